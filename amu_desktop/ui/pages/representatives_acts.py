"""The panels of Verneombud: how the areas cover the undertaking, written notice of an election, and who has moved."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.domain.kinds import PostKind
from amu_desktop.domain.sentences import say
from amu_desktop.law import Grade
from amu_desktop.law.sources import AML
from amu_desktop.services import agreements_opt_out, areas, offices_changes, offices_history, representatives
from amu_desktop.services.offices import HoldingRow
from amu_desktop.services.representatives import AreaRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.explain import law_link
from amu_desktop.ui.issuing import print_paper, save_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.pages import agreement, office_ends, office_words
from amu_desktop.ui.parts import (
    STRETCH,
    Kind,
    Notice,
    Row,
    RowCard,
    Text,
    button,
    chip,
    column,
    hairline,
    holder,
    line,
    status_icon,
)
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
        (row, office_words.words_of(seat).office)
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
        Text(row.name, "strong"), Text(t("{office}, {how}", office=office, how=office_words.how_words(row)), "small")
    )
    said.addWidget(Text(received, "small"))
    subject = row.election_id or row.id
    out = print_paper(desk, "notice_to_management", subject, t("Print"))
    keep = save_paper(desk, "notice_to_management", subject, t("Save as PDF"))
    for made in (out, keep):
        made.setAccessibleName(t("{what}, {paper}", what=made.accessibleName(), paper=row.name))
        made.setObjectName(f"{made.objectName()}.{row.id}")
    return [holder(said), 6, holder(line(out, keep, STRETCH, gap=16))]


def misplaced_notices(desk: Desk) -> list[QWidget]:
    """Say who works outside the area they represent: if they have moved for good, the office is over (OLM § 3-4)."""
    made: list[QWidget] = []
    seats_now = {
        row.id: each
        for area in desk.ask(representatives.representatives, clock.today()).areas
        for seat in area.seats
        for each in (seat, seat.deputy)
        if each is not None and (row := each.holder) is not None
    }
    for found in desk.ask(offices_changes.misplaced, clock.today()):
        seat = seats_now[found.holding_id]
        if seat.holder is None:
            continue
        move = partial(office_ends.end, desk, seat.holder, seat, office_ends.Why.MOVED)
        moved = button(t("Moved for good …"), move, "link", name=t("Moved for good, {name}", name=found.name))
        moved.setObjectName(f"moved.{found.holding_id}")
        title = t("{name} works in {unit}, outside {area}", name=found.name, unit=found.works_in, area=found.area)
        says = t("If the move is lasting, the office is over, and the deputy takes the rest of the period.")
        place = law_link(desk.explain, office_ends.REPRESENTATIVE_GONE)
        made.append(Notice(Kind.WARN, title, says, moved, place))
    return made


def agreement_card(desk: Desk) -> QWidget | None:
    """Give the row of the agreement on another arrangement, or of writing one where there are fewer than five."""
    found = desk.ask(agreements_opt_out.opt_outs, clock.today())
    if not found and not desk.ask(agreements_opt_out.may_opt_out, clock.today()):
        return None
    card = RowCard()
    place = law_link(desk.explain, AML.at("6-1", 1))
    if not found:
        write = button(t("Write the agreement"), partial(agreement.begin, desk), compact=True)
        write.setObjectName("agreement.write")
        says = t("With fewer than five employees you may agree in writing on another arrangement, also on none.")
        card.add_row(Row(t("No agreement is written"), says, law=place, right=(write,)))
        return card
    row = found[0]
    gravest = next((text for grade, text in row.warns if grade is Grade.LAW), None)
    second = say(gravest, t) if gravest is not None else t(row.ended_why) if row.ended_why else ""
    kind = Kind.OK if row.holds and gravest is None else Kind.WARN if row.holds else Kind.DANGER
    over = kind is Kind.DANGER and bool(row.ended_why)
    icon = status_icon(Kind.NEUTRAL if over else kind, 20)
    then = partial(desk.go, "agreement", id=row.id)
    made = Row(agreement.state_words(row), second, icon=icon, law=place, then=then, arrow=True)
    made.setObjectName(f"agreement.{row.id}")
    card.add_row(made)
    return card
