"""Two versions of the minutes beside one another, each line in its place, with what differs marked."""

from PySide6.QtWidgets import QFrame, QWidget

from amu_desktop.domain.compare import Pair, Piece
from amu_desktop.services import approval_versions
from amu_desktop.services.approval_versions import VersionRow
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.guard import guarded
from amu_desktop.ui.language import t
from amu_desktop.ui.parts import Label, PickField, Text, column, fields_line, holder, line
from amu_desktop.ui.parts.layout import clear

AROUND = 1
"""Lines that are the same on both sides are shown so far from a difference; the rest is counted."""


class Versions(QFrame):
    """Picks two versions and shows them."""

    def __init__(self, desk: Desk, meeting_id: str) -> None:
        super().__init__()
        self.desk, self._meeting_id = desk, meeting_id
        rows = desk.ask(approval_versions.list_versions, meeting_id)
        options = tuple((row.id, name_of(row)) for row in rows)
        self.old, self.new = PickField(t("This version"), options), PickField(t("Beside this"), options)
        self.shown = column()
        layout = column()
        self.setLayout(layout)
        if len(rows) == 1:
            layout.addWidget(Text(t("There is only one version yet: as it is now."), "second"))
            return
        self.old.set_value(rows[-2].id if rows[-1].id == approval_versions.NOW else rows[0].id)
        self.new.set_value(rows[-1].id)
        for field in (self.old, self.new):
            field.edited.connect(guarded(self.fill, self))
        layout.addWidget(fields_line(self.old, self.new))
        layout.addWidget(holder(self.shown))
        self.fill()

    def fill(self) -> None:
        """Compare the two that are picked."""
        clear(self.shown)
        old, new = str(self.old.value() or ""), str(self.new.value() or "")
        pairs = self.desk.ask(approval_versions.compare_versions, self._meeting_id, old, new, t.language.value)
        differing = sum(not pair.same for pair in pairs)
        said = t("They say the same.")
        if differing:
            said = t.count("{n} line differs", "{n} lines differ", differing)
        self.shown.addSpacing(10)
        self.shown.addWidget(Label(said[:1].upper() + said[1:], "small.strong"))
        skipped = 0
        for index, pair in enumerate(pairs):
            if all(each.same for each in pairs[max(index - AROUND, 0) : index + AROUND + 1]):
                skipped += 1
                continue
            self._skip(skipped)
            skipped = 0
            self.shown.addWidget(_row(pair))
        self._skip(skipped)

    def _skip(self, number: int) -> None:
        if number:
            said = t.count("{n} line is the same", "{n} lines are the same", number)
            self.shown.addWidget(holder(line(Label(f"… {said} …", "small"), margins=(8, 6, 8, 6))))


def name_of(row: VersionRow) -> str:
    """Name a version: «Utkast sendt 12. november», «Utgave 1, 20. november», «Slik det er nå»."""
    if row.on is None:
        return t("As it is now")
    if row.edition:
        return t("Edition {n}, {day}", n=row.edition, day=t.date(row.on))
    return t("Draft sent {day}", day=t.date(row.on))


def _row(pair: Pair) -> QWidget:
    return holder(line((_side(pair.old, "−"), 1), (_side(pair.new, "+"), 1), gap=8))


def _side(pieces: tuple[Piece, ...] | None, sign: str) -> QWidget:
    """Give one side of a line; a sign beside the colour says that it differs."""
    if pieces is None:
        return holder(column(), "sunken")
    changed = any(piece.changed for piece in pieces)
    marked = " ".join(f"[{piece.text}]" if piece.changed and len(pieces) > 1 else piece.text for piece in pieces)
    text = Text(f"{sign} {marked}" if changed else marked, "small")
    ground = ("danger" if sign == "−" else "ok") if changed else ""
    return holder(column(text, margins=(8, 4, 8, 4)), ground)
