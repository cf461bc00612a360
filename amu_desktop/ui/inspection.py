"""The inspection folder: what goes in, the confidential papers that are picked one by one, and where it is saved."""

from functools import partial

from amu_desktop.core import clock, disk
from amu_desktop.services import inspection_folder
from amu_desktop.services.inspection_folder import Picked
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Label, Text, line, primary
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.parts.options import Tick


def open_folder(desk: Desk) -> None:
    """Show what the folder is, and offer to save it."""
    picks = {one: Tick(one.title, _nothing, on=False) for one in desk.ask(inspection_folder.to_pick)}
    said = t(
        "One PDF with a cover that is the index, a sheet for each tab, and the newest papers and attached documents "
        "behind them. What is missing is named on the cover."
    )
    items: list[Item] = [Text(said), 16]
    if picks:
        items += [Label(t("Only if you pick them"), "small.strong"), 4]
        items += [Text(t("These hold what is confidential or names voters."), "small"), 8]
        for one, tick in picks.items():
            items += [line(tick, (Text(one.title), 1)), 6]
        items.append(10)
    made = primary(t("Save the inspection folder …"), partial(_save, desk, picks))
    made.setObjectName("folder.save")
    desk.side(t("Inspection folder"), *items, made)


def _nothing() -> None:
    """Let a tick be looked at when the folder is made."""


def _save(desk: Desk, picks: dict[Picked, Tick]) -> None:
    picked = frozenset(one.id for one, tick in picks.items() if tick.isChecked())
    drawn = inspection_folder.make_folder(desk.workspace, clock.today(), t.language.value, picked)
    path = dialogs.ask().save_file(t("Save the inspection folder"), drawn.file_name, "PDF (*.pdf)")
    if path is None:
        return
    disk.write(path, drawn.content)
    desk.note_saved()
    desk.close_side()
    desk.toast(t("Saved: {name}", name=path.name))
