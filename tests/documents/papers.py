"""Made-up papers for the tests: the same small undertaking, short, long and hostile."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import cache

from amu_desktop.core.language import Translator, translator
from amu_desktop.documents.action_plan import ActionPlan
from amu_desktop.documents.blocks import Document
from amu_desktop.documents.identity import Identity, identify
from amu_desktop.documents.measures_by_owner import MeasuresByOwner
from amu_desktop.documents.minutes_data import (
    AbsenceInCase,
    AnnexData,
    AttendanceRow,
    CaseTreated,
    Chair,
    ConfidentialCase,
    Correction,
    DecisionMade,
    ExtractData,
    MeasureAgreed,
    MeetingHead,
    MinutesData,
    PassedOver,
    PositionText,
    SignerOf,
    Statement,
    StruckCase,
    VoteHeld,
    VoteRow,
    WallCase,
    WallPosition,
    WithoutVote,
)
from amu_desktop.documents.pdf import render
from amu_desktop.documents.summons import CaseCalled, ConfidentialCaseCalled, OpenMeasure, SummonsData, Treatment
from amu_desktop.domain.kinds import DecisionKind, Ground, MeasureSource, Method, Outcome, Presence, Side
from amu_desktop.domain.minutes import Attendee, Vote, VoteResult, count_votes
from amu_desktop.domain.minutes_wording import item_summary
from amu_desktop.domain.report_figures import MeasureFigures
from amu_desktop.law.sources import AML
from tests.documents import election_papers, inspection, notices

LANGUAGES = ("nb", "nn", "en")
HOSTILE = "<Hansen> AS & Sønn </para> &amp; {name} %s \\ <b>b</b>"
LONG = "Målingen viser sveiserøyk over tiltaksverdien på plass 3 og 4, og porten må holdes lukket fra oktober. " * 195
SECRET = "Kvernberg er sykmeldt etter hendelsen i tårnet"
ISSUED = datetime(2026, 9, 18, 12, 0, tzinfo=UTC)
MEETING = MeetingHead(3, 2026, datetime(2026, 9, 17, 12, 30, tzinfo=UTC), datetime(2026, 9, 17, 14, 10, tzinfo=UTC))

EMPLOYER = ("Ragnhild Tveitnes", "Odd-Arne Skjold", "Synne Vikholmen")
EMPLOYEES = ("Bjørg Ellingsund", "Łukasz Dąbek", "Áilu Gaskavuotna")
_NAMES = EMPLOYER + EMPLOYEES


@cache
def words(language: str) -> Translator:
    return translator(language, "documents")


def issued(document: Document, **changes: object) -> Identity:
    values: dict[str, object] = {
        "undertaking": "Skjærvøy Mekaniske AS",
        "org_number": "987654321",
        "id": "AMU-REF-2026-03",
        "edition": 1,
        "issued_at": ISSUED,
        **changes,
    }
    return identify(document, **values)  # type: ignore[arg-type]


def drawn(document: Document, **changes: object) -> bytes:
    """Give a paper as it is issued."""
    return render(document, issued(document, **changes))


def attendees() -> tuple[Attendee, ...]:
    sides = (Side.EMPLOYER,) * 3 + (Side.EMPLOYEES,) * 3
    return tuple(
        Attendee(str(i), name, name, side, votes=True) for i, (name, side) in enumerate(zip(_NAMES, sides, strict=True))
    )


def voted(choices: str, *, chair: str = "3", proposals: tuple[str, ...] = (), secret: bool = False) -> VoteResult:
    """Count a vote: one letter a person, f(or), m (against), b(lank) or A, B, C."""
    letters = {"f": "for", "m": "against", "b": "blank"}
    chosen = [letters.get(c, c) for c in choices]
    method = Method.PROPOSALS if proposals else Method.FOR_AGAINST
    if secret:
        totals = {choice: chosen.count(choice) for choice in set(chosen)}
        return count_votes(Vote(attendees(), {}, method, proposals, chair, secret=True, totals=totals))
    return count_votes(Vote(attendees(), {str(i): c for i, c in enumerate(chosen)}, method, proposals, chair))


def held(choices: str, *texts: str, names: bool = True, **how: object) -> VoteHeld:
    """Give a vote as services hand it over, with the standpoints written."""
    result = voted(choices, **how)  # type: ignore[arg-type]
    letters = {"f": "for", "m": "against", "b": "blank"}
    options = how.get("proposals") or ("for", "against")
    secret = bool(how.get("secret"))
    rows = []
    for choice in (*options, "blank"):  # type: ignore[misc]
        by = [letters.get(c, c) == choice for c in choices]
        employer, employees = (0, 0) if secret else (sum(by[:3]), sum(by[3:]))
        proposal = f"innen {choice}. desember" if choice in "ABC" else ""
        rows.append(VoteRow(choice, sum(by), employer, employees, proposal))
    positions = tuple(
        PositionText(
            slot.heading,
            slot.proposal,
            slot.votes,
            texts[i] if i < len(texts) else "",
            slot.required,
            tuple(_NAMES[int(v)] for v in slot.voters) if names and not secret else (),
        )
        for i, slot in enumerate(result.positions)
    )
    return VoteHeld(result.found, tuple(rows), positions)


def treated(number: str = "19/2026", title: str = "Skader og nestenulykker", **values: object) -> CaseTreated:
    vote = values.get("vote")
    outcome = values.pop("outcome", Outcome.VOTE if vote else Outcome.AGREEMENT)
    kind = values.pop("kind", DecisionKind.DECISION)
    found = vote.found if isinstance(vote, VoteHeld) else None
    summary = item_summary(outcome, found, kind)  # type: ignore[arg-type]
    return CaseTreated(number, title, summary, outcome, **values)  # type: ignore[arg-type]


def binding() -> CaseTreated:
    """A case decided by the chair's vote, with everything a case can have."""
    return treated(
        "20/2026",
        "Punktavsug ved sveiseplass 3 og 4",
        vote=held(
            "BBBAAA",
            "Røyken er målt over tiltaksverdien. Sju personer arbeider der hver dag.",
            "Avsuget skal kjøpes, men sammen med ombyggingen i uke 5.",
            proposals=("A", "B"),
        ),
        law=AML.at("7-2", 5),
        first=(date(2026, 3, 12), "6/2026"),
        background="Målingen bedriftshelsetjenesten gjorde 2. juni viser sveiserøyk over tiltaksverdien.",
        discussion="Det er enighet om at avsug skal på plass. Uenigheten gjelder tidspunktet.",
        decisions=(
            DecisionMade(
                DecisionKind.BINDING_MEASURES, "Punktavsug skal være i drift på plass 3 og 4.", date(2026, 12, 1)
            ),
        ),
        measures=(
            MeasureAgreed(53, "Leie og montere punktavsug", "Ragnhild Tveitnes", date(2026, 12, 1)),
            MeasureAgreed(54, "Bestille kontrollmåling"),
        ),
        statements=(Statement("Odd-Arne Skjold", "Jeg ber om at kostnaden føres i referatet."),),
        absences=(AbsenceInCase("Synne Vikholmen", time(13, 40)),),
    )


