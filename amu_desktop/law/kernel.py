"""The four ideas of the law floor, Fact, Parameter, Rule and Decision, and the operator that joins them.

A rule sees the world only through its :class:`Case`, by writing ``case[thing]``. Each look is written down, so an
explanation can never leave out what was used. Where the law is silent a rule looks at an :class:`Unsettled` question;
the engine then decides again with every other reading, and says «Usikkert» only where the answers differ.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Generic, Protocol, Self, TypeVar, cast

from amu_desktop.core.errors import UserError
from amu_desktop.core.marks import N_
from amu_desktop.law.answers import Grade, State, Status
from amu_desktop.law.sources import Citation

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

COVERED_FROM = date(2006, 1, 1)
VERIFIED_UNTIL = date(2026, 7, 2)


class NotCovered(UserError):
    """The day lies before the Working Environment Act, so there is nothing to answer from."""


class FactMissing(LookupError):
    """The profile does not answer a question that the rule asked."""

    def __init__(self, fact: "Fact[Any]") -> None:
        super().__init__(fact.key)
        self.fact = fact


class Undetermined(LookupError):
    """What was looked at did not exist on that day, or is not known; the rule that looked cannot go on."""

    def __init__(self, state: "State") -> None:
        super().__init__(state)
        self.state = state


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence said while deciding: the reason, or a warning of a lower grade."""

    text: str
    grade: Grade = Grade.LAW
    values: tuple[tuple[str, object], ...] = ()
    cites: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an explanation: what was looked at, what it gave, and why."""

    source: "Fact[Any] | Parameter[Any] | Rule[Any] | Unsettled[Any]"
    value: object
    cites: tuple[Citation, ...] = ()
    because: tuple["Step", ...] = ()
    remarks: tuple[Remark, ...] = ()
    given: bool = True
    """False for an optional question nobody answered: `value` is then what the rules go on with."""

    def walk(self) -> Iterator["Step"]:
        """Give this step and every step under it, in the order they were taken."""
        yield self
        for step in self.because:
            yield from step.walk()


class Source(Protocol[T_co]):
    """Anything ``case[...]`` can look up."""

    def look_up(self, case: "Case") -> "tuple[T_co | State, Step]":
        """Give the value, or the state that stands in its place, and the line of explanation."""
        ...


@dataclass(slots=True)
class Case:
    """One undertaking on one day; remembers every look and every sentence."""

    profile: Mapping[str, object]
    on: date
    readings: Mapping["Unsettled[Any]", object] = field(default_factory=dict)
    trail: list[Step] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def __getitem__(self, source: Source[T]) -> T:
        """Look at a fact, parameter, rule or unsettled question; a state ends the rule that looks."""
        value = self.look(source)
        if isinstance(value, State):
            raise Undetermined(value)
        return value

    def look(self, source: Source[T]) -> T | State:
        """Look without being ended by a state."""
        value, step = source.look_up(self)
        if step not in self.trail:
            self.trail.append(step)
        return value

    def told(self, fact: "Fact[T]") -> T | None:
        """Look at a fact only if somebody answered it; it is not asked for on account of this rule."""
        return None if self.profile.get(fact.key) is None else self[fact]

    def say(self, text: str, *cites: Citation, grade: Grade = Grade.LAW, **values: object) -> None:
        """Say why, or warn; the values also fill the placeholders of the answer's label."""
        self.remarks.append(Remark(text, grade, tuple(values.items()), cites))


@dataclass(frozen=True, slots=True, eq=False)
class Fact(Generic[T]):
    """A question about the undertaking that only the user can answer."""

    key: str
    label: str
    help: str
    kind: type[Any]
    cites: tuple[Citation, ...]
    step: int = 0
    """The step of the setup wizard that asks, 1 to 5; 0 where another part of the program knows."""
    optional: bool = False
    default: T | None = None
    """What an optional question that nobody answered counts as."""
    usual: T | None = None
    """What a question not yet asked counts as when the program works out what would change an answer."""
    changes: tuple[str, str] = ("", "")
    """Message ids of «if the number becomes {limit} or more» / «fewer than {limit}», or of yes / no."""

    def look_up(self, case: Case) -> tuple[T, Step]:
        """Give the answer in the profile; raises FactMissing where there is none."""
        value = case.profile.get(self.key)
        if value is None:
            if not self.optional:
                raise FactMissing(self)
            return cast("T", self.default), Step(self, self.default, self.cites, given=False)
        if self.kind is Decimal and type(value) is int:
            value = Decimal(value)
        if not isinstance(value, self.kind) or (isinstance(value, bool) and self.kind is not bool):
            raise TypeError(f"{self.key} must be {self.kind.__name__}, not {value!r}")
        return cast("T", value), Step(self, value, self.cites)


