"""Who a paper is: its id, edition, check code, QR text and file name.

The check code proves «same content as in this register», not who signed. It is taken over the text of the blocks,
since a file cannot hold its own digest; the register keeps the SHA-256 of the bytes beside it.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from amu_desktop.core.errors import UserError
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.wording import canonical_text, clean

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U."""

CODE_LENGTH = 12
_FIELD_POLYNOMIAL = 0b100101  # x^5 + x^2 + 1 makes GF(32)


@dataclass(frozen=True, slots=True)
class Replaced:
    """The edition a corrected paper replaces, and what was changed."""

    edition: int
    issued_on: date
    change: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes one paper known: printed in the footer, in the QR code and in the data of the file.

    `org_number` is nine digits or empty. A draft has no code. `translation` is for an English paper issued beside
    a Norwegian one.
    """

    undertaking: str
    org_number: str
    id: str
    edition: int
    issued_at: datetime
    draft: bool
    code: str = ""
    replaces: Replaced | None = None
    translation: bool = False


def identify(
    document: Document,
    *,
    undertaking: str,
    org_number: str,
    id: str,  # noqa: A002 - the paper's id is called its id everywhere
    edition: int,
    issued_at: datetime,
    draft: bool = False,
    replaces: Replaced | None = None,
    translation: bool = False,
) -> Identity:
    """Give the identity of `document` as issued at `issued_at`, with its check code unless it is a draft."""
    code = "" if draft else check_code(document, id, edition, replaces)
    return Identity(undertaking, org_number, id, edition, issued_at, draft, code, replaces, translation)


def check_code(document: Document, id: str, edition: int, replaces: Replaced | None = None) -> str:  # noqa: A002
    """Give the twelve characters, in fours, of the content of `document` with its id, edition and language."""
    parts = [canonical_text(document), id, str(edition), document.language.value]
    if replaces is not None:
        parts += [str(replaces.edition), replaces.issued_on.isoformat(), clean(replaces.change)]
    number = int.from_bytes(hashlib.sha256("\x1d".join(parts).encode()).digest())
    body = ""
    for _ in range(CODE_LENGTH - 1):
        number, place = divmod(number, len(ALPHABET))
        body += ALPHABET[place]
    return spaced_code(body + _check_character(body))


def spaced_code(code: str) -> str:
    """Write the twelve characters in fours: XXXX-XXXX-XXXX."""
    return "-".join(code[i : i + 4] for i in range(0, len(code), 4))


def read_code(typed: str) -> str:
    """Give the check code a person typed, in fours; O is read as 0, I and L as 1.

    Raises UserError when it is not twelve characters of the set, or when a character is mistyped.
    """
    code = re.sub(r"[\s-]", "", typed).upper().translate(str.maketrans("OIL", "011"))
    if len(code) != CODE_LENGTH or any(c not in ALPHABET for c in code):
        raise UserError("A check code has twelve letters and digits. Write it as it stands at the foot of the paper.")
    if _check_character(code[:-1]) != code[-1]:
        raise UserError("The check code is mistyped. Compare it with the foot of the paper, one group at a time.")
    return spaced_code(code)


def _check_character(body: str) -> str:
    """The weighted sum in GF(32): all weights differ, so every single slip and every swap of two shows."""
    total, weight = 0, 1
    for character in body:
        weight = _times(weight, 2)
        total ^= _times(weight, ALPHABET.index(character))
    return ALPHABET[total]


def _times(a: int, b: int) -> int:
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 0b100000:
            a ^= _FIELD_POLYNOMIAL
        b >>= 1
    return product


def qr_text(identity: Identity, page: int, pages: int) -> str:
    """Give what the QR code of a page says: no address, no person, no case title."""
    code = identity.code.replace("-", "")
    org = identity.org_number or "0"
    return f"AMU1:{org}:{identity.id}:{identity.edition}:{code}:{page}/{pages}"


def file_name(document: Document, identity: Identity) -> str:
    """Give the name of the file: id, edition, language and short title, in ASCII."""
    start = f"{identity.id}_{identity.edition}" if identity.id else "utkast"
    return f"{start}_{document.language.value}_{_ascii(document.short_title)}.pdf"


def _ascii(text: str) -> str:
    text = text.lower().replace("æ", "ae").replace("ø", "o").replace("å", "a").replace("đ", "d").replace("ł", "l")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")
