"""What stands in the window while no file is open: three ways in, and the files used last."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from amu_desktop.core.errors import AmuError
from amu_desktop.ui.language import t
from amu_desktop.ui.page import worded
from amu_desktop.ui.parts import (
    Empty,
    ErrorBox,
    Label,
    Row,
    RowCard,
    Scroll,
    button,
    clear,
    column,
    holder,
    link,
    primary,
)


class Welcome(QWidget):
    """The first page of all; says in a box at the top why a file could not be opened."""

    def __init__(
        self,
        new: Callable[[], object],
        open_: Callable[[], object],
        sample: Callable[[], object],
        read: Callable[[Path], object],
    ) -> None:
        super().__init__()
        self._read = read
        self.errors = ErrorBox()
        self._recent = column(gap=0)
        self.empty = Empty(
            "scale",
            t("What does the law require of you?"),
            t("Answer five questions. It takes about five minutes."),
            primary(t("Create a new undertaking"), new, icon="plus"),
            button(t("Open file"), open_, icon="folder-open"),
            last=holder(column(link(t("Try with a sample undertaking"), sample), 16, self._recent)),
        )
        inner = QWidget()
        inner.setLayout(column(self.errors, (self.empty, 1), margins=(32, 26, 32, 24)))
        self.setLayout(column((Scroll(inner), 1)))

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the files used last."""
        clear(self._recent)
        if not paths:
            return
        self._recent.addWidget(Label(t("Used last"), "small.strong"))
        self._recent.addSpacing(6)
        card = RowCard()
        for path in paths[:4]:
            card.add_row(Row(path.stem, str(path.parent), then=partial(self._read, path)))
        card.setMinimumWidth(420)
        self._recent.addWidget(card)
        self._recent.addStretch(1)

    def complain(self, error: AmuError) -> None:
        """Say why a file could not be opened."""
        self.errors.show_errors(*worded(error))
