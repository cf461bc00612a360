"""Årsrapport: the contents with every section's state, the text written in place, and the real paper beside it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from amu_desktop.core import clock
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.domain.report import CANNOT_BE_LEFT_OUT
from amu_desktop.law.sources import AML
from amu_desktop.services import committees, report
from amu_desktop.services.committees import BodyRow
from amu_desktop.services.publishing_report import present
from amu_desktop.services.report_rows import ReportSheet, SectionState
from amu_desktop.services.report_sheet import report_sheet
from amu_desktop.ui import dialogs, theme
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.page import Page
from amu_desktop.ui.pages.report_preview import ReportPreview
from amu_desktop.ui.pages.report_sections import Contents
from amu_desktop.ui.pages.report_treatment import treatment_editor
from amu_desktop.ui.parts import (
    STRETCH,
    Empty,
    Header,
    Icon,
    Inline,
    Label,
    Scroll,
    Text,
    button,
    column,
    holder,
    icon_button,
    line,
    more,
    primary,
    quiet,
)

CONTENTS_WIDTH = 444
SPRING = 7
"""Up to July the report one works on is last year's."""
YEARS_BACK = 3
_AIR = 8
_SETTLES = 400
"""Milliseconds: heights that follow widths take a few rounds before the editor can be scrolled to."""
_HEAD = 34
BODIES = (BodyKind.COMMITTEE, BodyKind.OTHER_BODY, BodyKind.COOPERATION)


