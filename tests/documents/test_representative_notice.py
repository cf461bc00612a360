"""The notice of who is safety representative says how the office was filled, and never hides that it is empty."""

from datetime import date

import pytest

from amu_desktop.documents.blocks import Document
from amu_desktop.documents.pdf import render
from amu_desktop.documents.representative_notice import Contact, RepresentativeNotice, build
from amu_desktop.documents.wording import text_of
from amu_desktop.domain.kinds import How
from tests.documents.notices import SENIOR, agreed, area, held, overview, representative
from tests.documents.papers import HOSTILE, LANGUAGES, issued, words
from tests.documents.reading import extracted, fonts, reader, squashed

LONG_NAME = "Kristoffer-Alexander Maximilian von Ødegårdsstranden-Bakkemyr"


def said(data: RepresentativeNotice, language: str = "nb") -> str:
    return text_of(build(data, words(language))).replace("\xa0", " ")


def drawn(data: RepresentativeNotice) -> tuple[Document, bytes]:
    document = build(data, words("nb"))
    return document, render(document, issued(document))


def test_it_holds_who_where_and_how_long() -> None:
    text = said(representative())
    for piece in (
        "Verkstedet · dagskift",
        "Tomasz Wrońskidal",
        "Telefon 900 00 111",
        "Du finner meg ved sveiseplass 2.",
        "Valgt 12. mars 2025. Perioden varer til 12. mars 2027.",
        "Det skal alltid gå fram av oppslag hvem som er verneombud: aml § 6-1 fjerde ledd.",
    ):
        assert piece in text


def test_who_was_designated_by_a_union_is_not_said_to_be_elected() -> None:
    text = said(representative(areas=(area(holder=held(how=How.DESIGNATED, union="Byggfolk <12>")),)))
    assert "Utpekt av Byggfolk <12> 12. mars 2025." in text
    assert "Valgt" not in text


def test_who_was_appointed_by_the_employer_has_no_elected_term() -> None:
    text = said(representative(areas=(area(holder=held(how=How.EMPLOYER)),)))
    assert "Utpekt av arbeidsgiver til de ansatte har valgt verneombud, høyst to år om gangen" in text
    assert "Perioden" not in text


def test_an_election_day_nobody_wrote_is_not_made_up() -> None:
    text = said(representative(areas=(area(holder=held(decided_on=None)),)))
    assert "Valgt" not in text
    assert "Verneombud fra 12. mars 2025." in text


def test_after_the_term_the_former_one_stands_until_management_is_told() -> None:
    text = said(representative(areas=(area(holder=held(past=True)),)))
    assert "Tomasz Wrońskidal" in text
    assert "Verneombud til ledelsen har fått melding om nytt valg: OLM § 3-4 andre ledd." in text
    assert "Perioden varte til 12. mars 2027." in text


def test_a_deputy_who_took_over_is_said_to_have_done_so() -> None:
    text = said(representative(areas=(area(holder=held(steps_in=True)),)))
    assert "Var vara, og er verneombud for resten av perioden." in text


def test_with_nobody_elected_the_senior_representative_is_the_one_to_turn_to() -> None:
    nobody = (area(holder=None, deputy=None, election_on=date(2026, 9, 1)),)
    text = said(representative(areas=nobody))
    assert "Ikke valgt ennå" in text
    assert "Kontakt hovedverneombudet:" in text
    assert text.count(SENIOR.name) == 1
    assert "Kontakt Ragnhild Tveitnes. Valg holdes 1. september 2026." in said(
        representative(areas=nobody, senior=None)
    )


def test_a_number_that_may_not_be_posted_is_said_to_be_missing() -> None:
    text = said(representative(areas=(area(holder=held(phone="")),)))
    assert "Telefon: ikke oppgitt" in text
    assert "900 00 111" not in text


def test_an_agreement_gives_a_contact_person_and_its_days() -> None:
    text = said(agreed())
    assert "Vi har ikke verneombud" in text
    assert "Kari Moe" in text
    assert "Avtalen ble underskrevet 1. april 2025. Den gjelder til 1. april 2027." in text
    other = said(agreed(other=True))
    assert "Annen ordning enn verneombud" in other
    assert "det faste mandagsmøtet" in other


def test_several_areas_stand_in_a_table_and_the_head_repeats_over_eight() -> None:
    document, pdf = drawn(overview(12, LONG_NAME))
    pages = reader(pdf).pages
    assert len(pages) > 1
    assert "Område" in pages[1].extract_text()
    assert "Verneområde 11" in text_of(document)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [HOSTILE, LONG_NAME])
def test_every_name_prints_as_written_in_embedded_fonts(name: str, language: str) -> None:
    holder = held(name, found_at=name)
    data = representative(areas=(area(name=name, holder=holder, deputy=Contact(name)),), regional=Contact(name))
    document = build(data, words(language))
    pdf = render(document, issued(document))
    assert squashed(extracted(pdf)).count(squashed(name)) >= 4
    assert "None" not in extracted(pdf)
    assert all(fonts(pdf).values())


def test_a_notice_for_the_wall_is_one_page() -> None:
    for data in (representative(), representative(areas=(area(holder=None),)), agreed(), overview()):
        assert len(reader(drawn(data)[1]).pages) == 1
