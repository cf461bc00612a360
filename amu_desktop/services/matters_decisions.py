"""Decisions of locked minutes: the register of what was decided, and what was brought before the authority."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DecisionKind
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.services.work import command
from amu_desktop.storage.tables.measures import DecisionRecord, Referral
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem

REFERABLE = frozenset({DecisionKind.BINDING_MEASURES, DecisionKind.BINDING_MEASUREMENT, DecisionKind.INQUIRY})


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A decision brought before the Labour Inspection Authority, and its answer."""

    id: str
    to: str
    sent_on: date
    answer: str
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision in the register, numbered by year."""

    id: str
    item_id: str
    meeting_id: str
    number: str
    item_number: str
    title: str
    confidential: bool
    kind: DecisionKind
    text: str
    made_on: date
    deadline: date | None
    done_on: date | None
    referrals: tuple[ReferralRow, ...]


def list_decisions(session: Session, year: int | None = None) -> tuple[DecisionRow, ...]:
    """List the decisions of locked minutes by year and number."""
    query = (
        select(DecisionRecord, AgendaItem, Meeting)
        .join(AgendaItem, AgendaItem.id == DecisionRecord.item_id)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .order_by(DecisionRecord.year, DecisionRecord.n)
    )
    if year is not None:
        query = query.where(DecisionRecord.year == year)
    lines = list(session.execute(query))
    numbers = number_rows(session, [item.number_id for _, item, _ in lines if item.number_id])
    referrals: dict[str, list[ReferralRow]] = {}
    for each in session.scalars(select(Referral).order_by(Referral.sent_on)):
        row = ReferralRow(each.id, each.to, each.sent_on, each.answer, each.answered_on)
        referrals.setdefault(each.decision_id, []).append(row)
    return tuple(
        DecisionRow(
            id=decision.id,
            item_id=item.id,
            meeting_id=meeting.id,
            number=f"{decision.n}/{decision.year}",
            item_number=numbers[item.number_id].label if item.number_id else "",
            title=item.title,
            confidential=item.confidential,
            kind=decision.kind,
            text=decision.text,
            made_on=meeting.starts_at.date(),
            deadline=decision.deadline,
            done_on=decision.done_on,
            referrals=tuple(referrals.get(decision.id, ())),
        )
        for decision, item, meeting in lines
    )


@command(N_("Registered that a decision is carried out"))
def decision_done(session: Session, decision_id: str, on: date | None) -> None:
    """Write down the day a decision was carried out; None takes it back."""
    _decision(session, decision_id).done_on = on


@command(N_("Brought a decision before the Labour Inspection Authority"))
def refer_decision(session: Session, decision_id: str, to: str, sent_on: date) -> str:
    """Write down that the employer brought a decision before the authority, and give the id.

    Raises UserError for a decision the law does not let the employer bring there. Source: aml § 7-2 (4)(5).
    """
    if _decision(session, decision_id).kind not in REFERABLE:
        raise UserError(N_("Only a binding decision or one of inquiry can be brought before the authority."))
    referral = Referral(decision_id=decision_id, to=to.strip(), sent_on=sent_on)
    session.add(referral)
    session.flush()
    return referral.id


@command(N_("Registered the answer of the Labour Inspection Authority"))
def answer_referral(session: Session, referral_id: str, answer: str, on: date) -> None:
    """Write down what the authority answered."""
    referral = session.get(Referral, referral_id)
    if referral is None:
        raise UserError(N_("This case is no longer in the file."))
    referral.answer, referral.answered_on = answer.strip(), on


def _decision(session: Session, decision_id: str) -> DecisionRecord:
    decision = session.get(DecisionRecord, decision_id)
    if decision is None:
        raise UserError(N_("This decision is no longer in the file."))
    return decision
