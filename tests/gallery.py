"""Draw every page and paper of the sample undertaking to contact sheets, to be looked at; run by `tasks.py gallery`.

Not a test: a picture is judged by a person. It lives here because it needs what tests need and is not shipped.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from amu_desktop.core import settings
from amu_desktop.core.clock import today
from amu_desktop.services.meetings import list_meetings
from amu_desktop.services.minutes import minutes
from amu_desktop.services.minutes_attendance import begin_minutes
from amu_desktop.services.sample import make_sample
from amu_desktop.ui import app, catalogue, theme
from amu_desktop.ui.picture import settle
from amu_desktop.ui.window import Window
from amu_desktop.ui.wizard import Wizard

SHEET_WIDTH = 2400
GAP = 32
CAPTION = 34


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a contact sheet and what stands under it."""

    caption: str
    image: QImage


def paper_pictures(folder: Path) -> Iterator[tuple[str, list[Picture]]]:
    """Give the pages of every PDF in `folder`, a list for each paper."""
    for file in sorted(folder.rglob("*.pdf")):
        pages = []
        document = pypdfium2.PdfDocument(file)
        for number in range(len(document)):
            bitmap = document[number].render(scale=1.6, rev_byteorder=True, prefer_bgrx=True)
            image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
            pages.append(Picture(f"{file.stem} · {number + 1}/{len(document)}", image.copy()))
        document.close()
        yield file.stem, pages


def sheet(pictures: Sequence[Picture], columns: int) -> QImage:
    """Lay pictures out in rows of `columns`, each with its caption under it."""
    width = (SHEET_WIDTH - GAP * (columns + 1)) // columns
    scaled = [
        Picture(one.caption, one.image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        for one in pictures
    ]
    rows = [scaled[start : start + columns] for start in range(0, len(scaled), columns)]
    heights = [max(one.image.height() for one in row) + CAPTION + GAP for row in rows]
    whole = QImage(SHEET_WIDTH, GAP + sum(heights), QImage.Format.Format_RGB32)
    whole.fill(QColor("#8b949a"))
    painter = QPainter(whole)
    painter.setFont(QFont("Inter", 13))
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for place, one in enumerate(row):
            left = GAP + place * (width + GAP)
            painter.drawImage(left, top, one.image)
            box = QRect(left, top + one.image.height() + 4, width, CAPTION - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, one.caption)
        top += height
    painter.end()
    return whole


def draw_papers(out: Path) -> None:
    """Make the sample's papers and lay their pages on sheets of twelve."""
    from amu_desktop.__main__ import main as program

    with tempfile.TemporaryDirectory() as folder:
        if program(["demo", "--out", folder]) != 0:
            raise SystemExit("The sample undertaking could not be made.")
        pages = [page for _, pages in paper_pictures(Path(folder)) for page in pages]
    for number, start in enumerate(range(0, len(pages), 12), 1):
        save(sheet(pages[start : start + 12], 4), out / f"papers-{number}.png")


def draw_windows(out: Path) -> None:
    """Show every page of the window on the sample undertaking, light and dark, and lay them on sheets of twelve."""
    for look in (theme.Look.LIGHT, theme.Look.DARK):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["AMU_DESKTOP_HOME"] = folder
            settings.write(language="nb", who="Kari Nordmann", look=look.value, motion="off")
            shown = list(window_pictures(Path(folder) / "eksempel.amu", look))
        for number, start in enumerate(range(0, len(shown), 12), 1):
            save(sheet(shown[start : start + 12], 3), out / f"windows-{look.value}-{number}.png")


def window_pictures(file: Path, look: theme.Look) -> Iterator[Picture]:
    """Give a picture of the first page and of every page of the catalogue, over a new sample file at `file`."""
    make_sample(file, today()).close()
    app.make_application()
    theme.apply(look)
    window = app.make_window()
    window.resize(1366, 768)
    window.show()
    yield Picture("first page", grabbed(window))
    window.close()
    window = app.make_window(file)
    window.resize(1366, 768)
    window.show()
    for place in catalogue.PAGES:
        for name, where in stands(window, place.key):
            window.go(place.key, **where)
            yield Picture(f"{place.key} {name} · {look.value}", grabbed(window))
    window.go("setup")
    wizard = window.page
    if isinstance(wizard, Wizard):
        for step in wizard.steps()[1:]:
            wizard.show_step(step.key)
            yield Picture(f"setup {step.key} · {look.value}", grabbed(window))
    window.open_palette()
    yield Picture(f"palette · {look.value}", grabbed(window))
    window.close()


def stands(window: Window, key: str) -> list[tuple[str, dict[str, object]]]:
    """Give where a page must stand to show something: the meeting to come, the last one held, a case with a vote."""
    if key not in {"meeting", "minutes"}:
        return [("", {})]
    rows = sorted(window.desk.ask(list_meetings), key=lambda row: row.starts_at)
    coming = [row for row in rows if not row.locked][:1]
    held = [row for row in rows if row.locked]
    found: list[tuple[str, dict[str, object]]] = [(f"coming {row.label}", {"id": row.id}) for row in coming]
    found += [(f"held {row.label}", {"id": row.id}) for row in held[-1:]]
    if key == "minutes":
        for row in coming:
            window.desk.do(begin_minutes, row.id)
        for row in held:
            items = window.desk.ask(minutes, row.id).items
            found += [(f"{row.label} vote", {"id": row.id, "item": item.id}) for item in items if item.ballot]
    return found


def grabbed(window: QWidget) -> QImage:
    """Give a picture of `window` when it has drawn itself."""
    settle()
    return window.grab().toImage()


def save(image: QImage, file: Path) -> None:
    """Write a contact sheet and tell where it is."""
    image.save(str(file))
    print(file)


def main() -> None:
    """Draw all sheets to the folder given by `--out`."""
    asked = argparse.ArgumentParser(prog="tasks.py gallery")
    asked.add_argument("--out", type=Path, default=Path("build/gallery"))
    out: Path = asked.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    draw_windows(out)
    draw_papers(out)
    application.quit()


if __name__ == "__main__":
    main()
