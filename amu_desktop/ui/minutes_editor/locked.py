"""A locked case: the fields have become text, and what is corrected stands under it with its date."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from amu_desktop.domain.sentences import say
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.positions import heading_of
from amu_desktop.ui.minutes_editor.words import LAW_OF_CATEGORY, case_name, under_name, with_capacity
from amu_desktop.ui.parts.buttons import button
from amu_desktop.ui.parts.cards import Card, Row, RowCard
from amu_desktop.ui.parts.labels import Label, Text, Title
from amu_desktop.ui.parts.layout import STRETCH, Item, clear, column, holder, line
from amu_desktop.ui.parts.status import chip
from amu_desktop.ui.parts.writing_field import read_only


class LockedView(QWidget):
    """Shows a locked case, or the locked attendance, to be read."""

    def __init__(self, correct: Callable[[ItemRow | None], object], law: Callable[..., QWidget]) -> None:
        super().__init__()
        self._correct, self._law = correct, law
        self.body = column()
        self.setLayout(self.body)

    def show_item(self, whole: MinutesRow, item: ItemRow | None) -> None:
        """Show one case, or the attendance."""
        clear(self.body)
        day = t.date(whole.locked_at.date(), year=False) if whole.locked_at is not None else ""
        above = self._above(item)
        title = item.title if item is not None else t("Attendance")
        right = line()
        if whole.meeting.locked:
            correct = button(t("Write a correction"), partial(self._correct, item), compact=True)
            correct.setObjectName("minutes.correct")
            right = line(chip(t("Locked {day}", day=day), icon="lock"), correct)
        self.body.addLayout(line((column(line(*above, STRETCH, gap=6), Title(title)), 1), right))
        for part in self._texts(item) if item is not None else self._people(whole):
            if isinstance(part, int):
                self.body.addSpacing(part)
            elif isinstance(part, QWidget):
                self.body.addWidget(part)
        self._corrections(whole, item)

    def _above(self, item: ItemRow | None) -> list[QWidget]:
        if item is None:
            return []
        found: list[QWidget] = [Label(case_name(item), "small")]
        if (place := LAW_OF_CATEGORY.get(item.category)) is not None:
            found += [Label("·", "small"), self._law(place)]
        return found

    def _people(self, whole: MinutesRow) -> list[Item]:
        parts: list[Item] = []
        for side in (*dict.fromkeys(each.side for each in whole.attendance),):
            parts += [14, Label(t(side.label) if side else t("Without a vote"), "small.strong"), 4]
            for each in whole.of_side(side):
                under = under_name(each, whole)
                state = t(each.presence.label) if each.presence else ""
                name = each.name if each.votes else with_capacity(each)
                parts.append(
                    holder(
                        line(
                            (column(Text(name), Text(under, "small") if under else None), 1),
                            Label(state, "small"),
                            margins=(0, 3, 0, 3),
                        )
                    )
                )
        return parts

    def _texts(self, item: ItemRow) -> list[Item]:
        parts: list[Item] = []
        if item.struck:
            return [12, Text(t("Struck: {why}", why=item.struck_why))]
        read = (
            (t("Background"), item.background),
            (t("Discussion"), item.discussion),
            *(
                (t("Proposal {letter}", letter=each.letter) if each.letter else t("Proposed decision"), each.text)
                for each in item.proposals
            ),
            (t("Outcome"), t(item.outcome.label) if item.outcome else ""),
        )
        for label, text in read:
            if text:
                parts += [12, Label(label, "small.strong"), 2, read_only(text)]
        boxes = [
            (
                column(
                    Text(heading_of(row), "strong"),
                    Text(", ".join(row.names), "small") if row.names else None,
                    4,
                    read_only(row.text),
                    STRETCH,
                ),
                1,
            )
            for row in item.positions
            if row.slot is not None and row.text
        ]
        if boxes:
            parts += [14, holder(line(*boxes, gap=16))]
        if item.decision or item.deadline:
            kind = t(item.decision_kind.label) if item.decision_kind else t("Decision")
            due = t("Deadline {day}", day=t.date(item.deadline)) if item.deadline else ""
            parts += [
                14,
                Card(
                    Label(" · ".join(each for each in (kind, due) if each), "small"),
                    2,
                    read_only(item.decision, "strong"),
                ),
            ]
        if item.measures:
            card = RowCard()
            for each in item.measures:
                due = t.date(each.due) if each.due else ""
                card.add_row(Row(each.text, ", ".join(part for part in (f"T-{each.number}", each.owner, due) if part)))
            parts += [14, Label(t("Measures"), "small.strong"), 4, card]
        for statement in item.statements:
            parts += [12, Label(t("Statement of {name}", name=statement.name), "small.strong"), 2, Text(statement.text)]
        if item.annex_text:
            parts += [12, Label(t("Confidential annex"), "small.strong"), 2, read_only(item.annex_text)]
        return parts

    def _corrections(self, whole: MinutesRow, item: ItemRow | None) -> None:
        key = item.id if item is not None else None
        for each in whole.corrections:
            if each.item_id == key:
                said = t("Correction {day}, {who}", day=t.date(each.at.date()), who=each.by)
                self.body.addSpacing(14)
                self.body.addWidget(
                    holder(column(Label(said, "small.strong"), 2, Text(each.text), margins=(14, 10, 14, 10)), "sunken")
                )
        omitted = [each for each in whole.omissions if each.item_id == key]
        for omission in omitted:
            what = say(omission.what, t.translator).rstrip(".?")
            said = t("Not in the minutes: {what}. {why}", what=what, why=omission.reason)
            self.body.addSpacing(10)
            self.body.addWidget(Text(said, "small"))
