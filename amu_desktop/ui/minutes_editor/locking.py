"""Locking from the window: the reasons for what is ours and left out, one question before it is final."""

from amu_desktop.domain.minutes_check import Missing, blocks_locking
from amu_desktop.domain.sentences import say
from amu_desktop.services import approval, minutes_locking
from amu_desktop.services.minutes_rows import ItemRow, MinutesRow
from amu_desktop.ui import dialogs
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t


def lock_minutes(desk: Desk, whole: MinutesRow, missing: tuple[Missing, ...]) -> bool:
    """Ask for each reason, ask once more, and lock; say whether it was done.

    While the law's part is incomplete nothing is asked: the page moves the focus to the list instead.
    """
    if blocks_locking(missing):
        return False
    reasons: dict[str, str] = {}
    for one in missing:
        reason = dialogs.ask().ask_text(
            say(one.says, t.translator),
            t("You can lock all the same. Write why, and it will stand in the minutes."),
            t("Reason"),
            action=t("Use the reason"),
            long=True,
        )
        if not reason:
            return False
        reasons[minutes_locking.key_of(one)] = reason
    if not dialogs.ask().confirm(
        t("Lock the minutes?"),
        t("Afterwards they can only be corrected with a correction that shows."),
        t("Lock the minutes"),
        danger=True,
        listed=what_happens(whole),
    ):
        return False
    desk.do(minutes_locking.lock, whole.meeting.id, reasons)
    desk.toast(t("The minutes are locked"), undo=False)
    return True


def what_happens(whole: MinutesRow) -> tuple[str, ...]:
    """Say line by line what locking does to these minutes."""
    measures = sum(bool(each.text.strip()) for item in whole.items for each in item.measures)
    lines = [t.count("{n} case is locked", "{n} cases are locked", sum(not item.struck for item in whole.items))]
    if measures:
        lines.append(t.count("{n} measure is open from now on", "{n} measures are open from now on", measures))
    if whole.confidential:
        lines.append(t("What is confidential stands in an annex of its own"))
    lines.append(t("A copy is kept of every paper that is issued"))
    return tuple(lines)


def correct(desk: Desk, whole: MinutesRow, item: ItemRow | None) -> None:
    """Ask for a correction and write it, dated."""
    about = t("Case {number}", number=item.label) if item is not None and item.number else t("the minutes")
    said = t("The locked text stands. The correction is added with today's date and your name.")
    if desk.ask(approval.signed_and_holding, whole.meeting.id):
        void = t("The minutes are signed. A correction makes the signatures void, and they must be signed anew.")
        said = f"{said} {void}"
    text = dialogs.ask().ask_text(
        t("Write a correction to {what}", what=about),
        said,
        t("Correction"),
        action=t("Add the correction"),
        long=True,
    )
    if text:
        desk.do(minutes_locking.correct, whole.meeting.id, text, item.id if item is not None else None)
        desk.toast(t("The correction is added"), undo=True)
