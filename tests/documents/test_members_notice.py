"""The notice of the members shows both sides alike, and an empty seat without its reason."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from amu_desktop.documents.blocks import Pairs
from amu_desktop.documents.members_notice import ChairWhile, HealthService, MemberOnNotice, MembersNotice, build
from amu_desktop.documents.pdf import render
from amu_desktop.documents.wording import text_of
from tests.documents.notices import member, members
from tests.documents.papers import HOSTILE, LANGUAGES, issued, words
from tests.documents.reading import extracted, fonts, reader, squashed


def said(data: MembersNotice, language: str = "nb") -> str:
    return text_of(build(data, words(language))).replace("\xa0", " ")


def pages(data: MembersNotice, language: str = "nb") -> int:
    document = build(data, words(language))
    return len(reader(render(document, issued(document))).pages)


def test_pairs_stand_on_the_same_row_also_when_the_sides_are_unequal() -> None:
    data = members(3)
    document = build(replace(data, employer=data.employer[:2]), words("nb"))
    (pairs,) = [block for block in document.blocks if isinstance(block, Pairs)]
    assert len(pairs.rows) == 3
    assert said(replace(data, employer=data.employer[:2])).count("Ledig plass") == 1


def test_an_empty_seat_is_a_vacant_seat_and_so_is_an_empty_deputys() -> None:
    text = said(members(1, employees=(MemberOnNotice(),)))
    assert "Ledig plass" in text
    assert "Vara: ledig plass" in text


@pytest.mark.parametrize(
    ("chair", "words_"),
    [
        (ChairWhile(2026), "leder i 2026"),
        (ChairWhile(2026, since=date(2026, 5, 1)), "leder fra 1. mai"),
        (ChairWhile(2026, last_day=date(2026, 4, 30)), "leder til 30. april"),
    ],
)
def test_a_chair_who_changes_inside_the_year_has_the_day(chair: ChairWhile, words_: str) -> None:
    assert words_ in said(members(1, employees=(member("Bjørg Ellingsund", "", chair=chair),)))


def test_the_occupational_health_service_is_a_member_without_a_vote() -> None:
    text = said(members(1, ohs=(HealthService("Jens Aarnes", "Odden bedriftshelse"),)))
    assert "Medlem uten stemmerett" in text
    assert "Jens Aarnes, bedriftshelsetjenesten Odden bedriftshelse" in text
    assert "OLM § 3-7 femte ledd" in text
    without = said(members(1, ohs=()))
    assert "stemmerett" not in without


def test_meetings_at_different_times_each_have_their_own() -> None:
    moments = (datetime(2026, 3, 12, 9, 0, tzinfo=UTC), datetime(2026, 6, 11, 12, 30, tzinfo=UTC))
    assert "12. mars, kl. 09.00 · 11. juni, kl. 12.30" in said(members(1, meetings=moments))
    assert "Møter i 2026" not in said(members(1, meetings=()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_on_a_side_are_one_page(language: str) -> None:
    assert pages(members(3), language) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_of_two_lines_still_leaves_room_for_the_whole_notice(language: str) -> None:
    longer = members(
        3, body="Arbeidsmiljøutvalget for hele virksomheten", since=date(2025, 6, 10), last_day=date(2027, 6, 9)
    )
    assert pages(longer, language) == 1


def test_many_members_stand_under_heads_on_every_page_they_fill() -> None:
    document = build(members(14), words("nb"))
    sheets = [page.extract_text() for page in reader(render(document, issued(document))).pages]
    full = [sheet for sheet in sheets if "Vara:" in sheet]
    assert len(full) > 1
    assert all("Fra arbeidstakerne" in sheet for sheet in full)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_names_print_as_written_in_embedded_fonts(language: str) -> None:
    document = build(members(2, HOSTILE, minute_taker=HOSTILE, body=HOSTILE), words(language))
    pdf = render(document, issued(document))
    assert squashed(extracted(pdf)).count(squashed(HOSTILE)) >= 6
    assert "None" not in extracted(pdf)
    assert all(fonts(pdf).values())
