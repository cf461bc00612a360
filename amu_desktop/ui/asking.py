"""A small form in the panel at the right for something that is not made yet: fields, one button, and it closes."""

from collections.abc import Callable
from datetime import time

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.forms import Form
from amu_desktop.ui.parts.buttons import primary
from amu_desktop.ui.parts.fields import Field
from amu_desktop.ui.parts.layout import Item

HOURS, MINUTES = 24, 60


def ask_in_panel(
    desk: Desk,
    title: str,
    fields: tuple[tuple[str, Field], ...],
    action: str,
    then: Callable[[Form], object],
    *more: Item,
) -> Form:
    """Open the panel with these fields; `then` makes the thing, and the panel closes unless a field is wrong."""
    form = Form(desk, f"panel:{title}")
    items: list[Item] = []
    for name, field in fields:
        items += [form.add(name, field), 12]

    def finish() -> None:
        try:
            then(form)
        except UserError as error:
            if not form.show_error(error):
                raise
            return
        form.done()
        desk.close_side()

    made = primary(action, finish)
    form.setParent(made)
    form.restore()
    made.setObjectName("panel.finish")
    desk.side(title, *items, *more, 8, made)
    if fields:
        fields[0][1].control.setFocus()
    return form


def read_time(text: str, field: str) -> time | None:
    """Read a time of day as people write it: «10.30», «10:30», «1030», «9»; raises UserError for what is none."""
    digits = "".join(each for each in text if each.isdigit())
    if not text.strip():
        return None
    if 1 <= len(digits) <= 4:  # noqa: PLR2004 - two for the hours, two for the minutes
        hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))  # noqa: PLR2004
        if hours < HOURS and minutes < MINUTES:
            return time(hours, minutes)
    raise UserError(N_("This is not a time of day. Write it as 10.30."), field=field)
