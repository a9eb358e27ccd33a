"""Parse the text of one fact file into facts, sources, vocabulary and findings. Pure: it opens no file.

Everything wrong becomes a finding with its position. What is right stays usable: a syntax error costs its own file, a wrong field its own
record. Whether a record agrees with others, its quote or the vocabulary is left to the rules of `checks`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import tomli

from beltfacts.library.files.field_converter import FIELD_CONVERTERS
from beltfacts.library.files.field_types import InvalidValue
from beltfacts.library.files.fields import OPEN_TABLES, TABLES
from beltfacts.library.files.misnamed import is_source_field, unknown_field, unknown_table
from beltfacts.library.files.plain_facts import plain_fact
from beltfacts.library.files.positions import find_positions, position_of
from beltfacts.library.files.row_records import make_fact, make_source, uses_of
from beltfacts.library.files.toml_errors import explain_toml_error
from beltfacts.library.files.toml_reader import load_toml
from beltfacts.library.files.toml_shapes import ShapedRow
from beltfacts.library.files.toml_values import kind_of, why_not_kept
from beltfacts.model import Fact, Finding, Source, Subject, Topic, Unit


class Parsed(NamedTuple):
    """What one file declares, in the order of the file, and the findings of parsing it.

    file: the name of the file, for messages.
    synonyms: groups of words that searchers use for one another.
    synonym_ordinals: index of each group among the tables of its kind in the file, from 0.
    left_out: how many facts of the file cannot be used.
    left_out_uses: the names that these use, each with its table: "subject grand-canal".
    """

    file: str
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()
    subjects: tuple[Subject, ...] = ()
    topics: tuple[Topic, ...] = ()
    units: tuple[Unit, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    findings: tuple[Finding, ...] = ()
    synonym_ordinals: tuple[int, ...] = ()
    left_out: int = 0
    left_out_uses: frozenset[str] = frozenset()


def parse_fact_text(text: str, file: str) -> Parsed:
    """Parse the text of one fact file. `file` is its name for messages. Never raises for bad data.

    A file without anything in it is a finding, because a writer may be about to fill it. One with comments alone was left so on purpose.
    """
    if not text or text.isspace():
        message = "empty: no fact, source or vocabulary is in it; restore what it had, or remove the file"
        return Parsed(file, findings=(Finding("syntax", message, file, 1, 1),))
    try:
        data = load_toml(text, shaped=("fact",))
    except tomli.TOMLDecodeError as error:
        why = explain_toml_error(text, error.msg, error.lineno, error.colno)
        message = f"not valid TOML: {why}; nothing in this file is loaded until that is corrected"
        return Parsed(file, findings=(Finding("syntax", message, file, error.lineno, error.colno),))
    except (RecursionError, ValueError) as error:
        why = "a number of thousands of digits" if type(error) is ValueError else str(error)[:80] or "nested too deeply"
        message = f"not readable as TOML ({why}); nothing in this file is loaded until that is corrected"
        return Parsed(file, findings=(Finding("syntax", message, file, 1, 1),))
    return _FileParser(data, text, file).parse()


class _FileParser:
    """Converts the tables of one file to records and collects findings. Positions are looked up once, at the end."""

    def __init__(self, data: dict[str, Any], text: str, file: str) -> None:
        self.data, self.text, self.file = data, text, file
        self.noted: list[tuple[str, str, str, int, str, str]] = []  # rule, message, table, ordinal, key, fact id
        self.left_out = 0
        self.left_out_uses: set[str] = set()

    def parse(self) -> Parsed:
        for key in [key for key in self.data if key not in TABLES]:
            self.add_finding("unknown-field", unknown_table(key), key, 0, "")
        sources = tuple(make_source(row, self.file, n) for n, row in self.records("source"))
        only_source = sources[0].id if len(sources) == 1 and len(self.rows_of("source")) == 1 else ""
        synonyms = list(self.records("synonyms"))
        return Parsed(
            self.file,
            sources,
            tuple(self.facts(only_source)),
            tuple(Subject(row["id"], row["name"], row.get("names", ()), self.file, n) for n, row in self.records("subject")),
            tuple(
                Topic(row["id"], row["name"], row.get("broader", ""), row.get("names", ()), self.file, n)
                for n, row in self.records("topic")
            ),
            tuple(Unit(row["code"], row["name"], row.get("words", ()), self.file, n) for n, row in self.records("unit")),
            tuple(row["words"] for _, row in synonyms),
            tuple(self.findings()),
            tuple(ordinal for ordinal, _ in synonyms),
            self.left_out,
            frozenset(self.left_out_uses),
        )

    def add_finding(self, rule: str, message: str, table: str, ordinal: int, key: str, fact: str = "") -> None:
        self.noted.append((rule, message, table, ordinal, key, fact))

    def findings(self) -> Iterator[Finding]:
        if not self.noted:
            return
        positions = find_positions(self.text)
        for rule, message, table, ordinal, key, fact in self.noted:
            yield Finding(rule, message, self.file, *position_of(positions, table, ordinal, key), fact)

    def rows_of(self, table: str) -> list[Any]:
        rows = self.data.get(table, [])
        if not isinstance(rows, list):
            self.add_finding("wrong-type", f"[{table}] may occur only once; write [[{table}]], which may occur several times", table, 0, "")
            return []
        return rows

    def records(self, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the usable records of a table with their ordinals."""
        for ordinal, raw in enumerate(self.rows_of(table)):
            if (row := self.record(table, ordinal, raw)) is not None:
                yield ordinal, row

    def record(self, table: str, ordinal: int, raw: object) -> dict[str, Any] | None:
        """Return one record with its values converted, or None when it cannot be used. What is wrong in it is a finding."""
        if isinstance(raw, dict):
            return self.convert_record(table, ordinal, raw)
        self.add_finding("wrong-type", f"{table} must be a table of fields, not {kind_of(raw)}", table, ordinal, "")
        return None

    def facts(self, only_source: str) -> Iterator[Fact]:
        """Yield the usable facts. `only_source` is the source that they need not repeat."""
        for ordinal, raw in enumerate(self.rows_of("fact")):
            if isinstance(raw, (dict, ShapedRow)) and (fact := plain_fact(raw, self.file, ordinal, only_source)):
                yield fact
                continue
            if isinstance(raw, ShapedRow):
                raw = self.data["fact"][ordinal] = raw.shape.row(raw.texts)
            row = self.record("fact", ordinal, raw)
            if row is not None and not row.setdefault("source", only_source):
                why = (
                    "no source that can be used: correct the source of this file"
                    if isinstance(self.data.get("source"), list) and len(self.data["source"]) == 1
                    else "no source: add source = ..., as this file has not exactly one"
                )
                self.add_finding("missing-field", why, "fact", ordinal, "", row["id"])
                row = None
            if row is not None:
                yield make_fact(row, self.file, ordinal)
            elif isinstance(raw, dict):
                self.left_out += 1
                self.left_out_uses.update(uses_of(raw))

    def convert_record(self, table: str, ordinal: int, raw: dict[str, Any]) -> dict[str, Any] | None:
        """Return one record with its values converted, or None when it cannot be used. Every wrong field is a finding."""
        named = raw.get("id", raw.get("code", ""))
        name = named[:80] if type(named) is str else ""
        row: dict[str, Any] = {}
        self.misnamed: set[str] = set()
        usable, converters = True, FIELD_CONVERTERS[table]
        for key, value in raw.items():
            if key not in converters:
                usable &= self.keep_further_field(table, ordinal, key, value, row, name)
                continue
            converter = converters[key]
            try:
                row[key] = converter.convert(value)
            except InvalidValue as error:
                usable &= table == "source" and key not in _NEEDED_TO_CITE
                rule = "date" if converter.field.kind.endswith("date") else "wrong-type"
                self.add_finding(rule, f"{key}: {error}", table, ordinal, key, name)
        required = _REQUIRED[table] - _NOT_WITH_CELL if table == "fact" and "cell" in raw else _REQUIRED[table]
        required = required - self.misnamed
        if not required <= raw.keys():
            usable = False
            for field in TABLES[table]:
                if field.name in required and field.name not in raw:
                    lacking = f"{table} {name or ordinal + 1} has no {field.name}: {field.help.rstrip('.')}"
                    self.add_finding("missing-field", lacking, table, ordinal, "", name)
        if table == "fact" and usable:
            usable = self.check_numbers(ordinal, row)
        return row if usable else None

    def keep_further_field(self, table: str, ordinal: int, key: str, value: object, row: dict[str, Any], name: str) -> bool:
        """Keep a key that is not in the field table, where the table is open (CSL). Return whether the record stays usable."""
        if table not in OPEN_TABLES or not is_source_field(key):
            message, meant = unknown_field(table, key, self.data[table][ordinal])
            self.add_finding("unknown-field", message, table, ordinal, key, name)
            self.misnamed |= {meant} & _REQUIRED[table]  # one finding, not two
            return meant not in _REQUIRED[table]
        if why := why_not_kept(value):
            self.add_finding("wrong-type", f"{key} {why}", table, ordinal, key, name)
            return False
        row[key] = value
        return True

    def check_numbers(self, ordinal: int, row: dict[str, Any]) -> bool:
        """Return whether value, low, high and unit of a fact fit one another, and quote and cell."""
        if "value" in row and "unit" in row and not ("low" in row or "high" in row or "cell" in row):  # most facts
            return True
        message = key = ""
        if ("low" in row) != ("high" in row):
            message, key = "a range needs both low and high", "low" if "low" in row else "high"
        elif "value" in row and "low" in row:
            message, key = "write either value, or low and high", "low"
        elif "low" in row and row["low"] > row["high"]:
            message, key = f"low {row['low']} is above high {row['high']}", "low"
        elif "unit" in row and not {"value", "low"} & row.keys():
            message, key = "a unit needs a value, or low and high", "unit"
        elif "unit" not in row and {"value", "low"} & row.keys():
            message, key = "a value needs its unit", "value" if "value" in row else "low"
        elif "cell" in row and "quote" in row:
            message, key = "a fact from a cell has no quote of its own: it is made from row, column and figure; leave it out", "quote"
        if message:
            self.add_finding("wrong-type", message, "fact", ordinal, key, row["id"])
        return not message


_NEEDED_TO_CITE = frozenset({"id", "type", "title", "author", "editor", "inferred"})
"""Fields of a source without which a citation would be false. A finding in any other field costs that field alone."""

_REQUIRED = {table: {field.name for field in fields if field.required} for table, fields in TABLES.items()}

_NOT_WITH_CELL = {"quote"}
"""Required fields that a fact with a cell has not."""
