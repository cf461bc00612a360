"""A yearly report as it stands in the file, made into the data of its paper; and how it is put before the committee."""

from sqlalchemy.orm import Session

from amu_desktop.core.clock import now, today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.documents import yearly_report as paper
from amu_desktop.documents.yearly_report_data import Recipient, ReportData, SectionText
from amu_desktop.domain.report_figures import Figures
from amu_desktop.services.publishing_secrets import keep_secret, secrets
from amu_desktop.services.report import load, lock_figures, put_forward
from amu_desktop.services.report_figures import take_figures
from amu_desktop.services.report_rows import ReportSheet
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.services.workspace import Workspace


def report_data(session: Session, report_id: str) -> ReportData:
    """Give the whole report: locked figures, or those of today for a draft."""
    sheet = report_sheet(session, report_id)
    return _data(sheet, sheet.figures, locked=sheet.report.locked)


def report_ready(session: Session, report_id: str) -> None:
    """Raise UserError while the figures are not locked."""
    if not load(session, report_id).figures:
        raise UserError("Lock the figures before the report is issued. Until then there is only a draft.")


def present(workspace: Workspace, report_id: str, language: str) -> str | None:
    """Lock the figures and put the report before the next meeting, its draft attached; give the id of the case.

    The id is None when no meeting is planned. A report that was locked before there was a meeting is put forward as it
    is; else UserError is raised when the figures are locked already.
    """
    from amu_desktop.documents.pdf_text import body_text

    sheet = workspace.ask(report_sheet, report_id)
    data = workspace.ask(_as_locked, report_id)
    content, file_name = _drawn(data, translator(language, "documents"))
    keep_secret(body_text(content), workspace.ask(secrets))
    if sheet.report.locked and sheet.report.item_id is None and sheet.next_on is not None:
        return workspace.do(put_forward, report_id, content, file_name)
    return workspace.do(lock_figures, report_id, data.figures, content, file_name)


def _as_locked(session: Session, report_id: str) -> ReportData:
    report = load(session, report_id)
    sheet = report_sheet(session, report_id)
    locked = sheet.report.locked
    figures = sheet.figures if locked else take_figures(session, report.body_id, report.year, today())
    return _data(sheet, figures, locked=True)


def _drawn(data: ReportData, t: Translator) -> tuple[bytes, str]:
    from amu_desktop.documents.identity import file_name, identify  # slow to import, and most sittings print nothing
    from amu_desktop.documents.pdf import render

    document, about = paper.build(data, t), data.figures.undertaking
    identity = identify(
        document, undertaking=about.name, org_number=about.org_number, id="", edition=0, issued_at=now(), draft=True
    )
    return render(document, identity), file_name(document, identity)


def _data(sheet: ReportSheet, figures: Figures, *, locked: bool) -> ReportData:
    return ReportData(
        figures=figures,
        sections={
            row.number: SectionText(
                text=row.text,
                parts=row.parts,
                left_out=row.left_out,
                why=row.left_out_why,
                follow_up_by=row.follow_up_by,
                follow_up_on=row.follow_up_on,
            )
            for row in sheet.sections
        },
        locked=locked,
        adopted_on=sheet.adopted_on,
        treated=sheet.treated,
        up_on=sheet.up_on,
        needed=sheet.needed,
        uncertain=sheet.uncertain,
        recipients=tuple(Recipient(row.kind, row.name, row.sent_on, row.how) for row in sheet.recipients),
    )
