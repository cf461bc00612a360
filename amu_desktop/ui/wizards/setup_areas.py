"""The third question: where and when people work; the division is a proposal that others decide on (OLM § 3-1)."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from amu_desktop import law
from amu_desktop.domain.sentences import say
from amu_desktop.law import facts
from amu_desktop.law.representatives import SEVERAL_ABOVE
from amu_desktop.law.sources import AML, OLM
from amu_desktop.services.setup_answers import AreaAnswer, SetupAnswers
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import ChoiceField, Field, Kind, Notice, NumberField, TextField, show_if
from amu_desktop.ui.wizards.setup_answer import AnswerForm, Asks, RowList

SHIFT = "shift"


def ask_areas(page: Asks, form: AnswerForm, body: QVBoxLayout) -> None:
    """Ask for places and shifts; with ten employees or fewer say that several representatives are uncertain."""
    page.question(
        t("Where and when do people work?"),
        t(
            "Separate departments and shifts shall normally have at least one safety representative each. The division "
            "you make here is a proposal."
        ),
        count=(3, 5),
    )
    known = [
        {"name": place.name, "people": place.people, "shift": SHIFT if place.shift else ""}
        for place in page.answers.places
    ]
    words = (t("Add a place or shift"), t("Remove the row"))
    places = RowList(form, "place", lambda: _fields(first=not form.fields), known or [{"shift": ""}], words)
    warning = Notice(
        Kind.WARN,
        t("Uncertain"),
        t(
            "The Act opens for several safety representatives when you have more than ten employees. It also says that "
            "each department and each shift shall normally have its own. We propose one safety area."
        ),
        page.law(AML.at("6-1")),
    )
    form.puts(lambda answers: _put(answers, places.values()))
    form.after.append(lambda: show_if(warning, on=_several_are_uncertain(page)))
    body.addWidget(places)
    body.addSpacing(12)
    body.addWidget(warning)
    show_if(warning, on=_several_are_uncertain(page))
    decided = next((row.second[0] for row in page.plan().rows if row.key == "areas"), None)
    who = say(decided, t) if decided else t("Who decides will be clear when you have answered about unions.")
    page.why(
        t("The law leaves it to others than the manager to divide the workplace. {who}", who=who),
        page.law(AML.at("6-1", 2)),
        page.law(OLM.at("3-1")),
    )


def _fields(*, first: bool) -> Mapping[str, Field]:
    """Give the fields of a row; only the first shows its labels, the others have them as names."""
    name = TextField(t("Place or shift") if first else "", placeholder=t("For example Workshop, or Night shift"))
    people = NumberField(t("People") if first else "", width=90)
    shift = ChoiceField(t("Kind") if first else "", (("", t("Place")), (SHIFT, t("Shift"))), beside=True)
    for field, words in ((name, t("Place or shift")), (people, t("People")), (shift, t("Kind"))):
        field.control.setAccessibleName(words)
    return {"name": name, "people": people, "shift": shift}


def _put(answers: SetupAnswers, rows: list[dict[str, object]]) -> SetupAnswers:
    found = tuple(
        AreaAnswer(str(row["name"]), row["people"] if isinstance(row["people"], int) else None, bool(row["shift"]))
        for row in rows
        if row["name"]
    )
    return replace(answers, places=found)


def _several_are_uncertain(page: Asks) -> bool:
    today = page.answers.facts.get(facts.EMPLOYEES_TODAY.key)
    limit = law.decide(SEVERAL_ABOVE, {}, page.on).value_or(0)
    return isinstance(today, int) and today <= limit and len(page.answers.places) > 1
