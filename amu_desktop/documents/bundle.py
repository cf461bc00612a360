"""Several papers as one file: a page of contents, bookmarks, and the bundle's own page number on every page.

Each paper keeps its own footer. Nothing of a page somebody else made is ever covered: such a page is made a little
higher, and the number stands in the room that gives. What a page could do by itself (scripts, starting programs) is
taken out, since the bundle is sent on. The same parts always give the same bytes.
"""

import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ContentStream,
    DictionaryObject,
    NameObject,
    PdfObject,
    RectangleObject,
    TextStringObject,
)

from amu_desktop import __version__
from amu_desktop.core.errors import UserError
from amu_desktop.core.language import Translator
from amu_desktop.documents.bundle_pages import (
    BESIDE,
    DAMAGED,
    ContentsLine,
    contents_pages,
    count_contents_pages,
    image_page,
    stamps,
)
from amu_desktop.documents.style import FOOTER_RULE
from amu_desktop.documents.wording import clean

_PDF, _PNG, _JPEG = b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_HEAD = 1024
_MOST_PAGES = 3000
_HARMLESS = {"/URI", "/GoTo", "/Named"}
_DAMAGE = (PyPdfError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, OSError)
_LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
# In which direction a page is read when the file says it is turned: rightwards and upwards, as the reader sees it.
_TURNED = {0: ((1, 0), (0, 1)), 90: ((0, 1), (-1, 0)), 180: ((-1, 0), (0, -1)), 270: ((0, -1), (1, 0))}


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of the bundle: a PDF, PNG or JPEG.

    With empty `content` it is only listed, with `note` saying where it is; without a note it is a heading, and its
    bookmark leads to what follows. `own` papers are drawn by this program and have its footer. `name` is the file's,
    for complaints. `level` 1 stands under the last part of level 0 among bookmarks and contents.
    """

    title: str
    content: bytes
    name: str = ""
    own: bool = False
    level: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What the bundle is: `stamp` gives the line for page x of y; `contents` puts a page of contents first."""

    title: str
    undertaking: str
    made_at: datetime
    stamp: Callable[[int, int], str]
    contents: bool = True
    id: str = ""


def folder_stamp(t: Translator) -> Callable[[int, int], str]:
    """Give the line of the inspection folder: «Mappe side 3 av 12»."""
    return lambda page, pages: t("Folder page {x} of {y}", x=page, y=pages)


def can_be_bundled(content: bytes) -> bool:
    """Say whether a file's own first bytes are those of a PDF, PNG or JPEG."""
    return _PDF in content[:_HEAD] or content.startswith((_PNG, _JPEG))


def pages_of(part: Part) -> int:
    """Give how many pages `part` has; a UserError names the file when it is locked or damaged."""
    return len(_read(part).pages) if part.content else 0


def bundle(parts: Sequence[Part], about: About, t: Translator) -> bytes:
    """Put `parts` together in their order; `t` speaks the language of the bundle.

    Raises UserError, naming the file, when one needs a password, is damaged, or is of a kind that has no pages.
    """
    files = [_read(part) if part.content else None for part in parts]
    counts = [len(file.pages) if file else 0 for file in files]
    before = count_contents_pages(_lines(parts, counts, 0), about.title, t) if about.contents else 0
    pages = before + sum(counts)
    if pages > _MOST_PAGES:
        raise UserError("The bundle would have {n} pages. Take out some of the attachments.", n=pages)
    writer = PdfWriter()
    own = [True] * before
    if about.contents:
        drawn = contents_pages(_lines(parts, counts, before), about.title, about.undertaking, t)
        writer.append(PdfReader(io.BytesIO(drawn)), import_outline=False)
    for part, file in zip(parts, files, strict=True):
        if file is not None:
            _append(writer, part, file)
            own += [part.own] * len(file.pages)
    if len(writer.pages) != pages:
        raise _damaged(parts[0])
    _stamp(writer, own, about)
    _bookmark(writer, parts, counts, before)
    _describe(writer, about, t)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _lines(parts: Sequence[Part], counts: Sequence[int], before: int) -> list[ContentsLine]:
    lines, page = [], before + 1
    for part, count in zip(parts, counts, strict=True):
        lines.append(ContentsLine(part.title, part.note, part.level, page if count else None))
        page += count
    return lines


