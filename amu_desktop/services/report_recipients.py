"""Whom the law names as recipients of a yearly report, and whether it is uncertain (aml § 7-2 sixth paragraph)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from amu_desktop import law
from amu_desktop.domain.kinds import RecipientKind
from amu_desktop.law.facts import UNIONS, LocalUnion
from amu_desktop.law.reporting import RECIPIENTS, Recipients

KINDS = {
    Recipients.BODIES_AND_UNIONS: (RecipientKind.BODIES, RecipientKind.UNION),
    Recipients.BODIES_AND_REPRESENTATIVE: (
        RecipientKind.BODIES,
        RecipientKind.REPRESENTATIVE,
        RecipientKind.EVERYONE,
    ),
    Recipients.BODIES: (RecipientKind.BODIES,),
}


@dataclass(frozen=True, slots=True)
class Needed:
    """The kinds of recipients that are needed; `uncertain` when the law is silent and it is our advice."""

    kinds: tuple[RecipientKind, ...]
    uncertain: bool


def needed(unions: Iterable[str], on: date) -> Needed:
    """Ask the law who gets the report where these unions have members."""
    profile = {UNIONS.key: tuple(LocalUnion(name, 1) for name in unions)}
    decision = law.decide(RECIPIENTS, profile, max(on, law.COVERED_FROM))
    found = decision.answer if isinstance(decision.answer, Recipients) else Recipients.BODIES
    return Needed(KINDS[found], bool(decision.doubts))
