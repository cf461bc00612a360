"""Words that stand in the file or are an answer of the law, each with the words a person is shown."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A word with a label; `label` is a message id, translated where it is shown."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member from its word and its message id."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
