"""Checking the open file, told in the words of the person who has to act on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from amu_desktop.core.language import Translator
from amu_desktop.core.marks import N_
from amu_desktop.services import elections_record, minutes_leaves
from amu_desktop.services.minutes_leaves import whereabouts
from amu_desktop.services.workspace import Workspace
from amu_desktop.storage.check import Finding, Kind
from amu_desktop.storage.check import check as check_file


@dataclass(frozen=True, slots=True)
class FaultRow:
    """One thing that is not as it was written: the sentence and its values, and where in the file it lies."""

    kind: str
    message: str
    values: dict[str, str]
    table: str
    row: str
    column: str


_MESSAGES = {
    Kind.PAGES: N_("The file is damaged: {detail}. Open a backup."),
    Kind.LINKS: N_("{table} {row} points at something that is not there."),
    Kind.SCHEMA: N_("The tables of the file are not the ones this program made."),
    Kind.CHAIN: N_("Line {detail} of the journal was changed or is missing."),
    Kind.JOURNAL_VALUE: N_("A value in line {detail} of the journal was changed."),
    Kind.ROW_CHANGED: N_("{table} {row}: {column} was changed outside the program."),
    Kind.ROW_GONE: N_("{table} {row} was removed outside the program."),
    Kind.ROW_UNKNOWN: N_("{table} {row} was put in outside the program."),
    Kind.SEAL_CHAIN: N_("The seal of {subject} does not follow the one before it."),
    Kind.SEAL_LEAF: N_("{subject} was changed after it was locked ({column})."),
    Kind.BLOB: N_("A kept paper or attachment was changed ({row})."),
    Kind.BACKUP: N_("The history is not the one that the backup {detail} was made of."),
}
_LOCKED = N_("Meeting {meeting}, {case} {title}: {field} was changed after the minutes were locked.")
_LOCKED_ELECTION = N_("The election record of {election} was changed after it was locked ({column}).")
_LOCKED_MEETING = N_("Meeting {meeting}: {field} was changed after the minutes were locked.")


def check(workspace: Workspace) -> tuple[FaultRow, ...]:
    """Give all that is wrong with the open file and its backups, nothing when it is whole."""
    findings = check_file(workspace.database, _leaves_of, workspace.backups())
    return workspace.ask(_told, findings)


def sentence(fault: FaultRow, t: Translator) -> str:
    """Write one fault in the translator's language."""
    return t(fault.message, **fault.values)


def _leaves_of(session: Session, subject: str) -> Mapping[str, str] | None:
    found = minutes_leaves.leaves_of(session, subject)
    return elections_record.leaves_of(session, subject) if found is None else found


def _told(session: Session, findings: list[Finding]) -> tuple[FaultRow, ...]:
    faults = []
    for found in findings:
        message = _MESSAGES[found.kind]
        values = {name: getattr(found, name) for name in ("table", "row", "column", "subject", "detail")}
        election = elections_record.whereabouts(session, found.subject)
        if found.kind is Kind.SEAL_LEAF and election is not None:
            message, values = _LOCKED_ELECTION, values | {"election": election}
        elif found.kind is Kind.SEAL_LEAF and found.column:
            place = whereabouts(session, found.subject, found.column)
            values |= {"meeting": place.meeting, "case": place.case, "title": place.title, "field": place.field}
            message = _LOCKED if place.case or place.title else _LOCKED_MEETING
        faults.append(FaultRow(found.kind, message, values, found.table, found.row, found.column))
    return tuple(faults)
