"""`demo`: the sample undertaking and its papers in a folder, so that anyone can see what the program makes."""

import argparse
from pathlib import Path

from amu_desktop.cli.main import DONE, Verb
from amu_desktop.core import disk
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.services import publishing
from amu_desktop.services.finding import find_subject
from amu_desktop.services.sample import make_sample
from amu_desktop.services.workspace import Workspace


def _arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    parser.add_argument(
        "--out", type=Path, required=True, metavar=t(N_("FOLDER")), help=t(N_("an empty or new folder"))
    )


def _run(asked: argparse.Namespace, _: Translator) -> int:
    folder = asked.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = any(folder.iterdir())
    except OSError as error:
        raise disk.not_written(folder) from error
    if taken:
        raise UserError(
            N_("{folder} is not empty. Choose a new folder, so that nothing is written over."),
            "out",
            folder=str(folder),
        )
    path = folder / "eksempel.amu"
    workspace = make_sample(path, today())
    try:
        written = [path, *_papers(workspace, folder)]
    finally:
        workspace.close()
    for each in written:
        print(each)
    return DONE


def _papers(workspace: Workspace, folder: Path) -> list[Path]:
    written = []
    for row in reversed(workspace.ask(publishing.list_papers)):
        target = folder / row.file_name
        disk.write(target, workspace.ask(publishing.content, row.id))
        written.append(target)
    draft = publishing.preview(workspace, "yearly_report", workspace.ask(find_subject, "yearly_report", ""), "nb")
    disk.write(folder / draft.file_name, draft.content)
    return [*written, folder / draft.file_name]


DEMO = Verb("demo", N_("Make the sample undertaking and its papers in a folder."), _arguments, _run)
