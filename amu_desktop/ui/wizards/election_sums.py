"""Numbers with signs between them and a verdict under: what must add up is seen as a sum, and told when it does not."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import STRETCH, Kind, Label, NumberField, Text, clear, column, line, mark, status_icon

SIGN = 12
BROKEN_UNDER = 480
REASONS = {
    "lot": N_("Record the lot to go on"),
    "paper": N_("Fill in the numbers to go on"),
    "valid": N_("Write how many voted to go on"),
    "rejected": N_("Say why ballots were rejected to go on"),
    "without_votes": N_("Answer about those without votes to go on"),
    "counted_by": N_("Write who counted to go on"),
    "votes": N_("Fill in the votes to go on"),
    "turnout": N_("Correct the numbers of the departments to go on"),
    "explain": N_("Explain the difference to go on"),
}
"""What is still to be done before there is a result, in the order it is asked for."""


class Term(NumberField):
    """A number of a sum; what is wrong with it is told under the whole sum, where there is room to say it."""

    def __init__(self, label: str, tell: Callable[[], object], **rest: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(label, **rest)
        self._tell, self._wrong = tell, ""

    def error(self) -> str:
        """Give what is wrong."""
        return self._wrong

    def set_error(self, text: str) -> None:
        """Mark the number, and have the sum say why."""
        if text != self._wrong:
            self._wrong = text
            mark(self.control, "error", on=bool(text))
            self.control.setAccessibleDescription(text)
            self._tell()


class Told(QFrame):
    """A line with an icon that says how something stands."""

    def __init__(self) -> None:
        super().__init__()
        self._line = column()
        self.setLayout(self._line)
        self.said: tuple[Kind, str] | None = None

    def say(self, kind: Kind, text: str) -> None:
        """Show a sentence with the icon of its kind; an empty one hides the line."""
        if (kind, text) == self.said:
            return
        self.said = (kind, text)
        clear(self._line)
        self.setHidden(not text)
        if not text:
            return
        word = {Kind.DANGER: t("Wrong"), Kind.NEUTRAL: t("Not filled in")}.get(kind, "")
        icon = column(status_icon(kind, 18, word=word), STRETCH, margins=(0, 1, 0, 0))
        ink = "danger" if kind is Kind.DANGER else ""
        self._line.addLayout(line(icon, (Text(text, ink=ink), 1), gap=10))

    def text(self) -> str:
        """Give what is said."""
        return self.said[1] if self.said else ""


class SumLine(QFrame):
    """Numbers and the signs between them, their boxes level; in a narrow window what the sum comes to stands under."""

    def __init__(self, *parts: QWidget | str) -> None:
        super().__init__()
        self._parts = [_sign(part) if isinstance(part, str) else part for part in parts]
        self._break = max((at for at, part in enumerate(parts) if part == "="), default=0)
        self._lines = (line(gap=SIGN), line(gap=SIGN))
        self.setLayout(column(*self._lines, gap=8))
        self._narrow: bool | None = None
        self._lay(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line before its last «=» where a word would be broken instead."""
        super().resizeEvent(event)
        self._lay(narrow=bool(self._break) and event.size().width() < theme.px(BROKEN_UNDER))

    def _lay(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        at = self._break if narrow else len(self._parts)
        for number, part in enumerate(self._parts):
            for each in self._lines:
                each.removeWidget(part)
            # The first has the longest words: «Kryss i manntallet» stands on one line then.
            share = 0 if isinstance(part, Label) else 5 if number else 6
            self._lines[number >= at].addWidget(part, share, Qt.AlignmentFlag.AlignBottom)


def _sign(text: str) -> Label:
    made = Label(text, "strong")
    made.setFixedHeight(theme.px(36))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def sum_line(*parts: QWidget | str) -> QFrame:
    """Lay numbers and the signs between them so that the boxes are level, also where a label takes two lines."""
    return SumLine(*parts)


def errors_of(fields: Sequence[Term]) -> str:
    """Give what is wrong with the numbers, one sentence each."""
    return " ".join(dict.fromkeys(field.error() for field in fields if field.error()))
