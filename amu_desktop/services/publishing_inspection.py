"""The inspection folder of a day: which papers of the register and which attached files stand behind which tab.

Every duty of the law check stands behind one tab, so that what is missing there is missing here. Confidential annexes
and what else names people one by one are never taken in by themselves, only when they are picked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator, translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.inspection_folder import FolderPart, FolderTab, InspectionFolder
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import AML, OLM
from amu_desktop.services import duty_evidence, lawcheck
from amu_desktop.services.lawcheck_evidence import evidence
from amu_desktop.services.overview_duties import NAMES, Duty, Scene, Standing, look
from amu_desktop.services.publishing_sources import Source, Subject
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.storage import blobs
from amu_desktop.storage.tables.papers import IssuedPaper

ORGANISING, TRAINING, WORK = N_("Organising"), N_("Training"), N_("The work")
MOST_MINUTES = 4
MOST_SHOWN = 12
MOST_CITES = 3
BY_HAND = frozenset({"confidential_annex", "electoral_roll", "tally_sheet"})
"""Papers that name people or hold what is secret: they go in only when they are picked one by one."""


@dataclass(frozen=True, slots=True)
class Tab:
    """What a tab gathers: duties by their keys or their groups, and kinds of issued papers."""

    part: str
    title: str
    duties: tuple[str, ...] = ()
    groups: tuple[law.Group, ...] = ()
    papers: tuple[str, ...] = ()
    cites: tuple[law.Citation, ...] = ()
    """The law of a tab that gathers no duty."""


TABS: tuple[Tab, ...] = (
    Tab(
        ORGANISING,
        N_("What the law requires: committee and safety representative"),
        papers=("legal_decision",),
        cites=(AML.at("6-1"), AML.at("7-1")),
    ),
    Tab(
        ORGANISING,
        N_("Safety areas and safety representatives, with notices"),
        ("representative", "areas", "senior", "senior_deputy", "representative_notice"),
        (law.Group.REPRESENTATIVES,),
        ("representative_notice", "agreement_under_five"),
    ),
    Tab(
        ORGANISING,
        N_("Election record and notice to management"),
        groups=(law.Group.ELECTIONS,),
        papers=("election_record", "notice_to_management", "election_result_notice"),
        cites=(OLM.at("3-2"), OLM.at("3-4")),
    ),
    Tab(
        ORGANISING,
        N_("Members of the committee and their deputies, with notice"),
        ("committee", "parity", "members", "deputies", "chair", "members_notice"),
        papers=("members_notice",),
    ),
    Tab(TRAINING, N_("Proof of courses, 40 hours"), ("training",)),
    Tab(TRAINING, N_("Training of the employer and of the employees"), groups=(law.Group.TRAINING,)),
    Tab(WORK, N_("Minutes of the last four meetings"), groups=(law.Group.MEETINGS,), papers=("minutes",)),
    Tab(WORK, N_("Yearly report, with proof that it was sent"), ("report",), papers=("yearly_report",)),
    Tab(
        WORK,
        N_("Mapping, risk assessment and plans, the psychosocial too"),
        (
            "internal_control.goals",
            "internal_control.mapping",
            "psychosocial.justifiable",
            "psychosocial.mapping",
            "work_duties.risk_assessment",
            "work_duties.special_risk",
            "work_duties.measurements",
        ),
    ),
    Tab(WORK, N_("Injuries and sick leave, without names"), groups=(law.Group.REGISTRATION,)),
    Tab(WORK, N_("Occupational health service: agreement, plan, yearly report"), groups=(law.Group.OHS,)),
    Tab(WORK, N_("Internal control: organisation, routines, whistleblowing"), groups=(law.Group.INTERNAL_CONTROL,)),
    Tab(WORK, N_("Other duties"), groups=(law.Group.OTHER,)),
)


@dataclass(frozen=True, slots=True)
class FolderPaper:
    """A paper or file that goes in: its title, its bytes and the name of its file; `own` is drawn by this program."""

    title: str
    content: bytes
    name: str
    on: date
    own: bool

    @property
    def fits(self) -> bool:
        """Whether it has pages of its own that can be put in."""
        from amu_desktop.documents.bundle import can_be_bundled  # pypdf is slow to import

        return can_be_bundled(self.content)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A tab with its duties and its papers."""

    tab: Tab
    duties: tuple[Duty, ...]
    papers: tuple[FolderPaper, ...]
    shown: tuple[str, ...]
    dated: date | None


