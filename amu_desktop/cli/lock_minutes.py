"""`lock-minutes`: locks the minutes of a meeting, or tells everything that is missing."""

import argparse

from amu_desktop.cli.files import file_argument, opened
from amu_desktop.cli.main import DONE, Verb, answer
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.services.finding import find_meeting
from amu_desktop.services.minutes_locking import lock


def _arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    file_argument(parser, t)
    parser.add_argument("meeting", metavar=t(N_("MEETING")), help=t(N_("the meeting, as 3/2026")))
    parser.add_argument(
        "--reason",
        action="append",
        default=[],
        metavar=t(N_("KEY=TEXT")),
        help=t(N_("why something of our advice is left out; the keys stand in the refusal")),
    )


def _run(asked: argparse.Namespace, t: Translator) -> int:
    reasons = dict(_reason(text) for text in asked.reason)
    with opened(asked) as workspace:
        meeting = workspace.ask(find_meeting, asked.meeting)
        workspace.do(lock, meeting, reasons)
    if asked.json:
        answer({"locked": asked.meeting})
    else:
        print(t(N_("The minutes of meeting {meeting} are locked."), meeting=asked.meeting))
    return DONE


def _reason(text: str) -> tuple[str, str]:
    key, equals, reason = text.partition("=")
    if not equals or not reason.strip():
        raise UserError(N_("{text} is not a reason. Write it as key=why."), "reason", text=text)
    return key, reason.strip()


LOCK_MINUTES = Verb("lock-minutes", N_("Lock the minutes of a meeting."), _arguments, _run, answers=True)
