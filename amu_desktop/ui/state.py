"""The state line: is all saved, and when was the last copy made."""

from datetime import datetime

from amu_desktop.core import clock
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.status import Kind

OLD_AFTER_DAYS = 7


def state_line(desk: Desk, copied_at: datetime | None) -> tuple[Kind, str, str]:
    """Give kind and two rows, or one sentence over both; a copy older than seven days is warned of."""
    saved = t("Everything is saved")
    if desk.workspace.read_only:
        return Kind.WARN, t("Read only"), saved
    if copied_at is None:
        return Kind.OK, saved, t("No copy yet")
    days = (clock.today() - copied_at.astimezone().date()).days
    at = t.time(copied_at.astimezone())
    if days == 0:
        return Kind.OK, saved, t("Copy today at {time}", time=at)
    if days == 1:
        return Kind.OK, saved, t("Copy yesterday at {time}", time=at)
    if days <= OLD_AFTER_DAYS:
        return Kind.OK, saved, t.count("Copy {n} day ago", "Copy {n} days ago", days)
    return Kind.WARN, t.count("The last copy is {n} day old", "The last copy is {n} days old", days), ""