def advice() -> CaseTreated:
    return treated(
        "21/2026",
        "Skiftplan for høsten",
        vote=held("fffmmf", "Tidligere start gir bedre overlapp.", "Frivillighet bør prøves først."),
        kind=DecisionKind.ADVICE,
        law=AML.at("7-2", 2, letter="f"),
        decisions=(DecisionMade(DecisionKind.ADVICE, "Utvalget rår til at planen prøves i åtte uker."),),
    )


def minutes_data(**changes: object) -> MinutesData:
    """Full minutes with every kind of case."""
    here = Presence.PRESENT
    attendance = (
        AttendanceRow(EMPLOYER[0], "daglig leder", Side.EMPLOYER, here),
        AttendanceRow("Per Morten Aaland", "produksjonssjef", Side.EMPLOYER, Presence.ABSENT),
        AttendanceRow(EMPLOYER[1], "", Side.EMPLOYER, here, "Per Morten Aaland"),
        AttendanceRow(EMPLOYER[2], "HR-leder", Side.EMPLOYER, here),
        AttendanceRow(EMPLOYEES[0], "hovedverneombud, leder", Side.EMPLOYEES, here),
        AttendanceRow(EMPLOYEES[1], "sveiser", Side.EMPLOYEES, here),
        AttendanceRow(EMPLOYEES[2], "lagermedarbeider", Side.EMPLOYEES, Presence.REMOTE),
    )
    values: dict[str, object] = {
        "meeting": MEETING,
        "place": "Møterom Odden",
        "chair": Chair(EMPLOYEES[0], Side.EMPLOYEES),
        "secretary": "Tuva Nermo",
        "attendance": attendance,
        "without_vote": (WithoutVote("Jens Aarnes", "bedriftshelsetjenesten (sak 19–21)"),),
        "cases": (
            treated(
                "18/2026",
                "Innkalling og forrige referat",
                decisions=(
                    DecisionMade(DecisionKind.DECISION, "Innkallingen og referatet fra møte 2/2026 er godkjent."),
                ),
            ),
            treated(
                law=AML.at("7-2", 4),
                background="I april–juni ble det meldt én skade uten fravær og fire nestenulykker.",
                decisions=(DecisionMade(DecisionKind.DECISION, "Gående skal skilles fra truck i port 2."),),
                measures=(MeasureAgreed(51, "Sette opp rekkverk i port 2", "Per Morten Aaland", date(2026, 10, 15)),),
            ),
            binding(),
            advice(),
            ConfidentialCase("22/2026", "AMU-VEDL-2026-01"),
            StruckCase("23/2026", "saken trekkes"),
            treated("24/2026", "Eventuelt", outcome=None),
        ),
        "signers": (SignerOf(EMPLOYEES[0]), SignerOf(EMPLOYER[2], Side.EMPLOYER)),
        "attachments": ("Vedlegg 1: Meldinger i 2. kvartal", "Vedlegg 2: Måling 2. juni"),
        "passed_over": (PassedOver("oppmøtet til Per Morten Aaland", "Han var syk"),),
        "next_meeting": datetime(2026, 12, 10, 12, 30, tzinfo=UTC),
        **changes,
    }
    return MinutesData(**values)  # type: ignore[arg-type]


