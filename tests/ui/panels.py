"""The panel at the right, laid out so that what stands in it can be found, written and pressed by name."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.ui.desk import Desk
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import Field
from amu_desktop.ui.parts.layout import column, holder
from amu_desktop.ui.picture import settle


class Panel:
    """What stands in the panel now, and its title."""

    def __init__(self, desk: Desk) -> None:
        self.shown, self.title = QWidget(), ""
        desk.sided.connect(self._show)

    def _show(self, title: str, items: tuple[object, ...]) -> None:
        self.shown, self.title = holder(column(*items)), title  # type: ignore[arg-type]

    def press(self, name: str) -> None:
        press(self.shown, name)

    def write(self, name: str, value: object) -> Field:
        found = [each for each in self.shown.findChildren(Field) if each.control.objectName().endswith(f".{name}")]
        assert found, name
        found[0].set_value(value)
        return found[0]

    def finish(self) -> None:
        self.press("panel.finish")

    def words(self) -> str:
        return words(self.shown)


def press(widget: QWidget, name: str) -> None:
    """Press the button of that name."""
    found = widget.findChildren(QPushButton, name)
    assert found, name
    found[0].click()
    settle()


def words(widget: QWidget) -> str:
    """Give every word that is shown, each label in a line."""
    return "\n".join(label.text().replace("\u00a0", " ") for label in widget.findChildren(QLabel))


def opened(page: Page, qtbot: QtBot, **where: object) -> Page:
    """Open a page, and keep it up to date as the window does."""
    qtbot.addWidget(page)
    page.built = True
    page.first()
    if where:
        page.show_where(**where)
    page.desk.changed.connect(lambda _tables: page.refresh())
    settle()
    return page
