"""Etter møtet: the copy that is read through, its comments, the signatures, the approval, and versions compared."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock, disk
from amu_desktop.services import approval, approval_review
from amu_desktop.services.approval import SignerRow
from amu_desktop.services.approval_review import CommentDraft, CommentRow, ReviewRow
from amu_desktop.services.attachments import Owner
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.asking import ask_in_panel
from amu_desktop.ui.attachments import FileList
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.after_versions import Versions
from amu_desktop.ui.parts import (
    AreaField,
    Card,
    DateField,
    Header,
    Icon,
    Kind,
    Notice,
    PickField,
    Row,
    RowCard,
    Text,
    TextField,
    button,
    chip,
    column,
    holder,
    line,
    link,
    more,
    section,
    status_icon,
)
from amu_desktop.ui.parts.layout import STRETCH

DAYS_TO_ANSWER = 7


class AfterMeetingPage(Page):
    """What comes after one meeting; `show_where(id=…)` says which."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {"review", "comment", "signature", "approval", "meeting", "correction", "issued_paper", "attachment"}
    )

    def __init__(self, desk: Desk) -> None:
        self.meeting_id = ""
        super().__init__(desk)

    def show_where(self, **where: object) -> None:
        """Show meeting `id`."""
        if where.get("id"):
            self.meeting_id = str(where["id"])
        self.refresh()

    def build(self) -> None:
        """Lay the four parts in the order they come."""
        if not self.meeting_id:
            return
        whole = self.desk.ask(minutes, self.meeting_id)
        label = t("Meeting {label}", label=whole.meeting.label)
        back = link(label, partial(self.desk.go, "meeting", id=self.meeting_id, tab="minutes"))
        self.put(holder(line(back, STRETCH, margins=(0, 0, 0, 6))))
        self.put(Header(self._sentence(whole), t("{meeting}, {day}", meeting=label, day=_day(whole))))
        self._lay_reviews(whole)
        if whole.meeting.locked:
            self._lay_signatures()
            self._lay_approval()
        self.put(holder(column(22)), section(t("Versions")), Card(Versions(self.desk, self.meeting_id)))

    def _sentence(self, whole: MinutesRow) -> str:
        if not whole.meeting.locked:
            return t("The minutes are not locked yet")
        if self.desk.ask(approval.approval_of, self.meeting_id) is not None:
            return t("The minutes are approved")
        if all(row.id and not row.void for row in self.desk.ask(approval.list_signers, self.meeting_id)):
            return t("The minutes are signed, and wait for approval")
        return t("The minutes wait for signatures")

    # --- the copy and its comments

    def _lay_reviews(self, whole: MinutesRow) -> None:
        rows = self.desk.ask(approval_review.list_reviews, self.meeting_id)
        send = link(t("Make a copy to be read through …"), self.send)
        send.setObjectName("after.send")
        is_open = any(row.closed_on is None for row in rows)
        self.put(section(t("Read through"), *(() if is_open else (send,))))
        if not rows:
            said = t(
                "Those who were there can read a draft and comment on it in one round, before the minutes are locked."
            )
            self.put(Card(Text(said, "second")))
        for row in rows:
            self.put(self._review(whole, row), holder(column(10)))

    def _review(self, whole: MinutesRow, row: ReviewRow) -> RowCard:
        card = RowCard()
        title = t("Draft sent {day}", day=t.date(row.sent_on))
        under = t("Comments by {day}", day=t.date(row.answer_by)) if row.answer_by else ""
        if row.closed_on is not None:
            under = t("The round ended {day}", day=t.date(row.closed_on))
        opened = button(t("Save a copy …"), partial(self._save_copy, row), compact=True)
        actions = [opened]
        if row.closed_on is None:
            add = button(t("Write down a comment …"), partial(self.comment, whole, row), compact=True)
            add.setObjectName("after.comment")
            end = button(t("End the round"), partial(self._close, row), compact=True)
            end.setObjectName("after.close")
            actions += [add, end]
        card.add_row(Row(title, under, icon=Icon("file-text", "text.secondary", 20), right=tuple(actions)))
        for each in row.comments:
            card.add_row(self._comment(row, each))
        return card

    def _comment(self, review: ReviewRow, row: CommentRow) -> Row:
        about = t("Case {number}", number=row.case) if row.case else t("The whole")
        under = " · ".join((about, row.by, t.brief_date(row.said_on), *((row.reason,) if row.reason else ())))
        right: tuple[QWidget, ...]
        if row.taken_in is None and review.closed_on is None:
            yes = button(t("Taken in"), partial(self._answer, row, taken_in=True), compact=True)
            yes.setObjectName(f"comment.yes.{row.id}")
            no = button(t("Not taken in …"), partial(self._refuse, row), compact=True)
            no.setObjectName(f"comment.no.{row.id}")
            right = (yes, no)
        else:
            state = {True: (t("Taken in"), Kind.OK), False: (t("Not taken in"), Kind.NEUTRAL)}
            right = (chip(*state.get(bool(row.taken_in), (t("Not answered"), Kind.WARN))),)
        made = Row(row.text, under, right=right, strong=False)
        made.setObjectName(f"comment.{row.id}")
        return made

    def send(self) -> None:
        """Ask for the days, make the copy and save it where the user wants it."""
        on, by = DateField(t("Sent"), required=True), DateField(t("Comments by"), optional=True)
        on.set_value(clock.today())
        by.set_value(date.fromordinal(clock.today().toordinal() + DAYS_TO_ANSWER))

        def make(form: Form) -> None:
            values = form.values()
            sent, answer = values["on"], values["by"]
            drawn = approval_review.send_review(
                self.desk.workspace,
                self.meeting_id,
                t.language.value,
                sent,  # type: ignore[arg-type]
                answer,  # type: ignore[arg-type]
            )
            path = dialogs.ask().save_file(t("Save the draft"), drawn.file_name, "PDF (*.pdf)")
            if path is not None:
                disk.write(path, drawn.content)
                self.desk.toast(t("Saved: {name}", name=path.name))
            self.desk.note_saved()

        ask_in_panel(self.desk, t("Draft to be read through"), (("on", on), ("by", by)), t("Make the draft"), make)

    def _save_copy(self, row: ReviewRow) -> None:
        content = self.desk.ask(approval_review.copy_of, row.id)
        name = f"{t('draft')}_{row.sent_on.isoformat()}.pdf"
        path = dialogs.ask().save_file(t("Save the draft"), name, "PDF (*.pdf)")
        if path is not None:
            disk.write(path, content)

    def comment(self, whole: MinutesRow, review: ReviewRow) -> None:
        """Ask who said what, to which case."""
        known = tuple((item.id, _case(item)) for item in whole.items)
        fields = (
            ("by", TextField(t("Who?"), required=True)),
            ("item_id", PickField(t("To which case?"), known, empty=t("The whole"))),
            ("text", AreaField(t("What?"), lines=3, required=True)),
        )

        def write(form: Form) -> None:
            values = form.values()
            item = str(values["item_id"] or "") or None
            draft = CommentDraft(review.id, str(values["by"]), str(values["text"]), clock.today(), item)
            self.desk.do(approval_review.add_comment, draft)

        ask_in_panel(self.desk, t("Comment"), fields, t("Write it down"), write)

    def _answer(self, row: CommentRow, *, taken_in: bool, reason: str = "") -> None:
        self.desk.do(approval_review.answer_comment, row.id, taken_in=taken_in, reason=reason)

    def _refuse(self, row: CommentRow) -> None:
        why = dialogs.ask().ask_text(
            t("Not take the comment in?"), row.text, t("Why is it not taken in?"), action=t("Do not take it in")
        )
        if why:
            self._answer(row, taken_in=False, reason=why)

    def _close(self, row: ReviewRow) -> None:
        self.desk.do(approval_review.close_review, row.id, clock.today())
        self.desk.toast(t("The round of comments is ended"))

    # --- signatures

    def _lay_signatures(self) -> None:
        other = link(t("Somebody else signed …"), partial(self.sign, ""))
        self.put(holder(column(22)), section(t("Signatures"), other))
        rows = self.desk.ask(approval.list_signers, self.meeting_id)
        waiting = {row.name for row in rows if row.id is None}
        if any(row.void and row.name in waiting for row in rows):
            said = t("Print the minutes again, and let them be signed anew.")
            self.put(Notice(Kind.WARN, t("A correction has made a signature void"), said), holder(column(8)))
        card = RowCard()
        for row in rows:
            card.add_row(self._signer(row))
        if rows:
            self.put(card)
        self.put(holder(column(8, Text(t("The scan of the signed page"), "small.strong"), 4)))
        self.put(FileList(self.desk, Owner.MEETING, self.meeting_id))

    def _signer(self, row: SignerRow) -> Row:
        if row.id is None or row.signed_on is None:
            said = t("{name} has signed", name=row.name)
            signed = button(t("Has signed …"), partial(self.sign, row.name), compact=True, name=said)
            signed.setObjectName(f"sign.{row.name}")
            return Row(row.name, t("Has not signed"), icon=status_icon(Kind.WARN, 20), right=(signed,))
        under = t("Signed {day}, edition {n}", day=t.date(row.signed_on), n=row.edition)
        undo = partial(self.desk.do, approval.unsign, row.id)
        back = more([(t("Take back"), undo)], name=t("More about {what}", what=row.name))
        if row.void:
            void = chip(t("Void"), Kind.DANGER)
            return Row(row.name, under, icon=status_icon(Kind.DANGER, 20), chips=(void,), right=(back,))
        return Row(row.name, under, icon=status_icon(Kind.OK, 20), right=(back,))

    def sign(self, name: str) -> None:
        """Ask on which day somebody signed."""
        who, on = TextField(t("Name"), required=True), DateField(t("Day"), required=True)
        who.set_raw(name)
        on.set_value(clock.today())

        def register(form: Form) -> None:
            values = form.values()
            self.desk.do(approval.sign, self.meeting_id, str(values["name"]), values["on"])  # type: ignore[arg-type]
            self.desk.toast(t("The signature is registered"))

        ask_in_panel(self.desk, t("Signature"), (("name", who), ("on", on)), t("Register it"), register)

    # --- approval

    def _lay_approval(self) -> None:
        self.put(holder(column(22)), section(t("Approval")))
        row = self.desk.ask(approval.approval_of, self.meeting_id)
        card = RowCard()
        if row is None:
            following = self.desk.ask(approval.approved_next, self.meeting_id)
            said = t("Taken up in the next meeting that has «Approval of the previous minutes» on its agenda.")
            if following is not None:
                label = f"{following.ordinal}/{following.year}"
                said = t("Is taken up in meeting {label}, {day}", label=label, day=t.date(following.starts_at.date()))
            by_hand = button(t("Register an approval …"), self.approve, compact=True)
            by_hand.setObjectName("after.approve")
            card.add_row(Row(t("Not approved yet"), said, icon=status_icon(Kind.WARN, 20), right=(by_hand,)))
        else:
            title = t("Approved {day}", day=t.date(row.on))
            if row.meeting:
                title = t("Approved in meeting {label}, {day}", label=row.meeting, day=t.date(row.on))
            under = t("Remarks: {text}", text=row.remarks) if row.remarks else t("Without remarks")
            right: tuple[QWidget, ...] = ()
            if row.id is not None:
                right = (more([(t("Take back"), partial(self.desk.do, approval.take_back, row.id))], name=t("More")),)
            card.add_row(Row(title, under, icon=status_icon(Kind.OK, 20), right=right))
        self.put(card)

    def approve(self) -> None:
        """Ask for the day and the remarks of an approval that no later meeting of the file says."""
        on = DateField(t("Day"), required=True)
        on.set_value(clock.today())
        fields = (("on", on), ("remarks", AreaField(t("Remarks"), lines=2, optional=True)))

        def register(form: Form) -> None:
            values = form.values()
            self.desk.do(approval.approve, self.meeting_id, values["on"], None, str(values["remarks"]))  # type: ignore[arg-type]

        ask_in_panel(self.desk, t("Approval"), fields, t("Register it"), register)

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here now."""
        return {}


def _day(whole: MinutesRow) -> str:
    return t.date(whole.meeting.starts_at.date())


def _case(item: ItemRow) -> str:
    return f"{item.label} {t('Confidential case') if item.confidential else item.title}".strip()
