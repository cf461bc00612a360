"""Files of a person's own: whole or not at all, and told in words when the disk will not."""

from pathlib import Path

import pytest

from amu_desktop.core import disk
from amu_desktop.core.errors import TroubleError
from amu_desktop.core.language import translator


def test_what_is_written_replaces_the_former_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "ut.pdf"
    disk.write(target, b"one")
    disk.write(target, b"two")
    assert disk.read(target) == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_cannot_be_written_is_told_in_words_and_stays_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "ut.pdf"
    folder.mkdir()
    with pytest.raises(TroubleError) as caught:
        disk.write(folder, b"x")
    assert translator("nb").error(caught.value) == "Fikk ikke lagret ut.pdf."
    assert list(tmp_path.iterdir()) == [folder]


def test_a_file_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(TroubleError) as caught:
        disk.read(tmp_path / "borte.json")
    assert translator("nb").error(caught.value) == "borte.json kan ikke leses."
