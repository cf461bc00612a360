"""`import` and `export`: a file from an archive, an archive from a file."""

import argparse
from pathlib import Path

from amu_desktop.cli.files import file_argument, opened, who
from amu_desktop.cli.main import DONE, Verb
from amu_desktop.core import disk
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.services.exporting import export_archive
from amu_desktop.services.importing import create_from_archive


def _arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    file_argument(parser, t)
    parser.add_argument("archive", type=Path, metavar=t(N_("ARCHIVE.json")), help=t(N_("the archive")))


def _import(asked: argparse.Namespace, _: Translator) -> int:
    create_from_archive(asked.file, disk.read(asked.archive), who(asked)).close()
    print(asked.file)
    return DONE


def _export(asked: argparse.Namespace, _: Translator) -> int:
    with opened(asked) as workspace:
        data = workspace.ask(export_archive)
    disk.write(asked.archive, data)
    print(asked.archive)
    return DONE


IMPORT = Verb("import", N_("Make a new file from an archive."), _arguments, _import)
EXPORT = Verb("export", N_("Write everything in a file as an archive."), _arguments, _export)
