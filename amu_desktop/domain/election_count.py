"""The result of a majority election: who is elected, whose deputy is whose, and what a lot must settle first.

Members and deputies are elected on one ballot in order of votes (OLM §§ 3-9 (4), 3-11). The order within each decides
too: the deputy with most votes is the personal deputy of the member with most votes. A tie therefore needs a lot
wherever it crosses a border (member, deputy, not elected), among deputies, and among members where any of them has a
deputy to be paired with. Nothing is ever guessed: until the lot is recorded, those tied have no rank.

The law is silent on a candidate nobody voted for. Where one would get a place, the election board is asked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.election_lots import Lot, Settled, VoidLot, settle, void_lots
from amu_desktop.domain.kinds import FixedAs, Kind, PostKind
from amu_desktop.domain.sentences import Sentence, counted, sentence
from amu_desktop.law.sources import OLM, Citation


class Outcome(Kind):
    """What the votes made of a candidate."""

    MEMBER = "member", N_("Member")
    DEPUTY = "deputy", N_("Deputy")
    TIED = "tied", N_("Tied")
    NOT_ELECTED = "not_elected", N_("Not elected")
    TO_DECIDE = "to_decide", N_("To be decided")


class LotDecides(Kind):
    """What the lot between those tied decides."""

    MEMBER = "member", N_("The lot decides who is elected.")
    MEMBER_OR_DEPUTY = "member_or_deputy", N_("The lot decides who is elected and who becomes a deputy.")
    ALL_THREE = "all_three", N_("The lot decides who is elected, who becomes a deputy and who is not elected.")
    DEPUTY = "deputy", N_("The lot decides who becomes a deputy.")
    WHOSE_MEMBER = "whose_member", N_("The lot decides which of the elected gets which personal deputy.")
    WHOSE_DEPUTY = "whose_deputy", N_("The lot decides the order of the deputies, and so whose deputy each becomes.")


LOT_AT_TIE: Mapping[PostKind, Citation] = {
    PostKind.MEMBER: OLM.at("3-9", 4),
    PostKind.REPRESENTATIVE: OLM.at("3-2", 5),
    PostKind.SENIOR: OLM.at("3-5", 4),
}
"""Where the law says that a lot settles a tie, by what is elected."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate with the votes given."""

    id: str
    name: str
    votes: int


@dataclass(frozen=True, slots=True)
class Places:
    """How many are elected, and how many deputies."""

    members: int
    deputies: int

    @property
    def all(self) -> int:
        """Members and deputies together: the most crosses on a ballot (OLM § 3-9 (3))."""
        return self.members + self.deputies


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the result; `rank` is among the members or among the deputies, None while a lot is waited for."""

    candidate: str
    name: str
    votes: int
    outcome: Outcome
    rank: int | None = None
    by_lot: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """Those with as many votes between whom a lot must be drawn now, and what it decides."""

    candidates: tuple[str, ...]
    names: tuple[str, ...]
    votes: int
    decides: LotDecides
    says: Sentence


@dataclass(frozen=True, slots=True)
class Drawn:
    """A recorded lot that counts, with what it decided."""

    lot: Lot
    tie: Tie


@dataclass(frozen=True, slots=True)
class Pair:
    """Member and personal deputy of one rank; None is a vacant place, or one a lot has not settled yet."""

    rank: int
    member: str | None
    deputy: str | None
    settled: bool


@dataclass(frozen=True, slots=True)
class MajorityResult:
    """The whole result, as far as it is settled.

    `without_votes` are the candidates nobody voted for who would get a place: the board must decide about them.
    """

    places: Places
    standings: tuple[Standing, ...]
    ties: tuple[Tie, ...]
    drawn: tuple[Drawn, ...]
    void_lots: tuple[VoidLot, ...]
    pairs: tuple[Pair, ...]
    vacant_members: int
    vacant_deputies: int
    without_votes: tuple[str, ...]
    says: tuple[Sentence, ...]

    @property
    def settled(self) -> bool:
        """Whether neither a lot nor a decision is waited for."""
        return not self.ties and not self.without_votes


@dataclass(frozen=True, slots=True)
class FixedSeat:
    """A seat somebody has by office, which is not on the ballot (OLM §§ 3-7 (4), 3-6, 3-3)."""

    office: FixedAs
    holder: str | None
    deputy: str | None


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat for the employees, by office or elected."""

    number: int
    holder: str | None
    deputy: str | None
    fixed: FixedAs | None
    settled: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """Candidates with as many votes, on the places from `start`."""

    start: int
    candidates: tuple[Candidate, ...]
    settled: Settled

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(candidate.id for candidate in self.candidates)


