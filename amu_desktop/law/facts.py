"""Every question the rules can ask, each with its words, its help, its § and the wizard step that asks it.

Two counts, two rules: the number for the committee (average last year, 20 hours) and for safety representatives (all,
today) are never one fact.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.kernel import Fact
from amu_desktop.law.sources import AML, COMMENT, OLM


class ExceptedTrade(Answer):
    """Whether the undertaking does what the Act excepts: shipping, catching, fishing, military aviation."""

    NONE = "none", N_("No")
    ONLY = "only", N_("Only this")
    ALSO = "also", N_("Other work as well")


class ExceptedPart(Answer):
    """Work at sea that has come inside the Act all the same."""

    NEITHER = "neither", N_("Neither of them")
    PILOTAGE = "pilotage", N_("Pilotage")
    DIVING = "diving", N_("Diving")


class Arrangement(Answer):
    """What the parties of a small undertaking agreed on in place of a safety representative."""

    NONE = "none", N_("No safety representative")
    OTHER = "other", N_("Another arrangement")


class Party(Answer):
    """The two sides of working life."""

    EMPLOYER = "employer", N_("The employer")
    EMPLOYEES = "employees", N_("The employees")


class AgreedBy(Answer):
    """Who agreed with the employer that another body acts as committee."""

    UNIONS = "unions", N_("Local unions with the majority of the employees as members")
    APPOINTED = "appointed", N_("Representatives appointed by the employees, alone or with a union")


class Standard(Answer):
    """Which version of the industry codes a code comes from."""

    SN2007 = "SN2007", N_("The codes of 2007 (SN2007)")
    SN2025 = "SN2025", N_("The codes of 2025 (SN2025)")


@dataclass(frozen=True, slots=True)
class LocalUnion:
    """A local union and how many it organises; numbers only, never who."""

    name: str
    members: int


# Step 1: the undertaking

EXCEPTED_TRADE: Fact[ExceptedTrade] = Fact(
    "excepted_trade",
    N_("Is the undertaking in shipping, catching or fishing, or in military aviation?"),
    N_(
        "Such work is excepted from the Act. Pilotage (from 1 July 2022) and diving (from 1 July 2024) are inside "
        "it all the same."
    ),
    ExceptedTrade,
    (AML.at("1-2", 2),),
    step=1,
    usual=ExceptedTrade.NONE,
)
EXCEPTED_PART: Fact[ExceptedPart] = Fact(
    "excepted_part",
    N_("Is the work pilotage or diving?"),
    N_("Answer only if all the work is of this kind."),
    ExceptedPart,
    (AML.at("1-2", 2),),
    step=1,
    optional=True,
    default=ExceptedPart.NEITHER,
)
EMPLOYEES_TODAY: Fact[int] = Fact(
    "employees_today",
    N_("Employees in all today"),
    N_("Everyone counts, also part-time and temporary employees. The number decides about safety representatives."),
    int,
    (AML.at("6-1", 1),),
    step=1,
    usual=0,
    changes=(N_("If there are {limit} employees or more"), N_("If there are fewer than {limit} employees")),
)
HIRED_IN_TODAY: Fact[int] = Fact(
    "hired_in_today",
    N_("Hired-in today (optional)"),
    N_("The Act counts employees. Guidance from Arbeidstilsynet counts the hired-in as well."),
    int,
    (AML.at("6-1", 1),),
    step=1,
    optional=True,
    default=0,
    changes=(N_("If there are {limit} hired-in or more"), N_("If there are fewer than {limit} hired-in")),
)

# Step 2: the average that decides about the committee

NO_LAST_CALENDAR_YEAR: Fact[bool] = Fact(
    "no_last_calendar_year",
    N_("The undertaking started this year"),
    N_("The law does not say how to count where there is no last calendar year. We count both ways."),
    bool,
    (OLM.at("3-7", 2),),
    step=2,
    optional=True,
    default=False,
)
EMPLOYEES_AVERAGE: Fact[Decimal] = Fact(
    "employees_average",
    N_("Average number of employees last calendar year"),
    N_("Count the employees on the first of each month. Include only those who work at least 20 hours a week."),
    Decimal,
    (OLM.at("3-7", 2),),
    step=2,
    usual=Decimal(0),
    changes=(
        N_("If the average last year becomes {limit} or more"),
        N_("If the average last year falls below {limit}"),
    ),
)
AVERAGE_SINCE_START: Fact[Decimal] = Fact(
    "average_since_start",
    N_("Average number of employees since the start"),
    N_("The months so far. Include only those who work at least 20 hours a week."),
    Decimal,
    (AML.at("7-1", 1), OLM.at("3-7", 2)),
    step=2,
    usual=Decimal(0),
    changes=(
        N_("If the average since the start becomes {limit} or more"),
        N_("If the average since the start falls below {limit}"),
    ),
)
HIRED_IN_AVERAGE: Fact[Decimal] = Fact(
    "hired_in_average",
    N_("Hired-in on average (optional)"),
    N_("The law does not say whether the hired-in count. We count both ways."),
    Decimal,
    (AML.at("7-1", 1), OLM.at("3-7", 2)),
    step=2,
    optional=True,
    default=Decimal(0),
    changes=(
        N_("If the hired-in become {limit} or more on average"),
        N_("If the hired-in fall below {limit} on average"),
    ),
)
AVERAGE_BY_OTHER_METHOD: Fact[Decimal | None] = Fact(
    "average_by_other_method",
    N_("The average worked out another way (optional)"),
    N_("The law does not say how the average is worked out. We use the number on the first of each month."),
    Decimal,
    (OLM.at("3-7", 2),),
    step=2,
    optional=True,
)

# Step 3: where and when people work

AREAS: Fact[int] = Fact(
    "areas",
    N_("Number of safety areas"),
    N_("Separate departments and shifts shall normally have at least one safety representative each."),
    int,
    (AML.at("6-1", 2),),
    step=3,
    usual=1,
    changes=(N_("If there are {limit} areas or more"), N_("If there are fewer than {limit} areas")),
)
REPRESENTATIVES: Fact[int] = Fact(
    "representatives",
    N_("Number of safety representatives"),
    N_("One for each area, unless an area has several."),
    int,
    (AML.at("6-1", 3),),
    step=3,
    usual=1,
    changes=(
        N_("If there are {limit} safety representatives or more"),
        N_("If there are fewer than {limit} safety representatives"),
    ),
)

# Step 4: what is agreed or demanded

COMMITTEE_ORDERED: Fact[bool] = Fact(
    "committee_ordered",
    N_("Has Arbeidstilsynet ordered a working environment committee?"),
    N_("Arbeidstilsynet may decide that a smaller undertaking shall have one, whatever its size."),
    bool,
    (AML.at("7-1", 1, sentence=3),),
    step=4,
    usual=False,
    changes=(N_("If Arbeidstilsynet orders a committee"), N_("If the order from Arbeidstilsynet is withdrawn")),
)
COMMITTEE_DEMANDED: Fact[bool] = Fact(
    "committee_demanded",
    N_("Has one of the parties demanded a working environment committee?"),
    N_("In a middle-sized undertaking the employer or the employees may demand one."),
    bool,
    (AML.at("7-1", 1, sentence=2),),
    step=4,
    usual=False,
    changes=(N_("If one of the parties demands a committee"), N_("If nobody demands a committee any more")),
)
COMMITTEE_DEMANDED_ON: Fact[date | None] = Fact(
    "committee_demanded_on",
    N_("Demanded on"),
    N_("The day the demand was made."),
    date,
    (AML.at("7-1", 1, sentence=2),),
    step=4,
    optional=True,
)
COMMITTEE_DEMANDED_BY: Fact[Party | None] = Fact(
    "committee_demanded_by",
    N_("Demanded by"),
    N_("Either party may demand a committee."),
    Party,
    (AML.at("7-1", 1, sentence=2),),
    step=4,
    optional=True,
)
COMMITTEE_WAS_REQUIRED: Fact[bool] = Fact(
    "committee_was_required",
    N_("Does a committee exist that was set up because the law required it?"),
    N_("The law does not say what happens to a committee when the number of employees falls below the limit."),
    bool,
    (AML.at("7-1", 1), OLM.at("3-15")),
    step=4,
    optional=True,
    default=False,
)
COMMITTEE_EXISTS: Fact[bool] = Fact(
    "committee_exists",
    N_("Does a working environment committee exist already?"),
    N_("Until there is one, others divide the areas and appoint the election board."),
    bool,
    (OLM.at("3-2", 7),),
    step=4,
    usual=False,
    changes=(N_("When the committee exists"), N_("If there is no committee")),
)
REPRESENTATIVE_ORDERED: Fact[bool] = Fact(
    "representative_ordered",
    N_("Has Arbeidstilsynet ordered a safety representative?"),
    N_("Arbeidstilsynet may decide that there shall be one in spite of an agreement."),
    bool,
    (AML.at("6-1", 1, sentence=4),),
    step=4,
    usual=False,
    changes=(
        N_("If Arbeidstilsynet orders a safety representative"),
        N_("If the order from Arbeidstilsynet is withdrawn"),
    ),
)
OPT_OUT_AGREEMENT: Fact[bool] = Fact(
    "opt_out_agreement",
    N_("Is there a signed agreement on another arrangement?"),
    N_("A small undertaking may agree in writing on another arrangement, or to have no safety representative."),
    bool,
    (AML.at("6-1", 1, sentence=2),),
    step=4,
    usual=False,
    changes=(N_("If the parties sign an agreement on another arrangement"), N_("If the agreement falls away")),
)
OPT_OUT_SIGNED: Fact[date] = Fact(
    "opt_out_signed",
    N_("Signed on"),
    N_("An agreement without a stated duration holds for two years from this day."),
    date,
    (AML.at("6-1", 1, sentence=3),),
    step=4,
)
OPT_OUT_UNTIL: Fact[date | None] = Fact(
    "opt_out_until",
    N_("Holds until (if the agreement says so)"),
    N_("The last day the agreement holds. Leave it empty where the agreement says nothing."),
    date,
    (AML.at("6-1", 1, sentence=3),),
    step=4,
    optional=True,
)
OPT_OUT_ARRANGEMENT: Fact[Arrangement] = Fact(
    "opt_out_arrangement",
    N_("What is agreed?"),
    N_("The parties may agree on another arrangement, or on none."),
    Arrangement,
    (AML.at("6-1", 1, sentence=2),),
    step=4,
    optional=True,
    default=Arrangement.NONE,
)
UNIONS: Fact[tuple[LocalUnion, ...]] = Fact(
    "unions",
    N_("Local unions and their numbers of members"),
    N_("Numbers only, never names. Full-time, part-time and hourly employees count alike."),
    tuple,
    (OLM.at("3-1"), COMMENT.at("3-10")),
    step=4,
    usual=(),
)
UNIONS_AGREE: Fact[bool] = Fact(
    "unions_agree",
    N_("Do the local unions agree?"),
    N_("Several unions decide together. Where they do not agree, the law names who decides."),
    bool,
    (OLM.at("3-1"), OLM.at("3-2", 4), OLM.at("3-5", 4)),
    step=4,
    usual=True,
    changes=(N_("If the unions agree"), N_("If the unions do not agree")),
)
OTHER_BODY_AGREED: Fact[bool] = Fact(
    "other_body_agreed",
    N_("Is it agreed that another body acts as the committee?"),
    N_("A body for cooperation that already exists may act as working environment committee."),
    bool,
    (OLM.at("3-22", 1),),
    step=4,
    optional=True,
    default=False,
    usual=False,
)
OTHER_BODY_AGREED_BY: Fact[AgreedBy] = Fact(
    "other_body_agreed_by",
    N_("Who agreed with the employer?"),
    N_("Unions that together have the majority of the employees as members, or appointed representatives."),
    AgreedBy,
    (OLM.at("3-22", 1), OLM.at("3-22", 2)),
    step=4,
    usual=AgreedBy.UNIONS,
)
OTHER_BODY_EQUAL: Fact[bool] = Fact(
    "other_body_equal",
    N_("Are the employer and the employees equally many in the body?"),
    N_("Other groups have no vote in working environment cases."),
    bool,
    (OLM.at("3-22", 3, letter="a"),),
    step=4,
    usual=False,
)
OTHER_BODY_EMPLOYER: Fact[bool] = Fact(
    "other_body_employer",
    N_("Is the employer represented as in a committee?"),
    N_("The employer or the manager is a member, or in a large undertaking someone from the top management."),
    bool,
    (OLM.at("3-22", 3, letter="b"),),
    step=4,
    usual=False,
)
OTHER_BODY_SENIOR: Fact[bool] = Fact(
    "other_body_senior",
    N_("Is the senior safety representative a member?"),
    N_("On the side of the employees."),
    bool,
    (OLM.at("3-22", 3, letter="c"),),
    step=4,
    usual=False,
)
OTHER_BODY_OHS: Fact[bool] = Fact(
    "other_body_ohs",
    N_("Is the occupational health service represented without a vote?"),
    N_("It takes part in the meetings and does not vote."),
    bool,
    (OLM.at("3-22", 3, letter="d"),),
    step=4,
    usual=False,
)
