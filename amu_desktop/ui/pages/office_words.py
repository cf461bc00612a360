"""What an office, its period and the way into it are called, wherever they are shown."""

from dataclasses import dataclass
from datetime import timedelta

from amu_desktop.domain.kinds import PostKind
from amu_desktop.services.offices import HoldingRow, SeatRow
from amu_desktop.ui.language import t


@dataclass(frozen=True, slots=True)
class Words:
    """What an office and its deputy are called."""

    office: str
    deputy: str


def words_of(seat: SeatRow) -> Words:
    """Give the words of an office: members of the committee have «varamedlem», all others «stedfortreder»."""
    name = seat.title or t(seat.kind.label)
    return Words(name, t("Deputy member") if seat.kind is PostKind.MEMBER else t("Deputy"))


def period(row: HoldingRow) -> str:
    """Give the time of a holding in words, with its last day."""
    if row.until is None:
        return t("From {day}", day=t.date(row.since))
    return t("{first} to {last}", first=t.date(row.since), last=t.date(row.until - timedelta(days=1)))


def how_words(row: HoldingRow) -> str:
    """Give how somebody came into the office, with the union that designated or the day it was decided."""
    if row.how is None:
        return ""
    text = t(row.how.label)
    if row.union_name:
        text = t("{how} ({union})", how=text, union=row.union_name)
    return t("{how} on {day}", how=text, day=t.date(row.decided_on)) if row.decided_on else text


def held(row: HoldingRow, *, with_how: bool = False) -> str:
    """Give who held an office and when, whether they asked to be let go, and why it ended."""
    said = t("{name}, {period}", name=row.name, period=period(row))
    more = [how_words(row)] if with_how else []
    if row.resigned_on is not None:
        more.append(t("Asked to be let go on {day}", day=t.date(row.resigned_on)))
    if row.ended_why:
        more.append(t(row.ended_why))
    for each in more:
        said = t("{what}. {more}", what=said, more=each) if each else said
    return said
