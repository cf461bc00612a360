"""The register of duties on how work is done: risk, training, information, planning, instructions (OLM ch. 7 to 15).

What particular work demands in detail stands in the regulation on the performance of work, and is not modelled.
"""

from amu_desktop.core.marks import N_
from amu_desktop.law import work_facts as work
from amu_desktop.law.duties import Due, Evidence, Group, StandingDuty, always, whenever
from amu_desktop.law.sources import AML, OLM

DETAILS = N_("Not included: the detailed demands in the regulation on the performance of work.")

RISK_ASSESSMENT = StandingDuty(
    "work_duties.risk_assessment",
    N_("Mapping and risk assessment"),
    N_(
        "What can affect the health and safety of the employees is mapped, working hours included, and the risk is "
        "assessed together with them. It is written down, and repeated when something changes or machines are bought."
    ),
    N_("The regulation says «regularly». That a year is the longest is our advice."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.RISK_ASSESSMENT, Evidence.PLAN),
    due=Due.REGULARLY,
)
always(RISK_ASSESSMENT, OLM.at("7-1"), AML.at("3-1", 2, letter="c"), unverified_before="2015-01-01")

MEASUREMENTS = StandingDuty(
    "work_duties.measurements",
    N_("Measurements that a risk assessment rests on"),
    N_(
        "Methods and instruments fit the exposure, stand for what each employee meets, and allow for what is uncertain."
    ),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.REPORT,),
    due=Due.AS_NEEDED,
)
whenever(MEASUREMENTS, (work.MEASURED,), OLM.at("7-2"))

SPECIAL_RISK = StandingDuty(
    "work_duties.special_risk",
    N_("Risk assessment of particular work"),
    N_("Certain work has a risk assessment of its own, with demands of its own."),
    DETAILS,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.RISK_ASSESSMENT,),
    due=Due.REGULARLY,
)
whenever(
    SPECIAL_RISK,
    (
        work.CHEMICALS,
        work.HOT_WORK,
        work.BIOLOGICAL,
        work.REPROTOXIC,
        work.NOISE,
        work.VIBRATION,
        work.OPTICAL,
        work.ELECTROMAGNETIC,
        work.HEIGHT,
        work.DIGGING,
        work.STRAIN,
        work.VIOLENCE,
        work.UNDER_WATER,
        work.AVALANCHE,
    ),
    OLM.at("7-3"),
    unverified_before="2026-01-01",
)

TRAINING_FOR_WORK = StandingDuty(
    "work_duties.training",
    N_("Training of the employees"),
    N_(
        "Employees have the training, practice and skill their work, equipment and substances call for, in a language "
        "they understand. It is repeated when needed."
    ),
    group=Group.TRAINING,
    evidence=(Evidence.COURSE,),
    due=Due.AS_NEEDED,
)
always(TRAINING_FOR_WORK, OLM.at("8-1"), AML.at("3-2", 1, letter="a"))

SPECIAL_TRAINING = StandingDuty(
    "work_duties.special_training",
    N_("Training for particular work"),
    N_("Certain work takes training with demands of its own before anybody does it."),
    DETAILS,
    group=Group.TRAINING,
    evidence=(Evidence.COURSE,),
    due=Due.BEFORE_WORK,
)
whenever(
    SPECIAL_TRAINING,
    (
        work.CHEMICALS,
        work.ASBESTOS,
        work.HOT_WORK,
        work.BIOLOGICAL,
        work.SEWAGE,
        work.CAREFUL_EQUIPMENT,
        work.MAINTENANCE,
        work.NOISE,
        work.VIBRATION,
        work.OPTICAL,
        work.SCAFFOLDING,
        work.ELECTROMAGNETIC,
        work.DIGGING,
        work.SIGNS,
        work.STRAIN,
        work.VIOLENCE,
        work.CONTROL_ROOM,
        work.UNDER_WATER,
    ),
    OLM.at("8-2"),
    unverified_before="2026-01-01",
)

INFORMATION = StandingDuty(
    "work_duties.information",
    N_("Information on risks"),
    N_("Employees and their representatives are told of the risks of the work, and how to avoid them, in plain words."),
    group=Group.TRAINING,
    evidence=(Evidence.INFORMATION,),
)
always(INFORMATION, OLM.at("9-1"))

SPECIAL_INFORMATION = StandingDuty(
    "work_duties.special_information",
    N_("Information on particular work"),
    N_("Those who do certain work are told what the regulation asks about just that work."),
    DETAILS,
    group=Group.TRAINING,
    evidence=(Evidence.INFORMATION,),
    due=Due.BEFORE_WORK,
)
whenever(
    SPECIAL_INFORMATION,
    (
        work.CHEMICALS,
        work.HOT_WORK,
        work.REPROTOXIC,
        work.CAREFUL_EQUIPMENT,
        work.NOISE,
        work.VIBRATION,
        work.OPTICAL,
        work.ELECTROMAGNETIC,
        work.DIGGING,
        work.SIGNS,
        work.STRAIN,
        work.VIOLENCE,
    ),
    OLM.at("9-2"),
    unverified_before="2026-01-01",
)

PLANNING = StandingDuty(
    "work_duties.planning",
    N_("Planning of the work"),
    N_(
        "Work is planned so that it can be done safely: risks are removed at the source as far as possible, measures "
        "that protect everybody go before personal equipment, and the place of work is tidy and clean."
    ),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.PLAN,),
)
always(PLANNING, OLM.at("10-1"), unverified_before="2026-01-01")

