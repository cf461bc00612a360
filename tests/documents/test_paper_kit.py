import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pypdfium2
import pytest
import segno

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Language
from amu_desktop.documents.ballot_sheets import Ballot, BallotSheets, NameOnBallot, StrokeBoxes
from amu_desktop.documents.blocks import (
    Align,
    Answer,
    Beside,
    Block,
    Case,
    Column,
    Decision,
    Document,
    Fact,
    Facts,
    Fitted,
    Gap,
    Heading,
    Keep,
    Ladder,
    NewPage,
    NoticeItem,
    PageOf,
    Pairs,
    PaperClass,
    Paragraph,
    Points,
    Position,
    Positions,
    PostingLine,
    Rule,
    Signatures,
    Signer,
    Style,
    Subheading,
    Table,
    TickBoxes,
    Title,
    mixed,
    small,
    strong,
)
from amu_desktop.documents.charts import Bar, Fill, Segment, Squares, StackedBars, Strip, UnitChart, UnitRow
from amu_desktop.documents.identity import Replaced, qr_text
from amu_desktop.documents.pdf import render
from amu_desktop.documents.wording import bind, clean, text_of
from tests.documents.papers import HOSTILE, LONG, issued
from tests.documents.reading import extracted, fonts, reader, rules, squashed, type_sizes

NBSP = "\u00a0"


def a_document(*blocks: Block, **changes: object) -> Document:
    values: dict[str, object] = {
        "title": "En prøve",
        "language": Language.BOKMAL,
        "kind": "Prøve",
        "short_title": "prøve på papir",
        "blocks": blocks or (Title("En prøve"), Paragraph("Litt tekst.")),
        **changes,
    }
    return Document(**values)  # type: ignore[arg-type]


def drawn(*blocks: Block, **changes: object) -> bytes:
    document = a_document(*blocks, **changes)
    return render(document, issued(document))


BALLOT = Ballot(
    "AS", "Valg i dag", "Stemmeseddel", "Utvalget", "Sett ett kryss.", (NameOnBallot("Moe, Kari"),), "Brett.", "stempel"
)
EVERY_BLOCK: tuple[Block, ...] = (
    Title("Tittel", "Over", "Under"),
    Heading("Avsnitt"),
    Subheading("Mindre"),
    Paragraph(mixed("Vanlig ", strong("viktig "), small("lite"))),
    Points(("ett", "to")),
    Facts((Fact("Tid", "12.30"),)),
    Table((Column("Navn", 2), Column("Antall", 1, Align.RIGHT)), (("Per", "1"), ("Sum", "2")), total=True, keep=True),
    Table((Column("Tiltak", 2), Column("Status", 1)), (("Måle", TickBoxes(("i gang", "gjort"))),)),
    Beside(((Paragraph("venstre"),), (Paragraph("høyre"),))),
    Pairs(("Venstre", "Høyre"), (((Paragraph("fra arbeidsgiver"),), (Paragraph("fra arbeidstakerne"),)),)),
    Heading("Med nummer", section=1),
    PageOf(1),
    Positions(tuple(Position(f"Standpunkt {n}", f"{n} stemmer", "Fordi.") for n in range(4))),
    Decision("Råd", "Gjør det.", "Merknad"),
    Answer("Ja.", "Virksomheten skal ha utvalg.", "Gitt for i dag"),
    Case("AMU-sak 1/2026", ("aml § 7-2",), "Saken", (Paragraph("Tekst i saken"),)),
    TickBoxes(("Ja", "Nei"), stacked=True),
    UnitChart("Én rute er én hendelse", ("2024", "2025"), (UnitRow("Skade", ("2", "skjult"), Fill.SOLID),)),
    Strip((Segment("utført", "8", Fill.WHITE), Segment("over frist", "1", Fill.SOLID))),
    StackedBars("legemeldt", "egenmeldt", (Bar("1. kv.", Decimal(5), Decimal(1), "5,0", "1,0", "6,0"),)),
    Squares(2, 1),
    Keep((Paragraph("holdt sammen"),)),
    Rule(),
    Gap(3),
    NewPage(),
    Signatures("Underskrifter", "Lest.", (Signer("Kari", "leder"), Signer("Ola", "for"), Signer("Per", "vitne"))),
    Signatures("Alle", "Lest.", tuple(Signer(f"Navn {n}", "ansatt") for n in range(9))),
    Fitted("Verneombud", Ladder.ROLE),
    NoticeItem("1/2026", "En sak", (mixed(strong("Vedtak:"), " ja"),)),
    PostingLine(),
    Pairs(("Fra arbeidsgiver", "Fra arbeidstakerne"), (((Paragraph("Torunn"),), (Paragraph("Jostein"),)),)),
    Table((Column("Del", 4.0), Column("Side", 1.0)), (("Møter", PageOf(1)),)),
    PageOf(1),
    Paragraph("Lov", Style.LEGAL),
    StrokeBoxes(3),
    BallotSheets(BALLOT, 4, 1),
)


