"""How long work tells how far it has come, and is told to stop."""

from typing import Protocol


class Cancelled(Exception):
    """The user asked the work to stop."""


class Progress(Protocol):
    """Told of each step; raises :class:`Cancelled` when the user has asked to stop."""

    def step(self, text: str, done: int, total: int) -> None:
        """Tell that `done` of `total` steps are finished; `text` is a message id."""


class Silent:
    """A progress nobody looks at."""

    def step(self, text: str, done: int, total: int) -> None:
        """Say nothing."""
