"""From a field of a case to its command: one field left, one step to undo."""

from amu_desktop.services import measures, minutes_cases, minutes_positions
from amu_desktop.services.minutes_rows import ItemRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.minutes_editor.decision import decision_change

PLAIN = frozenset({"title", "background", "discussion", "annex_text", "wall_text"})


def save_field(desk: Desk, item: ItemRow, name: str, value: object) -> None:
    """Run the command that a field of the case stands for."""
    kind, _, key = name.partition(":")
    change = decision_change(name, value)
    if name in PLAIN:
        desk.do(minutes_cases.edit_item, item.id, name, value)
    elif change is not None:
        desk.do(minutes_cases.edit_item, item.id, *change)
    elif kind == "proposal":
        desk.do(minutes_cases.write_proposal, item.id, str(value), key)
    elif kind == "by":
        desk.do(minutes_cases.write_proposed_by, key, str(value))
    elif kind == "position":
        desk.do(minutes_positions.write_position, item.id, key, str(value))
    elif kind == "wall":
        desk.do(minutes_positions.write_wall_text, key, str(value))
    elif kind == "statement":
        desk.do(minutes_cases.edit_statement, key, str(value))
    elif kind == "measure":
        measure_id, _, field = key.partition(":")
        desk.do(measures.edit_measure, measure_id, field, value)
    else:
        _write_extra_position(desk, item, name, str(value))


def _write_extra_position(desk: Desk, item: ItemRow, name: str, text: str) -> None:
    position_id = name.partition("#")[2]
    side = next(row.side for row in item.positions if row.id == position_id)
    desk.do(minutes_positions.write_position, item.id, side, text, position_id)
