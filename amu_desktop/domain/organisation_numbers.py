"""Organisation numbers: nine digits of which the last checks the others; only a slip of the finger is caught here."""

import re

from amu_desktop.core.errors import UserError

DIGITS = 9


def clean_organisation_number(text: str, field: str = "organisation_number") -> str:
    """Take spaces, dots and «NO … MVA» out of what was typed; empty stays empty.

    Raises UserError when what is left is not nine digits.
    """
    number = re.sub(r"^NO(?=\d)|MVA$|[\s.\-\u00a0\u202f]", "", text.strip().upper())
    number = re.sub(r"^NO(?=\d)|MVA$", "", number)
    if number and not re.fullmatch(r"[0-9]{9}", number):
        raise UserError("An organisation number has nine digits. Look it up at brreg.no.", field)
    return number


def check_organisation_number(text: str, field: str = "organisation_number") -> str:
    """Clean an organisation number and check its last digit.

    Raises UserError when it is not nine digits or the last digit does not fit.
    """
    from stdnum.no import orgnr

    number = clean_organisation_number(text, field)
    if number and not orgnr.is_valid(number):
        raise UserError("The last digit does not fit the others. Look for a slip of the finger.", field)
    return number


def write_organisation_number(number: str) -> str:
    """Write an organisation number in groups of three: «987 654 321», with spaces that do not break."""
    if len(number) != DIGITS:
        return number
    return "\u00a0".join((number[:3], number[3:6], number[6:]))
