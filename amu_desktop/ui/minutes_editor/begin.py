"""What stands where minutes will be, until they are begun: what beginning does, and the button for it."""

from collections.abc import Callable

from amu_desktop.ui.language import t
from amu_desktop.ui.parts.buttons import primary
from amu_desktop.ui.parts.empty import Empty


def not_begun(begin: Callable[[], object]) -> Empty:
    """Make the empty state of minutes that are not begun; `begin` begins them."""
    button = primary(t("Begin the minutes"), begin, icon="pencil-line")
    button.setObjectName("meeting.begin")
    said = t("Those who sit in the committee on the day are listed, and the cases get their numbers.")
    return Empty("file-text", t("The minutes are not begun"), said, button)
