"""The psychosocial working environment: the factors the Act names, and the duty to see to them (aml § 4-3)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, always
from amu_desktop.law.kernel import Parameter
from amu_desktop.law.sources import AMENDED_2025_PSYCHOSOCIAL, AMENDED_2025_WORK, AML, PERFORMANCE_OF_WORK


class Factor(Answer):
    """What can make the psychosocial working environment good or bad."""

    DEMANDS = "demands", N_("Unclear or conflicting demands and expectations")
    EMOTIONAL = "emotional", N_("Emotional demands in work with people")
    WORKLOAD = "workload", N_("Amount of work and pressure of time out of balance")
    SUPPORT = "support", N_("Support and help in the work")
    INTEGRITY = "integrity", N_("Integrity and dignity")
    CONTACT = "contact", N_("Contact with other employees")
    HARASSMENT = "harassment", N_("Harassment, sexual harassment included")
    VIOLENCE = "violence", N_("Violence, threats and strain from contact with others")


NAMED_FACTORS: Parameter[tuple[Factor, ...]] = Parameter(
    "psychosocial.named_factors",
    N_("Psychosocial factors named from 2026"),
    about=N_("The Act names them as examples; there are others."),
)
NAMED_FACTORS.not_yet_law("2006-01-01", AML.at("4-3", 1), AML.at("4-3", 2), AMENDED_2025_PSYCHOSOCIAL.whole)
NAMED_FACTORS.since(
    "2026-01-01",
    (Factor.DEMANDS, Factor.EMOTIONAL, Factor.WORKLOAD, Factor.SUPPORT),
    AML.at("4-3", 2),
    AMENDED_2025_PSYCHOSOCIAL.whole,
)

OTHER_FACTORS: Parameter[tuple[Factor, ...]] = Parameter(
    "psychosocial.other_factors",
    N_("Psychosocial factors with a paragraph of their own"),
    about=N_("Dignity, contact, harassment and violence; until 2026 they stood one paragraph or two higher up."),
)
OTHER_FACTORS.since(
    "2006-01-01",
    (Factor.INTEGRITY, Factor.CONTACT, Factor.HARASSMENT, Factor.VIOLENCE),
    AML.at("4-3", 3),
    AML.at("4-3", 4),
    AML.at("4-3", 5),
    AML.at("4-3", 6),
    unverified_before="2026-01-01",
)

PSYCHOSOCIAL = StandingDuty(
    "psychosocial.justifiable",
    N_("A fully justifiable psychosocial working environment"),
    N_(
        "Work is organised, planned and done so that the psychosocial factors are fully justifiable for the health, "
        "safety and welfare of the employees."
    ),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.RISK_ASSESSMENT, Evidence.PLAN),
    due=Due.REGULARLY,
)
PSYCHOSOCIAL.not_yet_law("2006-01-01", AML.at("4-3", 1), AML.at("4-3", 2), AMENDED_2025_PSYCHOSOCIAL.whole)
always(PSYCHOSOCIAL, AML.at("4-3", 1), AML.at("4-3", 2), AMENDED_2025_PSYCHOSOCIAL.whole, since="2026-01-01")

PSYCHOSOCIAL_MAPPING = StandingDuty(
    "psychosocial.mapping",
    N_("Mapping of the psychosocial working environment"),
    N_(
        "Factors, harassment, violence and threats are mapped and the risk assessed together with the employees, and "
        "written down; measures, information and training follow."
    ),
    N_("Not included: the detailed demands in the regulation on the performance of work."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.RISK_ASSESSMENT, Evidence.PLAN),
    due=Due.REGULARLY,
)
PSYCHOSOCIAL_MAPPING.not_known(
    "2006-01-01", N_("The chapters before 2026 have not been checked."), PERFORMANCE_OF_WORK.whole
)
always(PSYCHOSOCIAL_MAPPING, PERFORMANCE_OF_WORK.whole, AMENDED_2025_WORK.whole, since="2026-01-01")
