"""The written agreement of an undertaking with fewer than five employees (paper.md 7.11, series AVT-VO)."""

from dataclasses import dataclass
from datetime import date

from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.documents.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Paragraph,
    Signatures,
    Signer,
    Style,
    Subheading,
    Title,
)
from amu_desktop.law import Grade

TOO_MANY = 5
FALLS_AWAY = N_(
    "The agreement falls away when the undertaking gets five employees, or when the Labour Inspection Authority "
    "decides that it must have a safety representative."
)
BASIS = N_(
    "With fewer than five employees the parties may agree in writing on another arrangement, also that there shall be "
    "no safety representative. If nothing is agreed about the time, the agreement holds for two years from when it was "
    "signed: aml § 6-1 first paragraph. Guidance: two years at a time at the most, and all employees sign."
)


@dataclass(frozen=True, slots=True)
class AgreedContents:
    """The seven things the guidance would have such an agreement say; an empty one is printed as not agreed."""

    contact: str = ""
    meetings: str = ""
    reporting: str = ""
    risk: str = ""
    measures: str = ""
    employer: str = ""
    employees: str = ""


@dataclass(frozen=True, slots=True)
class AgreementUnderFive:
    """Between whom, for how long, and what; `last_day` None is the law's two years from the signature.

    `employees` is how many there are, all counted; `signing` those of them who sign.
    """

    undertaking: str
    employer: str
    employer_role: str
    employees: int
    signing: tuple[str, ...]
    arrangement: str
    contents: AgreedContents
    since: date | None = None
    last_day: date | None = None


def build(data: AgreementUnderFive, t: Translator) -> Document:
    """Build the agreement. Raises UserError for five employees or more, and without an arrangement."""
    if data.employees >= TOO_MANY:
        raise UserError(
            "With five employees or more the undertaking must have a safety representative: aml § 6-1 first paragraph.",
            "employees",
        )
    if not data.arrangement.strip():
        raise UserError("The agreement must say what the parties have agreed on.", "arrangement")
    title = t("Another arrangement than a safety representative")
    blocks: list[Block] = [
        Title(title, t("Written agreement"), t("For an undertaking with fewer than five employees")),
        Facts(
            (
                Fact(t("Between"), t("{undertaking} and the employees who have signed", undertaking=data.undertaking)),
                Fact(t("Employees"), t("{n} (all counted, also part-time)", n=data.employees)),
                Fact(t("Holds"), f"{_span(data, t)} {t(FALLS_AWAY)}"),
            )
        ),
        Subheading(t("The parties agree on this arrangement in place of a safety representative:")),
        Facts((Fact(t("Arrangement"), data.arrangement),)),
        Subheading(f"{t('Contents')} ({t(Grade.GUIDANCE.label)})"),
        Facts(_contents(data.contents, t)),
        Signatures(
            f"{t('Signatures')} ({t(Grade.GUIDANCE.label)})",
            t("The employer and all employees sign. Each gets a copy."),
            (
                Signer(data.employer, data.employer_role or t("employer")),
                *(Signer(name, t("employee")) for name in data.signing),
            ),
        ),
        Paragraph(t(BASIS), Style.LEGAL),
    ]
    return Document(
        title=title,
        language=t.language,
        kind=t("Written agreement"),
        short_title=t("agreement"),
        blocks=tuple(blocks),
        running_head=title,
    )


def _span(data: AgreementUnderFive, t: Translator) -> str:
    if data.last_day is None:
        return t("The agreement holds for two years from the day it was signed.")
    if data.since is None:
        return t("Holds to {last}.", last=t.date(data.last_day))
    return t("Holds from {first} to {last}.", first=t.date(data.since), last=t.date(data.last_day))


def _contents(contents: AgreedContents, t: Translator) -> tuple[Fact, ...]:
    rows = (
        (t("Contact person"), contents.contact),
        (t("Meetings"), contents.meetings),
        (t("How problems are reported"), contents.reporting),
        (t("Risk"), contents.risk),
        (t("Measures now"), contents.measures),
        (t("Duties of the employer"), contents.employer),
        (t("Participation of the employees"), contents.employees),
    )
    return tuple(Fact(f"{n} {label}", text or t("not agreed")) for n, (label, text) in enumerate(rows, 1))
