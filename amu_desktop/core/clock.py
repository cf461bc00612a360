"""What day and what moment it is; the only place that asks the machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

_standing_at: ContextVar[datetime | None] = ContextVar("standing_at", default=None)


def now() -> datetime:
    """Give the present moment with the machine's time zone."""
    return _standing_at.get() or datetime.now().astimezone()


def today() -> date:
    """Give the present day where the machine is."""
    return now().date()


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Let it be `moment` inside; the sample undertaking lives through its history this way."""
    token = _standing_at.set(moment)
    try:
        yield
    finally:
        _standing_at.reset(token)
