"""The files attached to something: shown, opened, saved, removed, and attached by a button or by being dropped."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.core import disk
from amu_desktop.exchange.safe_attachment import KINDS, read_attachment
from amu_desktop.services import attachments
from amu_desktop.services.attachments import FileRow, Owner
from amu_desktop.ui import dialogs, outside
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Icon, Kind, Notice, Row, RowCard, Text, column, holder, line, link, more, primary
from amu_desktop.ui.parts.layout import STRETCH, clear

_KILO = 1024


class FileList(QFrame):
    """The files of one thing; `asks` puts the question of health information under each that needs an answer."""

    def __init__(self, desk: Desk, owner: Owner, owner_id: str, *, asks: bool = False, may_add: bool = True) -> None:
        super().__init__()
        self.desk, self._owner, self._owner_id = desk, owner, owner_id
        self._asks, self._may_add = asks, may_add
        self._body = column(gap=8)
        self.setLayout(self._body)
        self.setAcceptDrops(may_add)
        self.fill()

    def fill(self) -> None:
        """Show the files as they are now."""
        clear(self._body)
        rows = self.desk.ask(attachments.list_files, self._owner, self._owner_id)
        if rows:
            card = RowCard()
            for row in rows:
                card.add_row(self._row(row))
            self._body.addWidget(card)
        for row in rows:
            if self._asks and row.removable and row.health_cleared is not True:
                self._body.addWidget(health_question(row.name, partial(self._clear, row)))
        if self._may_add:
            add = link(t("Attach a file …"), self.add, icon="plus")
            add.setObjectName("attachments.add")
            self._body.addLayout(line(add, STRETCH))
        elif not rows:
            self._body.addWidget(Text(t("No attachments"), "small"))

    def add(self) -> None:
        """Ask for a file and attach it."""
        path = ask_for_file()
        if path is not None:
            self.attach(path)

    def attach(self, path: Path) -> None:
        """Attach the file that lies there; raises UserError when it is of a kind or size that is not attached."""
        attach_file(self.desk, self._owner, self._owner_id, path)
        self.fill()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what are files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files that were dropped, one by one; the file itself is only read."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        for path in paths:
            guarded(partial(self.attach, path), self)()

    def _row(self, row: FileRow) -> Row:
        under = " · ".join((size_of(row.size), t("attached {day}", day=t.brief_date(row.added_at.date()))))
        entries: list[tuple[str, Callable[[], object]]] = [
            (t("Open"), partial(self._open, row)),
            (t("Save a copy …"), partial(self._save, row)),
        ]
        if row.removable:
            entries.append((t("Remove"), partial(self._remove, row)))
        menu = more(entries, name=t("More about {what}", what=row.name))
        made = Row(
            row.name,
            under,
            icon=Icon("file-text", "text.secondary", 20),
            right=(menu,),
            then=partial(self._open, row),
            strong=False,
        )
        made.setObjectName(f"attachment.{row.id}")
        return made

    def _open(self, row: FileRow) -> None:
        file = self.desk.ask(attachments.read_file, row.id)
        outside.open_copy(file.name, file.content)

    def _save(self, row: FileRow) -> None:
        file = self.desk.ask(attachments.read_file, row.id)
        path = dialogs.ask().save_file(t("Save a copy"), file.name, f"*{Path(file.name).suffix}")
        if path is not None:
            disk.write(path, file.content)

    def _remove(self, row: FileRow) -> None:
        self.desk.do(attachments.remove, row.id)
        self.desk.toast(t("{name} is removed", name=row.name))
        self.fill()

    def _clear(self, row: FileRow) -> None:
        self.desk.do(attachments.clear_health, row.id, True)
        self.fill()


def ask_for_file() -> Path | None:
    """Ask which file to attach."""
    kinds = " ".join(f"*{kind}" for kind in KINDS)
    return dialogs.ask().open_file(t("Choose a file to attach"), f"{t('Documents and pictures')} ({kinds})")


def attach_file(desk: Desk, owner: Owner, owner_id: str, path: Path) -> None:
    """Read, judge and attach a file; raises UserError when it is of a kind or size that is not attached."""
    file = read_attachment(path, attachments.MOST_BYTES)
    desk.do(attachments.attach, owner, owner_id, file)
    desk.toast(t("{name} is attached", name=file.name))


def health_question(title: str, answer: Callable[[], object]) -> Notice:
    """Ask whether personal health information is out of a report, or the person has consented (aml § 7-2 (4)).

    A file that is no report on accidents, illness or measurements is answered for by saying so.
    """
    yes: QWidget = primary(t("Yes"), answer, compact=True, name=t("Yes, {what}", what=title))
    other = link(t("It is no such report"), answer, name=t("{what} is no such report", what=title))
    return Notice(
        Kind.WARN,
        title,
        t(
            "Is personal health information taken out, or has the person concerned consented? Must be answered "
            "before the summons is sent. aml § 7-2 fourth paragraph"
        ),
        holder(line(yes, other, STRETCH, margins=(0, 6, 0, 0))),
    )


def size_of(size: int) -> str:
    """Write how large a file is: «340 kB», «2,4 MB»; what was erased has no size."""
    if not size:
        return t("erased")
    if size < _KILO * _KILO:
        return t("{n} kB", n=max(1, round(size / _KILO)))
    return t("{size} MB", size=t.number(Decimal(size * 10 // _KILO // _KILO) / 10))
