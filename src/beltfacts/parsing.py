"""The text of one fact file to facts, sources, vocabulary and findings. Pure: it opens no file.

Everything wrong becomes a finding with its place; what is right stays usable: a syntax error costs its own file, a wrong
field its own record. Whether a record agrees with others, its quote or the vocabulary is left to `checking`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

import tomli

from beltfacts import edtf
from beltfacts.fields import CONTROL, ID, OPEN_TABLES, PLACE, TABLES, Field
from beltfacts.model import Fact, Finding, Names, Source, Subject, Topic, Unit, Withdrawn
from beltfacts.positions import place, positions

_ID = re.compile(ID)
_PLACE = re.compile(PLACE)
_MAX_DIGITS = 40
_MAX_DEPTH = 8  # CSL-JSON needs 4
_CONTROL = re.compile(CONTROL)


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


class _Wrong(ValueError):
    """A value that does not fit its field; the message says why and what to write."""


def parse(text: str, file: str) -> Parsed:
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
        found = positions(self.text)
        for rule, message, table, ordinal, key, fact in self.wrong:
            yield Finding(rule, message, self.file, *place(found, table, ordinal, key), fact)

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
                self.note("wrong-type", f"{table} must be a table of fields, not {_kind(raw)}", table, ordinal, "")
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
            field, read = known[key]
            try:
                row[key] = read(value, field)
            except _Wrong as error:
                usable = False
                rule = "date" if field.kind == "date" else "wrong-type"
                self.note(rule, f"{key}: {error}", table, ordinal, key, name)
        for field in _REQUIRED[table]:
            if field.name not in raw:
                usable = False
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
        elif _depth(value) > _MAX_DEPTH:
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


def _kind(value: object) -> str:
    names = {str: "text", bool: "true/false", int: "a number", Decimal: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")


def _text(value: object, field: Field) -> str:
    if not isinstance(value, str):
        example = f'{field.name} = "2024-06"' if field.kind == "date" else f'{field.name} = "..."'
        raise _Wrong(f"must be text, not {_kind(value)}; write {example}")
    if not value.strip():
        raise _Wrong("is empty; fill it in or leave the field out")
    return value


def _line(value: object, field: Field) -> str:
    text = _text(value, field)
    if "\n" in text or "\r" in text:
        raise _Wrong("must be one line")
    if _CONTROL.search(text):
        raise _Wrong("holds a control character; leave it out")
    return text


def _matching(pattern: re.Pattern[str], wanted: str) -> Callable[[object, Field], str]:
    def read(value: object, field: Field) -> str:
        text = _line(value, field)
        if not pattern.fullmatch(text):
            raise _Wrong(f"{text[:60]!r} is not {wanted}")
        return text

    return read


def _list_of(read: Callable[[object, Field], str]) -> Callable[[object, Field], tuple[str, ...]]:
    def read_list(value: object, field: Field) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise _Wrong(f'must be a list such as {field.name} = ["..."]')
        return tuple(read(each, field) for each in value)

    return read_list


_id = _matching(_ID, "an id: lower-case letters and digits, words joined by - or .")
_words = _list_of(_line)


def _number(value: object, field: Field) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise _Wrong(f"must be a number, not {_kind(value)}; write {field.name} = 5790000")
    number = Decimal(value)
    if not number.is_finite():
        raise _Wrong("must be a finite number")
    if len(number.as_tuple().digits) > _MAX_DIGITS or abs(number.adjusted()) > _MAX_DIGITS:
        raise _Wrong(f"has more than {_MAX_DIGITS} digits")
    return number


def _date(value: object, field: Field) -> str:
    text = _line(value, field)
    try:
        return edtf.parse(text).text
    except edtf.DateError as error:
        raise _Wrong(str(error)) from error


def _choice(value: object, field: Field) -> str:
    text = _line(value, field)
    if text not in field.choices:
        raise _Wrong(f"{text[:60]!r} is not one of {', '.join(field.choices)}")
    return text


def _names(value: object, field: Field) -> Names:
    if not isinstance(value, dict):
        raise _Wrong('must be names per language, such as names = { zh = ["中老铁路"] }')
    return tuple((_line(language, field), _words(group, field)) for language, group in value.items())


def _csl_names(value: object, field: Field) -> tuple[dict[str, str], ...]:
    if not isinstance(value, list) or not value:
        raise _Wrong('must be a list of names such as [{ family = "Yang", given = "Xing" }] or [{ literal = "Xinhua Institute" }]')
    for each in value:
        if not isinstance(each, dict) or not ({"literal", "family"} & each.keys()):
            raise _Wrong("each name needs family and given, or literal")
        for key, part in each.items():
            if key != "static-ordering":
                _line(part, field)
            elif not isinstance(part, bool):
                raise _Wrong("static-ordering is true or false")
    return tuple(value)


def _table(value: object, field: Field) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _Wrong(f'must be a table such as {field.name} = {{ issued = "..." }}')
    return {key: _text(text, field) for key, text in value.items()}


def _withdrawn(value: object, field: Field) -> Withdrawn:
    table = _table(value, field)
    if table.keys() != {"date", "reason"}:
        raise _Wrong("needs date and reason, and nothing else")
    return Withdrawn(_date(table["date"], field), _line(table["reason"], field))


def _any(value: object, field: Field) -> object:
    if _depth(value) > _MAX_DEPTH:
        raise _Wrong("is nested too deeply")
    return value


def _depth(value: object) -> int:
    """How many lists and tables lie in one another, counted no further than it matters."""
    depth, level = 0, [value]
    while level and depth <= _MAX_DEPTH:
        level = [part for each in level if isinstance(each, (list, dict)) for part in (each.values() if isinstance(each, dict) else each)]
        depth += 1
    return depth


_READ: dict[str, Callable[[object, Field], Any]] = {
    "text": _text,
    "line": _line,
    "id": _id,
    "ids": _list_of(_id),
    "number": _number,
    "date": _date,
    "choice": _choice,
    "words": _words,
    "places": _list_of(_matching(_PLACE, "an ISO 3166 code such as LA or CN-GX")),
    "names": _names,
    "names-csl": _csl_names,
    "table": _table,
    "withdrawn": _withdrawn,
    "any": _any,
}


_FIELDS = {table: {field.name: (field, _READ[field.kind]) for field in fields} for table, fields in TABLES.items()}
_REQUIRED = {table: [field for field in fields if field.required] for table, fields in TABLES.items()}

_EMPTY: dict[str, Any] = {
    **dict.fromkeys(Fact._fields, ""),
    **dict.fromkeys(("value", "low", "high", "withdrawn", "cited")),
    **dict.fromkeys(("topics", "places", "names", "supersedes", "former_ids"), ()),
    "bound": "exact",
    "status": "actual",
}


def _fact(row: dict[str, Any], file: str, ordinal: int) -> Fact:
    return Fact(**{**_EMPTY, **row, "file": file, "ordinal": ordinal})


_OWN = ("document", "sha256", "translated", "issuer", "inferred")


def _source(row: dict[str, Any], file: str, ordinal: int) -> Source:
    plain = {name: str(row.get(name, "")) for name in ("id", "type", "title", "issued", "URL", *_OWN[:-1])}
    csl = {key: value for key, value in row.items() if key not in _OWN}
    return Source(**plain, inferred=row.get("inferred", {}), csl=csl, file=file, ordinal=ordinal)
