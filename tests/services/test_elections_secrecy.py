"""Who voted can never be joined with what was voted: the tables are read, and every way from roll to votes is walked."""

from collections.abc import Iterator

import sqlalchemy as sa

from amu_desktop.services import elections_roll
from amu_desktop.storage.tables import metadata

ROLL = "roll_entry"
OF_VOTES = frozenset({"candidate_tally", "election_count", "rejection", "candidate_list", "lot", "lot_rank"})
SHARED = frozenset({"election", "person"})
"""What the roll may point at: the election it is for, and who somebody is. Neither knows one voter's vote."""


def pointed_at(table: sa.Table) -> set[str]:
    return {key.column.table.name for key in table.foreign_keys}


def ways(start: str) -> Iterator[str]:
    """Every table that can be reached by following links from `start`, never through a table that is shared."""
    seen, left = {start}, [start]
    while left:
        name = left.pop()
        linked = pointed_at(metadata.tables[name])
        linked |= {other.name for other in metadata.tables.values() if name in pointed_at(other)}
        for other in linked - seen - SHARED:
            seen.add(other)
            left.append(other)
            yield other


def test_no_way_leads_from_the_roll_to_votes() -> None:
    assert not OF_VOTES & set(ways(ROLL))
    assert pointed_at(metadata.tables[ROLL]) == SHARED


def test_the_roll_has_no_tick_and_no_time() -> None:
    columns = metadata.tables[ROLL].columns
    assert set(columns.keys()) == {"id", "election_id", "person_id", "name", "unit", "left_out", "why"}
    assert not any(isinstance(column.type, (sa.Boolean, sa.Integer, sa.Date, sa.DateTime)) for column in columns)


def test_votes_are_totals_of_candidates_and_have_no_voter_and_no_time() -> None:
    for name in OF_VOTES - {"lot"}:
        table = metadata.tables[name]
        assert not pointed_at(table) & {"person", ROLL}
        assert not any(isinstance(column.type, (sa.Date, sa.DateTime)) for column in table.columns)
    tally = metadata.tables["candidate_tally"]
    assert set(tally.columns.keys()) == {"id", "election_id", "nomination_id", "votes"}


def test_no_table_of_an_election_has_a_row_for_a_ballot() -> None:
    parts = {table.name for table in metadata.tables.values() if "election" in pointed_at(table)}
    known = {
        *("election_post", "board_member", "roll_entry", "election_union", "candidate_list", "nomination"),
        *("election_count", "rejection", "candidate_tally", "lot", "election_correction", "ballots_destroyed"),
        *("unit_turnout", "holding"),
    }
    assert parts == known, "a new table of elections is looked at here before it is added"


def test_the_turnout_of_a_department_is_one_number_that_points_at_nobody() -> None:
    table = metadata.tables["unit_turnout"]
    assert pointed_at(table) == {"election"}
    assert set(table.columns.keys()) == {"id", "election_id", "unit", "entitled", "voted"}


def test_nothing_in_the_services_ticks_the_roll() -> None:
    assert not [name for name in vars(elections_roll) if "tick" in name or "voted" in name]
