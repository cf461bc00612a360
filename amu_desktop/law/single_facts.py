"""Questions about a single case, person or vote, which only one or two rules ask and no register answers."""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.kernel import Fact
from amu_desktop.law.sources import AML, OLM, RSKL, Citation


class Office(Answer):
    """An office or seat, when it is asked what goes with it."""

    REPRESENTATIVE = "representative", N_("Safety representative")
    REPRESENTATIVE_DEPUTY = "representative_deputy", N_("Deputy of a safety representative")
    SENIOR = "senior", N_("Senior safety representative")
    SENIOR_DEPUTY = "senior_deputy", N_("Deputy of the senior safety representative")
    MEMBER = "member", N_("Member of the committee, from either side")
    MEMBER_DEPUTY = "member_deputy", N_("Deputy of a member of the committee")
    SERVICE = "service", N_("The occupational health service's representative in the committee")


class Leaving(Answer):
    """Why somebody may no longer be in office."""

    LEFT = "left", N_("Has left the undertaking")
    MOVED = "moved", N_("Works in another safety area for good")
    RESIGNS = "resigns", N_("Wishes to resign before the term is out")


class ChairsVote(Answer):
    """How the chair voted."""

    FOR = "for", N_("For the proposal")
    AGAINST = "against", N_("Against the proposal")
    BLANK = "blank", N_("Blank")
    ABSENT = "absent", N_("Was not present")
    SECRET = "secret", N_("The vote was secret")


class Spent(Answer):
    """What a safety representative spends time on."""

    SAFETY_WORK = "safety_work", N_("The safety work itself")
    TEACHING = "teaching", N_("Teaching at a course")


def _yes(key: str, label: str, help_: str, *cites: Citation) -> Fact[bool]:
    return Fact(key, label, help_, bool, cites, usual=False)


def _millions(key: str, label: str, help_: str, changes: tuple[str, str]) -> Fact[Decimal]:
    return Fact(key, label, help_, Decimal, (RSKL.at("1-5"),), usual=Decimal(0), changes=changes)


OFFICE: Fact[Office] = Fact(
    "office",
    N_("Which office?"),
    N_("The law asks different things of those who hold an office and of their deputies."),
    Office,
    (AML.at("6-1"), AML.at("7-1")),
)
LEAVING: Fact[Leaving] = Fact(
    "leaving",
    N_("What has happened?"),
    N_("Choose what makes you ask."),
    Leaving,
    (OLM.at("3-4", 1), OLM.at("3-15")),
)

# Votes

VOTES_BLANK: Fact[int] = Fact(
    "votes_blank",
    N_("Blank votes"),
    N_("Those present who voted neither for nor against."),
    int,
    (OLM.at("3-16", 3),),
    optional=True,
    default=0,
)
CHAIRS_VOTE: Fact[ChairsVote] = Fact(
    "chairs_vote",
    N_("How did the chair vote?"),
    N_("At a tie the vote of the chair decides."),
    ChairsVote,
    (AML.at("7-1", 4),),
)

# Safety representatives

SAFETY_TIME: Fact[Spent] = Fact(
    "safety_time",
    N_("What is the time spent on?"),
    N_("Work beyond normal hours is paid differently from teaching in spare time."),
    Spent,
    (AML.at("6-5", 3), OLM.at("3-20", 2)),
)
OUTSIDE_HOURS = _yes(
    "outside_hours",
    N_("Is it outside normal working hours?"),
    N_("As a rule it is done within them."),
    AML.at("6-5", 2),
    AML.at("6-5", 3),
)
AVERTS_ITSELF = _yes(
    "representative_averts",
    N_("Can the safety representative avert the danger?"),
    N_("The employees on the spot are warned at once all the same."),
    AML.at("6-2", 3),
)
EMPLOYER_TOLD = _yes(
    "employer_told",
    N_("Has the employer been told of the danger?"),
    N_("The employer, or someone who represents the employer."),
    AML.at("6-2", 3),
)
EMPLOYER_HEEDS = _yes(
    "employer_heeds",
    N_("Has the employer acted on it within a reasonable time?"),
    N_("The Act does not say how long that is."),
    AML.at("6-2", 3, sentence=3),
)
SEVERAL_AREAS = _yes(
    "case_in_several_areas",
    N_("Does the case concern several safety areas?"),
    N_("The senior safety representative decides where a case belongs."),
    OLM.at("3-5", 5),
)
GROUP_AREAS: Fact[int] = Fact(
    "group_areas",
    N_("In how many safety areas does the group work?"),
    N_("For example drivers, fitters or cleaners who work in several places."),
    int,
    (OLM.at("3-2", 2, sentence=3),),
    usual=1,
    changes=(N_("If the group works in {limit} areas or more"), N_("If the group works in fewer than {limit} areas")),
)
GROUP_COVERED: Fact[int] = Fact(
    "group_areas_covered",
    N_("How many of these have a safety representative?"),
    N_("Those areas are covered by another."),
    int,
    (OLM.at("3-2", 2, sentence=3),),
    usual=0,
    changes=(N_("If {limit} or more have one"), N_("If fewer than {limit} have one")),
)
SEATS_ELECTED: Fact[int] = Fact(
    "seats_elected",
    N_("Seats to be filled by the election"),
    N_("Without the seat of the senior safety representative, or of the only one."),
    int,
    (OLM.at("3-9", 3),),
    usual=1,
    changes=(N_("If there are {limit} seats or more"), N_("If there are fewer than {limit} seats")),
)

# Accounts

BALANCE: Fact[Decimal] = _millions(
    "balance_millions",
    N_("Balance sheet total, in millions of kroner"),
    N_("By the last yearly accounts."),
    (N_("If the balance is {limit} millions or more"), N_("If the balance is below {limit} millions")),
)
SALES: Fact[Decimal] = _millions(
    "sales_millions",
    N_("Sales, in millions of kroner"),
    N_("By the last yearly accounts."),
    (N_("If the sales are {limit} millions or more"), N_("If the sales are below {limit} millions")),
)
PERSON_YEARS: Fact[Decimal] = _millions(
    "person_years",
    N_("Person-years, on average in the year of the accounts"),
    N_("Part-time posts are added up to full ones."),
    (N_("If there are {limit} person-years or more"), N_("If there are fewer than {limit} person-years")),
)

SINGLE_FACTS = (
    OFFICE,
    LEAVING,
    VOTES_BLANK,
    CHAIRS_VOTE,
    SAFETY_TIME,
    OUTSIDE_HOURS,
    AVERTS_ITSELF,
    EMPLOYER_TOLD,
    EMPLOYER_HEEDS,
    SEVERAL_AREAS,
    GROUP_AREAS,
    GROUP_COVERED,
    SEATS_ELECTED,
    BALANCE,
    SALES,
    PERSON_YEARS,
)