def _read(part: Part) -> PdfReader:
    content = part.content
    if content.startswith((_PNG, _JPEG)):
        content = image_page(content, _called(part))
    elif _PDF not in content[:_HEAD]:
        raise UserError("{name} is neither a PDF nor a picture, and cannot be put into a bundle.", name=_called(part))
    try:
        reader = PdfReader(io.BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
        if not locked and not reader.pages:
            raise _damaged(part)
    except PyPdfError as error:
        raise _damaged(part) from error
    except ImportError as error:  # a cipher that is not part of this program
        raise _locked(part) from error
    except (*_DAMAGE, zlib.error) as error:
        raise _damaged(part) from error
    if locked:
        raise _locked(part)
    return reader


def _append(writer: PdfWriter, part: Part, file: PdfReader) -> None:
    try:
        start = len(writer.pages)
        writer.append(file, import_outline=False)
        for page in writer.pages[start:]:
            _calm(page)
    except (*_DAMAGE, zlib.error) as error:
        raise _damaged(part) from error


def _calm(page: PageObject) -> None:
    """Take out what the page would do by itself or when it is clicked, but links."""
    page.pop("/AA", None)
    for reference in _listed(page.get("/Annots")):
        mark = reference.get_object()
        if isinstance(mark, DictionaryObject):
            mark.pop("/AA", None)
            action = mark.get("/A")
            does = action.get_object() if action is not None else None
            if isinstance(does, DictionaryObject) and (does.get("/S") not in _HARMLESS or "/Next" in does):
                mark.pop("/A")


def _listed(value: PdfObject | None) -> Iterator[PdfObject]:
    found = value.get_object() if value is not None else None
    if isinstance(found, ArrayObject):
        yield from found


def _stamp(writer: PdfWriter, own: Sequence[bool], about: About) -> None:
    pages = list(writer.pages)
    turns = [page.rotation % 360 for page in pages]
    widths = [_width(page, turn) for page, turn in zip(pages, turns, strict=True)]
    texts = [about.stamp(number, len(pages)) for number in range(1, len(pages) + 1)]
    drawn = PdfReader(io.BytesIO(stamps(texts, widths))).pages
    for page, turn, mine, layer in zip(pages, turns, own, drawn, strict=True):
        right, up = _TURNED[turn]
        box = page.cropbox
        corner = _corner(box, right, up)
        raised = FOOTER_RULE if mine else -BESIDE
        x, y = corner[0] + up[0] * raised, corner[1] + up[1] * raised
        if not mine:
            _make_room(page, box, up)
        matrix = Transformation((*right, *up, x, y))
        page.merge_transformed_page(layer, matrix, over=True, expand=False)


def _width(page: PageObject, turn: int) -> float:
    box = page.cropbox
    return float(box.height if turn in {90, 270} else box.width)


def _corner(box: RectangleObject, right: tuple[int, int], up: tuple[int, int]) -> tuple[float, float]:
    """Give the corner that a reader sees at the lower left."""
    x = box.left if right[0] + up[0] > 0 else box.right
    y = box.bottom if right[1] + up[1] > 0 else box.top
    return float(x), float(y)


def _make_room(page: PageObject, box: RectangleObject, up: tuple[int, int]) -> None:
    """Make the page higher under what the reader sees as its foot; what was cut away there stays away."""
    left, bottom, right, top = (float(side) for side in (box.left, box.bottom, box.right, box.top))
    _keep_inside(page, (left, bottom, right - left, top - bottom))
    grown = RectangleObject(
        (
            left - BESIDE * (up[0] > 0),
            bottom - BESIDE * (up[1] > 0),
            right + BESIDE * (up[0] < 0),
            top + BESIDE * (up[1] < 0),
        )
    )
    for name in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        page[NameObject(name)] = grown


def _keep_inside(page: PageObject, area: tuple[float, float, float, float]) -> None:
    contents = page.get_contents()
    stream = ContentStream(None, page.pdf)
    inside = contents.get_data() if contents is not None else b""
    edges = " ".join(f"{each:.3f}" for each in area).encode()
    stream.set_data(b"q " + edges + b" re W n\n" + inside + b"\nQ\n")
    page.replace_contents(stream)


def _bookmark(writer: PdfWriter, parts: Sequence[Part], counts: Sequence[int], before: int) -> None:
    page, over = before, None
    for part, count in zip(parts, counts, strict=True):
        if count or not (part.note or page == len(writer.pages)):
            under = over if part.level else None
            made = writer.add_outline_item(title=clean(part.title), page_number=page, parent=under)
            over = over if part.level else made
        page += count


def _describe(writer: PdfWriter, about: About, t: Translator) -> None:
    moment = f"D:{about.made_at:%Y%m%d%H%M%S}{about.made_at:%z}"
    made = f"{moment[:-2]}'{moment[-2:]}'" if about.made_at.utcoffset() is not None else moment
    writer.metadata = None
    writer.add_metadata(
        {
            "/Title": clean(about.title),
            "/Author": clean(about.undertaking),
            "/Keywords": about.id,
            "/Creator": f"AMU Desktop {__version__}",
            "/Producer": "pypdf",
            "/CreationDate": made,
            "/ModDate": made,
        }
    )
    writer.root_object[NameObject("/Lang")] = TextStringObject(_LOCALES[t.language.value])
    writer.page_mode = "/UseOutlines"
    writer.create_viewer_preferences()[NameObject("/DisplayDocTitle")] = BooleanObject(True)


def _called(part: Part) -> str:
    return part.name or part.title


def _damaged(part: Part) -> UserError:
    return UserError(DAMAGED, name=_called(part))


def _locked(part: Part) -> UserError:
    return UserError(
        "{name} is protected by a password. Save it without the password and attach it anew.", name=_called(part)
    )
