"""What is handed to the system: a copy of a file, opened by the program the user has for it; a test can catch it.

The copy lies in a folder that only the user can read, cannot be written to, so that nobody works on in it by mistake,
and is taken away when the program ends. Only documents and pictures are opened: anything else can be saved, not run.
"""

import atexit
import shutil
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from amu_desktop.core import disk
from amu_desktop.core.errors import TroubleError, UserError
from amu_desktop.core.marks import N_
from amu_desktop.exchange.file_names import safe_name
from amu_desktop.exchange.safe_attachment import KINDS

Opener = Callable[[Path], bool]


def open_copy(name: str, content: bytes) -> None:
    """Open a copy of a file; raises UserError for a kind that is not opened, TroubleError when no program opens it."""
    own = safe_name(name)
    if Path(own).suffix.lower() not in KINDS:
        raise UserError(N_("{name} cannot be opened from here. Save a copy of it instead."), name=own)
    folder = Path(tempfile.mkdtemp(prefix="amu-"))
    atexit.register(_take_away, folder)
    path = folder / own
    disk.write(path, content)
    path.chmod(stat.S_IRUSR)
    if not _opener(path):
        advice = N_("Save a copy of it, and open that with a program you have.")
        raise TroubleError(N_("No program could open {name}."), advice, name=own)


def use(opener: Opener) -> Opener:
    """Let `opener` open files from now on; gives back what did."""
    global _opener
    before, _opener = _opener, opener
    return before


def _by_the_system(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _take_away(folder: Path) -> None:
    with suppress(OSError):  # still open in the other program: the system's own tidying takes it
        for file in folder.iterdir():
            file.chmod(stat.S_IRUSR | stat.S_IWUSR)
        shutil.rmtree(folder)


_opener: Opener = _by_the_system
