"""Drafts: text being typed, written every other second, outside journal, undo and announcements.

A draft survives a killed program; it is emptied by the command that makes rows of it. Journalled autosave of one long
case for half an hour was tried: 18 MB and 900 steps of undo.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from amu_desktop.core.clock import now
from amu_desktop.storage.chain import canonical
from amu_desktop.storage.database import Database
from amu_desktop.storage.tables.file import Draft


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A draft and the moment it was saved."""

    subject: str
    payload: Mapping[str, Any]
    at: datetime


def save(database: Database, subject: str, payload: Mapping[str, Any]) -> datetime:
    """Keep `payload` (what JSON can hold) as the draft of `subject`, and give the moment; raises TroubleError."""
    at = now()
    with database.aside() as connection:
        connection.execute(sa.delete(Draft).where(Draft.subject == subject))
        connection.execute(sa.insert(Draft).values(subject=subject, payload=canonical(payload), at=at))
    return at


def load(database: Database, subject: str) -> SavedDraft | None:
    """Give the draft of `subject`, if there is one."""
    return all_(database).get(subject)


def all_(database: Database) -> dict[str, SavedDraft]:
    """Give all drafts by subject, oldest first."""
    with database.reading() as session:
        return {
            draft.subject: SavedDraft(draft.subject, json.loads(draft.payload), draft.at)
            for draft in session.scalars(sa.select(Draft).order_by(Draft.at))
        }


def clear(database: Database, subject: str) -> None:
    """Drop the draft of `subject`."""
    with database.aside() as connection:
        connection.execute(sa.delete(Draft).where(Draft.subject == subject))


def clear_in(session: Session, subject: str) -> None:
    """Drop the draft of `subject` in the same unit of work as the command that made rows of it."""
    session.connection().execute(sa.delete(Draft).where(Draft.subject == subject))
