"""The list of the archive: every table, every column, and the key each has in the JSON form.

One line a table (`table = key`), what a row is (`#`), then its columns. After a column's name stands its type (`:int`,
`:flag`, `:date`, `:time`, `:moment`, `:decimal`, `:bytes`, `:id`, `:>table` for a reference, or the name of a kind of
`domain.kinds`; text when nothing stands), then `?` where it may be null and `=` where it may be left out. Keys are the
columns' own names. `draft` is left out on purpose: what nobody has saved is not part of the undertaking's papers.
A test holds this list to the tables of the file.
"""

from dataclasses import dataclass, replace
from functools import cache

LIST = """
file_info = file
    # Whose file this is; one row.
    file_uuid site made_at:moment
journal = journal
    # What one unit of work did to one row: who, when, and each changed value behind a salted commitment.
    seq:int site work:int undoes:int? label who at:moment act table row changes salts commitments prev hash
seal = seals
    # A subject as it was when it was sealed: salted hashes of its parts and the root over them.
    id:id subject seq:int leaves root prev at:moment by
sealed_row = sealed_rows
    # A row that a seal has made immutable.
    table row seal_id:>seal
blob = blobs
    # Large bytes, kept once under their own fingerprint and outside the journal.
    sha256 content:bytes
undertaking = undertaking
    # The one undertaking of the file.
    id:id name org_number= place= industry_code= industry_standard= sample:flag=
undertaking_fact = undertaking_facts
    # An answer to a question the law asks, as JSON, with the time it holds for.
    id:id key value since:date until:date? answered_by answered_at:moment
headcount = headcounts
    # How many were employed on the first of a month, on one of the two counting rules.
    id:id month:date basis employees:int hired_in:int?
union_count = union_counts
    # How many members a local union has, as a number with its day; never who.
    id:id union_name area_id:>area? members:int employees:int? on:date
unit = units
    # A workplace, department, shift or group of the undertaking.
    id:id kind:UnitKind name parent_id:>unit? people:int? order_key= since:date? until:date?
person = people
    # Somebody the undertaking has to do with, employed or not.
    id:id given_name family_name= email= phone= phone_may_be_posted:flag= organisation= found_at=
    erased_at:moment?
employment = employments
    # One stretch of work of one person: where, as what, how many hours a week.
    id:id person_id:>person unit_id:>unit? title= weekly_hours:decimal? category:Category= top_leader:flag=
    since:date? until:date?
area = areas
    # A safety area: a proposal until those whom OLM § 3-1 names have decided it.
    id:id name kind:UnitKind= covers= people:int? state:AreaState= decided_by= decided_on:date? order_key=
    since:date? until:date?
area_unit = area_units
    # A part of the undertaking that an area covers.
    id:id area_id:>area unit_id:>unit
area_decision = area_decisions
    # A decision on an area: who made it and when, and what the area was to cover then.
    id:id area_id:>area decided_by decided_on:date employer_heard_on:date? name covers=
body = bodies
    # A committee or another body that holds meetings.
    id:id kind:BodyKind name parent_id:>body? legal_basis= task= powers= decided_on:date? code= since:date?
    until:date?
body_rule = body_rules
    # A rule the body has made for itself, such as days of notice.
    id:id body_id:>body key value since:date
post = posts
    # An office or seat: in a body, in an area, or (senior representative) for the whole undertaking.
    id:id body_id:>body? area_id:>area? kind:PostKind side:Side? votes:flag= deputy_for:>post? rank:int=
    fixed_as:FixedAs? title= since:date? until:date?
holding = holdings
    # One person in one office for a span; `until` is the first day it no longer counts.
    id:id post_id:>post person_id:>person since:date until:date? how:How? union_name= election_id:>election?
    decided_on:date? notice_received_on:date? by_lot:flag= resigned_on:date? replaced_by_id:>holding?
    until_before:date? ended_why=
election = elections
    # An election or designation, from draft to result.
    id:id kind:ElectionKind area_id:>area? body_id:>body? state:ElectionState= method:ElectionMethod=
    form:VotingForm? about= why= board_appointed_by= board_on:date? board_appointed_on:date?
    board_receipt_id:>decision_receipt? path_receipt_id:>decision_receipt? agreed_on:date? divisors=
    roll_on:date? entitled:int? max_marks:int= candidate_order:CandidateOrder= nominations_from:date?
    nominations_until:date? nominations_to= list_on:date? list_published_on:date? voting_from:moment?
    voting_until:moment? place= early_from:date? early_place= count_at:moment? count_place= counted_by=
    watched_by= notice_on:date? poster_on:date? objections_until:date? without_votes:flag? show_votes:flag=
    decided_on:date? term_from:date? term_until:date? disagreement= remarks= ballots_kept_until:date?
    cancelled_why=
election_post = election_posts
    # A seat that an election is to fill; a post that is somebody's deputy is a deputy's seat here too.
    id:id election_id:>election post_id:>post
board_member = board_members
    # Somebody on the election board.
    id:id election_id:>election person_id:>person name= order_key=
roll_entry = roll_entries
    # Somebody on the electoral roll, or left out of it with the reason. Never who voted.
    id:id election_id:>election person_id:>person? name unit= left_out:LeftOut? why=
election_union = election_unions
    # A union that designates or is party to the agreement, with its members on the day as a number.
    id:id election_id:>election union_name members:int employees:int? counted_on:date?
candidate_list = candidate_lists
    # A union's list at a proportional election, with its votes.
    id:id election_id:>election name votes:int? order_key=
nomination = nominations
    # Somebody who stands for election or was designated, and who proposed them.
    id:id election_id:>election person_id:>person list_id:>candidate_list? name= proposed_by=
    proposer_id:>person? office_of_trust= place:int= withdrawn_on:date? withdrawn_why= let_in:flag?
election_count = election_counts
    # The numbers of ballots of one election; the three sums of the record rest on them.
    id:id election_id:>election printed:int? spoilt:int? unused:int? issued:int? ticked:int? exchanged:int?
    unticked:int? in_box:int? valid:int? blank:int? rejected:int? paper_why= voters_why= box_why= roll_why=
unit_turnout = unit_turnouts
    # How many voted in a department, as one number; none is written where fewer than five may vote.
    id:id election_id:>election unit entitled:int voted:int?
rejection = rejections
    # How many ballots were rejected for one reason.
    id:id election_id:>election reason:RejectedFor number:int
candidate_tally = candidate_tallies
    # All the votes of one candidate, as one number.
    id:id election_id:>election nomination_id:>nomination votes:int
lot = lots
    # A lot that was drawn by hand before a witness; the program never draws.
    id:id election_id:>election method drawn_by witness drawn_at:moment
lot_rank = lot_ranks
    # One of those a lot was drawn between, and as which it came out, 1 first; none for one that was not drawn.
    id:id lot_id:>lot nomination_id:>nomination? list_id:>candidate_list? rank:int?
election_correction = election_corrections
    # A dated correction to a sealed record; what was sealed stands.
    id:id election_id:>election text at:moment by
ballots_destroyed = ballots_destroyed
    # When and by whom the ballots, and the ticked roll, were destroyed.
    id:id election_id:>election on:date by witness=
course = courses
    # A course somebody has taken, with its hours.
    id:id person_id:>person title provider= hours:decimal on:date
number_series = number_series
    # A series of a body: a prefix and the pattern its numbers are written in.
    id:id body_id:>body prefix pattern name= standard:flag=
number = numbers
    # One number given to one item on an agenda.
    id:id series_id:>number_series year:int n:int gap_reason=
matter = matters
    # A case from the day it is raised until it is closed, across meetings.
    id:id body_id:>body title category:MatterCategory= source:MatterSource= source_detail= raised_on:date
    confidential:flag= ground:Ground? to_authority:flag? closed_on:date?
meeting = meetings
    # A meeting of a body; `led_by` is somebody else than the chair, `secretary` a member who takes the minutes.
    id:id body_id:>body year:int ordinal:int kind:MeetingKind= state:MeetingState= starts_at:moment
    ends_at:moment? place= chair_holding_id:>holding? led_by_id:>person? secretary_id:>person? note=
    cancelled_why= told_on:date?
meeting_move = meeting_moves
    # A time a meeting was to be held at before it was moved, and why it was moved.
    id:id meeting_id:>meeting starts_at:moment ends_at:moment? reason= moved_on:date
meeting_demand = meeting_demands
    # A member's demand that a meeting be held (OLM § 3-16 first paragraph).
    id:id meeting_id:>meeting person_id:>person on:date reason=
summons = summonses
    # Who was called to a meeting, as what, when, and the answer.
    id:id meeting_id:>meeting person_id:>person capacity:Capacity side:Side? post_id:>post?
    standing_in_for:>person? sent_on:date? answer=
summons_sent = summons_sents
    # That somebody got a summons: to which time of the meeting, on which day, and what they answered to it.
    id:id meeting_id:>meeting person_id:>person capacity:Capacity starts_at:moment sent_on:date answer=
attendance = attendances
    # One person at one meeting; votes hang on this row, not on the member.
    id:id meeting_id:>meeting person_id:>person post_id:>post? standing_in_for:>person? capacity:Capacity
    side:Side? votes:flag= presence:Presence? name= function= order_key=
presence = passages
    # Somebody who came or went during the meeting, or stood back from one case.
    id:id attendance_id:>attendance item_id:>agenda_item into:flag= at:time? reason=
agenda_item = agenda_items
    # One treatment of a case in one meeting; a number belongs to it and is never reused.
    id:id meeting_id:>meeting matter_id:>matter? parent_id:>agenda_item? series_id:>number_series?
    number_id:>number? order_key kind:ItemKind= standing= title category:MatterCategory= confidential:flag=
    ground:Ground? background= discussion= annex_text= outcome:Outcome? decision_kind:DecisionKind?
    own_decision:flag= decision_text= deadline:date? postponed_to:>meeting? wall_text= planned_minutes:int?
    struck_why=
proposal = proposals
    # A proposal for a decision; a single one has no letter.
    id:id item_id:>agenda_item letter= text= by=
ballot = ballots
    # A vote over an item: over what, open or secret, and how the chair's vote fell at a secret tie.
    id:id item_id:>agenda_item method:Method= secret:flag= chair_choice:Choice? chair_proposal_id:>proposal?
    agreed_afterwards=
vote = votes
    # One voter's choice in an open vote; none is stored of a secret one.
    id:id ballot_id:>ballot attendance_id:>attendance choice:Choice proposal_id:>proposal?
tally = tallies
    # How many chose what, where only totals are known.
    id:id ballot_id:>ballot choice:Choice proposal_id:>proposal? side:Side? count:int
position = positions
    # A standpoint after a vote; `role` says whose: «for», «against», «blank» or «proposal».
    id:id item_id:>agenda_item ballot_id:>ballot? role proposal_id:>proposal? text= wall_text= order_key=
position_holder = position_holders
    # Who stands behind a position.
    id:id position_id:>position attendance_id:>attendance
statement = statements
    # What somebody asked to have written in the minutes, or why they stood back.
    id:id item_id:>agenda_item person_id:>person? name= kind= text=
omission = omissions
    # Something of ours left out when the minutes were locked, with the reason that is printed.
    id:id meeting_id:>meeting item_id:>agenda_item? code what reason
correction = corrections
    # A dated correction to locked minutes; the locked text stands.
    id:id meeting_id:>meeting item_id:>agenda_item? seal_id:>seal? text at:moment by
phrase = phrases
    # A turn of phrase the minute-taker wants to put in again.
    id:id text
decision = decisions
    # A decision of the committee in the register, made when the minutes are locked.
    id:id item_id:>agenda_item kind:DecisionKind text year:int n:int deadline:date? done_on:date?
referral = referrals
    # A decision brought before the Labour Inspection Authority, and its answer.
    id:id decision_id:>decision to sent_on:date answer= answered_on:date?
measure = measures
    # Something to be done, with who and when; numbered across years (T-1, T-2 …).
    id:id number:int text owner_id:>person? owner_text= due:date? state:MeasureState= effect= effect_on:date?
    goal= sign= source_kind:MeasureSource= source= item_id:>agenda_item? raised_on:date closed_on:date?
    closed_why=
measure_as_decided = measures_as_decided
    # A measure as it stood when the minutes were locked; the measure itself lives on.
    id:id measure_id:>measure item_id:>agenda_item number:int text owner= due:date?
disclosure = disclosures
    # That something confidential was told to somebody, and on which ground (OLM § 3-17 second paragraph).
    id:id matter_id:>matter to what ground:DisclosureGround consent_by= on:date by
agreement = agreements
    # A written agreement between the parties; `content` is JSON of its numbered parts.
    id:id kind:AgreementKind signed_on:date? since:date? until:date? content= ended_why=
agreement_signature = agreement_signatures
    # Somebody who signed an agreement.
    id:id agreement_id:>agreement person_id:>person? name= on:date?
decision_receipt = decision_receipts
    # A decision of the law that was kept: what was asked, with which facts, and what was answered.
    id:id rule on:date facts answer lawbook answered_by kept_at:moment
review = reviews
    # A copy of the minutes that was sent out to be read through, and when the round of comments was over.
    id:id meeting_id:>meeting sent_on:date answer_by:date? closed_on:date? sha256= text_sha256=
comment = comments
    # What somebody who read the copy said about it, whether it was taken in, and why.
    id:id review_id:>review item_id:>agenda_item? by text said_on:date taken_in:flag? reason=
signature = signatures
    # Somebody who signed an edition of the minutes; a correction after that edition makes the signature void.
    id:id meeting_id:>meeting name edition:int signed_on:date
approval = approvals
    # That minutes were approved, in which later meeting, and with which remarks.
    id:id meeting_id:>meeting approved_in:>meeting? on:date remarks=
duty_evidence = duty_evidences
    # Evidence of one duty with the day it is from; a file, if there is one, is an `attachment` of this row.
    id:id duty kind= on:date note= withdrawn_on:date? added_by added_at:moment
report = reports
    # The yearly report of one body for one year.
    id:id body_id:>body year:int state:ReportState= figures= figures_on:date? adopted_on:date?
    item_id:>agenda_item?
report_section = report_sections
    # What was written in one numbered section, or why it was left out; `part` is a named row inside the
    # section.
    id:id report_id:>report number:int part= text= left_out:flag= left_out_why= follow_up_by= follow_up_on:date?
report_recipient = report_recipients
    # To whom the report was sent: the governing bodies or an organisation of the employees.
    id:id report_id:>report kind:RecipientKind name sent_on:date? how=
issued_paper = issued_papers
    # An issued paper: its id and edition, its check code, and the digest of its bytes (in `blob`).
    id:id series year:int n:int edition:int language kind subject_table subject_id title code sha256? file_name
    law_date:date replaces_id:>issued_paper? changed_what= head_hash= issued_at:moment issued_by
posting = postings
    # Where an issued paper hangs, from when, and when it was taken down.
    id:id paper_id:>issued_paper unit_id:>unit? hung_on:date hung_by= down_on:date?
attachment = attachments
    # A file attached to something; the bytes lie in `blob` by their digest.
    id:id subject_table subject_id name sha256 health_cleared:flag? added_at:moment
year_task = year_tasks
    # What was said about one fixed task in one year; where a year says nothing, the latest year before it
    # holds.
    id:id year:int key title= month:int on:date? done_on:date? every_year:flag= dropped:flag=
"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in the JSON form and its type as written in the list."""

    name: str
    type: str
    nullable: bool
    optional: bool

    @property
    def refers_to(self) -> str | None:
        """The table whose id stands here, or None."""
        return self.type[1:] if self.type.startswith(">") else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One table: its key in the JSON form, what a row is, and its columns."""

    table: str
    key: str
    meaning: str
    columns: tuple[Column, ...]


def _column(text: str) -> Column:
    optional, text = text.endswith("="), text.removesuffix("=")
    nullable, text = text.endswith("?"), text.removesuffix("?")
    name, _, kind = text.partition(":")
    return Column(name, kind or "text", nullable, optional or nullable)


@cache
def entries() -> tuple[Entry, ...]:
    """Give the list, in the order in which tables are written and read."""
    found: list[Entry] = []
    for line in LIST.strip().splitlines():
        if not line.startswith(" "):
            table, _, key = line.partition(" = ")
            found.append(Entry(table, key, "", ()))
            continue
        last = found.pop()
        if line.lstrip().startswith("#"):
            meaning = f"{last.meaning} {line.lstrip(' #')}".lstrip()
            found.append(replace(last, meaning=meaning))
        else:
            found.append(replace(last, columns=(*last.columns, *map(_column, line.split()))))
    return tuple(found)