class ReportPage(Page):
    """The yearly report of the committee, or of the safety service where there is none."""

    LISTENS: ClassVar[frozenset[str]] = frozenset(
        {
            "report", "report_section", "report_recipient", "meeting", "agenda_item", "attendance", "measure",
            "decision", "referral", "holding", "area", "course", "headcount", "union_count", "undertaking", "unit",
        }
    )  # fmt: skip
    SCROLLS: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        on = clock.today()
        self.year = on.year - 1 if on.month < SPRING else on.year
        self.sheet: ReportSheet | None = None
        self.preview: ReportPreview | None = None
        self.contents: Contents | None = None
        self._open = 0
        self._settling = QTimer(singleShot=True, interval=_SETTLES)
        super().__init__(desk)

    # --- showing

    def build(self) -> None:
        """Show the report of the year, or offer to begin it."""
        self.sheet, self.preview, self.contents = None, None, None
        body = self._body()
        if body is None:
            said = t("Set up a committee or a safety representative first. The report tells of their work.")
            begin = primary(t("Start the setup"), partial(self.desk.go, "setup"))
            self.put(Header(t("Yearly report")), Empty("file-text", t("Nothing to report on yet"), said, begin))
            return
        found = self.desk.ask(report.find_report, body.id, self.year)
        if found is None:
            self._offer(body)
            return
        self._show(self.desk.ask(report_sheet, found.id))

    def refresh(self) -> None:
        """Show new states and figures without disturbing what is being written."""
        before, contents = self.sheet, self.contents
        if before is None or contents is None or self.preview is None:
            self.rebuild()
            return
        body = self._body()
        found = self.desk.ask(report.find_report, body.id, self.year) if body else None
        if found is None or found.id != before.report.id:
            self.rebuild()
            return
        sheet = self.desk.ask(report_sheet, found.id)
        if _shape(sheet, contents.open_number) != _shape(before, contents.open_number):
            self.rebuild()
            return
        self.sheet = sheet
        self.header.say(_title(sheet), _second(sheet))
        self.count.setText(_ready(sheet))
        contents.update_states(sheet)
        self.forms = contents.forms
        self.preview.again()

    def show_where(self, **where: object) -> None:
        """Go to the report of a year, or to one of its sections."""
        year, section = where.get("year"), where.get("section")
        if isinstance(year, int):
            self._go_to(year)
        if isinstance(section, int) and self.contents is not None and self.contents.open_number != section:
            self.contents.toggle(section)

    def leave(self) -> bool:
        """Save what is being typed."""
        self.forms = self.contents.forms if self.contents is not None else []
        return super().leave()

    def can_do(self) -> Mapping[str, Callable[[], object]]:
        """Save and print while there is a report, lock while there is a draft, begin when there is none."""
        if self.sheet is None or self.preview is None:
            return {"report.start": self.start} if self._body() else {}
        found: dict[str, Callable[[], object]] = {"report.save": self.save, "page.print": self.preview.print_out}
        return found if self.sheet.report.locked else {**found, "report.lock": self.lock}

    def _body(self) -> BodyRow | None:
        on = clock.today()
        rows = {row.kind: row for row in reversed(self.desk.ask(committees.list_bodies, on)) if row.parent_id is None}
        return next((rows[kind] for kind in BODIES if kind in rows), None)

    def _offer(self, body: BodyRow) -> None:
        said = t("The program fetches the figures from meetings, cases and measures. You write the rest, bit by bit.")
        if body.kind is BodyKind.COOPERATION:
            said = t("Without a committee the report is voluntary. The program fetches the figures and you write.")
        title = t("Yearly report for {year}", year=self.year)
        begin = primary(t("Begin the yearly report"), self.start)
        empty = Empty("file-text", title, said, begin, law=self.law(AML.at("7-2", 6)))
        self.put(Header(title, "", self._years()), empty)

    def _show(self, sheet: ReportSheet) -> None:
        self.sheet = sheet
        self.preview = ReportPreview(self.desk, sheet.report.id)
        self.preview.locked = sheet.report.locked
        self.contents = Contents(self.desk, self._opened, self._treatment)
        there = any(each.number == self._open for each in sheet.sections)
        self.contents.open_number = self._open if there else 0
        self.contents.lay(sheet)
        self.forms = self.contents.forms
        self.header = Header(_title(sheet), _second(sheet), *self._actions(sheet))
        self.put(self.header)
        self.body.addLayout(line((self._left(sheet), 0), (self._right(self.preview), 1), gap=24), 1)
        self.preview.draw()
        self.preview.show_section(self.contents.open_number)

    def _opened(self, number: int) -> None:
        """Show a section in the preview, and its whole editor in the list."""
        self._open = number
        if self.contents is None or self.preview is None:
            return
        self.forms = self.contents.forms
        self.preview.show_section(number)
        self._settling.start()
        QTimer.singleShot(0, self, self._show_editor)

    def _show_editor(self) -> None:
        """Scroll the list so that the open editor is in sight, as long as its height is coming to rest."""
        if not self._settling.isActive():
            return
        frame = self.contents.open_frame if self.contents is not None else None
        inside = self.list.widget()
        if frame is None or inside is None or not inside.isAncestorOf(frame):
            return
        top = frame.mapTo(inside, frame.rect().topLeft()).y()
        bar, below = self.list.verticalScrollBar(), top + frame.height() - self.list.viewport().height()
        if top < bar.value() or below > bar.value():
            bar.setValue(min(top, max(below + _AIR, 0)) if frame.height() < self.list.height() else top)

    def _treatment(self, sheet: ReportSheet, parent: QWidget) -> tuple[list, list]:  # type: ignore[type-arg]
        return treatment_editor(self.desk, sheet, parent)

    def _actions(self, sheet: ReportSheet) -> list[QWidget]:
        save = quiet(t("Save as PDF"), self.save, icon="download", compact=False)
        if sheet.report.locked:
            waits = _can_be_put_forward(sheet)
            forward = primary(t("Put it before the next meeting"), self.put_forward) if waits else None
            return [save, *([forward] if forward else []), self._years()]
        make = button if sheet.remaining else primary
        return [save, make(t("Lock the figures and put it forward"), self.lock, icon="lock"), self._years()]

    def _years(self) -> QWidget:
        body = self._body()
        begun = {row.year for row in self.desk.ask(report.list_reports, body.id)} if body else set()
        offered = sorted({clock.today().year - back for back in range(YEARS_BACK)} | begun, reverse=True)
        entries = [
            (t("Yearly report for {year}", year=year), partial(self._go_to, year))
            for year in offered
            if year != self.year
        ]
        return more(entries, name=t("Other years"))

    def _left(self, sheet: ReportSheet) -> QWidget:
        assert self.contents is not None  # noqa: S101 - made just before
        self.count = Label(_ready(sheet), "small")
        head = holder(line(Label(t("Contents"), "h2"), STRETCH, self.count, margins=(0, 0, 12, 0)))
        note = t(
            "The report is to go to the governing bodies of the undertaking, such as the board, and to the employees' "
            "organisations. The law does not decide what it is to contain."
        )
        icon = column(Icon("scale", "text.secondary", 18), STRETCH, margins=(0, 2, 0, 0))
        about = Inline(Text(note, "small"), self.law(AML.at("7-2", 6)))
        below = holder(line(icon, (about, 1), margins=(4, 12, 4, 16), gap=10))
        head.setFixedHeight(theme.px(_HEAD))
        self.list = Scroll(holder(column(self.contents, below, STRETCH)))
        self.list.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._show_editor())
        return holder(column(head, (self.list, 1)), width=theme.px(CONTENTS_WIDTH))

    def _right(self, preview: ReportPreview) -> QWidget:
        where = Label("", "small")
        preview.paged.connect(partial(_say_page, where))
        back = icon_button("chevron-left", t("Previous page"), partial(preview.turn, -1))
        on = icon_button("chevron-right", t("Next page"), partial(preview.turn, 1))
        out = quiet(t("Print"), preview.print_out, icon="printer")
        head = holder(line(Label(t("The preview"), "h2"), STRETCH, back, where, on, out))
        head.setFixedHeight(theme.px(_HEAD))
        return holder(column(head, (preview, 1)))

    # --- doing

    def _go_to(self, year: int) -> None:
        self.leave()
        self.year, self._open = year, 0
        self.rebuild()

    def start(self) -> None:
        """Begin the report of the year."""
        body = self._body()
        if body is not None:
            self.desk.do(report.start_report, body.id, self.year)
            self.desk.toast(t("The yearly report is begun"))

    def save(self) -> None:
        """Save as PDF: the draft, or the issued report when the figures are locked."""
        self.leave()
        if self.preview is not None:
            self.preview.save()

    def lock(self) -> None:
        """Lock the figures and put the report before the next meeting."""
        self.leave()
        sheet = self.sheet
        if sheet is None or not self._may_lock(sheet):
            return
        item_id = present(self.desk.workspace, sheet.report.id, t.language.value)
        self.desk.note_saved()
        said = t("The figures are locked, and the report stands on the agenda of the next meeting")
        self.desk.toast(said if item_id else t("The figures are locked. No meeting is planned."))

    def put_forward(self) -> None:
        """Put a report that was locked before any meeting was planned before the next one."""
        if self.sheet is not None:
            present(self.desk.workspace, self.sheet.report.id, t.language.value)
            self.desk.note_saved()
            self.desk.toast(t("The report stands on the agenda of the next meeting"))

    def _may_lock(self, sheet: ReportSheet) -> bool:
        lines = [t("The figures are taken as they are today, and do not change later.")]
        if sheet.figures.year >= clock.today().year:
            lines.append(t("The year {year} is not over.", year=sheet.figures.year))
        if sheet.remaining:
            lines.append(_remaining(sheet))
            lines.append(t("What is missing is printed as «Missing», with who follows it up."))
        return dialogs.ask().confirm(
            t("Lock the figures and put the report forward?"),
            t("The report becomes a case at the next meeting, with the draft attached."),
            t("Lock the figures"),
            listed=tuple(lines),
        )


