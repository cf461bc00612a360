"""The words of the setup: verdicts, reasons, and what would change an answer, as the window says them."""

from collections.abc import Mapping
from datetime import date

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.law.committee import Committee
from amu_desktop.law.facts import COMMITTEE_EXISTS
from amu_desktop.law.ohs import Ohs
from amu_desktop.law.representatives import Representative
from amu_desktop.law.senior_representatives import SENIOR_CHOSEN_BY, ChosenBy, Senior
from amu_desktop.services.setup_plan import Duty, SetupPlan
from amu_desktop.ui import decisions
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Icon, Kind, status_icon

TITLES: dict[str, dict[object, str]] = {
    "committee": {
        Committee.REQUIRED: N_("A working environment committee must be set up"),
        Committee.DEMANDED: N_("A working environment committee must be set up, since it has been demanded"),
        Committee.ORDERED: N_("A working environment committee must be set up, by order"),
        Committee.ON_DEMAND: N_("A working environment committee must be set up if one of the parties demands it"),
        Committee.VOLUNTARY: N_("A working environment committee is voluntary"),
    },
    "representative": {
        Representative.REQUIRED: N_("Safety representatives must be elected"),
        Representative.REQUIRED_BY_ORDER: N_("A safety representative must be elected, by order"),
        Representative.MAY_BE_AGREED_AWAY: N_("A safety representative may be agreed away"),
    },
    "ohs": {
        Ohs.REQUIRED: N_("You must have an occupational health service"),
        Ohs.ASSESS: N_("Assess the risk: do you need an occupational health service?"),
    },
}
"""By duty, since answers of different rules are the same word."""


def verdict(duty: Duty, profile: Mapping[str, object]) -> str:
    """Give the verdict in a few words; «Usikkert» where the readings of the law differ."""
    if duty.decision.status is law.Status.UNCERTAIN:
        return t(law.Status.UNCERTAIN.label)
    if duty.decision.answer is Senior.REQUIRED and _by_union(profile, duty.decision.on):
        return t("Must be designated")
    return law.say_answer(duty.decision, t)


def _by_union(profile: Mapping[str, object], on: date) -> bool:
    return law.decide(SENIOR_CHOSEN_BY, profile, on).answer is ChosenBy.UNION


def reason(duty: Duty) -> str:
    """Give the main reason, or what an undecided duty waits for."""
    if duty.decision.missing:
        return t(duty.waits_for)
    said = [remark for remark in duty.decision.reasons if remark.grade is law.Grade.LAW]
    return decisions.remark_text(said[0]) if said else ""


def changes(duty: Duty, profile: dict[str, object]) -> list[str]:
    """Give what would change the answer: «Under 30 i snitt: …»."""
    return decisions.changes(law.what_would_change(duty.rule, profile, duty.decision.on))


def icon(duty: Duty, size: int = 18) -> Icon:
    """Give the tick of a decided duty, or the dashed ring."""
    if duty.decision.status is law.Status.ANSWERED:
        return status_icon(Kind.OK, size, word=t(law.Status.ANSWERED.label))
    return status_icon(Kind.NEUTRAL, size, word=t(duty.decision.status.label))


def card_title(duty: Duty, plan: SetupPlan) -> str:
    """Give the title of a duty's card on the decision page."""
    answer = duty.decision.answer
    if answer is Senior.REQUIRED:
        if _by_union(plan.profile, plan.on):
            return t("A senior safety representative and a deputy must be designated")
        return t("A senior safety representative and a deputy must be elected")
    if answer is Committee.REQUIRED and plan.profile.get(COMMITTEE_EXISTS.key) is True:
        return t("You must have a working environment committee, and you have one")
    titles = TITLES.get(duty.key, {})
    if answer in titles and duty.decision.status is not law.Status.UNCERTAIN:
        return t(titles[answer])
    return t("{duty}: {verdict}", duty=t(duty.name), verdict=verdict(duty, plan.profile).lower())
