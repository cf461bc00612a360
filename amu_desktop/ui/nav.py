"""The navigation: the undertaking's name, the search field, the pages in groups, and the state line.

In a narrow window it is a rail of icons; in a low one its rows are lower and nothing is hidden.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from amu_desktop.ui import icons, theme
from amu_desktop.ui.catalogue import Group, Place
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import Scroll, clear, column, hairline
from amu_desktop.ui.parts.status import Kind
from amu_desktop.ui.plain import tip

WIDTH, RAIL = 240, 56
STATE_ICONS = {Kind.OK: "shield-check", Kind.WARN: "clock", Kind.DANGER: "circle-alert"}


class NavButton(QPushButton):
    """One row: icon, words, and a number where something waits."""

    def __init__(self, text: str, icon: str, *, narrow: bool, low: bool, checkable: bool = True) -> None:
        super().__init__("" if narrow else text.replace("&", "&&"))
        self._icon, self._narrow, self.waits = icon, narrow, 0
        self.setProperty("kind", "nav")
        self.setProperty("navrow", "rail" if narrow else "wide")
        if low:
            self.setProperty("low", "true")
        self.setCheckable(checkable)
        self.setAccessibleName(text)
        self.setToolTip(text if narrow else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, its icon in accent when it is the page shown, and the number."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(20 if self._narrow else 18)
        left = (self.width() - side) / 2 if self._narrow else 10
        ink = "accent" if self.isChecked() else "text.secondary"
        icons.draw(painter, self._icon, ink, QRectF(left, (self.height() - side) / 2, side, side))
        if self.waits and not self._narrow:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("text.secondary"))
            where = self.rect().adjusted(0, 0, -10, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.waits))


class SearchButton(QPushButton):
    """Looks like a field and opens the palette."""

    def __init__(self, *, narrow: bool) -> None:
        super().__init__()
        self._narrow = narrow
        whole = t("Search, or write what you want to do")
        self.setProperty("kind", "search")
        self.setAccessibleName(whole)
        self.setToolTip(f"{whole} (Ctrl+K)")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Fit the rail."""
        return QSize(theme.px(40), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass, the word and the keys."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(16)
        left = (self.width() - side) / 2 if self._narrow else 10
        icons.draw(painter, "search", "text.secondary", QRectF(left, (self.height() - side) / 2, side, side))
        if self._narrow:
            return
        painter.setPen(theme.color("text.secondary"))
        painter.setFont(theme.font("body"))
        painter.drawText(self.rect().adjusted(theme.px(34), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, t("Search"))
        painter.setFont(theme.font("small"))
        where = self.rect().adjusted(0, 0, -10, 0)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "Ctrl K")


class StateButton(QPushButton):
    """The state line in two rows: what is saved and when the last copy was made; it leads to the copies."""

    def __init__(self, *, narrow: bool) -> None:
        super().__init__()
        self._narrow = narrow
        self._kind, self._first, self._second = Kind.OK, "", ""
        self.setProperty("kind", "state")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(24 if narrow else 40))

    def say(self, kind: Kind, first: str, second: str) -> None:
        """Show a state."""
        self._kind, self._first, self._second = kind, first, second
        whole = ". ".join(part for part in (first, second) if part)
        self.setAccessibleName(whole)
        self.setToolTip(whole if self._narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Give the fixed height."""
        return QSize(24, self.height())

    def minimumSizeHint(self) -> QSize:
        """Give the fixed height."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and rows."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(16)
        left = (self.width() - side) / 2 if self._narrow else 10
        ink = self._kind.value if self._kind is not Kind.OK else "ok"
        top = (self.height() - side) / 2 if self._narrow else 3
        icons.draw(painter, STATE_ICONS.get(self._kind, "info"), ink, QRectF(left, top, side, side))
        if self._narrow:
            return
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text.secondary"))
        room = self.rect().adjusted(theme.px(34), 0, -4, 0)
        if not self._second:
            wrapped = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(room, wrapped, self._first)
            return
        row = self.height() // 2
        for number, text in enumerate((self._first, self._second)):
            where = room.adjusted(0, number * row, 0, 0)
            where.setHeight(row)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)


