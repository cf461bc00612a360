"""The notice of an election and its candidates (paper.md 7.3, series OPP-VALG).

Up to six candidates stand in large type; up to twelve in a smaller; more have a page of their own after the one that
says when, where and who may vote. The proposer of each is always named: the law wants it known before the election.
"""

from dataclasses import dataclass

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Fitted,
    Gap,
    Keep,
    Ladder,
    NewPage,
    PaperClass,
    Paragraph,
    PostingLine,
    Rule,
    Span,
    Style,
    Table,
    Text,
    Weight,
    mixed,
)
from amu_desktop.documents.election_data import Candidate, ElectionOf, Hours, Seats
from amu_desktop.documents.election_words import (
    BY_LIST,
    ORDERS,
    board_line,
    capital,
    election_title,
    emphasised,
    form_of,
    joined,
    known_before,
    marks_allowed,
    reserved,
    what_is_elected,
    who_may_vote,
)
from amu_desktop.domain.kinds import CandidateOrder, VotingForm

LARGE, ON_ONE_PAGE = 6, 12
"""Up to this many candidates have large rows, and up to this many stand on the first page."""


@dataclass(frozen=True, slots=True)
class ElectionNotice:
    """When and where to vote, for what, and who stands, each with the proposer."""

    election: ElectionOf
    seats: Seats
    form: VotingForm | None
    hours: Hours
    candidates: tuple[Candidate, ...]
    order: CandidateOrder | None
    """None where there are lists: then each list has its own order."""
    board: tuple[str, ...]


def build(data: ElectionNotice, t: Translator) -> Document:
    """Build the notice."""
    title = election_title(data.election, t)
    number = len(data.candidates)
    roomy = number <= LARGE or number > ON_ONE_PAGE
    text = Style.NOTICE_TEXT if roomy else Style.NOTICE_SMALL
    blocks: list[Block] = [
        Fitted(title, Ladder.TITLE if roomy else Ladder.TITLE_IN_SHORT),
        Paragraph(capital(t.weekday(data.election.day)), Style.NOTICE_LARGE),
        Paragraph(_hours(data.hours, t), Style.NOTICE_24 if roomy else Style.NOTICE_20),
        Rule(1.0),
        Gap(1),
        Paragraph(_intro(data, t, short=not roomy), text),
    ]
    listed = _candidates(data.candidates, t)
    order = t(ORDERS[data.order] if data.order is not None else BY_LIST)
    last = [PostingLine(), Paragraph(known_before(data.election, data.seats, t), Style.LEGAL)]
    if number > ON_ONE_PAGE:
        where = Paragraph(f"{t('The {n} candidates stand on the next page.', n=number)} {order}", text)
        blocks += [
            Gap(2),
            *_who(data, t, text),
            Gap(4),
            where,
            Gap(4),
            *last,
            NewPage(),
            listed,
        ]
    else:
        said = _who_in_short(data, t, order)
        if roomy:
            said = [Paragraph(order, Style.NOTICE_LINE), Gap(1), *_who(data, t, Style.NOTICE_LINE)]
        blocks += [listed, Keep((*said, *last))]
    return Document(
        title=title,
        language=t.language,
        kind=t("Notice"),
        short_title=t("election and candidates"),
        blocks=tuple(blocks),
        running_head=f"{title} · {t.short_date(data.election.day)}",
        paper=PaperClass.NOTICE,
    )


def _hours(hours: Hours, t: Translator) -> str:
    opens, closes = t.time(hours.opens), t.time(hours.closes)
    if hours.place:
        return t("from {opens} to {closes}, {place}", opens=opens, closes=closes, place=hours.place)
    return t("from {opens} to {closes}", opens=opens, closes=closes)


def _intro(data: ElectionNotice, t: Translator, *, short: bool) -> Text:
    marks: Text = ""
    if data.form is not VotingForm.HANDS:
        allowed = marks_allowed(data.seats.marks, t)
        marks = emphasised(allowed, allowed)
    others = "" if short else reserved(data.seats, t)
    return joined((what_is_elected(data.election, data.seats, t), others, marks, form_of(data.form, t)))


def _candidates(candidates: tuple[Candidate, ...], t: Translator) -> Table:
    large = len(candidates) <= LARGE
    beside = Style.NOTICE_LINE if large else Style.NOTICE_ROW
    columns = (
        Column(t("Candidate"), 74, style=Style.NOTICE_NAME_SMALL if large else Style.NOTICE_ROW),
        Column(t("Works in"), 45, style=beside),
        Column(t("Proposed by"), 51, style=beside),
    )
    rows = tuple(
        (
            candidate.name if large else Span(candidate.name),
            candidate.works_in or "–",
            candidate.proposed_by or t("not stated"),
        )
        for candidate in candidates
    )
    return Table(columns, rows, close=True)


def _who(data: ElectionNotice, t: Translator, text: Style) -> list[Block]:
    return [
        Keep((Paragraph(t("Who may vote?"), Style.NOTICE_HEADING), Paragraph(_voters(data, t), text))),
        Paragraph(Span(board_line(data.board, t), Weight.SEMIBOLD), text),
    ]


def _who_in_short(data: ElectionNotice, t: Translator, order: str) -> list[Block]:
    head = Span(t("Who may vote?"), Weight.SEMIBOLD)
    board = Span(board_line(data.board, t), Weight.SEMIBOLD)
    return [Paragraph(mixed(f"{order} ", head, f" {_voters(data, t)} ", board), Style.NOTICE_SMALL)]


def _voters(data: ElectionNotice, t: Translator) -> str:
    away = ""
    if data.hours.early_from is not None:
        away = t(
            "If you are away on {day}, you can vote from {first} with the election board.",
            day=t.date(data.election.day, year=False),
            first=t.date(data.hours.early_from, year=False),
        )
    return " ".join(part for part in (who_may_vote(data.election, t), away) if part)
