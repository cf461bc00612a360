"""The right column: who voted how, live counted; one row a person entitled to vote, or numbers when it is secret."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from amu_desktop.domain import kinds
from amu_desktop.domain.kinds import Capacity, Method, Outcome
from amu_desktop.domain.minutes_check import Advice, AttendanceForCheck, attendance_advice, attendance_heading
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import AML
from amu_desktop.services import minutes_votes
from amu_desktop.services.minutes_attendance import note_why
from amu_desktop.services.minutes_rows import AttendanceRow, BallotRow, ItemRow, MinutesRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.keeping import keeping_focus
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.result import ResultBox
from amu_desktop.ui.minutes_editor.words import SIDES, under_name, with_capacity
from amu_desktop.ui.parts.buttons import link
from amu_desktop.ui.parts.choice import Choice
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import STRETCH, clear, column, holder, line
from amu_desktop.ui.parts.numbers import NumberField
from amu_desktop.ui.parts.status import Icon

KEYS = {"f": 0, "m": 1, "1": 0, "2": 1, "3": 2, "4": 3}
FILLS = {"against": "text.primary", "blank": "neutral", "B": "text.primary"}


class VoteChoice(Choice):
    """For, against or blank of one person; a key sets it and goes on to the next person."""

    gone_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F, M, B or 1, 2, 3; arrows are the radio buttons' own."""
        typed = event.text().casefold()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        place = len(self.segments) - 1 if typed == "b" else KEYS.get(typed, -1)
        if plain and 0 <= place < len(self.segments):
            self.set_value(self.segments[place].key)
            self.chosen.emit(self.segments[place].key)
            self.gone_on.emit()
            return
        super().keyPressEvent(event)


