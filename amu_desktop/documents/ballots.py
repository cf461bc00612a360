"""Ballot papers, 1, 2, 4 or 8 on a sheet (paper.md 7.4): without id, code, number or time, and every copy the same.

The first page of the file is the cover slip, which says how many were printed; the election record asks for it.
"""

from dataclasses import dataclass

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.documents.ballot_sheets import MOST_NAMES, Ballot, BallotSheets, NameOnBallot
from amu_desktop.documents.blocks import Block, Document, Fact, Facts, PaperClass, Paragraph, Points, Style, Title
from amu_desktop.documents.election_data import Candidate, ElectionOf
from amu_desktop.documents.election_words import election_title, who_is_elected

PER_SHEET = (8, 4, 2, 1)
"""How many ballots can stand on a sheet, most first."""


@dataclass(frozen=True, slots=True)
class Ballots:
    """The ballots of an election: who stands, how many marks, and how many copies are wanted.

    `per_sheet` is 1, 2, 4 or 8, or 0 for the most that fits. `own_rule` is the undertaking's own sentence on how
    faulty ballots are judged, in place of the one the paper has.
    """

    undertaking: str
    election: ElectionOf
    candidates: tuple[Candidate, ...]
    marks: int
    copies: int
    per_sheet: int = 0
    own_rule: str = ""


def sheets(copies: int, per_sheet: int) -> int:
    """Give how many sheets `copies` ballots take."""
    return -(-max(1, copies) // per_sheet)


def fitting(data: Ballots, t: Translator) -> tuple[int, ...]:
    """Give how many ballots a sheet can hold with these names, most first; nothing where one does not hold them."""
    from amu_desktop.documents.ballot_layout import layout

    ballot = _ballot(data, t)
    return tuple(each for each in PER_SHEET if layout(ballot, each) is not None)


def build(data: Ballots, t: Translator) -> Document:
    """Build the cover slip and the sheets.

    Raises UserError without candidates, with more than 40, and where so many on a sheet do not fit.
    """
    per_sheet = _per_sheet(data, t)
    number = sheets(data.copies, per_sheet)
    title = t("Ballots: {election}", election=election_title(data.election, t))
    rows = (
        Fact(t("Election"), f"{election_title(data.election, t)}, {_day(data, t)}"),
        Fact(t("Sheets"), str(number)),
        Fact(t("Ballots on a sheet"), str(per_sheet)),
        Fact(t("Sum"), t.count("{n} ballot", "{n} ballots", number * per_sheet, n=number * per_sheet)),
    )
    blocks: list[Block] = [
        Title(t("Cover slip for ballots"), data.undertaking),
        Facts(rows),
        Points(
            (
                t("Print at 100 %, on one side of the paper. The back is to be blank."),
                t("Cut along the dashed lines. All ballots are the same."),
                t("Write the sum in the election record as printed. Count spoiled sheets too."),
                t("This page is not a ballot."),
            )
        ),
        Paragraph(t("Ballots have no number and no code, so that none can be known from another."), Style.SMALL),
        BallotSheets(_ballot(data, t), per_sheet, number),
    ]
    return Document(
        title=title,
        language=t.language,
        kind=t("Ballot paper"),
        short_title=t("ballots"),
        blocks=tuple(blocks),
        paper=PaperClass.BALLOT,
    )


def _per_sheet(data: Ballots, t: Translator) -> int:
    names = len(data.candidates)
    if not names:
        raise UserError("There is nobody to vote for yet. Add the candidates first.", "candidates")
    if names > MOST_NAMES:
        raise UserError(
            "{n} candidates do not fit on one ballot; {most} do. Hold the election with lists, or with fewer "
            "candidates.",
            "candidates",
            n=names,
            most=MOST_NAMES,
        )
    found = fitting(data, t)
    if not found:
        raise UserError(
            "The names are too long to stand on one ballot together. Shorten what stands about where candidates work, "
            "or hold the election with lists.",
            "candidates",
        )
    if data.per_sheet and data.per_sheet not in found:
        raise UserError(
            "{n} candidates do not fit with {wanted} ballots on a sheet. Choose {fits}.",
            "per_sheet",
            n=names,
            wanted=data.per_sheet,
            fits=found[0],
        )
    return data.per_sheet or found[0]


def _ballot(data: Ballots, t: Translator) -> Ballot:
    one = data.marks == 1
    rule = data.own_rule or (
        t(
            "The ballot is rejected if it has more than one mark, names that have been added, or marks that show who "
            "you are. A ballot without a mark counts as blank."
        )
        if one
        else t(
            "The ballot is rejected if it has more than {m} marks, names that have been added, or marks that show who "
            "you are. A ballot without a mark counts as blank.",
            m=data.marks,
        )
    )
    return Ballot(
        data.undertaking,
        t("Election {day}", day=_day(data, t)),
        t("Ballot paper"),
        who_is_elected(data.election, t),
        t("Mark one name.") if one else t("Mark no more than {m} names.", m=data.marks),
        tuple(NameOnBallot(each.name, each.works_in) for each in data.candidates),
        f"{rule} {t('Fold the text inwards.')}",
        t("stamp"),
    )


def _day(data: Ballots, t: Translator) -> str:
    return t.date(data.election.day)
