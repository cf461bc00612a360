"""People and their work: who is employed, for how many hours, and who counts for what.

Somebody who leaves is never deleted here: what they held and how they voted stays readable. Counting has two rules
that must not be mixed up: the committee counts those who work at least twenty hours a week (OLM § 3-7 second
paragraph), the safety representative everybody (aml § 6-1 first paragraph).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.ids import new_id
from amu_desktop.core.marks import N_
from amu_desktop.domain import headcount
from amu_desktop.domain.headcount import Count, count_on
from amu_desktop.domain.kinds import Category
from amu_desktop.law.committee import COUNT_HOURS
from amu_desktop.services import offices, undertaking
from amu_desktop.services.work import asked_once, command
from amu_desktop.storage.journal import insert_many
from amu_desktop.storage.tables.people import Employment, Person
from amu_desktop.storage.tables.undertaking import Unit

WEEK = Decimal(168)
USUAL_HOURS = 20
"""What the program goes on with where the wording of the day is not known."""
UNCOUNTED = (Category.SELF_EMPLOYED, Category.EXCLUDED, Category.EXTERNAL)
OF_PERSON = ("given_name", "family_name", "email", "phone", "phone_may_be_posted", "organisation", "found_at")
OF_EMPLOYMENT = ("title", "unit_id", "weekly_hours", "category", "top_leader", "since", "until")


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What is filled in about a new person."""

    given_name: str = ""
    family_name: str = ""
    title: str = ""
    unit: str = ""
    unit_id: str | None = None
    weekly_hours: Decimal | None = None
    category: Category = Category.EMPLOYEE
    top_leader: bool = False
    since: date | None = None
    until: date | None = None
    email: str = ""
    phone: str = ""
    phone_may_be_posted: bool = False
    organisation: str = ""
    found_at: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with the work they have on the day that was asked for, or had last."""

    id: str
    given_name: str
    family_name: str
    title: str
    unit_id: str | None
    unit: str
    weekly_hours: Decimal | None
    category: Category
    top_leader: bool
    since: date | None
    until: date | None
    email: str
    phone: str
    phone_may_be_posted: bool
    organisation: str
    found_at: str
    employment_id: str | None

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.given_name} {self.family_name}".strip()


@asked_once
def list_people(session: Session, on: date, search: str = "", *, former: bool = False) -> tuple[PersonRow, ...]:
    """List those who are with the undertaking on the day, by family name; with `former` those who have left too."""
    query = _rows(on)
    if not former:
        query = query.where(or_(Employment.id.is_(None), Employment.until.is_(None), Employment.until > on))
    people = [_row(person, work, unit) for person, work, unit in session.execute(query)]
    # Searched here and not in SQL, since SQLite's lower() leaves Æ, Ø and Å as they are.
    for word in search.casefold().split():
        people = [row for row in people if word in f"{row.name} {row.title} {row.unit}".casefold()]
    return tuple(sorted(people, key=lambda row: (alphabetical(row.family_name), alphabetical(row.given_name), row.id)))


def alphabetical(text: str) -> str:
    """Give a key that sorts in the Norwegian alphabet, where æ, ø and å come last."""
    return text.casefold().replace("æ", "z\uffff1").replace("ø", "z\uffff2").replace("å", "z\uffff3")


@asked_once
def load_person(session: Session, person_id: str, on: date) -> PersonRow:
    """Give one person; a UserError when there is none."""
    line = session.execute(_rows(on).where(Person.id == person_id)).first()
    if line is None:
        raise UserError(N_("This person is no longer in the file."))
    person, work, unit = line
    return _row(person, work, unit)


def names(session: Session, ids: Iterable[str] | None = None) -> dict[str, str]:
    """Give the names of these people, or of everybody; those who have left are there too."""
    query = select(Person.id, Person.given_name, Person.family_name)
    if ids is not None:
        query = query.where(Person.id.in_(list(ids)))
    return {key: f"{given} {family}".strip() for key, given, family in session.execute(query)}


@dataclass(frozen=True, slots=True)
class CountLine:
    """One person in the count, and for what they count."""

    person_id: str
    name: str
    weekly_hours: Decimal | None
    category: Category
    for_committee: bool | None
    """None where the hours are not known."""
    for_representatives: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are on a day by both rules, with the working."""

    committee: Count
    representatives: Count
    min_hours: int
    lines: tuple[CountLine, ...]


def counted(session: Session, on: date) -> Counted:
    """Count those employed on the day: with at least twenty hours for the committee, everybody for representatives."""
    least = min_hours(on)
    spans = employments(session)
    rows = [row for row in list_people(session, on) if row.category not in UNCOUNTED and (row.since or on) <= on]
    lines = tuple(
        CountLine(
            person_id=row.id,
            name=row.name,
            weekly_hours=row.weekly_hours,
            category=row.category,
            for_committee=None if row.weekly_hours is None else row.weekly_hours >= least,
            for_representatives=True,
        )
        for row in rows
    )
    return Counted(count_on(spans, on, least), count_on(spans, on, None), least, lines)


def min_hours(on: date) -> int:
    """Give the hours a week from which somebody counts for the committee (OLM § 3-7 second paragraph)."""
    return law.decide(COUNT_HOURS, {}, max(on, law.COVERED_FROM)).value_or(USUAL_HOURS)


def employments(session: Session) -> tuple[headcount.Employment, ...]:
    """Give everybody's work as the counting takes it; what began on an unknown day has always been."""
    query = select(Employment).join(Person, Person.id == Employment.person_id).where(Person.erased_at.is_(None))
    return tuple(
        headcount.Employment(row.person_id, row.category, row.weekly_hours, row.since or date.min, row.until)
        for row in session.scalars(query)
    )


