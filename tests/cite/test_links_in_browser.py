"""Links to the words land on them in a real browser: the page is read, the quote located, the link made, and followed."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

import pytest

from beltfacts.cite.text_fragments import link_to_text
from beltfacts.documents import BrowserText, DocumentFolder, DocumentText, Unreadable
from beltfacts.documents.extractors import extract_document
from beltfacts.evidence import locate_quote, quoted_passages
from beltfacts.library import load
from tests.browser import SPACER, Browser, served
from tests.conftest import DOCUMENTS

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.once]


class Case(NamedTuple):
    """A quote as somebody types it."""

    quote: str
    lands: str
    """The id of the element in which it stands."""
    locator: str = ""


BLOCKS = {
    "lead": "<p>The canal has carried 50 million tonnes since it opened.</p>",
    "curly": "<p>It is \u201cthe canal\u2019s finest year\u201d, said the ministry.</p>",
    "again": "<p>By spring it had carried 50 million tonnes of goods, and more.</p>",
    "dashes": "<p>From 2015\u20132019 the port grew by \u22125.3 per cent a year.</p>",
    "no-break-hyphen": "<p>A 1,035\u2011kilometre line was opened at Ostra.</p>",
    "spaces": "<p>The line is 1\u00a0234\u2009567 metres long in all.</p>",
    "note": "<p>The share rose to 45.3<sup><a href='#n'>2</a></sup> per cent that year.</p>",
    "bracket-note": "<p>The fleet has 320<sup class=reference>[3]</sup> ships at sea.</p>",
    "power": "<p>It emitted 7 \u00d7 10<sup>6</sup> tonnes over 12 km<sup>2</sup> of CO<sub>2</sub>.</p>",
    "css-raised": "<p>It took 410<span style='vertical-align:super'>4</span> days to dig.</p>",
    "break": "<p>Trade rose to 33.61 trillion<br>yuan in nine months of the year.</p>",
    "inline-box": "<p>Exports rose to <b style='display:inline-block'>16.7 trillion</b> dollars in autumn.</p>",
    "picture": "<p>Imports fell to <img width=9 height=9> 14.2 trillion dollars in winter.</p>",
    "struck": "<p>Fees rose to <del>16,001</del> 16,687 dollars at the gate.</p>",
    "see-through": "<p>Tolls rose to <span style='opacity:0'>9</span> 4,410 dollars at the lock.</p>",
    "hidden": "<p>Dues rose to <span hidden>9</span> 3,310 dollars at the quay.</p>",
    "soft-hyphen": "<p>The infra\u00adstructure has 77 bridges and 1,<wbr>909 poles.</p>",
    "entity": "<p>Research &amp; trade, 5 &lt; 6 &gt; 4, at 90% off.</p>",
    "punctuation": "<p>Ports: Velm, Ostra; (both) - and/or #3 & co?</p>",
    "heading": "<h3>60 million boxes moved</h3>",
    "under-heading": "<p>In all, 60 million boxes moved by rail.</p>",
    "list-1": "<ul><li id=list-1>It has 12 stations</li><div style='height:900px'></div><li id=list-2>and 31 tunnels</li></ul>",
    "details": "<details><summary>More</summary><p id=inside>The tunnel is 4,812 metres long.</p></details>",
    "preformatted": "<pre>cargo   5,551 t\nships     888</pre>",
    "chinese": "<p>中老铁路开通以来，累计运输货物超过五千万吨，其中跨境货物一千一百万吨。</p>",
    "chinese-wrapped": "<p>报告指出，去年港口运输\n  货物478.6万\n  吨，同比增长百分之三。</p>",
    "ruby": "<p>云江<ruby>铁路<rt>tielu</rt></ruby>全长1035公里，设站十二座。</p>",
    "japanese": "<p>輸送量は5000万トンだった。前年比14.2％増。</p>",
    "accents": "<p>Le trafic a atteint 3\u202f402 navires en f\u00e9vrier \u00e0 l\u2019\u00e9cluse.</p>",
    "arabic": "<p dir=rtl>بلغت الصادرات 16,687 طنا في عام 2024.</p>",
    "long": "<p>A long passage begins here, "
    + "and goes on about trains, ships, lorries and warehouses, " * 9
    + "until it ends in 2030.</p>",
    "first": "<p>The first paragraph ends with a sum of 11.58 million tonnes</p>",
    "second": "<p>and the second one begins with goods that crossed in 2024.</p>",
}
TABLE = (
    "<table><tr id=row-0><th>Port<th>2023<th>2024</tr><tr id=row-1><td>Velm<td>12<td>345</tr><tr id=row-2><td>Ostra<td>1,035<td>2,208</tr>"
    "<tr><td id=tall style='height:900px'>Calls</table>"
)
CASES = [
    Case("it had carried 50 million tonnes", "again"),
    Case("50 million tonnes", "again", "para. 3"),
    Case("50 million tonnes", "lead", "para. 1"),
    Case('"the canal\'s finest year"', "curly"),
    Case("From 2015-2019 the port", "dashes"),
    Case("grew by -5.3 per cent", "dashes"),
    Case("A 1,035-kilometre line", "no-break-hyphen"),
    Case("is 1 234 567 metres long", "spaces"),
    Case("The share rose to 45.3 per cent", "note"),
    Case("The share rose to 45.3", "note"),
    Case("The fleet has 320 ships", "bracket-note"),
    Case("7 \u00d7 10\u2076 tonnes over 12 km\u00b2 of CO2", "power"),
    Case("It took 410 days", "css-raised"),
    Case("rose to 33.61 trillion yuan in nine months", "break"),
    Case("Exports rose to 16.7 trillion dollars", "inline-box"),
    Case("Imports fell to 14.2 trillion dollars", "picture"),
    Case("Fees rose to 16,687 dollars", "struck"),
    Case("Tolls rose to 4,410 dollars", "see-through"),
    Case("Dues rose to 3,310 dollars", "hidden"),
    Case("The infrastructure has 77 bridges and 1,909 poles", "soft-hyphen"),
    Case("Research & trade, 5 < 6 > 4, at 90% off", "entity"),
    Case("Velm, Ostra; (both) - and/or #3 & co?", "punctuation"),
    Case("60 million boxes moved", "heading", "para. 21"),
    Case("In all, 60 million boxes moved", "under-heading"),
    Case("It has 12 stations and 31 tunnels", "list-1"),
    Case("and 31 tunnels", "list-2"),
    Case("The tunnel is 4,812 metres long", "inside"),
    Case("cargo 5,551 t ships 888", "preformatted"),
    Case("累计运输货物超过五千万吨", "chinese"),
    Case("跨境货物一千一百万吨", "chinese"),
    Case("运输货物478.6万吨", "chinese-wrapped"),
    Case("云江铁路全长1035公里", "ruby"),
    Case("輸送量は5000万トンだった", "japanese"),
    Case("3 402 navires en f\u00e9vrier \u00e0 l'\u00e9cluse", "accents"),
    Case("بلغت الصادرات 16,687 طنا", "arabic"),
    Case(
        "A long passage begins here, " + "and goes on about trains, ships, lorries and warehouses, " * 9 + "until it ends in 2030.", "long"
    ),
    Case("a sum of 11.58 million tonnes and the second one begins with goods", "first"),
    Case("Velm 12 345", "row-1"),
    Case("1,035 2,208", "row-2"),
]


def with_id(name: str, block: str) -> str:
    """A block whose first element has an id."""
    end = min(block.index(" ") if " " in block else len(block), block.index(">"))
    return block if "id=" in block else f"{block[:end]} id='{name}'{block[end:]}"


PAGE = (
    "<!doctype html><meta charset=utf-8><body style='margin:0'>"
    + "".join(f"{SPACER}{with_id(name, block)}" for name, block in BLOCKS.items())
    + SPACER
    + TABLE
    + SPACER
)


def test_links_of_a_page_land_on_the_words(browser: Browser) -> None:
    """One test, because the browser keeps the page open."""
    document = DocumentText(extract_document(PAGE.encode(), "x.html"))
    page = BrowserText(document.extraction)
    with served({"": PAGE}) as address:
        browser.open(address)
        landed = {}
        for case in CASES:
            match = locate_quote(case.quote, case.locator, document)
            assert match.location, (case, match)
            link = link_to_text(address, case.quote, page.passage(match.location.start, match.location.end))
            landed[case] = browser.landing(link, case.lands)
    assert {case: found for case, found in landed.items() if found != case.lands} == {}


def test_without_the_document_first_and_last_words_find_what_is_written_otherwise(browser: Browser) -> None:
    quotes = {
        "From 2015-2019 the port grew by -5.3 per cent a year": "dashes",
        "The share rose to 45.3 per cent that year": "note",
        "Exports rose to 16.7 trillion dollars in autumn": "inline-box",
        "rose to 33.61 trillion yuan in nine months of the year": "break",
    }
    with served({"": PAGE}) as address:
        browser.open(address)
        assert {quote: browser.landing(link_to_text(address, quote), lands) for quote, lands in quotes.items()} == quotes


@pytest.mark.parametrize("directive", ["anal%20has%20carried", "A%201%2C035-kilometre", "From%202015%2D2019"])
def test_half_words_bare_hyphens_and_other_dashes_lead_nowhere(browser: Browser, directive: str) -> None:
    """Why links grow to whole words, encode hyphens and have the document's own characters."""
    with served({"": PAGE}) as address:
        browser.open(address)
        assert browser.landing(f"{address}#:~:text={directive}", "") == ""


