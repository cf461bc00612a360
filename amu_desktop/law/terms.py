"""The official terms of the Act and its regulations in the three languages, written down once.

`tasks.py translate` writes the glossary from them, and a test holds every translation to them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One idea of the law, as each language names it."""

    en: str
    nb: str
    nn: str


TERMS: tuple[Term, ...] = (
    Term("Working Environment Act", "arbeidsmiljøloven", "arbeidsmiljølova"),
    Term("working environment committee", "arbeidsmiljøutvalg", "arbeidsmiljøutval"),
    Term("committee", "utvalg", "utval"),
    Term("safety representative", "verneombud", "verneombod"),
    Term("senior safety representative", "hovedverneombud", "hovudverneombod"),
    Term("regional safety representative", "regionalt verneombud", "regionalt verneombod"),
    Term("safety area", "verneområde", "verneområde"),
    Term("occupational health service", "bedriftshelsetjeneste", "bedriftshelseteneste"),
    Term("undertaking", "virksomhet", "verksemd"),
    Term("employer", "arbeidsgiver", "arbeidsgivar"),
    Term("employee", "arbeidstaker", "arbeidstakar"),
    Term("hired-in", "innleid", "innleigd"),
    Term("local union", "fagforening", "fagforeining"),
    Term("election board", "valgstyre", "valstyre"),
    Term("election", "valg", "val"),
    Term("designation", "utpeking", "utpeiking"),
    Term("majority election", "flertallsvalg", "fleirtalsval"),
    Term("proportional election", "forholdstallsvalg", "forholdstalsval"),
    Term("ballot paper", "stemmeseddel", "røystesetel"),
    Term("lot", "loddtrekning", "loddtrekking"),
    Term("chair", "leder", "leiar"),
    Term("member", "medlem", "medlem"),
    Term("deputy", "stedfortreder", "vara"),
    Term("deputy member", "varamedlem", "varamedlem"),
    Term("term", "periode", "periode"),
    Term("summons", "innkalling", "innkalling"),
    Term("minutes", "referat", "referat"),
    Term("case", "sak", "sak"),
    Term("vote", "avstemning", "avrøysting"),
    Term("tie", "stemmelikhet", "likt røystetal"),
    Term("majority", "flertall", "fleirtal"),
    Term("minority", "mindretall", "mindretal"),
    Term("position", "standpunkt", "standpunkt"),
    Term("decision", "vedtak", "vedtak"),
    Term("measure", "tiltak", "tiltak"),
    Term("deadline", "frist", "frist"),
    Term("annual report", "årsrapport", "årsrapport"),
    Term("training", "opplæring", "opplæring"),
    Term("industry code", "næringskode", "næringskode"),
    Term("law", "lov", "lov"),
    Term("guidance", "veiledning", "rettleiing"),
    Term("our advice", "råd fra oss", "råd frå oss"),
)
