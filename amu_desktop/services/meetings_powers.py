"""Stops a decision that the body has no power to make; the law names who binds the employer (aml § 7-2, OLM § 2-2)."""

from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.committees_powers import decision_kinds, votes
from amu_desktop.domain.kinds import BodyKind, DecisionKind, Outcome
from amu_desktop.storage.tables.committees import Body
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem

NO_COMMITTEE = N_(
    "Only a committee can decide. Without one the safety representative gives an opinion (OLM § 2-2 third paragraph)."
)
NO_POWERS = N_(
    "This body gives advice until the committee has given it powers. Write them under the committee (OLM § 3-14)."
)


def check_powers(session: Session, item: AgendaItem, field: str, value: object) -> None:
    """Raise UserError when a change to a case means a vote or a decision that its body cannot make."""
    wanted = value if field == "decision_kind" and isinstance(value, DecisionKind) else None
    if wanted is None and not (field == "outcome" and value is Outcome.VOTE):
        return
    body = session.get_one(Body, session.get_one(Meeting, item.meeting_id).body_id)
    refused = not votes(body.kind) if wanted is None else wanted not in decision_kinds(body.kind, body.powers)
    if refused:
        raise UserError(NO_COMMITTEE if body.kind is BodyKind.COOPERATION else NO_POWERS, field=field)
