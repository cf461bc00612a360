"""The inspection folder holds every paper once behind its tab, says what is missing, and nothing that is secret."""

import io
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.sentences import say
from amu_desktop.services import duty_evidence, inspection_folder, lawcheck, publishing, publishing_inspection
from amu_desktop.services.duty_evidence import AttachedFile, EvidenceDraft
from amu_desktop.services.overview_duties import Standing
from amu_desktop.services.sample.story import make_sample
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING
from tests.services.test_lawcheck import make_firm

TODAY = date(2026, 11, 24)
BOKMAL = translator("nb")


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("folder") / "eksempel.amu"
    with clock.standing_at(datetime(2026, 11, 24, 9).astimezone()):
        make_sample(path, TODAY).close()
    return path


def pages(content: bytes) -> list[str]:
    return [page.extract_text().replace("\u00a0", " ") for page in PdfReader(io.BytesIO(content)).pages]


def test_the_folder_of_the_sample_holds_cover_tabs_and_papers_with_a_number_on_every_page(sample_file: Path) -> None:
    with closing(Workspace.open(sample_file, "Kari Moe")) as workspace:
        drawn = inspection_folder.make_folder(workspace, TODAY, "nb")
        text = pages(drawn.content)
        tabs = workspace.ask(publishing_inspection.gather, TODAY, "nb")
        cover = workspace.ask(publishing_inspection.folder_data, TODAY, "nb")
        (row,) = workspace.ask(publishing.list_papers, kind="inspection_folder")
        assert row.paper_id == "TILSYN-2026-01"
        assert drawn.file_name == "TILSYN-2026-01_1_nb_tilsynsmappe.pdf"
        for number, page in enumerate(text, 1):
            assert f"Mappe side {number} av {len(text)}" in page
        assert [f"Fane {number}" in " ".join(text) for number in range(1, len(tabs) + 1)] == [True] * len(tabs)
        missing = [one for one in workspace.ask(lawcheck.lawcheck, TODAY).duties if one.standing is Standing.MISSING]
        assert cover.missing == tuple(say(one.name, BOKMAL) for one in missing)
        assert missing
        lacking = [tab for part in cover.parts for tab in part.tabs if tab.missing]
        for tab in lacking:
            (sheet,) = [" ".join(page.split()) for page in text if page.startswith(f"Fane {tab.number}\n")]
            assert f"Det som mangler: {' · '.join(tab.missing)}." in sheet
        assert "Rekkefølgen er vår." in text[0]
        assert sum("Møte 4/2026" in page or "møte 4/2026" in page for page in text) >= 1


def test_a_confidential_annex_goes_in_only_when_it_is_picked(sample_file: Path) -> None:
    with closing(Workspace.open(sample_file, "Kari Moe")) as workspace:
        (annex,) = workspace.ask(inspection_folder.to_pick)
        (row,) = workspace.ask(publishing.list_papers, kind="confidential_annex")
        without = " ".join(pages(inspection_folder.make_folder(workspace, TODAY, "nb").content))
        with_it = " ".join(pages(inspection_folder.make_folder(workspace, TODAY, "nb", frozenset({annex.id})).content))
        code = row.code.replace("-", "")
        assert code not in without.replace("-", "")
        assert code in with_it.replace("-", "")


def test_every_duty_that_is_looked_at_stands_behind_one_tab(sample_file: Path) -> None:
    with closing(Workspace.open(sample_file, "Kari Moe")) as workspace:
        duties = workspace.ask(lawcheck.lawcheck, TODAY).duties
        tabs = workspace.ask(publishing_inspection.gather, TODAY, "nb")
        behind = [duty.key for one in tabs for duty in one.duties]
        wanted = [one.key for one in duties if one.looked_at and one.standing is not Standing.NOT_RELEVANT]
        assert sorted(behind) == sorted(wanted)


def test_an_attached_picture_goes_in_and_a_document_without_pages_is_named_on_the_cover(workspace: Workspace) -> None:
    make_firm(workspace)
    key = "internal_control.routines"
    for file in (AttachedFile("rutine.docx", b"PK\x03\x04resten"), AttachedFile("plan.pdf", _one_page())):
        workspace.do(duty_evidence.add_evidence, EvidenceDraft(key, SPRING, file=file))
    with clock.standing_at(datetime(2026, 3, 1, 9).astimezone()):
        text = pages(inspection_folder.make_folder(workspace, SPRING, "nb").content)
    assert "Legges inn for hånd: rutine.docx" in text[0]
    assert any("plan.pdf" in page for page in text[1:])


def test_a_folder_without_an_undertaking_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="Write the name of the undertaking"):
        inspection_folder.make_folder(workspace, SPRING, "nb")


def _one_page() -> bytes:
    from pypdf import PdfWriter

    made, out = PdfWriter(), io.BytesIO()
    made.add_blank_page(595, 842)
    made.write(out)
    return out.getvalue()
