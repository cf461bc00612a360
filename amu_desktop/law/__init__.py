"""The statutes as dated data and rules; ``law.decide(rule, profile, on=day)`` is the only way to ask them."""

from amu_desktop.law.answers import Answer, Grade, State, Status
from amu_desktop.law.as_data import decision_as_json, decisions_as_json, fact_as_json, written
from amu_desktop.law.catalogue import ASKED, FACTS, PARAMETERS, RULES, UNSETTLED, fact, rule
from amu_desktop.law.changes import Change, what_would_change
from amu_desktop.law.complaints import Complaint, complaints, say_complaint
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty
from amu_desktop.law.industry_words import industry_word
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
    Unsettled,
    decide,
)
from amu_desktop.law.lawbook import lawbook
from amu_desktop.law.profile import parse_fact, profile_from_json, split_fact, type_name
from amu_desktop.law.register import DUTIES
from amu_desktop.law.sources import Citation, Translates, cite
from amu_desktop.law.usage import facts_of, rules_of
from amu_desktop.law.wording import Line, explain, say_answer, say_citations, say_outcome, say_remark, say_value

__all__ = [
    "ASKED",
    "COVERED_FROM",
    "DUTIES",
    "FACTS",
    "PARAMETERS",
    "RULES",
    "UNSETTLED",
    "VERIFIED_UNTIL",
    "Answer",
    "Change",
    "Citation",
    "Complaint",
    "Decision",
    "Doubt",
    "Due",
    "Evidence",
    "Fact",
    "Grade",
    "Group",
    "Line",
    "NotCovered",
    "Parameter",
    "Remark",
    "Rule",
    "StandingDuty",
    "State",
    "Status",
    "Step",
    "Translates",
    "Unsettled",
    "cite",
    "complaints",
    "decide",
    "decision_as_json",
    "decisions_as_json",
    "explain",
    "fact",
    "fact_as_json",
    "facts_of",
    "industry_word",
    "lawbook",
    "parse_fact",
    "profile_from_json",
    "rule",
    "rules_of",
    "say_answer",
    "say_citations",
    "say_complaint",
    "say_outcome",
    "say_remark",
    "say_value",
    "split_fact",
    "type_name",
    "what_would_change",
    "written",
]
