"""The overview: what is missing, what is in order, the next meeting and the most urgent measures, on one day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law import VERIFIED_UNTIL
from amu_desktop.services import committees, meetings, representatives, undertaking
from amu_desktop.services.lawcheck_register import register_duties
from amu_desktop.services.measures import MeasureRow, open_measures
from amu_desktop.services.minutes_rows import MeetingRow
from amu_desktop.services.overview_coming import ComingRow, coming, day_of, notice_days
from amu_desktop.services.overview_committee import committee_duties
from amu_desktop.services.overview_decisions import decision_duties
from amu_desktop.services.overview_duties import NAMES, Duty, Remedy, Scene, Standing, look
from amu_desktop.services.overview_elections import election_duties
from amu_desktop.services.overview_representatives import representative_duties
from amu_desktop.services.overview_work import past, unfinished, work_duties
from amu_desktop.storage.tables.meetings import Summons

__all__ = [
    "Duty",
    "Overview",
    "Remedy",
    "Standing",
    "duties",
    "headline",
    "overview",
    "rules_are_old",
    "started",
    "tally",
]

RULES_OLD_AFTER = 12
"""Months after the rules were checked from which a newer version is asked for."""


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something left to do for a meeting; `late` when its day has passed."""

    says: Sentence
    late: bool
    meeting_id: str
    minutes: bool = False
    """Whether it is done in the minutes, and not in the preparation of the meeting."""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting and what is left to do before it."""

    meeting: MeetingRow
    left: tuple[ToDo, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the overview on a day; `started` is false in a file that holds nothing yet."""

    started: bool
    duties: tuple[Duty, ...]
    has_committee: bool
    cooperation: bool
    """Whether manager and safety representative meet instead of a committee (OLM § 2-2)."""
    next_meeting: NextMeeting | None
    measures: tuple[MeasureRow, ...]
    coming: tuple[ComingRow, ...]

    @property
    def todo(self) -> tuple[Duty, ...]:
        """What is to be done, the worst first; of two as bad the one about offices, meetings and papers first."""
        rest = [duty for duty in self.duties if duty.standing not in {Standing.IN_ORDER, Standing.NOT_RELEVANT}]
        order = list(Standing)
        return tuple(sorted((one for one in rest if one.looked_at), key=lambda duty: order.index(duty.standing)))

    @property
    def not_assessed(self) -> int:
        """How many duties of the register nobody has answered for yet; they would drown the rest."""
        return sum(not duty.looked_at for duty in self.duties)

    @property
    def in_order(self) -> tuple[Duty, ...]:
        """What is met, in the order of the list."""
        return tuple(duty for duty in self.duties if duty.standing is Standing.IN_ORDER)

    @property
    def not_relevant(self) -> tuple[Duty, ...]:
        """What does not hold here, with the reason; what the register leaves out stands in the law check."""
        return tuple(one for one in self.duties if one.standing is Standing.NOT_RELEVANT and not one.of_register)


def overview(session: Session, on: date) -> Overview:
    """Work out the overview of a day."""
    scene = look(session, on)
    instead = committees.cooperation(session, on) if scene.body is None else None
    body = scene.body or instead
    return Overview(
        started=started(session, on),
        duties=(*_duties(scene), *election_duties(scene), *decision_duties(scene)),
        has_committee=scene.body is not None,
        cooperation=instead is not None,
        next_meeting=_next_meeting(session, body.id, on) if body else None,
        measures=open_measures(session, on),
        coming=coming(session, on),
    )


def started(session: Session, on: date) -> bool:
    """Whether the file holds anything the law can be asked about."""
    areas = representatives.representatives(session, on).areas
    return bool(undertaking.facts(session, on) or areas or committees.list_bodies(session))


def duties(session: Session, on: date) -> tuple[Duty, ...]:
    """Work out every duty on a day, in the order of the list."""
    return _duties(look(session, on))


