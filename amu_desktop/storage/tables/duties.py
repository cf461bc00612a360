"""What shows that a duty is met, attached by hand; what the file itself holds as evidence stands where it belongs."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.storage.tables.base import Row, Table


class DutyEvidence(Row, Table):
    """Evidence of one duty with the day it is from; a file, if there is one, is an `attachment` of this row."""

    __tablename__ = "duty_evidence"
    duty: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="")
    on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None]
    added_by: Mapped[str]
    added_at: Mapped[datetime]
