"""Decisions of locked minutes: the register of what was decided, and what was brought before the authority."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.labels import Labelled
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DecisionKind
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.services.work import command
from amu_desktop.storage.tables.measures import DecisionRecord, Referral
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem

BINDING = frozenset({DecisionKind.BINDING_MEASURES, DecisionKind.BINDING_MEASUREMENT})
REFERABLE = BINDING | {DecisionKind.INQUIRY}


class DecisionState(Labelled):
    """How far a decision has come on a day."""

    OPEN = "open", N_("Not carried out yet")
    OVERDUE = "overdue", N_("Past the deadline")
    REFERRED = "referred", N_("Before the Labour Inspection Authority")
    ANSWERED = "answered", N_("Answered by the Labour Inspection Authority")
    DONE = "done", N_("Carried out")
    STANDS = "stands", N_("Made")
    """Nothing is to follow: advice, or a decision without a deadline."""


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
    matter_id: str | None
    year: int

    def state(self, on: date) -> DecisionState:
        """Tell how far it has come; one that lies with the authority is not overdue."""
        if self.done_on is not None:
            return DecisionState.DONE
        if self.referrals:
            answered = all(each.answered_on for each in self.referrals)
            return DecisionState.ANSWERED if answered else DecisionState.REFERRED
        if self.deadline is not None and self.deadline < on:
            return DecisionState.OVERDUE
        return DecisionState.OPEN if self.kind in REFERABLE or self.deadline else DecisionState.STANDS


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
            matter_id=item.matter_id,
            year=decision.year,
        )
        for decision, item, meeting in lines
    )


def overdue_decisions(session: Session, on: date) -> tuple[DecisionRow, ...]:
    """List the decisions past their deadline that are neither carried out nor brought before the authority."""
    return tuple(row for row in list_decisions(session) if row.state(on) is DecisionState.OVERDUE)


def secrecy_decisions(session: Session) -> tuple[DecisionRow, ...]:
    """List the committee's own decisions on confidentiality (OLM § 3-17 third paragraph)."""
    return tuple(row for row in list_decisions(session) if row.kind is DecisionKind.SECRECY)


@command(N_("Registered that a decision is carried out"))
def decision_done(session: Session, decision_id: str, on: date | None) -> None:
    """Write down the day a decision was carried out; None takes it back."""
    decision = _decision(session, decision_id)
    if on is not None and on < _made_on(session, decision):
        raise UserError(N_("The decision was not made before that day."), field="on")
    decision.done_on = on


@command(N_("Brought a decision before the Labour Inspection Authority"))
def refer_decision(session: Session, decision_id: str, to: str, sent_on: date) -> str:
    """Write down that the employer brought a decision before the authority, and give the id.

    Raises UserError for a decision the law does not let the employer bring there. Source: aml § 7-2 (4)(5).
    """
    decision = _decision(session, decision_id)
    if decision.kind not in REFERABLE:
        raise UserError(N_("Only a binding decision or one of inquiry can be brought before the authority."))
    if not to.strip():
        raise UserError(N_("Write whom it was brought before."), field="to")
    if sent_on < _made_on(session, decision):
        raise UserError(N_("The decision was not made before that day."), field="on")
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
    if not answer.strip():
        raise UserError(N_("Write what the authority answered."), field="answer")
    if on < referral.sent_on:
        raise UserError(N_("The answer cannot come before the case was sent."), field="on")
    referral.answer, referral.answered_on = answer.strip(), on


def _decision(session: Session, decision_id: str) -> DecisionRecord:
    decision = session.get(DecisionRecord, decision_id)
    if decision is None:
        raise UserError(N_("This decision is no longer in the file."))
    return decision


def _made_on(session: Session, decision: DecisionRecord) -> date:
    meeting = session.get_one(Meeting, session.get_one(AgendaItem, decision.item_id).meeting_id)
    return meeting.starts_at.date()
