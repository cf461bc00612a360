"""A case of the minutes as blocks: the same in the full minutes and in the confidential annex (paper.md 7.9)."""

from collections.abc import Sequence

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Block,
    Case,
    Column,
    Decision,
    Paragraph,
    Signatures,
    Signer,
    Style,
    Subheading,
    Table,
    Text,
    mixed,
    strong,
)
from amu_desktop.documents.minutes_data import (
    AbsenceInCase,
    AnyCase,
    CaseTreated,
    ConfidentialCase,
    DecisionMade,
    MeasureAgreed,
    MeetingHead,
    SignerOf,
    StruckCase,
)
from amu_desktop.documents.minutes_votes import vote_blocks
from amu_desktop.documents.writing import as_said, written
from amu_desktop.domain.kinds import DecisionKind, Outcome, Side
from amu_desktop.domain.sentences import say
from amu_desktop.law.sources import OLM, cite

SIDES = {Side.EMPLOYER: N_("from the employer"), Side.EMPLOYEES: N_("from the employees")}
LONG_NAMES = N_(
    "aml: the Working Environment Act (arbeidsmiljøloven). OLM: the regulation on organisation, management and "
    "participation (forskrift om organisering, ledelse og medvirkning)."
)
"""The long names stand once on every paper that may be over one page."""


def meeting_title(meeting: MeetingHead, t: Translator) -> str:
    """Give the heading: «Møte 3/2026 i arbeidsmiljøutvalget»."""
    if meeting.body:
        return t("Meeting {number} in {body}", number=meeting.number, body=meeting.body)
    return t("Meeting {number} in the working environment committee", number=meeting.number)


def meeting_time(meeting: MeetingHead, t: Translator) -> str:
    """Give day and time: «Torsdag 17. september 2026, kl. 12.30–14.10»."""
    day = t.weekday(meeting.starts.date())
    day = day[:1].upper() + day[1:]
    if meeting.ends is None:
        return t("{day}, at {time}", day=day, time=t.time(meeting.starts))
    return t("{day}, {start}–{end}", day=day, start=t.time(meeting.starts), end=t.time(meeting.ends))


def case_block(case: AnyCase, t: Translator) -> Block | None:
    """Give a case with its side column; a struck case has no section of its own."""
    match case:
        case StruckCase():
            return None
        case ConfidentialCase():
            text = t(
                "The case is entered in an annex of its own, {id}, for the members of the committee.", id=case.annex
            )
            side = (cite(OLM.at("3-17"), t),)
            return Case(_number(case.number, t), side, t("Confidential case"), (Paragraph(text),))
        case CaseTreated():
            notes = (cite(case.law, t) if case.law else "", _first(case, t))
            return Case(_number(case.number, t), notes, case.title, treated(case, t))


def _number(number: str, t: Translator) -> str:
    if not number[:1].isdigit():
        return number  # the committee's own series says what it is: «PS 4/19»
    return t("AMU case {number}", number=number)


def _first(case: CaseTreated, t: Translator) -> str:
    if case.first is None:
        return ""
    day, number = case.first
    return t("First raised {date} (case {number})", date=t.short_date(day), number=number)


def treated(case: CaseTreated, t: Translator) -> tuple[Block, ...]:
    """Give the parts of a treated case, those that are empty left out with their headings."""
    blocks: list[Block] = [Paragraph(_absence(absence, t)) for absence in case.absences]
    if case.background:
        blocks += [Subheading(t("Background")), *written(case.background)]
    if case.discussion:
        blocks += [Subheading(t("Discussion")), *written(case.discussion)]
    if case.vote is not None:
        blocks += vote_blocks(case.vote, t)
    if case.text:
        blocks += written(case.text)
    for statement in case.statements:
        entered = t("Statement for the minutes from {name}:", name=statement.name)
        why = t("Why {name} did not take part in the case:", name=statement.name)
        head = strong(why if statement.stood_back else entered)
        blocks.append(Paragraph(mixed(head, " ", statement.text)))
    blocks += [decision_block(decision, case.outcome, t) for decision in case.decisions]
    if not case.decisions and not case.text and case.vote is None:
        blocks.append(_outcome_alone(case, t))
    if case.measures:
        blocks.append(measures_table(case.measures, t))
    if case.annex:
        blocks.append(Paragraph(t("Part of the case is entered in an annex of its own, {id}.", id=case.annex)))
    return tuple(blocks)


