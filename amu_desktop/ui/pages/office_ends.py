"""Somebody leaves an office: why, from when, who steps in, and the by-election where nobody does.

Why comes first, since it decides what is asked: who leaves the undertaking leaves every office, a lasting move to
another area ends the office too (OLM § 3-4), and on resignation the law is silent, so that both readings are shown.
"""

from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import PostKind
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import OLM
from amu_desktop.services import elections, offices, offices_changes, offices_history, people
from amu_desktop.services.elections import KIND_OF, ElectionDraft, FillRow
from amu_desktop.services.offices import HoldingRow, SeatRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import law_link
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.pages.office_words import words_of
from amu_desktop.ui.parts import (
    STRETCH,
    ChoiceField,
    DateField,
    Field,
    Flow,
    Kind,
    PickField,
    Text,
    TextField,
    chip_of,
    column,
    holder,
    line,
    link,
    primary,
    show_if,
    status_icon,
)

DAY = timedelta(days=1)


class Why(StrEnum):
    """Why somebody leaves an office; the value is the message id."""

    LEFT = N_("Leaves the undertaking")
    MOVED = N_("Moves to another safety area for good")
    RESIGNED = N_("Asks to be let go")
    REPLACED = N_("Replaced")
    OTHER = N_("Another reason")


REPRESENTATIVE_GONE = OLM.at("3-4", 1)
MEMBER_GONE = OLM.at("3-15")


def end(desk: Desk, row: HoldingRow, seat: SeatRow, why: Why | None = None) -> None:
    """Ask why somebody leaves an office and what that reason needs, and say who steps in or what must be elected."""
    whys = [one for one in Why if one is not Why.MOVED or seat.kind is PostKind.REPRESENTATIVE]
    reason = PickField(t("Why"), tuple((str(one), t(one)) for one in whys), empty=t("Choose"))
    asked = DateField(t("Asked on"))
    ends = ChoiceField(t("Does the office end?"), (("yes", t("Yes")), ("no", t("No"))))
    last = DateField(t("Last day in the office"))
    moved = DateField(t("Works in the other area from"))
    text = TextField(t("What is the reason?"))
    for each in (asked, last, moved):
        each.set_value(clock.today())
    fields: tuple[tuple[str, Field], ...] = (
        *(("why", reason), ("on", asked), ("ends", ends), ("last", last), ("moved", moved), ("text", text)),
    )
    doubt, gone, follows = _doubt(desk, row), Text(t(_EVERY_OFFICE), "small"), _follows(desk, seat)

    def show() -> None:
        chosen, resigning = reason.raw(), reason.raw() == Why.RESIGNED
        over = bool(chosen) and not (resigning and ends.raw() != "yes")
        for widget, on in (
            *((asked, resigning), (ends, resigning), (doubt, resigning), (gone, chosen == Why.LEFT)),
            *((moved, chosen == Why.MOVED), (text, chosen == Why.OTHER)),
            *((last, over and chosen != Why.MOVED), (follows, over)),
        ):
            show_if(widget, on=on)

    def make(form: Form) -> None:
        first = _record(desk, row, form)
        if first is None:
            desk.toast(t("It is recorded that {name} asked to be let go", name=row.name))
            return
        desk.toast(t("{name} has left the office", name=row.name))
        # The panel closes when this is done; what must be elected then is asked in a new one.
        QTimer.singleShot(0, desk, partial(open_vacant, desk, seat, row.name, first))

    title = t("{name} leaves the office", name=row.name)
    ask_in_panel(desk, title, fields, t("Record"), make, doubt, gone, 4, follows)
    reason.edited.connect(show)
    ends.edited.connect(show)
    if why is not None:
        reason.set_value(str(why))
    show()


_EVERY_OFFICE = N_("All the offices this person holds here end on that day, and the employment too.")


def _record(desk: Desk, row: HoldingRow, form: Form) -> date | None:
    """Do what was chosen, and give the first day the office is not held; None where it goes on."""
    chosen = next((one for one in Why if one == form.fields["why"].raw()), None)
    if chosen is None:
        raise UserError(N_("Choose why."), "why")
    if chosen is Why.MOVED:
        moved = _day(form, "moved")
        desk.do(offices_changes.move_for_good, row.id, moved)
        return moved
    if chosen is Why.RESIGNED:
        ends = form.fields["ends"].raw()
        if not ends:
            raise UserError(N_("Choose whether the office ends."), "ends")
        last = _day(form, "last") if ends == "yes" else None
        desk.do(offices_changes.resign, row.id, _day(form, "on"), ends=last is not None, last_day=last)
        return last + DAY if last else None
    last_day = _day(form, "last")
    if chosen is Why.LEFT:
        desk.do(people.leave, row.person_id, last_day)
        return last_day + DAY
    text = str(form.fields["text"].value()).strip() if chosen is Why.OTHER else str(chosen)
    if not text:
        raise UserError(N_("Write the reason."), "text")
    desk.do(offices.end_holding, row.id, last_day + DAY, text)
    return last_day + DAY


