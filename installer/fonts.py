"""Make the fonts that ship with the program; run by `tasks.py fonts`.

The papers' font is cut from Source Sans 3: only the signs the papers need, at fixed weights. Its default weight is
ExtraLight, so a PDF made from the variable file would be hairline, and its name is reserved, so the cuts are called
AMU Sans. Subsetting comes before fixing the weight, since that is ten times faster. The windows' font where the
system has none of its own to offer is Inter, cut in the same way under its own name.
"""

import shutil
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1E0, 0x220), 0x1E9E, 0x2B9, 0x2BA]
CYRILLIC = [*range(0x400, 0x460), 0x490, 0x491]
MARKS = [0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x30B, 0x30C, 0x326, 0x327, 0x328]
PUNCTUATION = [*range(0x2010, 0x2028), 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122, 0x202F]
SYMBOLS = [ord(sign) for sign in "←↑→↓↗↘⇒✓✗✔☐☑●○■□▲△▼◆≤≥≠≈±−×÷∞√∑½¼¾¹²³⁴⁰⁵⁶⁷⁸⁹₀₁₂₃₄"]
SIGNS = [*LATIN, *CYRILLIC, *MARKS, *PUNCTUATION, *SYMBOLS]


@dataclass(frozen=True, slots=True)
class Cut:
    """One font file to make: from which variable file, at which weight, under which name."""

    package: str
    source: str
    family: str
    style: str
    weight: int
    italic: bool = False

    @property
    def file_name(self) -> str:
        """The name of the file in `resources/fonts`."""
        return f"{self.family.replace(' ', '')}-{self.style}.ttf"


CUTS = (
    Cut("fontpkg_source_sans_3", "SourceSans3[wght].ttf", "AMU Sans", "Regular", 400),
    Cut("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf", "AMU Sans", "Italic", 400, italic=True),
    Cut("fontpkg_source_sans_3", "SourceSans3[wght].ttf", "AMU Sans", "Semibold", 600),
    Cut("fontpkg_source_sans_3", "SourceSans3[wght].ttf", "AMU Sans", "Bold", 700),
    Cut("fontpkg_inter", "Inter[opsz,wght].ttf", "Inter", "Regular", 400),
    Cut("fontpkg_inter", "Inter[opsz,wght].ttf", "Inter", "Medium", 500),
    Cut("fontpkg_inter", "Inter[opsz,wght].ttf", "Inter", "SemiBold", 600),
    Cut("fontpkg_inter", "Inter[opsz,wght].ttf", "Inter", "Bold", 700),
)
LICENCES = {"fontpkg_source_sans_3": "AMUSans-OFL.txt", "fontpkg_inter": "Inter-OFL.txt"}


def make(folder: Path) -> None:
    """Write every cut and the licences beside them to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        cut_font(cut).save(folder / cut.file_name)
        print(folder / cut.file_name)
    for package, name in LICENCES.items():
        shutil.copyfile(str(files(package) / "LICENSE"), folder / name)


def cut_font(cut: Cut) -> TTFont:
    """Subset, fix the weight, rename: the font of one cut."""
    font = TTFont(str(files(cut.package) / "files" / cut.source), recalcTimestamp=False)
    options = Options(name_IDs=["*"], notdef_outline=True, glyph_names=False, hinting=True)
    # Ligatures and alternates make text that cannot be searched or copied from a PDF, and ReportLab ignores them.
    options.layout_features = ["kern", "mark"] if cut.family == "Inter" else []
    options.drop_tables += ["GSUB", "STAT"] if cut.family == "Inter" else ["GSUB", "GPOS", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=SIGNS)
    subsetter.subset(font)
    axes: dict[str, float] = {"wght": cut.weight}
    if "opsz" in {axis.axisTag for axis in font["fvar"].axes}:
        axes["opsz"] = 14
    font = instantiateVariableFont(font, axes)
    rename(font, cut)
    return font


def rename(font: TTFont, cut: Cut) -> None:
    """Give `font` the names of `cut`, and set its weight class and style bits to match."""
    full = f"{cut.family} {cut.style}"
    plain = cut.style in {"Regular", "Italic", "Bold"}
    names = {
        1: cut.family if plain else full,
        2: cut.style if plain else "Regular",
        3: f"{full}; cut for AMU Desktop",
        4: full,
        6: f"{cut.family.replace(' ', '')}-{cut.style}",
        16: cut.family,
        17: cut.style,
    }
    table = font["name"]
    keep = {0, 5, 7, 8, 9, 11, 13, 14} - ({7} if cut.family == "AMU Sans" else set())
    table.names = [record for record in table.names if record.nameID in keep and record.platformID == 3]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = cut.weight
    os2.fsSelection = os2.fsSelection & ~0b1100001
    os2.fsSelection |= 0b1 if cut.italic else 0
    os2.fsSelection |= 0b100000 if cut.weight == 700 else 0
    os2.fsSelection |= 0b1000000 if cut.style == "Regular" else 0
    head.macStyle = (0b10 if cut.italic else 0) | (0b1 if cut.weight == 700 else 0)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
