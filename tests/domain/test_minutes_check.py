"""What stops the locking of minutes, what only asks for a reason, and what is said about who attended."""

from datetime import date

import pytest

from amu_desktop.domain.kinds import DecisionKind, ItemKind, Outcome
from amu_desktop.domain.minutes import Vote, VoteResult, count_votes
from amu_desktop.domain.minutes_check import (
    AttendanceForCheck,
    DecisionForCheck,
    ItemForCheck,
    MeasureForCheck,
    MemberForCheck,
    MinutesForCheck,
    attendance_advice,
    attendance_heading,
    blocks_locking,
    locking_heading,
    missing_before_locking,
)
from amu_desktop.domain.sentences import say
from amu_desktop.law.answers import Grade

from .make import CHAIR, attendees, between, for_or_against, norwegian


def listed(*items: ItemForCheck, members: tuple[MemberForCheck, ...] = ()) -> list[tuple[Grade, str, str]]:
    """List what is missing as grade, field and sentence."""
    missing = missing_before_locking(MinutesForCheck(members, items))
    return [(each.grade, each.field, say(each.says, norwegian())) for each in missing]


def heading(*items: ItemForCheck) -> list[str]:
    """Say the heading of the list."""
    missing = missing_before_locking(MinutesForCheck((), items))
    return [say(each, norwegian()) for each in locking_heading(missing)]


def test_a_split_vote_with_an_empty_or_blank_minority_position_cannot_be_locked() -> None:
    item = ItemForCheck(
        "i",
        "17/2026",
        "Lifting",
        outcome=Outcome.VOTE,
        vote=for_or_against(3, 1, chair="for"),
        positions={"for": "Needed.", "against": "   "},
    )
    assert listed(item) == [(Grade.LAW, "position:against", "Sak 17/2026: mindretallets standpunkt")]
    assert heading(item) == ["Én ting mangler før referatet kan låses"]


@pytest.mark.parametrize(
    ("vote", "sentences"),
    [
        (
            for_or_against(2, 2, chair="for"),
            ["Sak 1: standpunktet som ble vedtatt", "Sak 1: standpunktet som ikke ble vedtatt"],
        ),
        (for_or_against(2, 2), ["Sak 1: hva de som stemte for, mente", "Sak 1: hva de som stemte mot, mente"]),
        (
            between([1, 1, 1]),
            [f"Sak 1: hva de som stemte for forslag {letter}, mente" for letter in "ABC"],
        ),
        (for_or_against(4, 0, chair="for"), []),
        (for_or_against(3, 0, 3, chair="for"), []),
        (for_or_against(0, 3, chair="against"), ["Sak 1: flertallets standpunkt"]),
    ],
)
def test_every_required_position_is_named_by_its_heading(vote: VoteResult, sentences: list[str]) -> None:
    item = ItemForCheck("i", "1", "", outcome=Outcome.VOTE, vote=vote)
    assert [said for _, _, said in listed(item)] == sentences


def test_a_case_needs_an_outcome_or_a_text_and_any_other_business_only_a_word() -> None:
    bare = ItemForCheck("i", "18/2026", "Sick leave")
    assert listed(bare) == [(Grade.LAW, "outcome", "Sak 18/2026: utfall eller tekst")]
    assert listed(ItemForCheck("i", "18/2026", "Sick leave", text="Read.")) == []
    assert listed(ItemForCheck("i", "18/2026", "Sick leave", outcome=Outcome.POSTPONED)) == []
    assert listed(ItemForCheck("i", "18/2026", "Information", holds_items=True)) == []
    eventuelt = ItemForCheck("e", "20/2026", "Eventuelt", kind=ItemKind.ANY_OTHER)
    assert listed(eventuelt) == [(Grade.ADVICE, "text", "Sak 20/2026: er noe tatt opp?")]


def test_an_unfinished_vote_and_an_unanswered_chair_are_missing() -> None:
    unfinished = count_votes(Vote(attendees(2), {CHAIR: "for"}))
    item = ItemForCheck("i", "1", "", outcome=Outcome.VOTE, vote=unfinished)
    assert listed(item) == [(Grade.LAW, "vote", "Sak 1: stemmene")]
    tie = count_votes(Vote(attendees(2), chair=CHAIR, secret=True, totals={"for": 1, "against": 1}))
    item = ItemForCheck("i", "1", "", outcome=Outcome.VOTE, vote=tie, positions={"for": "a", "against": "b"})
    assert listed(item) == [(Grade.LAW, "chair_choice", "Sak 1: hvordan lederens stemme falt")]


