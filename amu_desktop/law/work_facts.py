"""What kind of work there is: the yes-or-no questions that make the duties of particular work apply."""

from amu_desktop.core.marks import N_
from amu_desktop.law.kernel import Fact
from amu_desktop.law.sources import OLM, PERFORMANCE_OF_WORK, Citation

_HELP = N_("Answer yes if anybody in the undertaking does this, or can be exposed to it.")
_CHANGES = (N_("If there is such work"), N_("If there is no such work"))


def _work(key: str, label: str, *cites: Citation) -> Fact[bool]:
    places = (*cites, PERFORMANCE_OF_WORK.whole)
    return Fact(f"work_{key}", label, _HELP, bool, places, usual=False, changes=_CHANGES)


CHEMICALS = _work("chemicals", N_("Work with chemicals"), OLM.at("7-3"), OLM.at("10-1", letter="e"))
ASBESTOS = _work("asbestos", N_("Work with asbestos"), OLM.at("8-2"), OLM.at("11-2"))
HOT_WORK = _work("hot_work", N_("Hot work, such as welding and cutting"), OLM.at("7-3"))
BIOLOGICAL = _work("biological", N_("Contact with biological agents, such as infection and mould"), OLM.at("7-3"))
REPROTOXIC = _work("reprotoxic", N_("Exposure to what can harm the ability to have children"), OLM.at("7-3"))
SEWAGE = _work("sewage", N_("Work at sewage plants"), OLM.at("8-2"))
NOISE = _work("noise", N_("Harmful noise"), OLM.at("7-3"))
VIBRATION = _work("vibration", N_("Mechanical vibrations"), OLM.at("7-3"))
IONISING = _work("ionising_radiation", N_("Ionising radiation"), OLM.at("14-1", 2))
OPTICAL = _work("optical_radiation", N_("Artificial optical radiation, such as laser"), OLM.at("7-3"))
ELECTROMAGNETIC = _work("electromagnetic_fields", N_("Strong electromagnetic fields"), OLM.at("7-3"))
HEIGHT = _work("height", N_("Work at height"), OLM.at("7-3"))
SCAFFOLDING = _work("scaffolding", N_("Putting up, taking down, changing or checking scaffolding"), OLM.at("8-2"))
DIGGING = _work("digging", N_("Digging"), OLM.at("7-3"))
DEEP_DIGGING = _work("deep_digging", N_("Digging deeper than 1.25 metres"), OLM.at("11-2"))
HIGH_PRESSURE = _work("high_pressure", N_("Hand-held washing at more than 250 bar"), OLM.at("11-2"))
STRAIN = _work("strain", N_("Manual work that can strain the body"), OLM.at("7-3"), OLM.at("10-2"))
VIOLENCE = _work("violence", N_("Work with a risk of violence and threats"), OLM.at("7-3"), OLM.at("10-1", letter="n"))
UNDER_WATER = _work("under_water", N_("Work under water or raised pressure"), OLM.at("7-3"))
AVALANCHE = _work("avalanche", N_("Work where there is danger of avalanches"), OLM.at("7-3"))
ROCK = _work("rock", N_("Work in rock, such as mines and tunnels"), OLM.at("11-2"))
CARBON_DIOXIDE = _work("carbon_dioxide", N_("Work at carbon dioxide plants"), OLM.at("11-2"))
CONTROL_ROOM = _work("control_room", N_("Work in control rooms"), OLM.at("8-2"))
EQUIPMENT = _work("equipment", N_("Use of machines and other work equipment"), OLM.at("10-3"), OLM.at("10-4"))
CAREFUL_EQUIPMENT = _work("careful_equipment", N_("Use of work equipment that takes particular care"), OLM.at("8-2"))
MAINTENANCE = _work("maintenance", N_("Maintenance of work equipment"), OLM.at("8-2"))
SIGNS = _work("signs", N_("Dangers that cannot be removed and need signs or signals"), OLM.at("10-5"))
HELP_AT_ONCE = _work("help_at_once", N_("Work where somebody may need help at once"), OLM.at("10-6"))
SCREENS = _work("screens", N_("Regular work at screens"), OLM.at("10-7"), OLM.at("14-4"))
DANGEROUS = _work("dangerous", N_("Work that can be of particular danger to life or health"), OLM.at("11-1"))
HEALTH_RISK = _work("health_risk", N_("Work whose risk calls for health checks"), OLM.at("14-1", 1))
PROTECTION = _work("protective_equipment", N_("Work that needs personal protective equipment"), OLM.at("15-1"))
MEASURED = _work("measured", N_("Measurements of what employees are exposed to"), OLM.at("7-2"))
UNDER_18 = _work("under_18", N_("Employees under 18"), OLM.at("12-1"), OLM.at("12-12"))
CHILDREN = _work("children", N_("Employees under 15 or of school age"), OLM.at("12-4"))
PERFORMING = _work("performing_children", N_("Children in cultural work, sport or advertising"), OLM.at("12-3", 2))
YOUNG_NIGHT = _work("young_night", N_("Work at night by employees under 18"), OLM.at("12-9"))
APPRENTICES = _work(
    "apprentices", N_("Training where somebody under 18 does work otherwise forbidden to them"), OLM.at("12-7")
)

WORK_FACTS: tuple[Fact[bool], ...] = (
    CHEMICALS,
    ASBESTOS,
    HOT_WORK,
    BIOLOGICAL,
    REPROTOXIC,
    SEWAGE,
    NOISE,
    VIBRATION,
    IONISING,
    OPTICAL,
    ELECTROMAGNETIC,
    HEIGHT,
    SCAFFOLDING,
    DIGGING,
    DEEP_DIGGING,
    HIGH_PRESSURE,
    STRAIN,
    VIOLENCE,
    UNDER_WATER,
    AVALANCHE,
    ROCK,
    CARBON_DIOXIDE,
    CONTROL_ROOM,
    EQUIPMENT,
    CAREFUL_EQUIPMENT,
    MAINTENANCE,
    SIGNS,
    HELP_AT_ONCE,
    SCREENS,
    DANGEROUS,
    HEALTH_RISK,
    PROTECTION,
    MEASURED,
    UNDER_18,
    CHILDREN,
    PERFORMING,
    YOUNG_NIGHT,
    APPRENTICES,
)
