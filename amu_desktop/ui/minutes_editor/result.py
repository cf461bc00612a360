"""The result box: segments, numbers, the verdict and why, said politely to a screen reader when it changes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from amu_desktop.domain.kinds import Choice
from amu_desktop.domain.minutes import Ending, VoteResult
from amu_desktop.domain.sentences import say, say_all
from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import STRETCH, clear, column, line
from amu_desktop.ui.parts.status import chip_of
from amu_desktop.ui.parts.toast import announce

FILLS = ("accent", "text.primary", "chart.2", "chart.3", "neutral")
BAR, GAP = 8, 5


class Segments(QWidget):
    """One rounded bar a vote: for, against, and blank as an outline."""

    def __init__(self, counts: tuple[int, ...], blank: int) -> None:
        super().__init__()
        self._fills = [FILLS[min(at, len(FILLS) - 1)] for at, number in enumerate(counts) for _ in range(number)]
        self._fills += [""] * blank
        self.setFixedHeight(BAR + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars over the whole width."""
        if not self._fills:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = GAP if len(self._fills) * GAP * 2 < self.width() else 1
        wide = (self.width() - gap * (len(self._fills) - 1)) / len(self._fills)
        for at, fill in enumerate(self._fills):
            bar = QRectF(at * (wide + gap), 1, wide, BAR)
            if fill:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color(fill))
            else:
                bar.adjust(0.75, 0.75, -0.75, -0.75)
                painter.setPen(QPen(theme.color("border.control"), 1.5))
                painter.setBrush(theme.color("bg.surface"))
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)


class ResultBox(QFrame):
    """Shows a counted vote, or why it can't be counted."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "info")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("minutes.result")
        self.body = column(margins=(16, 14, 16, 14), gap=0)
        self.setLayout(self.body)
        self.said = ""

    def show_result(self, result: VoteResult, law: QWidget | None) -> None:
        """Show the numbers, the verdict and the sentences under it."""
        clear(self.body)
        if result.ending is not Ending.UNANSWERED:
            self.body.addWidget(Segments(tuple(result.counts.values()), result.blank))
            self.body.addSpacing(8)
            self.body.addLayout(line(*spread([Label(text, "small.strong") for text in numbers(result)]), gap=6))
            self.body.addSpacing(8)
        verdict = say(result.verdict, t.translator)
        self.body.addWidget(Text(verdict, "h3"))
        if result.uncertain:
            self.body.addLayout(line(chip_of("uncertain"), STRETCH, margins=(0, 4, 0, 2)))
        reason = say_all(result.explanation, t.translator)
        if reason:
            self.body.addSpacing(2)
            self.body.addWidget(Text(reason, "small", ink="text.primary"))
        if law is not None and result.ending is not Ending.UNANSWERED:
            self.body.addSpacing(4)
            self.body.addWidget(law)
        self._say(f"{verdict}. {reason}" if reason else verdict)

    def show_error(self, text: str) -> None:
        """Show why the vote can't be counted."""
        clear(self.body)
        self.body.addWidget(Text(text))
        self._say(text)

    def _say(self, text: str) -> None:
        self.setAccessibleName(text)
        if self.said and text != self.said:
            announce(self, text)
        self.said = text


def spread(labels: list[Label]) -> list[Label | str]:
    """Put room between labels, so that the first stands at the left and the last at the right."""
    found: list[Label | str] = []
    for label in labels:
        found += [label, STRETCH] if label is not labels[-1] else [label]
    return found


def numbers(result: VoteResult) -> list[str]:
    """Write the numbers of a vote: «3 for», «2 mot», «1 blank»; by letter when it was between proposals."""
    texts = []
    for side, number in result.counts.items():
        if side == Choice.FOR:
            texts.append(t("{n} for", n=number))
        elif side == Choice.AGAINST:
            texts.append(t("{n} against", n=number))
        else:
            texts.append(f"{side}: {number}")
    texts.append(t("{digits} blank", digits=1) if result.blank == 1 else t("{digits} blank votes", digits=result.blank))
    return texts
