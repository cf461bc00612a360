import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.search import composed, excerpt, fold, inside, marks, words_of


@given(st.text())
def test_folding_keeps_every_place_in_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(("one", "other"), [("å", "a"), ("ø", "o"), ("æ", "a"), ("Å", "A")])
def test_the_norwegian_letters_are_letters_of_their_own(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Ås", "ås"),
        ("ØYA", "øya"),
        ("idé", "ide"),
        ("Łukasz Dąbek", "lukasz dabek"),
        ("Áilu", "ailu"),
        ("Jönsson", "jønsson"),
    ],
)
def test_accents_and_large_letters_are_not_needed(written: str, typed: str) -> None:
    assert fold(written) == typed


def test_a_ring_typed_by_itself_is_the_same_letter() -> None:
    assert words_of("a\u030as") == words_of("ås") == (("ås",),)


def test_a_number_is_one_word_of_two_parts() -> None:
    assert words_of(" sak  17/2026 ") == (("sak",), ("17", "2026"))


@pytest.mark.parametrize("typed", ["", "  ", '"', "*", "()", "-- '", "^:", "\0"])
def test_signs_alone_are_no_words(typed: str) -> None:
    assert words_of(typed) == ()


def test_only_the_beginnings_of_words_are_marked() -> None:
    assert marks("Støymåling og måling", "mål") == ((14, 3),)
    assert marks("Sak 17/2026", "17/20") == ((4, 5),)


@given(st.text(), st.text())
def test_marks_lie_in_the_text_and_after_one_another(text: str, typed: str) -> None:
    plain = composed(text)
    ends = 0
    for start, length in marks(plain, typed):
        assert ends <= start < start + length <= len(plain)
        ends = start + length


def test_a_word_is_found_inside_another() -> None:
    assert inside("Punktavsug i hallen", "avsug hall")
    assert not inside("Punktavsug", "sug støy")
    assert not inside("Punktavsug", "")


@given(st.text(alphabet="abc æøå.\n", max_size=900), st.text(alphabet="abcæ", max_size=4))
def test_an_excerpt_is_short_and_holds_what_was_found(text: str, typed: str) -> None:
    piece = excerpt(text, typed)
    assert len(piece) <= 4 * 60 + 4
    assert bool(marks(piece, typed)) >= bool(marks(" ".join(text.split())[:60], typed))
