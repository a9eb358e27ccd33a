"""CSL-JSON is what CSL processors accept, for any source: held against a JSON Schema of CSL 1.0.2.

The schema was written for these tests from the specification (appendix III, types; appendix IV, variables; the sections on names and dates). It
is stricter than a processor: no key that the specification does not have, no number where it has text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from beltfacts.cite.citation_item import CitationItem
from beltfacts.cite.csl_json import CSL_DATES, CSL_NAMES, CSL_TEXTS, title_or_description, to_csl_date
from beltfacts.library.files.fields import CSL_TYPES
from beltfacts.model import Source
from beltfacts.styles import csl_json
from tests.conftest import load
from tests.styles.any_source import EVEN, ISSUED, ODD, sources
from tests.styles.program_sources import bundled, source
from tests.support import called, examples

GOLDEN = Path(__file__).parents[1] / "styles" / "golden" / "sources.toml"

TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
    entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software
    song speech standard thesis treaty webpage
""".split()
NAMES = """
    author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer
    guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator
    translator
""".split()
DATES = "accessed available-date event-date issued original-date submitted".split()
NUMBERS = """
    chapter-number citation-number collection-number edition issue number number-of-pages number-of-volumes page page-first part-number
    printing-number supplement-number volume
""".split()
TEXTS = """
    abstract annote archive archive_collection archive_location archive-place authority call-number citation-label collection-title
    container-title container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword language
    medium note original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place references
    reviewed-genre reviewed-title scale section source status title title-short URL version volume-title year-suffix
""".split()

NAME = {
    "type": "object",
    "properties": {
        key: {"type": "string", "minLength": 1}
        for key in ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
    },
    "anyOf": [{"required": ["family"]}, {"required": ["given"]}, {"required": ["literal"]}, {"required": ["suffix"]}],
    "additionalProperties": False,
}
PARTS = {
    "type": "array",
    "prefixItems": [
        {"type": "integer"},
        {"type": "integer", "minimum": 1, "maximum": 12},
        {"type": "integer", "minimum": 1, "maximum": 31},
    ],
    "items": False,
    "minItems": 1,
}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": PARTS, "minItems": 1, "maxItems": 2},
        "season": {"type": "integer", "minimum": 1, "maximum": 4},
        "circa": {"type": "boolean"},
        "literal": {"type": "string", "minLength": 1},
        "raw": {"type": "string", "minLength": 1},
    },
    "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}, {"required": ["raw"]}],
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string", "minLength": 1},
            "type": {"enum": TYPES},
            "custom": {"type": "object"},
            **{key: {"type": "array", "items": NAME} for key in NAMES},
            **dict.fromkeys(DATES, DATE),
            **{key: {"type": ["string", "integer"]} for key in NUMBERS},
            **{key: {"type": "string"} for key in TEXTS},
        },
        "required": ["id", "type", "title"],
        "additionalProperties": False,
    },
}
Draft202012Validator.check_schema(SCHEMA)
VALIDATOR = Draft202012Validator(SCHEMA)


def wrong(text: str) -> list[str]:
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in VALIDATOR.iter_errors(json.loads(text))]


def written(csl: Mapping[str, Any], inferred: bool = False, translated: str = "") -> str:
    texts = [str(csl.get(key, "")) for key in ("title", "issued", "URL")]
    reasons = {"issued": "guessed", "author": "guessed"} if inferred else {}
    source = Source(
        "made-up", str(csl.get("type", "document")), *texts, "made.txt", "", translated, "state media", reasons, csl, "f.toml", 0
    )
    return csl_json.bundle([CitationItem(source)])


def test_the_schema_has_the_types_that_fact_files_may_name() -> None:
    assert sorted(CSL_TYPES) == TYPES


@pytest.mark.parametrize(
    "item",
    [
        {"id": "a", "type": "report"},
        {"id": "a", "type": "reprot", "title": "T"},
        {"id": "a", "type": "report", "title": "T", "title-translated": "T"},
        {"id": "a", "type": "report", "title": "T", "author": "Ann Lee"},
        {"id": "a", "type": "report", "title": "T", "author": [{"family": "Lee", "static-ordering": True}]},
        {"id": "a", "type": "report", "title": "T", "issued": "2025"},
        {"id": "a", "type": "report", "title": "T", "issued": {"date-parts": [["2025"]]}},
        {"id": "a", "type": "report", "title": "T", "issued": {"date-parts": [[2025, 13]]}},
        {"id": "a", "type": "report", "title": "T", "DOI": 10.1},
    ],
)
def test_the_schema_refuses_what_is_not_csl_json(item: object) -> None:
    assert wrong(json.dumps([item]))


