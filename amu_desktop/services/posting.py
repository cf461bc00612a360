"""Notices on the walls: which are to hang where, which do, and which say something that is no longer so.

The law requires who is safety representative, and who sits in the committee, to be posted at all times
(aml §§ 6-1 fourth paragraph, 7-1 third paragraph); everything else on the wall is of one's own choice. A notice that
hangs is outdated when issuing it now would give another check code.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Language
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import AgreementKind, BodyKind, PostKind, UnitKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.sources import AML, Citation
from amu_desktop.services import committees
from amu_desktop.services.agreements import list_agreements
from amu_desktop.services.meetings import list_meetings
from amu_desktop.services.representatives import representatives
from amu_desktop.services.undertaking import load_undertaking, units
from amu_desktop.services.work import asked_once, command, who
from amu_desktop.storage.tables.papers import IssuedPaper, Posting

EXTRACTS_SHOWN = 3
"""The extracts of this many of the latest minutes are offered."""


class Hangs(StrEnum):
    """How it is with a notice at a workplace."""

    NO = "no"
    YES = "yes"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A workplace with a wall of its own; without an id it is the only one there is."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class PostingRow:
    """A notice that hangs: which edition in which language, since when, who put it up, and whether it still holds."""

    id: str
    issued_id: str
    kind: str
    subject_id: str
    language: Language
    edition: int
    issued_on: date
    unit_id: str | None
    hung_on: date
    hung_by: str
    holds: bool


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """What a notice can be made about: an area, a committee, a meeting."""

    id: str
    name: Sentence


@dataclass(frozen=True, slots=True)
class CellRow:
    """One notice at one workplace: what hangs there."""

    place: PlaceRow
    hangs: Hangs
    postings: tuple[PostingRow, ...]


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One line of the board: a notice, what it can be about, what requires it, and how it is at each workplace."""

    key: str
    kind: str
    title: Sentence
    note: Sentence
    law: tuple[Citation, ...]
    subjects: tuple[SubjectRow, ...]
    cells: tuple[CellRow, ...]


@dataclass(frozen=True, slots=True)
class BoardRow:
    """All notices and all workplaces: what the law requires, and the rest."""

    places: tuple[PlaceRow, ...]
    required: tuple[NoticeRow, ...]
    voluntary: tuple[NoticeRow, ...]

    @property
    def rows(self) -> tuple[NoticeRow, ...]:
        """Every line."""
        return (*self.required, *self.voluntary)

    @property
    def cells(self) -> tuple[CellRow, ...]:
        """Every cell of what the law requires."""
        return tuple(cell for row in self.required for cell in row.cells)


@command(N_("Recorded that a notice hangs"))
def hang(session: Session, issued_id: str, unit_ids: Sequence[str | None], on: date, by: str = "") -> tuple[str, ...]:
    """Record that an issued notice hangs at these workplaces; an older one about the same there is taken down.

    Raises UserError when the day has not come.
    """
    if on > clock.today():
        raise UserError(N_("The day has not come yet. Write the day the notice was put up."), field="hung_on")
    issued = session.get_one(IssuedPaper, issued_id)
    for posting, former in _hanging(session):
        same = (former.kind, former.subject_id, former.language) == (issued.kind, issued.subject_id, issued.language)
        if same and posting.unit_id in unit_ids:
            posting.down_on = max(on, posting.hung_on)
    rows = [
        Posting(paper_id=issued_id, unit_id=id_, hung_on=on, hung_by=by.strip() or who(session)) for id_ in unit_ids
    ]
    session.add_all(rows)
    session.flush()
    return tuple(row.id for row in rows)


@command(N_("Recorded that a notice was taken down"))
def take_down(session: Session, posting_id: str, on: date) -> None:
    """Record that a notice was taken down; raises UserError for a day before it was put up."""
    posting = session.get_one(Posting, posting_id)
    if on < posting.hung_on:
        raise UserError(N_("It cannot be taken down before it was put up."), field="down_on")
    posting.down_on = on


def postings(session: Session, *kinds: str) -> tuple[PostingRow, ...]:
    """Give the notices that hang now, all or those of some kinds, the latest first."""
    from amu_desktop.services.publishing_editions import still_holds  # nothing hangs in a file that is new

    held: dict[str, bool] = {}
    rows = []
    for posting, issued in _hanging(session):
        if not kinds or issued.kind in kinds:
            if issued.id not in held:
                held[issued.id] = still_holds(session, issued.id)
            rows.append(_row(posting, issued, holds=held[issued.id]))
    return tuple(sorted(rows, key=lambda row: (row.hung_on, row.id), reverse=True))


def board(session: Session, on: date) -> BoardRow:
    """Give every notice at every workplace on the day."""
    places, extracts = _places(session, on), tuple(_extracts(session))
    hanging = postings(session, *{row.kind for row in extracts}) if extracts else ()
    return BoardRow(places, required(session, on), tuple(_filled(row, places, hanging) for row in extracts))


