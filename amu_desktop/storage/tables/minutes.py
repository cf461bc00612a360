"""What is written in minutes: items, proposals, votes and every position."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import (
    Choice,
    DecisionKind,
    Ground,
    ItemKind,
    MatterCategory,
    Method,
    Outcome,
    Side,
)
from amu_desktop.storage.tables.base import Row, Table, link


class AgendaItem(Row, Table):
    """One treatment of a case in one meeting; a number belongs to it and is never reused."""

    __tablename__ = "agenda_item"
    SEALED_WITH = ("meeting_id",)
    meeting_id: Mapped[str] = link("meeting")
    matter_id: Mapped[str | None] = link("matter")
    parent_id: Mapped[str | None] = link("agenda_item")
    series_id: Mapped[str | None] = link("number_series")
    number_id: Mapped[str | None] = link("number")
    order_key: Mapped[str]
    kind: Mapped[ItemKind] = mapped_column(default=ItemKind.CASE)
    standing: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    category: Mapped[MatterCategory] = mapped_column(default=MatterCategory.NONE)
    confidential: Mapped[bool] = mapped_column(default=False)
    ground: Mapped[Ground | None]
    background: Mapped[str] = mapped_column(default="")
    discussion: Mapped[str] = mapped_column(default="")
    annex_text: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Outcome | None]
    decision_kind: Mapped[DecisionKind | None]
    own_decision: Mapped[bool] = mapped_column(default=False)
    decision_text: Mapped[str] = mapped_column(default="")
    deadline: Mapped[date | None]
    postponed_to: Mapped[str | None] = link("meeting")
    wall_text: Mapped[str] = mapped_column(default="")
    planned_minutes: Mapped[int | None]
    struck_why: Mapped[str] = mapped_column(default="")


class Proposal(Row, Table):
    """A proposal for a decision; a single one has no letter."""

    __tablename__ = "proposal"
    SEALED_WITH = ("item_id",)
    item_id: Mapped[str] = link("agenda_item")
    letter: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    by: Mapped[str] = mapped_column(default="")


class Ballot(Row, Table):
    """A vote over an item: over what, open or secret, and how the chair's vote fell at a secret tie."""

    __tablename__ = "ballot"
    SEALED_WITH = ("item_id",)
    item_id: Mapped[str] = link("agenda_item")
    method: Mapped[Method] = mapped_column(default=Method.FOR_AGAINST)
    secret: Mapped[bool] = mapped_column(default=False)
    chair_choice: Mapped[Choice | None]
    chair_proposal_id: Mapped[str | None] = link("proposal")
    agreed_afterwards: Mapped[str] = mapped_column(default="")


class Vote(Row, Table):
    """One voter's choice in an open vote; none is stored of a secret one."""

    __tablename__ = "vote"
    SEALED_WITH = ("ballot_id",)
    ballot_id: Mapped[str] = link("ballot")
    attendance_id: Mapped[str] = link("attendance")
    choice: Mapped[Choice]
    proposal_id: Mapped[str | None] = link("proposal")


class Tally(Row, Table):
    """How many chose what, where only totals are known."""

    __tablename__ = "tally"
    SEALED_WITH = ("ballot_id",)
    ballot_id: Mapped[str] = link("ballot")
    choice: Mapped[Choice]
    proposal_id: Mapped[str | None] = link("proposal")
    side: Mapped[Side | None]
    count: Mapped[int]


class Position(Row, Table):
    """A standpoint after a vote; `role` says whose: «for», «against», «blank» or «proposal».

    Never what became of it: that changes while people still vote, and the text must stay with those who hold it.
    """

    __tablename__ = "position"
    SEALED_WITH = ("item_id",)
    item_id: Mapped[str] = link("agenda_item")
    ballot_id: Mapped[str | None] = link("ballot")
    role: Mapped[str]
    proposal_id: Mapped[str | None] = link("proposal")
    text: Mapped[str] = mapped_column(default="")
    wall_text: Mapped[str] = mapped_column(default="")
    order_key: Mapped[str] = mapped_column(default="")


class PositionHolder(Row, Table):
    """Who stands behind a position."""

    __tablename__ = "position_holder"
    SEALED_WITH = ("position_id",)
    position_id: Mapped[str] = link("position")
    attendance_id: Mapped[str] = link("attendance")


class Statement(Row, Table):
    """What somebody asked to have written in the minutes, or why they stood back."""

    __tablename__ = "statement"
    SEALED_WITH = ("item_id",)
    item_id: Mapped[str] = link("agenda_item")
    person_id: Mapped[str | None] = link("person")
    name: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="statement")
    text: Mapped[str] = mapped_column(default="")


class Omission(Row, Table):
    """Something of ours left out when the minutes were locked, with the reason that is printed."""

    __tablename__ = "omission"
    meeting_id: Mapped[str] = link("meeting")
    item_id: Mapped[str | None] = link("agenda_item")
    code: Mapped[str]
    what: Mapped[str]
    reason: Mapped[str]


class Correction(Row, Table):
    """A dated correction to locked minutes; the locked text stands."""

    __tablename__ = "correction"
    meeting_id: Mapped[str] = link("meeting")
    item_id: Mapped[str | None] = link("agenda_item")
    seal_id: Mapped[str | None] = link("seal")
    text: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]


class Phrase(Row, Table):
    """A turn of phrase the minute-taker wants to put in again."""

    __tablename__ = "phrase"

    text: Mapped[str]
