"""The program's log: rotating, on this machine, and without any field of the file."""

import logging
from logging.handlers import RotatingFileHandler

from amu_desktop.core import settings


def start() -> None:
    """Send the program's log to a rotating file of at most three times 500 kB."""
    folder = settings.folder()
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "amu-desktop.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("amu_desktop").addHandler(handler)
    logging.getLogger("amu_desktop").setLevel(logging.INFO)
