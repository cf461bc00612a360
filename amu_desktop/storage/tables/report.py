"""The yearly report: its sections, when it was treated, and to whom it went."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import RecipientKind, ReportState
from amu_desktop.storage.tables.base import Row, Table, link


class Report(Row, Table):
    """The yearly report of one body for one year."""

    __tablename__ = "report"
    body_id: Mapped[str] = link("body")
    year: Mapped[int]
    state: Mapped[ReportState] = mapped_column(default=ReportState.DRAFT)
    figures: Mapped[str] = mapped_column(default="")
    figures_on: Mapped[date | None]
    adopted_on: Mapped[date | None]
    item_id: Mapped[str | None] = link("agenda_item")


class ReportSection(Row, Table):
    """What was written in one numbered section, or why it was left out; `part` is a named row inside the section."""

    __tablename__ = "report_section"
    report_id: Mapped[str] = link("report")
    number: Mapped[int]
    part: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    left_out: Mapped[bool] = mapped_column(default=False)
    left_out_why: Mapped[str] = mapped_column(default="")
    follow_up_by: Mapped[str] = mapped_column(default="")
    follow_up_on: Mapped[date | None]


class ReportRecipient(Row, Table):
    """To whom the report was sent: the governing bodies or an organisation of the employees."""

    __tablename__ = "report_recipient"
    report_id: Mapped[str] = link("report")
    kind: Mapped[RecipientKind]
    name: Mapped[str]
    sent_on: Mapped[date | None]
    how: Mapped[str] = mapped_column(default="")
