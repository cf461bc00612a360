"""The panels of Verneombud: how the areas cover the undertaking, written notice of an election, and who held what."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.domain.kinds import PostKind
from amu_desktop.domain.sentences import say
from amu_desktop.services import areas, offices_history, representatives, undertaking
from amu_desktop.services.offices import HoldingRow
from amu_desktop.services.representatives import AreaRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.issuing import print_paper, save_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.pages import seats
from amu_desktop.ui.parts import STRETCH, Kind, Notice, Text, button, chip, column, hairline, holder, line
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.parts.options import Tick


def ending_chip(desk: Desk, post_id: str) -> QWidget | None:
    """Give the warning that a period ends within 90 days, in another colour within 30."""
    found = next((one for one in desk.ask(offices_history.ending, clock.today()) if one.post_id == post_id), None)
    if found is None:
        return None
    words = t.count("Ends in one day", "Ends in {n} days", found.days, n=found.days)
    return chip(words, Kind.DANGER if found.soon else Kind.WARN)


def cover_notice(desk: Desk, then: Callable[[], object]) -> QWidget | None:
    """Say who works in no area, or in two; nothing where everybody is in one."""
    found = desk.ask(areas.coverage, clock.today())
    said = []
    if found.uncovered:
        said.append(t("In no area: {names}.", names=", ".join(row.unit for row in found.uncovered)))
    if found.doubled:
        said.append(t("In more than one area: {names}.", names=", ".join(row.unit for row in found.doubled)))
    if found.people_without:
        number = len(found.people_without)
        said.append(t.count("One person works in no area.", "{n} people work in no area.", number))
    if not said:
        return None
    see = button(t("See the division"), then, "link")
    see.setObjectName("areas.cover")
    return Notice(Kind.WARN, t("The areas do not cover everybody"), " ".join(said), see)


def open_division(desk: Desk) -> None:
    """Open the panel where each part of the undertaking is put in its area."""
    found = desk.ask(areas.coverage, clock.today())
    rows = desk.ask(representatives.representatives, clock.today()).areas
    items: list[Item] = []
    for area in rows:
        items += [Text(area.name, "h3"), 6, *_ticks(desk, area, [(row.unit_id, row.unit) for row in found.units]), 14]
    if not found.units:
        items.append(Text(t("Departments, shifts and sites are added under the undertaking."), "second"))
    note = t("A changed area is a proposal until it is decided. OLM § 3-1")
    desk.side(t("The division in areas"), *items, Text(note, "small"))


def _ticks(desk: Desk, area: AreaRow, units: Sequence[tuple[str, str]]) -> list[Item]:
    made: list[Item] = []
    for unit_id, name in units:
        tick = Tick(
            t("{unit} in {area}", unit=name, area=area.name),
            partial(_turn, desk, area.id, unit_id),
            on=unit_id in area.unit_ids,
        )
        tick.setObjectName(f"cover.{area.id}.{unit_id}")
        made.append(holder(line(tick, (Text(name), 1), gap=10)))
    return made


def _turn(desk: Desk, area_id: str, unit_id: str) -> None:
    area = next(one for one in desk.ask(representatives.representatives, clock.today()).areas if one.id == area_id)
    rest = [one for one in area.unit_ids if one != unit_id]
    chosen = rest if unit_id in area.unit_ids else [*rest, unit_id]
    desk.do(representatives.set_units, area_id, chosen)


def open_notice(desk: Desk) -> None:
    """Open the panel that writes to management who was elected (OLM § 3-4 second paragraph)."""
    found = desk.ask(representatives.representatives, clock.today())
    items: list[Item] = [
        Text(
            t(
                "The representative counts from the day management has the notice in writing. Until then the former "
                "one stands."
            ),
            "second",
        ),
        14,
    ]
    waiting = [
        (row, seats.words_of(seat).office)
        for seat in found.all_seats
        if seat.kind in {PostKind.REPRESENTATIVE, PostKind.SENIOR}
        for row in (seat.holder, seat.pending)
        if row is not None and row.decided_on is not None and not row.by_office
    ]
    waiting.sort(key=lambda pair: (pair[0].notice_received_on is not None, pair[0].name))
    for row, office in waiting:
        items += [*_notice(desk, row, office), 12, hairline(), 12]
    if not waiting:
        items.append(Text(t("Nobody is elected or designated yet."), "second"))
    desk.side(t("Written notice of an election"), *items)


def _notice(desk: Desk, row: HoldingRow, office: str) -> list[Item]:
    received = t("Management has not had the notice yet.")
    if row.notice_received_on is not None:
        received = t("Management received written notice on {day}.", day=t.date(row.notice_received_on))
    said = column(
        Text(row.name, "strong"), Text(t("{office}, {how}", office=office, how=seats.how_words(row)), "small")
    )
    said.addWidget(Text(received, "small"))
    subject = row.election_id or row.id
    out = print_paper(desk, "notice_to_management", subject, t("Print"))
    keep = save_paper(desk, "notice_to_management", subject, t("Save as PDF"))
    for made in (out, keep):
        made.setAccessibleName(t("{what}, {paper}", what=made.accessibleName(), paper=row.name))
        made.setObjectName(f"{made.objectName()}.{row.id}")
    return [holder(said), 6, holder(line(out, keep, STRETCH, gap=16))]


def open_history(desk: Desk, area: AreaRow | None = None) -> None:
    """Open the panel of who has held the offices of an area, or of the whole undertaking."""
    rows = desk.ask(offices_history.history, area_id=area.id if area else None)
    items: list[Item] = []
    for row in rows:
        if row.kind not in {PostKind.REPRESENTATIVE, PostKind.SENIOR} or not row.held:
            continue
        items += [Text(say(row.name, t), "small.strong"), 4]
        items += [Text(_held(one)) for one in reversed(row.held)]
        items.append(14)
    if not items:
        items = [Text(t("Nobody has held these offices yet."), "second"), 14]
    subject = area.id if area else _undertaking(desk)
    if subject:
        out = print_paper(desk, "office_history", subject, t("Print the history"))
        items.append(holder(line(out, STRETCH)))
    desk.side(t("History, {area}", area=area.name) if area else t("Who has held what"), *items)


def _held(row: HoldingRow) -> str:
    words = t("{name}, {period}", name=row.name, period=seats.period(row))
    how = seats.how_words(row)
    return t("{what}. {more}", what=words, more=how) if how else words


def _undertaking(desk: Desk) -> str:
    found = desk.ask(undertaking.load_undertaking)
    return found.id if found else ""
