"""What the setup proposes: the duties with their reasons, and everything that would be created.

The wizard decides nothing that belongs to others. Areas are a proposal, offices and seats are empty, elections are
drafts; each row says who decides or fills it (OLM §§ 3-1, 3-2, 3-5, 3-7).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind, FixedAs, UnitKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.domain.yearwheel import plan_year
from amu_desktop.law import facts, record_facts
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.committee import COMMITTEE, COMMITTEE_COUNT, Committee
from amu_desktop.law.committee_members import EMPLOYEES_FIXED_MEMBER, OHS_MEMBER, FixedMember, OhsMember
from amu_desktop.law.elections import BOARD_APPOINTED_BY, COMMITTEE_DESIGNATION, Designation
from amu_desktop.law.meetings import MEETINGS_A_YEAR
from amu_desktop.law.ohs import OHS, Ohs
from amu_desktop.law.other_body import CONDITIONS, OTHER_BODY, OtherBody
from amu_desktop.law.representatives import AREAS_OPENED, REPRESENTATIVE, Representative
from amu_desktop.law.senior_representatives import SENIOR, SENIOR_CHOSEN_BY, ChosenBy, Senior
from amu_desktop.law.unions import Decider
from amu_desktop.services import setup_answers
from amu_desktop.services.setup_answers import NO_REPRESENTATIVE, AreaAnswer, SetupAnswers

T = TypeVar("T")
USUAL_MEETINGS = 4
LARGE_FROM = 30
"""From so many employees three seats a side are proposed, below it two; the law sets no number (aml § 7-1)."""
WHOLE = N_("The whole undertaking")


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty as the panel and the decision page show it."""

    key: str
    name: str
    rule: law.Rule[Any]
    decision: law.Decision[Any]
    waits_for: str = ""
    """What an undecided duty waits for, a message id."""


@dataclass(frozen=True, slots=True)
class AreaPlan:
    """An area as it is proposed."""

    name: str
    kind: UnitKind
    people: int | None
    covers: str = ""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One thing that can be created; `chip` is law, to be decided, uncertain, advice or nothing."""

    key: str
    title: Sentence
    second: tuple[Sentence, ...] = ()
    detail: str = ""
    """The user's own words: names of areas."""
    chip: str = ""
    required: bool = False
    chosen: bool = True
    step: int = 0
    """The step of the wizard where it can be changed."""
    listed: tuple[str, ...] = ()
    """What another body must be supplemented with before it can be the committee, as message ids (OLM § 3-22)."""


@dataclass(frozen=True, slots=True)
class SetupPlan:
    """The whole proposal for one set of answers on one day."""

    answers: SetupAnswers
    on: date
    profile: dict[str, object]
    title: str
    duties: tuple[Duty, ...] = ()
    rows: tuple[PlanRow, ...] = ()
    areas: tuple[AreaPlan, ...] = ()
    seats: int = 0
    body: BodyKind = BodyKind.COOPERATION
    meetings: tuple[date, ...] = ()

    def answer(self, rule: law.Rule[T]) -> T | law.State | None:
        """Give the answer of a rule to the same questions on the same day; None where a fact is missing."""
        return law.decide(rule, self.profile, self.on).answer

    @property
    def fixed(self) -> FixedAs | None:
        """Whom the first seat of the employees is kept for."""
        kept = {FixedMember.ONLY: FixedAs.ONLY_REPRESENTATIVE, FixedMember.SENIOR: FixedAs.SENIOR}
        found = self.answer(EMPLOYEES_FIXED_MEMBER)
        return kept.get(found) if isinstance(found, FixedMember) else None

    @property
    def with_ohs(self) -> bool:
        """Whether the occupational health service has a seat."""
        return self.answer(OHS_MEMBER) is not OhsMember.NONE

    @property
    def elected(self) -> int:
        """How many of the employees' seats are filled by election."""
        return self.seats - (1 if self.fixed else 0)


def duties(answers: SetupAnswers, on: date) -> tuple[Duty, ...]:
    """Give the decision so far: committee, representative, senior representative, occupational health service."""
    known = setup_answers.profile(answers, on)
    found = []
    for key, name, rule in _DUTIES:
        decision = law.decide(rule, known, on)
        waits = _WAITS.get(decision.missing.step, "") if decision.missing else ""
        found.append(Duty(key, name, rule, decision, waits))
    return tuple(found)


