"""What a breach can cost: administrative fines (aml §§ 18-10, 18-10 a). Help text; the program decides no fine."""

from amu_desktop.core.marks import N_
from amu_desktop.law.kernel import Parameter
from amu_desktop.law.sources import AMENDED_2013_FINES, AMENDED_2024_FINES, AMENDED_2025_FINES, AML

FINE_BASE_AMOUNTS: Parameter[int] = Parameter(
    "fines.base_amounts",
    N_("Highest fine, in base amounts of the National Insurance (G)"),
    about=N_("From 1 July 2024 it is the higher of this and a part of the yearly turnover."),
)
FINE_BASE_AMOUNTS.not_yet_law("2006-01-01", AML.at("18-10", 1), AMENDED_2013_FINES.whole)
FINE_BASE_AMOUNTS.since("2014-01-01", 15, AML.at("18-10", 1), AMENDED_2013_FINES.whole)
FINE_BASE_AMOUNTS.since("2024-07-01", 50, AML.at("18-10", 1), AMENDED_2024_FINES.whole)

FINE_TURNOVER: Parameter[int] = Parameter(
    "fines.turnover",
    N_("Highest fine, in per cent of the yearly turnover"),
    about=N_("It holds where it is higher than the base amounts."),
)
FINE_TURNOVER.not_yet_law("2006-01-01", AML.at("18-10", 1), AMENDED_2024_FINES.whole)
FINE_TURNOVER.since("2024-07-01", 4, AML.at("18-10", 1), AMENDED_2024_FINES.whole)

FINE_LEADER: Parameter[int] = Parameter(
    "fines.leader",
    N_("Highest fine on the one who leads the undertaking, in base amounts (G)"),
    about=N_("For breaches with intent or gross negligence."),
)
FINE_LEADER.not_yet_law("2006-01-01", AML.at("18-10 a", 1), AMENDED_2025_FINES.whole)
FINE_LEADER.since("2025-07-01", 25, AML.at("18-10 a", 1), AMENDED_2025_FINES.whole)

FINE_WEEKS: Parameter[int] = Parameter(
    "fines.payment_weeks",
    N_("Weeks to pay a fine"),
    about=N_("From the day of the decision."),
)
FINE_WEEKS.not_yet_law("2006-01-01", AML.at("18-10"), AMENDED_2013_FINES.whole)
FINE_WEEKS.since("2014-01-01", 4, AML.at("18-10"), AMENDED_2013_FINES.whole)

FINE_LIMITATION: Parameter[int] = Parameter(
    "fines.limitation_years",
    N_("Years until a breach can no longer be fined"),
    about=N_("Counted from the end of the breach."),
)
FINE_LIMITATION.not_yet_law("2006-01-01", AML.at("18-10"), AMENDED_2013_FINES.whole)
FINE_LIMITATION.since("2014-01-01", 2, AML.at("18-10"), AMENDED_2013_FINES.whole)
FINE_LIMITATION.since("2025-07-01", 5, AML.at("18-10"), AMENDED_2025_FINES.whole)
