"""Small pages that tests of the window show: a list, a form, and a page that takes the whole window."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.law.sources import AML
from amu_desktop.services import people, undertaking
from amu_desktop.services.people import PersonDraft
from amu_desktop.ui.catalogue import Group, Place
from amu_desktop.ui.forms import Form
from amu_desktop.ui.page import Page
from amu_desktop.ui.parts import Header, Kind, Row, RowCard, TextField, button, primary, status_icon
from amu_desktop.ui.window import Window

LONG = "Arbeidsmiljøutvalget behandler saken i sitt neste ordinære møte i desember måned "


class PeoplePage(Page):
    """Lists people and adds one."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"person"})

    def build(self) -> None:
        rows = self.desk.ask(people.list_people, date(2026, 3, 1))
        self.put(Header(f"{len(rows)} personer", LONG, primary("Legg til", self.add), button("Skriv ut", self.refuse)))
        card = RowCard()
        for row in rows:
            card.add_row(Row(row.name, LONG, icon=status_icon(Kind.OK), law=self.law(AML.at("7-1")), then=self.add))
        self.put(card)

    def add(self) -> None:
        self.desk.do(people.add_person, PersonDraft(given_name="Ola", family_name="Nordli"))
        self.desk.toast("Ola Nordli er lagt til")

    def refuse(self) -> None:
        message = "Must be filled in."
        raise Refusal(message, (UserError("Write a whole number."), UserError("Must be filled in.")))

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        return {"page.new": self.add, "people.add": self.add}


class FormPage(Page):
    """Changes the undertaking's place."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"undertaking"})

    def build(self) -> None:
        self.put(Header("Virksomheten"))
        row = self.desk.ask(undertaking.load_undertaking)
        assert row is not None
        self.form = Form(self.desk, "undertaking", save=partial(self.save), parent=self)
        self.forms.append(self.form)
        self.put(self.form.add("place", TextField("Sted")), self.form.add("name", TextField("Navn", required=True)))
        self.form.fill({"place": row.place, "name": row.name})
        self.form.restore()

    def refresh(self) -> None:
        row = self.desk.ask(undertaking.load_undertaking)
        assert row is not None
        self.form.fill({"place": row.place, "name": row.name})

    def save(self, name: str, value: object) -> None:
        self.desk.do(undertaking.edit_undertaking, name, value)


class WholePage(Page):
    """A focus page."""

    FOCUS: ClassVar[bool] = True

    def build(self) -> None:
        self.put(Header("Hele vinduet", "", button("Tilbake", self.desk.leave)))


PLACES = (
    Place("people", "People", "users", Group.TOP, "tests.ui.make:PeoplePage", lambda _session, _on: 7),
    Place("undertaking", "Name", "building-2", Group.BOTTOM, "tests.ui.make:FormPage"),
    Place("whole", "Help", "scale", Group.HIDDEN, "tests.ui.make:WholePage"),
)


def form_page(window: Window) -> FormPage:
    window.go("undertaking")
    assert isinstance(window.page, FormPage)
    return window.page
