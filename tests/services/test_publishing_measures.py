"""The action plan and each owner's page: every open measure once, what is confidential only by its number."""

from datetime import date, timedelta

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.documents.pdf_text import page_texts
from amu_desktop.domain.kinds import Ground, MeasureSource
from amu_desktop.services import measures, minutes_cases
from amu_desktop.services.measures import MeasureDraft
from amu_desktop.services.minutes_locking import key_of, lock, missing
from amu_desktop.services.publishing import content, publish
from amu_desktop.services.undertaking import create_undertaking, load_undertaking
from amu_desktop.services.workspace import Workspace
from tests.make import make_person
from tests.services.meeting_stories import Story, make_full_committee

TODAY = date(2026, 11, 18)


def pages(workspace: Workspace, kind: str, subject_id: str = "") -> tuple[str, ...]:
    found = workspace.ask(load_undertaking)
    assert found is not None
    row = publish(workspace, kind, subject_id or found.id, "nb")
    return page_texts(workspace.ask(content, row.id))


@time_machine.travel(TODAY, tick=False)
def test_the_plan_holds_every_open_measure_by_its_goal_with_how_one_knows_that_it_works(workspace: Workspace) -> None:
    workspace.do(create_undertaking, "Nordlia Bygg AS")
    for text, days in (("Rekkverk på <trappen>", 10), ("Rydde lageret", -1)):
        draft = MeasureDraft(text, owner_text="Line", due=TODAY + timedelta(days=days), goal="Ingen fall",
                             sign="Ingen har falt på ett år", source_kind=MeasureSource.ROUND, source="3. mai")  # fmt: skip
        workspace.do(measures.add_measure, draft)
    closed = workspace.do(measures.add_measure, MeasureDraft("Ferdig for lenge siden"))
    workspace.do(measures.close_measure, closed, TODAY)
    (page,) = pages(workspace, "action_plan")
    assert "Mål 1: Ingen fall" in page
    assert page.index("Rydde lageret") < page.index("Rekkverk på <trappen>")
    assert "Vernerunde: 3. mai" in page
    assert "over frist" in page
    assert "1 gjennomført" in page
    assert "Ferdig for lenge" not in page


@time_machine.travel(TODAY, tick=False)
def test_each_owner_has_a_page_and_one_owner_alone_gets_only_their_own(workspace: Workspace) -> None:
    workspace.do(create_undertaking, "Nordlia Bygg AS")
    line, jonas = make_person(workspace, "Line Aasen"), make_person(workspace, "Jonas Ness")
    for owner, text in ((line, "Rekkverk"), (jonas, "Støyskjerm"), (line, "Belysning"), (None, "Ingen tar denne")):
        workspace.do(measures.add_measure, MeasureDraft(text, owner))
    every = pages(workspace, "measures_by_owner")
    assert len(every) == 3
    assert ["Støyskjerm" in page for page in every] == [True, False, False]
    assert "Rekkverk" in every[1]
    assert "Belysning" in every[1]
    assert "Ingen er ansvarlig" in every[2]
    (own,) = pages(workspace, "measures_by_owner", line)
    assert "Støyskjerm" not in own


def test_a_confidential_measure_is_known_by_its_number_alone(workspace: Workspace) -> None:
    workspace.do(create_undertaking, "Nordlia Bygg AS")
    story = make_full_committee(workspace).begin()
    case = story.case("Personalsak")
    workspace.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    workspace.do(measures.add_measure, MeasureDraft("Samtale med Jonas hver uke", item_id=case, owner_text="Leder"))
    story.treat_the_rest()
    workspace.do(lock, story.meeting_id, reasons(story))
    for kind in ("action_plan", "measures_by_owner"):
        told = "".join(pages(workspace, kind))
        assert "Samtale" not in told
        assert "T-1" in told


def reasons(story: Story) -> dict[str, str]:
    return {key_of(one): "Kommer" for one in story.workspace.ask(missing, story.meeting_id)}


def test_without_measures_there_is_no_plan_to_issue(workspace: Workspace) -> None:
    workspace.do(create_undertaking, "Nordlia Bygg AS")
    with pytest.raises(UserError, match="no measures"):
        pages(workspace, "action_plan")
