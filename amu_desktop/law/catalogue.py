"""Every fact, parameter and rule in one place a person can read; a test fails when one is missing."""

from typing import Any

from amu_desktop.law import facts
from amu_desktop.law.committee import (
    COMMITTEE,
    COMMITTEE_BY_NUMBER,
    COMMITTEE_COUNT,
    COUNT_BASIS,
    COUNT_HOURS,
    ON_DEMAND_FROM,
    ORDER_BELOW,
    REQUIRED_FROM,
)
from amu_desktop.law.kernel import Fact, Parameter, Rule
from amu_desktop.law.representatives import (
    AREAS_OPENED,
    OPT_OUT_BELOW,
    OPT_OUT_LAST_DAY,
    OPT_OUT_YEARS,
    REPRESENTATIVE,
    REPRESENTATIVE_COUNT,
    SEVERAL_ABOVE,
)
from amu_desktop.law.scope import DIVING_INSIDE, PILOTAGE_INSIDE, WITHIN_ACT

RULES: tuple[Rule[Any], ...] = (
    WITHIN_ACT,
    REPRESENTATIVE,
    REPRESENTATIVE_COUNT,
    OPT_OUT_LAST_DAY,
    AREAS_OPENED,
    COMMITTEE,
    COMMITTEE_BY_NUMBER,
    COMMITTEE_COUNT,
)

PARAMETERS: tuple[Parameter[Any], ...] = (
    PILOTAGE_INSIDE,
    DIVING_INSIDE,
    OPT_OUT_BELOW,
    OPT_OUT_YEARS,
    SEVERAL_ABOVE,
    REQUIRED_FROM,
    ON_DEMAND_FROM,
    ORDER_BELOW,
    COUNT_HOURS,
    COUNT_BASIS,
)

FACTS: tuple[Fact[Any], ...] = tuple(value for value in vars(facts).values() if isinstance(value, Fact))
