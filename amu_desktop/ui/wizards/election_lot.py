"""The panel beside the count: the lot that must be drawn by hand, those that were, and the seats for the employees."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionState
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import OLM
from amu_desktop.services import elections, elections_count, elections_result
from amu_desktop.services.elections_count import LotDraft
from amu_desktop.services.elections_result import ResultRow
from amu_desktop.services.elections_rows import ElectionSheet, LotRow
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    STRETCH,
    ChoiceField,
    Label,
    Text,
    TextField,
    button,
    column,
    fields_line,
    hairline,
    holder,
    icon_button,
    line,
)
from amu_desktop.ui.parts.options import Option
from amu_desktop.ui.parts.status import Icon
from amu_desktop.ui.wizards.election_frame import ElectionFrame
from amu_desktop.ui.wizards.election_lines import seat_lines


class LotPanel:
    """What stands at the right of the count; what is typed about a lot is kept until it is recorded."""

    def __init__(self, frame: ElectionFrame) -> None:
        self.frame, self.desk = frame, frame.desk
        self.first = ""
        self.between: tuple[str, ...] = ()
        self.form: Form | None = None

    @property
    def sheet(self) -> ElectionSheet:
        """The election as it stands."""
        return self.frame.sheet

    def fill(self, body: QVBoxLayout) -> None:
        """Show the first tie, the lots that were drawn, and the seats."""
        if self.form is not None and isValid(self.form):
            self.form.keep()
        self.form = None
        found = self.desk.ask(elections_result.result, self.sheet.id)
        between, names, says = _tie(found)
        if between and self.sheet.state is ElectionState.COUNTING:
            self._fill_tie(body, between, names, says)
        if found.majority is not None and (found.majority.without_votes or self.sheet.without_votes is not None):
            self._fill_without(body, found)
        if self.sheet.lots:
            self._fill_drawn(body, found)
        body.addWidget(Label(_seats_title(self.sheet), "h3"))
        body.addSpacing(8)
        for seat in seat_lines(self.desk, self.sheet, found):
            name = Text(seat.name, "strong" if seat.settled else "body", ink="" if seat.settled else "text.secondary")
            said = column(name, *([Text(seat.second, "small")] if seat.second else []))
            body.addWidget(holder(line((said, 1), Label(seat.place, "small"), gap=8)))
            body.addSpacing(8)

    def _fill_tie(self, body: QVBoxLayout, between: tuple[str, ...], names: tuple[str, ...], says: str) -> None:
        if between != self.between:
            self.between, self.first = between, ""
        head = line(Icon("equal", "warn", 18), (Label(t("A lot must be drawn"), "h3"), 1), gap=10)
        box = column(head, 4, Text(says), 4, self.frame.law(OLM.at("3-9", 4)), margins=(16, 14, 16, 12))
        body.addWidget(holder(box, "warn"))
        body.addSpacing(14)
        body.addWidget(Label(t("The lot fell on"), "small.strong"))
        body.addSpacing(4)
        for key, name in zip(between, names, strict=True):
            option = Option(name, "", partial(self._choose, key))
            option.setChecked(key == self.first)
            option.setObjectName(f"lot.{key}")
            body.addWidget(option)
            body.addSpacing(4)
        body.addSpacing(8)
        form = Form(self.desk, f"election.lot:{self.sheet.id}:{len(self.sheet.lots)}", parent=self.frame)
        self.form = form
        by = form.add("drawn_by", TextField(t("Drawn by")))
        witness = form.add("witness", TextField(t("Witness")))
        how = form.add("method", TextField(t("How it was drawn"), placeholder=t("Slips with names in a box")))
        if self.sheet.board:
            form.fill({"drawn_by": self.sheet.board[0].name})
        form.restore()
        kept = holder(column(fields_line(by, witness), how, gap=10))
        form.setParent(kept)
        body.addWidget(kept)
        body.addSpacing(12)
        record = button(t("Record the lot"), self._record)
        record.setObjectName("lot.record")
        body.addWidget(holder(line(record, STRETCH)))
        body.addSpacing(16)
        body.addWidget(hairline())
        body.addSpacing(16)

    def _choose(self, key: str) -> None:
        self.first = key

    def _record(self) -> None:
        if not self.first or self.form is None:
            raise UserError(N_("Choose whom the lot fell on."))
        values = self.form.values()
        draft = LotDraft(
            self.between,
            (self.first,),
            method=str(values["method"]),
            drawn_by=str(values["drawn_by"]),
            witness=str(values["witness"]),
        )
        try:
            self.desk.do(elections_count.record_lot, self.sheet.id, draft)
        except UserError as error:
            if not self.form.show_error(error):
                raise
            return
        self.form.done()
        self.first, self.between = "", ()

    def _fill_drawn(self, body: QVBoxLayout, found: ResultRow) -> None:
        body.addWidget(Label(t("Lots that were drawn"), "h3"))
        body.addSpacing(6)
        names = {row.id: row.name for row in self.sheet.candidates} | {row.id: row.name for row in self.sheet.lists}
        counted = found.majority or found.proportional
        void = {each.lot.id: say(each.says, t) for each in counted.void_lots} if counted else {}
        for lot in self.sheet.lots:
            body.addWidget(self._lot(lot, names, void.get(lot.id, "")))
            body.addSpacing(8)
        body.addSpacing(6)
        body.addWidget(hairline())
        body.addSpacing(16)

    def _lot(self, lot: LotRow, names: dict[str, str], void: str) -> QWidget:
        drawn = ", ".join(names.get(each, "?") for each in lot.order)
        said = t(
            "Drawn by {name}, seen by {witness}, {day} at {time}.",
            name=lot.drawn_by,
            witness=lot.witness,
            day=t.date(lot.drawn_at.astimezone().date(), year=False),
            time=t.time(lot.drawn_at.astimezone()),
        )
        text = column(Text(drawn, "strong"), Text(said, "small"), *([Text(void, "warn")] if void else []))
        parts: list[object] = [(text, 1)]
        if self.sheet.state is ElectionState.COUNTING:
            away = icon_button(
                "trash-2", t("Remove the lot that fell on {name}", name=drawn), partial(self._remove, lot)
            )
            away.setObjectName(f"lot.remove.{lot.id}")
            parts.append(away)
        return holder(line(*parts, gap=8))  # type: ignore[arg-type]

    def _remove(self, lot: LotRow) -> None:
        self.desk.do(elections_count.remove_lot, lot.id)
        self.desk.toast(t("The lot is removed"))

    def _fill_without(self, body: QVBoxLayout, found: ResultRow) -> None:
        if self.sheet.state is not ElectionState.COUNTING or found.majority is None:
            return
        field = ChoiceField(
            t("Can somebody without a single vote get a place?"),
            (("yes", t("Yes")), ("no", t("No"))),
            help_text=t("The law is silent. The election board decides."),
        )
        answer = (
            {True: "yes", False: "no"}.get(self.sheet.without_votes) if self.sheet.without_votes is not None else ""
        )
        field.set_value(answer)
        field.choice.setObjectName("count.without_votes")
        field.choice.chosen.connect(self._without)
        body.addWidget(field)
        asked = {*found.majority.without_votes, *(row.id for row in self.sheet.candidates if row.let_in is not None)}
        rows = [row for row in self.sheet.candidates if row.id in asked]
        if len(rows) > 1 or any(row.let_in is not None for row in rows):
            body.addSpacing(8)
            body.addWidget(Text(t("Or answer for each of them"), "small.strong"))
            for row in rows:
                one = ChoiceField(row.name, (("yes", t("Yes")), ("no", t("No"))))
                one.set_value({True: "yes", False: "no", None: ""}[row.let_in])
                one.choice.setObjectName(f"count.let_in.{row.id}")
                one.choice.chosen.connect(partial(self._let_in, row.id))
                body.addSpacing(4)
                body.addWidget(one)
        body.addSpacing(16)
        body.addWidget(hairline())
        body.addSpacing(16)

    def _let_in(self, nomination_id: str, key: str) -> None:
        self.desk.do(elections_count.let_in, nomination_id, key == "yes")

    def _without(self, key: str) -> None:
        self.desk.do(elections.edit_election, self.sheet.id, "without_votes", key == "yes")


def _tie(found: ResultRow) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Give who are tied now, their names, and what the lot decides."""
    if found.majority is not None and found.majority.ties:
        tie = found.majority.ties[0]
        says = t.count("{names} got one vote each.", "{names} got {n} votes each.", tie.votes, names=all_of(tie.names))
        if not tie.votes:
            says = t("{names} got no votes.", names=all_of(tie.names))
        return tie.candidates, tie.names, t("{tie} {decides}", tie=says, decides=t(tie.decides.label))
    if found.proportional is not None and found.proportional.tie is not None:
        other = found.proportional.tie
        return other.lists, other.names, say(other.says, t)
    return (), (), ""


def all_of(names: tuple[str, ...]) -> str:
    """Give names with «og» before the last."""
    if len(names) < 2:  # noqa: PLR2004 - one alone has nothing before it
        return "".join(names)
    return t("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _seats_title(sheet: ElectionSheet) -> str:
    return t("Seats for the employees") if sheet.kind is ElectionKind.COMMITTEE else t("Offices")
