"""`paper`: issues a paper from a file and writes it as PDF."""

import argparse
from datetime import date
from pathlib import Path

from amu_desktop.cli.files import file_argument, opened
from amu_desktop.cli.main import DONE, Verb, answer
from amu_desktop.core import disk
from amu_desktop.core.language import Language, Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.catalogue import PAPERS
from amu_desktop.services import inspection_folder, publishing
from amu_desktop.services.finding import find_subject


def _arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    file_argument(parser, t)
    kinds = [each.kind for each in PAPERS]
    said = t(N_("the kind of paper: {kinds}"), kinds=", ".join(kinds))
    parser.add_argument("kind", choices=kinds, metavar=t(N_("KIND")), help=said)
    parser.add_argument(
        "subject",
        nargs="?",
        default="",
        metavar=t(N_("SUBJECT")),
        help=t(N_("what it is about: a meeting as 3/2026, an area, a year; the only one when left out")),
    )
    parser.add_argument("--lang", choices=[each.value for each in Language], default="nb", help=t(N_("its language")))
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(),
        metavar=t(N_("PATH")),
        help=t(N_("the file or folder to write; here when left out")),
    )
    parser.add_argument("--draft", action="store_true", help=t(N_("only a draft: nothing is issued or kept")))
    parser.add_argument(
        "--changed", default="", metavar=t(N_("TEXT")), help=t(N_("what has changed since the last edition"))
    )


def _run(asked: argparse.Namespace, _: Translator) -> int:
    told: dict[str, object] = {"draft": asked.draft}
    with opened(asked) as workspace:
        subject = workspace.ask(find_subject, asked.kind, asked.subject)
        if asked.draft:
            drawn = publishing.preview(workspace, asked.kind, subject, asked.lang)
            content, name = drawn.content, drawn.file_name
        else:
            row = publishing.publish(workspace, asked.kind, subject, asked.lang, asked.changed)
            content, name = workspace.ask(publishing.content, row.id), row.file_name
            if asked.kind == inspection_folder.KIND:  # the paper is its cover, and the folder is what is wanted
                content = inspection_folder.make_folder(workspace, date.fromisoformat(subject), asked.lang).content
            told |= {"id": row.paper_id, "edition": row.edition, "code": row.code, "sha256": row.sha256}
    path = asked.out / name if asked.out.is_dir() else asked.out
    disk.write(path, content)
    if asked.json:
        answer({"file": str(path), **told})
    else:
        print(path)
    return DONE


PAPER = Verb("paper", N_("Issue a paper and write it as PDF."), _arguments, _run, answers=True)
