"""The reasons as a paper before the commit: the figures, the § and the day the rules were checked, marked as a draft."""

from datetime import date, datetime

import pytest
import time_machine

from amu_desktop.services import setup_receipt
from amu_desktop.services.setup_plan import plan_setup
from tests.services.test_setup import BYGG


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_reasons_can_be_printed_before_anything_is_written(language: str) -> None:
    import io

    from pypdf import PdfReader

    plan = plan_setup(BYGG, date(2026, 11, 18))
    with time_machine.travel(datetime(2026, 11, 18, 10), tick=False):
        drawn = setup_receipt.draw_reasons(plan, plan.duties[0], "Kari Moe", language)
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(drawn.content)).pages)
    assert drawn.file_name.endswith(".pdf")
    assert "<Hansen> Bygg AS & Sønn" in text
    assert "7-1" in text
    assert "34" in text
    assert "None" not in text
