"""What the machine remembers survives damage and is written whole."""

from amu_desktop.core import settings


def test_settings_are_kept_and_added_to() -> None:
    settings.write(language="nn")
    settings.write(theme="dark")
    assert settings.read() == {"language": "nn", "theme": "dark"}


def test_damaged_settings_count_as_none() -> None:
    settings.write(language="nn")
    (settings.folder() / "settings.json").write_text('{"language": "n', "utf-8")
    assert settings.read() == {}
    settings.write(language="nb")
    assert settings.read() == {"language": "nb"}


def test_settings_that_are_not_a_table_count_as_none() -> None:
    settings.folder().mkdir(parents=True)
    (settings.folder() / "settings.json").write_text("[1]", "utf-8")
    assert settings.read() == {}


def test_nothing_half_written_is_left_beside() -> None:
    settings.write(name="Åse <Hansen>")
    assert [path.name for path in settings.folder().iterdir()] == ["settings.json"]
