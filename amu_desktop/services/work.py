"""Commands and questions: the two shapes a service function has.

A question is a plain function of a session. A command is the same with a label that undo shows, made by
:func:`command`; it is run by ``workspace.do`` as one unit of work, and may call other commands in its own session.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, Generic, ParamSpec, TypeVar, cast

from sqlalchemy.orm import Session

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Command(Generic[P, T]):
    """A change a user can make, under the name that undo shows (`label` is a message id)."""

    label: str
    run: Callable[Concatenate[Session, P], T]
    backup_first: bool = False

    def __call__(self, session: Session, *args: P.args, **values: P.kwargs) -> T:
        """Run inside a unit of work that has begun already."""
        return self.run(session, *args, **values)


def command(
    label: str, *, backup_first: bool = False
) -> Callable[[Callable[Concatenate[Session, P], T]], Command[P, T]]:
    """Make a command of a function; with `backup_first` a verified backup is made before it runs."""

    def make(run: Callable[Concatenate[Session, P], T]) -> Command[P, T]:
        return Command(label, run, backup_first)

    return make


def who(session: Session) -> str:
    """Give the name that this unit of work is recorded under."""
    return cast("str", session.info["who"])
