"""What the undertaking has changed in its year wheel: tasks given a day, moved, added, dropped, done."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.storage.tables.base import Row, Table


class YearTask(Row, Table):
    """What was said about one fixed task in one year; where a year says nothing, the latest year before it holds.

    `key` is the program's own for a usual task, else that of the first row of the undertaking's own task. The day and
    what is done belong to the year alone. A task that is not for `every_year` stands only in this one.
    """

    __tablename__ = "year_task"
    year: Mapped[int]
    key: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    month: Mapped[int]
    on: Mapped[date | None]
    done_on: Mapped[date | None]
    every_year: Mapped[bool] = mapped_column(default=True)
    dropped: Mapped[bool] = mapped_column(default=False)