def plan_setup(answers: SetupAnswers, on: date) -> SetupPlan:
    """Work out what would be created from the answers; nothing is written."""
    known = setup_answers.profile(answers, on)
    known.setdefault(record_facts.HAS_OHS.key, law.decide(OHS, known, on).answer is not Ohs.ASSESS)
    committee = law.decide(COMMITTEE, known, on)
    count = law.decide(COMMITTEE_COUNT, known, on).value_or(Decimal(0))
    plan = SetupPlan(
        answers=answers,
        on=on,
        profile=known,
        title=_title(committee, law.decide(REPRESENTATIVE, known, on)),
        duties=duties(answers, on),
        seats=answers.seats or (3 if count >= LARGE_FROM else 2),
    )
    if setup_answers.outside(answers, on):
        return replace(plan, rows=(PlanRow("undertaking", sentence(N_("The undertaking and your answers"))),))
    usual = law.decide(MEETINGS_A_YEAR, {}, on).value_or(USUAL_MEETINGS)
    plan = replace(plan, areas=_areas(plan), body=_body(plan, committee), meetings=_meeting_days(on, usual))
    return replace(plan, rows=tuple(_rows(plan, committee)))


def may_be_duty(decision: law.Decision[Committee]) -> bool:
    """Whether there must be a committee, by the answer or by a reading of it that is uncertain."""
    return any(isinstance(answer, Committee) and answer.duty for answer in _readings(decision))


def is_duty(decision: law.Decision[Committee]) -> bool:
    """Whether there must be a committee however an uncertain law is read."""
    return all(isinstance(answer, Committee) and answer.duty for answer in _readings(decision))


def _readings(decision: law.Decision[Any]) -> tuple[object, ...]:
    return (decision.answer, *(answer for doubt in decision.doubts for _, answer in doubt.readings))


def needs_representative(plan: SetupPlan) -> bool:
    """Whether a representative is to be chosen: always, unless agreed otherwise or outside the Act."""
    return law.decide(REPRESENTATIVE, plan.profile, plan.on).value_or(Representative.REQUIRED) not in NO_REPRESENTATIVE


def lacking(plan: SetupPlan) -> tuple[str, ...]:
    """Give what another body must be supplemented with before it can be the committee (OLM § 3-22)."""
    return tuple(words for fact, words in CONDITIONS if not plan.profile.get(fact.key))


def _body(plan: SetupPlan, committee: law.Decision[Committee]) -> BodyKind:
    if law.decide(OTHER_BODY, plan.profile, plan.on).value_or(OtherBody.NONE) is not OtherBody.NONE:
        return BodyKind.OTHER_BODY
    if may_be_duty(committee) or committee.answer is Committee.STAYS:
        return BodyKind.COMMITTEE
    return BodyKind.COOPERATION


def kind_of(place: AreaAnswer) -> UnitKind:
    """Give what a place of the answers is: a shift or a workplace."""
    return UnitKind.SHIFT if place.shift else UnitKind.SITE


def _areas(plan: SetupPlan) -> tuple[AreaPlan, ...]:
    if not needs_representative(plan):
        return ()
    places = plan.answers.places
    opened = law.decide(AREAS_OPENED, plan.profile, plan.on).value_or(1)
    if len(places) == opened:
        return tuple(AreaPlan(place.name, kind_of(place), place.people) for place in places)
    known = [place.people for place in places if place.people is not None]
    people = sum(known) if known else None
    return (AreaPlan(plan.answers.name or WHOLE, UnitKind.SITE, people, ", ".join(place.name for place in places)),)


def _meeting_days(on: date, number: int) -> tuple[date, ...]:
    days = [each.on for year in (on.year, on.year + 1) for each in plan_year(year, number)]
    # A committee that has just been proposed has no members to call the same month.
    return tuple(day for day in days if (day - on).days > DAYS_TO_ELECT)[:number]


DAYS_TO_ELECT = 45


