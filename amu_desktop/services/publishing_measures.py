"""The measures as they stand in the file, made into the action plan and into one page for each owner.

The subject of both is the undertaking; the pages of one owner alone have that person as their subject.
"""

from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.documents.action_plan import ActionPlan
from amu_desktop.documents.measures_by_owner import MeasuresByOwner
from amu_desktop.domain.kinds import MeasureState
from amu_desktop.services.measures import figures_of, list_measures
from amu_desktop.services.publishing_sources import Source, Subject
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.storage.tables.people import Person


def _subject(session: Session, subject_id: str) -> Subject:
    year = today().year
    if session.get(Person, subject_id) is not None:
        return Subject("person", subject_id, year)
    found = load_undertaking(session)
    if found is None or found.id != subject_id:
        raise UserError("There is nobody of that name in the file.")
    return Subject("undertaking", found.id, year)


def _plan(session: Session, _subject_id: str, _t: Translator) -> ActionPlan:
    on = today()
    rows = list_measures(session, on)
    done = sum(row.state is MeasureState.DONE and (row.closed_on or on).year == on.year for row in rows)
    return ActionPlan(on, tuple(figures_of(row) for row in rows if row.state is MeasureState.OPEN), done)


def _by_owner(session: Session, subject_id: str, _t: Translator) -> MeasuresByOwner:
    on = today()
    rows = list_measures(session, on, closed=False)
    if session.get(Person, subject_id) is not None:
        rows = tuple(row for row in rows if row.owner_id == subject_id)
    return MeasuresByOwner(on, tuple(figures_of(row) for row in rows))


def _ready(session: Session, _subject_id: str) -> None:
    if not list_measures(session, today()):
        raise UserError("There are no measures yet.")


ACTION_PLAN = Source(_subject, _plan, _ready)
MEASURES_BY_OWNER = Source(_subject, _by_owner, _ready)