def elect(
    candidates: Iterable[Candidate],
    members: int,
    deputies: int,
    lots: Sequence[Lot] = (),
    without_votes: bool | Mapping[str, bool | None] | None = None,
) -> MajorityResult:
    """Work out the result of a majority election; the order of `candidates` is of no account.

    `without_votes` is the board's decision about candidates nobody voted for: elected or not, None not asked yet;
    one answer for all of them, or one for each.
    Raises UserError at `members`, `deputies`, `candidates` or `votes:ID` for numbers that cannot be.
    """
    everyone = tuple(candidates)
    places = Places(members, deputies)
    _check(everyone, places)
    voted = tuple(one for one in everyone if one.votes)
    none = tuple(one for one in everyone if not one.votes)
    answers = without_votes if isinstance(without_votes, Mapping) else {one.id: without_votes for one in none}
    ranked = (*voted, *(one for one in none if answers.get(one.id)))
    unanswered = tuple(one for one in none if answers.get(one.id) is None)
    asked = unanswered if len(ranked) < places.all else ()
    groups = _groups(ranked, places, lots)
    rows = [row for group in groups for row in _rows(group, places, bool(asked))]
    rest = sorted((one for one in none if not answers.get(one.id)), key=_by_name)
    outcomes = {one.id: Outcome.TO_DECIDE for one in asked}
    rows += [Standing(one.id, one.name, one.votes, outcomes.get(one.id, Outcome.NOT_ELECTED)) for one in rest]
    unfilled = 0 if asked else max(0, places.all - len(ranked))
    vacant_members = 0 if asked else max(0, members - len(ranked))
    vacant_deputies = unfilled - vacant_members
    return MajorityResult(
        places,
        tuple(rows),
        tuple(tie for group in groups if (tie := _tie(group, group.settled.open, places, len(ranked)))),
        tuple(drawn for group in groups for drawn in _drawn(group, places, len(ranked))),
        void_lots(lots, [(group.ids, group.settled) for group in groups]),
        _pairs(rows, places, bool(asked)),
        vacant_members,
        vacant_deputies,
        tuple(one.id for one in sorted(asked, key=_by_name)),
        (*_question(asked), *_vacant(vacant_members, vacant_deputies)),
    )


def employee_seats(result: MajorityResult, fixed: Sequence[FixedSeat] = ()) -> tuple[Seat, ...]:
    """List the seats for the employees with their personal deputies: those by office first, then the elected."""
    by_office = [
        Seat(number, seat.holder, seat.deputy, seat.office, settled=True) for number, seat in enumerate(fixed, 1)
    ]
    elected = [
        Seat(len(fixed) + pair.rank, pair.member, pair.deputy, None, pair.settled)
        for pair in result.pairs
        if pair.rank <= result.places.members
    ]
    return (*by_office, *elected)


def _by_name(candidate: Candidate) -> tuple[str, str]:
    return candidate.name, candidate.id


def _check(candidates: Sequence[Candidate], places: Places) -> None:
    if places.members < 1:
        raise UserError("At least one must be elected.", "members")
    if places.deputies < 0:
        raise UserError("The number of deputies cannot be below zero.", "deputies")
    if len({one.id for one in candidates}) != len(candidates):
        raise UserError("The same candidate stands on the list twice.", "candidates")
    for one in candidates:
        if one.votes < 0:
            raise UserError("The number cannot be below zero.", f"votes:{one.id}")


def _groups(ranked: Sequence[Candidate], places: Places, lots: Sequence[Lot]) -> list[_Group]:
    """Put candidates in groups of equal votes, each put in order as far as the lots go."""
    ordered = sorted(ranked, key=lambda one: (-one.votes, *_by_name(one)))
    groups: list[_Group] = []
    start = 0
    for _, equal in groupby(ordered, key=lambda one: one.votes):
        tied = tuple(equal)

        def decides(first: int, after: int, start: int = start) -> bool:
            return _decided_by_lot(start + first, start + after, places, len(ranked)) is not None

        groups.append(_Group(start, tied, settle([one.id for one in tied], lots, decides)))
        start += len(tied)
    return groups


