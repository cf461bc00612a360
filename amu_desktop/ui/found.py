"""How something that was found is called, and where it is opened; a confidential case shows its number only."""

from amu_desktop.services.search import FoundRow
from amu_desktop.services.search_things import Kind
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t

ICONS = {
    Kind.CASE: "gavel",
    Kind.MINUTES: "pencil-line",
    Kind.DECISION: "scale",
    Kind.MEASURE: "list-todo",
    Kind.PAPER: "archive",
    Kind.PERSON: "user",
    Kind.MEETING: "calendar-check",
}


def heading_of(row: FoundRow) -> str:
    """Give the line it is known by."""
    title = t("Confidential case") if row.confidential else row.title
    match row.kind:
        case Kind.CASE | Kind.MINUTES if row.label:
            return t("Case {number}: {title}", number=row.label, title=title)
        case Kind.DECISION:
            return t("Decision {number}: {title}", number=row.label, title=title)
        case Kind.MEETING:
            return t("Meeting {label}", label=row.label)
        case _:
            return title


def second_of(row: FoundRow) -> str:
    """Give what tells it from others of the same name: its meeting, day, number or place."""
    day = t.date(row.on) if row.on else ""
    match row.kind:
        case Kind.MINUTES | Kind.DECISION:
            return t("Meeting {label}, {day}", label=row.meeting, day=day)
        case Kind.MEETING:
            return ", ".join(part for part in (day, row.title) if part)
        case Kind.MEASURE:
            due = t("Deadline {day}", day=day) if day else ""
            return " · ".join(part for part in (row.label, due) if part)
        case Kind.PAPER:
            return f"{row.label} · {day}"
        case Kind.CASE:
            return t("Raised {day}", day=day) if day else ""
        case _:
            return row.excerpt.split("\n", maxsplit=1)[0]


def open_found(desk: Desk, row: FoundRow) -> None:
    """Go to where it stands."""
    match row.kind:
        case Kind.MINUTES | Kind.DECISION if row.begun:
            desk.go("minutes", id=row.meeting_id, item=row.item_id)
        case Kind.MINUTES | Kind.DECISION | Kind.MEETING:
            desk.go("meeting", id=row.meeting_id)
        case Kind.CASE:
            desk.go("matters", id=row.id)
        case Kind.MEASURE:
            desk.go("measures", id=row.id)
        case Kind.PAPER:
            desk.go("documents", id=row.id)
        case Kind.PERSON:
            desk.go("undertaking", id=row.id)
