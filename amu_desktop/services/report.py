"""The yearly report: begun, written section by section, its figures locked, treated and sent (aml § 7-2 (6)).

The figures follow the registers until they are locked; then they are frozen in the file. What is written stays open, as
it is the committee's own words; an issued paper is kept as it was.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import RecipientKind, ReportState
from amu_desktop.domain.report import CANNOT_BE_LEFT_OUT, SECTIONS, section
from amu_desktop.domain.report_figures import Figures
from amu_desktop.exchange.safe_attachment import AttachedFile
from amu_desktop.services import committees, undertaking
from amu_desktop.services.attachments import Owner, attach
from amu_desktop.services.meetings_agenda import ItemDraft, add_item
from amu_desktop.services.report_case import next_meeting, standing_item, title_of
from amu_desktop.services.report_figures import take_figures
from amu_desktop.services.report_frozen import freeze, thaw
from amu_desktop.services.report_recipients import needed
from amu_desktop.services.report_rows import ReportRow
from amu_desktop.services.work import command
from amu_desktop.storage.tables.report import Report, ReportRecipient, ReportSection

CHANGED_IN_RECIPIENT = frozenset({"kind", "name", "sent_on", "how"})


def list_reports(session: Session, body_id: str | None = None) -> tuple[ReportRow, ...]:
    """List the reports, the latest year first."""
    query = select(Report).order_by(Report.year.desc(), Report.id)
    if body_id is not None:
        query = query.where(Report.body_id == body_id)
    return tuple(report_row(row) for row in session.scalars(query))


def find_report(session: Session, body_id: str, year: int) -> ReportRow | None:
    """Give the report of a body for a year, or None while nobody has begun it."""
    return next((row for row in list_reports(session, body_id) if row.year == year), None)


def load(session: Session, report_id: str) -> Report:
    """Give a report; raises UserError when it is gone. For other services only."""
    report = session.get(Report, report_id)
    if report is None:
        raise UserError(N_("This report is no longer in the file."))
    return report


def figures_of(session: Session, report: Report) -> Figures:
    """Give the locked figures, or those of the registers today; for other services only."""
    if report.figures:
        return thaw(Figures, report.figures)
    return take_figures(session, report.body_id, report.year, today())


def report_row(row: Report) -> ReportRow:
    """Give a report as a row; for other services only."""
    return ReportRow(
        id=row.id,
        body_id=row.body_id,
        year=row.year,
        state=row.state,
        figures_on=row.figures_on,
        adopted_on=row.adopted_on,
        item_id=row.item_id,
    )


@command(N_("Began a yearly report"))
def start_report(session: Session, body_id: str, year: int) -> str:
    """Begin the report of a body for a year and give its id; the one that is there when it is begun already.

    The recipients of the law stand in it: the governing bodies, and each local union or, where there is none, the
    safety representative and all employees (our advice). Raises UserError for a year that has not begun.
    """
    if year > today().year:
        raise UserError(N_("The year {year} has not begun."), "year", year=year)
    committees.load_body(session, body_id)
    found = find_report(session, body_id, year)
    if found is not None:
        return found.id
    report = Report(body_id=body_id, year=year)
    session.add(report)
    session.flush()
    unions = [each for each in undertaking.unions(session, today()) if each.area_id is None and each.members]
    for kind in needed((union.union_name for union in unions), today()).kinds:
        for name in [union.union_name for union in unions] if kind is RecipientKind.UNION else [""]:
            session.add(ReportRecipient(report_id=report.id, kind=kind, name=name))
    session.flush()
    return report.id


@command(N_("Wrote in the yearly report"))
def write_section(session: Session, report_id: str, number: int, text: str, part: str = "") -> None:
    """Write the text of a section, or of one of its named rows; what was left out is taken in again."""
    row = _section(session, report_id, number, part)
    row.text = text
    if not part and text.strip():
        row.left_out, row.left_out_why = False, ""


@command(N_("Left a section out of the yearly report"))
def leave_out(session: Session, report_id: str, number: int, why: str = "") -> None:
    """Leave a section out; its number stays free.

    Raises UserError without a reason for a section of ours that should stand (our advice), and always for the
    recipients, which the law asks for.
    """
    if number == CANNOT_BE_LEFT_OUT:
        raise UserError(N_("Whom the report is sent to is what the law asks for. This section stands."))
    if section(number).required and not why.strip():
        raise UserError(N_("Write why the section is left out. The reason is printed."), "why")
    row = _section(session, report_id, number)
    row.left_out, row.left_out_why = True, why.strip()


@command(N_("Took a section into the yearly report"))
def take_in(session: Session, report_id: str, number: int) -> None:
    """Take a section that was left out into the report again."""
    row = _section(session, report_id, number)
    row.left_out, row.left_out_why = False, ""


@command(N_("Noted who follows up what the yearly report lacks"))
def follow_up(session: Session, report_id: str, number: int, by: str, on: date | None) -> None:
    """Note who follows up what a section lacks, and by when: both are printed after «Mangler»."""
    row = _section(session, report_id, number)
    row.follow_up_by, row.follow_up_on = by.strip(), on


@command(N_("Added a recipient of the yearly report"))
def add_recipient(session: Session, report_id: str, kind: RecipientKind, name: str = "") -> str:
    """Add a recipient and give the id."""
    load(session, report_id)
    row = ReportRecipient(report_id=report_id, kind=kind, name=name.strip())
    session.add(row)
    session.flush()
    return row.id


@command(N_("Changed a recipient of the yearly report"))
def edit_recipient(session: Session, recipient_id: str, field: str, value: object) -> None:
    """Change one field of a recipient: the name, the day it was sent, how."""
    row = session.get(ReportRecipient, recipient_id)
    if row is None:
        raise UserError(N_("This recipient is no longer in the file."))
    if field not in CHANGED_IN_RECIPIENT:
        raise ValueError(field)
    setattr(row, field, value.strip() if isinstance(value, str) and not isinstance(value, RecipientKind) else value)


@command(N_("Removed a recipient of the yearly report"))
def remove_recipient(session: Session, recipient_id: str) -> None:
    """Take a recipient away."""
    row = session.get(ReportRecipient, recipient_id)
    if row is not None:
        session.delete(row)


@command(N_("Locked the figures of the yearly report"))
def lock_figures(
    session: Session, report_id: str, figures: Figures, content: bytes = b"", file_name: str = ""
) -> str | None:
    """Freeze the figures and put the report before the next planned meeting; give the id of the case, or None.

    `content` is the draft as a PDF, which is attached to the case. Raises UserError when they are locked already.
    """
    report = load(session, report_id)
    if report.figures:
        raise UserError(N_("The figures are locked already."))
    report.figures, report.figures_on, report.state = freeze(figures), figures.on, ReportState.LOCKED
    return put_forward(session, report_id, content, file_name)


@command(N_("Put the yearly report before the next meeting"))
def put_forward(session: Session, report_id: str, content: bytes = b"", file_name: str = "") -> str | None:
    """Put a locked report before the next planned meeting, its draft attached; give the id of the case, or None.

    A standing item about the yearly report is used when the meeting has one.
    """
    report = load(session, report_id)
    meeting = next_meeting(session, report)
    if meeting is None:
        return None
    item_id = standing_item(session, meeting.id)
    if item_id is None:
        category = title_of(session, report)
        item_id = add_item(session, meeting.id, ItemDraft(category.title, category.category))
    report.item_id = item_id
    if content:
        attach(session, Owner.ITEM, item_id, AttachedFile(file_name, content))
    return item_id


@command(N_("Noted how the yearly report was treated"))
def treat_report(session: Session, report_id: str, item_id: str | None, adopted_on: date | None = None) -> None:
    """Note which case the report was treated as, or the day it was adopted where the case is not in the file.

    What became of it is read from the locked minutes of the case.
    """
    report = load(session, report_id)
    report.item_id, report.adopted_on = item_id, None if item_id else adopted_on


def _section(session: Session, report_id: str, number: int, part: str = "") -> ReportSection:
    load(session, report_id)
    if not 1 <= number <= len(SECTIONS):
        raise UserError(N_("There is no section {number}."), "number", number=number)
    query = select(ReportSection).filter_by(report_id=report_id, number=number, part=part)
    row = session.scalars(query).first()
    if row is None:
        row = ReportSection(report_id=report_id, number=number, part=part)
        session.add(row)
        session.flush()
    return row
