"""The sentences about who had the right to what in an election, and the words for those who have no name."""

from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_


def appointed_by(who: str, on: date | None, t: Translator) -> str:
    """Say who appointed the election board, and when it is known."""
    if on is None:
        return t("Appointed by {who}.", who=who)
    return t("Appointed by {who} {day}.", who=who, day=t.date(on))


def organises(union: str, members: int, employees: int, t: Translator) -> str:
    """Say how many of the employees a union organises; numbers, never names."""
    return t("{union} organises {members} of {employees}.", union=union, members=members, employees=employees)


def not_used(*, agreement: bool, t: Translator) -> str:
    """Say that the unions have not done what they might: agreed, to the committee, or else designated."""
    return t("No such agreement is made.") if agreement else t("The unions have not designated.")


def the_board(t: Translator) -> str:
    """Give the words for the election board."""
    return t("the election board")


def the_management(t: Translator) -> str:
    """Give the words for a management nobody is named of."""
    return t("the management")


def the_employer(t: Translator) -> str:
    """Give the words for the employer."""
    return t("the employer")


def a_union(t: Translator) -> str:
    """Give the words for what signs for a union."""
    return t("local union")


def no_department(t: Translator) -> str:
    """Give the words for those who work in no department."""
    return t("Without a department")


def no_representative(t: Translator) -> str:
    """Give what parties agree on who are to have no safety representative."""
    return t("The undertaking is not to have a safety representative.")


WORDS = (
    N_("{office}, {place}"),
    N_("Member from the employees, seat {number}"),
    N_("Member from the employer, seat {number}"),
    N_("Member by office: {office}"),
    N_("Deputy for: {office}"),
    N_("Stepped in for the rest of the period"),
    N_("Moved to another safety area"),
    N_("Resigned"),
    N_("Left the undertaking"),
    N_("The area was closed"),
    N_("The seat was taken away"),
)
"""What the register says of offices and why they ended, in the words of papers."""
