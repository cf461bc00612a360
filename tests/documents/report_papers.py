"""Made-up yearly reports: a full year, an empty one, and that of a safety service without a committee."""

from datetime import date
from decimal import Decimal

from amu_desktop.documents.yearly_report_data import Recipient, ReportData, SectionText, Treated
from amu_desktop.domain.kinds import (
    BodyKind,
    DecisionKind,
    FixedAs,
    How,
    MatterCategory,
    MeetingKind,
    Outcome,
    PostKind,
    RecipientKind,
    Side,
)
from amu_desktop.domain.minutes import Finding
from amu_desktop.domain.report_figures import (
    AreaFigures,
    CaseFigures,
    ChairFigures,
    ChangeFigures,
    DecisionFigures,
    Figures,
    MeasureFigures,
    MeasuresFigures,
    MeetingFigures,
    OfficeFigures,
    PositionFigures,
    ReferralFigures,
    SignerFigures,
    TrainingFigures,
    UndertakingFigures,
    VoteFigures,
)
from tests.documents.papers import EMPLOYEES, EMPLOYER, voted

TAKEN = date(2026, 2, 2)
WITHOUT_UNION = (RecipientKind.BODIES, RecipientKind.REPRESENTATIVE, RecipientKind.EVERYONE)
FROM, UNTIL = date(2025, 3, 12), date(2027, 3, 12)


def vote(number: str, choices: str, *texts: str, **how: object) -> VoteFigures:
    """Give a vote with the positions of the sides that got votes, in their order."""
    result = voted(choices, **how)  # type: ignore[arg-type]
    positions = tuple(
        PositionFigures(slot.side, texts[i] if i < len(texts) else "") for i, slot in enumerate(result.positions)
    )
    found = Finding(
        method=result.found.method,
        ending=result.found.ending,
        counts=result.found.counts,
        blank=result.found.blank,
        winner=result.found.winner,
        by_chair=result.found.by_chair,
        unanimous=result.found.unanimous,
        doubt=result.found.doubt,
    )
    return VoteFigures(number, "2/2025", f"Tema i sak {number}", found=found, positions=positions)


def cases() -> tuple[CaseFigures, ...]:
    """Give one case of each letter but c, two votes, one confidential."""
    kinds = [kind for kind in MatterCategory if kind is not MatterCategory.C]
    outcomes = (Outcome.AGREEMENT, Outcome.VOTE, Outcome.INFORMATION)
    return tuple(
        CaseFigures(f"{n}/2025", n, kind, outcomes[n % 3], confidential=n == 4) for n, kind in enumerate(kinds, 1)
    )


def _offices() -> tuple[OfficeFigures, ...]:
    employer = tuple(
        OfficeFigures(
            PostKind.MEMBER, Side.EMPLOYER, name, how=How.EMPLOYER, since=FROM, until=UNTIL, deputy="Vara Vik"
        )
        for name in EMPLOYER
    )
    employees = tuple(
        OfficeFigures(PostKind.MEMBER, Side.EMPLOYEES, name, how=How.ELECTED, since=FROM, until=UNTIL)
        for name in EMPLOYEES[:2]
    )
    vacant = OfficeFigures(PostKind.MEMBER, Side.EMPLOYEES, fixed_as=FixedAs.SENIOR)
    return (*employer, *employees, vacant, OfficeFigures(PostKind.OHS, name="Jens Aarnes", since=FROM))


def _meetings() -> tuple[MeetingFigures, ...]:
    demanded = (EMPLOYEES[0], EMPLOYEES[1])
    day, kind = date(2025, 6, 12), MeetingKind.DEMANDED
    return (
        MeetingFigures("1/2025", date(2025, 3, 13), 3, 3, 5, MeetingKind.ORDINARY, locked=True),
        MeetingFigures("2/2025", day, 3, 2, 4, kind, True, demanded, "en vara kom ikke fram"),
    )


def _decisions() -> tuple[DecisionFigures, ...]:
    brought = (ReferralFigures("", date(2025, 11, 10)),)
    measured, done = date(2025, 10, 1), date(2025, 10, 6)
    return (
        DecisionFigures("1/2025", DecisionKind.BINDING_MEASUREMENT, "Støymåling på lager", measured, done),
        DecisionFigures("3/2025", DecisionKind.BINDING_MEASURES, "", date(2025, 11, 15), None, True, brought),
    )


