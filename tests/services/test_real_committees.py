"""What real committees put on paper goes in through the archive and comes out printed, without being bent."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from amu_desktop.services import publishing, report
from amu_desktop.services.checking import check
from amu_desktop.services.exporting import export_archive
from amu_desktop.services.importing import create_from_archive
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_locking import lock
from amu_desktop.services.report_figures import take_figures
from amu_desktop.services.workspace import Workspace
from tests.services.papers import text_of_pdf
from tests.services.real_committees import (
    HSE_REPORT,
    municipality_2019,
    university_2014,
    university_2015,
    university_2018,
    university_report,
)

Entered = Callable[[bytes], Workspace]


@pytest.fixture
def entered(tmp_path: Path) -> Iterator[Entered]:
    """Enter an archive into a new file, closed afterwards."""
    opened: list[Workspace] = []

    def enter(data: bytes) -> Workspace:
        opened.append(create_from_archive(tmp_path / f"{len(opened)}.amu", data, "Kari Moe"))
        return opened[-1]

    yield enter
    for each in opened:
        each.close()


def printed(workspace: Workspace, kind: str, language: str = "nb", subject: str = "mote") -> str:
    """Issue a paper about the meeting or the report, and give its text, spaces evened out."""
    row = publishing.publish(workspace, kind, subject, language)
    return text_of_pdf(workspace.ask(publishing.content, row.id))


def lock_report(workspace: Workspace) -> None:
    """Lock the figures of the report as they are on a day in the new year."""
    figures = workspace.ask(take_figures, "amu", 2012, date(2013, 1, 15))
    workspace.do(report.lock_figures, "rapport", figures)


def test_a_summons_with_two_series_and_an_item_that_holds_six_others(entered: Entered) -> None:
    workspace = entered(municipality_2019())
    text = printed(workspace, "summons")
    for number in ("PS 1/19", "PS 5/19", "RS 1/19", "RS 6/19"):
        assert number in text
    assert text.index("PS 5/19") < text.index("RS 1/19")
    assert "Tone Ek" in text
    items = workspace.ask(minutes, "mote").items
    holder = next(item for item in items if item.label == "PS 5/19")
    assert [item.label for item in items if item.parent_id == holder.id] == [f"RS {n}/19" for n in range(1, 7)]


def test_three_series_stand_beside_one_another_in_the_minutes(entered: Entered) -> None:
    workspace = entered(university_2014())
    workspace.do(lock, "mote")
    text = printed(workspace, "minutes")
    for number in ("AMU 1/14", "AMU 4/14", "OS 2/14", "RS 4/14"):
        assert number in text
    assert "på Teams" in text, "one of them was there by video"
    assert "AMU-sak AMU" not in text


def test_ten_decisions_in_one_meeting_and_a_chair_who_changes_at_mid_year(entered: Entered) -> None:
    workspace = entered(university_2015())
    workspace.do(lock, "mote")
    text = printed(workspace, "minutes")
    for n in range(9, 19):
        assert f"AMU {n}/15" in text
        assert f"Vedtak i sak {n}." in text
    whole = workspace.ask(minutes, "mote")
    assert whole.chair is not None
    assert (whole.chair.name, str(whole.chair.until)) == ("Rune Vik", "2015-08-01")


def test_unequal_attendance_observers_and_deputies_for_named_members(entered: Entered) -> None:
    workspace = entered(university_2018())
    workspace.do(lock, "mote")
    text = printed(workspace, "minutes")
    assert "3 + 5" in text
    assert "Sidene har ikke like mange stemmer" in text
    for name in ("Guro Vara", "Nils Vara", "Ida Helse", "Sara Student"):
        assert name in text
    assert "vara for Jon Li" in text
    assert "15/18" in text
    assert "Eva Moe" in text
    assert "None" not in text
    assert check(workspace) == ()


def test_a_report_with_headings_of_its_own_finds_a_section_for_each_and_hides_no_gap(entered: Entered) -> None:
    workspace = entered(university_report())
    lock_report(workspace)
    text = printed(workspace, "yearly_report", subject="rapport")
    places = [text.index(each) for each in HSE_REPORT.values()]
    assert places == sorted(places), "the sections stand in the order of their numbers"
    assert "Data mangler fra 2012" in text


@pytest.mark.parametrize(
    ("made", "kind", "subject"),
    [
        (municipality_2019, "summons", "mote"),
        (university_2014, "minutes", "mote"),
        (university_2015, "minutes", "mote"),
        (university_2018, "minutes", "mote"),
        (university_report, "yearly_report", "rapport"),
    ],
)
def test_every_one_leaves_and_comes_back_with_the_same_text_on_paper(
    entered: Entered, made: Callable[[], bytes], kind: str, subject: str
) -> None:
    workspace = entered(made())
    if kind == "minutes":
        workspace.do(lock, subject)
    elif kind == "yearly_report":
        lock_report(workspace)
    texts = {language: printed(workspace, kind, language, subject) for language in ("nb", "nn", "en")}
    written = HSE_REPORT.values() if subject == "rapport" else [i.title for i in workspace.ask(minutes, subject).items]
    for text in texts.values():
        assert [each for each in written if each not in text] == []
    assert len(set(texts.values())) == len(texts), "each is in its own language"
    archived = workspace.ask(export_archive)
    again = entered(archived)
    assert again.ask(export_archive) == archived
    assert {language: printed(again, kind, language, subject) for language in texts} == texts
