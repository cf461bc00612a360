"""The lock file beside an open file: who has it, on which machine, since when.

SQLite's own exclusive lock would hide that the file was moved or replaced, and does not say who holds it. The text in
the lock file is for people and other machines; on this machine a lock of the operating system on the same file tells
whether its owner still lives, so a number reused by another process never keeps anyone out.
"""

import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from amu_desktop.core.clock import now, today
from amu_desktop.core.errors import UserError

_FAR = 1 << 20  # Windows locks bytes against reading, so the locked byte lies beyond the text


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a lock."""

    host: str
    process: int
    since: datetime


@dataclass(slots=True)
class Lock:
    """A lock we hold; `left_over` when its last owner did not close the file."""

    path: Path
    handle: IO[str]
    left_over: bool

    def release(self) -> None:
        """Take the lock file away; where that is impossible it lies there as one whose owner is gone."""
        if sys.platform == "win32":  # an open file cannot be removed there
            self.handle.close()
        with suppress(OSError):
            self.path.unlink()
        self.handle.close()


def lock_path(path: Path) -> Path:
    """Give where the lock file of `path` lies."""
    return path.with_name(path.name + ".lock")


def take(path: Path, *, take_over: bool = False) -> Lock:
    """Take the lock of `path`; `take_over` ignores one that another machine left.

    Raises UserError with who holds it, or that the place cannot be written to. On a disk whose system knows no locks
    the text alone decides.
    """
    place = lock_path(path)
    if not os.access(path, os.W_OK):
        raise _write_protected()
    while True:
        try:
            handle = place.open("a+", encoding="utf-8")
        except OSError as error:
            raise _write_protected() from error
        held = _hold(handle)
        if held is False:
            owner = _read(place)
            handle.close()
            raise _taken(owner)
        if _same(handle, place):
            break
        handle.close()  # its owner removed it between our opening and our locking
    owner = _read(place)
    if owner and (owner.host != socket.gethostname() or held is None) and not take_over:
        handle.close()
        raise _taken(owner)
    handle.seek(0)
    handle.truncate()
    json.dump({"host": socket.gethostname(), "process": os.getpid(), "since": now().isoformat()}, handle)
    handle.flush()
    return Lock(place, handle, left_over=owner is not None)


def _read(place: Path) -> Owner | None:
    try:
        text = json.loads(place.read_text(encoding="utf-8"))
        return Owner(str(text["host"]), int(text["process"]), datetime.fromisoformat(text["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _same(handle: IO[str], place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle.fileno()), place.stat())
    except OSError:
        return False


def _hold(handle: IO[str]) -> bool | None:
    if sys.platform == "win32":
        import msvcrt

        handle.seek(_FAR)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a network disk without locks
        return None
    return True


def _write_protected() -> UserError:
    return UserError("The file or its folder is write-protected. You can read, but not change.")


def _taken(owner: Owner | None) -> UserError:
    if owner is None:
        return UserError("The file is open in another window. You can read, but not change.")
    time = f"{owner.since:%H.%M}"
    if owner.host == socket.gethostname():
        return UserError(
            "The file is already open on this machine (since {time}). You can read, but not change.", time=time
        )
    if owner.since.date() == today():
        return UserError(
            "The file is open on another machine ({host}, since {time}). You can read, but not change.",
            host=owner.host,
            time=time,
        )
    return UserError(
        "The file is open on another machine ({host}, since {day} at {time}). You can read, but not change.",
        host=owner.host,
        day=f"{owner.since:%d.%m.%Y}",
        time=time,
    )
