from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amu_desktop.documents import confidential_annex, minutes, minutes_extract, summons
from amu_desktop.documents.blocks import Case, Document, Positions
from amu_desktop.documents.minutes_data import (
    AbsenceInCase,
    CaseTreated,
    ConfidentialCase,
    Correction,
    DecisionMade,
    MinutesData,
    Statement,
    StruckCase,
    WallCase,
)
from amu_desktop.documents.pdf import render
from amu_desktop.documents.wording import text_of
from amu_desktop.domain.kinds import DecisionKind, Ground, Outcome
from amu_desktop.domain.sentences import sentence
from tests.documents.papers import (
    EMPLOYEES,
    EMPLOYER,
    LANGUAGES,
    SECRET,
    annex_data,
    bare_minutes,
    extract_data,
    held,
    issued,
    long_minutes,
    minutes_data,
    summons_data,
    treated,
    words,
)
from tests.documents.reading import extracted, reader

NB = words("nb")
A_FOURTH_POSITION = ("A", "B", "C", "D")


def text(data: MinutesData, language: str = "nb") -> str:
    return text_of(minutes.build(data, words(language)))


def of_case(case: CaseTreated | ConfidentialCase | StruckCase) -> str:
    return text(minutes_data(cases=(case,)))


def positions(document: Document) -> list[Positions]:
    return [
        inner
        for block in document.blocks
        if isinstance(block, Case)
        for inner in block.blocks
        if isinstance(inner, Positions)
    ]


# ---------------------------------------------------------------- votes


@pytest.mark.parametrize(
    ("choices", "how", "headings"),
    [
        ("fffmmf", {}, ["Flertallets standpunkt", "Mindretallets standpunkt"]),
        ("mmmmff", {}, ["Flertallets standpunkt", "Mindretallets standpunkt"]),
        ("mmmfff", {}, ["Standpunktet som ble vedtatt", "Standpunktet som ikke ble vedtatt"]),
        ("fffmmm", {}, ["Standpunktet som fikk lederens stemme", "Standpunktet som ikke fikk lederens stemme"]),
        ("ffmbmb", {}, ["De som stemte for, mente", "De som stemte mot, mente"]),
        ("fffmmm", {"chair": ""}, ["De som stemte for, mente", "De som stemte mot, mente"]),
        ("BBBAAA", {"proposals": ("A", "B")}, ["Standpunktet som ble vedtatt", "Standpunktet som ikke ble vedtatt"]),
        ("AAAABC", {"proposals": ("A", "B", "C")}, ["Flertallets standpunkt"] + ["Mindretallets standpunkt"] * 2),
        (
            "AABBCC",
            {"proposals": ("A", "B", "C")},
            [f"De som stemte for forslag {letter}, mente" for letter in "ABC"],
        ),
    ],
)
def test_the_headings_of_the_positions_say_what_became_of_them(
    choices: str, how: dict[str, object], headings: list[str]
) -> None:
    case = treated(vote=held(choices, "Fordi en.", "Fordi to.", "Fordi tre.", **how))  # type: ignore[arg-type]
    (pair,) = positions(minutes.build(minutes_data(cases=(case,)), NB))
    assert [item.heading for item in pair.items] == headings


@pytest.mark.parametrize(
    ("choices", "how", "sentence"),
    [
        ("mmmfff", {}, f"Stemmelikhet. Leder {EMPLOYEES[0]} stemte for forslaget. Lederens stemme avgjorde."),
        ("fffmmm", {}, f"Stemmelikhet. Leder {EMPLOYEES[0]} stemte mot forslaget. Lederens stemme avgjorde."),
        ("BBBAAA", {"proposals": ("A", "B")}, f"Leder {EMPLOYEES[0]} stemte for forslag A. Lederens stemme avgjorde."),
        ("ffmbmb", {}, "Stemmelikhet. Lederen stemte blankt, og det er ikke gjort vedtak."),
        ("fffmmm", {"chair": ""}, "Stemmelikhet. Lederen var ikke til stede, og det er ikke gjort vedtak."),
        ("AABBCC", {"proposals": ("A", "B", "C")}, "Ingen av forslagene fikk flertall, og det er ikke gjort vedtak."),
        ("ffffff", {}, "Alle seks stemte for."),
        ("mmmmmm", {}, "Alle seks stemte mot."),
        ("fffbbb", {}, "Tre stemte for, tre stemte blankt, ingen stemte mot."),
        ("fffbbb", {}, "Usikkert. Flertallet er regnet av stemmene for og mot."),
        ("ffffmb", {}, "Flertallet er regnet av stemmene for og mot. Loven sier ikke hvordan blanke stemmer regnes."),
        ("ffffmm", {"secret": True}, "Avstemningen var hemmelig."),
    ],
)
def test_the_result_of_a_vote_is_said_in_a_sentence(choices: str, how: dict[str, object], sentence: str) -> None:
    case = treated(vote=held(choices, "En.", "To.", "Tre.", **how))  # type: ignore[arg-type]
    assert sentence in of_case(case)