def test_every_kind_of_source_is_valid() -> None:
    library = load([GOLDEN], cached=False)
    items = [CitationItem(source) for source in library.sources.values()]
    assert len(items) == 18 and wrong(csl_json.bundle(items)) == []


def test_cite_and_export_print_valid_csl_json(capsys: pytest.CaptureFixture[str]) -> None:
    exported = called(capsys, "export", "--to", "csl-json").stdout
    assert len(json.loads(exported)) == 5 and wrong(exported) == []
    cited = called(capsys, "cite", "china-laos-railway-cargo-since-opening", "--style", "csl-json").stdout
    assert len(json.loads(cited)) == 1 and wrong(cited) == []


@pytest.mark.untraced
@settings(deadline=None, max_examples=examples(200))
@given(csl=sources(ODD) | sources(EVEN), inferred=st.booleans(), translated=st.sampled_from(["", "machine", "human"]))
def test_any_source_is_valid(csl: dict[str, object], inferred: bool, translated: str) -> None:
    assert wrong(written(csl, inferred, translated)) == []


VALUES = st.recursive(
    st.text(max_size=20) | st.integers() | st.booleans() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.untraced
@settings(deadline=None, max_examples=examples(300))
@given(
    csl=st.dictionaries(st.sampled_from([*NAMES, *DATES, *NUMBERS, *TEXTS, "own-field", "description"]), VALUES | ISSUED, max_size=8),
    kind=st.sampled_from(TYPES),
)
def test_any_value_under_any_key_is_valid_or_stands_under_custom(csl: dict[str, object], kind: str) -> None:
    made = written({**csl, "type": kind})
    assert wrong(made) == []
    (item,) = json.loads(made)
    kept = set(item) | set(item.get("custom", {}))
    assert {key for key, value in csl.items() if value not in ("", [], ()) and key not in ("issued", "URL", "note")} - kept == set()


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("undated", None),
        ("2025-10-31~", {"date-parts": [[2025, 10, 31]], "circa": True}),
        ("2025-21", {"date-parts": [[2025]], "season": 1}),
        ("2025-32", {"date-parts": [[2025]], "season": 4}),
        ("2025-H1/2026-H2", {"date-parts": [[2025, 1], [2026, 12]]}),
        ("2021/..", {"date-parts": [[2021], [0]]}),
        ("../2021", {"literal": "until 2021"}),
        ("in press", {"literal": "in press"}),
        ("-0044", {"date-parts": [[-44]]}),
        ("202X", {"literal": "2020s"}),
        ("last spring", {"raw": "last spring"}),
    ],
)
def test_edtf_becomes_a_csl_date(written: str, date: dict[str, Any] | None) -> None:
    assert to_csl_date(written) == date


@pytest.mark.parametrize(("genre", "title"), [("opinion", "[Opinion]"), (None, "[Untitled]")])
def test_without_title_and_description_the_genre_is_the_title(genre: str | None, title: str) -> None:
    assert title_or_description(source(title=None, genre=genre)) == title


def test_csl_json_keeps_unknown_keys_apart_and_bad_values_harmless() -> None:
    each = source(
        description="What it is",
        document="a.txt",
        editor="World Bank",
        translator=7,
        accessed=True,
        volume=3,
        mood=["a", {"b": 1}],
        publisher=["not", "text"],
        number_of_pages=30,
    )
    (item,) = json.loads(bundled(csl_json, each))
    assert item["editor"] == [{"literal": "World Bank"}]
    assert item["volume"] == "3"
    assert item["number-of-pages"] == 30
    assert item["custom"]["mood"] == ["a", {"b": 1}]
    assert item["custom"]["description"] == "What it is"
    assert item["custom"]["publisher"] == ["not", "text"]
    assert set(item) <= {"id", "type", "title", "custom"} | CSL_NAMES | CSL_DATES | CSL_TEXTS
