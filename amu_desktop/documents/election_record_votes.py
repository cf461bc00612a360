"""The numbers of an election record: the three sums, the votes in order, the lots, and the seats shared by lists."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Align,
    Beside,
    Block,
    Column,
    Fact,
    Facts,
    Keep,
    Paragraph,
    Span,
    Style,
    Table,
    Text,
    mixed,
    strong,
)
from amu_desktop.documents.election_data import ElectionOf
from amu_desktop.documents.election_record_data import (
    Count,
    ElectionRecord,
    LotDrawn,
    Proportional,
)
from amu_desktop.documents.election_words import LOT_DECIDED, capital, emphasised
from amu_desktop.documents.wording import ended
from amu_desktop.domain.apportionment import divisor
from amu_desktop.domain.ballots import Balance, Equation, balance, printable_turnout, turnout
from amu_desktop.domain.election_count import Outcome, Standing
from amu_desktop.domain.kinds import ElectionKind, VotingForm
from amu_desktop.domain.sentences import say

Part = tuple[str, *tuple[Block, ...]]
"""A part of the record: its heading and what stands under it."""

HEADS = {Equation.PAPER: N_("A The paper"), Equation.VOTERS: N_("B The voters"), Equation.BOX: N_("C The ballot box")}
TERMS = {
    Equation.PAPER: (N_("Handed out to voters"), N_("Spoilt before that"), N_("Unused, destroyed")),
    Equation.VOTERS: (N_("Ticked in the roll"), N_("Exchanged for a new ballot"), N_("Without a tick")),
    Equation.BOX: (N_("Approved"), N_("Blank ballots"), N_("Rejected")),
}
TOTALS = {Equation.PAPER: N_("Printed"), Equation.VOTERS: N_("Handed out"), Equation.BOX: N_("In the box")}


def numbers_add_up(count: Count, t: Translator) -> Part:
    """Give part 1: the sums with what did not come out, the turnout, the rejected and the board's disagreement."""
    blocks: list[Block] = []
    if count.papers is not None:
        blocks += [Paragraph(t("Three sums must come out before the result can be entered.")), _sums(count, t)]
    blocks.append(Paragraph(_turnout(count, t), Style.TIGHT))
    blocks += _departments(count, t)
    if count.papers is not None:
        blocks.append(Paragraph(_rejected(count, t)))
    else:
        blocks.append(Paragraph(_disagreement(count, t)))
    return t("Do the numbers add up?"), *blocks


def _sums(count: Count, t: Translator) -> Keep:
    papers = count.papers
    if papers is None:
        return Keep(())
    found = {each.equation: each for each in balance(papers)}
    for each in found.values():
        _refuse(each, t)
    columns = tuple(
        (_sum_table(found[equation], t), *_verdict(found[equation], found[Equation.ROLL], t)) for equation in HEADS
    )
    return Keep((Beside(columns),))


def _refuse(each: Balance, t: Translator) -> None:
    if not each.judged:
        raise UserError("Some numbers of the count are missing. Enter all of them first.", "papers")
    if each.needs_explanation:
        raise UserError(
            "A sum does not come out, and nothing is written about why: {sum} Write what you found.",
            "papers",
            sum=say(each.says, t) if each.says else "",
        )


def _sum_table(each: Balance, t: Translator) -> Table:
    columns = (Column(t(HEADS[each.equation]), 38), Column(t("Number"), 14, Align.RIGHT))
    terms = zip(TERMS[each.equation], each.terms, strict=True)
    rows = tuple((t(label), str(number)) for label, number in terms)
    return Table(columns, (*rows, (t(TOTALS[each.equation]), str(each.total))), total=True)


def _verdict(each: Balance, roll: Balance, t: Translator) -> list[Block]:
    added = " + ".join(str(term) for term in each.terms)
    box = each.equation is Equation.BOX
    blocks: list[Block] = []
    if each.even and box and roll.even:
        blocks.append(_line(t("✓ {sum} = {total} = ticked", sum=added, total=each.total)))
    elif each.even:
        blocks.append(_line(t("✓ {sum} = {total}", sum=added, total=each.total)))
    else:
        blocks.append(_line(_difference(each, t)))
    if box and not roll.even:
        blocks.append(
            _line(
                t(
                    "Against the roll ({ticked} ticked): {difference}",
                    ticked=roll.total,
                    difference=_difference(roll, t),
                )
            )
        )
    return blocks


