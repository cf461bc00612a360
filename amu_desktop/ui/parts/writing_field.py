"""A field for text with looks: the bar over it, what is said of a paste under it, and the same text to be read."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from amu_desktop.domain import writing
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import link
from amu_desktop.ui.parts.fields import AreaField
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import line
from amu_desktop.ui.parts.writing import Helper, WritingArea
from amu_desktop.ui.parts.writing_bar import Offer, WritingBar


class Note(QWidget):
    """What a field says about a paste, with a link to attach what is no text."""

    def __init__(self, area: WritingArea) -> None:
        super().__init__()
        self._area = area
        self._what: object = None
        self.said = Text("", "small")
        self.attach = link(t("Attach it to the case"), self._attach)
        self.attach.setObjectName("writing.attach")
        self.setLayout(line((self.said, 1), self.attach, gap=8))
        self.hide()
        area.told.connect(self.say)
        area.offered.connect(self.offer)

    def say(self, text: str) -> None:
        """Say something, or nothing any longer; seen at once, since a long paste follows."""
        self.said.setText(text)
        self.attach.hide()
        self.setVisible(bool(text))
        if text:
            self.repaint()

    def offer(self, what: object) -> None:
        """Offer to attach a picture or files."""
        self._what = what
        self.attach.show()

    def _attach(self) -> None:
        helper, what = self._area.helper, self._what
        self.say("")
        if helper is not None and isinstance(what, bytes):
            helper.attach_picture(what)
        elif helper is not None and isinstance(what, list):
            helper.attach_files(what)


def with_bar(area: WritingArea) -> None:
    """Give a field its bar, made when the field first has the focus."""
    bars: list[WritingBar] = []

    def show(on: bool) -> None:
        if on and not bars and not area.isReadOnly():
            bars.append(WritingBar(area, _offers(area)))
            area.looks_changed.connect(bars[0].look)
        for bar in bars:
            bar.appear(on=on)

    area.focused.connect(show)


def _offers(area: WritingArea) -> list[Offer]:
    def table() -> None:
        menu = QMenu(area)
        area.table_menu(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    offers = [
        Offer("bold", t("Bold (Ctrl+B)"), area.turn_bold, lambda: area.looks()[0]),
        Offer("italic", t("Italic (Ctrl+I)"), area.turn_italic, lambda: area.looks()[1]),
        Offer("list", t("List (Ctrl+L)"), area.turn_points, lambda: area.looks()[2]),
        Offer(
            "list-ordered",
            t("Numbered list (Ctrl+Shift+L)"),
            partial(area.turn_points, numbered=True),
            lambda: area.looks()[3],
        ),
        Offer("table", t("Table"), table, there=lambda: area.textCursor().currentTable() is not None),
    ]
    if area.helper is not None:
        offers.append(Offer("message-square", t("Phrases (Ctrl+J)"), area.choose_phrase))
    return offers


class WritingField(AreaField):
    """A labelled text with looks; the bar shows over it while it has the focus."""

    def __init__(self, label: str, *, lines: int = 2, helper: Helper | None = None, **rest: object) -> None:
        self.writing = WritingArea(lines, helper)
        super().__init__(label, lines=lines, area=self.writing, **rest)  # type: ignore[arg-type]
        layout = self.layout()
        self.note = Note(self.writing)
        if layout is not None:
            layout.addWidget(self.note)
        with_bar(self.writing)


def read_only(text: str, role: str = "read") -> QWidget:
    """Show a text with its looks, to be read."""
    if not writing.marked(text):
        return Text(text, role)
    area = WritingArea(1, role=role)
    area.setReadOnly(True)
    area.document().setDocumentMargin(0)
    area.setProperty("reading", "true")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.set_plain(text)
    return area
