"""What this machine remembers: language, theme, recent files, the name changes are recorded under.

None of it belongs to the undertaking, so none of it is in the file.
"""

import json
import os
from pathlib import Path
from typing import cast


def folder() -> Path:
    """Give the folder of the settings; `AMU_DESKTOP_HOME` moves it, which tests and demos use."""
    if home := os.environ.get("AMU_DESKTOP_HOME"):
        return Path(home)
    from platformdirs import user_config_path

    return user_config_path("AMU Desktop", appauthor=False)


def read() -> dict[str, object]:
    """Read all settings; a missing or damaged file counts as empty, since nothing in it is irreplaceable."""
    try:
        found = json.loads((folder() / "settings.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def write(**changes: object) -> None:
    """Change the named settings and keep the others; the file is written beside and renamed into place."""
    path = folder() / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".tmp")
    beside.write_text(json.dumps({**read(), **changes}, ensure_ascii=False, indent=2), "utf-8")
    beside.replace(path)
