"""Say in plain words what is wrong on a line that is not valid TOML, with the line and a mark at the place.

The advice is made of what the line itself has. It corrects nothing and finds no error (`parsing`).
"""

from __future__ import annotations

import re

_MOST_SHOWN = 60
"""Characters of a line that a message shows."""
_KEY_VALUE = re.compile(r"\s*(?P<key>[A-Za-z0-9_.\"'-]+)\s*=\s*(?P<value>.*?)\s*\Z")
_CURLY = re.compile("[\u201c\u201d\u2018\u2019]")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:[, ][0-9]{3})+\Z")
_DECIMAL_COMMA = re.compile(r"[-+]?[0-9]+,[0-9]+\Z")
_NUMBER_AND_WORDS = re.compile(r"(?P<number>[-+]?[0-9][0-9_.]*)\s*(?P<words>[^\W\d_%$\u20ac\xa3\xa5][^\"'#]*|[%$\u20ac\xa3\xa5])\s*\Z")
_DATE = re.compile(r"[0-9]{4}(?:[-/][0-9A-Za-z]{1,4}){0,2}(?:/[0-9-]+)?[~?%]?\Z|[0-9]{4}[~?%]\Z")
_DATE_KEYS = ("date", "issued", "accessed", "price_base")
_WORDS = re.compile(r"[^\W\d_][^\"'\[\]{}=#]*\Z")
_NESTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"\s*[^\s\"#,\]}]")


def explain_toml_error(text: str, message: str, line: int, column: int) -> str:
    """Return what is wrong at a place of a text and what to write, then the line with ``>>>`` before the place.

    `message`: what the parser says, for what is not known here. `line`, `column`: the place, from 1.
    """
    lines = text.split("\n")
    words = lines[line - 1] if line <= len(lines) else ""
    found = _KEY_VALUE.match(words)
    said = _of_value(found["key"].strip("\"'"), found["value"]) if found else ""
    said = said or _of_repeated(lines, message, line) or f"{message[:1].lower()}{message[1:]}"
    return said + _marked(words, column)


def _of_value(key: str, value: str) -> str:
    """Return what is wrong with the value of a key. Empty where nothing known is."""
    if _CURLY.match(value) or (_CURLY.search(value) and value[:1] not in "\"'"):
        straight = _CURLY.sub('"', value) if value.count("\u201c") == 1 else '"..."'
        return f"curly quotation marks: write straight ones, {key} = {straight[:_MOST_SHOWN]}"
    if value[:1] == '"' and not value.startswith('"""'):
        if _NESTED.match(value):
            return 'a quotation mark inside the text: write \\" for it, or put the whole text in single quotes'
        return 'the quotation mark is not closed: end the text with "' if value.count('"') % 2 else ""
    if value[:1] == "'" and value.count("'") % 2:
        return 'an apostrophe inside single quotes: put the whole text in "..."'
    if value[:1] in "\"'[{" or not value:
        return f"{key} has no value: write one, or leave the line out" if not value else ""
    if key in _DATE_KEYS or _is_date(value):
        return f'put the date in quotes: {key} = "{value[:_MOST_SHOWN]}"'
    if _GROUPED.match(value):
        plain = re.sub("[, ]", "", value)
        return f"no separators of thousands: write {key} = {plain} or {key} = {re.sub('[, ]', '_', value)}"
    if _DECIMAL_COMMA.match(value):
        return f"a decimal point, no comma: write {key} = {value.replace(',', '.')}"
    if (number := _NUMBER_AND_WORDS.match(value)) and key in ("value", "low", "high"):
        return f"a number alone: write {key} = {number['number']}; {number['words'].strip()[:30]!r} goes into unit, or into the number as its scale"
    if _WORDS.match(value) or (value[:1].isdigit() and not value.replace("_", "").replace(".", "").isdigit()):
        return f'put text in quotes: {key} = "{value[:_MOST_SHOWN]}"'
    return ""


def _is_date(value: str) -> bool:
    """Return whether a value is a date with a hyphen or slash, which TOML does not read."""
    return _DATE.match(value) is not None and ("-" in value[1:] or "/" in value)


def _of_repeated(lines: list[str], message: str, line: int) -> str:
    """Return that a key of a table stands there twice. Empty for another error."""
    if "overwrite" not in message:
        return ""
    for at in range(min(line, len(lines)) - 1, -1, -1):
        found = _KEY_VALUE.match(lines[at])
        if not found:
            continue
        for before in range(at - 1, -1, -1):
            if lines[before].lstrip().startswith("["):
                break
            other = _KEY_VALUE.match(lines[before])
            if other and other["key"] == found["key"]:
                return f"{found['key']} occurs twice, in lines {before + 1} and {at + 1}: keep one"
        return ""
    return ""


def _marked(words: str, column: int) -> str:
    """Return a line with a mark before the place, in brackets. Empty for an empty line."""
    if not words.strip():
        return ""
    at = max(0, min(len(words), column - 1))
    start = max(0, at - _MOST_SHOWN // 2)
    before, behind = words[start:at].lstrip(), words[at : start + _MOST_SHOWN].rstrip()
    return f" (in: {'...' if start else ''}{before}>>>{behind}{'...' if len(words) > start + _MOST_SHOWN else ''})"
