"""The pages of the window, in the order of the navigation; nothing registers itself by being imported.

`place` is the group; `hidden` pages are reached from others: focus pages such as wizards and the minutes editor.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from amu_desktop.core.marks import N_
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor.page import MinutesEditorPage
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.committees import CommitteesPage, offered
from amu_desktop.ui.pages.documents import DocumentsPage
from amu_desktop.ui.pages.elections import ElectionsPage
from amu_desktop.ui.pages.lawcheck import LawCheckPage
from amu_desktop.ui.pages.matters import MattersPage
from amu_desktop.ui.pages.measures import MeasuresPage, open_count
from amu_desktop.ui.pages.meeting import MeetingPage
from amu_desktop.ui.pages.meetings import MeetingsPage
from amu_desktop.ui.pages.notices import NoticesPage
from amu_desktop.ui.pages.overview import OverviewPage
from amu_desktop.ui.pages.report import ReportPage
from amu_desktop.ui.pages.representatives import RepresentativesPage
from amu_desktop.ui.pages.settings import SettingsPage
from amu_desktop.ui.pages.undertaking import UndertakingPage
from amu_desktop.ui.wizards.restore import RestoreWizard
from amu_desktop.ui.wizards.setup import SetupWizard


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
    """One page: its key, words, icon and group, and its class.

    `waits` counts what waits there, shown grey at the right in the navigation; it is asked through the desk.
    `when` says whether the page is offered in this undertaking: without a committee «Samarbeid» stands for Møter.
    `under` is the row shown as chosen for a page that has none of its own.
    """

    key: str
    title: str
    icon: str
    group: Group
    page: type[Page]
    waits: Callable[[Desk], int] | None = None
    when: Callable[[Desk], bool] | None = None
    under: str = ""


PAGES: tuple[Place, ...] = (
    Place("overview", N_("Overview"), "house", Group.TOP, OverviewPage),
    Place("lawcheck", N_("Law check"), "scale", Group.TOP, LawCheckPage),
    Place("meetings", N_("Meetings"), "calendar-check", Group.WORK, MeetingsPage),
    Place("matters", N_("Cases and decisions"), "gavel", Group.WORK, MattersPage),
    Place("measures", N_("Measures"), "list-todo", Group.WORK, MeasuresPage, waits=open_count),
    Place("committees", N_("Committee"), "users", Group.ROLES, CommitteesPage, when=offered),
    Place("representatives", N_("Safety representatives"), "hard-hat", Group.ROLES, RepresentativesPage),
    Place("elections", N_("Elections"), "vote", Group.ROLES, ElectionsPage),
    Place("setup", N_("Set up a committee and safety representatives"), "scale", Group.HIDDEN, SetupWizard),
    Place("notices", N_("Notices"), "pin", Group.DOCUMENTS, NoticesPage),
    Place("report", N_("Yearly report"), "file-text", Group.DOCUMENTS, ReportPage),
    Place("documents", N_("All documents"), "archive", Group.HIDDEN, DocumentsPage),
    Place("meeting", N_("Meeting"), "calendar-check", Group.HIDDEN, MeetingPage, under="meetings"),
    Place("minutes", N_("Minutes"), "pencil-line", Group.HIDDEN, MinutesEditorPage),
    Place("undertaking", N_("Undertaking"), "building-2", Group.BOTTOM, UndertakingPage),
    Place("restore", N_("Restore a copy"), "history", Group.HIDDEN, RestoreWizard),
    Place("settings", N_("Settings"), "settings", Group.BOTTOM, SettingsPage),
)


def place(key: str) -> Place:
    """Give the place of that key; raises KeyError for a page that is not in the catalogue."""
    return {one.key: one for one in PAGES}[key]