@pytest.mark.parametrize("paper", PaperClass)
def test_every_block_is_drawn_with_all_its_text(paper: PaperClass) -> None:
    document = a_document(*EVERY_BLOCK, paper=paper)
    found = squashed(extracted(render(document, issued(document))))
    for piece in text_of(document).splitlines()[1:]:
        assert squashed(bind(piece)) in found


def test_every_kind_of_block_is_in_the_test_above() -> None:
    names = {kind.__name__ for kind in Block.__subclasses__()}
    assert {type(block).__name__ for block in EVERY_BLOCK} == names, "add the new block to EVERY_BLOCK"


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert drawn(*EVERY_BLOCK) == drawn(*EVERY_BLOCK)


def test_all_fonts_are_embedded_also_with_empty_cells() -> None:
    found = fonts(drawn(Table((Column("A", 1), Column("B", 1)), (("", ""), ("x", ""))), *EVERY_BLOCK))
    assert found
    assert all(found.values()), found
    assert all("AMUSans" in name for name in found)


def test_the_file_says_what_it_is_and_when_it_was_issued() -> None:
    document = a_document()
    file = reader(render(document, issued(document)))
    assert file.metadata is not None
    assert file.metadata.title == "En prøve"
    assert file.metadata.author == "Skjærvøy Mekaniske AS"
    assert file.metadata.subject == "Prøve"
    assert str(file.metadata["/Keywords"]) == "AMU-REF-2026-03"
    assert file.metadata.creation_date == datetime(2026, 9, 18, 12, tzinfo=UTC)
    assert str(file.root_object["/Lang"]) == "nb-NO"
    assert "/DisplayDocTitle" in file.root_object["/ViewerPreferences"].get_object()  # type: ignore[operator]


@pytest.mark.parametrize(("cell", "squares"), [("0", 0), ("3", 3), ("24", 24), ("25", 0), ("skjult", 0)])
def test_a_square_is_one_event_and_more_than_24_are_not_drawn(cell: str, squares: int) -> None:
    with_chart = drawn(UnitChart("Én rute", ("2025",), (UnitRow("Skade", (cell,), Fill.SOLID),)))
    page = reader(with_chart).pages[0].get_contents()
    assert page is not None
    boxes = [operands for operands, operator in page.operations if operator == b"re"]
    side = 3 * 72 / 25.4
    assert sum(abs(float(box[2]) - side) < 0.01 and abs(float(box[3]) - side) < 0.01 for box in boxes) == squares


def test_a_draft_has_neither_code_nor_qr_and_says_so() -> None:
    document = a_document()
    pdf = render(document, issued(document, draft=True))
    text = extracted(pdf)
    assert "Utkast – ikke gyldig" in text
    assert "Kontrollkode" not in text
    assert len(pdf) < len(render(document, issued(document)))


def test_a_corrected_paper_says_what_it_replaces() -> None:
    document = a_document()
    replaced = Replaced(1, date(2026, 9, 1), "Rettet navnet.")
    text = extracted(render(document, issued(document, edition=2, replaces=replaced)))
    assert "Erstatter utgave 1 av 1. september 2026. Endret: Rettet navnet." in text.replace(NBSP, " ")


def test_a_translation_says_that_the_norwegian_version_applies() -> None:
    document = a_document(language=Language.ENGLISH)
    text = extracted(render(document, issued(document, translation=True)))
    assert "Translation. The Norwegian version applies." in text


@pytest.mark.parametrize("blocks", [(Heading("Skader"), Paragraph("Bra 🙂 jobbet")), (Facts((Fact("Skader", "☒"),)),)])
def test_a_character_the_font_lacks_is_named_with_its_place(blocks: tuple[Block, ...]) -> None:
    with pytest.raises(UserError) as refused:
        drawn(*blocks)
    assert refused.value.values["place"] == "Skader"
    assert refused.value.values["character"] in {"🙂", "☒"}


def test_the_undertakings_name_is_also_searched_for_missing_characters() -> None:
    document = a_document()
    with pytest.raises(UserError):
        render(document, issued(document, undertaking="Bedrift 🙂 AS"))


def test_what_a_user_types_as_tags_is_printed_as_typed() -> None:
    text = extracted(drawn(Title(HOSTILE, HOSTILE), Paragraph(HOSTILE), Facts((Fact(HOSTILE, HOSTILE),))))
    assert text.count("</para>") == 5


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("e\u0301", "é"),
        ("a\u200bb\ufeff", "ab"),
        ("en\r\nto\u2028tre\tfire", "en\nto\ntre fire"),
        ("✓\ufe0f", "✓"),
    ],
)
def test_controls_go_and_letters_are_composed(typed: str, printed: str) -> None:
    assert clean(typed) == printed


