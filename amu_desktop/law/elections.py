"""Elections: who leads them, who may designate instead, and how the vote is cast (OLM §§ 3-2, 3-9, 3-10)."""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.facts import EMPLOYEES_TODAY, UNIONS
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.record_facts import AREA_EMPLOYEES, AREA_UNIONS
from amu_desktop.law.single_facts import SEATS_ELECTED
from amu_desktop.law.sources import BEFORE_2013, BOARD_REPRESENTATION, OLM
from amu_desktop.law.unions import Decider, Majority, decider, majority


class Designation(Answer):
    """Whether unions may designate in place of an election."""

    ELECTION = "election", N_("Must be elected")
    UNION = "union", N_("The local union may designate")
    UNIONS_JOINTLY = "unions_jointly", N_("The local unions may designate together")
    UNIONS_BY_AGREEMENT = (
        "unions_by_agreement",
        N_("The local unions may agree to designate, or on proportional election"),
    )


class Ballot(Answer):
    """How votes are cast."""

    SECRET_AND_WRITTEN = "secret_and_written", N_("Secret and in writing")
    AS_DECIDED = "as_decided", N_("As the election board decides, unless the committee has set rules")


class Proposer(Answer):
    """Who can propose a candidate."""

    OF_AREA = "of_area", N_("Every employee in the safety area")
    UNION_OF_AREA = "union_of_area", N_("Local unions that organise employees in the area")
    EMPLOYEE = "employee", N_("Every employee")
    UNION = "union", N_("Every local union")


BOARD_MIN: Parameter[int] = Parameter(
    "elections.board_min",
    N_("The election board has at least"),
    about=N_("One election board for the whole undertaking leads the elections."),
)
BOARD_MIN.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 4))
BOARD_MIN.since("2013-01-01", 1, OLM.at("3-2", 4))

BOARD_MAX: Parameter[int] = Parameter(
    "elections.board_max",
    N_("The election board has at most"),
    about=N_("One election board for the whole undertaking leads the elections."),
)
BOARD_MAX.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 4))
BOARD_MAX.since("2013-01-01", 3, OLM.at("3-2", 4))

COMMITTEE_BALLOT: Parameter[Ballot] = Parameter(
    "elections.committee_ballot",
    N_("How votes are cast for the committee"),
    about=N_("An election to the committee is secret and in writing."),
)
COMMITTEE_BALLOT.not_known("2006-01-01", BEFORE_2013, OLM.at("3-9", 1))
COMMITTEE_BALLOT.since("2013-01-01", Ballot.SECRET_AND_WRITTEN, OLM.at("3-9", 1))

REPRESENTATIVE_BALLOT: Parameter[Ballot] = Parameter(
    "elections.representative_ballot",
    N_("How votes are cast for safety representatives"),
    about=N_("The election board sets the rules, unless the committee has done so. A show of hands is possible."),
)
REPRESENTATIVE_BALLOT.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 5))
REPRESENTATIVE_BALLOT.since("2013-01-01", Ballot.AS_DECIDED, OLM.at("3-2", 5))

LOT_AT_TIE: Parameter[bool] = Parameter(
    "elections.lot_at_tie",
    N_("A tie in an election is settled by lot"),
    about=N_("Where candidates have as many votes, the lot decides. It is drawn by hand; the program records it."),
)
LOT_AT_TIE.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 5), OLM.at("3-9", 4))
LOT_AT_TIE.since("2013-01-01", True, OLM.at("3-2", 5), OLM.at("3-9", 4))

REPRESENTATIVE_PROPOSED_BY: Parameter[tuple[Proposer, ...]] = Parameter(
    "elections.representative_proposed_by",
    N_("Who can propose a safety representative"),
    about=N_("Every employee in the area, and local unions that organise employees there."),
)
REPRESENTATIVE_PROPOSED_BY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 5))
REPRESENTATIVE_PROPOSED_BY.since("2013-01-01", (Proposer.OF_AREA, Proposer.UNION_OF_AREA), OLM.at("3-2", 5))

MEMBER_PROPOSED_BY: Parameter[tuple[Proposer, ...]] = Parameter(
    "elections.member_proposed_by",
    N_("Who can propose the employees' members of the committee"),
    about=N_("Every employee and every local union."),
)
MEMBER_PROPOSED_BY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-9", 2))
MEMBER_PROPOSED_BY.since("2013-01-01", (Proposer.EMPLOYEE, Proposer.UNION), OLM.at("3-9", 2))

