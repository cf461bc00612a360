import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from amu_desktop.domain.kinds import Ground
from amu_desktop.domain.search import marks
from amu_desktop.exchange.safe_attachment import AttachedFile
from amu_desktop.services import attachments, matters, measures, minutes_cases, minutes_positions, people, search
from amu_desktop.services.attachments import Owner
from amu_desktop.services.matters import MatterDraft
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.search import FoundRow
from amu_desktop.services.search_things import Kind, Thing, things
from amu_desktop.services.workspace import Workspace
from tests.make import make_committee, make_person, make_workspace
from tests.services.meeting_stories import EMPLOYEES, EMPLOYER, make_full_committee

HOSTILE = (
    '"',
    "*",
    "' OR 1=1 --",
    "title:støy",
    "NEAR(a b)",
    "a AND",
    "^støy",
    "(((",
    "-støy",
    "\0",
    "{a} : b",
    "%",
    "_",
)


def found(workspace: Workspace, typed: str, *kinds: Kind) -> tuple[FoundRow, ...]:
    return workspace.ask(search.find, typed, kinds or tuple(Kind)).rows


def raised(workspace: Workspace, title: str, body_id: str | None = None) -> str:
    body = body_id or make_committee(workspace)
    return workspace.do(matters.raise_matter, MatterDraft(body, title, raised_on=date(2026, 3, 2)))


def test_a_case_is_found_by_the_beginning_of_any_of_its_words(workspace: Workspace) -> None:
    case = raised(workspace, "Måling av støy på Øya")
    for typed in ("måling", "mål", "ØYA", "stø måli", "øy"):
        assert [row.id for row in found(workspace, typed, Kind.CASE)] == [case], typed


@pytest.mark.parametrize("typed", ["maling", "stoy", "ol"])
def test_the_norwegian_letters_are_not_found_without_their_signs(workspace: Workspace, typed: str) -> None:
    raised(workspace, "Måling av støy, øl")
    assert found(workspace, typed) == ()


def test_where_nothing_begins_so_the_inside_of_words_is_looked_at(workspace: Workspace) -> None:
    raised(workspace, "Punktavsug")
    assert [row.title for row in found(workspace, "avsug")] == ["Punktavsug"]


