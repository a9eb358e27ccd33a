"""Text fragments: encoding, whole words, context, ranges; and a real browser that must find the words."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.cite.text_fragments import LONGEST_WHOLE_QUOTE, link_to_text, text_fragment

URL = "https://example.org/a?b=1"

BLOCKS = {
    "lead": "The railway has carried 50 million tonnes since it opened; more below.",
    "curly": "It is “the railway’s finest year”, said the ministry\u2019s report.",
    "straight": 'They call it "the port\'s best quarter" in the yearbook.',
    "hyphen": "The China-Laos Railway, a 1,035-kilometre line, links Kunming-Vientiane & beyond.",
    "chinese": "中老铁路开通以来，累计运输货物超过五千万吨，其中跨境货物一千一百万吨，覆盖十九个国家和地区。",
    "again": "By the spring it had carried 50 million tonnes of goods across the border.",
    "third": "Officials repeated that 50 million tonnes was only the beginning.",
    "first": "The first paragraph ends with a sum of 11.58 million tonnes",
    "second": "and the second one begins with goods that crossed the border in 2024.",
    "long": "A long passage begins here with corridors and ports, "
    + "and goes on about trains, ships, lorries and warehouses, " * 8
    + "until it ends in 2030.",
    "zh2": "报告指出，累计运输货物超过五千万吨是重要里程碑。",
}
DOCUMENT = "\n".join(BLOCKS.values())

FOUND = [
    ("straight quotes for curly ones", '"the railway\'s finest year"', 0, "curly"),
    ("curly quotes as printed", "“the railway’s finest year”", 0, "curly"),
    ("curly quotes for straight ones", "“the port’s best quarter”", 0, "straight"),
    ("hyphens, commas and ampersands", "China-Laos Railway, a 1,035-kilometre line, links Kunming-Vientiane & beyond", 0, "hyphen"),
    ("Chinese", "累计运输货物超过五千万吨，其中跨境货物一千一百万吨", 0, "chinese"),
    ("Chinese cut inside a clause", "跨境货物一千一百万", 0, "chinese"),
    ("repeated Chinese", "累计运输货物超过五千万吨", 1, "zh2"),
    ("repeated text, first", "50 million tonnes", 0, "lead"),
    ("repeated text, second", "50 million tonnes", 1, "again"),
    ("repeated text, third", "50 million tonnes", 2, "third"),
    ("across blocks", "a sum of 11.58 million tonnes and the second one begins with goods", 0, "first"),
    ("a long quote", BLOCKS["long"], 0, "long"),
    ("a quote cut inside words", "aragraph ends with a su", 0, "first"),
    ("words that are not there", "sixty million tonnes", 0, ""),
]


def test_hyphen_comma_ampersand_and_non_ascii_are_encoded() -> None:
    assert link_to_text(URL, "China-Laos, A & B 中") == URL + "#:~:text=China%2DLaos%2C%20A%20%26%20B%20%E4%B8%AD"


def test_a_fragment_of_the_address_is_kept_and_an_older_directive_replaced() -> None:
    assert link_to_text(URL + "#sec-2:~:text=old", "new") == URL + "#sec-2:~:text=new"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "example.org"])
def test_an_address_that_is_not_http_gets_no_link(url: str) -> None:
    assert link_to_text(url, "words") == ""


def test_a_quote_without_words_links_to_the_page() -> None:
    assert link_to_text(URL, " \n ") == URL


def test_characters_that_an_address_may_not_contain_are_encoded() -> None:
    assert link_to_text('https://example.org/{a} "b"\u202e', "w") == "https://example.org/%7Ba%7D%20%22b%22%E2%80%AE#:~:text=w"


def test_a_unique_quote_needs_no_context() -> None:
    assert text_fragment("the finest of", "It was the finest of years.") == "the%20finest%20of"


def test_part_of_a_word_grows_to_whole_words() -> None:
    assert unquote(text_fragment("rst paragraph ends wi", DOCUMENT)) == "first paragraph ends with"


def test_a_number_is_one_word() -> None:
    assert unquote(text_fragment("58 million", "sum of 11.58 million here")) == "11.58 million"


def test_repeated_words_get_the_words_around_them() -> None:
    each = [unquote(text_fragment("50 million tonnes", DOCUMENT, place)) for place in range(3)]
    assert len(set(each)) == 3
    assert all("50 million tonnes" in one for one in each)
    assert each[1] == "carried-,50 million tonnes,-of"


def test_an_occurrence_beyond_the_last_links_to_the_last() -> None:
    assert text_fragment("50 million tonnes", DOCUMENT, 9) == text_fragment("50 million tonnes", DOCUMENT, 2)


def test_repeated_lines_take_context_from_their_neighbours() -> None:
    text = "One here\n50 million\nTwo here\n50 million\nThree here"
    assert unquote(text_fragment("50 million", text, 1)) != unquote(text_fragment("50 million", text, 0))


def test_words_that_no_context_distinguishes_are_linked_all_the_same() -> None:
    assert "same" in text_fragment("same", "same " * 100)


def test_a_quote_that_is_not_in_the_text_is_linked_as_it_is() -> None:
    assert text_fragment("no such words", DOCUMENT) == "no%20such%20words"


def test_across_paragraphs_first_and_last_words_are_named() -> None:
    made = unquote(text_fragment("with a sum of 11.58 million tonnes and the second one begins with goods that", DOCUMENT))
    assert made == "with a sum of 11.58 million,one begins with goods that"


def test_a_quote_with_a_paragraph_break_is_a_range_even_without_the_text() -> None:
    assert unquote(text_fragment("first words\n\nlast words")) == "first words,last words"


def test_a_long_quote_is_named_by_its_first_and_last_words() -> None:
    quote = BLOCKS["long"]
    assert len(quote) > LONGEST_WHOLE_QUOTE
    made = text_fragment(quote, DOCUMENT)
    assert len(made) < 150
    assert unquote(made).startswith("A long passage begins here")
    assert unquote(made).endswith("2030.")


def test_a_range_whose_ends_recur_takes_more_words_or_context() -> None:
    text = "Alpha beta gamma delta epsilon one\nx\nBefore alpha beta gamma delta epsilon one\nlast two words\nand last two words\nend"
    made = unquote(
        text_fragment("alpha beta gamma delta epsilon one last two words\nand last two words", text.replace("Before a", "Before A"))
    )
    assert made == "Before-,Alpha beta gamma delta epsilon one,and last two words"


def test_a_long_quote_without_spaces_is_halved_rather_than_lost() -> None:
    made = unquote(text_fragment("货物" * 200))
    assert made == "货物" * 100 + "," + "货物" * 100


def test_a_range_whose_end_recurs_within_it_takes_the_words_after_it() -> None:
    tail = "trains and ships and lorries"
    text = f"Head of the passage here\n{tail}\n{tail} beyond"
    assert unquote(text_fragment(f"Head of the passage here {tail} {tail}", text)) == f"Head of the passage here,{tail},-beyond"


def test_chinese_is_cut_at_punctuation_because_its_words_are_not_known() -> None:
    made = unquote(text_fragment("货物超过五千万", BLOCKS["chinese"]))
    assert made == "累计运输-,货物超过五千万,-吨"


@given(st.text(max_size=80), st.text(max_size=200), st.integers(0, 3))
def test_any_text_makes_a_plain_ascii_link(quote: str, document: str, occurrence: int) -> None:
    made = link_to_text(URL, quote, document + quote + document, occurrence)
    assert made.isascii()
    assert not re.search(r"\s", made)
    assert len(made.partition(":~:text=")[2].replace("-,", "").replace(",-", "").split(",")) <= 2


# A page tells its title which block the browser scrolled to. Virtual time lets the page's timer run as fast as it can.
_PAGE = """<!doctype html><meta charset="utf-8"><title>waiting</title><body style="margin:0">{blocks}
<script>addEventListener("load", () => setTimeout(() => {{
  const middle = innerHeight / 2; let best = "", least = 1e9;
  for (const each of document.querySelectorAll("p")) {{
    const box = each.getBoundingClientRect(), away = Math.abs((box.top + box.bottom) / 2 - middle);
    if (away < least) {{ least = away; best = each.id; }}
  }}
  document.title = "at:" + (scrollY ? best : "");
}}, 1500));</script>"""
_SPACER = '<div style="height:2000px"></div>'


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        blocks = "".join(f'{"" if key == "second" else _SPACER}<p id="{key}">{escape(words)}</p>' for key, words in BLOCKS.items())
        body = _PAGE.format(blocks=blocks + _SPACER).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


_BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --virtual-time-budget=6000 --dump-dom"
).split()


def _reached(address: str) -> str:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [str(_BROWSER), *_FLAGS, f"--user-data-dir={profile}", address]
        page = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8").stdout
    title = re.search("<title>(.*?)</title>", page)
    return title[1] if title else f"the browser printed no page: {page[:200]}"


@pytest.fixture(scope="module")
def reached() -> Iterator[dict[str, str]]:
    if _BROWSER is None:
        pytest.skip("no Chromium here: text fragments were not tried in a browser")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/page.html"
    addresses = {name: link_to_text(base, quote, DOCUMENT, occurrence) for name, quote, occurrence, _ in FOUND}
    addresses["half a word"] = base + "#:~:text=aragraph%20ends%20with"
    with ThreadPoolExecutor(min(8, os.cpu_count() or 2)) as pool:
        yield dict(zip(addresses, pool.map(_reached, addresses.values()), strict=True))
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("name", "block"), [(name, block) for name, _, _, block in FOUND])
def test_chromium_goes_to_the_words(reached: dict[str, str], name: str, block: str) -> None:
    assert reached[name] == f"at:{block}"


def test_chromium_does_not_find_half_a_word(reached: dict[str, str]) -> None:
    """Why links grow to whole words."""
    assert reached["half a word"] == "at:"
