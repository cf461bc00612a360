"""What the palette finds: actions that can be done now, pages, people and the law."""

from collections.abc import Callable, Sequence
from functools import partial

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.services import people
from amu_desktop.ui.actions import ACTIONS, Action
from amu_desktop.ui.catalogue import PAGES, Group
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.palette import Finder, Hit


def finders(desk: Desk, can: Callable[[Action], bool], do: Callable[[str], object]) -> tuple[Finder, ...]:
    """Give the groups of the palette for the desk as it is now."""
    groups = [Finder("do", N_("Do"), partial(_actions, can, do))]
    if desk.is_open:
        groups += [
            Finder("pages", N_("Pages"), partial(_pages, desk)),
            Finder("people", N_("People"), partial(_people, desk)),
        ]
    return tuple(groups)


def _actions(can: Callable[[Action], bool], do: Callable[[str], object], typed: str) -> Sequence[Hit]:
    return [
        Hit("do", t(one.text), partial(do, one.id), icon=one.icon or "arrow-right", keys=one.shortcut)
        for one in ACTIONS
        if (fits(t(one.text), typed) if typed else one.likely) and one.id != "view.palette" and can(one)
    ]


def _pages(desk: Desk, typed: str) -> Sequence[Hit]:
    return [
        Hit("pages", t(one.title), partial(desk.go, one.key), icon=one.icon)
        for one in PAGES
        if one.group is not Group.HIDDEN and typed and fits(t(one.title), typed)
    ]


def _people(desk: Desk, typed: str) -> Sequence[Hit]:
    if not typed:
        return []
    found = desk.ask(people.list_people, clock.today(), typed)
    return [
        Hit("people", one.name, partial(desk.go, "undertaking", person=one.id), second=one.title, icon="user")
        for one in found
    ]


def fits(text: str, typed: str) -> bool:
    """Say whether every word typed stands somewhere in the text."""
    low = text.casefold()
    return all(word in low for word in typed.casefold().split())
