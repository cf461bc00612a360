"""The command line's door: reads what was asked, runs one verb, tells how it went.

Exit code 0 done, 1 the request was refused (reasons on stderr, or in the JSON), 2 wrong use.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from amu_desktop import __version__
from amu_desktop.core import settings
from amu_desktop.core.errors import AmuError, Refusal, TroubleError
from amu_desktop.core.language import Language, Translator, translator
from amu_desktop.core.marks import N_

DONE, REFUSED, WRONG_USE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: its name, what it does (a message id), its arguments, and the function that does it."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser, Translator], None]
    run: Callable[[argparse.Namespace, Translator], int]
    answers: bool = False


class _Formatter(argparse.HelpFormatter):
    """Writes the line of use with our own word before it."""

    def __init__(self, t: Translator, prog: str) -> None:
        super().__init__(prog)
        self._t = t

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the line of use."""
        super().add_usage(usage, actions, groups, f"{self._t(N_('use:'))} " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the translator's language, also in the words argparse has of its own.

    `argparse` takes its words from the environment's gettext, which has none of ours.
    """

    def __init__(self, prog: str, description: str, t: Translator) -> None:
        super().__init__(prog, description=description, formatter_class=partial(_Formatter, t), add_help=False)
        self._t = t
        self._positionals.title, self._optionals.title = t(N_("what is given")), t(N_("choices"))
        self.add_argument("-h", "--help", action="help", help=t(N_("show this help and leave")))

    def error(self, message: str) -> None:  # type: ignore[override]
        """Tell what is wrong with what was asked, and leave with the exit code of wrong use."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: {_wrong(message, self._t)}\n")


def _wrong(message: str, t: Translator) -> str:
    """Say one of the common complaints of `argparse` in our words; the rare ones stay as they are."""
    for pattern, text in _WRONG:
        if (found := re.fullmatch(pattern, message)) is not None:
            return t(text, **found.groupdict())
    return message


_WRONG = (
    (
        r"argument (?P<argument>.+?): invalid choice: (?P<value>'.*'|\".*\") \(choose from (?P<choices>.*)\)",
        N_("{argument}: {value} is not one of the choices {choices}"),
    ),
    (r"the following arguments are required: (?P<arguments>.*)", N_("this must be given: {arguments}")),
    (r"unrecognized arguments: (?P<arguments>.*)", N_("not understood: {arguments}")),
    (r"argument (?P<argument>.+?): expected one argument", N_("{argument}: a value must follow")),
    (r"argument (?P<argument>.+?): invalid .+? value: (?P<value>.*)", N_("{argument}: {value} cannot be read")),
)


def parser(verbs: Sequence[Verb], t: Translator) -> argparse.ArgumentParser:
    """Make the parser of all verbs, with help in the translator's language."""
    about = t(N_("The working environment committee of a Norwegian undertaking."))
    top = _Parser("amu-desktop", about, t)
    said = t(N_("show which version this is and leave"))
    top.add_argument("--version", action="version", version=f"AMU Desktop {__version__}", help=said)
    below = top.add_subparsers(dest="verb", required=True, metavar=t(N_("VERB")))
    for verb in verbs:
        one = below.add_parser(verb.name, help=t(verb.help), description=t(verb.help), t=t)
        one.set_defaults(run=verb.run)
        if verb.answers:
            one.add_argument("--json", action="store_true", help=t(N_("answer as JSON")))
        verb.arguments(one, t)
    return top


def main(arguments: Sequence[str], verbs: Sequence[Verb]) -> int:
    """Run the verb that `arguments` name and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    t = translator(str(settings.read().get("language") or Language.BOKMAL))
    try:
        asked = parser(verbs, t).parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        return int(asked.run(asked, t))
    except BrokenPipeError:  # whoever read us has enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except AmuError as error:
        tell(error, t, as_json=getattr(asked, "json", False))
        return REFUSED


def tell(error: AmuError, t: Translator, *, as_json: bool) -> None:
    """Tell why something was refused: sentences on stderr, or one JSON object on stdout."""
    reasons = error.reasons if isinstance(error, Refusal) else ()
    if as_json:
        answer(
            {
                "refused": t.error(error),
                "field": getattr(error, "field", None),
                "reasons": [{"field": reason.field, "reason": t.error(reason)} for reason in reasons],
            }
        )
        return
    print(_told(error, t), file=sys.stderr)
    for reason in reasons:
        print(f"- {_told(reason, t)}", file=sys.stderr)
    if isinstance(error, TroubleError) and error.advice:
        print(t(error.advice, **error.values), file=sys.stderr)


def _told(error: AmuError, t: Translator) -> str:
    field = getattr(error, "field", None)
    return f"{field}: {t.error(error)}" if field else t.error(error)


def answer(value: object) -> None:
    """Print a JSON answer."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))
