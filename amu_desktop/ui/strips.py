"""The strips over every page: that the undertaking is an example, and that the file can only be read."""

from PySide6.QtWidgets import QWidget

from amu_desktop.services import undertaking
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.cards import Notice
from amu_desktop.ui.parts.labels import Text
from amu_desktop.ui.parts.layout import column, holder, line
from amu_desktop.ui.parts.status import Kind


def strips(desk: Desk) -> list[QWidget]:
    """Give the strips that hold for the file on the desk."""
    made: list[QWidget] = []
    row = desk.ask(undertaking.load_undertaking)
    if row is not None and row.sample:
        said = Text(t("Example. Nothing here is real."), "small", ink="warn")
        strip = holder(line((said, 1), margins=(32, 6, 32, 6)), "strip")
        strip.setObjectName("sample")
        made.append(strip)
    if (why := desk.workspace.read_only) is not None:
        made.append(holder(column(Notice(Kind.WARN, t.error(why)), margins=(32, 12, 32, 0))))
    return made
