"""Kills a process in the middle of its work, and tells whether the file kept every promise that was acknowledged.

One process prepares, forks a worker for each round and looks at the file when the worker is dead. A worker is killed
from outside at some moment, or kills itself at a chosen write call of SQLite, half of the bytes written: SQLite lets a
test put its own function in the place of a system call. What is done until it dies is a function of its own (`Work`),
which tells each number when it is saved and, once it is warm, looks at the counter. The last argument `control` makes a worker that acknowledges
before it commits; a harness that finds nothing wrong with that one is worth nothing.
"""

import _sqlite3
import ctypes
import json
import os
import random
import select
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from amu_desktop.storage import drafts
from amu_desktop.storage.check import check
from amu_desktop.storage.database import Database
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.people import Person
from tests.storage.make import WHO, measure, person

UNITS = 400
WARM = 3  # units before a chosen write call counts
Tell = Callable[[int], None]
Look = Callable[[], int]
Work = Callable[[Tell, Look], None]
Broken = Callable[[int], list[str]]
_CALLS = ("pwrite64", "pwrite", "write", "unlink")
_kept: list[object] = []  # what SQLite points at must not be collected


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("size", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("following", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("methods", ctypes.c_void_p * 13),  # xOpen … xCurrentTimeInt64
        ("set_system_call", ctypes.c_void_p),
    )


def call_counter(kill_at: int) -> Callable[[], int]:
    """Count the write calls of SQLite from the moment the result is first called; die in number `kill_at`."""
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    vfs = library.sqlite3_vfs_find(None)
    libc = ctypes.CDLL(None)
    set_call = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)(
        vfs.contents.set_system_call
    )
    state = {"on": False, "count": 0}

    def replace(name: str) -> None:
        real = getattr(libc, name)
        wide = name.startswith("pwrite")
        if name == "unlink":
            kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p)
        else:
            extra = (ctypes.c_int64,) if wide else ()
            kind = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, *extra)
            real.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, *extra)
            real.restype = ctypes.c_ssize_t

        def instead(*args: int) -> int:
            if state["on"]:
                state["count"] += 1
                if state["count"] == kill_at:
                    if name != "unlink":
                        real(args[0], args[1], args[2] // 2, *args[3:])
                    os.kill(os.getpid(), signal.SIGKILL)
            return int(real(*args))

        callback = kind(instead)
        _kept.append(callback)
        set_call(ctypes.addressof(vfs.contents), name.encode(), ctypes.cast(callback, ctypes.c_void_p))

    for name in _CALLS:
        replace(name)

    def look() -> int:
        state["on"] = True
        return state["count"]

    return look


def one_round(work: Work, kill_at: int, after: int, wait: float) -> int:
    """Run a worker until it dies and give the last number it acknowledged; 0 for none."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            look = call_counter(kill_at) if kill_at else lambda: 0
            work(lambda number: _write(writing, f"{number}\n"), look)
        finally:
            os._exit(1)
    os.close(writing)
    heard = b""
    while not (kill_at == 0 and heard.count(b"\n") >= after):
        more = os.read(reading, 4096)
        if not more:
            break
        heard += more
    if kill_at == 0:
        select.select([], [], [], wait)
        os.kill(child, signal.SIGKILL)
        while more := os.read(reading, 4096):
            heard += more
    os.close(reading)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the worker was to be killed"
    return int(heard.split()[-1]) if heard.split() else 0


def run(path: Path, work: Work, broken: Broken, random_kills: int, chosen_calls: int) -> dict[str, object]:
    """Kill `work` on the file at `path` again and again; tell how many were killed, how many of them while writing,
    the last number acknowledged, and what `broken` found first.
    """
    dice = random.Random(7)  # noqa: S311 - the same kills each time, not a secret
    rounds = [(0, dice.randint(1, 4), dice.uniform(0, 0.03)) for _ in range(random_kills)]
    rounds += [(number * 3 + 1, 0, 0.0) for number in range(chosen_calls)]
    found: list[str] = []
    acknowledged = interrupted = killed = 0
    for kill_at, after, wait in rounds:
        acknowledged = max(acknowledged, one_round(work, kill_at, after, wait))
        interrupted += path.with_name(path.name + "-journal").exists()
        killed += 1
        found = broken(acknowledged)
        if found:
            break
    return {"killed": killed, "interrupted": interrupted, "acknowledged": acknowledged, "broken": found}


def save_measures(path: Path, tell: Tell, look: Look, *, control: bool) -> None:
    """Type drafts and save measures with their persons, one unit each, telling each when it is saved."""
    database = Database.open(path)
    with database.reading() as session:
        first = session.scalar(sa.select(sa.func.max(Measure.number))) or 0
    for number in range(first + 1, first + UNITS):
        if number > first + WARM:
            look()
        drafts.save(database, "minutes/1", {"text": f"{number} " + "æ" * 3000})
        with database.writing("Added a measure", WHO) as session:
            owner = person(f"Nr {number}")
            session.add_all([owner, measure(number, "x" * 2000, owner_id=owner.id)])
            if control:
                tell(number)
        if not control:
            tell(number)


def promises_broken(path: Path, acknowledged: int) -> list[str]:
    """Give what the file lost or kept half of."""
    database = Database.open(path)
    broken = [] if database.read_only is None else ["the file opens for reading only"]
    with database.reading() as session:
        numbers = list(session.scalars(sa.select(Measure.number).order_by(Measure.number)))
        owners = session.scalar(sa.select(sa.func.count()).select_from(Person))
    draft = drafts.load(database, "minutes/1")
    if numbers != list(range(1, len(numbers) + 1)) or owners != len(numbers):
        broken.append(f"half a unit of work: {len(numbers)} measures, {owners} persons")
    if len(numbers) < acknowledged:
        broken.append(f"lost: {acknowledged} acknowledged, {len(numbers)} there")
    if numbers and (draft is None or int(str(draft.payload["text"]).split()[0]) < len(numbers)):
        broken.append("the draft is older than what was saved after it")
    broken += [f"check: {finding}" for finding in check(database, lambda *_: None)]
    database.close()
    return broken


def main(folder: Path, random_kills: int, chosen_calls: int, *, control: bool) -> None:
    """Print, as JSON, what became of a file of measures."""
    path = folder / "Fjellheim.amu"
    Database.create(path).close()
    result = run(
        path,
        lambda tell, look: save_measures(path, tell, look, control=control),
        lambda acknowledged: promises_broken(path, acknowledged),
        random_kills,
        chosen_calls,
    )
    print(json.dumps(result))


def _write(handle: int, text: str) -> None:
    os.write(handle, text.encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), control="control" in sys.argv[4:])