@asked_once
def required(session: Session, on: date) -> tuple[NoticeRow, ...]:
    """Give the notices that the law requires at every workplace on the day.

    Without the rest of the board, since whether a notice still holds is found by composing it again.
    """
    places = _places(session, on)
    rows = [row for row in (_representatives(session, on), *_members(session, on)) if row is not None]
    hanging = postings(session, *{row.kind for row in rows}) if rows else ()
    return tuple(_filled(row, places, hanging) for row in rows)


def _places(session: Session, on: date) -> tuple[PlaceRow, ...]:
    """Give the workplaces; a file without any has one wall."""
    found = units(session, on)
    sites = [unit for unit in found if unit.kind is UnitKind.SITE]
    chosen = sites or [unit for unit in found if unit.parent_id is None and unit.kind is UnitKind.DEPARTMENT]
    return tuple(PlaceRow(unit.id, unit.name) for unit in chosen) or (PlaceRow(None, ""),)


def _representatives(session: Session, on: date) -> NoticeRow | None:
    areas = representatives(session, on).areas
    subjects = [SubjectRow(area.id, Sentence("{name}", {"name": area.name})) for area in areas]
    company = load_undertaking(session)
    if len(areas) > 1 and company is not None:
        subjects.insert(0, SubjectRow(company.id, sentence(N_("All safety areas"))))
    if not areas:
        agreed = list_agreements(session, AgreementKind.OPT_OUT, on)
        subjects = [
            SubjectRow(row.id, sentence(N_("Another arrangement than a safety representative"))) for row in agreed
        ]
    if not subjects:
        return None
    title = sentence(N_("Safety representative"))
    return _line("representative_notice", title, Sentence(""), (AML.at("6-1", 4),), subjects)


def _members(session: Session, on: date) -> Iterator[NoticeRow]:
    main = committees.committee(session, on)
    for body in committees.list_bodies(session, on):
        if not any(seat.kind is PostKind.MEMBER for seat in committees.seats(session, body.id, on)):
            continue
        is_main = main is not None and body.id == main.id and body.kind is BodyKind.COMMITTEE
        title = sentence(N_("Members of the committee"))
        if not is_main:
            title = sentence(N_("Members of {name}"), name=body.name)
        subject = SubjectRow(body.id, Sentence("{name}", {"name": body.name}))
        yield _line("members_notice", title, Sentence(""), (AML.at("7-1", 3),), [subject], body.id)


def _extracts(session: Session) -> Iterator[NoticeRow]:
    locked = [meeting for meeting in list_meetings(session) if meeting.locked]
    for meeting in reversed(locked[-EXTRACTS_SHOWN:]):
        title = sentence(N_("Extract from the minutes {number}"), number=meeting.label)
        note = sentence(N_("Without confidential cases"))
        subject = SubjectRow(meeting.id, Sentence("{name}", {"name": meeting.label}))
        yield _line("minutes_extract", title, note, (), [subject], meeting.id)


def _line(
    kind: str,
    title: Sentence,
    note: Sentence,
    law: tuple[Citation, ...],
    subjects: Sequence[SubjectRow],
    about: str = "",
) -> NoticeRow:
    return NoticeRow(f"{kind}:{about}", kind, title, note, law, tuple(subjects), ())


def _filled(row: NoticeRow, places: Sequence[PlaceRow], hanging: Sequence[PostingRow]) -> NoticeRow:
    """Put into a line what hangs of it at each workplace."""
    ids = {subject.id for subject in row.subjects}
    anywhere = row.kind == "representative_notice"  # also the notice of an area that was closed since
    own = [each for each in hanging if each.kind == row.kind and (anywhere or each.subject_id in ids)]
    known = {place.id for place in places}
    cells = []
    for number, place in enumerate(places):
        here = [each for each in own if each.unit_id == place.id or (number == 0 and each.unit_id not in known)]
        cells.append(CellRow(place, _state(here), tuple(here)))
    return NoticeRow(row.key, row.kind, row.title, row.note, row.law, row.subjects, tuple(cells))


def _state(here: Sequence[PostingRow]) -> Hangs:
    if not here:
        return Hangs.NO
    return Hangs.YES if all(each.holds for each in here) else Hangs.OUTDATED


def _hanging(session: Session) -> list[tuple[Posting, IssuedPaper]]:
    query = select(Posting, IssuedPaper).join(IssuedPaper, IssuedPaper.id == Posting.paper_id)
    return [(posting, issued) for posting, issued in session.execute(query.where(Posting.down_on.is_(None)))]


def _row(posting: Posting, issued: IssuedPaper, *, holds: bool) -> PostingRow:
    return PostingRow(
        id=posting.id,
        issued_id=issued.id,
        kind=issued.kind,
        subject_id=issued.subject_id,
        language=Language(issued.language),
        edition=issued.edition,
        issued_on=issued.issued_at.date(),
        unit_id=posting.unit_id,
        hung_on=posting.hung_on,
        hung_by=posting.hung_by,
        holds=holds,
    )
