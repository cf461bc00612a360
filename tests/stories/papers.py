"""What stands on the papers that the person at the window saved."""

from pathlib import Path

from pypdf import PdfReader

from tests.stories.person import Person


def words(pdf: Path) -> str:
    """Give the words of a paper, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def saved(person: Person, paper: str, file: Path) -> str:
    """Save a paper from the page that lists it, and give its words."""
    person.press(paper)
    person.will_choose(file)
    person.press("Lagre som PDF")
    return words(file)
