"""What follows a meeting: decisions, what was brought before the authority, measures, agreements, receipts."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import AgreementKind, DecisionKind, DisclosureGround, MeasureSource, MeasureState
from amu_desktop.storage.tables.base import Row, Table, link


class DecisionRecord(Row, Table):
    """A decision of the committee in the register, made when the minutes are locked."""

    __tablename__ = "decision"
    item_id: Mapped[str] = link("agenda_item")
    kind: Mapped[DecisionKind]
    text: Mapped[str]
    year: Mapped[int]
    n: Mapped[int]
    deadline: Mapped[date | None]
    done_on: Mapped[date | None]


class Referral(Row, Table):
    """A decision brought before the Labour Inspection Authority, and its answer."""

    __tablename__ = "referral"
    decision_id: Mapped[str] = link("decision")
    to: Mapped[str]
    sent_on: Mapped[date]
    answer: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]


class Measure(Row, Table):
    """Something to be done, with who and when; numbered across years (T-1, T-2 …)."""

    __tablename__ = "measure"
    number: Mapped[int]
    text: Mapped[str]
    owner_id: Mapped[str | None] = link("person")
    owner_text: Mapped[str] = mapped_column(default="")
    due: Mapped[date | None]
    state: Mapped[MeasureState] = mapped_column(default=MeasureState.DRAFT)
    effect: Mapped[str] = mapped_column(default="")
    effect_on: Mapped[date | None]
    goal: Mapped[str] = mapped_column(default="")
    sign: Mapped[str] = mapped_column(default="")
    source_kind: Mapped[MeasureSource] = mapped_column(default=MeasureSource.OTHER)
    source: Mapped[str] = mapped_column(default="")
    item_id: Mapped[str | None] = link("agenda_item")
    raised_on: Mapped[date]
    closed_on: Mapped[date | None]
    closed_why: Mapped[str] = mapped_column(default="")


class MeasureAsDecided(Row, Table):
    """A measure as it stood when the minutes were locked; the measure itself lives on."""

    __tablename__ = "measure_as_decided"
    measure_id: Mapped[str] = link("measure")
    item_id: Mapped[str] = link("agenda_item")
    number: Mapped[int]
    text: Mapped[str]
    owner: Mapped[str] = mapped_column(default="")
    due: Mapped[date | None]


class Disclosure(Row, Table):
    """That something confidential was told to somebody, and on which ground (OLM § 3-17 second paragraph)."""

    __tablename__ = "disclosure"
    matter_id: Mapped[str] = link("matter")
    to: Mapped[str]
    what: Mapped[str]
    ground: Mapped[DisclosureGround]
    consent_by: Mapped[str] = mapped_column(default="")
    on: Mapped[date]
    by: Mapped[str]


class Agreement(Row, Table):
    """A written agreement between the parties; `content` is JSON of its numbered parts."""

    __tablename__ = "agreement"
    kind: Mapped[AgreementKind]
    signed_on: Mapped[date | None]
    since: Mapped[date | None]
    until: Mapped[date | None]
    content: Mapped[str] = mapped_column(default="{}")
    ended_why: Mapped[str] = mapped_column(default="")


class AgreementSignature(Row, Table):
    """Somebody who signed an agreement."""

    __tablename__ = "agreement_signature"
    agreement_id: Mapped[str] = link("agreement")
    person_id: Mapped[str | None] = link("person")
    name: Mapped[str] = mapped_column(default="")
    on: Mapped[date | None]


class DecisionReceipt(Row, Table):
    """A decision of the law that was kept: what was asked, with which facts, and what was answered."""

    __tablename__ = "decision_receipt"
    rule: Mapped[str]
    on: Mapped[date]
    facts: Mapped[str]
    answer: Mapped[str]
    lawbook: Mapped[str]
    answered_by: Mapped[str]
    kept_at: Mapped[datetime]
