"""Sentences are said in any language, with numbers in words, days and sentences inside them."""

from datetime import date
from decimal import Decimal

from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import Side
from amu_desktop.domain.sentences import Sentence, Words, counted, say, say_all, sentence

ONE, MANY = "{n} person has not voted", "{n} people have not voted"


def test_a_number_that_opens_a_sentence_is_a_word_with_a_capital() -> None:
    assert say(counted(1, ONE, MANY), translator("nb")) == "Én har ikke stemt"
    assert say(counted(2, ONE, MANY), translator("nn")) == "To har ikkje røysta"
    assert say(counted(1, ONE, MANY), translator("en")) == "One person has not voted"


def test_all_numbers_are_digits_when_one_of_them_is_over_twelve() -> None:
    said = Sentence("{a} and {b}", {"a": Words(3), "b": Words(13)})
    assert say(said, translator("nb")) == "3 and 13"
    assert say(Sentence("{a} and {b}", {"a": Words(3), "b": Words(12)}), translator("nb")) == "Tre and tolv"


def test_days_decimals_kinds_and_inner_sentences_are_written_in_the_language() -> None:
    said = sentence(
        "{day} · {number} · {side} · {inner}",
        day=date(2026, 11, 18),
        number=Decimal("34.5"),
        side=Side.EMPLOYER,
        inner=sentence("Not decided"),
    )
    assert say(said, translator("nb")) == "18.\u00a0november 2026 · 34,5 · Fra arbeidsgiver · Ikke avgjort"


def test_what_people_write_is_left_as_it_is() -> None:
    said = sentence("{name} has no right to vote.", name="{x} <Hansen> AS & Sønn")
    assert say(said, translator("nb")) == "{x} <Hansen> AS & Sønn har ikke stemmerett."


def test_whole_sentences_follow_each_other() -> None:
    assert say_all([sentence("Not decided"), sentence("Adopted unanimously")], translator("en")) == (
        "Not decided Adopted unanimously"
    )
