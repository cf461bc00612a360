"""What a yearly report lacks, said the same way in the list of sections and on the paper: «Mangler: …»."""

from collections.abc import Mapping

from amu_desktop.core.marks import N_
from amu_desktop.domain.report import TOPICS, section, voting
from amu_desktop.domain.report_figures import Figures
from amu_desktop.domain.sentences import Sentence, sentence

NORMAL_MEETINGS = 4
FEW_MEETINGS, WOMEN, MEN = "few_meetings", "women", "men"
"""The parts of sections 4 and 1 that only the user knows."""


def gaps(number: int, figures: Figures, text: str, parts: Mapping[str, str]) -> tuple[Sentence, ...]:
    """Give what a section lacks, each as the words after «Mangler:»; `parts` are the rows written inside it."""
    match number:
        case 1:
            return _undertaking(figures, parts)
        case 2:
            return () if figures.chairs else (sentence(N_("a chair of the committee")),)
        case 3:
            return () if figures.areas else (sentence(N_("safety areas")),)
        case 4:
            return _meetings(figures, parts)
        case 5:
            open_ = [each.number for each in figures.cases if each.outcome is None]
            return (sentence(N_("the outcome of case {numbers}"), numbers=", ".join(open_)),) if open_ else ()
        case 7:
            lacking = [each.number for each in figures.votes if any(not one.text for one in each.positions)]
            return (sentence(N_("positions in case {numbers}"), numbers=", ".join(lacking)),) if lacking else ()
        case 11 if text.strip() or any(parts.get(topic.key, "").strip() for topic in TOPICS):
            return ()
        case 19 if figures.measures.plan or text.strip():
            return ()
    about = section(number)
    lacks = about.missing and about.required and not text.strip()
    return (sentence(about.missing),) if lacks else ()


def few_meetings(figures: Figures) -> bool:
    """Whether a committee met less often than is normal (OLM § 3-16 first paragraph)."""
    return voting(figures.body) and len(figures.meetings) < NORMAL_MEETINGS


def _undertaking(figures: Figures, parts: Mapping[str, str]) -> tuple[Sentence, ...]:
    found = []
    if figures.undertaking.average is None:
        found.append(sentence(N_("the average number of employees")))
    if not (parts.get(WOMEN, "").strip() and parts.get(MEN, "").strip()):
        found.append(sentence(N_("the number of women and men")))
    return tuple(found)


def _meetings(figures: Figures, parts: Mapping[str, str]) -> tuple[Sentence, ...]:
    found = []
    if few_meetings(figures) and not parts.get(FEW_MEETINGS, "").strip():
        found.append(sentence(N_("why there were fewer than four meetings")))
    not_locked = [each.number for each in figures.meetings if not each.locked]
    if not_locked:
        found.append(sentence(N_("locked minutes of meeting {numbers}"), numbers=", ".join(not_locked)))
    return tuple(found)
