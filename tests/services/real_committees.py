"""Five real committees as an outside program would hand them over: archives written by hand, without names of anyone.

Who sat there and what they were called is invented; the number series, the sides, the deputies and the shape of the
agenda are as public committees have them.
"""

import json
from dataclasses import dataclass, field

from amu_desktop.exchange import archive


@dataclass
class Written:
    """An archive being written: rows by key, ids given in order."""

    undertaking: str
    rows: dict[str, list[dict[str, object]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.add("undertaking", "virksomhet", name=self.undertaking)

    def add(self, key: str, id_: str, **values: object) -> str:
        """Add a row and give its id."""
        self.rows.setdefault(key, []).append({"id": id_, **values})
        return id_

    def bytes(self) -> bytes:
        """Give the archive."""
        return json.dumps({"format": archive.FORMAT, "version": archive.VERSION, **self.rows}).encode()

    def body(self, since: str, series: tuple[tuple[str, str], ...]) -> None:
        """Add the committee and its number series, the first one standard."""
        self.add("bodies", "amu", kind="committee", name="Arbeidsmiljøutvalget", since=since)
        for number, (prefix, pattern) in enumerate(series):
            self.add("number_series", f"serie-{prefix or 'x'}", body_id="amu", prefix=prefix, pattern=pattern,
                     standard=number == 0)  # fmt: skip

    def person(self, key: str, name: str) -> str:
        """Add somebody."""
        given, _, family = name.partition(" ")
        return self.add("people", key, given_name=given, family_name=family)

    def seat(self, key: str, name: str, side: str | None, since: str, until: str, **post: object) -> None:
        """Add a person with a seat and the time in it; `kind` is member unless told."""
        self.person(key, name)
        values = {"kind": "member", "votes": side is not None, "side": side, **post}
        self.add("posts", f"plass-{key}", body_id="amu", since=since, **values)
        self.add("holdings", f"verv-{key}", post_id=f"plass-{key}", person_id=key, since=since, until=until,
                 how="designated" if side == "employees" else "employer")  # fmt: skip

    def chair(self, who: str, since: str, until: str) -> str:
        """Let somebody be chair for a time."""
        if not any(row["id"] == "leder" for row in self.rows.get("posts", ())):
            self.add("posts", "leder", body_id="amu", kind="chair")
        return self.add("holdings", f"leder-{since}", post_id="leder", person_id=who, since=since, until=until,
                        how="chosen")  # fmt: skip

    def meeting(self, starts: str, ordinal: int, chair: str, **values: object) -> None:
        """Add the meeting."""
        self.add("meetings", "mote", body_id="amu", year=int(starts[:4]), ordinal=ordinal, starts_at=starts,
                 chair_holding_id=chair, **{"state": "held", **values})  # fmt: skip

    def here(self, who: str, side: str | None, **values: object) -> None:
        """Write down that somebody was at the meeting."""
        shape = {"capacity": "member", "votes": side is not None, "presence": "present"}
        self.add("attendances", f"oppmote-{who}", meeting_id="mote", person_id=who, side=side, order_key=who,
                 **{**shape, **values})  # fmt: skip

    def item(self, series: str, n: int, year: int, title: str, **values: object) -> str:
        """Add an item with its number, and give its id."""
        id_ = f"{series or 'sak'}-{n}"
        prefix = f"serie-{series or 'x'}"
        self.add("numbers", f"nr-{id_}", series_id=prefix, year=year, n=n)
        shape = {"outcome": "information", "discussion": "Utvalget tok saken til orientering."}
        order = f"{len(self.rows.get('agenda_items', ())):04}"
        self.add("agenda_items", id_, meeting_id="mote", number_id=f"nr-{id_}", series_id=prefix, order_key=order,
                 title=title, **{**shape, **values})  # fmt: skip
        return id_

    def decided(self, id_: str, text: str) -> None:
        """Let the committee agree on a proposal."""
        row = next(row for row in self.rows["agenda_items"] if row["id"] == id_)
        row |= {"outcome": "agreement", "decision_kind": "decision"}
        self.add("proposals", f"forslag-{id_}", item_id=id_, text=text)


def municipality_2019() -> bytes:
    """A summons: two series through the year, one item that holds six others, eight called, a deputy for one."""
    w = Written("Eksempeldal kommune")
    w.body("2019-01-01", (("PS", "PS {n}/{yy}"), ("RS", "RS {n}/{yy}")))
    term = ("2019-01-01", "2021-01-01")
    for key, name in (("a1", "Rune Vik"), ("a2", "Siri Lund"), ("a3", "Odd Nes")):
        w.seat(key, name, "employer", *term)
    for key, name in (("b1", "Eva Moe"), ("b2", "Leif Dal"), ("b3", "Anne Hov")):
        w.seat(key, name, "employees", *term)
    w.seat("vara", "Tone Ek", "employer", *term, deputy_for="plass-a3", votes=False)
    w.seat("radmann", "Knut By", None, *term, kind="observer", title="Rådmannens stedfortreder")
    chair = w.chair("a1", "2018-01-01", "2019-12-31")
    w.meeting("2019-02-14T08:30:00+01:00", 1, chair, state="summoned", place="Formannskapssalen")
    for key, side in (
        ("a1", "employer"),
        ("a2", "employer"),
        ("b1", "employees"),
        ("b2", "employees"),
        ("b3", "employees"),
    ):
        w.add("summonses", f"kalt-{key}", meeting_id="mote", person_id=key, capacity="member", side=side,
              post_id=f"plass-{key}")  # fmt: skip
    w.add("summonses", "kalt-vara", meeting_id="mote", person_id="vara", capacity="deputy", side="employer",
          post_id="plass-a3", standing_in_for="a3")  # fmt: skip
    w.add("summonses", "kalt-radmann", meeting_id="mote", person_id="radmann", capacity="observer")
    w.add("summonses", "kalt-a3", meeting_id="mote", person_id="a3", capacity="member", side="employer",
          post_id="plass-a3", answer="Kan ikke komme")  # fmt: skip
    blank = {"outcome": None, "discussion": ""}
    titles = ("Godkjenning av referat fra forrige møte", "Valg av leder og nestleder for 2019",
              "Søknad om dekning av utgifter til førstehjelpskurs 2019",
              "Søknad om større tilskudd til internt seminar våren og høsten 2019")  # fmt: skip
    for n, title in enumerate(titles, 1):
        w.item("PS", n, 2019, title, **blank)
    holder = w.item("PS", 5, 2019, "Referatsaker", kind="information", **blank)
    for n, title in enumerate(("Årsrapport 2018", "Årsplan 2019, underskrevet av begge parter", "Sykefravær totalt 2018",
                               "Sykefravær 4. kvartal 2018, del 1", "Sykefravær 4. kvartal 2018, del 2",
                               "Endring i sykefravær fra 3. til 4. kvartal"), 1):  # fmt: skip
        w.item("RS", n, 2019, title, kind="information", parent_id=holder, **blank)
    return w.bytes()


def university_2014() -> bytes:
    """Three series beside one another, two sites on video, the committee's own yearly report adopted."""
    w = Written("Universitetet i Eksempelnord")
    w.body("2013-01-01", (("AMU", "AMU {n}/{yy}"), ("OS", "OS {n}/{yy}"), ("RS", "RS {n}/{yy}")))
    _two_sides(w, "2013-08-01", "2015-08-01", 3)
    chair = w.chair("a0", "2014-01-01", "2015-01-01")
    w.meeting("2014-02-20T12:00:00+01:00", 1, chair, place="Nordbygget og Sørbygget (video)")
    _everybody(w, 3, remote=("b0",))
    w.decided(
        w.item("AMU", 1, 2014, "Utvalgets årsrapport 2013", category="e"), "Utvalget vedtar årsrapporten for 2013."
    )
    for n, title in ((2, "Årlig HMS-rapport 2013 for institusjonen"), (3, "Fordeling av velferdsmidler"),
                     (4, "Endring av et verneområde")):  # fmt: skip
        w.decided(w.item("AMU", n, 2014, title, category="e"), f"Utvalget slutter seg til forslaget i sak {n}.")
    for n, title in ((1, "Skademeldinger"), (2, "Sykefravær 4. kvartal")):
        w.item("OS", n, 2014, title, kind="information", category="fourth")
    for n, title in enumerate(("Årsrapport fra hovedverneombud nord", "Årsrapport om hovedverneombudenes arbeid, del 1",
                               "Årsrapport fra forum for verneombud", "Årsrapport om hovedverneombudenes arbeid, del 2"), 1):  # fmt: skip
        w.item("RS", n, 2014, title, kind="information")
    _end(w)
    return w.bytes()


def university_2015() -> bytes:
    """Ten decisions in one meeting, and a chair who changes side at mid-year."""
    w = Written("Universitetet i Eksempelnord")
    w.body("2013-01-01", (("AMU", "AMU {n}/{yy}"), ("OS", "OS {n}/{yy}"), ("RS", "RS {n}/{yy}")))
    _two_sides(w, "2013-08-01", "2016-08-01", 4)
    chair = w.chair("a0", "2015-01-01", "2015-08-01")
    w.chair("b0", "2015-08-01", "2016-08-01")
    w.meeting("2015-06-04T09:00:00+02:00", 2, chair, place="Møterom 1")
    _everybody(w, 4)
    titles = ("Arbeid på tvers av studiesteder: videomøter", "Arbeid på tvers av studiesteder: arbeidsmiljø",
              "Tiltak mot støy i en avdeling", "Fuktskade i et bygg", "Leder og nestleder høsten 2015 og våren 2016",
              "Handlingsplan høsten 2015 og 2016", "Søknad om garanti for en konferanse", "Avviksmeldinger",
              "Arbeidstidsordning for vakt ved en avsides stasjon", "Sykefravær 1. kvartal")  # fmt: skip
    for n, title in enumerate(titles, 9):
        w.decided(w.item("AMU", n, 2015, title, category="f" if "Arbeidstid" in title else "e"), f"Vedtak i sak {n}.")
    w.item("OS", 5, 2015, "Orientering om ny personvernordning", kind="information")
    w.item("RS", 6, 2015, "Årsrapport fra sikkerhetsrådgiveren for farlig gods", kind="information")
    _end(w)
    return w.bytes()


def university_2018() -> bytes:
    """Minutes: three and five present, the chair from the employees, two deputies for named members, observers."""
    w = Written("Høgskolen i Eksempelsør")
    w.body("2017-01-01", (("", "{n}/{yy}"),))
    _two_sides(w, "2017-08-01", "2019-08-01", 5)
    w.person("v1", "Guro Vara")
    w.person("v2", "Nils Vara")
    chair = w.chair("b0", "2018-01-01", "2019-01-01")
    w.meeting("2018-06-12T09:00:00+02:00", 3, chair, ends_at="2018-06-12T12:00:00+02:00", place="Rom 204")
    for n in range(3):
        w.here(f"a{n}", "employer")
    w.here("a3", "employer", presence="absent")
    for n in (0, 1, 2):
        w.here(f"b{n}", "employees", function="Hovedverneombud" if n == 1 else "")
    for absent, deputy in (("b3", "v1"), ("b4", "v2")):
        w.here(absent, "employees", presence="absent")
        w.here(deputy, "employees", capacity="deputy", standing_in_for=absent, post_id=f"plass-{absent}")
    for key, name, capacity, function in (("o1", "Mona Sekretær", "secretary", "HMS-seksjonen"),
                                          ("o2", "Per Observatør", "observer", "HMS-seksjonen"),
                                          ("o3", "Ida Helse", "ohs", "Bedriftshelsetjenesten"),
                                          ("o4", "Sara Student", "observer", "Studentrepresentant")):  # fmt: skip
        w.person(key, name)
        w.here(key, None, capacity=capacity, function=function)
    w.decided(w.item("", 15, 2018, "Godkjenning av referat fra forrige møte"), "Referatet godkjennes.")
    w.decided(
        w.item(
            "",
            16,
            2018,
            "Medvirkning i byggeprosjekter",
            category="c",
            background="Utvalget ba i et møte året før om en tilbakemelding.",
        ),
        "Utvalget tar saken til orientering og legger til fire innspill i sjekklisten.",
    )
    w.item("", 17, 2018, "Orientering om medarbeidersamtaler", kind="information")
    _end(w, series="", n=18, year=2018)
    return w.bytes()


HSE_REPORT = {
    8: "Meldte avvik: 214 i alt, 61 personskader. Svært alvorlige 2, alvorlige 17, mindre alvorlige 42. H-verdi 3,1.",
    9: "Avvikssystemet er tatt i bruk ved alle enheter. 131 avvik er lukket, 83 er åpne.",
    10: "Sykefraværet var 3,8 prosent. Data mangler fra 2012, fordi systemet ble byttet.",
    11: "Arbeidsmiljøundersøkelsen ble gjennomført i mars. Svarprosenten var 71.",
    12: "Risikovurdering av laboratorier, verksteder og feltarbeid. Stoffkartoteket er gjennomgått.",
    14: "Bedriftshelsetjenesten brukte 412 timer hos oss.",
    16: "Tre tilsyn med pålegg: arbeidstid (besvart 4. mai), ventilasjon (besvart 2. juni), brann (svar gis i januar). "
    "To interne revisjoner.",
    17: "Beredskap, brannvern, strålevern, retningslinjer, inkluderende arbeidsliv og ytre miljø.",
    18: "Utvalget mener at avvikene må meldes raskere.",
}
"""The headings of the report by the section each belongs to; the courses are counted by the program."""


def university_report() -> bytes:
    """A yearly HSE report with more headings than ours, one of which says openly that figures are missing."""
    w = Written("Universitetet i Eksempelvest")
    w.body("2011-01-01", (("", "{n}/{yy}"),))
    _two_sides(w, "2011-08-01", "2013-08-01", 3)
    w.chair("a0", "2012-01-01", "2013-01-01")
    w.add("reports", "rapport", body_id="amu", year=2012)
    for number, text in HSE_REPORT.items():
        w.add("report_sections", f"del-{number}", report_id="rapport", number=number, text=text)
    w.add(
        "report_sections", "del-15", report_id="rapport", number=15, left_out=True, left_out_why="Ingen planer i 2012"
    )
    return w.bytes()


def _two_sides(w: Written, since: str, until: str, each: int) -> None:
    employer = ("Rune Vik", "Siri Lund", "Odd Nes", "Tor Berg", "Liv Ask")
    employees = ("Eva Moe", "Leif Dal", "Anne Hov", "Jon Li", "Kari Sand")
    for n in range(each):
        w.seat(f"a{n}", employer[n], "employer", since, until)
        w.seat(f"b{n}", employees[n], "employees", since, until)


def _everybody(w: Written, each: int, remote: tuple[str, ...] = ()) -> None:
    for n in range(each):
        for side, key in (("employer", f"a{n}"), ("employees", f"b{n}")):
            w.here(key, side, presence="remote" if key in remote else "present", post_id=f"plass-{key}")


def _end(w: Written, series: str = "AMU", n: int = 30, year: int = 0) -> None:
    first = w.rows["meetings"][0]
    w.item(series, n, year or int(str(first["year"])), "Eventuelt", kind="any_other", discussion="Ingen saker.")
