"""What a screen reader is told: headings, cases, tables and text in reading order; rules and footers left out.

ReportLab tags nothing by itself. Every flowable marks what it draws as the content of an element of the structure, or
as an artifact, and the canvas writes the tree when the file is closed. The aim is the structure of PDF/UA-1; it is not
claimed, since no validator has checked it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString


@dataclass(slots=True)
class Element:
    """A node of the structure: its role, its scope (of a head of a table), its text alternative and what is in it."""

    role: str
    scope: str = ""
    alt: str = ""
    kids: "list[Element | tuple[int, int]]" = field(default_factory=list)


class Structure:
    """The tree while pages are drawn, and which marks on which page belong to which element."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.open = [self.root]
        self.marks: dict[int, list[Element]] = {}
        self.silent = 0

    def add(self, role: str, scope: str = "", alt: str = "") -> Element:
        """Add an element where the drawing has come to."""
        element = Element(role, scope, alt)
        self.open[-1].kids.append(element)
        return element

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """Let what is drawn belong to `element`."""
        self.open.append(element)
        yield
        self.open.pop()

    def start(self, role: str) -> None:
        """Open an element that ends with :meth:`finish`, perhaps on a later page."""
        self.open.append(self.add(role))

    def finish(self) -> None:
        """Close what :meth:`start` opened."""
        self.open.pop()


@contextmanager
def content(canvas: Any, element: Element) -> Iterator[None]:  # noqa: ANN401 - ReportLab has no types
    """Mark what is drawn as the content of `element`; inside an artifact it stays an artifact."""
    structure: Structure = canvas.structure
    if structure.silent:
        yield
        return
    page = canvas.getPageNumber()
    marks = structure.marks.setdefault(page, [])
    element.kids.append((page, len(marks)))
    canvas._code.append(f"/{element.role} <</MCID {len(marks)}>> BDC")  # noqa: SLF001 - ReportLab cannot mark content
    marks.append(element)
    structure.silent += 1
    yield
    structure.silent -= 1
    canvas._code.append("EMC")  # noqa: SLF001


@contextmanager
def figure(canvas: Any, alt: str) -> Iterator[None]:  # noqa: ANN401
    """Mark what is drawn as a figure whose values are read as `alt`."""
    with content(canvas, canvas.structure.add("Figure", alt=alt)):
        yield


@contextmanager
def artifact(canvas: Any) -> Iterator[None]:  # noqa: ANN401
    """Mark what is drawn as no part of the text: rules, headers, footers, heads that repeat."""
    structure: Structure = canvas.structure
    if structure.silent:
        yield
        return
    canvas._code.append("/Artifact BMC")  # noqa: SLF001
    structure.silent += 1
    yield
    structure.silent -= 1
    canvas._code.append("EMC")  # noqa: SLF001


def mark_page(page: Any, number: int) -> None:  # noqa: ANN401
    """Tie a finished page to its marks."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = number - 1, PDFName("S")


def write_structure(document: Any, structure: Structure, pages: Sequence[Any]) -> None:  # noqa: ANN401
    """Write the tree into the file."""
    references: dict[int, Any] = {}

    def written(element: Element, parent: Any) -> Any:  # noqa: ANN401
        entries = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent})
        reference = references[id(element)] = document.Reference(entries)
        if element.alt:
            entries["Alt"] = PDFString(element.alt)
        if element.scope:
            entries["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
        entries["K"] = PDFArray([kid(each, reference) for each in element.kids])
        return reference

    def kid(each: Element | tuple[int, int], parent: Any) -> Any:  # noqa: ANN401
        if isinstance(each, Element):
            return written(each, parent)
        page, mark = each
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": document.Reference(pages[page - 1]), "MCID": mark})

    root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    reference = document.Reference(root)
    root["K"] = PDFArray([written(structure.root, reference)])
    numbers: list[Any] = []
    for number in range(1, len(pages) + 1):
        numbers += [number - 1, PDFArray([references[id(each)] for each in structure.marks.get(number, [])])]
    root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    document.Catalog.StructTreeRoot = reference
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
