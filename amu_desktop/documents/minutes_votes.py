"""A vote on paper: the table of votes, what it came to, and all standpoints side by side (paper.md 7.9)."""

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Paragraph,
    Position,
    Positions,
    Subheading,
    Table,
    Text,
    mixed,
    small,
    strong,
)
from amu_desktop.documents.minutes_data import PositionText, VoteHeld, VoteRow
from amu_desktop.documents.writing import as_said
from amu_desktop.domain.kinds import Choice, Method
from amu_desktop.domain.minutes import Doubt, Ending, Finding
from amu_desktop.domain.sentences import Sentence, Words, say
from amu_desktop.domain.writing import one_line
from amu_desktop.law.sources import AML, cite


def vote_blocks(vote: VoteHeld, t: Translator) -> tuple[Block, ...]:
    """Give the vote of a case: table, result, standpoints."""
    result = [Paragraph(text) for text in result_texts(vote.found, t)]
    positions = tuple(_position(position, t) for position in vote.positions if position.text or position.required)
    pair = (Positions(positions),) if positions else ()
    return (Subheading(t("Vote")), _table(vote, t), *result, *pair)


def _table(vote: VoteHeld, t: Translator) -> Table:
    secret = vote.found.secret
    heads = () if secret else ((t("From the employer"), 31), (t("From the employees"), 33))
    columns = (
        Column(t("Votes"), 42),
        *(Column(head, width, Align.RIGHT) for head, width in heads),
        Column(t("In all"), 19, Align.RIGHT),
    )
    total = VoteRow(
        "",
        sum(row.total for row in vote.rows),
        sum(row.employer for row in vote.rows),
        sum(row.employees for row in vote.rows),
    )
    rows = [(_choice(row, t), *_numbers(row, secret=secret)) for row in vote.rows]
    return Table(columns, (*rows, (t("Cast"), *_numbers(total, secret=secret))), total=True, keep=True)


def _numbers(row: VoteRow, *, secret: bool) -> tuple[str, ...]:
    return (str(row.total),) if secret else (str(row.employer), str(row.employees), str(row.total))


def _choice(row: VoteRow, t: Translator) -> str:
    names: dict[str, str] = {Choice.FOR: t("For"), Choice.AGAINST: t("Against"), Choice.BLANK: t("Blank votes")}
    if row.choice in names:
        return names[row.choice]
    if not row.proposal:
        return t("Proposal {letter}", letter=row.choice)
    return t("Proposal {letter}: {text}", letter=row.choice, text=one_line(row.proposal))


def _position(position: PositionText, t: Translator) -> Position:
    votes = t.count("{n} vote", "{n} votes", position.votes, n=position.votes)
    if position.voters:
        votes = f"{votes}: {', '.join(position.voters)}"
    proposal = f"{say(position.proposal, t)}\n" if position.proposal else ""
    return Position(
        say(position.heading, t),
        proposal + votes,
        as_said(position.text, narrow=True) if position.text else t("Missing"),
    )


_TIES = {
    Doubt.CHAIR_BLANK: N_("Equal numbers of votes. The chair voted blank, and no decision was made."),
    Doubt.CHAIR_ABSENT: N_("Equal numbers of votes. The chair was not present, and no decision was made."),
    Doubt.SECRET_TIE: N_("Equal numbers of votes. Missing: how the chair's vote fell."),
    Doubt.ALL_BLANK: N_("All voted blank, and no decision was made."),
    Doubt.NO_MAJORITY: N_("None of the proposals had a majority, and no decision was made."),
    Doubt.EQUAL_PROPOSALS: N_("None of the proposals had a majority, and no decision was made."),
    Doubt.EQUAL_LEADERS: N_("None of the proposals had a majority, and no decision was made."),
}


def result_texts(found: Finding, t: Translator) -> list[Text]:
    """Give the sentences under the table of votes, each a paragraph of its own."""
    texts: list[Text] = [t("The vote was secret.")] if found.secret else []
    if found.ending is Ending.UNANSWERED:
        return [*texts, t("Missing: how each of them voted.")]
    if found.by_chair:
        texts.append(_tie(found, t))
    elif found.doubt in _TIES:
        texts.append(t(_TIES[found.doubt]))
    elif len(found.sides) == 1:
        texts.append(_alike(found, t))
    if found.blank and found.cast:
        texts.append(_blank(found, t))
    return texts


def _tie(found: Finding, t: Translator) -> Text:
    law = small(f"({cite(AML.at('7-1', 4), t)})")
    decided = strong(t("The chair's vote decided."))
    if found.secret or not found.chair_name:
        return mixed(t("Equal numbers of votes."), " ", decided, " ", law)
    if found.method is Method.PROPOSALS:
        text = N_("Equal numbers of votes. The chair {name} voted for proposal {letter}.")
    elif found.winner == Choice.FOR:
        text = N_("Equal numbers of votes. The chair {name} voted for the proposal.")
    else:
        text = N_("Equal numbers of votes. The chair {name} voted against the proposal.")
    said = t(text, name=found.chair_name, letter=found.winner)
    return mixed(said, " ", decided, " ", law)


def _alike(found: Finding, t: Translator) -> str:
    side = found.sides[0]
    values: dict[str, object] = {"n": Words(found.counts[side]), "m": Words(found.blank), "letter": side}
    if found.method is Method.PROPOSALS:
        blank = N_("{n} voted for proposal {letter}, {m} voted blank, nobody voted for another proposal.")
        text = blank if found.blank else N_("All {n} voted for proposal {letter}.")
    elif side == Choice.AGAINST:
        blank = N_("{n} voted against, {m} voted blank, nobody voted for.")
        text = blank if found.blank else N_("All {n} voted against.")
    else:
        blank = N_("{n} voted for, {m} voted blank, nobody voted against.")
        text = blank if found.blank else N_("All {n} voted for.")
    return say(Sentence(text, values), t)


def _blank(found: Finding, t: Translator) -> Text:
    silent = t("The law does not say how blank votes are counted.")
    if found.method is Method.PROPOSALS:
        counted = t("The majority is counted of the votes for the proposals.")
    else:
        counted = t("The majority is counted of the votes for and against.")
    if found.doubt is Doubt.BLANK_VOTES:
        return mixed(strong(t("Uncertain.")), " ", counted, " ", silent)
    return mixed(counted, " ", silent)
