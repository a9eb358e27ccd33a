"""Whom or what a table is about that has no column for it, as the lines above it say. Pure.

What is measured says `captions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from beltfacts.importing.captions import names_nothing, without_number
from beltfacts.importing.column_names import SUBJECT, role_of_name
from beltfacts.reading import find_dates, is_unit_line
from beltfacts.search import is_common

_KEYS = frozenset(
    "station site school hospital clinic practice branch company club store plant office department municipality town village parish organisation "
    "organization institution facility team customer project borough county council gauge borehole reservoir port airport".split()
)
"""Words before a colon that say of what kind the name behind it is, beside the names of columns of subjects."""
_PARTS = re.compile(r"\s[\u2013\u2014-]\s|[,;:(]")
"""Behind a name at the beginning of a line."""
_CAPITAL = r"[^\W\d_a-z][\w'\u2019-]*"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:of|the|and|for|de|du|&)\s+)*{_CAPITAL})*")
_BEHIND_LINK = re.compile(rf"\b(?:of|in|at|for)\s+(?:the\s+)?(?P<name>{_NAME.pattern})")
_HAN_PLACE = re.compile(
    r"(?![\u5404\u5168\u672c\u5206\u4e3b])(?P<name>[\u4e00-\u9fff]{1,6}?(?<![\u57ce\u90fd\u5730])(?:\u7701|\u5e02|\u53bf|\u7e23|\u533a|\u5340|\u9547|\u93ae|\u4e61|\u9109|\u770c))(?=[\u4e00-\u9fff(\uff08\uff1a:,\s]|\d{4})"
)
"""The name of a province, city, county or town at the beginning of a line: \u9752\u5cad\u5e02, but not \u5404\u5e02 or \u57ce\u5e02."""
_THINGS_OF = re.compile(r"\w+s\s+(?:of|in|at|for)\b")
"""Words that are no name, but what is counted of one: "Members of Tarn Rowing Club"."""
_MOST_NAME_WORDS = 6
"""Words of a name before the colon of a caption."""
_LONGEST_LINE = 240
"""Characters of a line in which a name is looked for."""


def subject_of_captions(captions: Sequence[str], title: str, publisher: str) -> str:
    """Return whom or what a table is about that has no column for it; empty where its lines leave it open.

    A line that says so comes first ("Station: Hollin Top"), then the name at the beginning of a line, then the publisher, then a name inside a
    line ("Rain at Holm").
    """
    lines = [line[:_LONGEST_LINE] for line in (*captions, title) if line]
    read = [without_number(line) for line in lines if not names_nothing(line)]
    told = (_name_of_key(line) or _name_before_colon(line) or _name_ahead(line, (title, publisher)) for line in read)
    return next(filter(None, told), "") or publisher or next(filter(None, map(_name_inside, read)), "")


def _key_and_rest(line: str) -> tuple[str, str]:
    """Return what a line says before its colon, or before its only comma, and what stands behind it."""
    head, colon, rest = line.partition(":")
    if not colon and line.count(",") == 1:
        head, _, rest = line.partition(",")
    return head.strip(), rest.strip(" ,:")


def _is_key(words: str) -> bool:
    """Return whether words say of what kind a name is, or which column it would be: "Station", "Region"."""
    plain = words.casefold()
    return plain in _KEYS or role_of_name(plain) != ""


def _name_of_key(line: str) -> str:
    """Return the name behind a word that says of what kind it is: "Hollin Top" of "Station: Hollin Top"; empty for other lines."""
    head, rest = _key_and_rest(line)
    is_named = head.casefold() in _KEYS or role_of_name(head) == SUBJECT
    return rest if is_named and rest[:1].isupper() and len(rest.split()) <= _MOST_NAME_WORDS else ""


def _name_before_colon(line: str) -> str:
    """Return the name before the colon of a line: "Example Line" of "Example Line: income"; empty where it has none."""
    name, colon, rest = line.partition(":")
    is_name = name[:1].isupper() and len(name.split()) <= _MOST_NAME_WORDS and not _is_key(name.strip())
    return name.strip() if colon and rest.strip() and is_name and not is_unit_line(name) else ""


def _name_ahead(line: str, known: Iterable[str]) -> str:
    """Return the name with which a line begins, before a comma, a dash or its end: "Ostara Group" of "Ostara Group, key figures".

    It has a word that is none of English beside one that is, or begins one of the `known` texts.
    """
    if place := _HAN_PLACE.match(line):
        return place["name"]
    name = _PARTS.split(line, maxsplit=1)[0].strip()
    words = name.split()
    if not 1 < len(words) <= _MOST_NAME_WORDS or not _NAME.fullmatch(name) or is_unit_line(name) or _THINGS_OF.match(name):
        return ""
    common = sum(is_common(word.casefold()) for word in words)
    is_told = any(text.startswith(name) and text != line for text in known if text)
    return name if is_told or 0 < common < len(words) else ""


def _name_inside(line: str) -> str:
    """Return the name behind a word such as "of" in a line: "Skarholm" of "Power of Skarholm"; empty where it has none, or several."""
    found = {match["name"] for match in _BEHIND_LINK.finditer(line) if not find_dates(match["name"])}
    names = {name for name in found if not all(is_common(word.casefold()) for word in name.split())}
    return names.pop() if len(names) == 1 else ""
