"""The text of one fact file to facts, sources, vocabulary and findings. Pure: it opens no file.

Everything wrong becomes a finding with its place; what is right stays usable: a syntax error costs its own file, a wrong
field its own record. Whether a record agrees with others, its quote or the vocabulary is left to `checking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

import tomli

from beltfacts.library.files.field_types import CONVERTERS, InvalidValue, kind_of, nested_too_deeply
from beltfacts.library.files.fields import OPEN_TABLES, TABLES, Field
from beltfacts.library.files.positions import find_positions, position_of
from beltfacts.model import Fact, Finding, Source, Subject, Topic, Unit


class Parsed(NamedTuple):
    """What one file holds, in the file's order, and the findings of reading it."""

    file: str
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()
    subjects: tuple[Subject, ...] = ()
    topics: tuple[Topic, ...] = ()
    units: tuple[Unit, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    findings: tuple[Finding, ...] = ()


def parse_fact_text(text: str, file: str) -> Parsed:
    """Read the text of one fact file; `file` is its name for messages. Never raises for bad data."""
    try:
        data = tomli.loads(text, parse_float=_decimal)
    except tomli.TOMLDecodeError as error:
        message = f"not valid TOML: {error.msg[:1].lower()}{error.msg[1:]}; nothing in this file is loaded until it is mended"
        return Parsed(file, findings=(Finding("syntax", message, file, error.lineno, error.colno),))
    except (RecursionError, ValueError) as error:
        why = "a number of thousands of digits" if type(error) is ValueError else str(error)[:80] or "nested too deeply"
        message = f"not readable as TOML ({why}); nothing in this file is loaded until it is mended"
        return Parsed(file, findings=(Finding("syntax", message, file, 1, 1),))
    return _Reader(data, text, file).read()


def _decimal(text: str) -> Decimal:
    """A TOML float with its written precision; one whose exponent no computer holds is not a number."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


class _Reader:
    """Reads the tables of one parsed file and collects its findings; positions are looked up once, at the end."""

    def __init__(self, data: dict[str, Any], text: str, file: str) -> None:
        self.data, self.text, self.file = data, text, file
        self.wrong: list[tuple[str, str, str, int, str, str]] = []  # rule, message, table, ordinal, key, fact id

    def read(self) -> Parsed:
        for key in [key for key in self.data if key not in TABLES]:
            self.note("unknown-field", f"unknown table {key!r}: a fact file holds {', '.join(TABLES)}", key, 0, "")
        sources = tuple(_source(row, self.file, n) for n, row in self.rows("source"))
        alone = sources[0].id if len(sources) == 1 and len(self.listed("source")) == 1 else ""
        return Parsed(
            self.file,
            sources,
            tuple(_fact(row, self.file, n) for n, row in self.rows("fact", alone)),
            tuple(Subject(row["id"], row["name"], row.get("names", ()), self.file, n) for n, row in self.rows("subject")),
            tuple(
                Topic(row["id"], row["name"], row.get("broader", ""), row.get("names", ()), self.file, n) for n, row in self.rows("topic")
            ),
            tuple(Unit(row["code"], row["name"], row.get("words", ()), self.file, n) for n, row in self.rows("unit")),
            tuple(row["words"] for _, row in self.rows("synonyms")),
            tuple(self.placed()),
        )

    def note(self, rule: str, message: str, table: str, ordinal: int, key: str, fact: str = "") -> None:
        self.wrong.append((rule, message, table, ordinal, key, fact))

    def placed(self) -> Iterator[Finding]:
        if not self.wrong:
            return
        found = find_positions(self.text)
        for rule, message, table, ordinal, key, fact in self.wrong:
            yield Finding(rule, message, self.file, *position_of(found, table, ordinal, key), fact)

    def listed(self, table: str) -> list[Any]:
        rows = self.data.get(table, [])
        if not isinstance(rows, list):
            self.note("wrong-type", f"[{table}] stands once; write [[{table}]], which may stand several times", table, 0, "")
            return []
        return rows

    def rows(self, table: str, alone: str = "") -> Iterator[tuple[int, dict[str, Any]]]:
        """The usable records of a table; `alone` is the source that facts need not repeat."""
        for ordinal, raw in enumerate(self.listed(table)):
            if not isinstance(raw, dict):
                self.note("wrong-type", f"{table} must be a table of fields, not {kind_of(raw)}", table, ordinal, "")
                continue
            row = self.record(table, ordinal, raw)
            if row is not None and table == "fact" and not row.setdefault("source", alone):
                why = (
                    "no source that can be used: mend the source of this file"
                    if isinstance(self.data.get("source"), list) and len(self.data["source"]) == 1
                    else "no source: add source = ..., as this file has not exactly one"
                )
                self.note("missing-field", why, table, ordinal, "", row["id"])
                row = None
            if row is not None:
                yield ordinal, row

    def record(self, table: str, ordinal: int, raw: dict[str, Any]) -> dict[str, Any] | None:
        """The fields of one record with their types, or None when it cannot be used. Every wrong field is noted."""
        name = str(raw.get("id", raw.get("code", "")))[:80]
        row: dict[str, Any] = {}
        usable, known = True, _FIELDS[table]
        for key, value in raw.items():
            if key not in known:
                usable &= self.further(table, ordinal, key, value, row, name)
                continue
            checked = known[key]
            try:
                if type(value) is str:
                    row[key] = checked[value]
                elif key in _LISTS and type(value) is list:
                    row[key] = checked.listed(value)
                else:
                    row[key] = checked.read(value, checked.field)
            except InvalidValue as error:
                usable = False
                rule = "date" if checked.field.kind == "date" else "wrong-type"
                self.note(rule, f"{key}: {error}", table, ordinal, key, name)
        if not _REQUIRED[table] <= raw.keys():
            usable = False
            for field in TABLES[table]:
                if field.required and field.name not in raw:
                    lacking = f"{table} {name or ordinal + 1} has no {field.name}: {field.help.rstrip('.')}"
                    self.note("missing-field", lacking, table, ordinal, "", name)
        if table == "fact" and usable:
            usable = self.together(ordinal, row)
        return row if usable else None

    def further(self, table: str, ordinal: int, key: str, value: object, row: dict[str, Any], name: str) -> bool:
        """Keep a key that the table does not list, where it may have others (CSL); else note it. Whether the record stays usable."""
        if table not in OPEN_TABLES:
            hint = f"a {table} has {', '.join(field.name for field in TABLES[table])}"
            self.note("unknown-field", f"unknown field {key!r}: {hint}", table, ordinal, key, name)
        elif nested_too_deeply(value):
            self.note("wrong-type", f"{key} is nested too deeply", table, ordinal, key, name)
            return False
        else:
            row[key] = value
        return True

    def together(self, ordinal: int, row: dict[str, Any]) -> bool:
        """Whether value, low, high and unit of a fact stand together as they must."""
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
        if message:
            self.note("wrong-type", message, "fact", ordinal, key, row["id"])
        return not message


class _Checked(dict[Any, Any]):
    """Reads the values of one field; as a mapping it remembers texts and lists, since thousands of facts repeat a unit, a date, a place."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.read = CONVERTERS[field.kind]

    def listed(self, value: list[Any]) -> Any:
        """As `read`, for a list; one that holds lists or tables is not remembered."""
        try:
            return self[tuple(value)]
        except TypeError:
            return self.read(value, self.field)

    def __missing__(self, key: str | tuple[str, ...]) -> Any:
        value = self.read(key if isinstance(key, str) else [*key], self.field)
        if self.field.name in _REPEATED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[key] = value
        return value


_REPEATED, _REMEMBERED = frozenset({"subject", "measure", "unit", "bound", "date", "period", "status", "topics", "places", "locator"}), 1000
_LISTS = frozenset({"topics", "places"})
_FIELDS = {table: {field.name: _Checked(field) for field in fields} for table, fields in TABLES.items()}
_REQUIRED = {table: {field.name for field in fields if field.required} for table, fields in TABLES.items()}

_EMPTY: dict[str, Any] = {
    **dict.fromkeys(Fact._fields, ""),
    **dict.fromkeys(("value", "low", "high", "withdrawn", "cited")),
    **dict.fromkeys(("topics", "places", "names", "supersedes", "former_ids"), ()),
    "bound": "exact",
    "status": "actual",
}


def _fact(row: dict[str, Any], file: str, ordinal: int) -> Fact:
    row["file"], row["ordinal"] = file, ordinal
    return Fact._make(map(row.get, _EMPTY, _EMPTY.values()))


_OWN = ("document", "sha256", "translated", "issuer", "inferred")


def _source(row: dict[str, Any], file: str, ordinal: int) -> Source:
    plain = {name: str(row.get(name, "")) for name in ("id", "type", "title", "issued", "URL", *_OWN[:-1])}
    csl = {key: value for key, value in row.items() if key not in _OWN}
    return Source(**plain, inferred=row.get("inferred", {}), csl=csl, file=file, ordinal=ordinal)