@dataclass(frozen=True, slots=True)
class Picked:
    """A paper that goes in only when it is picked."""

    id: str
    title: str


def to_pick(session: Session) -> tuple[Picked, ...]:
    """List the papers that go in only when they are picked one by one, the newest first."""
    rows = [row for row in _issued(session) if row.kind in BY_HAND]
    return tuple(Picked(row.id, row.title) for row in rows)


def gather(session: Session, on: date, language: str, picked: frozenset[str] = frozenset()) -> tuple[Gathered, ...]:
    """Give every tab that has something to say, with its papers of that language or the one there is."""
    words = translator(language, "gui")
    check, scene = lawcheck.lawcheck(session, on), look(session, on)
    left = {duty.key: duty for duty in check.duties if duty.looked_at and duty.standing is not Standing.NOT_RELEVANT}
    issued = _newest(_issued(session), language)
    taken = []
    named = {key for tab in TABS for key in tab.duties}
    for tab in TABS:
        keys = [key for key in left if key in tab.duties or (key not in named and _group(key) in tab.groups)]
        duties = tuple(left.pop(key) for key in keys)
        rows = [row for row in issued if row.kind in tab.papers or (row.id in picked and _goes_with(row.kind, tab))]
        papers = (*_papers(session, rows), *_files(scene, duties))
        shown, days = _shown(scene, duties, words)
        days += [paper.on for paper in papers]
        if duties or papers:
            taken.append(Gathered(tab, duties, papers, shown, max(days, default=None)))
    return tuple(taken)


def folder_data(session: Session, on: date, language: str, picked: frozenset[str] = frozenset()) -> InspectionFolder:
    """Give what the cover says; raises UserError without an undertaking."""
    found = load_undertaking(session)
    if found is None:
        raise UserError("Write the name of the undertaking first. It stands on every paper.")
    words, t = translator(language, "gui"), translator(language, "documents")
    tabs = gather(session, on, language, picked)
    made = [(one.tab.part, _tab(number, one, words, t)) for number, one in enumerate(tabs, 1)]
    parts = [FolderPart(words(part), tuple(tab for name, tab in made if name == part)) for part in _parts(made)]
    lacking = [say(duty.name, words) for one in tabs for duty in one.duties if duty.standing is Standing.MISSING]
    return InspectionFolder(found.name, on, tuple(parts), tuple(lacking), tuple(_left_out(tabs)))


def _parts(made: Iterable[tuple[str, FolderTab]]) -> list[str]:
    return list(dict.fromkeys(part for part, _ in made))


def _tab(number: int, one: Gathered, words: Translator, t: Translator) -> FolderTab:
    missing = [duty for duty in one.duties if duty.standing is Standing.MISSING]
    going = [duty for duty in one.duties if duty.standing is Standing.IN_PROGRESS]
    lacks = ""
    if missing:
        text = N_("missing") if len(missing) == len(one.duties) else N_("lacks {n} of {total}")
        lacks = words(text, n=len(missing), total=len(one.duties))
    elif going:
        lacks = words(N_("in progress"))
    elif not one.papers and not one.shown:
        lacks = words(N_("nothing issued"))
    places = (law.Citation(duty.cite.act, duty.cite.section) for duty in one.duties)
    cites = tuple(dict.fromkeys(places))[:MOST_CITES] or one.tab.cites
    return FolderTab(
        number=number,
        title=words(one.tab.title),
        cites=cites,
        dated=one.dated,
        lacks=lacks,
        papers=tuple(f"{paper.title}, {t.short_date(paper.on)}" for paper in one.papers),
        shown=one.shown,
        missing=tuple(say(duty.name, words) for duty in missing),
    )


