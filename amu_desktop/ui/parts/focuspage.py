"""The frame of a focus page: top bar 52 with the way back, columns that scroll on their own, perhaps a footer 64."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amu_desktop.ui import theme
from amu_desktop.ui.parts.layout import STRETCH, Scroll, column, hairline, holder, line, upright

RAIL, RAIL_NARROW = 224, 56


class TopBar(QFrame):
    """The bar over a focus page; what is given stands at its left, `right` things at its right."""

    def __init__(self, *left: QWidget, right: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(52))
        self.setLayout(line(*left, STRETCH, *right, margins=(24, 0, 24, 0), gap=16))


class Pane(QFrame):
    """One column of a focus page on its ground, with its own scrolling; fill its `body`."""

    def __init__(
        self,
        ground: str,
        *,
        width: int = 0,
        margins: tuple[int, int, int, int] = (24, 24, 24, 24),
        content: int = 0,
        over: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("ground", ground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body: QVBoxLayout = column()
        inner = QWidget()
        inner.setLayout(column(over, self.body, STRETCH, margins=margins))
        self.scroller = Scroll(inner, width=content)
        self.setLayout(column((self.scroller, 1)))
        if width:
            self.setFixedWidth(theme.px(width))


class Columns(QFrame):
    """Panes side by side between hairlines; the one with `stretch` takes what is left."""

    def __init__(self, *panes: tuple[QWidget, int]) -> None:
        super().__init__()
        row = line(gap=0)
        for number, (pane, stretch) in enumerate(panes):
            if number:
                row.addWidget(upright())
            row.addWidget(pane, stretch)
        self.setLayout(row)


def focus_frame(top: QWidget, middle: QWidget, footer: QWidget | None = None) -> QVBoxLayout:
    """Lay top bar, columns and footer; the bar and the footer never scroll."""
    made = column(top, hairline(), (middle, 1))
    if footer is not None:
        made.addWidget(hairline())
        made.addWidget(footer)
    return made


def footer(*left: QWidget, right: tuple[QWidget, ...] = ()) -> QFrame:
    """Make the footer of a wizard: Tilbake at the far left, the next step at the far right."""
    made = holder(line(*left, STRETCH, *right, margins=(24, 0, 24, 0), gap=16), "surface")
    made.setFixedHeight(theme.px(64))
    return made
