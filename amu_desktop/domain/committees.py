"""Whether a committee is put together as the law wants (aml § 7-1, OLM §§ 3-7, 3-11, 3-12, 3-15).

Parity is counted over seats, not over the people in them. Only what the program itself would do wrong is blocked:
seats in unequal numbers, and a vote or a side for the occupational health service. What has happened is recorded and
stands as «Mangler».
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import FixedAs, PostKind, Side
from amu_desktop.domain.sentences import Sentence, counted, sentence
from amu_desktop.domain.terms_of_office import ChairTime, chairs_run, term
from amu_desktop.law.answers import Grade
from amu_desktop.law.sources import AML, COMMENT, OLM, Citation

PARITY = AML.at("7-1", 4)
USUAL_MEMBERS = range(4, 9)
SOON = timedelta(days=90)
CHAIR_YEARS_BY_GUIDANCE = 1
CHAIR_YEARS_NEVER_ALTERNATING = 2  # one whole turn of each side; beyond it the sides have not taken turns


@dataclass(frozen=True, slots=True)
class SeatForCheck:
    """A seat: its side and kind, whether it votes, why it belongs to somebody, who holds it, and its deputy.

    `holder` is the name, empty while vacant. `last_day` is the last day of the holder's term, None if not known.
    `has_deputy` tells that a personal deputy holds office. `from_ohs` tells that the holder is occupational health
    service personnel.
    """

    id: str
    kind: PostKind
    side: Side | None = None
    votes: bool = True
    fixed_as: FixedAs | None = None
    holder: str = ""
    has_deputy: bool = False
    last_day: date | None = None
    from_ohs: bool = False


@dataclass(frozen=True, slots=True)
class CommitteeForCheck:
    """A committee on a day. `ohs_required` is the law's answer, None where it is not known or not decided."""

    seats: tuple[SeatForCheck, ...]
    chairs: tuple[ChairTime, ...] = ()
    ohs_required: bool | None = None


@dataclass(frozen=True, slots=True)
class Breach:
    """Something that is not as it should be: law, guidance or our advice.

    `blocks` is true only for what the program refuses to bring about. `uncertain` marks what the law is silent on.
    `seat` is the seat concerned, empty for the committee as a whole.
    """

    grade: Grade
    code: str
    says: Sentence
    cite: Citation | None = None
    blocks: bool = False
    uncertain: bool = False
    seat: str = ""


def check_committee(committee: CommitteeForCheck, on: date) -> tuple[Breach, ...]:
    """List what is not as it should be on a day, what blocks first, then law, guidance and advice."""
    seats = committee.seats
    found = [
        *_parity(seats),
        *_ohs(committee),
        *_members_by_office(seats),
        *_seats(seats, on),
        *_chair(committee.chairs, on),
        *_size(seats),
    ]
    weight = list(Grade)
    return tuple(sorted(found, key=lambda breach: (not breach.blocks, weight.index(breach.grade))))


def members(seats: Iterable[SeatForCheck], side: Side) -> tuple[SeatForCheck, ...]:
    """Give the members' seats of one side, vacant ones among them."""
    return tuple(seat for seat in seats if seat.kind is PostKind.MEMBER and seat.side is side)


def _parity(seats: Sequence[SeatForCheck]) -> Iterator[Breach]:
    employer, employees = len(members(seats, Side.EMPLOYER)), len(members(seats, Side.EMPLOYEES))
    if employer != employees:
        text = N_(
            "There are {employer} seats from the employer and {employees} from the employees. It must be as many."
        )
        says = sentence(text, employer=employer, employees=employees)
        yield Breach(Grade.LAW, "parity", says, PARITY, blocks=True)
    elif not employer:
        yield Breach(Grade.LAW, "no_seats", sentence(N_("The committee has no members' seats.")), PARITY)


def _ohs(committee: CommitteeForCheck) -> Iterator[Breach]:
    seats = [seat for seat in committee.seats if seat.kind is PostKind.OHS]
    for seat in seats:
        if seat.votes:
            says = sentence(N_("The occupational health service is a member without a vote."))
            yield Breach(Grade.LAW, "ohs_vote", says, PARITY, blocks=True, seat=seat.id)
    for seat in committee.seats:
        if (seat.from_ohs and seat.kind is PostKind.MEMBER) or (seat.kind is PostKind.OHS and seat.side):
            says = sentence(N_("The occupational health service cannot represent one of the sides."))
            yield Breach(Grade.LAW, "ohs_side", says, OLM.at("3-7", 5), blocks=True, seat=seat.id)
    if seats:
        return
    if committee.ohs_required:
        says = sentence(N_("The occupational health service has no seat in the committee."))
        yield Breach(Grade.LAW, "no_ohs", says, AML.at("7-1", 1))
    elif committee.ohs_required is False:
        says = sentence(N_("The law does not mention committees without an occupational health service."))
        yield Breach(Grade.LAW, "no_ohs", says, OLM.at("3-7", 5), uncertain=True)


