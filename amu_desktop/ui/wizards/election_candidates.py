"""Kandidater: who stands and who proposed them, both of which are made known; the order on the ballot."""

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.election_checks import Objection, enough_candidates
from amu_desktop.domain.kinds import CandidateOrder, ElectionKind, ElectionMethod, ElectionState
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import OLM
from amu_desktop.services import elections, elections_candidates, elections_nominees, elections_voting, people
from amu_desktop.services.elections_candidates import NominationDraft
from amu_desktop.services.elections_rows import ElectionSheet, NominationRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.forms import Form
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.issuing import print_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.pages.seats import add_person
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    ChoiceField,
    DateField,
    Kind,
    Notice,
    PersonField,
    PickField,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    chip,
    clear,
    column,
    fields_line,
    holder,
    icon_button,
    line,
    link,
    quiet,
    section,
    show_if,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.wizards.election_frame import ElectionStep, take_back
from amu_desktop.ui.wizards.election_panel import fill_calendar

ORDERS = ((CandidateOrder.ALPHABETICAL, N_("Alphabetical")), (CandidateOrder.DRAWN, N_("By lot")))


class CandidatesStep(ElectionStep):
    """Who stands."""

    KEY: ClassVar[str] = "candidates"
    TITLE: ClassVar[str] = N_("Candidates")

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether somebody stands."""
        return bool(sheet.candidates)

    @property
    def fixed(self) -> bool:
        """Whether the list is made known, and no longer changed here."""
        early = self.sheet.state in {ElectionState.DRAFT, ElectionState.CANDIDATES}
        return not early or self.sheet.list_published_on is not None

    def fill(self, body: QVBoxLayout) -> None:
        """Ask for candidates one by one, and list them."""
        self.frame.question(
            t("Who stands for election?"), t("Name, and who proposed the candidate. Both are made known.")
        )
        self._fill_deadline(body)
        self.adding = column()
        body.addLayout(self.adding)
        self._fill_adding()
        self.listed = column()
        body.addLayout(self.listed)
        self._fill_list()

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Show the days."""
        fill_calendar(self.frame, body)

    def changed(self) -> None:
        """Fill the list anew and leave what is being typed."""
        if bool(self.adding.count()) is self.fixed:
            self.frame.draw()
            return
        self.deadline.fill(
            {"nominations_until": self.sheet.nominations_until, "nominations_to": self.sheet.nominations_to}
        )
        self._fill_list_again()

    def _fill_list_again(self) -> None:
        """Fill the list with the keyboard kept on the same candidate, or on the field of a new one."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None and self.card.isAncestorOf(focused) else ""
        self._fill_list()
        if name and (again := self.frame.findChild(QWidget, name)) is None:
            again = None if self.fixed else self.new.fields["person_id"].control
        if name and again is not None:
            again.setFocus(Qt.FocusReason.TabFocusReason)

    def reason(self) -> str:
        """Say that somebody must stand."""
        return "" if self.sheet.candidates else t("Add a candidate first")

    def actions(self) -> tuple[QWidget, ...]:
        """Print the notice that asks for candidates."""
        return (print_paper(self.desk, "nomination_notice", self.sheet.id, t("Print the call for candidates")),)

    def enter(self) -> bool:
        """Add the candidate when Enter is pressed in its fields."""
        focused = QApplication.focusWidget()
        if not self.adding.count() or focused is None or not focused.objectName().startswith(self.new.subject):
            return False
        self.frame.findChild(QPushButton, "candidate.add").click()  # type: ignore[union-attr]
        return True

    # --- the deadline

    def _fill_deadline(self, body: QVBoxLayout) -> None:
        self.deadline = self.form(f"election.deadline:{self.sheet.id}", self._save_deadline)
        until = self.deadline.add("nominations_until", DateField(t("Candidates can be proposed until")))
        to = self.deadline.add("nominations_to", TextField(t("Proposals are handed in to"), optional=True))
        self.deadline.fill(
            {"nominations_until": self.sheet.nominations_until, "nominations_to": self.sheet.nominations_to}
        )
        for each in (until, to):
            each.setEnabled(not self.fixed)
        body.addWidget(fields_line(until, to))
        body.addSpacing(20)

    def _save_deadline(self, name: str, value: object) -> None:
        if name == "nominations_until":
            self.desk.do(elections_voting.set_day, self.sheet.id, name, value if isinstance(value, date) else None)
        else:
            self.desk.do(elections.edit_election, self.sheet.id, name, value)

    # --- a new candidate

    def _fill_adding(self) -> None:
        if self.fixed:
            return
        # Not one of the frame's forms: one goes on to the next step also with nobody in these fields.
        self.new = Form(self.desk, f"election.nominate:{self.sheet.id}", parent=self.frame)
        known = [(row.id, row.name) for row in self.desk.ask(people.list_people, clock.today())]
        who = self.new.add(
            "person_id", PersonField(t("Candidate"), known, required=True, add=partial(add_person, self.desk))
        )
        by = self.new.add("proposed_by", TextField(t("Proposed by"), required=True))
        fields = [who, by]
        if self.sheet.kind is ElectionKind.SENIOR:
            fields.append(self.new.add("office_of_trust", TextField(t("Office of trust, if not representative"))))
        if self.sheet.method is ElectionMethod.PROPORTIONAL:
            lists = tuple((row.id, row.name) for row in self.sheet.lists)
            fields.append(self.new.add("list_id", PickField(t("List (election)"), lists, empty=t("Choose"))))
        self.new.restore()
        who.left.connect(self._advise)
        self.advice = Text("", "warn")
        self.advice.hide()
        add = button(t("Add the candidate"), self._nominate, icon="plus")
        add.setObjectName("candidate.add")
        self.adding.addWidget(Card(fields_line(*fields), 8, self.advice, 4, holder(line(add, STRETCH))))
        self.adding.addSpacing(20)

    def _advise(self) -> None:
        """Say under the name what speaks against somebody, before they are added."""
        field = self.new.fields["person_id"]
        try:
            person = field.value()
        except UserError:
            return
        if not isinstance(person, str):
            return
        said = self.desk.ask(elections_nominees.objections, self.sheet.id, person)
        blocking = [_with_law(one) for one in said if one.blocks and one.code != "held_office"]
        field.set_error(" ".join(blocking))
        warnings = [f"{t(one.grade.label)}: {say(one.says, t)}" for one in said if not one.blocks]
        self.advice.setText("\n".join(warnings))
        show_if(self.advice, on=bool(warnings))

    def _nominate(self) -> None:
        if not self.new.check():
            return
        values = self.new.values()
        draft = NominationDraft(
            person_id=str(values["person_id"]),
            proposed_by=str(values["proposed_by"]),
            office_of_trust=str(values.get("office_of_trust", "")),
            list_id=str(values["list_id"]) if values.get("list_id") else None,
        )
        try:
            self.desk.do(elections_candidates.nominate, self.sheet.id, draft)
        except Refusal as refused:
            if not refused.reasons:
                raise
            first = refused.reasons[0]
            field = self.new.fields.get(first.field or "", self.new.fields["person_id"])
            field.set_error(" ".join(t.error(one) for one in refused.reasons if one.field == first.field))
            field.control.setFocus()
            if field is self.new.fields["person_id"]:
                self._advise()
            return
        except UserError as error:
            if not self.new.show_error(error):
                raise
            return
        for field in self.new.fields.values():
            if field is not self.new.fields.get("list_id"):
                field.set_raw("")
            field.set_error("")
        self.advice.hide()
        self.new.done()
        self.new.fields["person_id"].control.setFocus()

    # --- the list

    def _fill_list(self) -> None:
        clear(self.listed)
        self.card = RowCard()
        sheet = self.sheet
        if sheet.method is ElectionMethod.PROPORTIONAL:
            self._fill_lists()
        if not sheet.nominations:
            self.listed.addWidget(Text(t("Nobody is proposed yet."), "second"))
            return
        few = None
        if sheet.method is ElectionMethod.MAJORITY:
            few = enough_candidates(len(sheet.candidates), sheet.members, sheet.deputies)
        title = t.count("{n} candidate", "{n} candidates", len(sheet.candidates), n=len(sheet.candidates))
        self.listed.addWidget(section(title, self.frame.law(OLM.at("3-9", 2))))
        for row in sheet.nominations:
            self.card.add_row(self._row(row))
        self.listed.addWidget(self.card)
        self.listed.addSpacing(12)
        if few is not None:
            self.listed.addWidget(Notice(Kind.INFO, say(few, t)))
            self.listed.addSpacing(12)
        if self.fixed:
            if sheet.state is ElectionState.CANDIDATES:
                self.listed.addWidget(holder(line(take_back(self.desk, sheet.id), STRETCH)))
            return
        if sheet.method is ElectionMethod.MAJORITY:
            self._fill_order()

    def _fill_order(self) -> None:
        order = ChoiceField(t("Order on the ballot"), tuple((str(key), t(text)) for key, text in ORDERS))
        order.set_value(str(self.sheet.candidate_order))
        order.choice.setObjectName("candidates.order")

        def choose() -> None:
            if order.raw() == str(CandidateOrder.DRAWN):
                self.desk.do(elections_candidates.set_order, self.sheet.id, [row.id for row in self.sheet.candidates])
            else:
                self.desk.do(elections.edit_election, self.sheet.id, "candidate_order", CandidateOrder.ALPHABETICAL)

        order.choice.chosen.connect(lambda _key: choose())
        self.listed.addWidget(order)
        if self.sheet.candidate_order is CandidateOrder.DRAWN:
            self.listed.addSpacing(4)
            self.listed.addWidget(Text(t("Draw by hand, and put the candidates in the order they came out."), "small"))

    def _row(self, row: NominationRow) -> Row:
        second = t("Proposed by {name}", name=row.proposed_by)
        if row.office_of_trust:
            second = t("{what}. {more}", what=second, more=row.office_of_trust)
        name = next((one.name for one in self.sheet.lists if one.id == row.list_id), "")
        chips: tuple[QWidget, ...] = (chip(name),) if name else ()
        right: list[QWidget] = []
        if not row.stands:
            day = t.date(row.withdrawn_on) if row.withdrawn_on else ""
            chips = (*chips, chip(t("Withdrew {day}", day=day)))
            if not self.fixed:
                right.append(
                    quiet(
                        t("Take back"),
                        partial(self.desk.do, elections_candidates.restore, row.id),
                        name=t("Take back, {name}", name=row.name),
                    )
                )
        elif not self.fixed:
            if self.sheet.candidate_order is CandidateOrder.DRAWN:
                right += [self._mover(row, -1), self._mover(row, 1)]
            right.append(self._withdrawer(row))
            away = icon_button("trash-2", t("Remove {what}", what=row.name), partial(self._remove, row))
            right.append(away)
        elif self.sheet.state in {ElectionState.CANDIDATES, ElectionState.VOTING}:
            right.append(self._withdrawer(row))
        then = None if self.fixed else partial(self._open, row)
        made = Row(row.ballot_name, second, chips=chips, right=tuple(right), then=then)
        made.setObjectName(f"candidate.{row.id}")
        for number, one in enumerate(right):
            one.setObjectName(f"candidate.{row.id}.{number}")
        if not self.fixed and row.stands and self.sheet.candidate_order is CandidateOrder.DRAWN:
            for keys, way in (("Alt+Shift+Up", -1), ("Alt+Shift+Down", 1)):
                shortcut = QShortcut(QKeySequence(keys), made, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(guarded(partial(self._move, row, way), made))
        return made

    def _open(self, row: NominationRow) -> None:
        """Change who proposed, or the office of trust."""

        def save(name: str, value: object) -> None:
            self.desk.do(elections_candidates.edit_nomination, row.id, name, str(value))

        form = Form(self.desk, f"nomination:{row.id}", save)
        items: list[Item] = [form.add("proposed_by", TextField(t("Proposed by"), required=True)), 12]
        if self.sheet.kind is ElectionKind.SENIOR:
            items.append(form.add("office_of_trust", TextField(t("Office of trust, if not representative"))))
        form.fill({"proposed_by": row.proposed_by, "office_of_trust": row.office_of_trust})
        form.restore()
        held = holder(column(*items))
        form.setParent(held)
        self.desk.side(row.name, held)

    def _withdrawer(self, row: NominationRow) -> QPushButton:
        return quiet(t("Withdraw …"), partial(self._withdraw, row), name=t("Withdraw, {name}", name=row.name))

    def _mover(self, row: NominationRow, way: int) -> QPushButton:
        name = t("Move {name} up", name=row.name) if way < 0 else t("Move {name} down", name=row.name)
        made = icon_button("arrow-up" if way < 0 else "arrow-down", name, partial(self._move, row, way))
        made.setToolTip(t("{name} (Alt+Shift+Up)", name=name) if way < 0 else t("{name} (Alt+Shift+Down)", name=name))
        return made

    def _move(self, row: NominationRow, way: int) -> None:
        ids = [one.id for one in self.sheet.candidates]
        at = ids.index(row.id)
        to = at + way
        if 0 <= to < len(ids):
            ids[at], ids[to] = ids[to], ids[at]
            self.desk.do(elections_candidates.set_order, self.sheet.id, ids)

    def _remove(self, row: NominationRow) -> None:
        self.desk.do(elections_candidates.remove_nomination, row.id)
        self.desk.toast(t("{name} is removed", name=row.name))

    def _withdraw(self, row: NominationRow) -> None:
        on = DateField(t("Withdrew on"), required=True)
        on.set_value(clock.today())
        why = TextField(t("Why"), optional=True)

        def make(form: Form) -> None:
            values = form.values()
            day = values["on"]
            if isinstance(day, date):
                self.desk.do(elections_candidates.withdraw, row.id, day, str(values["why"]))
                self.desk.toast(t("{name} has withdrawn", name=row.name))

        title = t("{name} withdraws", name=row.name)
        ask_in_panel(self.desk, title, (("on", on), ("why", why)), t("Record"), make)

    # --- lists of a proportional election

    def _fill_lists(self) -> None:
        self.listed.addWidget(section(t("Lists")))
        card = RowCard()
        for row in self.sheet.lists:
            number = sum(one.list_id == row.id and one.stands for one in self.sheet.nominations)
            away = icon_button(
                "trash-2",
                t("Remove {what}", what=row.name),
                partial(self.desk.do, elections_candidates.remove_list, row.id),
            )
            right = () if self.fixed else (away,)
            card.add_row(Row(row.name, t.count("{n} candidate", "{n} candidates", number, n=number), right=right))
        if self.sheet.lists:
            self.listed.addWidget(card)
        if not self.fixed:
            add = link(t("Add a list …"), self._add_list, icon="plus")
            add.setObjectName("list.add")
            self.listed.addWidget(holder(line(add, STRETCH)))
        self.listed.addSpacing(16)

    def _add_list(self) -> None:
        name = dialogs.ask().ask_text(t("Add a list"), t("The union that proposes it."), t("Name of the union"))
        if name:
            self.desk.do(elections_candidates.add_list, self.sheet.id, name)
            self.frame.read()
            self.frame.draw()


def _with_law(objection: Objection) -> str:
    """Give what speaks against somebody with the places it rests on."""
    said = say(objection.says, t)
    if not objection.cites:
        return said
    return t("{reason} ({law})", reason=said, law=law.say_citations(objection.cites, t))
