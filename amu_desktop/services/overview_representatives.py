"""The duties about safety representatives: chosen, areas decided, the senior one and the deputy (aml § 6-1)."""

from collections.abc import Iterator
from datetime import date, timedelta

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import AreaState
from amu_desktop.domain.sentences import counted, sentence
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.regional_representatives import CONSTRUCTION, OTHER_TRADES, Regional
from amu_desktop.law.representatives import OPT_OUT_LAST_DAY, REPRESENTATIVE, Representative
from amu_desktop.law.senior_representatives import SENIOR, SENIOR_CHOSEN_BY, ChosenBy, Senior
from amu_desktop.law.sources import OLM
from amu_desktop.law.unions import Decider
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.overview_duties import SOON, About, Duty, Remedy, Scene

PAGE = "representatives"
EARLY = timedelta(days=90)
"""How long before an agreement ends it is said the first time; it is said again with the days that are left."""
AGREED = frozenset({Representative.AGREED_AWAY, Representative.AGREED_OTHERWISE})
NOTICE = OLM.at("3-4", 2)


def representative_duties(scene: Scene) -> Iterator[Duty]:
    """Work out the duties about safety representatives."""
    yield _representative(scene)
    yield _areas(scene)
    yield from _senior(scene)


def _representative(scene: Scene) -> Duty:
    about = About("representative")
    decision = scene.decide(REPRESENTATIVE)
    answer = decision.answer
    seats = [seat for area in scene.representatives.areas for seat in area.seats]
    if answer is Representative.NOT_APPLICABLE:
        return about.not_relevant(sentence(N_("The Act does not hold for you.")))
    if answer in AGREED and not any(seat.holder for seat in seats):
        return _agreed(scene, about)
    if decision.status is not law.Status.ANSWERED and not any(seat.holder for seat in seats):
        return about.open(decision)
    vacant = [seat for seat in seats if not seat.holder and not seat.pending]
    why = sentence(N_("Every undertaking of the Act has a safety representative."))
    if answer is Representative.MAY_BE_AGREED_AWAY:
        why = sentence(N_("There must be one, unless you agree otherwise in writing."))
    if len(vacant) == len(seats):
        says = sentence(N_("No safety representative is chosen"))
        if any(scene.decide(rule).answer is Regional.HAS_AUTHORITY for rule in (CONSTRUCTION, OTHER_TRADES)):
            why = sentence(N_("{why} Until you have chosen one, a regional representative may act here."), why=why)
        return about.missing(says, why, Remedy(N_("Choose a safety representative"), PAGE))
    if vacant:
        says = sentence(N_("{n} of {total} safety areas have no representative"), n=len(vacant), total=len(seats))
        if len(vacant) == 1:
            named = {area.id: area.name for area in scene.representatives.areas}
            says = sentence(N_("{area} has no safety representative"), area=named.get(vacant[0].area_id or "", ""))
        why = sentence(N_("Each safety area has its own safety representative."))
        return about.in_progress(says, why, Remedy(N_("Choose a safety representative"), PAGE))
    if (unsure := next(_unsure(about, seats, scene.on), None)) is not None:
        return unsure
    if len(seats) == 1 and seats[0].holder is not None:
        return about.in_order(sentence(N_("{name}, for the whole undertaking"), name=seats[0].holder.name))
    areas = len(scene.representatives.areas)
    text = N_("{n} safety representatives in {areas} safety areas") if areas > 1 else N_("{n} safety representatives")
    return about.in_order(sentence(text, n=len(seats), areas=areas))


def _agreed(scene: Scene, about: About) -> Duty:
    last = scene.decide(OPT_OUT_LAST_DAY).answer
    if not isinstance(last, date):
        return about.open(scene.decide(OPT_OUT_LAST_DAY))
    if last - scene.on <= EARLY:
        says = sentence(N_("The agreement about the safety representative ends on {day}"), day=last)
        if last - scene.on <= SOON:
            left = (last - scene.on).days
            one = N_("The agreement about the safety representative ends in {n} day, on {day}")
            many = N_("The agreement about the safety representative ends in {n} days, on {day}")
            says = counted(left, one, many, day=last)
        why = sentence(N_("After that day there must be a safety representative, or a new agreement."))
        return about.in_progress(says, why, Remedy(N_("Renew the agreement"), "agreement"))
    return about.in_order(sentence(N_("Agreed otherwise until {day}"), day=last))


