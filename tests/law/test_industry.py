"""Industry codes in both standards: which prefix takes a code in, which part of it is meant, and what it is called."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop import law
from amu_desktop.core.language import translator
from amu_desktop.law.facts import ExceptedTrade, Standard
from amu_desktop.law.industry_words import of_another_standard
from amu_desktop.law.ohs import CODE_LIST, OHS, Ohs, part_named
from amu_desktop.law.ohs_codes import VERSION_1, VERSION_2, CodeList

OLD, NEW = date(2024, 6, 1), date(2026, 6, 1)
LISTS = [(VERSION_1, OLD), (VERSION_2, NEW)]
ENTRIES = [(codes, on, prefix) for codes, on in LISTS for prefix in codes.prefixes]
NAMES = [f"{codes.standard} {prefix}" for codes, _, prefix in ENTRIES]


def full(prefix: str) -> str:
    """Write a prefix as a whole code of five digits."""
    division, _, rest = prefix.partition(".")
    return f"{division}.{rest:0<3}"


def decided(code: str, standard: Standard, on: date, *, part: bool = True) -> object:
    profile = {"excepted_trade": ExceptedTrade.NONE, "industry_code": code, "industry_standard": standard}
    return law.decide(OHS, {**profile, "industry_part": part}, on=on).answer


@pytest.mark.parametrize(("codes", "on", "prefix"), ENTRIES, ids=NAMES)
def test_every_entry_of_the_list_takes_in_its_code_and_only_the_part_it_names(
    codes: CodeList, on: date, prefix: str
) -> None:
    code = full(prefix)
    assert decided(code, codes.standard, on) is Ohs.REQUIRED
    if prefix in codes.parts:
        assert part_named(code, on) == codes.parts[prefix]
        assert decided(code, codes.standard, on, part=False) is Ohs.ASSESS


@pytest.mark.parametrize(("codes", "on", "prefix"), ENTRIES, ids=NAMES)
def test_every_entry_has_words_in_three_languages_and_is_of_its_standard(
    codes: CodeList, on: date, prefix: str
) -> None:
    word = law.industry_word(full(prefix), codes.standard)
    assert word
    said = {language: translator(language, "law")(word) for language in ("nb", "nn", "en")}
    assert all(said.values())
    assert said["en"] == word
    assert not of_another_standard(full(prefix), codes.standard)
    assert CODE_LIST.on(on).what is codes


@pytest.mark.parametrize(
    ("code", "standard", "nb", "nn"),
    [
        ("49.410", Standard.SN2025, "Transport på land og i rør", "Transport på land og i røyr"),
        ("45.200", Standard.SN2007, "Reparasjon av motorvogner", "Reparasjon av motorvogner"),
        ("95.310", Standard.SN2025, "Reparasjon av motorvogner", "Reparasjon av motorvogner"),
        ("87.101", Standard.SN2025, "Sykehjem", "Sjukeheimar"),
        ("87.101", Standard.SN2007, "Omsorg med botilbud", "Omsorg med butilbod"),
        ("43.210", Standard.SN2025, "Elektrisk arbeid og rørarbeid", "Elektrisk arbeid og røyrarbeid"),
    ],
)
def test_a_code_is_called_by_the_words_of_its_standard(code: str, standard: Standard, nb: str, nn: str) -> None:
    word = law.industry_word(code, standard)
    assert (translator("nb", "law")(word), translator("nn", "law")(word)) == (nb, nn)


@pytest.mark.parametrize("standard", Standard)
def test_a_code_off_the_list_has_no_words_and_a_risk_to_assess(standard: Standard) -> None:
    on = OLD if standard is Standard.SN2007 else NEW
    assert law.industry_word("62.100", standard) == ""
    assert decided("62.100", standard, on) is Ohs.ASSESS


@pytest.mark.parametrize(
    ("code", "standard"),
    [
        ("45.200", Standard.SN2025),
        ("46.770", Standard.SN2025),
        ("96.020", Standard.SN2025),
        ("95.310", Standard.SN2007),
        ("96.210", Standard.SN2007),
        ("86.910", Standard.SN2007),
    ],
)
def test_a_code_of_the_other_standard_is_known_as_one(code: str, standard: Standard) -> None:
    assert of_another_standard(code, standard)
    assert not any(of_another_standard(code, other) for other in Standard if other is not standard)


@given(st.from_regex(r"[0-9]{2}\.[0-9]{3}", fullmatch=True), st.sampled_from(Standard))
def test_a_code_has_words_exactly_where_the_list_takes_it_in(code: str, standard: Standard) -> None:
    codes = VERSION_1 if standard is Standard.SN2007 else VERSION_2
    assert bool(law.industry_word(code, standard)) is (codes.hit(code) is not None)
    assert not all(of_another_standard(code, each) for each in Standard)
