"""What is confidential anywhere in the file, and the check that no paper for others says it.

Every public paper is read before it is kept: the text it was made of, and the finished pages. What a case said openly
in minutes that are locked is no secret, even when the case is confidential in a later treatment.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MeetingState
from amu_desktop.domain.writing import plain
from amu_desktop.services.meetings_numbers import number_rows
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.meetings import Matter, Meeting
from amu_desktop.storage.tables.minutes import AgendaItem, Position, Proposal, Statement

TITLE, TEXT = 12, 20
"""Letters and digits: shorter titles and texts («Ja», «Tas til orientering.») would stop honest papers."""
SHOWN = 60
"""So much of the text is shown to whoever is stopped."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that stands in no paper for others, and the number of the case it belongs to."""

    text: str
    case: str
    least: int = TEXT


def secrets(session: Session) -> tuple[Secret, ...]:
    """Give every confidential text of the file: titles, texts and positions of such cases, and every annex."""
    query = (
        select(AgendaItem, Matter, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .outerjoin(Matter, Matter.id == AgendaItem.matter_id)
        .where(or_(AgendaItem.confidential.is_(True), AgendaItem.annex_text != "", Matter.confidential.is_(True)))
    )
    lines = [(item, matter, meeting) for item, matter, meeting in session.execute(query)]
    if not lines:
        return ()
    open_ = {item.id for item, _, meeting in lines if not item.confidential and meeting.state is MeetingState.LOCKED}
    said: dict[str, str] = defaultdict(str)
    texts = _texts(session, [item for item, _, _ in lines])
    for item, _, _ in lines:
        if item.id in open_ and item.matter_id:
            said[item.matter_id] += letters(" ".join([item.title, *texts[item.id]]))
    numbers = number_rows(session, [item.number_id for item, _, _ in lines if item.number_id])
    found: dict[str, Secret] = {}
    for item, matter, _ in lines:
        case = numbers[item.number_id].label if item.number_id else ""
        for secret in _of_item(item, matter, case, texts[item.id], open_=item.id in open_):
            known = letters(secret.text)
            if len(known) >= secret.least and known not in said[item.matter_id or ""]:
                found.setdefault(known, secret)
    return tuple(found.values())


def keep_secret(text: str, known: Iterable[Secret]) -> None:
    """Raise UserError, naming the case, when a confidential text stands in `text`."""
    said = letters(text)
    for secret in known:
        if letters(secret.text) not in said:
            continue
        shown = " ".join(plain(secret.text).split())[:SHOWN]
        if secret.case:
            raise UserError(
                N_(
                    "The paper holds text from the confidential case {case}: «{text}». Move it to the annex before it "
                    "is issued."
                ),
                case=secret.case,
                text=shown,
            )
        raise UserError(
            N_("The paper holds text from a confidential case: «{text}». Move it to the annex before it is issued."),
            text=shown,
        )


def letters(text: str) -> str:
    """Give letters and digits alone, in small letters: lines, hyphens and looks differ between file and paper."""
    return "".join(each for each in plain(text).casefold() if each.isalnum())


def _of_item(item: AgendaItem, matter: Matter | None, case: str, texts: list[str], *, open_: bool) -> Iterator[Secret]:
    for paragraph in item.annex_text.split("\n\n"):
        yield Secret(paragraph, case)
    if open_ or not (item.confidential or (matter is not None and matter.confidential)):
        return
    yield Secret(item.title, case, TITLE)
    if matter is not None:
        yield Secret(matter.title, case, TITLE)
    for text in texts:
        yield Secret(text, case)


def _texts(session: Session, items: list[AgendaItem]) -> dict[str, list[str]]:
    """Give, by item, every text but the title and the annex, each paragraph by itself."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in items:
        for whole in (item.background, item.discussion, item.decision_text, item.wall_text):
            found[item.id] += [whole, *whole.split("\n")]
    ids = [item.id for item in items]
    for id_, *parts in (
        *session.execute(select(Proposal.item_id, Proposal.text).where(Proposal.item_id.in_(ids))),
        *session.execute(select(Position.item_id, Position.text, Position.wall_text).where(Position.item_id.in_(ids))),
        *session.execute(select(Statement.item_id, Statement.text).where(Statement.item_id.in_(ids))),
        *session.execute(select(Measure.item_id, Measure.text).where(Measure.item_id.in_(ids))),
    ):
        found[str(id_)] += parts
    return found
