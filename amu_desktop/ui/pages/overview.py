"""Oversikt: in five seconds, are we within the law, and what do I do today."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.marks import N_
from amu_desktop.law.sources import OLM
from amu_desktop.services import overview, undertaking
from amu_desktop.services.measures import MeasureGroup, MeasureRow
from amu_desktop.services.overview import Duty, NextMeeting, Overview, Remedy, Standing, ToDo
from amu_desktop.services.overview_coming import ComingRow
from amu_desktop.services.setup_answers import SUBJECT
from amu_desktop.ui import files, theme
from amu_desktop.ui.duties import KINDS, old_rules, say_now, tally_line
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.overview_kept import kept_part
from amu_desktop.ui.parts import (
    STRETCH,
    Card,
    Empty,
    Header,
    Kind,
    Label,
    Notice,
    Row,
    RowCard,
    Text,
    button,
    chip_of,
    column,
    hairline,
    holder,
    line,
    link,
    primary,
    section,
    status_icon,
    upright,
)

MOST_TODO, MOST_IN_ORDER, MOST_MEASURES = 3, 6, 3
RIGHT = 300
UNDER = 860
"""A page narrower than this has its right column under the left."""


class OverviewPage(Page):
    """How the undertaking stands today, and the way to each remedy."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        "agreement area body body_rule course decision_receipt draft duty_evidence headcount holding issued_paper "
        "measure meeting person post posting report report_recipient summons undertaking undertaking_fact "
        "union_count".split()
    )
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", N_("The row above and below")),
        ("Enter", N_("Do what the row's button does")),
    )
    all_in_order = False

    def build(self) -> None:
        """Show the answer, what is to be done, what is in order, the next meeting and the measures."""
        today = clock.today()
        found = self.desk.ask(overview.overview, today)
        if (warning := old_rules(today)) is not None:
            self.put(warning)
            self.body.addSpacing(16)
        if not found.started:
            self.put(self._nothing_yet())
            return
        folder = button(t("Make the inspection folder"), self._open_folder)
        folder.setObjectName("overview.folder")
        self.put(Header(overview.headline(found.duties, t.translator), tally_line(found.duties, today), folder))
        if self._has_draft():
            self.put(Notice(Kind.INFO, t("The setup is not finished"), "", link(t("Go on with the setup"), self.setup)))
            self.body.addSpacing(16)
        self.put(*kept_part(self.desk, today))
        left = column(*self._todo(found), *self._in_order(found), STRETCH)
        right = column(*self._meeting(found, today), *self._measures(found.measures, today), STRETCH)
        self.put(Beside(left, right))
        self.put(*self._coming(found.coming, today))

    def show_where(self, **where: object) -> None:
        """Ask one of the law's questions in the panel."""
        if isinstance(key := where.get("ask"), str):
            self.ask_fact(key)

    def setup(self) -> None:
        """Begin the setup, or go on with it."""
        self.desk.go("setup")

    def mend(self, remedy: Remedy) -> None:
        """Go where a duty is put in order."""
        self.desk.go(remedy.page, **remedy.where)

    def check(self) -> None:
        """Show every duty, in the order of the law."""
        self.desk.go("lawcheck")

    def ask_fact(self, key: str) -> None:
        """Ask a question of yes or no in the panel at the right."""
        fact = law.fact(key)
        yes = primary(t("Yes"), partial(self._answer, key, value=True))
        no = button(t("No"), partial(self._answer, key, value=False))
        self.desk.side(t(fact.label), Text(t(fact.help), "second"), 16, line(yes, no, STRETCH))

    def _answer(self, key: str, *, value: bool) -> None:
        self.desk.do(undertaking.answer_fact, key, value, clock.today())
        self.desk.close_side()
        self.desk.toast(t("The answer is recorded"))

    def _open_folder(self) -> None:
        from amu_desktop.ui.inspection import open_folder  # it comes with every paper of the program

        open_folder(self.desk)

    def _has_draft(self) -> bool:
        return bool(self.desk.read_draft(SUBJECT))

    def _nothing_yet(self) -> Empty:
        begin = t("Go on with the setup") if self._has_draft() else t("Start the setup")
        return Empty(
            "scale",
            t("What does the law require of you?"),
            t("Answer five questions. It takes about five minutes."),
            primary(begin, self.setup),
            button(t("Try with a sample undertaking"), partial(files.open_sample, self.desk)),
            last=link(t("Open a file I have"), partial(files.open_file, self.desk)),
        )

    # --- the left column

    def _todo(self, found: Overview) -> list[QWidget]:
        if not found.todo and not found.not_assessed:
            return []
        shown = found.todo[:MOST_TODO]
        card = RowCard()
        for number, duty in enumerate(shown):
            card.add_row(self._todo_row(duty, first=number == 0))
        links = [self._rest_of(found.todo[MOST_TODO:]), self._not_assessed(found.not_assessed)]
        below = holder(line(*links, STRETCH, margins=(2, 6, 0, 0), gap=20)) if any(links) else None
        if not shown:
            return [below, gap(22)] if below is not None else []
        return [section(t("Do this now")), card, *([below] if below is not None else []), gap(22)]

    def _rest_of(self, rest: Sequence[Duty]) -> QWidget | None:
        """Give the link to the others, which stand in the law check."""
        if not rest:
            return None
        made = link(t("Show {n} more", n=len(rest)), partial(self.desk.go, "lawcheck", show=rest[0].standing.value))
        made.setObjectName("todo.rest")
        return made

    def _not_assessed(self, number: int) -> QWidget | None:
        """Say in one line how many duties of the register nobody has answered for."""
        if not number:
            return None
        text = t.count("One duty is not assessed", "{n} duties are not assessed", number)
        made = link(text, partial(self.desk.go, "lawcheck", show=Standing.NOT_ASSESSED.value))
        made.setObjectName("todo.not_assessed")
        return made

    def _todo_row(self, duty: Duty, *, first: bool) -> Row:
        says, remedy = say_now(duty.says), duty.remedy
        chips = [chip_of(duty.standing.value)]
        if duty.grade is not law.Grade.LAW:
            chips.append(chip_of(duty.grade.value))
        right: tuple[QWidget, ...] = ()
        if remedy is not None:
            make = primary if first else button
            words = t(remedy.words)
            mend = make(words, partial(self.mend, remedy), name=f"{words}. {says}")
            mend.setObjectName(f"todo.{duty.key}")
            right = (mend,)
        return Row(
            says,
            say_now(duty.proof),
            icon=status_icon(KINDS[duty.standing], 20),
            chips=tuple(chips),
            law=self._short(duty),
            right=right,
            then=partial(self.mend, remedy) if remedy is not None else None,
        )

    def _in_order(self, found: Overview) -> list[QWidget]:
        done, apart = found.in_order, found.not_relevant
        see = link(t("See all {n} in the law check", n=overview.tally(found.duties)[1]), self.check)
        see.setObjectName("lawcheck.all")
        if not done and not apart:
            return [holder(line(see, STRETCH))]
        shown = done if self.all_in_order else done[:MOST_IN_ORDER]
        items: list[QWidget] = []
        if shown:
            items += [section(t("In order"), see), self._cells(shown, Kind.OK)]
        else:
            items.append(holder(line(see, STRETCH)))
        if apart and self.all_in_order:
            items += [gap(22 if items else 0), section(t("Not relevant")), self._cells(apart, Kind.NEUTRAL)]
        rest = len(done) + len(apart) - len(shown)
        words = t("Show {n} that are not relevant", n=rest) if rest == len(apart) else ""
        return [*items, self._fold(rest, opened=self.all_in_order, words=words)]

    def _cells(self, found: Sequence[Duty], kind: Kind) -> Card:
        card = Card(margins=(0, 4, 0, 4))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for number, duty in enumerate(found):
            row, side = divmod(number, 2)
            if row:
                grid.addLayout(line(hairline(), margins=(18, 0, 18, 0)), 2 * row - 1, 2 * side)
            grid.addLayout(self._cell(duty, kind), 2 * row, 2 * side)
        grid.addWidget(upright(), 0, 1, -1, 1)
        for side in (0, 2):
            grid.setColumnStretch(side, 1)
        card.body.addLayout(grid)
        return card

    def _cell(self, duty: Duty, kind: Kind) -> QHBoxLayout:
        name = line((Text(say_now(duty.name), "strong"), 1), self._short(duty))
        text = column(name, Text(say_now(duty.proof), "small"), STRETCH)
        icon = column(status_icon(kind, 20), STRETCH, margins=(0, 2, 0, 0))
        return line(icon, (text, 1), margins=(18, 8, 18, 9), gap=10)

    def _short(self, duty: Duty) -> QWidget:
        """Give the § link without its paragraph: the sentence beside it says what it is about."""
        return self.law(law.Citation(duty.cite.act, duty.cite.section))

    def _fold(self, rest: int, *, opened: bool, words: str = "") -> QWidget:
        """Give the link that shows the rest, or fewer again."""
        if not rest and not opened:
            return gap(0)
        text = t("Show fewer") if opened else words or t("Show {n} more", n=rest)
        made = link(text, self._turn)
        made.setObjectName("fold.in order")
        return holder(line(made, STRETCH, margins=(2, 6, 0, 0)))

    def _turn(self) -> None:
        self.all_in_order = not self.all_in_order
        self.rebuild()

    # --- the right column

    def _meeting(self, found: Overview, today: date) -> list[QWidget]:
        if not found.has_committee:
            duty = next(one for one in found.duties if one.key == "committee")
            card = Card(Text(t("You have no committee"), "strong"), 2, Text(say_now(duty.proof), "small"))
            if not found.cooperation:
                return [section(t("Next meeting")), card, gap(22)]
            said = t("Where there is no committee the safety representative considers the cases and gives an opinion.")
            card.add(8, Text(said, "small"))
            card.add(4, line(self.law(OLM.at("2-2", 3)), STRETCH))
            return [section(t("Cooperation")), card, gap(22), *self._next_meeting(found, today)]
        return self._next_meeting(found, today)

    def _next_meeting(self, found: Overview, today: date) -> list[QWidget]:
        if found.next_meeting is None:
            plan = button(t("Plan meetings"), partial(self.desk.go, "meetings"))
            plan.setObjectName("meeting.plan")
            card = Card(Text(t("No meetings are planned"), "strong"), 14, plan)
            return [section(t("Next meeting")), card, gap(22)]
        return [section(t("Next meeting")), self._next(found.next_meeting, today), gap(22)]

    def _next(self, found: NextMeeting, today: date) -> Card:
        starts = found.meeting.starts_at.astimezone()
        day = t.weekday(starts.date()) if starts.year != today.year else t.weekday(starts.date()).rsplit(" ", 1)[0]
        time = t("at {time}", time=t.time(starts))
        if found.meeting.ends_at is not None:
            ends = t.time(found.meeting.ends_at.astimezone())
            time = t("at {time}–{ends}", time=t.time(starts), ends=ends)
        where = t("{time}, {place}", time=time, place=found.meeting.place) if found.meeting.place else time
        card = Card(Text(day[:1].upper() + day[1:], "h3"), 2, Text(where, "small"))
        for number, one in enumerate(found.left):
            icon = column(status_icon(Kind.DANGER if one.late else Kind.WARN), STRETCH, margins=(0, 1, 0, 0))
            card.add(10 if number == 0 else 6, line(icon, (Text(say_now(one.says)), 1), gap=10))
        first = next((one for one in found.left if one.minutes), None)
        prepare = button(t("Prepare the meeting"), partial(self.desk.go, "meeting", id=found.meeting.id))
        prepare.setObjectName("meeting.prepare")
        card.add(14, prepare, link(t("Go on with the minutes"), partial(self._minutes, first)) if first else None)
        return card

    def _minutes(self, one: ToDo) -> None:
        self.desk.go("minutes", id=one.meeting_id)

    def _measures(self, rows: Sequence[MeasureRow], today: date) -> list[QWidget]:
        if not rows:
            see = link(t("See the measures"), partial(self.desk.go, "measures"))
            return [section(t("Open measures")), Card(Text(t("No measure is open."), "second"), see)]
        see = link(t("See all {n}", n=len(rows)), partial(self.desk.go, "measures"))
        see.setObjectName("measures.all")
        card = RowCard()
        for row in rows[:MOST_MEASURES]:
            late = row.group is MeasureGroup.OVERDUE
            due = ""
            if row.due is not None:
                day = t.date(row.due, year=row.due.year != today.year)
                due = t("The deadline was {day}", day=day) if late else day
            when = Label(due, "danger" if late else "small")
            card.add_row(
                Row(row.text, row.owner, law=when, apart=True, strong=False, then=partial(self._measure, row.id))
            )
        return [section(t("Open measures"), see), card]

    def _measure(self, measure_id: str) -> None:
        self.desk.go("measures", id=measure_id)

    def _coming(self, rows: Sequence[ComingRow], today: date) -> list[QWidget]:
        if not rows:
            return []
        beside = line(gap=0, margins=(0, 12, 0, 12))
        for number, row in enumerate(rows):
            if number:
                beside.addWidget(upright())
            day = Text(t.date(row.day, year=row.day.year != today.year), "small.strong")
            text = column(day, Text(say_now(row.what)), Text(row.detail, "small") if row.detail else None, STRETCH)
            beside.addWidget(holder(column(text, margins=(18, 2, 12, 2))), 1)
        return [gap(22), section(t("The next sixty days")), Card(beside, margins=(0, 0, 0, 0))]


class Beside(QFrame):
    """Two columns, the right one 300 wide; under one another where there is no room."""

    def __init__(self, left: QVBoxLayout, right: QVBoxLayout) -> None:
        super().__init__()
        self._right = holder(right)
        self._line = line((holder(left), 1), self._right, gap=24)
        self.setLayout(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the columns as the width allows."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(UNDER) - 64
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        width = theme.px(RIGHT) if wide else event.size().width()
        if self._line.direction() is not way or self._right.maximumWidth() != width:
            self._line.setDirection(way)
            self._right.setFixedWidth(width)


def gap(height: int) -> QWidget:
    """Give empty room of a height between parts of a column."""
    made = QFrame()
    made.setFixedHeight(height)
    return made
