"""Section 20 of the yearly report: how it was treated, with every position, and to whom it went."""

from collections.abc import Sequence
from datetime import date

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import Block, Fact, Facts, Paragraph, Position, Positions, Style, mixed, strong
from amu_desktop.documents.yearly_report_data import Recipient, ReportData, Treated
from amu_desktop.domain.kinds import Outcome, RecipientKind
from amu_desktop.domain.minutes import Finding
from amu_desktop.domain.minutes_positions import positions
from amu_desktop.domain.minutes_wording import score, vote_summary
from amu_desktop.domain.report import voting
from amu_desktop.domain.report_figures import PositionFigures
from amu_desktop.domain.sentences import say

_LABELS = {
    RecipientKind.BODIES: N_("Governing bodies"),
    RecipientKind.UNION: N_("Organisations"),
    RecipientKind.REPRESENTATIVE: N_("The safety representative"),
    RecipientKind.EVERYONE: N_("All employees"),
}


def treated(data: ReportData, t: Translator) -> str:
    """Say in a line how the report was treated."""
    how = data.treated
    if how is None:
        return t.date(data.adopted_on) if data.adopted_on else _waiting(data, t)
    values = {"case": _case(data, how, t), "date": t.date(how.on)}
    if how.outcome is Outcome.AGREEMENT:
        return t("{case}, {date}, by agreement", **values)
    if how.found is None:
        return f"{values['case']}, {values['date']}"
    votes = score(how.found)
    if not how.adopted:
        return t("Not adopted: {case}, {date}, {votes}", votes=votes, **values)
    if how.found.by_chair:
        return t("{case}, {date}, {votes}, the chair's vote decided", votes=votes, **values)
    return f"{values['case']}, {values['date']}, {votes}"


def _waiting(data: ReportData, t: Translator) -> str:
    if data.up_on:
        return t("Is put before the meeting on {date}", date=t.date(data.up_on))
    return t("Not treated yet")


def _case(data: ReportData, how: Treated, t: Translator) -> str:
    return t("AMU case {number}" if voting(data.figures.body) else "Case {number}", number=how.number)


def _in_full(data: ReportData, t: Translator) -> str:
    """Say in sentences how the report was treated."""
    how = data.treated
    if how is None:
        adopted = data.adopted_on
        return t("Adopted {date}.", date=t.date(adopted)) if adopted else _waiting(data, t)
    case = f"{_case(data, how, t)}, {t.date(how.on)}."
    if how.outcome is Outcome.AGREEMENT:
        return f"{case} {t('Adopted by agreement.')}"
    if how.found is None:
        return f"{case} {t('Taken as information.')}"
    return f"{case} {say(vote_summary(how.found, how.kind), t)}."


def sent_to(data: ReportData, t: Translator) -> str:
    """Say in a line whom the report was sent to, and when."""
    sent = [each for each in data.recipients if each.sent_on]
    if not sent:
        return t("Not sent yet")
    days: dict[tuple[RecipientKind, date], list[str]] = {}
    for each in sent:
        if each.sent_on:
            days.setdefault((each.kind, each.sent_on), []).append(each.name or t(each.kind.label))
    return " · ".join(f"{joined(names, t)} {t.date(day)}" for (_, day), names in days.items())


def treatment_blocks(data: ReportData, t: Translator) -> tuple[Block, ...]:
    """Give section 20: the case, the recipients, and every position of a vote that was not unanimous."""
    kinds = _kinds(data)
    rows = [Fact(t("Treatment"), _in_full(data, t))]
    rows += [Fact(t(_LABELS[kind]), _sent(data, kind, t)) for kind in kinds]
    blocks: list[Block] = [Facts(tuple(rows))]
    if data.uncertain:
        blocks.append(Paragraph(_no_union(data, t)))
        advice = mixed(strong(t("Uncertain.")), " ", t("The law does not say who gets it then."), " ",
                       t("Our advice: the safety representative, and all employees."))  # fmt: skip
        blocks.append(Paragraph(advice, Style.SMALL))
    if data.treated is not None and data.treated.found is not None:
        blocks += position_blocks(data.treated.found, data.treated.positions, t)
    return tuple(blocks)


def position_blocks(found: Finding, texts: Sequence[PositionFigures], t: Translator) -> tuple[Block, ...]:
    """Give every position of a vote under the heading that follows from the vote, all alike."""
    slots = {slot.side: slot for slot in positions(found)}
    items = []
    for each in texts:
        slot = slots.get(each.side)
        if slot is None:
            continue
        votes = t.count("{n} vote", "{n} votes", slot.votes, n=slot.votes)
        voters = f"{say(slot.proposal, t)}\n{votes}" if slot.proposal else votes
        items.append(Position(say(slot.heading, t), voters, each.text or t("Missing")))
    return (Positions(tuple(items)),) if items else ()


def joined(names: Sequence[str], t: Translator) -> str:
    """Join names as in a sentence."""
    if len(names) < 2:  # noqa: PLR2004 - one name is no list
        return "".join(names)
    return t("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _kinds(data: ReportData) -> list[RecipientKind]:
    must = {*data.needed, *(each.kind for each in data.recipients)}
    return [kind for kind in RecipientKind if kind in must]


def _sent(data: ReportData, kind: RecipientKind, t: Translator) -> str:
    lines = [_line(each, t) for each in data.recipients if each.kind is kind]
    return "\n".join(lines) or t("Not sent yet")


def _line(each: Recipient, t: Translator) -> str:
    if each.sent_on is None:
        return t("{name}: not sent yet", name=each.name) if each.name else t("Not sent yet")
    values = {"date": t.date(each.sent_on), "name": each.name, "how": each.how}
    if each.name and each.how:
        return t("Sent {date} to {name} ({how})", **values)
    if each.name:
        return t("Sent {date} to {name}", **values)
    return t("Sent {date} ({how})", **values) if each.how else t("Sent {date}", **values)


def _no_union(data: ReportData, t: Translator) -> str:
    told = [each.sent_on for each in data.recipients if each.kind is RecipientKind.EVERYONE and each.sent_on]
    given = any(each.kind is RecipientKind.REPRESENTATIVE and each.sent_on for each in data.recipients)
    if not (told and given):
        return t("The undertaking has no local union.")
    return t(
        "The undertaking has no local union. The report has been sent to the safety representative and made available "
        "to all employees {date}.",
        date=t.date(told[0]),
    )
