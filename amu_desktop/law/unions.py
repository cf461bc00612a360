"""Who organises the majority, and who decides where there are several unions or none (OLM chapter 3)."""

from collections.abc import Sequence

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.facts import COMMITTEE_EXISTS, UNIONS, UNIONS_AGREE, LocalUnion
from amu_desktop.law.kernel import Case


class Decider(Answer):
    """Who decides something the law does not leave to the manager."""

    COMMITTEE = "committee", N_("the working environment committee")
    UNION = "union", N_("the local union")
    UNIONS_JOINTLY = "unions_jointly", N_("the local unions together")
    EMPLOYER_UNIONS_DISAGREE = "employer_unions_disagree", N_("the employer, because the unions do not agree")
    EMPLOYER_NO_UNION = "employer_no_union", N_("the employer, because there is no local union")
    EMPLOYEES_REPRESENTATIVES = "employees_representatives", N_("representatives appointed by the employees")


class Majority(Answer):
    """What the unions organise together."""

    ONE_ALONE = "one_alone", N_("One union organises the majority")
    TOGETHER = "together", N_("Several unions organise the majority together, none of them alone")
    NONE = "none", N_("The unions do not organise the majority")


def majority(unions: Sequence[LocalUnion], employees: int) -> Majority:
    """Say who organises more than half of `employees`; exactly half is no majority."""
    if any(union.members * 2 > employees for union in unions):
        return Majority.ONE_ALONE
    if len(unions) > 1 and sum(union.members for union in unions) * 2 > employees:
        return Majority.TOGETHER
    return Majority.NONE


def decider(case: Case, without_union: Decider) -> Decider:
    """Walk the path common to areas and election boards: committee, union, unions together, or else."""
    if case[COMMITTEE_EXISTS]:
        return Decider.COMMITTEE
    unions = case[UNIONS]
    if not unions:
        return without_union
    if len(unions) == 1:
        return Decider.UNION
    return Decider.UNIONS_JOINTLY if case[UNIONS_AGREE] else Decider.EMPLOYER_UNIONS_DISAGREE
