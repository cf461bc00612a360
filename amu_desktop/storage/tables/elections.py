"""Elections from draft to sealed record, and what is counted in them.

Secrecy is kept by the shape: no row stands for a ballot, the roll has no tick, and turnout is a number of the count.
A candidate's votes are one total. Nothing here has a time or a sequence that could join a voter to a vote.
"""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from amu_desktop.domain.kinds import (
    CandidateOrder,
    ElectionKind,
    ElectionMethod,
    ElectionState,
    LeftOut,
    RejectedFor,
    VotingForm,
)
from amu_desktop.storage.tables.base import Row, Table, link

PART = ("election_id",)


class Election(Row, Table):
    """An election or designation, from draft to result."""

    __tablename__ = "election"
    kind: Mapped[ElectionKind]
    area_id: Mapped[str | None] = link("area")
    body_id: Mapped[str | None] = link("body")
    state: Mapped[ElectionState] = mapped_column(default=ElectionState.DRAFT)
    method: Mapped[ElectionMethod] = mapped_column(default=ElectionMethod.MAJORITY)
    form: Mapped[VotingForm | None]
    about: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(default="")
    board_appointed_by: Mapped[str] = mapped_column(default="")
    board_on: Mapped[date | None]
    board_appointed_on: Mapped[date | None]
    board_receipt_id: Mapped[str | None] = link("decision_receipt")
    path_receipt_id: Mapped[str | None] = link("decision_receipt")
    agreed_on: Mapped[date | None]
    divisors: Mapped[str] = mapped_column(default="")
    roll_on: Mapped[date | None]
    entitled: Mapped[int | None]
    max_marks: Mapped[int] = mapped_column(default=0)
    candidate_order: Mapped[CandidateOrder] = mapped_column(default=CandidateOrder.ALPHABETICAL)
    nominations_from: Mapped[date | None]
    nominations_until: Mapped[date | None]
    nominations_to: Mapped[str] = mapped_column(default="")
    list_on: Mapped[date | None]
    list_published_on: Mapped[date | None]
    voting_from: Mapped[datetime | None]
    voting_until: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(default="")
    early_from: Mapped[date | None]
    early_place: Mapped[str] = mapped_column(default="")
    count_at: Mapped[datetime | None]
    count_place: Mapped[str] = mapped_column(default="")
    counted_by: Mapped[str] = mapped_column(default="")
    watched_by: Mapped[str] = mapped_column(default="")
    notice_on: Mapped[date | None]
    poster_on: Mapped[date | None]
    objections_until: Mapped[date | None]
    without_votes: Mapped[bool | None]
    show_votes: Mapped[bool] = mapped_column(default=True)
    decided_on: Mapped[date | None]
    term_from: Mapped[date | None]
    term_until: Mapped[date | None]
    disagreement: Mapped[str] = mapped_column(default="")
    remarks: Mapped[str] = mapped_column(default="")
    ballots_kept_until: Mapped[date | None]
    cancelled_why: Mapped[str] = mapped_column(default="")


class ElectionPost(Row, Table):
    """A seat that an election is to fill; a post that is somebody's deputy is a deputy's seat here too."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "election_post"
    election_id: Mapped[str] = link("election")
    post_id: Mapped[str] = link("post")


class BoardMember(Row, Table):
    """Somebody on the election board."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "board_member"
    election_id: Mapped[str] = link("election")
    person_id: Mapped[str] = link("person")
    name: Mapped[str] = mapped_column(default="")
    order_key: Mapped[str] = mapped_column(default="")


class RollEntry(Row, Table):
    """Somebody on the electoral roll, or left out of it with the reason. Never who voted."""

    __tablename__ = "roll_entry"
    election_id: Mapped[str] = link("election")
    person_id: Mapped[str | None] = link("person")
    name: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    left_out: Mapped[LeftOut | None]
    why: Mapped[str] = mapped_column(default="")