@pytest.mark.parametrize(
    "phrase",
    [
        "12. mars",
        "kl. 12.30",
        "§ 7-2",
        "§§ 3-9",
        "5,9 %",
        "møte 3/2026",
        "uke 5",
        "192 000",
        "1 192 000",
        "4. kvartal",
        "bokstav f",
        "12 March",
    ],
)
def test_a_line_never_breaks_inside(phrase: str) -> None:
    assert bind(f"den {phrase} og") == f"den {phrase.replace(' ', NBSP)} og"


@pytest.mark.parametrize("phrase", ["sak som", "en uke til", "plass 3 og 4"])
def test_other_spaces_are_left_alone(phrase: str) -> None:
    assert bind(phrase) == phrase


def test_positions_stand_in_columns_of_equal_width_on_every_page() -> None:
    pair = Positions((Position("Flertallets standpunkt", "", "Kort."), Position("Mindretallets standpunkt", "", LONG)))
    pdf = drawn(Case("AMU-sak 1/2026", (), "Sak", (pair,)))
    lengths = [length for length, _ in rules(pdf, 1.2)]
    assert len(lengths) > 2
    assert len(set(lengths)) == 1


def test_a_position_over_a_page_says_that_it_continues() -> None:
    pair = Positions((Position("Flertallets standpunkt", "", LONG), Position("Mindretallets standpunkt", "", LONG)))
    text = extracted(drawn(pair))
    assert text.count("Flertallets standpunkt (forts.)") == text.count("Mindretallets standpunkt (forts.)") > 0


def test_a_case_over_a_page_repeats_its_number_and_the_next_one_does_not() -> None:
    pdf = drawn(Case("AMU-sak 1/2026", (), "Lang", (Paragraph(LONG),)), NewPage(), Paragraph("Etterpå"))
    pages = [page.extract_text() for page in reader(pdf).pages]
    assert all(re.search(r"AMU-sak\s1/2026\s+fortsetter", page) for page in pages[1:-1])
    assert "fortsetter" not in pages[0] + pages[-1]


@pytest.mark.parametrize("gap", range(180, 231, 2))
def test_a_case_that_ends_with_the_page_is_not_said_to_continue(gap: int) -> None:
    short = (Subheading("Drøfting"), Paragraph("Godkjent."))
    first, second = Case("AMU-sak 1/2026", (), "Først", short), Case("AMU-sak 2/2026", (), "Så", short)
    pages = [page.extract_text() for page in reader(drawn(Gap(gap), first, second)).pages]
    assert "fortsetter" not in "".join(pages)
    assert [sum("Godkjent" in part for part in page.split("Drøfting")) for page in pages] == [
        page.count("Drøfting") for page in pages
    ]


def test_nothing_is_lost_of_a_very_long_text() -> None:
    text = extracted(drawn(Case("AMU-sak 1/2026", (), "Lang", (Decision("Vedtak", LONG), Paragraph(LONG)))))
    assert text.count("sveiserøyk") == 2 * LONG.count("sveiserøyk")


@pytest.mark.parametrize("unbroken", ["X" * 20_000, "Å" * 60])
def test_an_unbroken_string_wraps_anywhere(unbroken: str) -> None:
    pdf = drawn(
        Title(unbroken),
        Paragraph(unbroken),
        Facts((Fact("Sted", unbroken),)),
        Points((unbroken,)),
        Table((Column("A", 1), Column("B", 1)), ((unbroken, "b"),)),
        Decision("Vedtak", unbroken),
    )
    assert extracted(pdf).count(unbroken[0]) >= 6 * len(unbroken)


def test_no_type_is_smaller_than_eight_points() -> None:
    papers = [block for block in EVERY_BLOCK if not isinstance(block, BallotSheets)]
    assert min(type_sizes(drawn(*papers))) >= 8


def test_the_qr_code_on_the_page_says_what_it_should() -> None:
    document = a_document()
    identity = issued(document)
    page = pypdfium2.PdfDocument(render(document, identity))[0]
    scale = 150 / 72
    picture = page.render(scale=scale).to_pil().convert("1")
    mm = 72 / 25.4
    left, top, size = (210 - 20 - 14) * mm, (297 - 25 + 2) * mm, 14 * mm
    code = segno.make(
        qr_text(identity, 1, 1), error="m", mode="alphanumeric", version=3, boost_error=False, micro=False
    )
    rows = [list(row) for row in code.matrix]
    module = size / len(rows)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            at = (int((left + (x + 0.5) * module) * scale), int((top + (y + 0.5) * module) * scale))
            assert (picture.getpixel(at) == 0) == bool(dark), (x, y)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(40, 56):
        pdf = drawn(
            Paragraph("\n".join(["linje"] * lines)), Heading("Overskrift"), Paragraph("Under overskriften. " * 9)
        )
        for page in reader(pdf).pages:
            text = page.extract_text()
            assert ("Overskrift" in text) == ("Under overskriften" in text)
