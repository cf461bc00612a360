"""Questions the program's own register answers (seats, votes, courses) and the industry code, step 5 of the wizard."""

from datetime import date
from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.facts import LocalUnion, Party, Standard
from amu_desktop.law.kernel import Fact
from amu_desktop.law.sources import AML, OLM

# Step 5: the occupational health service

INDUSTRY_CODE: Fact[str] = Fact(
    "industry_code",
    N_("Which industry code does the undertaking have?"),
    N_("Look the undertaking up at brreg.no. The industry code is there."),
    str,
    (OLM.at("13-1", 2),),
    step=5,
)
INDUSTRY_STANDARD: Fact[Standard] = Fact(
    "industry_standard",
    N_("Which version is the code from?"),
    N_("The same digits can mean different things in the two versions."),
    Standard,
    (OLM.at("13-1", 2),),
    step=5,
    usual=Standard.SN2025,
)
INDUSTRY_PART: Fact[bool] = Fact(
    "industry_part",
    N_("Is the work of the kind the list names?"),
    N_("Only a part of this industry code is on the list."),
    bool,
    (OLM.at("13-1", 2),),
    step=5,
    usual=False,
    changes=(N_("If the work is of the kind the list names"), N_("If the work is not of the kind the list names")),
)

# Designation by unions

AREA_EMPLOYEES: Fact[int] = Fact(
    "area_employees",
    N_("Employees in the safety area"),
    N_("Who organises the majority is counted in the area, not in the whole undertaking."),
    int,
    (OLM.at("3-2", 3),),
    usual=0,
)
AREA_UNIONS: Fact[tuple[LocalUnion, ...]] = Fact(
    "area_unions",
    N_("Local unions and their members in the safety area"),
    N_("Numbers only, never names."),
    tuple,
    (OLM.at("3-2", 3),),
    usual=(),
)
UNION_DECLINES: Fact[bool] = Fact(
    "union_declines",
    N_("Has the union with the majority chosen not to designate?"),
    N_("The law does not say what happens then."),
    bool,
    (OLM.at("3-5", 2),),
    optional=True,
    default=False,
)

# Seats and the chair

SEATS_EMPLOYER: Fact[int] = Fact(
    "seats_employer",
    N_("Seats of the employer"),
    N_("Seats are counted, not the people in them."),
    int,
    (AML.at("7-1", 4),),
    usual=2,
    changes=(N_("If the employer has {limit} seats or more"), N_("If the employer has fewer than {limit} seats")),
)
SEATS_EMPLOYEES: Fact[int] = Fact(
    "seats_employees",
    N_("Seats of the employees"),
    N_("Seats are counted, not the people in them."),
    int,
    (AML.at("7-1", 4),),
    usual=2,
    changes=(N_("If the employees have {limit} seats or more"), N_("If the employees have fewer than {limit} seats")),
)
SENIORS: Fact[int] = Fact(
    "senior_representatives",
    N_("Number of senior safety representatives"),
    N_("Large undertakings may have several."),
    int,
    (OLM.at("3-7", 4),),
    optional=True,
    default=1,
)
HAS_OHS: Fact[bool] = Fact(
    "has_ohs",
    N_("Does the undertaking have an occupational health service?"),
    N_("It is a member of the committee without a vote. Answer yes also where the law requires you to have one."),
    bool,
    (AML.at("7-1", 1), OLM.at("3-7", 5)),
    usual=True,
    changes=(N_("If you have an occupational health service"), N_("If you have no occupational health service")),
)
CHAIR_BEFORE: Fact[Party | None] = Fact(
    "chair_before",
    N_("Which side had the chair last?"),
    N_("Leave it empty where there has been no chair yet."),
    Party,
    (AML.at("7-1", 4), OLM.at("3-12")),
    optional=True,
)
CHAIR_NOW: Fact[Party] = Fact(
    "chair_now",
    N_("Which side has the chair now?"),
    N_("The two sides choose the chair by turns."),
    Party,
    (AML.at("7-1", 4), OLM.at("3-12")),
)

# Terms of office

TERM_BEGAN: Fact[date] = Fact(
    "term_began",
    N_("The term began on"),
    N_("The day of the election, or of the designation."),
    date,
    (OLM.at("3-4", 1), OLM.at("3-15")),
)
SUCCESSOR_NOTIFIED: Fact[bool] = Fact(
    "successor_notified",
    N_("Has the management had notice of a new election?"),
    N_("Until then the one elected before counts as safety representative."),
    bool,
    (OLM.at("3-4", 2),),
    usual=False,
)

# Votes and decisions

VOTES_FOR: Fact[int] = Fact(
    "votes_for",
    N_("Votes for"),
    N_("Votes for the proposal."),
    int,
    (OLM.at("3-16", 3),),
)
VOTES_AGAINST: Fact[int] = Fact(
    "votes_against",
    N_("Votes against"),
    N_("Votes against the proposal."),
    int,
    (OLM.at("3-16", 3),),
)
VOTES_OTHER: Fact[int] = Fact(
    "votes_other",
    N_("Votes for another proposal"),
    N_("Votes for a proposal against this one."),
    int,
    (OLM.at("3-16", 3),),
    optional=True,
    default=0,
)
BINDING_DECISION: Fact[bool] = Fact(
    "binding_decision",
    N_("Does the committee decide that the employer shall carry something out?"),
    N_("Concrete measures, measurements or examinations."),
    bool,
    (AML.at("7-2", 5),),
)

# Training

TRAINING_DONE: Fact[Decimal] = Fact(
    "training_done",
    N_("Hours of training done"),
    N_("The hours of the courses together."),
    Decimal,
    (OLM.at("3-19"),),
    usual=Decimal(0),
    changes=(N_("With {limit} hours or more"), N_("With fewer than {limit} hours")),
)
TRAINING_AGREED: Fact[Decimal | None] = Fact(
    "training_agreed",
    N_("Hours the parties have agreed on, where fewer than 40"),
    N_("Both parties must have found a shorter training justifiable."),
    Decimal,
    (OLM.at("3-19"),),
    optional=True,
)
