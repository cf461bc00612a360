"""Stemmesedler: how many to a sheet, how many in all, a preview of the real paper, and the opening of the voting."""

from io import BytesIO
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionState, VotingForm
from amu_desktop.services import elections_voting
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.services.publishing import Drawn
from amu_desktop.services.publishing_ballots import ballots_that_fit, print_ballots
from amu_desktop.ui import theme
from amu_desktop.ui.issuing import print_bytes, save_bytes
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    ChoiceField,
    Kind,
    Label,
    Notice,
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
from amu_desktop.ui.preview import Preview
from amu_desktop.ui.wizards.election_frame import ElectionStep
from amu_desktop.ui.wizards.election_panel import fill_calendar

PREVIEW = 600
USUAL = 4
RESERVE = 10
"""One ballot in this many more than there are voters, for those that are spoilt."""


class BallotsStep(ElectionStep):
    """The ballots."""

    KEY: ClassVar[str] = "ballots"
    TITLE: ClassVar[str] = N_("Ballots")

    def __init__(self, frame: object) -> None:
        super().__init__(frame)  # type: ignore[arg-type]
        self.per_sheet = 0
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
        fitting = self.desk.ask(ballots_that_fit, self.sheet.id, t.language.value)
        if self.per_sheet not in fitting:
            self.per_sheet = USUAL if USUAL in fitting else fitting[0] if fitting else 0
        if not fitting:
            body.addWidget(Notice(Kind.DANGER, t("The names do not fit on one sheet.")))
            return
        per = ChoiceField(t("On each sheet"), tuple((str(one), str(one)) for one in sorted(fitting)), beside=True)
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
        self.preview = Preview(self._one_sheet, "", buttons=False)
        self.preview.setFixedHeight(theme.px(PREVIEW))
        body.addWidget(self.preview)
        self.preview.again()

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Show the days."""
        fill_calendar(self.frame, body)

    def changed(self) -> None:
        """Draw it again: the candidates may be others."""
        self.frame.draw()

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

    def _per_sheet(self, key: str) -> None:
        self.per_sheet = int(key)
        self.frame.draw()

    def _copies(self, field: NumberField) -> None:
        if field.check():
            number = field.value()
            self.copies = number if isinstance(number, int) else None
            self.frame.draw()

    def _drawn(self, copies: int = 0) -> Drawn:
        copies = copies or self.copies or self.wanted()
        return print_ballots(self.desk.workspace, self.sheet.id, t.language.value, copies, self.per_sheet)

    def _one_sheet(self) -> bytes:
        """Give one sheet without the cover slip: all of them are alike."""
        import pypdfium2

        whole = pypdfium2.PdfDocument(self._drawn(self.per_sheet).content)
        sheet = pypdfium2.PdfDocument.new()
        try:
            sheet.import_pages(whole, [1])
            made = BytesIO()
            sheet.save(made)
        finally:
            whole.close()
            sheet.close()
        return made.getvalue()

    def _print(self) -> None:
        print_bytes(self._drawn().content)

    def _save(self) -> None:
        drawn = self._drawn()
        save_bytes(self.desk, drawn.content, drawn.file_name)

    def _test(self) -> None:
        print_bytes(self._drawn(self.per_sheet).content)


def open_card(closes: str) -> QWidget:
    """Say that the voting goes on."""
    said = column(Label(t("The voting is open"), "strong"), Text(closes, "small"))
    return Card(line(status_icon(Kind.WARN, 20, word=t("In progress")), (said, 1), gap=12))