def _day(form: Form, name: str) -> date:
    value = form.fields[name].value()
    if not isinstance(value, date):
        raise UserError(N_("Write the day."), name)
    return value


def _doubt(desk: Desk, row: HoldingRow) -> QWidget:
    """Give what the law leaves open about resigning, with the word and both readings."""
    found = desk.ask(offices_changes.resignation_advice, row.id)
    said = [Text(say(each, t), "small") for each in found.says]
    if row.until is not None:
        both = t("Either the office ends on the day you agree on, or it lasts to {day}.", day=t.date(row.until - DAY))
        said.insert(1, Text(both, "small"))
    laws = [law_link(desk.explain, each) for each in found.cites]
    return holder(
        column(line(chip_of("uncertain"), *laws, STRETCH, gap=10), *said, gap=4, margins=(12, 10, 12, 10)), "sunken"
    )


def _follows(desk: Desk, seat: SeatRow) -> QWidget:
    """Say who takes the rest of the period, or that nobody does."""
    place = REPRESENTATIVE_GONE if seat.kind in offices.NOTIFIED else MEMBER_GONE
    links = (law_link(desk.explain, place),) if seat.kind in offices.WITH_TERM and not seat.deputy_for else ()
    return holder(column(Text(_next(seat), "small"), line(*links, STRETCH)))


def _next(seat: SeatRow) -> str:
    deputy = seat.deputy.holder if seat.deputy else None
    if deputy is not None and seat.kind in offices.WITH_TERM:
        return t("{name} is deputy, and takes the rest of the period.", name=deputy.name)
    if seat.deputy_for is not None:
        return t("The place as deputy stands vacant.")
    if seat.kind in offices.NOTIFIED:
        return t("There is no deputy. A new election is held at once.")
    if seat.kind is PostKind.MEMBER:
        return t("There is no deputy. The seat stands vacant until it is filled.")
    return t("The office stands vacant until it is filled.")


# --- afterwards


def open_vacant(desk: Desk, seat: SeatRow, name: str, first: date) -> None:
    """Show who stepped in from the `first` day on when somebody has left, or the by-election that can be started."""
    now = _as_it_is(desk, seat, first)
    if now is None:
        return
    title = t("{name} has left the office", name=name)
    follower = now.holder or now.pending
    if follower is not None:
        said = t("{name} has taken the rest of the period.", name=follower.name)
        if follower.until is not None:
            day = t.date(follower.until - DAY)
            said = t("{name} has taken the rest of the period, to {day}.", name=follower.name, day=day)
        empty = now.deputy is not None and now.deputy.holder is None
        vacant = Text(t("The place as deputy stands vacant."), "small") if empty else None
        desk.side(title, holder(line(status_icon(Kind.OK, 18), (Text(said), 1), gap=10)), 10, vacant)
        return
    office = words_of(now).deputy if seat.deputy_for else words_of(now).office
    said = t("{office}: vacant.", office=office)
    says = holder(line(status_icon(Kind.WARN, 18), (Text(said), 1), gap=10))
    desk.side(title, says, 12, by_election_button(desk, now, name))


def by_election_button(desk: Desk, seat: SeatRow, gone: str = "") -> QWidget | None:
    """Give the button that starts a by-election to this vacant office, where it is one that is elected."""
    rows = desk.ask(elections.to_fill, clock.today())
    row = next((one for one in rows if seat.post_id in {one.post_id, one.deputy_post_id}), None)
    if row is None:
        return None
    if row.taken_by:
        return link(t("Go to the election"), partial(desk.go, "election", id=row.taken_by))
    made = primary(t("Start a by-election"), partial(start_by_election, desk, seat, row, gone), icon="vote")
    made.setObjectName(f"by_election.{seat.post_id}")
    return holder(Flow(made))


def start_by_election(desk: Desk, seat: SeatRow, row: FillRow, gone: str) -> None:
    """Start an election to this one office, and go to it."""
    why = t("{name} left the office", name=gone) if gone else t("The office is vacant")
    draft = ElectionDraft(KIND_OF[row.kind], row.area_id, row.body_id, (seat.post_id,), why=why)
    election_id = desk.do(elections.start_election, draft)
    desk.close_side()
    desk.go("election", id=election_id)


def _as_it_is(desk: Desk, seat: SeatRow, on: date) -> SeatRow | None:
    """Give the office as it is on a day; a deputy's own place stands under the office."""
    for one in desk.ask(offices_history.held_on, on):
        for each in (one, one.deputy):
            if each is not None and each.post_id == seat.post_id:
                return each
    return None
