"""The ways to fill an office: who may designate on which base, lists that share seats, and offices that follow."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
import time_machine

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState, How, Side, VotingForm
from amu_desktop.services import (
    elections,
    elections_board,
    elections_candidates,
    elections_count,
    elections_designation,
    elections_paths,
    elections_record,
    elections_result,
    elections_roll,
    offices,
    people,
    publishing,
    publishing_elections,
    representatives,
    undertaking,
)
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.elections_candidates import NominationDraft
from amu_desktop.services.elections_count import LotDraft
from amu_desktop.services.elections_designation import DesignationDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_person, seats_of
from tests.services.election_stories import NAMES, Story, make_undertaking, open_and_close, start_committee

TODAY = date(2026, 11, 17)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def known(workspace: Workspace) -> dict[str, str]:
    return {name: key for key, name in workspace.ask(people.names).items()}


def start_area(workspace: Workspace, *, with_deputy: bool = True) -> Story:
    """An election in the only area, of everybody."""
    area = make_area(workspace, "Hele bedriften")
    draft = ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=area.area_id, with_deputy=with_deputy)
    story = Story(workspace, workspace.do(elections.start_election, draft))
    workspace.do(elections_board.set_board, story.id, [make_person(workspace, "Tor Vik")])
    workspace.do(elections_roll.make_roll, story.id)
    return story


def test_one_union_with_the_majority_in_the_area_may_designate(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_area(workspace)
    area_id = story.sheet.area_id or ""
    with pytest.raises(UserError, match="§ 3-2"):
        workspace.do(elections_paths.choose_method, story.id, ElectionMethod.DESIGNATION)
    workspace.do(undertaking.set_union, "Fellesforbundet", 20, 38, date(2026, 10, 1), area_id)
    workspace.do(elections_paths.choose_method, story.id, ElectionMethod.DESIGNATION)
    names = known(workspace)
    draft = DesignationDraft((names["Anne Berg"],), (names["Bjørn Dahl"],), TODAY)
    workspace.do(elections_designation.designate, story.id, draft)
    seat = workspace.ask(representatives.representatives, TODAY).areas[0].seats[0]
    assert seat.holder is None
    assert seat.pending is not None
    assert (seat.pending.name, seat.pending.how, seat.pending.union_name) == (
        "Anne Berg",
        How.DESIGNATED,
        "Fellesforbundet",
    )
    workspace.do(elections_result.record_notice, story.id, TODAY)
    seat = workspace.ask(representatives.representatives, TODAY).areas[0].seats[0]
    assert seat.holder is not None
    assert seat.deputy is not None
    assert seat.deputy.holder is not None
    assert (seat.holder.name, seat.deputy.holder.name) == ("Anne Berg", "Bjørn Dahl")
    workspace.do(elections_record.seal_record, story.id)
    for kind in ("election_record", "notice_to_management"):
        assert publishing.publish(workspace, kind, story.id, "nb").edition == 1


def test_the_union_of_the_undertaking_counts_for_nothing_in_the_area(workspace: Workspace) -> None:
    make_undertaking(workspace)
    workspace.do(undertaking.set_union, "Fellesforbundet", 30, 38, date(2026, 11, 1))
    story = start_area(workspace)
    path = workspace.ask(elections_paths.method_path, ElectionKind.REPRESENTATIVE, story.sheet.area_id, TODAY)
    assert ElectionMethod.DESIGNATION not in path.allowed
    senior = workspace.ask(elections_paths.method_path, ElectionKind.SENIOR, None, TODAY)
    assert senior.proposed is ElectionMethod.DESIGNATION


def test_a_union_may_designate_the_representative_and_must_the_senior(workspace: Workspace) -> None:
    make_undertaking(workspace)
    workspace.do(undertaking.set_union, "Fellesforbundet", 30, 38, date(2026, 11, 1))
    story = start_area(workspace)
    area_id = story.sheet.area_id
    workspace.do(undertaking.set_union, "Fellesforbundet", 20, 38, date(2026, 10, 1), area_id)
    path = workspace.ask(elections_paths.method_path, ElectionKind.REPRESENTATIVE, area_id, TODAY)
    assert path.allowed == (ElectionMethod.MAJORITY, ElectionMethod.DESIGNATION, ElectionMethod.EMPLOYER)
    workspace.do(elections_paths.choose_method, story.id, ElectionMethod.MAJORITY)
    senior = workspace.ask(elections_paths.method_path, ElectionKind.SENIOR, None, TODAY)
    assert senior.allowed[0] is ElectionMethod.DESIGNATION


def test_what_the_employer_designates_holds_for_two_years_at_most(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_area(workspace, with_deputy=False)
    workspace.do(elections_paths.choose_method, story.id, ElectionMethod.EMPLOYER)
    workspace.do(elections.edit_election, story.id, "term_until", date(2031, 1, 1))
    draft = DesignationDraft((known(workspace)["Anne Berg"],), decided_on=TODAY)
    (holding,) = workspace.do(elections_designation.designate, story.id, draft)
    row = next(each for each in workspace.ask(offices.holdings, story.sheet.seats[0].post_id) if each.id == holding)
    assert (row.how, row.until) == (How.EMPLOYER, date(2028, 11, 18))


def test_a_show_of_hands_has_votes_and_no_ballots(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_area(workspace)
    workspace.do(elections.edit_election, story.id, "form", VotingForm.HANDS)
    story.nominate(("Anne Berg", "Bjørn Dahl"), "Eva Gran")
    open_and_close(story)
    story.number(valid=20, blank=2)
    with pytest.raises(UserError):
        story.number(blank=30)
    story.vote({"Anne Berg": 12, "Bjørn Dahl": 8})
    workspace.do(elections_result.conclude, story.id)
    assert story.sheet.state is ElectionState.DONE
    found = workspace.ask(elections_result.result, story.id).places[0]
    assert found.member is not None
    assert found.deputy is not None
    assert (found.member.name, found.deputy.name) == ("Anne Berg", "Bjørn Dahl")
    workspace.do(elections_record.seal_record, story.id)
    assert publishing.publish(workspace, "election_record", story.id, "nn").edition == 1


def test_the_committee_needs_an_agreement_between_unions_for_lists(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    for unions in (("Fellesforbundet",), ()):
        with pytest.raises(UserError):
            workspace.do(elections_paths.choose_method, story.id, ElectionMethod.PROPORTIONAL, unions=unions)
    workspace.do(elections_paths.choose_method, story.id, ElectionMethod.PROPORTIONAL, agreed_on=TODAY)
    assert story.sheet.divisors == "1.4 3 5 7 9"
    assert {row.union_name for row in story.sheet.unions} == {"Fellesforbundet", "Parat"}


def proportional(workspace: Workspace, votes: tuple[int, int]) -> Story:
    make_undertaking(workspace)
    story = start_committee(workspace)
    workspace.do(elections_paths.choose_method, story.id, ElectionMethod.PROPORTIONAL, agreed_on=TODAY)
    names = known(workspace)
    for union, candidates in (("Fellesforbundet", NAMES[:4]), ("Parat", NAMES[4:8])):
        list_id = workspace.do(elections_candidates.add_list, story.id, union)
        for name in candidates:
            draft = NominationDraft(names[name], union, list_id=list_id)
            workspace.do(elections_candidates.nominate, story.id, draft)
    open_and_close(story)
    total = sum(votes)
    story.number(printed=60, issued=total, spoilt=0, unused=60 - total, ticked=total, exchanged=0, unticked=0)
    story.number(in_box=total, valid=total, blank=0, rejected=0)
    for row, number in zip(story.sheet.lists, votes, strict=True):
        workspace.do(elections_count.set_list_votes, row.id, number)
    return story


def test_lists_share_the_seats_and_keep_their_own_deputies(workspace: Workspace) -> None:
    story = proportional(workspace, (20, 15))
    workspace.do(elections_result.conclude, story.id)
    seats = seats_of(workspace, story.sheet.body_id or "", Side.EMPLOYEES, TODAY)[1:]
    held = [(seat.holder, seat.deputy and seat.deputy.holder) for seat in seats]
    assert [(one and one.name, two and two.name) for one, two in held] == [
        ("Anne Berg", "Bjørn Dahl"),
        ("Eva Gran", "Finn Haug"),
    ]
    workspace.do(elections_record.seal_record, story.id)
    assert publishing.publish(workspace, "election_record", story.id, "en").edition == 1


def test_where_lists_are_voted_for_a_ballot_has_one_cross(workspace: Workspace) -> None:
    story = proportional(workspace, (20, 15))
    ballot = workspace.ask(publishing_elections.ballots_data, story.id)
    assert (ballot.marks, [each.name for each in ballot.candidates]) == (1, ["Fellesforbundet", "Parat"])
    notice = workspace.ask(publishing_elections.notice_data, story.id)
    assert (notice.seats.marks, notice.order) == (1, None)


def test_lists_with_the_same_quotient_wait_for_a_lot(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace, pairs=2)
    workspace.do(elections_paths.choose_method, story.id, ElectionMethod.PROPORTIONAL, agreed_on=TODAY)
    names = known(workspace)
    for union, name in (("Fellesforbundet", "Anne Berg"), ("Parat", "Eva Gran")):
        list_id = workspace.do(elections_candidates.add_list, story.id, union)
        workspace.do(elections_candidates.nominate, story.id, NominationDraft(names[name], union, list_id=list_id))
    open_and_close(story)
    story.number(printed=40, issued=20, spoilt=0, unused=20, ticked=20, exchanged=0, unticked=0)
    story.number(in_box=20, valid=20, blank=0, rejected=0)
    for row in story.sheet.lists:
        workspace.do(elections_count.set_list_votes, row.id, 10)
    with pytest.raises(Refusal) as error:
        workspace.do(elections_result.conclude, story.id)
    assert [each.field for each in error.value.reasons] == ["lot"]
    first, second = (row.id for row in story.sheet.lists)
    lot = LotDraft((first, second), (second,), "Mynt", "Tor Vik", "Unni Wold")
    workspace.do(elections_count.record_lot, story.id, lot)
    workspace.do(elections_result.conclude, story.id)
    (place,) = workspace.ask(elections_result.result, story.id).places
    assert place.member is not None
    assert (place.member.name, place.member_by_lot) == ("Eva Gran", True)


def test_the_senior_is_elected_by_the_representatives_among_those_who_hold_or_have_held_office(
    workspace: Workspace,
) -> None:
    make_undertaking(workspace)
    names = known(workspace)
    for area, name in (("Verksted", "Anne Berg"), ("Kontor", "Bjørn Dahl"), ("Lager", "Cecilie Eide")):
        seat = make_area(workspace, area)
        appoint(workspace, seat.post_id, names[name], SPRING, notice_received_on=SPRING)
    workspace.do(representatives.add_senior)
    workspace.do(undertaking.remove_union, "Parat")
    story = Story(workspace, workspace.do(elections.start_election, ElectionDraft(ElectionKind.SENIOR)))
    assert workspace.do(elections_roll.make_roll, story.id) == 3
    with pytest.raises(Refusal) as error:
        workspace.do(elections_candidates.nominate, story.id, NominationDraft(names["Eva Gran"], "Anne Berg"))
    assert error.value.reasons[0].field == "office_of_trust"
    trust = NominationDraft(names["Eva Gran"], "Anne Berg", office_of_trust="Tillitsvalgt 2021–2024")
    workspace.do(elections_candidates.nominate, story.id, trust)
    workspace.do(elections_candidates.nominate, story.id, NominationDraft(names["Anne Berg"], "Bjørn Dahl"))
    workspace.do(elections_board.set_board, story.id, [names["Finn Haug"]])
    workspace.do(elections.edit_election, story.id, "form", VotingForm.HANDS)
    open_and_close(story)
    story.number(valid=3, blank=0)
    story.vote({"Anne Berg": 2, "Eva Gran": 1})
    workspace.do(elections_result.conclude, story.id)
    workspace.do(elections_result.record_notice, story.id, TODAY)
    senior = workspace.ask(representatives.representatives, TODAY).senior
    assert senior is not None
    assert senior.holder is not None
    assert senior.holder.name == "Anne Berg"


def test_the_former_representative_stands_until_management_has_the_notice(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_area(workspace, with_deputy=False)
    post_id = story.sheet.seats[0].post_id
    names = known(workspace)
    appoint(workspace, post_id, names["Grete Iversen"], date(2024, 11, 1), notice_received_on=date(2024, 11, 1))
    workspace.do(elections.edit_election, story.id, "form", VotingForm.SECRET)
    story.nominate(("Anne Berg",), "Eva Gran")
    open_and_close(story)
    story.number(printed=40, issued=10, spoilt=0, unused=30, ticked=10, exchanged=0, unticked=0)
    story.number(in_box=10, valid=10, blank=0, rejected=0)
    story.vote({"Anne Berg": 10})
    workspace.do(elections_result.conclude, story.id)

    def holder(on: date) -> str:
        found = workspace.ask(representatives.representatives, on).areas[0].seats[0].holder
        return found.name if found else ""

    assert holder(TODAY + timedelta(days=20)) == "Grete Iversen"
    with pytest.raises(UserError):
        workspace.do(elections_result.record_notice, story.id, TODAY - timedelta(days=5))
    workspace.do(elections_result.record_notice, story.id, TODAY + timedelta(days=2))
    assert holder(TODAY + timedelta(days=1)) == "Grete Iversen"
    assert holder(TODAY + timedelta(days=2)) == "Anne Berg"


def test_a_seat_that_falls_vacant_without_a_deputy_is_filled_alone(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    body_id = story.sheet.body_id or ""
    workspace.do(elections.delete_election, workspace.do(elections.start_election, _area_draft(workspace)))
    workspace.do(elections.cancel_election, story.id, "Prøve")
    first, second = seats_of(workspace, body_id, Side.EMPLOYEES, TODAY)[1:]
    names = known(workspace)
    held = appoint(workspace, first.post_id, names["Anne Berg"], SPRING)
    appoint(workspace, second.post_id, names["Bjørn Dahl"], SPRING)
    workspace.do(offices.end_holding, held, TODAY, "Sluttet")
    made = workspace.do(elections.start_election, ElectionDraft(ElectionKind.COMMITTEE, body_id=body_id))
    assert [seat.post_id for seat in workspace.ask(elections.load_election, made).seats] == [first.post_id]


def _area_draft(workspace: Workspace) -> ElectionDraft:
    return ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=make_area(workspace).area_id)


def test_the_ballots_go_after_their_day_and_take_the_roll_with_them(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_area(workspace, with_deputy=False)
    workspace.do(elections.edit_election, story.id, "form", VotingForm.HANDS)
    story.nominate(("Anne Berg",), "Eva Gran")
    open_and_close(story)
    story.number(valid=10, blank=0)
    story.vote({"Anne Berg": 10})
    workspace.do(elections.edit_election, story.id, "ballots_kept_until", TODAY)
    workspace.do(elections_result.conclude, story.id)
    with pytest.raises(UserError):
        workspace.do(elections_record.destroy_ballots, story.id, TODAY, "Tor Vik")
    workspace.do(elections_record.seal_record, story.id)
    entitled = story.sheet.entitled
    with pytest.raises(UserError):
        workspace.do(elections_record.destroy_ballots, story.id, TODAY - timedelta(days=1), "Tor Vik")
    workspace.do(elections_record.destroy_ballots, story.id, TODAY, "Tor Vik")
    assert (story.sheet.roll, story.sheet.entitled, story.sheet.destroyed_on) == ((), entitled, TODAY)
    assert workspace.ask(elections_record.leaves, story.id)["entitled"] == str(entitled)


def test_a_deputy_who_is_missing_alone_is_elected_alone(workspace: Workspace) -> None:
    make_undertaking(workspace)
    names = known(workspace)
    area = make_area(workspace, "Hele bedriften")
    appoint(workspace, area.post_id, names["Anne Berg"], SPRING, notice_received_on=SPRING)
    draft = ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=area.area_id, with_deputy=True)
    story = Story(workspace, workspace.do(elections.start_election, draft))
    (seat,) = story.sheet.seats
    assert area.deputy is not None
    assert (seat.post_id, seat.is_deputy, seat.deputy_post_id) == (area.deputy.post_id, True, None)
    row = next(each for each in workspace.ask(elections.to_fill, TODAY) if each.post_id == area.post_id)
    assert (row.free, row.deputy_free, row.taken_by) == (False, True, story.id)
