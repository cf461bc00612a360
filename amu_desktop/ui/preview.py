"""The preview: the real PDF, page by page on a sunken ground, with print and save; never a look-alike."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPageSize, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from amu_desktop.core import disk
from amu_desktop.core.errors import TroubleError, UserError
from amu_desktop.core.marks import N_
from amu_desktop.ui import dialogs, theme
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import button
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import STRETCH, Scroll, clear, column, holder, line

AGAIN_AFTER = 500
PRINT_DPI = 300


def draw_pages(pdf: bytes, width: int) -> list[QImage]:
    """Draw every page `width` pixels wide."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        made = []
        for page in document:
            bitmap = page.render(scale=width / page.get_width())
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888
            )
            made.append(image.copy())
        return made
    finally:
        document.close()


class PageImage(QWidget):
    """One page of paper: always white, with a thin edge."""

    def __init__(self, image: QImage, width: int, name: str) -> None:
        super().__init__()
        self._image = image
        self.setFixedSize(width, round(width * image.height() / max(image.width(), 1)))
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page as sharp as the screen is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(theme.color("border.subtle"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Preview(QFrame):
    """Shows what `make` gives as PDF bytes; `again` makes it anew half a second after the last change.

    `name` is the file name offered when it is saved. `printed` and `saved` are called after each, for what issues a
    paper.
    """

    def __init__(
        self,
        make: Callable[[], bytes],
        name: str,
        *,
        printed: Callable[[], object] | None = None,
        saved: Callable[[Path], object] | None = None,
        buttons: bool = True,
    ) -> None:
        super().__init__()
        self._make, self._name, self._printed, self._saved = make, name, printed, saved
        self.sheet = QPageSize.PageSizeId.A4
        self.pdf = b""
        self._pages: QVBoxLayout = column(gap=16, margins=(24, 20, 24, 20))
        inner = QWidget()
        inner.setLayout(column(self._pages, STRETCH))
        self.scroller = Scroll(inner)
        ground = holder(column((self.scroller, 1)), "sunken")
        parts: list[QWidget] = []
        if buttons:
            self.print_button = button(t("Print"), self.print_out, icon="printer")
            self.save_button = button(t("Save as PDF"), self.save, icon="download")
            parts = [holder(line(self.print_button, self.save_button, STRETCH, margins=(0, 12, 0, 0)))]
        self.setLayout(column((ground, 1), *parts))
        self.setMinimumWidth(200)
        self._timer = QTimer(self, singleShot=True, interval=AGAIN_AFTER)
        self._timer.timeout.connect(self.draw)

    def again(self, make: Callable[[], bytes] | None = None) -> None:
        """Make it anew soon, perhaps of something else."""
        if make is not None:
            self._make = make
        self._timer.start()

    def draw(self) -> None:
        """Make it anew now and keep the place one was reading; what cannot be drawn is told in its place."""
        self._timer.stop()
        try:
            self.pdf = self._make()
        except UserError as error:
            self.pdf = b""
            clear(self._pages)
            self._pages.addWidget(Text(t.error(error), "danger"))
            return
        self._lay()

    def pages(self) -> int:
        """Count the pages shown."""
        return self._pages.count()

    def show_page(self, number: int) -> None:
        """Scroll to a page, counted from one."""
        item = self._pages.itemAt(number - 1)
        if item is not None and (widget := item.widget()) is not None:
            self.scroller.ensureWidgetVisible(widget, 0, 0)

    def print_out(self) -> None:
        """Print on a printer the user chooses; raises TroubleError when it cannot be printed to."""
        self.pdf = self.pdf or self._make()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(self.sheet))
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            send(self.pdf, printer)
            if self._printed is not None:
                self._printed()

    def save(self) -> None:
        """Save where the user chooses; raises TroubleError when it cannot be written."""
        self.pdf = self.pdf or self._make()
        path = dialogs.ask().save_file(t("Save as PDF"), self._name, "PDF (*.pdf)")
        if path is not None:
            disk.write(path, self.pdf)
            if self._saved is not None:
                self._saved(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if self.pdf and event.oldSize().width() != event.size().width():
            self._lay()

    def _lay(self) -> None:
        place = self.scroller.verticalScrollBar().value()
        width = max(min(self.width() - 60, 820), 120)
        images = draw_pages(self.pdf, round(width * self.devicePixelRatioF()))
        clear(self._pages)
        for number, image in enumerate(images, 1):
            name = t("Page {number} of {total}", number=number, total=len(images))
            self._pages.addWidget(PageImage(image, width, name), 0, Qt.AlignmentFlag.AlignHCenter)
            if len(images) > 1:
                self._pages.addWidget(Text(name, "small", center=True))
        self.scroller.verticalScrollBar().setValue(place)


def send(pdf: bytes, printer: QPrinter) -> None:
    """Send a PDF to a printer; raises TroubleError when it does not answer."""
    painter = QPainter()
    if not painter.begin(printer):
        raise TroubleError(N_("The printer did not answer."), N_("Check that it is on, or save as PDF and print that."))
    area = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    width = min(area.width(), round(area.width() * PRINT_DPI / printer.resolution()))
    for number, image in enumerate(draw_pages(pdf, width)):
        if number:
            printer.newPage()
        painter.drawImage(QRect(0, 0, area.width(), round(area.width() * image.height() / image.width())), image)
    painter.end()