def test_a_majority_without_blank_votes_says_nothing_about_blank_votes() -> None:
    said = of_case(treated(vote=held("fffmmf", "En.", "To.")))
    assert "blanke stemmer" not in said
    assert "Usikkert" not in said


@pytest.mark.parametrize("choices", ["fffmmm", "ffmmbb"])
def test_majority_and_minority_are_not_said_at_a_tie(choices: str) -> None:
    said = of_case(treated(vote=held(choices, "En.", "To."))).replace("Flertallet er regnet av stemmene", "")
    said = said.replace("Referat, og flertallets og mindretallets standpunkt", "").lower()
    assert "flertall" not in said
    assert "mindretall" not in said


def test_no_voter_is_named_after_a_secret_vote() -> None:
    case = treated(vote=held("ffffmm", "En.", "To.", secret=True))
    document = minutes.build(minutes_data(cases=(case,)), NB)
    (block,) = [block for block in document.blocks if isinstance(block, Case)]
    said = text_of(replace(document, blocks=(block,)))
    assert "4 stemmer" in said
    assert not [name for name in EMPLOYER + EMPLOYEES if name in said]
    assert "Fra arbeidsgiver" not in said


def test_the_names_at_votes_can_be_left_out() -> None:
    document = minutes.build(minutes_data(cases=(treated(vote=held("fffmmf", "En.", "To.", names=False)),)), NB)
    assert [item.voters for item in positions(document)[0].items] == ["4 stemmer", "2 stemmer"]


def test_a_required_position_that_is_empty_says_so_in_a_draft() -> None:
    assert of_case(treated(vote=held("fffmmf", "En."))).count("Mangler") == 1


def test_an_optional_position_that_is_empty_leaves_nothing_behind() -> None:
    assert positions(minutes.build(minutes_data(cases=(treated(vote=held("ffffff")),)), NB)) == []


def test_all_positions_are_in_the_minutes_when_there_are_four() -> None:
    case = treated(vote=held("AABBCD", "En.", "To.", "Tre.", "Fire.", proposals=A_FOURTH_POSITION))
    document = minutes.build(minutes_data(cases=(case,)), NB)
    assert len(positions(document)[0].items) == len(A_FOURTH_POSITION)
    assert "Fire." in extracted(render(document, issued(document)))


@settings(max_examples=40, deadline=None)
@given(st.text("fmb", min_size=6, max_size=6))
def test_every_vote_can_be_printed_in_every_language(choices: str) -> None:
    case = treated(vote=held(choices, "En.", "To."))
    for language in LANGUAGES:
        said = text(minutes_data(cases=(case,)), language)
        assert "{" not in said
        assert "None" not in said


# ---------------------------------------------------------------- decisions, confidentiality, corrections


@pytest.mark.parametrize(
    ("kind", "label", "note"),
    [
        (DecisionKind.ADVICE, "Råd til arbeidsgiver (ikke bindende)", ""),
        (DecisionKind.DECISION, "Utfall: enighet", ""),
        (
            DecisionKind.BINDING_MEASURES,
            "Bindende vedtak etter aml § 7-2 femte ledd · Konkrete tiltak · Frist 1. desember 2026",
            "Mener arbeidsgiver at vedtaket ikke kan gjennomføres, skal saken uten ugrunnet opphold legges fram",
        ),
        (
            DecisionKind.BINDING_MEASUREMENT,
            "Bindende vedtak etter aml § 7-2 femte ledd · Måling eller undersøkelse · Frist 1. desember 2026",
            "skal saken uten ugrunnet opphold legges fram for Arbeidstilsynet.",
        ),
        (
            DecisionKind.INQUIRY,
            "Vedtak om gransking etter aml § 7-2 fjerde ledd",
            "Arbeidsgiver kan uten ugrunnet opphold legge vedtaket fram for Arbeidstilsynet.",
        ),
    ],
)
def test_a_decision_says_what_weight_it_has(kind: DecisionKind, label: str, note: str) -> None:
    said = of_case(treated(decisions=(DecisionMade(kind, "Noe skal gjøres.", date(2026, 12, 1)),))).replace(
        "\u00a0", " "
    )
    assert label in said
    assert note in said