def _difference(each: Balance, t: Translator) -> str:
    text = each.explanation.strip().rstrip(".")
    return t("Difference: {n}. Explanation: {text}.", n=abs(each.difference or 0), text=text)


def _line(text: str) -> Paragraph:
    return Paragraph(Span(text), Style.SMALL)


def _turnout(count: Count, t: Translator) -> Text:
    voted = count.papers.ticked if count.papers is not None else count.hands
    entitled = t.number(count.voters)
    if voted is None:
        return emphasised(t("Entitled to vote in the roll: {n}.", n=entitled), entitled)
    share = turnout(voted, count.voters).share
    part = t("{voted} of {entitled}", voted=voted, entitled=entitled)
    percent = t.number(share.quantize(Decimal(1), ROUND_HALF_UP)) if share is not None else "–"
    sentence = t(
        "Entitled to vote in the roll: {n}. Turnout: {part} ({percent} %).", n=entitled, part=part, percent=percent
    )
    return emphasised(sentence, entitled, part)


def _departments(count: Count, t: Translator) -> list[Block]:
    printed = printable_turnout({each.department: (each.voted, each.voters) for each in count.departments})
    if not any(printed.values()):
        return []
    columns = (
        Column(t("Department"), 85),
        Column(t("Voted"), 40, Align.RIGHT),
        Column(t("Entitled to vote"), 40, Align.RIGHT),
    )
    hidden = t("hidden")
    rows = tuple(
        (name, str(found.voted), str(found.entitled)) if found else (name, hidden, hidden)
        for name, found in printed.items()
    )
    blocks: list[Block] = [Table(columns, rows)]
    if not all(printed.values()):
        sentence = t(
            "Departments with fewer than five entitled to vote are not shown, nor the one that would give them away."
        )
        blocks.append(Paragraph(sentence, Style.SMALL))
    return blocks


def _rejected(count: Count, t: Translator) -> str:
    reasons = ", ".join(
        t.count("{n} ballot ({reason})", "{n} ballots ({reason})", each.count, n=each.count, reason=each.reason)
        for each in count.rejections
    )
    parts = [t("Rejected: {ballots}.", ballots=reasons) if reasons else t("No ballot was rejected."), count.kept]
    return " ".join(part for part in (*parts, _disagreement(count, t)) if part)


def _disagreement(count: Count, t: Translator) -> str:
    if count.disagreement:
        return t("Disagreement in the election board: {text}", text=count.disagreement)
    return t("No disagreement in the election board.")


def vote_numbers(data: ElectionRecord, t: Translator) -> Part | tuple[()]:
    """Give part 2: every candidate with votes and result, in order of rank."""
    if not data.results:
        return ()
    hands = data.form is VotingForm.HANDS
    columns = (
        Column(t("Rank"), 12),
        Column(t("Candidate"), 75),
        Column(t("Votes") if hands else t("Marks"), 25, Align.RIGHT),
        Column(t("Result"), 53),
    )
    rows: list[tuple[str, ...]] = [
        (str(n), each.name, str(each.votes), result_of(each, data.election, t))
        for n, each in enumerate(data.results, 1)
    ]
    total = str(sum(each.votes for each in data.results))
    papers = data.count.papers if data.count is not None else None
    label = t("Sum of votes")
    if papers is not None and papers.valid is not None:
        label = t(
            "Sum of marks ({ballots} ballots, at most {most})",
            ballots=papers.valid,
            most=papers.valid * data.seats.marks,
        )
    return t("Numbers of votes"), Table(columns, (*rows, ("", label, total, "")), total=True)


def result_of(each: Standing, election: ElectionOf, t: Translator) -> str:
    """Say what became of a candidate, and whether a lot did it."""
    word = place_of(each, election, t)
    return t("{result}, after a lot", result=word) if each.by_lot else word


def place_of(each: Standing, election: ElectionOf, t: Translator) -> str:
    """Name the place a candidate got: «medlem», «2. vara»."""
    match each.outcome:
        case Outcome.MEMBER:
            return _seat(election, t)
        case Outcome.DEPUTY if election.kind is ElectionKind.COMMITTEE and each.rank:
            return t("deputy no. {rank}", rank=each.rank)
        case Outcome.DEPUTY:
            return t("deputy representative")
        case Outcome.NOT_ELECTED:
            return t("not elected")
        case _:
            return t(each.outcome.label)


