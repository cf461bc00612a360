"""Made-up notices and answers of the law for the tests of papers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from amu_desktop import law
from amu_desktop.documents.legal_decision import Figures, LegalDecision, TwoCounts
from amu_desktop.documents.members_notice import ChairWhile, HealthService, MemberOnNotice, MembersNotice
from amu_desktop.documents.representative_notice import (
    AreaOnNotice,
    Arrangement,
    Contact,
    Holder,
    RepresentativeNotice,
    Term,
)
from amu_desktop.documents.yearwheel import YearThing, YearWheelData
from amu_desktop.domain.kinds import How
from amu_desktop.law.committee import COMMITTEE
from amu_desktop.law.representatives import REPRESENTATIVE

ON = date(2026, 6, 15)
TERM = Term(date(2025, 3, 12), date(2027, 3, 12), How.ELECTED, decided_on=date(2025, 3, 12))
HOLDER = Holder(Contact("Tomasz Wrońskidal", "900 00 111"), TERM, "ved sveiseplass 2")
AREA = AreaOnNotice("Verkstedet", "dagskift", HOLDER, Contact("Rūta Žukvåg", "900 00 222"))
SENIOR = Contact("Bjørg Ellingsund", "900 00 333")


def area(**changes: object) -> AreaOnNotice:
    return replace(AREA, **changes)  # type: ignore[arg-type]


def held(name: str = HOLDER.contact.name, phone: str = "900 00 111", found_at: str = "", **term: object) -> Holder:
    return Holder(Contact(name, phone), replace(TERM, **term), found_at)  # type: ignore[arg-type]


def representative(**changes: object) -> RepresentativeNotice:
    whole = RepresentativeNotice((AREA,), SENIOR, None, "Ragnhild Tveitnes")
    return replace(whole, **changes)  # type: ignore[arg-type]


def overview(number: int = 4, name: str = "") -> RepresentativeNotice:
    names = ("Tomasz Wrońskidal", "Marit Aunevollsbakken", "Áilu Gaskavuotna", "Lena Furustøl")
    areas = tuple(
        AreaOnNotice(
            f"Verneområde {i + 1}", "", held(name or names[i % 4], past=i == 1), Contact(name or names[-i % 4])
        )
        for i in range(number - 1)
    )
    return RepresentativeNotice((*areas, AreaOnNotice("Lageret", election_on=date(2026, 9, 1))), SENIOR)


def agreed(*, other: bool = False) -> RepresentativeNotice:
    text = "Kari Moe tar opp saker om arbeidsmiljøet på det faste mandagsmøtet." if other else ""
    until = date(2027, 4, 1)
    return RepresentativeNotice(
        arrangement=Arrangement(Contact("Kari Moe", "900 00 555"), date(2025, 4, 1), until, text, other)
    )


def member(name: str, function: str = "sveiser", deputy: str = "Geir Sandmo", **more: object) -> MemberOnNotice:
    return MemberOnNotice(name, function, deputy=deputy, **more)  # type: ignore[arg-type]


def members(pairs: int = 3, name: str = "", **changes: object) -> MembersNotice:
    employer = ("Ragnhild Tveitnes", "Odd-Arne Skjold", "Synne Vikholmen")
    employees = ("Bjørg Ellingsund", "Łukasz Dąbek", "Áilu Gaskavuotna")
    chair = ChairWhile(2026)
    values: dict[str, object] = {
        "employer": tuple(member(name or employer[i % 3], "daglig leder") for i in range(pairs)),
        "employees": tuple(
            member(name or employees[i % 3], "hovedverneombud" if i == 0 else "lager", chair=None if i else chair)
            for i in range(pairs)
        ),
        "since": date(2025, 4, 1),
        "last_day": date(2027, 4, 1),
        "ohs": (HealthService("Jens Aarnes", "Odden bedriftshelse"),),
        "minute_taker": "Tuva Nermo",
        "year": 2026,
        "meetings": tuple(datetime(2026, month, 12, 12, 30, tzinfo=UTC) for month in (3, 6, 9, 12)),
        **changes,
    }
    return MembersNotice(**values)  # type: ignore[arg-type]


def committee_facts(average: object = "38.3333333333", **more: object) -> dict[str, object]:
    facts = {"excepted_trade": "none", "employees_average": average, "committee_ordered": False, **more}
    return law.profile_from_json({"committee_demanded": False, **facts})


def answered(rule: law.Rule[Any], facts: Mapping[str, object], on: date = ON, **changes: object) -> LegalDecision:
    values: dict[str, object] = {
        "undertaking": "Skjærvøy Mekaniske AS",
        "decision": law.decide(rule, facts, on),
        "answered_by": "Ragnhild Tveitnes",
        "answered_at": datetime(2026, 6, 15, 9, 14, tzinfo=UTC),
        "checked_on": date(2026, 7, 2),
        "changes": law.what_would_change(rule, facts, on),
        **changes,
    }
    return LegalDecision(**values)  # type: ignore[arg-type]


def legal_decision() -> LegalDecision:
    """A committee is required; every part of the paper is there."""
    months = (37, 37, 38, 38, 39, 39, 39, 38, 38, 39, 39, 40)
    average = Decimal(sum(months)) / 12
    facts = committee_facts(str(average.quantize(Decimal("0.0000000001"))))
    people = law.profile_from_json({"excepted_trade": "none", "employees_today": 45})
    with_hired_in = {**facts, "employees_average": Decimal("41.4")}
    return answered(
        COMMITTEE,
        facts,
        figures=Figures(2025, months, (3,) * 12, law.decide(COMMITTEE, with_hired_in, ON)),
        counts=TwoCounts(law.decide(COMMITTEE, facts, ON), law.decide(REPRESENTATIVE, people, ON)),
    )


def year_wheel() -> YearWheelData:
    """Give a year with a full month, an empty one, things done and things without a day."""
    first = (
        YearThing("Møte 1/2026", "Møterom 2", 14, done=True),
        YearThing("Tiltak: Kjøpe <plateheis> & stillas", "Per Olav Moen", 20),
        YearThing("Snitt av antall ansatte i fjor", done=True),
        YearThing("<b>fet</b> & «sitat» æøå"),
    )
    return YearWheelData(2026, (first, (), *((YearThing("Vernerunder"),) for _ in range(10))))
