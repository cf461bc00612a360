"""What the papers of elections say in common: the name of the election, what is chosen, who may vote and who may stand.

A safety representative, a senior one and a committee have sentences of their own, since the law has: OLM §§ 3-2, 3-5
and 3-9.
"""

from typing import assert_never

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import Mixed, Span, Text, mixed
from amu_desktop.documents.election_data import ElectionOf, Seats
from amu_desktop.domain.election_count import LotDecides
from amu_desktop.domain.kinds import CandidateOrder, ElectionKind, FixedAs, VotingForm

NOT_ON_BALLOT = {
    FixedAs.SENIOR: N_("The senior safety representative is a permanent member and is not on the ballot."),
    FixedAs.ONLY_REPRESENTATIVE: N_("The safety representative is a permanent member and is not on the ballot."),
}
ORDERS = {
    CandidateOrder.ALPHABETICAL: N_(
        "The candidates stand in alphabetical order of surname. There is no other ranking."
    ),
    CandidateOrder.DRAWN: N_("The order of the candidates was drawn by lot. There is no other ranking."),
}

BY_LIST = N_("The candidates stand list by list, in the order each list has chosen.")
LOT_DECIDED = {
    LotDecides.MEMBER: N_("The lot decided who was elected."),
    LotDecides.MEMBER_OR_DEPUTY: N_("The lot decided who was elected and who became a deputy."),
    LotDecides.ALL_THREE: N_("The lot decided who was elected, who became a deputy and who was not elected."),
    LotDecides.DEPUTY: N_("The lot decided who became a deputy."),
    LotDecides.WHOSE_MEMBER: N_("The lot decided which of the elected got which personal deputy."),
    LotDecides.WHOSE_DEPUTY: N_("The lot decided the order of the deputies, and so whose deputy each became."),
}
"""What a lot that was drawn has decided; while it is still to be drawn the wizard says it in the present."""


def emphasised(sentence: str, *strong: str) -> Text:
    """Give `sentence` with the first of each of `strong` that stands in it in bold."""
    parts: list[str | Span] = []
    rest = sentence
    for piece in strong:
        before, found, after = rest.partition(piece)
        if found:
            parts += [before, Span(piece)]
            rest = after
    return mixed(*(part for part in (*parts, rest) if part)) if parts else sentence


