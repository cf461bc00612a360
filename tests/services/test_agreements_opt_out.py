"""The agreement under five: two years from the signature, what guidance misses, and that it falls away with the fifth."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import time_machine

from amu_desktop.core.errors import UserError
from amu_desktop.law import Grade
from amu_desktop.law.agreements import Content
from amu_desktop.law.facts import Arrangement
from amu_desktop.services import agreements_opt_out, publishing, undertaking
from amu_desktop.services.agreements_opt_out import FIFTH_HIRED, OptOutDraft
from amu_desktop.services.workspace import Workspace
from tests.make import make_person
from tests.services.papers import text_of_pdf

TODAY = date(2026, 11, 17)
CONTENTS = {content: f"Vi gjør dette om {content}" for content in Content}
DRAFT = OptOutDraft(contents=CONTENTS, signing=("Ola Nordli", "Kari Moe"), signed_on=TODAY, since=TODAY)


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 17, 10), tick=True):
        yield


def small(workspace: Workspace) -> None:
    workspace.do(undertaking.create_undertaking, "Nordli Bygg AS")
    make_person(workspace, "Marit Øverland", top_leader=True)
    make_person(workspace, "Ola Nordli")
    make_person(workspace, "Kari Moe")


def test_it_holds_for_two_years_from_the_signature_and_the_last_day_is_uncertain(workspace: Workspace) -> None:
    small(workspace)
    made = workspace.do(agreements_opt_out.write_opt_out, DRAFT, TODAY)
    row = workspace.ask(agreements_opt_out.load_opt_out, made, TODAY)
    assert (row.last_day, row.uncertain_day, row.holds, row.warns) == (date(2028, 11, 17), True, True, ())
    assert not workspace.ask(agreements_opt_out.load_opt_out, made, date(2028, 11, 18)).holds


def test_what_guidance_asks_for_is_said_and_never_refused(workspace: Workspace) -> None:
    small(workspace)
    draft = OptOutDraft(signing=("Ola Nordli",), signed_on=TODAY, until=date(2030, 1, 1))
    made = workspace.do(agreements_opt_out.write_opt_out, draft, TODAY)
    warns = workspace.ask(agreements_opt_out.load_opt_out, made, TODAY).warns
    assert {grade for grade, _ in warns} == {Grade.GUIDANCE}
    assert len(warns) == len(Content) + 2


def test_with_five_it_is_refused_and_falls_away(workspace: Workspace) -> None:
    small(workspace)
    made = workspace.do(agreements_opt_out.write_opt_out, DRAFT, TODAY)
    for name in ("Per Lie", "Anne Berg"):
        make_person(workspace, name)
    row = workspace.ask(agreements_opt_out.load_opt_out, made, TODAY)
    assert not row.holds
    assert row.warns[0][0] is Grade.LAW
    for change in (
        lambda: workspace.do(agreements_opt_out.write_opt_out, DRAFT, TODAY),
        lambda: workspace.do(agreements_opt_out.renew, made, TODAY),
        lambda: publishing.publish(workspace, "agreement_under_five", made, "nb"),
    ):
        with pytest.raises(UserError) as error:
            change()
        assert error.value.field == "employees"
    workspace.do(agreements_opt_out.end_opt_out, made, TODAY, FIFTH_HIRED)
    ended = workspace.ask(agreements_opt_out.load_opt_out, made, TODAY)
    assert (ended.last_day, ended.ended_why, ended.warns) == (TODAY, FIFTH_HIRED, ())


def test_it_is_renewed_with_the_same_contents_from_a_new_signature(workspace: Workspace) -> None:
    small(workspace)
    made = workspace.do(agreements_opt_out.write_opt_out, DRAFT, TODAY)
    with time_machine.travel(datetime(2028, 9, 1, 10), tick=True):
        day = date(2028, 9, 1)
        (_, warn) = workspace.ask(agreements_opt_out.load_opt_out, made, day).warns[0]
        assert warn.values["day"] == date(2028, 11, 17)
        workspace.do(agreements_opt_out.renew, made, day)
        rows = workspace.ask(agreements_opt_out.opt_outs, day)
        assert [(row.holds, row.last_day) for row in rows] == [(True, date(2030, 9, 1)), (False, date(2028, 8, 31))]
        assert rows[0].draft.contents == CONTENTS


def test_another_arrangement_must_say_what_it_is(workspace: Workspace) -> None:
    small(workspace)
    with pytest.raises(UserError) as error:
        workspace.do(agreements_opt_out.write_opt_out, OptOutDraft(arrangement=Arrangement.OTHER), TODAY)
    assert error.value.field == "arrangement_text"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_agreement_is_a_paper_with_everybodys_name(workspace: Workspace, language: str) -> None:
    small(workspace)
    made = workspace.do(agreements_opt_out.write_opt_out, DRAFT, TODAY)
    issued = publishing.publish(workspace, "agreement_under_five", made, language)
    said = text_of_pdf(workspace.ask(publishing.content, issued.id))
    for words in ("Ola Nordli", "Kari Moe", "Marit Øverland", "Nordli Bygg AS"):
        assert words in said
