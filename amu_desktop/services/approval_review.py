"""A copy of the minutes that is sent out to be read through, and the one round of comments on it.

Each comment says who, to which case and what, and is answered: taken in, or not and why. The copy is kept with what it
said, so that it can be laid beside the minutes as they were locked.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.services.minutes_guard import load
from amu_desktop.services.publishing import Drawn, review_copy
from amu_desktop.services.work import command
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage import blobs
from amu_desktop.storage.tables.approval import Comment, Review
from amu_desktop.storage.tables.minutes import AgendaItem


@dataclass(frozen=True, slots=True)
class CommentDraft:
    """What is filled in about a comment; without a case it is about the whole."""

    review_id: str
    by: str
    text: str
    said_on: date
    item_id: str | None = None


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment and its answer; `taken_in` is None until there is one. `case` is the number of the case."""

    id: str
    by: str
    text: str
    said_on: date
    item_id: str | None
    case: str
    taken_in: bool | None
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A copy that was sent out, and what was said about it."""

    id: str
    sent_on: date
    answer_by: date | None
    closed_on: date | None
    comments: tuple[CommentRow, ...]

    @property
    def unanswered(self) -> int:
        """How many comments nobody has answered."""
        return sum(each.taken_in is None for each in self.comments)


def list_reviews(session: Session, meeting_id: str) -> tuple[ReviewRow, ...]:
    """List the copies that were sent out, the oldest first."""
    reviews = session.scalars(select(Review).filter_by(meeting_id=meeting_id).order_by(Review.id)).all()
    query = (
        select(Comment, AgendaItem)
        .outerjoin(AgendaItem, AgendaItem.id == Comment.item_id)
        .where(Comment.review_id.in_([each.id for each in reviews]))
        .order_by(Comment.id)
    )
    lines: list[tuple[Comment, AgendaItem | None]] = list(session.execute(query))
    numbers = number_rows(session, [item.number_id for _, item in lines if item is not None and item.number_id])
    rows: dict[str, list[CommentRow]] = {}
    for each, item in lines:
        case = numbers[item.number_id].label if item is not None and item.number_id else ""
        row = CommentRow(each.id, each.by, each.text, each.said_on, each.item_id, case, each.taken_in, each.reason)
        rows.setdefault(each.review_id, []).append(row)
    return tuple(
        ReviewRow(each.id, each.sent_on, each.answer_by, each.closed_on, tuple(rows.get(each.id, ())))
        for each in reviews
    )


def send_review(
    workspace: Workspace, meeting_id: str, language: str, sent_on: date, answer_by: date | None = None
) -> Drawn:
    """Make the copy, keep it with the day it was sent, and give it to be saved or printed.

    Raises UserError when the minutes are not begun, a round is open already, or the answer is asked for in the past.
    """
    drawn, text = review_copy(workspace, meeting_id, language)
    workspace.do(keep_review, meeting_id, drawn.content, text, sent_on, answer_by)
    return drawn


@command(N_("Sent the minutes out to be read through"))
def keep_review(
    session: Session, meeting_id: str, copy: bytes, text: str, sent_on: date, answer_by: date | None = None
) -> str:
    """Keep a copy that was sent out, and give the id of the round."""
    if load(session, meeting_id).state not in {MeetingState.HELD, MeetingState.LOCKED}:
        raise UserError(N_("There are no minutes of this meeting yet. Begin them first."))
    if any(row.closed_on is None for row in list_reviews(session, meeting_id)):
        raise UserError(N_("A round of comments is open already. Answer the comments and end it first."))
    if answer_by is not None and answer_by < sent_on:
        raise UserError(N_("The answer cannot be asked for before the copy is sent."), field="answer_by")
    row = Review(
        meeting_id=meeting_id,
        sent_on=sent_on,
        answer_by=answer_by,
        sha256=blobs.keep(session, copy),
        text_sha256=blobs.keep(session, text.encode()),
    )
    session.add(row)
    session.flush()
    return row.id


@command(N_("Wrote down a comment on the minutes"))
def add_comment(session: Session, draft: CommentDraft) -> str:
    """Write down a comment and give its id; raises UserError when the round is over, or without who and what."""
    if _load(session, draft.review_id).closed_on is not None:
        raise UserError(N_("The round of comments is over. Write a correction, or say it in the next meeting."))
    if not draft.by.strip():
        raise UserError(N_("Write who said it."), field="by")
    if not draft.text.strip():
        raise UserError(N_("Write what was said."), field="text")
    row = Comment(
        review_id=draft.review_id,
        item_id=draft.item_id,
        by=draft.by.strip(),
        text=draft.text.strip(),
        said_on=draft.said_on,
    )
    session.add(row)
    session.flush()
    return row.id


@command(N_("Answered a comment on the minutes"))
def answer_comment(session: Session, comment_id: str, *, taken_in: bool, reason: str = "") -> None:
    """Write down whether the text was changed for a comment; raises UserError without a reason when it was not."""
    row = session.get(Comment, comment_id)
    if row is None:
        raise UserError(N_("This comment is no longer in the file."))
    if not taken_in and not reason.strip():
        raise UserError(N_("Write why the comment was not taken in."), field="reason")
    row.taken_in, row.reason = taken_in, reason.strip()


@command(N_("Ended the round of comments"))
def close_review(session: Session, review_id: str, on: date) -> None:
    """End the round; raises UserError while a comment is unanswered."""
    review = _load(session, review_id)
    waiting = session.scalars(select(Comment).where(Comment.review_id == review_id, Comment.taken_in.is_(None)))
    if waiting.first() is not None:
        raise UserError(N_("Answer every comment first: taken in, or not and why."))
    review.closed_on = on


def copy_of(session: Session, review_id: str) -> bytes:
    """Give the copy as it was sent; raises UserError when it was erased."""
    content = blobs.get(session, _load(session, review_id).sha256)
    if content is None:
        raise UserError(N_("The file was erased on demand."))
    return content


def _load(session: Session, review_id: str) -> Review:
    row = session.get(Review, review_id)
    if row is None:
        raise UserError(N_("This copy is no longer in the file."))
    return row
