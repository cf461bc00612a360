"""The tokens: every pair that is used has the contrast the design promises, in both themes."""

import pytest
from PySide6.QtWidgets import QApplication

from amu_desktop.ui import theme
from amu_desktop.ui.sheet import sheet

GROUNDS = ("bg.window", "bg.canvas", "bg.surface", "bg.sunken", "bg.selected")
TEXT_PAIRS = (
    [(text, ground) for text in ("text.primary", "text.secondary", "accent") for ground in (*GROUNDS, "accent.tint")]
    + [("text.primary", f"{hue}.tint") for hue in ("ok", "warn", "danger", "neutral")]
    + [(text, f"{hue}.tint") for text in ("accent", "text.secondary") for hue in ("ok", "warn", "danger")]
    + [("on.accent", ground) for ground in ("accent", "accent.hover", "accent.pressed", "text.primary", "neutral")]
    + [
        (hue, ground)
        for hue in ("ok", "warn", "danger", "neutral")
        for ground in (f"{hue}.tint", "bg.surface", "bg.canvas", "bg.selected")
    ]
    + [(hue, "bg.window") for hue in ("ok", "warn", "danger")]
    + [("danger", "accent.tint"), ("bg.surface", "danger"), ("bg.surface", "text.primary")]
)
CONTROL_PAIRS = (
    [("border.control", ground) for ground in (*GROUNDS, "accent.tint")]
    + [("focus", ground) for ground in GROUNDS]
    + [("accent", "bg.surface"), ("accent", "bg.window"), ("text.disabled", "bg.surface")]
    + [(f"chart.{number}", "bg.surface") for number in (1, 2, 3)]
)


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_PAIRS, 4.5), (CONTROL_PAIRS, 3.0)], ids=["text", "controls"])
def test_every_pair_in_use_has_enough_contrast(
    tokens: dict[str, str], pairs: list[tuple[str, str]], least: float
) -> None:
    weak = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in pairs}
    assert {pair: found for pair, found in weak.items() if found < least} == {}


def test_the_contrast_formula_gives_the_numbers_of_the_design() -> None:
    assert round(contrast(theme.LIGHT["ok"], theme.LIGHT["bg.selected"]), 2) == 5.30
    assert round(contrast(theme.DARK["border.control"], theme.DARK["bg.selected"]), 2) == 3.06


def test_both_themes_have_the_same_tokens() -> None:
    assert theme.LIGHT.keys() == theme.DARK.keys()


def test_a_dark_look_changes_tokens_palette_and_icons(gui: QApplication) -> None:
    theme.apply(theme.Look.DARK)
    assert theme.hex_of("bg.canvas") == "#191D1E"
    assert gui.palette().window().color().name().upper() == "#191D1E"
    theme.apply(theme.Look.LIGHT)
    assert theme.hex_of("bg.canvas") == "#FAFAF9"


def test_the_largest_text_makes_text_and_controls_a_third_larger(gui: QApplication) -> None:
    theme.apply(theme.Look.LIGHT, theme.TextSize.LARGEST)
    assert (theme.px(36), theme.font().pixelSize()) == (47, 18)
    assert "font-size: 31px" in sheet(theme.now())


def test_a_contrast_theme_uses_the_system_colours_and_an_edge_round_everything(gui: QApplication) -> None:
    tokens = theme._system_tokens(gui.palette())
    assert tokens.keys() == theme.LIGHT.keys()
    assert tokens["border.subtle"] == tokens["text.primary"]
    assert len({value for name, value in tokens.items() if name.startswith("bg.")}) == 1
