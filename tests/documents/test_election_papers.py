from dataclasses import replace

import pytest

from amu_desktop.core.errors import UserError
from amu_desktop.documents import (
    agreement_under_five,
    ballots,
    election_notice,
    election_record,
    election_result_notice,
    electoral_roll,
    nomination_notice,
    notice_to_management,
    office_history,
    tally_sheet,
)
from amu_desktop.documents.election_data import Candidate, Seats
from amu_desktop.documents.election_record_data import Count, DepartmentTurnout, Elected
from amu_desktop.documents.pdf import pages
from amu_desktop.documents.wording import text_of
from amu_desktop.domain.ballots import Equation
from amu_desktop.domain.election_count import LotDecides
from amu_desktop.domain.kinds import CandidateOrder, FixedAs, How, PostKind, VotingForm
from tests.documents import election_papers as made
from tests.documents.papers import HOSTILE, LANGUAGES, drawn, words
from tests.documents.reading import boxes, extracted, squashed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("number", "wanted"), [(1, 1), (6, 1), (7, 1), (10, 1), (13, 2), (28, 2)])
def test_the_notice_of_an_election_takes_one_page_up_to_twelve_and_two_over(
    number: int, wanted: int, language: str
) -> None:
    document = election_notice.build(made.election_notice(number), words(language))
    assert pages(drawn(document)) == wanted


def test_the_notice_names_every_candidate_and_proposer() -> None:
    data = made.election_notice(28, 60)
    text = squashed(extracted(drawn(election_notice.build(data, words("nb")))))
    for each in data.candidates:
        assert squashed(each.name) in text
        assert squashed(each.proposed_by) in text


def test_the_notice_says_what_the_order_is() -> None:
    alphabetical = text_of(election_notice.build(made.election_notice(), words("nb")))
    assert "Kandidatene står alfabetisk etter etternavn. Det er ingen annen rangering." in alphabetical
    by_lot = text_of(election_notice.build(made.election_notice(order=CandidateOrder.DRAWN), words("nb")))
    assert "alfabetisk" not in by_lot
    assert "Rekkefølgen er avgjort ved loddtrekning." in by_lot


def test_the_sentence_of_a_committee_election_is_whole() -> None:
    text = text_of(election_notice.build(made.election_notice(), words("nb")))
    assert (
        "Vi velger 2 medlemmer og 2 varamedlemmer for to år. Hovedverneombudet er fast medlem og står ikke på "
        "seddelen. Du kan sette inntil 4 kryss. Valget er hemmelig og skriftlig." in text
    )
    only = made.election_notice(seats=replace(made.SEATS, reserved=FixedAs.ONLY_REPRESENTATIVE))
    assert "Verneombudet er fast medlem og står ikke på seddelen." in text_of(election_notice.build(only, words("nb")))


def test_nothing_is_said_of_secrecy_where_the_form_is_not_decided() -> None:
    data = made.election_notice(2, election=made.REPRESENTATIVE, seats=Seats(1, 1, 1), form=None)
    text = text_of(election_notice.build(data, words("nb")))
    assert "hemmelig" not in text
    assert "Vi velger verneombud og stedfortreder for to år. Du kan sette ett kryss." in text
    assert "Alle arbeidstakere i Verkstedet, unntatt virksomhetens øverste daglige leder." in text
    hands = text_of(election_notice.build(replace(data, form=VotingForm.HANDS), words("nb")))
    assert "håndsopprekning" in hands
    assert "kryss" not in hands


