"""The official terms, once: the authorities' English and the law's own Norwegian in both languages.

Translations are held to this list by a test, and translators read it as `translations/glossary.csv`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One thing the law has a word for, in the three languages, and what to mind when using it."""

    en: str
    nb: str
    nn: str
    note: str = ""


TERMS: tuple[Term, ...] = (
    Term("working environment committee", "arbeidsmiljøutvalg", "arbeidsmiljøutval", "AMU in short places"),
    Term("safety representative", "verneombud", "verneombod", "never a member of the committee by the office alone"),
    Term("senior safety representative", "hovedverneombud", "hovudverneombod"),
    Term("safety area", "verneområde", "verneområde"),
    Term("occupational health service", "bedriftshelsetjeneste", "bedriftshelseteneste", "a member without a vote"),
    Term("Labour Inspection Authority", "Arbeidstilsynet", "Arbeidstilsynet"),
    Term("undertaking", "virksomhet", "verksemd", "not bedrift, the word of the law"),
    Term("employer", "arbeidsgiver", "arbeidsgivar"),
    Term("employee", "arbeidstaker", "arbeidstakar"),
    Term("local union", "lokal fagforening", "lokal fagforeining"),
    Term("chair", "leder", "leiar", "never formann; «lederens stemme»"),
    Term("deputy member", "varamedlem", "varamedlem", "of the committee; «vara» in tables and on notices"),
    Term("deputy representative", "stedfortreder", "vara", "of a safety representative"),
    Term("minutes", "referat", "referat", "protokoll only in valgprotokoll and protokolltilførsel"),
    Term("minute-taker", "referent", "referent"),
    Term("summons", "innkalling", "innkalling"),
    Term("case", "sak", "sak"),
    Term("decision", "vedtak", "vedtak"),
    Term("measure", "tiltak", "tiltak"),
    Term("position of the majority", "flertallets standpunkt", "standpunktet til fleirtalet"),
    Term("position of the minority", "mindretallets standpunkt", "standpunktet til mindretalet"),
    Term("casting vote", "lederens stemme", "røysta til leiaren", "ved stemmelikhet, nn ved likt røystetal"),
    Term("election board", "valgstyre", "valstyre"),
    Term("election record", "valgprotokoll", "valprotokoll"),
    Term("yearly report", "årsrapport", "årsrapport"),
    Term("near miss", "nestenulykke", "nestenulykke"),
    Term("law", "lov", "lov", "the first of the three grades"),
    Term("guidance", "veiledning", "rettleiing", "the second grade"),
    Term("our advice", "råd fra oss", "råd frå oss", "the third grade"),
)
