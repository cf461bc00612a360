"""Names of files that other people chose, made safe to show, to save under and to hand to another program.

A name is only shown and offered, never believed: bytes lie under their own fingerprint. Still «rapport<U+202E>fdp.exe»
must not read as a PDF, and «CON.pdf», «a:stream» or «../x» must not mean something else to a disk.
"""

import re
import unicodedata

_LONGEST = 120
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
_NOT_IN_NAMES = re.compile(r'[<>:"|?*]')


def safe_name(name: str) -> str:
    """Give the last part of `name` without folders, unseen characters and what a file system would read as its own."""
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(c for c in unicodedata.normalize("NFC", last) if unicodedata.category(c)[0] != "C")
    plain = _NOT_IN_NAMES.sub("_", " ".join(seen.split())).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    if not dot:
        stem, ending = plain, ""
    stem = stem.strip(". ")[: _LONGEST - len(ending) - 1] or "_"
    if stem.casefold().split(".")[0] in _RESERVED:
        stem = f"_{stem}"
    return f"{stem}{dot}{ending[: _LONGEST // 2]}"
