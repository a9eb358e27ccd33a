"""Broken, cut and mutated files give text or one line that says why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import Unreadable, extract_document
from tests.documents.growing import nested_parts
from tests.documents.test_html import saved_page

PAGE = (
    "<?xml version='1.0' encoding='gb2312'?><!DOCTYPE html><html class=no-js><head><meta charset=gb2312><style>@media (max-width:9px){p{display:none}}"
    ".a > b, #x [y='z']{vertical-align:super!important}</style></head><body><h1>货运量 5</h1><p class=a>1<b>2</b><sup id=x><a href='#n'>[3]</a></sup>"
    "<table><caption>c</caption><tr><th rowspan=2 colspan=9>6<td>7<tr><td><p>8</table><pre>\n 9\n</pre><svg><text>10</text></svg><math><mfrac><mn>1</mn>"
    "<mn>2</mn></mfrac></math><!-- c --><del>11</del><span style='display:inline-block'>12</span><![CDATA[13]]></body></html>"
)
MARKDOWN = "---\na: 1\n---\n# One\n\nTwo [^1] <sup>3</sup> ~~4~~ **5** [x](y)\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n<div>6</div>\n\n```\n7\n```\n\n[^1]: Eight\n"
SEEDS = [
    (PAGE.encode("gb18030"), "x.html"),
    (PAGE.encode("gb18030"), "x.xhtml"),
    (saved_page(), "x.mhtml"),
    (MARKDOWN.encode(), "x.md"),
    (PAGE.encode(), "x"),
]

edits = st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 30), st.binary(max_size=12)), max_size=6)


def check_file(data: bytes, name: str) -> None:
    """A file gives a sound extraction, or one line that says why not."""
    try:
        extraction = extract_document(data, name)
    except Unreadable as caught:
        message = str(caught)
    else:
        check(extraction)
        message = "read"
    assert "\n" not in message


def check(extraction: Extraction) -> None:
    """Every span lies in the text, and no cell begins before the one before it."""
    size = len(extraction.text)
    for start, end in (*extraction.shifted, *extraction.notes):
        assert 0 <= start < end <= size
    for table in extraction.tables:
        for cell in table.cells:
            assert 0 <= cell.start <= cell.end <= size
            assert cell.rows >= 1
            assert cell.columns >= 1
        positions = [(cell.row, cell.column) for cell in table.cells]
        assert positions == sorted(positions)
    starts = [heading.start for heading in extraction.headings or ()]
    assert starts == sorted(starts)


@given(st.sampled_from(SEEDS), edits, st.integers(0, 1500))
def test_mutated_and_cut_files_give_text_or_a_reason(seed: tuple[bytes, str], changes: list[tuple[int, int, bytes]], cut: int) -> None:
    data, name = seed
    for at, length, new in changes:
        data = data[:at] + new + data[at + length :]
    for each in (data, data[:cut]):
        check_file(each, name)


@given(
    st.text(alphabet="<>/!-=\"' abp#[]()&;{}*`|\n\u4e07\u00b2\u0000", max_size=200),
    st.sampled_from(["x.html", "x.xhtml", "x.md", "x.mhtml", "x"]),
)
def test_any_text_gives_text_or_a_reason(text: str, name: str) -> None:
    check_file(text.encode(), name)


def test_more_parts_within_parts_than_a_browser_saves_are_refused_in_one_line() -> None:
    assert "12 tonnes" in extract_document(nested_parts(3), "page.mhtml").text
    with pytest.raises(Unreadable, match="save the page again"):
        extract_document(nested_parts(65), "page.mhtml")
