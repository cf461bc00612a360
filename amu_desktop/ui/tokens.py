"""The tokens of the window: colours light and dark, sizes of text, and the theme that is made of them.

They stand below both the theme, which puts them on, and the style sheet, which is written from them.
"""

from dataclasses import dataclass
from enum import StrEnum

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
