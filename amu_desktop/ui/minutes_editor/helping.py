"""What the texts of a case get from the page: phrases of the file, and the case to attach pictures and files to."""

from functools import partial
from pathlib import Path

from amu_desktop.core import clock
from amu_desktop.exchange.safe_attachment import AttachedFile
from amu_desktop.services import attachments, minutes_phrases
from amu_desktop.services.attachments import Owner
from amu_desktop.ui.attachments import attach_file
from amu_desktop.ui.desk import Desk
from amu_desktop.ui.language import t
from amu_desktop.ui.parts.writing import Helper


def writing_helper(desk: Desk, item_id: str) -> Helper:
    """Make the helper of the texts of one case."""
    return Helper(
        phrases=partial(_phrases, desk),
        keep_phrase=partial(_keep, desk),
        forget_phrase=lambda key: desk.do(minutes_phrases.forget_phrase, key),
        attach_picture=partial(_attach_picture, desk, item_id),
        attach_files=partial(_attach_files, desk, item_id),
    )


def _phrases(desk: Desk) -> tuple[tuple[str, str], ...]:
    own = tuple((row.id, row.text) for row in desk.ask(minutes_phrases.phrases))
    return (*own, *(("", t(text)) for text in minutes_phrases.OURS))


def _keep(desk: Desk, text: str) -> None:
    desk.do(minutes_phrases.keep_phrase, text)
    desk.toast(t("The phrase is kept. Ctrl+J puts it in."))


def _attach_picture(desk: Desk, item_id: str, picture: bytes) -> None:
    name = t("Picture {day}.png", day=f"{clock.now():%Y-%m-%d %H%M%S}")
    desk.do(attachments.attach, Owner.ITEM, item_id, AttachedFile(name, picture))
    desk.toast(t("{name} is attached", name=name))


def _attach_files(desk: Desk, item_id: str, paths: list[Path]) -> None:
    for path in paths:
        attach_file(desk, Owner.ITEM, item_id, path)
