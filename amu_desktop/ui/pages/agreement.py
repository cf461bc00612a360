"""The agreement on another arrangement than a safety representative, in undertakings with fewer than five (aml § 6-1).

Only writing between the parties and the time are law. The seven contents and everybody's signature are guidance: they
stand ready to be changed, and what is left out is said, never refused.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.domain.sentences import say
from amu_desktop.law import Grade
from amu_desktop.law.agreements import Content
from amu_desktop.law.facts import Arrangement
from amu_desktop.law.sources import AML
from amu_desktop.services import agreements_opt_out, people
from amu_desktop.services.agreements_opt_out import OptOutDraft, OptOutRow
from amu_desktop.services.areas import EMPLOYED
from amu_desktop.ui import theme
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.papers import PaperPreview
from amu_desktop.ui.parts import (
    STRETCH,
    AreaField,
    Card,
    ChoiceField,
    DateField,
    Header,
    Kind,
    Label,
    Notice,
    PickField,
    Text,
    TextField,
    button,
    chip,
    chip_of,
    column,
    fields_line,
    holder,
    line,
    link,
    primary,
    section,
    show_if,
)

DAY = timedelta(days=1)
PREVIEW, LEAST = 620, 420
ROWS: Mapping[Content, tuple[str, str]] = {
    Content.CONTACT: (N_("Contact person"), ""),
    Content.MEETINGS: (N_("Meetings (agreement)"), N_("Everybody meets once a quarter. Short minutes are written.")),
    Content.REPORTING: (
        N_("How problems are reported"),
        N_("In speech or in writing to the contact person, who answers within a week."),
    ),
    Content.RISK: (N_("Risk"), N_("We go through the hazards together in January, and when something changes.")),
    Content.MEASURES: (
        N_("Measures now"),
        N_("We agree on measures in the meetings, each with a name and a deadline."),
    ),
    Content.EMPLOYERS_DUTIES: (
        N_("Duties of the employer"),
        N_("The responsibility for a fully satisfactory working environment is still the employer's."),
    ),
    Content.EMPLOYEES_DUTIES: (
        N_("Participation of the employees"),
        N_("Everybody takes part in the survey, and speaks up about faults and hazards."),
    ),
}
GRADES = {Grade.LAW: Kind.DANGER, Grade.GUIDANCE: Kind.WARN}


def begin(desk: Desk) -> None:
    """Write the agreement with the contents of guidance and everybody's name, and go to it; refused from five."""
    draft = OptOutDraft(
        contents={key: t(text) for key, (_, text) in ROWS.items() if text},
        signing=tuple(everybody(desk)),
    )
    agreement_id = desk.do(agreements_opt_out.write_opt_out, draft, clock.today())
    desk.go("agreement", id=agreement_id)


def everybody(desk: Desk) -> list[str]:
    """Give the name of everybody who is employed, except the one who leads."""
    rows = desk.ask(people.list_people, clock.today())
    return [row.name for row in rows if row.category in EMPLOYED and not row.top_leader]


def state_words(row: OptOutRow) -> str:
    """Say in a sentence how an agreement stands."""
    if row.draft.signed_on is None:
        return t("The agreement is not signed")
    if row.ended_why and row.last_day is not None:
        return t("The agreement ended on {day}", day=t.date(row.last_day))
    if row.holds and row.last_day is not None:
        return t("The agreement holds to {day}", day=t.date(row.last_day))
    if row.last_day is not None and row.last_day < clock.today():
        return t("The agreement ran out on {day}", day=t.date(row.last_day))
    if row.draft.signed_on > clock.today():
        return t("The agreement holds from {day}", day=t.date(row.draft.signed_on))
    return t("The agreement has fallen away")


