"""`backup`: a verified copy of a file, with its manifest."""

import argparse
from pathlib import Path

from amu_desktop.cli.files import file_argument, opened
from amu_desktop.cli.main import DONE, Verb, answer
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_


def _arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    file_argument(parser, t)
    parser.add_argument(
        "--to", type=Path, metavar=t(N_("FOLDER")), help=t(N_("the folder of the copy; beside the file when left out"))
    )


def _run(asked: argparse.Namespace, _: Translator) -> int:
    with opened(asked) as workspace:
        made = workspace.back_up(N_("Asked for"), asked.to)
    if asked.json:
        answer({"backup": str(made.path)})
    else:
        print(made.path)
    return DONE


BACKUP = Verb("backup", N_("Make a verified copy of a file."), _arguments, _run, answers=True)
