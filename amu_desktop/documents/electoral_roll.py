"""The electoral roll with boxes to tick (paper.md 7.5, series VALG-MANN): kept apart from the ballots, always."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Fact,
    Facts,
    Keep,
    Paragraph,
    Style,
    Table,
    TickBoxes,
    Title,
)
from amu_desktop.documents.election_data import ElectionOf
from amu_desktop.documents.election_words import election_title, who_may_vote

KEPT_APART = N_("The ticked electoral roll is kept by itself and cannot be connected with the ballots.")


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody who may vote; `name` as in lists, «Etternavn, Fornavn»."""

    name: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class ElectoralRoll:
    """Who may vote, in the order of the list, as it was on a day; nobody's tick is ever stored."""

    election: ElectionOf
    voters: tuple[Voter, ...]
    as_of: date


def build(data: ElectoralRoll, t: Translator) -> Document:
    """Build the roll."""
    title = election_title(data.election, t)
    columns = (Column(t("Name"), 85), Column(t("Department"), 60), Column(t("Ticked"), 20))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (voter.name, voter.department or "–", TickBoxes(("",))) for voter in data.voters
    )
    blocks: list[Block] = [
        Title(title, t("Electoral roll"), t.date(data.election.day)),
        Facts(
            (
                Fact(t("Who may vote?"), who_may_vote(data.election, t)),
                Fact(t("The roll as of"), t.date(data.as_of)),
                Fact(t("Entitled to vote"), str(len(data.voters))),
            )
        ),
        Paragraph(t("Tick the name when the ballot is handed out. Write nothing on the ballot.")),
    ]
    if rows:
        blocks.append(Table(columns, rows, row_height=8))
    blocks += [Keep((_sums(len(data.voters), t), Paragraph(t(KEPT_APART))))]
    right = t("The right to vote in the committee election: OLM § 3-8. In the area: OLM § 3-2.")
    blocks.append(Paragraph(right, Style.LEGAL))
    return Document(
        title=t("Electoral roll: {election}", election=title),
        language=t.language,
        kind=t("Electoral roll"),
        short_title=t("electoral roll"),
        blocks=tuple(blocks),
        running_head=f"{t('Electoral roll')} · {title} · {t.short_date(data.election.day)}",
    )


def _sums(voters: int, t: Translator) -> Table:
    columns = (
        Column(t("Ticked"), 38),
        Column(t("Entitled to vote"), 40),
        Column(t("Exchanged for a new ballot"), 45),
        Column(t("Handed out without a tick"), 42),
    )
    return Table(columns, (("", str(voters), "", ""),), row_height=10)
