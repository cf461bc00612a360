"""A translator writes text, dates and numbers as its language does, and looks in the law's catalogue last."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import NBSP, Language, Translator, translator

DAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("language", "written"),
    [("nb", f"16.{NBSP}november 2026"), ("nn", f"16.{NBSP}november 2026"), ("en", f"16{NBSP}November 2026")],
)
def test_a_day_in_a_sentence_does_not_break_between_number_and_month(language: str, written: str) -> None:
    assert translator(language).date(DAY) == written


@pytest.mark.parametrize(("language", "written"), [("nb", "mandag"), ("nn", "måndag"), ("en", "Monday")])
def test_a_weekday_is_written_in_the_language(language: str, written: str) -> None:
    assert translator(language).weekday(DAY).startswith(f"{written} 16")


def test_a_day_in_a_table_has_two_digits_for_day_and_month() -> None:
    assert translator("nb").short_date(date(2026, 2, 3)) == "03.02.2026"


@pytest.mark.parametrize(("language", "written"), [("nb", "09.05"), ("nn", "09.05"), ("en", "09:05")])
def test_a_time_of_day_is_written_in_the_language(language: str, written: str) -> None:
    assert translator(language).time(datetime(2026, 11, 16, 9, 5)) == written


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (Decimal("29.99"), None, "29,99"),
        (Decimal("30.00"), 2, "30,00"),
        (1234567, None, f"1{NBSP}234{NBSP}567"),
        (Decimal("0.5"), 0, "0"),
    ],
)
def test_a_number_has_norwegian_signs(value: Decimal | int, decimals: int | None, written: str) -> None:
    assert translator("nb").number(value, decimals) == written


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_a_number_written_without_a_wish_is_never_rounded(value: Decimal) -> None:
    written = translator("nb").number(value)
    assert Decimal(written.replace(NBSP, "").replace(",", ".")) == value


@given(st.sampled_from(Language), st.dates(date(1900, 1, 1)))
def test_days_are_written_as_babel_writes_them(language: Language, day: date) -> None:
    t, dot = translator(language), "" if language is Language.ENGLISH else "."

    def as_babel(pattern: str) -> str:
        return format_date(day, pattern, t.locale)

    assert t.date(day) == as_babel(f"d{dot} MMMM y").replace(" ", NBSP, 1)
    assert t.date(day, year=False) == as_babel(f"d{dot} MMMM").replace(" ", NBSP)
    assert t.weekday(day) == f"{as_babel('EEEE')} {t.date(day)}"
    assert t.month(day) == as_babel("LLLL")
    assert t.brief_date(day, year=True) == as_babel(f"d{dot} MMM y").replace(" ", NBSP)
    assert t.brief_date(day, year=False) == as_babel(f"d{dot} MMM").replace(" ", NBSP)


_AMOUNTS = st.integers(-(10**12), 10**12) | st.decimals(min_value=-(10**9), max_value=10**9, places=6)


@given(st.sampled_from(Language), _AMOUNTS, st.none() | st.integers(0, 4))
def test_numbers_are_written_as_babel_writes_them(language: Language, value: Decimal, decimals: int | None) -> None:
    t = translator(language)
    pattern = "#,##0.##########" if decimals is None else f"{0:,.{decimals}f}".replace("0", "#,##0", 1)
    assert t.number(value, decimals) == format_decimal(value, pattern, locale=t.locale).replace(" ", NBSP)


@pytest.mark.parametrize(("language", "one"), [("nb", "én"), ("nn", "éin"), ("en", "one")])
def test_counts_are_words_up_to_twelve_and_digits_above(language: str, one: str) -> None:
    t = translator(language)
    assert t.words(1) == one
    assert t.words(12) in {"tolv", "twelve"}
    assert t.words(13) == "13"
    assert t.words(-1) == "-1"


def test_a_text_nobody_translated_is_shown_as_it_is_and_still_filled_in() -> None:
    assert Translator(Language.NYNORSK, "gui")("Zebra {name}.", name="<Hansen> {x}") == "Zebra <Hansen> {x}."


def test_an_empty_text_stays_empty() -> None:
    # gettext answers the empty id with the catalogue's header.
    assert translator("nb")("") == ""


def test_a_count_chooses_the_plural_and_says_the_number() -> None:
    t = translator("en")
    assert t.count("{n} zebra", "{n} zebras", 1) == "one zebra"
    assert t.count("{n} zebra", "{n} zebras", 13) == "13 zebras"


def test_an_error_is_translated_with_its_values() -> None:
    error = UserError("Zebra {name} is not here.", field="name", name="Åse")
    assert translator("nb").error(error) == "Zebra Åse is not here."
    assert (error.field, str(error)) == ("name", "Zebra Åse is not here.")


def test_what_a_paper_refuses_is_told_in_the_language_of_the_window() -> None:
    error = UserError(
        "The character {character} ({name}) cannot be printed. It stands under «{place}»: «{excerpt}». "
        "Take it out or write it in letters.",
        character="X",
        name="N",
        place="P",
        excerpt="E",
    )
    assert translator("nb").error(error).startswith("Tegnet X (N) kan ikke trykkes.")


def test_a_language_the_program_does_not_speak_is_refused() -> None:
    with pytest.raises(ValueError, match="sv"):
        translator("sv")
