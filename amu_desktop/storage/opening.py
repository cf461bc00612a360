"""What is looked at before a file is opened, by its bytes alone, so that a refused file is untouched."""

import sys
from pathlib import Path

import sqlalchemy as sa

from amu_desktop.core.errors import TroubleError
from amu_desktop.core.marks import N_
from amu_desktop.storage.connection import APPLICATION_ID
from amu_desktop.storage.schema import is_todays

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_VERSION_AT = 60
_APPLICATION_AT = 68
_OTHER_FILE = N_("Choose a file whose name ends in .amu.")
_RESTORE = N_("Restore a backup. The damaged file is left as it is.")


def look(path: Path, newest: int) -> int:
    """Give the version of the file at `path`, which may be up to `newest`.

    Raises TroubleError with the sentence to show when it is missing, empty, not ours or newer.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError as error:
        raise missing(path) from error
    except OSError as error:
        advice = N_("See that you have access to the file and its folder.")
        raise TroubleError("Cannot read {name}.", advice, name=path.name) from error
    if not header:
        advice = N_("Copy it again, or restore a backup.")
        raise TroubleError("{name} is empty. It may have been cut off while it was copied.", advice, name=path.name)
    if len(header) < _HEADER or not header.startswith(_MAGIC) or _number(header, _APPLICATION_AT) != APPLICATION_ID:
        raise TroubleError("{name} was not made with this program.", _OTHER_FILE, name=path.name)
    version = _number(header, _VERSION_AT)
    if version > newest:
        raise TroubleError(
            "The file was made with a newer version.", N_("Update the program to open it."), name=path.name
        )
    return version


def examine(connection: sa.Connection, name: str, version: int, newest: int, *, closely: bool) -> None:
    """See that the file has the tables it should have, and `closely` that its pages hang together.

    Raises TroubleError when not. An older file's shape is compared after it has been brought up to date.
    """
    if version == newest and not is_todays(connection):
        raise TroubleError("{name} does not have the tables it should have.", _RESTORE, name=name)
    if closely and connection.exec_driver_sql("PRAGMA quick_check").scalars().all() != ["ok"]:
        raise TroubleError("{name} is damaged.", _RESTORE, name=name)


def missing(path: Path) -> TroubleError:
    """Say that there is no file at `path`; an empty one is never made in its place."""
    if _on_memory_stick(path):
        return TroubleError(
            "Cannot find {name} on the memory stick.", N_("Connect it, or choose another file."), name=path.name
        )
    return TroubleError(
        "Cannot find {name} in {folder}.",
        N_("It may have been moved or renamed. Choose another file."),
        name=path.name,
        folder=str(path.parent),
    )


def _on_memory_stick(path: Path) -> bool:
    if sys.platform == "win32":
        return bool(path.drive) and not Path(path.anchor).exists()
    return path.as_posix().startswith(("/media/", "/run/media/", "/mnt/", "/Volumes/"))


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
