"""How the sample undertaking elected its employees' members of the committee: from board to sealed record.

Thirty-three could vote and thirty did, by hand on paper; one ballot had too many crosses, and nothing had to be drawn.
"""

from datetime import date, datetime, time, timedelta

from amu_desktop.domain.kinds import ElectionKind, RejectedFor
from amu_desktop.services import (
    elections,
    elections_board,
    elections_calendar,
    elections_candidates,
    elections_count,
    elections_record,
    elections_result,
    elections_roll,
    elections_voting,
)
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.elections_candidates import NominationDraft
from amu_desktop.services.sample import people as cast
from amu_desktop.services.workspace import Workspace

BOARD = ("Liv Stavnesmo", "Mats Tveitegard", cast.STAFF)
VOTES = {cast.ELECTED[0]: 22, cast.ELECTED[1]: 18, cast.ELECTED_DEPUTIES[0]: 13, cast.ELECTED_DEPUTIES[1]: 9,
         "Daniel Ostervik": 6, "Nina Ulvskog": 4}  # fmt: skip
NUMBERS = {"printed": 40, "issued": 30, "spoilt": 1, "unused": 9, "ticked": 30, "exchanged": 0, "unticked": 0,
           "in_box": 30, "valid": 29, "blank": 0, "rejected": 1}  # fmt: skip


def hold_election(workspace: Workspace, body: str, ids: dict[str, str], day: date) -> None:
    """Elect two members and their deputies on the day, whose voting is over, and lock the record."""
    do = workspace.do
    made = do(elections.start_election, ElectionDraft(ElectionKind.COMMITTEE, body_id=body), day)
    do(elections_board.set_board, made, [ids[name] for name in BOARD], day - timedelta(days=38), cast.UNION)
    do(elections_roll.make_roll, made, day)
    do(elections_calendar.plan_days, made, day)
    do(elections_voting.open_nominations, made)
    for name in VOTES:
        do(elections_candidates.nominate, made, NominationDraft(ids[name], cast.UNION))
    starts, ends = (datetime.combine(day, time(hour)).astimezone() for hour in (7, 13))
    do(elections_voting.set_voting, made, starts, ends, "Møterommet, kontoret")
    do(elections_voting.publish_list, made, day - timedelta(days=8))
    do(elections_voting.open_voting, made)
    do(elections_voting.close_voting, made)
    for field, number in NUMBERS.items():
        do(elections_count.set_number, made, field, number)
    do(elections_count.set_rejected, made, RejectedFor.OVER_MARKED, 1)
    sheet = workspace.ask(elections.load_election, made)
    for row in sheet.candidates:
        do(elections_count.set_votes, row.id, VOTES[row.name])
    do(elections.edit_election, made, "counted_by", ", ".join(BOARD))
    do(elections.edit_election, made, "ballots_kept_until", day + timedelta(days=90))
    do(elections_result.conclude, made, day)
    do(elections_record.seal_record, made)
