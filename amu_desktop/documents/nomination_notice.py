"""The notice that asks for candidates (paper.md 7.3, the stage before the notice of the election, series OPP-VALG)."""

from dataclasses import dataclass
from datetime import date, time

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Document,
    Fitted,
    Gap,
    Ladder,
    PaperClass,
    Paragraph,
    PostingLine,
    Rule,
    Span,
    Style,
    Weight,
)
from amu_desktop.documents.election_data import ElectionOf, Seats
from amu_desktop.documents.election_words import (
    board_line,
    election_title,
    joined,
    known_before,
    reserved,
    what_is_elected,
    who_may_propose,
)

SIZE = Style.NOTICE_24


@dataclass(frozen=True, slots=True)
class NominationNotice:
    """The deadline for candidates, where they are handed in, and who the election board is."""

    election: ElectionOf
    seats: Seats
    deadline: date
    hand_in: str
    board: tuple[str, ...]
    deadline_time: time | None = None


def build(data: NominationNotice, t: Translator) -> Document:
    """Build the notice."""
    title = t("Propose candidates")
    election = election_title(data.election, t)
    blocks: list[Block] = [
        Fitted(title, Ladder.TITLE),
        Paragraph(Span(election, Weight.SEMIBOLD), Style.NOTICE_24),
        Rule(1.0),
        Gap(4),
        Paragraph(t("Deadline {deadline}", deadline=_deadline(data, t)), Style.NOTICE_LARGE),
        Paragraph(t("Hand in your proposal: {where}", where=data.hand_in or t("to the election board")), SIZE),
        Rule(1.0),
        Gap(4),
        Paragraph(joined((what_is_elected(data.election, data.seats, t), reserved(data.seats, t))), Style.NOTICE_TEXT),
        Paragraph(t("Who may propose?"), Style.NOTICE_HEADING),
        Paragraph(who_may_propose(data.election, t), Style.NOTICE_TEXT),
        Paragraph(
            t("Write who is proposed and who proposes. Both names are made known before the election."),
            Style.NOTICE_TEXT,
        ),
        Paragraph(t("The election is on {day}.", day=t.weekday(data.election.day)), Style.NOTICE_TEXT),
        Paragraph(Span(board_line(data.board, t), Weight.SEMIBOLD), Style.NOTICE_TEXT),
        Gap(4),
        PostingLine(),
        Paragraph(known_before(data.election, data.seats, t), Style.LEGAL),
    ]
    return Document(
        title=f"{title}: {election}",
        language=t.language,
        kind=t("Notice"),
        short_title=t("candidates wanted"),
        blocks=tuple(blocks),
        running_head=f"{title} · {election}",
        paper=PaperClass.NOTICE,
    )


def _deadline(data: NominationNotice, t: Translator) -> str:
    if data.deadline_time is None:
        return t.weekday(data.deadline)
    return t("{day} at {time}", day=t.weekday(data.deadline), time=t.time(data.deadline_time))
