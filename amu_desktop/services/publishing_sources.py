"""Which data each kind of paper is made of, and what it is about; one line a kind.

Where the data come from is named and imported when a paper of that kind is made: every start asks whether the notices
that hang still hold, and needs no more than what makes those.
The papers that are made of the duties stand in `publishing.py`: whether a notice that hangs still holds is one of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.catalogue import paper
from amu_desktop.services.committees import load_body
from amu_desktop.services.meetings import load_meeting
from amu_desktop.services.minutes_rows import ItemRow
from amu_desktop.storage.tables.committees import Area, Body
from amu_desktop.storage.tables.measures import Agreement
from amu_desktop.storage.tables.minutes import AgendaItem
from amu_desktop.storage.tables.offices import Holding
from amu_desktop.storage.tables.papers import IssuedPaper
from amu_desktop.storage.tables.undertaking import Undertaking


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is about: a row of the file, and the year it counts in."""

    table: str
    id: str
    year: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where a kind of paper comes from: what it is about, its data, and what must hold before it is issued."""

    subject: Callable[[Session, str], Subject]
    data: Callable[[Session, str, Translator], object]
    ready: Callable[[Session, str], None]


def find_source(kind: str, sources: Mapping[str, Source]) -> Source:
    """Give where papers of `kind` come from; raises UserError for a kind there is not."""
    try:
        return sources[kind]
    except KeyError:
        kinds = ", ".join(sources)
        raise UserError("There is no paper called {kind}. There are {kinds}.", "kind", kind=kind, kinds=kinds) from None


def compose(
    session: Session, kind: str, source: Source, subject_id: str, t: Translator, *, shorter: bool = False
) -> Document:
    """Build the document of a paper from the file, or its shorter form; raises UserError when it can't be made."""
    data = source.data(session, subject_id, t)
    shorten = paper(kind).shorter
    return paper(kind).build(shorten(data) if shorter and shorten else data, t)


def next_number(session: Session, series: str, year: int) -> int:
    """Give the next free number of a series of papers in a year."""
    used = session.scalars(select(IssuedPaper.n).filter_by(series=series, year=year))
    return max(used, default=0) + 1


def paper_id(series: str, year: int, n: int) -> str:
    """Write the id of a paper: «AMU-REF-2026-03»."""
    return f"{series}-{year}-{n:02}"


def has_annex(item: ItemRow) -> bool:
    """Tell whether a case, or a paragraph of it, stands in a confidential annex."""
    return not item.struck and (item.confidential or bool(item.annex_text))


def annexes(session: Session, meeting_id: str) -> dict[str, str]:
    """Give, by item id, the id of each confidential annex of a meeting: the issued one, or the one it will get."""
    from amu_desktop.services.minutes import minutes

    meeting = load_meeting(session, meeting_id)
    series = paper("confidential_annex").series
    free = next_number(session, series, meeting.year)
    found: dict[str, str] = {}
    for item in minutes(session, meeting_id).items:
        if not has_annex(item):
            continue
        issued = session.scalars(select(IssuedPaper).filter_by(kind="confidential_annex", subject_id=item.id)).first()
        if issued is None:
            found[item.id] = paper_id(series, meeting.year, free)
            free += 1
        else:
            found[item.id] = paper_id(issued.series, issued.year, issued.n)
    return found


def _meeting(session: Session, meeting_id: str) -> Subject:
    meeting = load_meeting(session, meeting_id)
    return Subject("meeting", meeting.id, meeting.year)


def _item(session: Session, item_id: str) -> Subject:
    return Subject("agenda_item", item_id, load_meeting(session, _meeting_of(session, item_id)).year)


def _report(session: Session, report_id: str) -> Subject:
    from amu_desktop.services.report import load

    return Subject("report", report_id, load(session, report_id).year)


def _meeting_of(session: Session, item_id: str) -> str:
    item = session.get(AgendaItem, item_id)
    if item is None:
        raise UserError("The case is gone.")
    return item.meeting_id


def _locked(session: Session, meeting_id: str) -> None:
    if not load_meeting(session, meeting_id).locked:
        raise UserError("Lock the minutes before they are issued. Until then there is only a draft.")


def _item_locked(session: Session, item_id: str) -> None:
    _locked(session, _meeting_of(session, item_id))


def _representative(session: Session, subject_id: str) -> Subject:
    for table in (Area, Agreement, Undertaking):
        if session.get(table, subject_id) is not None:
            return Subject(table.__tablename__, subject_id, _first_year(session, "representative_notice", subject_id))
    raise UserError("The safety area is gone.")


def _members(session: Session, body_id: str) -> Subject:
    return Subject("body", load_body(session, body_id).id, _first_year(session, "members_notice", body_id))


