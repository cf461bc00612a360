"""What the window itself can do: make, open and close files, undo, change the look, and the way about.

The sentences for a missing, newer or locked file come with the errors of the file itself.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from amu_desktop.core import clock, settings
from amu_desktop.core.errors import TroubleError
from amu_desktop.core.marks import N_
from amu_desktop.core.progress import Progress
from amu_desktop.services import backups
from amu_desktop.services.workspace import Workspace
from amu_desktop.ui import dialogs, theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t


class Frame(Protocol):
    """What the doings need of the window."""

    desk: Desk

    def show_welcome(self) -> None:
        """Show the first page."""

    def open_palette(self) -> None:
        """Open the palette."""

    def next_pane(self, way: int) -> None:
        """Move the focus to another pane."""

    def keep_typed(self) -> None:
        """Save what is typed."""

    def show_help(self) -> None:
        """Show help for the page."""

    def back(self) -> None:
        """Go to the page before."""

    def go(self, key: str, **where: object) -> None:
        """Go to a page."""

    def close(self) -> bool:
        """Close the window."""


def doings(window: Frame) -> Mapping[str, Callable[[], object]]:
    """Give what the window does itself, by action id."""
    desk = window.desk
    return {
        "file.new": partial(new, desk),
        "file.open": partial(open_file, desk),
        "file.sample": partial(open_sample, desk),
        "file.close": partial(close, window),
        "file.quit": window.close,
        "edit.undo": desk.undo,
        "edit.redo": desk.redo,
        "edit.save": window.keep_typed,
        "view.palette": window.open_palette,
        "view.light": partial(look, theme.Look.LIGHT),
        "view.dark": partial(look, theme.Look.DARK),
        "view.system": partial(look, theme.Look.SYSTEM),
        "view.next_pane": partial(window.next_pane, 1),
        "view.previous_pane": partial(window.next_pane, -1),
        "go.back": window.back,
        "backups.make": partial(back_up, desk),
        "help.page": window.show_help,
        "help.about": about,
    }


def recent() -> list[Path]:
    """Give the files used last that are still there."""
    found = settings.read().get("recent")
    return [Path(str(one)) for one in found if Path(str(one)).is_file()] if isinstance(found, list) else []


def new(desk: Desk) -> None:
    """Ask where the file shall lie, make it and begin the setup."""
    kinds = t("AMU files (*.amu)")
    path = dialogs.ask().save_file(t("Create a new undertaking"), t("Undertaking.amu"), kinds)
    if path is None:
        return
    if not path.suffix:
        path = path.with_suffix(".amu")
    _lay(desk, Workspace.create(path))
    desk.go("setup")


def open_file(desk: Desk) -> None:
    """Ask which file and open it."""
    path = dialogs.ask().open_file(t("Open file"), t("AMU files (*.amu)"))
    if path is not None:
        open_path(desk, path)


def open_path(desk: Desk, path: Path) -> None:
    """Open the file at `path`; raises UserError or TroubleError with its sentence, and what was open stays open."""
    _lay(desk, Workspace.open(path))


def open_sample(desk: Desk) -> None:
    """Open the sample undertaking in the program's own folder; the first time it is made, which takes some seconds."""
    folder = settings.folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.amu"
    if desk.is_open and desk.workspace.path == path:
        return

    def lay(_made: object = None) -> None:
        _lay(desk, Workspace.open(path), remember=False)

    if path.exists():
        lay()
    else:
        desk.run(partial(_make_sample, path), lay)


def _make_sample(path: Path, progress: Progress) -> None:
    """Make the sample beside and rename it, so that one half made is never taken for whole."""
    from amu_desktop.services.sample import make_sample

    beside = path.with_name("sample-unfinished.amu")
    beside.unlink(missing_ok=True)
    make_sample(beside, clock.today(), progress).close()
    beside.rename(path)


def _lay(desk: Desk, workspace: Workspace, *, remember: bool = True) -> None:
    if remember:
        desk.remember(workspace.path)
    desk.open(workspace)
    if remember and backups.copy_is_due(workspace):
        desk.run(lambda _progress: backups.copy_of_the_day(workspace), lambda _made: desk.note_saved())


def close(window: Frame) -> None:
    """Put the file away and show the first page."""
    window.desk.close()
    window.show_welcome()


def look(chosen: theme.Look) -> None:
    """Change the look and remember it."""
    settings.write(look=chosen.value)
    theme.apply(chosen, size())


def size() -> theme.TextSize:
    """Give the text size chosen."""
    found = str(settings.read().get("text_size", ""))
    return theme.TextSize(found) if found in set(theme.TextSize) else theme.TextSize.NORMAL


def set_size(chosen: str) -> None:
    """Change the text size and remember it."""
    settings.write(text_size=chosen)
    theme.apply(chosen_look(), size())


def chosen_look() -> theme.Look:
    """Give the look chosen."""
    found = str(settings.read().get("look", ""))
    return theme.Look(found) if found in set(theme.Look) else theme.Look.SYSTEM


def back_up(desk: Desk) -> None:
    """Make a copy now and say so; raises TroubleError when it fails."""
    made = desk.workspace.back_up(N_("Asked for"))
    if not made.path.exists():
        raise TroubleError(N_("The backup failed."), N_("Check that there is room on the disk and try again."))
    desk.note_saved()
    desk.toast(t("A copy is made in {folder}", folder=made.path.parent.name), undo=False)


def last_copy(desk: Desk) -> datetime | None:
    """Give when the last copy was made."""
    return max((one.made_at for one in desk.workspace.backups()), default=None)


def about() -> None:
    """Tell what program this is."""
    dialogs.ask().tell(
        "AMU Desktop",
        t("Free program for working environment committees and safety representatives. This is not legal advice."),
    )
