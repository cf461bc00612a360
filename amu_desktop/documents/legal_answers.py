"""The words a kept answer of the law is printed with: the question, the answer word and one sentence.

Rules that a reader asks about as a question have words of their own; every other rule is printed with its label.
"""

from dataclasses import dataclass
from typing import Any

from amu_desktop.core.marks import N_
from amu_desktop.law import Decision, Rule, Status
from amu_desktop.law.committee import COMMITTEE, Committee
from amu_desktop.law.ohs import OHS, Ohs
from amu_desktop.law.representatives import REPRESENTATIVE, Representative
from amu_desktop.law.senior_representatives import SENIOR, Senior

YES, NO = N_("Yes."), N_("No.")
NO_BUT = N_("No, but you may.")
YES_IF = N_("Yes, if one of the parties demands it.")
UNCERTAIN = N_("Uncertain.")
NOT_KNOWN_YET = N_("We do not know yet.")
OUTSIDE = N_("The rule does not apply to {undertaking}.")

QUESTIONS: dict[Rule[Any], str] = {
    COMMITTEE: N_("Must we have a working environment committee?"),
    REPRESENTATIVE: N_("Must we have a safety representative?"),
    SENIOR: N_("Must we have a senior safety representative?"),
    OHS: N_("Must we have an occupational health service?"),
}

SAID: dict[Rule[Any], dict[object, tuple[str, str]]] = {
    COMMITTEE: {
        Committee.REQUIRED: (YES, N_("{undertaking} must have a working environment committee.")),
        Committee.ORDERED: (
            YES,
            N_("{undertaking} must have a working environment committee, because Arbeidstilsynet has ordered it."),
        ),
        Committee.DEMANDED: (
            YES,
            N_("{undertaking} must have a working environment committee, because one of the parties has demanded it."),
        ),
        Committee.STAYS: (YES, N_("The committee stays until the parties agree otherwise.")),
        Committee.ON_DEMAND: (
            YES_IF,
            N_("{undertaking} must have a committee when the employer or the employees demand it."),
        ),
        Committee.VOLUNTARY: (NO_BUT, N_("{undertaking} is not obliged to have a working environment committee.")),
        Committee.NOT_APPLICABLE: (NO, OUTSIDE),
    },
    REPRESENTATIVE: {
        Representative.REQUIRED: (YES, N_("{undertaking} must have a safety representative.")),
        Representative.REQUIRED_BY_ORDER: (
            YES,
            N_("{undertaking} must have a safety representative, because Arbeidstilsynet has ordered it."),
        ),
        Representative.MAY_BE_AGREED_AWAY: (
            YES,
            N_(
                "{undertaking} must have a safety representative, unless the parties agree in writing on another "
                "arrangement."
            ),
        ),
        Representative.AGREED_AWAY: (
            NO,
            N_("It is agreed in writing that {undertaking} has no safety representative until {day}."),
        ),
        Representative.AGREED_OTHERWISE: (NO, N_("Another arrangement is agreed in writing until {day}.")),
        Representative.NOT_APPLICABLE: (NO, OUTSIDE),
    },
    SENIOR: {
        Senior.REQUIRED: (YES, N_("{undertaking} must have a senior safety representative.")),
        Senior.NOT_REQUIRED: (
            NO,
            N_("{undertaking} has only one safety representative, and need not have a senior one."),
        ),
    },
    OHS: {
        Ohs.REQUIRED: (YES, N_("{undertaking} must have an approved occupational health service.")),
        Ohs.ASSESS: (
            NOT_KNOWN_YET,
            N_("The industry is not on the list. Assess whether the risk calls for an occupational health service."),
        ),
        Ohs.OTHER_STANDARD: (NOT_KNOWN_YET, N_("The industry code must be looked up in the codes of the list.")),
        Ohs.NOT_APPLICABLE: (NO, OUTSIDE),
    },
}


@dataclass(frozen=True, slots=True)
class Words:
    """The answer word and the sentence, as message ids; both empty for a rule without words of its own."""

    word: str = ""
    sentence: str = ""


def words_of(decision: Decision[Any]) -> Words:
    """Give the words of a decision."""
    if decision.status is Status.MISSING:
        return Words(NOT_KNOWN_YET, N_("One question is not answered yet: {question}"))
    if decision.status is Status.UNCERTAIN:
        if decision.doubts:
            return Words(UNCERTAIN, N_("The rules are not clear. We have worked it out both ways."))
        return Words(UNCERTAIN, N_("The wording that held on this day has not been read."))
    rule = decision.rule
    found = SAID.get(rule, {}).get(decision.answer) if isinstance(rule, Rule) else None
    return Words(*found) if found else Words()
