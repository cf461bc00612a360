"""The agreement on another arrangement than a safety representative, with fewer than five employees (aml § 6-1).

The Act asks for writing between the parties and says two years when nothing else is said. The seven contents and the
signatures of all are guidance: they are the default, and what is left out is said, never refused.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import AgreementKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.domain.terms_of_office import term
from amu_desktop.law import Grade, facts
from amu_desktop.law.agreements import Content
from amu_desktop.law.facts import Arrangement
from amu_desktop.law.representatives import OPT_OUT_BELOW, OPT_OUT_YEARS, REPRESENTATIVE_COUNT
from amu_desktop.services import advice, people
from amu_desktop.services.areas import EMPLOYED
from amu_desktop.services.work import command
from amu_desktop.storage.tables.measures import Agreement, AgreementSignature

DAY = timedelta(days=1)
AHEAD = (timedelta(days=90), timedelta(days=30))
YEARS = 2
"""What the program goes on with where the wording of the day is not known."""
FIVE = 5
FIFTH_HIRED = N_("The fifth was employed")


@dataclass(frozen=True, slots=True)
class OptOutDraft:
    """What is agreed: none, or another arrangement in words, the seven contents, and who signs.

    Without `until` it holds for two years from the signature; `until` is the first day it no longer holds.
    """

    arrangement: Arrangement = Arrangement.NONE
    arrangement_text: str = ""
    contents: dict[Content, str] = field(default_factory=dict)
    signing: tuple[str, ...] = ()
    signed_on: date | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class OptOutRow:
    """An agreement on another arrangement as it stands on a day."""

    id: str
    draft: OptOutDraft
    last_day: date | None
    """The last day that counts; without a signature there is none."""
    uncertain_day: bool
    """Whether that last day is the one the law leaves open (facts point 13)."""
    ended_why: str
    holds: bool
    warns: tuple[tuple[Grade, Sentence], ...]


def load_opt_out(session: Session, agreement_id: str, on: date) -> OptOutRow:
    """Give one agreement with what should be said about it on the day."""
    row = _found(session, agreement_id)
    draft = _draft(session, row)
    last = row.until - DAY if row.until else None
    uncertain = False
    if last is None and row.signed_on is not None:
        span = term(row.signed_on, law.decide(OPT_OUT_YEARS, {}, row.signed_on).value_or(YEARS))
        last, uncertain = span.uncertain, True
    count, limit = _count(session, on)
    begun = row.signed_on is not None and row.signed_on <= on
    holds = begun and last is not None and on <= last and not (count is not None and count >= limit)
    made = OptOutRow(row.id, draft, last, uncertain, row.ended_why, holds, ())
    return replace(made, warns=tuple(_warns(session, made, on)))


def opt_outs(session: Session, on: date) -> tuple[OptOutRow, ...]:
    """Give every such agreement, the latest first."""
    query = select(Agreement.id).filter_by(kind=AgreementKind.OPT_OUT)
    rows = [load_opt_out(session, each, on) for each in session.scalars(query)]
    return tuple(sorted(rows, key=lambda row: row.draft.signed_on or date.max, reverse=True))


def may_opt_out(session: Session, on: date) -> bool:
    """Say whether the parties may agree on another arrangement: it is known that there are fewer than five."""
    count, limit = _count(session, on)
    return count is not None and count < limit


@command(N_("Wrote an agreement"))
def write_opt_out(session: Session, draft: OptOutDraft, on: date) -> str:
    """Write such an agreement and give its id; with five employees or more it is refused (aml § 6-1)."""
    _refuse_five(session, draft.signed_on or on)
    row = Agreement(kind=AgreementKind.OPT_OUT)
    session.add(row)
    _write(session, row, draft)
    return row.id


@command(N_("Changed an agreement"))
def edit_opt_out(session: Session, agreement_id: str, draft: OptOutDraft, on: date) -> None:
    """Change an agreement; after the signatures a new one is made instead."""
    row = _found(session, agreement_id)
    if row.signed_on is not None and row.signed_on < on:
        raise UserError(N_("The agreement is signed. Renew it, or end it and write a new one."))
    _refuse_five(session, draft.signed_on or on)
    _write(session, row, draft)


@command(N_("Renewed an agreement"))
def renew(session: Session, agreement_id: str, signed_on: date, signing: tuple[str, ...] = ()) -> str:
    """Make the same agreement anew with a new signature, and give its id; the former one ends that day."""
    row = _found(session, agreement_id)
    _refuse_five(session, signed_on)
    draft = replace(_draft(session, row), signed_on=signed_on, since=signed_on, until=None)
    made = Agreement(kind=AgreementKind.OPT_OUT)
    session.add(made)
    _write(session, made, replace(draft, signing=signing or draft.signing))
    if row.until is None or row.until > signed_on:
        row.until, row.ended_why = signed_on, N_("Renewed")
    return made.id


@command(N_("Ended an agreement"))
def end_opt_out(session: Session, agreement_id: str, last_day: date, why: str) -> None:
    """End an agreement before its time, such as when the fifth is employed; then a representative is elected."""
    row = _found(session, agreement_id)
    if row.signed_on is not None and last_day < row.signed_on:
        raise UserError(N_("The last day must be after the first."), field="last_day")
    if not why.strip():
        raise UserError(N_("Write why the agreement ends."), field="why")
    row.until, row.ended_why = last_day + DAY, why.strip()


def _warns(session: Session, row: OptOutRow, on: date) -> Iterator[tuple[Grade, Sentence]]:
    draft = row.draft
    count, limit = _count(session, on)
    if count is not None and count >= limit and not row.ended_why:
        text = N_("There are {count} employees. From {limit} it cannot be agreed away.")
        yield Grade.LAW, sentence(text, count=count, limit=limit)
    if row.ended_why:
        return
    if draft.arrangement is Arrangement.OTHER and not draft.arrangement_text.strip():
        yield Grade.LAW, sentence(N_("The agreement must say what the arrangement is."))
    if draft.signed_on is None:
        yield Grade.LAW, sentence(N_("The agreement is not signed. Until then it does not hold."))
    for content in Content:
        if not draft.contents.get(content, "").strip():
            yield Grade.GUIDANCE, sentence(N_("Not agreed: {content}"), content=sentence(content.label))
    employed = [
        each.name for each in people.list_people(session, on) if each.category in EMPLOYED and not each.top_leader
    ]
    absent = [name for name in employed if name not in draft.signing]
    if absent:
        yield Grade.GUIDANCE, sentence(N_("Has not signed: {names}"), names=", ".join(absent))
    if row.last_day is None or draft.signed_on is None:
        return
    if row.last_day > term(draft.signed_on, YEARS).uncertain:
        yield Grade.GUIDANCE, sentence(N_("Guidance takes two years as the longest."))
    left = row.last_day - on
    if left < timedelta(0):
        yield Grade.LAW, sentence(N_("The agreement ran out on {day}."), day=row.last_day)
    elif left <= AHEAD[0]:
        yield (
            Grade.LAW,
            sentence(N_("The agreement runs out on {day}. Renew it, or elect a representative."), day=row.last_day),
        )


def _write(session: Session, row: Agreement, draft: OptOutDraft) -> None:
    if draft.arrangement is Arrangement.OTHER and not draft.arrangement_text.strip():
        raise UserError(N_("The agreement must say what the arrangement is."), field="arrangement_text")
    if draft.signed_on is not None and draft.until is not None and draft.until <= draft.signed_on:
        raise UserError(N_("The last day must be after the first."), field="until")
    row.signed_on, row.since, row.until = draft.signed_on, draft.since, draft.until
    content = {str(key): text.strip() for key, text in draft.contents.items() if text.strip()}
    content |= {"arrangement": str(draft.arrangement), "arrangement_text": draft.arrangement_text.strip()}
    row.content = json.dumps(content, ensure_ascii=False)
    session.flush()
    for each in session.scalars(select(AgreementSignature).filter_by(agreement_id=row.id)):
        session.delete(each)
    session.flush()
    session.add_all(AgreementSignature(agreement_id=row.id, name=name, on=draft.signed_on) for name in draft.signing)
    session.flush()


def _draft(session: Session, row: Agreement) -> OptOutDraft:
    content = json.loads(row.content)
    other = content.get("arrangement") == Arrangement.OTHER
    query = select(AgreementSignature.name).filter_by(agreement_id=row.id).order_by(AgreementSignature.id)
    return OptOutDraft(
        arrangement=Arrangement.OTHER if other else Arrangement.NONE,
        arrangement_text=str(content.get("arrangement_text", "")),
        contents={key: str(content[key]) for key in Content if content.get(key)},
        signing=tuple(session.scalars(query)),
        signed_on=row.signed_on,
        since=row.since,
        until=row.until,
    )


def _count(session: Session, on: date) -> tuple[int | None, int]:
    """Give how many there are by the rule for representatives, and the number from which nothing is agreed away."""
    profile = advice.profile_of(session, on)
    limit = law.decide(OPT_OUT_BELOW, {}, max(on, law.COVERED_FROM)).value_or(FIVE)
    if facts.EMPLOYEES_TODAY.key not in profile:
        return None, limit
    answer = law.decide(REPRESENTATIVE_COUNT, profile, max(on, law.COVERED_FROM)).answer
    return answer if isinstance(answer, int) else None, limit


def _refuse_five(session: Session, on: date) -> None:
    count, limit = _count(session, on)
    if count is not None and count >= limit:
        raise UserError(
            N_("There are {count} employees. From {limit} there must be a safety representative (aml § 6-1)."),
            "employees",
            count=count,
            limit=limit,
        )


def _found(session: Session, agreement_id: str) -> Agreement:
    row = session.get(Agreement, agreement_id)
    if row is None or row.kind is not AgreementKind.OPT_OUT:
        raise UserError(N_("This agreement is no longer in the file."))
    return row
