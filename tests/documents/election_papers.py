"""Made-up papers of elections for the tests: one undertaking, one election to the committee, one of a representative."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction

from amu_desktop.documents.agreement_under_five import AgreedContents, AgreementUnderFive
from amu_desktop.documents.ballots import Ballots
from amu_desktop.documents.election_data import Candidate, ElectionOf, Hours, Seats
from amu_desktop.documents.election_notice import ElectionNotice
from amu_desktop.documents.election_record_data import (
    Board,
    BoardMember,
    Count,
    Counting,
    DepartmentTurnout,
    Designation,
    Elected,
    ElectionRecord,
    ListVotes,
    LotDrawn,
    Proportional,
    Reasoned,
    Rejection,
    Signatory,
    UnionBasis,
    Voting,
)
from amu_desktop.documents.election_result_notice import ElectionResultNotice
from amu_desktop.documents.electoral_roll import ElectoralRoll, Voter
from amu_desktop.documents.nomination_notice import NominationNotice
from amu_desktop.documents.notice_to_management import NewHolder, NoticeToManagement
from amu_desktop.documents.office_history import HeldBy, OfficeHeld, OfficeHistory
from amu_desktop.documents.tally_sheet import TallySheet
from amu_desktop.domain.ballots import PaperCount
from amu_desktop.domain.election_count import LotDecides, Outcome, Standing
from amu_desktop.domain.kinds import (
    CandidateOrder,
    ElectionKind,
    ElectionMethod,
    FixedAs,
    How,
    PostKind,
    VotingForm,
)
from amu_desktop.law.sources import OLM

DAY = date(2027, 3, 10)
COMMITTEE = ElectionOf(ElectionKind.COMMITTEE, DAY)
REPRESENTATIVE = ElectionOf(ElectionKind.REPRESENTATIVE, DAY, "Verkstedet")
SENIOR = ElectionOf(ElectionKind.SENIOR, DAY)
SEATS = Seats(2, 2, 4, FixedAs.SENIOR)
BOARD = ("Anette Moldskred", "Ola Vikebråten", "Mona Rydningen")
FIRST, LAST = date(2027, 4, 1), date(2029, 3, 31)
_CANDIDATES = (
    ("Bergset-Johansbråten, Håkon Andreas", "lager og montasje", "Fellesforbundet avd. 914"),
    ("Guttormvåg, Elle Márjá", "lager og montasje", "Ola Vikebråten"),
    ("Haugsrudli, Bjørn", "kontor og salg", "Anette Moldskred"),
    ("Łukaszewnik, Grzegorz", "verksted, kveldsskift", "Fellesforbundet avd. 914"),
    ("Wiśniewnik, Tomasz", "verksted, dagskift", "Rūta Žukvåg"),
    ("Žukvåg, Rūta", "verksted, dagskift", "Tomasz Wiśniewnik"),
)


def candidates(number: int = 6, length: int = 0) -> tuple[Candidate, ...]:
    """Give so many candidates, each name filled up to `length` characters."""
    made = []
    for i in sorted(range(number), key=lambda i: (i % 6, i)):
        name, works_in, proposed_by = _CANDIDATES[i % 6]
        if i >= len(_CANDIDATES):
            name = f"{name} {'ABCDEFGH'[i // 6]}."
        if length:
            name = f"{name}-{'Storefjellvangen Kvernberget-' * 3}"[: length - 1] + "n"
        made.append(Candidate(name, works_in, proposed_by))
    return tuple(made)


def nomination(**changes: object) -> NominationNotice:
    whole = NominationNotice(
        COMMITTEE, SEATS, date(2027, 2, 17), "valgstyret eller postkassen i kantina", BOARD, time(12)
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def election_notice(number: int = 6, length: int = 0, **changes: object) -> ElectionNotice:
    hours = Hours(time(6, 30), time(16), "kantina", date(2027, 3, 1))
    whole = ElectionNotice(
        COMMITTEE, SEATS, VotingForm.SECRET, hours, candidates(number, length), CandidateOrder.ALPHABETICAL, BOARD
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def ballots(number: int = 6, length: int = 0, **changes: object) -> Ballots:
    whole = Ballots("Skjærvøy Mekaniske AS", COMMITTEE, candidates(number, length), 4, 60)
    return replace(whole, **changes)  # type: ignore[arg-type]


def tally_sheet(number: int = 6, papers: int = 60) -> TallySheet:
    return TallySheet(COMMITTEE, tuple(each.name for each in candidates(number)), papers)


def roll(number: int = 41) -> ElectoralRoll:
    voters = tuple(Voter(each.name, each.works_in) for each in candidates(number))
    return ElectoralRoll(COMMITTEE, voters, date(2027, 2, 22))


def papers(**changes: object) -> PaperCount:
    whole = PaperCount(60, 35, 0, 25, 34, 1, 0, 34, 32, 1, 1)
    return replace(whole, **changes)  # type: ignore[arg-type]


RESULTS = (
    Standing("1", "Grzegorz Łukaszewnik", 27, Outcome.MEMBER, 1),
    Standing("2", "Elle Márjá Guttormvåg", 24, Outcome.MEMBER, 2),
    Standing("3", "Tomasz Wiśniewnik", 18, Outcome.DEPUTY, 1),
    Standing("4", "Rūta Žukvåg", 15, Outcome.DEPUTY, 2, by_lot=True),
    Standing("5", "Håkon Andreas Bergset-Johansbråten", 15, Outcome.NOT_ELECTED, by_lot=True),
    Standing("6", "Bjørn Haugsrudli", 5, Outcome.NOT_ELECTED),
)
ELECTED = (
    Elected("Ingrid Solbakkmo", "Tor Erik Nygårdli", reserved=FixedAs.SENIOR),
    Elected("Grzegorz Łukaszewnik", "Tomasz Wiśniewnik", 27, 18),
    Elected("Elle Márjá Guttormvåg", "Rūta Žukvåg", 24, 15, deputy_by_lot=True),
)
LOT = LotDrawn(
    ("Rūta Žukvåg", "Håkon Andreas Bergset-Johansbråten"),
    LotDecides.DEPUTY,
    ("Rūta Žukvåg",),
    "To like lapper med navn, brettet og lagt i en kaffekopp",
    "Ola Vikebråten",
    datetime(2027, 3, 10, 17, 0, tzinfo=UTC),
    "kantina",
    ("valgstyret", "Tomasz Wiśniewnik", "Håkon Andreas Bergset-Johansbråten"),
    15,
)


def count(**changes: object) -> Count:
    whole = Count(
        41,
        papers(),
        departments=(
            DepartmentTurnout("Verkstedet", 18, 20),
            DepartmentTurnout("Lager og montasje", 9, 11),
            DepartmentTurnout("Salg", 5, 7),
            DepartmentTurnout("Kontoret", 2, 3),
        ),
        rejections=(Rejection("fem kryss", 1),),
        kept="Seddelen er lagt ved i lukket konvolutt.",
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def record(**changes: object) -> ElectionRecord:
    whole = ElectionRecord(
        COMMITTEE,
        SEATS,
        ElectionMethod.MAJORITY,
        (Reasoned("To fagforeninger, ingen avtale om forholdstallsvalg eller utpeking.", OLM.at("3-10")),),
        ELECTED,
        FIRST,
        LAST,
        Board(
            (BoardMember(BOARD[0], chair=True), BoardMember(BOARD[1]), BoardMember(BOARD[2])),
            Reasoned("Oppnevnt av arbeidsmiljøutvalget i sak 24/2026.", OLM.at("3-2", 4)),
        ),
        VotingForm.SECRET,
        Voting(time(6, 30), time(16), "kantina", date(2027, 3, 1), date(2027, 3, 9)),
        Counting(datetime(2027, 3, 10, 16, 15, tzinfo=UTC), time(17, 5), (), ("Tomasz Wiśniewnik",)),
        count(),
        RESULTS,
        (LOT,),
        notes=("Kandidatlista med forslagsstillere ble slått opp 23. februar 2027 (OPP-VALG-2027-01).",),
        destroy_on=date(2027, 4, 10),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def representative_record(**changes: object) -> ElectionRecord:
    """A safety representative by show of hands, with a deputy."""
    return record(
        election=REPRESENTATIVE,
        seats=Seats(1, 1, 1),
        form=VotingForm.HANDS,
        path=(),
        elected=(Elected("Tomasz Wiśniewnik", "Rūta Žukvåg", 8, 5),),
        count=Count(14, hands=13),
        results=(
            Standing("1", "Tomasz Wiśniewnik", 8, Outcome.MEMBER, 1),
            Standing("2", "Rūta Žukvåg", 5, Outcome.DEPUTY, 1),
        ),
        lots=(),
        notes=(),
        destroy_on=None,
        **changes,
    )


def designation_record() -> ElectionRecord:
    """A safety representative designated by two unions together."""
    return ElectionRecord(
        REPRESENTATIVE,
        Seats(1, 1, 1),
        ElectionMethod.DESIGNATION,
        (
            Reasoned(
                "Fagforeningene organiserer til sammen flertallet i området, og ingen gjør det alene.", OLM.at("3-2", 3)
            ),
        ),
        (Elected("Tomasz Wiśniewnik", "Rūta Žukvåg"),),
        FIRST,
        LAST,
        designation=Designation(
            ("Fellesforbundet avd. 914", "Parat avd. 77"),
            DAY,
            (
                UnionBasis("Fellesforbundet avd. 914", 6, 14, date(2027, 3, 1)),
                UnionBasis("Parat avd. 77", 3, 14, date(2027, 3, 1)),
            ),
        ),
        signers=(
            Signatory("Ola Vikebråten", "for Fellesforbundet avd. 914"),
            Signatory("Rūta Žukvåg", "for Parat avd. 77"),
        ),
    )


def proportional_record() -> ElectionRecord:
    """Two unions that agreed on a proportional election."""
    divisors = (Decimal("1.4"), Decimal(3), Decimal(5), Decimal(7))

    def list_of(name: str, votes: int, seats: int) -> ListVotes:
        return ListVotes(name, votes, seats, tuple(Fraction(votes) / Fraction(each) for each in divisors))

    return record(
        way=ElectionMethod.PROPORTIONAL,
        path=(Reasoned("Fagforeningene har flertallet sammen og er enige om forholdstallsvalg.", OLM.at("3-10")),),
        proportional=Proportional(
            divisors,
            (list_of("Fellesforbundet avd. 914", 20, 3), list_of("Parat avd. 77", 12, 1)),
            date(2027, 1, 15),
        ),
        elected=(
            ELECTED[0],
            Elected("Grzegorz Łukaszewnik", "Tomasz Wiśniewnik"),
            Elected("Elle Márjá Guttormvåg", ""),
        ),
        results=(),
        lots=(),
    )


def result_notice(**changes: object) -> ElectionResultNotice:
    whole = ElectionResultNotice(
        COMMITTEE, ELECTED, FIRST, LAST, BOARD, date(2027, 3, 24), RESULTS, lots=(LotDecides.DEPUTY,)
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


HOLDER = NewHolder(
    PostKind.REPRESENTATIVE,
    "Tomasz Wiśniewnik",
    How.ELECTED,
    date(2025, 3, 12),
    date(2025, 3, 12),
    date(2027, 3, 12),
    "Verkstedet, dagskift",
    "Rūta Žukvåg",
)


def holder(**changes: object) -> NewHolder:
    return replace(HOLDER, **changes)  # type: ignore[arg-type]


def management(*holders: NewHolder) -> NoticeToManagement:
    senior = holder(
        office=PostKind.SENIOR,
        name="Ingrid Solbakkmo",
        how=How.DESIGNATED,
        union="Fellesforbundet avd. 914",
        area="",
        deputy="Tor Erik Nygårdli",
    )
    return NoticeToManagement(
        "Kari Anne Thorsmoen",
        "daglig leder",
        BOARD[0],
        "for valgstyret",
        date(2025, 3, 12),
        holders or (HOLDER, senior),
    )


def under_five(**changes: object) -> AgreementUnderFive:
    contents = AgreedContents(
        "Marte Vollanmo er den alle kan gå til i spørsmål om arbeidsmiljø. Hun får samme informasjon som et verneombud.",
        "Alle møtes første mandag i kvartalet kl. 9 på kontoret. Det skrives kort referat.",
        "Muntlig eller på e-post til Marte Vollanmo, som svarer innen en uke.",
        "Vi går gjennom farer sammen i januar og når noe endres.",
        "Skjermarbeid og lys vurderes i september. Brannøvelse i oktober.",
        "Ansvaret for et fullt forsvarlig arbeidsmiljø ligger fortsatt hos arbeidsgiver.",
        "",
    )
    whole = AgreementUnderFive(
        "Nesvik Regnskap AS",
        "Henrik Nesvik",
        "arbeidsgiver",
        4,
        ("Marte Vollanmo", "Jonas Dahlsrud", "Sofie Ruiset", "Agnieszka Majvik"),
        "Virksomheten skal ikke ha verneombud.",
        contents,
        date(2026, 9, 1),
        date(2028, 8, 31),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def history() -> OfficeHistory:
    former = HeldBy(
        "Rūta Žukvåg", date(2023, 3, 12), date(2024, 6, 30), How.ELECTED, decided_on=date(2023, 3, 12),
        notice_received_on=date(2023, 3, 15), ended_why="sluttet",
    )  # fmt: skip
    deputy = HeldBy("Bjørn Haugsrudli", date(2024, 7, 1), date(2025, 3, 11), How.ELECTED, stepped_in=True)
    now = HeldBy(
        "Tomasz Wiśniewnik", date(2025, 3, 12), date(2027, 3, 11), How.ELECTED, decided_on=date(2025, 3, 10),
        notice_received_on=date(2025, 3, 12), by_lot=True,
    )  # fmt: skip
    coming = HeldBy("Elle Márjá Guttormvåg", date(2027, 3, 12), None, How.DESIGNATED, "Fellesforbundet avd. 914")
    return OfficeHistory(
        date(2026, 11, 18),
        (
            OfficeHeld("Verneombud, Verkstedet", (former, deputy, now, coming)),
            OfficeHeld(
                "Hovedverneombud", (HeldBy("Ingrid Solbakkmo", date(2025, 3, 12), date(2027, 3, 11), How.DESIGNATED),)
            ),
        ),
    )
