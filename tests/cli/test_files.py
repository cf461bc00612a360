"""The verbs that open a file: new, import, export, lock-minutes, paper, check, backup."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from amu_desktop.cli.catalogue import VERBS
from tests.cli.asking import asked, make_story


def test_the_verbs_are_those_that_are_promised() -> None:
    promised = "facts decide lawbook new import export lock-minutes paper check backup demo".split()
    assert [verb.name for verb in VERBS] == promised


def test_a_new_file_is_made_exported_and_imported_again(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    first, archive, again = tmp_path / "a.amu", tmp_path / "a.json", tmp_path / "b.amu"
    name = "<Hansen> AS & Sønn"
    assert asked(capsys, "new", first, "--name", name, "--as", "Kari")[0] == 0
    assert asked(capsys, "export", first, archive)[0] == 0
    assert json.loads(archive.read_text("utf-8"))["undertaking"][0]["name"] == name
    assert asked(capsys, "import", again, archive)[0] == 0
    second = tmp_path / "b.json"
    assert asked(capsys, "export", again, second)[0] == 0
    assert second.read_bytes() == archive.read_bytes()


def test_a_file_that_is_there_is_never_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.amu"
    path.write_bytes(b"something of mine")
    code, _, err = asked(capsys, "new", path, "--name", "Ås")
    assert code == 1
    assert err.strip()
    assert path.read_bytes() == b"something of mine"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"SQLite format 3\x00" + bytes(200)])
def test_a_file_that_is_not_ours_is_refused_and_untouched(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.amu"
    path.write_bytes(content)
    code, _, err = asked(capsys, "check", path)
    assert code == 1
    assert err.strip()
    assert path.read_bytes() == content


def test_a_missing_file_is_named_and_never_made(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, err = asked(capsys, "check", tmp_path / "borte.amu")
    assert code == 1
    assert "borte.amu" in err
    assert list(tmp_path.glob("*.amu")) == []


def test_minutes_with_an_empty_minority_position_are_not_locked_and_every_reason_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path, story = make_story(tmp_path)
    case = story.case()
    story.vote(
        case,
        for_=("Ingrid Halvorsen", "Per Olav Moen", "Line Aasen", "Tor Egil Bakke"),
        against=("Camilla Dahl", "Jonas Ness"),
    )
    story.treat_the_rest()
    story.workspace.close()
    code, out, _ = asked(capsys, "lock-minutes", path, "1/2026", "--json", "--as", "Kari")
    assert code == 1
    reasons = json.loads(out)["reasons"]
    assert any("mindretall" in reason["reason"].lower() for reason in reasons), reasons


def test_a_changed_character_in_locked_text_is_found_with_meeting_and_case(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path, story = make_story(tmp_path)
    case = story.case()
    everybody = tuple(row.name for row in story.minutes().voters)
    story.vote(case, for_=everybody)
    story.treat_the_rest()
    story.workspace.close()
    code, _, err = asked(capsys, "lock-minutes", path, "1/2026", "--as", "Kari")
    assert code == 0, err
    assert asked(capsys, "check", path)[0] == 0
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE proposal SET text = replace(text, 'Kjøpe', 'Kjøpa')")
        raw.commit()
    code, _, err = asked(capsys, "check", path)
    assert code == 1
    assert "1/2026" in err
    assert "Løfteutstyr på byggeplass" in err


def test_locked_minutes_are_issued_once_in_each_language(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path, story = make_story(tmp_path)
    case = story.case()
    story.vote(case, for_=tuple(row.name for row in story.minutes().voters))
    story.treat_the_rest()
    story.workspace.close()
    assert asked(capsys, "paper", path, "minutes", "1/2026", "--out", tmp_path)[0] == 1, "not locked yet"
    assert asked(capsys, "lock-minutes", path, "1/2026")[0] == 0
    told = {}
    for language in ("nb", "nn", "en"):
        code, out, err = asked(
            capsys, "paper", path, "minutes", "1/2026", "--lang", language, "--out", tmp_path, "--json"
        )
        assert code == 0, out + err
        told[language] = json.loads(out)
    assert {paper["id"] for paper in told.values()} == {told["nb"]["id"]}
    assert len({paper["code"] for paper in told.values()}) == 3
    text = "".join(page.extract_text() for page in PdfReader(told["nb"]["file"]).pages)
    assert "Løfteutstyr" in text
    assert "None" not in text
    again = json.loads(asked(capsys, "paper", path, "minutes", "1/2026", "--out", tmp_path, "--json")[1])
    assert again["sha256"] == told["nb"]["sha256"]


def test_a_backup_is_made_and_can_be_opened(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.amu"
    asked(capsys, "new", path, "--name", "Åsen")
    code, out, _ = asked(capsys, "backup", path, "--to", tmp_path / "kopier", "--json")
    assert code == 0
    copy = Path(json.loads(out)["backup"])
    assert copy.stat().st_size > 0
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT name FROM undertaking").fetchone() == ("Åsen",)