class AgreementPage(Page):
    """One agreement, written and printed here, renewed or ended."""

    LISTENS: ClassVar[frozenset[str]] = frozenset({"agreement", "agreement_signature", "person", "employment"})
    shown: str = ""

    def show_where(self, **where: object) -> None:
        """Show the agreement that is named, or else the latest."""
        self.shown = str(where.get("id") or "")
        self.rebuild()

    def build(self) -> None:
        """Show how the agreement stands, its parts, and the paper."""
        self.today = clock.today()
        rows = self.desk.ask(agreements_opt_out.opt_outs, self.today)
        row = next((one for one in rows if one.id == self.shown), rows[0] if rows else None)
        if row is None:
            self._nothing()
            return
        self.shown, self.row = row.id, row
        self.laid = self._shape(row)
        acts = [
            _named(button(t("Renew …"), self.renew, icon="history"), "agreement.renew"),
            _named(button(t("End …"), self.end, "danger"), "agreement.end"),
        ]
        signed = row.draft.signed_on is not None and not row.ended_why
        law = self.law(AML.at("6-1", 1))
        self.head = column()
        self.put(Header(t("Another arrangement than a safety representative"), "", *(acts if signed else ())))
        self.put(holder(column(12, holder(self.head), 8, line(law, STRETCH), 16)))
        self._say(row)
        self._lay_parts(row)
        self._lay_time(row)
        self.put(holder(column(22, section(t("The paper")))))
        self.preview = PaperPreview(self.desk, "agreement_under_five", row.id)
        self.preview.setFixedHeight(theme.px(PREVIEW))
        self.put(self.preview)
        self.preview.again()

    def refresh(self) -> None:
        """Fill in what was saved; another agreement, or one that is signed now, is laid out anew."""
        rows = self.desk.ask(agreements_opt_out.opt_outs, clock.today())
        row = next((one for one in rows if one.id == self.shown), None)
        if row is None or not hasattr(self, "row") or self._shape(row) != self.laid:
            self.rebuild()
            return
        self.row = row
        self.form.fill(self._values(row))
        self._say(row)
        self.preview.again()

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here."""
        preview = getattr(self, "preview", None)
        return {"page.print": preview.print_out} if preview is not None else {}

    @property
    def fixed(self) -> bool:
        """Whether it is signed before today, or ended: it is renewed then, not changed."""
        signed = self.row.draft.signed_on
        return bool(self.row.ended_why) or (signed is not None and signed < self.today)

    def _shape(self, row: OptOutRow) -> tuple[object, ...]:
        return (row.id, row.draft.signed_on, row.ended_why)

    def _nothing(self) -> None:
        write = primary(t("Write the agreement"), partial(begin, self.desk))
        write.setObjectName("agreement.write")
        says = t("With fewer than five employees you may agree in writing on another arrangement, also on none.")
        self.put(Header(t("Another arrangement than a safety representative"), says, write))
        self.put(holder(column(12, line(self.law(AML.at("6-1", 1)), STRETCH))))

    def _say(self, row: OptOutRow) -> None:
        """Say how it stands, and what is missing, each with its grade."""
        while (item := self.head.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        uncertain = row.uncertain_day and row.last_day is not None
        words = Label(state_words(row), "h3")
        self.head.addWidget(holder(line(words, chip_of("uncertain") if uncertain else None, STRETCH, gap=10)))
        if row.ended_why:
            self.head.addWidget(Text(t(row.ended_why), "small"))
        if uncertain and row.last_day is not None:
            other = t.date(row.last_day - DAY)
            says = t(
                "Two years from the signature. The law does not say whether the last day is this or {day}.", day=other
            )
            self.head.addWidget(Text(says, "small"))
        for grade in (Grade.LAW, Grade.GUIDANCE):
            said = [say(text, t) for each, text in row.warns if each is grade]
            for text in said:
                self.head.addWidget(holder(line(chip_of(str(grade)), (Text(text), 1), margins=(0, 4, 0, 0), gap=10)))

    # --- the parts

    def _lay_parts(self, row: OptOutRow) -> None:
        self.form = Form(self.desk, f"agreement:{row.id}", self._save, parent=self)
        self.forms.append(self.form)
        add = self.form.add
        kinds = tuple((str(one), t(one.label)) for one in Arrangement)
        arrangement = add("arrangement", ChoiceField(t("What is agreed?"), kinds))
        self.text = add("arrangement_text", AreaField(t("Arrangement"), lines=1))
        card = Card(arrangement, 12, self.text)
        self.put(section(t("Arrangement")), card)
        guidance = chip(t(Grade.GUIDANCE.label))
        parts: list[QWidget] = []
        for key, (name, _) in ROWS.items():
            help_text = t("Who everybody can go to, with a name.") if key is Content.CONTACT else ""
            parts.append(add(str(key), AreaField(t(name), lines=1, help_text=help_text)))
        self.put(holder(column(22, section(t("Contents"), guidance))), Card(column(*parts, gap=12)))

    def _lay_time(self, row: OptOutRow) -> None:
        add = self.form.add
        signed = add("signed_on", DateField(t("Signed on"), optional=True))
        since = add("since", DateField(t("Holds from"), optional=True))
        until = add("until", DateField(t("Last day"), optional=True))
        names = add(
            "signing",
            AreaField(
                t("Who signs"), lines=3, help_text=t("The employer and all the employees. One name on each line.")
            ),
        )
        fill = _named(link(t("Put in all the employees"), self._all), "agreement.everybody")
        self.put(holder(column(22, section(t("Time and signatures"), chip(t(Grade.GUIDANCE.label))))))
        empty = Text(t("Without a last day it holds for two years from the signature."), "small")
        self.put(Card(fields_line(signed, since, until), 4, empty, 12, names, 4, line(fill, STRETCH)))
        self.form.fill(self._values(row))
        self.form.restore()
        self.form.fields["arrangement"].edited.connect(self._show_text)
        self._show_text()
        for each in self.form.fields.values():
            each.setEnabled(not self.fixed)
        show_if(fill, on=not self.fixed)

    def _show_text(self) -> None:
        show_if(self.text, on=self.form.fields["arrangement"].raw() == Arrangement.OTHER)

    def _values(self, row: OptOutRow) -> dict[str, object]:
        draft = row.draft
        return {
            "arrangement": str(draft.arrangement),
            "arrangement_text": draft.arrangement_text,
            **{str(key): draft.contents.get(key, "") for key in ROWS},
            "signed_on": draft.signed_on,
            "since": draft.since,
            "until": draft.until - DAY if draft.until else None,
            "signing": "\n".join(draft.signing),
        }

    def _save(self, _name: str, _value: object) -> None:
        """Write the whole agreement: one field can be right only together with another."""
        values = {name: field.value() for name, field in self.form.fields.items()}
        other = values["arrangement"] == Arrangement.OTHER
        until = values["until"]
        draft = OptOutDraft(
            arrangement=Arrangement.OTHER if other else Arrangement.NONE,
            arrangement_text=str(values["arrangement_text"]) if other else "",
            contents={key: str(values[str(key)]) for key in ROWS},
            signing=tuple(each.strip() for each in str(values["signing"]).splitlines() if each.strip()),
            signed_on=_day(values["signed_on"]),
            since=_day(values["since"]),
            until=until + DAY if isinstance(until, date) else None,
        )
        if draft.since and draft.until and draft.until <= draft.since:
            raise UserError(N_("The last day must be after the first."), "until")
        self.desk.do(agreements_opt_out.edit_opt_out, self.row.id, draft, clock.today())

    def _all(self) -> None:
        field = self.form.fields["signing"]
        field.set_raw("\n".join(everybody(self.desk)))
        field.left.emit()

    # --- renewing and ending

    def renew(self) -> None:
        """Ask when it is signed anew, and by whom."""
        signed = DateField(t("Signed on"), required=True)
        signed.set_value(self.today)
        names = AreaField(t("Who signs"), lines=3, help_text=t("One name on each line."))
        names.set_value("\n".join(everybody(self.desk) or self.row.draft.signing))

        def make(form: Form) -> None:
            values = form.values()
            day = _day(values["signed_on"])
            before = self.row.draft.signed_on
            if day is None or (before is not None and day <= before):
                raise UserError(N_("It must be signed after the one it renews."), "signed_on")
            signing = tuple(each.strip() for each in str(values["signing"]).splitlines() if each.strip())
            self.shown = self.desk.do(agreements_opt_out.renew, self.row.id, day, signing)
            self.desk.toast(t("The agreement is renewed"))

        gap = None
        if self.row.last_day is not None and self.row.last_day < self.today:
            said = t("From {day} until it is signed anew there is no agreement.", day=t.date(self.row.last_day + DAY))
            gap = Notice(Kind.WARN, said)
        note = Text(t("The same contents, and two years from the new signature."), "small")
        fields = (("signed_on", signed), ("signing", names))
        ask_in_panel(self.desk, t("Renew the agreement"), fields, t("Renew"), make, note, 8, gap)

    def end(self) -> None:
        """Ask why and when it ends."""
        whys = (agreements_opt_out.FIFTH_HIRED, N_("The parties want a safety representative"), N_("Another reason"))
        why = PickField(t("Why"), tuple((text, t(text)) for text in whys), empty=t("Choose"))
        last = DateField(t("Last day"), required=True)
        last.set_value(self.today)
        text = TextField(t("In your own words"), optional=True)

        def make(form: Form) -> None:
            values = form.values()
            reason = str(values["text"]).strip() or str(values["why"] or "")
            if not reason:
                raise UserError(N_("Write why the agreement ends."), "why")
            day = _day(values["last_day"])
            if day is not None:
                self.desk.do(agreements_opt_out.end_opt_out, self.row.id, day, reason)
                self.desk.toast(t("The agreement is ended"))

        note = Text(t("After that day there must be a safety representative, or a new agreement."), "small")
        fields = (("why", why), ("text", text), ("last_day", last))
        ask_in_panel(self.desk, t("End the agreement"), fields, t("End the agreement"), make, note)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _named(made: QWidget, name: str) -> QWidget:
    made.setObjectName(name)
    return made