@dataclass(frozen=True, slots=True, eq=False)
class Unsettled(Generic[T]):
    """A question the law leaves open, with its readings; the first is the one the program goes on with."""

    key: str
    point: int
    """The number of the open point in the fact sheet, section 13."""
    question: str
    readings: tuple[tuple[T, str], ...]
    """Each reading and the message id of its words."""
    cites: tuple[Citation, ...]

    @property
    def label(self) -> str:
        """The words of the question."""
        return self.question

    def look_up(self, case: Case) -> tuple[T, Step]:
        """Give the reading this case follows."""
        value = cast("T", case.readings.get(self, self.readings[0][0]))
        return value, Step(self, value, self.cites)


@dataclass(frozen=True, slots=True)
class Version(Generic[T]):
    """What was in force from a day on, the text that says so, and what is weak about it."""

    since: date
    what: T | State
    cites: tuple[Citation, ...]
    note: str = ""
    unverified_before: date | None = None


@dataclass(eq=False)
class Dated(Generic[T]):
    """A timeline from 2006: versions in order, each in force until the next begins."""

    key: str
    label: str
    about: str = ""
    """The provision in our own words, a message id."""
    beyond: str = ""
    """What is not modelled, a message id."""
    grade: Grade = Grade.LAW
    versions: list[Version[T]] = field(default_factory=list)

    def add(self, version: Version[T]) -> None:
        """Write the next version; versions must come in order and the first on 2006-01-01."""
        if not self.versions and version.since != COVERED_FROM:
            raise ValueError(f"{self.key}: the first version must begin on {COVERED_FROM}")
        if self.versions and version.since <= self.versions[-1].since:
            raise ValueError(f"{self.key}: versions must be written in order")
        self.versions.append(version)

    def not_known(self, day: str, note: str, *cites: Citation) -> Self:
        """Write that the wording from `day` on was not read."""
        self.add(Version(date.fromisoformat(day), State.NOT_KNOWN, cites, note))
        return self

    def not_yet_law(self, day: str, *cites: Citation, note: str = "") -> Self:
        """Write that there was no such rule from `day` on, citing the act that brought it."""
        self.add(Version(date.fromisoformat(day), State.NOT_YET_LAW, cites, note))
        return self

    def on(self, day: date) -> Version[T]:
        """Give the version in force on `day`; raises NotCovered before 2006."""
        if day < COVERED_FROM:
            raise NotCovered(N_("The program knows the law from 1 January 2006 on. Choose a later day."), "on")
        return self.versions[bisect_right([version.since for version in self.versions], day) - 1]


class Parameter(Dated[T]):
    """A number, list or choice fixed by law, with its history."""

    def since(
        self, day: str, value: T, *cites: Citation, note: str = "", unverified_before: str | None = None
    ) -> "Parameter[T]":
        """Write the value in force from `day` on."""
        checked = date.fromisoformat(unverified_before) if unverified_before else None
        self.add(Version(date.fromisoformat(day), value, cites, note, checked))
        return self

    def look_up(self, case: Case) -> tuple[T | State, Step]:
        """Give the value in force on the day of the case."""
        version = self.on(case.on)
        return version.what, Step(self, version.what, version.cites, remarks=_weak(version, case.on))


class Rule(Dated["Callable[[Case], T]"], Generic[T]):
    """A provision written as code, with its history."""

    def since(
        self, day: str, *cites: Citation, note: str = "", unverified_before: str | None = None
    ) -> Callable[[Callable[[Case], T]], Callable[[Case], T]]:
        """Write the function in force from `day` on."""
        checked = date.fromisoformat(unverified_before) if unverified_before else None

        def keep(body: Callable[[Case], T]) -> Callable[[Case], T]:
            self.add(Version(date.fromisoformat(day), body, cites, note, checked))
            return body

        return keep

    def look_up(self, case: Case) -> tuple[T | State, Step]:
        """Run the version in force on the day of the case, with a trail of its own."""
        version = self.on(case.on)
        inner = Case(case.profile, case.on, case.readings)
        value: T | State
        if isinstance(version.what, State):
            value = version.what
        else:
            try:
                value = version.what(inner)
            except Undetermined as end:
                value = end.state
        remarks = (*inner.remarks, *_weak(version, case.on))
        return value, Step(self, value, version.cites, tuple(inner.trail), remarks)