def test_links_of_all_shipped_facts_land_on_their_paragraphs(browser: Browser) -> None:
    if not DOCUMENTS:
        pytest.skip("no documents folder here: links of the shipped facts were not tried")
    folder = DocumentFolder(DOCUMENTS)
    dead: dict[str, str] = {}
    tried = 0
    with load() as library:
        for source in library.sources.values():
            try:
                text = folder.text(source)
            except Unreadable:
                continue
            facts = [fact for fact in library.facts if fact.source == source.id]
            starts = {start: f"line-{number}" for number, start in enumerate(text.lines)}
            lines = zip(starts.values(), text.text.split("\n"), strict=True)
            page = (
                "<!doctype html><meta charset=utf-8>"
                + SPACER
                + SPACER.join(f"<p id={name}>{escape(line)}</p>" for name, line in lines if line.strip())
            )
            passages = quoted_passages(facts, folder.text)
            with served({"": page + SPACER}) as address:
                browser.open(address)
                for fact in facts:
                    match = locate_quote(fact.quote, fact.locator, text)
                    if not match.location:
                        continue
                    tried += 1
                    expected = f"line-{match.location.line - 1}"
                    landed = browser.landing(link_to_text(address, fact.quote, passages.get(fact.id)), expected)
                    if landed != expected:
                        dead[fact.id] = landed
    assert tried > 200
    assert dead == {}
