"""Text with looks is one string: plain text is itself, every string can be read, and nothing typed is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain import writing
from amu_desktop.domain.writing import (
    BOLD,
    BREAK,
    BULLET,
    CELL,
    ITALIC,
    NUMBER,
    ROW,
    Grid,
    Paragraph,
    Points,
    Run,
    canonical,
    parse,
    plain,
    write,
)

MARKS = BULLET + NUMBER + ROW + CELL + BOLD + ITALIC
typed = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters=MARKS + "\ufffc"))
hostile = st.text(st.sampled_from("ab <&*-1.\n\r\t" + BREAK + MARKS + "\ufdd1\0æ"))
runs = st.lists(st.builds(Run, typed, st.booleans(), st.booleans()), max_size=3).map(tuple)
parts = st.lists(
    st.one_of(
        st.builds(Paragraph, runs),
        st.builds(Points, st.lists(runs, max_size=3).map(tuple), st.booleans()),
        st.lists(st.lists(runs, min_size=1, max_size=3), max_size=3).map(writing.grid),
    ),
    max_size=5,
)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters=MARKS)))
def test_text_without_marks_is_itself(text: str) -> None:
    assert plain(text) == text or BREAK in text


@given(typed)
def test_a_typed_paragraph_is_kept_as_typed(text: str) -> None:
    assert write((Paragraph((Run(text),)),)) == writing.unmarked(text).strip()


@given(hostile)
def test_every_string_can_be_read_and_has_one_form(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert write(parse(once)) == once


@given(parts)
def test_what_is_written_is_read_back_the_same(some: list[writing.Part]) -> None:
    text = write(some)
    assert write(parse(text)) == text
    assert text == "" or plain(text).strip()


@given(parts)
def test_no_word_is_lost_on_the_way_to_the_string(some: list[writing.Part]) -> None:
    before = "".join(writing.words(line) for part in some for line in writing.flat(part))
    kept = "".join(plain(write(some)).split())
    for word in "".join(writing.unmarked(before)).split():
        letters = [letter for letter in word if letter.isalpha()]
        assert all(letter in kept for letter in letters)


def test_a_text_of_every_kind_says_itself_in_plain_words() -> None:
    text = write(
        (
            Paragraph((Run("Målt "), Run("to ganger", bold=True), Run("."))),
            Points(((Run("mai"),), (Run("juni", italic=True),))),
            Points(((Run("først"),), (Run("så"),)), numbered=True),
            Grid((((Run("Sted", bold=True),), (Run("dB", bold=True),)), ((Run("Hall"),), (Run("84"),)))),
        )
    )
    assert plain(text) == "Målt to ganger.\n– mai\n– juni\n1. først\n2. så\nSted · dB\nHall · 84"
    assert writing.one_line(text).startswith("Målt to ganger. – mai")
    last = parse(text)[-1]
    assert isinstance(last, Grid)
    assert last.headed


def test_a_list_or_table_without_words_is_an_empty_text() -> None:
    assert write((Points(((), ())), Grid((((), ()),)), Paragraph())) == ""


def test_marks_in_what_somebody_else_wrote_are_taken_out() -> None:
    assert writing.unmarked(f"a{BULLET}b{BOLD}c\0\ufffc") == "abc"


def test_two_tables_and_two_lists_stay_two() -> None:
    table = Grid((((Run("a"),),),))
    points = Points(((Run("a"),),))
    assert [type(part) for part in parse(write((table, table)))] == [Grid, Paragraph, Grid]
    assert [type(part) for part in parse(write((points, points)))] == [Points, Paragraph, Points]
    assert write(parse(write((table, Paragraph(), table)))) == write((table, table))


@given(hostile, st.text("ab <&*", min_size=1, max_size=3))
def test_replacing_something_with_itself_changes_no_words(text: str, sought: str) -> None:
    changed, found = writing.replace(text, sought, sought)
    assert found == writing.count(text, sought)
    assert plain(canonical(changed)).casefold() == plain(canonical(text)).casefold()


def test_replacing_crosses_looks_and_keeps_the_first() -> None:
    text = write((Paragraph((Run("verne", bold=True), Run("ombud og Verneombud"))),))
    changed, found = writing.replace(text, "verneombud", "leder")
    assert (found, plain(changed)) == (2, "leder og leder")
    assert parse(changed) == (Paragraph((Run("leder", bold=True), Run(" og leder"))),)


@pytest.mark.parametrize("sought", ["", "finnes ikke"])
def test_nothing_found_changes_nothing(sought: str) -> None:
    assert writing.replace("Tekst", sought, "x") == ("Tekst", 0)


def test_a_selected_stretch_is_taken_out_with_its_looks() -> None:
    text = write((Paragraph((Run("Åpent"),)), Points(((Run("navn", bold=True), Run(" og sykdom")), (Run("annet"),)))))
    left, taken = writing.take_out(text, write((Paragraph((Run("navn", bold=True), Run(" og sykdom"))),))) or ("", "")
    assert plain(left) == "Åpent\n– annet"
    assert parse(taken) == (Points(((Run("navn", bold=True), Run(" og sykdom")),)),)
    assert writing.take_out(text, "finnes ikke") is None
