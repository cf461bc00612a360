"""Loading and unloading in ports: rules of their own for safety representatives and committee (OLM chapter 4)."""

from decimal import Decimal

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duty_facts import PORT_AVERAGE, PORT_OTHERS, PORT_WORKERS
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.sources import BEFORE_2013, OLM


class Port(Answer):
    """What the rules on loading and unloading say."""

    ORDINARY = "ordinary", N_("The ordinary rules hold")
    NOT_REQUIRED = "not_required", N_("None is required for loading and unloading")
    ON_DEMAND = "on_demand", N_("Must be set up if one of the parties demands it")
    REQUIRED = "required", N_("Must be elected")


PORT_REPRESENTATIVE_FROM: Parameter[int] = Parameter(
    "ports.representative_from",
    N_("Local safety representatives in ports from"),
    about=N_(
        "From this many workers regularly loading and unloading a local one is elected; the parties agree how many."
    ),
)
PORT_REPRESENTATIVE_FROM.not_known("2006-01-01", BEFORE_2013, OLM.at("4-2", 1))
PORT_REPRESENTATIVE_FROM.since("2013-01-01", 5, OLM.at("4-2", 1))

PORT_COMMITTEE_FROM: Parameter[int] = Parameter(
    "ports.committee_from",
    N_("Local committee in ports, on demand, from"),
    about=N_("From this many on average a local committee is set up when one of the parties demands it."),
)
PORT_COMMITTEE_FROM.not_known("2006-01-01", BEFORE_2013, OLM.at("4-3", 1))
PORT_COMMITTEE_FROM.since("2013-01-01", 15, OLM.at("4-3", 1))

PORT_REPRESENTATIVE: Rule[Port] = Rule(
    "ports.representative",
    N_("Local safety representative for loading and unloading"),
    about=N_("Where others than the undertaking's own employees load and unload, the port has rules of its own."),
    beyond=N_("Not included: how the employers share the costs, and who sits in a local committee."),
)
PORT_REPRESENTATIVE.not_known("2006-01-01", BEFORE_2013, OLM.at("4-1"), OLM.at("4-2"))


@PORT_REPRESENTATIVE.since("2013-01-01", OLM.at("4-1"), OLM.at("4-2"))
def _(case: Case) -> Port:
    """Own employees alone: the ordinary rules; else by the number who regularly work there."""
    if not case[PORT_OTHERS]:
        return Port.ORDINARY
    return Port.REQUIRED if case[PORT_WORKERS] >= case[PORT_REPRESENTATIVE_FROM] else Port.NOT_REQUIRED


PORT_COMMITTEE: Rule[Port] = Rule(
    "ports.committee",
    N_("Local committee for loading and unloading"),
    about=N_("Its limit and its way of counting are its own, not those of the ordinary committee."),
)
PORT_COMMITTEE.not_known("2006-01-01", BEFORE_2013, OLM.at("4-1"), OLM.at("4-3"))


@PORT_COMMITTEE.since("2013-01-01", OLM.at("4-1"), OLM.at("4-3"))
def _(case: Case) -> Port:
    """On demand from the number of the regulation."""
    if not case[PORT_OTHERS]:
        return Port.ORDINARY
    return Port.ON_DEMAND if case[PORT_AVERAGE] >= Decimal(case[PORT_COMMITTEE_FROM]) else Port.NOT_REQUIRED
