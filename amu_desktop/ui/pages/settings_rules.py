"""The rules a committee has made for its meetings: notice, how often, names beside positions, and language."""

from collections.abc import Callable
from decimal import Decimal

from amu_desktop.core import clock
from amu_desktop.core.language import Language
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.domain.yearwheel import MEETING_MONTHS
from amu_desktop.law.meetings import MEETINGS_A_YEAR, NOTICE_DAYS
from amu_desktop.law.sources import OLM
from amu_desktop.services import committees
from amu_desktop.services.committees import BodyRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import STRETCH, ChoiceField, Field, Flow, NumberField, Text, chip_of, filters, line
from amu_desktop.ui.parts.layout import Item
from amu_desktop.ui.plain import capital

USUAL_NOTICE, USUAL_MEETINGS = 7, 4
LONGEST_NOTICE = 60
WIDTH = 120


def body_of(desk: Desk, wanted: str) -> tuple[BodyRow | None, tuple[BodyRow, ...]]:
    """Give the body whose rules are shown, the wanted one or the undertaking's own committee, and all there are."""
    today = clock.today()
    bodies = desk.ask(committees.list_bodies, today)
    standard = desk.ask(committees.committee, today) or next(iter(bodies), None)
    return next((each for each in bodies if each.id == wanted), standard), bodies


def choice_of_body(bodies: tuple[BodyRow, ...], shown: BodyRow | None, then: Callable[[str], None]) -> list[Item]:
    """Give the choice between the bodies where there are several, each with its own rules and numbers."""
    if shown is None or len(bodies) == 1:
        return []
    return [Flow(*filters([(each.id, capital(each.name)) for each in bodies], shown.id, then)), 14]


def rules_form(page: Page, body: BodyRow | None) -> tuple[list[Item], Form | None]:
    """Give the fields of the body's rules and the form that saves them; a sentence where there is none."""
    today = clock.today()
    if body is None:
        return [Text(t("You have no committee."), "second")], None
    body_id = body.id
    decides = body.kind is not BodyKind.COOPERATION
    now = page.desk.ask(committees.rules, body_id, today)

    def save(name: str, value: object) -> None:
        page.desk.do(committees.set_rule, body_id, name, str(value), clock.today())
        page.desk.toast(t("The rule is changed"))

    form = Form(page.desk, f"rules:{body_id}", save=save, parent=page)
    notice = NumberField(
        t("Days between the summons and the meeting"),
        least=0,
        most=LONGEST_NOTICE,
        width=WIDTH,
        help_text=t("The law sets no number. A week is usual."),
    )
    often = NumberField(
        t("Meetings a year"),
        least=1,
        most=len(MEETING_MONTHS),
        width=WIDTH,
        help_text=t("The committee decides it itself; normally four.") if decides else "",
    )
    names = ChoiceField(
        t("Names beside the positions in the minutes"),
        (("yes", t("Yes")), ("no", t("No"))),
        help_text=t("The law asks for the positions, not for names. Secret votes are always without."),
    )
    spoken = ChoiceField(
        t("Language of agenda and report"),
        ((Language.BOKMAL, "Bokmål"), (Language.NYNORSK, "Nynorsk"), (Language.ENGLISH, "English")),
    )
    voting: dict[str, Field] = {"names_at_votes": names} if decides else {}
    fields: dict[str, Field] = {"notice_days": notice, "meetings_a_year": often, **voting, "language": spoken}
    for name, field in fields.items():
        form.add(name, field)
    values = {
        "notice_days": _number(now.get("notice_days"), USUAL_NOTICE),
        "meetings_a_year": _number(now.get("meetings_a_year"), USUAL_MEETINGS),
        "names_at_votes": now.get("names_at_votes", "yes"),
        "language": now.get("language", Language.BOKMAL.value),
    }
    form.fill({name: value for name, value in values.items() if name in fields})
    form.restore()
    grade = line(chip_of(NOTICE_DAYS.grade.value), STRETCH)
    place = line(chip_of(MEETINGS_A_YEAR.grade.value), page.law(OLM.at("3-16", 1)), STRETCH)
    middle: list[Item] = [4, place, 14, names, 14] if decides else [14]
    return [notice, 4, grade, 14, often, *middle, spoken], form


def _number(text: str | None, usual: int) -> Decimal:
    return Decimal(text if text is not None and text.isdecimal() else usual)