def test_a_decision_after_a_vote_is_not_called_agreement() -> None:
    case = treated(
        vote=held("fffmmf", "En.", "To."), decisions=(DecisionMade(DecisionKind.DECISION, "Slik blir det."),)
    )
    assert "Utfall: enighet" not in of_case(case)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_confidential_case_is_in_the_minutes_or_the_extract(language: str) -> None:
    annex = confidential_annex.build(annex_data(), words(language))
    assert SECRET in text_of(annex)
    for document in (
        minutes.build(minutes_data(), words(language)),
        minutes_extract.build(extract_data(), words(language)),
        summons.build(summons_data(), words(language)),
    ):
        pdf = render(document, issued(document))
        said = extracted(pdf) + str(reader(pdf).metadata)
        assert SECRET not in said
        assert "Kvernberg" not in said
        assert annex_data().case.title not in said


def test_the_minutes_send_the_reader_of_a_confidential_case_to_its_annex() -> None:
    said = of_case(ConfidentialCase("22/2026", "AMU-VEDL-2026-01"))
    assert "Taushetsbelagt sak" in said
    assert "Saken er ført i et eget vedlegg, AMU-VEDL-2026-01, for utvalgets medlemmer." in said
    assert "Behandlet (OLM § 3-17)" in said


@pytest.mark.parametrize(("ground", "law"), [(Ground.PERSONAL, "OLM § 3-17"), (Ground.AUTHORITY, "OLM § 2-3")])
def test_the_annex_is_marked_with_the_law_that_makes_it_confidential(ground: Ground, law: str) -> None:
    document = confidential_annex.build(replace(annex_data(), ground=ground), NB)
    assert document.mark == f"TAUSHETSBELAGT – {law}"


def test_a_struck_case_keeps_its_number_with_the_reason_and_has_no_section() -> None:
    document = minutes.build(minutes_data(cases=(StruckCase("23/2026", "saken trekkes."),)), NB)
    assert "utgår: saken trekkes." in text_of(document)
    assert not [block for block in document.blocks if isinstance(block, Case)]


def test_corrections_stand_last_each_with_its_date() -> None:
    corrections = (
        Correction(date(2026, 10, 1), "19/2026", "Navnet er rettet."),
        Correction(date(2026, 10, 2), "", "Kari kom."),
    )
    said = text(minutes_data(corrections=corrections)).replace("\u00a0", " ")
    assert "Rettelse 1. oktober 2026 til sak 19/2026: Navnet er rettet." in said
    assert said.index("Underskrifter") < said.index("Rettelse 2. oktober 2026: Kari kom.")


def test_what_was_passed_with_a_reason_stands_before_the_signatures() -> None:
    said = text(minutes_data())
    passed = "Ikke med i referatet: oppmøtet til Per Morten Aaland. Han var syk."
    assert said.index(passed) < said.index("Underskrifter")


def test_unequal_sides_are_printed_with_the_reason() -> None:
    data = minutes_data()
    uneven = replace(data, attendance=data.attendance[:-1], uneven_reason="Áilu Gaskavuotna var i rett og uten vara.")
    said = text(uneven)
    assert "Stemmeberettigede til stede: 3 + 2." in said
    assert "Sidene har ikke like mange stemmer: Áilu Gaskavuotna var i rett og uten vara." in said


@pytest.mark.parametrize(
    ("absence", "sentence"),
    [
        (AbsenceInCase("Synne Vikholmen"), "Synne Vikholmen deltok ikke i saken."),
        (AbsenceInCase("Synne Vikholmen", why="Inhabil"), "Synne Vikholmen deltok ikke i saken. Grunn: Inhabil"),
        (AbsenceInCase("Synne Vikholmen", time(10, 30)), "Synne Vikholmen gikk fra møtet kl. 10.30."),
        (AbsenceInCase("Synne Vikholmen", time(10, 30), came=True), "Synne Vikholmen kom til møtet kl. 10.30."),
        (AbsenceInCase("Synne Vikholmen", came=True), "Synne Vikholmen kom til møtet."),
    ],
)
def test_who_came_or_left_or_took_no_part_is_said_in_the_case(absence: AbsenceInCase, sentence: str) -> None:
    assert of_case(treated(absences=(absence,))).replace("\N{NO-BREAK SPACE}", " ").count(sentence) == 1