def bare_minutes() -> MinutesData:
    """Minutes with every optional part empty."""
    return MinutesData(MeetingHead(1, 2026, MEETING.starts), "", Chair(""), "", (), (), (), ())


def long_minutes(text: str = LONG, name: str = HOSTILE) -> MinutesData:
    """Minutes where every text is very long, and every name hostile."""
    case = treated(
        "19/2026",
        name,
        vote=held("fffmmm", text, text),
        background=text,
        discussion=text,
        decisions=(DecisionMade(DecisionKind.DECISION, text),),
        measures=(MeasureAgreed(1, text[:6000], name * 3, date(2026, 1, 1)),),
        statements=(Statement(name, text),),
    )
    rows = tuple(AttendanceRow(f"{name} {i}", name, side, Presence.PRESENT) for i in range(9) for side in Side)
    short = tuple(treated(f"{n}/2026", name) for n in range(20, 42))
    return minutes_data(
        attendance=rows,
        cases=(case, *short),
        place=name,
        corrections=(Correction(date(2026, 10, 1), "19/2026", text[:4000]),),
    )


def annex_data() -> AnnexData:
    case = treated(
        "22/2026",
        "Oppfølging etter hendelse",
        background=SECRET,
        decisions=(DecisionMade(DecisionKind.DECISION, "Arbeidet legges om."),),
    )
    return AnnexData(MEETING, case, Ground.PERSONAL, (SignerOf(EMPLOYEES[0]),))


def extract_data(**changes: object) -> ExtractData:
    tie = voted("BBBAAA", proposals=("A", "B"))
    shift = voted("fffmmf")
    values: dict[str, object] = {
        "meeting": MEETING,
        "cases": (
            WallCase(
                "19/2026",
                "Skader og nestenulykker",
                decisions=(DecisionMade(DecisionKind.DECISION, "Gående skilles fra truck i port 2."),),
                measures=(MeasureAgreed(51, "Rekkverk settes opp.", "Per Morten Aaland", date(2026, 10, 15)),),
            ),
            WallCase(
                "20/2026",
                "Punktavsug ved sveiseplass 3 og 4",
                found=tie.found,
                decisions=(
                    DecisionMade(DecisionKind.BINDING_MEASURES, "Punktavsug skal være i drift innen 1. desember."),
                ),
                positions=tuple(
                    WallPosition(slot.heading, None, text)
                    for slot, text in zip(
                        tie.positions, ("Røyken kan ikke vente.", "Avsug sammen med ombyggingen."), strict=True
                    )
                ),
            ),
            WallCase(
                "21/2026",
                "Skiftplan for høsten",
                found=shift.found,
                decisions=(DecisionMade(DecisionKind.ADVICE, "Planen prøves i åtte uker fra uke 42."),),
                positions=tuple(
                    WallPosition(slot.heading, slot.proposal, text)
                    for slot, text in zip(shift.positions, ("Bedre overlapp.", "Frivillighet først."), strict=True)
                ),
            ),
            ConfidentialCase("22/2026", "AMU-VEDL-2026-01"),
            WallCase("23/2026", "Orientering om kurs", text="Kurset holdes i mai.", information=True),
        ),
        "next_meeting": datetime(2026, 12, 10, 12, 30, tzinfo=UTC),
        "raise_by": date(2026, 11, 30),
        **changes,
    }
    return ExtractData(**values)  # type: ignore[arg-type]


