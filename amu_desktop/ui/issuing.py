"""Papers that are printed or saved from a link, issued as they go: for pages and wizards that show no preview."""

from functools import partial

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QPushButton

from amu_desktop.core import disk
from amu_desktop.services import publishing
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import link
from amu_desktop.ui.preview import send


def issue(desk: Desk, kind: str, subject_id: str) -> tuple[bytes, str]:
    """Issue a paper and give its bytes and file name; raises UserError when it may not be issued yet."""
    row = publishing.publish(desk.workspace, kind, subject_id, t.language.value)
    desk.note_saved()
    return desk.ask(publishing.content, row.id), row.file_name


def print_bytes(content: bytes) -> None:
    """Print a PDF on a printer the user chooses."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    if QPrintDialog(printer, dialogs.active()).exec() == QDialog.DialogCode.Accepted:
        send(content, printer)


def save_bytes(desk: Desk, content: bytes, name: str) -> None:
    """Save a PDF where the user chooses."""
    path = dialogs.ask().save_file(t("Save as PDF"), name, "PDF (*.pdf)")
    if path is not None:
        disk.write(path, content)
        desk.toast(t("The paper is saved"), undo=False)


def print_now(desk: Desk, kind: str, subject_id: str) -> None:
    """Issue a paper and print it."""
    content, _ = issue(desk, kind, subject_id)
    print_bytes(content)


def save_now(desk: Desk, kind: str, subject_id: str) -> None:
    """Issue a paper and save it."""
    content, name = issue(desk, kind, subject_id)
    save_bytes(desk, content, name)


def print_paper(desk: Desk, kind: str, subject_id: str, text: str) -> QPushButton:
    """Make the link that prints a paper."""
    made = link(text, partial(print_now, desk, kind, subject_id), icon="printer")
    made.setObjectName(f"print.{kind}")
    return made


def save_paper(desk: Desk, kind: str, subject_id: str, text: str) -> QPushButton:
    """Make the link that saves a paper as PDF."""
    made = link(text, partial(save_now, desk, kind, subject_id), icon="download")
    made.setObjectName(f"save.{kind}")
    return made