def test_a_by_election_is_for_the_rest_of_the_period() -> None:
    data = made.nomination(seats=replace(made.SEATS, rest_to=made.LAST))
    text = text_of(nomination_notice.build(data, words("nb")))
    assert "for resten av perioden, til 31. mars 2029" in text.replace("\u00a0", " ")
    assert "for to år" not in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"election": made.COMMITTEE}, "Kandidaten må være ansatt her."),
        ({"election": made.REPRESENTATIVE}, "Kandidaten må være arbeidstaker i området."),
        (
            {"election": made.SENIOR},
            "Kandidaten må være verneombud, eller ha eller ha hatt tillitsverv i virksomheten.",
        ),
    ],
)
def test_each_election_says_who_may_stand(change: dict[str, object], said: str) -> None:
    assert said in text_of(nomination_notice.build(made.nomination(**change), words("nb")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_roll_and_the_record_say_that_they_are_kept_apart_and_the_record_names_no_voter(language: str) -> None:
    t = words(language)
    kept = t(electoral_roll.KEPT_APART)
    assert kept in text_of(electoral_roll.build(made.roll(), t))
    text = text_of(election_record.build(made.record(), t))
    assert kept in text
    others = {each.name for each in made.roll().voters}
    assert not [name for name in others if name in text]


def test_the_roll_has_a_box_for_each_voter() -> None:
    pdf = drawn(electoral_roll.build(made.roll(30), words("nb")))
    assert sum(len(boxes(pdf, page)) for page in range(pages(pdf))) == 30


def test_the_tally_sheet_has_room_for_a_stroke_a_ballot() -> None:
    document = tally_sheet.build(made.tally_sheet(6, 60), words("nb"))
    assert "Skriv aldri hvem som stemte hva." in text_of(document)
    assert pages(drawn(document)) == 1


def test_three_sums_that_come_out_have_their_mark() -> None:
    text = text_of(election_record.build(made.record(), words("nb")))
    assert "✓ 35 + 0 + 25 = 60" in text
    assert "✓ 34 + 1 + 0 = 35" in text
    assert "✓ 32 + 1 + 1 = 34 = avkrysset" in text
    assert "Valgdeltakelse: 34 av 41 (83 %)." in text
    assert "Sum kryss (32 sedler, høyst 128)\n104" in text


def test_a_sum_that_does_not_come_out_is_not_issued_without_its_explanation_and_prints_it() -> None:
    wrong = made.count(papers=made.papers(unused=24))
    with pytest.raises(UserError) as refused:
        election_record.build(made.record(count=wrong), words("nb"))
    assert refused.value.field == "papers"
    why = {Equation.PAPER: "En seddel ble revet i stykker og kastet."}
    explained = made.count(papers=made.papers(unused=24, explanations=why))
    text = text_of(election_record.build(made.record(count=explained), words("nb")))
    assert "Avvik: 1. Forklaring: En seddel ble revet i stykker og kastet." in text
    assert "✓ 35 + 0 + 24" not in text


def test_a_difference_against_the_roll_stands_beside_a_box_that_adds_up() -> None:
    why = {Equation.ROLL: "Én velger gikk uten å legge seddelen i urnen."}
    numbers = made.papers(in_box=33, valid=31, explanations=why)
    text = text_of(election_record.build(made.record(count=made.count(papers=numbers)), words("nb")))
    assert "✓ 31 + 1 + 1 = 33" in text
    assert "= avkrysset" not in text
    assert "Mot manntallet (34 avkrysset): Avvik: 1. Forklaring: Én velger gikk" in text


def test_a_number_that_is_missing_stops_the_record() -> None:
    with pytest.raises(UserError):
        election_record.build(made.record(count=made.count(papers=made.papers(in_box=None))), words("nb"))


def test_a_small_department_is_hidden_and_so_is_the_one_that_would_give_it_away() -> None:
    text = text_of(election_record.build(made.record(), words("nb")))
    assert "Verkstedet\n18\n20" in text
    assert "Kontoret\nskjult\nskjult" in text
    assert "Salg\nskjult\nskjult" in text
    small = made.count(departments=(DepartmentTurnout("Kontoret", 2, 3),))
    assert "Kontoret" not in text_of(election_record.build(made.record(count=small), words("nb")))


def test_the_lot_has_method_drawer_result_time_and_witnesses() -> None:
    text = text_of(election_record.build(made.record(), words("nb"))).replace("\u00a0", " ")
    assert "Rūta Žukvåg og Håkon Andreas Bergset-Johansbråten fikk 15 kryss hver." in text
    assert "To like lapper med navn, brettet og lagt i en kaffekopp. Ola Vikebråten trakk." in text
    assert "10. mars 2027 kl. 17.00, kantina" in text
    assert "Valgstyret, Tomasz Wiśniewnik" in text
    without = text_of(election_record.build(made.record(lots=()), words("nb")))
    assert "Loddtrekning" not in without
    assert "3 Valgt for to år" in without


def test_a_show_of_hands_has_no_papers_to_count_and_none_to_destroy() -> None:
    text = text_of(election_record.build(made.representative_record(), words("nb")))
    assert "Tre regnestykker" not in text
    assert "13 av 14" in text
    assert "makuleres" not in text
    assert "Sum stemmer" in text


def test_a_designation_has_its_basis_in_numbers_and_no_vote() -> None:
    text = text_of(election_record.build(made.designation_record(), words("nb")))
    assert "Utpeking av verneombud, Verkstedet" in text
    assert "6 av 14 arbeidstakere" in text
    for word in ("Stemmetall", "Stemmer det?", "Opptelling", "Valgstyre", "kryss"):
        assert word not in text


def test_a_proportional_election_prints_divisors_as_agreed_and_every_quotient() -> None:
    text = text_of(election_record.build(made.proportional_record(), words("nb"))).replace("\u00a0", " ")
    assert "Delingstall 1,4 – 3 – 5 – 7: metode avtalt av partene 15. januar 2027." in text
    assert "14,29" in text
    assert "1,71" in text


def test_the_whole_board_signs_and_corrections_stand_last_with_their_day() -> None:
    data = made.record(corrections=((made.LAST, "Telefonnummeret var feil."),))
    text = text_of(election_record.build(data, words("nb")))
    assert text.endswith("Rettelse 31.03.2029: Telefonnummeret var feil.")
    signed = text.split("Underskrifter")[1]
    assert all(name in signed for name in made.BOARD)


def test_the_result_names_the_place_a_lot_decided_and_leaves_numbers_out_where_the_board_will() -> None:
    with_numbers = text_of(election_result_notice.build(made.result_notice(), words("nb"))).replace("\u00a0", " ")
    assert "Loddtrekning avgjorde plassen som 2. vara." in with_numbers
    assert (
        "Spørsmål om valget: Anette Moldskred · Ola Vikebråten · Mona Rydningen, innen 24. mars 2027." in with_numbers
    )
    assert "\n27\n" in with_numbers
    without = text_of(election_result_notice.build(made.result_notice(numbers=False), words("nb")))
    assert "\n27\n" not in without
    assert "Kryss" not in without
    other = made.result_notice(lots=(LotDecides.WHOSE_MEMBER,))
    text = text_of(election_result_notice.build(other, words("nb")))
    assert "Loddet avgjorde hvem av de valgte som fikk hvilken personlig vara." in text


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({}, "Verneombud er valgt"),
        ({"how": How.DESIGNATED}, "Nytt verneombud"),
        ({"office": PostKind.SENIOR}, "Hovedverneombud er valgt"),
        ({"office": PostKind.SENIOR, "how": How.DESIGNATED}, "Nytt hovedverneombud"),
        ({"is_deputy": True}, "Stedfortreder er valgt"),
        ({"is_deputy": True, "how": How.DESIGNATED}, "Ny stedfortreder"),
    ],
)
def test_the_notice_to_the_management_has_the_title_of_its_office(changes: dict[str, object], title: str) -> None:
    data = made.management(made.holder(**changes))
    assert notice_to_management.build(data, words("nb")).title == title