@pytest.mark.parametrize("kind", [DecisionKind.BINDING_MEASURES, DecisionKind.BINDING_MEASUREMENT])
def test_a_binding_decision_without_a_deadline_cannot_be_locked(kind: DecisionKind) -> None:
    item = ItemForCheck("i", "17", "", outcome=Outcome.AGREEMENT, decisions=(DecisionForCheck("d", kind),))
    assert listed(item) == [(Grade.LAW, "deadline:d", "Sak 17: fristen for vedtaket")]
    dated = DecisionForCheck("d", kind, date(2027, 2, 1))
    assert listed(ItemForCheck("i", "17", "", outcome=Outcome.AGREEMENT, decisions=(dated,))) == []


def test_a_binding_decision_that_says_nothing_cannot_be_locked() -> None:
    decision = DecisionForCheck("d", DecisionKind.BINDING_MEASURES, date(2027, 2, 1), written=False)
    item = ItemForCheck("i", "17", "", outcome=Outcome.AGREEMENT, decisions=(decision,))
    assert listed(item) == [(Grade.LAW, "decision", "Sak 17: hva vedtaket går ut på")]


def test_a_decision_that_is_not_binding_needs_no_deadline() -> None:
    decisions = tuple(
        DecisionForCheck(kind, kind) for kind in (DecisionKind.ADVICE, DecisionKind.DECISION, DecisionKind.INQUIRY)
    )
    assert listed(ItemForCheck("i", "17", "", outcome=Outcome.AGREEMENT, decisions=decisions)) == []


def test_our_own_list_can_be_passed_with_a_reason() -> None:
    item = ItemForCheck("i", "17", "", outcome=Outcome.AGREEMENT, measures=(MeasureForCheck("m"),))
    member = MemberForCheck("s", "Jonas Ness", noted=False)
    assert listed(item, members=(member,)) == [
        (Grade.ADVICE, "attendance:s", "Oppmøte: møtte Jonas Ness?"),
        (Grade.ADVICE, "owner:m", "Sak 17: ansvarlig for tiltaket"),
        (Grade.ADVICE, "due:m", "Sak 17: fristen for tiltaket"),
    ]
    assert heading(item) == [
        "To ting mangler i referatet",
        "Du kan låse likevel. Skriv hvorfor, så står det i referatet.",
    ]
    assert not blocks_locking(missing_before_locking(MinutesForCheck((member,), (item,))))


def test_complete_minutes_are_ready_to_be_locked() -> None:
    measure = MeasureForCheck("m", "ola", date(2027, 1, 15))
    item = ItemForCheck(
        "i",
        "17",
        "",
        outcome=Outcome.VOTE,
        vote=for_or_against(3, 2),
        positions={"for": "a", "against": "b"},
        measures=(measure,),
    )
    assert listed(item, members=(MemberForCheck("s", "Jonas Ness", noted=True),)) == []
    assert heading(item) == ["Klart til å låses"]


def test_equal_attendance_is_said_and_needs_no_advice() -> None:
    six = AttendanceForCheck(6, 3, 3, senior=True, ohs=True)
    assert say(attendance_heading(six), norwegian()) == "6 av 6 møtte, like mange fra hver side"
    assert attendance_advice(six) == ()


def test_uneven_and_thin_attendance_is_advice_only() -> None:
    thin = AttendanceForCheck(8, 1, 2, senior=False, ohs=False)
    advice = attendance_advice(thin)
    assert [each.code for each in advice] == ["unequal", "few", "senior", "ohs"]
    assert {each.grade for each in advice} == {Grade.ADVICE}
    assert say(attendance_heading(thin), norwegian()) == "3 av 8 møtte, 1 fra arbeidsgiver og 2 fra arbeidstakerne"


def test_a_committee_without_an_occupational_health_service_is_not_told_that_it_is_away() -> None:
    assert attendance_advice(AttendanceForCheck(4, 2, 2)) == ()
