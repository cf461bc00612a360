"""The words of the minutes editor that stand in more than one of its columns."""

from datetime import date

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Capacity, DecisionKind, Ground, MatterCategory, Outcome, Side
from amu_desktop.law.sources import AML, Citation
from amu_desktop.services.minutes_rows import AttendanceRow, ItemRow, MinutesRow, PassageRow
from amu_desktop.ui.language import t

ATTENDANCE = "attendance"

LAW_OF_CATEGORY: dict[MatterCategory, Citation] = {
    MatterCategory.A: AML.at("7-2", 2, letter="a"),
    MatterCategory.B: AML.at("7-2", 2, letter="b"),
    MatterCategory.C: AML.at("7-2", 2, letter="c"),
    MatterCategory.D: AML.at("7-2", 2, letter="d"),
    MatterCategory.E: AML.at("7-2", 2, letter="e"),
    MatterCategory.F: AML.at("7-2", 2, letter="f"),
    MatterCategory.THIRD: AML.at("7-2", 3),
    MatterCategory.FOURTH: AML.at("7-2", 4),
}
BINDING = frozenset({DecisionKind.BINDING_MEASURES, DecisionKind.BINDING_MEASUREMENT})
GROUNDS = (Ground.PERSONAL, Ground.TRADE, Ground.AUTHORITY, Ground.RESOLVED)
OUTCOMES = (Outcome.AGREEMENT, Outcome.VOTE, Outcome.INFORMATION, Outcome.POSTPONED)
LEFT, CAME, STOOD_BACK = "left", "came", "stood_back"
MOVES = (
    (LEFT, N_("Left the meeting")),
    (CAME, N_("Came to the meeting")),
    (STOOD_BACK, N_("Took no part in the case")),
)
SIDES = (Side.EMPLOYER, Side.EMPLOYEES)
CAPACITY_WORDS = {
    Capacity.OHS: N_("occupational health service"),
    Capacity.SECRETARY: N_("minute-taker"),
    Capacity.OBSERVER: N_("observer"),
    Capacity.CALLED: N_("called in"),
}


def case_name(item: ItemRow) -> str:
    """Write «Sak 17/2026», or «Sak» while it has no number."""
    return t("Case {number}", number=item.label) if item.number else t("Case without a number")


def under_name(person: AttendanceRow, whole: MinutesRow) -> str:
    """Give what stands under a name: who is stood in for, or that this is the chair and from when."""
    if person.standing_in_for_name:
        return t("for {name}", name=person.standing_in_for_name)
    if person.chair and whole.chair is not None:
        since = whole.chair.since
        if since.year == whole.meeting.year and since > date(since.year, 1, 1):
            return t("Chair from {day}", day=t.date(since))
        return t("Chair in {year}", year=whole.meeting.year)
    return ""


def with_capacity(person: AttendanceRow) -> str:
    """Write somebody without a vote with what they are: «Marit Sund, bedriftshelsetjenesten»."""
    words = CAPACITY_WORDS.get(person.capacity)
    return t("{name}, {capacity}", name=person.name, capacity=t(words)) if words else person.name


def passage_words(passage: PassageRow) -> str:
    """Give what somebody did at a case; without a time they stood back from it."""
    move = CAME if passage.into else LEFT if passage.at else STOOD_BACK
    return t(dict(MOVES)[move])
