"""A summons as it stands in the file, made into the data of its paper."""

from datetime import date

from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.language import Translator
from amu_desktop.documents import summons as paper
from amu_desktop.domain.kinds import DecisionKind, ItemKind, MatterCategory, Side
from amu_desktop.services import meetings_recall
from amu_desktop.services.measures import MeasureRow
from amu_desktop.services.meetings_summons import summons
from amu_desktop.services.minutes_rows import ItemRow
from amu_desktop.services.publishing_minutes import head, law_of


def summons_data(session: Session, meeting_id: str, t: Translator) -> paper.SummonsData:
    """Give the summons to a meeting; a confidential case goes without its title."""
    sheet = summons(session, meeting_id)
    day = sheet.meeting.starts_at.date()
    return paper.SummonsData(
        meeting=head(session, sheet.meeting),
        place=sheet.meeting.place,
        employer=tuple(row.name for row in sheet.people if row.side is Side.EMPLOYER),
        employees=tuple(row.name for row in sheet.people if row.side is Side.EMPLOYEES),
        without_vote=tuple(row.name for row in sheet.people if row.side is None),
        cases=tuple(_case(item) for item in sheet.items),
        sent_on=sheet.sent_on or today(),
        sent_by=sheet.contact,
        apologies_to=sheet.contact,
        apologies_phone=sheet.contact_phone,
        demanded_by=sheet.demanded_by,
        moved_from=_moved_from(session, meeting_id, day),
        measures=tuple(_measure(row, day, t) for row in sheet.open_measures),
    )


def _moved_from(session: Session, meeting_id: str, day: date) -> date | None:
    """Give the day of the latest summons that was sent to another day than the meeting has now."""
    rows = [row.starts_at.astimezone().date() for row in meetings_recall.sent(session, meeting_id)]
    return next((other for other in reversed(rows) if other != day), None)


def _case(item: ItemRow) -> paper.CaseCalled | paper.ConfidentialCaseCalled:
    treatment = _treatment(item)
    if item.confidential:
        return paper.ConfidentialCaseCalled(item.label, treatment, item.planned_minutes, bool(item.attachments))
    return paper.CaseCalled(
        number=item.label,
        title=item.title,
        treatment=treatment,
        law=law_of(item.category),
        attachments=tuple(file.name for file in item.attachments),
        minutes=item.planned_minutes,
    )


def _treatment(item: ItemRow) -> paper.Treatment:
    if item.kind is ItemKind.INFORMATION:
        return paper.Treatment.INFORMATION
    if item.category is MatterCategory.FOURTH or (item.kind is ItemKind.STANDING and not item.proposal):
        return paper.Treatment.REVIEW
    if item.decision_kind is DecisionKind.ADVICE:
        return paper.Treatment.ADVICE
    if any(each.text for each in item.proposals):
        return paper.Treatment.DECISION
    return paper.Treatment.DISCUSSION


def _measure(row: MeasureRow, on: date, t: Translator) -> paper.OpenMeasure:
    text = t("Confidential case") if row.confidential else row.text
    return paper.OpenMeasure(row.number, text, row.due, row.raised_on, bool(row.due and row.due < on))
