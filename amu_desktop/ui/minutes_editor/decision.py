"""What was decided: like the proposal or in own words, with what weight, by when; and where a case was postponed to."""

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import DecisionKind, Outcome
from amu_desktop.services.minutes_rows import ItemRow, MeetingRow
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.words import BINDING
from amu_desktop.ui.parts.dates import DateField
from amu_desktop.ui.parts.fields import PickField
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import STRETCH, Item, column, line
from amu_desktop.ui.parts.writing import Helper
from amu_desktop.ui.parts.writing_field import WritingField

LIKE, OWN = "like", "own"
KINDS = (
    (DecisionKind.ADVICE.value, N_("Advice")),
    (DecisionKind.DECISION.value, N_("Decision")),
    ("binding", N_("Binding, § 7-2 fifth paragraph")),
    (DecisionKind.INQUIRY.value, N_("Inquiry, § 7-2 fourth paragraph")),
    (DecisionKind.SECRECY.value, N_("Confidentiality, OLM § 3-17")),
)
BINDING_KINDS = (
    (DecisionKind.BINDING_MEASURES.value, N_("Concrete measures")),
    (DecisionKind.BINDING_MEASUREMENT.value, N_("Measurement or examination")),
)
BINDING_HELP = {
    DecisionKind.BINDING_MEASURES: N_("Only when the committee finds it necessary to protect life or health."),
    DecisionKind.BINDING_MEASUREMENT: N_("To find out whether there is a danger to health."),
}


def lay_decision(
    form: Form, item: ItemRow, later: tuple[MeetingRow, ...], helper: Helper, meeting: MeetingRow
) -> list[Item]:
    """Give the fields of a decision, bound to the form of the case."""
    if item.outcome is Outcome.POSTPONED:
        options = tuple(
            (each.id, t("Meeting {label}, {day}", label=each.label, day=t.date(each.starts_at.date())))
            for each in later
        )
        field = PickField(t("Postponed to"), options, empty=t("The next meeting"), strong=True)
        return [12, line(form.add("postponed_to", field), STRETCH)]
    if item.outcome not in {Outcome.AGREEMENT, Outcome.VOTE}:
        return []
    like = ((LIKE, t("Like the proposal")), (OWN, t("A decision of its own")))
    fields: list[Item] = [
        form.add("own_decision", PickField(t("Decision"), like, strong=True)),
        form.add(
            "decision_kind",
            PickField(
                t("Kind of decision"),
                _kinds(meeting),
                empty=t("Not chosen"),
                strong=True,
            ),
        ),
    ]
    if item.decision_kind in BINDING:
        fields.append(form.add("deadline", DateField(t("Deadline (the law requires it)"), strong=True)))
    parts: list[Item] = [12, line(*fields, STRETCH, gap=16)]
    if item.decision_kind in BINDING:
        kinds = tuple((key, t(text)) for key, text in BINDING_KINDS)
        about = form.add("binding", PickField(t("The decision concerns"), kinds, strong=True))
        beside = column(24, Text(t(BINDING_HELP[item.decision_kind]), "small"), STRETCH)
        parts += [10, line(about, (beside, 1), gap=12)]
    if item.own_decision:
        parts += [10, form.add("decision_text", WritingField(t("Decision"), lines=1, strong=True, helper=helper))]
    return parts


def _kinds(meeting: MeetingRow) -> tuple[tuple[str, str], ...]:
    """Give the kinds of decision that the body may make; without a committee there are only opinions (OLM § 2-2)."""
    if not meeting.votes:
        return ((DecisionKind.ADVICE.value, t("Opinion")),)
    made = {kind.value for kind in meeting.kinds} | ({"binding"} if BINDING & meeting.kinds else set())
    return tuple((key, t(text)) for key, text in KINDS if key in made)


def decision_values(item: ItemRow) -> dict[str, object]:
    """Give the values of those fields."""
    kind = item.decision_kind
    return {
        "own_decision": OWN if item.own_decision else LIKE,
        "decision_kind": "binding" if kind in BINDING else (kind.value if kind else ""),
        "binding": kind.value if kind in BINDING else "",
        "deadline": item.deadline,
        "decision_text": item.decision_text,
        "postponed_to": item.postponed_to or "",
    }


def decision_change(name: str, value: object) -> tuple[str, object] | None:
    """Read a field of a decision as the change it means to the item; None when it is another field."""
    match name:
        case "own_decision":
            return name, value == OWN
        case "decision_kind" | "binding":
            key = DecisionKind.BINDING_MEASURES.value if value == "binding" else value
            return "decision_kind", next((kind for kind in DecisionKind if kind.value == key), None)
        case "postponed_to":
            return name, value or None
        case "deadline" | "decision_text":
            return name, value
        case _:
            return None
