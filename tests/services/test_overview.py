"""What the overview says of a day is true: of nothing, of all in order, of one missing, of many missing."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core import clock
from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import Side
from amu_desktop.domain.sentences import say, sentence
from amu_desktop.law.sources import AML
from amu_desktop.services import (
    committees,
    measures,
    meetings,
    offices,
    overview,
    posting,
    publishing,
    report,
    representatives,
    training,
    undertaking,
)
from amu_desktop.services.meetings import MeetingDraft
from amu_desktop.services.overview import Duty, Standing
from amu_desktop.services.overview_duties import NAMES
from amu_desktop.services.report_figures import take_figures
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.services.workspace import Workspace
from tests.make import SPRING, appoint, document_duties, make_area, make_committee, make_person, seats_of
from tests.services.meeting_stories import make_full_committee

BOKMAL = translator("nb")
SMALL = {
    "excepted_trade": "none",
    "employees_today": 12,
    "employees_average": Decimal(12),
    "committee_ordered": False,
    "committee_demanded": False,
    "committee_exists": False,
    "representative_ordered": False,
    "opt_out_agreement": False,
    "has_ohs": True,
}


def answer(workspace: Workspace, **values: object) -> None:
    """Record the undertaking and its answers from the first of January on."""
    workspace.do(undertaking.create_undertaking, "Prøve AS", industry_code="41.000", industry_standard="SN2025")
    for key, value in values.items():
        workspace.do(undertaking.answer_fact, key, value, date(2026, 1, 1))


def duties(workspace: Workspace, on: date = SPRING) -> dict[str, Duty]:
    return {duty.key: duty for duty in workspace.ask(overview.duties, on)}


def headline(workspace: Workspace, on: date = SPRING) -> str:
    return overview.headline(workspace.ask(overview.duties, on), BOKMAL)


def said(duty: Duty) -> str:
    return say(duty.says, BOKMAL)


def hang(workspace: Workspace, area_id: str) -> None:
    """Issue the notice of an area and put it up on the only wall."""
    with clock.standing_at(datetime(2026, 3, 1, 9).astimezone()):
        issued = publishing.publish(workspace, "representative_notice", area_id, "nb")
        workspace.do(posting.hang, issued.id, [None], SPRING)


def make_small(workspace: Workspace) -> str:
    """Make an undertaking of twelve with one trained representative whose notice hangs; give the representative."""
    answer(workspace, **SMALL)
    seat = make_area(workspace)
    person = make_person(workspace, "Jonas Ness")
    appoint(
        workspace, seat.post_id, person, SPRING - timedelta(days=30), notice_received_on=SPRING - timedelta(days=30)
    )
    area = workspace.ask(representatives.representatives, SPRING).areas[0]
    workspace.do(representatives.decide_area, area.id, "arbeidsgiver", SPRING)
    workspace.do(training.add_course, person, "Grunnkurs", Decimal(40), SPRING)
    hang(workspace, area.id)
    return person


def made_up(*standings: Standing) -> Sequence[Duty]:
    return [Duty(str(n), sentence(""), one, sentence(""), sentence(""), AML.whole) for n, one in enumerate(standings)]


def test_a_new_file_has_not_started(workspace: Workspace) -> None:
    assert not workspace.ask(overview.overview, SPRING).started
    workspace.do(undertaking.create_undertaking, "Prøve AS")
    assert not workspace.ask(overview.overview, SPRING).started


def test_what_is_not_answered_is_not_assessed_and_never_called_in_order(workspace: Workspace) -> None:
    answer(workspace, excepted_trade="none")
    found = duties(workspace)
    assert found["committee"].standing is Standing.NOT_ASSESSED
    assert found["representative"].standing is Standing.NOT_ASSESSED
    assert not any(duty.standing is Standing.IN_ORDER for duty in found.values())
    assert headline(workspace) == "Ingenting mangler, tre krav er ikke vurdert"


def test_all_in_order_is_said_when_it_is_so(workspace: Workspace) -> None:
    make_small(workspace)
    document_duties(workspace)
    found = duties(workspace)
    assert {duty.standing for duty in found.values()} == {Standing.IN_ORDER, Standing.NOT_RELEVANT}
    assert headline(workspace) == "Alt vi sjekker, er i orden"
    assert overview.tally([duty for duty in found.values() if not duty.of_register]) == (5, 5)
    done, total = overview.tally(list(found.values()))
    assert done == total > 20
    assert say(found["committee"].proof, BOKMAL) == "12 ansatte i snitt i 2025, utvalg er påkrevd fra 30"


def test_one_thing_that_is_missing_is_one(workspace: Workspace) -> None:
    person = make_small(workspace)
    document_duties(workspace)
    course = workspace.ask(training.list_courses, person)[0]
    workspace.do(training.remove_course, course.id)
    found = duties(workspace)
    assert said(found["training"]) == "Jonas Ness har 0 av 40 timer opplæring"
    assert found["training"].standing is Standing.MISSING
    assert headline(workspace) == "Ett krav er ikke oppfylt"
    workspace.do(training.add_course, person, "Halvt", Decimal(24), SPRING)
    assert headline(workspace) == "Ingenting mangler, ett krav er i gang"


def test_many_missing_are_counted(workspace: Workspace) -> None:
    answer(workspace, **SMALL | {"employees_today": 40, "employees_average": Decimal(40)})
    found = workspace.ask(overview.overview, SPRING)
    own = [duty for duty in found.duties if not duty.of_register]
    assert overview.headline(own, BOKMAL) == "To krav er ikke oppfylt"
    assert [duty.key for duty in found.todo][:2] == ["committee", "representative"]
    missing = [duty for duty in found.duties if duty.standing is Standing.MISSING]
    assert overview.headline(found.duties, BOKMAL) == f"{len(missing)} krav er ikke oppfylt"


def test_what_nobody_has_answered_for_is_never_called_in_order(workspace: Workspace) -> None:
    make_small(workspace)
    document_duties(workspace)
    workspace.do(undertaking.answer_fact, "work_noise", None, SPRING)
    open_ = [duty for duty in duties(workspace).values() if not duty.looked_at]
    assert len(open_) > 1
    assert headline(workspace) == f"Ingenting mangler, {BOKMAL.words(len(open_))} plikter er ikke vurdert"


def test_an_agreement_that_ends_soon_is_in_progress(workspace: Workspace) -> None:
    signed = SPRING - timedelta(days=710)
    answer(workspace, **SMALL | {"employees_today": 4, "opt_out_agreement": True, "opt_out_signed": signed})
    assert duties(workspace)["representative"].standing is Standing.IN_PROGRESS
    answer(workspace, opt_out_signed=SPRING - timedelta(days=100))
    assert duties(workspace)["representative"].standing is Standing.IN_ORDER


def test_a_senior_representative_without_a_deputy_is_missing_one(workspace: Workspace) -> None:
    answer(workspace, **SMALL)
    early = SPRING - timedelta(days=30)
    for area, name in (("Verkstedet", "Jonas Ness"), ("Kontoret", "Line Aasen")):
        appoint(
            workspace, make_area(workspace, area).post_id, make_person(workspace, name), early, notice_received_on=early
        )
    assert duties(workspace)["senior"].standing is Standing.MISSING
    person = make_person(workspace, "Tor Egil Bakke")
    appoint(workspace, workspace.do(representatives.add_senior, early), person, early, notice_received_on=early)
    found = duties(workspace)
    assert found["senior"].standing is Standing.IN_ORDER
    assert said(found["senior_deputy"]) == "Hovedverneombudet mangler stedfortreder"
    assert (found["senior_deputy"].standing, found["senior_deputy"].cite.section) == (Standing.MISSING, "3-6")


def test_a_representative_counts_from_the_written_notice(workspace: Workspace) -> None:
    answer(workspace, **SMALL)
    appoint(workspace, make_area(workspace).post_id, make_person(workspace, "Jonas Ness"), SPRING)
    found = duties(workspace)["representative"]
    assert (found.standing, said(found)) == (
        Standing.IN_PROGRESS,
        "Ledelsen har ikke fått skriftlig melding om Jonas Ness",
    )


def test_a_committee_shows_each_part_that_is_not_as_it_must_be(workspace: Workspace) -> None:
    answer(workspace, **SMALL | {"employees_average": Decimal(40)})
    body = make_full_committee(workspace).body_id
    found = duties(workspace)
    assert found["committee"].standing is Standing.IN_ORDER
    assert found["parity"].standing is Standing.IN_ORDER
    assert found["members"].standing is Standing.IN_ORDER
    assert found["chair"].standing is Standing.IN_ORDER
    assert said(found["deputies"]) == "5 av 6 medlemmer mangler varamedlem"
    assert found["deputies"].standing is Standing.IN_PROGRESS
    seat = seats_of(workspace, body, Side.EMPLOYER)[1]
    assert seat.holder is not None
    workspace.do(offices.end_holding, seat.holder.id, SPRING + timedelta(days=1), "Sluttet")
    members = duties(workspace, SPRING + timedelta(days=2))["members"]
    assert (members.standing, said(members)) == (Standing.MISSING, "En plass fra arbeidsgiver er ledig.")


def test_meetings_minutes_and_the_next_meeting_follow_the_calendar(workspace: Workspace) -> None:
    answer(workspace, **SMALL | {"employees_average": Decimal(40)})
    story = make_full_committee(workspace)
    on = date(2026, 11, 18)
    assert said(duties(workspace, on)["meetings"]) == "Ingen møter er planlagt i 2026"
    story.plan()
    workspace.do(meetings.plan_meeting, MeetingDraft(story.body_id, datetime(2026, 12, 16, 9).astimezone()))
    with clock.standing_at(datetime(2026, 11, 18, 10).astimezone()):
        found = workspace.ask(overview.overview, on)
    by_key = {duty.key: duty for duty in found.duties}
    assert said(by_key["meetings"]) == "2 av 4 møter er planlagt i 2026"
    assert by_key["minutes"].remedy is not None
    assert by_key["minutes"].remedy.where == {"id": by_key["minutes"].remedy.where["id"]}
    assert said(by_key["minutes"]) == "Referatet fra møtet 11.\N{NO-BREAK SPACE}november 2026 er ikke låst"
    assert found.next_meeting is not None
    assert [say(one.says, BOKMAL) for one in found.next_meeting.left] == [
        "Send innkalling innen 9.\N{NO-BREAK SPACE}desember 2026",
        "Lås referatet fra 11.\N{NO-BREAK SPACE}november 2026",
    ]
    workspace.do(committees.set_rule, story.body_id, "notice_days", "30", SPRING)
    late = workspace.ask(overview.overview, on).next_meeting
    assert late is not None
    assert late.left[0].late


def test_a_notice_that_shows_somebody_else_is_outdated(workspace: Workspace) -> None:
    make_small(workspace)
    seat = workspace.ask(representatives.representatives, SPRING).areas[0].seats[0]
    later = SPRING + timedelta(days=20)
    appoint(workspace, seat.post_id, make_person(workspace, "Line Aasen"), later, notice_received_on=later)
    found = duties(workspace, later)["representative_notice"]
    assert said(found) == "1 av 1 oppslag om verneombud er utdatert"
    assert found.standing is Standing.IN_PROGRESS


def test_a_yearly_report_is_missing_only_after_the_first_quarter(workspace: Workspace) -> None:
    answer(workspace, **SMALL | {"employees_average": Decimal(40)})
    make_full_committee(workspace)
    assert duties(workspace, date(2026, 3, 31))["report"].standing is Standing.IN_PROGRESS
    assert duties(workspace, date(2026, 4, 1))["report"].standing is Standing.MISSING


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@given(st.lists(st.sampled_from(Standing), min_size=1, max_size=16))
def test_the_title_claims_all_in_order_exactly_when_it_is(language: str, standings: list[Standing]) -> None:
    t = translator(language)
    title = overview.headline(made_up(*standings), t)
    well = set(standings) <= {Standing.IN_ORDER, Standing.NOT_RELEVANT}
    assert (title == t("All that we check is in order")) is well
    nothing = t("nothing is missing").casefold()
    assert (nothing in title.casefold()) is (not well and Standing.MISSING not in standings)
    assert title[0].isupper()


@pytest.mark.parametrize(
    ("standings", "title"),
    [
        ([Standing.MISSING, Standing.IN_PROGRESS, Standing.IN_PROGRESS], "Ett krav er ikke oppfylt, to er i gang"),
        ([Standing.NOT_ASSESSED] * 2, "Ingenting mangler, to krav er ikke vurdert"),
        ([Standing.UNCERTAIN], "Ingenting mangler, ett krav er usikkert"),
        (
            [Standing.MISSING] * 13 + [Standing.IN_PROGRESS, Standing.NOT_ASSESSED],
            "13 krav er ikke oppfylt, ett er i gang og ett er ikke vurdert",
        ),
        (
            [Standing.IN_PROGRESS, Standing.UNCERTAIN, Standing.NOT_ASSESSED],
            "Ingenting mangler, ett krav er i gang, ett er usikkert og ett er ikke vurdert",
        ),
    ],
)
def test_the_title_says_how_many(standings: list[Standing], title: str) -> None:
    assert overview.headline(made_up(*standings), BOKMAL) == title


def test_the_rules_are_old_twelve_months_after_they_were_checked() -> None:
    assert not overview.rules_are_old(date(2027, 7, 1))
    assert overview.rules_are_old(date(2027, 7, 2))


def test_every_duty_is_said_on_any_day(workspace: Workspace) -> None:
    make_full_committee(workspace)
    for on in (date(2005, 1, 1), date(2013, 6, 1), SPRING, date(2031, 1, 1)):
        found = workspace.ask(overview.duties, on)
        assert [duty.key for duty in found if not duty.of_register] == list(NAMES)
        assert all(say(duty.says, BOKMAL) and say(duty.proof, BOKMAL) for duty in found)


def test_the_health_service_is_asked_about_where_there_is_no_committee(workspace: Workspace) -> None:
    answer(workspace, **SMALL | {"has_ohs": None})
    found = duties(workspace)["ohs"]
    assert (found.standing, found.remedy and found.remedy.where) == (Standing.NOT_ASSESSED, {"ask": "has_ohs"})
    answer(workspace, has_ohs=False)
    assert duties(workspace)["ohs"].standing is Standing.MISSING


def test_a_yearly_report_is_in_order_when_those_the_law_names_have_it(workspace: Workspace) -> None:
    answer(workspace, **SMALL | {"employees_average": Decimal(40)})
    body = make_full_committee(workspace).body_id
    on = date(2026, 4, 10)
    with clock.standing_at(datetime(2026, 4, 10, 9).astimezone()):
        made = workspace.do(report.start_report, body, 2025)
        assert said(duties(workspace, on)["report"]) == "Årsrapporten for 2025 er begynt"
        workspace.do(report.lock_figures, made, workspace.ask(take_figures, body, 2025, on))
        assert said(duties(workspace, on)["report"]) == "Årsrapporten for 2025 er ikke sendt"
        for row in workspace.ask(report_sheet, made).recipients:
            workspace.do(report.edit_recipient, row.id, "sent_on", on)
        found = duties(workspace, on)["report"]
    assert found.standing is Standing.IN_ORDER
    assert say(found.proof, BOKMAL).startswith("Sendt")


def test_what_comes_is_the_four_first_things_of_sixty_days(workspace: Workspace) -> None:
    story = make_full_committee(workspace)
    story.plan(datetime(2026, 4, 15, 9).astimezone())
    for days, text in ((70, "Senere"), (-3, "For sent"), (10, "Måle støy"), (20, "Verneutstyr"), (50, "Ny bod")):
        workspace.do(measures.add_measure, measures.MeasureDraft(text, due=SPRING + timedelta(days=days)))
    found = workspace.ask(overview.overview, SPRING).coming
    assert [(row.day.month, row.day.day, say(row.what, BOKMAL)) for row in found] == [
        (3, 11, "Måle støy"),
        (3, 21, "Verneutstyr"),
        (4, 8, "Innkalling til møte 1/2026 sendes"),
        (4, 15, "Møte 1/2026"),
    ]


def test_a_committee_made_in_november_is_not_blamed_for_a_year_without_meetings(workspace: Workspace) -> None:
    on = date(2026, 11, 18)
    answer(workspace, **SMALL | {"employees_average": Decimal(40)})
    draft = committees.BodyDraft("Arbeidsmiljøutvalget", employer_seats=2, employee_seats=2, since=on)
    body = workspace.do(committees.create_body, draft)
    assert duties(workspace, on)["meetings"].standing is Standing.NOT_RELEVANT
    workspace.do(meetings.plan_meeting, MeetingDraft(body, datetime(2027, 3, 10, 9).astimezone()))
    found = duties(workspace, on)["meetings"]
    assert (found.standing, say(found.proof, BOKMAL)) == (
        Standing.IN_ORDER,
        "Det første er 10.\N{NO-BREAK SPACE}mars 2027",
    )


def test_an_empty_seat_of_the_health_service_is_not_taken_for_having_one(workspace: Workspace) -> None:
    answer(workspace, **SMALL | {"employees_average": Decimal(40), "has_ohs": None})
    make_committee(workspace)
    assert duties(workspace)["ohs"].standing is Standing.NOT_ASSESSED
