"""Factories for the tests of the file."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from amu_desktop.storage.database import Database
from amu_desktop.storage.tables.measures import Measure
from amu_desktop.storage.tables.people import Person

WHO = "Tove Lind"


def new_database(folder: Path, name: str = "Fjellheim Bygg.amu") -> Database:
    """Open a new file, copied from one that is made once: making fifty tables takes longer than a test."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(_empty_file())
    return Database.open(path)


@cache
def _empty_file() -> bytes:
    with TemporaryDirectory() as folder:
        database = Database.create(Path(folder) / "empty.amu")
        database.close()
        return database.path.read_bytes()


def measure(number: int = 1, text: str = "Rydde lageret", **values: object) -> Measure:
    return Measure(**{"number": number, "text": text, "raised_on": date(2026, 3, 2), **values})


def person(given_name: str = "Siri", **values: object) -> Person:
    return Person(**{"given_name": given_name, "family_name": "Myhre", **values})


def add_measure(database: Database, number: int = 1, text: str = "Rydde lageret") -> str:
    with database.writing("Added a measure", WHO) as session:
        row = measure(number, text)
        session.add(row)
    return row.id


def change_text(database: Database, row: str, text: str) -> None:
    with database.writing("Changed a measure", WHO) as session:
        session.get_one(Measure, row).text = text


def texts(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Measure.text).order_by(Measure.number)))
