"""Buttons: one primary a page, the rest secondary, quiet, link or danger; the text names what it does."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from amu_desktop.ui import icons, theme
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import column, hairline, holder, line
from amu_desktop.ui.parts.status import Icon
from amu_desktop.ui.plain import tip, unbroken

Look = Literal["primary", "secondary", "quiet", "link", "danger", "danger.primary", "law", "icon", "nav", "tab"]
Then = Callable[[], object]
_INK = {"primary": "on.accent", "secondary": "text.primary", "danger": "danger", "danger.primary": "bg.surface"}


def button(
    text: str,
    then: Then | None = None,
    kind: Look = "secondary",
    *,
    icon: str = "",
    compact: bool = False,
    name: str = "",
) -> QPushButton:
    """Make a button that runs `then`; what it refuses is shown gently on the page.

    `name` is what a screen reader says when several rows have the same button: «Registrer kurs, Jonas Ness».
    """
    made = QPushButton(unbroken(text).replace("&", "&&"))
    made.setProperty("kind", kind)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
    made.setAccessibleName(name or text)
    if compact:
        made.setProperty("compact", "true")
    if icon:
        made.setIcon(icons.icon(icon, _INK.get(kind, "accent")))
        made.setIconSize(QSize(theme.px(16), theme.px(16)))
        made.setText(" " + made.text())
    if kind in {"link", "law"}:
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if then is not None:
        made.clicked.connect(guarded(then, made))
    return made


def primary(
    text: str, then: Then | None = None, *, icon: str = "", compact: bool = False, name: str = ""
) -> QPushButton:
    """Make the one button of the page's next step."""
    return button(text, then, "primary", icon=icon, compact=compact, name=name)


def quiet(text: str, then: Then | None = None, *, icon: str = "", compact: bool = True, name: str = "") -> QPushButton:
    """Make a quiet button for small actions in headers and rows."""
    return button(text, then, "quiet", icon=icon, compact=compact, name=name)


def link(text: str, then: Then | None = None, *, icon: str = "", name: str = "") -> QPushButton:
    """Make a link: «Se alle 7»; with an icon it adds to what stands over it, and its edge is that of the column."""
    return button(text, then, "link", icon=icon, name=name)


def icon_button(icon: str, name: str, then: Then | None = None, *, ink: str = "text.secondary") -> QPushButton:
    """Make a button of an icon alone; its name is its tooltip."""
    made = button("", then, "icon", name=name)
    made.setIcon(icons.icon(icon, ink))
    made.setIconSize(QSize(theme.px(18), theme.px(18)))
    made.setToolTip(tip(name))
    made.setFixedWidth(theme.px(32))
    return made


def more(entries: Sequence[tuple[str, Then]], *, name: str = "") -> QPushButton:
    """Make the «Mer» button (ellipsis) with a menu of further actions."""
    made = icon_button("ellipsis", name or t("More"))
    menu = QMenu(made)
    for text, then in entries:
        menu.addAction(text.replace("&", "&&")).triggered.connect(guarded(then, made))
    made.setMenu(menu)
    return made


def tabs(names: Sequence[tuple[str, str]], shown: str, then: Callable[[str], None]) -> QWidget:
    """Make a row of tabs (key, name) over a hairline; `then` gets the key, and Ctrl+Tab goes to the next."""
    group_owner = QWidget()
    group = QButtonGroup(group_owner)
    row = line(gap=24)
    for key, text in names:
        made = button(text, None, "tab")
        made.setCheckable(True)
        made.setChecked(key == shown)
        made.clicked.connect(guarded(partial(then, key), made))
        made.setObjectName(f"tab.{key}")
        group.addButton(made)
        row.addWidget(made)
    row.addStretch(1)

    def step() -> None:
        shown_now = next(number for number, one in enumerate(group.buttons()) if one.isChecked())
        group.buttons()[(shown_now + 1) % len(names)].click()

    QShortcut(QKeySequence("Ctrl+Tab"), group_owner).activated.connect(step)
    group_owner.setLayout(column(row, hairline()))
    return group_owner


def filters(names: Sequence[tuple[str, str]], shown: str, then: Callable[[str], None]) -> list[QPushButton]:
    """Make filter chips (key, name) of which one is on; lay them in a `Flow`."""
    made = []
    for key, text in names:
        one = button(text, partial(then, key), "secondary")
        one.setProperty("filter", "true")
        one.setCheckable(True)
        one.setChecked(key == shown)
        one.setAutoExclusive(True)
        one.setObjectName(f"filter.{key}")
        made.append(one)
    return made


def with_reason(made: QPushButton, reason: str) -> QWidget:
    """Put the reason a main button is disabled to its left, with the icon; no reason enables it."""
    made.setEnabled(not reason)
    if not reason:
        return holder(line(made))
    return holder(line(Icon("circle-alert", "danger", 16), Label(reason, "small"), 8, made))
