"""The written notice to the management of who was elected or designated (paper.md 7.7, series VALG-MELD).

Until the management has it, the former holder counts: OLM § 3-4 second paragraph. The day of receipt is a field of
the register, and the notice on the wall is offered after it.
"""

from dataclasses import dataclass
from datetime import date

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Keep,
    Paragraph,
    Signatures,
    Signer,
    Style,
    Subheading,
    Table,
    Text,
    TickBoxes,
    Title,
    mixed,
    strong,
)
from amu_desktop.domain.kinds import How, PostKind

TITLES = {
    (False, PostKind.REPRESENTATIVE): (N_("A safety representative is elected"), N_("New safety representative")),
    (False, PostKind.SENIOR): (
        N_("The senior safety representative is elected"),
        N_("New senior safety representative"),
    ),
    (True, PostKind.REPRESENTATIVE): (N_("A deputy representative is elected"), N_("New deputy representative")),
    (True, PostKind.SENIOR): (N_("A deputy representative is elected"), N_("New deputy representative")),
}
"""The title by office: where all were elected, and where one was designated."""
COUNTS_FROM = {
    (False, PostKind.REPRESENTATIVE): N_(
        "Whoever is elected or designated counts as safety representative from when the management has received this "
        "notice. Until then the former one still counts as safety representative."
    ),
    (False, PostKind.SENIOR): N_(
        "Whoever is elected or designated counts as senior safety representative from when the management has received "
        "this notice. Until then the former one still counts as senior safety representative."
    ),
    (True, PostKind.REPRESENTATIVE): N_(
        "Whoever is elected or designated counts as deputy representative from when the management has received this "
        "notice. Until then the former one still counts as deputy representative."
    ),
    (True, PostKind.SENIOR): N_(
        "Whoever is elected or designated counts as deputy for the senior safety representative from when the "
        "management has received this notice. Until then the former one still counts as deputy."
    ),
}
"""From when each office counts, with its own word."""


@dataclass(frozen=True, slots=True)
class NewHolder:
    """One office: who has it, how and when it was filled, and for how long; `deputy` is empty for none.

    `is_deputy` is a row that is about the deputy alone; `name` is then the deputy's.
    """

    office: PostKind
    name: str
    how: How
    decided_on: date
    since: date
    last_day: date
    area: str = ""
    deputy: str = ""
    union: str = ""
    is_deputy: bool = False


@dataclass(frozen=True, slots=True)
class NoticeToManagement:
    """To whom, from whom, on which day, about which offices."""

    to: str
    to_role: str
    sender: str
    sender_role: str
    sent_on: date
    holders: tuple[NewHolder, ...]
    has_health_service: bool = True


def build(data: NoticeToManagement, t: Translator) -> Document:
    """Build the notice. Raises UserError when it is about nobody."""
    if not data.holders:
        raise UserError("The notice says who is elected or designated. Choose at least one.", "holders")
    title = _title(data.holders, t)
    blocks: list[Block] = [
        Title(title, t("Notice to the management")),
        Facts(
            (
                Fact(t("To"), _with_role(data.to, data.to_role)),
                Fact(t("From"), _with_role(data.sender, data.sender_role)),
                Fact(t("Date"), t.date(data.sent_on)),
            )
        ),
        _table(data.holders, t),
        *(Paragraph(sentence) for sentence in _counts_from(data.holders, t)),
        Keep((Subheading(t("Remember")), TickBoxes(_remember(data, t), stacked=True, style=Style.BODY))),
        Signatures(
            t("Received"),
            t("I have received the notice."),
            (
                Signer(data.to, t("for the management, received")),
                Signer(
                    data.sender, t("{role}, sent", role=t("for the election board")) if data.sender_role else t("sent")
                ),
            ),
        ),
        Paragraph(_legal(data.holders, t), Style.LEGAL),
    ]
    return Document(
        title=title,
        language=t.language,
        kind=t("Notice to the management"),
        short_title=t("notice to the management"),
        blocks=tuple(blocks),
        running_head=f"{t('Notice to the management')} · {t.short_date(data.sent_on)}",
    )


def _with_role(name: str, role: str) -> str:
    return f"{name}, {role}" if role else name


def _title(holders: tuple[NewHolder, ...], t: Translator) -> str:
    """The first office of the law's order gives the title: a notice about several is read by its table."""
    order = (PostKind.REPRESENTATIVE, PostKind.SENIOR)
    first = min(holders, key=lambda each: (each.is_deputy, order.index(each.office) if each.office in order else 2))
    elected, new = TITLES[first.is_deputy, first.office]
    alike = [each for each in holders if (each.is_deputy, each.office) == (first.is_deputy, first.office)]
    return t(elected if all(each.how is How.ELECTED for each in alike) else new)


def _table(holders: tuple[NewHolder, ...], t: Translator) -> Table:
    columns = (
        Column(t("Safety area"), 32),
        Column(t("Safety representative"), 36),
        Column(t("Deputy"), 30),
        Column(t("Elected/designated"), 32),
        Column(t("Period"), 35),
    )
    return Table(columns, tuple(_row(each, t) for each in holders))


def _row(each: NewHolder, t: Translator) -> tuple[Text, ...]:
    name: Text = strong(each.name)
    deputy: Text = each.deputy or "–"
    if each.is_deputy:
        name, deputy = "–", strong(each.name)
    elif each.office is PostKind.SENIOR:
        name = mixed(strong(each.name), "\n", t("(senior safety representative)"))
    whole = t("The whole undertaking") if each.office is PostKind.SENIOR else "–"
    period = f"{t.short_date(each.since)}–{t.short_date(each.last_day)}"
    return each.area or whole, name, deputy, _filled(each, t), period


def _filled(each: NewHolder, t: Translator) -> str:
    day = t.short_date(each.decided_on)
    match each.how:
        case How.DESIGNATED if each.union:
            return t("designated {day} by {union}", union=each.union, day=day)
        case How.DESIGNATED:
            return t("designated {day}", day=day)
        case How.EMPLOYER:
            return t("designated by the employer {day}", day=day)
        case _:
            return t("elected {day}", day=day)


def _counts_from(holders: tuple[NewHolder, ...], t: Translator) -> list[str]:
    said = dict.fromkeys((each.is_deputy, each.office) for each in holders)
    return [t(COUNTS_FROM[each]) for each in said]


def _remember(data: NoticeToManagement, t: Translator) -> tuple[str, ...]:
    tell = t("Tell the occupational health service") if data.has_health_service else t("Tell the managers in the area")
    return (
        t("Post who is safety representative (aml § 6-1 fourth paragraph)"),
        t("Agree on training, at least 40 hours"),
        tell,
    )


def _legal(holders: tuple[NewHolder, ...], t: Translator) -> str:
    parts = [t("Written notice of who is elected or designated: OLM § 3-4 second paragraph.")]
    if any(each.office is PostKind.SENIOR for each in holders):
        parts.append(t("The senior safety representative: OLM § 3-5 sixth paragraph."))
    if any(each.is_deputy or each.deputy for each in holders):
        parts.append(t("Deputies: OLM §§ 3-3, 3-6."))
    parts.append(t("Training: OLM §§ 3-18 to 3-20."))
    return " ".join(parts)
