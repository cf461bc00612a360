"""Who may not stand and who votes: each refused with its reason, and its § where there is one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.domain.election_checks import (
    ElectionForCheck,
    Objection,
    OtherElection,
    PersonForElection,
    ProposedBy,
    check_nominee,
    check_nominees,
    check_one_election_per_seat,
    check_proposer,
    enough_candidates,
    may_vote,
    refuse_if_blocked,
)
from amu_desktop.domain.kinds import Category, FixedAs, PostKind
from amu_desktop.domain.sentences import say
from amu_desktop.law.answers import Grade
from tests.domain.make import norwegian

DAY = date(2026, 11, 16)
COMMITTEE = ElectionForCheck(PostKind.MEMBER, DAY)
REPRESENTATIVE = ElectionForCheck(PostKind.REPRESENTATIVE, DAY)
SENIOR = ElectionForCheck(PostKind.SENIOR, DAY)
ALL = (COMMITTEE, REPRESENTATIVE, SENIOR)
ANNE = PersonForElection("p1", "Anne Lie", Category.EMPLOYEE, date(2020, 1, 1), in_area=True, held_office=True)


def codes(objections: Iterable[Objection]) -> list[str]:
    return [each.code for each in objections]


@pytest.mark.parametrize("election", ALL)
def test_an_employee_may_stand(election: ElectionForCheck) -> None:
    assert check_nominee(ANNE, election) == ()


@pytest.mark.parametrize("election", ALL)
def test_nobody_stands_twice_on_the_same_list(election: ElectionForCheck) -> None:
    found = check_nominees((ANNE, replace(ANNE, person="p2"), ANNE), election)
    assert [(each.code, each.person, each.blocks) for each in found] == [("twice", "p1", True)]
    assert say(found[0].says, norwegian()) == (
        "Anne Lie står alt på listen. Føy den nye forslagsstilleren til kandidaten som står der."
    )


@pytest.mark.parametrize("election", ALL)
@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"top_manager": True}, "top_manager"),
        ({"until": DAY}, "left"),
        ({"until": date(2026, 1, 1)}, "left"),
        ({"since": date(2026, 12, 1)}, "not_yet"),
        ({"category": Category.HIRED_IN}, "not_employed"),
        ({"category": Category.SELF_EMPLOYED}, "not_employed"),
        ({"category": Category.EXTERNAL}, "not_employed"),
        ({"category": Category.EXCLUDED}, "excluded"),
    ],
)
def test_who_may_not_be_elected_is_refused_by_law_with_its_paragraph(
    election: ElectionForCheck, changed: dict[str, object], code: str
) -> None:
    (found,) = check_nominee(replace(ANNE, **changed), election)  # type: ignore[arg-type]
    assert (found.code, found.grade, found.blocks) == (code, Grade.LAW, True)
    assert found.cites
    assert "Anne Lie" in say(found.says, norwegian())


def test_the_last_working_day_is_still_employed() -> None:
    assert check_nominee(replace(ANNE, until=date(2026, 11, 17)), COMMITTEE) == ()


def test_the_health_service_is_kept_off_the_committees_ballot_and_advised_against_elsewhere() -> None:
    service = replace(ANNE, from_service=True)
    (barred,) = check_nominee(service, COMMITTEE)
    assert (barred.code, barred.grade, barred.blocks) == ("service", Grade.LAW, True)
    (advised,) = check_nominee(service, REPRESENTATIVE)
    assert (advised.code, advised.grade, advised.blocks) == ("service", Grade.ADVICE, False)


def test_a_manager_is_warned_about_and_not_refused() -> None:
    (advised,) = check_nominee(replace(ANNE, manager=True), REPRESENTATIVE)
    assert (advised.code, advised.grade, advised.blocks) == ("manager", Grade.ADVICE, False)
    assert check_nominee(replace(ANNE, manager=True), COMMITTEE) == ()


def test_the_area_binds_safety_representatives_only() -> None:
    elsewhere = replace(ANNE, in_area=False)
    assert codes(check_nominee(elsewhere, REPRESENTATIVE)) == ["other_area"]
    assert check_nominee(elsewhere, COMMITTEE) == ()
    assert check_nominee(elsewhere, SENIOR) == ()


def test_a_seat_by_office_is_not_on_the_ballot() -> None:
    holder = replace(ANNE, fixed_seat=FixedAs.SENIOR)
    (found,) = check_nominee(holder, COMMITTEE)
    assert (found.code, found.grade, found.blocks) == ("fixed_seat", Grade.LAW, True)
    assert check_nominee(holder, SENIOR) == ()


def test_the_senior_representative_comes_from_those_with_an_office() -> None:
    (unknown,) = check_nominee(replace(ANNE, held_office=None), SENIOR)
    assert (unknown.code, unknown.blocks) == ("held_office", False)
    (barred,) = check_nominee(replace(ANNE, held_office=False), SENIOR)
    assert (barred.grade, barred.blocks) == (Grade.LAW, True)


def test_a_list_is_refused_with_every_reason_at_its_candidate() -> None:
    people = (replace(ANNE, top_manager=True), replace(ANNE, person="p2", manager=True), replace(ANNE, person="p3"))
    with pytest.raises(Refusal) as refused:
        refuse_if_blocked(check_nominees(people, REPRESENTATIVE))
    assert [reason.field for reason in refused.value.reasons] == ["candidate:p1"]
    refuse_if_blocked(check_nominees(people[1:], REPRESENTATIVE))


@pytest.mark.parametrize(
    ("name", "by", "election", "in_area"),
    [
        ("  ", ProposedBy.EMPLOYEE, COMMITTEE, True),
        ("Styret", ProposedBy.OTHER, COMMITTEE, None),
        ("Klubben", ProposedBy.UNION, REPRESENTATIVE, False),
        ("Ole", ProposedBy.EMPLOYEE, REPRESENTATIVE, False),
    ],
)
def test_who_may_not_propose_is_refused(
    name: str, by: ProposedBy, election: ElectionForCheck, in_area: bool | None
) -> None:
    with pytest.raises(UserError) as refused:
        check_proposer(name, by, election, in_area=in_area)
    assert refused.value.field == "proposed_by"


def test_any_employee_and_any_union_may_propose_to_the_committee() -> None:
    check_proposer("Klubben", ProposedBy.UNION, COMMITTEE, in_area=False)
    check_proposer("Ole", ProposedBy.EMPLOYEE, COMMITTEE, in_area=False)
    check_proposer("Klubben", ProposedBy.UNION, REPRESENTATIVE, in_area=True)


# Who votes


@pytest.mark.parametrize("election", ALL)
@pytest.mark.parametrize("category", [Category.EMPLOYEE, Category.TEMPORARY, Category.APPRENTICE, None])
def test_all_employees_vote_however_they_are_employed(election: ElectionForCheck, category: Category | None) -> None:
    found = may_vote(replace(ANNE, category=category, manager=True), election)
    assert (found.votes, found.uncertain) == (True, False)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"top_manager": True}, "top_manager"),
        ({"category": Category.EXCLUDED}, "excluded"),
        ({"category": Category.EXTERNAL}, "external"),
        ({"until": DAY}, "left"),
        ({"since": date(2026, 11, 17)}, "left"),
    ],
)
def test_who_does_not_vote_is_left_out_with_the_reason(changed: dict[str, object], code: str) -> None:
    found = may_vote(replace(ANNE, **changed), COMMITTEE)  # type: ignore[arg-type]
    assert (found.votes, found.code) == (False, code)


def test_one_votes_for_the_representative_of_ones_own_area() -> None:
    elsewhere = replace(ANNE, in_area=False)
    assert may_vote(elsewhere, REPRESENTATIVE).code == "other_area"
    assert may_vote(elsewhere, COMMITTEE).votes


def test_the_hired_in_are_an_open_question_until_the_board_has_decided() -> None:
    hired = replace(ANNE, category=Category.HIRED_IN)
    assert may_vote(hired, COMMITTEE).uncertain
    for decided in (True, False):
        found = may_vote(hired, COMMITTEE, hired_in_vote=decided)
        assert (found.votes, found.uncertain, found.code) == (decided, False, "hired_in")


@given(
    st.sampled_from(Category),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from([True, False, None]),
    st.sampled_from(ALL),
)
def test_every_answer_has_words(
    category: Category, top: bool, manager: bool, service: bool, in_area: bool | None, election: ElectionForCheck
) -> None:
    who = PersonForElection("p", "<Hansen> {x}", category, None, None, top, manager, service, in_area)
    assert say(may_vote(who, election).says, norwegian())
    for each in check_nominee(who, election):
        assert say(each.says, norwegian())
        assert each.cites or each.code == "twice"
        if each.blocks:
            assert each.error().field == "candidate:p"


# Elections


def test_there_are_never_two_elections_for_one_seat() -> None:
    others = (
        OtherElection("1", "Valg i høst", frozenset({"s1", "s2"})),
        OtherElection("2", "Valg i fjor", frozenset({"s3"}), finished=True),
    )
    with pytest.raises(Refusal) as refused:
        check_one_election_per_seat(frozenset({"s2", "s9"}), others)
    assert [reason.values for reason in refused.value.reasons] == [{"title": "Valg i høst"}]
    check_one_election_per_seat(frozenset({"s3"}), others)


@pytest.mark.parametrize(("candidates", "said"), [(5, False), (4, True), (2, True), (0, True)])
def test_the_board_is_asked_when_there_is_nothing_to_choose_between(candidates: int, said: bool) -> None:
    assert (enough_candidates(candidates, 2, 2) is not None) == said
