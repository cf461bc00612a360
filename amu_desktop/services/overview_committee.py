"""The duties about the committee: that there is one, and how it is put together (aml § 7-1, OLM §§ 3-7 to 3-15)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.domain.committees import Breach
from amu_desktop.domain.headcount import shown
from amu_desktop.domain.kinds import PostKind, Side
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.committee import COMMITTEE, COMMITTEE_COUNT, ON_DEMAND_FROM, REQUIRED_FROM, Committee
from amu_desktop.law.ohs import OHS, Ohs
from amu_desktop.law.record_facts import HAS_OHS, INDUSTRY_CODE, INDUSTRY_STANDARD
from amu_desktop.law.sources import AML
from amu_desktop.services import committees, committees_check, undertaking
from amu_desktop.services.overview_duties import SOON, About, Duty, Remedy, Scene

PAGE = "committees"
FILL = Remedy(N_("Fill the seats"), PAGE)
WITHOUT = N_("You have no committee.")
EMPTY = N_("Comes when the seats of the committee are filled.")
REASONS = {
    "vacant": N_("Every seat is to be filled, as many from each side."),
    "top_manager": N_("The employer or someone from the top management sits for the employer."),
    "senior": N_("The senior or only safety representative sits for the employees."),
    "senior_vote": N_("The senior or only safety representative sits for the employees."),
    "ended": N_("Members sit for two years at a time."),
    "ends_soon": N_("Members sit for two years at a time."),
}
MEMBERS = tuple(REASONS)


def committee_duties(scene: Scene) -> Iterator[Duty]:
    """Work out the duties about the committee itself."""
    yield _committee(scene)
    yield _ohs(scene)
    if scene.body is None or not scene.seated:
        why = sentence(WITHOUT if scene.body is None else EMPTY)
        yield from (About(key).not_relevant(why) for key in ("parity", "members", "deputies", "chair"))
        return
    found = committees_check.breaches(scene.session, scene.body.id, scene.on)
    yield _parity(scene, found)
    yield _members(scene, found)
    yield _deputies(scene, found)
    yield _chair(scene, scene.body.id, found)


def _committee(scene: Scene) -> Duty:
    about = About("committee")
    decision = scene.decide(COMMITTEE)
    answer = decision.answer
    reason = _reason(scene, decision)
    if scene.seated:
        return about.in_order(reason)
    if scene.body is not None and answer is not Committee.NOT_APPLICABLE:
        says = sentence(N_("Nobody sits in the committee yet"))
        why = sentence(N_("A committee without members is not in place yet."))
        must = isinstance(answer, Committee) and answer.duty and not decision.doubts
        return about.missing(says, why, FILL) if must else about.in_progress(says, why, FILL)
    if isinstance(answer, Committee) and answer.duty and not decision.doubts:
        return about.missing(
            sentence(N_("There is no working environment committee")),
            reason,
            Remedy(N_("Create the committee"), "setup"),
        )
    if decision.status is not law.Status.ANSWERED:
        return about.open(decision)
    return about.not_relevant(reason)


def _reason(scene: Scene, decision: law.Decision[Committee]) -> Sentence:
    answer = decision.answer
    count = scene.decide(COMMITTEE_COUNT).answer
    required, demand = (scene.decide(limit).value_or(0) for limit in (REQUIRED_FROM, ON_DEMAND_FROM))
    by_number = {Committee.REQUIRED, Committee.ON_DEMAND, Committee.VOLUNTARY, None}
    if not isinstance(count, Decimal) or answer not in by_number:
        return sentence(answer.label) if isinstance(answer, Committee) else sentence(N_("The committee is in place."))
    values = {"n": shown(count, (demand, required)), "limit": required, "year": str(scene.on.year - 1)}
    if answer is Committee.REQUIRED or count >= required:
        return Sentence(N_("{n} employees on average in {year}, the limit is {limit}"), values)
    return Sentence(N_("{n} employees on average in {year}; a committee is required from {limit}"), values)


def _ohs(scene: Scene) -> Duty:
    about = About("ohs")
    decision = scene.decide(OHS)
    answer = decision.answer
    if answer is Ohs.NOT_APPLICABLE:
        return about.not_relevant(sentence(N_("The Act does not hold for you.")))
    seats = [seat for seat in scene.seats if seat.kind is PostKind.OHS]
    holder = next((seat.holder for seat in seats if seat.holder), None)
    if holder is not None:
        return about.in_order(sentence(N_("{name}, member without a vote"), name=holder.name))
    if answer is Ohs.REQUIRED and scene.seated:
        says = sentence(N_("The occupational health service has nobody in the committee"))
        why = sentence(N_("It is a member of the committee without a vote."))
        return about.missing(says, why, FILL, AML.at("7-1", 1))
    # What was answered, and not what the profile makes of an empty seat in the committee.
    told = undertaking.facts(scene.session, scene.on).get(HAS_OHS.key)
    if told is True:
        return about.in_order(sentence(N_("You have answered that you have one.")))
    ask = Remedy(N_("Answer the question"), "overview", {"ask": HAS_OHS.key})
    listed = sentence(N_("Your industry stands on the list of those that must have one."))
    if answer is Ohs.REQUIRED and told is False:
        return about.missing(sentence(N_("There is no occupational health service")), listed, ask)
    if answer is Ohs.REQUIRED:
        return about.not_assessed(sentence(N_("Have you got an occupational health service?")), listed, ask)
    if answer is Ohs.ASSESS:
        says = sentence(N_("Whether you must have an occupational health service is uncertain"))
        why = sentence(N_("Your industry is not on the list. Assess the risk yourselves."))
        return about.uncertain(says, why, FILL if scene.seated else ask)
    duty = about.open(decision)
    code = Remedy(N_("Write the industry code"), "undertaking")
    if answer is Ohs.OTHER_STANDARD:
        reason = decision.reasons[0]
        why = Sentence(reason.text, dict(reason.values))
        return about.not_assessed(sentence(N_("{duty}: not assessed"), duty=duty.name), why, code)
    if decision.missing in {INDUSTRY_CODE, INDUSTRY_STANDARD}:
        return replace(duty, remedy=code)
    return duty


def _parity(scene: Scene, found: Sequence[Breach]) -> Duty:
    about = About("parity")
    for breach in found:
        if breach.code in {"parity", "no_seats", "ohs_vote", "ohs_side"}:
            why = sentence(N_("The employer and the employees have as many seats, and only they vote."))
            return about.missing(breach.says, why, Remedy(N_("Look at the seats"), PAGE), breach.cite)
    sides = [sum(seat.side is side for seat in scene.members) for side in Side]
    text = N_("{employer} from the employer, {employees} from the employees")
    return about.in_order(sentence(text, employer=sides[0], employees=sides[1]))


def _members(scene: Scene, found: Sequence[Breach]) -> Duty:
    about = About("members")
    ohs = {seat.post_id for seat in scene.seats if seat.kind is PostKind.OHS}
    wrong = [breach for breach in found if breach.code in MEMBERS and breach.seat not in ohs]
    law_wrong = [breach for breach in wrong if breach.grade is law.Grade.LAW]
    if law_wrong:
        first = min(law_wrong, key=lambda breach: MEMBERS.index(breach.code))
        vacant = sum(seat.holder is None for seat in scene.members) if first.code == "vacant" else 0
        says = sentence(N_("{n} seats in the committee are vacant"), n=vacant) if vacant > 1 else first.says
        return about.missing(says, sentence(REASONS[first.code]), FILL, first.cite)
    for breach in wrong:
        last = breach.says.values.get("day")
        if isinstance(last, date) and last - scene.on <= SOON:
            return about.in_progress(breach.says, sentence(REASONS[breach.code]), FILL, breach.cite)
    return about.in_order(sentence(N_("All {n} seats are filled"), n=len(scene.members)))


def _deputies(scene: Scene, found: Sequence[Breach]) -> Duty:
    about = About("deputies")
    lacking = [breach for breach in found if breach.code == "deputy"]
    remedy = Remedy(N_("Choose a deputy member"), PAGE)
    why = sentence(N_("Each member has a deputy."))
    if not lacking:
        return about.in_order(sentence(N_("Everyone has a deputy member")))
    says = lacking[0].says
    if len(lacking) > 1:
        text = N_("{n} of {total} members have no deputy")
        says = sentence(text, n=len(lacking), total=len(scene.seated))
    if len(lacking) == len(scene.seated):
        return about.missing(says, why, remedy)
    return about.in_progress(says, why, remedy)


def _chair(scene: Scene, body_id: str, found: Sequence[Breach]) -> Duty:
    about = About("chair")
    for breach in found:
        if breach.code in {"no_chair", "never_alternating"}:
            why = sentence(N_("The two sides choose the chair in turn."))
            return about.missing(breach.says, why, Remedy(N_("Choose a chair"), PAGE), breach.cite)
        if breach.code == "same_side":
            why = sentence(N_("It is guidance that they take turns for one year at a time."))
            remedy = Remedy(N_("Choose a chair"), PAGE)
            return about.in_progress(breach.says, why, remedy, breach.cite, law.Grade.GUIDANCE)
    rows = committees.chairs(scene.session, body_id)
    sitting = [row for row in rows if row.since <= scene.on and (row.until is None or scene.on < row.until)]
    if not sitting:
        return about.not_relevant(sentence(EMPTY))
    now = sitting[-1]
    followed = any(row.since >= now.until for row in rows) if now.until else True
    if now.until is not None and now.until - scene.on <= SOON and not followed:
        says = sentence(N_("The time of the chair ends on {day}"), day=now.until - timedelta(days=1))
        turn = committees.next_chair_side(scene.session, body_id, scene.on)
        turns = {
            Side.EMPLOYER: N_("It is the turn of the representatives from the employer to choose."),
            Side.EMPLOYEES: N_("It is the turn of the representatives from the employees to choose."),
        }
        why = sentence(turns[turn] if turn else N_("The two sides choose the chair in turn."))
        return about.in_progress(says, why, Remedy(N_("Choose a chair"), PAGE))
    text = N_("{name}, from the employer") if now.side is Side.EMPLOYER else N_("{name}, from the employees")
    return about.in_order(sentence(text, name=now.name))
