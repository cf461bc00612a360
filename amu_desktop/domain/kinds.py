"""The kinds that stand in the file: one word each, with the label a person sees.

Every enum is stored by its value. `label` is an English message id of the `law` catalogue.
"""

from amu_desktop.core.labels import Labelled
from amu_desktop.core.marks import N_


class Kind(Labelled):
    """A word that stands in the file."""


class Side(Kind):
    """The two sides of a committee."""

    EMPLOYER = "employer", N_("From the employer")
    EMPLOYEES = "employees", N_("From the employees")


class BodyKind(Kind):
    """What sort of body meets."""

    COMMITTEE = "committee", N_("Working environment committee")
    LOCAL = "local", N_("Local working environment committee")
    SUB = "sub", N_("Sub-committee")
    OTHER_BODY = "other_body", N_("Another body acting as committee")
    COOPERATION = "cooperation", N_("Cooperation between manager and safety representative")


class PostKind(Kind):
    """What an office is."""

    REPRESENTATIVE = "representative", N_("Safety representative")
    SENIOR = "senior", N_("Senior safety representative")
    MEMBER = "member", N_("Member")
    CHAIR = "chair", N_("Chair")
    DEPUTY_CHAIR = "deputy_chair", N_("Deputy chair")
    SECRETARY = "secretary", N_("Minute-taker")
    OHS = "ohs", N_("Occupational health service")
    OBSERVER = "observer", N_("Observer")
    BOARD = "board", N_("Election board")


class FixedAs(Kind):
    """Why a seat belongs to somebody by their office."""

    TOP_MANAGER = "top_manager", N_("Top manager")
    SENIOR = "senior", N_("Senior safety representative")
    ONLY_REPRESENTATIVE = "only_representative", N_("Safety representative")


class How(Kind):
    """How somebody came to hold an office."""

    ELECTED = "elected", N_("Elected")
    DESIGNATED = "designated", N_("Designated by the union")
    EMPLOYER = "employer", N_("Appointed by the employer")
    BY_OFFICE = "by_office", N_("By office")
    AGREED = "agreed", N_("By agreement")
    CHOSEN = "chosen", N_("Chosen by the committee")


class UnitKind(Kind):
    """What a part of the undertaking is."""

    SITE = "site", N_("Workplace")
    DEPARTMENT = "department", N_("Department")
    SHIFT = "shift", N_("Shift")
    GROUP = "group", N_("Group across areas")


class Category(Kind):
    """What somebody is to the undertaking; decides who is counted and who votes (OLM § 3-23)."""

    EMPLOYEE = "employee", N_("Employee")
    TEMPORARY = "temporary", N_("Temporary employee")
    APPRENTICE = "apprentice", N_("Apprentice")
    HIRED_IN = "hired_in", N_("Hired in")
    SELF_EMPLOYED = "self_employed", N_("Self-employed contractor")
    EXCLUDED = "excluded", N_("Pupil, conscript, inmate, patient or placed person")
    EXTERNAL = "external", N_("From outside the undertaking")


class MeetingKind(Kind):
    """Why a meeting is held."""

    ORDINARY = "ordinary", N_("Ordinary meeting")
    EXTRAORDINARY = "extraordinary", N_("Extraordinary meeting")
    DEMANDED = "demanded", N_("Demanded by two members")


class MeetingState(Kind):
    """How far a meeting has come."""

    PLANNED = "planned", N_("Planned")
    SUMMONED = "summoned", N_("Summoned")
    HELD = "held", N_("Held")
    LOCKED = "locked", N_("Minutes locked")
    CANCELLED = "cancelled", N_("Cancelled")


class Capacity(Kind):
    """In what capacity somebody attends a meeting."""

    MEMBER = "member", N_("Member")
    DEPUTY = "deputy", N_("Deputy member")
    OHS = "ohs", N_("Member without a vote")
    SECRETARY = "secretary", N_("Minute-taker")
    OBSERVER = "observer", N_("Observer")
    CALLED = "called", N_("Called in for a case")


