"""Where a refusal goes: from the click that met it to the nearest page that can show it gently.

What a person did is never answered by a message box. A command that refuses raises, the click stops there, and the
page round the button shows the sentences. Anything that is not a refusal or trouble is a bug and passes through.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject

from amu_desktop.core.errors import AmuError


@runtime_checkable
class Listener(Protocol):
    """A widget that can show what was refused: a form, a page, the window."""

    def complain(self, error: AmuError) -> None:
        """Show the error where it belongs."""


def tell(where: QObject | None, error: AmuError) -> None:
    """Hand `error` to the nearest listener round `where`; raises it again when nobody is there."""
    while where is not None:
        if isinstance(where, Listener):
            where.complain(error)
            return
        where = where.parent()
    raise error


def guarded(then: Callable[[], object], where: QObject) -> Callable[..., None]:
    """Wrap what a click runs, so that a refusal is shown on the page round `where`."""

    def run(*_from_signal: object) -> None:
        try:
            then()
        except AmuError as error:
            tell(where, error)

    return run