def _duties(scene: Scene) -> tuple[Duty, ...]:
    found = [*committee_duties(scene), *representative_duties(scene), *work_duties(scene)]
    order = list(NAMES)
    return (*sorted(found, key=lambda duty: order.index(duty.key)), *register_duties(scene))


def headline(found: Sequence[Duty], t: Translator) -> str:
    """Say in one sentence how it stands: what is missing, under way, uncertain and not assessed.

    The duties of the register that nobody has answered for have a line of their own where there is more to say.
    """
    unanswered = sum(not duty.looked_at for duty in found)
    found = [duty for duty in found if duty.looked_at]
    missing, going, uncertain, open_ = (
        sum(duty.standing is standing for duty in found)
        for standing in (Standing.MISSING, Standing.IN_PROGRESS, Standing.UNCERTAIN, Standing.NOT_ASSESSED)
    )
    if missing:
        parts = [t.count("one requirement is not met", "{n} requirements are not met", missing)]
        parts += [t.count("one is in progress", "{n} are in progress", going)] if going else []
        parts += [t.count("one is uncertain", "{n} are uncertain", uncertain)] if uncertain else []
        parts += [t.count("one is not assessed", "{n} are not assessed", open_)] if open_ else []
        return _joined(parts, t)
    if not going and not uncertain and not open_ and not unanswered:
        return t("All that we check is in order")
    parts = [t("nothing is missing")]
    if not going and not uncertain and not open_:
        parts.append(t.count("one duty is not assessed", "{n} duties are not assessed", unanswered))
    if going:
        parts.append(t.count("one requirement is in progress", "{n} requirements are in progress", going))
    if uncertain:
        more = t.count("one is uncertain", "{n} are uncertain", uncertain)
        first = t.count("one requirement is uncertain", "{n} requirements are uncertain", uncertain)
        parts.append(more if going else first)
    if open_:
        more = t.count("one is not assessed", "{n} are not assessed", open_)
        first = t.count("one requirement is not assessed", "{n} requirements are not assessed", open_)
        parts.append(more if going or uncertain else first)
    return _joined(parts, t)


def tally(found: Sequence[Duty]) -> tuple[int, int]:
    """Give how many duties are in order, of how many that hold here."""
    held = [duty for duty in found if duty.standing is not Standing.NOT_RELEVANT and duty.looked_at]
    return sum(duty.standing is Standing.IN_ORDER for duty in held), len(held)


def rules_are_old(on: date) -> bool:
    """Whether it is twelve months or more since the rules were checked."""
    return (on.year - VERIFIED_UNTIL.year) * 12 + on.month - VERIFIED_UNTIL.month - (
        on.day < VERIFIED_UNTIL.day
    ) >= RULES_OLD_AFTER


def _joined(parts: Sequence[str], t: Translator) -> str:
    if len(parts) <= 2:  # noqa: PLR2004 - a comma between two, «and» before the last of more
        made = t("{first}, {last}", first=parts[0], last=parts[1]) if len(parts) > 1 else parts[0]
    else:
        made = t("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])
    return made[:1].upper() + made[1:]


def _next_meeting(session: Session, body_id: str, on: date) -> NextMeeting | None:
    rows = [row for row in meetings.list_meetings(session, body_id) if row.state is not MeetingState.CANCELLED]
    following = next((row for row in rows if not past(row, on) and not row.locked), None)
    if following is None:
        return None
    left = []
    sent = session.scalars(
        select(Summons.sent_on).where(Summons.meeting_id == following.id, Summons.sent_on.is_not(None))
    )
    if sent.first() is None:
        last = day_of(following) - notice_days(session, following)
        left.append(ToDo(sentence(N_("Send the summons by {day}"), day=last), last < on, following.id))
    left += [
        ToDo(sentence(N_("Lock the minutes of {day}"), day=day_of(row)), late=False, meeting_id=row.id, minutes=True)
        for row in unfinished(rows, on)
    ]
    return NextMeeting(following, tuple(left))
