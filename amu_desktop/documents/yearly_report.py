"""The yearly report (paper.md 7.15, series AMU-AAR): a cover with five facts, six parts, twenty-one numbered sections.

Without a committee it is the yearly report of the safety service: the same paper without what only a committee has.
"""

from amu_desktop.core.language import Translator
from amu_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Gap,
    Heading,
    NewPage,
    PageOf,
    Table,
    Title,
    strong,
)
from amu_desktop.documents.yearly_report_cover import cover, full_title, is_committee
from amu_desktop.documents.yearly_report_data import ReportData
from amu_desktop.documents.yearly_report_plan import measures_of_the_year
from amu_desktop.documents.yearly_report_sections import section_blocks
from amu_desktop.domain.kinds import BodyKind
from amu_desktop.domain.report import Part, Section, sections_for
from amu_desktop.domain.sentences import say


def build(data: ReportData, t: Translator) -> Document:
    """Build the report."""
    blocks: list[Block] = [*cover(data, t), NewPage()]
    parts = _parts(data, t)
    blocks += _contents(data, parts, t)
    for part, sections in parts.items():
        blocks.append(NewPage() if part is Part.COMMITTEE else Gap(8))
        blocks.append(Title(part_title(part, data, t)))
        if part is Part.AHEAD:
            blocks += measures_of_the_year(data, t)
        for content in sections.values():
            blocks += content
    year = data.figures.year
    return Document(
        title=full_title(data, t),
        language=t.language,
        kind=t("Yearly report"),
        short_title=t("yearly report"),
        blocks=tuple(blocks),
        running_head=_running_head(data, year, t),
        cover=True,
    )


def part_title(part: Part, data: ReportData, t: Translator) -> str:
    """Give the heading of a part; without a committee the first is that of the safety service."""
    if part is Part.COMMITTEE and not is_committee(data):
        return t("The undertaking and the safety service")
    return t(part.label)


def _running_head(data: ReportData, year: int, t: Translator) -> str:
    if not is_committee(data):
        return t("The safety service's yearly report {year}", year=year)
    if data.figures.body is BodyKind.COMMITTEE:
        return t("Yearly report {year} · the working environment committee", year=year)
    return t("Yearly report {year} · {body}", year=year, body=data.figures.body_name)


def _parts(data: ReportData, t: Translator) -> dict[Part, dict[Section, tuple[Block, ...]]]:
    """Give what stands in each part; a part where every section is left out has no heading either."""
    found: dict[Part, dict[Section, tuple[Block, ...]]] = {}
    for section in sections_for(data.figures.body):
        blocks = section_blocks(section, data, t)
        if blocks:
            found.setdefault(section.part, {})[section] = blocks
    return found


def _contents(data: ReportData, parts: dict[Part, dict[Section, tuple[Block, ...]]], t: Translator) -> list[Block]:
    rows: list[tuple[object, ...]] = []
    for part, sections in parts.items():
        rows.append(("", strong(part_title(part, data, t)), ""))
        for section in sections:
            title = say(section.title(data.figures.year, data.figures.body), t)
            rows.append((str(section.number), title, PageOf(section.number)))
    columns = (Column("", 10), Column("", 135), Column("", 20))
    return [Heading(t("Contents")), Table(columns, tuple(rows))]  # type: ignore[arg-type]
