"""The papers of a decided election: the record, the notice of the result, and the written notice to management."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from amu_desktop import law
from amu_desktop.core.clock import today
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.election_basis import (
    a_union,
    appointed_by,
    no_department,
    not_used,
    organises,
    the_board,
    the_employer,
    the_management,
)
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
from amu_desktop.documents.notice_to_management import NewHolder, NoticeToManagement
from amu_desktop.domain.apportionment import quotients
from amu_desktop.domain.election_count import LotDecides
from amu_desktop.domain.kinds import ElectionKind, ElectionMethod, ElectionState, How, PostKind, Side, VotingForm
from amu_desktop.law.elections import Designation as Law
from amu_desktop.services import advice, committees, elections, offices
from amu_desktop.services.elections_count import paper_of
from amu_desktop.services.elections_reading import load_election
from amu_desktop.services.elections_result import ResultRow, candidate_lists, divisors_of, result_of
from amu_desktop.services.elections_rows import ElectionSheet, LotRow
from amu_desktop.services.people import list_people, names
from amu_desktop.services.publishing_elections import KEPT, board_of, election_of, seats_of
from amu_desktop.storage.tables.committees import Area
from amu_desktop.storage.tables.offices import Holding, Post
from amu_desktop.storage.tables.papers import IssuedPaper

DAY = timedelta(days=1)
MIGHT = (Law.UNION, Law.UNIONS_JOINTLY, Law.UNIONS_BY_AGREEMENT)
"""What the unions may do and need not."""


def record_data(session: Session, election_id: str, t: Translator) -> ElectionRecord:
    """Give the record of an election, or of a designation; raises UserError while it is not decided."""
    sheet = _decided(session, election_id)
    found = result_of(sheet)
    has_vote = sheet.method.has_vote
    since, last_day = _period(sheet)
    return ElectionRecord(
        election=election_of(session, sheet),
        seats=seats_of(session, sheet),
        way=sheet.method,
        path=tuple(_path(session, sheet, t)),
        elected=tuple(_elected(session, sheet, found)),
        since=since,
        last_day=last_day,
        board=_board(session, sheet, t) if sheet.board and has_vote else Board(),
        form=sheet.form,
        voting=_voting(sheet) if has_vote else None,
        counting=_counting(sheet) if has_vote else None,
        count=_count(sheet, t) if has_vote else None,
        results=found.majority.standings if found.majority else (),
        lots=tuple(_lots(sheet, found)),
        proportional=_proportional(sheet, found),
        designation=_designation(sheet, t),
        notes=(sheet.remarks,) if sheet.remarks else (),
        corrections=tuple((row.at.astimezone().date(), row.text) for row in sheet.corrections),
        destroy_on=sheet.ballots_kept_until,
        signers=tuple(_signers(session, sheet, t)),
    )


def result_data(session: Session, election_id: str) -> ElectionResultNotice:
    """Give the notice of the result; the numbers stand there unless the board has decided otherwise."""
    sheet = _decided(session, election_id)
    found = result_of(sheet)
    since, last_day = _period(sheet)
    return ElectionResultNotice(
        election=election_of(session, sheet),
        elected=tuple(_elected(session, sheet, found)),
        since=since,
        last_day=last_day,
        board=board_of(sheet),
        questions_by=sheet.objections_until,
        results=found.majority.standings if found.majority else (),
        numbers=sheet.show_votes,
        lots=tuple(each.decides for each in _lots(sheet, found)),
    )


def notice_data(session: Session, subject_id: str, t: Translator) -> NoticeToManagement:
    """Give the written notice to management of an election, or of one office that was filled without one."""
    rows = list(session.scalars(select(Holding).filter_by(election_id=subject_id)))
    single = session.get(Holding, subject_id)
    rows = rows or ([single] if single else [])
    sheet = load_election(session, subject_id) if single is None else None
    if not rows:
        raise UserError(N_("There is no result to give notice of yet."))
    if sheet is not None and sheet.kind is ElectionKind.COMMITTEE:
        raise UserError(N_("The written notice is about safety representatives. For the committee print the record."))
    leader = next((row for row in list_people(session, today()) if row.top_leader), None)
    sender, role = "", ""
    if sheet is not None and sheet.board and sheet.method.has_vote:
        sender, role = sheet.board[0].name, the_board(t)
    elif rows[0].union_name:
        sender = rows[0].union_name
    elif rows[0].how is How.EMPLOYER:
        sender = the_employer(t)
    known = advice.profile_of(session, today())
    return NoticeToManagement(
        to=leader.name if leader else the_management(t),
        to_role=leader.title if leader else "",
        sender=sender,
        sender_role=role,
        sent_on=_first_issued(session, subject_id),
        holders=tuple(_holders(session, rows)),
        has_health_service=known.get("has_ohs") is not False,
    )


def sealed(session: Session, election_id: str) -> None:
    """Refuse to issue a record before it is locked."""
    if not load_election(session, election_id).sealed:
        raise UserError(N_("Lock the election record before it is issued. Until then there is only a draft."))


def decided(session: Session, election_id: str) -> None:
    """Refuse to issue a result before there is one."""
    _decided(session, election_id)


def noticeable(session: Session, subject_id: str) -> None:
    """Refuse a notice about nobody."""
    if session.get(Holding, subject_id) is None:
        _decided(session, subject_id)


def _decided(session: Session, election_id: str) -> ElectionSheet:
    sheet = load_election(session, election_id)
    if sheet.state is not ElectionState.DONE:
        raise UserError(N_("There is no result yet."))
    return sheet


def _period(sheet: ElectionSheet) -> tuple[date, date]:
    since = sheet.term_from or sheet.decided_on or today()
    until = sheet.term_until or offices.term_end(PostKind.MEMBER, since)
    return since, until - DAY


def _path(session: Session, sheet: ElectionSheet, t: Translator) -> Iterator[Reasoned]:
    if sheet.why:
        yield Reasoned(sheet.why)
    found = _kept(session, sheet.path_receipt_id)
    if found is None or found.status is not law.Status.ANSWERED:
        return
    said = law.say_answer(found, t)
    reason = law.say_remark(found.reasons[0], t) if found.reasons else ""
    yield Reasoned(f"{said}. {reason}".strip(), found.citations[0] if found.citations else None)
    if sheet.method is ElectionMethod.MAJORITY and found.answer in MIGHT:
        yield Reasoned(not_used(agreement=found.answer is Law.UNIONS_BY_AGREEMENT, t=t))
    if sheet.method.has_vote:  # a designation has a table of them
        numbers = [organises(row.union_name, row.members, row.employees, t) for row in sheet.unions if row.employees]
        yield from (Reasoned(each) for each in numbers)


def _board(session: Session, sheet: ElectionSheet, t: Translator) -> Board:
    found = _kept(session, sheet.board_receipt_id)
    appointed = None
    if sheet.board_appointed_by:
        by = t(sheet.board_appointed_by)
        text = appointed_by(by, sheet.board_appointed_on, t)
        appointed = Reasoned(text, found.citations[0] if found and found.citations else None)
    return Board(tuple(BoardMember(name, chair=place == 0) for place, name in enumerate(board_of(sheet))), appointed)


def _kept(session: Session, receipt_id: str | None) -> "law.Decision[object] | None":
    """Decide again with the very facts that were kept, so that reasons and § are those of the day."""
    row = next((each for each in advice.receipts(session) if each.id == receipt_id), None)
    if row is None:
        return None
    return law.decide(law.rule(row.rule), law.profile_from_json(row.facts), row.on)


def _voting(sheet: ElectionSheet) -> Voting:
    starts, ends = sheet.voting_from, sheet.voting_until
    return Voting(
        starts.astimezone().time() if starts else None,
        ends.astimezone().time() if ends else None,
        sheet.place,
        sheet.early_from,
        starts.astimezone().date() - DAY if sheet.early_from and starts else None,
    )


def _counting(sheet: ElectionSheet) -> Counting | None:
    started = sheet.count_at or sheet.voting_until
    if started is None:
        return None
    watched = (sheet.watched_by,) if sheet.watched_by else ()
    return Counting(started.astimezone(), None, (sheet.counted_by,) if sheet.counted_by else (), watched)


def _count(sheet: ElectionSheet, t: Translator) -> Count:
    hands = sheet.form is VotingForm.HANDS
    paper = paper_of(sheet.count)
    return Count(
        voters=sheet.entitled,
        papers=None if hands else paper,
        hands=(paper.valid or 0) + (paper.blank or 0) if hands else None,
        departments=_departments(sheet, t),
        rejections=tuple(Rejection(t(reason.label), number) for reason, number in sheet.count.rejections.items()),
        disagreement=sheet.disagreement,
    )


def _departments(sheet: ElectionSheet, t: Translator) -> tuple[DepartmentTurnout, ...]:
    """Give every department where any is counted; where fewer than five may vote nothing is known, nor printed."""
    known = [row for row in sheet.turnout if row.small or row.voted is not None]
    if all(row.voted is None for row in known):
        return ()
    return tuple(DepartmentTurnout(row.unit or no_department(t), row.voted or 0, row.entitled) for row in known)


def _elected(session: Session, sheet: ElectionSheet, found: ResultRow) -> Iterator[Elected]:
    if sheet.kind is ElectionKind.COMMITTEE and sheet.body_id is not None:
        seats = committees.seats(session, sheet.body_id, sheet.decided_on or today())
        elected = {seat.post_id for seat in seats if elections.elected(seat)}
        # A by-election fills some of the seats: then it would be wrong to list those by office and not the rest.
        whole = elected <= {seat.post_id for seat in sheet.seats}
        for seat in seats:
            if whole and seat.side is Side.EMPLOYEES and seat.fixed_as in KEPT and seat.holder is not None:
                deputy = seat.deputy.holder if seat.deputy else None
                yield Elected(seat.holder.name, deputy.name if deputy else "", reserved=seat.fixed_as)
    for place in found.places:
        yield Elected(
            member=place.member.name if place.member else "",
            deputy=place.deputy.name if place.deputy else "",
            votes=place.member.votes if place.member else None,
            deputy_votes=place.deputy.votes if place.deputy else None,
            by_lot=place.member_by_lot,
            deputy_by_lot=place.deputy_by_lot,
        )


def _lots(sheet: ElectionSheet, found: ResultRow) -> Iterator[LotDrawn]:
    """Give the lots that counted, each with what it decided; one that was void is not in the record."""
    known = {row.id: row.name for row in sheet.candidates} | {row.id: row.name for row in sheet.lists}
    rows = {row.id: row for row in sheet.lots}
    if found.majority is not None:
        for drawn in found.majority.drawn:
            yield _lot(sheet, rows[drawn.lot.id], drawn.tie.decides, known, drawn.tie.votes)
    if found.proportional is not None:
        for between in found.proportional.drawn:
            yield _lot(sheet, rows[between.lot.id], LotDecides.MEMBER, known, None)


def _lot(sheet: ElectionSheet, row: LotRow, decides: LotDecides, known: dict[str, str], votes: int | None) -> LotDrawn:
    return LotDrawn(
        tied=tuple(sorted(known.get(each, "") for each in row.between)),
        decides=decides,
        drawn=tuple(known.get(each, "") for each in row.order),
        method=row.method,
        drawn_by=row.drawn_by,
        at=row.drawn_at.astimezone(),
        where=sheet.count_place or sheet.place,
        present=(row.witness,),
        votes=votes,
    )


def _proportional(sheet: ElectionSheet, found: ResultRow) -> Proportional | None:
    if found.proportional is None:
        return None
    divisors = divisors_of(sheet)
    table = quotients(candidate_lists(sheet), sheet.members, divisors)
    return Proportional(
        divisors,
        tuple(
            ListVotes(each.name, each.votes, each.seats, tuple(table[each.list])) for each in found.proportional.lists
        ),
        sheet.agreed_on,
    )


def _designation(sheet: ElectionSheet, t: Translator) -> Designation | None:
    if sheet.method.has_vote or sheet.decided_on is None:
        return None
    by = tuple(row.union_name for row in sheet.unions)
    if sheet.method is ElectionMethod.EMPLOYER:
        by = (the_employer(t),)
    basis = tuple(
        UnionBasis(row.union_name, row.members, row.employees, row.counted_on)
        for row in sheet.unions
        if row.employees is not None and row.counted_on is not None
    )
    return Designation(by, sheet.decided_on, basis)


def _signers(session: Session, sheet: ElectionSheet, t: Translator) -> Iterator[Signatory]:
    """The board signs; a designation is signed for each union, or by the employer."""
    if sheet.method.has_vote:
        return
    for row in sheet.unions:
        yield Signatory(row.union_name, a_union(t))
    if sheet.method is ElectionMethod.EMPLOYER:
        leader = next((row.name for row in list_people(session, today()) if row.top_leader), "")
        yield Signatory(leader or the_employer(t), the_employer(t))


def _holders(session: Session, rows: list[Holding]) -> Iterator[NewHolder]:
    """Give one line an office with its deputy; a deputy chosen alone has a line of their own."""
    known = names(session, [row.person_id for row in rows])
    posts = {row.id: session.get_one(Post, row.post_id) for row in rows}
    deputy_of = {posts[row.id].deputy_for: row for row in rows if posts[row.id].deputy_for}
    own = {posts[row.id].id for row in rows}
    for row in rows:
        post = posts[row.id]
        if post.deputy_for in own:
            continue
        deputy = deputy_of.get(post.id)
        area = session.get(Area, post.area_id) if post.area_id else None
        if row.how is None:
            continue
        yield NewHolder(
            office=post.kind,
            name=known[row.person_id],
            how=row.how,
            decided_on=row.decided_on or row.since,
            since=row.since,
            last_day=(row.until or offices.term_end(post.kind, row.since)) - DAY,
            area=area.name if area else "",
            deputy=known[deputy.person_id] if deputy else "",
            union=row.union_name,
            is_deputy=post.deputy_for is not None,
        )


def _first_issued(session: Session, subject_id: str) -> date:
    """Give the day the notice was first issued, so that it stays the same when it is printed again."""
    issued = session.scalars(
        select(IssuedPaper.issued_at).filter_by(kind="notice_to_management", subject_id=subject_id)
    )
    return min((moment.astimezone().date() for moment in issued), default=today())
