"""What is pasted comes clean: our paragraphs, lists, tables and looks, nothing else, and never for long."""

import time

from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.domain import writing
from amu_desktop.domain.writing import Grid, Paragraph, Points, Run, parse, plain
from amu_desktop.exchange import pasted
from amu_desktop.exchange.pasted import from_html, from_text

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style>
<!--[if gte mso 9]><xml><o:Shape>1</o:Shape></xml><![endif]--></head><body lang=NO-BOK>
<p class=MsoNormal>Støyen er <b>for høy</b> og
<span style='font-style:italic'>farlig</span>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Hørselvern<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Måling</p>
<p style='mso-list:l1 level1 lfo2'>1)&nbsp; Først</p></body></html>"""
EXCEL = """<table border=0><col width=64><tr height=20><td style='font-weight:700'>Sted</td><td style='font-weight:700'
align=right>dB</td></tr><tr><td>Hall &lt;2&gt;</td><td x:num>84,5</td></tr><tr><td colspan=2>Sum</td></tr>
<tr><td></td><td></td></tr></table>"""


def test_word_gives_paragraphs_looks_and_lists() -> None:
    text = from_html(WORD).text
    assert plain(text) == "Støyen er for høy og farlig.\n– Hørselvern\n– Måling\n1. Først"
    first = parse(text)[0]
    assert isinstance(first, Paragraph)
    assert Run("for høy", bold=True) in first.line
    assert Run("farlig", italic=True) in first.line


def test_excel_gives_a_table_with_its_head() -> None:
    (table,) = parse(from_html(EXCEL).text)
    assert isinstance(table, Grid)
    assert table.headed
    assert [[writing.words(cell) for cell in row] for row in table.rows] == [
        ["Sted", "dB"],
        ["Hall <2>", "84,5"],
        ["Sum", ""],
    ]


def test_plain_text_with_equally_many_tabs_is_a_table() -> None:
    assert isinstance(parse(from_text("a\tb\r\nc\td\r\n").text)[0], Grid)
    assert from_text("bare\ten linje").text == "bare\ten linje"
    assert from_text("to\nlinjer").text == "to\nlinjer"


def test_a_browser_gives_nested_lists_as_one_and_links_as_words_with_their_address() -> None:
    text = from_html(
        '<ul><li><p>Én</p></li><li>To<ol><li>dypere</li></ol></li></ul><a href="https://www.arbeidstilsynet.no/">Se her</a>'
        '<script>alert(1)</script><p style="display:none">skjult</p>'
    ).text
    assert plain(text) == "– Én\n– To\n1. dypere\nSe her (https://www.arbeidstilsynet.no)"


def test_scripts_pictures_and_hidden_text_stay_behind() -> None:
    got = from_html('<img src="file:///etc/passwd"><p>A<img src=x onerror=alert(1)></p><style>b</style><p hidden>B</p>')
    assert got.pictures
    assert "alert" not in got.text
    assert "passwd" not in got.text


def test_a_table_wider_than_a_page_becomes_lines() -> None:
    row = "<tr>" + "".join(f"<td>k{n}</td>" for n in range(14)) + "</tr>"
    got = from_html(f"<table>{row}{row}</table>")
    assert got.wide
    assert all(isinstance(part, Paragraph) for part in parse(got.text))
    assert plain(got.text).startswith("k0 · k1 · k2")


def test_five_megabytes_are_cut_and_take_no_longer_than_the_time_allowed() -> None:
    for piece in (
        "<p>Støy <b>og</b> støv</p>",
        "<b>",
        "<b></i>",
        "<table><tr><td>",
        "a",
        "&amp;",
        "<!--",
        "<li>a",
        '<a style="',
    ):
        begun = time.monotonic()
        got = from_html(piece * (5_000_000 // len(piece)))
        assert time.monotonic() - begun < 4
        assert got.cut
        assert len(got.text) < 4 * pasted.LONGEST


@given(st.lists(st.sampled_from(["<p>", "</p>", "<li>", "</li>", "<ul>", "</ol>", "<table>", "<tr>", "<td>", "</td>",
    "</table>", "<b>", "</b>", "<i>", "<br>", " ", "ord", "&lt;", "<", "<!", "-->", "<td colspan=9>", "\ufdd2", "<a href='http://x'>", "</a>"])))  # fmt: skip
def test_any_heap_of_tags_is_a_text_that_reads_as_itself(pieces: list[str]) -> None:
    got = from_html("".join(pieces))
    assert writing.canonical(got.text) == got.text
    assert got.text.count("ord") <= "".join(pieces).count("ord")


@given(
    st.lists(st.sampled_from(["alfa", "beta", "gamma"]), min_size=1), st.sampled_from("p div li td h2 b span".split())
)
def test_no_word_between_tags_is_lost(words: list[str], tag: str) -> None:
    html = "".join(f"<{tag}>{word}</{tag}>" for word in words)
    html = f"<table><tr>{html}</tr></table>" if tag == "td" else html
    assert "".join(plain(from_html(html).text).replace("·", "").replace("–", "").split()) == "".join(words)


def test_points_are_points() -> None:
    assert parse(from_html("<ol><li>a</li><li>b</li></ol>").text) == (
        Points(((Run("a"),), (Run("b"),)), numbered=True),
    )
