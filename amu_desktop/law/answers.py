"""Answers as words: every answer of the law is a value with the message id of what a person is shown."""

from amu_desktop.core.labels import Labelled
from amu_desktop.core.marks import N_


class Answer(Labelled):
    """One of several answers."""


class Grade(Answer):
    """How much weight a sentence has; law blocks, the two others warn."""

    LAW = "law", N_("Law")
    GUIDANCE = "guidance", N_("Guidance")
    ADVICE = "advice", N_("Our advice")


class State(Answer):
    """What a version says when it holds no value; both are answers."""

    NOT_YET_LAW = "not_yet_law", N_("Not in force then")
    NOT_KNOWN = "not_known", N_("Uncertain")


class Status(Answer):
    """How far a decision came."""

    ANSWERED = "answered", N_("Answered")
    UNCERTAIN = "uncertain", N_("Uncertain")
    MISSING = "missing", N_("Not decided")
