"""The panel of who has held which office: of a committee, of an area, or of all the safety representatives."""

from amu_desktop.domain.kinds import PostKind
from amu_desktop.domain.sentences import say
from amu_desktop.services import offices_history, undertaking
from amu_desktop.services.representatives import AreaRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.issuing import print_paper
from amu_desktop.ui.language import t
from amu_desktop.ui.pages.office_words import held
from amu_desktop.ui.parts import STRETCH, Text, holder, line
from amu_desktop.ui.parts.layout import Item

OF_AREAS = frozenset({PostKind.REPRESENTATIVE, PostKind.SENIOR})


def open_history(desk: Desk, area: AreaRow | None = None) -> None:
    """Show who has been safety representative in an area, or in the whole undertaking."""
    rows = desk.ask(offices_history.history, area_id=area.id if area else None)
    chosen = [row for row in rows if row.kind in OF_AREAS]
    title = t("History, {area}", area=area.name) if area else t("Who has held what")
    _show(desk, title, chosen, area.id if area else _undertaking(desk))


def open_history_of_body(desk: Desk, body_id: str, name: str) -> None:
    """Show who has sat in each seat of a body, and who has chaired it."""
    rows = desk.ask(offices_history.history, body_id=body_id)
    _show(desk, t("History, {area}", area=name), list(rows), body_id)


def _show(desk: Desk, title: str, rows: list[offices_history.OfficeRow], subject: str) -> None:
    items: list[Item] = []
    for row in rows:
        if row.held:
            items += [Text(say(row.name, t), "small.strong"), 4]
            items += [Text(held(one, with_how=True)) for one in reversed(row.held)]
            items.append(14)
    if not items:
        items = [Text(t("Nobody has held these offices yet."), "second"), 14]
    if subject:
        out = print_paper(desk, "office_history", subject, t("Print the history"))
        items.append(holder(line(out, STRETCH)))
    desk.side(title, *items)


def _undertaking(desk: Desk) -> str:
    found = desk.ask(undertaking.load_undertaking)
    return found.id if found else ""
