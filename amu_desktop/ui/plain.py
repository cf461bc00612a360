"""Plain text made ready for Qt, which would read some of it as markup and break some of it at the wrong place."""

import re
from html import escape

from amu_desktop.core.language import NBSP


def unbroken(text: str) -> str:
    """Keep § references on one line: «aml § 7-1» gets unbreakable spaces on both sides of §."""
    return re.sub(r" ?§ (?=\d)", lambda found: found[0].replace(" ", NBSP), text)


def tip(text: str) -> str:
    """Write a tooltip so that Qt shows it as it is; it would take a plain text with «<b>» in it for markup."""
    return f"<qt>{escape(unbroken(text))}</qt>" if text else ""
