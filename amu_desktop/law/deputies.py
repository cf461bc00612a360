"""Deputies, the deputy chair and who goes out of office, much of which the law leaves open (OLM ch. 3)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.committee_members import ChairSide, Duty
from amu_desktop.law.facts import Party
from amu_desktop.law.kernel import Case, Rule, Unsettled
from amu_desktop.law.record_facts import CHAIR_NOW
from amu_desktop.law.single_facts import LEAVING, OFFICE, Leaving, Office
from amu_desktop.law.sources import AML, BEFORE_2013, COMMENT, OLM


class FromTop(Answer):
    """Which of the employer's deputies come from the top management."""

    ALL = "all", N_("All deputies of the employer's members come from the top management")
    TOP_MANAGERS = "top_managers", N_("The deputy of the top manager comes from the top management")


class SeatDeputy(Answer):
    """Who is deputy in a seat that is not elected to."""

    OWN = "own", N_("The deputy of the safety representative, or of the senior one")
    SETTLED = "settled", N_("One that is settled with the election board")


class Goes(Answer):
    """Whether somebody is still in office."""

    ENDS = "ends", N_("The office ends; the deputy takes the rest of the term, or there is an election")
    GOES_ON = "goes_on", N_("The office goes on")


EMPLOYERS_DEPUTIES: Unsettled[FromTop] = Unsettled(
    "deputies.employers_from_top",
    22,
    N_("Do all of the employer's deputies come from the top management, or only the top manager's?"),
    tuple((one, one.label) for one in FromTop),
    (OLM.at("3-11", 1),),
)
FIXED_SEAT: Unsettled[SeatDeputy] = Unsettled(
    "deputies.fixed_seat",
    32,
    N_("Who is deputy in the seat of the only, or the senior, safety representative?"),
    tuple((one, one.label) for one in SeatDeputy),
    (OLM.at("3-3"), OLM.at("3-6"), OLM.at("3-11", 1)),
)
DEPUTIES_TOO: Unsettled[bool] = Unsettled(
    "deputies.same_as_members",
    35,
    N_("Does it hold for deputies, and for the occupational health service's representative, too?"),
    ((True, N_("Yes; we advise it")), (False, N_("No, only for those who hold the office"))),
    (OLM.at("3-3"), OLM.at("3-6"), OLM.at("3-11", 1), OLM.at("3-18", 1)),
)
MAY_RESIGN: Unsettled[Goes] = Unsettled(
    "deputies.may_resign",
    34,
    N_("May one resign within the term?"),
    (
        (Goes.GOES_ON, N_("Not simply: ask those concerned")),
        (Goes.ENDS, N_("Yes, and the deputy takes over")),
    ),
    (OLM.at("3-4", 1), OLM.at("3-15"), COMMENT.at("3-15")),
)
DEPUTY_CHAIRS_SIDE: Unsettled[bool] = Unsettled(
    "deputies.chairs_deputy",
    7,
    N_("Which side has the deputy chair? The law does not say."),
    (
        (True, N_("The same side as the chair, as Arbeidstilsynet finds natural")),
        (False, N_("The other side, as some municipalities have it")),
    ),
    (COMMENT.at("3-12"), AML.at("7-1", 4)),
)
CHAIR_LEAVES: Unsettled[bool] = Unsettled(
    "deputies.chair_leaves",
    26,
    N_("Which side has the chair when one leaves before the time is out?"),
    (
        (True, N_("The same side, for the rest of its time")),
        (False, N_("The sides agree anew")),
    ),
    (AML.at("7-1", 4), OLM.at("3-12")),
)

_DEPUTIES = (Office.REPRESENTATIVE_DEPUTY, Office.SENIOR_DEPUTY, Office.MEMBER_DEPUTY)


def _required(case: Case, holds: bool) -> Duty:
    """Required of those who hold the office; open for the rest."""
    return Duty.REQUIRED if holds or case[DEPUTIES_TOO] else Duty.OPTIONAL


POSTED: Rule[Duty] = Rule(
    "deputies.posted",
    N_("Is the name posted at the place of work?"),
    about=N_("Safety representatives and members of the committee are posted by name."),
)
POSTED.since("2006-01-01", AML.at("6-1", 4), AML.at("7-1", 3), unverified_before="2007-01-01")(
    lambda case: _required(case, case[OFFICE] not in _DEPUTIES)
)

TRAINED: Rule[Duty] = Rule(
    "deputies.trained",
    N_("Must the holder of this office have the training?"),
    about=N_("Safety representatives and all members of the committee have it, the employer's members too."),
)
TRAINED.since("2006-01-01", AML.at("6-5", 1), AML.at("7-4"), note=BEFORE_2013)(
    lambda case: _required(case, case[OFFICE] not in {*_DEPUTIES, Office.SERVICE})
)
TRAINED.since("2013-01-01", AML.at("6-5", 1), AML.at("7-4"), OLM.at("3-18", 1))(
    lambda case: _required(case, case[OFFICE] not in {*_DEPUTIES, Office.SERVICE})
)

COUNTS_FOR_A_DEMAND: Rule[bool] = Rule(
    "deputies.counts_for_a_demand",
    N_("Does the holder of this office count among those who can demand a meeting?"),
    about=N_("Two members of the committee can demand a meeting."),
)
COUNTS_FOR_A_DEMAND.not_known("2006-01-01", BEFORE_2013, OLM.at("3-16", 1))


