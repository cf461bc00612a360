"""Starting an election: which office it is for, and whether a deputy is elected too."""

from dataclasses import dataclass
from datetime import timedelta

from amu_desktop.core import clock
from amu_desktop.core.errors import Refusal, UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.kinds import ElectionKind
from amu_desktop.services import elections
from amu_desktop.services.elections import KIND_OF, ElectionDraft, FillRow
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import AreaField, ChoiceField, Field, PickField, Text, show_if


@dataclass(frozen=True, slots=True)
class Target:
    """One thing there can be an election to: the seats of one area, one body, or the senior representative."""

    key: str
    kind: ElectionKind
    area_id: str | None
    body_id: str | None
    rows: tuple[FillRow, ...]

    @property
    def words(self) -> str:
        """Give its name, and how it stands."""
        name = named(self.kind, self.rows[0].about)
        if any(row.taken_by for row in self.rows):
            return t("{election} (in progress)", election=name)
        vacant = sum(row.vacant for row in self.rows)
        if vacant:
            return t.count("{election} (one vacant)", "{election} ({n} vacant)", vacant, election=name)
        ends = min((row.until for row in self.rows if row.until is not None), default=None)
        if ends is None:
            return name
        return t("{election} (until {day})", election=name, day=t.date(ends - timedelta(days=1)))


def named(kind: ElectionKind, about: str) -> str:
    """Give the name of an election: «Valg av verneombud, Verkstedet»."""
    if not about or about == t("Working environment committee (name)"):
        return t(kind.label)
    return t("{election}, {about}", election=t(kind.label), about=about)


def targets(desk: Desk) -> tuple[Target, ...]:
    """Give everything there can be an election to, the vacant and due first."""
    found: dict[str, list[FillRow]] = {}
    for row in desk.ask(elections.to_fill, clock.today()):
        found.setdefault(f"{KIND_OF[row.kind]}:{row.area_id or row.body_id or ''}", []).append(row)
    made = [
        Target(key, KIND_OF[rows[0].kind], rows[0].area_id, rows[0].body_id, tuple(rows)) for key, rows in found.items()
    ]
    return tuple(sorted(made, key=lambda one: not any(row.vacant or row.due for row in one.rows)))


def start_in_panel(desk: Desk, key: str = "") -> None:
    """Ask what the election is for and open its wizard; `key` is the target to begin with."""
    every = targets(desk)
    what = PickField(t("What is the election for?"), tuple((one.key, one.words) for one in every), empty=t("Choose"))
    deputy = ChoiceField(t("Is a deputy elected too?"), (("yes", t("Yes")), ("no", t("No"))))
    why = AreaField(t("Why now?"), lines=1, optional=True)
    deputy.set_value("yes")
    what.set_value(key)

    def ask_deputy() -> None:
        chosen = next((one for one in every if one.key == what.raw()), None)
        has = any(row.deputy_post_id for row in chosen.rows) if chosen else False
        show_if(deputy, on=has and chosen is not None and chosen.kind is ElectionKind.REPRESENTATIVE)

    def make(form: Form) -> None:
        values = form.values()
        chosen = next((one for one in every if one.key == values["what"]), None)
        if chosen is None:
            raise UserError(N_("Choose what the election is for."), "what")
        draft = ElectionDraft(
            chosen.kind,
            area_id=chosen.area_id,
            body_id=chosen.body_id,
            with_deputy=values["deputy"] == "yes",
            why=str(values["why"]),
        )
        try:
            election_id = desk.do(elections.start_election, draft)
        except Refusal as refused:
            said = refused.reasons[0] if refused.reasons else refused
            raise UserError(said.message, "what", **said.values) from refused
        except UserError as error:
            raise UserError(error.message, "what", **error.values) from error
        desk.go("election", id=election_id)

    what.edited.connect(ask_deputy)
    none = Text(t("There is no office to elect to yet. Add the safety areas or the committee first."), "small")
    fields: tuple[tuple[str, Field], ...] = (("what", what), ("deputy", deputy), ("why", why))
    ask_in_panel(desk, t("Start an election"), fields, t("Start the election"), make, *(() if every else (none,)))
    ask_deputy()
