"""What the sample undertaking has on its walls and in its drawers: notices, the answer of the law, a yearly report."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from amu_desktop.core import clock
from amu_desktop.domain.kinds import RecipientKind
from amu_desktop.domain.report import TOPICS
from amu_desktop.domain.report_gaps import FEW_MEETINGS, MEN, WOMEN
from amu_desktop.services import posting, publishing, report
from amu_desktop.services.publishing_decisions import keep_answer
from amu_desktop.services.report_figures import take_figures
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.services.sample import people as cast
from amu_desktop.services.workspace import Workspace

SECTIONS = {
    8: "Ingen skader med fravær. Seks nestenulykker er meldt og gått gjennom i utvalget.",
    9: "Det er meldt 14 avvik. Ett er fortsatt åpent.",
    10: "Fraværet er gått gjennom hvert kvartal, uten navn og uten små grupper.",
    12: "Vernerunder er gått hver måned på begge byggeplassene.",
    14: "Bedriftshelsetjenesten har vært med i alle møtene og målt støv i verkstedet.",
    18: "Utvalget vil bruke mindre tid på orienteringer og mer på tiltak som virker.",
}
PARTS = {
    (1, WOMEN): "9",
    (1, MEN): "25",
    (4, FEW_MEETINGS): "utvalget begynte arbeidet sommeren før",
    **{(11, topic.key): "Kartlagt i medarbeidersamtaler. Ingen funn" for topic in TOPICS},
}


def keep_the_answer(workspace: Workspace, day: date) -> None:
    """Keep why there must be a committee, and issue it."""
    with clock.standing_at(_morning(day)):
        kept = workspace.do(keep_answer, "committee.required", day)
        publishing.publish(workspace, "legal_decision", kept, "nb")


def hang_notices(workspace: Workspace, day: date) -> None:
    """Issue the notices the law requires, and hang them at every workplace."""
    with clock.standing_at(_morning(day)):
        board = workspace.ask(posting.board, day)
        places = tuple(place.id for place in board.places)
        for row in board.required:
            issued = publishing.publish(workspace, row.kind, row.subjects[0].id, "nb")
            workspace.do(posting.hang, issued.id, places, day, cast.OFFICE_REP)


def report_last_year(workspace: Workspace, body: str, on: date) -> None:
    """Write the report of the last year in January, lock it, send it; left out when January has not come so far."""
    day = date(on.year, 1, 20)
    if day >= on:
        return
    with clock.standing_at(_morning(day)):
        made = workspace.do(report.start_report, body, on.year - 1)
        for number, text in SECTIONS.items():
            workspace.do(report.write_section, made, number, text)
        for (number, part), text in PARTS.items():
            workspace.do(report.write_section, made, number, text, part)
        figures = workspace.ask(take_figures, body, on.year - 1, day)
        workspace.do(report.lock_figures, made, figures)
    with clock.standing_at(_morning(day + timedelta(days=30))):
        workspace.do(report.treat_report, made, None, day + timedelta(days=21))
        names: Mapping[RecipientKind, str] = {RecipientKind.BODIES: "Styret"}
        for row in workspace.ask(report_sheet, made).recipients:
            if row.kind in names:
                workspace.do(report.edit_recipient, row.id, "name", names[row.kind])
            workspace.do(report.edit_recipient, row.id, "sent_on", clock.today())
            workspace.do(report.edit_recipient, row.id, "how", "E-post")
        publishing.publish(workspace, "yearly_report", made, "nb")


def begin_report(workspace: Workspace, body: str, on: date) -> None:
    """Begin the report of this year; it is a draft with the figures so far."""
    workspace.do(report.start_report, body, on.year)


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(10)).astimezone()
