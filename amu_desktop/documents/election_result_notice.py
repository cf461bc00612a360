"""The notice of the result of an election (paper.md 7.6, series OPP-RES)."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Document,
    Fitted,
    Gap,
    Keep,
    Ladder,
    Pairs,
    PaperClass,
    Paragraph,
    PostingLine,
    Style,
    Table,
)
from amu_desktop.documents.election_data import ElectionOf
from amu_desktop.documents.election_record_data import Elected
from amu_desktop.documents.election_record_votes import place_of, result_of
from amu_desktop.documents.election_words import LOT_DECIDED, election_title, office_of, who_is_elected
from amu_desktop.domain.election_count import LotDecides, Outcome, Standing
from amu_desktop.domain.kinds import ElectionKind, FixedAs

ONE_LINE = 22
"""A longer title would take two lines of the large size."""
LARGE, ROOMY = 4, 8
"""Up to this many elected, and so many candidates in the table, the names of the elected have the large size."""


@dataclass(frozen=True, slots=True)
class ElectionResultNotice:
    """Who was elected, from when to when, and the votes where the election board prints them.

    `lots` are what each lot that was drawn decided.
    """

    election: ElectionOf
    elected: tuple[Elected, ...]
    since: date
    last_day: date
    board: tuple[str, ...]
    questions_by: date | None = None
    results: tuple[Standing, ...] = ()
    numbers: bool = True
    lots: tuple[LotDecides, ...] = ()


def build(data: ElectionResultNotice, t: Translator) -> Document:
    """Build the notice."""
    heading = _heading(data.election, t)
    title = t("Result: {election}", election=election_title(data.election, t))
    first, last = t.date(data.since), t.date(data.last_day)
    blocks: list[Block] = [
        Fitted(heading, Ladder.TITLE if len(heading) <= ONE_LINE else Ladder.TITLE_IN_SHORT),
        Paragraph(t("Elected on {day}", day=t.date(data.election.day)), Style.NOTICE_LARGE),
        Paragraph(t("The period is from {first} to {last}.", first=first, last=last), Style.NOTICE_20),
        Gap(1),
        _elected(data, t),
    ]
    if data.results:
        blocks += [Paragraph(t("The votes"), Style.NOTICE_HEADING), _votes(data, t)]
    lots = _lots(data, t)
    if lots:
        blocks.append(Paragraph(" ".join(lots), Style.NOTICE_SMALL))
    blocks += [
        Paragraph(_questions(data, t), Style.NOTICE_SMALL),
        Keep((PostingLine(), Paragraph(_legal(data, t), Style.LEGAL))),
    ]
    return Document(
        title=title,
        language=t.language,
        kind=t("Notice"),
        short_title=t("election result"),
        blocks=tuple(blocks),
        running_head=f"{title} · {t.short_date(data.election.day)}",
        paper=PaperClass.NOTICE,
    )


def _heading(election: ElectionOf, t: Translator) -> str:
    if election.kind is ElectionKind.COMMITTEE:
        return election.body or t("The working environment committee")
    return who_is_elected(election, t)


def _elected(data: ElectionResultNotice, t: Translator) -> Block:
    roomy = len(data.elected) <= LARGE and len(data.results) <= ROOMY
    large = Style.NOTICE_NAME if roomy else Style.NOTICE_NAME_SMALL
    beside = Style.NOTICE_TEXT if roomy else Style.NOTICE_LINE
    committee = data.election.kind is ElectionKind.COMMITTEE
    office = office_of(data.election, t)
    if data.election.for_deputy:
        return Table((Column(office, 1, style=large),), tuple((each.member,) for each in data.elected))
    deputy = t("Personal deputy") if committee else t("Deputy representative")
    return Pairs((office, deputy), tuple(_row(each, large, beside, t) for each in data.elected))


def _row(each: Elected, large: Style, beside: Style, t: Translator) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    fixed = {
        FixedAs.SENIOR: t("senior safety representative"),
        FixedAs.ONLY_REPRESENTATIVE: t("safety representative"),
    }
    member = Paragraph(each.member or t("Vacant seat"), large)
    deputy = Paragraph(each.deputy or t("none"), beside)
    if each.reserved not in fixed:
        return (member,), (deputy,)
    return (member, Paragraph(fixed[each.reserved], Style.NOTICE_LINE)), (deputy,)


def _votes(data: ElectionResultNotice, t: Translator) -> Table:
    style = Style.NOTICE_SMALL if len(data.results) <= ROOMY else Style.NOTICE_ROW
    columns = [Column(t("Candidate"), 85, style=style)]
    if data.numbers:
        columns.append(Column(t("Marks"), 25, Align.RIGHT, style))
    columns.append(Column(t("Result"), 60, style=style))
    rows = []
    for each in data.results:
        number = (str(each.votes),) if data.numbers else ()
        rows.append((each.name, *number, result_of(each, data.election, t)))
    return Table(tuple(columns), tuple(rows), close=True)


def _lots(data: ElectionResultNotice, t: Translator) -> list[str]:
    """A lot for one place names it; a lot that decided more than that says what."""
    sentences = []
    for decides in dict.fromkeys(data.lots):
        outcome = {LotDecides.MEMBER: Outcome.MEMBER, LotDecides.DEPUTY: Outcome.DEPUTY}.get(decides)
        places = [place_of(each, data.election, t) for each in data.results if each.by_lot and each.outcome is outcome]
        if places:
            sentences += [t("A lot decided the place as {place}.", place=place) for place in dict.fromkeys(places)]
        else:
            sentences.append(t(LOT_DECIDED[decides]))
    return sentences


def _questions(data: ElectionResultNotice, t: Translator) -> str:
    names = " · ".join(data.board)
    if data.questions_by is None:
        return t("Questions about the election: {names}.", names=names)
    return t("Questions about the election: {names}, by {day}.", names=names, day=t.date(data.questions_by))


def _legal(data: ElectionResultNotice, t: Translator) -> str:
    if data.election.kind is ElectionKind.COMMITTEE:
        return " ".join(
            (
                t("Most votes are elected, and lots are drawn where votes are equal: OLM § 3-9. Deputies: OLM § 3-11."),
                t("The names of the members must be posted at all times: aml § 7-1 third paragraph."),
            )
        )
    return t(
        "Whoever is elected counts from when the management has received written notice: OLM § 3-4 second paragraph."
    )
