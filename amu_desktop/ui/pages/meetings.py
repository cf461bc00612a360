"""Møter: the committee's meetings by year, those to come and those held; an empty year proposes its meetings."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind, MeetingKind, MeetingState
from amu_desktop.domain.sentences import Words, say, sentence
from amu_desktop.domain.yearwheel import ProposedMeeting
from amu_desktop.law.sources import OLM
from amu_desktop.services import committees, meetings, meetings_plan, meetings_recall
from amu_desktop.services.committees import BodyRow
from amu_desktop.services.meetings import DemandDraft, MeetingDraft
from amu_desktop.services.minutes_rows import MeetingRow
from amu_desktop.ui.asking import ask_in_panel, read_time
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.meeting_papers import save_year
from amu_desktop.ui.parts import (
    Card,
    ChoiceField,
    DateField,
    Empty,
    Field,
    Flow,
    Header,
    Kind,
    Label,
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
    upright,
)
from amu_desktop.ui.parts.layout import STRETCH
from amu_desktop.ui.plain import capital

HELD = frozenset({MeetingState.HELD, MeetingState.LOCKED})
STATES = {
    MeetingState.PLANNED: (N_("Planned"), Kind.NEUTRAL),
    MeetingState.SUMMONED: (N_("Summoned"), Kind.NEUTRAL),
    MeetingState.HELD: (N_("Held"), Kind.WARN),
    MeetingState.LOCKED: (N_("Minutes locked"), Kind.OK),
    MeetingState.CANCELLED: (N_("Cancelled"), Kind.NEUTRAL),
}
KINDS = {
    MeetingKind.EXTRAORDINARY: N_("Extraordinary"),
    MeetingKind.DEMANDED: N_("Demanded"),
}
FEW = N_("The committee decides how often it meets, normally {usual} times a year. In {year} there are {planned}.")
FEW_OWN = N_("You have decided on {usual} meetings a year. In {year} there are {planned}.")
OHS_DEMANDS = N_(
    "The law does not say whether {name} from the occupational health service counts as one of the two. Our advice is "
    "to hold the meeting."
)
NEXT_YEAR_FROM = 10  # in October a year is too short to be planned
NINE = time(9)
THEMES = ("yearly_report", "rounds", "action_plan", "goals")


class MeetingsPage(Page):
    """The list of meetings, or what to do when there are none."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "agenda_item", "body", "meeting_demand", "meeting_move", "summons", "body_rule"}
    )

    def __init__(self, desk: Desk) -> None:
        self._body_id = ""
        super().__init__(desk)

    # --- laying out

    def build(self) -> None:
        """Show the meetings of the body that is chosen."""
        bodies = self.desk.ask(committees.list_bodies, clock.today())
        if not bodies:
            self.put(
                Empty(
                    "calendar-check",
                    t("There is nobody to meet yet"),
                    t("Set up a committee first. Its meetings are planned here."),
                    primary(t("Go to the committee"), partial(self.desk.go, "committees")),
                )
            )
            return
        body = next((each for each in bodies if each.id == self._body_id), self._standard(bodies))
        self._body_id = body.id
        rows = self.desk.ask(meetings.list_meetings, body.id)
        if not rows:
            self._lay_empty(body, bodies)
            return
        entries: list[tuple[str, Callable[[], object]]] = []
        if body.kind is not BodyKind.COOPERATION:
            entries.append((t("Register a demand for a meeting …"), self.demand))
        entries.append((t("Save a calendar file for the year"), partial(save_year, self.desk, body)))
        planned = self._proposal(body)
        if planned and not any(row.year == planned[0].on.year for row in rows):
            entries.insert(0, (self._plan_text(planned), partial(self._plan, planned)))
        self.put(
            Header(
                self._sentence(rows),
                body.name if len(bodies) > 1 else "",
                primary(t("Plan a meeting"), self.plan, icon="calendar-plus"),
                more(entries),
            )
        )
        self._lay_bodies(bodies, body)
        self._lay_few(body, rows)
        self._moved = {row.meeting_id: row for row in self.desk.ask(meetings_recall.moves)}
        today = clock.today()
        coming = [row for row in rows if row.state not in HELD and row.starts_at.date() >= today]
        past = [row for row in rows if row not in coming]
        self._lay_group(t("Coming"), coming)
        for year in sorted({row.year for row in past}, reverse=True):
            self._lay_group(t("Held in {year}", year=year), [row for row in reversed(past) if row.year == year])

    def _lay_bodies(self, bodies: tuple[BodyRow, ...], body: BodyRow) -> None:
        if len(bodies) > 1:
            chips = filters([(each.id, each.name) for each in bodies], body.id, self._show_body)
            self.put(holder(column(Flow(*chips), 16)))

    def _lay_few(self, body: BodyRow, rows: tuple[MeetingRow, ...]) -> None:
        """Say that fewer meetings are planned than normal: the committee decides, so it is never an error."""
        year = clock.today().year
        if body.kind is BodyKind.COOPERATION or all(row.year != year for row in rows):
            return
        plan = self.desk.ask(meetings_plan.plan_of, body.id, year)
        if not plan.few:
            return
        values = {"planned": Words(plan.planned), "usual": Words(plan.usual), "year": str(year)}
        text = FEW_OWN if plan.own else FEW
        said = Text(say(sentence(text, **values), t.translator), "small")
        grade = chip_of("advice" if plan.own else "law")
        law = None if plan.own else self.law(OLM.at("3-16", 1))
        self.put(holder(line(grade, 10, (said, 1), law, margins=(0, 0, 0, 16))))

    def _standard(self, bodies: tuple[BodyRow, ...]) -> BodyRow:
        return self.desk.ask(committees.committee, clock.today()) or bodies[0]

    def _show_body(self, body_id: str) -> None:
        self._body_id = body_id
        self.refresh()

    def _sentence(self, rows: tuple[MeetingRow, ...]) -> str:
        today = clock.today()
        year = today.year
        own = [row for row in rows if row.year == year and row.state is not MeetingState.CANCELLED]
        held = sum(row.state in HELD for row in own)
        coming = [row for row in rows if row.starts_at.date() >= today and row.state not in HELD | _CANCELLED]
        values = {"held": Words(held), "planned": Words(len(own)), "year": str(year)}
        if not own:
            first = say(sentence(N_("No meetings are planned in {year}."), **values), t.translator)
        elif len(own) == 1:
            text = N_("The only meeting in {year} has been held.") if held else N_("One meeting is planned in {year}.")
            first = say(sentence(text, **values), t.translator)
        else:
            text = N_("{held} of {planned} meetings in {year} have been held.")
            if held == 1:
                text = N_("One of {planned} meetings in {year} has been held.")
            first = say(sentence(text, **values), t.translator)
        if not coming:
            return first
        day = coming[0].starts_at.date()
        return t("{sentence} The next is {day}.", sentence=first, day=t.date(day, year=day.year != year))

    def _lay_group(self, title: str, rows: list[MeetingRow]) -> None:
        if not rows:
            return
        self.put(section(title))
        card = RowCard()
        for row in rows:
            state, kind = STATES[row.state]
            chips: list[QWidget] = []
            if row.kind is not MeetingKind.ORDINARY:
                chips.append(chip(t(KINDS[row.kind])))
            if row.state is MeetingState.SUMMONED and self.desk.ask(meetings_recall.needs_new_summons, row.id):
                chips.append(chip(t("New summons is needed"), Kind.WARN))
            where = ", ".join(part for part in (t("at {time}", time=t.time(row.starts_at)), row.place) if part)
            made = Row(
                t("Meeting {label}", label=row.label),
                self._under(row, capital(f"{t.weekday(row.starts_at.date())}, {where}")),
                chips=tuple(chips),
                right=(Label(_cases(row.cases), "small"), chip(t(state), kind)),
                then=partial(self.desk.go, "meeting", id=row.id),
                arrow=True,
            )
            made.setObjectName(f"meeting.{row.id}")
            card.add_row(made)
        self.put(card, holder(column(22)))

    def _under(self, row: MeetingRow, where: str) -> str:
        """Give when and where, from which day it was moved, and why it is cancelled."""
        parts = [where]
        if (moved := self._moved.get(row.id)) is not None:
            parts.append(t("Moved from {day}", day=t.date(moved.starts_at.date(), year=False)))
        if row.cancelled_why:
            parts.append(t("Cancelled: {why}", why=row.cancelled_why))
        return " · ".join(parts)

    # --- the empty year

    def _proposal(self, body: BodyRow) -> tuple[ProposedMeeting, ...]:
        today = clock.today()
        year = today.year + (today.month >= NEXT_YEAR_FROM)
        return self.desk.ask(meetings.proposed_year, body.id, year, today)

    def _plan_text(self, planned: tuple[ProposedMeeting, ...]) -> str:
        return t.count("Plan {n} meeting", "Plan {n} meetings", len(planned))

    def _lay_empty(self, body: BodyRow, bodies: tuple[BodyRow, ...]) -> None:
        if body.kind is BodyKind.COOPERATION:
            self._lay_no_cooperation()
            return
        planned = self._proposal(body)
        year = planned[0].on.year if planned else clock.today().year
        cells = line(gap=0)
        for number, each in enumerate(planned):
            if number:
                cells.addWidget(upright())
            day = Text(t.date(each.on, year=False), "strong", center=True)
            about = Text(_theme(each), "small", center=True)
            cells.addWidget(holder(column(day, 2, about, STRETCH, margins=(8, 0, 8, 0))), 1)
        heading = Label(t("Proposal for {year}, always Wednesday at {time}", year=year, time="09.00"), "small")
        proposal = holder(column(line(STRETCH, heading, STRETCH), 8, Card(cells, margins=(12, 16, 12, 16))))
        plan = primary(self._plan_text(planned), partial(self._plan, planned), icon="calendar-plus")
        plan.setObjectName("meetings.plan_year")
        self.put(Header(t("Meetings"), body.name if len(bodies) > 1 else ""))
        self._lay_bodies(bodies, body)
        self.put(
            Empty(
                "calendar-plus",
                t("No meetings are planned"),
                t("The committee decides itself how often it meets. Four meetings a year is normal."),
                plan,
                button(t("Enter one meeting"), self.plan),
                law=self.law(OLM.at("3-16", 1)),
                proposal=proposal,
            ),
        )

    def _lay_no_cooperation(self) -> None:
        plan = primary(t("Plan a meeting"), self.plan, icon="calendar-plus")
        plan.setObjectName("meetings.plan_first")
        text = t("Where there is no committee the safety representative considers the cases and gives an opinion.")
        self.put(
            Header(t("Cooperation")),
            Empty("handshake", t("No meetings are planned"), text, plan, law=self.law(OLM.at("2-2", 3))),
        )

    def _plan(self, planned: tuple[ProposedMeeting, ...]) -> None:
        moments = tuple(_moment(each.on, NINE) for each in planned)
        self.desk.do(meetings.plan_year, self._body_id, moments)
        said = t.count("{n} meeting is planned", "{n} meetings are planned", len(planned))
        self.desk.toast(said[:1].upper() + said[1:])

    # --- one meeting

    def plan(self) -> None:
        """Ask when and where, and plan a meeting."""
        kind = ChoiceField(
            t("Kind of meeting"),
            ((MeetingKind.ORDINARY, t("Ordinary")), (MeetingKind.EXTRAORDINARY, t("Extraordinary"))),
        )
        kind.set_value(MeetingKind.ORDINARY.value)
        fields = (*_fields(), ("kind", kind))
        ask_in_panel(self.desk, t("Plan a meeting"), fields, t("Plan the meeting"), self._plan_one)

    def _plan_one(self, form: Form) -> None:
        draft = _draft(self._body_id, form, _kind(form.values()["kind"]))
        meeting_id = self.desk.do(meetings.plan_meeting, draft)
        self.desk.go("meeting", id=meeting_id)

    def demand(self) -> None:
        """Ask who demands a meeting, and plan it."""
        today = clock.today()
        rows = self.desk.ask(meetings_plan.demanders, self._body_id, today)
        known = tuple((row.person_id, row.name) for row in rows)
        demanded = DateField(t("Demanded on"), required=True)
        demanded.set_value(today)
        fields: tuple[tuple[str, Field], ...] = (
            ("first", PersonField(t("First member"), known, required=True)),
            ("second", PersonField(t("Second member"), known, required=True)),
            ("demanded", demanded),
            ("reason", TextField(t("What the meeting is about"), optional=True)),
        )
        title = t("Register a demand for a meeting")
        uncertain = [row.name for row in rows if row.uncertain]
        said: QWidget | None = None
        if uncertain:
            told = Text(t(OHS_DEMANDS, name=uncertain[0]), "small")
            said = holder(column(line(chip_of("uncertain"), STRETCH), 4, told))
        ask_in_panel(self.desk, title, (*fields, *_fields()), t("Plan the meeting"), self._demand, said)

    def _demand(self, form: Form) -> None:
        values = form.values()
        on = values["demanded"]
        day = on if isinstance(on, date) else clock.today()
        demanded = [DemandDraft(str(values[name]), day, str(values["reason"])) for name in ("first", "second")]
        draft = _draft(self._body_id, form, MeetingKind.DEMANDED)
        meeting_id = self.desk.do(meetings.demand_meeting, draft, demanded)
        self.desk.go("meeting", id=meeting_id)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here now."""
        return {"page.new": self.plan, "meetings.plan": self.plan} if self._body_id else {}


_CANCELLED = frozenset({MeetingState.CANCELLED})


def _kind(value: object) -> MeetingKind:
    return MeetingKind.EXTRAORDINARY if value == MeetingKind.EXTRAORDINARY.value else MeetingKind.ORDINARY


def _cases(number: int) -> str:
    return t("{n} case", n=number) if number == 1 else t("{n} cases", n=number)


def _theme(planned: ProposedMeeting) -> str:
    found = next((each for each in planned.agenda if each.key in THEMES), None)
    return say(found.title, t.translator) if found is not None else ""


def _fields() -> tuple[tuple[str, Field], ...]:
    return (
        ("on", DateField(t("Day"), required=True)),
        ("at", TextField(t("Time of day"), required=True, placeholder="09.00")),
        ("place", TextField(t("Place"), optional=True)),
    )


def _draft(body_id: str, form: Form, kind: MeetingKind) -> MeetingDraft:
    values = form.values()
    on, at = values["on"], read_time(str(values["at"]), "at")
    if not isinstance(on, date) or at is None:
        raise UserError(N_("Must be filled in."), field="at")
    return MeetingDraft(body_id, _moment(on, at), place=str(values["place"]), kind=kind)


def _moment(on: date, at: time) -> datetime:
    return datetime.combine(on, at).astimezone()
