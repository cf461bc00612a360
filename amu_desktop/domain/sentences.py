"""A sentence not yet in any language: a message id and its values, said where it is shown.

Domain answers with sentences, never with text, since the window may be English while a paper is nynorsk. Numbers that
shall be written in words are wrapped in :class:`Words`; days, decimals, kinds and sentences inside a sentence are
written by the translator that says it. One and many are two message ids and not a plural: bokmål, nynorsk and English
all part at one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol

from amu_desktop.core.labels import Labelled
from amu_desktop.law.sources import Translates

WORDS_UP_TO = 12


class Speaker(Translates, Protocol):
    """What :class:`amu_desktop.core.language.Translator` can do, named here so that no language is imported."""

    def words(self, number: int) -> str:
        """Write a number in words."""


@dataclass(frozen=True, slots=True)
class Words:
    """A number to be written in words: «tre», or in digits when a number of the sentence is over twelve."""

    number: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message id of the `law` catalogue with the values of its placeholders."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)


def sentence(text: str, **values: object) -> Sentence:
    """Make a sentence of a marked message id and its values."""
    return Sentence(text, values)


def counted(number: int, one: str, many: str, **values: object) -> Sentence:
    """Make the sentence for one or for many; `{n}` is the number, written in words."""
    return Sentence(one if number == 1 else many, {"n": Words(number), **values})


def say(said: Sentence, t: Speaker) -> str:
    """Say a sentence in the language of `t`; a number in words that opens it gets a capital."""
    template = t(said.text)
    if not said.values:
        return template
    digits = any(value.number > WORDS_UP_TO for value in said.values.values() if isinstance(value, Words))
    filled = template.format_map({name: _written(value, t, digits) for name, value in said.values.items()})
    opens_with_number = any(
        isinstance(value, Words) and template.startswith("{" + name + "}") for name, value in said.values.items()
    )
    return filled[:1].upper() + filled[1:] if opens_with_number else filled


def say_all(sentences: Iterable[Sentence], t: Speaker) -> str:
    """Say whole sentences one after the other."""
    return " ".join(say(each, t) for each in sentences)


def _written(value: object, t: Speaker, digits: bool) -> str:
    match value:
        case Words():
            return str(value.number) if digits else t.words(value.number)
        case Sentence():
            return say(value, t)
        case Labelled():
            return t(value.label)
        case date():
            return t.date(value)
        case Decimal():
            return t.number(value)
        case _:
            return str(value)
