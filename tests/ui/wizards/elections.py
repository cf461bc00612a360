"""The wizard of an election at a desk with a file on it, and somebody who tabs, types and clicks in it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.core import settings
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.parts import Title
from amu_desktop.ui.picture import settle
from amu_desktop.ui.wizards.election import ElectionWizard
from tests.make import make_workspace
from tests.services.election_stories import Story, make_undertaking

Begin = Callable[[Workspace], Story]


class Opened:
    """A wizard in sight, and what one does at it."""

    def __init__(self, folder: Path, qtbot: QtBot, begin: Begin, step: str = "") -> None:
        self._qtbot = qtbot
        settings.write(who="Kari Moe")
        workspace = make_workspace(folder)
        make_undertaking(workspace)
        self.story = begin(workspace)
        self.desk = Desk()
        self.desk.open(workspace)
        self.wizard = ElectionWizard(self.desk)
        qtbot.addWidget(self.wizard)
        self.desk.changed.connect(self._changed)
        self.wizard.resize(1366, 768)
        self.wizard.built = True
        self.wizard.first()
        self.wizard.show_where(id=self.story.id, **({"step": step} if step else {}))
        self.wizard.show()
        with qtbot.waitActive(self.wizard):
            self.wizard.activateWindow()
        settle()

    def _changed(self, tables: frozenset[str]) -> None:
        if self.wizard.LISTENS & tables:
            self.wizard.refresh()

    @property
    def title(self) -> str:
        """The title of the step."""
        settle()
        found = self.wizard.middle.findChild(Title)
        assert found is not None
        return found.text()

    @property
    def words(self) -> str:
        """All that can be read."""
        settle()
        said = [one.text() for one in self.wizard.findChildren(QLabel) if one.isVisible()]
        said += [one.text() for one in self.wizard.findChildren(QPushButton) if one.isVisible()]
        return "\n".join(said).replace("\u00a0", " ")

    def field(self, name: str) -> QLineEdit:
        """Give the line that a screen reader calls this."""
        settle()
        return next(
            one for one in self.wizard.findChildren(QLineEdit) if one.accessibleName() == name and one.isVisible()
        )

    def write(self, name: str, text: str) -> None:
        """Write in a field instead of what stands there, and leave it by Tab."""
        if (
            not self.wizard.isActiveWindow()
        ):  # the screenless platform does not give it back when a list of names closes
            with self._qtbot.waitActive(self.wizard):
                self.wizard.activateWindow()
        line = self.field(name)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Tab)
        settle()

    def press(self, name: str) -> None:
        """Press what has that object name."""
        settle()
        made = self.wizard.findChild(QWidget, name)
        assert made is not None, name
        assert made.isEnabled(), f"{name} cannot be pressed"
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        settle()

    def focused(self) -> str:
        """Give the name of what has the keyboard."""
        settle()
        now = QApplication.focusWidget()
        return now.accessibleName() if now is not None else ""
