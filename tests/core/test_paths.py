"""Resources are found, complete, and carry their licences."""

import pytest

from amu_desktop.core.paths import resource, translations


@pytest.mark.parametrize("style", ["Regular", "Italic", "Semibold", "Bold"])
def test_the_papers_font_has_every_sign_the_papers_need(style: str) -> None:
    from fontTools.ttLib import TTFont

    font = TTFont(resource("fonts", f"AMUSans-{style}.ttf"))
    signs = "æøåÆØÅáčđŋšŧžÁČĐŊŠŦŽąćęłńóśźżėįųūіїєґЖ→←✓✗☐☑≤≥§«»–—…•½\u00a0"
    assert [sign for sign in signs if ord(sign) not in font.getBestCmap()] == []
    assert "GSUB" not in font, "ligatures make text that cannot be searched in a PDF"
    names = {record.toUnicode() for record in font["name"].names if record.nameID in {1, 3, 4, 6, 16}}
    assert all("Source" not in name for name in names), "the name is reserved by the font's licence"


def test_every_font_and_icon_set_has_its_licence_beside_it() -> None:
    assert "SIL Open Font License" in resource("fonts", "AMUSans-OFL.txt").read_text("utf-8")
    assert "SIL Open Font License" in resource("fonts", "Inter-OFL.txt").read_text("utf-8")
    assert "ISC License" in resource("icons", "LICENSE-lucide.txt").read_text("utf-8")


def test_every_icon_takes_the_colour_it_is_drawn_in() -> None:
    icons = sorted(resource("icons").glob("*.svg"))
    assert len(icons) > 40
    assert [icon.name for icon in icons if "currentColor" not in icon.read_text("utf-8")] == []


def test_the_three_catalogues_are_there_in_every_language() -> None:
    found = {(path.parent.parent.name, path.stem) for path in translations().glob("*/LC_MESSAGES/*.po")}
    assert found == {(language, domain) for language in ("nb", "nn", "en") for domain in ("gui", "documents", "law")}
