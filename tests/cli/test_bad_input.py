"""What goes wrong at the edge of the program: a sentence, nothing lost, nothing written."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

import amu_desktop.cli.main  # noqa: F401 - the floor under test
from amu_desktop.services.workspace import Workspace
from tests.cli.asking import asked, make_story

LONG = "Ærlig talt er støyen i verkstedet for høy. " * 480


def test_20_000_characters_in_a_case_reach_the_paper_whole(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from amu_desktop.services.minutes_cases import edit_item

    path, story = make_story(tmp_path)
    assert len(LONG) > 20_000
    case = story.case()
    story.workspace.do(edit_item, case, "discussion", LONG)
    story.treat_the_rest()
    story.workspace.close()
    assert asked(capsys, "lock-minutes", path, "1/2026")[0] == 0
    code, out, err = asked(capsys, "paper", path, "minutes", "1/2026", "--out", tmp_path, "--json")
    assert code == 0, out + err
    text = " ".join(page.extract_text() for page in PdfReader(json.loads(out)["file"]).pages)
    assert " ".join(text.split()).count("Ærlig talt") == LONG.count("Ærlig talt")


def test_the_only_meeting_needs_no_name_and_of_several_one_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path, story = make_story(tmp_path)
    story.workspace.close()
    assert asked(capsys, "paper", path, "summons", "--draft", "--out", tmp_path / "a.pdf")[0] == 0
    with closing(Workspace.open(path, "Kari Moe")) as workspace:
        story.committee.__class__(workspace, story.committee.body_id, {}).plan()
    code, _, err = asked(capsys, "paper", path, "summons", "--draft")
    assert (code, err.strip()) == (1, "Skriv hvilket møte det gjelder: 1/2026, 2/2026.")


def test_a_newer_file_is_refused_and_untouched(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.amu"
    asked(capsys, "new", path, "--name", "Åsen")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    code, _, err = asked(capsys, "export", path, tmp_path / "a.json")
    assert code == 1
    assert "nyere versjon" in err
    assert path.read_bytes() == before
    assert not (tmp_path / "a.json").exists()


def test_a_file_that_is_open_elsewhere_can_be_read_but_not_changed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path, story = make_story(tmp_path)
    code, _, err = asked(capsys, "lock-minutes", path, "1/2026", "--as", "En annen")
    assert code == 1
    assert "lese, men ikke endre" in err
    assert asked(capsys, "export", path, tmp_path / "a.json")[0] == 0
    assert not story.minutes().meeting.locked
    story.workspace.close()


def test_an_archive_with_unequal_seats_is_kept_as_it_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from amu_desktop.services.committees_check import breaches
    from tests.make import SPRING

    seats = [
        {"id": f"p{n}", "body_id": "amu", "kind": "member", "votes": True, "side": side, "since": "2025-01-01"}
        for n, side in enumerate(("employer",) * 3 + ("employees",) * 2)
    ]
    data = {
        "format": "amu-desktop-archive",
        "version": 1,
        "undertaking": [{"id": "v", "name": "Åsen"}],
        "bodies": [{"id": "amu", "kind": "committee", "name": "Arbeidsmiljøutvalget", "since": "2025-01-01"}],
        "posts": seats,
    }
    archive, path = tmp_path / "a.json", tmp_path / "a.amu"
    archive.write_text(json.dumps(data), "utf-8")
    assert asked(capsys, "import", path, archive)[0] == 0
    workspace = Workspace.open(path, "Kari")
    found = [breach.code for breach in workspace.ask(breaches, "amu", SPRING)]
    workspace.close()
    assert found, "recorded, not refused, and shown as missing"


def test_the_file_is_closed_again_whatever_happens(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path, story = make_story(tmp_path)
    story.workspace.close()
    assert asked(capsys, "lock-minutes", path, "99/2026")[0] == 1
    assert asked(capsys, "check", path)[0] == 0