def _outcome_alone(case: CaseTreated, t: Translator) -> Block:
    if case.outcome is Outcome.AGREEMENT:
        return Paragraph(t("Outcome: agreement"))
    return Paragraph(f"{say(case.summary, t)}.")


def _absence(absence: AbsenceInCase, t: Translator) -> str:
    at = t.time(absence.at) if absence.at is not None else ""
    if absence.came:
        came = t("{name} came to the meeting at {time}.", name=absence.name, time=at)
        said = came if at else t("{name} came to the meeting.", name=absence.name)
    elif at:
        said = t("{name} left the meeting at {time}.", name=absence.name, time=at)
    else:
        said = t("{name} did not take part in the case.", name=absence.name)
    return f"{said} {t('Reason: {why}', why=absence.why)}" if absence.why else said


def decision_block(decision: DecisionMade, outcome: Outcome | None, t: Translator) -> Decision:
    """Give a decision with its small line; binding ones say the deadline and what the employer may do."""
    said = as_said(decision.text, Style.DECISION)
    until = t.date(decision.deadline) if decision.deadline else t("missing")
    match decision.kind:
        case DecisionKind.ADVICE:
            return Decision(t("Advice to the employer (not binding)"), said)
        case DecisionKind.BINDING_MEASURES:
            label = t(
                "Binding decision under aml § 7-2 fifth paragraph · Concrete measures · Deadline {date}", date=until
            )
            return Decision(label, said, t(_BINDING))
        case DecisionKind.BINDING_MEASUREMENT:
            label = t(
                "Binding decision under aml § 7-2 fifth paragraph · Measurement or examination · Deadline {date}",
                date=until,
            )
            return Decision(label, said, t(_BINDING))
        case DecisionKind.INQUIRY:
            label = t("Decision on inquiry under aml § 7-2 fourth paragraph")
            note = t("The employer may without undue delay bring the decision before the Labour Inspection Authority.")
            return Decision(label, said, note)
        case DecisionKind.SECRECY:
            return Decision(t("Decision on confidentiality under OLM § 3-17 third paragraph"), said)
        case DecisionKind.DECISION:
            agreed = outcome is Outcome.AGREEMENT
            return Decision(t("Outcome: agreement") if agreed else t("Decision"), said)


_BINDING = N_(
    "If the employer holds that the decision cannot be carried out, the case must without undue delay be brought "
    "before the Labour Inspection Authority."
)


def measures_table(measures: Sequence[MeasureAgreed], t: Translator) -> Table:
    """Give measures with number, owner and deadline; what is not known is said."""
    columns = (Column(t("Measure"), 72), Column(t("Responsible"), 33), Column(t("Due"), 20))
    unknown = t("not stated")
    rows: list[tuple[Text, ...]] = [
        (
            mixed(strong(f"T-{measure.number}"), " ", measure.text),
            measure.owner or unknown,
            t.short_date(measure.due) if measure.due else unknown,
        )
        for measure in measures
    ]
    return Table(columns, tuple(rows))


def signatures(signers: tuple[SignerOf, ...], statement: str, t: Translator) -> Signatures:
    """Give the place for the signatures of the chair and somebody from the other side."""
    people = tuple(
        Signer(each.name, t(SIDES[each.side]) if each.side else t("chair of the committee")) for each in signers
    )
    return Signatures(t("Signatures"), statement, people)