def _seat(election: ElectionOf, t: Translator) -> str:
    if election.kind is ElectionKind.COMMITTEE:
        return t("member")
    if election.for_deputy:
        return t("deputy representative")
    return t("senior safety representative") if election.kind is ElectionKind.SENIOR else t("safety representative")


def shared_by_lists(proportional: Proportional, t: Translator) -> Part:
    """Give how the seats were shared by lists, with every quotient that was compared."""
    divisors = " – ".join(t.number(each) for each in proportional.divisors)
    agreed = (
        t(
            "Divisors {divisors}: method agreed by the parties on {day}.",
            divisors=divisors,
            day=t.date(proportional.agreed_on),
        )
        if proportional.agreed_on
        else t("Divisors {divisors}: method agreed by the parties.", divisors=divisors)
    )
    lists = Table(
        (Column(t("List"), 95), Column(t("Votes"), 35, Align.RIGHT), Column(t("Places"), 35, Align.RIGHT)),
        (
            *((each.name, t.number(each.votes), str(each.seats)) for each in proportional.lists),
            (
                t("Sum"),
                t.number(sum(each.votes for each in proportional.lists)),
                str(sum(each.seats for each in proportional.lists)),
            ),
        ),
        total=True,
    )
    return (
        t("How the places are shared"),
        Paragraph(f"{agreed} {t('The law does not say which divisors.')}"),
        lists,
        Keep(
            (
                _quotients(proportional, t),
                Paragraph(t("A number in bold gave a place: a member with a personal deputy."), Style.SMALL),
            )
        ),
    )


def _quotients(proportional: Proportional, t: Translator) -> Table:
    names = proportional.lists
    most = max((len(each.quotients) for each in names), default=0)
    columns = (
        Column(t("Divisor"), 25, Align.RIGHT),
        *(Column(each.name, 140 / max(1, len(names)), Align.RIGHT) for each in names),
    )
    rows = tuple(
        (
            t.number(_decimal(divisor(proportional.divisors, i))),
            *(_quotient(each.quotients, i, each.seats, t) for each in names),
        )
        for i in range(most)
    )
    return Table(columns, rows)


def _quotient(quotients: tuple[Fraction, ...], i: int, seats: int, t: Translator) -> Text:
    if i >= len(quotients):
        return "–"
    number = t.number(_decimal(quotients[i]), 2)
    return strong(number) if i < seats else number


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def lots_drawn(data: ElectionRecord, t: Translator) -> Part | tuple[()]:
    """Give part 3, only where lots were drawn: who were equal, what the lot decided, and how it was done."""
    if not data.lots:
        return ()
    blocks = [Keep((Paragraph(_equal(lot, data, t)), _how(lot, t))) for lot in data.lots]
    return t("Drawing of lots"), *blocks


def _equal(lot: LotDrawn, data: ElectionRecord, t: Translator) -> str:
    names = t("{one} and {other}", one=", ".join(lot.tied[:-1]), other=lot.tied[-1])
    if lot.votes is None:
        equal = t("{names} had equal quotients.", names=names)
    elif data.form is VotingForm.HANDS:
        equal = t.count(
            "{names} got {n} vote each.", "{names} got {n} votes each.", lot.votes, n=lot.votes, names=names
        )
    else:
        equal = t.count(
            "{names} got {n} mark each.", "{names} got {n} marks each.", lot.votes, n=lot.votes, names=names
        )
    return f"{equal} {t(LOT_DECIDED[lot.decides])}"


def _how(lot: LotDrawn, t: Translator) -> Facts:
    method = ended(lot.method)
    drew = t("{name} drew.", name=lot.drawn_by)
    when = t("{day} at {time}", day=t.date(lot.at.date()), time=t.time(lot.at))
    return Facts(
        (
            Fact(t("Method"), f"{method} {drew}"),
            Fact(t("Drawn"), mixed(strong(lot.drawn[0]), *(f", {name}" for name in lot.drawn[1:]))),
            Fact(t("Time and place"), f"{when}, {lot.where}" if lot.where else when),
            Fact(t("Present"), capital(", ".join(lot.present)) or t("not stated")),
        )
    )
