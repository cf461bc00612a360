"""What the palette finds: what can be done now, pages, meetings and cases, people, measures, papers and the law."""

from collections.abc import Callable, Sequence
from functools import partial
from weakref import WeakKeyDictionary

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.law.catalogue import PARAMETERS, RULES
from amu_desktop.services import search
from amu_desktop.services.search import FoundRow
from amu_desktop.services.search_things import Kind
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui.actions import ACTIONS, Action
from amu_desktop.ui.catalogue import PAGES, Group
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import Explanation
from amu_desktop.ui.found import ICONS, heading_of, open_found, second_of
from amu_desktop.ui.language import t
from amu_desktop.ui.palette import Finder, Hit

_MOST_LAST = 5
_ALSO = N_("Search for «{typed}» in the whole text")
_NOTHING = N_("No hits. Search for «{typed}» in the whole text")
_LAST: WeakKeyDictionary[Workspace, list[FoundRow]] = WeakKeyDictionary()
"""What was opened last from the palette, for as long as the file lies on the desk."""


def finders(desk: Desk, can: Callable[[Action], bool], do: Callable[[str], object]) -> tuple[Finder, ...]:
    """Give the groups of the palette for the desk as it is now."""
    groups = [Finder("do", N_("Do"), partial(_actions, can, do))]
    if desk.is_open:
        cases = partial(_found, desk, "meetings", (Kind.MEETING, Kind.CASE))
        groups = [
            Finder("last", N_("Opened last"), partial(_last, desk), most=_MOST_LAST),
            *groups,
            Finder("pages", N_("Pages"), partial(_pages, desk)),
            Finder("meetings", N_("Meetings and cases"), cases, _all(desk, Kind.CASE)),
            Finder("people", N_("People"), partial(_found, desk, "people", (Kind.PERSON,))),
            Finder(
                "measures", N_("Measures"), partial(_found, desk, "measures", (Kind.MEASURE,)), _all(desk, Kind.MEASURE)
            ),
            Finder("papers", N_("Documents"), partial(_papers, desk), _all(desk, Kind.PAPER)),
            Finder("law", N_("The law"), partial(_law, desk)),
            Finder("whole", N_("Search"), partial(_whole_text, desk, _ALSO), after=True),
            Finder("whole", N_("Search"), partial(_whole_text, desk, _NOTHING), after=False),
        ]
    return tuple(groups)


def _all(desk: Desk, kind: Kind) -> Callable[[str], object]:
    return lambda typed: desk.go("search", typed=typed, kind=kind.value)


def fits(text: str, typed: str) -> bool:
    """Say whether every word typed stands somewhere in the text; nothing typed fits nothing."""
    low = text.casefold()
    words = typed.casefold().split()
    return bool(words) and all(word in low for word in words)


def _actions(can: Callable[[Action], bool], do: Callable[[str], object], typed: str) -> Sequence[Hit]:
    found = [one for one in ACTIONS if (fits(t(one.text), typed) if typed else one.likely)]
    found.sort(key=lambda one: not t(one.text).casefold().startswith(typed.casefold()))
    return [
        Hit("do", t(one.text), partial(do, one.id), icon=one.icon or "arrow-right", keys=one.shortcut)
        for one in found
        if one.id != "view.palette" and can(one)
    ]


def _pages(desk: Desk, typed: str) -> Sequence[Hit]:
    return [
        Hit("pages", t(one.title), partial(desk.go, one.key), icon=one.icon)
        for one in PAGES
        if one.group is not Group.HIDDEN and fits(t(one.title), typed)
    ]


def _found(desk: Desk, group: str, kinds: tuple[Kind, ...], typed: str) -> Sequence[Hit]:
    """Find by titles, numbers and names; what stands in the texts is for the page of search."""
    if not typed:
        return []
    rows = desk.ask(search.find_titles, typed, kinds)
    return [Hit(group, heading_of(row), partial(_open, desk, row), second_of(row), ICONS[row.kind]) for row in rows]


def _papers(desk: Desk, typed: str) -> Sequence[Hit]:
    """Find the latest papers by title and id, or the one whose check code somebody reads at the foot of it."""
    if not typed:
        return []
    from amu_desktop.documents.identity import read_code
    from amu_desktop.services import publishing

    try:
        code = read_code(typed)
    except UserError:
        code = ""
    titled = {row.id for row in desk.ask(search.find_titles, typed, (Kind.PAPER,))}
    return [
        Hit("papers", one.title, partial(desk.go, "documents", id=one.id), one.paper_id, "archive")
        for one in desk.ask(publishing.list_papers)
        if one.code == code or (one.latest and (one.id in titled or fits(one.paper_id, typed)))
    ]


def _last(desk: Desk, typed: str) -> Sequence[Hit]:
    """Give what was opened last from here, before anything is typed."""
    rows = () if typed else _LAST.get(desk.workspace, ())
    return [Hit("last", heading_of(row), partial(_open, desk, row), second_of(row), ICONS[row.kind]) for row in rows]


def _open(desk: Desk, row: FoundRow) -> None:
    before = [one for one in _LAST.get(desk.workspace, ()) if (one.kind, one.id) != (row.kind, row.id)]
    _LAST[desk.workspace] = [row, *before][:_MOST_LAST]
    open_found(desk, row)


def _whole_text(desk: Desk, said: str, typed: str) -> Sequence[Hit]:
    if not typed:
        return []
    return [Hit("whole", t(said, typed=typed), partial(desk.go, "search", typed=typed), icon="search")]


def _law(desk: Desk, typed: str) -> Sequence[Hit]:
    hits = []
    for rule in (*RULES, *PARAMETERS):
        cites = rule.on(clock.today()).cites
        about = Explanation(cites[0]) if cites else None
        if about is not None and fits(f"{about.reference} {t(rule.label)}".replace("\u00a0", " "), typed):
            second = about.reference.replace("\u00a0", " ")
            hits.append(Hit("law", t(rule.label), partial(desk.explain, about), second, "scale"))
    return hits
