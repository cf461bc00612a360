"""The middle column for one case: its texts, outcome, positions, decision and measures, all in one form."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import Method, Outcome
from amu_desktop.services import minutes_cases, minutes_votes
from amu_desktop.services.minutes_rows import ItemRow, MeetingRow, MinutesRow, PositionRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.keeping import keeping_focus
from amu_desktop.ui.language import t
from amu_desktop.ui.minutes_editor.decision import decision_values, lay_decision
from amu_desktop.ui.minutes_editor.helping import writing_helper
from amu_desktop.ui.minutes_editor.measures import MeasureRows, measure_values
from amu_desktop.ui.minutes_editor.positions import Positions, field_name
from amu_desktop.ui.minutes_editor.words import GROUNDS, LAW_OF_CATEGORY, OUTCOMES, case_name
from amu_desktop.ui.parts.buttons import link, more, quiet
from amu_desktop.ui.parts.cards import Fold
from amu_desktop.ui.parts.choice import Choice
from amu_desktop.ui.parts.fields import AreaField, TextField, TitleArea
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import STRETCH, clear, column, fill, holder, line
from amu_desktop.ui.parts.options import Tick
from amu_desktop.ui.parts.status import Icon
from amu_desktop.ui.parts.writing import Helper
from amu_desktop.ui.parts.writing_field import WritingField

TEXTS = (("background", N_("Background")), ("discussion", N_("Discussion")))


@dataclass(frozen=True, slots=True)
class CaseActions:
    """What can be done in a case besides writing: each is a command of the page, most ask something first."""

    add_measure: Callable[[], object]
    remove_measure: Callable[[str], object]
    add_position: Callable[[str], object]
    remove_position: Callable[[PositionRow], object]
    hold_position: Callable[[PositionRow], object]
    add_statement: Callable[[], object]
    note_passage: Callable[[], object]
    choose_category: Callable[[], object]
    strike: Callable[[], object]
    move_to_annex: Callable[[], object]
    law: Callable[..., QWidget]


class CaseView(QWidget):
    """Shows one case that is being written; laid anew when its shape changes, else filled in place."""

    def __init__(
        self,
        desk: Desk,
        actions: CaseActions,
        save: Callable[[str, object], object],
        typed: Callable[[], None],
    ) -> None:
        super().__init__()
        self.desk, self._actions, self._save, self._typed = desk, actions, save, typed
        self.form: Form | None = None
        self.positions: Positions | None = None
        self.outcome: Choice | None = None
        self.recovered = False
        self._helper: Helper
        self._meeting: MeetingRow
        self._shape: tuple[object, ...] = ()
        self.body = column()
        self.setLayout(self.body)

    def show_case(
        self,
        whole: MinutesRow,
        item: ItemRow,
        people: Callable[[], tuple[tuple[str, str], ...]],
        later: Callable[[], tuple[MeetingRow, ...]],
    ) -> None:
        """Show a case: its form is kept while the case has the same fields, so that nothing typed is lost."""
        shape = shape_of(item)
        if shape != self._shape:
            if self.form is not None:
                self.form.keep()
                self.form.setParent(None)
                self.form.deleteLater()
            self._shape = shape
            with keeping_focus(self):
                clear(self.body)
                self.form = Form(self.desk, f"minutes:{whole.meeting.id}:{item.id}", self._save, self)
                self._meeting = whole.meeting
                self._lay(self.form, item, people(), later())
            self.form.fill(values_of(item))
            for field in self.form.fields.values():
                field.edited.connect(self._typed)
            self.recovered = self.form.restore()
        elif self.form is not None:
            self.form.fill(values_of(item))
            if self.positions is not None:
                self.positions.say_names(item.positions)
        if self.outcome is not None:
            self.outcome.set_value(item.outcome.value if item.outcome else "")

    # --- laying out

    def _lay(
        self,
        form: Form,
        item: ItemRow,
        people: tuple[tuple[str, str], ...],
        later: tuple[MeetingRow, ...],
    ) -> None:
        self._helper = writing_helper(self.desk, item.id)
        self._lay_head(form, item)
        self._lay_confidential(item)
        for name, label in TEXTS:
            self.body.addSpacing(10)
            self.body.addWidget(form.add(name, WritingField(t(label), lines=1, strong=True, helper=self._helper)))
        self._lay_proposals(form, item)
        self._lay_outcome(item)
        self.positions = None
        if item.outcome is Outcome.VOTE:
            self._lay_vote(item)
            acts = self._actions
            self.positions = Positions(item, acts.add_position, acts.remove_position, acts.hold_position, self._helper)
            for name, field in self.positions.fields.items():
                form.add(name, field)
            self.body.addSpacing(10)
            self.body.addWidget(self.positions)
        fill(self.body, lay_decision(form, item, later, self._helper, self._meeting))
        rows = MeasureRows(form, people, self._actions.add_measure, self._actions.remove_measure)
        fill(self.body, rows.lay(item))
        self._lay_statements(form, item)
        if item.annex_text or item.confidential:
            self.body.addSpacing(10)
            label = t("Confidential annex")
            annex = WritingField(label, lines=2, strong=True, helper=self._helper)
            self.body.addWidget(form.add("annex_text", annex))
        self._lay_extract(form, item)

    def _lay_head(self, form: Form, item: ItemRow) -> None:
        above: list[QWidget] = [Label(case_name(item), "small")]
        if (place := LAW_OF_CATEGORY.get(item.category)) is not None:
            above += [Label("·", "small"), self._actions.law(place)]
        else:
            above.append(link(t("Choose a category"), self._actions.choose_category))
        title = AreaField("", required=True, area=TitleArea())
        form.add("title", title)
        title.control.setAccessibleName(t("Title of the case"))
        entries = [
            (t("Change the category …"), self._actions.choose_category),
            (t("Someone came, went or stood back …"), self._actions.note_passage),
            (t("Add a statement …"), self._actions.add_statement),
            (t("Move the selected text to the annex"), self._actions.move_to_annex),
            (t("Strike the case …"), self._actions.strike),
        ]
        menu = more(entries, name=t("More about the case"))
        menu.setObjectName("minutes.more")
        mark = self._confidential_button(item)
        self.body.addLayout(line(*above, STRETCH, mark, menu, gap=6))
        self.body.addWidget(title)
        if item.first_raised is not None:
            day = t.date(item.first_raised.on)
            said = t("First raised {day} (case {number})", day=day, number=item.first_raised.number)
            self.body.addWidget(Text(said, "small"))

    def _confidential_button(self, item: ItemRow) -> QPushButton:
        if item.confidential:
            made = quiet(t("Remove the mark"), partial(self._mark, item.id, None), icon="lock")
        else:
            made = quiet(t("Mark as confidential"), None, icon="lock")
            menu = QMenu(made)
            heading = menu.addSection(t("Why?"))
            heading.setEnabled(False)
            for ground in GROUNDS:
                menu.addAction(t(ground.label)).triggered.connect(guarded(partial(self._mark, item.id, ground), made))
            made.clicked.connect(lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
        made.setObjectName("minutes.confidential")
        return made

    def _mark(self, item_id: str, ground: object) -> None:
        self.desk.do(minutes_cases.mark_confidential, item_id, ground)  # type: ignore[arg-type]

    def _lay_confidential(self, item: ItemRow) -> None:
        if not item.confidential:
            return
        said = t(
            "The case is written in an annex of its own. The minutes and the extract say only that a confidential "
            "case was treated."
        )
        reminder = t("Personal medical information is taken out unless the person agrees.")
        ground = t(item.ground.label) if item.ground else ""
        texts = column(Text(ground, "strong"), Text(said, "small"), Text(reminder, "small"), gap=2)
        icon = column(Icon("lock", "text.secondary", 16), STRETCH, margins=(0, 2, 0, 0))
        self.body.addSpacing(8)
        self.body.addWidget(holder(line(icon, (texts, 1), margins=(14, 10, 14, 10), gap=10), "sunken"))

    def _lay_proposals(self, form: Form, item: ItemRow) -> None:
        lettered = [each for each in item.proposals if each.letter]
        self.body.addSpacing(10)
        if not lettered:
            field = WritingField(t("Proposed decision"), lines=1, strong=True, helper=self._helper)
            self.body.addWidget(form.add("proposal:", field))
            return
        for each in lettered:
            label = t("Proposal {letter}", letter=each.letter)
            field = WritingField(label, lines=1, strong=True, helper=self._helper)
            text = form.add(f"proposal:{each.letter}", field)
            by = form.add(f"by:{each.id}", TextField(t("Proposed by"), optional=True, strong=True))
            gone = partial(self.desk.do, minutes_cases.remove_proposal, each.id)
            remove = link(t("Remove"), gone, name=t("Remove proposal {letter}", letter=each.letter))
            self.body.addLayout(
                line(
                    (column(text), 3),
                    (column(by, STRETCH), 1),
                    column(28, remove, STRETCH) if len(lettered) > 2 else None,  # noqa: PLR2004
                    margins=(0, 0, 0, 8),
                )
            )
        add = link(t("New proposal"), partial(self.desk.do, minutes_cases.add_proposal, item.id), icon="plus")
        self.body.addLayout(line(add, STRETCH))

    def _lay_outcome(self, item: ItemRow) -> None:
        voting = self._meeting.votes
        options = tuple((each.value, t(each.label)) for each in OUTCOMES if voting or each is not Outcome.VOTE)
        self.outcome = Choice(t("Outcome"), options)
        self.outcome.setObjectName("minutes.outcome")
        self.outcome.chosen.connect(lambda key: guarded(partial(self._choose_outcome, item.id, key), self)())
        self.body.addLayout(line(Label(t("Outcome"), "small.strong"), 6, self.outcome, STRETCH, margins=(0, 12, 0, 0)))

    def _choose_outcome(self, item_id: str, key: str) -> None:
        if self.form is not None:
            self.form.leave()
        self.desk.do(minutes_cases.edit_item, item_id, "outcome", next(each for each in OUTCOMES if each.value == key))

    def _lay_vote(self, item: ItemRow) -> None:
        if item.ballot is None:
            return
        options = ((Method.FOR_AGAINST.value, t("For or against")), (Method.PROPOSALS.value, t("Between proposals")))
        method = Choice(t("Form of voting"), options, item.ballot.method.value)
        method.setObjectName("minutes.method")
        method.chosen.connect(lambda key: guarded(partial(self._choose_method, item.id, key), self)())
        secret = Tick(t("Secret"), partial(self._make_secret, item), on=item.ballot.secret)
        secret.setObjectName("minutes.secret")
        ticked = holder(line(secret, Label(t("Secret")), gap=4))
        row = line(Label(t("Form of voting"), "small.strong"), 6, method, 8, ticked, STRETCH, margins=(0, 10, 0, 0))
        self.body.addLayout(row)

    def _make_secret(self, item: ItemRow) -> None:
        self.desk.do(minutes_votes.set_secret, item.id, item.ballot is not None and not item.ballot.secret)

    def _choose_method(self, item_id: str, key: str) -> None:
        if self.form is not None:
            self.form.leave()
        self.desk.do(minutes_votes.set_method, item_id, next(each for each in Method if each.value == key))

    def _lay_statements(self, form: Form, item: ItemRow) -> None:
        for each in item.statements:
            stood_back = each.kind == "stood_back"
            label = t("Stood back: {name}", name=each.name) if stood_back else t("Statement of {name}", name=each.name)
            field = form.add(f"statement:{each.id}", AreaField(label, lines=1, strong=True))
            gone = partial(self.desk.do, minutes_cases.remove_statement, each.id)
            remove = link(t("Remove"), gone, name=t("Remove: {what}", what=label))
            self.body.addSpacing(10)
            self.body.addLayout(line((field, 1), column(22, remove), gap=12))

    def _lay_extract(self, form: Form, item: ItemRow) -> None:
        if item.confidential:
            return
        fold = Fold(t("Extract for the wall"), t("What stands in the extract of the minutes, in one or two sentences."))
        fold.body.addWidget(form.add("wall_text", AreaField(t("The case"), lines=1, optional=True)))
        for row in item.positions:
            if row.slot is not None and row.id is not None and self.positions is not None:
                box = self.positions.fields.get(field_name(row))
                heading = box.heading.text() if box is not None else ""
                fold.body.addSpacing(8)
                fold.body.addWidget(form.add(f"wall:{row.id}", AreaField(heading, lines=1, optional=True)))
        self.body.addSpacing(18)
        self.body.addWidget(fold)
        self.body.addSpacing(24)

    def show_position_errors(self, item: ItemRow, *, all_voted: bool) -> None:
        """Mark the required boxes that are empty once the others are written, as «Må fylles ut …»."""
        if self.positions is None:
            return
        for row in item.positions:
            field = self.positions.fields.get(field_name(row)) if row.slot is not None else None
            if field is None or row.slot is None:
                continue
            empty = row.required and not field.raw().strip()
            field.set_error(t(row.slot.error) if empty and all_voted and not field.control.hasFocus() else "")


def shape_of(item: ItemRow) -> tuple[object, ...]:
    """Tell what fields a case has; while this is the same the fields are only filled."""
    boxes = tuple(
        (row.side, row.slot.role, row.extra, row.id, row.required) for row in item.positions if row.slot is not None
    )
    return (
        item.id,
        item.label,
        item.category,
        item.confidential,
        item.ground,
        bool(item.annex_text),
        item.outcome,
        item.ballot and (item.ballot.method, item.ballot.secret),
        tuple((each.id, each.letter) for each in item.proposals),
        boxes,
        item.decision_kind,
        item.own_decision,
        tuple(each.id for each in item.measures),
        tuple((each.id, each.name) for each in item.statements),
        item.first_raised,
        item.struck_why,
    )


def values_of(item: ItemRow) -> dict[str, object]:
    """Give the value of every field of a case by its name in the form."""
    return {
        "title": item.title,
        "background": item.background,
        "discussion": item.discussion,
        "annex_text": item.annex_text,
        "wall_text": item.wall_text,
        **{f"proposal:{each.letter}": each.text for each in item.proposals},
        **{f"by:{each.id}": each.by for each in item.proposals},
        **{field_name(row): row.text for row in item.positions if row.slot is not None},
        **{f"wall:{row.id}": row.wall_text for row in item.positions if row.id is not None},
        **{f"statement:{each.id}": each.text for each in item.statements},
        **decision_values(item),
        **measure_values(item),
    }
