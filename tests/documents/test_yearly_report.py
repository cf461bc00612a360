from dataclasses import replace
from datetime import date

import pytest

from amu_desktop.documents.blocks import Document, Heading, Keep, Positions, Table
from amu_desktop.documents.pdf import render
from amu_desktop.documents.wording import plain, text_of
from amu_desktop.documents.yearly_report import build
from amu_desktop.documents.yearly_report_data import Recipient, ReportData, SectionText
from amu_desktop.domain.kinds import BodyKind, MatterCategory, RecipientKind
from amu_desktop.domain.report import SECTIONS, sections_for
from amu_desktop.domain.report_figures import UndertakingFigures
from tests.documents.papers import HOSTILE, LANGUAGES, LONG, issued, words
from tests.documents.reading import extracted, reader, squashed
from tests.documents.report_papers import WITHOUT_UNION, empty_report, figures, report_data, vote


def report(data: ReportData, language: str = "nb") -> Document:
    return build(data, words(language))


def text(data: ReportData, language: str = "nb") -> str:
    return text_of(report(data, language)).replace("\u00a0", " ")


def numbers(document: Document) -> list[int]:
    return [block.section for block in document.blocks if isinstance(block, Heading) and block.section]


def test_the_sections_keep_their_numbers_when_optional_ones_are_empty() -> None:
    assert numbers(report(report_data())) == [*range(1, 16), *range(18, 22)]


def test_without_a_committee_there_is_no_composition_no_binding_decision_and_no_vote() -> None:
    document = report(empty_report(BodyKind.COOPERATION))
    assert not {2, 6, 7} & set(numbers(document))
    said = text_of(document)
    assert "Vernetjenestens årsrapport 2025" in said
    assert "Råd fra oss." in said
    assert "frivillig" in said
    assert "Arbeidsgivers side" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_of_the_law_is_listed_also_without_a_case(language: str) -> None:
    t = words(language)
    said = text(empty_report(), language)
    assert all(t(kind.label).replace("\u00a0", " ") in said for kind in MatterCategory)
    kept = [each for block in report(report_data()).blocks if isinstance(block, Keep) for each in block.blocks]
    table = next(each for each in kept if isinstance(each, Table) and plain(each.columns[0].head) == "aml § 7-2")
    assert [row[3] for row in table.rows] == ["1", "1", "0", "1", "1", "1", "1", "1", "1", "8"]


def test_all_positions_stand_in_the_report_under_the_headings_of_the_minutes() -> None:
    found = [block for block in report(report_data()).blocks if isinstance(block, Positions)]
    headings = [[item.heading for item in block.items] for block in found]
    assert headings == [
        ["Flertallets standpunkt", "Mindretallets standpunkt"],
        ["Standpunktet som fikk lederens stemme", "Standpunktet som ikke fikk lederens stemme"],
        ["Flertallets standpunkt", "Mindretallets standpunkt"],
    ]
    assert found[0].items[1].text == "Flyttingen må vente på måling."
    assert "3–3, lederens stemme avgjorde" in text(report_data())


def test_a_position_that_was_not_written_shows_as_missing() -> None:
    data = report_data(figures=figures(votes=(vote("2/2025", "ffffmm", "Ja."),)), treated=None)
    said = text(data)
    assert "Mangler: standpunkter i sak 2/2025." in said


def test_a_confidential_case_gives_its_number_only() -> None:
    said = text(report_data())
    assert "8/2025" in said
    assert "Taushetsbelagt sak" in said
    assert "Behandlet (OLM § 3-17)" in said
    assert "T-42" in said


def test_binding_decisions_tell_deadline_delay_and_who_they_were_brought_before() -> None:
    said = text(report_data())
    assert "✓ gjort 06.10.2025, 5 dager etter frist" in said
    assert "lagt fram for Arbeidstilsynet 10.11.2025, venter på svar" in said
    assert "Ingen i 2025." in text(replace(report_data(), figures=figures(decisions=(), votes=())))


def test_few_meetings_are_told_with_their_reason_or_named_as_missing() -> None:
    assert "Utvalget holdt to møter fordi to møter ble avlyst på grunn av streik." in text(report_data())
    assert "Mangler: grunnen til at det ble færre enn fire møter." in text(report_data(sections={}))


def test_a_gap_names_who_follows_it_up_and_by_when() -> None:
    assert "Mangler: tall for sykefraværet. Tuva Nermo følger opp innen 1. mars 2026." in text(report_data())


def test_an_average_below_a_limit_is_never_rounded_up_to_it() -> None:
    assert "29,96" in text(report_data())


def test_a_required_section_that_is_left_out_prints_its_reason_and_an_optional_one_nothing() -> None:
    said = text(
        report_data(sections={17: SectionText("Brann.", left_out=True), 9: SectionText(left_out=True, why="nei")})
    )
    assert "Tatt ut: nei." in said
    assert "Andre temaer" not in said
    assert "Brann." not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_union_is_told_as_uncertain_with_our_advice(language: str) -> None:
    about = UndertakingFigures("Skjærvøy Mekaniske AS", "")
    gone = (Recipient(RecipientKind.BODIES, "Styret", date(2026, 3, 16)), Recipient(RecipientKind.REPRESENTATIVE,
            "Ola Ås", date(2026, 3, 16)), Recipient(RecipientKind.EVERYONE, "", date(2026, 3, 17)))  # fmt: skip
    said = text(
        report_data(figures=figures(undertaking=about), recipients=gone, needed=WITHOUT_UNION, uncertain=True), language
    )
    assert words(language)("Uncertain.") in said
    if language == "nb":
        assert (
            "Virksomheten har ingen lokal fagforening. Rapporten er sendt verneombudet og gjort tilgjengelig for alle "
            "ansatte 17. mars 2026." in said
        )
        assert "Råd fra oss: verneombudet, og alle ansatte." in said


def test_the_cover_points_to_the_pages_the_sections_stand_on() -> None:
    document = report(report_data())
    pdf = render(document, issued(document))
    toc = {item.title: (reader(pdf).get_destination_page_number(item) or 0) + 1 for item in reader(pdf).outline}  # type: ignore[union-attr, arg-type]
    first = reader(pdf).pages[0].extract_text()
    page = toc["4 Møter"]
    assert f"side {page}" in first.replace("\u00a0", " ")
    assert len(toc) == len(numbers(document))
    body = squashed(reader(pdf).pages[page - 1].extract_text())
    assert squashed("4 Møter") in body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("body", [BodyKind.COMMITTEE, BodyKind.COOPERATION, BodyKind.OTHER_BODY])
def test_a_year_without_anything_is_still_a_report(language: str, body: BodyKind) -> None:
    document = report(empty_report(body), language)
    found = extracted(render(document, issued(document)))
    assert "None" not in found
    assert numbers(document) == [each.number for each in sections_for(body) if each.required]


def test_hostile_and_long_texts_survive() -> None:
    data = report_data(sections={each.number: SectionText(HOSTILE + LONG) for each in SECTIONS if each.number != 20})
    document = report(data)
    found = squashed(extracted(render(document, issued(document))))
    assert squashed(HOSTILE) in found