def _members_by_office(seats: Sequence[SeatForCheck]) -> Iterator[Breach]:
    if not any(seat.fixed_as is FixedAs.TOP_MANAGER for seat in members(seats, Side.EMPLOYER)):
        says = sentence(N_("The employer or someone from the top management must be a member."))
        yield Breach(Grade.LAW, "top_manager", says, OLM.at("3-7", 3))
    by_office = {FixedAs.SENIOR, FixedAs.ONLY_REPRESENTATIVE}
    reserved = [seat for seat in members(seats, Side.EMPLOYEES) if seat.fixed_as in by_office]
    if not reserved:
        says = sentence(N_("The senior safety representative, or the only safety representative, must be a member."))
        yield Breach(Grade.LAW, "senior", says, OLM.at("3-7", 4))
    for seat in reserved:
        if not seat.votes:
            says = sentence(
                N_("The senior safety representative, or the only safety representative, must have a vote.")
            )
            yield Breach(Grade.LAW, "senior_vote", says, OLM.at("3-7", 4), seat=seat.id)


def _seats(seats: Sequence[SeatForCheck], on: date) -> Iterator[Breach]:
    yield from _vacant(members(seats, Side.EMPLOYER), _VACANT_EMPLOYER)
    yield from _vacant(members(seats, Side.EMPLOYEES), _VACANT_EMPLOYEES)
    for seat in seats:
        if seat.kind is PostKind.OHS and not seat.holder:
            says = sentence(N_("The seat of the occupational health service is vacant."))
            yield Breach(Grade.LAW, "vacant", says, AML.at("7-1", 1), seat=seat.id)
        if seat.kind is not PostKind.MEMBER or seat.side is None or not seat.holder:
            continue
        if not seat.has_deputy:
            says = sentence(N_("{name} has no deputy member."), name=seat.holder)
            yield Breach(Grade.LAW, "deputy", says, OLM.at("3-11"), seat=seat.id)
        if seat.last_day is not None and seat.last_day < on:
            says = sentence(N_("The term of {name} ended on {day}."), name=seat.holder, day=seat.last_day)
            yield Breach(Grade.LAW, "ended", says, OLM.at("3-15"), seat=seat.id)
        elif seat.last_day is not None and seat.last_day < on + SOON:
            says = sentence(N_("The term of {name} ends on {day}."), name=seat.holder, day=seat.last_day)
            yield Breach(Grade.ADVICE, "ends_soon", says, OLM.at("3-15"), seat=seat.id)


_VACANT_EMPLOYER = (N_("A seat from the employer is vacant."), N_("{n} seats from the employer are vacant."))
_VACANT_EMPLOYEES = (N_("A seat from the employees is vacant."), N_("{n} seats from the employees are vacant."))


def _vacant(seats: Sequence[SeatForCheck], words: tuple[str, str]) -> Iterator[Breach]:
    """Say of one side at a time how many seats are vacant."""
    if empty := [seat for seat in seats if not seat.holder]:
        yield Breach(Grade.LAW, "vacant", counted(len(empty), *words), PARITY, seat=empty[0].id)


def _chair(chairs: tuple[ChairTime, ...], on: date) -> Iterator[Breach]:
    run = chairs_run(chairs, on)
    if run is None or (run.until is not None and run.until <= on):
        yield Breach(Grade.LAW, "no_chair", sentence(N_("The committee has no chair.")), PARITY)
        return
    last = (run.until or on + timedelta(days=1)) - timedelta(days=1)
    if last > term(run.since, CHAIR_YEARS_NEVER_ALTERNATING).uncertain:
        text = N_(
            "The chair has come from the same side since {day}. The representatives of the employer and of the "
            "employees choose the chair in turn."
        )
        yield Breach(Grade.LAW, "never_alternating", sentence(text, day=run.since), PARITY)
    elif last > term(run.since, CHAIR_YEARS_BY_GUIDANCE).uncertain:
        text = N_("The chair comes from the same side again. They take turns for one year at a time.")
        yield Breach(Grade.GUIDANCE, "same_side", sentence(text), COMMENT.at("3-12"))


def _size(seats: Sequence[SeatForCheck]) -> Iterator[Breach]:
    number = len(members(seats, Side.EMPLOYER)) + len(members(seats, Side.EMPLOYEES))
    if number and number not in USUAL_MEMBERS:
        one = N_("The committee has {n} member. Between four and eight is usual.")
        says = counted(number, one, N_("The committee has {n} members. Between four and eight is usual."))
        yield Breach(Grade.GUIDANCE, "size", says)
