"""Minutes as they stand in the file, made into the data of the papers that come of them.

The full minutes and the extract never receive the content of a confidential case: it goes to the annex alone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.documents import minutes_data as paper
from amu_desktop.domain.kinds import (
    BodyKind,
    Capacity,
    DecisionKind,
    ItemKind,
    MatterCategory,
    MeetingState,
    Outcome,
    PostKind,
    Side,
)
from amu_desktop.domain.minutes import Ending
from amu_desktop.domain.minutes_check import UNEQUAL
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import AML, Citation
from amu_desktop.services.committees import load_body, rules
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import AttendanceRow, ItemRow, MeetingRow, MinutesRow, PositionRow
from amu_desktop.storage.tables.meetings import Meeting

Sides = Mapping[str, Side | None]
"""The side of each attendance."""

_PARAGRAPH = {MatterCategory.THIRD: 3, MatterCategory.FOURTH: 4}
RAISE_BY_DAYS = 10  # before the next meeting: our advice on the wall


def law_of(category: MatterCategory) -> Citation | None:
    """Give the place in aml § 7-2 that a category of cases stands at, or none."""
    if category is MatterCategory.NONE:
        return None
    if category in _PARAGRAPH:
        return AML.at("7-2", _PARAGRAPH[category])
    return AML.at("7-2", 2, letter=category.value)


def minutes_data(session: Session, meeting_id: str, annexes: Mapping[str, str], t: Translator) -> paper.MinutesData:
    """Give the full minutes; `annexes` holds, by item id, the id of the annex that a confidential case stands in.

    Only what was sealed stands there: nothing that happens in the register afterwards makes another edition.
    """
    whole = minutes(session, meeting_id)
    voting = whole.meeting.votes
    names = rules(session, whole.meeting.body_id, whole.meeting.starts_at.date()).get("names_at_votes", "yes") == "yes"
    return paper.MinutesData(
        meeting=head(session, whole.meeting),
        place=whole.meeting.place,
        chair=_chair(whole),
        secretary=whole.secretary,
        attendance=tuple(_attendance(row) for row in whole.attendance if row.side and (row.votes or not voting)),
        without_vote=tuple(
            _without_vote(row, whole, t)
            for row in whole.attendance
            if row.there and not row.votes and (voting or not row.side)
        ),
        cases=tuple(_case(item, annexes, _sides(whole), names=names) for item in whole.items),
        signers=signers(whole),
        secretary_votes=any(row.person_id == whole.secretary_id and row.votes for row in whole.attendance),
        uneven_reason=next((row.reason for row in whole.omissions if row.code == UNEQUAL), ""),
        votes=voting,
        attachments=tuple(file.name for item in whole.items if not item.confidential for file in item.attachments),
        passed_over=tuple(
            paper.PassedOver(say(row.what, t), row.reason) for row in whole.omissions if row.code != UNEQUAL
        ),
        corrections=tuple(
            paper.Correction(row.at.date(), _label(whole, row.item_id), row.text) for row in whole.corrections
        ),
    )


def annex_data(session: Session, item_id: str, meeting_id: str) -> paper.AnnexData:
    """Give the annex of one confidential case, or of the paragraph that was moved out of a case."""
    whole = minutes(session, meeting_id)
    item = whole.item(item_id)
    if not (item.confidential or item.annex_text):
        raise UserError("The case is not confidential, so it has no annex.")
    case = _treated(item, _sides(whole), names=True) if item.confidential else _moved(item)
    ground = item.ground
    if ground is None:
        raise UserError("Say why the case is confidential before its annex is made.", "ground")
    return paper.AnnexData(head(session, whole.meeting), case, ground, signers(whole))


def extract_data(session: Session, meeting_id: str) -> paper.ExtractData:
    """Give the extract for the wall: every position as the minute-taker wrote it for the wall, no voter's name."""
    whole = minutes(session, meeting_id)
    following = _next(session, whole.meeting)
    return paper.ExtractData(
        meeting=head(session, whole.meeting),
        cases=tuple(_wall_case(item, _sides(whole)) for item in whole.items if not item.struck),
        next_meeting=following,
        raise_by=following.date() - timedelta(days=RAISE_BY_DAYS) if following else None,
    )


def signers(whole: MinutesRow) -> tuple[paper.SignerOf, ...]:
    """Give who signs: the chair, and the first present from the other side (practice, not law)."""
    chair = whole.chair
    if chair is None:
        return ()
    other = Side.EMPLOYEES if chair.side is Side.EMPLOYER else Side.EMPLOYER
    rest = [row for row in whole.voters if row.side is other]
    first = next((row for row in rest if row.senior), rest[0] if rest else None)
    leader = paper.SignerOf(chair.leads or chair.name)
    return (leader, paper.SignerOf(first.name, other)) if first else (leader,)


def head(session: Session, meeting: MeetingRow) -> paper.MeetingHead:
    """Give the head of a meeting; the body is named unless it is the committee itself."""
    body = load_body(session, meeting.body_id)
    name = "" if body.kind is BodyKind.COMMITTEE else body.name
    return paper.MeetingHead(meeting.ordinal, meeting.year, meeting.starts_at, meeting.ends_at, name)


def _chair(whole: MinutesRow) -> paper.Chair:
    chair = whole.chair
    if chair is None:
        return paper.Chair("")
    if chair.leads:
        return paper.Chair(chair.leads)
    changed = chair.since if chair.since.year == whole.meeting.year and chair.since.month > 1 else None
    return paper.Chair(chair.name, chair.side, changed)


def _attendance(row: AttendanceRow) -> paper.AttendanceRow:
    assert row.side is not None  # noqa: S101 - the caller picks those with a side
    return paper.AttendanceRow(row.name, row.function, row.side, row.presence, row.standing_in_for_name)


