"""Who counts in each case: a seat has one vote, a deputy's where the member is away and the member's elsewhere."""

from datetime import time

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.kinds import Capacity, Presence
from amu_desktop.domain.minutes import Ending
from amu_desktop.services import minutes_attendance, minutes_votes
from amu_desktop.services.minutes_attendance import AttendeeDraft
from amu_desktop.services.workspace import Workspace
from tests.make import make_person
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, Story, make_full_committee

AT_TEN = time(10, 0)
BOTH = (*EMPLOYER, *EMPLOYEES)


def cast(story: Story, case: str) -> int:
    result = story.item(case).result
    assert result is not None
    return sum(result.counts.values())


def test_a_deputy_who_arrives_at_case_three_votes_from_then_on_and_the_member_keeps_the_votes_before(
    workspace: Workspace,
) -> None:
    story = make_full_committee(workspace).begin()
    cases = [story.case(f"Sak {number}") for number in (1, 2, 3, 4)]
    story.vote(cases[0], for_=BOTH)
    jonas, ali = story.who("Jonas Ness"), story.committee.people["Ali Yusuf"]
    workspace.do(minutes_attendance.add_passage, jonas.id, cases[2], at=AT_TEN)
    deputy = workspace.do(minutes_attendance.stand_in, jonas.id, ali)
    assert story.who("Jonas Ness").presence is Presence.PRESENT
    assert cast(story, cases[0]) == 6
    assert [deputy in story.item(case).away for case in cases] == [True, True, False, False]
    assert [jonas.id in story.item(case).away for case in cases] == [False, False, True, True]
    assert len(story.minutes().voters) == 6
    story.vote(cases[2], for_=(*EMPLOYER, *EMPLOYEES[:2], "Ali Yusuf"))
    assert cast(story, cases[2]) == 6
    result = story.item(cases[2]).result
    assert result is not None
    assert result.ending is Ending.ADOPTED


def test_a_member_who_comes_back_takes_the_seat_again(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    cases = [story.case(f"Sak {number}") for number in (1, 2, 3)]
    jonas, ali = story.who("Jonas Ness"), story.committee.people["Ali Yusuf"]
    deputy = workspace.do(minutes_attendance.stand_in, jonas.id, ali)
    assert story.who("Jonas Ness").presence is Presence.ABSENT
    workspace.do(minutes_attendance.add_passage, jonas.id, cases[1], into=True, at=AT_TEN)
    assert [jonas.id in story.item(case).away for case in cases] == [True, False, False]
    assert [deputy in story.item(case).away for case in cases] == [False, True, True]


def test_a_member_who_stands_back_from_one_case_can_have_the_deputy_there(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    cases = [story.case(f"Sak {number}") for number in (1, 2)]
    jonas, ali = story.who("Jonas Ness"), story.committee.people["Ali Yusuf"]
    workspace.do(minutes_attendance.add_passage, jonas.id, cases[0], reason="inhabil")
    deputy = workspace.do(minutes_attendance.stand_in, jonas.id, ali)
    assert deputy not in story.item(cases[0]).away
    assert deputy in story.item(cases[1]).away


def test_those_called_in_and_the_health_service_are_there_and_speak_but_never_vote(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    story.vote(case)
    for capacity in (Capacity.CALLED, Capacity.OBSERVER, Capacity.OHS, Capacity.SECRETARY):
        person = make_person(workspace, f"Gjest {capacity.value}")
        added = workspace.do(minutes_attendance.add_attendee, story.meeting_id, AttendeeDraft(person, capacity))
        with pytest.raises(UserError, match="no right to vote"):
            workspace.do(minutes_votes.vote, case, added, "for")
        draft = AttendeeDraft(make_person(workspace, f"Ny {capacity.value}"), capacity, votes=True)
        with pytest.raises(UserError, match="Only members"):
            workspace.do(minutes_attendance.add_attendee, story.meeting_id, draft)
    assert len(story.minutes().voters) == 6