def summons_data(**changes: object) -> SummonsData:
    values: dict[str, object] = {
        "meeting": MeetingHead(3, 2026, MEETING.starts, datetime(2026, 9, 17, 14, 0, tzinfo=UTC)),
        "place": "Møterom Odden, og på Teams",
        "employer": EMPLOYER,
        "employees": EMPLOYEES,
        "without_vote": ("Jens Aarnes (bedriftshelsetjenesten)", "Tuva Nermo (referent)"),
        "cases": (
            CaseCalled("18/2026", "Godkjenning av innkalling og referat fra møte 2/2026", minutes=5),
            CaseCalled(
                "19/2026",
                "Skader og nestenulykker, 2. kvartal",
                Treatment.REVIEW,
                AML.at("7-2", 4),
                ("vedlegg 1, uten personlige helseopplysninger",),
                20,
            ),
            CaseCalled("20/2026", "Punktavsug", Treatment.DECISION, AML.at("7-2", 5), ("vedlegg 2",), 25),
            ConfidentialCaseCalled("22/2026", Treatment.DISCUSSION, 15, has_attachments=True),
        ),
        "sent_on": date(2026, 9, 8),
        "sent_by": EMPLOYEES[0],
        "sent_by_role": "leder",
        "apologies_to": "Tuva Nermo",
        "apologies_phone": "900 00 444",
        "demanded_by": (EMPLOYEES[1], EMPLOYEES[2]),
        "measures": (OpenMeasure(41, "Merke nødutgangen", date(2026, 6, 1), date(2025, 12, 3), overdue=True),),
        **changes,
    }
    return SummonsData(**values)  # type: ignore[arg-type]


def measures() -> tuple[MeasureFigures, ...]:
    """Give measures with and without a goal, from every kind of source, one overdue and one confidential."""
    dust = "Mindre sveisestøv i hall 2"
    return (
        MeasureFigures(31, "Montere punktavsug", EMPLOYER[0], date(2026, 11, 1), dust, "20/2026", sign="Under 1 mg/m³"),
        MeasureFigures(
            32, HOSTILE, EMPLOYER[0], None, dust, source="3. mai", source_kind=MeasureSource.ROUND, sign=HOSTILE
        ),
        MeasureFigures(33, "Rydde lageret", "", date(2027, 1, 15), source_kind=MeasureSource.RISK),
        MeasureFigures(34, "", EMPLOYEES[0], date(2026, 12, 1), confidential=True),
    )


def action_plan() -> ActionPlan:
    return ActionPlan(date(2026, 11, 18), measures(), done=5)


def measures_by_owner() -> MeasuresByOwner:
    return MeasuresByOwner(date(2026, 11, 18), measures())


def yearly_report() -> object:
    from tests.documents.report_papers import report_data  # its samples lean on the votes made here

    return report_data()


SAMPLES: dict[str, Callable[[], object]] = {
    "minutes": minutes_data,
    "confidential_annex": annex_data,
    "minutes_extract": extract_data,
    "summons": summons_data,
    "representative_notice": notices.representative,
    "members_notice": notices.members,
    "legal_decision": notices.legal_decision,
    "gap_list": lambda: inspection.gap_list(HOSTILE),
    "inspection_folder": lambda: inspection.folder(HOSTILE),
    "yearly_report": yearly_report,
    "yearwheel": notices.year_wheel,
    "action_plan": action_plan,
    "measures_by_owner": measures_by_owner,
    "nomination_notice": election_papers.nomination,
    "election_notice": election_papers.election_notice,
    "ballots": lambda: election_papers.ballots(copies=8),
    "electoral_roll": election_papers.roll,
    "tally_sheet": election_papers.tally_sheet,
    "election_record": election_papers.record,
    "election_result_notice": election_papers.result_notice,
    "notice_to_management": election_papers.management,
    "agreement_under_five": election_papers.under_five,
    "office_history": election_papers.history,
}
"""One sample a paper of the catalogue; a test fails when one is missing."""