def figures(**changes: object) -> Figures:
    """Give the figures of a full year."""
    held = OfficeFigures(
        PostKind.REPRESENTATIVE, name="Ola Ås", how=How.ELECTED, since=FROM, until=UNTIL, deputy="Li Moe"
    )
    overdue = MeasureFigures(23, "Avtrekk i lakkboks", "Per Dal", date(2025, 11, 1), "", "11/2025")
    plan = (
        MeasureFigures(
            41, "Speil og varsellys ved port 1 og 2", "Per Dal", date(2026, 6, 1), "Ingen møter truck til fots"
        ),
        MeasureFigures(42, "", "", date(2026, 4, 30), confidential=True),
        overdue,
    )
    values: dict[str, object] = {
        "year": 2025,
        "on": TAKEN,
        "body": BodyKind.COMMITTEE,
        "body_name": "Arbeidsmiljøutvalget",
        "undertaking": UndertakingFigures(
            "Skjærvøy Mekaniske AS", "987654321", Decimal("29.96"), 12, ("Verkstedet", "Lageret"), ("Fellesforbundet", "NITO")
        ),
        "offices": _offices(),
        "chairs": (
            ChairFigures(EMPLOYER[0], Side.EMPLOYER, date(2025, 1, 1), date(2025, 7, 31)),
            ChairFigures(EMPLOYEES[0], Side.EMPLOYEES, date(2025, 8, 1), date(2025, 12, 31)),
        ),
        "changes": (
            ChangeFigures(date(2025, 6, 1), "Tuva Nermo", PostKind.MEMBER, Side.EMPLOYEES, came=True),
            ChangeFigures(date(2025, 9, 1), "Ola Ås", PostKind.REPRESENTATIVE, None, came=False, area="Lageret",
                          why="Sluttet"),
        ),
        "senior": OfficeFigures(PostKind.SENIOR, name=EMPLOYEES[0], since=FROM, until=UNTIL, deputy=EMPLOYEES[1]),
        "areas": (AreaFigures("Verkstedet", 20, (held,)), AreaFigures("Lageret", None, ())),
        "meetings": _meetings(),
        "cases": cases(),
        "votes": (
            vote("2/2025", "ffffmm", "Lakkboksen flyttes nå.", "Flyttingen må vente på måling."),
            vote("5/2025", "fffmmm", "Lørdagsskift gir flere ordrer.", "Lørdagsskift tar helgen.", chair="3"),
            VoteFigures("8/2025", "2/2025", confidential=True),
        ),
        "decisions": _decisions(),
        "measures": MeasuresFigures(17, 4, 3, (overdue,), 1, plan),
        "training": (
            TrainingFigures(EMPLOYEES[0], (PostKind.SENIOR, PostKind.MEMBER), Decimal(40), Decimal(40)),
            TrainingFigures(EMPLOYER[0], (PostKind.MEMBER,), Decimal("7.5"), Decimal(40)),
        ),
        "signers": (
            SignerFigures(EMPLOYER[0], PostKind.CHAIR, Side.EMPLOYER),
            SignerFigures(EMPLOYEES[0], PostKind.SENIOR, Side.EMPLOYEES),
        ),
        **changes,
    }  # fmt: skip
    return Figures(**values)  # type: ignore[arg-type]


def report_data(**changes: object) -> ReportData:
    """Give a whole report, locked, adopted by vote and sent."""
    treated = vote("3/2026", "ffffmm", "Rapporten gir et godt bilde.", "Fraværet burde vært delt på kjønn.")
    values: dict[str, object] = {
        "figures": figures(),
        "sections": {
            1: SectionText(parts={"women": "11", "men": "19"}),
            4: SectionText(parts={"few_meetings": "to møter ble avlyst på grunn av streik"}),
            8: SectionText("Én skade med fravær og 16 nestenulykker. Utvalget har gått gjennom 20 av 20 meldinger."),
            10: SectionText(follow_up_by="Tuva Nermo", follow_up_on=date(2026, 3, 1)),
            11: SectionText("Kartlegging i mai.", {"workload": "Tidspress på kveldsskiftet", "harassment": "Ingen funn"}),
            15: SectionText("Ny lakkboks."),
            18: SectionText(left_out=True, why="vurderes i marsmøtet"),
        },
        "locked": True,
        "adopted_on": date(2026, 3, 12),
        "treated": Treated("3/2026", date(2026, 3, 12), True, Outcome.VOTE, treated.found, None, treated.positions),
        "recipients": (
            Recipient(RecipientKind.BODIES, "Styret", date(2026, 3, 16), "e-post til styreleder"),
            Recipient(RecipientKind.UNION, "Fellesforbundet", date(2026, 3, 16)),
            Recipient(RecipientKind.UNION, "NITO"),
        ),
        **changes,
    }  # fmt: skip
    return ReportData(**values)  # type: ignore[arg-type]


def empty_report(body: BodyKind = BodyKind.COMMITTEE) -> ReportData:
    """Give the report of a year in which nothing was registered."""
    name = "Arbeidsmiljøutvalget" if body is BodyKind.COMMITTEE else "Samarbeid"
    nothing = Figures(2025, TAKEN, body, name, UndertakingFigures("Skjærvøy Mekaniske AS", ""))
    return ReportData(nothing, needed=WITHOUT_UNION, uncertain=True)
