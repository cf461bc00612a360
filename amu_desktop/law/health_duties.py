"""The register of duties on health checks, eye tests and personal protective equipment (OLM ch. 14, 15)."""

from amu_desktop.core.marks import N_
from amu_desktop.law import work_facts as work
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, whenever
from amu_desktop.law.sources import AML, OLM
from amu_desktop.law.work_duties import DETAILS

HEALTH_MONITORING = StandingDuty(
    "health_duties.monitoring",
    N_("Health surveillance"),
    N_("Where the risk calls for it the employer sees to it that the health of the employees is followed."),
    group=Group.OHS,
    evidence=(Evidence.HEALTH_CHECK,),
    due=Due.REGULARLY,
)
whenever(HEALTH_MONITORING, (work.HEALTH_RISK,), OLM.at("14-1", 1))

HEALTH_CHECKS = StandingDuty(
    "health_duties.checks",
    N_("Health checks at particular exposure"),
    N_(
        "Employees who are exposed are always given a suitable health check, by or under a competent doctor. The "
        "employer pays what social insurance does not, and acts on what is found."
    ),
    DETAILS,
    group=Group.OHS,
    evidence=(Evidence.HEALTH_CHECK,),
    due=Due.REGULARLY,
)
whenever(
    HEALTH_CHECKS,
    (
        work.CHEMICALS,
        work.ASBESTOS,
        work.BIOLOGICAL,
        work.NOISE,
        work.VIBRATION,
        work.IONISING,
        work.OPTICAL,
        work.ELECTROMAGNETIC,
        work.UNDER_WATER,
        work.ROCK,
    ),
    OLM.at("14-1", 2),
    OLM.at("14-5"),
    OLM.at("14-6"),
    OLM.at("14-7"),
    unverified_before="2016-07-01",
)

EYES = StandingDuty(
    "health_duties.eyes",
    N_("Eye tests for work at screens"),
    N_(
        "Those who regularly do much of their work at screens are offered an eye test before they begin, later when "
        "needed, and at trouble with their sight. The employer pays for special glasses the work calls for."
    ),
    group=Group.OHS,
    evidence=(Evidence.HEALTH_CHECK,),
    due=Due.BEFORE_WORK,
)
whenever(EYES, (work.SCREENS,), OLM.at("14-4"))

PROTECTIVE_EQUIPMENT = StandingDuty(
    "health_duties.protective_equipment",
    N_("Personal protective equipment"),
    N_(
        "Where a risk cannot be removed in other ways the employer gives out suitable protective equipment with the CE "
        "mark that fits, and sees to it that it is used."
    ),
    evidence=(Evidence.RISK_ASSESSMENT, Evidence.LIST),
)
whenever(
    PROTECTIVE_EQUIPMENT,
    (work.PROTECTION,),
    OLM.at("15-1"),
    OLM.at("15-3"),
    AML.at("3-2", 2),
    unverified_before="2022-05-10",
)

SPECIAL_PROTECTION = StandingDuty(
    "health_duties.special_protection",
    N_("Protective equipment for particular work"),
    N_("Certain exposure has demands of its own on protective equipment."),
    DETAILS,
    evidence=(Evidence.LIST,),
)
whenever(SPECIAL_PROTECTION, (work.CHEMICALS, work.ASBESTOS, work.BIOLOGICAL, work.NOISE), OLM.at("15-2"))

CARE_OF_PROTECTION = StandingDuty(
    "health_duties.care_of_protection",
    N_("Care of protective equipment"),
    N_("Routines see to it that protective equipment is stored, kept clean, mended and replaced."),
    evidence=(Evidence.ROUTINE,),
    due=Due.REGULARLY,
)
whenever(CARE_OF_PROTECTION, (work.PROTECTION,), OLM.at("15-4"))

USE_OF_PROTECTION = StandingDuty(
    "health_duties.use_of_protection",
    N_("Information on protective equipment"),
    N_("Before equipment is used employees are told what it protects from and how it is used."),
    evidence=(Evidence.INFORMATION,),
    due=Due.BEFORE_WORK,
)
whenever(USE_OF_PROTECTION, (work.PROTECTION,), OLM.at("15-5"))
