"""What a page is: a widget at the desk that builds itself from questions and listens for what changed."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from amu_desktop.core.errors import AmuError, Refusal, TroubleError, UserError
from amu_desktop.law.sources import Citation
from amu_desktop.ui import theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import Explanation, law_link
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.cards import ErrorBox
from amu_desktop.ui.parts.empty import Empty
from amu_desktop.ui.parts.labels import Title
from amu_desktop.ui.parts.layout import Scroll, clear, column

RESTS = 60
"""Milliseconds until the heights of a new body have come to rest."""


class Page(QFrame):
    """A page of the window.

    A page says which tables it `LISTENS` to and writes `build`, which fills `self.body` from questions; it is called
    when the page is first shown and again when something it listens to has changed, with the focus kept by object
    name. A page with fields writes `refresh` instead of building again, so that nothing typed is lost.
    """

    LISTENS: ClassVar[frozenset[str]] = frozenset()
    FOCUS: ClassVar[bool] = False
    """A focus page takes the whole window."""
    SCROLLS: ClassVar[bool] = True
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The page's own keys and what they do, for its help: (keys, message id)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.forms: list[Form] = []
        self.built = False
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.errors = ErrorBox()
        self.body: QVBoxLayout = column()
        self.frame()

    def frame(self) -> None:
        """Lay the page's body in its scroll area with the margins of the design; focus pages lay their own."""
        outer = column(self.errors, (self.body, 1), margins=(32, 26, 32, 24))
        if not self.SCROLLS:
            self.setLayout(outer)
            return
        inner = QWidget()
        inner.setLayout(outer)
        self.scroller = Scroll(inner, width=theme.CONTENT_WIDTH + 64)
        self.setLayout(column((self.scroller, 1)))

    # --- what a page writes

    def build(self) -> None:
        """Fill `self.body`, or lay out a focus page."""

    def first(self) -> None:
        """Build for the first time."""
        self.rebuild()

    def refresh(self) -> None:
        """Show what is so now; called whenever something listened to has changed."""
        self.rebuild()

    def show_where(self, **where: object) -> None:
        """Go to a row or part of the page, as `desk.go(page, …)` said."""

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here now: action id to function. An action left out cannot be done now."""
        return {}

    def leave(self) -> bool:
        """Save what is being typed before the page goes out of sight; say whether it may."""
        for form in self.forms:
            form.leave()
        return True

    # --- what a page may use

    def rebuild(self) -> None:
        """Build the body again and keep the focus and the place."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        name = focused.objectName() if focused is not None and inside else ""
        place = self.scroller.verticalScrollBar().value() if hasattr(self, "scroller") else 0
        for form in self.forms:
            form.let_go()
        self.forms = []
        clear(self.body)
        self.build()
        if hasattr(self, "scroller"):
            if not any(self.body.stretch(number) for number in range(self.body.count())):
                self.body.addStretch(1)
            self._keep_place(place)
        again = self.findChild(QWidget, name) if name else None
        if inside and (again := again or self.findChild(Title)) is not None:
            again.setFocus()

    def _keep_place(self, place: int) -> None:
        """Scroll back to where one was; heights that follow widths take some rounds before there is so far to go."""
        bar = self.scroller.verticalScrollBar()
        bar.setValue(place)
        for later in (0, RESTS) if place else ():
            QTimer.singleShot(later, self, partial(bar.setValue, place))

    def put(self, *items: QWidget) -> None:
        """Put things at the end of the body."""
        for item in items:
            self.body.addWidget(item, 1 if isinstance(item, Empty) else 0)

    def law(self, about: Explanation | Citation) -> QPushButton:
        """Make a § link that opens the panel."""
        return law_link(self.desk.explain, about)

    def complain(self, error: AmuError) -> None:
        """Show what was refused: under its field when the page has it, else in a box at the top."""
        if isinstance(error, UserError) and error.field and any(form.show_error(error) for form in self.forms):
            return
        self.errors.show_errors(*worded(error))
        if hasattr(self, "scroller"):
            self.scroller.verticalScrollBar().setValue(0)


def worded(error: AmuError) -> tuple[str, list[tuple[str, Callable[[], object] | None]]]:
    """Give an error as a heading and lines in the window's language."""
    if isinstance(error, Refusal):
        return t.error(error), [(t.error(one), None) for one in error.reasons]
    if isinstance(error, TroubleError):
        return t.error(error), [(t(error.advice, **error.values), None)]
    return t.error(error), []
