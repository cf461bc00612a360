"""`new`: an empty file for an undertaking."""

import argparse
from pathlib import Path

from amu_desktop.cli.files import who, who_argument
from amu_desktop.cli.main import DONE, Verb
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.services.undertaking import create_undertaking
from amu_desktop.services.workspace import Workspace


def _arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    parser.add_argument("file", type=Path, metavar=t(N_("FILE.amu")), help=t(N_("the undertaking's file")))
    parser.add_argument("--name", required=True, help=t(N_("the name of the undertaking")))
    parser.add_argument("--org-number", default="", help=t(N_("its organisation number, nine digits")))
    who_argument(parser, t)


def _run(asked: argparse.Namespace, _: Translator) -> int:
    with Workspace.making(asked.file, who(asked)) as workspace:
        workspace.do(create_undertaking, asked.name, org_number=asked.org_number)
    workspace.close()
    print(asked.file)
    return DONE


NEW = Verb("new", N_("Make a new file for an undertaking."), _arguments, _run)
