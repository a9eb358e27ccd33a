"""Fact files as text: what the loader takes and refuses, that the JSON Schema does the same, and that nothing makes it fail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli
import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator

from beltfacts.library.files import folder
from beltfacts.library.files.fields import TABLES
from beltfacts.library.files.json_schema import schema
from beltfacts.library.files.parsing import parse_fact_text
from tests.conftest import SOURCE, fact
from tests.support import examples

EXAMPLES = Path(__file__).parent / "examples"
GOOD = sorted((EXAMPLES / "good").glob("*.toml"))
BAD = sorted((EXAMPLES / "bad").glob("*.toml"))


@cache
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def as_json(text: str) -> Any:
    """A TOML text as an editor holds it against the schema: dates become something that is neither text nor number."""
    return json.loads(json.dumps(tomli.loads(text), default=lambda value: [str(value)]))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_loads_without_findings_and_is_valid_by_the_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parsed = parse_fact_text(text, path.name)
    assert parsed.findings == ()
    data = tomli.loads(text)
    assert [fact.id for fact in parsed.facts] == [row["id"] for row in data.get("fact", [])]
    assert [source.id for source in parsed.sources] == [row["id"] for row in data.get("source", [])]
    assert [*validator().iter_errors(as_json(text))] == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_has_the_findings_that_its_first_line_names(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = text.partition("\n")[0].removeprefix("# finds: ").split(", ")
    found = [f"{finding.rule} {finding.line}:{finding.column}" for finding in parse_fact_text(text, path.name).findings]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n\n"])
def test_a_file_with_nothing_in_it_is_a_finding(text: str) -> None:
    """Or a search between the two steps of a careless writer says that there is no match, and says nothing else."""
    (finding,) = parse_fact_text(text, "canals.toml").findings
    assert (finding.rule, finding.place) == ("syntax", "canals.toml:1:1")


_NUMBERED = ("0x" + "f" * 4_000, "-" + "9" * 4_000, "1" + "0" * 40, "inf", "nan")


@pytest.mark.parametrize("value", [*_NUMBERED, f"[{_NUMBERED[0]}]", f"{{ a = {_NUMBERED[0]} }}"], ids=lambda value: value[:12])
@pytest.mark.parametrize("table", TABLES)
def test_a_number_of_any_size_in_any_field_is_a_finding(table: str, value: str) -> None:
    for key in (*(field.name for field in TABLES[table]), "kind-of-its-own"):
        parsed = parse_fact_text(f"[[{table}]]\n{key} = {value}\n", "canals.toml")
        assert any(finding.message.startswith((key, f"unknown field {key!r}")) for finding in parsed.findings), key


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_the_schema_refuses_what_the_loader_refuses_as_far_as_it_can_see(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    try:
        data = as_json(text)
    except tomli.TOMLDecodeError:
        assert "# finds: syntax " in text
        return
    accepted = "# schema: accepts" in text.split("\n")[:2]
    assert validator().is_valid(data) == accepted


def test_every_kind_of_field_has_a_bad_example() -> None:
    held = "".join(path.read_text(encoding="utf-8") for path in BAD)
    kinds = {field.kind: field.name for fields in TABLES.values() for field in fields if f"\n{field.name} = " in held}
    assert kinds.keys() == {field.kind for fields in TABLES.values() for field in fields}


@pytest.mark.parametrize("path", GOOD + BAD, ids=lambda path: path.stem)
def test_an_editor_that_knows_draft_4_alone_sees_what_the_schema_says(path: Path) -> None:
    """Editors such as those with taplo ignore keywords of later drafts without a word."""
    try:
        data = as_json(path.read_text(encoding="utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError):
        return
    old = Draft4Validator({key: value for key, value in schema().items() if key != "$schema"})
    assert old.is_valid(data) == validator().is_valid(data)


def test_draft_4_has_every_keyword_of_the_schema_or_one_that_says_the_same() -> None:
    def keywords(part: object) -> set[str]:
        if isinstance(part, list):
            return {name for each in part for name in keywords(each)}
        if not isinstance(part, dict):
            return set()
        by_name = [each for key in ("properties", "patternProperties") for each in part.get(key, {}).values()]
        inner = [
            value for key, value in part.items() if key not in ("properties", "patternProperties", "dependencies", "dependentRequired")
        ]
        return {*part, *keywords(by_name), *keywords(inner)}

    later = {
        "const",
        "if",
        "then",
        "else",
        "contains",
        "propertyNames",
        "dependentSchemas",
        "prefixItems",
        "unevaluatedProperties",
        "$defs",
    }
    assert not keywords(schema()) & later
    assert schema()["properties"]["fact"]["items"]["dependencies"] == schema()["properties"]["fact"]["items"]["dependentRequired"]


def test_the_schema_file_is_what_the_program_prints() -> None:
    command = [sys.executable, "-m", "beltfacts.library.files.json_schema"]
    printed = subprocess.run(
        command, capture_output=True, check=True, encoding="utf-8", env={**os.environ, "PYTHONIOENCODING": "utf-8"}
    ).stdout
    assert (folder.shipped_folder() / "schema" / "facts.schema.json").read_text(encoding="utf-8") == printed


def test_the_shipped_files_are_valid_by_the_schema() -> None:
    files = folder.list_fact_files([str(folder.shipped_folder())])
    assert files
    for path in files:
        assert [error.message for error in validator().iter_errors(as_json(Path(path).read_text(encoding="utf-8")))] == []


def test_a_fact_without_fields_has_a_finding_for_each_required_field() -> None:
    messages = [finding.message for finding in parse_fact_text("[[fact]]\n", "x.toml").findings]
    lacking = [field.name for field in TABLES["fact"] if field.required]
    assert [message.split(" has no ")[1].split(":")[0] for message in messages] == lacking


def test_findings_name_the_file_and_the_fact_and_say_what_to_write() -> None:
    (finding,) = parse_fact_text(SOURCE + fact("cargo-2024", extra='bound = "around"'), "my/canals.toml").findings
    assert finding.fact == "cargo-2024"
    assert str(finding).startswith("my/canals.toml:")
    assert "'around' is not one of exact, about, nearly" in finding.message


def test_a_wrong_record_costs_only_itself() -> None:
    text = SOURCE + fact("one") + fact("two").replace("value = 100", 'value = "100"') + fact("three", extra="colour = 1") + fact("four")
    parsed = parse_fact_text(text, "x.toml")
    assert [each.id for each in parsed.facts] == ["one", "three", "four"]
    assert [(finding.rule, finding.fact) for finding in parsed.findings] == [("wrong-type", "two"), ("unknown-field", "three")]


def test_a_wrong_field_of_a_source_costs_that_field_unless_a_citation_would_be_false() -> None:
    dated = parse_fact_text(SOURCE.replace('issued = "', 'issued = "99-'), "a.toml")
    assert [finding.rule for finding in dated.findings] == ["date"]
    assert [(source.title != "", source.issued) for source in dated.sources] == [(True, "")]
    titled = parse_fact_text('[[source]]\nid = "a"\ntype = "book"\ntitle = 5\n', "a.toml")
    assert (titled.sources, len(titled.findings)) == ((), 1)


@pytest.mark.parametrize("issued", ["in press", "-0044", "-0044-03-15", "2024-22", "1987/.."])
def test_dates_of_real_works_are_dates_of_publication(issued: str) -> None:
    parsed = parse_fact_text(f'[[source]]\nid = "a"\ntype = "book"\ntitle = "T"\nissued = "{issued}"\n', "a.toml")
    assert (parsed.findings, parsed.sources[0].issued) == ((), issued)


def test_an_ordinal_counts_the_records_that_are_wrong_too() -> None:
    parsed = parse_fact_text(SOURCE + fact("One") + fact("two"), "x.toml")
    assert [(each.id, each.ordinal, each.file) for each in parsed.facts] == [("two", 1, "x.toml")]


@pytest.mark.parametrize("written", ["5.790", "0.10", "-3.00", "1_000.50", "12345678901234567890.123456789", "1.50e6"])
def test_decimals_keep_the_precision_they_are_written_with(written: str) -> None:
    (read,) = parse_fact_text(SOURCE + fact("one").replace("value = 100", f"value = {written}"), "x.toml").facts
    assert read.value == Decimal(written)
    assert str(read.value) == str(Decimal(written))


def test_fields_that_a_fact_does_not_have_are_empty() -> None:
    (read,) = parse_fact_text((EXAMPLES / "good" / "no-number.toml").read_text(encoding="utf-8"), "x.toml").facts
    assert (read.value, read.low, read.high, read.unit, read.withdrawn) == (None, None, None, "", None)
    assert (read.locator, read.says, read.note, read.period, read.places, read.names, read.former_ids) == ("", "", "", "", (), (), ())
    assert (read.bound, read.status, read.source) == ("exact", "actual", "gazette-2024")


def test_a_source_keeps_every_field_of_csl_and_leaves_out_those_of_this_program() -> None:
    (source,) = parse_fact_text((EXAMPLES / "good" / "everything.toml").read_text(encoding="utf-8"), "x.toml").sources
    assert source.csl["volume"] == 3
    assert source.csl["editor"] == ({"family": "Li"},)
    assert source.csl["collection-title"] == "Yearbooks"
    assert {"document", "sha256", "inferred", "issuer", "translated"}.isdisjoint(source.csl)
    assert source.author == ("Yang Xing", "Canal Office")
    assert source.inferred == {"issued": "a photo is dated 31 May 2024"}
    assert source.title and source.issued == "2024-05-31~"


def test_findings_come_in_the_order_of_the_file_every_time() -> None:
    text = SOURCE + fact("one", extra="".join(f"x{n} = 1\n" for n in range(20))) + "".join(f"[y{n}]\n" for n in range(20))
    order = [finding.message.split("'")[1] for finding in parse_fact_text(text, "x.toml").findings]
    assert order == [f"y{n}" for n in range(20)] + [f"x{n}" for n in range(20)]


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.dates()
    | st.sampled_from(["a-b", "2024", "exact", "report", "CN", 1, Decimal("1.50")]),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["literal", "zh", "date", "reason"]) | st.text(), inside, max_size=3)
    ),
    max_leaves=8,
)
WHOLE = tomli.loads((EXAMPLES / "good" / "everything.toml").read_text(encoding="utf-8"))


def record(table: str) -> st.SearchStrategy[Any]:
    """A record of this table in which some fields are anything at all; now and then the whole record is."""
    field = st.sampled_from([field.name for field in TABLES[table]]) | st.text(max_size=5)
    start = WHOLE.get(table, [{}])[0]
    return st.dictionaries(field, values, max_size=3).map(lambda mess: {**start, **mess}) | st.dictionaries(field, values) | values


records = {table: st.lists(record(table), max_size=3) | values for table in TABLES}


def without_none(value: Any) -> Any:
    """The value with what TOML cannot write taken out."""
    if isinstance(value, dict):
        return {key: without_none(each) for key, each in value.items() if each is not None}
    if isinstance(value, list):
        return [without_none(each) for each in value if each is not None]
    return str(value) if isinstance(value, Decimal) else value


@pytest.mark.untraced
@settings(max_examples=examples(100), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.fixed_dictionaries({}, optional={**records, "more": values}))
def test_nothing_that_toml_can_write_makes_the_loader_fail(mess: dict[str, Any]) -> None:
    mess = without_none({key: value for key, value in mess.items() if value is not None})
    try:
        text = tomlkit.dumps(mess)
        tomli.loads(text)
    except (ValueError, TypeError, tomlkit.exceptions.TOMLKitError):  # the writer's limits are not tested here
        return
    parsed = parse_fact_text(text, "x.toml")
    lines = text.split("\n")
    for finding in parsed.findings:
        assert finding.line <= len(lines)
        assert "\n" not in finding.rule + finding.file
    for read in parsed.facts:
        assert read.id and read.quote and read.figure and read.source and read.topics
        assert (read.smallest is None) == (read.unit == "")


@pytest.mark.untraced
@settings(max_examples=examples(200), deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="[]{}=\"'\n#.,ab1 ", max_size=60))
def test_no_text_makes_the_loader_fail(text: str) -> None:
    parse_fact_text(text, "x.toml")


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 100_000,
        "x = " + "{a=" * 5_000 + "1" + "}" * 5_000,
        "a." * 20_000 + "b = 1",
        "[" + "a." * 20_000 + "b]",
        f"x = {'9' * 6000}",
    ],
    ids=["lists", "tables", "key", "header", "digits"],
)
def test_text_made_to_break_readers_is_one_finding(text: str) -> None:
    (finding,) = parse_fact_text(text, "x.toml").findings
    assert (finding.rule, finding.file) == ("syntax", "x.toml")
    assert "nothing in this file is loaded" in finding.message
    assert "set_int_max" not in finding.message


def test_a_number_too_large_for_any_computer_costs_one_fact() -> None:
    text = SOURCE + fact("one").replace("value = 100", "value = 1e99999999999999999999") + fact("two")
    parsed = parse_fact_text(text, "x.toml")
    assert [each.id for each in parsed.facts] == ["two"]
    assert "value: must be a finite number" in parsed.findings[0].message


def test_a_fact_of_a_cell_has_a_quote_that_is_made() -> None:
    text = (EXAMPLES / "good" / "everything.toml").read_text(encoding="utf-8")
    first, second = parse_fact_text(text, "x.toml").facts
    assert (first.dimensions, first.price_base, first.cell) == ((("sex", "female"), ("age", "15-24")), "2015", None)
    assert second.cell == ("Table 3", ("Cargo (million tonnes)",), ("Total", "2025"))
    assert second.quote == "Cargo (million tonnes) \u00b7 Total \u00b7 2025 \u00b7 5.6"
    assert (first.exact_words, second.exact_words) == (first.quote, "")
