"""The help and the complaints of the command line are in the language of the program, also argparse's own words."""

import pytest

from tests.cli.asking import asked

FOREIGN = ("usage", "options", "positional", "show this", "invalid", "required", "PATH", "TEXT")


@pytest.mark.parametrize(
    ("typed", "code"),
    [(("--help",), 0), (("paper", "--help"), 0), (("paper",), 2), (("pepper",), 2), (("--bogus",), 2)],
)
def test_nothing_is_said_in_english(capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: int) -> None:
    given, out, err = asked(capsys, *typed)
    assert given == code
    assert out + err
    assert [word for word in FOREIGN if word in out + err] == []


def test_a_wrong_choice_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, err = asked(capsys, "paper", "fil.amu", "plakat")
    assert "SLAG: 'plakat' er ikke et av valgene" in err
    assert "members_notice" in err
