"""Elections on the overview: a step that is late, a period that ends within ninety days, a move, an agreement."""

from collections.abc import Iterator

from sqlalchemy import select

from amu_desktop import law
from amu_desktop.core.marks import N_
from amu_desktop.domain.election_calendar import SOURCES, StepState
from amu_desktop.domain.kinds import ElectionState, PostKind
from amu_desktop.domain.sentences import Sentence, sentence
from amu_desktop.law.sources import OLM, Citation
from amu_desktop.services import elections_calendar, offices_changes, offices_history
from amu_desktop.services.overview_duties import Duty, Remedy, Scene, Standing
from amu_desktop.storage.tables.elections import Election, ElectionPost

PAGE = "elections"
_NAME = Sentence(N_("Elections and periods"))


def election_duties(scene: Scene) -> tuple[Duty, ...]:
    """Give what is late in an election, and what should soon be begun; nothing where all is well."""
    return (*_late(scene), *_ending(scene), *_moved(scene))


def _late(scene: Scene) -> Iterator[Duty]:
    """One line an election: the first step that is late."""
    for sheet in elections_calendar.followed(scene.session, scene.on):
        steps = elections_calendar.steps_of(scene.session, sheet, scene.on)
        late = next((step for step in steps if step.state is StepState.LATE), None)
        if late is None:
            continue
        says = sentence(N_("{election}: {step} was due {day}"), election=sheet.kind, step=late.stage, day=late.on)
        if sheet.about:
            text = N_("{election}, {about}: {step} was due {day}")
            says = sentence(text, election=sheet.kind, about=sheet.about, step=late.stage, day=late.on)
        why = sentence(N_("The day stands in the calendar of the election."))
        cite = late.cite or SOURCES[next(iter(SOURCES))]
        grade = law.Grade.LAW if late.cite else law.Grade.ADVICE
        yield _duty(
            f"election:{sheet.id}", says, why, Remedy(N_("Open the election"), PAGE, {"id": sheet.id}), cite, grade
        )


def _ending(scene: Scene) -> Iterator[Duty]:
    """One line for the periods that end within ninety days and are in no election; those within thirty stand apart."""
    in_election = set(
        scene.session.scalars(
            select(ElectionPost.post_id)
            .join(Election, Election.id == ElectionPost.election_id)
            .where(Election.state.not_in((ElectionState.DONE, ElectionState.CANCELLED)))
        )
    )
    rows = [
        row
        for row in offices_history.ending(scene.session, scene.on)
        if row.post_id not in in_election and not row.soon
    ]
    if not rows:
        return
    first = rows[0]
    says = sentence(N_("The period of {name} ends on {day}"), name=first.name, day=first.last_day)
    if len(rows) > 1:
        text = N_("{n} periods end within ninety days, the first {name}, {day}")
        says = sentence(text, n=len(rows), name=first.name, day=first.last_day)
    why = sentence(N_("The period is two years, and an election takes about six weeks."))
    cite = OLM.at("3-15") if first.kind is PostKind.MEMBER else OLM.at("3-4", 1)
    yield _duty("elections_due", says, why, Remedy(N_("Start an election"), PAGE), cite)


def _moved(scene: Scene) -> Iterator[Duty]:
    for row in offices_changes.misplaced(scene.session, scene.on):
        says = sentence(N_("{name} represents {area}, but works elsewhere"), name=row.name, area=row.area)
        why = sentence(N_("Who moves to lasting work in another safety area is out of office."))
        remedy = Remedy(N_("Safety representatives"), "representatives", {})
        yield _duty(f"moved:{row.holding_id}", says, why, remedy, OLM.at("3-4", 1))


def _duty(
    key: str, says: Sentence, why: Sentence, remedy: Remedy, cite: Citation, grade: law.Grade = law.Grade.LAW
) -> Duty:
    return Duty(key, _NAME, Standing.IN_PROGRESS, says, why, cite, remedy, grade)
