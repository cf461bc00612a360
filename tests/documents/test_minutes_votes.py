"""Every vote of up to twelve: result, required positions, what is missing and what is printed say the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from amu_desktop.documents import minutes
from amu_desktop.documents.blocks import Case, Positions, Table
from amu_desktop.documents.minutes_data import CaseTreated, PositionText, VoteHeld, VoteRow
from amu_desktop.documents.wording import text_of
from amu_desktop.domain.kinds import Method, Outcome, Side
from amu_desktop.domain.minutes import Attendee, Doubt, Ending, Vote, VoteResult, count_votes, item_summary
from amu_desktop.domain.minutes_check import ItemForCheck, MinutesForCheck, missing_before_locking
from amu_desktop.domain.sentences import say
from tests.documents.papers import minutes_data, words

NB = words("nb")
MOST = 12
FELL_BACK = {Doubt.NO_MAJORITY, Doubt.EQUAL_PROPOSALS, Doubt.EQUAL_LEADERS}


@st.composite
def votes(draw: st.DrawFn) -> Vote:
    """A vote of any size to twelve, for or against or between two to four, open or secret, with any chair."""
    size = draw(st.integers(1, MOST))
    people = tuple(
        Attendee(str(n), f"Person {n}", f"p{n}", Side.EMPLOYER if n % 2 else Side.EMPLOYEES, votes=True)
        for n in range(size)
    )
    letters = tuple("ABCD"[: draw(st.integers(2, 4))])
    method = draw(st.sampled_from(Method))
    options = letters if method is Method.PROPOSALS else ("for", "against")
    chosen = draw(st.lists(st.sampled_from((*options, "blank")), min_size=size, max_size=size))
    chair = draw(st.sampled_from(("", "0")))
    if not draw(st.booleans()):
        return Vote(people, {str(n): c for n, c in enumerate(chosen)}, method, letters, chair)
    totals = {choice: chosen.count(choice) for choice in set(chosen)}
    answer = draw(st.sampled_from(("", *sorted(set(chosen) - {"blank"}))))  # what nobody voted for is refused
    return Vote(people, {}, method, letters, chair, secret=True, totals=totals, chair_choice=answer)


def printed(vote: Vote, result: VoteResult) -> tuple[str, Case]:
    found = result.found
    rows = tuple(
        VoteRow(choice, number, 0, number, "") for choice, number in (*found.counts.items(), ("blank", found.blank))
    )
    texts = tuple(
        PositionText(slot.heading, slot.proposal, slot.votes, f"Fordi {slot.side}.", slot.required, ())
        for slot in result.positions
    )
    summary = item_summary(Outcome.VOTE, found)
    case = CaseTreated("1/2026", "Sak", summary, Outcome.VOTE, vote=VoteHeld(found, rows, texts))
    document = minutes.build(minutes_data(cases=(case,)), NB)
    assert say(summary, NB).split(". ")[0] in text_of(document)
    return text_of(document), next(block for block in document.blocks if isinstance(block, Case))


@settings(max_examples=300, deadline=None)
@given(votes())
def test_result_required_positions_and_printed_text_agree(vote: Vote) -> None:
    result = count_votes(vote)
    found = result.found
    said, case = printed(vote, result)
    with_votes = {side for side, number in found.counts.items() if number}

    # A vote is unanimous when all counted votes went one way and nobody was against.
    needs = set() if found.unanimous else with_votes
    assert {slot.side for slot in result.required_positions} == needs
    lacking = missing_before_locking(
        MinutesForCheck((), (ItemForCheck("i", "1/2026", "t", outcome=Outcome.VOTE, vote=result),))
    )
    assert {each.field for each in lacking if each.code == "position"} == {f"position:{side}" for side in needs}
    assert any(each.code == "chair_choice" for each in lacking) is result.asks_chair

    # The winner follows from the numbers, and from the chair only where two sides are equal.
    counts = sorted(found.counts.values(), reverse=True)
    if found.ending in {Ending.ADOPTED, Ending.FELL} and not found.by_chair:
        assert found.counts[found.winner] * 2 > sum(counts)
    if found.by_chair:
        assert counts[0] == counts[1] > 0
        assert not any(counts[2:])

    # The paper says what the count says.
    assert ("Lederens stemme avgjorde." in said) is found.by_chair
    assert ("det er ikke gjort vedtak" in said) is (
        found.ending is Ending.UNDECIDED and found.doubt is not Doubt.SECRET_TIE
    )
    assert ("Avstemningen var hemmelig." in said) is found.secret
    headings = [item.heading for block in case.blocks if isinstance(block, Positions) for item in block.items]
    assert headings == [say(slot.heading, NB) for slot in result.positions]
    if found.by_chair or found.ending is Ending.UNDECIDED:
        assert not any(word in " ".join(headings).lower() for word in ("flertall", "mindretall"))
    table = next(block for block in case.blocks if isinstance(block, Table))
    assert [row[-1] for row in table.rows] == [
        *map(str, found.counts.values()),
        str(found.blank),
        str(len(vote.attendees)),
    ]
    assert ("Usikkert." in said) is (found.doubt is Doubt.BLANK_VOTES)
    if found.secret:
        assert not any(each.name in said for each in vote.attendees if each.name != found.chair_name)
    if found.doubt in FELL_BACK:
        assert "Ingen av forslagene fikk flertall" in said


@given(votes())
def test_the_same_votes_in_another_order_end_the_same(vote: Vote) -> None:
    turned = Vote(
        tuple(reversed(vote.attendees)), vote.choices, vote.method, vote.proposals, vote.chair,
        secret=vote.secret, totals=vote.totals, chair_choice=vote.chair_choice,
    )  # fmt: skip
    one, other = count_votes(vote).found, count_votes(turned).found
    assert (one.ending, one.winner, one.by_chair, one.doubt) == (
        other.ending,
        other.winner,
        other.by_chair,
        other.doubt,
    )
