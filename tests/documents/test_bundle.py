import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.documents import summons
from amu_desktop.documents.bundle import About, Part, bundle, can_be_bundled, pages_of
from amu_desktop.documents.pdf import render
from amu_desktop.documents.style import FOOTER_RULE
from tests.documents.papers import issued, summons_data
from tests.documents.reading import squashed

A4, A3_LYING = (210 * mm, 297 * mm), (420 * mm, 297 * mm)
T = translator("nb", "documents")


def a_pdf(*texts: str, size: tuple[float, float] = A4, turned: int = 0) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for text in texts:
        canvas.drawString(40, 12, text)
        canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(buffer))
    for page in writer.pages:
        page.rotate(turned)
    writer.write(buffer)
    return buffer.getvalue()


def a_picture(kind: str, size: tuple[int, int] = (400, 300), mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, 120).save(buffer, kind)
    return buffer.getvalue()


def a_summons() -> bytes:
    document = summons.build(summons_data(), T)
    return render(document, issued(document))


def about(**changes: object) -> About:
    values: dict[str, object] = {
        "title": "Tilsynsmappe",
        "undertaking": "Fjordvik Mekaniske <AS>",
        "made_at": datetime(2026, 11, 18, 9, 30, tzinfo=UTC),
        "stamp": lambda x, y: f"Mappe side {x} av {y}",
        **changes,
    }
    return About(**values)  # type: ignore[arg-type]


def bundled(*parts: Part, **changes: object) -> PdfReader:
    return PdfReader(io.BytesIO(bundle(parts, about(**changes), T)))


def texts(file: PdfReader) -> list[str]:
    return [page.extract_text() for page in file.pages]


def locked(pdf: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_parts_stand_in_their_order_and_every_page_says_where_in_the_bundle_it_is() -> None:
    file = bundled(Part("En", a_pdf("første", "andre")), Part("To", a_pdf("tredje")), contents=False)
    found = texts(file)
    assert [word in text for word, text in zip(("første", "andre", "tredje"), found, strict=True)] == [True] * 3
    assert ["Mappe side 1 av 3" in found[0], "Mappe side 2 av 3" in found[1], "Mappe side 3 av 3" in found[2]] == [
        True
    ] * 3


def test_the_contents_say_on_which_page_each_part_begins() -> None:
    file = bundled(
        Part("Innkalling", a_pdf("a", "b")), Part("Rapport", a_pdf("c")), Part("Regneark", b"", note="deles ut")
    )
    whole = squashed(texts(file)[0])
    assert "Innkalling2" in whole
    assert "Rapport4" in whole
    assert "Regnearkdelesut" in whole
    assert "c" in texts(file)[3]


def test_bookmarks_lead_to_the_parts_and_stand_in_two_levels() -> None:
    file = bundled(Part("Arbeid", a_pdf("a")), Part("Referat", a_pdf("b"), level=1), Part("Opplæring", a_pdf("c")))
    first, under, second = file.outline
    assert isinstance(under, list)
    names = [each.title for each in (first, under[0], second)]  # type: ignore[union-attr]
    assert names == ["Arbeid", "Referat", "Opplæring"]
    assert [file.get_destination_page_number(each) for each in (first, under[0], second)] == [1, 2, 3]  # type: ignore[arg-type]


def test_a_heading_leads_to_what_follows_it_and_what_is_only_listed_leads_nowhere() -> None:
    parts = (Part("Sak 1", b""), Part("Rapport", a_pdf("a"), level=1), Part("Ark", b"", level=1, note="egen fil"))
    file = bundled(*parts, Part("Sak 2", b""))
    first, under = file.outline
    assert isinstance(under, list)
    assert [each.title for each in (first, *under)] == ["Sak 1", "Rapport"]  # type: ignore[union-attr]
    assert file.get_destination_page_number(first) == 1  # type: ignore[arg-type]


def test_the_number_stands_above_the_rule_of_our_own_papers() -> None:
    pdf = a_summons()
    page = bundled(Part("Innkalling", pdf, own=True), contents=False).pages[0]
    places: list[float] = []
    page.extract_text(
        visitor_text=lambda text, cm, tm, _font, _size: (
            places.append(tm[5] * cm[3] + cm[5]) if "Mappe" in text else None
        )
    )
    assert len(places) == 1
    assert FOOTER_RULE < places[0] < 30 * mm, "above the rule and under the text"
    assert page.mediabox.height == pytest.approx(A4[1], abs=0.1)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [A4, A3_LYING])
def test_nothing_of_somebody_elses_page_is_covered_however_it_is_turned(size: tuple[float, float], turned: int) -> None:
    page = bundled(Part("Plan", a_pdf("nederst", size=size, turned=turned)), contents=False).pages[0]
    assert page.rotation % 360 == turned
    grown = (float(page.mediabox.width) - size[0], float(page.mediabox.height) - size[1])
    assert sorted(round(each / mm, 1) for each in grown) == [0, 9]
    places: list[tuple[float, float]] = []

    def note(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if "Mappe" in text:
            places.append((tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]))

    page.extract_text(visitor_text=note, orientations=(0, 90, 180, 270))
    inside = [0 <= x <= size[0] and 0 <= y <= size[1] for x, y in places]
    assert inside == [False], "the number stands in the room that was added"
    box = page.mediabox
    assert all(box.left <= x <= box.right and box.bottom <= y <= box.top for x, y in places)