PROPOSER_NAMED: Parameter[bool] = Parameter(
    "elections.proposer_named",
    N_("The one who proposed a candidate is named before the election"),
    about=N_("The candidate's name, and who proposed it, are made known."),
)
PROPOSER_NAMED.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 5), OLM.at("3-9", 2))
PROPOSER_NAMED.since("2013-01-01", True, OLM.at("3-2", 5), OLM.at("3-9", 2))

MOST_MARKS: Rule[int] = Rule(
    "elections.most_marks",
    N_("The most names one may vote for"),
    about=N_("As many as members and deputies together are to be elected: two for each seat."),
    beyond=N_("That a paper with more is rejected is our reading."),
)
MOST_MARKS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-9", 3))


@MOST_MARKS.since("2013-01-01", OLM.at("3-9", 3), OLM.at("3-11", 2))
def _(case: Case) -> int:
    """Each seat has a member and a deputy."""
    return 2 * case[SEATS_ELECTED]


DEPUTIES_BY_RANK: Parameter[bool] = Parameter(
    "elections.deputies_by_rank",
    N_("After an election the deputies follow the order of votes"),
    about=N_(
        "Members and deputies are elected on one paper. The deputy with most votes is deputy for the member with most "
        "votes, and so on down."
    ),
)
DEPUTIES_BY_RANK.not_known("2006-01-01", BEFORE_2013, OLM.at("3-11", 2))
DEPUTIES_BY_RANK.since("2013-01-01", True, OLM.at("3-11", 2))

BOARD_APPOINTED_BY: Rule[Decider] = Rule(
    "elections.board_appointed_by",
    N_("Who appoints the election board"),
    about=N_(
        "The committee appoints the board. Until there is one, the local union does, or several unions together. "
        "Where they do not agree, or there is no union, the employer does."
    ),
)
BOARD_APPOINTED_BY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 4))


@BOARD_APPOINTED_BY.since("2013-01-01", OLM.at("3-2", 4), OLM.at("3-2", 7))
def _(case: Case) -> Decider:
    """Where there is no union the employer appoints."""
    return decider(case, without_union=Decider.EMPLOYER_NO_UNION)


REPRESENTATIVE_DESIGNATION: Rule[Designation] = Rule(
    "elections.representative_designation",
    N_("Election or designation of the safety representative"),
    about=N_(
        "A local union that alone organises the majority in the area may designate. Several that do so together, where "
        "none does alone, may designate jointly. Otherwise there is a majority election."
    ),
)
REPRESENTATIVE_DESIGNATION.not_known("2006-01-01", BEFORE_2013, OLM.at("3-2", 3))


@REPRESENTATIVE_DESIGNATION.since("2013-01-01", OLM.at("3-2", 3), OLM.at("3-2", 4))
def _(case: Case) -> Designation:
    """Count the majority in the safety area."""
    answers = {
        Majority.ONE_ALONE: Designation.UNION,
        Majority.TOGETHER: Designation.UNIONS_JOINTLY,
        Majority.NONE: Designation.ELECTION,
    }
    return answers[majority(case[AREA_UNIONS], case[AREA_EMPLOYEES])]


DIVISORS: Parameter[tuple[Decimal, ...]] = Parameter(
    "elections.divisors",
    N_("Divisors at a proportional election"),
    about=N_(
        "The regulation names no method. These are those of the regulation on employees' representatives on the board; "
        "the parties may agree on others."
    ),
    grade=Grade.ADVICE,
)
DIVISORS.since(
    "2006-01-01",
    (Decimal("1.4"), Decimal(3), Decimal(5), Decimal(7), Decimal(9)),
    OLM.at("3-10"),
    BOARD_REPRESENTATION.at("16"),
)

COMMITTEE_DESIGNATION: Rule[Designation] = Rule(
    "elections.committee_designation",
    N_("Election or designation of the employees' members of the committee"),
    about=N_(
        "Two or more local unions that together organise the majority may agree to designate, or on a proportional "
        "election. One union alone may not. Otherwise there is a majority election."
    ),
)
COMMITTEE_DESIGNATION.not_known("2006-01-01", BEFORE_2013, OLM.at("3-10"))


@COMMITTEE_DESIGNATION.since("2013-01-01", OLM.at("3-10"))
def _(case: Case) -> Designation:
    """Count the majority in the whole undertaking; one union alone never designates."""
    unions = case[UNIONS]
    if len(unions) > 1 and sum(union.members for union in unions) * 2 > case[EMPLOYEES_TODAY]:
        return Designation.UNIONS_BY_AGREEMENT
    return Designation.ELECTION
