"""Styled text: quotation marks, full stops, and the markups that render it."""

from __future__ import annotations

import pytest

from beltfacts.cite.citation_item import plain_text
from beltfacts.cite.markup import render_lines, render_markup
from beltfacts.cite.styled_text import SINGLE_QUOTES, add_full_stop, quote_styled
from beltfacts.errors import UseError


@pytest.mark.parametrize(
    ("words", "double", "single"),
    [
        ('he said "no"', "“he said ‘no’”", "‘he said “no”’"),
        ("the “Belt and Road” is China's", "“the ‘Belt and Road’ is China's”", "‘the “Belt and Road” is China's’"),
        ("read 'the \"old\" port' again", "“read ‘the “old” port’ again”", "‘read “the ‘old’ port” again’"),
        ("'Nobody's Port': a history", "“‘Nobody's Port’: a history”", "‘“Nobody's Port”: a history’"),
        ("a “b ‘c’ d” e", "“a ‘b “c” d’ e”", "‘a “b ‘c’ d” e’"),
        ('a lone " mark', '“a lone " mark”', '‘a lone " mark’'),
    ],
)
def test_quotation_marks_inside_a_quotation_change_to_the_other_kind(words: str, double: str, single: str) -> None:
    assert plain_text(quote_styled(words)) == double
    assert plain_text(quote_styled(words, SINGLE_QUOTES)) == single


def test_a_full_stop_is_not_doubled() -> None:
    assert plain_text(add_full_stop("n.d.")) == "n.d."
    assert plain_text(add_full_stop("“Why?”")) == "“Why?”"
    assert plain_text(add_full_stop("")) == ""
    assert plain_text(quote_styled("Why?", stop=".")) == "“Why?”"


def test_markup_escapes_the_marks_that_the_text_contains() -> None:
    text = (("A *b* <c> ", ""), ("d_e", "italic"), (" https://x.example/a_b.", ""))
    assert render_markup(text) == "A *b* <c> d_e https://x.example/a_b."
    assert render_markup(text, "markdown") == "A \\*b\\* \\<c\\> *d\\_e* <https://x.example/a_b>."
    assert render_markup(text, "html") == 'A *b* &lt;c&gt; <i>d_e</i> <a href="https://x.example/a_b">https://x.example/a_b</a>.'
    assert render_markup(text, "terminal") == "A *b* <c> \x1b[3md_e\x1b[23m https://x.example/a_b."
    with pytest.raises(UseError, match="no markup 'htm': did you mean html"):
        render_markup(text, "htm")


@pytest.mark.parametrize(
    ("markup", "printed"),
    [("latex", r"5\% of \textit{Rail \& Road} {\textless}b"), ("typst", r"5% of #emph[Rail & Road] \<b")],
)
def test_italics_are_those_of_latex_and_typst(markup: str, printed: str) -> None:
    assert render_markup((("5% of ", ""), ("Rail & Road", "italic"), (" <b", "")), markup) == printed


ODD = (("Ä {b} \\c 日本 ", ""), ("Ship – 's 5%", "italic"), (" end", ""))


def test_rtf_escapes_its_marks_and_writes_unicode_as_signed_units() -> None:
    assert render_markup((("\\{}Äﬁ\U0001f600", ""),), "rtf") == r"\\\{\}\u196 ?\u-1279 ?\u-10179 ?\u-8704 ?"
    assert render_markup((("a", ""), (" Ship ", "italic"), ("b", "")), "rtf") == r"a {\i Ship} b"


def test_another_program_reads_the_rtf_as_the_text_with_its_italics() -> None:
    pypandoc = pytest.importorskip("pypandoc")
    document = render_lines([render_markup(ODD, "rtf"), render_markup((("Second", ""),), "rtf")], "rtf")
    assert document.isascii()
    read = pypandoc.convert_text(document, "html", format="rtf", extra_args=["--wrap=none"])
    paragraphs = [line for line in read.splitlines() if line.startswith("<p>")]
    assert paragraphs == ["<p>Ä {b} \\c 日本 <em>Ship – 's 5%</em> end</p>", "<p>Second</p>"]


@pytest.mark.parametrize(
    ("after", "written"), [("(2), 7", "#emph[12];(2), 7"), ("; more", "#emph[12];; more"), (".A", "#emph[12];.A"), (". A", "#emph[12]. A")]
)
def test_typst_takes_nothing_after_italics_for_part_of_a_call(after: str, written: str) -> None:
    assert render_markup((("12", "italic"), (after, "")), "typst") == written


def test_tex_joins_no_two_hyphens_to_a_dash() -> None:
    assert render_markup((("a -- b --- c", ""),), "latex") == "a -{}- b -{}-{}- c"


def test_entries_of_a_list_have_a_hanging_indent_where_they_are_pasted() -> None:
    html = render_lines(["Words", "Roth", "Voss"], "html", hanging=2).splitlines()
    assert html[0] == "<p>Words</p>"
    assert html[1:] == [f'<p style="margin-left: 0.5in; text-indent: -0.5in">{name}</p>' for name in ("Roth", "Voss")]
    assert render_lines(["Words", "Roth"], "rtf", hanging=1).count(r"\li720\fi-720 Roth\par") == 1
    assert render_lines(["Words", "Roth"], "text", hanging=1) == "Words\nRoth\n"


def test_an_address_in_html_is_a_link_and_escaped() -> None:
    assert render_markup((('See https://x.example/?a=1&b="2".', ""),), "html") == (
        'See <a href="https://x.example/?a=1&amp;b=&quot;2">https://x.example/?a=1&amp;b="2</a>".'
    )
