"""The archive: what goes in comes out, and what is wrong is named with its place."""

import json
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import AmuError, Refusal, UserError
from amu_desktop.core.paths import resource
from amu_desktop.exchange import archive
from amu_desktop.exchange.archive_list import entries

PERSON = {"id": "p1", "given_name": "Kari"}


def text(**tables: object) -> bytes:
    return json.dumps({"format": archive.FORMAT, "version": archive.VERSION, **tables}).encode()


def reasons(data: bytes) -> list[str]:
    with pytest.raises(Refusal) as refused:
        archive.read(data)
    return [str(reason) for reason in refused.value.reasons]


def test_the_schema_on_disk_is_the_one_made_from_the_list() -> None:
    kept = json.loads(Path(resource("archive.schema.json")).read_text("utf-8"))
    assert kept == archive.schema()


@given(name=st.text(), hours=st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=60))
def test_what_is_written_is_read_back_value_for_value(name: str, hours: Decimal) -> None:
    person: dict[str, object] = {
        "id": "p1",
        "given_name": name,
        "family_name": "",
        "email": "",
        "phone": "",
        "phone_may_be_posted": True,
        "organisation": "",
        "found_at": "",
        "erased_at": datetime.fromisoformat("2026-11-24T10:42:07+01:00"),
    }
    employment: dict[str, object] = {
        "id": "e1",
        "person_id": "p1",
        "unit_id": None,
        "title": name,
        "weekly_hours": hours,
        "category": "employee",
        "top_leader": False,
        "since": date(2024, 2, 29),
        "until": None,
    }
    blob: dict[str, object] = {"sha256": "00", "content": bytes(range(256))}
    rows: archive.Rows = {"person": [person], "employment": [employment], "blob": [blob]}
    assert archive.read(archive.write(rows)) == rows


def test_a_time_of_day_keeps_its_minutes() -> None:
    column = next(c for e in entries() if e.table == "presence" for c in e.columns if c.name == "at")
    assert archive._into("12:30", column) == time(12, 30)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{", "not readable as JSON"),
        (b"[]", "not an archive of AMU Desktop"),
        (b"\xff\xfe", "not readable as JSON"),
        (json.dumps({"format": archive.FORMAT, "version": 99}).encode(), "version 99"),
    ],
)
def test_what_is_no_archive_is_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        archive.read(data)


def test_an_unknown_key_is_named_with_its_place() -> None:
    assert reasons(text(people=[{**PERSON, "fnr": "x"}])) == ["people[0]: unknown key fnr."]


def test_a_missing_key_is_named_with_its_place() -> None:
    assert reasons(text(people=[{"id": "p1"}])) == ["people[0]: given_name is missing."]


def test_a_day_that_does_not_exist_is_named_with_its_place() -> None:
    employment = {"id": "e1", "person_id": "p1", "since": "2026-02-31"}
    found = reasons(text(people=[PERSON], employments=[employment]))
    assert found == ["employments[0].since: 2026-02-31 is not a value that can stand here."]


def test_a_word_that_is_no_kind_is_told_which_there_are() -> None:
    unit = {"id": "u1", "kind": "castle", "name": "Tårnet"}
    assert "castle is not one of site, department, shift, group" in reasons(text(units=[unit]))[0]


def test_a_reference_to_nobody_is_named() -> None:
    found = reasons(text(employments=[{"id": "e1", "person_id": "p9"}]))
    assert found == ["employments[0].person_id: p9 is not the id of anything in the archive."]


def test_an_id_used_twice_is_named() -> None:
    assert reasons(text(people=[PERSON, PERSON])) == ["people[1].id: the id p1 is used twice."]


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    ).map(lambda value: json.dumps({"format": archive.FORMAT, "version": 1, "people": value}).encode())
)
def test_anything_at_all_is_read_or_refused_but_never_breaks(data: bytes) -> None:
    try:
        archive.read(data)
    except AmuError as error:
        assert str(error)  # noqa: PT017 - the claim is that nothing else is raised
