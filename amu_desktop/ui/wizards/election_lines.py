"""What the count shows of each candidate, list and seat, from the result as far as it is settled."""

from dataclasses import dataclass

from amu_desktop.core import clock
from amu_desktop.domain.election_count import Outcome
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod
from amu_desktop.services import committees
from amu_desktop.services.elections_result import PlaceRow, ResultRow
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.wizards.election_votes import VoteLine


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat for the employees: who has it, what stands under the name, and which it is."""

    name: str
    second: str
    place: str
    settled: bool


def vote_lines(sheet: ElectionSheet, found: ResultRow) -> tuple[VoteLine, ...]:
    """Give a line for each candidate, or each list, in the order of the ballot."""
    if sheet.method is ElectionMethod.PROPORTIONAL:
        seats = dict(found.proportional.seats_of) if found.proportional else {}
        tied = found.proportional.tie.lists if found.proportional and found.proportional.tie else ()
        return tuple(
            VoteLine(
                row.id,
                row.name,
                ", ".join(one.name for one in sheet.candidates if one.list_id == row.id),
                row.votes,
                Outcome.TIED if row.id in tied else None,
                _seats(seats.get(row.id)) if row.id not in tied else "",
            )
            for row in sheet.lists
        )
    outcomes = {each.candidate: each.outcome for each in found.majority.standings} if found.majority else {}
    return tuple(
        VoteLine(
            row.id, row.name, row.proposed_by, row.votes, outcomes.get(row.id), elected_as(sheet, outcomes.get(row.id))
        )
        for row in sheet.candidates
    )


def _seats(number: int | None) -> str:
    return "" if number is None else t.count("{n} seat", "{n} seats", number, n=number)


def elected_as(sheet: ElectionSheet, outcome: Outcome | None) -> str:
    """Give the word of an outcome; who is elected safety representative is no «Medlem»."""
    if outcome is Outcome.MEMBER and sheet.kind is not ElectionKind.COMMITTEE:
        return t("Elected (outcome)")
    return t("Deputy (outcome)") if outcome is Outcome.DEPUTY else ""


def seat_lines(desk: Desk, sheet: ElectionSheet, found: ResultRow) -> tuple[SeatLine, ...]:
    """Give the seats of the employees, those that follow an office first, then the elected in order."""
    lines = []
    if sheet.kind is ElectionKind.COMMITTEE and sheet.body_id is not None:
        for seat in desk.ask(committees.seats, sheet.body_id, sheet.decided_on or clock.today()):
            if seat.fixed_as is not None and seat.side is not None and seat.side.value == "employees":
                holder = seat.holder or seat.pending
                second = t("{office}, seat by office", office=t(seat.fixed_as.label))
                lines.append(SeatLine(holder.name if holder else t("Vacant"), second, "", settled=holder is not None))
    lines += [_elected(place, found) for place in _places(sheet, found)]
    return tuple(
        SeatLine(each.name, each.second, t("Seat {number}", number=number), each.settled)
        for number, each in enumerate(lines, start=1)
    )


def _places(sheet: ElectionSheet, found: ResultRow) -> tuple[PlaceRow, ...]:
    if found.places:
        return found.places
    return tuple(PlaceRow(rank, seat, None, None) for rank, seat in enumerate(sheet.seats, start=1))


def _elected(place: PlaceRow, found: ResultRow) -> SeatLine:
    by_lot = bool((found.majority and found.majority.ties) or (found.proportional and found.proportional.tie))
    counted = found.majority is not None or found.proportional is not None
    open_words = t("To be settled by lot") if by_lot else t("Vacant") if counted else t("Not counted yet")
    name = place.member.name if place.member else open_words
    second = ""
    if place.seat.deputy_post_id is not None:
        deputy = place.deputy.name if place.deputy else open_words.lower()
        second = t("Deputy: {name}", name=deputy)
    return SeatLine(name, second, "", settled=place.member is not None)
