"""Made-up papers for an inspection: what is missing, and the folder with all there is."""

from datetime import date

from amu_desktop.documents.gap_list import GapGroup, GapList, GapPart, GapRow, Named
from amu_desktop.documents.inspection_folder import FolderPart, FolderTab, InspectionFolder
from amu_desktop.law import Grade
from amu_desktop.law.sources import AML, OLM


def gap_list(hostile: str, **changes: object) -> GapList:
    """Give a gap list with something in every part, and something in order."""
    missing = GapRow(
        "Det er ikke noe arbeidsmiljøutvalg",
        "31 ansatte i snitt i 2025, grensen er 30",
        "Opprett utvalget",
        Grade.LAW,
        AML.at("7-1", 1),
    )
    guidance = GapRow(hostile, "", "", Grade.GUIDANCE, AML.at("7-1", 4))
    values: dict[str, object] = {
        "on": date(2026, 11, 18),
        "headline": "Ett krav er ikke oppfylt, ett er i gang",
        "tally": "3 av 5 krav er i orden 18. november 2026.",
        "open": (
            GapPart("Mangler", (GapGroup("Arbeidsmiljøutvalg", (missing,)),)),
            GapPart("I gang", (GapGroup("Verneombud", (guidance,)),)),
        ),
        "named": (
            Named("I orden", (("Verneombud", ("Verneombud", "Oppslag om verneombud")), ("Opplæring", ("Opplæring",)))),
            Named("Ikke aktuelt", (("Arbeidsmiljøutvalg", ("Leder",)),)),
        ),
        "checked_on": date(2026, 7, 2),
        **changes,
    }
    return GapList(**values)  # type: ignore[arg-type]


def folder(hostile: str) -> InspectionFolder:
    """Give an inspection folder with a tab in order, one that lacks, and a file that is left out."""
    tab = FolderTab(1, "Verneområder og hvem som er verneombud", (AML.at("6-1"),), date(2026, 11, 4), "", ("Oppslag",))
    lacking = FolderTab(2, hostile, (OLM.at("3-19"), AML.at("3-5")), None, "mangler 1 av 8", (), (hostile,), (hostile,))
    parts = FolderPart("Organisering", (tab,)), FolderPart("Opplæring", (lacking,))
    missing = "Opplæring", "Varslingsrutine"
    return InspectionFolder("Fjordvik Mekaniske AS", date(2026, 11, 16), parts, missing, ("rutine <1>.docx",))
