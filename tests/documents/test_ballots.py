"""Ballots: whole, alike and silent, however many and long the names."""

from dataclasses import replace
from itertools import pairwise

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.documents import (
    ballots,
)
from amu_desktop.documents.ballot_layout import layout
from amu_desktop.documents.ballot_sheets import BallotSheets
from amu_desktop.documents.election_data import Candidate
from amu_desktop.documents.pdf import pages
from amu_desktop.documents.wording import text_of
from tests.documents import election_papers as made
from tests.documents.papers import LANGUAGES, drawn, issued, words
from tests.documents.reading import boxes, characters, reader, squashed

MM = 72 / 25.4
NUMBERS = (1, 2, 4, 6, 8, 10, 12, 14, 16, 20, 28, 40)


@pytest.mark.parametrize("length", [0, 60])
@pytest.mark.parametrize("number", NUMBERS)
def test_every_ballot_that_fits_is_whole_and_all_its_boxes_are_alike(number: int, length: int) -> None:
    data = made.ballots(number, length, copies=1)
    names = [squashed(each.name) for each in data.candidates]
    fits = ballots.fitting(data, words("nb"))
    assert fits
    for per_sheet in fits:
        document = ballots.build(replace(data, per_sheet=per_sheet), words("nb"))
        pdf = drawn(document)
        sheet = squashed(reader(pdf).pages[1].extract_text())
        for name in names:
            assert sheet.count(name) >= per_sheet
        found = boxes(pdf, 1)
        assert len(found) == number * per_sheet
        assert {round(side, 2) for _, _, side in found} == {round(5 * MM, 2)}


@pytest.mark.parametrize("number", NUMBERS)
def test_a_ballot_keeps_within_its_part_of_the_sheet_and_its_rows_are_alike(number: int) -> None:
    data = made.ballots(number, 60, copies=1)
    for per_sheet in ballots.fitting(data, words("nb")):
        document = ballots.build(replace(data, per_sheet=per_sheet), words("nb"))
        block = document.blocks[-1]
        assert isinstance(block, BallotSheets)
        found = layout(block.ballot, per_sheet)
        assert found is not None
        shape, pdf = found.shape, drawn(document)
        for _, left, bottom, right, top in characters(pdf, 1):
            across, down = left // shape.width, bottom // shape.height
            assert left >= across * shape.width + shape.margin - 1
            assert right <= (across + 1) * shape.width - shape.margin + 1
            assert bottom >= down * shape.height + shape.margin - 3
            assert top <= (down + 1) * shape.height - shape.margin + 3
        tops = sorted({round(y, 1) for x, y, _ in boxes(pdf, 1) if x < shape.width and y < shape.height})
        steps = {round(above - below, 1) for below, above in pairwise(tops)}
        assert len(tops) == found.rows
        assert all(abs(step - found.row_height) < 0.2 for step in steps)
        assert found.row_height >= 7 * MM - 0.1
        assert shape.name >= 10


def test_all_ballots_of_a_file_are_the_same() -> None:
    pdf = drawn(ballots.build(made.ballots(copies=10, per_sheet=4), words("nb")))
    contents = [page.get_contents() for page in reader(pdf).pages][1:]
    assert len(contents) == 3
    marks = [[one for one in (each.operations if each else []) if one[1] != b"BDC"] for each in contents]
    assert marks[0] == marks[1] == marks[2]
    quarters: dict[tuple[bool, bool], list[tuple[str, float, float]]] = {}
    width, height = 105 * MM, 148.5 * MM
    for character, left, bottom, _, _ in characters(pdf, 1):
        quarter = quarters.setdefault((left > width, bottom > height), [])
        quarter.append((character, round(left % width, 0), round(bottom % height, 0)))
    first, *others = (sorted(each) for each in quarters.values())
    assert len(others) == 3
    assert all(other == first for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ballot_says_nothing_of_itself(language: str) -> None:
    document = ballots.build(made.ballots(), words(language))
    file = reader(drawn(document))
    identity = issued(document, id="VALG-PROT-2027-01")
    for page in file.pages:
        text = page.extract_text()
        assert identity.code not in text
        assert "VALG-PROT" not in text
        assert "987" not in text
        assert "2026" not in text
    assert not file.metadata.get("/Keywords")  # type: ignore[union-attr]
    assert file.root_object["/ViewerPreferences"]["/Duplex"] == "/Simplex"  # type: ignore[index]


def test_the_cover_slip_says_sheets_ballots_and_sum() -> None:
    document = ballots.build(made.ballots(copies=58, per_sheet=4), words("nb"))
    text = text_of(document)
    assert "60 sedler" in text
    pdf = drawn(document)
    assert pages(pdf) == 1 + 15
    assert ballots.sheets(58, 4) == 15


def test_one_mark_and_several_are_said_in_words_of_their_own() -> None:
    assert "Sett ett kryss." in text_of(ballots.build(made.ballots(marks=1), words("nb")))
    many = text_of(ballots.build(made.ballots(), words("nb")))
    assert "Sett inntil 4 kryss." in many
    assert (
        "Seddelen blir forkastet hvis den har flere enn 4 kryss, tilføyde navn eller merker som viser hvem du er. "
        "En seddel uten kryss regnes som blank. Brett teksten inn." in many
    )
    own = text_of(ballots.build(made.ballots(own_rule="Sedler med tekst teller ikke."), words("nb")))
    assert "Sedler med tekst teller ikke. Brett teksten inn." in own
    assert "forkastet" not in own


def test_candidates_of_the_same_name_keep_their_departments() -> None:
    same = tuple(Candidate("Moe, Kari", f"avdeling {n}") for n in range(12))
    block = ballots.build(made.ballots(candidates=same), words("nb")).blocks[-1]
    assert isinstance(block, BallotSheets)
    found = layout(block.ballot, block.per_sheet)
    assert found is not None
    assert found.departments


@pytest.mark.parametrize(("number", "what"), [(0, "nobody"), (41, "{most}")])
def test_no_candidates_and_more_than_forty_are_refused_with_advice(number: int, what: str) -> None:
    with pytest.raises(UserError) as refused:
        ballots.build(made.ballots(number), words("nb"))
    assert what in refused.value.message
    assert refused.value.field == "candidates"


def test_more_on_a_sheet_than_there_is_room_for_is_refused_and_never_squeezed() -> None:
    with pytest.raises(UserError) as refused:
        ballots.build(made.ballots(28, per_sheet=4), words("nb"))
    assert refused.value.field == "per_sheet"
    assert refused.value.values["fits"] == 1
