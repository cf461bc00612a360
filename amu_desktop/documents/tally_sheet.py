"""The sheet the marks are counted on, five strokes in each box (series VALG-TELL)."""

from dataclasses import dataclass

from amu_desktop.core.language import Translator
from amu_desktop.documents.ballot_sheets import StrokeBoxes
from amu_desktop.documents.blocks import Block, Cell, Column, Document, Keep, Paragraph, Style, Table, Title
from amu_desktop.documents.election_data import ElectionOf
from amu_desktop.documents.election_words import election_title

IN_A_BOX = 5
MOST_BOXES = 40
"""More ballots than these boxes hold are counted on several sheets."""
FEW_BOXES = 5


@dataclass(frozen=True, slots=True)
class TallySheet:
    """The candidates in the order of the ballot, and how many ballots may have to be counted."""

    election: ElectionOf
    candidates: tuple[str, ...]
    ballots: int


def build(data: TallySheet, t: Translator) -> Document:
    """Build the sheet."""
    title = election_title(data.election, t)
    boxes = min(MOST_BOXES, max(1, -(-data.ballots // IN_A_BOX)))
    papers = (
        (t("Approved"), boxes),
        (t("Blank ballots"), min(boxes, FEW_BOXES)),
        (t("Rejected"), min(boxes, FEW_BOXES)),
    )
    blocks: list[Block] = [
        Title(title, t("Tally sheet"), t.date(data.election.day)),
        Paragraph(
            t("One stroke for each mark: four strokes, and the fifth across them. Five strokes in each box."),
            Style.LEAD,
        ),
        _table(t("Ballots"), papers, t),
        _table(t("Candidate"), tuple((name, boxes) for name in data.candidates), t),
        Keep((_who(t), Paragraph(t("Never write who voted for whom."), Style.LEGAL))),
    ]
    return Document(
        title=t("Tally sheet: {election}", election=title),
        language=t.language,
        kind=t("Tally sheet"),
        short_title=t("tally sheet"),
        blocks=tuple(blocks),
        running_head=f"{t('Tally sheet')} · {title} · {t.short_date(data.election.day)}",
    )


def _table(head: str, rows: tuple[tuple[str, int], ...], t: Translator) -> Table:
    columns = (Column(head, 46), Column(t("Strokes"), 101), Column(t("Sum"), 18))
    cells: tuple[tuple[Cell, ...], ...] = tuple((name, StrokeBoxes(boxes), "") for name, boxes in rows)
    return Table(columns, cells)


def _who(t: Translator) -> Table:
    columns = (
        Column(t("Counted by (name)"), 60),
        Column(t("Checked by (name)"), 60),
        Column(t("Date and time"), 45),
    )
    return Table(columns, (("", "", ""),), row_height=12)
