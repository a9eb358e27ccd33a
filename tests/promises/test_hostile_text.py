"""Text that acts, where the fuzz of `tools/fuzz/payloads.py` looks seldom: entries to be written, links in wikitext, cells of East Asian sheets."""

from __future__ import annotations

import json

import pytest
import tomli

from beltfacts.cite import link_to_text
from beltfacts.formats.csv import defuse
from beltfacts.output import escape_toml, printable, toml_string
from beltfacts.printable_text import visible_line
from beltfacts.sources.linked_data import read_linked_data
from tests.conftest import VOCABULARY
from tools.fuzz._acting import CONTROL, HIDDEN, acts
from tools.fuzz.payloads import PAYLOADS


@pytest.mark.parametrize("text", [*PAYLOADS, "می\u200cرود", "👩\u200d🚢", "“中”\u3000文", "tab\tand\nline", "\x7f", "\U000e0041"])
def test_a_text_in_toml_is_the_same_text_and_does_not_act(text):
    written = toml_string(text)
    assert tomli.loads(f"a = {written}")["a"] == text
    assert not CONTROL.search(written) and not HIDDEN.search(written) and "\n" not in written
    assert escape_toml(written) == written


def test_what_a_script_needs_stays_readable_in_toml():
    for text in ("می\u200cرود", "👩\u200d🚢", "“中”\u3000文", "<b>"):
        assert text in toml_string(text)
    assert tomli.loads(f"a = {toml_string(chr(0xD800))}")["a"] == "\ufffd"


@pytest.mark.parametrize("payload", ["a\x9b31mb", "\u202eabc\u202c", "1\u200b2", "\u3164", "a\U000e0041b", "a\x85b", "a\u2028b"])
def test_the_entry_of_a_new_source_does_not_act(call, facts_folder, tmp_path, payload):
    facts = facts_folder(a=VOCABULARY)
    entry = {
        "id": "a",
        "type": "report",
        "title": f"Canal {payload}",
        "author": [{"literal": payload}],
        "URL": f"https://example.org/{payload}",
    }
    (tmp_path / "a.json").write_text(json.dumps([entry]), encoding="utf-8")
    for option in ("--dry-run", "--yes"):
        done = call("source", "add", tmp_path / "a.json", option, "--facts", facts)
        assert (done.code, acts(done.stdout + done.stderr, "text")) == (0, [])
    written = "".join(path.read_text(encoding="utf-8") for path in facts.glob("*.toml"))
    assert acts(written, "text") == []
    assert tomli.loads(written)["source"][-1]["title"] == " ".join(f"Canal {payload}".split())


def test_a_line_that_is_shown_keeps_its_blanks():
    assert visible_line("  a\t b \x1b") == "  a\t b \u241b"
    assert printable("  a\t b \x1b") == "a b \u241b"


@pytest.mark.parametrize("sign", ["\ufe66", "\ufe62", "\ufe63", "\ufe6b", "\uff1d", "="])
def test_small_and_wide_signs_begin_no_formula(sign):
    assert defuse(f"{sign}SUM(1)") == f"'{sign}SUM(1)"
    assert defuse(f"a; {sign}SUM(1)") == f"a; '{sign}SUM(1)"


def test_a_link_has_no_magic_words_and_no_signatures():
    link = link_to_text("https://example.org/a__b/~~~~?__TOC__", "The __NOTOC__ is ~~~~ 12 tonnes")
    assert link.startswith("https://example.org/a__b/%7E%7E%7E%7E?%5F%5FTOC")
    assert "__NOTOC__" not in link and "~~~" not in link


@pytest.mark.parametrize("opening", ["[", '{"name":'])
def test_names_in_linked_data_may_be_nested_deeply(opening):
    closing = "]" if opening == "[" else "}"
    author = opening * 800 + '"Li"' + closing * 800
    assert ("author", "Li", "json-ld author") in read_linked_data(f'{{"@type": "Report", "author": {author}}}')
