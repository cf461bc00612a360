"""What the palette finds: what can be done now, pages, meetings and cases, people, measures, papers and the law."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.documents.identity import read_code
from amu_desktop.law.catalogue import PARAMETERS, RULES
from amu_desktop.services import matters, measures, meetings, people, publishing
from amu_desktop.ui.actions import ACTIONS, Action
from amu_desktop.ui.catalogue import PAGES, Group
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import Explanation
from amu_desktop.ui.language import t
from amu_desktop.ui.palette import Finder, Hit


def finders(desk: Desk, can: Callable[[Action], bool], do: Callable[[str], object]) -> tuple[Finder, ...]:
    """Give the groups of the palette for the desk as it is now."""
    groups = [Finder("do", N_("Do"), partial(_actions, can, do))]
    if desk.is_open:
        groups += [
            Finder("pages", N_("Pages"), partial(_pages, desk)),
            Finder("meetings", N_("Meetings and cases"), partial(_meetings, desk)),
            Finder("people", N_("People"), partial(_people, desk)),
            Finder("measures", N_("Measures"), partial(_measures, desk)),
            Finder("papers", N_("Documents"), partial(_papers, desk)),
            Finder("law", N_("The law"), partial(_law, desk)),
        ]
    return tuple(groups)


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


def _meetings(desk: Desk, typed: str) -> Sequence[Hit]:
    return [*_meeting_hits(desk, typed), *_matter_hits(desk, typed)] if typed else []


def _meeting_hits(desk: Desk, typed: str) -> Iterator[Hit]:
    for one in desk.ask(meetings.list_meetings):
        text = t("Meeting {label}", label=one.label)
        day = t.date(one.starts_at.date())
        if fits(f"{text} {day} {one.place}", typed):
            yield Hit("meetings", text, partial(desk.go, "meeting", id=one.id), day, "calendar-check")


def _matter_hits(desk: Desk, typed: str) -> Iterator[Hit]:
    for one in desk.ask(matters.list_matters):
        title = t("Confidential case") if one.confidential else one.title
        text = t("Case {number}: {title}", number=one.number, title=title) if one.number else title
        # A confidential case is found by its number only, so that searching tells nothing about it.
        if fits(one.number if one.confidential else text, typed):
            yield Hit("meetings", text, partial(desk.go, "matters", id=one.id), icon="gavel")


def _people(desk: Desk, typed: str) -> Sequence[Hit]:
    found = desk.ask(people.list_people, clock.today(), typed) if typed else ()
    return [
        Hit("people", one.name, partial(desk.go, "undertaking", id=one.id), second=one.title, icon="user")
        for one in found
    ]


def _measures(desk: Desk, typed: str) -> Sequence[Hit]:
    if not typed:
        return []
    return [
        Hit("measures", one.text, partial(desk.go, "measures", id=one.id), icon="list-todo")
        for one in desk.ask(measures.list_measures, clock.today())
        if fits(one.text, typed) and not one.confidential
    ]


def _papers(desk: Desk, typed: str) -> Sequence[Hit]:
    """Find papers by their id, or the one whose check code somebody reads at the foot of it."""
    try:
        code = read_code(typed)
    except UserError:
        code = ""
    return [
        Hit("papers", one.title, partial(desk.go, "documents", id=one.id), one.paper_id, "archive")
        for one in (desk.ask(publishing.list_papers) if typed else ())
        if one.code == code or (one.latest and fits(one.paper_id, typed))
    ]


def _law(desk: Desk, typed: str) -> Sequence[Hit]:
    hits = []
    for rule in (*RULES, *PARAMETERS):
        cites = rule.on(clock.today()).cites
        about = Explanation(cites[0]) if cites else None
        if about is not None and fits(f"{about.reference} {t(rule.label)}".replace("\u00a0", " "), typed):
            second = about.reference.replace("\u00a0", " ")
            hits.append(Hit("law", t(rule.label), partial(desk.explain, about), second, "scale"))
    return hits
