"""What may not stand on a ballot, who votes, and which elections may be held: each objection with its reason and §.

The law's own answers come from the law floor (OLM §§ 3-2, 3-7, 3-8, 3-23). What blocks without being law is only what
cannot be printed: the same name twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Category, FixedAs, PostKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.answers import Grade
from amu_desktop.law.duty_facts import PERSON, Person
from amu_desktop.law.eligibility import AS_MEMBER, AS_REPRESENTATIVE, HIRED_IN_VOTE, MAY_VOTE, Eligible, Vote
from amu_desktop.law.kernel import decide
from amu_desktop.law.sources import OLM, Citation


class ProposedBy(StrEnum):
    """Who proposes a candidate (OLM §§ 3-2 (5), 3-9 (2))."""

    EMPLOYEE = "employee"
    UNION = "union"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PersonForElection:
    """Somebody as the election sees them; None is what nobody has said.

    `since` and `until` are the first day of the employment and the first day after it. `held_office` tells whether they
    are or have been safety representative, or hold or have held an office among the employees here.
    """

    person: str
    name: str
    category: Category | None = None
    since: date | None = None
    until: date | None = None
    top_manager: bool = False
    manager: bool = False
    from_service: bool = False
    in_area: bool | None = None
    fixed_seat: FixedAs | None = None
    held_office: bool | None = None


@dataclass(frozen=True, slots=True)
class ElectionForCheck:
    """What is elected, and on which day."""

    kind: PostKind
    on: date


@dataclass(frozen=True, slots=True)
class Objection:
    """Why somebody may not stand, or had better not: the grade, the words, and where it is written."""

    grade: Grade
    code: str
    says: Sentence
    cites: tuple[Citation, ...] = ()
    blocks: bool = False
    person: str = ""

    def error(self) -> UserError:
        """Give it as the reason of a refusal, at the candidate."""
        return UserError(self.says.text, f"candidate:{self.person}", **self.says.values)


@dataclass(frozen=True, slots=True)
class RollAnswer:
    """Whether somebody stands in the electoral roll, and why."""

    votes: bool
    uncertain: bool
    code: str
    says: Sentence
    cites: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherElection:
    """Another election with the seats it fills; a finished one stands in nobody's way."""

    id: str
    title: str
    seats: frozenset[str] = field(default_factory=frozenset)
    finished: bool = False


def check_nominee(
    who: PersonForElection, election: ElectionForCheck, already: Iterable[str] = ()
) -> tuple[Objection, ...]:
    """List what speaks against a nominee, what blocks first; `already` are the persons on the list before."""
    found = [*_twice(who, already), *_employment(who, election)]
    if not any(each.code in ("left", "not_yet") for each in found):
        found += _law(who, election)
    found += _office(who, election)
    return tuple(sorted(found, key=lambda each: not each.blocks))


def check_nominees(people: Sequence[PersonForElection], election: ElectionForCheck) -> tuple[Objection, ...]:
    """List what speaks against the whole list, in its order."""
    return tuple(
        each
        for place, who in enumerate(people)
        for each in check_nominee(who, election, [other.person for other in people[:place]])
    )


def check_proposer(name: str, by: ProposedBy, election: ElectionForCheck, *, in_area: bool | None) -> None:
    """Refuse a proposal by somebody who may not propose, or without a name: raises UserError at `proposed_by`.

    `in_area`: the employee works in the safety area, or the union organises employees there (OLM § 3-2 (5)).
    """
    if not name.strip():
        raise UserError(
            "Write who proposed the candidate. The name is made known before the election (OLM §§ 3-2, 3-9).",
            "proposed_by",
        )
    if by is ProposedBy.OTHER:
        raise UserError("Only employees and local unions can propose candidates (OLM §§ 3-2, 3-9).", "proposed_by")
    if election.kind is PostKind.REPRESENTATIVE and in_area is False:
        if by is ProposedBy.UNION:
            raise UserError(
                "The union must organise employees in the safety area to propose there (OLM § 3-2).", "proposed_by"
            )
        raise UserError(
            "Only those who work in the safety area can propose candidates there (OLM § 3-2).", "proposed_by"
        )


