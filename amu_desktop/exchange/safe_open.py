"""Opening files other people made: size, age and shape are judged before a byte is believed.

The limits are those of a list of people, not of a database: a file beyond them is refused with a sentence, before it
can fill the memory.
"""

import zipfile
from pathlib import Path

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 50 * 1024 * 1024
MOST_RATIO = 100
MOST_ENTRIES = 1000
TOO_LARGE = N_("The file is too large to be a list of people. Split it, or save only the sheet with the people.")
NOT_READABLE = N_("The file could not be read. Save it as a workbook (XLSX) or as CSV, and try again.")


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Give the content of a file; a UserError when it is missing, empty or larger than `most` bytes."""
    try:
        if not path.is_file():
            raise UserError(N_("The file {name} is not there."), name=path.name)
        if path.stat().st_size > most:
            raise UserError(TOO_LARGE)
        content = path.read_bytes()
    except OSError as error:
        raise UserError(NOT_READABLE) from error
    if not content:
        raise UserError(N_("The file {name} is empty."), name=path.name)
    return content


def check_zip(package: zipfile.ZipFile) -> None:
    """Refuse a packed file that unpacks to far more than it says, by its own table of contents."""
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(packed, 1):
        raise UserError(TOO_LARGE)
