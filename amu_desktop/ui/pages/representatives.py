"""Verneombud: the senior representative first, then each area with its representative and deputy.

An area is a proposal until those the law names have decided it (OLM § 3-1); the page records who and when.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from amu_desktop import law
from amu_desktop.core import clock
from amu_desktop.domain.kinds import AreaState, ElectionKind, PostKind, UnitKind
from amu_desktop.law.areas import AREAS_DIVIDED_BY
from amu_desktop.law.sources import AML, OLM
from amu_desktop.law.unions import Decider
from amu_desktop.services import advice, agreements_opt_out, elections, representatives
from amu_desktop.services.offices import SeatRow
from amu_desktop.services.representatives import AreaDraft, AreaRow, Representatives
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages import agreement, office_words, seats
from amu_desktop.ui.pages import representatives_acts as acts
from amu_desktop.ui.pages.office_history import open_history
from amu_desktop.ui.parts import (
    STRETCH,
    DateField,
    Empty,
    Flow,
    Header,
    Kind,
    Label,
    NumberField,
    PickField,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    chip_of,
    column,
    holder,
    line,
    link,
    more,
    primary,
    quiet,
    section,
    status_icon,
)
from amu_desktop.ui.parts.layout import Item


class RepresentativesPage(Page):
    """The areas, their representatives and the senior representative."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {
            "area",
            "post",
            "holding",
            "person",
            "employment",
            "area_unit",
            "union_count",
            "election",
            "agreement",
            "undertaking_fact",
        }
    )

    def build(self) -> None:
        """Show who represents whom today."""
        self.today = clock.today()
        found = self.desk.ask(representatives.representatives, self.today)
        if not found.areas and found.senior is None:
            self._lay_empty()
            return
        propose = button(t("Propose a new division"), self.add_area, icon="plus")
        propose.setObjectName("representatives.propose")
        elect = button(t("Start an election"), partial(self.desk.go, "elections", start=True), icon="vote")
        elect.setObjectName("representatives.elect")
        written = button(t("Write notice of an election"), partial(acts.open_notice, self.desk), icon="mail")
        written.setObjectName("representatives.notice")
        rest = more(
            (
                (t("The division in areas …"), partial(acts.open_division, self.desk)),
                (t("Who has held what …"), partial(open_history, self.desk)),
                (t("Agreement on another arrangement …"), partial(self.desk.go, "agreement")),
            )
        )
        rest.setObjectName("representatives.more")
        # Under the title, not beside it: three such buttons leave it no room when a panel is open.
        self.put(Header(self._sentence(found), self._decided(found)))
        self.put(holder(column(holder(Flow(propose, elect, written, rest)), 20)))
        if (uncovered := acts.cover_notice(self.desk, partial(acts.open_division, self.desk))) is not None:
            self.put(uncovered, holder(column(12)))
        for notice in acts.misplaced_notices(self.desk):
            self.put(notice, holder(column(12)))
        if found.senior is not None or len(found.areas) > 1:
            self._lay_senior(found.senior)
        for area in found.areas:
            self._lay_area(area, only=len(found.areas) == 1)
        self._lay_agreement()

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here."""
        return {
            "page.new": self.add_area,
            "elections.notice": partial(acts.open_notice, self.desk),
            "representatives.history": partial(open_history, self.desk),
        }

    # --- laying out

    def _lay_empty(self) -> None:
        if self.desk.ask(agreements_opt_out.opt_outs, self.today):
            self.put(Header(t("There is no safety representative"), ""))
            self._lay_agreement()
            add = button(t("Propose an area …"), self.add_area, icon="plus")
            self.put(holder(line(add, STRETCH)))
            return
        ways = [button(t("Propose an area …"), self.add_area)]
        if self.desk.ask(agreements_opt_out.may_opt_out, self.today):
            write = button(t("Write the agreement"), partial(agreement.begin, self.desk))
            write.setObjectName("agreement.write")
            ways.append(write)
        self.put(
            Empty(
                "hard-hat",
                t("No safety areas are proposed"),
                t("Undertakings under the Act elect safety representatives. A small one may agree on something else."),
                primary(t("Start the setup"), partial(self.desk.go, "setup")),
                *ways,
                law=self.law(AML.at("6-1", 1)),
            )
        )

    def _lay_agreement(self) -> None:
        if (card := acts.agreement_card(self.desk)) is not None:
            self.put(holder(column(section(t("Agreement on another arrangement")), card, 20)))

    def _sentence(self, found: Representatives) -> str:
        filled = sum(any(seat.holder for seat in area.seats) for area in found.areas)
        if len(found.areas) == 1:
            return (
                t("The safety area has a safety representative")
                if filled
                else t("The safety area has no safety representative")
            )
        total = t.count("{n} safety area", "{n} safety areas", len(found.areas))
        total = total[:1].upper() + total[1:]
        if filled == len(found.areas):
            return t("{areas}, all with a safety representative", areas=total)
        without = len(found.areas) - filled
        missing = t.count("{n} without a safety representative", "{n} without a safety representative", without)
        return t("{areas}, {missing}", areas=total, missing=missing)

    def _decided(self, found: Representatives) -> str:
        waiting = sum(area.state is AreaState.PROPOSED for area in found.areas)
        if not waiting:
            return ""
        by = self._decider()
        who = t(by.label) if by else t("those the law names")
        if len(found.areas) == 1:
            return t("The area is to be decided by {who}.", who=who)
        if waiting == len(found.areas):
            return t("All the areas are to be decided by {who}.", who=who)
        return t("{n} of {total} areas are to be decided by {who}.", n=waiting, total=len(found.areas), who=who)

    def _decider(self) -> Decider | None:
        profile = self.desk.ask(advice.profile_of, self.today)
        answer = law.decide(AREAS_DIVIDED_BY, profile, self.today).answer
        return answer if isinstance(answer, Decider) else None

    def _lay_senior(self, seat: SeatRow | None) -> None:
        card = RowCard()
        if seat is None:
            add = button(
                t("Add the office"), partial(self.desk.do, representatives.add_senior, self.today), compact=True
            )
            row = Row(
                t("There is no senior safety representative"),
                t("Required when there is more than one safety representative."),
                chips=(chip_of("missing"),),
                law=self.law(AML.at("6-1", 3)),
                right=(add,),
            )
            card.add_row(row)
        else:
            card.add_row(self._seat(seat, t("Senior safety representative"), required=True))
            if seat.deputy is not None:
                law_link = self.law(OLM.at("3-6"))
                card.add_row(self._seat(seat.deputy, t("Deputy"), required=True, opens=seat, link=law_link))
        self.put(holder(column(section(t("Senior safety representative")), card, 20)))

    def _lay_area(self, area: AreaRow, *, only: bool) -> None:
        card = RowCard()
        for seat in area.seats:
            card.add_row(self._seat(seat, t("Safety representative"), required=True))
            if seat.deputy is not None:
                place = self.law(OLM.at("3-11")) if only else None
                card.add_row(self._seat(seat.deputy, t("Deputy"), required=False, opens=seat, link=place))
        actions: list[QWidget] = []
        if area.state is AreaState.PROPOSED:
            name = t("Record the decision on {area}", area=area.name)
            actions.append(quiet(t("Record the decision …"), partial(self.decide, area), name=name))
        actions += self._elect(area)
        history = link(t("History"), partial(open_history, self.desk, area), name=t("History, {area}", area=area.name))
        history.setObjectName(f"area.history.{area.id}")
        actions.append(history)
        change = link(t("Change"), partial(self.change, area), name=t("Change {what}", what=area.name))
        change.setObjectName(f"area.{area.id}")
        actions.append(change)
        facts = [area.covers] if area.covers else []
        if area.people is not None:
            facts.append(t.count("{n} person", "{n} persons", area.people, n=area.people))
        if area.state is AreaState.DECIDED and area.decided_on:
            facts.append(t("Decided by {who} on {day}", who=area.decided_by, day=t.date(area.decided_on)))
        second: list[Item] = [Text(" · ".join(facts), "small"), 8] if facts else []
        state = chip_of("to be decided") if area.state is AreaState.PROPOSED else None
        head = line(Label(area.name, "h2"), state, STRETCH, *actions, margins=(0, 0, 0, 6), gap=10)
        self.put(holder(column(head, *second, card, 20)))

    def _elect(self, area: AreaRow) -> list[QWidget]:
        """Offer an election where the office is vacant or its period ends within half a year."""
        soon = self.today + elections.SOON
        due = any(
            (seat.holder is None and seat.pending is None)
            or (seat.pending is None and seat.holder is not None and (seat.holder.until or soon) < soon)
            for seat in area.seats
        )
        if not due:
            return []
        key = f"{ElectionKind.REPRESENTATIVE}:{area.id}"
        go = partial(self.desk.go, "elections", start=True, key=key)
        made = link(t("Start an election"), go, name=t("Start an election, {area}", area=area.name))
        made.setObjectName(f"area.elect.{area.id}")
        return [made]

    def _seat(
        self,
        seat: SeatRow,
        office: str,
        *,
        required: bool,
        opens: SeatRow | None = None,
        link: QWidget | None = None,
    ) -> Row:
        shown = seat.holder or seat.pending
        then = partial(seats.open_seat, self.desk, opens or seat)
        if shown is None:
            optional = t("{office} (optional)", office=office)
            chips = (chip_of("missing"),) if required else ()
            icon = status_icon(Kind.DANGER if required else Kind.NEUTRAL, 20, word=t("Vacant"))
            under = office if required else optional
            row = Row(t("Vacant"), under, icon=icon, chips=chips, law=link, then=then, arrow=True)
        else:
            facts = [office, office_words.how_words(shown), office_words.period(shown)]
            kind = Kind.OK
            if shown.past_term:
                facts.append(t("the term is over, counts until management has notice of a new one"))
                kind = Kind.WARN
            if shown.notice_received_on:
                facts.append(t("management received written notice on {day}", day=t.date(shown.notice_received_on)))
            elif seat.kind in {PostKind.REPRESENTATIVE, PostKind.SENIOR}:
                facts.append(t("counts when management has written notice"))
                kind = Kind.WARN
            icon = status_icon(kind, 20)
            second = " · ".join(fact for fact in facts if fact)
            ends = acts.ending_chip(self.desk, seat.post_id)
            row = Row(shown.name, second, icon=icon, chips=(ends,) if ends else (), then=then, arrow=True)
        row.setObjectName(f"seat.{seat.post_id}")
        return row

    # --- what can be done

    def add_area(self) -> None:
        """Ask for a new area."""
        fields = (
            ("name", TextField(t("Name of the area"), required=True)),
            ("kind", _kind_field(UnitKind.DEPARTMENT)),
            ("covers", TextField(t("What it covers"), optional=True)),
            ("people", NumberField(t("People"), optional=True)),
        )

        def make(form: Form) -> None:
            values = form.values()
            draft = AreaDraft(
                name=str(values["name"]),
                kind=next(one for one in UnitKind if one == values["kind"]),
                covers=str(values["covers"]),
                people=values["people"] if isinstance(values["people"], int) else None,
                since=self.today,
            )
            self.desk.do(representatives.add_area, draft)
            self.desk.toast(t("The area is proposed"))

        note = Text(t("The area is a proposal until it is decided. OLM § 3-1"), "small")
        ask_in_panel(self.desk, t("Propose an area"), fields, t("Propose the area"), make, note)

    def change(self, area: AreaRow) -> None:
        """Open the panel of an area; leaving a field saves it."""

        def save(name: str, value: object) -> None:
            kept = next((one for one in UnitKind if one == value), value) if name == "kind" else value
            self.desk.do(representatives.edit_area, area.id, name, kept)

        form = Form(self.desk, f"area:{area.id}", save)
        items = [
            form.add("name", TextField(t("Name of the area"), required=True)),
            form.add("kind", _kind_field(area.kind)),
            form.add("covers", TextField(t("What it covers"), optional=True)),
            form.add("people", NumberField(t("People"), optional=True)),
        ]
        form.fill({"name": area.name, "kind": area.kind, "covers": area.covers, "people": area.people})
        form.restore()
        held = holder(column(*items, gap=12))
        form.setParent(held)
        close = button(t("Close the area"), partial(self._close, area), "danger", icon="x")
        self.desk.side(area.name, held, 16, close)

    def _close(self, area: AreaRow) -> None:
        self.desk.do(representatives.close_area, area.id, self.today)
        self.desk.close_side()
        self.desk.toast(t("The area is closed"))

    def decide(self, area: AreaRow) -> None:
        """Ask who decided an area, and when."""
        who = TextField(t("Decided by"), required=True)
        by = self._decider()
        who.set_value(t(by.label) if by else "")
        on = DateField(t("Decided on"), required=True)
        on.set_value(self.today)
        heard_on = DateField(t("The employer was heard on"), optional=True)

        def make(form: Form) -> None:
            values = form.values()
            decided, heard_day = values["on"], values["employer_heard_on"]
            if isinstance(decided, date):
                earlier = heard_day if isinstance(heard_day, date) else None
                self.desk.do(representatives.decide_area, area.id, str(values["by"]), decided, earlier)
            self.desk.toast(t("The decision is recorded"))

        heard = Text(t("The employer is heard first, unless the committee or the employer decides. OLM § 3-1"), "small")
        fields = (("by", who), ("on", on), ("employer_heard_on", heard_on))
        ask_in_panel(self.desk, t("Who decided {area}?", area=area.name), fields, t("Record"), make, heard)


def _kind_field(kind: UnitKind) -> PickField:
    field = PickField(t("Kind"), tuple((str(one), t(one.label)) for one in UnitKind))
    field.set_value(str(kind))
    return field
