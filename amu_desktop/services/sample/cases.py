"""What the sample committee took up, meeting by meeting; the text is invented."""

from dataclasses import dataclass, field

from amu_desktop.domain.kinds import DecisionKind, Ground, MatterCategory, Outcome


@dataclass(frozen=True, slots=True)
class Task:
    """A measure: what, who, and how many days after the meeting it is due."""

    text: str
    owner: str
    days: int
    done_after: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A case as it went; `votes` by name, `for_` and `against` are the positions."""

    title: str
    category: MatterCategory
    outcome: Outcome
    background: str = ""
    discussion: str = ""
    proposal: str = ""
    kind: DecisionKind = DecisionKind.DECISION
    against: tuple[str, ...] = ()
    majority: str = ""
    minority: str = ""
    wall: tuple[str, str] = ("", "")
    deadline_days: int | None = None
    ground: Ground | None = None
    tasks: tuple[Task, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting: how many months before the sample's last day, who was away, and its own cases."""

    months_ago: int
    away: tuple[str, ...]
    cases: tuple[Told, ...]
    deputies_called: bool = True
    locked: bool = True


KEPT = {
    "Godkjenning av innkalling og saksliste": "Innkallingen og sakslisten ble godkjent.",
    "Godkjenning av forrige referat": "Referatet fra forrige møte ble godkjent uten merknader.",
    "Oppfølging av tidligere saker": "Tiltakene ble gått gjennom. De som er over fristen, følges opp.",
    "Avvik, skader og nestenulykker": (
        "Meldingene siden forrige møte ble gått gjennom. Utvalget har funnet årsaken til alle, og følger opp tiltakene."
    ),
    "Sykefravær": "Tallene for kvartalet ble lagt fram uten navn og uten små grupper.",
    "Eventuelt": "Ingen saker.",
}
"""The standing items that this committee keeps, and what was written about each; the others it takes off."""

