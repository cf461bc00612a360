"""How many voted in each department: numbers beside the roll, never names, and none that would be about somebody."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop.core.errors import UserError
from amu_desktop.services import elections_count
from amu_desktop.services.elections_rows import TurnoutRow
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Fold, NumberField, Text, column
from amu_desktop.ui.wizards.election_frame import ElectionStep


def fill_turnout(step: ElectionStep, body: QVBoxLayout) -> None:
    """Lay a field for each department that is large enough; nothing where there is only one department."""
    rows = {f"unit:{number}": row for number, row in enumerate(step.sheet.turnout)}
    if len(rows) < 2 or all(row.small for row in rows.values()):  # noqa: PLR2004 - one is the whole roll
        return
    form = step.form(f"election.turnout:{step.sheet.id}", partial(_save, step, rows))
    fold = Fold(t("How many voted in each department? (optional)"), t("Counted in the ticked roll, and never who"))
    fold.head.setObjectName("count.turnout")
    fields = column(gap=10)
    for name, row in rows.items():
        unit = row.unit or t("Without a department")
        if row.small:
            fields.addWidget(Text(t("{unit}: fewer than five, so no number is kept", unit=unit), "small"))
        else:
            label = t("{unit}, {n} may vote", unit=unit, n=row.entitled)
            fields.addWidget(form.add(name, NumberField(label, optional=True)))
    form.fill({name: row.voted for name, row in rows.items() if not row.small})
    fold.body.addLayout(fields)
    body.addSpacing(16)
    body.addWidget(fold)


def _save(step: ElectionStep, rows: dict[str, TurnoutRow], name: str, value: object) -> None:
    voted = value if isinstance(value, int) else None
    try:
        step.desk.do(elections_count.set_turnout, step.sheet.id, rows[name].unit, voted)
    except UserError as error:
        error.field = name
        raise
