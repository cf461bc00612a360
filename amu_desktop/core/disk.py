"""Files that are a person's own: read whole, and written whole or not at all."""

from pathlib import Path

from amu_desktop.core.errors import TroubleError
from amu_desktop.core.marks import N_


def read(path: Path) -> bytes:
    """Give the content of a file; raises TroubleError when it is not there or may not be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        advice = N_("See that the file exists and that you may read it.")
        raise TroubleError(N_("{name} can't be read."), advice, name=path.name) from error


def write(path: Path, content: bytes) -> None:
    """Write a file beside and rename it into place; raises TroubleError when the disk or the folder fails."""
    beside = path.with_name(path.name + ".tmp")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise not_written(path) from error


def not_written(path: Path) -> TroubleError:
    """Say that a file or folder could not be written."""
    advice = N_("See that the folder exists, that you may write there, and that the disk is not full.")
    return TroubleError(N_("Could not save {name}."), advice, name=path.name)
