"""Files that are attached as evidence: only kinds that hold a document or a picture, of a size a file can carry.

What a file is called is not believed: its first bytes must be those of the kind, so that no program is kept as a plan.
"""

from dataclasses import dataclass
from pathlib import Path

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_

MOST_BYTES = 20 * 1024 * 1024
PACKED, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
KINDS: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".docx": (PACKED,),
    ".xlsx": (PACKED,),
    ".pptx": (PACKED,),
    ".odt": (PACKED,),
    ".ods": (PACKED,),
    ".doc": (OLD_OFFICE,),
    ".xls": (OLD_OFFICE,),
}
"""The kinds of file, by how their names end, with the bytes they begin with."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that was read: its name without any folder, and what is in it."""

    name: str
    content: bytes


def read_attachment(path: Path, most: int = MOST_BYTES) -> AttachedFile:
    """Read a file to attach; a UserError at `file` when it is missing, empty, too large, or none of the kinds."""
    begins = KINDS.get(path.suffix.lower())
    if begins is None:
        message = N_("Only PDF, pictures and documents can be attached: {kinds}.")
        raise UserError(message, "file", kinds=", ".join(kind.removeprefix(".") for kind in KINDS))
    try:
        if path.stat().st_size > most:
            message = N_("The file {name} is larger than {size} MB. Attach a smaller one, or write where it is kept.")
            raise UserError(message, "file", name=path.name, size=most // (1024 * 1024))
        content = path.read_bytes()
    except OSError as error:
        raise UserError(N_("The file {name} could not be read."), "file", name=path.name) from error
    if not content:
        raise UserError(N_("The file {name} is empty."), "file", name=path.name)
    if not content.startswith(begins):
        kind = path.suffix.lower().removeprefix(".")
        raise UserError(N_("The file {name} is not a {kind} file inside."), "file", name=path.name, kind=kind)
    return AttachedFile(path.name[-LONGEST_NAME:], content)
