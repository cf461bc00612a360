"""Long work: its result arrives on the window's thread, it can be stopped, and a bug in it is not swallowed."""

import threading

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amu_desktop.core.progress import Progress
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.jobs import Job, Worker
from amu_desktop.ui.parts import Toast
from amu_desktop.ui.picture import settle
from amu_desktop.ui.working import Working


def never(_what: object) -> None:
    pytest.fail("this was not to happen")


pytestmark = pytest.mark.usefixtures("gui")


def test_a_job_works_beside_and_hands_over_in_the_window(desk: Desk, qtbot: QtBot) -> None:
    seen: list[tuple[int, bool]] = []
    main = threading.get_ident()

    def work(progress: Progress) -> bool:
        progress.step("Reading {done} of {total}", 1, 2)
        return threading.get_ident() != main

    desk.run(work, lambda beside: seen.append((threading.get_ident(), beside)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(main, True)]


def test_a_job_that_is_stopped_uses_nothing_of_what_it_made(qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    done: list[int] = []

    def work(progress: Progress) -> int:
        begun.set()
        go_on.wait(5)
        progress.step("", 1, 2)
        return 1

    worker = Worker()
    job = Job(work, done.append, never)
    with qtbot.waitSignal(job.ended):
        worker.start(job)
        begun.wait(5)
        job.cancel()
        go_on.set()
    assert (done, job.cancelled) == ([], True)


def test_a_job_that_fails_tells_the_window(qtbot: QtBot) -> None:
    failed: list[BaseException] = []

    def work(_progress: Progress) -> None:
        raise ValueError

    worker = Worker()
    job = Job(work, never, failed.append)
    with qtbot.waitSignal(job.ended):
        worker.start(job)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ValueError)


def test_long_work_is_seen_and_can_be_stopped_with_nothing_changed(desk: Desk, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    used: list[int] = []
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    toast = Toast(over)
    box = Working(over, toast)
    desk.working.connect(box.follow)

    def work(progress: Progress) -> int:
        progress.step("Page {done} of {total}", 1, 4)
        begun.set()
        go_on.wait(5)
        progress.step("Page {done} of {total}", 2, 4)
        return 1

    job = desk.run(work, used.append)
    begun.wait(5)
    settle()
    box.appear()
    assert (box.bar.value(), box.bar.maximum(), box.isVisible()) == (1, 4, True)
    with qtbot.waitSignal(job.ended):
        box.stop.click()
        go_on.set()
    assert (used, box.isVisible(), toast.text()) == ([], False, "Avbrutt. Ingenting er endret.")