def _unsure(about: About, seats: list[SeatRow], on: date) -> Iterator[Duty]:
    """Give what is wrong with seats that are filled: no written notice, a period that is over or soon will be."""
    for seat in seats:
        if seat.holder is None and seat.pending is not None:
            says = sentence(N_("Management has not had written notice of {name}"), name=seat.pending.name)
            why = sentence(N_("The office counts from the day management received it."))
            yield about.in_progress(says, why, Remedy(N_("Record the notice"), PAGE), NOTICE)
    for seat in seats:
        if seat.holder is not None and seat.holder.past_term:
            says = sentence(N_("The period of {name} is over"), name=seat.holder.name)
            why = sentence(N_("Stays in office until management has notice of a new one."))
            yield about.in_progress(says, why, Remedy(N_("Choose again"), PAGE), NOTICE)
    for seat in seats:
        holder = seat.holder
        if holder is not None and holder.until is not None and not holder.past_term and holder.until - on <= SOON:
            last = holder.until - timedelta(days=1)
            says = sentence(N_("The period of {name} ends on {day}"), name=holder.name, day=last)
            why = sentence(N_("The period is two years."))
            yield about.in_progress(says, why, Remedy(N_("Choose again"), PAGE), OLM.at("3-4", 1))


def _areas(scene: Scene) -> Duty:
    about = About("areas")
    areas = scene.representatives.areas
    if not areas:
        return about.not_relevant(sentence(N_("There are no safety areas yet.")))
    undecided = [area for area in areas if area.state is not AreaState.DECIDED]
    if not undecided:
        return about.in_order(
            sentence(N_("One area, decided")) if len(areas) == 1 else sentence(N_("{n} areas, decided"), n=len(areas))
        )
    says = sentence(N_("{n} of {total} safety areas are not decided"), n=len(undecided), total=len(areas))
    if len(areas) == 1:
        says = sentence(N_("The safety area is not decided"))
    by = scene.decide(AREAS_DIVIDED_BY).answer
    why = sentence(N_("The division is a proposal until those whom the law names have decided it."))
    if isinstance(by, Decider):
        why = sentence(N_("To be decided by {who}."), who=by)
    return about.in_progress(says, why, Remedy(N_("Record the decision"), PAGE))


def _senior(scene: Scene) -> Iterator[Duty]:
    about, deputy = About("senior"), About("senior_deputy")
    seat = scene.representatives.senior
    decision = scene.decide(SENIOR)
    held = seat is not None and (seat.holder is not None or seat.pending is not None)
    if not held and decision.answer is not Senior.REQUIRED:
        why = sentence(N_("Holds when you have more than one safety representative."))
        if decision.missing is not None and scene.representatives.areas:
            yield about.open(decision)
        else:
            yield about.not_relevant(why)
        yield deputy.not_relevant(why)
        return
    by_union = scene.decide(SENIOR_CHOSEN_BY).answer is ChosenBy.UNION
    if seat is None or not held:
        says = sentence(N_("There is no senior safety representative"))
        why = sentence(N_("With more than one safety representative there must be a senior one."))
        words = N_("Record the designation") if by_union else N_("Choose a senior safety representative")
        yield about.missing(says, why, Remedy(words, PAGE))
        yield deputy.not_relevant(sentence(N_("Comes when the senior safety representative is chosen.")))
        return
    unsure = next(_unsure(about, [seat], scene.on), None)
    name = seat.holder.name if seat.holder else ""
    yield unsure or about.in_order(sentence(N_("{name} holds the office"), name=name))
    stand_in = seat.deputy
    if stand_in is not None and (stand_in.holder or stand_in.pending):
        chosen = stand_in.holder or stand_in.pending
        yield deputy.in_order(sentence(N_("{name} is the deputy"), name=chosen.name if chosen else ""))
        return
    words = N_("Designate a deputy") if by_union else N_("Choose a deputy")
    yield deputy.missing(
        sentence(N_("The senior safety representative lacks a deputy")),
        sentence(N_("The senior safety representative must have a deputy.")),
        Remedy(words, PAGE),
    )