SUBSTANCE_LIST = StandingDuty(
    "work_duties.substance_list",
    N_("List of hazardous substances"),
    N_("There is a list with the data of every hazardous substance that is handled."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.LIST,),
)
whenever(SUBSTANCE_LIST, (work.CHEMICALS,), OLM.at("10-1", letter="e"), unverified_before="2026-01-01")

ESCAPE_ROUTES = StandingDuty(
    "work_duties.escape_routes",
    N_("Routes that are kept clear"),
    N_("Routines see to it that passages and escape routes are clear."),
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.ROUTINE,),
)
always(ESCAPE_ROUTES, OLM.at("10-1", letter="j"), unverified_before="2026-01-01")

FIRST_AID = StandingDuty(
    "work_duties.first_aid",
    N_("First aid equipment"),
    N_("First aid equipment is at hand wherever the conditions of the work make it necessary."),
    evidence=(Evidence.INSPECTION,),
)
always(FIRST_AID, OLM.at("10-1", letter="l"), unverified_before="2026-01-01")

AGAINST_VIOLENCE = StandingDuty(
    "work_duties.against_violence",
    N_("Protection from violence and threats"),
    N_("Work is planned and done so that employees are protected from violence and threats as far as possible."),
    DETAILS,
    evidence=(Evidence.RISK_ASSESSMENT, Evidence.ROUTINE),
)
whenever(AGAINST_VIOLENCE, (work.VIOLENCE,), OLM.at("10-1", letter="n"), unverified_before="2026-01-01")

AGAINST_STRAIN = StandingDuty(
    "work_duties.against_strain",
    N_("Measures against strain"),
    N_("Straining manual work is removed or made less, by how it is organised, by rooms, furniture and equipment."),
    evidence=(Evidence.PLAN,),
    due=Due.AS_NEEDED,
)
whenever(AGAINST_STRAIN, (work.STRAIN,), OLM.at("10-2"))

CHOICE_OF_EQUIPMENT = StandingDuty(
    "work_duties.choice_of_equipment",
    N_("Choice of work equipment"),
    N_("Equipment is made for the work and the place, its dangers are assessed, and what is left is limited."),
    evidence=(Evidence.RISK_ASSESSMENT,),
    due=Due.BEFORE_WORK,
)
whenever(CHOICE_OF_EQUIPMENT, (work.EQUIPMENT, work.CAREFUL_EQUIPMENT), OLM.at("10-3"))

INSPECTION = StandingDuty(
    "work_duties.inspection",
    N_("Inspection and maintenance of equipment"),
    N_("Equipment and plant in use are inspected and maintained regularly, by routine where that is needed."),
    DETAILS,
    group=Group.INTERNAL_CONTROL,
    evidence=(Evidence.INSPECTION, Evidence.ROUTINE),
    due=Due.REGULARLY,
)
whenever(INSPECTION, (work.EQUIPMENT, work.CAREFUL_EQUIPMENT), OLM.at("10-4"), unverified_before="2017-01-01")

SAFETY_SIGNS = StandingDuty(
    "work_duties.signs",
    N_("Signs and signals"),
    N_("Dangers that cannot be avoided in other ways are marked with signs, colours, light, sound or signals."),
    evidence=(Evidence.RISK_ASSESSMENT,),
)
whenever(SAFETY_SIGNS, (work.SIGNS,), OLM.at("10-5"))

ALARM = StandingDuty(
    "work_duties.alarm",
    N_("Means of calling for help"),
    N_("Where somebody may need help at once, employees can be warned and can call for help."),
    evidence=(Evidence.ROUTINE,),
)
whenever(ALARM, (work.HELP_AT_ONCE,), OLM.at("10-6"))

SOFTWARE = StandingDuty(
    "work_duties.software",
    N_("Programs for work at screens"),
    N_("Programs fit the task, are simple, if possible in Norwegian, and do not watch anybody without their knowing."),
    evidence=(Evidence.CONSULTED,),
    due=Due.AS_NEEDED,
)
whenever(SOFTWARE, (work.SCREENS,), OLM.at("10-7"))

BREAKS = StandingDuty(
    "work_duties.breaks",
    N_("Variation and rest"),
    N_("Work that calls for it, such as work at screens, is broken off by other tasks, or else by rest."),
    evidence=(Evidence.PLAN,),
)
whenever(BREAKS, (work.SCREENS, work.STRAIN), OLM.at("10-8"))

INSTRUCTION = StandingDuty(
    "work_duties.instruction",
    N_("Written work instruction"),
    N_("Work that can be of particular danger to life or health has a written instruction: how, and by whom."),
    evidence=(Evidence.INSTRUCTION,),
    due=Due.BEFORE_WORK,
)
whenever(INSTRUCTION, (work.DANGEROUS,), OLM.at("11-1"), AML.at("3-2", 3))

SPECIAL_INSTRUCTION = StandingDuty(
    "work_duties.special_instruction",
    N_("Written work instruction for particular work"),
    N_("Certain work always has a written instruction, whatever the risk assessment says."),
    DETAILS,
    evidence=(Evidence.INSTRUCTION,),
    due=Due.BEFORE_WORK,
)
whenever(
    SPECIAL_INSTRUCTION,
    (
        work.ASBESTOS,
        work.SCAFFOLDING,
        work.HIGH_PRESSURE,
        work.DEEP_DIGGING,
        work.CONTROL_ROOM,
        work.UNDER_WATER,
        work.ROCK,
        work.CARBON_DIOXIDE,
        work.AVALANCHE,
    ),
    OLM.at("11-2"),
    unverified_before="2022-03-11",
)
