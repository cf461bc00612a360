from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.kinds import BodyKind, MatterCategory, Method, Outcome
from amu_desktop.domain.minutes import Ending, Finding
from amu_desktop.domain.report_figures import (
    CaseFigures,
    Figures,
    MeasureFigures,
    MeasuresFigures,
    PositionFigures,
    UndertakingFigures,
    VoteFigures,
)
from amu_desktop.services.report_frozen import freeze, thaw

TEXT = st.text(max_size=30)
CASES = st.builds(
    CaseFigures, TEXT, st.integers(0, 999), st.sampled_from(MatterCategory), st.none() | st.sampled_from(Outcome)
)
FOUND = st.builds(
    Finding,
    st.sampled_from(Method),
    st.sampled_from(Ending),
    st.dictionaries(st.sampled_from(["for", "against", "A"]), st.integers(0, 9)),
    st.integers(0, 9),
)
VOTES = st.builds(
    VoteFigures,
    TEXT,
    TEXT,
    TEXT,
    st.booleans(),
    st.none() | FOUND,
    st.none(),
    st.tuples(st.builds(PositionFigures, TEXT, TEXT)),
)
MEASURES = st.builds(MeasureFigures, st.integers(1, 99), TEXT, TEXT, st.none() | st.dates())
FIGURES = st.builds(
    Figures,
    year=st.integers(2006, 2100),
    on=st.dates(),
    body=st.sampled_from(BodyKind),
    body_name=TEXT,
    undertaking=st.builds(
        UndertakingFigures, TEXT, TEXT, st.none() | st.decimals(0, 9999, places=6), st.integers(0, 12), st.tuples(TEXT)
    ),
    cases=st.lists(CASES, max_size=4).map(tuple),
    votes=st.lists(VOTES, max_size=3).map(tuple),
    measures=st.builds(MeasuresFigures, plan=st.lists(MEASURES, max_size=3).map(tuple)),
)


@given(FIGURES)
def test_frozen_figures_come_back_as_they_were(figures: Figures) -> None:
    assert thaw(Figures, freeze(figures)) == figures


def test_figures_of_an_older_program_take_defaults_and_those_of_a_newer_one_are_left_out() -> None:
    text = (
        '{"year": 2025, "on": "2026-02-02", "body": "committee", "body_name": "AMU", "from_the_future": 3, '
        '"undertaking": {"name": "Prøve AS", "org_number": "", "average": "29.99"}}'
    )
    found = thaw(Figures, text)
    assert found.undertaking.average == Decimal("29.99")
    assert found.on == date(2026, 2, 2)
    assert found.votes == ()
