"""Kunngjøring: how, when and where there is voting and counting, and the notice that makes the candidates known."""

from datetime import date, datetime, time
from typing import ClassVar

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionState, VotingForm
from amu_desktop.law.sources import OLM
from amu_desktop.services import elections, elections_voting
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui import theme
from amu_desktop.ui.asking import read_time
from amu_desktop.ui.issuing import print_paper, save_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    DateField,
    Kind,
    Label,
    NumberField,
    PickField,
    Text,
    TextField,
    clear,
    column,
    fields_line,
    holder,
    line,
    section,
    status_icon,
)
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.wizards.election_frame import ElectionStep, take_back
from amu_desktop.ui.wizards.election_panel import fill_calendar

OPENS, CLOSES = time(9), time(15)
PREVIEW = 560
WIDE = (7, 4, 4)
"""A day written out takes more room than a time of day."""


class AnnounceStep(ElectionStep):
    """How, when and where."""

    KEY: ClassVar[str] = "announce"
    TITLE: ClassVar[str] = N_("Announcement")

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether the candidates are made known."""
        return sheet.list_published_on is not None

    @property
    def fixed(self) -> bool:
        """Whether the voting is over, so that its time is history."""
        return self.sheet.state not in {ElectionState.DRAFT, ElectionState.CANDIDATES, ElectionState.VOTING}

    def fill(self, body: QVBoxLayout) -> None:
        """Ask for form, time and place, and show the notice."""
        self.frame.question(
            t("When and where is the election?"),
            t("Candidates and proposers are made known before the election, with time and place."),
        )
        self.when = self.form(f"election.voting:{self.sheet.id}", self._save)
        body.addWidget(self._form_of_voting())
        body.addSpacing(16)
        when, where = self.when.add, TextField
        opens = when("day", DateField(t("Day of voting"), required=True))
        starts = when("starts", where(t("Opens at"), placeholder="9.00"))
        ends = when("ends", where(t("Closes at"), placeholder="15.00"))
        place = when("place", where(t("Place"), optional=True))
        early = when("early_from", DateField(t("Early voting from"), optional=True))
        early_place = when("early_place", where(t("Place of early voting"), optional=True))
        count_day = when("count_day", DateField(t("Counted on"), optional=True))
        count_time = when("count_time", where(t("At"), placeholder="15.00", optional=True))
        count_place = when("count_place", where(t("Place of the count"), optional=True))
        for row in ((opens, starts, ends), (place, count_place), (early, early_place), (count_day, count_time)):
            laid = fields_line(*row)
            body.addWidget(laid)
            body.addSpacing(12)
            if len(row) == len(WIDE) and isinstance(inside := laid.layout(), QBoxLayout):
                for number, share in enumerate(WIDE):
                    inside.setStretch(number, share)
            for each in row:
                each.setEnabled(not self.fixed)
        self.when.fill(self._values())
        self.state = column()
        body.addLayout(self.state)
        self._fill_state()
        body.addSpacing(12)
        body.addWidget(section(t("The notice")))
        self.preview = PaperPreview(self.desk, "election_notice", self.sheet.id, buttons=False)
        self.preview.setFixedHeight(theme.px(PREVIEW))
        body.addWidget(self.preview)
        self.preview.again()

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Show the days."""
        fill_calendar(self.frame, body)

    def changed(self) -> None:
        """Fill in what was saved, and draw the notice again."""
        self.when.fill(self._values())
        self._fill_state()
        self.preview.again()

    def next_text(self) -> str:
        """Name the making known."""
        return t("Next") if self.sheet.list_published_on else t("Make the candidates known")

    def reason(self) -> str:
        """Say what is missing before candidates can be made known."""
        if self.sheet.voting_from is None:
            return t("Write when the voting is")
        return t("Choose how votes are cast") if self.sheet.form is None else ""

    def accept(self) -> None:
        """Record that the candidates are made known."""
        if self.sheet.list_published_on is None and self.sheet.state is ElectionState.CANDIDATES:
            self.desk.do(elections_voting.publish_list, self.sheet.id)
            self.desk.toast(t("The candidates are made known. Put up the notice."))
            self.frame.stays = True

    def _form_of_voting(self) -> QWidget:
        if self.sheet.kind is ElectionKind.COMMITTEE:
            said = Text(t("The election to the committee is always secret and in writing."))
            return Card(line(status_icon(Kind.INFO, 20), (said, 1), self.frame.law(OLM.at("3-9", 1)), gap=12))
        form = PickField(
            t("How votes are cast"), tuple((str(one), t(one.label)) for one in VotingForm), empty=t("Choose")
        )
        marks = NumberField(t("Most crosses on a ballot"), least=1, required=True)
        fields = (self.when.add("form", form), self.when.add("max_marks", marks))
        for each in fields:
            each.setEnabled(self.sheet.state in {ElectionState.DRAFT, ElectionState.CANDIDATES})
        note = Text(
            t("The election board decides how votes are cast, unless the committee has. A show of hands is possible."),
            "small",
        )
        return holder(column(fields_line(*fields), 4, line((note, 1), self.frame.law(OLM.at("3-2", 5)))))

    def _fill_state(self) -> None:
        clear(self.state)
        known = self.sheet.list_published_on
        if known is None:
            return
        said = Label(t("The candidates were made known {day}.", day=t.date(known)))
        parts: list[Item] = [status_icon(Kind.OK, 18), said, STRETCH]
        if self.sheet.state is ElectionState.CANDIDATES:
            parts.append(take_back(self.desk, self.sheet.id))
        keep = save_paper(self.desk, "election_notice", self.sheet.id, t("Save the notice"))
        out = print_paper(self.desk, "election_notice", self.sheet.id, t("Print the notice"))
        self.state.addWidget(Card(line(*parts, gap=10), 8, line(out, keep, STRETCH, gap=16)))

    def _values(self) -> dict[str, object]:
        sheet = self.sheet
        starts = sheet.voting_from.astimezone() if sheet.voting_from else None
        ends = sheet.voting_until.astimezone() if sheet.voting_until else None
        count = sheet.count_at.astimezone() if sheet.count_at else None
        return {
            "form": str(sheet.form) if sheet.form else "",
            "max_marks": sheet.max_marks,
            "day": starts.date() if starts else None,
            "starts": t.time(starts) if starts else "",
            "ends": t.time(ends) if ends else "",
            "place": sheet.place,
            "early_from": sheet.early_from,
            "early_place": sheet.early_place,
            "count_day": count.date() if count else None,
            "count_time": t.time(count) if count else "",
            "count_place": sheet.count_place,
        }

    def _save(self, name: str, value: object) -> None:
        match name:
            case "day" | "starts" | "ends":
                self._save_voting(name, value)
            case "count_day" | "count_time":
                self._save_count(name, value)
            case "form":
                self._edit("form", next((one for one in VotingForm if one == value), None))
            case _:
                self._edit(name, value)

    def _edit(self, name: str, value: object) -> None:
        self.desk.do(elections.edit_election, self.sheet.id, name, value)

    def _save_voting(self, name: str, value: object) -> None:
        before, after = self.sheet.voting_from, self.sheet.voting_until
        day = value if isinstance(value, date) else before.astimezone().date() if before else None
        if day is None:
            raise UserError(N_("Write the day of voting first."), field=name)
        starts = before.astimezone().time() if before else OPENS
        ends = after.astimezone().time() if after else CLOSES
        if name == "starts":
            starts = read_time(str(value), name) or starts
        if name == "ends":
            ends = read_time(str(value), name) or ends
        opens, closes = datetime.combine(day, starts).astimezone(), datetime.combine(day, ends).astimezone()
        try:
            self.desk.do(elections_voting.set_voting, self.sheet.id, opens, closes)
        except UserError as error:
            raise UserError(error.message, name, **error.values) from error
        self.frame.read()

    def _save_count(self, name: str, value: object) -> None:
        before = self.sheet.count_at or self.sheet.voting_until
        day = value if isinstance(value, date) else before.astimezone().date() if before else None
        if day is None:
            raise UserError(N_("Write the day of voting first."), field=name)
        at = before.astimezone().time() if before else CLOSES
        if name == "count_time":
            at = read_time(str(value), name) or at
        moment = datetime.combine(day, at).astimezone()
        if self.sheet.voting_until is not None and moment < self.sheet.voting_until:
            raise UserError(N_("The count begins when the voting is over."), field=name)
        self.desk.do(elections.edit_election, self.sheet.id, "count_at", moment)
        self.frame.read()
