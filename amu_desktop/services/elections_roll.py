"""The electoral roll: who may vote, from the people on the day. There is no filter of hours (OLM §§ 3-2, 3-8).

Who is left out stands in the roll with the reason. The roll says who may vote, never who did: it is ticked on paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.ids import new_id
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Category, ElectionKind, ElectionState, LeftOut
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.services import areas, people, representatives
from amu_desktop.services.elections_reading import changing, find, load_election
from amu_desktop.services.people import PersonRow
from amu_desktop.services.work import command
from amu_desktop.storage.journal import insert_many
from amu_desktop.storage.tables.elections import Election, RollEntry

_BY_CATEGORY = {
    Category.HIRED_IN: LeftOut.HIRED_IN,
    Category.SELF_EMPLOYED: LeftOut.NOT_EMPLOYED,
    Category.EXCLUDED: LeftOut.SPECIAL_GROUP,
}


@dataclass(frozen=True, slots=True)
class RollCheck:
    """What to look at before the roll is used; `stale` names those who came or went since it was made."""

    on: date | None
    entitled: int
    came: tuple[str, ...]
    went: tuple[str, ...]
    says: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Voter:
    person: PersonRow
    left_out: LeftOut | None


@command(N_("Made the electoral roll"))
def make_roll(session: Session, election_id: str, on: date | None = None) -> int:
    """Make the roll anew from the people on the day, and give how many may vote.

    Whom the board has added, or left out with a reason of its own, stays so.
    """
    election = changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES, ElectionState.VOTING)
    on = on or today()
    kept = {
        row.person_id: row.why
        for row in session.scalars(select(RollEntry).filter_by(election_id=election_id))
        if row.person_id and row.why and row.left_out in {None, LeftOut.BOARD}
    }
    out = {
        row.person_id
        for row in session.scalars(select(RollEntry).filter_by(election_id=election_id, left_out=LeftOut.BOARD))
    }
    for row in session.scalars(select(RollEntry).filter_by(election_id=election_id)):
        session.delete(row)
    session.flush()
    made = []
    for voter in _voters(session, election, on):
        person, left_out = voter.person, voter.left_out
        if person.id in kept:
            left_out = LeftOut.BOARD if person.id in out else None
        made.append(
            RollEntry(
                id=new_id(),
                election_id=election_id,
                person_id=person.id,
                name=person.name,
                unit=person.unit,
                left_out=left_out,
                why=kept.get(person.id, ""),
            )
        )
    if made:
        insert_many(session, made)
    election.roll_on = on
    return sum(row.left_out is None for row in made)


@command(N_("Added to the electoral roll"))
def add_to_roll(session: Session, election_id: str, person_id: str, why: str) -> str:
    """Put somebody on the roll with the board's reason, such as the hired-in, and give the id of the line.

    The one who leads the undertaking never votes (OLM §§ 3-2 second paragraph, 3-8).
    """
    changing(session, election_id, ElectionState.DRAFT, ElectionState.CANDIDATES, ElectionState.VOTING)
    if not why.strip():
        raise UserError(N_("Write why the election board adds this person; it is kept with the roll."), field="why")
    person = people.load_person(session, person_id, today())
    if person.top_leader:
        raise UserError(N_("The one who leads the undertaking does not vote (OLM §§ 3-2, 3-8)."), field="person_id")
    if person.category is Category.EXCLUDED:
        raise UserError(
            N_("Pupils, conscripts, inmates, patients and those placed there do not vote (OLM § 3-23)."), "person_id"
        )
    row = session.scalars(select(RollEntry).filter_by(election_id=election_id, person_id=person_id)).first()
    row = row or RollEntry(election_id=election_id, person_id=person_id)
    row.name, row.unit, row.left_out, row.why = person.name, person.unit, None, why.strip()
    session.add(row)
    session.flush()
    return row.id


@command(N_("Left out of the electoral roll"))
def leave_out(session: Session, entry_id: str, why: str) -> None:
    """Leave somebody out of the roll with the board's reason; the line stands."""
    row = session.get(RollEntry, entry_id)
    if row is None:
        raise UserError(N_("This line is no longer in the roll."))
    changing(session, row.election_id, ElectionState.DRAFT, ElectionState.CANDIDATES, ElectionState.VOTING)
    if not why.strip():
        raise UserError(N_("Write why the election board leaves this person out; it is kept with the roll."), "why")
    row.left_out, row.why = LeftOut.BOARD, why.strip()


def check_roll(session: Session, election_id: str, on: date) -> RollCheck:
    """Compare the roll with the people on the day, and say what the board should look at before it is used."""
    election = find(session, election_id)
    sheet = load_election(session, election_id)
    now = {each.person.id: each for each in _voters(session, election, on)}
    listed = {row.person_id for row in sheet.roll if row.left_out is None}
    known = {row.person_id for row in sheet.roll}
    came = tuple(each.person.name for key, each in now.items() if each.left_out is None and key not in known)
    went = tuple(row.name for row in sheet.roll if row.person_id in listed and row.person_id not in now)
    return RollCheck(election.roll_on, sheet.entitled, came, went, tuple(_says(sheet.roll_on, now, came, went)))


def _says(
    roll_on: date | None, now: dict[str, _Voter], came: tuple[str, ...], went: tuple[str, ...]
) -> Iterator[Sentence]:
    if roll_on is None:
        yield sentence(N_("The electoral roll has not been made."))
        return
    if came:
        yield sentence(N_("New since the roll was made: {names}"), names=", ".join(came))
    if went:
        yield sentence(N_("Left since the roll was made: {names}"), names=", ".join(went))
    found = {each.left_out for each in now.values()}
    if LeftOut.NO_AREA in found:
        yield sentence(N_("Somebody works in no safety area that we know of. Give them a department first."))
    if LeftOut.HIRED_IN in found:
        yield sentence(
            N_("The regulation says all employees. Whether the hired-in vote, the election board decides; write why.")
        )
    if not any(each.person.top_leader for each in now.values()):
        yield sentence(N_("Nobody is registered as the one who leads the undertaking."))


def _voters(session: Session, election: Election, on: date) -> list[_Voter]:
    """Give everybody the roll is about with the reason they are left out, if they are."""
    rows = [row for row in people.list_people(session, on) if row.category is not Category.EXTERNAL]
    rows = [row for row in rows if row.employment_id is not None and (row.since is None or row.since <= on)]
    if election.kind is ElectionKind.SENIOR:
        seats = representatives.representatives(session, on)
        holders = {seat.holder.person_id for area in seats.areas for seat in area.seats if seat.holder}
        return [_Voter(row, None) for row in rows if row.id in holders]
    if election.kind is ElectionKind.COMMITTEE:
        return [_Voter(row, _reason(row)) for row in rows]
    where = areas.areas_of_people(session, on)
    found = []
    for row in rows:
        own = where.get(row.id, ())
        if election.area_id in own or row.top_leader:
            found.append(_Voter(row, _reason(row)))
        elif not own:
            found.append(_Voter(row, _reason(row) or LeftOut.NO_AREA))
    return found


def _reason(row: PersonRow) -> LeftOut | None:
    return LeftOut.TOP_LEADER if row.top_leader else _BY_CATEGORY.get(row.category)