def refuse_if_blocked(objections: Iterable[Objection]) -> None:
    """Refuse a list with somebody who may not stand on it: raises Refusal with a reason for each."""
    reasons = tuple(each.error() for each in objections if each.blocks)
    if reasons:
        raise Refusal("The list of candidates cannot be used as it is.", reasons)


def may_vote(who: PersonForElection, election: ElectionForCheck, hired_in_vote: bool | None = None) -> RollAnswer:
    """Tell whether somebody stands in the roll on voting day, whatever their hours.

    `hired_in_vote` is the board's decision about the hired-in, where the law is silent.
    """
    if not _employed(who, election.on):
        return _not_in_roll("left", N_("Not employed on the day of the election."))
    if who.category in (Category.SELF_EMPLOYED, Category.EXTERNAL):
        return _not_in_roll("external", N_("Not an employee of the undertaking."))
    if election.kind is PostKind.REPRESENTATIVE and who.in_area is False:
        return _not_in_roll("other_area", N_("Works in another safety area."), OLM.at("3-2", 2))
    answer = decide(MAY_VOTE, {PERSON.key: _person_voting(who)}, election.on)
    uncertain = bool(answer.doubts)
    if uncertain and hired_in_vote is not None:
        says = sentence(_HIRED_IN_VOTE if hired_in_vote else _HIRED_IN_DO_NOT)
        return RollAnswer(hired_in_vote, uncertain=False, code="hired_in", says=says, cites=answer.citations)
    votes = answer.value_or(Vote.YES) is Vote.YES
    if uncertain:
        says, code = sentence(HIRED_IN_VOTE.label), "hired_in"
    elif votes:
        says, code = sentence(Vote.YES.label), ""
    elif who.top_manager:
        says, code = sentence(N_("The one who leads the undertaking does not vote.")), "top_manager"
    else:
        says, code = sentence(N_("Belongs to a group that does not vote.")), "excluded"
    return RollAnswer(votes, uncertain, code, says, answer.citations)


def check_one_election_per_seat(seats: frozenset[str], others: Iterable[OtherElection]) -> None:
    """Refuse to open an election for a seat that another open one fills: raises Refusal with a reason for each."""
    reasons = tuple(
        UserError("«{title}» is already an election for the same seat. Finish or cancel it first.", title=other.title)
        for other in others
        if not other.finished and other.seats & seats
    )
    if reasons:
        raise Refusal("There cannot be two elections for one seat.", reasons)


def enough_candidates(candidates: int, members: int, deputies: int) -> Sentence | None:
    """Say when there is nothing to choose between; the election board decides what then, the law is silent."""
    if candidates > members + deputies:
        return None
    values = {"candidates": candidates, "places": members + deputies}
    if candidates < members + deputies:
        text = N_(
            "{candidates} candidates for {places} places: some stay vacant. The election board decides what then."
        )
        return sentence(text, **values)
    text = N_("{candidates} candidates for {places} places: no more than there are places. The election board decides.")
    return sentence(text, **values)


_HIRED_IN_VOTE = N_("Hired in: the election board has decided that they vote.")
_HIRED_IN_DO_NOT = N_("Hired in: the election board has decided that they do not vote.")


def _not_in_roll(code: str, text: str, *cites: Citation) -> RollAnswer:
    return RollAnswer(votes=False, uncertain=False, code=code, says=sentence(text), cites=cites)


def _employed(who: PersonForElection, on: date) -> bool:
    return (who.since is None or who.since <= on) and (who.until is None or on < who.until)


def _twice(who: PersonForElection, already: Iterable[str]) -> list[Objection]:
    if who.person not in already:
        return []
    text = N_("{name} already stands on the list. Add the new proposer to the candidate who is there.")
    return [Objection(Grade.ADVICE, "twice", sentence(text, name=who.name), blocks=True, person=who.person)]


def _employment(who: PersonForElection, election: ElectionForCheck) -> list[Objection]:
    cite = OLM.at("3-7", 4) if election.kind is PostKind.MEMBER else OLM.at("3-2", 2)
    if who.until is not None and who.until <= election.on:
        code, text = "left", N_("{name} has left by the day of the election, and must be employed here.")
    elif who.since is not None and who.since > election.on:
        code, text = "not_yet", N_("{name} is not yet employed on the day of the election.")
    else:
        return []
    return [Objection(Grade.LAW, code, sentence(text, name=who.name), (cite,), blocks=True, person=who.person)]


