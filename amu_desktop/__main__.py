"""Wires and starts: a verb goes to the command line, anything else to the window.

SQLAlchemy is imported before Qt, since everything imported after PySide6 is slower (measured: all ready in 0.75 s
this way, 0.95 s the other). Nothing is swept while starting: what is made then are classes and functions that stay, and
looking through them again and again took a third of the start.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code; `NAME.amu` alone opens the window on that file."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        return window(None)
    if len(given) == 1 and given[0].endswith(".amu"):
        return window(Path(given[0]))
    from amu_desktop.cli.catalogue import VERBS
    from amu_desktop.cli.main import main as command_line

    return command_line(given, VERBS)


def window(path: Path | None) -> int:
    """Show the window, on a file or on the first page, until it is closed; gives the exit code."""
    gc.disable()
    import amu_desktop.services.workspace  # noqa: F401 - before Qt, see above
    from amu_desktop.ui import app

    return app.main(path, shown=swept_from_now_on)


def swept_from_now_on() -> None:
    """Sweep what is made from now on; what the start made stays as long as the program runs."""
    gc.freeze()
    gc.enable()


if __name__ == "__main__":
    sys.exit(main())
