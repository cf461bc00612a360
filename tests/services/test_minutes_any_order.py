"""Votes, proposals and positions in any order: what is entered can always be changed back, and nothing breaks."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Method, Outcome
from amu_desktop.services import minutes_cases, minutes_positions, minutes_votes
from amu_desktop.services.meetings_agenda import ItemDraft, add_item
from amu_desktop.services.work import command
from amu_desktop.services.workspace import Workspace
from tests.make import make_workspace
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, Story, make_full_committee

CHOICES = st.sampled_from(("for", "against", "blank", "A", "B", "C", None))
SIDES = st.sampled_from(("for", "against", "blank", "A", "B", "C"))
PLACE = st.integers(0, 3)
TEXT = st.sampled_from(("", "Kjøpe plateheis."))


def vote_case(workspace: Workspace, proposal: str = "Kjøpe plateheis.") -> tuple[Story, str]:
    """Give a case that is voted over."""
    story = make_full_committee(workspace).begin()
    item_id = workspace.do(add_item, story.meeting_id, ItemDraft("Løfteutstyr", proposal=proposal))
    workspace.do(minutes_cases.edit_item, item_id, "outcome", Outcome.VOTE)
    return story, item_id


def test_a_proposal_goes_with_its_votes_its_positions_and_those_who_hold_them(workspace: Workspace) -> None:
    story, item_id = vote_case(workspace)
    workspace.do(minutes_votes.set_method, item_id, Method.PROPOSALS)
    workspace.do(minutes_cases.add_proposal, item_id)
    tor = story.who("Tor Egil Bakke").id
    workspace.do(minutes_votes.vote, item_id, tor, "C")
    position_id = workspace.do(minutes_positions.write_position, item_id, "C", "Leie er nok.")
    workspace.do(minutes_positions.set_holders, position_id, (tor,))
    last = next(each for each in story.item(item_id).proposals if each.letter == "C")
    workspace.do(minutes_cases.remove_proposal, last.id)
    assert [each.letter for each in story.item(item_id).proposals] == ["A", "B"]
    assert not [each for each in story.item(item_id).positions if each.text]


def test_an_emptied_proposal_with_a_position_goes_when_the_vote_is_for_or_against_again(workspace: Workspace) -> None:
    story, item_id = vote_case(workspace)
    workspace.do(minutes_votes.set_method, item_id, Method.PROPOSALS)
    tor = story.who("Tor Egil Bakke").id
    workspace.do(minutes_votes.vote, item_id, tor, "B")
    position_id = workspace.do(minutes_positions.write_position, item_id, "B", "Leie er nok.")
    workspace.do(minutes_positions.set_holders, position_id, (tor,))
    workspace.do(minutes_votes.set_method, item_id, Method.FOR_AGAINST)
    assert [each.text for each in story.item(item_id).proposals] == ["Kjøpe plateheis."]


@command("Lost the proposals")
def lose_proposals(session: Session, item_id: str) -> None:
    """Leave a vote between proposals without any, as a file from elsewhere can."""
    for proposal in minutes_cases.proposals_of(session, item_id):
        minutes_cases.drop_proposal(session, proposal)


def test_a_vote_between_proposals_that_are_not_there_can_be_entered_and_left(workspace: Workspace) -> None:
    story, item_id = vote_case(workspace, proposal="")
    workspace.do(minutes_votes.set_method, item_id, Method.PROPOSALS)
    workspace.do(lose_proposals, item_id)
    workspace.do(minutes_votes.all_for, item_id, (story.who("Tor Egil Bakke").id,))
    assert [each.letter for each in story.item(item_id).proposals] == ["A"]
    workspace.do(lose_proposals, item_id)
    workspace.do(minutes_votes.set_method, item_id, Method.FOR_AGAINST)
    assert [each.letter for each in story.item(item_id).proposals] == [""]


class AnyOrder(RuleBasedStateMachine):
    """One case, and everything that can be entered about its vote."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = make_workspace(Path(self.folder.name))
        self.story, self.item_id = vote_case(self.workspace, proposal="")
        self.people = [self.story.who(name).id for name in (*EMPLOYER, *EMPLOYEES)]

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    def attempt(self, what: Callable[..., object], *args: object) -> None:
        try:
            self.workspace.do(what, *args)  # type: ignore[arg-type]
        except UserError:
            return

    @rule(method=st.sampled_from(Method))
    def choose_method(self, method: Method) -> None:
        self.attempt(minutes_votes.set_method, self.item_id, method)

    @rule(secret=st.booleans())
    def choose_secret(self, secret: bool) -> None:
        self.attempt(minutes_votes.set_secret, self.item_id, secret)

    @rule(text=TEXT)
    def write_the_proposal(self, text: str) -> None:
        self.attempt(minutes_cases.write_proposal, self.item_id, text)

    @rule()
    def add_a_proposal(self) -> None:
        self.attempt(minutes_cases.add_proposal, self.item_id)

    @rule(place=PLACE)
    def remove_a_proposal(self, place: int) -> None:
        for row in self.story.item(self.item_id).proposals[place : place + 1]:
            self.attempt(minutes_cases.remove_proposal, row.id)

    @rule(place=st.integers(0, 5), choice=CHOICES)
    def enter_a_vote(self, place: int, choice: str | None) -> None:
        self.attempt(minutes_votes.vote, self.item_id, self.people[place], choice)

    @rule()
    def enter_that_all_voted_for(self) -> None:
        self.attempt(minutes_votes.all_for, self.item_id, tuple(self.people))

    @rule(choice=SIDES, number=st.integers(0, 6))
    def enter_a_total(self, choice: str, number: int) -> None:
        self.attempt(minutes_votes.set_total, self.item_id, choice, number)

    @rule(choice=CHOICES)
    def enter_how_the_vote_of_the_chair_fell(self, choice: str | None) -> None:
        self.attempt(minutes_votes.set_chair_choice, self.item_id, choice)

    @rule(side=SIDES, text=TEXT)
    def write_a_position(self, side: str, text: str) -> None:
        self.attempt(minutes_positions.write_position, self.item_id, side, text)

    @rule(place=PLACE, people=st.integers(0, 3))
    def choose_who_holds_a_position(self, place: int, people: int) -> None:
        ids = [row.id for row in self.story.item(self.item_id).positions if row.id]
        for position_id in ids[place : place + 1]:
            self.attempt(minutes_positions.set_holders, position_id, tuple(self.people[:people]))

    @invariant()
    def no_two_proposals_share_a_letter(self) -> None:
        letters = [each.letter for each in self.story.item(self.item_id).proposals]
        assert len(letters) == len(set(letters))


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=6, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
