"""Every action, declared once: its id, words, place in the menus, icon, shortcut and page.

Menus, shortcuts, the palette, the help page and the stories read this list. What an action does is said by the page it
belongs to (`Page.can_do`) or by the window, so that an action can only be done where it can be done.
"""

from dataclasses import dataclass
from enum import StrEnum

from amu_desktop.core.marks import N_


class Menu(StrEnum):
    """The menus of the bar that Alt shows; the value is the message id of the heading."""

    FILE = N_("File")
    EDIT = N_("Edit")
    VIEW = N_("View")
    GO = N_("Go to")
    HELP = N_("Help")


@dataclass(frozen=True, slots=True)
class Action:
    """Something a user can do, wherever it is asked for. `page` is where it is done; empty is anywhere."""

    id: str
    text: str
    menu: Menu
    icon: str = ""
    shortcut: str = ""
    page: str = ""
    likely: bool = False
    """Whether the palette offers it before anything is typed."""
    needs_file: bool = True


ACTIONS: tuple[Action, ...] = (
    Action("file.new", N_("Create a new undertaking …"), Menu.FILE, "file-plus", needs_file=False),
    Action("file.open", N_("Open a file …"), Menu.FILE, "folder-open", "Ctrl+O", needs_file=False),
    Action("file.sample", N_("Try with a sample undertaking"), Menu.FILE, "play", needs_file=False),
    Action("file.close", N_("Close the file"), Menu.FILE, "x"),
    Action("file.quit", N_("Quit"), Menu.FILE, "log-out", "Ctrl+Q", needs_file=False),
    Action("page.print", N_("Print what is shown"), Menu.FILE, "printer", "Ctrl+P"),
    Action("edit.undo", N_("Undo"), Menu.EDIT, "undo-2", "Ctrl+Z"),
    Action("edit.redo", N_("Redo"), Menu.EDIT, "redo-2", "Ctrl+Y"),
    Action("edit.save", N_("Save what is typed now"), Menu.EDIT, "check", "Ctrl+S"),
    Action("page.new", N_("New of what the page holds"), Menu.EDIT, "plus", "Ctrl+N"),
    Action("page.filter", N_("Filter in the page"), Menu.EDIT, "search", "Ctrl+F"),
    Action("view.palette", N_("Search, or write what you want to do"), Menu.VIEW, "search", "Ctrl+K", needs_file=False),
    Action("search.open", N_("Search in the whole text"), Menu.EDIT, "search", "Ctrl+Shift+F", page="search"),
    Action("view.light", N_("Light"), Menu.VIEW, "sun", needs_file=False),
    Action("view.dark", N_("Dark"), Menu.VIEW, "moon", needs_file=False),
    Action("view.system", N_("Follow the system"), Menu.VIEW, "monitor", needs_file=False),
    Action("view.next_pane", N_("Next pane"), Menu.VIEW, "panel-left", "F6", needs_file=False),
    Action("view.previous_pane", N_("Previous pane"), Menu.VIEW, "panel-left", "Shift+F6", needs_file=False),
    Action("go.back", N_("Back"), Menu.GO, "arrow-left", "Alt+Left"),
    Action("help.page", N_("Help for the page"), Menu.HELP, "circle-help", "F1", needs_file=False),
    Action("help.about", N_("About the program"), Menu.HELP, "info", needs_file=False),
    Action("setup.start", N_("Start the setup"), Menu.FILE, "scale", page="setup", likely=True),
    Action("lawcheck.folder", N_("Make the inspection folder"), Menu.FILE, page="lawcheck"),
    Action("lawcheck.print", N_("Print the gap list"), Menu.FILE, "printer", page="lawcheck", likely=True),
    Action("yearwheel.add", N_("Add a task to the year wheel"), Menu.EDIT, "plus", page="yearwheel"),
    Action("yearwheel.calendar", N_("Save the year as a calendar file"), Menu.FILE, "download", page="yearwheel"),
    Action("meetings.plan", N_("Plan a meeting"), Menu.EDIT, "calendar-plus", page="meetings", likely=True),
    Action("minutes.next", N_("Next case"), Menu.GO, "arrow-down", "Alt+Down", page="minutes"),
    Action("minutes.previous", N_("Previous case"), Menu.GO, "arrow-up", "Alt+Up", page="minutes"),
    Action("minutes.move_down", N_("Move the case down"), Menu.EDIT, "arrow-down", "Alt+Shift+Down", page="minutes"),
    Action("minutes.move_up", N_("Move the case up"), Menu.EDIT, "arrow-up", "Alt+Shift+Up", page="minutes"),
    Action("minutes.new_case", N_("New case"), Menu.EDIT, "plus", "Ctrl+Shift+N", page="minutes"),
    Action("minutes.all_for", N_("Set all votes to for"), Menu.EDIT, "vote", "Ctrl+E", page="minutes"),
    Action("minutes.preview", N_("Preview the minutes"), Menu.VIEW, "eye", "Ctrl+Shift+P", page="minutes"),
    Action("minutes.replace", N_("Find and replace in the minutes"), Menu.EDIT, "search", "Ctrl+H", page="minutes"),
    Action("minutes.lock", N_("Lock the minutes"), Menu.EDIT, "lock", page="minutes"),
    Action("notices.hang", N_("Record that a notice hangs"), Menu.EDIT, "map-pin", page="notices", likely=True),
    Action("notices.save", N_("Save the notice as PDF"), Menu.FILE, "download", page="notices"),
    Action("report.start", N_("Begin the yearly report"), Menu.EDIT, "file-plus", page="report", likely=True),
    Action("report.save", N_("Save the yearly report as PDF"), Menu.FILE, "download", page="report"),
    Action("report.lock", N_("Lock the figures of the yearly report"), Menu.EDIT, "lock", page="report"),
    Action(
        "elections.notice", N_("Write notice of an election"), Menu.EDIT, "mail", page="representatives", likely=True
    ),
    Action("representatives.history", N_("Who has held what …"), Menu.VIEW, "history", page="representatives"),
    Action("elections.start", N_("Start an election"), Menu.EDIT, "vote", page="elections", likely=True),
    Action("people.add", N_("Add a person"), Menu.EDIT, "user-plus", page="undertaking", likely=True),
    Action("people.import", N_("Fetch people from a spreadsheet …"), Menu.EDIT, "upload", page="undertaking"),
    Action("backups.make", N_("Make a backup now"), Menu.FILE, "shield-check"),
    Action("exporting.archive", N_("Save everything as an archive …"), Menu.FILE, "archive", page="settings"),
    Action("importing.archive", N_("Read an archive …"), Menu.FILE, "upload", page="settings"),
)


def by_id(action_id: str) -> Action:
    """Give the action of that id; raises KeyError for an id that is not declared."""
    return _BY_ID[action_id]


_BY_ID = {action.id: action for action in ACTIONS}
