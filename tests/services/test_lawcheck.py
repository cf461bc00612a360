"""The law check says what the overview says, in the order of the law, and why."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.sentences import say
from amu_desktop.law.committee import COMMITTEE, Committee
from amu_desktop.services import lawcheck, overview, publishing, undertaking
from amu_desktop.services.lawcheck import BASES
from amu_desktop.services.overview_duties import NAMES, Standing
from amu_desktop.services.publishing_decisions import keep_answer
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, make_area, make_committee, make_person
from tests.services.meeting_stories import make_full_committee
from tests.services.papers import text_of_pdf

BOKMAL = translator("nb")
THIRTY_ONE = {
    "excepted_trade": "none",
    "employees_today": 33,
    "employees_average": Decimal(31),
    "committee_ordered": False,
    "committee_demanded": False,
    "committee_exists": False,
    "representative_ordered": False,
}


def answer(workspace: Workspace, **values: object) -> None:
    for key, value in values.items():
        workspace.do(undertaking.answer_fact, key, value, date(2026, 1, 1))


def make_firm(workspace: Workspace, average: int = 31) -> None:
    """Make an undertaking of that many that has set up nothing."""
    workspace.do(undertaking.create_undertaking, "Prøve AS", industry_code="41.000", industry_standard="SN2025")
    answer(workspace, **{**THIRTY_ONE, "employees_average": Decimal(average)})


def opened(workspace: Workspace, key: str) -> lawcheck.Opened:
    return workspace.ask(lawcheck.open_duty, key, SPRING)


def test_every_duty_has_its_group_and_its_rule() -> None:
    assert set(BASES) == set(NAMES)
    keys = {*BASES, *(duty.key for duty in law.DUTIES)}
    assert {lawcheck.group_of(key) for key in keys} == set(law.Group)


def test_the_groups_follow_the_law_and_hold_every_duty_once(workspace: Workspace) -> None:
    make_firm(workspace)
    check = workspace.ask(lawcheck.lawcheck, SPRING)
    groups = check.groups()
    assert [BOKMAL(row.group.label) for row in groups] == [
        "Verneombud",
        "Arbeidsmiljøutvalg",
        "Valg",
        "Møter",
        "Opplæring",
        "Bedriftshelsetjeneste",
        "Registrering",
        "Internkontroll",
        "Øvrige plikter",
    ]
    shown = [duty.key for row in groups for duty in row.duties]
    assert sorted(shown) == sorted(duty.key for duty in workspace.ask(overview.duties, SPRING))


@pytest.mark.parametrize("standing", Standing)
def test_a_filter_shows_those_in_that_standing_and_no_empty_group(workspace: Workspace, standing: Standing) -> None:
    make_firm(workspace)
    check = workspace.ask(lawcheck.lawcheck, SPRING)
    shown = [duty for row in check.groups(standing) for duty in row.duties]
    assert shown == [duty for row in check.groups() for duty in row.duties if duty.standing is standing]
    assert all(row.duties for row in check.groups(standing))


def test_a_firm_of_31_must_have_a_committee_and_at_29_it_is_set_up_on_demand(workspace: Workspace) -> None:
    make_firm(workspace)
    found = opened(workspace, "committee")
    assert found.duty.standing is Standing.MISSING
    assert found.decision is not None
    assert found.decision.answer is Committee.REQUIRED
    assert say(found.rule, BOKMAL) == (
        "Utvalg er påkrevd fra 30 ansatte i snitt, og fra 10 når en av partene krever det."
    )
    below = next(change for change in found.changes if change.limit == 30)
    assert below.decision.answer is Committee.ON_DEMAND


def test_nothing_is_missing_only_when_everything_has_been_looked_at(workspace: Workspace) -> None:
    assert not workspace.ask(lawcheck.lawcheck, SPRING).nothing_missing
    make_firm(workspace, 5)
    check = workspace.ask(lawcheck.lawcheck, SPRING)
    for bad in (Standing.MISSING, Standing.NOT_ASSESSED):
        assert not lawcheck.LawCheck(True, tuple(one for one in check.duties if one.standing is bad)).nothing_missing
    good = (Standing.IN_ORDER, Standing.IN_PROGRESS, Standing.UNCERTAIN, Standing.NOT_RELEVANT)
    assert lawcheck.LawCheck(True, tuple(one for one in check.duties if one.standing in good)).nothing_missing


def test_a_rule_that_nobody_has_answered_gives_no_decision(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Prøve AS")
    answer(workspace, excepted_trade="none")
    found = opened(workspace, "committee")
    assert (found.decision, found.changes, found.kept) == (None, (), None)


def test_the_evidence_is_what_the_file_holds(workspace: Workspace) -> None:
    make_firm(workspace)
    assert opened(workspace, "representative").evidence == ()
    seat = make_area(workspace)
    person = make_person(workspace, "Jonas Ness")
    began = SPRING - timedelta(days=30)
    appoint(workspace, seat.post_id, person, began, notice_received_on=began)
    make_full_committee(workspace)
    said = [say(one.says, BOKMAL) for one in opened(workspace, "representative").evidence]
    assert said == [f"Jonas Ness, fra {BOKMAL.date(began)}, skriftlig melding {BOKMAL.date(began)}"]
    assert len(opened(workspace, "committee").evidence) == len(opened(workspace, "members").evidence) > 3


def test_a_kept_answer_is_shown_with_who_kept_it(workspace: Workspace) -> None:
    make_firm(workspace)
    workspace.do(keep_answer, COMMITTEE.key, SPRING)
    kept = opened(workspace, "committee").kept
    assert kept is not None
    assert (kept.rule, kept.answered_by) == (COMMITTEE.key, "Kari Moe")


def test_every_duty_can_be_opened_in_an_empty_and_in_a_full_file(workspace: Workspace) -> None:
    for key in BASES:
        assert opened(workspace, key).duty.key == key
    make_firm(workspace)
    make_committee(workspace)
    for key in BASES:
        assert say(opened(workspace, key).rule, BOKMAL)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_gap_list_is_in_the_language_of_the_paper_and_one_a_day(workspace: Workspace, language: str) -> None:
    make_firm(workspace)
    total = overview.tally(workspace.ask(overview.duties, SPRING))[1]
    with clock.standing_at(datetime(2026, 3, 1, 9).astimezone()):
        issued = publishing.publish(workspace, "gap_list", "2026-03-01", language)
        again = publishing.publish(workspace, "gap_list", "2026-03-01", language)
        assert (issued.paper_id, again.id) == ("LOVSJEKK-2026-01", issued.id)
        text = text_of_pdf(workspace.ask(publishing.content, issued.id))
        assert f"0 av {total} krav er i orden" in text
        for duty in workspace.ask(overview.duties, SPRING):
            if duty.standing is Standing.MISSING:
                assert say(duty.says, translator(language)) in text


def test_a_gap_list_of_no_day_is_refused(workspace: Workspace) -> None:
    make_firm(workspace)
    with pytest.raises(UserError, match="Write the day"):
        publishing.preview(workspace, "gap_list", "<i går>", "nb")


def test_a_code_of_the_old_list_is_asked_for_again_and_not_called_uncertain(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Data AS", industry_code="62.010", industry_standard="SN2007")
    answer(workspace, **THIRTY_ONE)
    duty = opened(workspace, "ohs").duty
    assert duty.standing is Standing.NOT_ASSESSED
    assert say(duty.proof, BOKMAL) == (
        "Listen som gjelder, bruker andre koder: Kodene fra 2025 (SN2025). Finn koden deres der."
    )


def test_an_empty_committee_that_is_not_required_is_begun_and_not_missing(workspace: Workspace) -> None:
    make_firm(workspace, 31)
    make_committee(workspace)
    assert opened(workspace, "committee").duty.standing is Standing.MISSING
    answer(workspace, employees_average=Decimal(29))
    assert opened(workspace, "committee").duty.standing is Standing.IN_PROGRESS
