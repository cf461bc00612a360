"""The election record, «valgprotokoll» (paper.md 7.5, series VALG-PROT), of an election or of a designation.

No voter stands in it. What did not come out in the count is printed with its explanation; without one the record is
not built.
"""

from typing import assert_never

from amu_desktop import law
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Points,
    Signatures,
    Signer,
    Style,
    Table,
    Title,
)
from amu_desktop.documents.election_record_data import (
    Designation,
    Elected,
    ElectionRecord,
    Reasoned,
    Voting,
)
from amu_desktop.documents.election_record_votes import Part, lots_drawn, numbers_add_up, shared_by_lists, vote_numbers
from amu_desktop.documents.election_words import (
    capital,
    designation_title,
    election_title,
    office_of,
    seats_without_election,
)
from amu_desktop.documents.electoral_roll import KEPT_APART
from amu_desktop.documents.wording import ended
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, FixedAs, VotingForm

FORMS = {
    VotingForm.SECRET: N_("secret and in writing"),
    VotingForm.WRITTEN: N_("in writing"),
    VotingForm.HANDS: N_("by show of hands"),
}
OUTSIDE = {
    FixedAs.SENIOR: N_(
        "The senior safety representative is a permanent member (OLM § 3-7) and is not in the election."
    ),
    FixedAs.ONLY_REPRESENTATIVE: N_(
        "The safety representative is a permanent member (OLM § 3-7) and is not in the election."
    ),
}
HOLDS_RESERVED = {
    FixedAs.SENIOR: (
        N_("{name} (senior safety representative, not up for election)"),
        N_("{name} (the senior safety representative's deputy)"),
    ),
    FixedAs.ONLY_REPRESENTATIVE: (
        N_("{name} (safety representative, not up for election)"),
        N_("{name} (the safety representative's deputy)"),
    ),
}
BY_EMPLOYER = N_(
    "Appointed by the employer until the employees have elected a safety representative, for two years at a time at "
    "the most: OLM § 3-2 sixth paragraph."
)
LEGAL = {
    ElectionKind.COMMITTEE: N_(
        "Secret election in writing, most votes, lots drawn where votes are equal: OLM § 3-9. Deputies in the same "
        "election and in the order of votes: OLM § 3-11. Election board: OLM § 3-2 fourth paragraph."
    ),
    ElectionKind.REPRESENTATIVE: N_(
        "Most votes, lots drawn where votes are equal: OLM § 3-2 fifth paragraph. Election board: OLM § 3-2 fourth "
        "paragraph. Deputy: OLM § 3-3."
    ),
    ElectionKind.SENIOR: N_(
        "Most votes, lots drawn where votes are equal: OLM § 3-5 fourth paragraph. Deputy: OLM § 3-6."
    ),
}


def build(data: ElectionRecord, t: Translator) -> Document:
    """Build the record.

    Raises UserError where numbers of the count are missing, or do not come out and nothing is written about why.
    """
    title, sub = _title(data, t), t.date(data.election.day)
    if data.election.kind is ElectionKind.COMMITTEE:
        title, sub = f"{title} {data.election.day.year}", f"{t('Representatives of the employees')}, {sub}"
    parts = [part for part in _parts(data, t) if part]
    blocks: list[Block] = [Title(title, t("Election record"), sub), Facts(_head(data, t))]
    for number, (heading, *inside) in enumerate(parts, 1):
        blocks += [Heading(f"{number} {heading}"), *inside]
    blocks += [*_signatures(data, t), Paragraph(_legal(data, t), Style.LEGAL)]
    blocks += [
        Paragraph(t("Correction {date}: {text}", date=t.short_date(day), text=text)) for day, text in data.corrections
    ]
    return Document(
        title=t("Election record: {election}", election=title),
        language=t.language,
        kind=t("Election record"),
        short_title=t("election record"),
        blocks=tuple(blocks),
        running_head=f"{t('Election record')} · {_title(data, t)} · {t.short_date(data.election.day)}",
    )


def _title(data: ElectionRecord, t: Translator) -> str:
    if data.way.has_vote:
        return election_title(data.election, t)
    return designation_title(data.election, t)


