"""Comparing texts: what differs is marked, and each side can be read back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain.compare import Pair, Piece, compare, read

LINES = st.lists(st.text(st.characters(exclude_characters="\n"), max_size=30), max_size=12)


@given(old=LINES, new=LINES)
def test_each_side_reads_back_as_it_was(old: list[str], new: list[str]) -> None:
    pairs = compare(old, new)
    assert [read(pair.old) for pair in pairs if pair.old is not None] == old
    assert [read(pair.new) for pair in pairs if pair.new is not None] == new


@given(lines=LINES)
def test_a_text_does_not_differ_from_itself(lines: list[str]) -> None:
    assert all(pair.same for pair in compare(lines, lines))


def test_a_changed_word_is_marked_alone_and_a_new_line_stands_alone() -> None:
    assert compare(["Vi møtes på onsdag"], ["Vi møtes på torsdag", "Med kaffe"]) == (
        Pair(
            (Piece("Vi møtes på"), Piece("onsdag", changed=True)),
            (Piece("Vi møtes på"), Piece("torsdag", changed=True)),
        ),
        Pair(None, (Piece("Med kaffe", changed=True),)),
    )
