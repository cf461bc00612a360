"""Colours, sizes and fonts of the window, light and dark, put over Fusion as palette and style sheet.

Fusion is the base on all systems because the Windows 11 style ignores parts of a style sheet. The tokens are those of
the design, to the letter, and a test computes every contrast pair from this file.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from amu_desktop.core.paths import resource

LIGHT = {
    "bg.window": "#F3F4F2",
    "bg.canvas": "#FAFAF9",
    "bg.surface": "#FFFFFF",
    "bg.sunken": "#EEF0ED",
    "bg.selected": "#DCE9EF",
    "border.subtle": "#E1E4E0",
    "border.control": "#757D7A",
    "text.primary": "#191D1C",
    "text.secondary": "#515957",
    "text.disabled": "#858C89",
    "accent": "#14597C",
    "accent.hover": "#0F4762",
    "accent.pressed": "#0B374D",
    "on.accent": "#FFFFFF",
    "accent.tint": "#E5EFF4",
    "focus": "#14597C",
    "ok": "#1D6A45",
    "ok.tint": "#E6F2EB",
    "warn": "#7B4A00",
    "warn.tint": "#FBF0DB",
    "danger": "#A3271C",
    "danger.tint": "#FBE9E7",
    "neutral": "#4A5355",
    "neutral.tint": "#EBEDEC",
    "chart.1": "#8E1F15",
    "chart.2": "#3A7FA3",
    "chart.3": "#757D7A",
}
DARK = {
    "bg.window": "#141718",
    "bg.canvas": "#191D1E",
    "bg.surface": "#212627",
    "bg.sunken": "#2A3031",
    "bg.selected": "#21404E",
    "border.subtle": "#343B3C",
    "border.control": "#7F898A",
    "text.primary": "#EDF0EF",
    "text.secondary": "#B1BAB8",
    "text.disabled": "#7A8381",
    "accent": "#7FC1E0",
    "accent.hover": "#9BD0E9",
    "accent.pressed": "#B6DEF0",
    "on.accent": "#06222F",
    "accent.tint": "#1F333D",
    "focus": "#9BD0E9",
    "ok": "#8FD2AD",
    "ok.tint": "#1D3328",
    "warn": "#EBC27A",
    "warn.tint": "#382D18",
    "danger": "#F6A79E",
    "danger.tint": "#412422",
    "neutral": "#BCC5C4",
    "neutral.tint": "#2C3233",
    "chart.1": "#F6A79E",
    "chart.2": "#4F9ABF",
    "chart.3": "#7F898A",
}
SMALLEST_WIDTH, SMALLEST_HEIGHT = 1024, 600
RAIL_UNDER, NARROW_UNDER, LOW_UNDER = 1180, 1100, 700
CONTENT_WIDTH = 1180


class Look(StrEnum):
    """What the user chose under «Utseende»."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextSize(StrEnum):
    """What the user chose under «Tekststørrelse»."""

    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


SCALES = {TextSize.NORMAL: 1.0, TextSize.LARGE: 1.15, TextSize.LARGEST: 1.3}


@dataclass(frozen=True, slots=True)
class Type:
    """One role of text: size, weight and line height in logical pixels, and its colour."""

    size: int
    weight: int
    line: int
    color: str = "text.primary"


TYPES = {
    "title": Type(24, 600, 30),
    "number": Type(28, 600, 32),
    "h2": Type(17, 600, 22),
    "h3": Type(15, 600, 20),
    "read": Type(15, 400, 23),
    "lead": Type(15, 400, 23, "text.secondary"),
    "body": Type(14, 400, 20),
    "strong": Type(14, 600, 20),
    "second": Type(14, 400, 20, "text.secondary"),
    "small": Type(13, 400, 18, "text.secondary"),
    "small.strong": Type(13, 600, 18, "text.secondary"),
    "ok": Type(13, 400, 18, "ok"),
    "warn": Type(13, 400, 18, "warn"),
    "danger": Type(13, 400, 18, "danger"),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """What is in force: the tokens, whether they are dark, how large the text is, and whether Windows rules."""

    tokens: dict[str, str]
    dark: bool
    scale: float = 1.0
    contrast: bool = False
    family: str = "Inter"


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
    from amu_desktop.ui.sheet import sheet

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
