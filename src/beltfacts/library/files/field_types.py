"""Convert and validate the value of one field. Pure.

A value that does not fit raises `InvalidValue`, with a message that says why and what to write. Its position is known to `parsing`.
Whether values agree with one another is left to `parsing` and to the rules of `checks`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from beltfacts.library.files.fields import CONTROL, ID, PLACE, Field
from beltfacts.library.files.toml_values import MAX_DIGITS, TOO_LARGE, in_quotes, kind_of, why_not_kept
from beltfacts.model import CellKeys, Names, Withdrawn
from beltfacts.reading import DateError, parse_edtf

_ID = re.compile(ID)
_PLACE = re.compile(PLACE)
_CONTROL = re.compile(CONTROL)

UNPUBLISHED = frozenset({"in press", "forthcoming"})
"""Words that stand for the date of a work that is accepted and not yet published."""

_BEFORE_CHRIST = re.compile(r"-[0-9]{4}(-[0-9]{2}){0,2}[?~%]?(/-?[0-9]{4}(-[0-9]{2}){0,2}[?~%]?)?")
"""Years of works before Christ, and ranges that begin there: -0044 is 44 BC, as CSL has it."""


class InvalidValue(ValueError):
    """A value that does not fit its field. The message says why and what to write."""


def _text(value: object, field: Field) -> str:
    """Return text that is not blank."""
    if not isinstance(value, str):
        raise InvalidValue(f"must be text, not {kind_of(value)}; write {field.name} = {in_quotes(value)}")
    if not value.strip():
        raise InvalidValue("is empty; fill it in or leave the field out")
    return value


def _line(value: object, field: Field) -> str:
    """Return text of one line without control characters."""
    text = _text(value, field)
    if text.isprintable():  # which is quick, and true of most
        return text
    if "\n" in text or "\r" in text:
        raise InvalidValue("must be one line")
    if _CONTROL.search(text):
        raise InvalidValue("contains a control character; remove it")
    return text


def _matching(pattern: re.Pattern[str], wanted: str) -> Callable[[object, Field], str]:
    """Return the converter of a line that matches a pattern. `wanted` names such a line in messages."""

    def convert(value: object, field: Field) -> str:
        text = _line(value, field)
        if not pattern.fullmatch(text):
            raise InvalidValue(f"{text[:60]!r} is not {wanted}")
        return text

    return convert


def _list_of(convert: Callable[[object, Field], str]) -> Callable[[object, Field], tuple[str, ...]]:
    """Return the converter of a list whose items `convert` converts."""

    def convert_list(value: object, field: Field) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise InvalidValue(f'must be a list such as {field.name} = ["..."]')
        return tuple([convert(each, field) for each in value])

    return convert_list


_id = _matching(_ID, "an id: lower-case letters and digits, words joined by - or .")
_lines = _list_of(_line)


def _words(value: object, field: Field) -> tuple[str, ...]:
    """Return a list of lines."""
    if type(value) is list and value:
        try:
            if all(map(str.strip, value)) and "".join(value).isprintable():  # which is quick, and true of most
                return tuple(value)
        except TypeError:  # not all are text
            pass
    return _lines(value, field)


def _number(value: object, field: Field) -> Decimal:
    """Return a finite number of at most `MAX_DIGITS` digits."""
    if type(value) is int and abs(value) < TOO_LARGE:
        return Decimal(value)
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise InvalidValue(f"must be a number, not {kind_of(value)}; write {field.name} = 5790000")
    number = Decimal(value)
    if not number.is_finite():
        raise InvalidValue("must be a finite number")
    is_long = len(str(number)) > MAX_DIGITS and len(number.as_tuple().digits) > MAX_DIGITS
    if is_long or abs(number.adjusted()) > MAX_DIGITS:
        raise InvalidValue(f"has more than {MAX_DIGITS} digits")
    return number


def _date(value: object, field: Field) -> str:
    """Return an EDTF date as it is written."""
    text = _line(value, field)
    try:
        return parse_edtf(text).text
    except DateError as error:
        raise InvalidValue(str(error)) from error


def _source_date(value: object, field: Field) -> str:
    """Return a date of publication as it is written: EDTF, a year before Christ (-0044), or the words "in press"."""
    text = _line(value, field).strip()
    return text if text.lower() in UNPUBLISHED or _BEFORE_CHRIST.fullmatch(text) else _date(value, field)


def _choice(value: object, field: Field) -> str:
    """Return one of the field's choices."""
    text = _line(value, field)
    if text not in field.choices:
        raise InvalidValue(f"{text[:60]!r} is not one of {', '.join(field.choices)}")
    return text


