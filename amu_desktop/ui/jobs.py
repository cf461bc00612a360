"""Long work beside the window: one worker thread, cancellable, and the window commits what comes out.

A job is a plain function of a `Progress`. It never writes to the file: a transaction of its own would hold back what
the user types. It gives back what is to be written, and `done` writes it on the window's thread.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from amu_desktop.core.progress import Cancelled, Progress

T = TypeVar("T")


class Job(QObject, Generic[T]):
    """One piece of long work; its signals arrive on the window's thread."""

    stepped = Signal(str, int, int)
    ended = Signal()
    _finished = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._done, self._fail = work, done, failed
        self._stop = False
        self.cancelled = False
        self._finished.connect(self._take)
        self._failed.connect(self._refuse)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; nothing it made is used."""
        self._stop = True

    def step(self, text: str, done: int, total: int) -> None:
        """Tell of a step from inside the work; raises `Cancelled` when the user has asked to stop."""
        if self._stop:
            raise Cancelled
        self.stepped.emit(text, done, total)

    def run(self) -> None:
        """Do the work; called on the worker thread."""
        try:
            result = self._work(self)
        except Exception as error:  # noqa: BLE001 - handed over to the window's thread, which raises or shows it
            self._failed.emit(error)
        else:
            self._finished.emit(result)

    def _take(self, result: T) -> None:
        if self._stop:
            self.cancelled = True
        else:
            self._done(result)
        self.ended.emit()

    def _refuse(self, error: BaseException) -> None:
        self.cancelled = isinstance(error, Cancelled)
        self.ended.emit()
        if not self.cancelled:
            self._fail(error)


class _Carrier(QRunnable):
    def __init__(self, job: "Job[T]") -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Worker:
    """The one thread that jobs run on, one after another."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job[object]] = []

    def start(self, job: Job[T]) -> Job[T]:
        """Set a job going when the ones before it have ended."""
        kept: Job[object] = job  # type: ignore[assignment]
        self._jobs.append(kept)
        job.ended.connect(lambda: self._jobs.remove(kept))
        self._pool.start(_Carrier(job))
        return job

    def stop(self) -> None:
        """Ask all jobs to stop and wait for them, when the window closes."""
        for job in self._jobs:
            job.cancel()
        self._pool.waitForDone()
