"""Opptelling: do the numbers add up, how many votes has each, and what the lot must settle before there is a result."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain import ballots
from amu_desktop.domain.ballots import Balance, Equation, VerdictState
from amu_desktop.domain.kinds import ElectionMethod, ElectionState, RejectedFor, VotingForm
from amu_desktop.domain.sentences import say, say_all
from amu_desktop.services import elections, elections_count, elections_result, elections_voting
from amu_desktop.services.elections_count import CountingRow
from amu_desktop.services.elections_rows import ElectionSheet
from amu_desktop.ui.issuing import print_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import (
    STRETCH,
    AreaField,
    Card,
    Fold,
    Kind,
    NumberField,
    Text,
    TextField,
    column,
    fields_line,
    hairline,
    holder,
    line,
    link,
    primary,
    section,
)
from amu_desktop.ui.wizards.election_ballots import open_card
from amu_desktop.ui.wizards.election_frame import ElectionStep, title_of
from amu_desktop.ui.wizards.election_lines import vote_lines
from amu_desktop.ui.wizards.election_lot import LotPanel
from amu_desktop.ui.wizards.election_panel import fill_calendar
from amu_desktop.ui.wizards.election_sums import REASONS, Term, Told, errors_of, sum_line
from amu_desktop.ui.wizards.election_turnout import fill_turnout
from amu_desktop.ui.wizards.election_votes import VoteTable

LABELS = {
    "ticked": N_("Ticks in the roll"),
    "in_box": N_("Ballots in the box"),
    "valid": N_("Approved"),
    "blank": N_("Blank (ballots)"),
    "rejected": N_("Rejected"),
    "issued": N_("Handed out"),
    "spoilt": N_("Spoilt before that"),
    "unused": N_("Unused"),
    "printed": N_("Printed"),
    "exchanged": N_("Exchanged for a new one"),
    "unticked": N_("Without a tick"),
}
BOX = ("ticked", "=", "in_box", "=", "valid", "+", "blank", "+", "rejected")
PAPER = ("issued", "+", "spoilt", "+", "unused", "=", "printed")
VOTERS = ("exchanged", "unticked")
HANDS = {"valid": N_("Voted for somebody"), "blank": N_("Voted for nobody")}


class CountStep(ElectionStep):
    """The count."""

    KEY: ClassVar[str] = "count"
    TITLE: ClassVar[str] = N_("Count")

    def __init__(self, frame: object) -> None:
        super().__init__(frame)  # type: ignore[arg-type]
        self.lot = LotPanel(self.frame)
        self.laid: tuple[object, ...] = ()
        self.mirrors: dict[str, NumberField] = {}

    def is_done(self, sheet: ElectionSheet) -> bool:
        """Say whether there is a result."""
        return sheet.state is ElectionState.DONE

    @property
    def hands(self) -> bool:
        """Whether hands were raised, so that there are no ballots."""
        return self.sheet.form is VotingForm.HANDS

    # --- the middle

    def fill(self, body: QVBoxLayout) -> None:
        """Show that the voting is open, or the count."""
        day = t.date(self.sheet.voting_from.astimezone().date(), year=False) if self.sheet.voting_from else ""
        about = t("{election}, {day}.", election=title_of(self.sheet), day=day)
        self.frame.question(t("Count the votes"), t("{about} Never write who voted for what.", about=about))
        self.laid = self._shape()
        if self.sheet.state in {ElectionState.DRAFT, ElectionState.CANDIDATES, ElectionState.VOTING}:
            self._fill_open(body)
            return
        self.form_of_sums = self.form(f"election.count:{self.sheet.id}", self._save)
        if self.hands:
            self._fill_hands(body)
        else:
            self._fill_box(body)
        body.addSpacing(22)
        body.addWidget(section(t("Votes per list") if self._lists else t("Votes per candidate")))
        save = self._save_list if self._lists else self._save_votes
        self.table = VoteTable(
            self.form(f"election.votes:{self.sheet.id}", save),
            t("List (election)") if self._lists else t("Candidate"),
            t("Candidates") if self._lists else t("Proposed by"),
        )
        body.addWidget(self.table)
        if not self.hands:
            body.addSpacing(16)
            self._fill_papers(body)
        body.addSpacing(22)
        self._fill_who(body)
        fill_turnout(self, body)
        self.show()

    def changed(self) -> None:
        """Show what is so now in the fields that stand, so that no keys are lost."""
        if self._shape() != self.laid:
            self.frame.draw()
        elif self.sheet.state in {ElectionState.COUNTING, ElectionState.DONE}:
            self.show()

    def _shape(self) -> tuple[object, ...]:
        return (self.sheet.state, tuple(sorted(row.id for row in self.sheet.candidates)), len(self.sheet.lists))

    @property
    def _lists(self) -> bool:
        return self.sheet.method is ElectionMethod.PROPORTIONAL

    def _fill_open(self, body: QVBoxLayout) -> None:
        ends = self.sheet.voting_until.astimezone() if self.sheet.voting_until else None
        closes = ""
        if ends is not None:
            closes = t(
                "It closes {day} at {time}. It is counted after that.", day=t.weekday(ends.date()), time=t.time(ends)
            )
        body.addWidget(open_card(closes))
        body.addSpacing(16)
        close = primary(t("Close the voting and count"), self._close)
        close.setObjectName("voting.close")
        body.addWidget(holder(line(close, STRETCH)))

    def _close(self) -> None:
        self.desk.do(elections_voting.close_voting, self.sheet.id)

    # --- the sums

    def _fill_box(self, body: QVBoxLayout) -> None:
        body.addWidget(section(t("Do the numbers add up?")))
        self.box = [self._term(name) for name in BOX if name in LABELS]
        terms = iter(self.box)
        row = sum_line(*(next(terms) if name in LABELS else name for name in BOX))
        self.box_error, self.verdict = Told(), Told()
        self.box_error.say(Kind.DANGER, "")
        self.box_why = {each: self._why(each) for each in (Equation.BOX, Equation.ROLL)}
        self.why_rejected = self._rejections()
        under = column(self.verdict, *self.box_why.values(), self.why_rejected, margins=(20, 10, 20, 12), gap=8)
        body.addWidget(
            Card(
                column(row, self.box_error, margins=(20, 14, 20, 14), gap=8),
                hairline(),
                under,
                margins=(0, 0, 0, 0),
            )
        )

    def _term(self, name: str) -> Term:
        made = Term(t(LABELS[name]), self._tell)
        self.form_of_sums.add(name, made)
        return made

    def _why(self, equation: Equation) -> AreaField:
        form = self.form(f"election.why:{self.sheet.id}:{equation}", partial(self._explain, equation))
        field = AreaField(t("What did you find? It is printed in the election record."), lines=1)
        form.add("text", field)
        field.hide()
        return field

    def _rejections(self) -> QWidget:
        form = self.form(f"election.rejected:{self.sheet.id}", self._reject)
        self.rejected_form = form
        self.rejected_told = Told()
        fields = [form.add(str(one), NumberField(t(one.label))) for one in RejectedFor]
        made = holder(
            column(
                Text(t("Why were they rejected?"), "small.strong"),
                sum_line(*fields[:3]),
                sum_line(*fields[3:]),
                self.rejected_told,
                gap=8,
            )
        )
        made.hide()
        return made

    def _fill_papers(self, body: QVBoxLayout) -> None:
        """The papers printed and handed out, which paper.md asks for beside the box."""
        self.fold = Fold(t("The papers and the voters"), t("Ballots printed, handed out, spoilt and left over"))
        self.fold.head.setObjectName("count.papers")
        self.papers = [self._term(name) for name in PAPER if name in LABELS]
        terms = iter(self.papers)
        self.paper_told, self.paper_error, self.voters_told = Told(), Told(), Told()
        self.exchanged = [self._term(name) for name in VOTERS]
        self.paper_why = {each: self._why(each) for each in (Equation.PAPER, Equation.VOTERS)}
        row = sum_line(
            self._shown("ticked"), "+", self.exchanged[0], "+", self.exchanged[1], "=", self._shown("issued")
        )
        inside = column(
            sum_line(*(next(terms) if name in LABELS else name for name in PAPER)),
            self.paper_error,
            self.paper_told,
            self.paper_why[Equation.PAPER],
            8,
            row,
            self.voters_told,
            self.paper_why[Equation.VOTERS],
            gap=8,
        )
        self.fold.body.addLayout(inside)
        body.addWidget(self.fold)

    def _shown(self, name: str) -> QWidget:
        """Show a number that is written in another sum, as a field that cannot be written in."""
        made = NumberField(t(LABELS[name]))
        made.control.setObjectName(f"shown.{name}")
        made.setEnabled(False)
        self.mirrors[name] = made
        return made

    def _fill_hands(self, body: QVBoxLayout) -> None:
        body.addWidget(section(t("How many voted?")))
        self.box = []
        for name, label in HANDS.items():
            made = Term(t(label), self._tell)
            self.form_of_sums.add(name, made)
            self.box.append(made)
        self.box_error = Told()
        body.addWidget(Card(column(fields_line(*self.box), self.box_error, gap=8)))

    def _fill_who(self, body: QVBoxLayout) -> None:
        body.addWidget(section(t("Who counted?")))
        form = self.form(f"election.counted:{self.sheet.id}", self._edit)
        self.who = form
        by = form.add("counted_by", TextField(t("Counted by")))
        watched = form.add("watched_by", TextField(t("Watched by"), optional=True))
        unlike = form.add("disagreement", AreaField(t("Disagreement in the election board"), lines=1, optional=True))
        self.board_counted = link(t("The election board counted"), self._board_counted)
        self.board_counted.setObjectName("count.board")
        body.addWidget(
            Card(column(fields_line(by, watched), holder(line(self.board_counted, STRETCH)), unlike, gap=10))
        )

    def _edit(self, name: str, value: object) -> None:
        self.desk.do(elections.edit_election, self.sheet.id, name, value)

    def _board_counted(self) -> None:
        self._edit("counted_by", ", ".join(row.name for row in self.sheet.board))

    # --- what stands

    def show(self) -> None:
        """Fill every field, and say how it stands."""
        counted = self.desk.ask(elections_count.counting, self.sheet.id)
        found = self.desk.ask(elections_result.result, self.sheet.id)
        on = self.sheet.state is ElectionState.COUNTING
        self.form_of_sums.fill({name: getattr(counted.paper, name) for name in self.form_of_sums.fields})
        if not self.hands:
            self._show_box(counted)
            self._show_papers(counted)
        self.who.fill({name: getattr(self.sheet, name) for name in ("counted_by", "watched_by", "disagreement")})
        self.board_counted.setHidden(bool(self.sheet.counted_by) or not self.sheet.board or not on)
        total = counted.marks.total
        says = ""
        if self._lists:
            says = t.count("One vote in all.", "{n} votes in all.", total, n=total)
        self.table.show_lines(vote_lines(self.sheet, found), counted.marks, says)
        self.table.enable(on=on)
        for form in self.frame.forms:
            if form is not self.table.form:
                for field in form.fields.values():
                    field.setEnabled(on)

    def _show_box(self, counted: CountingRow) -> None:
        of_box = [each for each in counted.balances if each.equation in self.box_why]
        verdict = ballots.verdict(of_box, counted.paper.ticked, counted.entitled)
        kinds = {
            VerdictState.PENDING: Kind.NEUTRAL,
            VerdictState.RIGHT: Kind.OK,
            VerdictState.EXPLAINED: Kind.WARN,
            VerdictState.WRONG: Kind.DANGER,
        }
        self.verdict.say(kinds[verdict.state], say_all(verdict.says, t))
        self._show_why(self.box_why, counted)
        self.why_rejected.setHidden(not counted.paper.rejected)
        numbers = {str(one): self.sheet.count.rejections.get(one) for one in RejectedFor}
        self.rejected_form.fill(numbers)
        says = counted.rejected_says
        self.rejected_told.say(Kind.DANGER, say(says, t) if says else "")

    def _show_papers(self, counted: CountingRow) -> None:
        of = {each.equation: each for each in counted.balances}
        for equation, told in ((Equation.PAPER, self.paper_told), (Equation.VOTERS, self.voters_told)):
            told.say(*_judged(of[equation]))
        self._show_why(self.paper_why, counted)
        for name, shown in self.mirrors.items():
            shown.set_value(getattr(counted.paper, name))
        # Opened when its turn comes: what is in the box adds up, and these numbers are still wanted.
        box = all(of[each].ok for each in self.box_why)
        if box and not all(of[each].ok for each in self.paper_why) and self.fold.inside.isHidden():
            self.fold.open()

    def _show_why(self, fields: dict[Equation, AreaField], counted: CountingRow) -> None:
        of = {each.equation: each for each in counted.balances}
        for equation, field in fields.items():
            odd = of[equation].judged and not of[equation].even
            field.setHidden(not odd)
            form = next(one for one in self.frame.forms if field in one.fields.values())
            form.fill({"text": of[equation].explanation})

    def _tell(self) -> None:
        wrong = errors_of(self.box)
        self.box_error.say(Kind.DANGER, wrong)
        if not self.hands and hasattr(self, "paper_error"):
            self.paper_error.say(Kind.DANGER, errors_of((*self.papers, *self.exchanged)))

    # --- saving

    def _save(self, name: str, value: object) -> None:
        self.desk.do(elections_count.set_number, self.sheet.id, name, value if isinstance(value, int) else None)

    def _save_votes(self, nomination_id: str, value: object) -> None:
        self.desk.do(elections_count.set_votes, nomination_id, value if isinstance(value, int) else None)

    def _save_list(self, list_id: str, value: object) -> None:
        self.desk.do(elections_count.set_list_votes, list_id, value if isinstance(value, int) else None)

    def _explain(self, equation: Equation, _name: str, value: object) -> None:
        self.desk.do(elections_count.explain, self.sheet.id, equation, str(value))

    def _reject(self, name: str, value: object) -> None:
        reason = next(one for one in RejectedFor if one == name)
        self.desk.do(elections_count.set_rejected, self.sheet.id, reason, value if isinstance(value, int) else None)

    # --- the frame

    def fill_panel(self, body: QVBoxLayout) -> None:
        """Show the lot that must be drawn, and the seats."""
        if self.sheet.state in {ElectionState.COUNTING, ElectionState.DONE}:
            self.lot.fill(body)
        else:
            fill_calendar(self.frame, body)

    def next_text(self) -> str:
        """Name the next step."""
        return t("See the result")

    def reason(self) -> str:
        """Say what is missing before there is a result."""
        if self.sheet.state is ElectionState.VOTING:
            return t("The voting is still open")
        if self.sheet.state is not ElectionState.COUNTING:
            return ""
        missing = self.desk.ask(elections_result.result, self.sheet.id).missing
        if not missing:
            return ""
        keys = [row.field.partition(":")[0] for row in missing]
        first = next((key for key in REASONS if key in keys), keys[0])
        return t(REASONS.get(first, "Fill in the numbers to go on"))

    def actions(self) -> tuple[QWidget, ...]:
        """Print tally sheets."""
        return (print_paper(self.desk, "tally_sheet", self.sheet.id, t("Print the tally sheet")),)

    def enter(self) -> bool:
        """Go to the next row of votes."""
        if not hasattr(self, "table") or self.sheet.state is not ElectionState.COUNTING:
            return False
        row = self.table.row_of(QApplication.focusWidget())
        return bool(row) and self.table.next_row(row)


def _judged(balance: Balance) -> tuple[Kind, str]:
    if not balance.judged:
        return Kind.NEUTRAL, ""
    if balance.even:
        terms = " + ".join(t.number(term) for term in balance.terms if term is not None)
        return Kind.OK, t("{sum} = {total}", sum=terms, total=balance.total or 0)
    said = say(balance.says, t) if balance.says else ""
    return (Kind.DANGER if balance.needs_explanation else Kind.WARN), said
