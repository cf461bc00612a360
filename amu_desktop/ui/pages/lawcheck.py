"""Lovsjekk: every duty of the undertaking in the order of the law, how it stands today, and why."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPushButton

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.services import lawcheck, overview
from amu_desktop.services.lawcheck import LawCheck, Opened
from amu_desktop.services.overview import Duty, Remedy, Standing
from amu_desktop.services.publishing_decisions import keep_answer
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import KINDS, old_rules, say_now, tally_line
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.lawcheck_panel import panel
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    Empty,
    Flow,
    Header,
    Kind,
    Row,
    RowCard,
    Text,
    button,
    chip,
    chip_of,
    filters,
    holder,
    primary,
    section,
    status_icon,
)

ALL = ""
NAMES: dict[str, str] = {
    ALL: N_("All"),
    Standing.MISSING: N_("Missing"),
    Standing.IN_PROGRESS: N_("In progress"),
    Standing.IN_ORDER: N_("In order"),
    Standing.NOT_RELEVANT: N_("Not relevant"),
    Standing.UNCERTAIN: N_("Uncertain"),
    Standing.NOT_ASSESSED: N_("Not assessed"),
}
"""The filters, in the order they stand."""
PREVIEW_HEIGHT = 560


class LawCheckPage(Page):
    """All duties in groups; a row opens with the rule, the reasons and what the file holds as evidence."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        "agreement area body body_rule course decision_receipt headcount holding issued_paper meeting person post "
        "posting report report_recipient summons undertaking undertaking_fact union_count".split()
    )

    def __init__(self, desk: Desk) -> None:
        self._shown: str = ALL
        self._open = ""
        self._rows: dict[str, tuple[RowCard, Row]] = {}
        super().__init__(desk)

    def build(self) -> None:
        """Show the answer, the filters, the groups, and when the rules were checked."""
        today = clock.today()
        found = self.desk.ask(lawcheck.lawcheck, today)
        self._rows = {}
        if (warning := old_rules(today)) is not None:
            self.put(warning)
            self.body.addSpacing(16)
        if not found.started:
            begin = primary(t("Start the setup"), partial(self.desk.go, "setup"))
            ask, told = t("What does the law require of you?"), t("Answer five questions. It takes about five minutes.")
            self.put(Empty("scale", ask, told, begin))
            return
        self.put(self._header(found, today))
        if found.nothing_missing:
            self.put(holder(Flow(chip(t("Nothing is missing in what we check"), Kind.OK))))
            self.body.addSpacing(14)
        chips = [(key, t(name)) for key, name in NAMES.items()]
        self.put(holder(Flow(*filters(chips, self._shown, self.show_only))))
        self.body.addSpacing(18)
        self._groups(found)
        checked = t("The rules were last checked on {day}", day=t.date(law.VERIFIED_UNTIL))
        self.put(Text(t("{checked}. This is not legal advice.", checked=checked), "small"))

    def show_where(self, **where: object) -> None:
        """Open the duty of that key."""
        key = where.get("duty")
        if isinstance(key, str):
            self._shown = ALL
            self.rebuild()
            self.open_duty(key)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Print what is open, go to the filters, and open the next duty or the one before."""
        if not self._rows and not self._shown:
            return {}
        return {
            "page.print": self.print_list,
            "lawcheck.print": self.print_list,
            "page.filter": self._to_filters,
            # The keys of the next and the previous case, which are those of the next and the previous row here.
            "minutes.next": partial(self.step, 1),
            "minutes.previous": partial(self.step, -1),
        }

    def show_only(self, key: str) -> None:
        """Show the duties in one standing, or all."""
        self._shown = key
        self.rebuild()

    def open_duty(self, key: str) -> None:
        """Open a duty in the panel at the right."""
        found = self.desk.ask(lawcheck.open_duty, key, clock.today())
        self._open = key
        for one, (card, row) in self._rows.items():
            card.select(row if one == key else None)
        if key in self._rows:
            card, row = self._rows[key]
            card.select(row)
            self.scroller.ensureWidgetVisible(row)
        self.desk.side(say_now(found.duty.name), *panel(self, found))

    def step(self, way: int) -> None:
        """Open the duty below or above the one that is open."""
        keys = list(self._rows)
        if keys:
            at = keys.index(self._open) + way if self._open in keys else 0
            self.open_duty(keys[max(0, min(at, len(keys) - 1))])

    def mend(self, remedy: Remedy) -> None:
        """Go where a duty is put in order."""
        self.desk.go(remedy.page, **remedy.where)

    def keep(self, found: Opened) -> None:
        """Keep the answer with what it rested on."""
        if found.decision is not None:
            self.desk.do(keep_answer, found.decision.rule.key, clock.today())
            self.desk.toast(t("The answer is kept"))
            self.open_duty(found.duty.key)

    def print_reasons(self, found: Opened) -> None:
        """Show the paper of the decision; printing or saving it keeps the answer first."""
        if found.decision is not None:
            self._show_paper(say_now(found.duty.name), "legal_decision", found.decision.rule.key)

    def print_list(self) -> None:
        """Show the paper of what is missing today."""
        self._show_paper(t("Gap list"), "gap_list", clock.today().isoformat())

    def _show_paper(self, title: str, kind: str, subject: str) -> None:
        preview = PaperPreview(self.desk, kind, subject)
        preview.setMinimumHeight(PREVIEW_HEIGHT)
        self.desk.side(title, preview)
        preview.draw()

    def _header(self, found: LawCheck, today: date) -> Header:
        printed = button(t("Print the gap list"), self.print_list, icon="printer")
        printed.setObjectName("lawcheck.print")
        title = overview.headline(found.duties, t.translator)
        return Header(title, tally_line(found.duties, today), printed)

    def _groups(self, found: LawCheck) -> None:
        groups = found.groups(Standing(self._shown) if self._shown else None)
        if not groups:
            self.put(Text(t("No requirement stands like that today."), "second"))
            self.body.addSpacing(22)
        for group in groups:
            self.put(section(t(group.group.label)))
            card = RowCard()
            for duty in group.duties:
                row = card.add_row(self._row(duty))
                self._rows[duty.key] = (card, row)
            self.put(card)
            self.body.addSpacing(22)
        if self._open in self._rows:
            card, row = self._rows[self._open]
            card.select(row)

    def _row(self, duty: Duty) -> Row:
        made = Row(
            say_now(duty.says),
            say_now(duty.proof),
            icon=status_icon(KINDS[duty.standing], 20),
            chips=(chip_of(duty.standing.value), chip_of(duty.grade.value)),
            law=self.law(duty.cite),
            then=partial(self.open_duty, duty.key),
            arrow=True,
        )
        made.setObjectName(f"duty.{duty.key}")
        return made

    def _to_filters(self) -> None:
        found = self.findChild(QPushButton, f"filter.{self._shown}")
        if found is not None:
            found.setFocus()
