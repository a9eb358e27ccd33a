"""Every style for programs: what a reader must know is said, each source stands once, every date has a form."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.cite.citation_item import CitationItem
from beltfacts.library.library import Library
from beltfacts.reading.dates import edtf
from beltfacts.registry import STYLES
from beltfacts.styles import biblatex, bibtex, csl_json, ris
from tests.styles.program_sources import ONE_EACH, bundled, fact, only, source
from tests.styles.test_biblatex import DATES


@given(st.sampled_from([date for date, *_ in DATES] + ["202X", "2025-33", "2025-24?", "19XX", "../2020-05", "2020-02-29%"]))
def test_every_date_has_a_form_in_every_style(written: str) -> None:
    each = source(issued=written)
    assert edtf.parse_edtf(written)
    for name in ONE_EACH:
        assert bundled(STYLES.load(name), each)


def test_a_missing_title_becomes_a_description_in_brackets_with_a_remark() -> None:
    each = source(title=None, description="Press release on neighbours", type="article")
    for style, form in ((biblatex, "biblatex"), (bibtex, "bibtex"), (ris, "ris"), (csl_json, "csljson")):
        text = bundled(style, each)
        assert only(style, each, form)["title"] == "[Press release on neighbours]"
        assert "No title is printed" in text


def test_inferred_fields_and_translations_are_remarked_on() -> None:
    each = source(inferred={"issued": "the latest data are of 2025"}, issued="2025", translated="machine", note="A scan.")
    for name in ONE_EACH:
        text = bundled(STYLES.load(name), each)
        for said in ("A scan.", "The text is a machine translation.", "Inferred date of publication: the latest data are of 2025."):
            assert said in text, name


@pytest.mark.parametrize("name", ONE_EACH)
def test_each_source_stands_once(name: str, shipped: Library) -> None:
    items = [CitationItem(each.cited, each) for each in shipped.facts if each.cited]
    text = STYLES.load(name).bundle(items)
    for each in shipped.sources:
        assert len(re.findall(rf'(?m)^@\w+\{{{each},$|^ID  - {each}\r?$|^    "id": "{each}"', text)) == 1


@pytest.mark.parametrize(
    ("kind", "fields", "entry", "tag"),
    [
        ("report", {}, "report", "RPRT"),
        ("article-newspaper", {"container_title": "China Daily"}, "article", "NEWS"),
        ("article-newspaper", {}, "misc", "NEWS"),
        ("article", {"genre": "press release"}, "misc", "UNPB"),
        ("article", {"URL": "https://e.org/a"}, "misc", "ELEC"),
        ("article", {"URL": "https://e.org/a", "inferred": {"URL": "another page"}}, "misc", "UNPB"),
        ("webpage", {}, "online", "ELEC"),
        ("legislation", {}, "misc", "STAT"),
        ("chapter", {"container_title": "Book"}, "incollection", "CHAP"),
        ("dataset", {}, "dataset", "DATA"),
    ],
)
def test_a_csl_type_becomes_an_entry_type_and_a_ris_type(kind: str, fields: dict[str, Any], entry: str, tag: str) -> None:
    each = source(type=kind, **fields)
    assert bundled(biblatex, each).startswith(f"@{entry}{{one,")
    (record,) = rispy.loads(bundled(ris, each))
    assert record["type_of_reference"] == tag


@pytest.mark.parametrize("name", ["csl-json", "jsonld", "web-annotation"])
def test_json_styles_print_no_control_or_direction_marks(name: str) -> None:
    evil = "a\u202eb\x9bc"
    text = STYLES.load(name).bundle([CitationItem(source(title=evil), fact(quote=evil, note=evil))])
    assert not re.search("[\x80-\x9f\u202e]", text)
    assert evil in json.dumps(json.loads(text), ensure_ascii=False)
