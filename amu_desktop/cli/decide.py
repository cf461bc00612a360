"""`facts`, `decide` and `lawbook`: the law, asked without a file."""

import argparse
import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from amu_desktop import law
from amu_desktop.cli.main import DONE, REFUSED, Verb, answer, tell
from amu_desktop.core.clock import today
from amu_desktop.core.errors import AmuError, UserError
from amu_desktop.core.language import Language, Translator, translator
from amu_desktop.core.marks import N_

LAST_YEAR = 2100
Run = Callable[[argparse.Namespace, Translator], int]


def _in_its_language(run: Run) -> Run:
    """Answer, and refuse too, in the language that `--lang` asks for."""

    def spoken(asked: argparse.Namespace, t: Translator) -> int:
        t = translator(asked.lang, t.domain)
        try:
            return run(asked, t)
        except AmuError as error:
            tell(error, t, as_json=getattr(asked, "json", False))
            return REFUSED

    return spoken


def _language(parser: argparse.ArgumentParser, help_: str) -> None:
    parser.add_argument("--lang", choices=tuple(Language), default=Language.BOKMAL, help=help_)


def _facts_arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    parser.description = t(N_("List the questions that the law's answers rest on."))
    _language(parser, t(N_("the language of the questions")))


@_in_its_language
def _facts(asked: argparse.Namespace, t: Translator) -> int:
    if asked.json:
        answer([law.fact_as_json(fact, t) for fact in law.FACTS])
        return DONE
    for fact in law.FACTS:
        print(f"{fact.key}  ({law.type_name(fact)})")
        print(f"    {t(fact.label)}\n    {t(fact.help)}")
        if issubclass(fact.kind, law.Answer):
            print("    " + " · ".join(f"{choice}: {t(choice.label)}" for choice in fact.kind))
        print("    " + t(N_("For example: {example}"), example=law.written(fact)))
        print(f"    {law.say_citations(fact.cites, t)}\n")
    return DONE


def _decide_arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("rule", nargs="?", metavar=t(N_("RULE")), help=t(N_("the rule to decide; all when left out")))
    which.add_argument("--all", action="store_true", help=t(N_("decide every rule, as when none is named")))
    parser.add_argument(
        "--on", metavar=t(N_("DATE")), help=t(N_("the day to decide for, as 2026-11-24; today when left out"))
    )
    parser.add_argument(
        "--facts",
        nargs="+",
        action="extend",
        default=[],
        metavar=t(N_("FACT")),
        help=t(N_("JSON files of facts, and facts as key=value; the last one said counts")),
    )
    _language(parser, t(N_("the language of the answer")))
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    rules = "\n".join(f"  {rule.key}  {t(rule.label)}" for rule in law.RULES)
    parser.epilog = t(N_("The rules:\n{rules}"), rules=rules)


@_in_its_language
def _decide(asked: argparse.Namespace, t: Translator) -> int:
    on = _day(asked.on)
    rules: Sequence[law.Rule[Any] | law.Parameter[Any]] = (law.rule(asked.rule),) if asked.rule else law.RULES
    profile = law.profile_from_json(_said(asked.facts))
    for complaint in law.complaints(profile, max(on, today())):
        values = {name: law.say_value(value, t) for name, value in complaint.values}
        raise UserError(complaint.text, complaint.fact, **values)
    decisions = [law.decide(rule, profile, on=on) for rule in rules]
    if asked.json:
        found = law.decisions_as_json(decisions, t)
        answer(found[asked.rule] if asked.rule else found)
        return DONE
    for decision in decisions:
        for line in law.explain(decision, t):
            print("  " * line.depth + line.text)
        print()
    return DONE


def _day(text: str | None) -> date:
    if text is None:
        return today()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UserError(N_("{day} is not a day. Write it as 2026-11-24."), "on", day=text) from None
    if day.year > LAST_YEAR:
        raise UserError(N_("{day} is too far ahead for the law to be known. Choose an earlier day."), "on", day=text)
    return day


def _said(facts: Sequence[str]) -> dict[str, object]:
    """Give what files and words say, not yet read as the law's answers."""
    said: dict[str, object] = {}
    for text in facts:
        if "=" in text and not Path(text).is_file():
            key, value = law.split_fact(text)
            said[key] = value
        else:
            said |= _from_file(text)
    return said


def _from_file(text: str) -> dict[str, object]:
    try:
        found = json.loads(Path(text).read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        raise UserError(
            N_("{text} is neither key=value nor a JSON file that can be read."), "facts", text=text
        ) from None
    if not isinstance(found, dict):
        raise UserError(N_("{text} must hold one JSON object of facts."), "facts", text=text)
    return found


def _lawbook_arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    _language(parser, t(N_("the language of the book")))


@_in_its_language
def _lawbook(_asked: argparse.Namespace, t: Translator) -> int:
    print(law.lawbook(t), end="")
    return DONE


FACTS = Verb("facts", N_("List the questions that the law's answers rest on."), _facts_arguments, _facts, answers=True)
DECIDE = Verb("decide", N_("Decide what the law requires on a day."), _decide_arguments, _decide, answers=True)
LAWBOOK = Verb(
    "lawbook", N_("Print every rule and parameter with its dates and citations."), _lawbook_arguments, _lawbook
)
