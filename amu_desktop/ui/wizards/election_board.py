"""Valgstyre: who appoints the election board and why, who sits on it, and how the offices are filled."""

from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.core import clock
from amu_desktop.core.errors import AmuError, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState
from amu_desktop.law.sources import OLM
from amu_desktop.services import elections, elections_board, elections_paths, elections_voting, people
from amu_desktop.services.elections import KIND_OF
from amu_desktop.services.elections_paths import MethodPath
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui import decisions
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    Card,
    ChoiceField,
    DateField,
    Field,
    Flow,
    Kind,
    Notice,
    PersonField,
    Row,
    RowCard,
    Text,
    TextField,
    column,
    fields_line,
    holder,
    line,
    link,
    section,
    show_if,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.parts.options import Option, Tick
from amu_desktop.ui.wizards.election_frame import ElectionStep
from amu_desktop.ui.wizards.election_panel import fill_calendar

MOST = 3
METHOD_WORDS: dict[ElectionMethod, tuple[str, str]] = {
    ElectionMethod.MAJORITY: (N_("Majority election"), N_("Those with the most votes are elected.")),
    ElectionMethod.PROPORTIONAL: (
        N_("Proportional election"),
        N_("Each union has a list. The seats are shared by the votes."),
    ),
    ElectionMethod.DESIGNATION: (N_("Designation by local unions"), N_("There is no ballot then.")),
    ElectionMethod.EMPLOYER: (
        N_("Designation by the employer"),
        N_("Only when the employees refuse to elect, and for two years at most."),
    ),
}


