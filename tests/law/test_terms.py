"""The official terms stand once."""

from amu_desktop.law.terms import TERMS


def test_no_term_stands_twice() -> None:
    assert len({term.en for term in TERMS}) == len(TERMS)


def test_the_words_the_law_uses_are_there() -> None:
    official = {term.en: (term.nb, term.nn) for term in TERMS}
    assert official["safety representative"] == ("verneombud", "verneombod")
    assert official["working environment committee"] == ("arbeidsmiljøutvalg", "arbeidsmiljøutval")
    assert official["occupational health service"] == ("bedriftshelsetjeneste", "bedriftshelseteneste")
