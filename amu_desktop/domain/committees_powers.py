"""What a body may decide: only a committee binds the employer, and others as far as it has said (OLM §§ 2-2, 3-14)."""

from typing import assert_never

from amu_desktop.domain.kinds import BodyKind, DecisionKind

EVERY = frozenset(DecisionKind)
ADVICE = frozenset({DecisionKind.ADVICE})


def decision_kinds(kind: BodyKind, powers: str) -> frozenset[DecisionKind]:
    """Give the kinds of decision a body may make.

    A sub-committee or local committee without powers of its own gives advice (OLM § 3-14). Where manager and
    representative meet without a committee nothing is decided: the representative gives an opinion (OLM § 2-2).
    """
    match kind:
        case BodyKind.COMMITTEE | BodyKind.OTHER_BODY:
            return EVERY
        case BodyKind.LOCAL | BodyKind.SUB:
            return EVERY if powers.strip() else ADVICE
        case BodyKind.COOPERATION:
            return ADVICE
    assert_never(kind)


def votes(kind: BodyKind) -> bool:
    """Whether there are votes in the meetings of a body."""
    return kind is not BodyKind.COOPERATION