class Presence(Kind):
    """Whether somebody was there."""

    PRESENT = "present", N_("present")
    REMOTE = "remote", N_("present by video")
    ABSENT = "absent", N_("apologies")


class MatterCategory(Kind):
    """What the law calls a case (aml § 7-2)."""

    A = "a", N_("Occupational health service and internal safety service")
    B = "b", N_("Training, instruction and information")
    C = "c", N_("Plans that need the consent of the Labour Inspection Authority")
    D = "d", N_("Other plans of significance to the working environment")
    E = "e", N_("Systematic health, environment and safety work")
    F = "f", N_("Health and welfare in working-time arrangements")
    THIRD = "third", N_("Employees with reduced capacity for work")
    FOURTH = "fourth", N_("Reports of illness, accidents, near misses and measurements")
    NONE = "none", N_("Other cases")


class MatterSource(Kind):
    """Who raised a case."""

    COMMITTEE = "committee", N_("The committee itself")
    REPRESENTATIVE = "representative", N_("Safety representative")
    EMPLOYEE = "employee", N_("Employee")
    EMPLOYER = "employer", N_("Employer")
    INSPECTION = "inspection", N_("Inspection")


class MeasureSource(Kind):
    """Where a measure comes from."""

    CASE = "case", N_("Case")
    ROUND = "round", N_("Safety round")
    INCIDENT = "incident", N_("Incident")
    RISK = "risk", N_("Risk assessment")
    OTHER = "other", N_("Something else")


class DisclosureGround(Kind):
    """Why something confidential was told to others (OLM § 3-17 second paragraph)."""

    UNDERTAKING = "undertaking", N_("The undertaking consented")
    PERSON = "person", N_("The person it is about consented")
    DANGER = "danger", N_("Needed to tell of a danger of accident or to health")


class Ground(Kind):
    """Why a case is confidential (OLM §§ 3-17, 2-3)."""

    PERSONAL = "personal", N_("Someone's personal matters")
    TRADE = "trade", N_("Technical matters or business secrets")
    AUTHORITY = "authority", N_("Documents from the police or the Labour Inspection Authority")
    RESOLVED = "resolved", N_("The committee has resolved on confidentiality")


class ItemKind(Kind):
    """What an item on the agenda is."""

    CASE = "case", N_("Case")
    STANDING = "standing", N_("Standing item")
    INFORMATION = "information", N_("For information")
    ANY_OTHER = "any_other", N_("Any other business")


class Outcome(Kind):
    """How a case ended in a meeting (OLM § 3-16)."""

    AGREEMENT = "agreement", N_("Agreement")
    VOTE = "vote", N_("Vote")
    INFORMATION = "information", N_("Information")
    POSTPONED = "postponed", N_("Postponed")


class DecisionKind(Kind):
    """What weight a decision has."""

    ADVICE = "advice", N_("Advice")
    DECISION = "decision", N_("Decision")
    BINDING_MEASURES = "binding_measures", N_("Binding, concrete measures (aml § 7-2 fifth paragraph)")
    BINDING_MEASUREMENT = "binding_measurement", N_("Binding, measurement or examination (aml § 7-2 fifth paragraph)")
    INQUIRY = "inquiry", N_("Inquiry (aml § 7-2 fourth paragraph)")
    SECRECY = "secrecy", N_("Duty of confidentiality (OLM § 3-17 third paragraph)")


class Method(Kind):
    """What is voted over."""

    FOR_AGAINST = "for_against", N_("For or against")
    PROPOSALS = "proposals", N_("Between several proposals")


class Choice(Kind):
    """How somebody voted."""

    FOR = "for", N_("For")
    AGAINST = "against", N_("Against")
    BLANK = "blank", N_("Blank")
    PROPOSAL = "proposal", N_("For a proposal")
    ABSENT = "absent", N_("Absent")


