"""Finding a thing by the name a person gives it on the command line: «3/2026», «Bygg Nord», an id."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import translator
from amu_desktop.domain.sentences import say
from amu_desktop.services.advice import receipts
from amu_desktop.services.committees import list_bodies
from amu_desktop.services.meetings import list_meetings
from amu_desktop.services.minutes import minutes
from amu_desktop.services.posting import board
from amu_desktop.services.publishing_sources import has_annex
from amu_desktop.services.yearwheel import years
from amu_desktop.storage.tables.report import Report


def find_meeting(session: Session, text: str) -> str:
    """Give the id of the meeting called «3/2026» or, where several bodies meet, «AMU 3/2026».

    Empty `text` is the only meeting. Raises UserError when there is none or more than one.
    """
    wanted, meetings = text.strip(), list_meetings(session)
    found = [
        meeting.id
        for meeting in meetings
        if not wanted or wanted in {meeting.id, meeting.label, f"{meeting.body_code} {meeting.label}"}
    ]
    if not wanted and len(found) > 1:
        raise UserError("Say which meeting: {names}.", names=", ".join(meeting.label for meeting in meetings))
    if not meetings:
        raise UserError("There is nothing in the file that this paper can be about.")
    if not found:
        raise UserError("There is no meeting called {text}. Write it as 3/2026.", text=text)
    if len(found) > 1:
        raise UserError("Several bodies have a meeting called {text}. Write the body first, as AMU 3/2026.", text=text)
    return found[0]


def find_subject(session: Session, kind: str, text: str) -> str:
    """Give the id of what a paper of `kind` is about; empty `text` is the only or the main one.

    Raises UserError when there is none of that name.
    """
    choices = _choices(session, kind, text)
    wanted = text.strip()
    for key, names in choices.items():
        if wanted == key or wanted in names:
            return key
    if not wanted and choices:
        return next(iter(choices))
    told = ", ".join(names[0] for names in choices.values())
    if not told:
        raise UserError("There is nothing in the file that this paper can be about.")
    raise UserError("There is nothing called {text}. There is {names}.", text=text, names=told)


def _choices(session: Session, kind: str, text: str) -> dict[str, tuple[str, ...]]:
    """Give the ids a paper of this kind can be about, each with its names, the main one first."""
    match kind:
        case "members_notice" | "representative_notice":
            rows = [row for row in board(session, today()).required if row.kind == kind]
            codes = {body.id: body.code for body in list_bodies(session)}
            t = translator("nb")
            return {one.id: (say(one.name, t), codes.get(one.id, one.id)) for row in rows for one in row.subjects}
        case "legal_decision":
            kept = [(row.id, row.rule) for row in receipts(session)]
            return {key: (name,) for key, name in (*kept, *((rule.key, rule.key) for rule in law.RULES))}
        case "gap_list" | "inspection_folder":
            return {today().isoformat(): (today().isoformat(),)}
        case "yearwheel":
            year = today().year
            return {str(each): (str(each),) for each in (year, *years(session, today()))}
        case "confidential_annex":
            meeting, _, case = text.partition(":")
            items = [item for item in minutes(session, find_meeting(session, meeting)).items if has_annex(item)]
            only = (text,) if not case and len(items) == 1 else ()
            return {item.id: (f"{meeting}:{item.label}", *only) for item in items}
        case "yearly_report":
            return _reports(session)
        case _:
            meeting = find_meeting(session, text)
            return {meeting: (text.strip() or meeting,)}


def _reports(session: Session) -> dict[str, tuple[str, ...]]:
    rows = session.scalars(select(Report).order_by(Report.year.desc()))
    return {row.id: (str(row.year),) for row in rows}
