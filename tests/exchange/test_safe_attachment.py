"""Only documents and pictures are attached, and what a file is called is not believed."""

from pathlib import Path

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.exchange.safe_attachment import KINDS, read_attachment


def test_every_kind_is_read_when_it_begins_as_that_kind_does(tmp_path: Path) -> None:
    for kind, begins in KINDS.items():
        path = tmp_path / f"plan{kind.upper()}"
        path.write_bytes(begins[0] + b"resten")
        assert read_attachment(path).content == begins[0] + b"resten"
        assert read_attachment(path).name == path.name


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("plan.exe", b"MZ", "Only PDF"),
        ("plan", b"%PDF-", "Only PDF"),
        ("plan.pdf", b"MZ", "not a {kind} file"),
        ("plan.png", b"%PDF-1.7", "not a {kind} file"),
        ("plan.pdf", b"", "is empty"),
        ("plan.pdf", b"%PDF-" + bytes(100), "larger than"),
    ],
)
def test_a_file_that_cannot_be_attached_is_refused_with_its_reason(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_attachment(path, most=50)
    assert refused.value.field == "file"
    assert says in refused.value.message


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be read"):
        read_attachment(tmp_path / "borte.pdf")