@pytest.mark.parametrize(
    "content", [a_picture("PNG"), a_picture("JPEG"), a_picture("PNG", (10, 4000)), a_picture("PNG", mode="P")]
)
def test_a_picture_becomes_one_page(content: bytes) -> None:
    part = Part("Bilde", content, "bilde.png")
    assert pages_of(part) == 1
    assert len(bundled(part).pages) == 2


def test_a_file_behind_a_password_is_named() -> None:
    with pytest.raises(UserError) as refused:
        bundled(Part("Rapport", locked(a_pdf("a"), "hemmelig"), "rapport.pdf"))
    assert "password" in refused.value.message
    assert refused.value.values["name"] == "rapport.pdf"


def test_a_file_that_only_forbids_changes_can_be_read_and_is_bundled() -> None:
    assert "lukket" in texts(bundled(Part("Rapport", locked(a_pdf("lukket"), "")), contents=False))[0]


def test_what_is_neither_a_pdf_nor_a_picture_is_refused_by_name() -> None:
    assert not can_be_bundled(b"PK\x03\x04")
    with pytest.raises(UserError) as refused:
        bundled(Part("Ark", b"PK\x03\x04 workbook", "ark.xlsx"))
    assert refused.value.values["name"] == "ark.xlsx"


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(0, 1500), noise=st.binary(max_size=40), at=st.integers(0, 1500))
def test_a_damaged_file_is_either_read_or_named_never_a_crash(cut: int, noise: bytes, at: int) -> None:
    pdf = bytearray(a_pdf("a", "b"))
    pdf[at : at + len(noise)] = noise
    named = "skadd.pdf"
    try:
        bundled(Part("Skadd", b"%PDF-" + bytes(pdf[: len(pdf) - cut]), "skadd.pdf"))
    except UserError as error:
        named = str(error.values["name"])
    assert named == "skadd.pdf"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_damaged_picture_is_named(kind: str) -> None:
    with pytest.raises(UserError) as refused:
        pages_of(Part("Bilde", a_picture(kind)[:60], "bilde"))
    assert refused.value.values["name"] == "bilde"


def test_what_a_page_would_do_by_itself_is_left_behind_and_links_stay() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(a_pdf("a"))))
    page = writer.pages[0]
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    link = DictionaryObject(
        {NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject("https://eksempel.no")}
    )
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): script})
    for action in (script, link):
        mark = FreeText(text="x", rect=(0, 0, 9, 9))
        mark[NameObject("/A")] = action
        writer.add_annotation(0, mark)
    writer.root_object[NameObject("/OpenAction")] = script
    buffer = io.BytesIO()
    writer.write(buffer)
    made = bundle([Part("Fra andre", buffer.getvalue())], about(), T)
    assert b"app.alert" not in b"".join(repr(each).encode() for each in everything(made))
    page = PdfReader(io.BytesIO(made)).pages[1]
    marks = page["/Annots"]
    assert isinstance(marks, ArrayObject)
    kept = [mark.get_object().get("/A") for mark in marks]
    assert [bool(each) for each in kept] == [False, True]


def everything(pdf: bytes) -> list[object]:
    """What can be reached from the file's root."""
    seen: list[object] = []

    def walk(each: object, deep: int) -> None:
        value = each.get_object() if hasattr(each, "get_object") else each
        if deep > 12 or any(value is one for one in seen):
            return
        seen.append(value)
        kids = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for kid in kids:
            walk(kid, deep + 1)

    walk(PdfReader(io.BytesIO(pdf)).root_object, 0)
    return seen


def test_the_same_parts_give_the_same_bytes() -> None:
    parts = [Part("En", a_pdf("a")), Part("Bilde", a_picture("JPEG"))]
    again = [Part("En", parts[0].content), Part("Bilde", parts[1].content)]
    assert bundle(parts, about(), T) == bundle(again, about(), T)


def test_the_file_says_what_it_is_and_when_it_was_made() -> None:
    file = bundled(Part("En", a_pdf("a")), id="AMU-MAPPE-2026-01")
    told = file.metadata
    assert told is not None
    assert (told.title, told.author, told.get("/Keywords")) == (
        "Tilsynsmappe",
        "Fjordvik Mekaniske <AS>",
        "AMU-MAPPE-2026-01",
    )
    assert told.creation_date == datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    assert str(file.root_object["/Lang"]) == "nb-NO"


def test_long_and_hostile_titles_are_broken_over_lines_and_pages_and_lose_nothing() -> None:
    title = "<b>Støy & støv</b> " + "målerapport " * 40
    parts = [Part(f"{number} {title}", a_pdf("x")) for number in range(30)]
    file = bundled(*parts)
    before = len(file.pages) - 30
    assert before > 1
    whole = "\n".join(texts(file)[:before])
    assert whole.count("<b>Støy & støv</b>") == 30
    assert whole.count("målerapport") == 30 * 40


def test_a_title_with_a_sign_the_font_lacks_does_not_stop_the_bundle() -> None:
    assert "Kantine ?" in texts(bundled(Part("Kantine 🦺", a_pdf("x"))))[0]
