"""What day and what moment it is; the only place that asks the machine."""

from datetime import date, datetime


def now() -> datetime:
    """Give the present moment with the machine's time zone."""
    return datetime.now().astimezone()


def today() -> date:
    """Give the present day where the machine is."""
    return now().date()
