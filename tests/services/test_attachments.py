import io
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.kinds import Ground, Outcome
from amu_desktop.exchange.safe_attachment import AttachedFile
from amu_desktop.services import (
    attachments,
    matters,
    meetings,
    meetings_agenda,
    meetings_papers,
    minutes_cases,
    undertaking,
)
from amu_desktop.services.attachments import FileRow, Owner
from amu_desktop.services.exporting import export_archive
from amu_desktop.services.importing import create_from_archive
from amu_desktop.services.minutes_locking import lock, missing
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.backup import restore
from amu_desktop.storage.check import check
from amu_desktop.storage.tables.file import Blob
from tests.documents.test_bundle import a_pdf
from tests.services.meeting_stories import OSLO, Story, make_full_committee

DECEMBER = datetime(2026, 12, 9, 9, 0, tzinfo=OSLO)


def a_file(name: str = "rapport.pdf", said: str = "målinger") -> AttachedFile:
    return AttachedFile(name, a_pdf(said))


def attached(workspace: Workspace, owner: Owner, owner_id: str, file: AttachedFile | None = None) -> str:
    return workspace.do(attachments.attach, owner, owner_id, file or a_file())


def files(workspace: Workspace, owner: Owner, owner_id: str) -> tuple[FileRow, ...]:
    return workspace.ask(attachments.list_files, owner, owner_id)


def planned(workspace: Workspace) -> Story:
    workspace.do(undertaking.create_undertaking, "Fjordvik Mekaniske AS")
    committee = make_full_committee(workspace)
    return Story(committee, committee.plan())


def locked(story: Story) -> None:
    story.treat_the_rest()
    reasons = {f"{one.item}:{one.field}": "Glemt" for one in story.workspace.ask(missing, story.meeting_id)}
    story.workspace.do(lock, story.meeting_id, reasons)


def matter_of(story: Story, item_id: str) -> str:
    found = story.item(item_id).matter_id
    assert found is not None
    return found


def test_a_file_is_kept_and_comes_back_as_it_was(workspace: Workspace) -> None:
    story = planned(workspace)
    case, file = story.case(), a_file()
    made = attached(workspace, Owner.ITEM, case, file)
    assert workspace.ask(attachments.read_file, made) == file
    (row,) = files(workspace, Owner.ITEM, case)
    assert (row.name, row.size, row.health_cleared) == ("rapport.pdf", len(file.content), None)
    assert check(workspace.database, lambda _session, _subject: None) == []


def test_the_same_bytes_are_kept_once_and_refused_twice_at_the_same_place(workspace: Workspace) -> None:
    story = planned(workspace)
    one, other = story.case("En"), story.case("To")
    attached(workspace, Owner.ITEM, one)
    attached(workspace, Owner.ITEM, other)
    with pytest.raises(UserError, match="already"):
        attached(workspace, Owner.ITEM, one, AttachedFile("annet navn.pdf", a_file().content))
    with workspace.database.reading() as session:
        assert session.query(Blob).count() == 1


def test_a_file_is_removed_and_comes_back_by_undo(workspace: Workspace) -> None:
    story = planned(workspace)
    case = story.case()
    made = attached(workspace, Owner.ITEM, case)
    workspace.do(attachments.remove, made)
    assert files(workspace, Owner.ITEM, case) == ()
    workspace.undo()
    assert workspace.ask(attachments.read_file, made) == a_file()


