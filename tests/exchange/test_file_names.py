import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.exchange.file_names import safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Målerapport støy.pdf", "Målerapport støy.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Mine filer\\x.pdf", "x.pdf"),
        ("\\\\server\\delt\\x.pdf", "x.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("com1.2.pdf", "_com1.2.pdf"),
        ("a:stream.pdf", "a_stream.pdf"),
        ("rapport\u202efdp.exe", "rapportfdp.exe"),
        ("a\u030as.pdf", "ås.pdf"),
        ("x.pdf. . ", "x.pdf"),
        ("   ", "_"),
        (".pdf", "pdf"),
        ("linje\nskift.pdf", "linjeskift.pdf"),
    ],
)
def test_a_name_is_made_safe_and_stays_readable(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_any_name_gives_one_short_part_that_is_safe_again(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe) <= 200
    assert not set(safe) & set('/\\<>:"|?*\0')
    assert safe_name(safe) == safe