class MeasureState(Kind):
    """How far a measure has come."""

    DRAFT = "draft", N_("Draft")
    OPEN = "open", N_("Open")
    DONE = "done", N_("Done")
    DROPPED = "dropped", N_("Dropped")


class AgreementKind(Kind):
    """What the parties have agreed in writing."""

    OPT_OUT = "opt_out", N_("Another arrangement than a safety representative")
    TRAINING = "training", N_("Shorter training than 40 hours")
    PROPORTIONAL = "proportional", N_("Proportional election or designation")
    OTHER_BODY = "other_body", N_("Another body acting as committee")


class AreaState(Kind):
    """Whether those whom the law names have decided on an area."""

    PROPOSED = "proposed", N_("To be decided")
    DECIDED = "decided", N_("Decided")


class ElectionKind(Kind):
    """What is elected."""

    REPRESENTATIVE = "representative", N_("Election of safety representative")
    SENIOR = "senior", N_("Election of senior safety representative")
    COMMITTEE = "committee", N_("Election to the working environment committee")


class ElectionState(Kind):
    """How far an election has come."""

    DRAFT = "draft", N_("Draft")
    CANDIDATES = "candidates", N_("Candidates")
    VOTING = "voting", N_("Voting")
    COUNTING = "counting", N_("Counting")
    DONE = "done", N_("Finished")
    CANCELLED = "cancelled", N_("Cancelled")


class ElectionMethod(Kind):
    """How the offices of an election are filled (OLM §§ 3-2, 3-5, 3-10)."""

    MAJORITY = "majority", N_("Majority election")
    PROPORTIONAL = "proportional", N_("Proportional election")
    DESIGNATION = "designation", N_("Designation by local unions")
    EMPLOYER = "employer", N_("Designation by the employer, because the employees refuse to elect")

    @property
    def has_vote(self) -> bool:
        """Whether there is a vote at all."""
        return self in {ElectionMethod.MAJORITY, ElectionMethod.PROPORTIONAL}


class VotingForm(Kind):
    """How votes are cast; to the committee always secret and in writing (OLM § 3-9)."""

    SECRET = "secret", N_("Secret and in writing")
    WRITTEN = "written", N_("In writing, not secret")
    HANDS = "hands", N_("Show of hands")


class CandidateOrder(Kind):
    """In which order candidates stand on ballot and notice."""

    ALPHABETICAL = "alphabetical", N_("Alphabetical by family name")
    DRAWN = "drawn", N_("Drawn by lot")


class LeftOut(Kind):
    """Why somebody is not on the electoral roll (OLM §§ 3-2, 3-8, 3-23)."""

    TOP_LEADER = "top_leader", N_("Leads the undertaking")
    SPECIAL_GROUP = "special_group", N_("Pupil, conscript, inmate, patient or placed person")
    HIRED_IN = "hired_in", N_("Hired in")
    NOT_EMPLOYED = "not_employed", N_("Not employed in the undertaking")
    NO_AREA = "no_area", N_("Works in no safety area that we know of")
    BOARD = "board", N_("Left out by the election board")


class RejectedFor(Kind):
    """Why a ballot is rejected; the rules are the election board's own."""

    OVER_MARKED = "over_marked", N_("Too many crosses")
    ADDED_NAME = "added_name", N_("A name added")
    IDENTIFIES = "identifies", N_("Marks that show who voted")
    NOT_STAMPED = "not_stamped", N_("Not stamped")
    UNCLEAR = "unclear", N_("Cannot be read")
    OTHER = "other", N_("Another reason")


class RecipientKind(Kind):
    """Whom the report goes to."""

    BODIES = "bodies", N_("Governing bodies")
    UNION = "union", N_("Organisation of the employees")
    REPRESENTATIVE = "representative", N_("The safety representative")
    EVERYONE = "everyone", N_("All employees")


class ReportState(Kind):
    """How far a report has come; what follows the locking is read from minutes and recipients."""

    DRAFT = "draft", N_("Draft")
    LOCKED = "locked", N_("Figures locked")
