"""Keys of order: a new one always fits between two others."""

from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.services.meetings_order import after_last, between


@given(st.lists(st.integers(min_value=0, max_value=10_000), max_size=60))
def test_a_key_can_be_made_anywhere_any_number_of_times(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        index = place % (len(keys) + 1)
        before = keys[index - 1] if index else ""
        after = keys[index] if index < len(keys) else ""
        keys.insert(index, between(before, after))
    assert keys == sorted(set(keys))


@given(st.integers(min_value=1, max_value=300))
def test_a_key_after_the_last_one_stands_after_it_and_stays_short(number: int) -> None:
    keys = [""]
    for _ in range(number):
        keys.append(after_last(keys[-1]))
    assert keys == sorted(set(keys))
    assert len(keys[-1]) <= number // 35 + 1