def test_nothing_is_added_to_or_taken_from_locked_minutes_but_the_signed_page_is_attached(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    made = attached(workspace, Owner.ITEM, case)
    locked(story)
    for attempt in (
        lambda: workspace.do(attachments.remove, made),
        lambda: attached(workspace, Owner.ITEM, case, a_file("ny.pdf", "ny")),
        lambda: workspace.do(attachments.clear_health, made, True),
    ):
        with pytest.raises(UserError, match="locked"):
            attempt()
    assert not files(workspace, Owner.ITEM, case)[0].removable
    attached(workspace, Owner.MEETING, story.meeting_id, a_file("signert.pdf", "signaturer"))
    assert [row.name for row in files(workspace, Owner.MEETING, story.meeting_id)] == ["signert.pdf"]


def test_the_name_is_kept_without_what_a_disk_would_read_as_its_own(workspace: Workspace) -> None:
    story = planned(workspace)
    case = story.case()
    attached(workspace, Owner.ITEM, case, a_file("../CON.pdf"))
    assert files(workspace, Owner.ITEM, case)[0].name == "_CON.pdf"


def test_a_file_on_a_case_follows_it_to_the_agenda_with_its_answer_and_to_one_it_stands_on_already(
    workspace: Workspace,
) -> None:
    story = planned(workspace)
    draft = matters.MatterDraft(story.committee.body_id, "Støy", raised_on=date(2026, 10, 1))
    matter = workspace.do(matters.raise_matter, draft)
    first = attached(workspace, Owner.MATTER, matter)
    workspace.do(attachments.clear_health, first, True)
    (item,) = workspace.do(meetings_agenda.carry_over, story.meeting_id, [matter])
    attached(workspace, Owner.MATTER, matter, a_file("senere.pdf", "senere"))
    found = [(row.name, row.health_cleared) for row in files(workspace, Owner.ITEM, item)]
    assert found == [("rapport.pdf", True), ("senere.pdf", None)]


def test_a_postponed_case_brings_its_files_to_the_next_meeting(workspace: Workspace) -> None:
    story = make_full_committee(workspace).begin()
    case = story.case()
    attached(workspace, Owner.ITEM, case)
    following = story.committee.plan(DECEMBER)
    workspace.do(minutes_cases.edit_item, case, "outcome", Outcome.POSTPONED)
    (item,) = workspace.do(meetings_agenda.carry_over, following, [matter_of(story, case)])
    assert [row.name for row in files(workspace, Owner.ITEM, item)] == ["rapport.pdf"]


def test_a_file_goes_back_to_its_case_when_the_item_is_taken_off_the_agenda(workspace: Workspace) -> None:
    story = planned(workspace)
    case = story.case()
    matter = matter_of(story, case)
    attached(workspace, Owner.ITEM, case)
    workspace.do(meetings_agenda.remove_item, case)
    assert [row.name for row in files(workspace, Owner.MATTER, matter)] == ["rapport.pdf"]


def pages(workspace: Workspace, story: Story) -> list[str]:
    made = meetings_papers.preview_summons(workspace, story.meeting_id, "nb")
    assert made.file_name.endswith("-med-vedlegg.pdf")
    return [page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages]


def test_the_summons_and_the_papers_of_its_cases_are_one_file_in_the_order_of_the_agenda(workspace: Workspace) -> None:
    story = planned(workspace)
    late, early = story.case("Sist"), story.case("Først")
    attached(workspace, Owner.ITEM, late, a_file("b.pdf", "siste papir"))
    attached(workspace, Owner.ITEM, early, a_file("a.pdf", "første papir"))
    workspace.do(meetings_agenda.move_item, early, None)
    found = pages(workspace, story)
    assert "Innkalling til møte 1/2026 med vedlegg" in found[0]
    assert ["første papir" in found[-2], "siste papir" in found[-1]] == [True, True]
    assert f"Innkalling med vedlegg, side {len(found)} av {len(found)}" in found[-1]


def test_papers_of_a_confidential_case_are_listed_without_name_and_never_sent(workspace: Workspace) -> None:
    story = planned(workspace)
    case = story.case("Personalsak")
    attached(workspace, Owner.ITEM, case, a_file("diagnose.pdf", "legeerklæring"))
    workspace.do(minutes_cases.mark_confidential, case, Ground.PERSONAL)
    whole = "".join(pages(workspace, story))
    assert "Taushetsbelagt sak" in whole
    for secret in ("Personalsak", "diagnose", "legeerklæring"):
        assert secret not in whole


def test_a_workbook_is_listed_and_not_put_in(workspace: Workspace) -> None:
    story = planned(workspace)
    attached(workspace, Owner.ITEM, story.case(), AttachedFile("budsjett.xlsx", b"PK\x03\x04..."))
    first = pages(workspace, story)[0]
    assert "budsjett.xlsx" in first
    assert "Følger som egen fil" in first


def test_a_damaged_file_is_named_before_anything_is_issued(workspace: Workspace) -> None:
    story = planned(workspace)
    made = attached(workspace, Owner.ITEM, story.case(), AttachedFile("skadd.pdf", b"%PDF-1.7 ..."))
    workspace.do(attachments.clear_health, made, True)
    with pytest.raises(UserError) as refused:
        meetings_papers.publish_summons(workspace, story.meeting_id, "nb")
    assert refused.value.values["name"] == "skadd.pdf"
    assert story.minutes().items[0].label == "", "no number was given"


def test_the_file_is_not_issued_before_the_question_of_health_information_is_answered(workspace: Workspace) -> None:
    story = planned(workspace)
    made = attached(workspace, Owner.ITEM, story.case("Ulykken i mai"))
    with pytest.raises(Refusal):
        meetings_papers.publish_summons(workspace, story.meeting_id, "nb")
    workspace.do(attachments.clear_health, made, True)
    issued = meetings_papers.publish_summons(workspace, story.meeting_id, "nb")
    assert issued.file_name.startswith("AMU-")
    attached(workspace, Owner.ITEM, story.minutes().items[0].id, a_file("etterpå.pdf", "etterpå"))
    with pytest.raises(Refusal):
        meetings_papers.publish_summons(workspace, story.meeting_id, "nb")


def test_a_meeting_and_the_meetings_of_the_year_go_into_a_calendar(workspace: Workspace) -> None:
    story = planned(workspace)
    cancelled = story.committee.plan(DECEMBER)
    workspace.do(meetings.cancel_meeting, cancelled, "Sykdom")
    t = translator("nb")
    one = workspace.ask(meetings_papers.meeting_calendar, story.meeting_id, t).decode()
    year = workspace.ask(meetings_papers.year_calendar, story.committee.body_id, t).decode()
    assert "SUMMARY:Møte 1/2026 i arbeidsmiljøutvalget" in one
    assert "DTSTART:20261111T080000Z" in one, "nine o'clock in November"
    assert (one.count("BEGIN:VEVENT"), year.count("BEGIN:VEVENT")) == (1, 1)


def test_an_item_needs_no_case_to_have_files(workspace: Workspace) -> None:
    story = planned(workspace)
    item = next(item for item in story.minutes().items if item.matter_id is None)
    made = attached(workspace, Owner.ITEM, item.id)
    workspace.do(meetings_agenda.remove_item, item.id)
    with pytest.raises(UserError):
        workspace.ask(attachments.read_file, made)


def test_files_go_through_an_archive_and_a_backup(workspace: Workspace, tmp_path: Path) -> None:
    story = planned(workspace)
    made = attached(workspace, Owner.ITEM, story.case())
    kept = workspace.back_up("Prøve")
    restore(kept, tmp_path / "fra kopi.amu")
    data = workspace.ask(export_archive)
    for other in (
        Workspace.open(tmp_path / "fra kopi.amu"),
        create_from_archive(tmp_path / "fra arkiv.amu", data, "Kari"),
    ):
        assert other.ask(attachments.read_file, made) == a_file()
        other.close()
