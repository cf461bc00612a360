"""The pages of the window, in the order of the navigation; nothing registers itself by being imported.

`place` is the group; `hidden` pages are reached from others: focus pages such as wizards and the minutes editor.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from amu_desktop.core.marks import N_
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.settings import SettingsPage


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
    """

    key: str
    title: str
    icon: str
    group: Group
    page: type[Page]
    waits: Callable[[Desk], int] | None = None
    when: Callable[[Desk], bool] | None = None


PAGES: tuple[Place, ...] = (Place("settings", N_("Settings"), "settings", Group.BOTTOM, SettingsPage),)


def place(key: str) -> Place:
    """Give the place of that key; raises KeyError for a page that is not in the catalogue."""
    return {one.key: one for one in PAGES}[key]
