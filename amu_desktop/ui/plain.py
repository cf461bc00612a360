"""Plain text made ready for Qt, which would read some of it as markup and break some of it at the wrong place."""

import re
from html import escape

from amu_desktop.core.language import NBSP
from amu_desktop.domain.writing import plain

SOFT_HYPHEN = "\u00ad"
_LONG = 14
_JOINT = re.compile(
    r"(?<=\w{4})(?=(?:arbeid|avtale|fravær|forening|helse|miljø|måling|møte|nummer|område|ombud|opplæring|oversikt|plan|"
    r"rapport|representant|statistikk|tenest|tjeneste|undersøk|utval|verne|vurdering))"
)


def unbroken(text: str) -> str:
    """Keep § references on one line: «aml § 7-1» gets unbreakable spaces on both sides of §.

    A text with looks is its plain words: only a text field, or one to be read, shows the looks.
    """
    return re.sub(r" ?§ (?=\d)", lambda found: found[0].replace(" ", NBSP), plain(text))


def hyphenated(text: str) -> str:
    """Give long Norwegian words soft hyphens where they are put together: «bedriftshelse-tjenesten»."""
    return re.sub(rf"\w{{{_LONG},}}", lambda found: _JOINT.sub(SOFT_HYPHEN, found[0]), text)


def capital(text: str) -> str:
    """Give a text that begins a line a capital letter: «Onsdag 9. desember»."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Give a text that stands after a comma a small letter, but leave short forms: «tømrer», «HMS-rådgiver»."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def tip(text: str) -> str:
    """Write a tooltip so that Qt shows it as it is; it would take a plain text with «<b>» in it for markup."""
    return f"<qt>{escape(unbroken(text))}</qt>" if text else ""