def _names(value: object, field: Field) -> Names:
    """Return names per language."""
    if not isinstance(value, dict):
        raise InvalidValue('must be names per language, such as names = { zh = ["中老铁路"] }')
    return tuple((_line(language, field), _words(group, field)) for language, group in value.items())


def _csl_names(value: object, field: Field) -> tuple[dict[str, str], ...]:
    """Return CSL names, each with family, given or literal."""
    if not isinstance(value, list) or not value:
        raise InvalidValue('must be a list of names such as [{ family = "Yang", given = "Xing" }] or [{ literal = "Xinhua Institute" }]')
    for each in value:
        if not isinstance(each, dict) or not ({"literal", "family", "given"} & each.keys()):
            raise InvalidValue("each name needs family and given, or one of them alone, or literal")
        for key, name_part in each.items():
            if key != "static-ordering":
                _line(name_part, field)
            elif not isinstance(name_part, bool):
                raise InvalidValue("static-ordering is true or false")
    return tuple(value)


def _table(value: object, field: Field) -> dict[str, str]:
    """Return a table of texts."""
    if not isinstance(value, dict):
        raise InvalidValue(f'must be a table such as {field.name} = {{ issued = "..." }}')
    return {key: _text(text, field) for key, text in value.items()}


def _withdrawn(value: object, field: Field) -> Withdrawn:
    """Return when and why a fact was withdrawn."""
    table = _table(value, field)
    if table.keys() != {"date", "reason"}:
        raise InvalidValue("needs date and reason, and nothing else")
    return Withdrawn(_date(table["date"], field), _line(table["reason"], field))


def _dimensions(value: object, field: Field) -> tuple[tuple[str, str], ...]:
    """Return names and values of what narrows a measure."""
    if not isinstance(value, dict) or not value:
        raise InvalidValue('must be a table such as dimensions = { sex = "female" }')
    return tuple((_line(name, field), _line(text, field)) for name, text in value.items())


def _cell(value: object, field: Field) -> CellKeys:
    """Return the labels of a cell's table, row and column."""
    example = 'cell = { table = "Table 3", row = ["Passengers"], column = ["2024"] }'
    if not isinstance(value, dict):
        raise InvalidValue(f"must be a table such as {example}")
    if not {"row", "column"} <= value.keys() <= {"table", "row", "column"}:
        raise InvalidValue(f"needs row and column, may have table, and nothing else: {example}")
    try:
        row, column = _words(value["row"], field), _words(value["column"], field)
    except InvalidValue as error:
        raise InvalidValue(f"row and column are lists of labels: {example}") from error
    return CellKeys(_line(value["table"], field) if "table" in value else "", row, column)


def _any(value: object, field: Field) -> object:
    """Return any value that can be kept."""
    if why := why_not_kept(value):
        raise InvalidValue(why)
    return value


CONVERTERS: dict[str, Callable[[object, Field], Any]] = {
    "text": _text,
    "line": _line,
    "id": _id,
    "ids": _list_of(_id),
    "number": _number,
    "date": _date,
    "source-date": _source_date,
    "choice": _choice,
    "words": _words,
    "places": _list_of(_matching(_PLACE, "an ISO 3166 code such as LA or CN-GX")),
    "names": _names,
    "names-csl": _csl_names,
    "table": _table,
    "withdrawn": _withdrawn,
    "dimensions": _dimensions,
    "cell": _cell,
    "any": _any,
}
"""The converter of a field's value, by the kind of the field. It raises `InvalidValue`."""