def _title(committee: law.Decision[Committee], representative: law.Decision[Representative]) -> str:
    required = {Representative.REQUIRED, Representative.REQUIRED_BY_ORDER}
    if representative.answer not in required and required & {*_readings(representative)}:
        return N_("You must have a safety representative. Whether you may agree on something else is uncertain")
    match representative.answer, committee.answer:
        case Representative.NOT_APPLICABLE, _:
            return N_("The Act does not require this of you")
        case ((Representative.REQUIRED | Representative.REQUIRED_BY_ORDER), _) if is_duty(committee):
            return N_("You must have a committee and safety representatives")
        case ((Representative.REQUIRED | Representative.REQUIRED_BY_ORDER), _) if may_be_duty(committee):
            return N_("You must have safety representatives. Whether you must have a committee is uncertain")
        case ((Representative.REQUIRED | Representative.REQUIRED_BY_ORDER), Committee.ON_DEMAND) if committee.doubts:
            return N_(
                "You must have a safety representative. Whether one of the parties can demand a committee is uncertain"
            )
        case ((Representative.REQUIRED | Representative.REQUIRED_BY_ORDER), Committee.ON_DEMAND):
            return N_("You must have safety representatives, and a committee if one of the parties demands it")
        case ((Representative.REQUIRED | Representative.REQUIRED_BY_ORDER), _):
            return N_("You must have a safety representative")
        case Representative.MAY_BE_AGREED_AWAY, _ if may_be_duty(committee):
            return N_("You must have a committee, and a safety representative unless you agree otherwise")
        case Representative.MAY_BE_AGREED_AWAY, _:
            return N_("You must have a safety representative, or agree on something else in writing")
        case ((Representative.AGREED_AWAY | Representative.AGREED_OTHERWISE), _) if may_be_duty(committee):
            return N_("You must have a committee, and have agreed on another arrangement than a safety representative")
        case Representative.AGREED_AWAY, _:
            return N_("You have agreed to have no safety representative")
        case Representative.AGREED_OTHERWISE, _:
            return N_("You have agreed on another arrangement than a safety representative")
        case _:
            return N_("Something is not answered yet")


def _rows(plan: SetupPlan, committee: law.Decision[Committee]) -> Iterator[PlanRow]:
    representative = plan.answer(REPRESENTATIVE)
    must = representative in {Representative.REQUIRED, Representative.REQUIRED_BY_ORDER}
    bodies = tuple(_body_rows(plan, committee))
    yield from bodies
    if representative in {Representative.AGREED_AWAY, Representative.AGREED_OTHERWISE}:
        signed = plan.profile.get(facts.OPT_OUT_SIGNED.key)
        title = sentence(N_("Agreement on another arrangement than a safety representative"))
        yield PlanRow("agreement", title, (sentence(N_("Signed on {day}."), day=signed),), step=4)
    if plan.areas:
        yield _area_row(plan, must)
    if plan.areas and plan.answer(SENIOR) is Senior.REQUIRED:
        title = sentence(N_("Senior safety representative and deputy"))
        yield PlanRow("senior", title, (_chosen_by(plan),), chip="law", required=True, step=4)
    if plan.areas:
        title = sentence(N_("Election of safety representatives, draft"))
        second = (*_board(plan), sentence(N_("A union with the majority in an area may designate instead.")))
        yield PlanRow("elections", title, second, chip="law" if must else "", required=must, step=4)
    if plan.body is BodyKind.COMMITTEE and plan.elected:
        yield _committee_election(plan, committee)
    if plan.meetings:
        years = sorted({day.year for day in plan.meetings})
        title = sentence(N_("{n} meetings in {year}"), n=len(plan.meetings), year=years[0])
        if len(years) > 1:
            title = sentence(
                N_("{n} meetings in {year} and {next}"), n=len(plan.meetings), year=years[0], next=years[-1]
            )
        meets = any(row.chosen for row in bodies)
        second = (sentence(N_("The dates are a proposal and can be moved.")),)
        yield PlanRow("meetings", title, second, chosen=meets, step=6)


def _body_rows(plan: SetupPlan, committee: law.Decision[Committee]) -> Iterator[PlanRow]:
    duty = isinstance(committee.answer, Committee) and committee.answer.duty
    chip = "law" if is_duty(committee) else "uncertain" if may_be_duty(committee) else ""
    seats = (
        sentence(N_("{n} from the employer and {n} from the employees, all empty."), n=plan.seats),
        *_kept(plan),
        *_filled(plan),
        *_ohs(plan),
    )
    if plan.profile.get(facts.COMMITTEE_EXISTS.key) is True:
        seats = (*seats, sentence(N_("You have the committee already: enter its members afterwards.")))
    if plan.body is BodyKind.OTHER_BODY:
        title = sentence(N_("{name} as working environment committee"), name=other_body_name(plan))
        yield PlanRow("other_body", title, seats, chip=chip, required=duty, step=4, listed=lacking(plan))
        return
    title = sentence(N_("Working environment committee with {n} seats"), n=2 * plan.seats)
    exists = committee.answer is Committee.STAYS
    chosen = may_be_duty(committee) or exists
    yield PlanRow("committee", title, seats, chip=chip, required=duty, chosen=chosen, step=4)
    if not chosen and needs_representative(plan):
        title = sentence(N_("Cooperation between manager and safety representative"))
        second = (sentence(N_("Meetings in place of a committee, about the same cases.")),)
        yield PlanRow("cooperation", title, second, chip="advice", step=4)


