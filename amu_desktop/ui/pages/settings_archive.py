"""Everything in the file as one open archive: how an undertaking leaves the program, or comes back with its data."""

from functools import partial

from amu_desktop.core import disk, settings
from amu_desktop.services.exporting import export_archive
from amu_desktop.services.importing import create_from_archive
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import STRETCH, Text, button, line
from amu_desktop.ui.parts.layout import Item


def archive_items(desk: Desk) -> list[Item]:
    """Give what the section shows."""
    save = button(t("Save everything as an archive"), partial(save_archive, desk), icon="archive")
    read = button(t("Read an archive"), partial(read_archive, desk), icon="upload")
    save.setObjectName("settings.archive.save")
    read.setObjectName("settings.archive.read")
    said = t("An archive holds everything in the file, in a form that other programs can read.")
    more = t("Reading an archive makes a new file. The one that is open is not changed.")
    return [Text(said), 2, Text(more, "second"), 14, line(save, read, STRETCH)]


def save_archive(desk: Desk) -> None:
    """Ask where, and write the whole file there; raises TroubleError when the disk refuses."""
    kinds = t("AMU archives (*.json)")
    path = dialogs.ask().save_file(t("Save everything as an archive"), f"{desk.workspace.path.stem}.json", kinds)
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(".json")
    disk.write(path, desk.ask(export_archive))
    desk.toast(t("Everything is saved in {name}", name=path.name), undo=False)


def read_archive(desk: Desk) -> None:
    """Ask which archive and where its file shall lie, make the file and open it; raises what is wrong with it."""
    source = dialogs.ask().open_file(t("Read an archive"), t("AMU archives (*.json)"))
    if source is None:
        return
    kinds = t("AMU files (*.amu)")
    target = dialogs.ask().save_file(t("Where shall the new file lie?"), f"{source.stem}.amu", kinds)
    if target is None:
        return
    target = target if target.suffix else target.with_suffix(".amu")
    made = create_from_archive(target, disk.read(source), str(settings.read().get("who") or ""))
    desk.remember(made.path)
    desk.open(made)