def test_everything_that_is_written_in_the_minutes_is_found_at_its_case(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case("Lift", "Kjøpe plateheis")
    for field, text in (("background", "Ryggplager"), ("discussion", "Varslet i fjor")):
        workspace.do(minutes_cases.edit_item, case, field, text)
    story.vote(case, for_=EMPLOYEES, against=EMPLOYER)
    workspace.do(minutes_positions.write_position, case, "against", "For kostbart nå")
    for typed in ("plateheis", "ryggplager", "varslet", "kostbart"):
        row = found(workspace, typed, Kind.MINUTES)[0]
        assert (row.id, row.meeting_id) == (case, story.meeting_id)
        start, length = marks(row.excerpt, typed)[0]
        assert row.excerpt[start : start + length].casefold() == typed


def test_the_list_tells_how_many_of_each_kind_there_are_and_shows_only_those_asked_for(workspace: Workspace) -> None:
    committee = make_full_committee(workspace)
    raised(workspace, "Støy i hallen", committee.body_id)
    workspace.do(measures.add_measure, MeasureDraft("Støyskjerm", committee.people["Jonas Ness"]))
    make_person(workspace, "Støyva Berg")
    whole = workspace.ask(search.find, "støy")
    assert whole.counts == {Kind.CASE: 1, Kind.MEASURE: 1, Kind.PERSON: 1}
    assert {row.kind for row in found(workspace, "støy", Kind.PERSON)} == {Kind.PERSON}
    assert {row.kind for row in found(workspace, "jonas")} == {Kind.PERSON, Kind.MEASURE}


def test_a_confidential_case_is_found_by_its_number_only_and_shows_nothing(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case("Rusavhengighet hos en ansatt", "Akutt omplassering")
    workspace.do(minutes_cases.edit_item, case, "discussion", "Legeerklæring")
    workspace.do(measures.add_measure, MeasureDraft("Oppfølging hos bedriftslege", item_id=case))
    workspace.do(attachments.attach, Owner.ITEM, case, AttachedFile("diagnose.pdf", b"%PDF-1.7"))
    label = story.item(case).label
    assert found(workspace, "rusavhengighet")
    workspace.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    for typed in ("rusavhengighet", "avhengig", "omplassering", "legeerklæring", "bedriftslege", "diagnose"):
        assert found(workspace, typed) == (), typed
    rows = [row for row in found(workspace, label) if row.confidential]
    assert {row.kind for row in rows} == {Kind.CASE, Kind.MINUTES}
    assert {(row.title, row.excerpt) for row in rows} == {("", "")}
    workspace.undo()
    assert found(workspace, "legeerklæring")


def test_a_paragraph_in_the_annex_is_not_found(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    workspace.do(minutes_cases.edit_item, case, "discussion", "Åpent.\n\nHemmelighet.")
    assert found(workspace, "hemmelighet")
    workspace.do(minutes_cases.move_to_annex, case, "discussion", "Hemmelighet.")
    assert found(workspace, "hemmelighet") == ()
    assert found(workspace, "åpent")


@pytest.mark.parametrize("typed", [*HOSTILE, "", " ", "x" * 20_000, "ord " * 500, "🦺", "<b>"])
def test_whatever_is_typed_is_only_words(workspace: Workspace, typed: str) -> None:
    raised(workspace, "Noe helt annet")
    assert found(workspace, typed) == ()


def test_hostile_text_is_found_and_shown_as_it_was_written(workspace: Workspace) -> None:
    raised(workspace, '<Hansen> AS & "Sønn" 🦺 ' + "langt " * 3000)
    assert found(workspace, "sønn")[0].title.startswith('<Hansen> AS & "Sønn" 🦺')


STEPS = st.lists(
    st.tuples(st.sampled_from(["raise", "edit", "name", "undo", "redo", "ask"]), st.sampled_from("abcdæøå")),
    max_size=14,
)


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_the_index_always_tells_what_an_index_made_anew_would_tell(steps: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder))
        try:
            _live(workspace, steps)
            kept = [_told(workspace, word) for word in "abcdæøå"]
        finally:
            workspace.close()
        again = Workspace.open(workspace.path)
        anew = [_told(again, word) for word in "abcdæøå"]
        again.close()
        assert kept == anew


def _told(workspace: Workspace, word: str) -> set[tuple[Kind, str, str]]:
    return {(row.kind, row.id, row.title) for row in found(workspace, word)}


def _live(workspace: Workspace, steps: list[tuple[str, str]]) -> None:
    body, person, done = make_committee(workspace), make_person(workspace), 0
    for step, word in steps:
        cases = workspace.ask(_cases)
        if step == "raise":
            raised(workspace, f"{word}le {word}", body)
            done += 1
        elif step == "edit" and cases and cases[0].title != word * 3:
            workspace.do(matters.edit_matter, cases[0].id, "title", word * 3)
            done += 1
        elif step == "name":
            workspace.do(people.edit_person, person, "family_name", f"{word}{done}")
            done += 1
        elif step == "undo" and done:
            workspace.undo()
            done -= 1
        elif step == "redo" and workspace.redo_label:
            workspace.redo()
            done += 1
        elif step == "ask":
            found(workspace, word)


def _cases(session: Session) -> list[Thing]:
    return list(things(session, Kind.CASE))


def test_one_change_is_read_and_not_the_whole_file(workspace: Workspace) -> None:
    body = make_committee(workspace)
    for number in range(40):
        raised(workspace, f"Sak {number}", body)
    case = raised(workspace, "Før", body)
    found(workspace, "før")
    workspace.do(matters.edit_matter, case, "title", "Etter")
    read = 0

    def count(_connection: object, *_rest: object) -> None:
        nonlocal read
        read += 1

    sa.event.listen(workspace.database.engine, "before_cursor_execute", count)
    assert [row.title for row in found(workspace, "etter")] == ["Etter"]
    assert 0 < read < 40
    assert found(workspace, "før") == ()


def test_nothing_of_the_index_lies_in_the_file(workspace: Workspace) -> None:
    raised(workspace, "Støy")
    found(workspace, "støy")
    with closing(sqlite3.connect(workspace.path)) as raw:
        assert raw.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '%fts%'").fetchall() == []
