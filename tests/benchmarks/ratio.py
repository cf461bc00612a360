"""Timing two things in turns on the same machine, so that what else it does weighs on both alike."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 9


def ratio(floor: Callable[[], object], ours: Callable[[], object], name: str) -> float:
    """Give how many times longer `ours` takes than `floor` (medians of nine runs in turns), and print it."""
    floor(), ours()
    pairs = [(_seconds(floor), _seconds(ours)) for _ in range(ROUNDS)]
    least, mine = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"{name}: floor {least * 1000:.2f} ms, ours {mine * 1000:.2f} ms, {mine / least:.1f} times")
    return float(mine / least)


def _seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
