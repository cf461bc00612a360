"""The setup: five questions in the law's order, the decision, and one commit.

The window asks and shows; which questions matter and what follows from them is the law's, through `services.setup`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.law import facts
from amu_desktop.services import setup, setup_answers, setup_plan
from amu_desktop.services.setup_answers import SetupAnswers
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Step, Title, announce
from amu_desktop.ui.wizard import Wizard
from amu_desktop.ui.wizards import setup_panel, setup_result
from amu_desktop.ui.wizards.setup_answer import AnswerForm
from amu_desktop.ui.wizards.setup_questions import QUESTIONS

STEPS = (
    ("undertaking", N_("Undertaking")),
    ("employees", N_("Number of employees")),
    ("areas", N_("Safety areas")),
    ("agreements", N_("Agreements and demands")),
    ("ohs", N_("Occupational health service")),
    ("decision", N_("The decision")),
    ("create", N_("Create")),
)
ASKING = tuple(key for key, _ in STEPS[:5])
NOT_ANSWERED = N_("Must be answered.")
COMPLAINT = N_("{complaint}")


class SetupWizard(Wizard):
    """Opprett AMU og verneombud."""

    NAME: ClassVar[str] = N_("Set up a committee and safety representatives")

    def __init__(self, desk: Desk) -> None:
        self.on = clock.today()
        self.answers = SetupAnswers()
        self.made: frozenset[str] = frozenset()
        self.unticked: set[str] = set()
        self.ticked: set[str] = set()
        self.said: tuple[str, ...] = ()
        self.knows_average = False
        super().__init__(desk)
        self._later = QTimer(self, singleShot=True, interval=150)
        self._later.timeout.connect(self._answered)

    # --- what the frame asks for

    def steps(self) -> tuple[Step, ...]:
        """Give the steps; those an undertaking outside the Act is not asked fall away."""
        found = []
        for number, (key, title) in enumerate(STEPS, start=1):
            hidden = number in setup_answers.STEPS and not setup_answers.needed(self.answers, self.on, number)
            note = t("The rest is settled: the Act does not apply") if hidden and number == len(ASKING) else ""
            found.append(Step(key, t(title), hidden, note))
        return tuple(found)

    def first(self) -> None:
        """Take up the answers where they were left, or those the file has."""
        draft = self.desk.read_draft(setup.SUBJECT)
        self.answers = setup.from_draft(draft) if draft else self.desk.ask(setup.known_answers, self.on)
        self.made = self.desk.ask(setup.already_made, self.on)
        self.knows_average = facts.EMPLOYEES_AVERAGE.key in self.answers.facts and not self.answers.months
        self.unticked, self.ticked = set(), set()
        self.done = frozenset(self._whole_steps() if draft else ())
        super().first()

    def fill_step(self, key: str, body: QVBoxLayout) -> None:
        """Ask the question of the step, or show the decision or what will be created."""
        self.panel.setVisible(key != "create")
        if key in QUESTIONS:
            form = AnswerForm(self)
            self.forms.append(form)
            QUESTIONS[key](self, form, body)
        elif key == "decision":
            setup_result.fill_decision(self, self.plan(), body)
        else:
            setup_result.fill_create(self, self.plan(), body)

    def fill_panel(self, key: str, body: QVBoxLayout) -> None:
        """Show the decision so far, or on the decision page what the next step creates."""
        if key == "decision":
            setup_result.fill_next(self, self.plan(), body)
        elif key in ASKING:
            setup_panel.fill(self, setup_plan.duties(self.answers, self.on), body)

    def accept(self, key: str) -> None:
        """Hold the step until its questions are answered; the last one writes everything and leaves."""
        if key in ASKING:
            self.take()
            step = ASKING.index(key) + 1
            fact = setup_answers.missing(self.answers, self.on, step)
            if fact is not None:
                raise UserError(NOT_ANSWERED, field=fact.key)
            if key == "areas" and not self.answers.places:
                raise UserError(NOT_ANSWERED, field="place.0.name")
            here = {fact.key for fact in law.FACTS if fact.step == step}
            self._hold([one for one in setup_answers.complaints(self.answers, self.on) if one.fact in here])
            return
        self._hold(setup_answers.complaints(self.answers, self.on))
        if key == "create":
            self.commit()

    def _hold(self, found: Sequence[law.Complaint]) -> None:
        """Hold the step while answers contradict one another; the sentence stands at its question, or at the top."""
        if found:
            raise UserError(COMPLAINT, field=found[0].fact, complaint=law.say_complaint(found[0], t))

    def next_text(self, key: str) -> str:
        """Name what the main button does."""
        if key == "decision":
            return t("See what will be created")
        if key != "create":
            return t("Next")
        plan = self.plan()
        if not plan.rows:
            return t("Go to the overview")
        chosen = self.chosen(plan)
        if "committee" in chosen and "areas" in chosen:
            return t("Create the committee and proposals for safety areas")
        if "areas" in chosen:
            return t("Create proposals for safety areas")
        return t("Create what is ticked")

    def show_step(self, key: str) -> None:
        """Go to a step; its title takes the focus once it is on the screen, which is after this call."""
        super().show_step(key)
        self._focus(self.middle.findChild(Title))

    # --- the answers

    def keep(self, answers: SetupAnswers) -> None:
        """Keep changed answers as a draft, and have the decision so far follow."""
        if answers != self.answers:
            self.answers = answers
            self.desk.write_draft(setup.SUBJECT, answers.to_draft())
            self._later.start()

    def take(self) -> None:
        """Take what the fields of the step hold now."""
        for form in self.forms:
            if isinstance(form, AnswerForm):
                form.take()

    def ask_again(self) -> None:
        """Draw the step anew when an answer has changed what is asked, with the focus where it was."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        self.draw()
        self._focus(self.middle.findChild(QWidget, name) if name else None)

    def _focus(self, on: QWidget | None) -> None:
        if on is not None:
            QTimer.singleShot(0, on, on.setFocus)

    def _answered(self) -> None:
        if not self.step:
            return
        self.draw_side()
        said = tuple(setup_panel.sentence(self, duty) for duty in setup_plan.duties(self.answers, self.on))
        new = [one for one in said if one not in self.said]
        if self.said and new:
            announce(self, " ".join(new))
        self.said = said

    def _whole_steps(self) -> list[str]:
        """Give the steps answered before the first that is not."""
        found = []
        for number, key in enumerate(ASKING, start=1):
            untouched = key == "areas" and not self.answers.places
            if untouched or not self.answers.name or setup_answers.missing(self.answers, self.on, number):
                break
            found.append(key)
        return found

    # --- the proposal

    def plan(self) -> setup_plan.SetupPlan:
        """Work out the proposal, without what the file has already."""
        plan = setup.plan_setup(self.answers, self.on)
        return replace(plan, rows=tuple(row for row in plan.rows if row.key not in self.made))

    def chosen(self, plan: setup_plan.SetupPlan) -> set[str]:
        """Give the keys of the rows that are ticked."""
        return {row.key for row in plan.rows if (row.chosen and row.key not in self.unticked) or row.key in self.ticked}

    def tick(self, key: str) -> None:
        """Tick or untick a row of the proposal."""
        on = key in self.chosen(self.plan())
        (self.unticked.add if on else self.ticked.add)(key)
        (self.ticked.discard if on else self.unticked.discard)(key)
        self.ask_again()

    def change(self, step: int) -> None:
        """Go back to the step where a row of the proposal can be changed."""
        self.show_step(STEPS[step - 1][0])

    def commit(self) -> None:
        """Write what is ticked as one step to undo, and go to what was made."""
        plan = self.plan()
        if not plan.rows:
            self.step, self.built = "", False
            self.desk.go("overview")
            return
        names = {BodyKind.COOPERATION: t("Cooperation between manager and safety representative")}
        name = names.get(plan.body, t("Working environment committee (name)"))
        if "committee" in self.chosen(plan):
            name = t("Working environment committee (name)")
        made = self.desk.do(setup.create, plan, self.chosen(plan), name)
        # Begun anew when it is opened again.
        self.step, self.built = "", False
        committee = self.chosen(plan) & {"committee", "other_body"}
        self.desk.go("committees" if committee else "representatives" if made.area_ids else "overview")
        self.desk.toast(t("The setup is done"))

    def _fill_footer(self) -> None:
        super()._fill_footer()
        if self.step == "create" and (plan := self.plan()).rows:
            hint = self.footer.findChildren(QLabel)
            words = t("{n} of {total} chosen", n=len(self.chosen(plan)), total=len(plan.rows))
            next(one for one in hint if one.text() == t("Press Enter to go on")).setText(words)