def _head(data: ElectionRecord, t: Translator) -> tuple[Fact, ...]:
    facts = []
    if data.board.members:
        names = ", ".join(
            t("{name} (chair)", name=each.name) if each.chair else each.name for each in data.board.members
        )
        appointed = f" {_reasoned(data.board.appointed, t)}" if data.board.appointed else ""
        facts.append(Fact(t("Election board"), f"{names}.{appointed}"))
    facts.append(Fact(t("Way of election"), _way(data, t)))
    if data.path:
        facts.append(Fact(t("Basis"), " ".join(_reasoned(each, t) for each in data.path)))
    facts.append(Fact(t("Seats"), _seats(data, t)))
    if data.voting is not None and data.way.has_vote:
        facts.append(Fact(t("Time of voting"), _voting(data, data.voting, t)))
    if data.counting is not None:
        facts.append(Fact(t("Count"), _counting(data, t)))
    return tuple(facts)


def _reasoned(reasoned: Reasoned, t: Translator) -> str:
    if reasoned.cite is None:
        return reasoned.text
    return f"{reasoned.text.rstrip('.')} ({law.cite(reasoned.cite, t)})."


def _way(data: ElectionRecord, t: Translator) -> str:
    what = t(data.way.label)
    if not data.way.has_vote:
        return ended(what)
    form = t(FORMS[data.form]) if data.form is not None else ""
    sentences = [f"{what}, {form}." if form else ended(what)]
    if data.form is not VotingForm.HANDS and data.way is ElectionMethod.MAJORITY:
        marks = data.seats.marks
        sentences.append(t("One mark on a ballot.") if marks == 1 else t("Up to {m} marks on a ballot.", m=marks))
    return " ".join(sentences)


def _seats(data: ElectionRecord, t: Translator) -> str:
    seats = ended(capital(seats_without_election(data.election, data.seats, t)))
    outside = t(OUTSIDE[data.seats.reserved]) if data.seats.reserved in OUTSIDE else ""
    return " ".join(part for part in (seats, outside) if part)


def _voting(data: ElectionRecord, voting: Voting, t: Translator) -> str:
    parts = []
    if voting.early_first is not None and voting.early_last is not None:
        first, last = t.date(voting.early_first, year=False), t.date(voting.early_last, year=False)
        parts.append(t("Early votes from {first} to {last}.", first=first, last=last))
    day = t.date(data.election.day, year=False)
    where = f", {voting.place}" if voting.place else ""
    if voting.opens is not None and voting.closes is not None:
        opens, closes = t.time(voting.opens), t.time(voting.closes)
        parts.append(
            t("Election day {day}, from {opens} to {closes}{where}.", day=day, opens=opens, closes=closes, where=where)
        )
    else:
        parts.append(t("Election day {day}{where}.", day=day, where=where))
    return " ".join(parts)


def _counting(data: ElectionRecord, t: Translator) -> str:
    counting = data.counting
    if counting is None:
        return ""
    day, start = t.date(counting.started.date(), year=False), t.time(counting.started)
    by = t("by {names}", names=_names(counting.by, t)) if counting.by else t("by the whole election board")
    if counting.ended is not None:
        sentence = t("{day}, from {start} to {end}, {by}.", day=day, start=start, end=t.time(counting.ended), by=by)
    else:
        sentence = t("{day} at {start}, {by}.", day=day, start=start, by=by)
    if not counting.watched_by:
        return sentence
    return f"{sentence} {t('{names} watched.', names=_names(counting.watched_by, t))}"


def _names(names: tuple[str, ...], t: Translator) -> str:
    if len(names) == 1:
        return names[0]
    return t("{one} and {other}", one=", ".join(names[:-1]), other=names[-1])


def _parts(data: ElectionRecord, t: Translator) -> list[Part | tuple[()]]:
    return [
        _designated(data.designation, t) if data.designation is not None else (),
        numbers_add_up(data.count, t) if data.count is not None else (),
        vote_numbers(data, t),
        shared_by_lists(data.proportional, t) if data.proportional is not None else (),
        lots_drawn(data, t),
        (_elected_heading(data, t), _elected(data, t)),
        (t("Remarks"), *_remarks(data, t)),
    ]


