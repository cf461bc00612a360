"""Draw the program's icon from its SVG as the PNG and ICO files that windows and installers ask for."""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def make(resources: Path) -> None:
    """Write `amu-desktop.png` and `amu-desktop.ico` beside `amu-desktop.svg` in `resources`."""
    renderer = QSvgRenderer(str(resources / "amu-desktop.svg"))
    (resources / "amu-desktop.png").write_bytes(png(renderer, 256))
    (resources / "amu-desktop.ico").write_bytes(ico([(size, png(renderer, size)) for size in ICO_SIZES]))


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """Give the icon as a PNG of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, Qt asks for text
    return bytes(held.data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """Put PNG pictures into one Windows icon file."""
    offset = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures:
        side = size % 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset + len(body))
        body += data
    return head + body


if __name__ == "__main__":
    application = QGuiApplication([])
    make(Path(sys.argv[1]))
