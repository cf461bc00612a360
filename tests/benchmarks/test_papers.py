"""What a page of paper and a decision cost, as ratios to the bare drawing and to a bare function."""

from io import BytesIO

import pytest

from amu_desktop import law
from amu_desktop.core.clock import now
from amu_desktop.core.language import Language
from amu_desktop.documents.blocks import Document, Heading, Paragraph
from amu_desktop.documents.identity import identify
from amu_desktop.documents.pdf import render
from amu_desktop.law.committee import COMMITTEE
from tests.benchmarks.ratio import ratio
from tests.make import SPRING

pytestmark = pytest.mark.benchmark

LINES = 1200
TEXT = "Utvalget drøftet saken og ble enige om å følge den opp i neste møte. "


def test_twenty_pages_cost_at_most_twelve_bare_canvases() -> None:
    from reportlab.pdfgen.canvas import Canvas

    blocks = tuple(block for n in range(60) for block in (Heading(f"Sak {n}"), Paragraph(TEXT * 12)))
    document = Document(title="Prøve", language=Language.BOKMAL, kind="Prøve", short_title="prøve", blocks=blocks)
    identity = identify(
        document, undertaking="Ås", org_number="", id="AMU-REF-2026-01", edition=1, issued_at=now(), draft=False
    )

    def bare() -> None:
        canvas = Canvas(BytesIO())
        for n in range(LINES):
            canvas.drawString(72, 800 - n % 60 * 12, TEXT)
            if n % 60 == 59:
                canvas.showPage()
        canvas.save()

    assert ratio(bare, lambda: render(document, identity), "twenty pages") <= 12


def test_a_decision_costs_no_more_than_writing_two_thousand_numbers() -> None:
    profile = {"excepted_trade": law.facts.ExceptedTrade.NONE, "employees_today": 34, "committee_ordered": False}
    profile |= law.profile_from_json({"employees_average": "34", "committee_demanded": False})

    def bare() -> list[str]:
        return [str(n) for n in range(2000)]

    assert ratio(bare, lambda: law.decide(COMMITTEE, profile, SPRING), "a decision") <= 1
