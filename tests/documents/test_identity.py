from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Language
from amu_desktop.documents.blocks import Document, Paragraph, mixed, strong
from amu_desktop.documents.identity import ALPHABET, Replaced, check_code, file_name, qr_text, read_code
from tests.documents.papers import issued

LONGEST_QR = 61


def a_paper(text: str = "Noe", language: Language = Language.BOKMAL) -> Document:
    return Document("Referat", language, "Referat", "Møtereferat på øya", (Paragraph(text),))


def code(text: str = "Noe", *, id_: str = "AMU-REF-2026-03", edition: int = 1) -> str:
    return check_code(a_paper(text), id_, edition)


def test_the_code_is_three_groups_of_four_from_the_set() -> None:
    groups = code().split("-")
    assert [len(group) for group in groups] == [4, 4, 4]
    assert set("".join(groups)) <= set(ALPHABET)


def test_the_code_follows_text_id_edition_language_and_what_is_replaced() -> None:
    codes = {
        code(),
        code("Noe annet"),
        code(id_="AMU-REF-2026-04"),
        code(edition=2),
        check_code(a_paper(language=Language.NYNORSK), "AMU-REF-2026-03", 1),
        check_code(a_paper(), "AMU-REF-2026-03", 1, Replaced(1, date(2026, 1, 1), "navn")),
    }
    assert len(codes) == 6


def test_the_code_does_not_follow_emphasis_or_kinds_of_space() -> None:
    emphasised = Document("Referat", Language.BOKMAL, "Referat", "x", (Paragraph(mixed("kl.\u00a012 ", strong("nå"))),))
    plain = Document("Referat", Language.BOKMAL, "Referat", "x", (Paragraph("kl. 12 nå"),))
    assert check_code(emphasised, "A-1", 1) == check_code(plain, "A-1", 1)


@given(st.text(max_size=40), st.integers(0, 11), st.sampled_from(ALPHABET))
def test_any_single_slip_in_a_code_is_caught(text: str, place: int, typed: str) -> None:
    right = code(text).replace("-", "")
    wrong = right[:place] + typed + right[place + 1 :]
    if wrong == right:
        assert read_code(wrong) == code(text)
    else:
        with pytest.raises(UserError):
            read_code(wrong)


@given(st.text(max_size=40), st.integers(0, 10), st.integers(1, 11))
def test_any_swap_of_two_characters_is_caught(text: str, first: int, second: int) -> None:
    letters = list(code(text).replace("-", ""))
    if letters[first] == letters[second]:
        return
    letters[first], letters[second] = letters[second], letters[first]
    with pytest.raises(UserError):
        read_code("".join(letters))


def test_a_code_is_read_however_it_is_typed() -> None:
    right = code()
    assert read_code(f"  {right.lower().replace('-', ' ')} ") == right
    assert read_code(right.replace("0", "O").replace("1", "l")) == right


@pytest.mark.parametrize("typed", ["", "ABC", "A" * 13, "UUUU-UUUU-UUUU"])
def test_what_is_not_a_code_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        read_code(typed)


@given(
    st.sampled_from(["AMU-REF", "OPP-UTDR", "VALG-PROT"]), st.integers(1, 999), st.integers(1, 99), st.integers(1, 999)
)
def test_the_qr_text_fits_and_holds_no_name(series: str, number: int, edition: int, pages: int) -> None:
    identity = issued(a_paper("Hemmelig navn"), id=f"{series}-2026-{number:02}", edition=edition)
    text = qr_text(identity, pages, pages)
    assert len(text) <= LONGEST_QR
    assert (
        text == f"AMU1:987654321:{series}-2026-{number:02}:{edition}:{identity.code.replace('-', '')}:{pages}/{pages}"
    )
    assert text.upper() == text


def test_an_undertaking_without_a_number_has_0_in_the_qr_text() -> None:
    assert qr_text(issued(a_paper(), org_number=""), 1, 2).startswith("AMU1:0:AMU-REF-2026-03:1:")


def test_the_file_name_is_id_edition_language_and_title_in_ascii() -> None:
    document = a_paper()
    assert file_name(document, issued(document)) == "AMU-REF-2026-03_1_nb_motereferat-pa-oya.pdf"
    assert file_name(document, issued(document, id="", draft=True)) == "utkast_nb_motereferat-pa-oya.pdf"
