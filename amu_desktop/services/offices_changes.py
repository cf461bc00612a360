"""What happens to an office inside its period: somebody moves to another area for good, or asks to be let go.

Who leaves the undertaking is out of office at once (`people.leave`). A lasting move to another area ends the office too
(OLM § 3-4 first paragraph). The law is silent on resignation: it is recorded, and those concerned decide.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import PostKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.sources import OLM, Citation
from amu_desktop.services import areas, offices, people, representatives
from amu_desktop.services.offices import HoldingRow, end_holding, load_holding
from amu_desktop.services.work import command
from amu_desktop.storage.tables.offices import Post

MOVED = N_("Moved to another safety area")
RESIGNED = N_("Resigned")


@dataclass(frozen=True, slots=True)
class MisplacedRow:
    """A representative who works outside their safety area by the file: is the move lasting, the office is over."""

    holding_id: str
    person_id: str
    name: str
    area: str
    works_in: str


@dataclass(frozen=True, slots=True)
class ResignationAdvice:
    """That the law does not say what a resignation does, and what guidance says, with the place in the law."""

    says: tuple[Sentence, ...]
    cites: tuple[Citation, ...]


def resignation_advice(session: Session, holding_id: str) -> ResignationAdvice:
    """Say what the law leaves open about resigning from this office; the answer is «uncertain»."""
    post = session.get_one(Post, load_holding(session, holding_id).post_id)
    of_area = post.kind in {PostKind.REPRESENTATIVE, PostKind.SENIOR}
    return ResignationAdvice(
        (
            sentence(N_("The law does not say whether one can resign within the period.")),
            sentence(N_("Guidance from Arbeidstilsynet: members of the committee cannot simply resign.")),
            sentence(N_("Agree on it with those who elected or designated. If the office ends, the deputy steps in.")),
        ),
        (OLM.at("3-4", 1),) if of_area else (OLM.at("3-15"),),
    )


@command(N_("Recorded a resignation"))
def resign(session: Session, holding_id: str, on: date, *, ends: bool, last_day: date | None = None) -> str | None:
    """Record that somebody has asked to be let go; with `ends` the office ends, and a deputy who steps in is given.

    `on` is the day they asked; `last_day` the last day in office, the day they asked when nothing is given.
    """
    holding = load_holding(session, holding_id)
    if on < holding.since:
        raise UserError(N_("The resignation cannot come before the office began."), field="on")
    holding.resigned_on = on
    session.flush()
    if not ends:
        return None
    return end_holding(session, holding_id, (last_day or on) + offices.DAY, RESIGNED)


@command(N_("Recorded a move to another area"))
def move_for_good(session: Session, holding_id: str, on: date) -> str | None:
    """End a representative's office on the day they began lasting work in another area; the deputy takes the rest.

    Source: OLM § 3-4 first paragraph. Without a deputy there is a new election at once.
    """
    post = session.get_one(Post, load_holding(session, holding_id).post_id)
    if post.kind is not PostKind.REPRESENTATIVE:
        raise UserError(N_("Only a safety representative is bound to an area (OLM § 3-4)."))
    return end_holding(session, holding_id, on, MOVED)


def misplaced(session: Session, on: date) -> tuple[MisplacedRow, ...]:
    """Give the representatives and deputies who work outside their area by the file on the day."""
    where = areas.areas_of_people(session, on)
    found = []
    for area in representatives.representatives(session, on).areas:
        for seat in area.seats:
            for each in (seat, seat.deputy):
                row = each.holder if each else None
                if row is not None and where.get(row.person_id) and area.id not in where[row.person_id]:
                    found.append(_misplaced(session, row, area.name, on))
    return tuple(found)


def _misplaced(session: Session, row: HoldingRow, area: str, on: date) -> MisplacedRow:
    person = people.load_person(session, row.person_id, on)
    return MisplacedRow(row.id, row.person_id, row.name, area, person.unit)
