"""The statutes as dated data and rules; ``law.decide(rule, profile, on=day)`` is the only way to learn what they say."""

from amu_desktop.law.answers import Answer, Grade, State, Status
from amu_desktop.law.kernel import (
    COVERED_FROM,
    VERIFIED_UNTIL,
    Decision,
    Doubt,
    Fact,
    NotCovered,
    Parameter,
    Remark,
    Rule,
    Step,
    decide,
)
from amu_desktop.law.sources import Citation, cite

__all__ = [
    "COVERED_FROM",
    "VERIFIED_UNTIL",
    "Answer",
    "Citation",
    "Decision",
    "Doubt",
    "Fact",
    "Grade",
    "NotCovered",
    "Parameter",
    "Remark",
    "Rule",
    "State",
    "Status",
    "Step",
    "cite",
    "decide",
]
