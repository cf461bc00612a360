"""What the overview and the law check share: how the standing of a duty looks, and the words both say of a day."""

from collections.abc import Mapping, Sequence
from datetime import date

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.domain.sentences import Sentence, say
from amu_desktop.services import overview
from amu_desktop.services.overview import Duty, Standing
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Kind, Notice

WORDS_UP_TO = 12
KINDS = {
    Standing.MISSING: Kind.DANGER,
    Standing.IN_PROGRESS: Kind.WARN,
    Standing.UNCERTAIN: Kind.NEUTRAL,
    Standing.NOT_ASSESSED: Kind.NEUTRAL,
    Standing.IN_ORDER: Kind.OK,
    Standing.NOT_RELEVANT: Kind.NEUTRAL,
}


def say_now(one: Sentence) -> str:
    """Say a sentence, its days without the year when it is this one."""
    year = clock.today().year
    values: Mapping[str, object] = {
        name: t.date(value, year=value.year != year) if isinstance(value, date) else value
        for name, value in one.values.items()
    }
    return say(Sentence(one.text, values), t.translator)


def tally_line(found: Sequence[Duty], today: date) -> str:
    """Say how many requirements are in order, of how many, and the day: the line under the title."""
    done, total = overview.tally(found)
    day = t.weekday(today)
    day = day[:1].upper() + day[1:]
    if total > WORDS_UP_TO:
        return t("{n} of {total} requirements are in order. {day}.", n=done, total=total, day=day)
    of = t.words(total)
    if not done:
        return t("None of {total} requirements are in order. {day}.", total=of, day=day)
    text = t.count(
        "One of {total} requirements is in order. {day}.",
        "{n} of the {total} requirements are in order. {day}.",
        done,
        total=of,
        day=day,
    )
    return text[:1].upper() + text[1:]


def old_rules(today: date) -> Notice | None:
    """Give the warning that the rules were checked long ago, from twelve months on."""
    if not overview.rules_are_old(today):
        return None
    checked = t.date(law.VERIFIED_UNTIL)
    return Notice(
        Kind.WARN, t("The rules were last checked on {day}. See whether a newer version has come.", day=checked)
    )
