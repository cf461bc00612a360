"""What a search costs in a file of twenty thousand cases, as a ratio to the bare FTS5 statement over the same words."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from amu_desktop.services import search
from amu_desktop.services.search_things import Kind
from amu_desktop.services.work import command
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.journal import insert_many
from amu_desktop.storage.tables.meetings import Matter
from tests.benchmarks.ratio import ratio
from tests.make import make_committee, make_workspace

pytestmark = pytest.mark.benchmark

MANY, WORDS = 20_000, 120
RANDOM = random.Random(2026)  # noqa: S311 - words, not secrets
VOCABULARY = ["".join(RANDOM.choices("abdefgiklmnoprstuvyæøå", k=RANDOM.randint(3, 11))) for _ in range(20_000)]


def texts() -> Iterator[tuple[str, str]]:
    for number in range(MANY):
        yield f"Sak {number} {RANDOM.choice(VOCABULARY)}", " ".join(RANDOM.choices(VOCABULARY, k=WORDS))


@command("Raised many cases")
def raise_many(session: Session, body_id: str, cases: list[tuple[str, str]]) -> None:
    insert_many(
        session,
        [Matter(body_id=body_id, title=title, source_detail=body, raised_on=date(2026, 3, 2)) for title, body in cases],
    )


def bare(cases: list[tuple[str, str]]) -> sqlite3.Connection:
    raw = sqlite3.connect(":memory:")
    raw.execute("CREATE VIRTUAL TABLE words USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 0')")
    raw.executemany("INSERT INTO words VALUES (?, ?)", [(title.casefold(), body) for title, body in cases])
    return raw


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = make_workspace(tmp_path)
    yield opened
    opened.close()


def test_a_search_in_twenty_thousand_cases_costs_at_most_three_bare_ones(workspace: Workspace) -> None:
    cases = list(texts())
    workspace.do(raise_many, make_committee(workspace), cases)
    word = VOCABULARY[7]
    with closing(bare(cases)) as raw:
        statement = (
            "SELECT rowid, snippet(words, 1, '<', '>', '…', 20) FROM words WHERE words MATCH ? ORDER BY rank LIMIT 30"
        )
        for typed in (word[:2], word[:3]):
            found = ratio(
                lambda typed=typed: raw.execute(statement, (f'"{typed}"*',)).fetchall(),  # type: ignore[misc]
                lambda typed=typed: workspace.ask(search.find, typed, (Kind.CASE,)),  # type: ignore[misc]
                f"search for {len(typed)} letters in {MANY} cases",
            )
            assert found <= 3, typed
