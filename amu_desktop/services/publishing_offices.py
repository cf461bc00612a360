"""The papers about offices: who has held each, and the agreement where there is to be no representative."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.agreement_under_five import AgreedContents, AgreementUnderFive
from amu_desktop.documents.election_basis import no_representative
from amu_desktop.documents.office_history import HeldBy, OfficeHeld, OfficeHistory
from amu_desktop.domain.sentences import say
from amu_desktop.law.agreements import Content
from amu_desktop.law.facts import Arrangement
from amu_desktop.services import offices_history, people
from amu_desktop.services.agreements_opt_out import load_opt_out
from amu_desktop.services.areas import EMPLOYED
from amu_desktop.services.offices import NOTIFIED, STEPPED_IN, HoldingRow
from amu_desktop.services.undertaking import load_undertaking
from amu_desktop.storage.tables.committees import Area, Body
from amu_desktop.storage.tables.offices import Holding, Post

DAY = timedelta(days=1)


def history_data(session: Session, subject_id: str, t: Translator) -> OfficeHistory:
    """Give the history of a committee's offices, of an area's, or of the whole undertaking's."""
    body_id = subject_id if session.get(Body, subject_id) else None
    area_id = subject_id if session.get(Area, subject_id) else None
    rows = offices_history.history(session, body_id=body_id, area_id=area_id)
    stepped = _stepped_in(session)
    return OfficeHistory(
        today(),
        tuple(
            OfficeHeld(
                say(row.name, t),
                tuple(_held(each, stepped, t) for each in row.held),
                notified=row.kind in NOTIFIED,
            )
            for row in rows
            if row.held
        ),
    )


def agreement_data(session: Session, agreement_id: str, t: Translator) -> AgreementUnderFive:
    """Give the agreement with its seven contents; all the employees sign when nobody else is named."""
    on = today()
    row = load_opt_out(session, agreement_id, on)
    rows = people.list_people(session, on)
    employed = [each for each in rows if each.category in EMPLOYED]
    leader = next((each for each in rows if each.top_leader), None)
    found = load_undertaking(session)
    contents = {key: row.draft.contents.get(key, "") for key in Content}
    none = row.draft.arrangement is Arrangement.NONE
    return AgreementUnderFive(
        undertaking=found.name if found else "",
        employer=leader.name if leader else "",
        employer_role=leader.title if leader else "",
        employees=len(employed),
        signing=row.draft.signing or tuple(each.name for each in employed if not each.top_leader),
        arrangement=row.draft.arrangement_text or (no_representative(t) if none else ""),
        contents=AgreedContents(
            contact=contents[Content.CONTACT],
            meetings=contents[Content.MEETINGS],
            reporting=contents[Content.REPORTING],
            risk=contents[Content.RISK],
            measures=contents[Content.MEASURES],
            employer=contents[Content.EMPLOYERS_DUTIES],
            employees=contents[Content.EMPLOYEES_DUTIES],
        ),
        since=row.draft.since,
        last_day=row.draft.until - DAY if row.draft.until else None,
    )


def agreement_ready(session: Session, agreement_id: str) -> None:
    """Refuse an agreement that was ended; with five or more the paper itself refuses (aml § 6-1)."""
    if load_opt_out(session, agreement_id, today()).ended_why:
        raise UserError(N_("The agreement is ended."))


def _stepped_in(session: Session) -> frozenset[tuple[str, date]]:
    """Give who began in an office the day they ended as its deputy: they stepped in for the rest."""
    query = select(Holding, Post).join(Post, Post.id == Holding.post_id)
    ended = query.where(Holding.ended_why == STEPPED_IN, Post.deputy_for.is_not(None))
    return frozenset(
        (f"{post.deputy_for}:{row.person_id}", row.until) for row, post in session.execute(ended) if row.until
    )


def _held(row: HoldingRow, stepped: frozenset[tuple[str, date]], t: Translator) -> HeldBy:
    return HeldBy(
        name=row.name,
        since=row.since,
        last_day=row.until - DAY if row.until else None,
        how=row.how,
        union=row.union_name,
        decided_on=row.decided_on,
        notice_received_on=row.notice_received_on,
        by_lot=row.by_lot,
        stepped_in=(f"{row.post_id}:{row.person_id}", row.since) in stepped,
        ended_why=t(row.ended_why) if row.ended_why else "",
    )
