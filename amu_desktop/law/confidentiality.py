"""Confidentiality of safety representatives and members of the committee (OLM § 3-17)."""

from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Answer
from amu_desktop.law.duty_facts import SECRET, SECRET_CONSENT, SECRET_DANGER, SECRET_DECIDED, Secret
from amu_desktop.law.kernel import Case, Parameter, Rule
from amu_desktop.law.sources import AMENDED_2021_SECRECY, AML, BEFORE_2013, OLM


class Confidential(Answer):
    """Whether something must be kept secret."""

    FREE = "free", N_("May be told")
    CONSENTED = "consented", N_("May be told, since there is consent")
    TO_THOSE_CONCERNED = "to_those_concerned", N_("May be told to those the danger concerns")
    BOUND = "bound", N_("Must be kept secret")


class Investigation(Answer):
    """What the committee may do with what the police and Arbeidstilsynet have found."""

    CAUSE_ONLY = "cause_only", N_("See it as far as they let it, and use it only to find the cause of the accident")


INVESTIGATIONS: Parameter[Investigation] = Parameter(
    "confidentiality.investigations",
    N_("Documents of the police and Arbeidstilsynet after an accident"),
    about=N_("The committee normally has access to them. The police or Arbeidstilsynet decide how far."),
)
INVESTIGATIONS.not_known("2006-01-01", BEFORE_2013, AML.at("7-2", 4, sentence=2), OLM.at("2-3", 3))
INVESTIGATIONS.since("2013-01-01", Investigation.CAUSE_ONLY, AML.at("7-2", 4, sentence=2), OLM.at("2-3", 3))

OTHER_REPRESENTATIVE_BOUND: Parameter[bool] = Parameter(
    "confidentiality.other_representative",
    N_("Another representative is bound where there is no safety representative"),
    about=N_(
        "From 2022 whoever represents the employees in place of a safety representative is bound in the same way."
    ),
)
OTHER_REPRESENTATIVE_BOUND.not_known("2006-01-01", BEFORE_2013, OLM.at("3-17", 1))
OTHER_REPRESENTATIVE_BOUND.not_yet_law("2013-01-01", OLM.at("3-17", 1), AMENDED_2021_SECRECY.whole)
OTHER_REPRESENTATIVE_BOUND.since("2022-01-01", True, OLM.at("3-17", 1), AMENDED_2021_SECRECY.whole)

CONFIDENTIAL: Rule[Confidential] = Rule(
    "confidentiality.bound",
    N_("Must it be kept secret?"),
    about=N_(
        "Personal matters are kept secret, and what others could use in their own business. It may be told with the "
        "consent of the undertaking or of the person concerned, and where danger of accident or to health must be "
        "warned of. The committee may decide on more. In doubt one asks the person it is about."
    ),
    beyond=N_(
        "How much of the documents of the police and Arbeidstilsynet the committee sees, they decide themselves."
    ),
)
CONFIDENTIAL.not_known("2006-01-01", BEFORE_2013, OLM.at("3-17"))


@CONFIDENTIAL.since("2013-01-01", OLM.at("3-17"), unverified_before="2022-01-01")
def _(case: Case) -> Confidential:
    """By what it is about, or by the committee's decision; then the two exceptions."""
    if case[SECRET] is Secret.OTHER and not case[SECRET_DECIDED]:
        return Confidential.FREE
    if case[SECRET_CONSENT]:
        return Confidential.CONSENTED
    return Confidential.TO_THOSE_CONCERNED if case[SECRET_DANGER] else Confidential.BOUND
