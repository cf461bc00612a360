"""From rows to a counted vote: who took part in a case, what they chose, and the boxes for their positions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Choice, ItemKind, Method, Outcome, Side
from amu_desktop.domain.minutes import Attendee, Ending, PositionSlot, Vote, VoteResult, count_votes
from amu_desktop.services.minutes_rows import AttendanceRow, BallotRow, PositionRow, ProposalRow
from amu_desktop.storage.tables import minutes as tables
from amu_desktop.storage.tables.meetings import Passage

PROPOSAL = "proposal"


def away(
    attendance: Sequence[AttendanceRow], order: Sequence[str], passages: Mapping[str, Sequence[Passage]]
) -> dict[str, frozenset[str]]:
    """Tell for each item which attendances took no part in it.

    Who goes at a time is away from that item on until they come back; who comes at a time was away before; without a
    time it is that one case they stood back from. A deputy is away wherever the member is there: a seat has one vote.
    """
    found: dict[str, set[str]] = {item_id: set() for item_id in order}
    for each in attendance:
        moves = [
            (index, move)
            for index, item_id in enumerate(order)
            for move in passages.get(item_id, ())
            if move.attendance_id == each.id
        ]
        timed = [(index, move.into) for index, move in moves if move.at is not None or move.into]
        gone = bool(timed) and timed[0][1]
        for index, item_id in enumerate(order):
            for at, into in timed:
                if at == index:
                    gone = not into
            if gone or any(at == index and move.at is None and not move.into for at, move in moves):
                found[item_id].add(each.id)
    members = {each.person_id: each for each in attendance if each.standing_in_for is None and each.there}
    for deputy in attendance:
        member = members.get(deputy.standing_in_for or "")
        for item_id in order if member is not None else ():
            if member is not None and member.id not in found[item_id]:
                found[item_id].add(deputy.id)
    return {item_id: frozenset(ids) for item_id, ids in found.items()}


def ballot_row(
    ballot: tables.Ballot,
    votes: Sequence[tables.Vote],
    tallies: Sequence[tables.Tally],
    proposals: Sequence[ProposalRow],
) -> BallotRow:
    """Write a ballot with choices and totals by «for», «against», «blank», «absent» or the letter of a proposal."""
    letters = {each.id: each.letter for each in proposals}

    def key(choice: Choice | None, proposal_id: str | None) -> str:
        if choice is Choice.PROPOSAL or proposal_id is not None:
            return letters.get(proposal_id or "", "")
        return str(choice.value) if choice else ""

    sides: dict[Side, dict[str, int]] = {}
    totals: dict[str, int] = {}
    for each in tallies:
        chosen = key(each.choice, each.proposal_id)
        if each.side is not None:
            sides.setdefault(each.side, {})[chosen] = each.count
        totals[chosen] = totals.get(chosen, 0) + each.count
    return BallotRow(
        id=ballot.id,
        method=ballot.method,
        secret=ballot.secret,
        chair_choice=key(ballot.chair_choice, ballot.chair_proposal_id),
        agreed_afterwards=ballot.agreed_afterwards,
        choices={each.attendance_id: key(each.choice, each.proposal_id) for each in votes},
        totals=totals,
        side_totals=sides,
    )


def counted(
    ballot: BallotRow, proposals: Sequence[ProposalRow], attendance: Sequence[AttendanceRow], gone: frozenset[str]
) -> tuple[VoteResult | None, UserError | None]:
    """Count a ballot, or give the reason why it can't be counted."""
    taking_part = [each for each in attendance if each.there and each.id not in gone]
    here = {each.id for each in taking_part}
    chair = next((each.id for each in taking_part if each.chair and each.votes), "")
    vote = Vote(
        attendees=tuple(Attendee(each.id, each.name, each.person_id, each.side, each.votes) for each in taking_part),
        choices={key: choice for key, choice in ballot.choices.items() if key in here},
        method=ballot.method,
        proposals=tuple(each.letter for each in proposals if each.letter),
        chair=chair,
        secret=ballot.secret or bool(ballot.totals),
        totals=ballot.totals,
        chair_choice=ballot.chair_choice,
    )
    try:
        return count_votes(vote), None
    except UserError as error:
        return None, error


@dataclass(frozen=True, slots=True)
class Boxes:
    """What the boxes for positions are made from: the texts, who holds them, and the names."""

    written: Sequence[tables.Position]
    holders: Mapping[str, Sequence[str]]
    names: Mapping[str, str]
    letters: Mapping[str, str]

    def side(self, position: tables.Position) -> str:
        """Give the side that a written position belongs to."""
        return self.letters.get(position.proposal_id or "", "") if position.role == PROPOSAL else position.role


def position_rows(result: VoteResult | None, boxes: Boxes) -> tuple[PositionRow, ...]:
    """Give the boxes in the order they stand, then texts of sides that have no votes any longer."""
    rows: list[PositionRow] = []
    slots = result.positions if result else ()
    for slot in slots:
        own = [each for each in boxes.written if boxes.side(each) == slot.side]
        rows.append(_box(slot, own[0] if own else None, boxes, own[1:]))
        rows += [_box(slot, each, boxes, (), extra=True) for each in own[1:]]
    shown = {slot.side for slot in slots}
    rows += [
        PositionRow(each.id, boxes.side(each), None, None, None, False, False, each.text, each.wall_text, (), (), 0)
        for each in boxes.written
        if boxes.side(each) not in shown and each.text
    ]
    return tuple(rows)


def _box(
    slot: PositionSlot,
    position: tables.Position | None,
    boxes: Boxes,
    others: Sequence[tables.Position],
    *,
    extra: bool = False,
) -> PositionRow:
    taken = {holder for each in others for holder in boxes.holders.get(each.id, ())}
    own = boxes.holders.get(position.id, ()) if position else ()
    holders = tuple(own) if own or extra else tuple(each for each in slot.voters if each not in taken)
    return PositionRow(
        id=position.id if position else None,
        side=slot.side,
        slot=slot,
        heading=slot.heading,
        proposal=slot.proposal,
        required=slot.required and not extra,
        extra=extra,
        text=position.text if position else "",
        wall_text=position.wall_text if position else "",
        holders=holders,
        names=tuple(boxes.names[each] for each in holders if each in boxes.names),
        votes=len(holders) if extra or taken else slot.votes,
    )


def decided(item: tables.AgendaItem, result: VoteResult | None, proposals: Sequence[ProposalRow]) -> str:
    """Give the text that was decided: the committee's own words, or the proposal that was agreed on or adopted."""
    if item.own_decision:
        return item.decision_text
    if item.kind is ItemKind.INFORMATION or item.outcome in {None, Outcome.INFORMATION, Outcome.POSTPONED}:
        return ""
    if item.outcome is Outcome.AGREEMENT:
        return proposals[0].text if len(proposals) == 1 else ""
    if result is None or result.ending is not Ending.ADOPTED:
        return ""
    letter = result.winner if result.found.method is Method.PROPOSALS else ""
    return next((each.text for each in proposals if each.letter == letter), "")