def other_body_name(plan: SetupPlan) -> str:
    """Give the name of the body that acts as committee."""
    return plan.answers.other_body_name or "AMU"


def _kept(plan: SetupPlan) -> Iterator[Sentence]:
    kept = {
        FixedAs.SENIOR: N_("One seat is kept for the senior safety representative."),
        FixedAs.ONLY_REPRESENTATIVE: N_("One seat is kept for the safety representative."),
    }
    if plan.fixed:
        yield sentence(kept[plan.fixed])


def _filled(plan: SetupPlan) -> Iterator[Sentence]:
    yield sentence(N_("The employer appoints its own."))
    if plan.answer(COMMITTEE_DESIGNATION) is Designation.UNIONS_BY_AGREEMENT:
        yield sentence(N_("The unions may agree to designate the employees'; else they are elected."))
    elif plan.elected:
        yield sentence(N_("The employees' are elected."))


def _ohs(plan: SetupPlan) -> Iterator[Sentence]:
    if plan.with_ohs:
        yield sentence(N_("The occupational health service is a member without a vote."))
    else:
        yield sentence(N_("Uncertain: the law does not mention committees without an occupational health service."))


def _area_row(plan: SetupPlan, must: bool) -> PlanRow:
    number = len(plan.areas)
    title = sentence(N_("{n} safety area (proposal)") if number == 1 else N_("{n} safety areas (proposal)"), n=number)
    by = plan.answer(AREAS_DIVIDED_BY)
    if not isinstance(by, Decider):
        decided = sentence(N_("Who decides will be clear when you have answered about unions."))
    elif by in {Decider.COMMITTEE, Decider.EMPLOYER_UNIONS_DISAGREE, Decider.EMPLOYER_NO_UNION}:
        decided = sentence(N_("To be decided by {who}."), who=by)
    else:
        decided = sentence(N_("To be decided by {who} after the employer has been heard."), who=by)
    names = [area.name if area.people is None else f"{area.name} ({area.people})" for area in plan.areas]
    second = (decided, sentence(N_("Each gets an empty office of safety representative.")))
    return PlanRow("areas", title, second, ", ".join(names), chip="to be decided", required=must, step=3)


def _chosen_by(plan: SetupPlan) -> Sentence:
    words = {
        ChosenBy.UNION: N_("Is to be designated by the local union that organises the majority."),
        ChosenBy.UNIONS_JOINTLY: N_("May be designated by the local unions together, else the representatives elect."),
        ChosenBy.REPRESENTATIVES: N_("Is elected by the safety representatives."),
    }
    by = plan.answer(SENIOR_CHOSEN_BY)
    if isinstance(by, ChosenBy):
        return sentence(words[by])
    return sentence(N_("Who chooses will be clear when you have answered about unions."))


def _board(plan: SetupPlan) -> Iterator[Sentence]:
    by = plan.answer(BOARD_APPOINTED_BY)
    if isinstance(by, Decider):
        yield sentence(N_("The election board is appointed by {who}."), who=by)


def _committee_election(plan: SetupPlan, committee: law.Decision[Committee]) -> PlanRow:
    exists = plan.profile.get(facts.COMMITTEE_EXISTS.key) is True
    duty = isinstance(committee.answer, Committee) and committee.answer.duty and not exists
    number = plan.elected
    elected = N_("Secret and in writing. {n} members and {n} deputies are elected.")
    if number == 1:
        elected = N_("Secret and in writing. One member and one deputy are elected.")
    later = (sentence(N_("Tick it when the next election is due.")),) if exists else ()
    second = (sentence(elected, n=number), *_board(plan), *later)
    title = sentence(N_("Election to the committee, draft"))
    chip = "law" if duty else ""
    return PlanRow("committee_election", title, second, chip=chip, required=duty, chosen=not exists, step=4)


_DUTIES: tuple[tuple[str, str, law.Rule[Any]], ...] = (
    ("committee", N_("Working environment committee"), COMMITTEE),
    ("representative", N_("Safety representative"), REPRESENTATIVE),
    ("senior", N_("Senior safety representative"), SENIOR),
    ("ohs", N_("Occupational health service"), OHS),
)
_WAITS = {
    1: N_("Depends on what the undertaking does and how many work there."),
    2: N_("Depends on the number of employees."),
    3: N_("Depends on the number of safety areas."),
    4: N_("Depends on what is agreed or demanded."),
    5: N_("Depends on the industry code."),
}
