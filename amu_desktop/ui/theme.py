"""Colours, sizes and fonts of the window, light and dark, put over Fusion as palette and style sheet.

Fusion is the base on all systems because the Windows 11 style ignores parts of a style sheet. The tokens are those of
the design, to the letter, and a test computes every contrast pair from this file.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from amu_desktop.core.paths import resource
from amu_desktop.ui.sheet import sheet
from amu_desktop.ui.tokens import DARK, LIGHT, SCALES, TYPES, Look, TextSize, Theme, Type

# Pages take the tokens' names from here, so that they have one place to ask.
__all__ = [
    "CONTENT_WIDTH",
    "DARK",
    "LIGHT",
    "LOW_UNDER",
    "NARROW_UNDER",
    "RAIL_UNDER",
    "SCALES",
    "SMALLEST_HEIGHT",
    "SMALLEST_WIDTH",
    "TYPES",
    "Look",
    "TextSize",
    "Theme",
    "Type",
    "Watch",
    "apply",
    "color",
    "family",
    "font",
    "hex_of",
    "moves",
    "now",
    "px",
    "watch",
]

SMALLEST_WIDTH, SMALLEST_HEIGHT = 1024, 600
RAIL_UNDER, NARROW_UNDER, LOW_UNDER = 1180, 1100, 700
CONTENT_WIDTH = 1180


class Watch(QObject):
    """Tells that the theme has changed, so that drawn things can be drawn again."""

    changed = Signal()


watch = Watch()
_now = Theme(LIGHT, dark=False)


def now() -> Theme:
    """Give the theme in force."""
    return _now


def hex_of(token: str) -> str:
    """Give the colour of `token` in the theme in force, as «#RRGGBB»."""
    return _now.tokens[token]


def color(token: str) -> QColor:
    """Give the colour of `token` in the theme in force."""
    return QColor(_now.tokens[token])


def px(size: float) -> int:
    """Scale a measure of the design to the chosen text size."""
    return round(size * _now.scale)


def font(role: str = "body") -> QFont:
    """Give the font of a role, with tabular figures for numbers."""
    kind = TYPES[role]
    made = QFont(_now.family)
    made.setPixelSize(px(kind.size))
    made.setWeight(QFont.Weight(kind.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if role == "number":
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def moves() -> bool:
    """Say whether panels may slide: not when motion is off here or in the system, nor without a screen."""
    app = QApplication.instance()
    if not isinstance(app, QApplication) or app.platformName() == "offscreen":
        return False
    return app.isEffectEnabled(Qt.UIEffect.UI_General) and not app.property("still")


def apply(look: Look = Look.SYSTEM, size: TextSize = TextSize.NORMAL) -> None:
    """Put the theme on the running application; following the system goes on until the next call."""
    global _now  # noqa: PLW0603 - one application has one theme
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    hints = app.styleHints()
    hints.setColorScheme(
        {Look.SYSTEM: Qt.ColorScheme.Unknown, Look.LIGHT: Qt.ColorScheme.Light, Look.DARK: Qt.ColorScheme.Dark}[look]
    )
    dark = look is Look.DARK or (look is Look.SYSTEM and hints.colorScheme() is Qt.ColorScheme.Dark)
    contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    made = Theme(DARK if dark else LIGHT, dark, SCALES[size], contrast, family())
    if contrast:
        made = replace(made, tokens=_system_tokens(QGuiApplication.palette()))
    _now = made
    app.setStyle("Fusion")
    if not contrast:
        app.setPalette(_palette())
    app.setFont(font())
    app.setStyleSheet(sheet(made))
    watch.changed.emit()


def family() -> str:
    """Give the family of the windows: Segoe UI on Windows, the system's own on macOS, else Inter."""
    known = set(QFontDatabase.families())
    for name in ("Segoe UI Variable Text", "Segoe UI", ".AppleSystemUIFont"):
        if name in known:
            return name
    if "Inter" not in known:
        for file in sorted(resource("fonts").glob("Inter*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    found = [name for name in QFontDatabase.families() if name.startswith("Inter")]
    return min(found, key=len) if found else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _palette() -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: "bg.canvas",
        role.WindowText: "text.primary",
        role.Base: "bg.surface",
        role.AlternateBase: "bg.sunken",
        role.Text: "text.primary",
        role.Button: "bg.surface",
        role.ButtonText: "text.primary",
        role.ToolTipBase: "bg.surface",
        role.ToolTipText: "text.primary",
        role.PlaceholderText: "text.secondary",
        role.Highlight: "accent",
        role.HighlightedText: "on.accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.Mid: "border.control",
    }
    for part, token in pairs.items():
        made.setColor(part, color(token))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, color("text.disabled"))
    return made


def _system_tokens(palette: QPalette) -> dict[str, str]:
    """Give the tokens of a contrast theme: the system's colours alone, and an edge round everything."""
    role = QPalette.ColorRole
    back, text = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    mark, on_mark = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    tokens = dict.fromkeys(LIGHT, text)
    tokens |= {name: back for name in LIGHT if name.startswith("bg.") or name.endswith(".tint")}
    tokens |= {"accent.hover": mark, "accent.pressed": mark, "bg.selected": back, "on.accent": back, "focus": mark}
    tokens["text.disabled"] = palette.color(QPalette.ColorGroup.Disabled, role.WindowText).name()
    return tokens | {"accent.hover": text, "accent.pressed": text} if on_mark == back else tokens
