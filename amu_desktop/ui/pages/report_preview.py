"""The yearly report at the right of its page: the real PDF, scrolled to the section that is open."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from amu_desktop.ui.desk import Desk
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.preview import Preview

_AIR = 12
_RESTS = 60
"""Milliseconds until the pages have their places: heights take some rounds."""


class ReportPreview(PaperPreview):
    """Shows the draft; once the figures are locked, printing and saving issue the report first."""

    paged = Signal(int, int)

    def __init__(self, desk: Desk, report_id: str) -> None:
        super().__init__(desk, "yearly_report", report_id, buttons=False)
        self.locked = False
        self._places: dict[int, tuple[int, float]] = {}
        self._section = 0
        bar = self.scroller.verticalScrollBar()
        bar.valueChanged.connect(self._moved)
        self._rest = QTimer(self, singleShot=True, interval=_RESTS)
        self._rest.timeout.connect(self._settled)
        bar.rangeChanged.connect(self._rest.start)

    def draw(self) -> None:
        """Make it anew, and show the section that is open; what cannot be drawn is told in its place."""
        if not self._desk.is_open:
            return
        super().draw()
        if not self.pdf:
            return
        self._places = places(self.pdf)
        self._rest.start()

    def issue(self) -> None:
        """Issue the report when its figures are locked; before that a draft goes out, and says so."""
        if self.locked:
            super().issue()
        elif not self.pdf:
            Preview.draw(self)

    def show_section(self, number: int) -> None:
        """Scroll to a numbered section, now and whenever it is made anew."""
        self._section = number
        page, down = self._places.get(number, (0, 0.0))
        shown = self._shown(page)
        if shown is not None:
            self._settle()
            self.scroller.verticalScrollBar().setValue(shown.y() + round(shown.height() * down) - _AIR)

    def turn(self, step: int) -> None:
        """Go to the page before or after."""
        self._section = 0
        self.show_page(min(max(self.page() + step, 1), self.pages()))

    def show_page(self, number: int) -> None:
        """Scroll to the top of a page, counted from one."""
        shown = self._shown(number)
        if shown is not None:
            self.scroller.verticalScrollBar().setValue(shown.y() - _AIR)

    def pages(self) -> int:
        """Count the pages; each has its number under it."""
        return (self._pages.count() + 1) // 2

    def page(self) -> int:
        """Give the page that is at the top."""
        self._settle()
        at = self.scroller.verticalScrollBar().value() + self.scroller.height() // 3
        tops = [shown.y() for n in range(1, self.pages() + 1) if (shown := self._shown(n)) is not None]
        return max(sum(top <= at for top in tops), 1)

    def _shown(self, number: int) -> QWidget | None:
        """Give the picture of a page, or None; its number stands under each."""
        item = self._pages.itemAt(2 * (number - 1)) if number > 0 else None
        return item.widget() if item is not None else None

    def _settle(self) -> None:
        """Let new pages take their places, which are asked for before they are shown."""
        inner = self.scroller.widget()
        layout = inner.layout() if inner is not None else None
        if layout is not None:
            layout.activate()

    def _settled(self) -> None:
        """Go to the section once the pages have their places."""
        self.show_section(self._section)
        self._moved()

    def _moved(self) -> None:
        self.paged.emit(self.page(), self.pages())


def places(pdf: bytes) -> dict[int, tuple[int, float]]:
    """Give, by section number, the page it stands on and how far down, from the bookmarks of the file."""
    import pypdfium2

    found: dict[int, tuple[int, float]] = {}
    document = pypdfium2.PdfDocument(pdf)
    try:
        for item in document.get_toc():
            where = item.get_dest()
            number = item.get_title().partition(" ")[0]
            if where is None or not number.isdigit():
                continue
            index = where.get_index()
            _, view = where.get_view()
            height = document[index].get_height()
            found[int(number)] = (index + 1, 1 - view[0] / height if view else 0.0)
    finally:
        document.close()
    return found
