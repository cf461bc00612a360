"""Help for the page (F1), offline: what can be done here, with its keys, read from the list of actions."""

from collections.abc import Callable, Sequence

from amu_desktop.core.marks import N_
from amu_desktop.ui.actions import ACTIONS, Action
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.labels import Label, Text
from amu_desktop.ui.parts.layout import STRETCH, Item, line

ALWAYS = (
    ("Ctrl+1–9", N_("The pages in the navigation")),
    ("Ctrl+Enter", N_("Finish: next step, or add the row")),
    ("Alt+↑ ↓", N_("Previous and next case or row")),
    ("Esc", N_("Close the panel")),
)


def help_lines(can: Callable[[Action], bool], own: Sequence[tuple[str, str]] = ()) -> list[Item]:
    """Give a line for each key of the page's own, and for each action that can be done here and has a key."""
    items: list[Item] = [Text(t("What can be done here, and with which keys:"), "second"), 12]
    for keys, text in [*own, *((one.shortcut, one.text) for one in ACTIONS if one.shortcut and can(one)), *ALWAYS]:
        items += [line((Text(t(text)), 1), Label(keys, "small.strong")), 6]
    return [*items, STRETCH]