def _without_vote(row: AttendanceRow, whole: MinutesRow, t: Translator) -> paper.WithoutVote:
    cases = [item.label for item in whole.items if row.id not in item.away and item.label]
    called = row.capacity is Capacity.CALLED and len(cases) < len(whole.items)
    office = t(PostKind.OHS.label if row.capacity is Capacity.OHS else row.capacity.label)
    what = row.function or office[:1].lower() + office[1:]
    return paper.WithoutVote(row.name, f"{what} ({', '.join(cases)})" if called and cases else what)


def _case(item: ItemRow, annexes: Mapping[str, str], sides: Sides, *, names: bool) -> paper.AnyCase:
    if item.struck:
        return paper.StruckCase(item.label, item.struck_why)
    if item.confidential:
        return paper.ConfidentialCase(item.label, annexes.get(item.id, ""))
    return _treated(item, sides, annexes.get(item.id, "") if item.annex_text else "", names=names)


def _treated(item: ItemRow, sides: Sides, annex: str = "", *, names: bool) -> paper.CaseTreated:
    voted = item.outcome is Outcome.VOTE
    adopted = item.outcome is Outcome.AGREEMENT or (
        voted and item.result is not None and item.result.ending is Ending.ADOPTED
    )
    agreed = item.ballot.agreed_afterwards if voted and item.ballot else ""
    return paper.CaseTreated(
        number=item.label,
        title=item.title,
        summary=item.summary,
        outcome=item.outcome,
        law=law_of(item.category),
        first=(item.first_raised.on, item.first_raised.number) if item.first_raised else None,
        background=item.background,
        discussion=item.discussion,
        text=agreed if voted or adopted else item.decision,
        vote=_vote(item, sides, names=names),
        decisions=(_decision(item),) if adopted and item.decision else (),
        measures=tuple(paper.MeasureAgreed(m.number, m.text, m.owner, m.due) for m in item.measures),
        statements=tuple(paper.Statement(s.name, s.text, s.kind == "stood_back") for s in item.statements),
        absences=tuple(paper.AbsenceInCase(p.name, p.at, p.into, p.reason) for p in item.passages),
        annex=annex,
    )


def _moved(item: ItemRow) -> paper.CaseTreated:
    return paper.CaseTreated(
        number=item.label,
        title=item.title,
        summary=item.summary,
        law=law_of(item.category),
        discussion=item.annex_text,
    )


def _decision(item: ItemRow) -> paper.DecisionMade:
    return paper.DecisionMade(item.decision_kind or DecisionKind.ADVICE, item.decision, item.deadline)


def _vote(item: ItemRow, sides: Sides, *, names: bool) -> paper.VoteHeld | None:
    if item.outcome is not Outcome.VOTE or item.result is None or item.ballot is None:
        return None
    positions = tuple(_position(row, names=names and not item.ballot.secret) for row in item.positions if row.slot)
    return paper.VoteHeld(item.result.found, tuple(_vote_rows(item, sides)), positions)


def _vote_rows(item: ItemRow, sides: Sides) -> Iterator[paper.VoteRow]:
    assert item.result is not None  # noqa: S101 - the caller asks first
    assert item.ballot is not None  # noqa: S101
    found = item.result.found
    texts = {each.letter: each.text for each in item.proposals}
    choices = Counter((sides.get(attendance), choice) for attendance, choice in item.ballot.choices.items())
    for side, totals in item.ballot.side_totals.items():
        choices.update({(side, choice): number for choice, number in totals.items()})
    for choice, total in (*found.counts.items(), ("blank", found.blank)):
        yield paper.VoteRow(
            choice=choice,
            total=total,
            employer=choices[Side.EMPLOYER, choice],
            employees=choices[Side.EMPLOYEES, choice],
            proposal=texts.get(choice, "") if len(choice) == 1 else "",
        )


def _position(row: PositionRow, *, names: bool) -> paper.PositionText:
    assert row.heading is not None  # noqa: S101 - a slot has a heading
    return paper.PositionText(
        heading=row.heading,
        proposal=row.proposal,
        votes=row.votes,
        text=row.text,
        required=row.required,
        voters=row.names if names else (),
    )


def _wall_case(item: ItemRow, sides: Sides) -> paper.WallCase | paper.ConfidentialCase:
    if item.confidential:
        return paper.ConfidentialCase(item.label, "")
    treated = _treated(item, sides, names=False)
    vote = treated.vote
    return paper.WallCase(
        number=item.label,
        title=item.title,
        summary=treated.summary,
        text=item.wall_text,
        found=vote.found if vote else None,
        decisions=treated.decisions,
        positions=tuple(
            paper.WallPosition(row.heading, row.proposal, row.wall_text or row.text)
            for row in item.positions
            if vote and row.slot and row.heading and (row.text or row.wall_text)
        ),
        measures=treated.measures,
        information=item.outcome is Outcome.INFORMATION or item.kind is ItemKind.INFORMATION,
    )


def _sides(whole: MinutesRow) -> Sides:
    return {row.id: row.side for row in whole.attendance}


def _label(whole: MinutesRow, item_id: str | None) -> str:
    return whole.item(item_id).label if item_id else ""


def _next(session: Session, meeting: MeetingRow) -> datetime | None:
    """The meeting that follows, if one is planned."""
    later = (
        select(Meeting.starts_at)
        .where(Meeting.body_id == meeting.body_id, Meeting.state != MeetingState.CANCELLED)
        .where(Meeting.id != meeting.id)
    )
    return min((at for at in session.scalars(later) if at > meeting.starts_at), default=None)
