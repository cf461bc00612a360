"""The extract of the minutes for the wall (paper.md 7.10, series OPP-UTDR): all standpoints, no voter, no secret."""

from dataclasses import replace
from datetime import date, datetime

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Document,
    Fitted,
    Gap,
    Ladder,
    NoticeItem,
    PaperClass,
    Paragraph,
    PostingLine,
    Rule,
    Span,
    Style,
    Text,
    Weight,
    mixed,
    strong,
)
from amu_desktop.documents.minutes_data import ConfidentialCase, DecisionMade, ExtractData, MeasureAgreed, WallCase
from amu_desktop.documents.wording import ended
from amu_desktop.documents.writing import flat
from amu_desktop.domain.kinds import DecisionKind
from amu_desktop.domain.minutes import Ending, Finding
from amu_desktop.domain.minutes_wording import score
from amu_desktop.domain.sentences import say


def shortened(data: ExtractData) -> ExtractData:
    """Give the extract without the cases of plain information, for when it would take more than one page."""
    kept = tuple(case for case in data.cases if isinstance(case, ConfidentialCase) or not case.information)
    return replace(data, cases=kept, shortened=len(kept) < len(data.cases))


def build(data: ExtractData, t: Translator) -> Document:
    """Build the extract."""
    meeting = data.meeting
    day = t.weekday(meeting.starts.date())
    heading = t("From {body}", body=meeting.body) if meeting.body else t("From the working environment committee")
    blocks: list[Block] = [
        Fitted(heading, Ladder.TITLE),
        Paragraph(t("Meeting {number}, {day}", number=meeting.number, day=day), Style.NOTICE_20),
        Rule(2.0),
        *(_item(case, t) for case in data.cases),
        Gap(4),
    ]
    if data.shortened:
        blocks.append(Paragraph(t("The cases for information stand in the minutes."), Style.NOTICE_SMALL))
    if data.next_meeting is not None:
        text = _next(data.next_meeting, data.raise_by, t)
        blocks.append(Paragraph(Span(text, Weight.SEMIBOLD), Style.NOTICE_SMALL))
    legal = t(
        "Extract from the minutes. The full minutes are with the committee. The law does not require the minutes to be "
        "put up."
    )
    blocks += [PostingLine(), Paragraph(legal, Style.LEGAL)]
    return Document(
        title=t("Extract from the minutes of meeting {number}", number=meeting.number),
        language=t.language,
        kind=t("Notice"),
        short_title=t("extract"),
        blocks=tuple(blocks),
        running_head=t("Extract from the minutes · meeting {number}", number=meeting.number),
        paper=PaperClass.NOTICE,
    )


def _next(meeting: datetime, raise_by: date | None, t: Translator) -> str:
    day, time = t.weekday(meeting.date()), t.time(meeting)
    if raise_by is None:
        return t("Next meeting: {day} at {time}.", day=day, time=time)
    until = t.date(raise_by, year=False)
    return t(
        "Next meeting: {day} at {time}. If you have a case, tell a member by {until}.", day=day, time=time, until=until
    )


def _item(case: WallCase | ConfidentialCase, t: Translator) -> NoticeItem:
    if isinstance(case, ConfidentialCase):
        text = t("Treated. Not reproduced here (OLM § 3-17).")
        return NoticeItem(case.number, t("Confidential case"), (text,))
    lines: list[Text] = [_decision(decision, case.found, t) for decision in case.decisions]
    if not case.decisions and case.found is not None:
        lines.append(_votes(case.found, t))
    if case.text:
        lines.append(case.text)
    for position in case.positions:
        heading = say(position.heading, t)
        if position.proposal is not None:
            heading = f"{heading} ({say(position.proposal, t)})"
        lines.append(mixed(strong(f"{heading}:"), " ", *flat(position.text or t("Missing"))))
    lines += [_measure(measure, t) for measure in case.measures]
    if not lines and case.summary is not None:
        lines.append(ended(say(case.summary, t)))
    return NoticeItem(case.number, case.title, tuple(lines))


def _decision(decision: DecisionMade, found: Finding | None, t: Translator) -> Text:
    label = t("Advice:") if decision.kind is DecisionKind.ADVICE else t("Decision:")
    votes = (" ", _votes(found, t)) if found is not None else ()
    text = ended(decision.text) if votes else decision.text
    return mixed(strong(label), " ", *flat(text), *votes)


def _votes(found: Finding, t: Translator) -> str:
    votes = score(found)
    if found.by_chair:
        return t("Votes {score}, the chair's vote decided.", score=votes)
    if found.ending is Ending.UNDECIDED:
        return t("Votes {score}, not decided.", score=votes)
    return t("Votes {score}.", score=votes)


def _measure(measure: MeasureAgreed, t: Translator) -> Text:
    due = t.date(measure.due, year=False) if measure.due else ""
    who = ", ".join(part for part in (measure.owner, due) if part)
    return mixed(measure.text, " ", strong(f"{who}.")) if who else measure.text
