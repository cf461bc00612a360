"""The overview says what is late in an election, and begins to speak of a period ninety days before it ends."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
import time_machine

from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import ElectionKind
from amu_desktop.domain.sentences import say
from amu_desktop.services import agreements_opt_out, elections, elections_calendar, overview, undertaking
from amu_desktop.services.agreements_opt_out import OptOutDraft
from amu_desktop.services.elections import ElectionDraft
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_person
from tests.services.election_stories import make_undertaking, start_committee


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def said(workspace: Workspace, on: date) -> list[str]:
    """What the overview says of elections and periods on a day, in bokmål."""
    t = translator("nb")
    keys = ("election:", "elections_due", "moved:")
    found = workspace.ask(overview.overview, on).duties
    return [say(duty.says, t).replace("\u00a0", " ") for duty in found if duty.key.startswith(keys)]


def test_the_first_step_that_is_late_is_said_until_the_election_is_cancelled(workspace: Workspace) -> None:
    make_undertaking(workspace)
    story = start_committee(workspace)
    workspace.do(elections_calendar.plan_days, story.id, date(2026, 12, 16))
    assert said(workspace, date(2026, 11, 17)) == []
    days = workspace.ask(elections_calendar.steps, story.id, date(2026, 11, 17))
    call = next(step.on for step in days if step.stage == "call")
    (late,) = said(workspace, call + timedelta(days=1))
    assert late.startswith("Valg til arbeidsmiljøutvalget, Arbeidsmiljøutvalget: ")
    assert "skulle vært gjort" in late
    workspace.do(elections.cancel_election, story.id, "Utsatt")
    assert said(workspace, call + timedelta(days=1)) == []


def test_a_period_that_ends_is_said_ninety_days_before_unless_an_election_is_begun(workspace: Workspace) -> None:
    seat = make_area(workspace)
    appoint(workspace, seat.post_id, make_person(workspace), SPRING, notice_received_on=SPRING)
    last = date(2028, 3, 1)
    assert said(workspace, last - timedelta(days=100)) == []
    assert said(workspace, last - timedelta(days=80)) == ["Perioden til Ola Nordli går ut 1. mars 2028"]
    with time_machine.travel(datetime(2027, 12, 20, 10), tick=True):
        workspace.do(elections.start_election, ElectionDraft(ElectionKind.REPRESENTATIVE, area_id=seat.area_id))
    assert said(workspace, last - timedelta(days=60)) == []


def test_an_agreement_under_five_is_spoken_of_ninety_and_thirty_days_before_it_ends(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Lia Kiosk AS")
    for name in ("Ada Lia", "Bo Lia", "Siv Lia"):
        make_person(workspace, name)
    for fact, answer in (("excepted_trade", "none"), ("representative_ordered", False)):
        workspace.do(undertaking.answer_fact, fact, answer, SPRING)
    draft = OptOutDraft(signing=("Ada Lia", "Bo Lia", "Siv Lia"), signed_on=date(2026, 11, 2))
    workspace.do(agreements_opt_out.write_opt_out, draft, date(2026, 11, 2))
    t = translator("nb")

    def said_on(on: date) -> str:
        duty = next(each for each in workspace.ask(overview.duties, on) if each.key == "representative")
        return say(duty.says, t).replace("\u00a0", " ")

    assert "går ut" not in said_on(date(2028, 8, 3))
    assert said_on(date(2028, 8, 4)) == "Avtalen om verneombud går ut 2. november 2028"
    assert said_on(date(2028, 10, 20)) == "Avtalen om verneombud går ut om 13 dager, 2. november 2028"
    assert said_on(date(2028, 11, 3)) == "Verneombud er ikke valgt"
