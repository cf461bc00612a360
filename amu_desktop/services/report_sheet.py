"""A yearly report as the window and the paper see it: each section with its state, treatment and recipients."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.domain.kinds import RecipientKind
from amu_desktop.domain.report import Filled, Section, sections_for
from amu_desktop.domain.report_figures import Figures
from amu_desktop.domain.report_gaps import gaps
from amu_desktop.services import committees
from amu_desktop.services.report import figures_of, load, report_row
from amu_desktop.services.report_case import next_meeting, treatment
from amu_desktop.services.report_recipients import needed
from amu_desktop.services.report_rows import RecipientRow, ReportSheet, SectionRow, SectionState
from amu_desktop.storage.tables.report import ReportRecipient, ReportSection

WAITS_FOR_REPORT = 14
"""The occupational health service writes its own report; until it has come, the section waits."""


@dataclass(frozen=True, slots=True)
class _Progress:
    """What the state of section 20 rests on."""

    treated: bool
    sent: bool


def report_sheet(session: Session, report_id: str) -> ReportSheet:
    """Give a report whole; raises UserError when it is gone."""
    report = load(session, report_id)
    figures = figures_of(session, report)
    how, up_on, meeting_id = treatment(session, report)
    adopted_on = report.adopted_on or (how.on if how and how.adopted else None)
    recipients = _recipients(session, report_id)
    must = needed(figures.undertaking.unions, figures.on)
    sent = _all_sent(recipients, must.kinds)
    progress = _Progress(adopted_on is not None or how is not None, sent)
    rows = _written(session, report_id)
    following = next_meeting(session, report)
    return ReportSheet(
        report=report_row(report),
        body=committees.load_body(session, report.body_id),
        figures=figures,
        sections=tuple(_section(each, figures, rows, progress) for each in sections_for(figures.body)),
        recipients=recipients,
        treated=how,
        adopted_on=adopted_on,
        up_on=up_on,
        next_on=following.starts_at.date() if following else None,
        meeting_id=meeting_id,
        needed=must.kinds,
        uncertain=must.uncertain,
        sent=sent,
    )


def _written(session: Session, report_id: str) -> dict[int, dict[str, ReportSection]]:
    found: dict[int, dict[str, ReportSection]] = {}
    for row in session.scalars(select(ReportSection).filter_by(report_id=report_id)):
        found.setdefault(row.number, {})[row.part] = row
    return found


def _section(
    section: Section, figures: Figures, rows: Mapping[int, Mapping[str, ReportSection]], progress: _Progress
) -> SectionRow:
    mine = rows.get(section.number, {})
    main = mine.get("")
    text = main.text if main else ""
    parts = {part: row.text for part, row in mine.items() if part}
    lacks = gaps(section.number, figures, text, parts)
    left_out = bool(main and main.left_out)
    return SectionRow(
        section=section,
        title=section.title(figures.year, figures.body),
        state=SectionState.LEFT_OUT if left_out else _state(section, lacks=bool(lacks), text=text, progress=progress),
        gaps=() if left_out else lacks,
        text=text,
        parts=parts,
        left_out=left_out,
        left_out_why=main.left_out_why if main else "",
        follow_up_by=main.follow_up_by if main else "",
        follow_up_on=main.follow_up_on if main else None,
    )


def _state(section: Section, *, lacks: bool, text: str, progress: _Progress) -> SectionState:
    if section.filled is Filled.TREATMENT:
        if not progress.treated:
            return SectionState.AFTER_TREATMENT
        return SectionState.READY if progress.sent else SectionState.IN_PROGRESS
    if section.filled is Filled.FIGURES:
        return SectionState.IN_PROGRESS if lacks else SectionState.READY
    if lacks:
        return SectionState.WAITING if section.number == WAITS_FOR_REPORT else SectionState.TEXT_MISSING
    return SectionState.READY if section.required or text.strip() else SectionState.OPTIONAL


def _recipients(session: Session, report_id: str) -> tuple[RecipientRow, ...]:
    rows = [
        RecipientRow(row.id, row.kind, row.name, row.sent_on, row.how)
        for row in session.scalars(select(ReportRecipient).filter_by(report_id=report_id).order_by(ReportRecipient.id))
    ]
    order = list(RecipientKind)
    return tuple(sorted(rows, key=lambda row: order.index(row.kind)))


def _all_sent(recipients: tuple[RecipientRow, ...], kinds: tuple[RecipientKind, ...]) -> bool:
    """Whether every recipient of the law has it."""
    there = {row.kind for row in recipients}
    return there.issuperset(kinds) and all(row.sent_on for row in recipients if row.kind in kinds)
