"""Saksliste: the items of a meeting in order, what carries over, and the reports that go with them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import MatterCategory, MeetingState
from amu_desktop.law.sources import OLM
from amu_desktop.services import attachments, matters, meetings_agenda, meetings_numbers, minutes_cases
from amu_desktop.services.attachments import Owner
from amu_desktop.services.matters import MatterRow
from amu_desktop.services.meetings_agenda import ItemDraft
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.attachments import FileList, ask_for_file, attach_file, health_question
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.words import LAW_OF_CATEGORY
from amu_desktop.ui.parts import (
    Field,
    Kind,
    Label,
    Notice,
    NumberField,
    PickField,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    column,
    line,
    link,
    more,
    section,
)
from amu_desktop.ui.parts.writing_field import WritingField

OPEN = frozenset({MeetingState.PLANNED, MeetingState.SUMMONED, MeetingState.HELD})


class Agenda(QWidget):
    """The stage «Saksliste»."""

    def __init__(self, desk: Desk, whole: MinutesRow, law: Callable[..., QWidget]) -> None:
        super().__init__()
        self.desk, self._whole, self._law = desk, whole, law
        self.body = column()
        self.setLayout(self.body)
        self._open = whole.meeting.state in OPEN
        if self._open:
            self._lay_plans()
        self._lay_items()
        if self._open:
            self._lay_carry_over()

    def _lay_plans(self) -> None:
        """Say which plans wait for the employer's word before the summons (OLM § 2-4 first paragraph)."""
        for matter_id, title in self.desk.ask(matters.unanswered_plans, self._whole.meeting.id):
            go = link(t("Open the case"), partial(self.desk.go, "matters", id=matter_id))
            said = t("The employer is to say whether the plan is submitted to the authority, before the summons.")
            self.body.addWidget(Notice(Kind.WARN, title, said, go, self._law(OLM.at("2-4", 1))))
            self.body.addSpacing(10)

    def _lay_items(self) -> None:
        new = button(t("New case"), self.add, icon="plus", compact=True)
        new.setObjectName("agenda.new")
        numbered = any(item.number for item in self._whole.items)
        said = "" if numbered else t("The cases get their numbers when the summons is issued.")
        if said or self._open:
            self.body.addLayout(line((Text(said, "small"), 1), new if self._open else None, margins=(0, 0, 0, 8)))
        card = RowCard()
        for item in self._whole.items:
            card.add_row(self._row(item))
        if self._whole.items:
            self.body.addWidget(card)
        for item in self._whole.items:
            for attached in item.attachments:
                if attached.health_cleared is not True and not item.struck:
                    self.body.addSpacing(12)
                    self.body.addWidget(self._health(item, attached.id, attached.name))

    def _row(self, item: ItemRow) -> Row:
        title = t("{title} (struck)", title=item.title) if item.struck else item.title
        under = [t("Case {number}", number=item.label)] if item.number else []
        if item.first_raised is not None:
            day = t.date(item.first_raised.on)
            under.append(t("First raised {day} (case {number})", day=day, number=item.first_raised.number))
        if item.struck:
            under.append(item.struck_why)
        under += [each.name for each in item.attachments]
        if item.planned_minutes:
            under.append(t("{n} min", n=item.planned_minutes))
        place = LAW_OF_CATEGORY.get(item.category)
        row = Row(
            title,
            " · ".join(under),
            right=(
                *((self._law(place),) if place is not None else ()),
                *((self._menu(item),) if self._open and not item.struck else ()),
            ),
            then=partial(self.show_item, item) if self._open and not item.struck else None,
            strong=not item.struck,
        )
        row.setObjectName(f"agenda.{item.id}")
        row.setContentsMargins(20 * item.depth, 0, 0, 0)
        for keys, by in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            modifiers = Qt.Modifier.ALT | Qt.Modifier.SHIFT
            shortcut = QShortcut(QKeySequence(modifiers | keys), row)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.shift, item, by))
        return row

    def _menu(self, item: ItemRow) -> QWidget:
        gone = (
            (t("Strike the case …"), partial(self.strike, item))
            if item.number
            else (
                t("Remove from the agenda"),
                partial(self.desk.do, meetings_agenda.remove_item, item.id),
            )
        )
        entries = [
            (t("Move up"), partial(self.shift, item, -1)),
            (t("Move down"), partial(self.shift, item, 1)),
            (t("Attach a file …"), partial(self.attach, item)),
            (t("Put under another case …"), partial(self.nest, item)),
            *(((t("Lift out"), partial(self._lift, item)),) if item.parent_id else ()),
            gone,
        ]
        return more(entries, name=t("More about {what}", what=item.title))

    def shift(self, item: ItemRow, by: int) -> None:
        """Move an item up or down on its level."""
        level = [each.id for each in self._whole.items if each.parent_id == item.parent_id]
        others = [each for each in level if each != item.id]
        to = level.index(item.id) + by
        if 0 <= to < len(level):
            self.desk.do(meetings_agenda.move_item, item.id, others[to - 1] if to else None)

    def nest(self, item: ItemRow) -> None:
        """Ask which case an item is to stand under."""
        others = [each for each in self._whole.items if not each.struck and each.id not in {item.id, item.parent_id}]
        above = PickField(t("Under which case?"), tuple((each.id, each.title) for each in others), empty=t("Choose"))

        def put(form: Form) -> None:
            chosen = str(form.values()["parent_id"] or "")
            if not chosen:
                raise UserError(N_("Choose a case."), field="parent_id")
            self.desk.do(meetings_agenda.nest_item, item.id, chosen)

        ask_in_panel(self.desk, t("Put under another case"), (("parent_id", above),), t("Move the case"), put)

    def _lift(self, item: ItemRow) -> None:
        self.desk.do(meetings_agenda.nest_item, item.id, None)

    def strike(self, item: ItemRow) -> None:
        """Ask why and strike an item."""
        why = dialogs.ask().ask_text(
            t("Strike the case?"),
            t("The number stays as a gap with its reason."),
            t("Why is the case struck?"),
            action=t("Strike the case"),
        )
        if why:
            self.desk.do(meetings_agenda.strike_item, item.id, why)

    # --- new cases and those that carry over

    def add(self) -> None:
        """Ask for a new item."""
        series = self.desk.ask(meetings_numbers.list_series, self._whole.meeting.body_id)
        category = PickField(t("Category"), tuple((each.value, t(each.label)) for each in MatterCategory))
        category.set_value(MatterCategory.NONE)
        fields: list[tuple[str, Field]] = [
            ("title", TextField(t("What is the case about?"), required=True)),
            ("category", category),
            ("background", WritingField(t("Background"), lines=2, optional=True)),
            ("minutes", NumberField(t("Minutes planned"), optional=True)),
        ]
        if len(series) > 1:
            options = tuple((each.id, each.name or each.prefix or t("Standard")) for each in series)
            fields.append(("series", PickField(t("Number series"), options)))

        def make(form: Form) -> None:
            values = form.values()
            minutes = values["minutes"]
            draft = ItemDraft(
                title=str(values["title"]),
                category=next(each for each in MatterCategory if each.value == values["category"]),
                background=str(values["background"]),
                planned_minutes=int(str(minutes)) if minutes is not None else None,
                series_id=str(values.get("series") or "") or None,
            )
            self.desk.do(meetings_agenda.add_item, self._whole.meeting.id, draft)

        ask_in_panel(self.desk, t("New case"), tuple(fields), t("Add the case"), make)

    def show_item(self, item: ItemRow) -> None:
        """Show an item in the panel, where what is sent out about it can be written."""

        def save(name: str, value: object) -> None:
            if name == "proposal":
                self.desk.do(minutes_cases.write_proposal, item.id, str(value))
            else:
                self.desk.do(minutes_cases.edit_item, item.id, name, value)

        form = Form(self.desk, f"agenda:{item.id}", save)
        fields = (
            ("title", TextField(t("Title"), required=True)),
            ("background", WritingField(t("Background"), lines=3)),
            ("proposal", WritingField(t("Proposed decision"), lines=2)),
        )
        items: list[QWidget | int] = []
        for name, field in fields:
            items += [form.add(name, field), 12]
        items += [Label(t("Attachments"), "small.strong"), 4, FileList(self.desk, Owner.ITEM, item.id)]
        form.setParent(fields[0][1])
        form.fill({"title": item.title, "background": item.background, "proposal": item.proposal})
        form.restore()
        self.desk.side(t("Case {number}", number=item.label) if item.number else t("On the agenda"), *items)

    def _lay_carry_over(self) -> None:
        rows = self.desk.ask(matters.open_matters, self._whole.meeting.body_id, self._whole.meeting.id)
        if not rows:
            return
        ids = [row.id for row in rows]
        every = link(t("Put all on the agenda"), partial(self._carry, ids))
        self.body.addSpacing(22)
        self.body.addWidget(section(t("Open cases"), every))
        card = RowCard()
        for row in rows:
            card.add_row(self._open_row(row))
        self.body.addWidget(card)

    def _open_row(self, row: MatterRow) -> Row:
        put = button(
            t("Put on the agenda"),
            partial(self._carry, [row.id]),
            compact=True,
            name=t("Put on the agenda: {what}", what=row.title),
        )
        put.setObjectName(f"carry.{row.id}")
        raised = t("Raised {day}", day=t.date(row.raised_on))
        first = t("First raised {day} (case {number})", day=t.date(row.raised_on), number=row.number)
        who = row.source_detail or t(row.source.label)
        return Row(row.title, f"{first if row.number else raised} · {who}", right=(put,))

    def _carry(self, ids: list[str]) -> None:
        self.desk.do(meetings_agenda.carry_over, self._whole.meeting.id, ids)

    # --- files

    def attach(self, item: ItemRow) -> None:
        """Ask for a file and attach it."""
        path = ask_for_file()
        if path is not None:
            attach_file(self.desk, Owner.ITEM, item.id, path)

    def _health(self, item: ItemRow, attachment_id: str, name: str) -> Notice:
        answer = partial(self.desk.do, attachments.clear_health, attachment_id, True)
        return health_question(t("{title}: {file}", title=item.title, file=name), answer)
