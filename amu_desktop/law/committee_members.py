"""Who sits in the committee: parity, fixed members, deputies and the chair (aml § 7-1, OLM §§ 3-7 to 3-12)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade, State
from amu_desktop.law.facts import REPRESENTATIVES, Party
from amu_desktop.law.kernel import Case, Parameter, Rule, Undetermined, Unsettled
from amu_desktop.law.record_facts import (
    CHAIR_BEFORE,
    CHAIR_NOW,
    HAS_OHS,
    SEATS_EMPLOYEES,
    SEATS_EMPLOYER,
    SENIORS,
)
from amu_desktop.law.sources import AMENDED_2006, AMENDED_2013_OHS, AML, BEFORE_2013, COMMENT, LYNGDAL, OLM


class Parity(Answer):
    """Whether the sides have as many seats."""

    EQUAL = "equal", N_("As many seats on each side")
    UNEQUAL = "unequal", N_("The sides must have as many seats")


class FixedMember(Answer):
    """Who sits for the employees without being elected to the committee."""

    NONE = "none", N_("Not relevant")
    ONLY = "only", N_("The only safety representative is a member")
    SENIOR = "senior", N_("The senior safety representative is a member")
    JOINT = "joint", N_("The senior safety representatives have a joint member")


class OhsMember(Answer):
    """The seat of the occupational health service."""

    WITHOUT_VOTE = "without_vote", N_("Is a member without a vote")
    NONE = "none", N_("No member from an occupational health service")


class OhsSeats(Answer):
    """Who sat from the occupational health service while the regulation gave no number."""

    MANAGER_AND_DOCTOR = (
        "manager_and_doctor",
        N_("The safety manager and the company doctor, or else others from the service where there is one"),
    )


class Duty(Answer):
    """Whether something must be there."""

    OPTIONAL = "optional", N_("Optional")
    REQUIRED = "required", N_("Required")


class ChairSide(Answer):
    """Which side chooses the chair next."""

    EMPLOYER = "employer", N_("The employer's side chooses the chair")
    EMPLOYEES = "employees", N_("The employees' side chooses the chair")
    EITHER = "either", N_("The sides agree who begins; if not, the lot decides")


class Alternation(Answer):
    """Whether the chair goes by turns."""

    KEPT = "kept", N_("The chair goes by turns")
    SAME_SIDE = "same_side", N_("The same side has the chair again")


def _duty(key: str, label: str, about: str, place: str, paragraph: int, duty: Duty) -> Parameter[Duty]:
    parameter: Parameter[Duty] = Parameter(key, label, about=about)
    parameter.not_known("2006-01-01", BEFORE_2013, OLM.at(place, paragraph))
    parameter.since("2013-01-01", duty, OLM.at(place, paragraph))
    return parameter


MEMBER_DEPUTY = _duty(
    "committee_members.deputy",
    N_("A deputy for each member"),
    N_("Every member of the committee has a deputy."),
    "3-11",
    1,
    Duty.REQUIRED,
)
REPRESENTATIVE_DEPUTY = _duty(
    "committee_members.representative_deputy",
    N_("A deputy for the safety representative"),
    N_("A safety representative may have a deputy. The seat of an only one in the committee must have one."),
    "3-3",
    0,
    Duty.OPTIONAL,
)
SENIOR_DEPUTY = _duty(
    "committee_members.senior_deputy",
    N_("A deputy for the senior safety representative"),
    N_("The senior safety representative must have a deputy, chosen in the same way."),
    "3-6",
    0,
    Duty.REQUIRED,
)
ONLY_REPRESENTATIVE_DEPUTY = _duty(
    "committee_members.only_representative_deputy",
    N_("Deputy for the committee seat of the only safety representative"),
    N_("The seat must have a deputy. Whose, the regulation does not say; either way is accepted."),
    "3-11",
    1,
    Duty.REQUIRED,
)
TOP_MANAGER = _duty(
    "committee_members.top_manager",
    N_("The top manager is a member"),
    N_("The employer or the manager, or in a large undertaking someone from the top management, is always a member."),
    "3-7",
    3,
    Duty.REQUIRED,
)

SEATS_MIN: Parameter[int] = Parameter(
    "committee_members.seats_min",
    N_("A committee normally has at least"),
    about=N_("The law sets no number of members; older guidance says four to eight."),
    grade=Grade.GUIDANCE,
)
SEATS_MIN.since("2006-01-01", 4, LYNGDAL.whole, AML.at("7-1", 4))
SEATS_MAX: Parameter[int] = Parameter(
    "committee_members.seats_max",
    N_("A committee normally has at most"),
    about=N_("The law sets no number of members; older guidance says four to eight."),
    grade=Grade.GUIDANCE,
)
SEATS_MAX.since("2006-01-01", 8, LYNGDAL.whole, AML.at("7-1", 4))

OHS_SEATS: Parameter[int | OhsSeats] = Parameter(
    "committee_members.ohs_seats",
    N_("Members from the occupational health service, at least"),
    about=N_("The occupational health service is represented in the committee."),
)
OHS_SEATS.not_known("2006-01-01", BEFORE_2013, OLM.at("3-7", 5))
OHS_SEATS.since("2013-01-01", OhsSeats.MANAGER_AND_DOCTOR, OLM.at("3-7", 5))
OHS_SEATS.since("2014-01-01", 1, OLM.at("3-7", 5), AMENDED_2013_OHS.whole)

OHS_VOTES: Parameter[bool] = Parameter(
    "committee_members.ohs_votes",
    N_("The occupational health service votes"),
    about=N_("The occupational health service has no vote in the committee."),
)
OHS_VOTES.since("2006-01-01", False, AML.at("7-1", 4, sentence=3), AMENDED_2006.whole, unverified_before="2007-01-01")

CHAIR_YEARS: Parameter[int] = Parameter(
    "committee_members.chair_years",
    N_("Years one side has the chair"),
    about=N_("The law says by turns. That each turn is a year is guidance."),
    grade=Grade.GUIDANCE,
)
CHAIR_YEARS.since("2006-01-01", 1, COMMENT.at("3-12"), AML.at("7-1", 4))

PARITY: Rule[Parity] = Rule(
    "committee_members.parity",
    N_("As many from each side"),
    about=N_("The employer and the employees have as many seats. A vacant seat is still a seat."),
)


@PARITY.since("2006-01-01", AML.at("7-1", 4, sentence=1), unverified_before="2007-01-01")
def _(case: Case) -> Parity:
    """Compare the seats; how many they are together is guidance."""
    employer, employees = case[SEATS_EMPLOYER], case[SEATS_EMPLOYEES]
    case.say(
        N_("The employer has {employer} seats, the employees {employees}."), employer=employer, employees=employees
    )
    if not case[SEATS_MIN] <= employer + employees <= case[SEATS_MAX]:
        case.say(N_("Four to eight members are usual."), grade=Grade.GUIDANCE)
    return Parity.EQUAL if employer == employees else Parity.UNEQUAL


EMPLOYEES_FIXED_MEMBER: Rule[FixedMember] = Rule(
    "committee_members.employees_fixed",
    N_("The fixed member of the employees"),
    about=N_(
        "The senior safety representative is one of the employees' members, with a vote; or the only one there is."
    ),
)
EMPLOYEES_FIXED_MEMBER.not_known("2006-01-01", BEFORE_2013, OLM.at("3-7", 4))


@EMPLOYEES_FIXED_MEMBER.since("2013-01-01", OLM.at("3-7", 4))
def _(case: Case) -> FixedMember:
    """The senior sits; several choose one among them; an only safety representative sits."""
    representatives = case[REPRESENTATIVES]
    if representatives == 0:
        return FixedMember.NONE
    if representatives == 1:
        return FixedMember.ONLY
    return FixedMember.JOINT if case[SENIORS] > 1 else FixedMember.SENIOR


WITHOUT_OHS: Unsettled[bool] = Unsettled(
    "committee_members.without_ohs",
    23,
    N_("The law does not mention a committee without an occupational health service."),
    (
        (True, N_("Without a duty to have the service there is no member from it")),
        (False, N_("The service is to be represented all the same")),
    ),
    (AML.at("7-1", 1), OLM.at("3-7", 5)),
)

OHS_MEMBER: Rule[OhsMember] = Rule(
    "committee_members.ohs",
    N_("The occupational health service in the committee"),
    about=N_("The occupational health service is represented and does not vote."),
)


def _ohs_member(case: Case) -> OhsMember:
    """The service sits without a vote; whether it sits where nobody must have one is left open."""
    case.look(OHS_SEATS)
    return OhsMember.WITHOUT_VOTE if case[HAS_OHS] or not case[WITHOUT_OHS] else OhsMember.NONE


OHS_MEMBER.since("2006-01-01", AML.at("7-1", 1), AML.at("7-1", 4))(_ohs_member)


@OHS_MEMBER.since("2013-01-01", AML.at("7-1", 1), AML.at("7-1", 4), OLM.at("3-7", 5))
def _(case: Case) -> OhsMember:
    """Only this year the regulation itself said «where there is one», so nothing was open."""
    case.look(OHS_SEATS)
    return OhsMember.WITHOUT_VOTE if case[HAS_OHS] else OhsMember.NONE


OHS_MEMBER.since("2014-01-01", AML.at("7-1", 1), AML.at("7-1", 4), OLM.at("3-7", 5))(_ohs_member)


CHAIR_NEXT: Rule[ChairSide] = Rule(
    "committee_members.chair_next",
    N_("Which side chooses the chair"),
    about=N_("The sides choose the chair by turns. If they do not agree who begins, the lot decides."),
    beyond=N_("Not regulated: a chair who leaves before the time is out, and the deputy chair."),
)


@CHAIR_NEXT.since("2006-01-01", AML.at("7-1", 4, sentence=2), note=BEFORE_2013, unverified_before="2007-01-01")
def _(case: Case) -> ChairSide:
    """By turns; who begins rests on a regulation that has not been checked."""
    before = case[CHAIR_BEFORE]
    if before is None:
        raise Undetermined(State.NOT_KNOWN)
    return _other_side(before)


@CHAIR_NEXT.since("2013-01-01", AML.at("7-1", 4, sentence=2), OLM.at("3-12"))
def _(case: Case) -> ChairSide:
    """By turns; in the first year the sides agree, or draw lots."""
    before = case[CHAIR_BEFORE]
    return ChairSide.EITHER if before is None else _other_side(before)


def _other_side(before: Party) -> ChairSide:
    return ChairSide.EMPLOYEES if before is Party.EMPLOYER else ChairSide.EMPLOYER


CHAIR_ALTERNATION: Rule[Alternation] = Rule(
    "committee_members.chair_alternation",
    N_("Alternation of the chair"),
    about=N_("The chair goes by turns; that the turn is a year is guidance. Never changing is against the Act."),
    grade=Grade.GUIDANCE,
)


@CHAIR_ALTERNATION.since("2006-01-01", AML.at("7-1", 4, sentence=2), COMMENT.at("3-12"))
def _(case: Case) -> Alternation:
    """The same side twice running is warned about; the Act itself names no year."""
    if case[CHAIR_BEFORE] is not case[CHAIR_NOW]:
        return Alternation.KEPT
    case.look(CHAIR_YEARS)
    case.say(N_("The same side has the chair again. It is to go by turns."), grade=Grade.GUIDANCE)
    return Alternation.SAME_SIDE
