"""The measures of a case: rows of text, owner and deadline; drafts until the minutes are locked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from amu_desktop.services.minutes_rows import ItemRow, MinutesMeasureRow
from amu_desktop.ui import theme
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import link, more
from amu_desktop.ui.parts.cards import RowCard
from amu_desktop.ui.parts.dates import DateField
from amu_desktop.ui.parts.fields import TextField
from amu_desktop.ui.parts.labels import Label
from amu_desktop.ui.parts.layout import STRETCH, Item, column, hairline, holder, line
from amu_desktop.ui.parts.people import PersonField


class MeasureRows:
    """Lays the measures of a case in its form; `add` and `remove` are the page's commands."""

    def __init__(
        self,
        form: Form,
        people: tuple[tuple[str, str], ...],
        add: Callable[[], object],
        remove: Callable[[str], object],
    ) -> None:
        self._form, self._people, self._add, self._remove = form, people, add, remove

    def lay(self, item: ItemRow) -> list[Item]:
        """Give the heading, the rows in a card, and the way to a new one."""
        parts: list[Item] = [16, Label(t("Measures"), "small.strong")]
        if item.measures:
            card = RowCard()
            for at, measure in enumerate(item.measures):
                if at:
                    card.body.addLayout(line(hairline(), margins=(16, 0, 16, 0)))
                card.body.addWidget(self._row(measure))
            parts += [6, card]
        new = link(t("New measure"), self._add, icon="plus")
        new.setObjectName("minutes.new_measure")
        new.setToolTip(t("New measure (Ctrl+Enter)"))
        return [*parts, line(new, STRETCH, margins=(0, 6, 0, 0))]

    def _row(self, measure: MinutesMeasureRow) -> QWidget:
        key = f"measure:{measure.id}"
        text = self._form.add(f"{key}:text", TextField("", compact=True, placeholder=t("What is to be done?")))
        owner = self._form.add(f"{key}:owner_id", PersonField("", self._people, compact=True))
        due = self._form.add(f"{key}:due", DateField("", compact=True, placeholder=t("Deadline")))
        what = measure.text or t("the measure")
        names = (t("Measure"), t("Responsible for {what}", what=what), t("Deadline of {what}", what=what))
        for field, name in zip((text, owner, due), names, strict=True):
            field.control.setAccessibleName(name)
        owner.setFixedWidth(theme.px(168))
        due.setFixedWidth(theme.px(168))
        shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), text)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._add)
        menu = more(
            [(t("Remove the measure"), partial(self._remove, measure.id))], name=t("More about {what}", what=what)
        )
        row = line((text, 1), owner, due, menu, margins=(12, 8, 8, 8), gap=8)
        return holder(column(row))


def measure_values(item: ItemRow) -> dict[str, object]:
    """Give the values of the fields of all measures."""
    found: dict[str, object] = {}
    for each in item.measures:
        key = f"measure:{each.id}"
        found |= {f"{key}:text": each.text, f"{key}:owner_id": each.owner_id, f"{key}:due": each.due}
    return found