def _decided_by_lot(first: int, after: int, places: Places, candidates: int) -> LotDecides | None:
    """Tell what the order of the places from `first` up to `after` decides, None where it decides nothing."""
    outcomes = {_outcome(place, places) for place in range(first, after)}
    if Outcome.MEMBER in outcomes and len(outcomes) > 1:
        if Outcome.DEPUTY not in outcomes:
            return LotDecides.MEMBER
        return LotDecides.ALL_THREE if Outcome.NOT_ELECTED in outcomes else LotDecides.MEMBER_OR_DEPUTY
    if outcomes == {Outcome.MEMBER}:
        # Their deputies stand `members` places further on; without any, it makes no difference who comes first.
        paired = first + places.members < min(candidates, places.all)
        return LotDecides.WHOSE_MEMBER if paired else None
    if Outcome.DEPUTY in outcomes:
        return LotDecides.DEPUTY if len(outcomes) > 1 else LotDecides.WHOSE_DEPUTY
    return None


def _outcome(place: int, places: Places) -> Outcome:
    if place < places.members:
        return Outcome.MEMBER
    return Outcome.DEPUTY if place < places.all else Outcome.NOT_ELECTED


def _rows(group: _Group, places: Places, waiting: bool) -> list[Standing]:
    """Write the lines of a group; while the board is asked, those a lot may yet be drawn between get no rank."""
    by_id = {one.id: one for one in group.candidates}
    ranked = len(by_id) == 1 or bool(group.settled.used) or not waiting
    rows = []
    for place, name in enumerate(group.settled.order, group.start):
        outcome = _outcome(place, places)
        rank = {Outcome.MEMBER: place + 1, Outcome.DEPUTY: place - places.members + 1}.get(outcome)
        by_lot = bool(group.settled.used)
        rows.append(
            Standing(name, by_id[name].name, by_id[name].votes, outcome, rank if ranked else None, by_lot=by_lot)
        )
    first = group.start + len(group.settled.order)
    outcomes = {_outcome(place, places) for place in range(first, first + len(group.settled.open))}
    outcome = outcomes.pop() if len(outcomes) == 1 else Outcome.TIED
    rows += [Standing(name, by_id[name].name, by_id[name].votes, outcome) for name in group.settled.open]
    return rows


def _drawn(group: _Group, places: Places, candidates: int) -> list[Drawn]:
    """Give each lot used, with the tie as it stood when it was drawn."""
    return [
        Drawn(lot, tie)
        for lot in group.settled.used
        if (tie := _tie(group, lot.between, places, candidates)) is not None
    ]


def _tie(group: _Group, between: Iterable[str], places: Places, candidates: int) -> Tie | None:
    """Describe the tie between those of the group who have no place yet; they hold the last places of it."""
    among = frozenset(between)
    tied = [one for one in group.candidates if one.id in among]
    after = group.start + len(group.candidates)
    decides = _decided_by_lot(after - len(tied), after, places, candidates)
    if not tied or decides is None:
        return None
    votes = group.candidates[0].votes
    says = counted(votes, N_("They have {n} vote each."), N_("They have {n} votes each."))
    return Tie(tuple(one.id for one in tied), tuple(one.name for one in tied), votes, decides, says)


def _pairs(rows: Sequence[Standing], places: Places, waiting: bool) -> tuple[Pair, ...]:
    held: Mapping[tuple[Outcome, int], str] = {(row.outcome, row.rank): row.candidate for row in rows if row.rank}
    open_members, open_deputies = (_open(rows, outcome) for outcome in (Outcome.MEMBER, Outcome.DEPUTY))
    pairs = []
    for rank in range(1, max(places.members, places.deputies) + 1):
        member, deputy = held.get((Outcome.MEMBER, rank)), held.get((Outcome.DEPUTY, rank))
        unsettled = (member is None and rank <= places.members and (waiting or open_members)) or (
            deputy is None and rank <= places.deputies and (waiting or open_deputies)
        )
        pairs.append(Pair(rank, member, deputy, settled=not unsettled))
    return tuple(pairs)


def _open(rows: Sequence[Standing], outcome: Outcome) -> bool:
    """Tell whether somebody without a rank may yet come to hold a place of this kind."""
    return any(row.rank is None and row.outcome in (outcome, Outcome.TIED) for row in rows)


def _question(asked: Sequence[Candidate]) -> tuple[Sentence, ...]:
    if not asked:
        return ()
    one = N_("{names} got no votes, but there are places left. The law is silent: the election board decides.")
    return (sentence(one, names=", ".join(sorted(each.name for each in asked))),)


def _vacant(members: int, deputies: int) -> tuple[Sentence, ...]:
    says = []
    if members:
        one = N_("One seat stays vacant, as there are too few candidates.")
        says.append(counted(members, one, N_("{n} seats stay vacant, as there are too few candidates.")))
    if deputies:
        one = N_("One place as deputy stays vacant, as there are too few candidates.")
        many = N_("{n} places as deputy stay vacant, as there are too few candidates.")
        says.append(counted(deputies, one, many))
    return tuple(says)
