"""What follows minutes: the round of comments before they are done, signatures, and approval in a later meeting.

None of it is a part of what is sealed: the locked text stands, whoever signs it or approves it afterwards.
"""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.storage.tables.base import Row, Table, link


class Review(Row, Table):
    """A copy of the minutes that was sent out to be read through, and when the round of comments was over."""

    __tablename__ = "review"
    meeting_id: Mapped[str] = link("meeting")
    sent_on: Mapped[date]
    answer_by: Mapped[date | None]
    closed_on: Mapped[date | None]
    sha256: Mapped[str] = mapped_column(default="")
    text_sha256: Mapped[str] = mapped_column(default="")


class Comment(Row, Table):
    """What somebody who read the copy said about it, whether it was taken in, and why."""

    __tablename__ = "comment"
    review_id: Mapped[str] = link("review")
    item_id: Mapped[str | None] = link("agenda_item")
    by: Mapped[str]
    text: Mapped[str]
    said_on: Mapped[date]
    taken_in: Mapped[bool | None]
    reason: Mapped[str] = mapped_column(default="")


class Signature(Row, Table):
    """Somebody who signed an edition of the minutes; a correction after that edition makes the signature void."""

    __tablename__ = "signature"
    meeting_id: Mapped[str] = link("meeting")
    name: Mapped[str]
    edition: Mapped[int]
    signed_on: Mapped[date]


class Approval(Row, Table):
    """That minutes were approved, in which later meeting, and with which remarks."""

    __tablename__ = "approval"
    meeting_id: Mapped[str] = link("meeting")
    approved_in: Mapped[str | None] = link("meeting")
    on: Mapped[date]
    remarks: Mapped[str] = mapped_column(default="")
