"""The yearly report as a plan: six parts and twenty-one sections whose numbers never change.

A section keeps its number also when it is left out, so that years can be compared. The law sets neither the content nor
the day of the report (aml § 7-2 sixth paragraph); the plan is ours.
"""

from dataclasses import dataclass
from enum import StrEnum

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind, Kind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.sources import AML, OLM, Citation


class Part(Kind):
    """The six parts of the report."""

    COMMITTEE = "committee", N_("The committee")
    MEETINGS = "meetings", N_("Meetings and cases")
    INJURIES = "injuries", N_("Injuries and deviations")
    HEALTH = "health", N_("Health and absence")
    PREVENTION = "prevention", N_("Prevention")
    AHEAD = "ahead", N_("The way ahead")


class Filled(StrEnum):
    """Where the content of a section comes from."""

    FIGURES = "figures"
    TEXT = "text"
    TREATMENT = "treatment"


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section; `alone` is its heading where there is no committee.

    `missing` ends the sentence «Mangler: …», `nothing` is what the user may declare there has been none of, and
    `without_committee` is False for what only a committee has. Required ones are left out only with a reason.
    """

    number: int
    part: Part
    heading: str
    filled: Filled
    missing: str = ""
    alone: str = ""
    nothing: str = ""
    help: str = ""
    cites: tuple[Citation, ...] = ()
    required: bool = True
    without_committee: bool = True

    def title(self, year: int, body: BodyKind) -> Sentence:
        """Give the heading in the report of a year."""
        text = self.alone if self.alone and not voting(body) else self.heading
        return sentence(text, year=year + 1) if "{year}" in text else sentence(text)


NONE_THIS_YEAR = N_("There were none in {year}.")
NO_REPORTS = N_("No reports in {year}. That does not mean that nothing has happened.")

SECTIONS: tuple[Section, ...] = (
    Section(1, Part.COMMITTEE, N_("About the undertaking"), Filled.FIGURES),
    Section(
        2, Part.COMMITTEE, N_("Composition of the committee"), Filled.FIGURES, cites=(AML.at("7-1", 4),),
        without_committee=False,
    ),
    Section(3, Part.COMMITTEE, N_("Safety representatives and safety areas"), Filled.FIGURES, cites=(AML.at("6-1"),)),
    Section(4, Part.MEETINGS, N_("Meetings"), Filled.FIGURES, cites=(OLM.at("3-16", 1),)),
    Section(
        5, Part.MEETINGS, N_("Cases the committee has treated"), Filled.FIGURES, alone=N_("Cases that were treated"),
        cites=(AML.at("7-2"),),
    ),
    Section(
        6, Part.MEETINGS, N_("Binding decisions"), Filled.FIGURES, cites=(AML.at("7-2", 5),), without_committee=False
    ),
    Section(
        7, Part.MEETINGS, N_("Votes and positions of the minority"), Filled.FIGURES, cites=(OLM.at("3-16", 4),),
        without_committee=False,
    ),
    Section(
        8, Part.INJURIES, N_("Injuries, accidents and near misses"), Filled.TEXT, nothing=NO_REPORTS,
        missing=N_("figures for injuries, accidents, near misses and illness that may come from the work"),
        help=N_("Write numbers first: injuries, near misses, and how many reports the committee went through."),
        cites=(AML.at("7-2", 4),),
    ),
    Section(
        9, Part.INJURIES, N_("Deviations and proposals for improvement"), Filled.TEXT, nothing=NO_REPORTS,
        missing=N_("figures for deviations and proposals"),
        help=N_("Write briefly: how many were reported, closed and still open."),
    ),
    Section(
        10, Part.HEALTH, N_("Sick leave"), Filled.TEXT, missing=N_("figures for sick leave"),
        help=N_("Write the per cent and how it is worked out. Groups under five people are not shown."),
    ),
    Section(
        11, Part.HEALTH, N_("Psychosocial working environment"), Filled.TEXT,
        missing=N_("mapping of the psychosocial working environment"),
        help=N_("Write briefly: mapping, findings, measures."), cites=(AML.at("4-3"),),
    ),
    Section(
        12, Part.PREVENTION, N_("Mapping, safety rounds and risk assessment"), Filled.TEXT,
        missing=N_("safety rounds and risk assessments"), nothing=NONE_THIS_YEAR,
        help=N_("Write briefly: what was done, what was found, what is planned."), cites=(OLM.at("2-3"),),
    ),
    Section(13, Part.PREVENTION, N_("Training"), Filled.FIGURES, cites=(AML.at("6-5", 1), AML.at("7-4"))),
    Section(
        14, Part.PREVENTION, N_("The occupational health service"), Filled.TEXT,
        missing=N_("the yearly report of the occupational health service"),
        help=N_("Write briefly: who they are, and what they did for you this year."), cites=(AML.at("3-3"),),
    ),
    Section(
        15, Part.PREVENTION, N_("Plans the committee has given its opinion on"), Filled.TEXT, required=False,
        alone=N_("Plans the safety service has given its opinion on"), nothing=NONE_THIS_YEAR,
        help=N_("Building, machines, changes, working hours and purchases."), cites=(AML.at("7-2", 2),),
    ),
    Section(
        16, Part.PREVENTION, N_("Inspections, orders and review of the safety work"), Filled.TEXT, required=False,
        nothing=NONE_THIS_YEAR, help=N_("Inspections by the authorities, orders, and your own yearly review."),
    ),
    Section(
        17, Part.PREVENTION, N_("Other topics"), Filled.TEXT, required=False,
        help=N_("For example fire safety, the outer environment, or inclusion."),
    ),
    Section(
        18, Part.AHEAD, N_("How the committee assesses its own work"), Filled.TEXT, alone=N_("How we assess our work"),
        missing=N_("the committee's assessment of its own work"),
        help=N_("What worked, what did not, and what you want to do otherwise."),
    ),
    Section(
        19, Part.AHEAD, N_("Action plan for {year}"), Filled.FIGURES, missing=N_("measures for next year"),
        cites=(OLM.at("2-3"),),
    ),
    Section(20, Part.AHEAD, N_("Treatment and forwarding"), Filled.TREATMENT, cites=(AML.at("7-2", 6),)),
    Section(21, Part.AHEAD, N_("Signatures"), Filled.FIGURES),
)  # fmt: skip

CANNOT_BE_LEFT_OUT = 20
"""The recipients are what the law asks for, so this section always stands."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One of the eight rows of section 11 (aml § 4-3)."""

    key: str
    label: str


TOPICS = (
    Topic("demands", N_("Unclear or conflicting demands")),
    Topic("emotional", N_("Emotional demands in work with people")),
    Topic("workload", N_("Amount of work and time pressure")),
    Topic("support", N_("Support and help")),
    Topic("integrity", N_("Integrity and dignity")),
    Topic("contact", N_("Contact with others")),
    Topic("harassment", N_("Harassment")),
    Topic("violence", N_("Violence, threats and strain")),
)

NO_FINDINGS = N_("No findings")
NOT_MAPPED = N_("not mapped")


def section(number: int) -> Section:
    """Give the section of that number."""
    return SECTIONS[number - 1]


def voting(body: BodyKind) -> bool:
    """Whether it is the report of a committee, and not of a safety service without one."""
    return body is not BodyKind.COOPERATION


def sections_for(body: BodyKind) -> tuple[Section, ...]:
    """Give the sections the report of a body has."""
    return tuple(each for each in SECTIONS if each.without_committee or voting(body))