class Voting(QWidget):
    """The column's content; made anew when other people or another form of voting are shown, else filled in place."""

    def __init__(self, desk: Desk, law: Callable[..., QWidget]) -> None:
        super().__init__()
        self.desk, self._law = desk, law
        self._shape: tuple[object, ...] = ()
        self.choices: dict[str, VoteChoice] = {}
        self.numbers: dict[str, NumberField] = {}
        self.box: ResultBox | None = None
        self._item: ItemRow | None = None
        self.body = column()
        self.setLayout(self.body)

    def show_vote(self, whole: MinutesRow, item: ItemRow | None) -> None:
        """Show the vote of a case; without one, who was there."""
        self._item = item
        ballot = item.ballot if item is not None and item.outcome is Outcome.VOTE else None
        shape = self._shape_of(whole, item, ballot)
        if shape != self._shape:
            self._shape = shape
            self.choices, self.numbers, self.box = {}, {}, None
            with keeping_focus(self):
                clear(self.body)
                self._lay(whole, item, ballot)
        self._fill(item, ballot)

    def focus_first(self) -> None:
        """Put the focus on the first person who has not voted, or the first number."""
        for choice in self.choices.values():
            if not choice.value():
                choice.setFocus()
                return
        for field in self.numbers.values():
            field.control.setFocus()
            return

    def _shape_of(self, whole: MinutesRow, item: ItemRow | None, ballot: BallotRow | None) -> tuple[object, ...]:
        people = tuple(
            (each.id, each.there, each.name, each.votes, under_name(each, whole)) for each in whole.attendance
        )
        away = item.away if item is not None else frozenset()
        letters = tuple(each.letter for each in item.proposals) if item is not None else ()
        asks = bool(item and item.result and (item.result.asks_chair or (ballot and ballot.chair_choice)))
        agreed = bool(item and item.result and not item.result.found.winner and item.result.uncertain)
        form = (ballot.method, ballot.secret, ballot.agreed_afterwards) if ballot else ()
        notes = tuple((each.code, each.reason) for each in whole.omissions)
        chosen = item is not None and item.outcome is not None
        return item.id if item else "", chosen, people, away, letters, form, asks, agreed, whole.meeting.locked, notes

    # --- laying out

    def _lay(self, whole: MinutesRow, item: ItemRow | None, ballot: BallotRow | None) -> None:
        there = for_check(whole, item)
        self.body.addWidget(Label(t("Vote") if ballot else t("Attendance"), "h2"))
        self.body.addSpacing(2)
        voting = whole.meeting.votes
        if voting:
            self.body.addWidget(Text(say(attendance_heading(there), t.translator), "small"))
        noted = voting and (
            item is not None or all(each.presence is not None for each in whole.attendance if each.votes)
        )
        for each in attendance_advice(there) if noted else ():
            self._lay_advice(whole, each)
        if voting and item is not None and ballot is None and item.outcome is None:
            self.body.addSpacing(8)
            self.body.addWidget(Text(t("First try to agree. Choose «Vote» when you do not."), "small"))
        shown = [each for each in whole.attendance if each.there]
        secret = ballot is not None and ballot.secret
        for side in () if secret else SIDES:
            people = [each for each in shown if each.side is side and (each.votes or not voting)]
            self._group(t(side.label), people, whole, item, ballot)
        without = [each for each in shown if not each.votes and not secret and (voting or each.side is None)]
        self._group(t("Without a vote") if voting else t("Others"), without, whole, item, None)
        if ballot is not None and ballot.secret and item is not None:
            self._lay_totals(item, locked=whole.meeting.locked)
        if ballot is not None:
            self.box = ResultBox()
            self.body.addSpacing(16)
            self.body.addWidget(self.box)
            self._lay_after(whole, item, ballot)
        self.body.addStretch(1)

    def _lay_advice(self, whole: MinutesRow, advice: Advice) -> None:
        said = t("Our advice: {what}", what=say(advice.says, t.translator))
        self.body.addSpacing(8)
        icon = column(Icon("clock", "warn", 15), STRETCH, margins=(0, 2, 0, 0))
        noted = next((each.reason for each in whole.omissions if each.code == advice.code), "")
        texts = column(Text(said, "small", ink="warn"))
        if noted:
            texts.addWidget(Text(noted, "small"))
        if not whole.meeting.locked:
            note = link(t("Note why"), partial(self._note, whole, advice, noted), name=t("Note why: {what}", what=said))
            note.setObjectName(f"minutes.note.{advice.code}")
            texts.addLayout(line(note, STRETCH))
        self.body.addWidget(holder(line(icon, (texts, 1), gap=6)))

    def _note(self, whole: MinutesRow, advice: Advice, before: str) -> None:
        said = say(advice.says, t.translator)
        reason = dialogs.ask().ask_text(said, t("The reason stands in the minutes."), t("Reason"), value=before)
        if reason:
            self.desk.do(note_why, whole.meeting.id, advice.code, advice.says, reason)

    def _group(
        self,
        title: str,
        people: list[AttendanceRow],
        whole: MinutesRow,
        item: ItemRow | None,
        ballot: BallotRow | None,
    ) -> None:
        if not people:
            return
        self.body.addSpacing(12)
        self.body.addWidget(Label(title, "small.strong"))
        self.body.addSpacing(6)
        for person in people:
            self.body.addWidget(self._person(person, whole, item, ballot))

    def _person(
        self, person: AttendanceRow, whole: MinutesRow, item: ItemRow | None, ballot: BallotRow | None
    ) -> QWidget:
        name = column(Text(person.name if person.votes else with_capacity(person)))
        if under := under_name(person, whole):
            name.addWidget(Text(under, "small"))
        right: QWidget | None = None
        if item is not None and person.id in item.away:
            right = Label(t("not in this case"), "small")
        elif not person.votes:
            right = Label(t("No vote"), "small") if item is not None and item.ballot is not None else None
        elif ballot is not None and not ballot.secret and item is not None:
            if whole.meeting.locked:
                cast = dict(options_of(item)).get(ballot.choices.get(person.id, ""), "")
                right = Label(cast, "strong")
            else:
                right = self._choice(person, item)
        return holder(line((name, 1), right, margins=(0, 3, 0, 3)))

    def _choice(self, person: AttendanceRow, item: ItemRow) -> VoteChoice:
        made = VoteChoice(t("Vote of {name}", name=person.name), options_of(item), fills=FILLS)
        made.setObjectName(f"vote.{person.id}")
        made.chosen.connect(lambda key: guarded(partial(self._vote, person.id, key), made)())
        made.gone_on.connect(partial(self._go_on, person.id))
        self.choices[person.id] = made
        return made

    def _vote(self, attendance_id: str, key: str) -> None:
        if self._item is not None:
            self.desk.do(minutes_votes.vote, self._item.id, attendance_id, key)

    def _go_on(self, attendance_id: str) -> None:
        order = list(self.choices)
        at = order.index(attendance_id) + 1
        if at < len(order):
            self.choices[order[at]].setFocus(Qt.FocusReason.TabFocusReason)

    # --- secret votes, and what is asked after a vote

    def _lay_totals(self, item: ItemRow, *, locked: bool) -> None:
        self.body.addSpacing(12)
        self.body.addWidget(Text(t("The vote is secret. Enter how many voted for each choice."), "small"))
        for key, text in options_of(item):
            field = NumberField(text)
            field.control.setObjectName(f"total.{key}")
            field.control.setEnabled(not locked)
            field.left.connect(lambda key=key, field=field: guarded(partial(self._total, key, field), field)())
            self.numbers[key] = field
            self.body.addSpacing(6)
            self.body.addWidget(field)

    def _total(self, key: str, field: NumberField) -> None:
        if self._item is None or not field.check():
            return
        value = field.value()
        number = int(value) if value is not None else None
        if self._item.ballot is not None and self._item.ballot.totals.get(key) != number:
            self.desk.do(minutes_votes.set_total, self._item.id, key, number)

    def _lay_after(self, whole: MinutesRow, item: ItemRow | None, ballot: BallotRow) -> None:
        if item is None or item.result is None:
            return
        if ballot.secret and (item.result.asks_chair or ballot.chair_choice):
            self.body.addSpacing(12)
            self.body.addWidget(Text(t("How did the chair's vote fall?"), "strong"))
            self.body.addSpacing(6)
            asked = Choice(t("How did the chair's vote fall?"), options_of(item), ballot.chair_choice, fills=FILLS)
            asked.setObjectName("minutes.chair_choice")
            asked.setEnabled(not whole.meeting.locked)
            asked.chosen.connect(
                lambda key: guarded(partial(self.desk.do, minutes_votes.set_chair_choice, item.id, key), asked)()
            )
            self.body.addWidget(asked, 0, Qt.AlignmentFlag.AlignLeft)
        if item.result.uncertain and not item.result.found.winner:
            self.body.addSpacing(10)
            if ballot.agreed_afterwards:
                self.body.addWidget(Label(t("What you agreed on"), "small.strong"))
                self.body.addWidget(Text(ballot.agreed_afterwards))
            if not whole.meeting.locked:
                self.body.addWidget(link(t("Note what you agreed on"), partial(self._agree, item.id, ballot)))

    def _agree(self, item_id: str, ballot: BallotRow) -> None:
        text = dialogs.ask().ask_text(
            t("What did you agree on?"),
            t("It stands in the minutes under the vote."),
            t("What you agreed on"),
            value=ballot.agreed_afterwards,
            long=True,
        )
        if text:
            self.desk.do(minutes_votes.note_agreed, item_id, text)

    # --- filling in place

    def _fill(self, item: ItemRow | None, ballot: BallotRow | None) -> None:
        if item is None or ballot is None or self.box is None:
            return
        for key, choice in self.choices.items():
            choice.set_value(ballot.choices.get(key, ""))
        for key, field in self.numbers.items():
            if not field.control.hasFocus():
                field.set_value(ballot.totals.get(key))
        if item.result is not None:
            self.box.show_result(item.result, self._law(AML.at("7-1", 4)))
        elif item.vote_error is not None:
            self.box.show_error(t.error(item.vote_error))


