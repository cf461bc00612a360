"""The palette (Ctrl+K): one field that finds actions, pages, things in the file and the law, and does or opens them.

«>» finds only actions, «§» only law, «@» only people. To a screen reader it is a dialog with a field and a list.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget

from amu_desktop.domain.search import marks
from amu_desktop.ui import icons, theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.fields import Line
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import STRETCH, Scroll, clear, column, hairline, holder, line
from amu_desktop.ui.parts.status import Icon
from amu_desktop.ui.parts.toast import announce

WIDTH, TOP, AFTER, A_GROUP = 660, 84, 150, 4
SIGNS = {">": "do", "§": "law", "@": "people"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its group, words, a second line in grey, icon and keys, and what choosing it does."""

    group: str
    text: str
    then: Callable[[], object]
    second: str = ""
    icon: str = "arrow-right"
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Finder:
    """A group of the palette: its key, heading, and the question that finds for what is typed.

    `all` shows every hit somewhere else, where the sign of the group does not show them here. `after` says that it is
    asked only when groups before it found something, or only when they found nothing; it then has no heading.
    """

    group: str
    title: str
    find: Callable[[str], Sequence[Hit]]
    all: Callable[[str], object] | None = None
    most: int = A_GROUP
    after: bool | None = None


class HitRow(QWidget):
    """A row of the list, with the letters that match in bold."""

    def __init__(self, hit: Hit, typed: str, palette: "Palette") -> None:
        super().__init__()
        self.hit, self._typed, self._owner = hit, typed, palette
        self.setFixedHeight(theme.px(40))
        self.setAccessibleName(f"{hit.text} {hit.second}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose on a click."""
        super().mouseReleaseEvent(event)
        self._owner.choose(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, text, second and keys."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._owner.chosen is self
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg.selected"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        side = theme.px(18)
        place = QRect(12, (self.height() - side) // 2, side, side)
        icons.draw(painter, self.hit.icon, "accent" if chosen else "text.secondary", place.toRectF())
        room = self.rect().adjusted(40, 0, -14, 0)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text.secondary"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self.hit.keys)
        layout = QTextLayout(self.hit.text, theme.font("body"))
        layout.setFormats(_bold(self.hit.text, self._typed))
        layout.beginLayout()
        one = layout.createLine()
        one.setLineWidth(room.width())
        layout.endLayout()
        painter.setPen(theme.color("text.primary"))
        layout.draw(painter, QPointF(room.left(), (self.height() - one.height()) / 2))
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(room.adjusted(round(one.naturalTextWidth()) + 10, 0, 0, 0), middle, self.hit.second)


def _bold(text: str, typed: str) -> list[QTextLayout.FormatRange]:
    places = marks(text, typed)
    start = text.casefold().find(typed.casefold()) if typed and not places else -1
    strong = QTextCharFormat()
    strong.setFontWeight(600)
    made = []
    for begins, length in places or (((start, len(typed)),) if start >= 0 else ()):
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = begins, length, strong
        made.append(one)
    return made


class Palette(QWidget):
    """The scrim over the window and the box in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._finders: Sequence[Finder] = ()
        self._window = window
        self._before: QWidget | None = None
        self.chosen: HitRow | None = None
        self.rows: list[HitRow] = []
        self.field = Line()
        self.field.setProperty("bare", "true")
        self.field.setProperty("search", "true")
        self.field.setPlaceholderText(t("Search, or write what you want to do"))
        self.field.setAccessibleName(t("Search, or write what you want to do"))
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.look_up)
        self.field.textEdited.connect(lambda _text: self._timer.start())
        self.field.installEventFilter(self)
        self._list: QVBoxLayout = column(margins=(8, 8, 8, 8))
        inner = QWidget()
        inner.setLayout(column(self._list, STRETCH))
        self._scroll = Scroll(inner)
        self.box = QFrame(self)
        self.box.setProperty("floating", "true")
        self.box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        closes = Label(t("Esc closes"), "small")
        head = line(Icon("search", "text.secondary", 20), (self.field, 1), closes, margins=(20, 14, 20, 14))
        foot = Label(t("↑ ↓ choose    Enter opens    > only actions, § only law, @ only people"), "small")
        self.box.setLayout(column(head, hairline(), (self._scroll, 1), hairline(), line(foot, margins=(20, 8, 20, 8))))
        self.setAccessibleName(t("Search"))
        window.installEventFilter(self)
        self.hide()

    def open(self, finders: Sequence[Finder]) -> None:
        """Show the palette with nothing typed."""
        self._finders = finders
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()
        self.look_up()

    def close_palette(self) -> None:
        """Hide it and give the focus back."""
        self._timer.stop()
        self.hide()
        if self._before is not None:
            try:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            except RuntimeError:  # what had the focus went while the palette was open
                self._before = None

    def look_up(self) -> None:
        """Fill the list with what fits what is typed."""
        self._timer.stop()
        typed = self.field.text().strip()
        only = SIGNS.get(typed[:1], "")
        words = typed[1:].strip() if only else typed
        clear(self._list)
        self.rows, self.chosen = [], None
        for finder in self._finders:
            if (only and finder.group != only) or finder.after not in {None, bool(self.rows)}:
                continue
            hits = finder.find(words)
            self._add(finder, hits if only else hits[: finder.most], words, len(hits))
        if not self.rows:
            none = t("No hits for «{typed}»", typed=typed) if typed else t("Write to search")
            self._put(holder(column(Label(none, "second"), margins=(12, 12, 12, 12))))
        self._choose_row(self.rows[0] if self.rows else None)
        self._place()
        announce(self.field, t.count("{n} hit", "{n} hits", len(self.rows)))

    def choose(self, row: HitRow | None) -> None:
        """Close, and do or open what was chosen."""
        if row is not None:
            self.close_palette()
            row.hit.then()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with up and down, choose with Enter, close with Esc; follow the window's size."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._step(-1 if key == Qt.Key.Key_Up else 1)
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._timer.isActive():
                    self.look_up()
                self.choose(self.chosen)
                return True
            if key in {Qt.Key.Key_Escape, Qt.Key.Key_Tab}:
                if key == Qt.Key.Key_Escape:
                    self.close_palette()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click outside the box."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scrim."""
        shade = theme.color("text.primary")
        shade.setRgb(0, 0, 0, round(255 * (0.59 if theme.now().dark else 0.43)))
        QPainter(self).fillRect(self.rect(), shade)

    def _add(self, finder: Finder, hits: Iterable[Hit], words: str, total: int) -> None:
        shown = list(hits)
        if not shown:
            return
        if finder.after is None:
            self._put(holder(column(Label(t(finder.title), "small.strong"), margins=(12, 8, 12, 4))))
        for hit in shown:
            row = HitRow(hit, words, self)
            self.rows.append(row)
            self._put(row)
        if total > len(shown):
            sign = next((sign for sign, group in SIGNS.items() if group == finder.group), "")
            rest = partial(self._only, sign, words) if sign else finder.all and partial(finder.all, words)
            if rest is not None:
                row = HitRow(Hit(finder.group, t("Show all {number}", number=total), rest), "", self)
                self.rows.append(row)
                self._put(row)

    def _put(self, widget: QWidget) -> None:
        self._list.addWidget(widget)
        widget.show()

    def _only(self, sign: str, words: str) -> None:
        finders = self._finders
        self.open(finders)
        self.field.setText(f"{sign}{words}")
        self.look_up()

    def _step(self, way: int) -> None:
        if self.rows:
            now = self.rows.index(self.chosen) if self.chosen in self.rows else -1
            self._choose_row(self.rows[(now + way) % len(self.rows)])

    def _choose_row(self, row: HitRow | None) -> None:
        before, self.chosen = self.chosen, row
        for one in (before, row):
            if one is not None:
                one.update()
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, 8)
            announce(self.field, row.accessibleName())

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(theme.px(WIDTH), self._window.width() - 48)
        wanted = self._list.sizeHint().height() + theme.px(112)
        height = min(wanted, self._window.height() - TOP - 40)
        self.box.setGeometry((self._window.width() - width) // 2, TOP, width, height)