def _shape(sheet: ReportSheet, opened: int) -> tuple[object, ...]:
    """Give what decides how the list is laid; when it changes, the list is laid anew."""
    out = tuple(row.left_out for row in sheet.sections)
    treated = (sheet.report.item_id, sheet.treated is None, sheet.adopted_on is None, len(sheet.recipients))
    lacks = bool(sheet.section(opened).gaps) if opened else False
    mine = treated if opened == CANNOT_BE_LEFT_OUT else ()
    return sheet.report.locked, bool(sheet.remaining), out, mine, lacks, _can_be_put_forward(sheet)


def _say_page(where: Label, page: int, total: int) -> None:
    where.setText(t("Page {number} of {total}", number=page, total=total))


def _title(sheet: ReportSheet) -> str:
    if sheet.body.kind is BodyKind.COOPERATION:
        return t("The safety service's yearly report for {year}", year=sheet.report.year)
    return t("Yearly report for {year}", year=sheet.report.year)


def _second(sheet: ReportSheet) -> str:
    if not sheet.report.locked or sheet.report.figures_on is None:
        return f"{_remaining(sheet)} {t('The figures follow the registers until you lock them.')}"
    locked = t("The figures were locked {day}.", day=t.date(sheet.report.figures_on))
    if sheet.adopted_on is not None:
        done = t("The report is adopted and sent.") if sheet.sent else t("The report is adopted. Fill in who got it.")
        return f"{locked} {done}"
    if sheet.up_on is not None:
        return f"{locked} {t('The report is put before the meeting on {day}.', day=t.date(sheet.up_on))}"
    if _can_be_put_forward(sheet):
        return f"{locked} {t('The report is not put before a meeting yet.')}"
    return f"{locked} {t('No meeting is planned that can treat the report.')}"


def _can_be_put_forward(sheet: ReportSheet) -> bool:
    waits = sheet.treated is None and sheet.adopted_on is None and sheet.up_on is None
    return waits and sheet.next_on is not None


def _remaining(sheet: ReportSheet) -> str:
    if not sheet.remaining:
        return t("Every section is ready.")
    said = t.count("{n} section remains.", "{n} sections remain.", sheet.remaining)
    return said[:1].upper() + said[1:]


def _ready(sheet: ReportSheet) -> str:
    ready = sum(row.state is SectionState.READY for row in sheet.sections)
    return t("{n} of {total} sections are ready", n=ready, total=len(sheet.sections))