@command(N_("Added a person"))
def add_person(session: Session, draft: PersonDraft) -> str:
    """Add a person with their work and give the id; a UserError at the field that is wrong."""
    person, work = _made(draft, draft.unit_id or _unit_named(session, draft.unit))
    session.add_all([person, work])
    session.flush()
    return person.id


@command(N_("Imported people"), backup_first=True)
def import_people(session: Session, drafts: Sequence[PersonDraft]) -> int:
    """Add everybody in the list as one change, and give how many there were."""
    names = dict.fromkeys(draft.unit for draft in drafts if not draft.unit_id)  # in order: the first spelling counts
    units = {name: _unit_named(session, name) for name in names}
    made = [_made(draft, draft.unit_id or units[draft.unit]) for draft in drafts]
    insert_many(session, [row for pair in made for row in pair])
    return len(drafts)


def _made(draft: PersonDraft, unit_id: str | None) -> tuple[Person, Employment]:
    _check_name(draft.given_name, draft.family_name)
    person = Person(id=new_id(), **{name: _clean(getattr(draft, name)) for name in OF_PERSON})
    values = {name: _clean(getattr(draft, name)) for name in OF_EMPLOYMENT if name != "unit_id"}
    return person, Employment(person_id=person.id, unit_id=unit_id, **_checked(values))


@command(N_("Changed a person"))
def edit_person(session: Session, person_id: str, field: str, value: object) -> None:
    """Change one field of a person or of their latest work; a UserError at the field that is wrong."""
    person = session.get(Person, person_id)
    if person is None:
        raise UserError(N_("This person is no longer in the file."))
    value = _clean(value)
    if field in OF_PERSON:
        both = {"given_name": person.given_name, "family_name": person.family_name, field: value}
        _check_name(str(both["given_name"]), str(both["family_name"]))
        setattr(person, field, value)
        return
    work = _latest(session, person_id)
    if work is None:
        work = Employment(person_id=person_id)
        session.add(work)
    values = {name: getattr(work, name) for name in OF_EMPLOYMENT} | {field: value}
    _checked(values)
    setattr(work, field, value)


@command(N_("Recorded that somebody leaves"))
def leave(session: Session, person_id: str, last_day: date) -> tuple[str, ...]:
    """End somebody's work after `last_day` and the offices that end with it; give the ids of those holdings.

    Representatives and members leave office when they leave the undertaking, and the deputy takes the rest of the
    period (OLM §§ 3-4 first paragraph, 3-15).
    """
    first_day_gone = last_day + timedelta(days=1)
    work = _latest(session, person_id)
    if work is not None:
        if work.since and work.since > last_day:
            raise UserError(N_("The last day must be after the first."), field="last_day")
        work.until = first_day_gone
    ended = []
    for _, holding in offices.holdings_of(session, person_id, first_day_gone):
        if holding.by_office:
            continue
        offices.end_holding(session, holding.id, first_day_gone, N_("Left the undertaking"))
        ended.append(holding.id)
    return tuple(ended)


def _rows(on: date) -> Select[Person, Employment | None, str | None]:
    # The work of a person on the day: the stretch that has begun last, or else the first to come.
    since = func.coalesce(Employment.since, date.min)
    order = (since <= on, case((since <= on, since)), Employment.id)
    rank = func.row_number().over(partition_by=Employment.person_id, order_by=[column.desc() for column in order])
    ranked = select(Employment.id, rank.label("rank")).subquery()
    chosen = select(ranked.c.id).where(ranked.c.rank == 1)
    return (
        select(Person, Employment, Unit.name)
        .select_from(Person)
        .outerjoin(Employment, and_(Employment.person_id == Person.id, Employment.id.in_(chosen)))
        .outerjoin(Unit, Unit.id == Employment.unit_id)
        .where(Person.erased_at.is_(None))
    )


def _row(person: Person, work: Employment | None, unit: str | None) -> PersonRow:
    return PersonRow(
        id=person.id,
        given_name=person.given_name,
        family_name=person.family_name,
        title=work.title if work else "",
        unit_id=work.unit_id if work else None,
        unit=unit or "",
        weekly_hours=work.weekly_hours if work else None,
        category=work.category if work else Category.EXTERNAL,
        top_leader=work.top_leader if work else False,
        since=work.since if work else None,
        until=work.until if work else None,
        email=person.email,
        phone=person.phone,
        phone_may_be_posted=person.phone_may_be_posted,
        organisation=person.organisation,
        found_at=person.found_at,
        employment_id=work.id if work else None,
    )


def _latest(session: Session, person_id: str) -> Employment | None:
    stretches = session.scalars(select(Employment).where(Employment.person_id == person_id)).all()
    return max(stretches, key=lambda work: (work.since or date.min, work.id), default=None)


def _unit_named(session: Session, name: str) -> str | None:
    if not name.strip():
        return None
    wanted = name.strip().casefold()
    for unit in session.scalars(select(Unit).where(Unit.until.is_(None))):
        if unit.name.casefold() == wanted:
            return unit.id
    return undertaking.add_unit(session, name.strip())


def _clean(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _check_name(given_name: str, family_name: str) -> None:
    if not given_name.strip() and not family_name.strip():
        raise UserError(N_("A person needs a name."), field="given_name")


def _checked(values: dict[str, object]) -> dict[str, object]:
    hours, since, until = values["weekly_hours"], values["since"], values["until"]
    if isinstance(hours, Decimal) and not 0 <= hours <= WEEK:
        raise UserError(N_("Hours a week must be between 0 and 168."), field="weekly_hours")
    if isinstance(since, date) and isinstance(until, date) and until <= since:
        raise UserError(N_("The last day must be after the first."), field="until")
    return values
