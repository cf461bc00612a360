"""The pages of the window, in the order of the navigation; nothing registers itself by being imported.

`place` is the group; `hidden` pages are reached from others: focus pages such as wizards and the minutes editor.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pkgutil import resolve_name

from amu_desktop.core.marks import N_
from amu_desktop.services import committees, measures, meetings_plan
from amu_desktop.ui.page import Page


class Group(StrEnum):
    """The groups of the navigation; the value is the message id of the heading, empty for none."""

    TOP = ""
    WORK = N_("The work")
    ROLES = N_("Roles")
    DOCUMENTS = N_("Documents")
    BOTTOM = "bottom"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Place:
    """One page: its key, words, icon and group, and where its class stands.

    The class is named by its module and imported when the page is first shown: a start shows one page, and importing
    the others doubled its time. `waits` is a question with the day: it counts what waits there, shown grey at the
    right in the navigation. `when` is one too: whether the page is offered in this undertaking.
    `called` is a question with the day that gives another title, or none, where the page is called something else:
    without a committee «Samarbeid» stands for Møter.
    `under` is the row shown as chosen for a page that has none of its own.
    """

    key: str
    title: str
    icon: str
    group: Group
    page: str
    waits: Callable[..., int] | None = None
    when: Callable[..., bool] | None = None
    under: str = ""
    called: Callable[..., str] | None = None

    @property
    def page_class(self) -> type[Page]:
        """The class of the page, imported now if it has not been."""
        found: type[Page] = resolve_name(self.page)
        return found


PAGES: tuple[Place, ...] = (
    Place("overview", N_("Overview"), "house", Group.TOP, "amu_desktop.ui.pages.overview:OverviewPage"),
    Place("yearwheel", N_("Year wheel"), "calendar-days", Group.TOP, "amu_desktop.ui.pages.yearwheel:YearWheelPage"),
    Place("lawcheck", N_("Law check"), "scale", Group.TOP, "amu_desktop.ui.pages.lawcheck:LawCheckPage"),
    Place(
        "meetings",
        N_("Meetings"),
        "calendar-check",
        Group.WORK,
        "amu_desktop.ui.pages.meetings:MeetingsPage",
        called=meetings_plan.called,
    ),
    Place("matters", N_("Cases and decisions"), "gavel", Group.WORK, "amu_desktop.ui.pages.matters:MattersPage"),
    Place(
        "measures",
        N_("Measures"),
        "list-todo",
        Group.WORK,
        "amu_desktop.ui.pages.measures:MeasuresPage",
        waits=measures.count_open,
    ),
    Place(
        "committees",
        N_("Committee"),
        "users",
        Group.ROLES,
        "amu_desktop.ui.pages.committees:CommitteesPage",
        when=committees.has_place,
    ),
    Place(
        "representatives",
        N_("Safety representatives"),
        "hard-hat",
        Group.ROLES,
        "amu_desktop.ui.pages.representatives:RepresentativesPage",
    ),
    Place("elections", N_("Elections"), "vote", Group.ROLES, "amu_desktop.ui.pages.elections:ElectionsPage"),
    Place(
        "setup",
        N_("Set up a committee and safety representatives"),
        "scale",
        Group.HIDDEN,
        "amu_desktop.ui.wizards.setup:SetupWizard",
    ),
    Place("election", N_("Election"), "vote", Group.HIDDEN, "amu_desktop.ui.wizards.election:ElectionWizard"),
    Place(
        "agreement",
        N_("Another arrangement than a safety representative"),
        "file-check",
        Group.HIDDEN,
        "amu_desktop.ui.pages.agreement:AgreementPage",
        under="representatives",
    ),
    Place("notices", N_("Notices"), "pin", Group.DOCUMENTS, "amu_desktop.ui.pages.notices:NoticesPage"),
    Place("report", N_("Yearly report"), "file-text", Group.DOCUMENTS, "amu_desktop.ui.pages.report:ReportPage"),
    Place("search", N_("Search"), "search", Group.HIDDEN, "amu_desktop.ui.pages.search:SearchPage"),
    Place("documents", N_("All documents"), "archive", Group.HIDDEN, "amu_desktop.ui.pages.documents:DocumentsPage"),
    Place(
        "meeting",
        N_("Meeting"),
        "calendar-check",
        Group.HIDDEN,
        "amu_desktop.ui.pages.meeting:MeetingPage",
        under="meetings",
    ),
    Place(
        "after_meeting",
        N_("After the meeting"),
        "calendar-check",
        Group.HIDDEN,
        "amu_desktop.ui.pages.after_meeting:AfterMeetingPage",
        under="meetings",
    ),
    Place(
        "minutes", N_("Minutes"), "pencil-line", Group.HIDDEN, "amu_desktop.ui.minutes_editor.page:MinutesEditorPage"
    ),
    Place(
        "undertaking", N_("Undertaking"), "building-2", Group.BOTTOM, "amu_desktop.ui.pages.undertaking:UndertakingPage"
    ),
    Place("restore", N_("Restore a copy"), "history", Group.HIDDEN, "amu_desktop.ui.wizards.restore:RestoreWizard"),
    Place("settings", N_("Settings"), "settings", Group.BOTTOM, "amu_desktop.ui.pages.settings:SettingsPage"),
)


def place(key: str) -> Place:
    """Give the place of that key; raises KeyError for a page that is not in the catalogue."""
    return {one.key: one for one in PAGES}[key]
