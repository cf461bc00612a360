"""The agreement on another arrangement: what guidance asks of it beyond the text (aml § 6-1 first paragraph)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer, Grade
from amu_desktop.law.kernel import Parameter
from amu_desktop.law.sources import AML, NHO


class Signers(Answer):
    """Who signs."""

    ALL = "all", N_("The employer and all the employees")


class Content(Answer):
    """What guidance wants the agreement to say."""

    CONTACT = "contact", N_("Who is contact person for the working environment")
    MEASURES = "measures", N_("Which measures are taken")
    MEETINGS = "meetings", N_("How often you meet, and where")
    REPORTING = "reporting", N_("How safety matters are reported")
    RISK = "risk", N_("How you handle risk together")
    EMPLOYERS_DUTIES = "employers_duties", N_("The employer's duties for health, environment and safety")
    EMPLOYEES_DUTIES = "employees_duties", N_("The employees' duty to take part")


SIGNED_BY: Parameter[Signers] = Parameter(
    "agreements.signed_by",
    N_("Who signs the agreement on another arrangement"),
    about=N_("The Act says only the parties, in writing. Guidance asks for all the employees."),
    grade=Grade.GUIDANCE,
)
SIGNED_BY.since("2006-01-01", Signers.ALL, NHO.whole, AML.at("6-1", 1, sentence=2))

CONTENT: Parameter[tuple[Content, ...]] = Parameter(
    "agreements.content",
    N_("What the agreement on another arrangement says"),
    about=N_("The Act sets no content. Guidance names seven points."),
    grade=Grade.GUIDANCE,
)
CONTENT.since("2006-01-01", tuple(Content), NHO.whole, AML.at("6-1", 1, sentence=2))
