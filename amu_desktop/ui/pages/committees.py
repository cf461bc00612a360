"""Arbeidsmiljøutvalget: both sides beside one another, those without a vote, and the chair's turns.

Parity is counted over seats. An empty seat is shown and never refused; what an import made unequal is kept and said.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from amu_desktop.core import clock
from amu_desktop.domain.committees import Breach
from amu_desktop.domain.kinds import BodyKind, FixedAs, PostKind, Side
from amu_desktop.domain.sentences import say
from amu_desktop.law import Grade
from amu_desktop.services import committees, committees_check, representatives, training
from amu_desktop.services.committees import BodyRow, ChairRow
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.training import TrainingRow
from amu_desktop.ui import theme
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages import committees_parts, office_words, seats
from amu_desktop.ui.pages.office_history import open_history_of_body
from amu_desktop.ui.parts import (
    AreaField,
    ChoiceField,
    DateField,
    Empty,
    Flow,
    Header,
    Kind,
    Label,
    Notice,
    PersonField,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    chip,
    chip_of,
    column,
    filters,
    holder,
    line,
    more,
    primary,
    section,
)


class CommitteesPage(Page):
    """The committee, or the body that acts as one."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {"body", "post", "holding", "person", "course", "area", "body_rule", "undertaking_fact"}
    )

    def build(self) -> None:
        """Show the committee as it is today, or how to get one."""
        self.today = clock.today()
        bodies = [
            row for row in self.desk.ask(committees.list_bodies, self.today) if row.kind is not BodyKind.COOPERATION
        ]
        if not bodies:
            self._lay_empty()
            return
        body = next((row for row in bodies if row.id == getattr(self, "shown", "")), bodies[0])
        self.shown = body.id
        found = self.desk.ask(committees.seats, body.id, self.today)
        chairs = self.desk.ask(committees.chairs, body.id)
        self.put(self._header(body, found, chairs))
        if len(bodies) > 1:
            self.put(holder(column(Flow(*filters([(row.id, row.name) for row in bodies], body.id, self._show)), 16)))
        if body.parent_id is not None:
            self.put(committees_parts.about_part(body, self.law))
        breaches = self.desk.ask(committees_check.breaches, body.id, self.today)
        if body.kind is BodyKind.SUB:
            breaches = ()  # how a sub-committee is put together is the committee's own choice (OLM § 3-14)
        self._lay_breaches(breaches)
        self._codes = frozenset(breach.code for breach in breaches)
        trained = {row.person_id: row for row in self.desk.ask(training.training, self.today)}
        sides = line(gap=20)
        for side in Side:
            rows = [seat for seat in found if seat.side is side and seat.kind is PostKind.MEMBER]
            sides.addWidget(self._side(t(side.label), rows, chairs, trained), 1, Qt.AlignmentFlag.AlignTop)
        self.put(holder(sides))
        self._lay_others([seat for seat in found if seat.kind is not PostKind.MEMBER])
        self._lay_chairs(body, chairs)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here."""
        return {"page.new": self.choose_chair} if getattr(self, "shown", "") else {}

    # --- laying out

    def _lay_empty(self) -> None:
        self.put(
            Empty(
                "users",
                t("There is no working environment committee"),
                t("The setup tells whether the law requires one, and makes it with equal seats."),
                primary(t("Start the setup"), partial(self.desk.go, "setup")),
            )
        )

    def _header(self, body: BodyRow, found: Sequence[SeatRow], chairs: Sequence[ChairRow]) -> Header:
        number = {side: sum(seat.side is side and seat.votes for seat in found) for side in Side}
        title = t.count("{n} from each side", "{n} from each side", number[Side.EMPLOYER])
        if number[Side.EMPLOYER] != number[Side.EMPLOYEES]:
            title = t(
                "{employer} from the employer and {employees} from the employees",
                employer=number[Side.EMPLOYER],
                employees=number[Side.EMPLOYEES],
            )
        title = title[:1].upper() + title[1:]
        chair = self.desk.ask(committees.chair, body.id, self.today)
        choose = (primary if chair is None else button)(t("Choose the chair …"), self.choose_chair)
        choose.setObjectName("committees.chair")
        entries = [
            (t("Add a seat for each side"), partial(self._add_pair, body.id)),
            (t("Remove a seat from each side"), partial(self._remove_pair, body.id)),
            (t("Add somebody without a vote …"), partial(self.add_observer, body.id)),
            (t("Name and code …"), partial(committees_parts.edit_body, self.desk, body)),
            (t("Who has held what …"), partial(open_history_of_body, self.desk, body.id, body.name)),
        ]
        if body.kind is BodyKind.OTHER_BODY:
            without = partial(self.add_without_vote, body.id)
            entries.insert(3, (t("Add a member without a vote in these cases"), without))
        if body.parent_id is None:
            entries += [
                (t("New local committee …"), partial(self.add_part, BodyKind.LOCAL)),
                (t("New sub-committee …"), partial(self.add_part, BodyKind.SUB)),
            ]
        return Header(title, self._chair_sentence(body, chairs), choose, more(entries))

    def _chair_sentence(self, body: BodyRow, chairs: Sequence[ChairRow]) -> str:
        now = next((row for row in reversed(chairs) if row.since <= self.today and _sits(row, self.today)), None)
        if now is None or now.side is None:
            return t("{name}. The chair is not chosen.", name=body.name)
        after = next((row for row in chairs if row.since > self.today and row.side), None)
        sides = {Side.EMPLOYER: t("the employer"), Side.EMPLOYEES: t("the employees")}
        if after is not None and after.side is not None:
            return t(
                "The chair comes from {now} now, from {next} from {day}.",
                now=sides[now.side],
                next=sides[after.side],
                day=t.date(after.since),
            )
        turn = self.desk.ask(committees.next_chair_side, body.id, self.today)
        return t(
            "The chair comes from {now} in {year}, from {next} in {after}.",
            now=sides[now.side],
            year=self.today.year,
            next=sides[turn] if turn else sides[now.side],
            after=self.today.year + 1,
        )

    def _lay_breaches(self, breaches: Sequence[Breach]) -> None:
        law = [breach for breach in breaches if breach.grade is Grade.LAW and not breach.uncertain]
        rest = [breach for breach in breaches if breach not in law]
        for kind, rows in ((Kind.DANGER, law), (Kind.WARN, rest)):
            if not rows:
                continue
            title = t.count("{n} thing is missing", "{n} things are missing", len(rows))
            if kind is Kind.WARN:
                title = t("Worth knowing")
            lines = [self._breach(breach) for breach in rows]
            self.put(Notice(kind, title[:1].upper() + title[1:], "", *lines), holder(column(16)))

    def _breach(self, breach: Breach) -> QWidget:
        word = "uncertain" if breach.uncertain else str(breach.grade)
        link = self.law(breach.cite) if breach.cite else None
        return holder(line(chip_of(word), Label(say(breach.says, t)), link, "stretch", margins=(0, 3, 0, 0), gap=10))

    def _side(
        self,
        title: str,
        rows: Sequence[SeatRow],
        chairs: Sequence[ChairRow],
        trained: Mapping[str, TrainingRow],
    ) -> QWidget:
        card = RowCard()
        for seat in rows:
            card.add_row(self._seat(seat, chairs, trained))
        return holder(column(section(title), card))

    def _seat(self, seat: SeatRow, chairs: Sequence[ChairRow], trained: Mapping[str, TrainingRow]) -> Row:
        shown = seat.holder or seat.pending
        chips = [chip(t(seat.fixed_as.label))] if seat.fixed_as else []
        deputy = seat.deputy.holder if seat.deputy else None
        if shown is None:
            row = Row(
                t("Vacant seat"),
                t("Deputy: {name}", name=deputy.name) if deputy else "",
                chips=(*chips, chip_of("missing")),
                then=partial(seats.open_seat, self.desk, seat, self._office_for(seat)),
                arrow=True,
            )
            row.setObjectName(f"seat.{seat.post_id}")
            return row
        chips += [chip(text, Kind.INFO) for text in _chair_words(shown.person_id, chairs, self.today)]
        second = [t("Deputy: {name}", name=deputy.name) if deputy else t("No deputy"), office_words.period(shown)]
        hours = trained.get(shown.person_id)
        right = (Hours(hours),) if hours else ()
        row = Row(
            shown.name,
            " · ".join(second),
            chips=tuple(chips),
            right=right,
            then=partial(seats.open_seat, self.desk, seat, self._office_for(seat)),
            arrow=True,
        )
        row.setObjectName(f"seat.{seat.post_id}")
        return row

    def _office_for(self, seat: SeatRow) -> FixedAs | None:
        """Give the office that has no seat of its own yet and can have this one."""
        if seat.fixed_as is not None:
            return None
        if seat.side is Side.EMPLOYER:
            return FixedAs.TOP_MANAGER if "top_manager" in self._codes else None
        if "senior" not in self._codes:
            return None
        found = self.desk.ask(representatives.representatives, self.today)
        return FixedAs.SENIOR if found.senior is not None else FixedAs.ONLY_REPRESENTATIVE

    def _lay_others(self, rows: Sequence[SeatRow]) -> None:
        if not rows:
            return
        card = RowCard()
        for seat in rows:
            shown = seat.holder or seat.pending
            name = t("Member without a vote") if seat.kind is PostKind.OHS else office_words.words_of(seat).office
            title = shown.name if shown else t("Vacant seat")
            second = t("{office} · {kind}", office=name, kind=t(seat.kind.label)) if seat.kind is PostKind.OHS else name
            missing = shown is None and seat.kind is PostKind.OHS
            chips = (chip_of("missing"),) if missing else ()
            row = Row(title, second, chips=chips, then=partial(seats.open_seat, self.desk, seat), arrow=True)
            row.setObjectName(f"seat.{seat.post_id}")
            card.add_row(row)
        self.put(holder(column(20, section(t("Without a vote")), card)))

    def _lay_chairs(self, body: BodyRow, chairs: Sequence[ChairRow]) -> None:
        if not chairs:
            return
        card = RowCard()
        for row in reversed(chairs):
            side = t(row.side.label) if row.side else t("Side not known")
            lot = self.desk.ask(committees.lot_of, body.id, row.holding_id)
            second = " · ".join([side, _time(row), *([t("By lot: {how}", how=lot)] if lot else [])])
            now = (chip(t("Now"), Kind.OK),) if _sits(row, self.today) and row.since <= self.today else ()
            card.add_row(Row(row.name, second, chips=now))
        self.put(holder(column(20, section(t("Chairs")), card)))

    # --- what can be done

    def _show(self, body_id: str) -> None:
        self.shown = body_id
        self.refresh()

    def show_where(self, **where: object) -> None:
        """Show the body of that id."""
        if "id" in where:
            self._show(str(where["id"]))

    def choose_chair(self) -> None:
        """Ask who chairs, from when and to when, and whether the lot decided."""
        found = self.desk.ask(committees.seats, self.shown, self.today)
        members = [seat.holder for seat in found if seat.kind is PostKind.MEMBER and seat.holder]
        who = PersonField(t("Who"), [(row.person_id, row.name) for row in members], required=True)
        since, last = DateField(t("From"), required=True), DateField(t("Last day"), optional=True)
        ends = [row.until or self.today for row in self.desk.ask(committees.chairs, self.shown)]
        begins = max([self.today, *ends])
        since.set_value(begins)
        last.set_value(date(begins.year, 12, 31))
        lot = ChoiceField(
            t("Did the lot decide?"),
            (("yes", t("Yes")), ("no", t("No"))),
            help_text=t("In the first year, when the sides do not agree. It is drawn by hand before a witness."),
        )
        lot.set_value("no")
        how = AreaField(t("Who drew, how, and who witnessed"), optional=True)

        def make(form: Form) -> None:
            values = form.values()
            until = values["last"]
            self.desk.do(
                committees.choose_chair,
                self.shown,
                str(values["person_id"]),
                values["since"],  # type: ignore[arg-type]
                until + timedelta(days=1) if isinstance(until, date) else None,
                by_lot=values["lot"] == "yes",
                lot_how=str(values["how"]),
            )
            self.desk.toast(t("The chair is chosen"))

        fields = (("person_id", who), ("since", since), ("last", last), ("lot", lot), ("how", how))
        turn = self.desk.ask(committees.next_chair_side, self.shown, self.today)
        advice = t("It is the turn of: {side}. The sides take turns (aml § 7-1).", side=t(turn.label)) if turn else ""
        ask_in_panel(self.desk, t("Choose the chair"), fields, t("Choose the chair"), make, Text(advice, "small"))

    def add_observer(self, body_id: str) -> None:
        """Ask for an office without a vote."""
        kinds = (PostKind.OBSERVER, PostKind.SECRETARY, PostKind.OHS)
        kind = ChoiceField(t("Office"), tuple((str(one), t(one.label)) for one in kinds))
        kind.set_value(str(PostKind.OBSERVER))
        title = TextField(t("What the office is called"), optional=True)

        def make(form: Form) -> None:
            values = form.values()
            chosen = next(one for one in kinds if one == values["kind"])
            self.desk.do(committees.add_post, body_id, chosen, title=str(values["title"]))

        fields = (("kind", kind), ("title", title))
        ask_in_panel(self.desk, t("Add somebody without a vote"), fields, t("Add the office"), make)

    def add_part(self, kind: BodyKind) -> None:
        """Ask for a local committee or a sub-committee of the one shown."""
        committees_parts.ask_part(self.desk, self.shown, kind, self._show)

    def add_without_vote(self, body_id: str) -> None:
        """Add an office for somebody in the body who does not vote in matters of the working environment."""
        title = t("Without a vote in cases of the working environment")
        self.desk.do(committees.add_post, body_id, PostKind.OBSERVER, title=title, since=self.today)
        self.desk.toast(t("The office is added"), undo=True)

    def _add_pair(self, body_id: str) -> None:
        self.desk.do(committees.add_seat_pair, body_id, self.today)
        self.desk.toast(t("One seat was added for each side"))

    def _remove_pair(self, body_id: str) -> None:
        self.desk.do(committees.remove_seat_pair, body_id, self.today)
        self.desk.toast(t("One seat was removed from each side"))


class Hours(QWidget):
    """«24 av 40 timer» over a thin bar."""

    def __init__(self, row: TrainingRow) -> None:
        super().__init__()
        self._part = min(float(row.hours / row.required), 1.0) if row.required else 1.0
        self._done = row.done
        text = t("{done} of {required} hours", done=t.number(row.hours), required=t.number(row.required))
        self.setLayout(column(Label(text, "small"), 6))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as wide as the text."""
        return QSize(max(super().sizeHint().width(), theme.px(96)), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar under the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, self.height() - 4, self.width(), 4)
        painter.setBrush(theme.color("border.subtle"))
        painter.drawRoundedRect(track, 2, 2)
        painter.setBrush(theme.color("ok" if self._done else "accent"))
        painter.drawRoundedRect(QRectF(0, track.y(), track.width() * self._part, 4), 2, 2)


def _sits(row: ChairRow, on: date) -> bool:
    return row.until is None or on < row.until


def _time(row: ChairRow) -> str:
    if row.until is None:
        return t("From {day}", day=t.date(row.since))
    return t("{first} to {last}", first=t.date(row.since), last=t.date(row.until - timedelta(days=1)))


def _chair_words(person_id: str, chairs: Sequence[ChairRow], on: date) -> list[str]:
    """Give «Leder i 2026», or «Leder fra 1. august 2026» when it changes inside a year."""
    found = []
    for row in chairs:
        if row.person_id != person_id or not _sits(row, on):
            continue
        if row.since > date(on.year, 1, 31):
            found.append(t("Chair from {day}", day=t.date(row.since)))
        elif row.until is not None and row.until <= date(on.year, 12, 31):
            found.append(t("Chair until {day}", day=t.date(row.until - timedelta(days=1))))
        else:
            found.append(t("Chair in {year}", year=on.year))
    return found
