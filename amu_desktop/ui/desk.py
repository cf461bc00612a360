"""The desk: the open file, what can be done with it, and the way from page to page.

Pages get their desk and nothing else. `do` and `ask` go to the workspace; what a command refuses is raised through the
click and shown by the nearest form or page; after a command the file announces which tables it touched, and the pages
that listen to them refresh.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from amu_desktop.core import clock, settings
from amu_desktop.core.progress import Progress
from amu_desktop.services.work import Command
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui import dialogs
from amu_desktop.ui.explain import Explanation
from amu_desktop.ui.jobs import Job, Worker
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.layout import Item

P = ParamSpec("P")
T = TypeVar("T")


class Desk(QObject):
    """What a page may use; the window listens to its signals."""

    changed = Signal(frozenset)
    opened = Signal()
    closing = Signal()
    went = Signal(str, dict)
    left_focus = Signal()
    toasted = Signal(str, bool)
    explained = Signal(object)
    sided = Signal(str, object)
    side_closed = Signal()
    saved = Signal()
    did = Signal()
    working = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._workspace: Workspace | None = None
        self._worker = Worker()
        self._waiting: set[str] = set()
        self._announce = QTimer(self, singleShot=True, interval=0)
        self._announce.timeout.connect(self._tell_pages)
        self.saved_at = clock.now()

    # --- the file

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._workspace is not None

    @property
    def workspace(self) -> Workspace:
        """The open file; pages exist only while there is one."""
        if self._workspace is None:
            message = "no file is open"
            raise LookupError(message)
        return self._workspace

    def open(self, workspace: Workspace) -> None:
        """Lay a file on the desk instead of the one before."""
        self.close()
        self._workspace = workspace
        workspace.who = str(settings.read().get("who", ""))
        workspace.listeners.append(self._heard)
        self.saved_at = clock.now()
        self.opened.emit()

    def close(self) -> None:
        """Put the file away; what is typed is saved first."""
        if self._workspace is not None:
            self.closing.emit()
        self._worker.stop()
        self._announce.stop()
        self._waiting = set()
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    # --- commands and questions

    def do(self, work: Command[P, T], *args: P.args, **values: P.kwargs) -> T:
        """Run a command; asks once which name changes are recorded under. Raises what the command refuses."""
        self._know_who()
        result = self.workspace.do(work, *args, **values)
        self.note_saved()
        self.did.emit()
        return result

    def ask(self, question: Callable[Concatenate[Any, P], T], *args: P.args, **values: P.kwargs) -> T:
        """Answer a question from the file."""
        return self.workspace.ask(question, *args, **values)

    def undo(self) -> None:
        """Take back the last command of this sitting and say its name; a panel would still show what was."""
        if self.is_open and (label := self.workspace.undo()):
            self.close_side()
            self.note_saved()
            self.did.emit()
            self.toast(t("Undone: {what}", what=t(label)), undo=False)

    def redo(self) -> None:
        """Do again what was taken back last and say its name."""
        if self.is_open and (label := self.workspace.redo()):
            self.close_side()
            self.note_saved()
            self.did.emit()
            self.toast(t("Done again: {what}", what=t(label)), undo=False)

    def _know_who(self) -> None:
        if self.workspace.who.strip() or self.workspace.read_only:
            return
        name = dialogs.ask().ask_text(
            t("Which name should the changes be recorded under?"),
            t("The name stands beside each change in the file. You can change it under Settings."),
            t("Name"),
            action=t("Use the name"),
        )
        if name:
            settings.write(who=name)
            self.workspace.who = name

    # --- drafts

    def read_draft(self, subject: str) -> dict[str, object]:
        """Give what was typed but not saved; empty when there is nothing."""
        found = self.workspace.read_draft(subject)
        return found[0] if found else {}

    def write_draft(self, subject: str, payload: Mapping[str, object]) -> None:
        """Keep what is being typed."""
        self.workspace.write_draft(subject, payload)
        self.note_saved()

    def clear_draft(self, subject: str) -> None:
        """Forget a draft that was saved."""
        self.workspace.clear_draft(subject)

    def note_saved(self) -> None:
        """Remember that all is saved now."""
        self.saved_at = clock.now()
        self.saved.emit()

    # --- the way about

    def go(self, page: str, **where: object) -> None:
        """Show the page of that key; `where` says which row or part of it."""
        self.went.emit(page, where)

    def leave(self) -> None:
        """Leave a focus page for the page before it."""
        self.left_focus.emit()

    def toast(self, text: str, *, undo: bool = True) -> None:
        """Say in a line that something was done, with «Angre»."""
        self.toasted.emit(text, undo)

    def explain(self, about: Explanation) -> None:
        """Open the panel on a § at the right."""
        self.explained.emit(about)

    def side(self, title: str, *items: Item) -> None:
        """Open the panel at the right, 400 wide, with these things in it."""
        self.sided.emit(title, items)

    def close_side(self) -> None:
        """Close the panel at the right and give the focus back."""
        self.side_closed.emit()

    def run(self, work: Callable[[Progress], T], done: Callable[[T], object]) -> Job[T]:
        """Run long work on the worker thread; `done` gets its result on the window's thread and may commit it."""
        job: Job[T] = Job(work, done, self.failed.emit, self)
        self.working.emit(job)
        return self._worker.start(job)

    def remember(self, path: Path) -> None:
        """Put a file first among the files used last."""
        found = settings.read().get("recent")
        before = [str(one) for one in found] if isinstance(found, list) else []
        settings.write(recent=[str(path), *(one for one in before if one != str(path))][:8])

    # --- announcements

    def _heard(self, tables: frozenset[str]) -> None:
        self._waiting |= tables
        self._announce.start()

    def _tell_pages(self) -> None:
        touched, self._waiting = frozenset(self._waiting), set()
        if touched:
            self.changed.emit(touched)