SITTINGS = (
    Sitting(
        16,
        (),
        (
            Told(
                "Vernerunder på byggeplassene",
                MatterCategory.E,
                Outcome.AGREEMENT,
                background="Det er ikke gått faste vernerunder på de to byggeplassene etter oppstart.",
                discussion="Begge sider vil ha runder hver måned, med verneombudet og byggeplasslederen sammen.",
                proposal="Det går en vernerunde på hver byggeplass hver måned, med verneombud og byggeplassleder.",
                tasks=(
                    Task("Lage plan for vernerunder og sjekkliste", "Håkon Eidesand", 21, 15),
                    Task("Henge opp planen på alle tavler", "Åse Kvernmo", 28, 27),
                ),
            ),
        ),
    ),
    Sitting(
        13,
        ("Lena Furustøl",),
        (
            Told(
                "Ny spisebrakke på Sørmyra",
                MatterCategory.D,
                Outcome.AGREEMENT,
                background="Brakken har plass til åtte. Det er tolv på plassen.",
                discussion="Utvalget så på to løsninger. Den minste er for trang når alle spiser samtidig.",
                proposal="Arbeidsgiver rådes til å leie en brakke med plass til seksten.",
                kind=DecisionKind.ADVICE,
                tasks=(Task("Hente inn pris på brakke med plass til seksten", "Bente Skogheimen", 14, 12),),
            ),
        ),
    ),
    Sitting(
        10,
        (),
        (
            Told(
                "Støvmåling i verkstedet",
                MatterCategory.FOURTH,
                Outcome.AGREEMENT,
                background="Tre har meldt om plager av trestøv ved kappsagen.",
                discussion="Utvalget mener det må måles for å finne ut om støvet er farlig for helsen.",
                proposal="Støvet ved kappsagen måles av bedriftshelsetjenesten, og utvalget får resultatet.",
                kind=DecisionKind.BINDING_MEASUREMENT,
                deadline_days=60,
                tasks=(Task("Bestille støvmåling", "Pål Grindalen", 14, 10),),
            ),
            Told(
                "Samtale om arbeidsmiljøet i en gruppe",
                MatterCategory.E,
                Outcome.AGREEMENT,
                discussion="To ansatte har bedt om hjelp i en konflikt. Utvalget drøftet saken med begges samtykke.",
                proposal="Bedriftshelsetjenesten bes om å lede samtalene videre.",
                kind=DecisionKind.ADVICE,
                ground=Ground.PERSONAL,
            ),
        ),
    ),
    Sitting(
        months_ago=7,
        away=("Siv Lønnebakk",),
        deputies_called=False,
        cases=(
            Told(
                "Arbeidstid på Nordodden i sommer",
                MatterCategory.F,
                Outcome.VOTE,
                background="Byggherren ønsker arbeid til kl. 19 fire dager i uken i åtte uker.",
                discussion="Det ble vist til søvn, reisevei og lyse kvelder. Noen vil ha tidlig fredag.",
                proposal="Arbeidstiden på Nordodden forskyves til kl. 09.30–19.00 fire dager i uken i åtte uker.",
                kind=DecisionKind.ADVICE,
                against=("Jostein Vikamo", "Lena Furustøl"),
                majority="Ordningen gir fri fredag, den varer bare i åtte uker, og de som ikke kan, slipper.",
                minority="Lange kvelder går ut over familie og hvile. Risikoen for skader øker sent på dagen.",
                wall=(
                    "Ordningen gir fri fredag og varer bare i åtte uker.",
                    "Lange kvelder går ut over hvilen, og risikoen for skader øker.",
                ),
                tasks=(Task("Spørre hver enkelt om de kan jobbe forskjøvet tid", "Arve Tangerud", 14, 13),),
            ),
        ),
    ),
    Sitting(
        4,
        (),
        (
            Told(
                "Sikring av ristestillaset ved trapp B",
                MatterCategory.FOURTH,
                Outcome.AGREEMENT,
                background="En nestenulykke viste at rekkverket manglet på øverste nivå.",
                discussion="Utvalget mener tiltaket er nødvendig for å verne liv og helse.",
                proposal="Rekkverket på øverste nivå ved trapp B settes opp før noen går på stillaset igjen.",
                kind=DecisionKind.BINDING_MEASURES,
                deadline_days=7,
                tasks=(Task("Sette opp rekkverk og kontrollere hele stillaset", "Arve Tangerud", 7, 5),),
            ),
            Told(
                "Felles garderobe eller én for hvert lag",
                MatterCategory.D,
                Outcome.VOTE,
                background="Ny garderobe skal bestilles til Sørmyra. Den kan deles i to.",
                discussion="Drøftingen endte uten enighet. Det er plass til begge løsningene.",
                proposal="Garderoben bestilles som to rom, med tørkeskap i begge.",
                against=("Torunn Bakkemyr", "Håkon Eidesand", "Siv Lønnebakk"),
                majority="To rom gir ro for dem som bytter lag, og tørkeskapene blir ikke overfylt.",
                minority="Ett rom gir bedre plass til hver, og det er lettere å holde rent.",
                wall=(
                    "To rom gir ro, og tørkeskapene blir ikke overfylt.",
                    "Ett rom gir bedre plass og er lettere å holde rent.",
                ),
                tasks=(Task("Bestille garderobe", "Bente Skogheimen", 45),),
            ),
        ),
    ),
    Sitting(
        1,
        ("Torunn Bakkemyr",),
        (
            Told(
                "Belysning på gangveiene",
                MatterCategory.E,
                Outcome.AGREEMENT,
                background="Det er mørkt på gangveiene mellom brakkene og byggene etter kl. 15.",
                discussion="Alle er enige om at det haster før vinteren.",
                proposal="Det settes opp lys på gangveiene på begge byggeplassene.",
                tasks=(
                    Task("Montere lys på Nordodden", "Arve Tangerud", 10),
                    Task("Montere lys på Sørmyra", "Bente Skogheimen", 60),
                ),
            ),
            Told(
                "Opplæring i bruk av lift",
                MatterCategory.B,
                Outcome.INFORMATION,
                discussion="Seks mangler kursbevis. Kurset holdes over nyttår.",
                tasks=(Task("Melde på seks til liftkurs", "Hilde Nordskar", 50),),
            ),
        ),
    ),
)
