"""Stemmesedler: how many to a sheet, how many in all, a preview of the real paper, and the opening of the voting."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionState, VotingForm
from amu_desktop.services import elections_voting
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui import theme
from amu_desktop.ui.language import t
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    ChoiceField,
    Kind,
    Label,
    NumberField,
    Text,
    button,
    column,
    fields_line,
    holder,
    line,
    section,
    status_icon,
)
from amu_desktop.ui.wizards.election_frame import ElectionStep
from amu_desktop.ui.wizards.election_panel import fill_calendar
from amu_desktop.ui.wizards.election_papers import print_now, save_now

PREVIEW = 600
PER_SHEET = (1, 2, 4, 8)
USUAL = 4
RESERVE = 10
"""One ballot in this many more than there are voters, for those that are spoilt."""


class BallotsStep(ElectionStep):
    """The ballots."""

    KEY: ClassVar[str] = "ballots"
    TITLE: ClassVar[str] = N_("Ballots")

    def __init__(self, frame: object) -> None:
        super().__init__(frame)  # type: ignore[arg-type]
        self.per_sheet = USUAL
        self.copies: int | None = None

    def is_for(self, sheet: ElectionSheet) -> bool:
        """A show of hands has none."""
        return sheet.method.has_vote and sheet.form is not VotingForm.HANDS

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether the voting has opened."""
        return sheet.state in {ElectionState.VOTING, ElectionState.COUNTING, ElectionState.DONE}

    def fill(self, body: QVBoxLayout) -> None:
        """Ask how many, and show them."""
        marks = self.sheet.max_marks
        self.frame.question(
            t("Print the ballots"),
            t.count("On the ballot: put one cross.", "On the ballot: put at most {n} crosses.", marks, n=marks),
        )
        per = ChoiceField(t("On each sheet"), tuple((str(one), str(one)) for one in PER_SHEET), beside=True)
        per.set_value(str(self.per_sheet))
        per.choice.setObjectName("ballots.per_sheet")
        number = NumberField(t("How many ballots"), least=1, most=9999, required=True)
        number.set_value(self.copies or self.wanted())
        number.control.setObjectName("ballots.copies")
        per.choice.chosen.connect(self._per_sheet)
        number.left.connect(lambda: self._copies(number))
        body.addWidget(fields_line(per, number))
        body.addSpacing(4)
        body.addWidget(
            Text(
                t("Ballots are never numbered. Print some more than there are voters, and count those left over."),
                "small",
            )
        )
        body.addSpacing(16)
        out = button(t("Print"), self._print, icon="printer")
        out.setObjectName("ballots.print")
        keep = button(t("Save as PDF"), self._save, icon="download")
        keep.setObjectName("ballots.save")
        test = button(t("Print one sheet as a test"), self._test)
        test.setObjectName("ballots.test")
        body.addWidget(holder(line(out, keep, test, STRETCH)))
        body.addSpacing(16)
        body.addWidget(section(t("How they look")))
        self.preview = PaperPreview(self.desk, "ballots", self.subject, buttons=False)
        self.preview.setFixedHeight(theme.px(PREVIEW))
        body.addWidget(self.preview)
        self.preview.again()

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Show the days."""
        fill_calendar(self.frame, body)

    def changed(self) -> None:
        """Draw the preview again."""
        self.preview.again()

    def next_text(self) -> str:
        """Name the opening of the voting."""
        return t("Open the voting") if self.sheet.state is ElectionState.CANDIDATES else t("Next")

    def accept(self) -> None:
        """Open the voting."""
        if self.sheet.state is ElectionState.CANDIDATES:
            self.desk.do(elections_voting.open_voting, self.sheet.id)
            self.desk.toast(t("The voting is open"))

    def wanted(self) -> int:
        """Propose one for each voter and a tenth more, in full sheets."""
        least = self.sheet.entitled + max(1, -(-self.sheet.entitled // RESERVE))
        return -(-least // self.per_sheet) * self.per_sheet

    @property
    def subject(self) -> str:
        """The ballots as a subject of a paper: the election, how many to a sheet, and how many."""
        return f"{self.sheet.id}:{self.per_sheet}:{self.copies or self.wanted()}"

    def _per_sheet(self, key: str) -> None:
        self.per_sheet = int(key)
        self.frame.draw()

    def _copies(self, field: NumberField) -> None:
        if field.check():
            number = field.value()
            self.copies = number if isinstance(number, int) else None
            self.frame.draw()

    def _print(self) -> None:
        print_now(self.desk, "ballots", self.subject)

    def _save(self) -> None:
        save_now(self.desk, "ballots", self.subject)

    def _test(self) -> None:
        print_now(self.desk, "ballots", f"{self.sheet.id}:{self.per_sheet}:{self.per_sheet}")


def open_card(closes: str) -> QWidget:
    """Say that the voting goes on."""
    said = column(Label(t("The voting is open"), "strong"), Text(closes, "small"))
    return Card(line(status_icon(Kind.WARN, 20, word=t("In progress")), (said, 1), gap=12))