def _designated(designation: Designation, t: Translator) -> Part:
    who = t("Designated by {names} on {day}.", names=_names(designation.by, t), day=t.date(designation.on))
    if not designation.basis:
        return t("Who designated?"), Paragraph(who)
    columns = (Column(t("Union"), 75), Column(t("Members"), 60), Column(t("Counted on"), 30))
    rows = tuple(
        (each.union, t("{n} of {all} employees", n=each.members, all=each.of), t.short_date(each.on))
        for each in designation.basis
    )
    return (
        t("Who designated?"),
        Paragraph(who),
        Table(columns, rows),
        Paragraph(t("The number of members is stated, never who they are."), Style.SMALL),
    )


def _elected_heading(data: ElectionRecord, t: Translator) -> str:
    first, last = t.date(data.since), t.date(data.last_day)
    if data.seats.rest_to is not None:
        return t("Elected for the rest of the period, from {first} to {last}", first=first, last=last)
    if not data.way.has_vote:
        return t("Designated, from {first} to {last}", first=first, last=last)
    return t("Elected for two years, from {first} to {last}", first=first, last=last)


def _elected(data: ElectionRecord, t: Translator) -> Table:
    committee = data.election.kind is ElectionKind.COMMITTEE
    member = office_of(data.election, t)
    if data.election.for_deputy:
        return Table((Column(member, 1),), tuple((_with_votes(each, t),) for each in data.elected))
    columns = (Column(member, 82), Column(t("Personal deputy") if committee else t("Deputy representative"), 83))
    return Table(columns, tuple((_with_votes(each, t), _deputy(each, t)) for each in data.elected), keep=True)


def _with_votes(each: Elected, t: Translator) -> str:
    if not each.member:
        return t("Vacant seat")
    if each.reserved in HOLDS_RESERVED:
        return t(HOLDS_RESERVED[each.reserved][0], name=each.member)
    return _and_votes(each.member, each.votes, t, by_lot=each.by_lot)


def _deputy(each: Elected, t: Translator) -> str:
    if not each.deputy:
        return t("none")
    if each.reserved in HOLDS_RESERVED:
        return t(HOLDS_RESERVED[each.reserved][1], name=each.deputy)
    return _and_votes(each.deputy, each.deputy_votes, t, by_lot=each.deputy_by_lot)


def _and_votes(name: str, votes: int | None, t: Translator, *, by_lot: bool) -> str:
    if votes is None:
        return t("{name} (by lot)", name=name) if by_lot else name
    return t("{name} ({n}, by lot)", name=name, n=votes) if by_lot else t("{name} ({n})", name=name, n=votes)


def _remarks(data: ElectionRecord, t: Translator) -> list[Block]:
    blocks: list[Block] = [Points(data.notes)] if len(data.notes) > 1 else []
    if len(data.notes) <= 1:
        blocks.append(Paragraph(data.notes[0] if data.notes else t("None.")))
    if data.count is not None and data.count.papers is not None:
        kept = [t(KEPT_APART)]
        if data.destroy_on is not None:
            kept.insert(
                0, t("The ballots are destroyed on {day} if nobody has complained.", day=t.date(data.destroy_on))
            )
        blocks.append(Paragraph(" ".join(kept)))
    return blocks


def _signatures(data: ElectionRecord, t: Translator) -> list[Block]:
    people = tuple(Signer(each.name, each.role or t("the election board")) for each in data.signers) or tuple(
        Signer(each.name, t("chair of the election board") if each.chair else t("the election board"))
        for each in data.board.members
    )
    if not people:
        return []
    statement = t("The record has been read through and gives the election as it was.")
    if not data.way.has_vote:
        statement = t("The record has been read through and gives the designation as it was.")
    return [Signatures(t("Signatures"), statement, people)]


def _legal(data: ElectionRecord, t: Translator) -> str:
    match data.way:
        case ElectionMethod.MAJORITY:
            return t(LEGAL[data.election.kind])
        case ElectionMethod.PROPORTIONAL:
            return t("Proportional election, agreed by two or more unions: OLM § 3-10. Deputies: OLM § 3-11.")
        case ElectionMethod.DESIGNATION if data.election.kind is ElectionKind.COMMITTEE:
            return t("Designation agreed by two or more unions: OLM § 3-10. Deputies: OLM § 3-11.")
        case ElectionMethod.DESIGNATION:
            return t("Designation of safety representatives: OLM §§ 3-2 third paragraph, 3-5, 3-3, 3-6.")
        case ElectionMethod.EMPLOYER:
            return t(BY_EMPLOYER)
    assert_never(data.way)
