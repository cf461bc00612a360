from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.kinds import BodyKind, DecisionKind, MatterCategory, MeetingKind, Outcome
from amu_desktop.domain.report import SECTIONS, Part, section, sections_for
from amu_desktop.domain.report_figures import (
    CaseFigures,
    DecisionFigures,
    Figures,
    MeetingFigures,
    UndertakingFigures,
)
from amu_desktop.domain.report_gaps import FEW_MEETINGS, MEN, WOMEN, few_meetings, gaps

ABOUT = UndertakingFigures("Prøve AS", "", Decimal(34), 12)
EMPTY = Figures(2026, date(2027, 1, 20), BodyKind.COMMITTEE, "Arbeidsmiljøutvalget", ABOUT)
OUTCOMES = [*Outcome, None]


def met(number: int, *, locked: bool = True) -> MeetingFigures:
    return MeetingFigures(f"{number}/2026", date(2026, number, 1), 3, 3, 1, MeetingKind.ORDINARY, locked=locked)


def texts(number: int, figures: Figures = EMPTY, text: str = "", **parts: str) -> list[str]:
    return [each.text for each in gaps(number, figures, text, parts)]


def test_there_are_six_parts_and_twenty_one_sections_whose_numbers_are_their_places() -> None:
    assert [each.number for each in SECTIONS] == list(range(1, 22))
    assert list(dict.fromkeys(each.part for each in SECTIONS)) == list(Part)
    assert [each.number for each in SECTIONS if not each.required] == [15, 16, 17]


def test_a_safety_service_lacks_what_only_a_committee_has() -> None:
    numbers = {each.number for each in sections_for(BodyKind.COOPERATION)}
    assert set(range(1, 22)) - numbers == {2, 6, 7}
    assert section(5).title(2026, BodyKind.COOPERATION) != section(5).title(2026, BodyKind.COMMITTEE)


def test_the_plan_is_for_the_year_after() -> None:
    assert section(19).title(2026, BodyKind.COMMITTEE).values == {"year": 2027}


def test_four_meetings_with_locked_minutes_lack_nothing() -> None:
    assert texts(4, replace(EMPTY, meetings=tuple(met(n) for n in (1, 2, 3, 4)))) == []


@pytest.mark.parametrize("held", [0, 1, 3])
def test_fewer_than_four_meetings_need_a_reason_in_a_committee_only(held: int) -> None:
    figures = replace(EMPTY, meetings=tuple(met(n) for n in range(1, held + 1)))
    assert few_meetings(figures)
    assert texts(4, figures) == ["why there were fewer than four meetings"]
    assert texts(4, figures, **{FEW_MEETINGS: "streik"}) == []
    assert not few_meetings(replace(figures, body=BodyKind.COOPERATION))


def test_minutes_that_are_not_locked_are_named() -> None:
    figures = replace(EMPTY, meetings=tuple(met(n, locked=n != 3) for n in (1, 2, 3, 4)))
    (gap,) = gaps(4, figures, "", {})
    assert gap.values == {"numbers": "3/2026"}


def test_what_is_written_fills_the_gap_of_a_section_and_optional_ones_have_none() -> None:
    for each in SECTIONS:
        if each.missing:
            assert texts(each.number)
            assert texts(each.number, EMPTY, "Skrevet.") == []
    assert texts(16) == []


def test_one_topic_is_enough_for_the_psychosocial_section() -> None:
    assert texts(11, EMPTY, "", violence="Ingen funn") == []


def test_women_and_men_and_the_average_are_asked_for() -> None:
    unknown = replace(EMPTY, undertaking=replace(ABOUT, average=None))
    assert len(texts(1, unknown)) == 2
    assert texts(1, EMPTY, **{WOMEN: "10", MEN: "24"}) == []
    assert len(texts(1, EMPTY, **{WOMEN: "10"})) == 1


@given(st.lists(st.tuples(st.sampled_from(MatterCategory), st.sampled_from(OUTCOMES)), max_size=40))
def test_every_case_is_counted_once_under_the_place_of_the_law(
    found: list[tuple[MatterCategory, Outcome | None]],
) -> None:
    cases = tuple(CaseFigures(f"{n}/2026", n, kind, outcome) for n, (kind, outcome) in enumerate(found, 1))
    figures = replace(EMPTY, cases=cases)
    by = figures.by_category()
    assert list(by) == list(MatterCategory)
    assert sorted(case.n for each in by.values() for case in each) == [case.n for case in cases]
    assert figures.agreed() + figures.voted() <= len(cases)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_a_decision_is_late_by_the_days_after_its_deadline(deadline: date, done: date) -> None:
    decision = DecisionFigures("1/2026", DecisionKind.BINDING_MEASURES, "", deadline, done)
    assert decision.late(date(2027, 1, 1)) == max(0, (done - deadline).days)
    assert replace(decision, deadline=None).late(done) == 0
    assert replace(decision, done_on=None).late(deadline) == 0