class BoardStep(ElectionStep):
    """Who leads the election, and how the offices are filled."""

    KEY: ClassVar[str] = "board"
    TITLE: ClassVar[str] = N_("Election board")

    def is_for(self, sheet: ElectionSheet) -> bool:
        """Every election begins here; the way the offices are filled is chosen here too."""
        _ = sheet
        return True

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether there is a board, or none is needed."""
        return bool(sheet.board) or (not sheet.method.has_vote and not sheet.open)

    def fill(self, body: QVBoxLayout) -> None:
        """Say who appoints the board, ask who it is, and show the ways there are to fill the offices."""
        self.frame.question(
            t("Who leads the election?"), t("One election board for the whole undertaking: from one to three persons.")
        )
        self.laid = (self.sheet.method, self.sheet.unions, self.sheet.open, self.sheet.seats)
        self.path = self.desk.ask(elections_paths.method_path, self.sheet.kind, self.sheet.area_id, clock.today())
        body.addWidget(self._appointed_by())
        body.addSpacing(16)
        self.board = column()
        body.addLayout(self.board)
        self._fill_board()
        body.addSpacing(24)
        self.ways = column()
        body.addLayout(self.ways)
        self._fill_ways()
        body.addSpacing(24)
        change = link(t("Change the seats …"), partial(choose_seats, self))
        change.setObjectName("seats.change")
        if self.sheet.state not in {ElectionState.DRAFT, ElectionState.CANDIDATES}:
            change.hide()
        body.addWidget(holder(column(section(t("What the election is for"), change), self._seats())))

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Show the days of the election."""
        fill_calendar(self.frame, body)

    def changed(self) -> None:
        """Fill in what was saved; the ways are drawn anew when another was chosen."""
        if (self.sheet.method, self.sheet.unions, self.sheet.open, self.sheet.seats) != self.laid:
            self.frame.draw()
            return
        if self.sheet.method.has_vote:
            self.form_of_board.fill(self._board_values())
            self.same.setHidden(bool(self.sheet.board) or not self.offered)

    def reason(self) -> str:
        """Say that somebody must lead it."""
        if self.sheet.method.has_vote and not self.sheet.board:
            return t("Choose who is on the election board")
        return ""

    def accept(self) -> None:
        """Begin the election when there is a board."""
        if self.sheet.state is ElectionState.DRAFT and self.sheet.method.has_vote:
            self.desk.do(elections_voting.open_nominations, self.sheet.id)

    # --- the board

    def _appointed_by(self) -> QWidget:
        path = self.desk.ask(elections_paths.board_path, clock.today())
        if path.by is None:
            asked = t(path.decision.missing.label) if path.decision.missing else ""
            says = t("Who appoints the election board will be clear when you have answered about unions.")
            return Notice(Kind.WARN, says, asked, link(t("Go to the undertaking"), self._to_undertaking))
        title = t("The election board is appointed by {who}.", who=t(path.by.label))
        reasons: list[Item] = [Text(said, "second") for said in decisions.reasons(path.decision)]
        cites = path.decision.citations or (OLM.at("3-2", 4),)
        links = holder(Flow(*(self.frame.law(cite) for cite in cites), gap=16))
        return Card(Text(title, "strong"), 4, *reasons, 6, links)

    def _to_undertaking(self) -> None:
        self.desk.go("undertaking")

    def _fill_board(self) -> None:
        if not self.sheet.method.has_vote:
            return
        known = [(row.id, row.name) for row in self.desk.ask(people.list_people, clock.today())]
        form = self.form(f"election.board:{self.sheet.id}", self._save)
        self.form_of_board = form
        labels = (t("On the election board"), t("And"), t("And (third)"))
        fields: list[QWidget] = [
            form.add(f"person{number}", PersonField(label, known, optional=number > 0))
            for number, label in enumerate(labels)
        ]
        day = form.add("appointed_on", DateField(t("Appointed on"), optional=True))
        by = form.add("appointed_by", TextField(t("Appointed by"), optional=True))
        form.fill(self._board_values())
        last = self.desk.ask(elections_board.last_board, self.sheet.id)
        names = dict(known)
        said = ", ".join(names[each] for each in last if each in names)
        offer = link(t("Use the same election board: {names}", names=said), partial(self._use, last))
        offer.setObjectName("board.same")
        self.same = holder(column(offer, 10))
        self.offered = bool(said)
        if self.sheet.board or not said:
            self.same.hide()
        self.board.addWidget(self.same)
        self.board.addWidget(fields_line(*fields))
        self.board.addSpacing(12)
        self.board.addWidget(fields_line(day, by))
        if not self.sheet.open:
            for each in (*fields, day, by):
                each.setEnabled(False)

    def _board_values(self) -> dict[str, object]:
        names: dict[str, object] = {f"person{n}": None for n in range(MOST)}
        names |= {f"person{n}": row.person_id for n, row in enumerate(self.sheet.board)}
        appointed = t(self.sheet.board_appointed_by) if self.sheet.board_appointed_by else ""
        return {**names, "appointed_on": self.sheet.board_appointed_on, "appointed_by": appointed}

    def _save(self, name: str, value: object) -> None:
        chosen = []
        for number in range(MOST):
            field = self.form_of_board.fields[f"person{number}"]
            try:
                person = value if name == f"person{number}" else field.value()
            except UserError:
                continue
            if isinstance(person, str) and person:
                chosen.append(person)
        on = value if name == "appointed_on" else self.form_of_board.fields["appointed_on"].value()
        by = value if name == "appointed_by" else self.form_of_board.fields["appointed_by"].value()
        if not chosen and not name.startswith("person"):
            raise UserError(N_("Choose first who is on the election board."))
        if by == t(self.sheet.board_appointed_by):
            by = self.sheet.board_appointed_by  # the law's own words stand in the file as they are, in any language
        appointed = on if isinstance(on, date) else None
        self.desk.do(elections_board.set_board, self.sheet.id, chosen, appointed, str(by))

    def _use(self, person_ids: tuple[str, ...]) -> None:
        self.desk.do(elections_board.set_board, self.sheet.id, person_ids)

    # --- the way

    def _fill_ways(self) -> None:
        decision = self.path.decision
        self.ways.addWidget(section(t("How the offices are filled")))
        reasons: list[Item] = [Text(said, "second") for said in decisions.reasons(decision)]
        unsure = [Text(said, "second") for said in decisions.readings(decision)]
        if decision.missing is not None:
            asked = t("Not answered yet: {question}", question=t(decision.missing.label))
            unsure.append(Text(asked, "warn"))
        cites = decision.citations
        links = [holder(Flow(*(self.frame.law(cite) for cite in cites), gap=16))] if cites else []
        options: list[Item] = []
        current = self.sheet.method
        for method in dict.fromkeys((*self.path.allowed, current)):
            name, second = METHOD_WORDS[method]
            made = Option(t(name), t(second), partial(self._choose, method))
            made.setChecked(method is current)
            made.setObjectName(f"method.{method}")
            made.setEnabled(self.sheet.state in {ElectionState.DRAFT, ElectionState.CANDIDATES})
            options += [made, 6]
        parties: list[Item] = []
        if self.sheet.unions:
            parties = [8, Text(unions_words(self.sheet), "small")]
        if self.sheet.method is ElectionMethod.PROPORTIONAL:
            parties += [4, Text(t("Divisors agreed on: {divisors}", divisors=divisors_words(self.sheet)), "small")]
        self.ways.addWidget(Card(*options, *parties, 8, *reasons, *unsure, 6, *links))

    def _choose(self, method: ElectionMethod) -> None:
        if method is self.sheet.method:
            return
        if method in {ElectionMethod.MAJORITY, ElectionMethod.EMPLOYER}:
            self.desk.do(elections_paths.choose_method, self.sheet.id, method)
            return
        self.frame.draw()  # the ring goes back until the unions are given
        ask_parties(self, method, self.path)

    def _seats(self) -> QWidget:
        card = RowCard()
        for seat in self.sheet.seats:
            name = t("Seat with deputy") if seat.deputy_post_id else t("Seat")
            if self.sheet.kind is not ElectionKind.COMMITTEE:
                name = t(self.sheet.kind.label)
            second = t("Vacant")
            if seat.holder:
                second = t("After {name}", name=seat.holder)
            if seat.holder and seat.until:
                last = seat.until - timedelta(days=1)
                second = t("After {name}, whose period ends {day}", name=seat.holder, day=t.date(last))
            card.add_row(Row(name, second))
        return card


