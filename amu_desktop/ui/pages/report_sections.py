"""The contents of the yearly report: six parts, their numbered sections with state, one opened in place for writing."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.domain.report import CANNOT_BE_LEFT_OUT, NOT_MAPPED, TOPICS, Filled, Part
from amu_desktop.domain.report_gaps import FEW_MEETINGS, MEN, WOMEN, few_meetings
from amu_desktop.domain.sentences import say
from amu_desktop.services import report
from amu_desktop.services.report_rows import ReportSheet, SectionRow, SectionState
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import law_link
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    AreaField,
    Card,
    DateField,
    Field,
    Flow,
    Kind,
    Label,
    Row,
    Text,
    TextField,
    clear,
    column,
    fields_line,
    fill,
    hairline,
    holder,
    line,
    link,
    mark,
    status_icon,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.parts.status import token

KINDS = {
    SectionState.READY: Kind.OK,
    SectionState.IN_PROGRESS: Kind.WARN,
    SectionState.WAITING: Kind.WARN,
    SectionState.TEXT_MISSING: Kind.DANGER,
    SectionState.AFTER_TREATMENT: Kind.NEUTRAL,
    SectionState.OPTIONAL: Kind.NEUTRAL,
    SectionState.LEFT_OUT: Kind.NEUTRAL,
}
_NUMBER_WIDTH = 20
_INDENT = 50
"""Where the titles of the sections begin: hairlines and fields begin there too."""


class Opened(Protocol):
    """What the list tells when a section is opened, and what fills section 20."""

    def __call__(self, number: int) -> object:
        """Show the place of a section in the preview."""


class Contents(QFrame):
    """The list of sections; `opened` is told which one is opened, `treatment` fills section 20."""

    def __init__(
        self, desk: Desk, opened: Opened, treatment: Callable[[ReportSheet, QWidget], tuple[list[Item], list[Form]]]
    ) -> None:
        super().__init__()
        self.desk, self._opened, self._treatment = desk, opened, treatment
        self.open_number = 0
        self.forms: list[Form] = []
        self._marks: dict[int, tuple[Row, QFrame, SectionState]] = {}
        self._gap_text: Text | None = None
        self.open_frame: QFrame | None = None
        self._body = column()
        self.setLayout(self._body)

    def lay(self, sheet: ReportSheet) -> None:
        """Lay the whole list anew."""
        clear(self._body)
        self.sheet, self._marks, self.forms, self._gap_text = sheet, {}, [], None
        self.open_frame = None
        card = Card(margins=(4, 4, 4, 8))
        part: Part | None = None
        for row in sheet.sections:
            if row.section.part is not part:
                part = row.section.part
                heading = Label(t(part.label), "small.strong")
                card.add(holder(column(heading, margins=(16, 14, 16, 4))))
            else:
                card.body.addLayout(line(hairline(), margins=(_INDENT, 0, 16, 0)))
            self._add(card, row)
        self._body.addWidget(card)

    def update_states(self, sheet: ReportSheet) -> None:
        """Show new states without touching what is being written."""
        self.sheet = sheet
        for row in sheet.sections:
            line_, right, state = self._marks[row.number]
            if state is not row.state:
                _fill_state(right, row)
                self._marks[row.number] = (line_, right, row.state)
        if self.open_number and self._gap_text is not None:
            self._gap_text.setText(_gaps(sheet.section(self.open_number)))
            self._gap_text.setVisible(bool(self._gap_text.text()))
        for form in self.forms:
            form.fill(_values(sheet.section(self.open_number)))

    def toggle(self, number: int) -> None:
        """Open a section in place, or close it."""
        for form in self.forms:
            form.leave()
        self.open_number = 0 if number == self.open_number else number
        self.lay(self.sheet)
        self._opened(self.open_number)
        first = next((field for form in self.forms for field in form.fields.values()), None)
        (first.control if first is not None else self._marks[number][0]).setFocus()

    def _add(self, card: Card, row: SectionRow) -> None:
        number = Label(str(row.number), "small")
        number.setFixedWidth(_NUMBER_WIDTH)
        right = holder(line())
        _fill_state(right, row)
        is_open = row.number == self.open_number
        title, then = say(row.title, t.translator), partial(self.toggle, row.number)
        made = Row(title, icon=number, right=(right,), then=then, strong=is_open)
        made.setObjectName(f"section.{row.number}")
        made.setAccessibleName(f"{row.number} {say(row.title, t.translator)}. {t(row.state.label)}")
        self._marks[row.number] = (made, right, row.state)
        if not is_open:
            card.add(made)
            return
        inside = holder(column(*self._editor(row), margins=(_INDENT, 0, 16, 14), gap=8))
        frame = holder(column(made, inside))
        frame.setProperty("row", "true")
        mark(frame, "selected", on=True)
        card.add(frame)
        self.open_frame = frame

    # --- the editor of one section

    def _editor(self, row: SectionRow) -> list[Item]:
        if row.left_out:
            return self._left_out(row)
        if row.section.filled is Filled.TREATMENT:
            items, forms = self._treatment(self.sheet, self)
            self.forms += forms
            return items
        form = Form(self.desk, f"report:{self.sheet.report.id}:{row.number}", partial(self._save, row.number), self)
        self.forms.append(form)
        rows, text = self._rows_of(row, form), self._text(row, form)
        written: list[Item] = [text, *rows] if row.section.filled is Filled.TEXT else [*rows, text]
        form.fill(_values(row))
        form.restore()
        return [*written, self._help(row), *self._lacking(row, form), self._links(row)]

    def _rows_of(self, row: SectionRow, form: Form) -> list[Item]:
        match row.number:
            case 1:
                women, men = TextField(t("Women")), TextField(t("Men"))
                return [fields_line(form.add(WOMEN, women), form.add(MEN, men))]
            case 4 if few_meetings(self.sheet.figures):
                example = t("because … for example: two meetings were cancelled")
                why = AreaField(t("Why were there fewer than four meetings?"), lines=1, placeholder=example)
                return [form.add(FEW_MEETINGS, why)]
            case 11:
                fields: list[Field] = [
                    form.add(topic.key, TextField(t(topic.label), placeholder=t(NOT_MAPPED))) for topic in TOPICS
                ]
                return list(fields)
        return []

    def _text(self, row: SectionRow, form: Form) -> Field:
        if row.section.filled is Filled.TEXT:
            field = AreaField("", lines=2)
            field.control.setAccessibleName(say(row.title, t.translator))
        else:
            field = AreaField(t("Add a comment"), lines=1, optional=True)
        return form.add("text", field)

    def _help(self, row: SectionRow) -> Item:
        if not row.section.help:
            return None
        cites = [law_link(self.desk.explain, each) for each in row.section.cites]
        return line((Text(t(row.section.help), "small"), 1), *cites, gap=12)

    def _lacking(self, row: SectionRow, form: Form) -> list[Item]:
        """Say what is missing and who follows it up: both are printed."""
        self._gap_text = Text(_gaps(row), "danger")
        if not row.gaps:
            self._gap_text.hide()
            return [self._gap_text]
        by, on = TextField(t("Followed up by"), optional=True), DateField(t("By the day"), optional=True)
        return [self._gap_text, fields_line(form.add("follow_up_by", by), form.add("follow_up_on", on))]

    def _links(self, row: SectionRow) -> Item:
        made: list[QWidget] = []
        if row.section.filled is Filled.FIGURES:
            made.append(link(t("See the figures"), partial(self._opened, row.number)))
        if row.section.nothing and not row.text.strip():
            words = t(row.section.nothing, year=self.sheet.report.year)
            made.append(link(t("Write «{text}»", text=words), partial(self._save, row.number, "text", words)))
        out = link(t("Leave out of the report"), partial(self._leave_out, row))
        out.setObjectName(f"leave_out.{row.number}")
        cites = [] if row.section.help else [law_link(self.desk.explain, each) for each in row.section.cites]
        return holder(column(Flow(*made, out, *cites, gap=14)))

    def _left_out(self, row: SectionRow) -> list[Item]:
        back = link(t("Take into the report again"), partial(self.desk.do, report.take_in, self._id, row.number))
        return [Text(t("Left out: {reason}", reason=row.left_out_why) if row.left_out_why else t("Left out")), back]

    @property
    def _id(self) -> str:
        return self.sheet.report.id

    def _save(self, number: int, name: str, value: object) -> None:
        row = self.sheet.section(number)
        if name == "follow_up_by":
            self.desk.do(report.follow_up, self._id, number, str(value), row.follow_up_on)
        elif name == "follow_up_on":
            self.desk.do(report.follow_up, self._id, number, row.follow_up_by, value)  # type: ignore[arg-type]
        else:
            self.desk.do(report.write_section, self._id, number, str(value), "" if name == "text" else name)

    def _leave_out(self, row: SectionRow) -> None:
        why = ""
        if row.section.required and row.number != CANNOT_BE_LEFT_OUT:
            why = dialogs.ask().ask_text(
                t("Leave section {number} out?", number=row.number),
                t("The number stays free. The reason is printed (our advice)."),
                t("Why?"),
                action=t("Leave out"),
            )
            if not why:
                return
        self.desk.do(report.leave_out, self._id, row.number, why)


def _values(row: SectionRow) -> Mapping[str, object]:
    follow = {"follow_up_by": row.follow_up_by, "follow_up_on": row.follow_up_on}
    return {"text": row.text, **dict.fromkeys((WOMEN, MEN, FEW_MEETINGS), ""), **row.parts, **follow}


def _gaps(row: SectionRow) -> str:
    return " ".join(t("Missing: {what}.", what=say(each, t.translator)) for each in row.gaps)


def _fill_state(right: QFrame, row: SectionRow) -> None:
    kind = KINDS[row.state]
    layout = right.layout()
    if layout is not None:
        clear(layout)
        ink = "" if kind in {Kind.OK, Kind.NEUTRAL} else token(kind)
        fill(layout, (Label(t(row.state.label), "small", ink=ink), status_icon(kind, 18)))  # type: ignore[arg-type]