class ElectionUnion(Row, Table):
    """A union that designates or is party to the agreement, with its members on the day as a number."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "election_union"
    election_id: Mapped[str] = link("election")
    union_name: Mapped[str]
    members: Mapped[int]
    employees: Mapped[int | None]
    counted_on: Mapped[date | None]


class CandidateList(Row, Table):
    """A union's list at a proportional election, with its votes."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "candidate_list"
    election_id: Mapped[str] = link("election")
    name: Mapped[str]
    votes: Mapped[int | None]
    order_key: Mapped[str] = mapped_column(default="")


class Nomination(Row, Table):
    """Somebody who stands for election or was designated, and who proposed them."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "nomination"
    election_id: Mapped[str] = link("election")
    person_id: Mapped[str] = link("person")
    list_id: Mapped[str | None] = link("candidate_list")
    name: Mapped[str] = mapped_column(default="")
    proposed_by: Mapped[str] = mapped_column(default="")
    proposer_id: Mapped[str | None] = link("person")
    office_of_trust: Mapped[str] = mapped_column(default="")
    place: Mapped[int] = mapped_column(default=0)
    withdrawn_on: Mapped[date | None]
    withdrawn_why: Mapped[str] = mapped_column(default="")
    let_in: Mapped[bool | None]


class ElectionCount(Row, Table):
    """The numbers of ballots of one election; the three sums of the record rest on them."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "election_count"
    election_id: Mapped[str] = link("election")
    printed: Mapped[int | None]
    spoilt: Mapped[int | None]
    unused: Mapped[int | None]
    issued: Mapped[int | None]
    ticked: Mapped[int | None]
    exchanged: Mapped[int | None]
    unticked: Mapped[int | None]
    in_box: Mapped[int | None]
    valid: Mapped[int | None]
    blank: Mapped[int | None]
    rejected: Mapped[int | None]
    paper_why: Mapped[str] = mapped_column(default="")
    voters_why: Mapped[str] = mapped_column(default="")
    box_why: Mapped[str] = mapped_column(default="")
    roll_why: Mapped[str] = mapped_column(default="")


class UnitTurnout(Row, Table):
    """How many voted in a department, as one number; none is written where fewer than five may vote."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "unit_turnout"
    election_id: Mapped[str] = link("election")
    unit: Mapped[str]
    entitled: Mapped[int]
    voted: Mapped[int | None]


class Rejection(Row, Table):
    """How many ballots were rejected for one reason."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "rejection"
    election_id: Mapped[str] = link("election")
    reason: Mapped[RejectedFor]
    number: Mapped[int]


class CandidateTally(Row, Table):
    """All the votes of one candidate, as one number."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "candidate_tally"
    election_id: Mapped[str] = link("election")
    nomination_id: Mapped[str] = link("nomination")
    votes: Mapped[int]


class Lot(Row, Table):
    """A lot that was drawn by hand before a witness; the program never draws."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = PART
    __tablename__ = "lot"
    election_id: Mapped[str] = link("election")
    method: Mapped[str]
    drawn_by: Mapped[str]
    witness: Mapped[str]
    drawn_at: Mapped[datetime]


class LotRank(Row, Table):
    """One of those a lot was drawn between, and as which it came out, 1 first; none for one that was not drawn."""

    SEALED_WITH: ClassVar[tuple[str, ...]] = ("lot_id",)
    __tablename__ = "lot_rank"
    lot_id: Mapped[str] = link("lot")
    nomination_id: Mapped[str | None] = link("nomination")
    list_id: Mapped[str | None] = link("candidate_list")
    rank: Mapped[int | None]


class ElectionCorrection(Row, Table):
    """A dated correction to a sealed record; what was sealed stands."""

    __tablename__ = "election_correction"
    election_id: Mapped[str] = link("election")
    text: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]


class BallotsDestroyed(Row, Table):
    """When and by whom the ballots, and the ticked roll, were destroyed."""

    __tablename__ = "ballots_destroyed"
    election_id: Mapped[str] = link("election")
    on: Mapped[date]
    by: Mapped[str]
    witness: Mapped[str] = mapped_column(default="")
