"""Where the resources and translations lie, in the source tree and in an installed wheel; nobody else knows."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _root(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """Give the path of a bundled file or folder under `resources/`."""
    return _root("resources").joinpath(*parts)


def translations() -> Path:
    """Give the folder of the compiled catalogues."""
    return _root("translations")
