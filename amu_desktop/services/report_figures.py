"""The figures of a yearly report, taken from the registers as they are on a day."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import (
    ItemKind,
    MeasureState,
    MeetingState,
    Outcome,
    Side,
    UnitKind,
)
from amu_desktop.domain.minutes import Finding
from amu_desktop.domain.minutes_check import UNEQUAL
from amu_desktop.domain.report_figures import (
    CaseFigures,
    DecisionFigures,
    Figures,
    MeasureFigures,
    MeasuresFigures,
    MeetingFigures,
    PositionFigures,
    ReferralFigures,
    TrainingFigures,
    UndertakingFigures,
    VoteFigures,
)
from amu_desktop.services import committees, training, undertaking
from amu_desktop.services.matters_decisions import REFERABLE, DecisionRow, list_decisions
from amu_desktop.services.measures import MeasureRow, figures_of, list_measures
from amu_desktop.services.meetings import list_meetings
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.services.report_offices import areas, chairs, changes, offices_of, senior, signers

DAY = timedelta(days=1)
HELD = (MeetingState.HELD, MeetingState.LOCKED)


def take_figures(session: Session, body_id: str, year: int, on: date) -> Figures:
    """Take every figure of the report of a year from the registers, as they are on the day `on`.

    Offices are those of the last day of the year, or of the day when the year is not over.
    """
    day = min(date(year, 12, 31), on)
    body = committees.load_body(session, body_id)
    held = [row for row in list_meetings(session, body_id, year) if row.state in HELD and row.starts_at.date() <= on]
    whole = [minutes(session, row.id) for row in held]
    met = {row.id for row in held}
    own_chairs = chairs(session, body_id, year, day)
    return Figures(
        year=year,
        on=on,
        body=body.kind,
        body_name=body.name,
        undertaking=_undertaking(session, year, day),
        offices=offices_of(session, body_id, day),
        chairs=own_chairs,
        changes=changes(session, body_id, year),
        senior=senior(session, day),
        areas=areas(session, day),
        meetings=tuple(_meeting(each) for each in whole),
        cases=tuple(_case(item, year) for each in whole for item in _cases(each)),
        votes=tuple(
            _vote(item, each) for each in whole for item in _cases(each) if item.outcome is Outcome.VOTE
        ),
        decisions=tuple(
            _decision(row) for row in list_decisions(session, year) if row.meeting_id in met and row.kind in REFERABLE
        ),
        measures=_measures(session, year, on),
        training=tuple(
            TrainingFigures(row.name, row.offices, row.hours, row.required, row.agreed)
            for row in training.training(session, day)
        ),
        signers=signers(session, body_id, own_chairs, day),
    )  # fmt: skip


def _undertaking(session: Session, year: int, day: date) -> UndertakingFigures:
    row = undertaking.load_undertaking(session)
    if row is None:
        raise UserError(N_("Write the name of the undertaking first. It stands on every paper."))
    mean = undertaking.average(session, year)
    return UndertakingFigures(
        name=row.name,
        org_number=row.org_number,
        average=mean.value if mean else None,
        months=len(undertaking.headcounts(session, year)),
        sites=tuple(unit.name for unit in undertaking.units(session, day) if unit.kind is UnitKind.SITE),
        unions=tuple(
            each.union_name for each in undertaking.unions(session, day) if each.area_id is None and each.members
        ),
    )


def _cases(whole: MinutesRow) -> list[ItemRow]:
    """Give what counts as a case: not struck, not a mere heading for others, and no empty «any other business»."""
    holding = {item.parent_id for item in whole.items}
    decided = {Outcome.AGREEMENT, Outcome.VOTE}
    return [
        item
        for item in whole.items
        if item.label
        and not item.struck
        and not (item.id in holding and item.outcome is None)
        and (item.kind is not ItemKind.ANY_OTHER or item.outcome in decided)
    ]


def _meeting(whole: MinutesRow) -> MeetingFigures:
    employer, employees = (sum(row.side is side for row in whole.voters) for side in Side)
    return MeetingFigures(
        number=whole.meeting.label,
        on=whole.meeting.starts_at.date(),
        employer=employer,
        employees=employees,
        cases=len(_cases(whole)),
        kind=whole.meeting.kind,
        locked=whole.meeting.locked,
        demanded_by=whole.demanded_by,
        uneven_why=next((row.reason for row in whole.omissions if row.code == UNEQUAL), ""),
    )


def _case(item: ItemRow, year: int) -> CaseFigures:
    number = item.number
    usual = number is not None and number.label == f"{number.n}/{year}"
    return CaseFigures(
        number=item.label,
        n=number.n if number and usual else 0,
        category=item.category,
        outcome=item.outcome,
        confidential=item.confidential,
    )


def _vote(item: ItemRow, whole: MinutesRow) -> VoteFigures:
    if item.confidential:
        return VoteFigures(item.label, whole.meeting.label, confidential=True)
    return VoteFigures(
        number=item.label,
        meeting=whole.meeting.label,
        title=item.title,
        found=nameless(item.result.found) if item.result else None,
        kind=item.decision_kind,
        positions=positions_of(item),
    )


def positions_of(item: ItemRow) -> tuple[PositionFigures, ...]:
    """Give every position of a vote that has a text or must have one."""
    return tuple(
        PositionFigures(row.side, row.text) for row in item.positions if row.slot and (row.text or row.required)
    )


def nameless(found: Finding) -> Finding:
    """Give a finding without who voted how: the report has positions, not names."""
    return replace(found, voters={}, chair_name="")


def _decision(row: DecisionRow) -> DecisionFigures:
    return DecisionFigures(
        number=row.item_number,
        kind=row.kind,
        text="" if row.confidential else row.text,
        deadline=row.deadline,
        done_on=row.done_on,
        confidential=row.confidential,
        referrals=tuple(
            ReferralFigures(each.to, each.sent_on, "" if row.confidential else each.answer, each.answered_on)
            for each in row.referrals
        ),
    )


def _measures(session: Session, year: int, on: date) -> MeasuresFigures:
    rows = list_measures(session, on)
    raised = [row for row in rows if row.raised_on.year == year]
    done = [row for row in raised if row.state is MeasureState.DONE]
    in_time = [row for row in done if not (row.due and row.closed_on and row.closed_on > row.due)]
    waiting = [row for row in rows if row.state is MeasureState.OPEN]
    late = [row for row in waiting if row.due and row.due < on]
    return MeasuresFigures(
        in_time=len(in_time),
        late=len(done) - len(in_time),
        open=sum(row.raised_on.year == year for row in waiting if row not in late),
        overdue=tuple(_measure(row) for row in late if row.raised_on.year == year),
        dropped=sum(row.state is MeasureState.DROPPED for row in raised),
        plan=tuple(_measure(row) for row in sorted(waiting, key=lambda row: (row.due or date.max, row.number))),
    )


def _measure(row: MeasureRow) -> MeasureFigures:
    found = figures_of(row)
    return replace(found, owner="") if row.confidential else found
