"""`facts`, `decide` and `lawbook`: the law, asked without a file."""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from amu_desktop import law
from amu_desktop.cli.main import DONE, Verb, answer
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.core.marks import N_


def _facts_arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    parser.description = t(N_("List the questions that the law's answers rest on."))


def _facts(asked: argparse.Namespace, t: Translator) -> int:
    found = [
        {
            "key": fact.key,
            "label": t(fact.label),
            "help": t(fact.help),
            "type": law.type_name(fact),
            "optional": fact.optional,
        }
        for fact in law.FACTS
    ]
    if asked.json:
        answer(found)
    else:
        for fact in found:
            print(f"{fact['key']}  ({fact['type']})\n    {fact['label']}")
    return DONE


def _decide_arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    parser.add_argument("rule", nargs="?", metavar=t(N_("RULE")), help=t(N_("the rule to decide; all when left out")))
    parser.add_argument(
        "--on", metavar=t(N_("DATE")), help=t(N_("the day to decide for, as 2026-11-24; today when left out"))
    )
    parser.add_argument(
        "--facts", nargs="+", default=[], metavar="FACT", help=t(N_("a JSON file of facts, or facts as key=value"))
    )


def _decide(asked: argparse.Namespace, t: Translator) -> int:
    on = _day(asked.on)
    profile = _profile(asked.facts)
    rules = (law.rule(asked.rule),) if asked.rule else law.RULES
    decisions = {rule.key: law.decide(rule, profile, on=on) for rule in rules}
    if asked.json:
        found = {key: law.decision_as_json(decision) for key, decision in decisions.items()}
        answer(found[asked.rule] if asked.rule else found)
        return DONE
    for decision in decisions.values():
        for line in law.explain(decision, t):
            print("  " * line.depth + line.text)
        print()
    return DONE


def _day(text: str | None) -> date:
    if text is None:
        return today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(N_("{day} is not a day. Write it as 2026-11-24."), "on", day=text) from None


def _profile(facts: Sequence[str]) -> dict[str, object]:
    profile: dict[str, object] = {}
    for text in facts:
        if "=" in text and not Path(text).is_file():
            key, value = law.parse_fact(text)
            profile[key] = value
            continue
        try:
            found = json.loads(Path(text).read_text("utf-8-sig"))
        except (OSError, ValueError):
            raise UserError(
                N_("{text} is neither key=value nor a JSON file that can be read."), "facts", text=text
            ) from None
        if not isinstance(found, dict):
            raise UserError(N_("{text} must hold one JSON object of facts."), "facts", text=text)
        profile |= law.profile_from_json(found)
    return profile


def _lawbook_arguments(parser: argparse.ArgumentParser, t: Translator) -> None:
    parser.add_argument("--lang", choices=("nb", "nn", "en"), default="nb", help=t(N_("the language of the book")))


def _lawbook(asked: argparse.Namespace, t: Translator) -> int:
    print(law.lawbook(translator(asked.lang, t.domain)), end="")
    return DONE


FACTS = Verb("facts", N_("List the questions that the law's answers rest on."), _facts_arguments, _facts, answers=True)
DECIDE = Verb("decide", N_("Decide what the law requires on a day."), _decide_arguments, _decide, answers=True)
LAWBOOK = Verb(
    "lawbook", N_("Print every rule and parameter with its dates and citations."), _lawbook_arguments, _lawbook
)
