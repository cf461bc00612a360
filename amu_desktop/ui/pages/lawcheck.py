"""Lovsjekk: every duty of the undertaking in the order of the law, how it stands today, and why."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.services import lawcheck, overview
from amu_desktop.services.lawcheck import GroupRow, LawCheck, Opened
from amu_desktop.services.overview import Duty, Remedy, Standing
from amu_desktop.services.publishing_decisions import keep_answer
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.duties import KINDS, old_rules, say_now, tally_line
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.inspection import open_folder
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.lawcheck_evidence import attach_form
from amu_desktop.ui.pages.lawcheck_panel import panel
from amu_desktop.ui.pages.lawcheck_questions import ask_all
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    Empty,
    Flow,
    Header,
    Kind,
    Label,
    Notice,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    chip,
    chip_of,
    clear,
    column,
    fill,
    filters,
    holder,
    line,
    link,
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
QUIET = frozenset({Standing.NOT_ASSESSED, Standing.NOT_RELEVANT})
PREVIEW_HEIGHT = 560


class LawCheckPage(Page):
    """All duties in groups; a row opens with the rule, the reasons and what the file holds as evidence."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        "agreement area body body_rule course decision_receipt duty_evidence headcount holding issued_paper measure "
        "meeting person post posting report report_recipient summons undertaking undertaking_fact union_count".split()
    )

    def __init__(self, desk: Desk) -> None:
        self._shown: str = ALL
        self._text = ""
        self._open = ""
        self._unfolded: set[law.Group] = set()
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
        self.body.addSpacing(10)
        self.put(self._finder())
        self.body.addSpacing(14)
        self._unassessed(found)
        self._list = column()
        self.put(holder(self._list))
        self._found = found
        self._groups()
        checked = t("The rules were last checked on {day}", day=t.date(law.VERIFIED_UNTIL))
        self.put(Text(t("{checked}. This is not legal advice.", checked=checked), "small"))

    def show_where(self, **where: object) -> None:
        """Open the duty of that key, perhaps to attach what documents it, or show those in one standing."""
        key, standing = where.get("duty"), where.get("show")
        if isinstance(standing, str):
            self.show_only(standing)
        if isinstance(key, str):
            self._shown, self._text = ALL, ""
            self._unfolded.add(lawcheck.group_of(key))
            self.rebuild()
            self.open_duty(key)
            if where.get("attach"):
                attach_form(self, self.desk.ask(lawcheck.open_duty, key, clock.today()))

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Print what is open, go to the filters, and open the next duty or the one before."""
        if not self._rows and not self._shown:
            return {}
        return {
            "page.print": self.print_list,
            "lawcheck.print": self.print_list,
            "lawcheck.folder": partial(open_folder, self.desk),
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
            # Rows that were just made have no place before the page has been laid out.
            QTimer.singleShot(0, row, partial(self.scroller.ensureWidgetVisible, row))
        self.desk.side(say_now(found.duty.name), *panel(self, found))

    def step(self, way: int) -> None:
        """Open the duty below or above the one that is open."""
        keys = list(self._rows)
        if keys:
            at = keys.index(self._open) + way if self._open in keys else 0
            self.open_duty(keys[max(0, min(at, len(keys) - 1))])

    def ask(self) -> None:
        """Ask in the panel everything that nobody has answered."""
        ask_all(self.desk, self.desk.ask(lawcheck.unanswered, clock.today()))

    def mend(self, remedy: Remedy) -> None:
        """Go where a duty is put in order."""
        if remedy.page == "lawcheck":
            self.show_where(**remedy.where)
            return
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
        make = primary if found.nothing_missing else button
        folder = make(t("Make the inspection folder"), partial(open_folder, self.desk))
        folder.setObjectName("lawcheck.folder")
        title = overview.headline(found.duties, t.translator)
        return Header(title, tally_line(found.duties, today), folder, printed)

    def _finder(self) -> TextField:
        """Make the field that leaves only the duties with a text in them."""
        finder = TextField("", placeholder=t("Find a duty, for example noise or training"))
        finder.control.setObjectName("lawcheck.find")
        finder.control.setAccessibleName(t("Find a duty"))
        finder.set_raw(self._text)

        def find() -> None:
            self._text = finder.raw()
            self._groups()

        finder.edited.connect(guarded(find, finder))
        return finder

    def _unassessed(self, found: LawCheck) -> None:
        """Say in one line how many duties nobody has answered for, and offer to answer for all of them."""
        if not found.not_looked_at or self._shown not in {ALL, Standing.NOT_ASSESSED}:
            return
        title = t.count("One duty is not assessed", "{n} duties are not assessed", found.not_looked_at)
        if found.waiting:
            text = t("Say what work you have, and most of them fall away or become clear.")
            go = link(t("Answer the questions"), self.ask)
            go.setObjectName("lawcheck.ask")
        else:
            text = t("They need not be on paper, or hold only when they are needed. Look through them yourselves.")
            go = link(t("Show them"), partial(self.show_only, Standing.NOT_ASSESSED.value))
        self.put(Notice(Kind.INFO, title, text, go if found.waiting or not self._shown else holder(line())))
        self.body.addSpacing(18)

    def _groups(self) -> None:
        clear(self._list)
        self._rows = {}
        groups = self._found.groups(Standing(self._shown) if self._shown else None, self._has_text)
        if not groups:
            nothing = t("No requirement stands like that today.")
            if self._text.strip():
                nothing = t("No duty has «{text}» in it.", text=self._text.strip())
            fill(self._list, [Text(nothing, "second"), 22])
        for group in groups:
            card = RowCard()
            shown = self._unfolded_of(group)
            for duty in shown:
                row = card.add_row(self._row(duty))
                self._rows[duty.key] = (card, row)
            if (rest := len(group.duties) - len(shown)) > 0:
                card.add_row(self._rest(group.group, rest))
            done, total = overview.tally(group.duties)
            told = [Label(t("{n} of {total} in order", n=done, total=total), "small")] if total else []
            fill(self._list, [section(t(group.group.label), *told), card, 22])
        if self._open in self._rows:
            card, row = self._rows[self._open]
            card.select(row)

    def _unfolded_of(self, group: GroupRow) -> Sequence[Duty]:
        """Leave out what the register asks that nobody has answered or that does not hold, until it is asked for."""
        if self._shown or self._text.strip() or group.group in self._unfolded:
            return group.duties
        quiet = [one for one in group.duties if one.of_register and one.standing in QUIET]
        return group.duties if len(quiet) == 1 else [one for one in group.duties if one not in quiet]

    def _rest(self, group: law.Group, rest: int) -> Row:
        text = t("Show {n} more that are not assessed or do not hold", n=rest)
        made = Row(text, strong=False, then=partial(self._unfold, group), arrow=True)
        made.setObjectName(f"rest.{group.value}")
        return made

    def _unfold(self, group: law.Group) -> None:
        self._unfolded.add(group)
        self._groups()

    def _has_text(self, duty: Duty) -> bool:
        text = self._text.strip().casefold()
        return not text or any(text in say_now(one).casefold() for one in (duty.name, duty.says, duty.proof))

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
        found = self.findChild(QWidget, "lawcheck.find")
        if found is not None:
            found.setFocus()
