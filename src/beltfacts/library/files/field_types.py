"""The value of one field, checked and brought to its type. Pure.

A value that does not fit is `Wrong`, with a message that says why and what to write; where it stands is known to `parsing`. Whether values agree with
one another is left to `parsing` and `checking`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from beltfacts.library.files.fields import CONTROL, ID, PLACE, Field
from beltfacts.model import Names, Withdrawn
from beltfacts.reading import DateError, parse_edtf

_ID = re.compile(ID)
_PLACE = re.compile(PLACE)
_MAX_DIGITS = 40
_MAX_DEPTH = 8  # CSL-JSON needs 4
_CONTROL = re.compile(CONTROL)


class InvalidValue(ValueError):
    """A value that does not fit its field; the message says why and what to write."""


def kind_of(value: object) -> str:
    """What a TOML value is, in words for messages."""
    names = {str: "text", bool: "true/false", int: "a number", Decimal: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")


def _text(value: object, field: Field) -> str:
    if not isinstance(value, str):
        example = f'{field.name} = "2024-06"' if field.kind == "date" else f'{field.name} = "..."'
        raise InvalidValue(f"must be text, not {kind_of(value)}; write {example}")
    if not value.strip():
        raise InvalidValue("is empty; fill it in or leave the field out")
    return value


def _line(value: object, field: Field) -> str:
    text = _text(value, field)
    if text.isprintable():  # which is quick, and true of most
        return text
    if "\n" in text or "\r" in text:
        raise InvalidValue("must be one line")
    if _CONTROL.search(text):
        raise InvalidValue("holds a control character; leave it out")
    return text


def _matching(pattern: re.Pattern[str], wanted: str) -> Callable[[object, Field], str]:
    def read(value: object, field: Field) -> str:
        text = _line(value, field)
        if not pattern.fullmatch(text):
            raise InvalidValue(f"{text[:60]!r} is not {wanted}")
        return text

    return read


def _list_of(read: Callable[[object, Field], str]) -> Callable[[object, Field], tuple[str, ...]]:
    def read_list(value: object, field: Field) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise InvalidValue(f'must be a list such as {field.name} = ["..."]')
        return tuple([read(each, field) for each in value])

    return read_list


_id = _matching(_ID, "an id: lower-case letters and digits, words joined by - or .")
_words = _list_of(_line)


def _number(value: object, field: Field) -> Decimal:
    if type(value) is int and abs(value) < 10**_MAX_DIGITS:
        return Decimal(value)
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise InvalidValue(f"must be a number, not {kind_of(value)}; write {field.name} = 5790000")
    number = Decimal(value)
    if not number.is_finite():
        raise InvalidValue("must be a finite number")
    if len(number.as_tuple().digits) > _MAX_DIGITS or abs(number.adjusted()) > _MAX_DIGITS:
        raise InvalidValue(f"has more than {_MAX_DIGITS} digits")
    return number


def _date(value: object, field: Field) -> str:
    text = _line(value, field)
    try:
        return parse_edtf(text).text
    except DateError as error:
        raise InvalidValue(str(error)) from error


def _choice(value: object, field: Field) -> str:
    text = _line(value, field)
    if text not in field.choices:
        raise InvalidValue(f"{text[:60]!r} is not one of {', '.join(field.choices)}")
    return text


def _names(value: object, field: Field) -> Names:
    if not isinstance(value, dict):
        raise InvalidValue('must be names per language, such as names = { zh = ["中老铁路"] }')
    return tuple((_line(language, field), _words(group, field)) for language, group in value.items())


def _csl_names(value: object, field: Field) -> tuple[dict[str, str], ...]:
    if not isinstance(value, list) or not value:
        raise InvalidValue('must be a list of names such as [{ family = "Yang", given = "Xing" }] or [{ literal = "Xinhua Institute" }]')
    for each in value:
        if not isinstance(each, dict) or not ({"literal", "family"} & each.keys()):
            raise InvalidValue("each name needs family and given, or literal")
        for key, part in each.items():
            if key != "static-ordering":
                _line(part, field)
            elif not isinstance(part, bool):
                raise InvalidValue("static-ordering is true or false")
    return tuple(value)


def _table(value: object, field: Field) -> dict[str, str]:
    if not isinstance(value, dict):
        raise InvalidValue(f'must be a table such as {field.name} = {{ issued = "..." }}')
    return {key: _text(text, field) for key, text in value.items()}


def _withdrawn(value: object, field: Field) -> Withdrawn:
    table = _table(value, field)
    if table.keys() != {"date", "reason"}:
        raise InvalidValue("needs date and reason, and nothing else")
    return Withdrawn(_date(table["date"], field), _line(table["reason"], field))


def _any(value: object, field: Field) -> object:
    if nested_too_deeply(value):
        raise InvalidValue("is nested too deeply")
    return value


def nested_too_deeply(value: object) -> bool:
    """Whether more lists and tables lie in one another than CSL-JSON needs; counted no further than that."""
    depth, level = 0, [value]
    while level and depth <= _MAX_DEPTH:
        level = [part for each in level if isinstance(each, (list, dict)) for part in (each.values() if isinstance(each, dict) else each)]
        depth += 1
    return depth > _MAX_DEPTH


CONVERTERS: dict[str, Callable[[object, Field], Any]] = {
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
"""What reads the value of a field, by the field's kind; it raises `Wrong`."""
