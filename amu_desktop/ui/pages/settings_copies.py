"""The section on copies: which there are, making one, testing one, checking the file, and the way to restoring."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Signal

from amu_desktop.services import backups, checking
from amu_desktop.services.backups import Backup
from amu_desktop.services.checking import FaultRow
from amu_desktop.ui import files
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    STRETCH,
    Flow,
    Kind,
    Notice,
    Text,
    button,
    column,
    hairline,
    holder,
    line,
    link,
    status_icon,
)
from amu_desktop.ui.parts.layout import Item

SHOWN = 5
MOST_FAULTS = 20
BYTES = 1_000_000


class Copies(QObject):
    """What the section shows and does; `changed` when there is something new to show."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._all = False
        self._shown: tuple[Backup, ...] = ()
        self._told: tuple[Kind, str, tuple[str, ...]] | None = None

    def items(self) -> list[Item]:
        """Give the list of copies, the buttons and what the last check found."""
        workspace = self.desk.workspace
        found = self._shown = backups.list_copies(workspace)
        where = Text(t("The copies lie in {folder}", folder=str(workspace.backup_folder)), "second")
        often = Text(
            t(
                "A copy is made by itself each day the file is used, before people are imported or a copy is restored, "
                "and when you ask."
            ),
            "second",
        )
        made = button(t("Make a backup now"), self.make, icon="shield-check")
        look = button(t("Check the file"), self.check_file)
        buttons = [made, look]
        if found:
            buttons.append(button(t("Restore …"), partial(self.desk.go, "restore", again=True), icon="history"))
        for key, one in zip(("make", "check", "restore"), buttons, strict=False):
            one.setObjectName(f"copies.{key}")
        items: list[Item] = [where, often, 12]
        if self._told is not None:
            kind, title, lines = self._told
            items += [Notice(kind, title, "", *(Text(one) for one in lines)), 12]
        items += self._list(found) if found else [Text(t("No copy yet"), "strong")]
        items += [16, holder(Flow(*buttons))]
        return items

    def _list(self, found: Sequence[Backup]) -> list[Item]:
        items: list[Item] = []
        for copy in found if self._all else found[:SHOWN]:
            name = said(copy)
            test = link(t("Test the copy"), partial(self.test, copy), name=t("Test the copy of {when}", when=name))
            test.setObjectName(f"copies.test.{copy.path.name}")
            size = t("{size} MB", size=t.number(Decimal(copy.size) / BYTES, 1))
            icon = column(status_icon(Kind.OK, word=t("Checked")), STRETCH, margins=(0, 2, 0, 0))
            text = column(Text(name), Text(t("{reason}, {size}", reason=t(copy.reason), size=size), "small"))
            items += [line(icon, (text, 1), test, gap=12, margins=(0, 8, 0, 8)), hairline()]
        if len(found) > SHOWN and not self._all:
            items.append(link(t("Show {n} more", n=len(found) - SHOWN), self.show_all))
        return items

    def are_new(self) -> bool:
        """Whether there are other copies than those shown."""
        return self._shown != backups.list_copies(self.desk.workspace)

    def show_all(self) -> None:
        """Show every copy."""
        self._all = True
        self.changed.emit()

    def make(self) -> None:
        """Make a copy now."""
        files.back_up(self.desk)
        self._tell(None)

    def test(self, copy: Backup) -> None:
        """Read a copy through, without touching anything, and say how it is."""
        self.desk.run(lambda _progress: backups.test_copy(copy), partial(self._tested, copy))

    def check_file(self) -> None:
        """Check the open file and its copies, and say what is wrong in sentences."""
        workspace = self.desk.workspace
        self.desk.run(lambda _progress: checking.check(workspace), self._checked)

    def _tested(self, copy: Backup, wrong: tuple[str, ...]) -> None:
        if wrong:
            title = t("The copy of {when} cannot be used", when=said(copy))
            self._tell((Kind.DANGER, title, tuple(t(one) for one in wrong)))
        else:
            self._tell((Kind.OK, t("The copy of {when} is whole", when=said(copy)), ()))

    def _checked(self, faults: tuple[FaultRow, ...]) -> None:
        if not faults:
            self._tell((Kind.OK, t("The file is whole: everything stands as it was written."), ()))
            return
        lines = [checking.sentence(fault, t.translator) for fault in faults[:MOST_FAULTS]]
        if len(faults) > MOST_FAULTS:
            lines.append(t("And {n} more.", n=len(faults) - MOST_FAULTS))
        title = t.count("one thing is not as it was written", "{n} things are not as they were written", len(faults))
        self._tell((Kind.DANGER, title[:1].upper() + title[1:], tuple(lines)))

    def _tell(self, told: tuple[Kind, str, tuple[str, ...]] | None) -> None:
        self._told = told
        self.changed.emit()


def said(copy: Backup) -> str:
    """Name a copy by when it was made."""
    at = copy.made_at.astimezone()
    return t("{day} at {time}", day=t.date(at.date()), time=t.time(at))