def _law(who: PersonForElection, election: ElectionForCheck) -> list[Objection]:
    """Ask the law floor: what it says no to blocks, its remarks are advice."""
    rule = AS_MEMBER if election.kind is PostKind.MEMBER else AS_REPRESENTATIVE
    area_matters = election.kind is PostKind.REPRESENTATIVE
    answer = decide(rule, {PERSON.key: _person_standing(who, area_matters=area_matters)}, election.on)
    if isinstance(answer.answer, Eligible) and answer.answer is not Eligible.YES:
        code, text = _NOT_ELIGIBLE[answer.answer]
        if who.category is Category.EXCLUDED and answer.answer is Eligible.NOT_EMPLOYED:
            code, text = "excluded", _EXCLUDED
        says = sentence(text, name=who.name)
        return [Objection(Grade.LAW, code, says, answer.citations, blocks=True, person=who.person)]
    code = "service" if who.from_service else "manager"
    return [
        Objection(remark.grade, code, Sentence(remark.text), remark.cites or answer.citations, person=who.person)
        for remark in answer.reasons
        if remark.grade is Grade.ADVICE
    ]


def _office(who: PersonForElection, election: ElectionForCheck) -> list[Objection]:
    """What offices do: a seat by office is not on the ballot, and the senior representative comes from offices."""
    if election.kind is PostKind.MEMBER and who.fixed_seat is not None:
        text = N_("{name} has a seat in the committee by office, and does not stand on the ballot.")
        says = sentence(text, name=who.name)
        return [Objection(Grade.LAW, "fixed_seat", says, (OLM.at("3-7", 4),), blocks=True, person=who.person)]
    if election.kind is PostKind.SENIOR and who.held_office is not True:
        text = N_(
            "The senior safety representative is chosen among the safety representatives, or others who hold or have "
            "held an office in the undertaking. Check that this is so for {name}."
        )
        if who.held_office is False:
            text = N_(
                "{name} holds and has held no office in the undertaking. The senior safety representative is chosen "
                "among the safety representatives, or others who hold or have held an office."
            )
        says = sentence(text, name=who.name)
        blocks = who.held_office is False
        return [Objection(Grade.LAW, "held_office", says, (OLM.at("3-5", 1),), blocks=blocks, person=who.person)]
    return []


_NOT_EMPLOYED = (Category.HIRED_IN, Category.SELF_EMPLOYED, Category.EXTERNAL)


def _person_standing(who: PersonForElection, *, area_matters: bool) -> Person:
    if who.top_manager:
        return Person.TOP_MANAGER
    if who.from_service:
        return Person.SERVICE
    if who.category is Category.EXCLUDED:
        return Person.SPECIAL_GROUP
    if who.category in _NOT_EMPLOYED:
        return Person.HIRED_IN
    if area_matters and who.in_area is False:
        return Person.OTHER_AREA
    return Person.MANAGER if who.manager else Person.IN_AREA


def _person_voting(who: PersonForElection) -> Person:
    if who.top_manager:
        return Person.TOP_MANAGER
    if who.category is Category.EXCLUDED:
        return Person.SPECIAL_GROUP
    return Person.HIRED_IN if who.category is Category.HIRED_IN else Person.IN_AREA


_EXCLUDED = N_(
    "{name} may not be elected: pupils, conscripts, inmates, patients and those placed here are no employees."
)
_NOT_ELIGIBLE = {
    Eligible.OTHER_AREA: ("other_area", N_("{name} may not be elected: works in another safety area.")),
    Eligible.NOT_EMPLOYED: ("not_employed", N_("{name} may not be elected: is not employed in the undertaking.")),
    Eligible.TOP_MANAGER: ("top_manager", N_("{name} may not be elected: leads the undertaking.")),
    Eligible.SERVICE: (
        "service",
        N_("{name} may not be elected: belongs to the occupational health service, which represents no side."),
    ),
}
