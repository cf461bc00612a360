"""Documentation of a duty in the law check: what there is, how more is attached, and how it is taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer

from amu_desktop import law
from amu_desktop.core import clock, disk
from amu_desktop.services import duty_evidence
from amu_desktop.services.duty_evidence import KINDS, KINDS_OF_EVIDENCE, AttachedFile, EvidenceDraft, EvidenceRow
from amu_desktop.services.lawcheck import Opened
from amu_desktop.services.lawcheck_evidence import Evidence
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import say_now
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import AreaField, DateField, PickField, Row, RowCard, Text, button, link
from amu_desktop.ui.parts.fields import Field
from amu_desktop.ui.parts.layout import Item

MOST_EVIDENCE = 6


class Attaches(Protocol):
    """The page as the documentation sees it."""

    desk: Desk

    def open_duty(self, key: str) -> None:
        """Open a duty in the panel."""


class FileField(Field):
    """A field that takes a file; what it holds is where the file lies until it is read."""

    def __init__(self, label: str, *, help_text: str = "") -> None:
        self._path = ""
        self.pick = button(t("Choose a file …"), self.choose)
        super().__init__(label, self.pick, help_text=help_text, optional=True)

    def choose(self) -> None:
        """Ask for the file."""
        kinds = " ".join(f"*{kind}" for kind in KINDS)
        path = dialogs.ask().open_file(t("Choose a file to attach"), f"{t('Documents and pictures')} ({kinds})")
        if path is not None:
            self.set_raw(str(path))
            self.check()
            self.edited.emit()

    def raw(self) -> str:
        """Give where the file lies."""
        return self._path

    def set_raw(self, text: str) -> None:
        """Show the name of the file that lies there."""
        self._path = text
        self.pick.setText(Path(text).name if text else t("Choose a file …"))

    def value(self) -> AttachedFile | None:
        """Read the file; raises UserError when it is none that can be attached."""
        return duty_evidence.read_file(Path(self._path)) if self._path else None


def attach_form(page: Attaches, found: Opened) -> None:
    """Ask for documentation of a duty in the panel."""
    kinds = found.of_register.evidence if found.of_register is not None else ()
    others = tuple(kind for kind in law.Evidence if kind not in kinds)
    options = tuple((kind.value, t(kind.label)) for kind in (*kinds, *others))
    what = PickField(t("What it is"), options, empty="" if kinds else t("Choose"))
    on = DateField(t("Dated"), help_text=t("The day it was done, held or signed, not the day you attach it."))
    on.set_value(clock.today())
    note = AreaField(t("Note"), help_text=t("For example where the original is kept."), optional=True)
    file = FileField(t("File"))

    def add(form: Form) -> None:
        values = form.values()
        kind = KINDS_OF_EVIDENCE.get(str(values["kind"]))
        draft = EvidenceDraft(found.duty.key, values["on"], kind, str(values["note"] or ""), values["file"])  # type: ignore[arg-type]
        page.desk.do(duty_evidence.add_evidence, draft)
        page.desk.toast(t("The documentation is attached"), undo=True)
        # The panel closes when this is done, and then shows the duty again with what was attached.
        QTimer.singleShot(0, page.desk, partial(page.open_duty, found.duty.key))

    fields = (("kind", what), ("on", on), ("note", note), ("file", file))
    title = t("Documentation: {duty}", duty=say_now(found.duty.name))
    ask_in_panel(page.desk, title, fields, t("Attach"), add)


def documented(page: Attaches, found: Opened) -> list[Item]:
    """Give what documents a duty, each in a row that opens where it stands or saves the attached file."""
    if not found.evidence:
        return [Text(t("Nothing in the file documents this yet."), "second")]
    card = RowCard()
    for one in found.evidence[:MOST_EVIDENCE]:
        card.add_row(_row(page, found, one))
    rest = len(found.evidence) - MOST_EVIDENCE
    items: list[Item] = [4, card]
    return [*items, 6, Text(t("And {n} more.", n=rest), "small")] if rest > 0 else items


def _row(page: Attaches, found: Opened, one: Evidence) -> Row:
    row = one.by_hand
    if row is None:
        return Row(say_now(one.says), strong=False, then=partial(page.desk.go, one.page, **one.where))
    second = " · ".join(each for each in (row.note, row.file_name, row.added_by) if each)
    back = link(t("Withdraw"), partial(_withdraw, page, found.duty.key, row))
    back.setAccessibleName(t("Withdraw: {what}", what=say_now(one.says)))
    back.setObjectName(f"withdraw.{row.id}")
    then: Callable[[], object] | None = partial(_save_copy, page, row) if row.file_id else None
    return Row(say_now(one.says), second, strong=False, right=(back,), then=then)


def _withdraw(page: Attaches, key: str, row: EvidenceRow) -> None:
    page.desk.do(duty_evidence.withdraw_evidence, row.id)
    page.desk.toast(t("The documentation counts no longer"), undo=True)
    page.open_duty(key)


def _save_copy(page: Attaches, row: EvidenceRow) -> None:
    found = page.desk.ask(duty_evidence.file_of, row.id)
    kind = Path(found.name).suffix
    path = dialogs.ask().save_file(t("Save a copy"), found.name, f"{kind.removeprefix('.').upper()} (*{kind})")
    if path is not None:
        disk.write(path, found.content)
        page.desk.toast(t("Saved: {name}", name=path.name))
