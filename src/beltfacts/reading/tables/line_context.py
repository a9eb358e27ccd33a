"""Scale and unit that a line above a table says, or running text beside one: "Unit: EUR million", "in thousands of tonnes".

What a header or row label says is read by `label_context`, whose parts this module uses. It reads no numbers.
"""

import re
from collections.abc import Mapping

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.tables.label_context import (
    BRACKETED,
    COMMA,
    HAN_UNIT,
    IN_UNIT,
    SHARES,
    UNLESS_STATED,
    Context,
    context_of,
    plain_label,
    scale_before_comma,
    with_money,
    with_scale,
)
from beltfacts.reading.tables.label_scale import begins_with_scale, is_sentence, scale_in_caption, scale_in_label
from beltfacts.reading.units import UNITS

_AND = LazyPattern(r"\s*(?:,?\s*(?:and|und|et|och|og)\s|[&\u3001\u53ca\u548c]|,\s*[^\W\d_][^()]*\()", re.IGNORECASE)
"""Behind a bracket: another thing that is named beside the first."""
_UNIT_LINE = LazyPattern(
    r"(?:(?:all\s+)?(?:units?|unit of measure(?:ment)?|einheit|unit\u00e9|unidad|unidade|unit\u00e0|eenheid|enhet|enhed|measured|figures|values|amounts|"
    r"data|angaben|chiffres|valores)\b(?:\s+are)?(?:\s+(?:stated|expressed|shown|given|presented|reported))?\s*:?\s*)?(?P<unit>[^:]{1,60}?)[\s.:;]*\Z",
    re.IGNORECASE,
)
"""A caption that is a unit and nothing else: "Thousand tonnes", "Unit: EUR million", "en milliers"."""
_IN_NUMBER = LazyPattern(r"^(?:in|en|em|i|w|v|\u0432)\s+(?=10{0,2}[ \xa0\u202f]?000\b)", re.IGNORECASE)
"""Before a power of ten: "in 1 000 ha"."""
_PARTS = LazyPattern(r";|(?<!\d),|,(?!\d)")
"""Between the statements of a bracket."""
_OF_ONE = LazyPattern(
    r"(?!(?:all|figures?|amounts?|values?|data|numbers?|expressed|shown|given|stated|presented|reported|rounded|measured|prices|everything|rest|others?)\b)"
    r"[^\W\d_][\w'\u2019-]*(?:\s[\w'\u2019-]+){0,3}\s+in\s+(?P<unit>\S.*)",
    re.IGNORECASE,
)
"""A statement of one thing in a bracket: "households in units"."""
_MOST_UNIT_LINE_WORDS = 3
"""Words of a caption that is a scale and a noun: "thousand passengers"."""
_SHORT_UNIT = 3
"""Letters of a unit that is too short for a caption: a sheet may be called "MT" or "EUR"."""


def find_caption(line: str, units: Mapping[str, str]) -> Context | None:
    """Return the scale and unit that a caption says in brackets, behind a comma, behind "in" or \u5355\u4f4d; None where it says neither.

    A scale elsewhere in a caption that is no sentence leaves the figures unclear.
    """
    line = plain_label(line, units)
    phrases = [] if is_sentence(line) else scale_before_comma(line, units)
    phrases += [found[1].strip() for found in (*BRACKETED.finditer(line), *HAN_UNIT.finditer(line), *IN_UNIT.finditer(line))]
    if not is_sentence(line):
        parts = [part.strip() for part in COMMA.split(line)[1:]]
        phrases += [part for part in parts if begins_with_scale(part) or context_of(part, units)]
    if (whole := _unit_alone(line, units)) is not None:
        return whole
    head, semicolon, _ = line.partition(";")
    if semicolon and "(" not in head and _unit_alone(head, units):  # "Tonnes; cargo by quay"
        phrases.insert(0, head.strip())
    read = ((at, found) for at, phrase in enumerate(phrases) if (found := context_of(phrase, units)))
    context = next((with_money(found, phrases[at + 1 :], units) for at, found in read), None)
    if (context and _goes_on(line, units)) or any(_says_several(found[1], units) for found in BRACKETED.finditer(line)):
        return Context(1, context.unit if context else None, doubtful=True)
    scale = scale_in_caption(line, phrases)
    if context and context.unit in SHARES and scale != 1:
        return context._replace(doubtful=True)
    return with_scale(context, scale)


def _unit_alone(line: str, units: Mapping[str, str]) -> Context | None:
    """Return what a caption says that is a unit with or without a scale, and nothing else; None for others, and for a few letters alone."""
    said = _UNIT_LINE.match(line.strip(" \t*_`()[]"))
    words = _IN_NUMBER.sub("", said["unit"]) if said else ""
    context = context_of(words, units) if words and not words.isdigit() else None
    if context and context.unit == "m":
        return None  # "1,000 metres" may be a race
    is_led = said is not None and said.start("unit") > 0
    if context is None and (words[:1].isalpha() or is_led) and begins_with_scale(words) and len(words.split()) <= _MOST_UNIT_LINE_WORDS:
        return with_scale(None, scale_in_label(f"({words})"))
    if context and context.scale == 1 and (context.unit or "").startswith("{"):
        return None  # "Cinemas" names the table, and perhaps one of its columns
    return context if context and (context.scale > 1 or len(words) > _SHORT_UNIT or not words.isalpha()) else None


def is_unit_line(line: str, units: Mapping[str, str] = UNITS) -> bool:
    """Return whether a line is a scale, a unit or both, and nothing else: "EUR million", "en milliers"."""
    return _unit_alone(UNLESS_STATED.sub("", line), units) is not None


def _goes_on(line: str, units: Mapping[str, str]) -> bool:
    """Return whether a caption says scale or unit in brackets of one thing and then names another: "Area sown (1,000 ha) and yield"."""
    said = [found for found in BRACKETED.finditer(line) if context_of(found[1].strip(), units)]
    return any(_AND.match(line, found.end()) for found in said)


def _says_several(phrase: str, units: Mapping[str, str]) -> bool:
    """Return whether a bracket says several scales or units, one of them of one thing: "(thousands; households in units)"."""
    parts = [part.strip() for part in _PARTS.split(phrase)]
    of_one = [_OF_ONE.fullmatch(part) for part in parts]
    said = {context_of(match["unit"], units) for match in of_one if match}
    said |= {context for part, match in zip(parts, of_one, strict=True) if not match and (context := context_of(part, units))}
    return any(of_one) and len(said) > 1


def said_phrases(line: str, units: Mapping[str, str]) -> list[tuple[str, Context]]:
    """Return what running text says of scale and unit in brackets, behind \u5355\u4f4d or behind "in", each with its words."""
    found = [*BRACKETED.finditer(line), *HAN_UNIT.finditer(line), *IN_UNIT.finditer(line)]
    return [(each[0], context) for each in found if (context := _said(each, line, units))]


def _said(found: re.Match[str], line: str, units: Mapping[str, str]) -> Context | None:
    """Return what a phrase of running text says: a scale and a unit, or a scale and a noun that ends before a comma or bracket."""
    phrase = found[1].strip()
    is_whole = not found[0].lower().startswith("in") or line[found.end() : found.end() + 1] in (",", ")", ":")
    return context_of(phrase, units) or (
        with_scale(None, scale_in_label(f"({phrase})")) if is_whole and begins_with_scale(phrase) else None
    )