def ask_parties(step: BoardStep, method: ElectionMethod, path: MethodPath) -> None:
    """Ask which unions take part, and when they agreed."""
    fields: list[tuple[str, Field]] = []
    answers = (("yes", t("Takes part")), ("no", t("Does not")))
    for number, union in enumerate(path.unions):
        members = t.count("{n} member", "{n} members", union.members, n=union.members)
        choice = ChoiceField(t("{union}, {members}", union=union.name, members=members), answers)
        choice.set_value("yes")
        fields.append((f"union{number}", choice))
    if step.sheet.kind is ElectionKind.COMMITTEE:
        fields.append(("agreed_on", DateField(t("The unions agreed on"), required=True)))
    if method is ElectionMethod.PROPORTIONAL:
        divisors = TextField(t("Divisors"), required=True, help_text=t("The parties agree on them; these are usual."))
        divisors.set_value(elections_paths.usual_divisors(clock.today()))
        fields.append(("divisors", divisors))

    def make(form: Form) -> None:
        values = form.values()
        unions = [one.name for number, one in enumerate(path.unions) if values[f"union{number}"] == "yes"]
        agreed = values.get("agreed_on")
        try:
            step.desk.do(
                elections_paths.choose_method,
                step.sheet.id,
                method,
                unions=unions or ("",),
                agreed_on=agreed if isinstance(agreed, date) else None,
                divisors=str(values.get("divisors", "")),
            )
        except UserError as error:
            field = "union0" if error.field == "unions" else error.field
            raise UserError(error.message, field, **error.values) from error

    none = Text(t("No union is registered here. Their numbers stand under the undertaking."), "small")
    show_if(none, on=not path.unions)
    more: list[Item] = [none] if not path.unions else []
    ask_in_panel(step.desk, t(METHOD_WORDS[method][0]), tuple(fields), t("Choose this way"), make, *more)


def choose_seats(step: BoardStep) -> None:
    """Open the panel where the seats of the election are chosen; a by-election fills one of them."""
    sheet = step.sheet
    rows = [
        row
        for row in step.desk.ask(elections.to_fill, clock.today())
        if KIND_OF[row.kind] is sheet.kind and row.area_id == sheet.area_id and row.body_id == sheet.body_id
    ]
    chosen = {each for seat in sheet.seats for each in (seat.post_id, seat.deputy_post_id) if each}

    def turn(post_id: str) -> None:
        chosen.symmetric_difference_update({post_id})
        try:
            step.desk.do(elections.set_seats, sheet.id, tuple(chosen))
        except AmuError:
            chosen.symmetric_difference_update({post_id})
            choose_seats(step)
            raise

    items: list[Item] = []
    for number, row in enumerate(rows, start=1):
        name = t("Seat {number}", number=number)
        until = t.date(row.until - timedelta(days=1)) if row.until else ""
        second = t("{name}, until {day}", name=row.holder, day=until) if row.holder and until else row.holder
        items += [Text(name, "h3"), Text(second or t("Vacant"), "small"), 6]
        for post_id, words in ((row.post_id, t("Member or representative")), (row.deputy_post_id, t("Deputy"))):
            if post_id:
                tick = Tick(t("{what}, {paper}", what=words, paper=name), partial(turn, post_id), on=post_id in chosen)
                tick.setObjectName(f"seat.choose.{post_id}")
                items.append(holder(line(tick, (Text(words), 1), gap=10)))
        items.append(14)
    note = Text(t("A by-election fills the seats that are vacant. A deputy can be elected alone."), "small")
    step.desk.side(t("Seats in the election"), *items, note)


def unions_words(sheet: ElectionSheet) -> str:
    """Give the unions with their numbers and the day they were counted."""
    said = []
    for row in sheet.unions:
        members = t(
            "{union}: {members} of {employees}",
            union=row.union_name,
            members=row.members,
            employees="?" if row.employees is None else row.employees,
        )
        said.append(members)
    text = ", ".join(said)
    days = [row.counted_on for row in sheet.unions if row.counted_on]
    if days:
        text = t("{numbers} (counted {day})", numbers=text, day=t.date(max(days)))
    return t("{what}. Agreed {day}.", what=text, day=t.date(sheet.agreed_on)) if sheet.agreed_on else text


def divisors_words(sheet: ElectionSheet) -> str:
    """Give the divisors as they are written in the window's language."""
    return ", ".join(one if t.language.value == "en" else one.replace(".", ",") for one in sheet.divisors.split())
