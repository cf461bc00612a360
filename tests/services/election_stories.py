"""An election as tests tell it: an undertaking of 38 with two unions, a committee, and the way from draft to count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from amu_desktop.domain.kinds import ElectionKind, FixedAs
from amu_desktop.services import (
    elections,
    elections_board,
    elections_candidates,
    elections_count,
    elections_roll,
    elections_voting,
    people,
    undertaking,
)
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.elections_candidates import NominationDraft
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.services.people import PersonDraft
from amu_desktop.services.workspace import Workspace
from tests.make import make_committee, make_person

NOVEMBER = date(2026, 11, 2)
OPENS = datetime(2026, 11, 16, 8).astimezone()
CLOSES = datetime(2026, 11, 16, 15).astimezone()
NAMES = (
    *("Anne Berg", "Bjørn Dahl", "Cecilie Eide", "David Foss", "Eva Gran"),
    *("Finn Haug", "Grete Iversen", "Hans Jordal", "Inger Krog"),
)


@dataclass(frozen=True)
class Story:
    """An election under way, with shorthands for what tests do to it."""

    workspace: Workspace
    id: str

    @property
    def sheet(self) -> ElectionSheet:
        """The election as it is now."""
        return self.workspace.ask(elections.load_election, self.id)

    def candidate(self, name: str) -> str:
        """Give the nomination of somebody."""
        return next(row.id for row in self.sheet.nominations if row.name == name)

    def nominate(self, names: Sequence[str], by: str = "Fellesforbundet") -> None:
        """Nominate these people, who are employed already."""
        known = {name: key for key, name in self.workspace.ask(people.names).items()}
        for name in names:
            self.workspace.do(elections_candidates.nominate, self.id, NominationDraft(known[name], by))

    def vote(self, votes: Mapping[str, int]) -> None:
        """Write the votes of each candidate."""
        for name, number in votes.items():
            self.workspace.do(elections_count.set_votes, self.candidate(name), number)

    def number(self, **numbers: int) -> None:
        """Write numbers of ballots."""
        for field, number in numbers.items():
            self.workspace.do(elections_count.set_number, self.id, field, number)


def make_undertaking(workspace: Workspace, number: int = 38) -> None:
    """Make an undertaking with a top leader, so many other employees, and two unions that organise 22 of them."""
    workspace.do(undertaking.create_undertaking, "Nordli Bygg AS")
    drafts = [PersonDraft("Marit", "Øverland", since=date(2018, 1, 1), top_leader=True)]
    for name in NAMES:
        given, _, family = name.rpartition(" ")
        drafts.append(PersonDraft(given, family, since=date(2020, 1, 1)))
    drafts += [PersonDraft("Ansatt", f"Nummer{n:02}", since=date(2021, 1, 1)) for n in range(number - len(NAMES) - 1)]
    workspace.do(people.import_people, drafts)
    for name, members in (("Fellesforbundet", 12), ("Parat", 10)):
        workspace.do(undertaking.set_union, name, members, number, date(2026, 10, 1))


def start_committee(workspace: Workspace, pairs: int = 3) -> Story:
    """Start an election to the free seats of a committee, with board and roll; call it in November 2026."""
    body_id = make_committee(workspace, pairs, FixedAs.SENIOR)
    draft = ElectionDraft(ElectionKind.COMMITTEE, body_id=body_id)
    election_id = workspace.do(elections.start_election, draft)
    board = [make_person(workspace, name) for name in ("Tor Vik", "Unni Wold")]
    workspace.do(elections_board.set_board, election_id, board, NOVEMBER)
    workspace.do(elections_roll.make_roll, election_id)
    return Story(workspace, election_id)


def open_and_close(story: Story) -> None:
    """Make the list known, and hold the vote; the clock must stand after the voting."""
    workspace = story.workspace
    workspace.do(elections_voting.open_nominations, story.id)
    workspace.do(elections_voting.set_voting, story.id, OPENS, CLOSES, "Kantina")
    workspace.do(elections_voting.publish_list, story.id, OPENS.date() - timedelta(days=7))
    workspace.do(elections_voting.open_voting, story.id)
    workspace.do(elections_voting.close_voting, story.id)
    workspace.do(elections.edit_election, story.id, "counted_by", "Tor Vik og Unni Wold")