def _first_year(session: Session, kind: str, subject_id: str) -> int:
    """Give the year a notice counts in: that of its first edition, which it keeps for as long as it is renewed."""
    issued = session.scalars(select(IssuedPaper.year).filter_by(kind=kind, subject_id=subject_id))
    return min(issued, default=today().year)


def _decision(session: Session, subject_id: str) -> Subject:
    from amu_desktop.services.publishing_decisions import receipt_of

    receipt = receipt_of(session, subject_id)
    if receipt is None:
        return Subject("rule", subject_id, today().year)
    return Subject("decision_receipt", receipt.id, receipt.on.year)


def _always(_session: Session, _subject_id: str) -> None:
    return


def _no_issue(_session: Session, _subject_id: str) -> None:
    raise UserError("Ballots are printed and not kept: none can be told from another.")


def _minutes(session: Session, meeting_id: str, t: Translator) -> object:
    from amu_desktop.services.publishing_minutes import minutes_data

    return minutes_data(session, meeting_id, annexes(session, meeting_id), t)


def _election(session: Session, election_id: str) -> Subject:
    from amu_desktop.services.publishing_elections import election_year

    return Subject("election", election_id, election_year(session, election_id))


def _notified(session: Session, subject_id: str) -> Subject:
    """What a notice to management is about: an election, or an office that was filled without one."""
    holding = session.get(Holding, subject_id)
    if holding is not None:
        return Subject("holding", holding.id, (holding.decided_on or holding.since).year)
    return _election(session, subject_id)


def _agreement(session: Session, agreement_id: str) -> Subject:
    return Subject("agreement", agreement_id, _first_year(session, "agreement_under_five", agreement_id))


def _history(session: Session, subject_id: str) -> Subject:
    for table in (Body, Area, Undertaking):
        if session.get(table, subject_id) is not None:
            return Subject(table.__tablename__, subject_id, _first_year(session, "office_history", subject_id))
    raise UserError("This committee is no longer in the file.")


def _annex(session: Session, item_id: str, _t: Translator) -> object:
    from amu_desktop.services.publishing_minutes import annex_data

    return annex_data(session, item_id, _meeting_of(session, item_id))


def _data(function: str) -> Callable[[Session, str, Translator], object]:
    """Give what makes data that are the same in every language, by its module in this folder and its name."""
    return lambda session, subject_id, _t: _named(function)(session, subject_id)


def _worded(function: str) -> Callable[[Session, str, Translator], object]:
    """Give what makes data with words of the paper's language in them."""

    def made(session: Session, subject_id: str, t: Translator) -> object:
        return _named(function)(session, subject_id, t)

    return made


def _when(function: str) -> Callable[[Session, str], None]:
    """Give what refuses while a paper may not be issued."""

    def ready(session: Session, subject_id: str) -> None:
        _named(function)(session, subject_id)

    return ready


def _named(function: str) -> Callable[..., Any]:
    found: Callable[..., Any] = resolve_name(f"{__package__}.{function}")
    return found


SOURCES: dict[str, Source] = {
    "summons": Source(_meeting, _worded("publishing_summons:summons_data"), _always),
    "minutes": Source(_meeting, _minutes, _locked),
    "minutes_extract": Source(_meeting, _data("publishing_minutes:extract_data"), _locked),
    "confidential_annex": Source(_item, _annex, _item_locked),
    "representative_notice": Source(_representative, _data("publishing_notices:representative_data"), _always),
    "members_notice": Source(_members, _data("publishing_notices:members_data"), _always),
    "legal_decision": Source(_decision, _data("publishing_decisions:decision_data"), _always),
    "nomination_notice": Source(
        _election, _data("publishing_elections:nomination_data"), _when("publishing_elections:with_board")
    ),
    "election_notice": Source(
        _election, _data("publishing_elections:notice_data"), _when("publishing_elections:list_published")
    ),
    "electoral_roll": Source(_election, _data("publishing_elections:roll_data"), _always),
    "tally_sheet": Source(
        _election, _data("publishing_elections:tally_data"), _when("publishing_elections:list_published")
    ),
    "ballots": Source(_election, _data("publishing_elections:ballots_data"), _no_issue),
    "election_record": Source(
        _election, _worded("publishing_election_record:record_data"), _when("publishing_election_record:sealed")
    ),
    "election_result_notice": Source(
        _election, _data("publishing_election_record:result_data"), _when("publishing_election_record:decided")
    ),
    "notice_to_management": Source(
        _notified, _worded("publishing_election_record:notice_data"), _when("publishing_election_record:noticeable")
    ),
    "agreement_under_five": Source(
        _agreement, _worded("publishing_offices:agreement_data"), _when("publishing_offices:agreement_ready")
    ),
    "office_history": Source(_history, _worded("publishing_offices:history_data"), _always),
    "yearly_report": Source(_report, _data("publishing_report:report_data"), _when("publishing_report:report_ready")),
}
