"""Holidays, working days, and days as people type them."""

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.workdays import (
    add_months,
    easter,
    holidays,
    is_workday,
    last_of_month,
    next_workday,
    parse_date,
    whole_date,
)

from .make import norwegian

TODAY = date(2026, 11, 18)
MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2008, "03-23"),
        (2011, "04-24"),
        (2024, "03-31"),
        (2025, "04-20"),
        (2026, "04-05"),
        (2027, "03-28"),
        (2038, "04-25"),
    ],
)
def test_easter_falls_on_the_days_of_the_almanac(year: int, sunday: str) -> None:
    assert easter(year) == date.fromisoformat(f"{year}-{sunday}")


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_the_holidays_of_2026_are_named() -> None:
    t = norwegian()
    named = {day: t(name) for day, name in holidays(2026).items()}
    assert named[date(2026, 4, 2)] == "Skjærtorsdag"
    assert named[date(2026, 5, 14)] == "Kristi himmelfartsdag"
    assert named[date(2026, 5, 25)] == "Andre pinsedag"
    assert named[date(2026, 5, 17)] == "Grunnlovsdagen"
    assert len(named) == 13


@given(days)
def test_the_nearest_working_days_are_working_days_with_none_between(day: date) -> None:
    after = next_workday(day)
    assert is_workday(after)
    assert day <= after
    assert not any(is_workday(day + timedelta(days=n)) for n in range((after - day).days))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1.2.27", date(2027, 2, 1)),
        ("01.02.2027", date(2027, 2, 1)),
        ("1/2 2027", date(2027, 2, 1)),
        ("010227", date(2027, 2, 1)),
        ("01022027", date(2027, 2, 1)),
        ("2027-02-01", date(2027, 2, 1)),
        ("1 feb", date(2027, 2, 1)),
        ("1. feb.", date(2027, 2, 1)),
        ("1. februar 2027", date(2027, 2, 1)),
        ("1.\u00a0februar 2027", date(2027, 2, 1)),
        ("1 February 2027", date(2027, 2, 1)),
        ("16.12", date(2026, 12, 16)),
        ("18 nov", TODAY),
        ("19 okt", date(2026, 10, 19)),
        ("18 okt", date(2027, 10, 18)),
        ("29 feb 28", date(2028, 2, 29)),
        ("1.3.98", date(1998, 3, 1)),
        ("i dag", TODAY),
        ("I morgen", date(2026, 11, 19)),
        ("i morgon", date(2026, 11, 19)),
        ("i overmorgen", date(2026, 11, 20)),
        ("om 14 dager", date(2026, 12, 2)),
        ("om to uker", date(2026, 12, 2)),
        ("om ei veke", date(2026, 11, 25)),
        ("om 3 måneder", date(2027, 2, 18)),
        ("om et år", date(2027, 11, 18)),
        ("fredag", date(2026, 11, 20)),
        ("onsdag", date(2026, 11, 25)),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, day: date) -> None:
    assert parse_date(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["1.2", "1 feb", "i morgen", "fredag", "om to uker", "", "2026", "31.2.2026", "1.13.26"]
)
def test_a_day_in_a_list_says_its_year_or_is_none(typed: str) -> None:
    with pytest.raises(UserError):
        whole_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31.2.27", "31. februar finnes ikke. Siste dag er 28. februar."),
        ("31. februar 2028", "31. februar finnes ikke. Siste dag er 29. februar."),
        ("31 april", "31. april finnes ikke. Siste dag er 30. april."),
        ("99.1.27", "99. januar finnes ikke. Siste dag er 31. januar."),
        ("1.13.27", "Det er tolv måneder, så måned 13 finnes ikke."),
        ("0.1.27", "Den første dagen i en måned er 1."),
        ("om noen dager", "Dette kan vi ikke lese som en dato. Skriv den slik: 1.2.2027."),
        ("1 blabla", "Dette kan vi ikke lese som en dato. Skriv den slik: 1.2.2027."),
        ("kanskje", "Dette kan vi ikke lese som en dato. Skriv den slik: 1.2.2027."),
        ("", "Dette kan vi ikke lese som en dato. Skriv den slik: 1.2.2027."),
        ("1.1.0000", "Dette kan vi ikke lese som en dato. Skriv den slik: 1.2.2027."),
        ("om 9999 år", "Dette kan vi ikke lese som en dato. Skriv den slik: 1.2.2027."),
    ],
)
def test_what_is_no_day_is_told_so(typed: str, said: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_date(typed, TODAY, "due")
    assert norwegian().error(refused.value) == said
    assert refused.value.field == "due"


@given(
    days,
    st.sampled_from(
        ["{d:%d.%m.%Y}", "{d:%Y-%m-%d}", "{d:%d%m%Y}", "{d.day}.{d.month}.{d.year}", "{d.day}/{d.month} {d.year}"]
    ),
)
def test_every_day_written_in_figures_is_read_back(day: date, form: str) -> None:
    assert parse_date(form.format(d=day), TODAY) == day


@given(days, st.sampled_from(["nb", "nn", "en"]))
def test_every_day_as_the_program_writes_it_is_read_back(day: date, language: str) -> None:
    assert parse_date(translator(language).date(day), TODAY) == day
    assert parse_date(f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}", TODAY) == day


@given(days, days)
def test_a_day_without_a_year_lies_within_a_year_from_thirty_days_ago(day: date, today: date) -> None:
    if (day.month, day.day) == (2, 29):
        return
    found = parse_date(f"{day.day}.{day.month}", today)
    assert (found.month, found.day) == (day.month, day.day)
    assert timedelta(days=-30) <= found - today <= timedelta(days=336)


@given(days, st.integers(0, 60))
def test_months_are_added_without_leaving_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == min(day.day, last_of_month(later.year, later.month))


@given(st.text(max_size=12))
def test_whatever_is_typed_is_read_or_gently_refused(typed: str) -> None:
    with contextlib.suppress(UserError):
        assert isinstance(parse_date(typed, TODAY), date)
