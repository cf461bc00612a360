"""Organisation numbers: what is cleaned, what is refused, and how they are written."""

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.domain.organisation_numbers import (
    check_organisation_number,
    clean_organisation_number,
    write_organisation_number,
)


@pytest.mark.parametrize(
    "typed", ["987654321", "987 654 321", " 987.654.321 ", "NO 987 654 321 MVA", "987\u00a0654\u00a0321"]
)
def test_spaces_dots_and_the_vat_marks_are_taken_out(typed: str) -> None:
    assert clean_organisation_number(typed) == "987654321"


@pytest.mark.parametrize("typed", ["12345678", "1234567890", "98765432A", "abc", "٩٨٧٦٥٤٣٢١"])
def test_what_is_not_nine_digits_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        clean_organisation_number(typed)
    assert refused.value.field == "organisation_number"


def test_a_wrong_last_digit_is_refused_and_a_right_one_is_not() -> None:
    with pytest.raises(UserError, match="last digit"):
        check_organisation_number("987654321")
    assert check_organisation_number("987 654 325") == "987654325"
    assert check_organisation_number("") == ""


def test_it_is_written_in_groups_of_three() -> None:
    assert write_organisation_number("987654321") == "987\u00a0654\u00a0321"
    assert write_organisation_number("") == ""