def capital(text: str) -> str:
    """Give `text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def joined(texts: tuple[Text, ...]) -> Mixed:
    """Give sentences after one another, with the emphasis of each."""
    parts: list[str | Span] = []
    for text in texts:
        if not text:
            continue
        if parts:
            parts.append(" ")
        parts += text.parts if isinstance(text, Mixed) else (text,)
    return mixed(*parts)


def election_title(election: ElectionOf, t: Translator) -> str:
    """Name the election: «Valg til arbeidsmiljøutvalget»."""
    match election.kind:
        case ElectionKind.COMMITTEE if election.body:
            return t("Election to {body}", body=election.body)
        case ElectionKind.COMMITTEE:
            return t("Election to the working environment committee")
        case ElectionKind.SENIOR if election.for_deputy:
            return t("Election of deputy for the senior safety representative")
        case ElectionKind.SENIOR:
            return t("Election of senior safety representative")
        case ElectionKind.REPRESENTATIVE if election.for_deputy:
            return t("Election of deputy safety representative, {area}", area=election.area)
        case ElectionKind.REPRESENTATIVE:
            return t("Election of safety representative, {area}", area=election.area)
    assert_never(election.kind)


def designation_title(election: ElectionOf, t: Translator) -> str:
    """Name a designation: «Utpeking av verneombud, Verkstedet»."""
    match election.kind:
        case ElectionKind.COMMITTEE if election.body:
            return t("Designation to {body}", body=election.body)
        case ElectionKind.COMMITTEE:
            return t("Designation to the working environment committee")
        case ElectionKind.SENIOR if election.for_deputy:
            return t("Designation of deputy for the senior safety representative")
        case ElectionKind.SENIOR:
            return t("Designation of senior safety representative")
        case ElectionKind.REPRESENTATIVE if election.for_deputy:
            return t("Designation of deputy safety representative, {area}", area=election.area)
        case ElectionKind.REPRESENTATIVE:
            return t("Designation of safety representative, {area}", area=election.area)
    assert_never(election.kind)


def office_of(election: ElectionOf, t: Translator) -> str:
    """Name the seat that is filled, as the head of a column."""
    match election.kind:
        case ElectionKind.COMMITTEE:
            return t("Member")
        case ElectionKind.SENIOR | ElectionKind.REPRESENTATIVE if election.for_deputy:
            return t("Deputy representative")
        case ElectionKind.SENIOR:
            return t("Senior safety representative")
        case ElectionKind.REPRESENTATIVE:
            return t("Safety representative")
    assert_never(election.kind)


def who_is_elected(election: ElectionOf, t: Translator) -> str:
    """Say whom the ballot is about: «Arbeidstakernes representanter i arbeidsmiljøutvalget»."""
    match election.kind:
        case ElectionKind.COMMITTEE if election.body:
            return t("Representatives of the employees in {body}", body=election.body)
        case ElectionKind.COMMITTEE:
            return t("Representatives of the employees in the working environment committee")
        case ElectionKind.SENIOR if election.for_deputy:
            return t("Deputy for the senior safety representative")
        case ElectionKind.SENIOR:
            return t("Senior safety representative")
        case ElectionKind.REPRESENTATIVE if election.for_deputy:
            return t("Deputy safety representative, {area}", area=election.area)
        case ElectionKind.REPRESENTATIVE:
            return t("Safety representative, {area}", area=election.area)
    assert_never(election.kind)


def what_is_elected(election: ElectionOf, seats: Seats, t: Translator) -> Text:
    """Say what is chosen and for how long: «Vi velger 2 medlemmer og 2 varamedlemmer for to år.»."""
    what = _seats(election, seats, t)
    if seats.rest_to is not None:
        day = t.date(seats.rest_to)
        rest = t("We elect {what} for the rest of the period, to {day}.", what=" & ".join(what), day=day)
        return _with_and(rest, what, t)
    return _with_and(t("We elect {what} for two years.", what=" & ".join(what)), what, t)


def _with_and(sentence: str, what: tuple[str, ...], t: Translator) -> Text:
    if len(what) > 1:
        both = t("{one} and {other}", one=what[0], other=what[1])
        return emphasised(sentence.replace(" & ".join(what), both), *what)
    return emphasised(sentence, *what)


def _seats(election: ElectionOf, seats: Seats, t: Translator) -> tuple[str, ...]:
    match election.kind:
        case ElectionKind.COMMITTEE:
            members = t.count("{n} member", "{n} members", seats.members, n=seats.members)
            deputies = t.count("{n} deputy member", "{n} deputy members", seats.deputies, n=seats.deputies)
            return tuple(text for text, n in ((members, seats.members), (deputies, seats.deputies)) if n)
        case ElectionKind.SENIOR:
            return _office(t("senior safety representative"), election, seats, t)
        case ElectionKind.REPRESENTATIVE:
            return _office(t("safety representative"), election, seats, t)
    assert_never(election.kind)


def _office(office: str, election: ElectionOf, seats: Seats, t: Translator) -> tuple[str, ...]:
    deputy = t("deputy representative")
    if election.for_deputy:
        return (deputy,)
    return (office, deputy) if seats.deputies else (office,)


def seats_without_election(election: ElectionOf, seats: Seats, t: Translator) -> str:
    """Name what is chosen without a sentence around it: «2 medlemmer og 2 varamedlemmer»."""
    what = _seats(election, seats, t)
    return t("{one} and {other}", one=what[0], other=what[1]) if len(what) > 1 else what[0]


def reserved(seats: Seats, t: Translator) -> str:
    """Say who is member without being on the ballot, or nothing."""
    return t(NOT_ON_BALLOT[seats.reserved]) if seats.reserved in NOT_ON_BALLOT else ""


def marks_allowed(marks: int, t: Translator) -> str:
    """Say how many marks one may set, to the voter."""
    if marks == 1:
        return t("You may set one mark.")
    return t("You may set up to {m} marks.", m=marks)


def form_of(form: VotingForm | None, t: Translator) -> str:
    """Say how votes are given; nothing where it is not decided."""
    match form:
        case VotingForm.SECRET:
            return t("The election is secret and in writing.")
        case VotingForm.WRITTEN:
            return t("The election is in writing.")
        case VotingForm.HANDS:
            return t("The election is by show of hands.")
        case None:
            return ""
    assert_never(form)


def who_may_vote(election: ElectionOf, t: Translator) -> str:
    """Say who may vote; no hours are asked for."""
    match election.kind:
        case ElectionKind.COMMITTEE:
            return t(
                "All employees may vote, except the top manager. So may those employed here part-time, by the hour or "
                "as temporary staff."
            )
        case ElectionKind.SENIOR:
            return t("The safety representatives of the undertaking.")
        case ElectionKind.REPRESENTATIVE:
            return t("All employees in {area}, except the undertaking's top daily manager.", area=election.area)
    assert_never(election.kind)


def who_may_propose(election: ElectionOf, t: Translator) -> str:
    """Say who may propose candidates, and who may stand."""
    match election.kind:
        case ElectionKind.COMMITTEE:
            return t("All employees and local unions may propose candidates. The candidate must be employed here.")
        case ElectionKind.SENIOR:
            return t(
                "The safety representatives may propose candidates. The candidate must be safety representative, or "
                "hold or have held an office of trust in the undertaking."
            )
        case ElectionKind.REPRESENTATIVE:
            return t(
                "All employees in {area}, and local unions with members there, may propose candidates. The candidate "
                "must be an employee in the area.",
                area=election.area,
            )
    assert_never(election.kind)


def known_before(election: ElectionOf, seats: Seats, t: Translator) -> str:
    """Give the legal line of the notices before an election."""
    match election.kind:
        case ElectionKind.COMMITTEE:
            parts = [
                t("Candidates and those who proposed them must be made known before the election: OLM § 3-9."),
                t("Right to vote: OLM § 3-8."),
            ]
            if seats.deputies:
                parts.append(t("Deputy members: OLM § 3-11."))
            return " ".join(parts)
        case ElectionKind.SENIOR:
            deputy = seats.deputies or election.for_deputy
            return t("The election of the senior safety representative: OLM § 3-5.") + (
                f" {t('Deputy: OLM § 3-6.')}" if deputy else ""
            )
        case ElectionKind.REPRESENTATIVE:
            return t("Candidates and those who proposed them must be made known before the election: OLM § 3-2.")
    assert_never(election.kind)


def board_line(board: tuple[str, ...], t: Translator) -> str:
    """Name the election board."""
    return t("Election board: {names}", names=" · ".join(board))
