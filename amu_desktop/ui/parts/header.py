"""The top of a page: the title that answers, a line under it, actions at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.ui.parts.labels import Text, Title
from amu_desktop.ui.parts.layout import column, line, show_if


class Header(QFrame):
    """Title 24, one line under it, at most one primary and two other actions; the rest under «Mer»."""

    def __init__(self, title: str, second: str = "", *actions: QWidget) -> None:
        super().__init__()
        self.title = Title(title)
        self.second = Text(second, "second")
        show_if(self.second, on=bool(second))
        level = 0 if second or not actions else 3
        row = line((column(level, self.title, 4, self.second), 1), 16)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(row, 22))

    def say(self, title: str, second: str = "") -> None:
        """Show another title and line."""
        self.title.setText(title)
        self.second.setText(second)
        show_if(self.second, on=bool(second))