@COUNTS_FOR_A_DEMAND.since("2013-01-01", OLM.at("3-16", 1))
def _(case: Case) -> bool:
    """Members do; the service is a member without a vote, which is open; nobody else is a member."""
    office = case[OFFICE]
    return office is Office.MEMBER or (office is Office.SERVICE and case[DEPUTIES_TOO])


HAS_DEPUTY: Rule[Duty] = Rule(
    "deputies.has_deputy",
    N_("Must there be a deputy in this office?"),
    about=N_(
        "Every member of the committee and the senior safety representative have one; a safety representative may."
    ),
)
HAS_DEPUTY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-3"), OLM.at("3-6"), OLM.at("3-11", 1))


@HAS_DEPUTY.since("2013-01-01", OLM.at("3-3"), OLM.at("3-6"), OLM.at("3-11", 1))
def _(case: Case) -> Duty:
    """Required of a member and of the senior; open for the service's seat; deputies have none."""
    office = case[OFFICE]
    if office in {Office.MEMBER, Office.SENIOR}:
        return Duty.REQUIRED
    return _required(case, holds=False) if office is Office.SERVICE else Duty.OPTIONAL


EMPLOYERS_FROM_TOP: Rule[FromTop] = Rule(
    "deputies.employers",
    N_("Where the employer's deputies come from"),
    about=N_("The employer appoints them from the top management."),
    beyond=N_("The program warns, and stops nobody."),
)
EMPLOYERS_FROM_TOP.not_known("2006-01-01", BEFORE_2013, OLM.at("3-11", 1))
EMPLOYERS_FROM_TOP.since("2013-01-01", OLM.at("3-11", 1))(lambda case: case[EMPLOYERS_DEPUTIES])

FIXED_SEAT_DEPUTY: Rule[SeatDeputy] = Rule(
    "deputies.fixed_seats",
    N_("The deputy in the seat that is not elected to"),
    about=N_("The seat must have a deputy. The regulation does not say who."),
)
FIXED_SEAT_DEPUTY.not_known("2006-01-01", BEFORE_2013, OLM.at("3-11", 1))
FIXED_SEAT_DEPUTY.since("2013-01-01", OLM.at("3-3"), OLM.at("3-6"), OLM.at("3-11", 1))(lambda case: case[FIXED_SEAT])

REPRESENTATIVE_GOES: Rule[Goes] = Rule(
    "deputies.representative_goes",
    N_("Does the safety representative go out of office?"),
    about=N_("Who leaves the undertaking, or works in another area for good, is out of office at once."),
)
REPRESENTATIVE_GOES.not_known("2006-01-01", BEFORE_2013, OLM.at("3-4", 1))


@REPRESENTATIVE_GOES.since("2013-01-01", OLM.at("3-4", 1))
def _(case: Case) -> Goes:
    """The regulation names two reasons; resignation is not one of them."""
    return case[MAY_RESIGN] if case[LEAVING] is Leaving.RESIGNS else Goes.ENDS


MEMBER_GOES: Rule[Goes] = Rule(
    "deputies.member_goes",
    N_("Does the member of the committee go out of office?"),
    about=N_("Who leaves the undertaking is out of office, and the deputy takes the rest of the term."),
)
MEMBER_GOES.not_known("2006-01-01", BEFORE_2013, OLM.at("3-15"))


@MEMBER_GOES.since("2013-01-01", OLM.at("3-15"))
def _(case: Case) -> Goes:
    """Another area makes no difference to a member."""
    why = case[LEAVING]
    if why is Leaving.RESIGNS:
        return case[MAY_RESIGN]
    return Goes.ENDS if why is Leaving.LEFT else Goes.GOES_ON


DEPUTY_CHAIR: Rule[Party] = Rule(
    "deputies.deputy_chair",
    N_("Which side has the deputy chair"),
    about=N_("The law does not mention a deputy chair. The chair's vote decides at a tie, and so the side matters."),
    grade=Grade.GUIDANCE,
)


@DEPUTY_CHAIR.since("2006-01-01", COMMENT.at("3-12"), AML.at("7-1", 4))
def _(case: Case) -> Party:
    """The side of the chair, unless the other reading is followed."""
    side = case[CHAIR_NOW]
    return side if case[DEPUTY_CHAIRS_SIDE] else _other(side)


NEW_CHAIR: Rule[ChairSide] = Rule(
    "deputies.new_chair",
    N_("A new chair before the time is out"),
    about=N_("The law has no rule on a chair who leaves, or on a change of side within the year. Any day is recorded."),
)


@NEW_CHAIR.since("2006-01-01", AML.at("7-1", 4, sentence=2), unverified_before="2007-01-01")
def _(case: Case) -> ChairSide:
    """The same side for the rest of its time."""
    side = ChairSide.EMPLOYER if case[CHAIR_NOW] is Party.EMPLOYER else ChairSide.EMPLOYEES
    return side if case[CHAIR_LEAVES] else ChairSide.EITHER


def _other(side: Party) -> Party:
    return Party.EMPLOYEES if side is Party.EMPLOYER else Party.EMPLOYER
