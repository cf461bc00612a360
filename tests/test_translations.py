"""Every text is said in bokmål and nynorsk, truly translated, with the same blanks and the official terms."""

import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from amu_desktop.law.terms import TERMS
from installer.catalogues import DOMAINS, LANGUAGES, ids_of, read

TRANSLATIONS = Path(__file__).resolve().parent.parent / "translations"
NORWEGIAN = ("nb", "nn")
# Words that only one of the two languages has. Nynorsk has «bli» too, but here vert, vart and vorte are kept together.
ONLY_BOKMAL = "bli blir blei blitt ikke hva hvem hvordan hvor hvorfor noen ble fra jeg mye være noe uke uker måned måneder ansatte virksomhet virksomheten leder lederen flertall mindretall flertallet hver hvert eller et en kun bare".split()
ONLY_NYNORSK = "ikkje kva kven korleis kvar kvifor nokon vart frå eg mykje vere noko veke veker månad månader tilsette verksemd verksemda leiar leiaren fleirtal mindretal fleirtalet kvart eit ein berre".split()
SAME_WORD = {"eller", "et", "bare"}


@cache
def catalogue(language: str, domain: str) -> Catalog:
    return read(TRANSLATIONS, language, domain)


@cache
def same_on_purpose() -> frozenset[tuple[str, str]]:
    """Texts that read the same in English and Norwegian: `nb|nn|both<TAB>text`, one a line."""
    found = set()
    for line in (TRANSLATIONS / "same.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            languages, text = line.split("\t", 1)
            found |= {
                (language, text.replace("\\n", "\n"))
                for language in (NORWEGIAN if languages == "both" else (languages,))
            }
    return frozenset(found)


def messages(language: str, domain: str) -> Iterator[Message]:
    return (message for message in catalogue(language, domain) if message.id)


def strings(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (str(message.string or ""),)


def ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (str(message.id),)


def blanks(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def words(text: str) -> list[str]:
    return re.findall(r"[a-zæøåéêóòâô-]+", re.sub(r"\{[^}]*\}", " ", text.lower()))


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_what_the_code_says_and_nothing_else(language: str, domain: str) -> None:
    said = set(ids_of(domain))
    held = {ids(message)[0] for message in messages(language, domain)}
    lent = set() if domain == "law" else set(ids_of("law"))  # a translator looks there too
    assert sorted(said - held - lent) == [], "run: python3 tasks.py translate"
    assert sorted(held - said) == [], "nobody says this any more; run: python3 tasks.py translate"


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_template_holds_what_the_code_says(domain: str) -> None:
    with (TRANSLATIONS / f"{domain}.pot").open("rb") as file:
        held = {ids(message)[0] for message in read_po(file) if message.id}
    assert held == set(ids_of(domain)), "run: python3 tasks.py translate"


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_looked_at(language: str, domain: str) -> None:
    empty = [
        ids(message)[0] for message in messages(language, domain) if not all(part.strip() for part in strings(message))
    ]
    assert empty == []
    assert [ids(message)[0] for message in messages(language, domain) if message.fuzzy] == []


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_blanks_of_its_text(language: str, domain: str) -> None:
    def right(message: Message, part: str) -> bool:
        # A counted text may leave the number out («én sak»).
        wanted = set().union(*(blanks(text) for text in ids(message)))
        return wanted - ({"n"} if len(ids(message)) > 1 else set()) <= blanks(part) <= wanted

    found = messages(language, domain)
    wrong = [(ids(message)[0], part) for message in found for part in strings(message) if not right(message, part)]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", NORWEGIAN)
def test_a_translation_is_not_its_english_text(language: str, domain: str) -> None:
    same = [
        ids(message)[0]
        for message in messages(language, domain)
        if strings(message)[0] == ids(message)[0]
        and (language, ids(message)[0]) not in same_on_purpose()
        and words(ids(message)[0])
    ]
    assert same == [], "translate it, or list it in translations/same.tsv"


@pytest.mark.parametrize("domain", DOMAINS)
def test_nynorsk_is_nynorsk(domain: str) -> None:
    wrong = [
        (sorted(found), part)
        for message in messages("nn", domain)
        for part in strings(message)
        if (found := set(words(part)) & (set(ONLY_BOKMAL) - SAME_WORD))
    ]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_bokmal_is_bokmal(domain: str) -> None:
    wrong = [
        (sorted(found), part)
        for message in messages("nb", domain)
        for part in strings(message)
        if (found := set(words(part)) & set(ONLY_NYNORSK))
    ]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_nynorsk_is_not_a_copy_of_bokmal(domain: str) -> None:
    pairs = [
        (strings(message)[0], strings(held)[0])
        for message in messages("nn", domain)
        if (held := catalogue("nb", domain).get(ids(message)[0])) is not None and len(words(strings(message)[0])) >= 6
    ]
    copies = [nynorsk for nynorsk, bokmal in pairs if nynorsk == bokmal]
    assert len(copies) <= len(pairs) * 0.15, copies


def stem(word: str) -> str:
    """Cut what inflection changes: «utvalg» is in «utvalget», «leder» in «ledere», «møte» in «møter»."""
    return re.sub(r"(er|e|a|ar)$", "", word.lower())


@pytest.mark.parametrize("language", NORWEGIAN)
def test_an_official_term_is_translated_by_the_official_word(language: str) -> None:
    wrong = []
    for term in TERMS:
        if " " not in term.en or " " in getattr(term, language):
            continue  # a single word such as «chair» has other meanings too, and a phrase is bent to its sentence
        said = re.compile(rf"\b{re.escape(term.en)}(s|es)?\b", re.IGNORECASE)
        official = stem(getattr(term, language))
        wrong += [
            (term.en, strings(message)[0])
            for domain in DOMAINS
            for message in messages(language, domain)
            if said.search(ids(message)[0])
            and official not in strings(message)[0].lower()
            and not {"AMU", "BHT"} & set(re.findall(r"[A-Z]+", strings(message)[0]))
        ]
    assert wrong == []


def test_the_glossary_is_written_from_the_laws_terms() -> None:
    lines = (TRANSLATIONS / "glossary.csv").read_text("utf-8").splitlines()
    assert len(lines) == len(TERMS) + 1, "run: python3 tasks.py translate"
