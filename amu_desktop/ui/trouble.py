"""Bugs: one dialog with details that hold no personal data, the log, and the program goes on if it can."""

import logging
import platform
import sys
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

import PySide6

from amu_desktop.core.errors import AmuError
from amu_desktop.ui import dialogs, guard
from amu_desktop.ui.language import t

LOG = logging.getLogger("amu_desktop.ui")


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Write what happened without values: kinds, files, lines, versions, and never a message or a variable."""
    try:
        ours = version("amu-desktop")
    except PackageNotFoundError:
        ours = "source"
    lines = [
        f"AMU Desktop {ours}, Python {platform.python_version()}, Qt {PySide6.__version__}, {platform.platform()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    lines += [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in traceback.extract_tb(trace)]
    return "\n".join(lines)


class Hook:
    """What Python calls for an error nobody caught; shows one dialog at a time."""

    def __init__(self) -> None:
        self._showing = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell the user of `error` and go on."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, AmuError) and (window := dialogs.active()) is not None:
            guard.tell(window, error)
            return
        details = report(kind, trace)
        LOG.error("%s", details)
        if self._showing:
            return
        self._showing = True
        try:
            dialogs.ask().tell(
                t("Something went wrong in the program"),
                t("Your work is saved. You can go on, or copy an error report without personal data."),
                details=details,
            )
        finally:
            self._showing = False


def install() -> None:
    """Let the hook answer for every error nobody caught."""
    sys.excepthook = Hook()
