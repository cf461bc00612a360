"""Keys are UUIDv7 and sort by birth, also when the clock stands still or goes back."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

from amu_desktop.core.ids import new_id

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_7_that_holds_its_moment() -> None:
    with time_machine.travel(datetime(2090, 1, 1, tzinfo=UTC), tick=False):
        made = UUID(new_id())
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(datetime(2090, 1, 1, tzinfo=UTC).timestamp() * 1000)


@settings(max_examples=30)
@given(st.lists(st.integers(min_value=-5000, max_value=5000), min_size=2, max_size=40))
def test_ids_sort_by_birth_under_any_clock(jumps: list[int]) -> None:
    made = []
    for jump in jumps:
        with time_machine.travel(NOON + timedelta(milliseconds=jump), tick=False):
            made.append(new_id())
    assert made == sorted(set(made))


def test_ten_thousand_ids_of_one_frozen_millisecond_differ_and_are_in_order() -> None:
    with time_machine.travel(NOON, tick=False):
        made = [new_id() for _ in range(10_000)]
    assert made == sorted(set(made))
    assert all(UUID(one).version == 7 for one in made)
