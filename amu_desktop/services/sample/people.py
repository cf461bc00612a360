"""Who works in the sample undertaking; every name is invented."""

from decimal import Decimal
from typing import NamedTuple

NAME = "Eksempelvik Bygg AS"
PLACE = "Eksempelvik"
INDUSTRY = "41.000"
NORTH, SOUTH, OFFICE = "Skolebygget Nordodden", "Boligfeltet Sørmyra", "Kontor og verksted"
UNION = "Byggfolk lokalforening 12"


class Worker(NamedTuple):
    """One employee: first name, family name, title, place, hours a week."""

    given: str
    family: str
    title: str
    unit: str
    hours: Decimal = Decimal("37.5")


WORKERS = (
    Worker("Torunn", "Bakkemyr", "Daglig leder", OFFICE),
    Worker("Håkon", "Eidesand", "Prosjektleder", OFFICE),
    Worker("Siv", "Lønnebakk", "Økonomi og personal", OFFICE),
    Worker("Arve", "Tangerud", "Anleggsleder", NORTH),
    Worker("Bente", "Skogheimen", "Byggeplassleder", SOUTH),
    Worker("Jostein", "Vikamo", "Tømrer", NORTH),
    Worker("Marit", "Aunevoll", "Betongfagarbeider", SOUTH),
    Worker("Pål", "Grindalen", "Verkstedleder", OFFICE),
    Worker("Øyvind", "Raknesli", "Tømrer", NORTH),
    Worker("Lena", "Furustøl", "Maler", SOUTH),
    Worker("Kim", "Haugsrud", "Maskinfører", SOUTH),
    Worker("Åse", "Kvernmo", "Lagermedarbeider", OFFICE),
    Worker("Daniel", "Ostervik", "Tømrer", NORTH),
    Worker("Eirin", "Sandberget", "Tømrerlærling", NORTH),
    Worker("Frode", "Langenes", "Forskalingssnekker", SOUTH),
    Worker("Geir", "Myrdalen", "Kranfører", NORTH),
    Worker("Hilde", "Nordskar", "Prosjektingeniør", OFFICE),
    Worker("Ivar", "Opstadmo", "Jernbinder", SOUTH),
    Worker("Janne", "Persbråten", "Elektromontør", NORTH),
    Worker("Kåre", "Rognhaug", "Rørlegger", SOUTH),
    Worker("Liv", "Stavnesmo", "Renholder", OFFICE, Decimal("22.5")),
    Worker("Mats", "Tveitegard", "Tømrer", NORTH),
    Worker("Nina", "Ulvskog", "Flislegger", SOUTH),
    Worker("Ole", "Vestgarden", "Murer", SOUTH),
    Worker("Petter", "Yttervoll", "Tømrer", NORTH),
    Worker("Randi", "Ødegårdsli", "Lønnsmedarbeider", OFFICE, Decimal(30)),
    Worker("Sindre", "Åsmundrud", "Betongfagarbeider", SOUTH),
    Worker("Tuva", "Brattsand", "Lærling", NORTH),
    Worker("Ulrik", "Dalsbotn", "Stillasbygger", NORTH),
    Worker("Vera", "Elvebakken", "Maler", SOUTH),
    Worker("Walter", "Fjelltun", "Sjåfør", OFFICE),
    Worker("Yngve", "Gamlemo", "Tømrer", NORTH),
    Worker("Zara", "Holmesund", "Blikkenslager", SOUTH),
    Worker("Anders", "Innerlia", "Vaktmester", OFFICE, Decimal(15)),
)

MANAGER, PROJECTS, STAFF = "Torunn Bakkemyr", "Håkon Eidesand", "Siv Lønnebakk"
EMPLOYER_DEPUTIES = ("Hilde Nordskar", "Arve Tangerud", "Bente Skogheimen")
NORTH_REP, SOUTH_REP, OFFICE_REP = "Jostein Vikamo", "Marit Aunevoll", "Åse Kvernmo"
SENIOR, SENIOR_DEPUTY = NORTH_REP, SOUTH_REP
ELECTED = ("Marit Aunevoll", "Lena Furustøl")
ELECTED_DEPUTIES = ("Øyvind Raknesli", "Kim Haugsrud")
REFERENT = "Randi Ødegårdsli"
OHS_NAME, OHS_FIRM = ("Solveig", "Tindeland"), "Eksempelvik bedriftshelse"
EMPLOYEES_EACH_MONTH = (33, 33, 34, 34, 33, 32, 32, 33, 34, 34, 34, 34)
