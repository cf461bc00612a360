"""Resultat: who is elected for how long, the papers that follow, the notice to management, and the locked record."""

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind, ElectionState
from amu_desktop.law.sources import OLM
from amu_desktop.services import elections, elections_record, elections_result, offices
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui import dialogs, theme
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.forms import Form
from amu_desktop.ui.issuing import print_paper, save_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    STRETCH,
    AreaField,
    Card,
    DateField,
    Kind,
    Label,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    chip_of,
    column,
    fields_line,
    hairline,
    holder,
    line,
    link,
    section,
    status_icon,
)
from amu_desktop.ui.parts.status import Icon
from amu_desktop.ui.wizards.election_frame import ElectionStep, title_of
from amu_desktop.ui.wizards.election_lines import seat_lines

PREVIEW = 620
PAPERS = (
    ("election_record", N_("Election record")),
    ("notice_to_management", N_("Written notice to management")),
    ("election_result_notice", N_("Notice of the result")),
)


class ResultStep(ElectionStep):
    """The result."""

    KEY: ClassVar[str] = "result"
    TITLE: ClassVar[str] = N_("Result")

    def is_for(self, sheet: ElectionSheet) -> bool:
        """Every election ends here, a designation too once it is done."""
        return sheet.method.has_vote or not sheet.open

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether the record is locked."""
        return sheet.sealed

    @property
    def over(self) -> bool:
        """Whether the offices are filled."""
        return self.sheet.state is ElectionState.DONE

    @property
    def noticed(self) -> bool:
        """Whether management must have notice in writing: of representatives, not of the committee (OLM § 3-4)."""
        return self.sheet.kind is not ElectionKind.COMMITTEE

    def fill(self, body: QVBoxLayout) -> None:
        """Show who is elected; when it is concluded, the papers too."""
        title = t("This is the result") if not self.over else t("The election is finished")
        if not self.sheet.method.has_vote:
            title = t("The designation is recorded")
        self.frame.question(title, title_of(self.sheet))
        found = self.desk.ask(elections_result.result, self.sheet.id)
        card = RowCard()
        for seat in seat_lines(self.desk, self.sheet, found):
            kind = Kind.OK if seat.settled else Kind.NEUTRAL
            card.add_row(Row(seat.name, seat.second, icon=status_icon(kind, 20), right=(Label(seat.place, "small"),)))
        body.addWidget(card)
        body.addSpacing(16)
        self.fields = self.form(f"election.result:{self.sheet.id}", self._save)
        if self.over:
            self._fill_after(body)
        else:
            self._fill_before(body)

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Say what follows."""
        body.addWidget(Label(t("What happens now"), "h3"))
        body.addSpacing(8)
        for text, done in self._follows():
            icon = status_icon(Kind.OK, 16) if done else Icon("circle", "text.secondary", 16, word=t("To come"))
            held = column(icon, STRETCH, margins=(0, 2, 0, 0))
            body.addWidget(holder(line(held, (Text(text), 1), gap=10)))
            body.addSpacing(8)
        if self.noticed:
            body.addWidget(holder(line(self.frame.law(OLM.at("3-4", 2)), STRETCH)))

    def next_text(self) -> str:
        """Name what is done next."""
        if not self.over:
            return t("Conclude the election")
        return t("Go to the elections") if self.sheet.sealed else t("Lock the election record …")

    def accept(self) -> None:
        """Conclude, then lock, then leave."""
        if not self.over:
            day = self.fields.fields["decided_on"].value()
            self.desk.do(elections_result.conclude, self.sheet.id, day if isinstance(day, date) else None)
            self.desk.toast(t("The offices are filled"))
            self.frame.read()
            self.frame.draw()
        elif not self.sheet.sealed:
            self._lock()
        else:
            self.desk.go("elections")

    # --- before

    def _fill_before(self, body: QVBoxLayout) -> None:
        decided = self.fields.add("decided_on", DateField(t("Elected on"), required=True))
        start = self.sheet.count_at or self.sheet.voting_until
        decided.set_value(start.astimezone().date() if start else clock.today())
        since = self.fields.add(
            "term_from",
            DateField(t("From"), optional=True),
        )
        remarks = self.fields.add("remarks", AreaField(t("Remarks in the record"), lines=1, optional=True))
        self.fields.fill({"term_from": self.sheet.term_from, "remarks": self.sheet.remarks})
        body.addWidget(fields_line(decided, since))
        body.addSpacing(4)
        body.addWidget(Text(t("An empty «From» is when the former period ends, or at once."), "small"))
        body.addSpacing(12)
        body.addWidget(remarks)

    def _save(self, name: str, value: object) -> None:
        if name == "decided_on" and not self.over:
            return
        if name == "received_on":
            if isinstance(value, date):
                self.desk.do(elections_result.record_notice, self.sheet.id, value)
            return
        self.desk.do(elections.edit_election, self.sheet.id, name, value)

    def _follows(self) -> tuple[tuple[str, bool], ...]:
        """Say what follows, and whether it is done."""
        own = t("The seats are filled for two years, and the terms stand under the committee.")
        if self.noticed:
            own = t("The offices are filled for two years, and the terms stand under the safety representatives.")
        told = t("Management gets written notice. Until then the former one counts.")
        return (
            (own, self.over),
            *(((told, self.over and self._received() is not None),) if self.noticed else ()),
            (t("A new notice goes up on the wall."), False),
            (t("The election record is signed by the whole board, and locked."), self.sheet.sealed),
        )

    # --- after

    def _fill_after(self, body: QVBoxLayout) -> None:
        if self.noticed:
            body.addWidget(section(t("Written notice to management"), self.frame.law(OLM.at("3-4", 2))))
            received = self.fields.add("received_on", DateField(t("Management received written notice on")))
            self.fields.fill({"received_on": self._received()})
            body.addWidget(Card(line((received, 1), STRETCH, gap=12)))
            body.addSpacing(20)
        body.addWidget(section(t("Papers")))
        card = RowCard()
        for kind, name in PAPERS:
            if kind == "notice_to_management" and not self.noticed:
                continue
            out = print_paper(self.desk, kind, self.sheet.id, t("Print"))
            keep = save_paper(self.desk, kind, self.sheet.id, t("Save as PDF"))
            for made in (out, keep):
                made.setAccessibleName(t("{what}, {paper}", what=made.accessibleName(), paper=t(name)))
            card.add_row(Row(t(name), "", right=(out, keep)))
        poster = link(t("Go to the notices"), partial(self.desk.go, "notices"))
        poster.setObjectName("result.notices")
        card.add_row(Row(t("New poster"), t("Who is who, with the new names"), right=(poster,)))
        body.addWidget(card)
        body.addSpacing(20)
        self._fill_record(body)
        body.addSpacing(20)
        body.addWidget(section(t("How the record looks")))
        self.preview = PaperPreview(self.desk, "election_record", self.sheet.id, buttons=False)
        self.preview.setFixedHeight(theme.px(PREVIEW))
        body.addWidget(self.preview)
        self.preview.again()

    def _received(self) -> date | None:
        days = [
            row.notice_received_on
            for seat in self.sheet.seats
            for row in self.desk.ask(offices.holdings, seat.post_id)
            if row.decided_on == self.sheet.decided_on
        ]
        return next((day for day in days if day is not None), None)

    def _fill_record(self, body: QVBoxLayout) -> None:
        state = chip_of("locked") if self.sheet.sealed else chip_of("draft")
        body.addWidget(section(t("Election record")))
        rows = column(line(state, STRETCH))
        if self.sheet.sealed:
            correct = button(t("Add a correction …"), self._correct, compact=True)
            correct.setObjectName("record.correct")
            rows.addSpacing(8)
            rows.addWidget(
                Text(
                    t("The record is not changed again. What is wrong, is put right in a correction that shows."),
                    "second",
                )
            )
            for row in self.sheet.corrections:
                at = row.at.astimezone().date()
                rows.addSpacing(8)
                rows.addWidget(Text(t("{day}, {who}: {text}", day=t.date(at), who=row.by, text=row.text)))
            rows.addSpacing(10)
            rows.addWidget(holder(line(correct, STRETCH)))
        elif self._received() is None:
            back = link(t("Take the result back and change it"), self._take_back)
            back.setObjectName("result.back")
            rows.addSpacing(8)
            rows.addWidget(holder(line(back, STRETCH)))
        rows.addSpacing(12)
        rows.addWidget(hairline())
        rows.addSpacing(12)
        rows.addLayout(self._ballots())
        body.addWidget(Card(rows))

    def _ballots(self) -> QVBoxLayout:
        if self.sheet.destroyed_on is not None:
            return column(Text(t("Ballots and ticked roll were destroyed {day}.", day=t.date(self.sheet.destroyed_on))))
        kept = self.fields.add("ballots_kept_until", DateField(t("Ballots are kept until"), optional=True))
        self.fields.fill({"ballots_kept_until": self.sheet.ballots_kept_until})
        kept.setEnabled(not self.sheet.sealed)
        kept.setMaximumWidth(theme.px(300))
        gone = button(t("Record that they are destroyed …"), self._destroy, compact=True)
        gone.setObjectName("record.destroy")
        gone.setEnabled(self.sheet.sealed)
        note = Text(t("The ticked roll is kept apart, and cannot be joined to the ballots."), "small")
        return column(kept, 4, note, 10, holder(line(gone, STRETCH)))

    def _take_back(self) -> None:
        self.desk.do(elections_result.reopen_count, self.sheet.id)
        self.desk.toast(t("The result is taken back. The former holders have their periods again"))

    def _lock(self) -> None:
        names = ", ".join(row.name for row in self.sheet.board)
        listed = (
            t("Nothing in the record is changed again."),
            t("Signed by: {names}", names=names) if names else t("Signed by those who designated."),
            t("What is wrong, is put right in a correction that shows."),
        )
        title = t("Lock the election record?")
        if dialogs.ask().confirm(title, title_of(self.sheet), t("Lock the election record"), listed=listed):
            self.desk.do(elections_record.seal_record, self.sheet.id)
            self.desk.toast(t("The election record is locked"), undo=False)
            self.frame.read()
            self.frame.draw()

    def _correct(self) -> None:
        text = AreaField(t("What is corrected?"), required=True, lines=3)

        def make(form: Form) -> None:
            self.desk.do(elections_record.correct, self.sheet.id, str(form.values()["text"]))
            self.desk.toast(t("The correction is recorded"))

        ask_in_panel(self.desk, t("Correct the election record"), (("text", text),), t("Record the correction"), make)

    def _destroy(self) -> None:
        on = DateField(t("Destroyed on"), required=True)
        on.set_value(clock.today())
        by = TextField(t("By"), required=True)
        witness = TextField(t("Witness"), optional=True)

        def make(form: Form) -> None:
            values = form.values()
            day = values["on"]
            if isinstance(day, date):
                self.desk.do(
                    elections_record.destroy_ballots, self.sheet.id, day, str(values["by"]), str(values["witness"])
                )
                self.desk.toast(t("The destruction is recorded"))

        fields = (("on", on), ("by", by), ("witness", witness))
        ask_in_panel(self.desk, t("Ballots and ticked roll are destroyed"), fields, t("Record"), make)
