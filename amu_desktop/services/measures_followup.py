"""The open measures as the text of the case «Follow-up of earlier cases», so that each meeting begins with them.

They are written when the minutes are begun, as any other text: what is said of them stands beside, and the text is
sealed with the minutes. Of a confidential case only the number and the day stand there.
"""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop.core.language import Translator, translator
from amu_desktop.domain.writing import Points, Run, unmarked, write
from amu_desktop.services import committees
from amu_desktop.services.measures import MeasureRow, open_measures
from amu_desktop.storage.tables.meetings import Meeting
from amu_desktop.storage.tables.minutes import AgendaItem

FOLLOW_UP = "follow_up"
"""The standing case that takes up what was decided before."""


def write_open_measures(session: Session, meeting: Meeting) -> None:
    """Write the open measures into the background of the case of follow-up, unless something stands there already."""
    query = select(AgendaItem).filter_by(meeting_id=meeting.id, standing=FOLLOW_UP, struck_why="")
    item = session.scalars(query).first()
    on = meeting.starts_at.date()
    rows = open_measures(session, on)
    if item is None or item.background or not rows:
        return
    language = committees.rules(session, meeting.body_id, on).get("language", "nb")
    lines = tuple((Run(line),) for line in _lines(rows, on, translator(language, "gui")))
    item.background = write((Points(lines),))


def _lines(rows: tuple[MeasureRow, ...], on: date, t: Translator) -> Iterator[str]:
    for row in rows:
        about = [] if row.confidential or not row.owner else [row.owner]
        if row.due is not None:
            day = t.date(row.due)
            about.append(t("the deadline was {day}", day=day) if row.due < on else t("deadline {day}", day=day))
        what = t("Confidential case") if row.confidential else " ".join(unmarked(row.text).split())
        text = f"{row.label} {what}"
        yield f"{text} ({', '.join(about)})" if about else text
