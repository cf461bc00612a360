"""Meetings and minutes: how many, when positions are written, when a deadline is (OLM § 3-16, aml § 7-2)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.record_facts import BINDING_DECISION, VOTES_AGAINST, VOTES_FOR, VOTES_OTHER
from amu_desktop.law.sources import AML, BEFORE_2013, OLM


class Positions(Answer):
    """Whether the minutes must hold the positions of both sides of a vote."""

    NOT_REQUIRED = "not_required", N_("Nobody voted against: positions are not required")
    EVERY = "every", N_("Every position somebody voted for must be written")


class Deadline(Answer):
    """Whether a decision must state when it is to be carried out."""

    NOT_REQUIRED = "not_required", N_("A deadline is not required")
    REQUIRED = "required", N_("A deadline must be set")


class Raiser(Answer):
    """Who can bring a case before the committee."""

    COMMITTEE = "committee", N_("The committee itself")
    REPRESENTATIVE = "representative", N_("A safety representative")
    EMPLOYEE = "employee", N_("Any employee")


MEETINGS_A_YEAR: Parameter[int] = Parameter(
    "meetings.a_year",
    N_("Meetings in a year, normally"),
    about=N_("The committee itself decides how often it meets; normally four times a year."),
    beyond=N_("Fewer is not against the regulation where the committee has decided it."),
)
MEETINGS_A_YEAR.not_known("2006-01-01", BEFORE_2013, OLM.at("3-16", 1))
MEETINGS_A_YEAR.since("2013-01-01", 4, OLM.at("3-16", 1))

MEMBERS_WHO_DEMAND: Parameter[int] = Parameter(
    "meetings.members_who_demand",
    N_("Members who can demand a meeting"),
    about=N_("When at least this many members demand it, a meeting is held."),
    beyond=N_("Whether the occupational health service counts as one of them is not settled."),
)
MEMBERS_WHO_DEMAND.not_known("2006-01-01", BEFORE_2013, OLM.at("3-16", 1))
MEMBERS_WHO_DEMAND.since("2013-01-01", 2, OLM.at("3-16", 1))

RAISED_BY: Parameter[tuple[Raiser, ...]] = Parameter(
    "meetings.raised_by",
    N_("Who can bring a case before the committee"),
    about=N_(
        "The committee takes up cases by itself or when a safety representative asks; any employee may turn to it."
    ),
)
RAISED_BY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-16", 2))
RAISED_BY.since("2013-01-01", tuple(Raiser), OLM.at("3-16", 2))

NOTICE_DAYS: Parameter[int] = Parameter(
    "meetings.notice_days",
    N_("Days between the summons and the meeting"),
    about=N_("The law sets no time limit for the summons. A week is common practice."),
    grade=Grade.ADVICE,
)
NOTICE_DAYS.since("2006-01-01", 7, OLM.at("3-16"))

POSITIONS: Rule[Positions] = Rule(
    "meetings.positions",
    N_("Majority and minority positions"),
    about=N_(
        "Minutes are written. Where there was a vote, the position of the majority and of the minority stand in them. "
        "A vote is unanimous only when nobody voted against it or for another proposal."
    ),
    beyond=N_("The law asks for positions, not for names. That both are written at a tie is our reading."),
)
POSITIONS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-16", 4))


@POSITIONS.since("2013-01-01", OLM.at("3-16", 4))
def _(case: Case) -> Positions:
    """One vote against, or for another proposal, and every position is written."""
    against, other = case[VOTES_AGAINST], case[VOTES_OTHER]
    case.say(
        N_("{votes} voted for, {against} against or for something else."),
        votes=case[VOTES_FOR],
        against=against + other,
    )
    return Positions.EVERY if against + other > 0 else Positions.NOT_REQUIRED


DEADLINE: Rule[Deadline] = Rule(
    "meetings.deadline",
    N_("Deadline of a decision that binds the employer"),
    about=N_(
        "Where life or health calls for it the committee may decide that the employer carries out concrete measures, "
        "or that measurements are made. Such a decision states when. An employer who cannot takes it to "
        "Arbeidstilsynet without delay."
    ),
    beyond=N_(
        "Not included: whether the measure is one the committee may decide on. How the sentence on Arbeidstilsynet was "
        "worded before 15 June 2007 has not been checked."
    ),
)


@DEADLINE.since("2006-01-01", AML.at("7-2", 5), AML.at("7-2", 5, sentence=3))
def _(case: Case) -> Deadline:
    """A decision that binds the employer says when."""
    return Deadline.REQUIRED if case[BINDING_DECISION] else Deadline.NOT_REQUIRED