class Navigation(QFrame):
    """The left side of an ordinary page."""

    chosen = Signal(str)
    searched = Signal()
    named = Signal()
    state_pressed = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self._places = [one for one in places if one.group is not Group.HIDDEN]
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(t("Navigation"))
        self._name, self._shown = "", ""
        self._offered = frozenset(one.key for one in self._places)
        self._titles: Mapping[str, str] = {}
        self._state: tuple[Kind, str, str] = (Kind.OK, "", "")
        self.rows: dict[str, NavButton] = {}
        self._shape = (False, False)
        self._body = column()
        self.setLayout(self._body)
        self.lay()

    def fit(self, width: int, height: int) -> None:
        """Take the shape of a window of that size."""
        shape = (width < theme.px(theme.RAIL_UNDER), height < theme.px(theme.LOW_UNDER))
        if shape != self._shape:
            self._shape = shape
            self.lay()

    def offer(self, keys: frozenset[str], titles: Mapping[str, str]) -> None:
        """Offer only these pages; `titles` names those called something else in this undertaking."""
        if (keys, titles) != (self._offered, self._titles):
            self._offered, self._titles = keys, titles
            self.lay()

    def _title(self, place: Place) -> str:
        return t(self._titles.get(place.key) or place.title)

    def set_name(self, name: str) -> None:
        """Show the undertaking's name."""
        self._name = name
        self.name_button.setText("" if self._shape[0] else name.replace("&", "&&"))
        self.name_button.setAccessibleName(name)
        self.name_button.setToolTip(tip(name))

    def show_as_chosen(self, key: str) -> None:
        """Mark the row of the page shown; no row when the page is in none."""
        self._shown = key
        self._group.setExclusive(False)
        for one, row in self.rows.items():
            row.setChecked(one == key)
        self._group.setExclusive(True)

    def show_waits(self, waits: Mapping[str, int]) -> None:
        """Show what waits in each page."""
        for key, number in waits.items():
            if key in self.rows:
                row = self.rows[key]
                row.waits = number
                title = next(self._title(one) for one in self._places if one.key == key)
                row.setAccessibleName(t("{page}, {number} waiting", page=title, number=number) if number else title)
                row.update()

    def show_state(self, kind: Kind, first: str, second: str) -> None:
        """Show whether all is saved and when the last copy was made."""
        self._state = (kind, first, second)
        self.state.say(kind, first, second)

    def keys(self) -> list[str]:
        """Give the pages in the order shown."""
        return list(self.rows)

    def lay(self) -> None:
        """Draw all rows anew in the shape of the window."""
        narrow, low = self._shape
        clear(self._body)
        self.setFixedWidth(theme.px(RAIL if narrow else WIDTH))
        waits = {key: row.waits for key, row in self.rows.items()}
        self._group = QButtonGroup(self)
        self.rows = {}
        self.name_button = NameButton(narrow=narrow)
        self.name_button.clicked.connect(self.named)
        self.search = SearchButton(narrow=narrow)
        self.search.clicked.connect(self.searched)
        inner = column(
            self.name_button, 8, self.search, 8, margins=(8 if narrow else 12, 8, 8 if narrow else 12, 8), gap=0
        )
        for group in (Group.TOP, Group.WORK, Group.ROLES, Group.DOCUMENTS):
            self._lay_group(inner, group, narrow=narrow, low=low)
        inner.addStretch(1)
        self._lay_group(inner, Group.BOTTOM, narrow=narrow, low=low)
        self.state = StateButton(narrow=narrow)
        self.state.clicked.connect(self.state_pressed)
        for item in (hairline(), self.state):
            inner.addSpacing(4 if low else 8)
            inner.addWidget(item)
        held = QWidget()
        held.setLayout(inner)
        self._body.addWidget(Scroll(held), 1)
        self.set_name(self._name)
        self.show_as_chosen(self._shown)
        self.show_waits(waits)
        self.state.say(*self._state)

    def _lay_group(self, inner: QVBoxLayout, group: Group, *, narrow: bool, low: bool) -> None:
        places = [one for one in self._places if one.group is group and one.key in self._offered]
        if places and group not in {Group.TOP, Group.BOTTOM}:
            if narrow:
                inner.addLayout(column(hairline(), margins=(4, 6, 4, 6)))
            else:
                inner.addSpacing(6 if low else 11)
                inner.addLayout(column(Label(t(group.value), "small.strong"), margins=(10, 0, 0, 2 if low else 3)))
        for one in places:
            row = NavButton(self._title(one), one.icon, narrow=narrow, low=low)
            row.setObjectName(f"nav.{one.key}")
            row.clicked.connect(partial(self._choose, one.key))
            self._group.addButton(row)
            self.rows[one.key] = row
            inner.addWidget(row)
            inner.addSpacing(1)

    def _choose(self, key: str, *_checked: object) -> None:
        self.show_as_chosen(self._shown)
        self.chosen.emit(key)


class NameButton(QPushButton):
    """The undertaking's name with an arrow; opens the menu of files."""

    def __init__(self, *, narrow: bool) -> None:
        super().__init__()
        self._narrow = narrow
        self.setProperty("kind", "nav")
        self.setProperty("name", "rail" if narrow else "true")
        self.setProperty("navrow", "rail" if narrow else "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(16)
        left = (self.width() - side) / 2 if self._narrow else self.width() - side - 8
        name = "building-2" if self._narrow else "chevron-down"
        icons.draw(painter, name, "text.secondary", QRectF(left, (self.height() - side) / 2, side, side))
