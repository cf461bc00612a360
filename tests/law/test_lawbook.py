"""The lawbook: a change in the law is a diff a lawyer can read."""

from pathlib import Path

import pytest

from amu_desktop import law
from amu_desktop.core.language import translator

SNAPSHOTS = Path(__file__).resolve().parents[1] / "snapshots"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_book_is_as_it_was_last_looked_at(language: str) -> None:
    book = law.lawbook(translator(language, "law"))
    kept = SNAPSHOTS / f"lawbook.{language}.txt"
    assert book == kept.read_text("utf-8"), (
        f"if the change is meant: python3 tasks.py lawbook --lang {language} > {kept}"
    )


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_book_names_every_rule_figure_open_question_and_fact(language: str) -> None:
    book = law.lawbook(translator(language, "law"))
    keys = [asked.key for asked in law.ASKED] + [one.key for one in law.UNSETTLED] + [fact.key for fact in law.FACTS]
    assert [key for key in keys if f"[{key}]" not in book] == []
    assert "None" not in book.replace(" None\n", "")
    assert "{" not in book.replace("{limit}", "")