def test_why_somebody_took_no_part_is_told_apart_from_a_statement() -> None:
    said = of_case(treated(statements=(Statement("Line Aasen", "Eier bygget.", stood_back=True),)))
    assert "Hvorfor Line Aasen ikke deltok i saken: Eier bygget." in said
    assert "Protokolltilførsel" not in said


def test_postponed_and_information_end_a_case_in_a_word() -> None:
    assert "Utsatt." in of_case(treated(outcome=Outcome.POSTPONED))
    assert "Orientering." in of_case(treated(outcome=Outcome.INFORMATION))


# ---------------------------------------------------------------- short, long, empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_minutes_with_every_optional_part_empty_leave_no_headings_behind(language: str) -> None:
    document = minutes.build(bare_minutes(), words(language))
    said = extracted(render(document, issued(document)))
    assert "None" not in said
    for heading in ("Attachments", "Signatures", "The cases in brief", "Present", "Corrections"):
        assert words(language)(heading) not in said.split("\n")
    assert "0 + 0" not in said


def test_twenty_thousand_characters_in_every_field_can_be_printed() -> None:
    document = minutes.build(long_minutes(), NB)
    said = extracted(render(document, issued(document)))
    assert said.count("sveiserøyk") == text_of(document).count("sveiserøyk")


def test_more_than_twenty_cases_get_their_list_on_a_page_of_its_own() -> None:
    document = minutes.build(long_minutes("Kort.", "Sak"), NB)
    pages = [page.extract_text() for page in reader(render(document, issued(document))).pages]
    (listed,) = [page for page in pages if "Sakene i korte trekk" in page]
    assert "Til stede" not in listed
    assert "AMU-sak" not in listed


# ---------------------------------------------------------------- extract and summons


def test_the_extract_holds_every_position_in_the_same_type_and_names_no_voter() -> None:
    document = minutes_extract.build(extract_data(), NB)
    said = text_of(document)
    for heading in ("Standpunktet som ble vedtatt:", "Standpunktet som ikke ble vedtatt:", "Mindretallets standpunkt:"):
        assert heading in said
    assert "Stemmer 3–3, lederens stemme avgjorde." in said
    assert not [name for name in EMPLOYER + EMPLOYEES if name in said]


def test_a_case_that_only_ended_says_how_on_the_wall_and_a_decision_ends_before_the_votes() -> None:
    found = held("ffffmm").found
    decided = (DecisionMade(DecisionKind.ADVICE, "Leverandør Alfa"),)
    cases = (
        WallCase("7/2026", "Kontorlandskap", summary=sentence(Outcome.AGREEMENT.label)),
        WallCase("8/2026", "Leverandør", found=found, decisions=decided),
    )
    text = text_of(minutes_extract.build(extract_data(cases=cases), NB))
    assert "Enighet." in text
    assert "Leverandør Alfa. Stemmer" in text


def test_cases_of_plain_information_are_cut_first_from_the_extract() -> None:
    data = extract_data()
    short = minutes_extract.shortened(data)
    assert [case.number for case in short.cases] == ["19/2026", "20/2026", "21/2026", "22/2026"]
    assert "Orienteringssakene står i referatet." in text_of(minutes_extract.build(short, NB))
    assert all(isinstance(case, ConfidentialCase | WallCase) for case in data.cases)


def test_an_extract_of_an_ordinary_meeting_is_one_page() -> None:
    document = minutes_extract.build(extract_data(), NB)
    assert len(reader(render(document, issued(document))).pages) == 1


def test_the_summons_says_who_demanded_the_meeting_and_hides_the_confidential_case() -> None:
    said = text_of(summons.build(summons_data(), NB))
    assert f"Møtet holdes fordi {EMPLOYEES[1]} og {EMPLOYEES[2]} har krevd det (OLM § 3-16 første ledd)." in said
    assert "Taushetsbelagt sak" in said
    assert "Kan du ikke komme? Meld fra til Tuva Nermo, tlf. 900 00 444, så snart du kan." in said


def test_a_summons_without_cases_and_measures_has_no_such_headings() -> None:
    said = text_of(summons.build(summons_data(cases=(), measures=(), demanded_by=()), NB)).split("\n")
    assert "Saksliste" not in said
    assert "Ta med" not in said
