"""The panel on a §: the rule in our own words, its dates, what it is used for, and the address at Lovdata.

Never the statute's text, and the program itself uses no network: the address is copied, or handed to the browser.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.law.catalogue import PARAMETERS, RULES
from amu_desktop.law.kernel import COVERED_FROM, VERIFIED_UNTIL, Parameter, Rule
from amu_desktop.law.sources import Citation, cite
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import button, link
from amu_desktop.ui.parts.labels import Inline, Label, Text
from amu_desktop.ui.parts.layout import Item, hairline
from amu_desktop.ui.parts.status import chip

Entry = Rule[Any] | Parameter[Any]
MOST = 3
ACTS = {
    "aml": N_("the Working Environment Act"),
    "OLM": N_("the regulations on organisation, management and employee participation"),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the panel shows about one place in the law; the texts are already in the window's language."""

    cite: Citation
    rule: str = ""
    used_for: str = ""
    since: date | None = None

    @property
    def reference(self) -> str:
        """The place as it is written: «aml § 7-1 første ledd»."""
        return cite(self.cite, t)


def law_link(show: Callable[[Explanation], None], about: Explanation | Citation) -> QPushButton:
    """Make the § link of a place in the law; `show` is the desk's `explain`."""
    what = about if isinstance(about, Explanation) else Explanation(about)
    text = what.reference
    act = ACTS.get(what.cite.act.short, "")
    made = button(text, lambda: show(what), "law", name=text)
    if act:
        made.setToolTip(t(act))
        made.setAccessibleDescription(t(act))
    return made


def entries(cited: Citation, day: date) -> list[Entry]:
    """Give what the program knows of a place in the law: exactly that place, or else the same section."""
    known: list[Entry] = [*RULES, *PARAMETERS]
    exact = [one for one in known if cited in one.on(day).cites]
    if exact:
        return exact
    place = (cited.act, cited.section)
    return [one for one in known if any((at.act, at.section) == place for at in one.on(day).cites)]


def panel(about: Explanation) -> list[Item]:
    """Lay out what the side panel shows."""
    items: list[Item] = []
    if about.rule:
        items += [Text(about.rule, "read"), 12]
        if about.since is not None:
            items += [Text(t("Applies from {day}", day=t.date(about.since)), "second"), 12]
    else:
        for entry in entries(about.cite, clock.today())[:MOST]:
            items += _entry(entry)
    if about.used_for:
        items += [Label(t("What we use it for"), "small.strong"), 2, Text(about.used_for), 12]
    address = about.cite.url
    return [
        *items,
        hairline(),
        12,
        Label(t("The address"), "small.strong"),
        2,
        Text(address, "small"),
        10,
        link(t("Copy the reference"), lambda: _copy(about.reference)),
        link(t("Copy the address"), lambda: _copy(address)),
        10,
        button(t("Open lovdata.no"), lambda: QDesktopServices.openUrl(QUrl(address)), icon="external-link"),
        16,
        Text(t("This is the rule in our own words, not the text of the law."), "small"),
        Text(t("The rules were last checked on {day}.", day=t.date(VERIFIED_UNTIL)), "small"),
    ]


def _entry(entry: Entry) -> list[Item]:
    since = entry.on(clock.today()).since
    dates = t("Applies from {day}", day=t.date(since)) if since > COVERED_FROM else ""
    return [
        Inline(Text(t(entry.label), "h3"), chip(t(entry.grade.label))),
        4,
        Text(t(entry.about), "read") if entry.about else None,
        Text(dates, "second") if dates else None,
        14,
    ]


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)