def _weak(version: Version[Any], on: date) -> tuple[Remark, ...]:
    remarks = [Remark(version.note)] if version.note else []
    if version.unverified_before and on < version.unverified_before:
        remarks.append(Remark(N_("The wording in force on this day was not read; a later wording was.")))
    return tuple(remarks)


@dataclass(frozen=True, slots=True)
class Doubt:
    """An unsettled question whose readings give different answers, with the answer of each."""

    point: int
    question: str
    readings: tuple[tuple[str, object], ...]
    """The message id of each reading's words, and the answer; None where a fact is still missing."""
    default: object
    cites: tuple[Citation, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    """What fills the placeholders of the answers that the default reading does not give."""


@dataclass(frozen=True, slots=True)
class Decision(Generic[T]):
    """An answer with its reasons, or the fact that is still missing."""

    rule: "Rule[T] | Parameter[T]"
    on: date
    answer: T | State | None
    why: Step | None = None
    missing: Fact[Any] | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def status(self) -> Status:
        """Answered, uncertain (readings differ, or the wording was not read) or missing a fact."""
        if self.missing:
            return Status.MISSING
        if self.answer is State.NOT_KNOWN or self.doubts:
            return Status.UNCERTAIN
        return Status.ANSWERED

    @property
    def verified(self) -> bool:
        """Whether the day lies within the time the rules were checked for."""
        return self.on <= VERIFIED_UNTIL

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every place the answer rests on, the rule's own first, each once."""
        if self.why is None:
            cites = (*self.rule.on(self.on).cites, *(self.missing.cites if self.missing else ()))
        else:
            cites = tuple(cite for step in self.why.walk() for cite in step.cites)
        return tuple(dict.fromkeys(cites))

    @property
    def reasons(self) -> tuple[Remark, ...]:
        """Every sentence said on the way, the rule's own first, each once."""
        steps = self.why.walk() if self.why else ()
        return tuple(dict.fromkeys(remark for step in steps for remark in step.remarks))

    @property
    def values(self) -> dict[str, object]:
        """What fills the placeholders of the answer's label."""
        found = {name: value for doubt in self.doubts for name, value in doubt.values.items()}
        return found | {name: value for remark in reversed(self.reasons) for name, value in remark.values}

    def value_or(self, fallback: T) -> T:
        """Give the answer, or `fallback` where there is none (a missing fact, or a state)."""
        return fallback if self.answer is None or isinstance(self.answer, State) else self.answer


def decide(rule: Rule[T] | Parameter[T], profile: Mapping[str, object], on: date) -> Decision[T]:
    """Answer `rule` for `profile` as the law stood on the day `on`; raises NotCovered before 2006."""
    decision = _decide_once(rule, profile, on, {})
    if decision.why is None:
        return decision
    met = dict.fromkeys(step.source for step in decision.why.walk() if isinstance(step.source, Unsettled))
    doubts = []
    for unsettled in met:
        read = [(label, _decide_once(rule, profile, on, {unsettled: one})) for one, label in unsettled.readings]
        if any(other.answer != decision.answer for _, other in read):
            readings = tuple((label, other.answer) for label, other in read)
            values = {name: value for _, other in read for name, value in other.values.items()}
            doubts.append(
                Doubt(unsettled.point, unsettled.question, readings, decision.answer, unsettled.cites, values)
            )
    return replace(decision, doubts=tuple(doubts))


def _decide_once(
    rule: Rule[T] | Parameter[T], profile: Mapping[str, object], on: date, readings: Mapping[Unsettled[Any], object]
) -> Decision[T]:
    try:
        answer, why = rule.look_up(Case(profile, on, readings))
    except FactMissing as error:
        return Decision(rule, on, None, missing=error.fact)
    return Decision(rule, on, answer, why)
