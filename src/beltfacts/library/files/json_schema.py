"""Make the JSON Schema of fact files from the field table, so that editors complete and check what the parser accepts.

``python -m beltfacts.library.files.json_schema`` prints it. A test compares the copy in `facts/schema/` with it. Dates and agreement
between fields are left to `beltfacts check`.
"""

from __future__ import annotations

from typing import Any

from beltfacts.library.files.csl_fields import CSL_DATES, CSL_NAMES, CSL_TEXTS, FURTHER
from beltfacts.library.files.fields import ID, OPEN_TABLES, PLACE, TABLES, Field

_LINE = {"type": "string", "minLength": 1, "pattern": r"^[^\x00-\x08\n-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x08\n-\x1f\x7f]*$"}
_TEXT = {"type": "string", "minLength": 1, "pattern": r"\S"}
_KINDS: dict[str, dict[str, Any]] = {
    "text": _TEXT,
    "line": _LINE,
    "id": {"type": "string", "pattern": ID},
    "ids": {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": ID}},
    "number": {"type": "number"},
    "date": {"type": "string", "minLength": 4},
    "source-date": {"type": "string", "minLength": 4},
    "words": {"type": "array", "minItems": 1, "items": _LINE},
    "places": {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": PLACE}},
    "names": {
        "type": "object",
        "patternProperties": {_LINE["pattern"]: {"type": "array", "minItems": 1, "items": _LINE}},
        "additionalProperties": False,
    },
    "names-csl": {
        "type": "array",
        "minItems": 1,
        "items": {
            "type": "object",
            "anyOf": [{"required": ["literal"]}, {"required": ["family"]}, {"required": ["given"]}],
            "properties": {"static-ordering": {"type": "boolean"}},
            "additionalProperties": _LINE,
        },
    },
    "table": {"type": "object", "additionalProperties": _TEXT},
    "withdrawn": {
        "type": "object",
        "required": ["date", "reason"],
        "properties": {"date": {"type": "string", "minLength": 4}, "reason": _LINE},
        "additionalProperties": False,
    },
    "dimensions": {"type": "object", "minProperties": 1, "patternProperties": {_LINE["pattern"]: _LINE}, "additionalProperties": False},
    "cell": {
        "type": "object",
        "required": ["row", "column"],
        "properties": {
            "table": _LINE,
            "row": {"type": "array", "minItems": 1, "items": _LINE},
            "column": {"type": "array", "minItems": 1, "items": _LINE},
        },
        "additionalProperties": False,
    },
    "any": {},
}


_NEEDED_TOGETHER = {"low": ["high", "unit"], "high": ["low", "unit"], "value": ["unit"]}
"""Fields that a field needs beside it. Editors that know draft 4 alone read them under `dependencies`."""


def _field_schema(field: Field) -> dict[str, Any]:
    """Return the schema of one field."""
    kind = {"type": "string", "enum": list(field.choices)} if field.kind == "choice" else _KINDS[field.kind]
    return {**kind, "description": field.help}


def _further_fields(fields: tuple[Field, ...]) -> dict[str, Any]:
    """Return the schemas of the fields of CSL that a source may have beside its own."""
    own = {field.name for field in fields}
    return {
        name: {"description": "A field of CSL 1.0.2."} for name in sorted((*CSL_NAMES, *CSL_DATES, *CSL_TEXTS, *FURTHER)) if name not in own
    }


def schema() -> dict[str, Any]:
    """Return the schema of one fact file, as a dictionary for `json.dumps` (JSON Schema 2020-12)."""
    tables: dict[str, Any] = {}
    for name, fields in TABLES.items():
        tables[name] = {
            "type": "array",
            "items": {
                "type": "object",
                "required": [field.name for field in fields if field.required],
                "properties": {
                    **{field.name: _field_schema(field) for field in fields},
                    **(_further_fields(fields) if name in OPEN_TABLES else {}),
                },
                "additionalProperties": False,
            },
        }
    facts = tables["fact"]["items"]
    facts["required"].remove("quote")
    facts |= {
        "oneOf": [{"required": ["quote"]}, {"required": ["cell"]}],
        "dependentRequired": _NEEDED_TOGETHER,
        "dependencies": _NEEDED_TOGETHER,
        "not": {"required": ["value", "low"]},
        "anyOf": [{"not": {"required": ["unit"]}}, {"required": ["value"]}, {"required": ["low"]}],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "beltfacts fact file",
        "type": "object",
        "properties": tables,
        "additionalProperties": False,
    }


if __name__ == "__main__":
    import json

    print(json.dumps(schema(), indent=2, ensure_ascii=False))
