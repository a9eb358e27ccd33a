"""What is read of a web page is what a real browser shows of it."""

from __future__ import annotations

import pytest

from beltfacts.documents.extraction import CELL_EDGE, Extraction
from beltfacts.documents.extractors._html.page import extract_page
from beltfacts.documents.shifted_text import LOWERED_DIGITS, RAISED_DIGITS
from tests.browser import Browser

pytestmark = pytest.mark.xdist_group("browser")

PAGES = {
    "paragraphs without ends": "<p>It grew 12<p>by 34<ul><li>one 5<li>two <b>6</ul>after",
    "white space": "<p>  It \n grew\t 12 <b> per </b> cent <i>of</i>\n<em> all</em>.</p> tail  ",
    "spaces that stay": "<p>1&nbsp;035&thinsp;km&#8239;5\u2003x</p>",
    "line breaks": "<p>one 12<br>34 two<br/>three</br>four</p>",
    "inline elements": "<p>1<b>2</b><nobr>3</nobr><o:p>4</o:p><custom-part>5</custom-part>,<output>6</output><data>7</data>%</p>",
    "blocks inside inline": "<span>a<div>12</div>34</span><b>5<p>6</b>7",
    "broken nesting": "<b><p>12</b>34</p>5<i>6<b>7</i>8</b>9",
    "stray ends": "<p>1</div>2</p></p>3</span>4",
    "comments": "a<!-- x --!>b 12 --> c<!--> 13 --> d<!---> 14 -> e<!-- <p>15</p>",
    "comment without end": "<p>12</p><!-- unclosed <p>13</p>",
    "scripts and styles": "12<script>var a='<p>34</p>'</script><style>p{}</style>5<script><!-- <script>6</script>7",
    "fallback": "1<video>2<p>3</video><audio>4</audio><canvas>5</canvas><object>6</object><iframe>7</iframe><noscript>8</noscript>9",
    "template": "1<template><p>2</template>3",
    "entities": "<p>&notit; 12 &amp;lt; &#x80; &#150; &nbsp12 &minus;3 &copy5 &#x1F600; &unknown; &#0;</p>",
    "signs that are no tags": "<p>5 < 6 and 7 > 3 <8 & 9 <-- 1</p>",
    "hidden attribute": "1<p hidden>2</p><span hidden>3</span><div hidden=''>4</div>5",
    "hidden by style attribute": (
        "<p>1</p><p style='display:none'>2</p><p style='DISPLAY : NONE !important'>3</p><p style='visibility:hidden'>4</p><p>5</p>"
    ),
    "visible inside hidden": "<p>1</p><div style='visibility:hidden'>2<span style='visibility:visible'>3</span>4</div><p>5</p>",
    "hidden by class": (
        "<style>.gone{display:none} p.out, #off{display:none}</style>"
        "1<p class='a gone'>2</p><p class=out>3</p><b class=out>4</b><i id=off>5</i>6"
    ),
    "hidden by descendant": (
        "<style>.nav li{display:none} ul > b{display:none}</style><div class=nav><p><ul><li>1</ul></div><ul><li>2<b>3</b></ul>"
    ),
    "rules that win": (
        "<style>p{display:none} p.on{display:block} .on{display:none} #x{display:none!important}</style>"
        "<p>1</p><p class=on>2</p><p class=on id=x style='display:block'>3</p>"
    ),
    "later rule wins": "<style>.a{display:none}</style><style>.a{display:inline}</style><p>1<b class=a>2</b>",
    "media": (
        "<style>@media print{.a{display:none}} @media (max-width:300px){.b{display:none}}"
        " @media screen and (min-width:100px){.c{display:none}}</style>"
        "<p class=a>1</p><p class=b>2</p><p class=c>3</p>"
    ),
    "at-rules": (
        "<style>@charset 'x';@import url(a.css);@font-face{font-family:x;src:url(y)}@keyframes k{from{opacity:0}"
        "to{display:none}}.a{display:none}</style>"
        "1<p class=a>2</p>"
    ),
    "comments in sheets": (
        "<style>/* .a{display:none} */ .b{/* } */display:none}<!-- .c{display:none} --></style>"
        "<p class=a>1</p><p class=b>2</p><p class=c>3</p>"
    ),
    "selectors with attributes": (
        "<style>[data-x=y]{display:none} b[lang]{display:none}</style><p data-x=y>1</p><p data-x=z>2</p><b lang=en>3</b><b>4</b>"
    ),
    "escaped class": "<style>.sm\\:gone{display:none}</style><p class='sm:gone'>1</p><p class='sm'>2</p>",
    "closed dialog": "1<dialog>2</dialog><dialog open>3</dialog>4",
    "popover": "1<div popover>2</div>3",
    "table": "<table><caption>Ports <b>2024</b><tr><th>Port<th>2023<tr><td>Velm<td>12<tr><td colspan=2>345</table>after",
    "table with text outside": "<table>stray 12<tr><td>1<p>2</p><td>3</table>",
    "table in a table": "<table><tr><td>1<table><tr><td>2<td>3</table>4<td>5</table>",
    "empty cells": "<table><tr><td><td>2<td></td><tr><td> <td>3<td>4</table>",
    "css table": (
        "<div style='display:table'><div style='display:table-row'>"
        "<div style='display:table-cell'>12</div><div style='display:table-cell'>345</div></div></div>"
    ),
    "flex": "<div style='display:flex'><span>16</span><span>678</span></div>",
    "grid": "<div style='display:grid'><b>16</b><b>678</b></div>",
    "span as block": "<style>.b{display:block}</style><p>1<span class=b>2</span>3",
    "block as inline": "<style>li{display:inline}</style><ul><li>one</li> <li>two</li></ul>",
    "definition list": "<dl><dt>1<dd>2<dt>3<dd>4</dl>",
    "preformatted": "<pre>\na  1\n   b\t2\n</pre><p style='white-space:pre'>c  3</p><p style='white-space:pre-line'>d\ne</p>",
    "headings": "<h1>One <small>12</small></h1>a<h2></h2><h3>Three</h3>b",
    "sections": "<header>1</header><nav>2</nav><main><article>3<aside>4</aside></article></main><footer>5</footer>",
    "forms": "<form><fieldset><legend>1</legend><label>2</label><input value=3></fieldset></form>4",
    "drawing": "<p>1<svg><title>2</title><desc>3</desc><text>5 <tspan>6</tspan></text></svg></p>7",
    "raised and lowered": "<p>45.3<sup>2</sup> CO<sub>2</sub> 320<sup> [3] </sup>ships 10<sup>6</sup></p>",
    "word breaks": "<p>33.<wbr>61 infra&shy;structure 12&#8203;5</p>",
    "deep": "<div>" * 300 + "12<p>34" + "</div>" * 300 + "5",
    "contents": "<div style='display:contents'>1<p style='display:contents'>2</p>3</div>",
    "details open": "<details open><summary>1</summary>2</details>3",
    "menu": "<menu><li>1<li>2</menu><dir><li>3</dir>",
    "plaintext": "<p>1<plaintext><b>2</b>",
    "frames": "<p>1</p><noframes>2</noframes>3",
    "cdata": "1<![CDATA[2]]>3<?php echo 4 ?>5</ 6>7",
    "unfinished": "<p>12</p><p class='x",
}
"""Pages by what is tried with them."""


def as_copied(extraction: Extraction) -> str:
    """The words of a page as a browser copies them: raised digits plain, a space between cells."""
    back = {new: old for table in (RAISED_DIGITS, LOWERED_DIGITS) for old, new in table.items() if old != ord("\u2212")}
    text = extraction.text
    for start, end in reversed(extraction.shifted):
        text = text[:start] + text[start:end].translate(back) + text[end:]
    return text.replace(CELL_EDGE, " ")


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_what_a_browser_shows(browser: Browser, name: str) -> None:
    page = PAGES[name]
    browser.show(page)
    shown = browser.ask("document.body.innerText")
    assert as_copied(extract_page(page)).split() == shown.split()