def options_of(item: ItemRow) -> tuple[tuple[str, str], ...]:
    """Give what can be voted: for and against, or the letters, and blank last."""
    blank = (kinds.Choice.BLANK.value, t("Blank"))
    if item.ballot is not None and item.ballot.method is Method.PROPOSALS:
        return (*((each.letter, each.letter) for each in item.proposals if each.letter), blank)
    return (kinds.Choice.FOR.value, t("For")), (kinds.Choice.AGAINST.value, t("Against")), blank


def for_check(whole: MinutesRow, item: ItemRow | None) -> AttendanceForCheck:
    """Count who is there, for a case or for the meeting."""
    away = item.away if item is not None else frozenset()
    here = [each for each in whole.attendance if each.there and each.id not in away]
    seats = {each.post_id or each.id for each in whole.attendance if each.votes}
    senior = [each for each in whole.attendance if each.senior]
    health = [each for each in whole.attendance if each.capacity is Capacity.OHS]
    voters = [each for each in here if each.votes] if item is not None else whole.voters
    return AttendanceForCheck(
        seats=len(seats),
        employer=sum(each.side is SIDES[0] for each in voters),
        employees=sum(each.side is SIDES[1] for each in voters),
        senior=any(each in here for each in senior) if senior else None,
        ohs=any(each in here for each in health) if health else None,
    )