def _left_out(tabs: Iterable[Gathered]) -> Iterator[str]:
    for one in tabs:
        yield from (paper.name for paper in one.papers if not paper.fits)


def _group(key: str) -> law.Group | None:
    return None if key in NAMES and key not in {"meetings", "minutes", "ohs"} else lawcheck.group_of(key)


def _goes_with(kind: str, tab: Tab) -> bool:
    return ("minutes" if kind == "confidential_annex" else "election_record") in tab.papers


def _issued(session: Session) -> list[IssuedPaper]:
    query = select(IssuedPaper).where(IssuedPaper.sha256.is_not(None))
    return list(session.scalars(query.order_by(IssuedPaper.issued_at.desc(), IssuedPaper.id.desc())))


def _newest(rows: list[IssuedPaper], language: str) -> list[IssuedPaper]:
    """Keep the newest edition of each paper, in the language where it is there, and the last four minutes."""
    best: dict[tuple[str, int, int], IssuedPaper] = {}
    for row in rows:
        key = (row.series, row.year, row.n)
        now_best = best.get(key)
        if now_best is None or (row.edition, row.language == language) > (
            now_best.edition,
            now_best.language == language,
        ):
            best[key] = row
    minutes = [row for row in best.values() if row.kind == "minutes"]
    minutes.sort(key=lambda row: (row.year, row.n), reverse=True)
    old = {row.id for row in minutes[MOST_MINUTES:]}
    subjects: set[tuple[str, str]] = set()
    kept = []
    for row in sorted(best.values(), key=lambda row: (row.year, row.n), reverse=True):
        about = (row.kind, row.subject_id)
        if row.id not in old and about not in subjects:
            subjects.add(about)
            kept.append(row)
    return sorted(kept, key=lambda row: (row.kind, row.year, row.n))


def _papers(session: Session, rows: Iterable[IssuedPaper]) -> Iterator[FolderPaper]:
    for row in rows:
        content = blobs.get(session, row.sha256) if row.sha256 else None
        if content is not None:
            yield FolderPaper(row.title, content, row.file_name, row.issued_at.date(), own=True)


def _files(scene: Scene, duties: Iterable[Duty]) -> Iterator[FolderPaper]:
    held = duty_evidence.evidence_by_duty(scene.session, scene.on)
    for duty in duties:
        for row in held.get(duty.key, ()):
            if row.file_id:
                file = duty_evidence.file_of(scene.session, row.id)
                yield FolderPaper(file.name, file.content, file.name, row.on, own=False)


def _shown(scene: Scene, duties: Iterable[Duty], words: Translator) -> tuple[tuple[str, ...], list[date]]:
    """Say what the register itself shows, and the days of it."""
    pairs = [(duty, one) for duty in duties for one in evidence(scene, duty.key)]
    pairs = [(duty, one) for duty, one in pairs if one.by_hand is None or not one.by_hand.file_id]
    found = [one for _, one in pairs]
    days = [one.on for one in found if one.on is not None]
    days += [day for one in found for day in one.says.values.values() if isinstance(day, date) and day <= scene.on]
    said = tuple(
        " · ".join(part for part in (say(duty.name, words), say(one.says, words), one.by_hand.note) if part)
        if one.by_hand
        else say(one.says, words)
        for duty, one in pairs
    )
    return tuple(dict.fromkeys(said))[:MOST_SHOWN], days


def _subject(_session: Session, subject_id: str) -> Subject:
    day = _day(subject_id)
    return Subject("day", day.isoformat(), day.year)


def _day(subject_id: str) -> date:
    try:
        return date.fromisoformat(subject_id)
    except ValueError:
        raise UserError("Write the day as 2026-11-18.", "subject") from None


INSPECTION_FOLDER = Source(
    _subject,
    lambda session, subject_id, t: folder_data(session, _day(subject_id), t.language.value),
    lambda _session, _id: None,
)
