"""Cases that live longer than meetings, meetings, who was called and who came."""

from datetime import date, datetime, time

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import (
    Capacity,
    Ground,
    MatterCategory,
    MatterSource,
    MeetingKind,
    MeetingState,
    Presence,
    Side,
)
from amu_desktop.storage.tables.base import Row, Table, link


class Matter(Row, Table):
    """A case from the day it is raised until it is closed, across meetings."""

    __tablename__ = "matter"
    body_id: Mapped[str] = link("body")
    title: Mapped[str]
    category: Mapped[MatterCategory] = mapped_column(default=MatterCategory.NONE)
    source: Mapped[MatterSource] = mapped_column(default=MatterSource.COMMITTEE)
    source_detail: Mapped[str] = mapped_column(default="")
    raised_on: Mapped[date]
    confidential: Mapped[bool] = mapped_column(default=False)
    ground: Mapped[Ground | None]
    to_authority: Mapped[bool | None]
    closed_on: Mapped[date | None]


class Meeting(Row, Table):
    """A meeting of a body; `led_by` is somebody else than the chair, `secretary` a member who takes the minutes."""

    __tablename__ = "meeting"
    body_id: Mapped[str] = link("body")
    year: Mapped[int]
    ordinal: Mapped[int]
    kind: Mapped[MeetingKind] = mapped_column(default=MeetingKind.ORDINARY)
    state: Mapped[MeetingState] = mapped_column(default=MeetingState.PLANNED)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(default="")
    chair_holding_id: Mapped[str | None] = link("holding")
    led_by_id: Mapped[str | None] = link("person")
    secretary_id: Mapped[str | None] = link("person")
    note: Mapped[str] = mapped_column(default="")
    cancelled_why: Mapped[str] = mapped_column(default="")
    told_on: Mapped[date | None]


class MeetingMove(Row, Table):
    """A time a meeting was to be held at before it was moved, and why it was moved."""

    __tablename__ = "meeting_move"
    meeting_id: Mapped[str] = link("meeting")
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    moved_on: Mapped[date]


class MeetingDemand(Row, Table):
    """A member's demand that a meeting be held (OLM § 3-16 first paragraph)."""

    __tablename__ = "meeting_demand"
    meeting_id: Mapped[str] = link("meeting")
    person_id: Mapped[str] = link("person")
    on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")


class Summons(Row, Table):
    """Who was called to a meeting, as what, when, and the answer."""

    __tablename__ = "summons"
    meeting_id: Mapped[str] = link("meeting")
    person_id: Mapped[str] = link("person")
    capacity: Mapped[Capacity]
    side: Mapped[Side | None]
    post_id: Mapped[str | None] = link("post")
    standing_in_for: Mapped[str | None] = link("person")
    sent_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(default="")


class SummonsSent(Row, Table):
    """That somebody got a summons: to which time of the meeting, on which day, and what they answered to it."""

    __tablename__ = "summons_sent"
    meeting_id: Mapped[str] = link("meeting")
    person_id: Mapped[str] = link("person")
    capacity: Mapped[Capacity]
    starts_at: Mapped[datetime]
    sent_on: Mapped[date]
    answer: Mapped[str] = mapped_column(default="")


class Attendance(Row, Table):
    """One person at one meeting; votes hang on this row, not on the member.

    The name and the function are written into the row when the minutes are locked: somebody who later takes another
    name is still called in old minutes what they were called then.
    """

    __tablename__ = "attendance"
    SEALED_WITH = ("meeting_id",)
    meeting_id: Mapped[str] = link("meeting")
    person_id: Mapped[str] = link("person")
    post_id: Mapped[str | None] = link("post")
    standing_in_for: Mapped[str | None] = link("person")
    capacity: Mapped[Capacity]
    side: Mapped[Side | None]
    votes: Mapped[bool] = mapped_column(default=False)
    presence: Mapped[Presence | None]
    name: Mapped[str] = mapped_column(default="")
    function: Mapped[str] = mapped_column(default="")
    order_key: Mapped[str] = mapped_column(default="")


class Passage(Row, Table):
    """Somebody who came or went during the meeting, or stood back from one case."""

    __tablename__ = "presence"
    SEALED_WITH = ("item_id",)
    attendance_id: Mapped[str] = link("attendance")
    item_id: Mapped[str] = link("agenda_item")
    into: Mapped[bool] = mapped_column(default=False)
    at: Mapped[time | None]
    reason: Mapped[str] = mapped_column(default="")
