"""What every verb that opens a file has in common."""

import argparse
import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from amu_desktop.core import settings
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.services.workspace import Workspace


def file_argument(parser: argparse.ArgumentParser, t: Translator) -> None:
    """Add the file and the name that changes are recorded under."""
    parser.add_argument("file", type=Path, metavar=t(N_("FILE.amu")), help=t(N_("the undertaking's file")))
    who_argument(parser, t)


def who_argument(parser: argparse.ArgumentParser, t: Translator) -> None:
    """Add `--as`, the name that changes are recorded under."""
    parser.add_argument(
        "--as", dest="who", metavar=t(N_("NAME")), help=t(N_("the name that changes are recorded under"))
    )


def who(asked: argparse.Namespace) -> str:
    """Give the name for changes: `--as`, else the one this machine remembers, else the user's name here."""
    return str(asked.who or settings.read().get("who") or getpass.getuser())


@contextmanager
def opened(asked: argparse.Namespace) -> Iterator[Workspace]:
    """Open the file that was asked for, and close it again whatever happens."""
    workspace = Workspace.open(asked.file, who(asked))
    try:
        yield workspace
    finally:
        workspace.close()