def test_the_notice_to_the_management_says_from_when_with_the_offices_own_word() -> None:
    data = made.management(made.holder(office=PostKind.SENIOR))
    text = text_of(notice_to_management.build(data, words("nb")))
    assert (
        "Den som er valgt eller utpekt, regnes som hovedverneombud fra ledelsen har fått denne meldingen. "
        "Fram til da regnes den forrige fortsatt som hovedverneombud." in text
    )
    assert "OLM § 3-5 sjette ledd" in text
    with pytest.raises(UserError):
        notice_to_management.build(replace(data, holders=()), words("nb"))


def test_five_employees_have_no_such_agreement_and_four_have_one_for_two_years() -> None:
    with pytest.raises(UserError) as refused:
        agreement_under_five.build(made.under_five(employees=5), words("nb"))
    assert refused.value.field == "employees"
    with pytest.raises(UserError) as refused:
        agreement_under_five.build(made.under_five(arrangement=" "), words("nb"))
    assert refused.value.field == "arrangement"
    text = text_of(agreement_under_five.build(made.under_five(last_day=None), words("nb")))
    assert "Avtalen gjelder i to år fra dagen den ble underskrevet." in text
    assert "7 De ansattes medvirkning\nikke avtalt" in text


def test_a_member_has_no_notice_to_management_in_the_history() -> None:
    held = made.history().offices[0]
    member = replace(held, office="Medlem fra arbeidstakerne, plass 2", notified=False)
    both = text_of(office_history.build(replace(made.history(), offices=(held, member)), words("nb")))
    assert (both.count("Melding mottatt"), "OLM § 3-4" in both, "OLM § 3-15" in both) == (1, True, True)
    alone = text_of(office_history.build(replace(made.history(), offices=(member,)), words("nb")))
    assert ("Melding mottatt" in alone, "OLM § 3-4" in alone) == (False, False)


def test_the_history_tells_who_holds_an_office_now_from_who_did_and_who_will() -> None:
    text = text_of(office_history.build(made.history(), words("nb")))
    assert "vara som rykket opp" in text
    assert "kommer" in text
    empty = text_of(office_history.build(replace(made.history(), offices=()), words("nb")))
    assert "Ingen har hatt verv ennå." in empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_typed_is_printed_as_typed(language: str) -> None:
    t = words(language)
    candidate = Candidate(HOSTILE, HOSTILE, HOSTILE)
    record = made.record(
        notes=(HOSTILE, HOSTILE), elected=(Elected(HOSTILE, HOSTILE, 1, 1),), count=made.count(disagreement=HOSTILE)
    )
    documents = (
        ballots.build(made.ballots(candidates=(candidate,), copies=1), t),
        election_notice.build(made.election_notice(candidates=(candidate,)), t),
        election_record.build(record, t),
    )
    for document in documents:
        assert squashed(HOSTILE) in squashed(extracted(drawn(document)))


def test_a_record_without_anything_left_out_has_no_heading_of_it() -> None:
    bare = made.record(count=Count(41, made.papers()), lots=(), notes=(), results=(), path=(), destroy_on=None)
    text = text_of(election_record.build(bare, words("nb")))
    for word in ("Avdeling", "Grunnlag", "Stemmetall", "None", "makuleres"):
        assert word not in text
    assert "Ingen sedler er forkastet. Ingen uenighet i valgstyret." in text
    assert "Merknader\nIngen.\n" in text
