"""Scale and unit that a header, row label or caption of a table says: "(thousand TEU)", "\u00a3m", "'000 ha", \u5355\u4f4d\uff1a\u4ebf\u5143.

A letter that may be metres or millions, and a scale that is not surely read (`label_scale`), make a label doubtful. It reads no numbers.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import LARGEST_SCALE
from beltfacts.reading.tables.label_letters import is_of_thing, is_seconds, settles_letter, symbol_behind
from beltfacts.reading.tables.label_scale import POWER_OF_TEN, scale_in_label, turkish_scale
from beltfacts.reading.tables.scale_words import SCALE_WORDS, SHORT_WITH_POINT
from beltfacts.reading.units import currency_before, is_currency, language_of, unit_at, with_english_scales
from beltfacts.reading.words_chinese import SCALES as HAN_SCALES
from beltfacts.reading.words_english import SHORT_SCALES

BRACKETED = LazyPattern(r"[(\[\uff08]([^()\[\]\uff08\uff09]{1,60})[)\]\uff09]")
HAN_UNIT = LazyPattern(r"(?:单位|單位|単位)\s?[:：]?\s?([^\s|，。,)\uff09\]]{1,20})")
IN_UNIT = LazyPattern(
    r"\bin\s+((?:thousands?|millions?|billions?|trillions?|hundreds?|crores?|lakhs?|US\$|[$€£¥]|[A-Z]{3}\b|percent|per cent)[^|,;.()]{0,40})",
    re.IGNORECASE,
)
_GAP = LazyPattern(
    r"[\s\-/.]*(?:(?:of|de|di|van|von|in|en|em|current|constant|nominal|real|metric|local|units?:|(?-i:[wv\u0432]))\s+)*", re.IGNORECASE
)
# "Year" and "Month" at the head of a column count nothing.
_BARE_TIMES = frozenset(("a", "mo", "d", "wk", "h", "min", "s"))
_WORD = LazyPattern(r"['\u2019]?000s?|[^\W\d_]+")
_LETTERS = {"m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "k": 10**3, "K": 10**3, "t": 10**12, "T": 10**12, "MM": 10**6}
_CAPITALS = frozenset(("K", "MN", "TN", "CR"))
"""Capitals that are a scale beside money alone: else kelvin, Minnesota or Tennessee."""
SHARES = frozenset(("%", "{percentage-point}", "{multiple}"))
"""Units of a column or row that stand above the unit of the other: "Share, %" beside "Freight (tonnes)"."""
_LONGEST_HEADER = 120
_SHARE = LazyPattern(r"(?:^|(?<=[^\d\s]))\s*(?P<sign>[%\uff05])(?!\w)")
"""A sign of per cent that stands in a label without a number: "Change %", "% change", "Change % 2023"."""
_BEHIND_YEAR = LazyPattern(r"(?:[A-Za-z]{3,}\s){0,2}(?:(?:FY|[QH][1-4])\s?)?(?:19|20)\d\d(?:[/\u2013-]\d\d(?:\d\d)?)?\s+(\D.{0,20})\Z")
"""What stands behind the year of a header: "2023 $m"."""
UNLESS_STATED = LazyPattern(
    r"(?:(?<!\s)\s+)?(?:[,;\u2013-]\s*)?\b(?:(?:unless|except (?:where|as|when|if))\b[^()]{0,40}\b(?:stated|noted|indicated|specified|shown|mentioned)\b"
    r"(?: otherwise)?|(?:sofern|soweit|falls|wenn) nichts? ander(?:e?s)\b[^()]{0,20}|sauf (?:indication|mention) contraire|"
    r"(?:salvo|salvo que|excepto) (?:indicaci\xf3n|menci\xf3n|indica\xe7\xe3o|diversa)\b[^()]{0,20}|tenzij anders \w+)\s*\.?",
    re.IGNORECASE,
)
"""What a label that says the unit of a whole table adds to it: figures with another unit say so themselves."""
_AROUND_SCALE = LazyPattern(r"^(?:[x\xd7]\s*(?=1)|[wvi\u0432]\s+)|(?<=0)-?tal\Z", re.IGNORECASE)
"""What may stand around a scale that is a phrase."""
_EXPONENT_ALONE = LazyPattern(r"(?:[x\xd7]\s*)?10(?:\^\d|[\xb2\xb3\u2074-\u2079])")
"""A power of ten with an exponent."""
COMMA = LazyPattern(r"(?<!\d),|,(?!\d)|\uff0c")
"""A comma that is not in a number."""
_JOINED_MONEY = LazyPattern(r"(?P<letter>[mMkK])(?P<code>[A-Z]{3})(?![^\W_])")
"""The code of a currency with a scale joined to it: MSEK, kEUR."""


class Context(NamedTuple):
    """What a header says of the figures below it.

    scale: what they are multiplied by, 1 where it says none.
    unit: code, None where it says none.
    doubtful: whether a letter may be a scale or a unit, or a printed scale is not surely read, so that the figures are not clear.
    """

    scale: int = 1
    unit: str | None = None
    doubtful: bool = False


def find_context(header: str, units: Mapping[str, str]) -> Context | None:
    """Return the scale and unit that a header, row label or caption says; None where it says neither."""
    label = plain_label(header.strip(" \t*_`"), units)
    header = label[:_LONGEST_HEADER]
    phrases = [found[1] for found in reversed(list(BRACKETED.finditer(header)))]
    if "," in header or "，" in header:
        phrases += scale_before_comma(header, units)
    phrases += [found[1] for found in (*HAN_UNIT.finditer(header), *IN_UNIT.finditer(header))]
    if "," in header or "，" in header:
        phrases.append(COMMA.split(header)[-1])
    phrases += [found["sign"] for found in _SHARE.finditer(header)]
    if dated := _BEHIND_YEAR.match(header):
        phrases.append(dated[1])
    phrases += [header, symbol_behind(header)]
    for at, phrase in enumerate(phrases):
        if is_seconds(phrase.strip(), header):
            return Context(1, "s")
        if (context := context_of(phrase.strip(), units)) and not (phrase is header and context.unit in _BARE_TIMES):
            context = with_money(context, phrases[at + 1 :], units)
            found = context._replace(doubtful=False) if context.doubtful and settles_letter(context.unit, header) else context
            return with_scale(found, scale_in_label(label))
    return with_scale(None, scale_in_label(label))


def with_money(context: Context, phrases: Sequence[str], units: Mapping[str, str]) -> Context:
    """Return a scale without unit with the currency that a longer phrase says beside it: "crore" of "Rs. in crore"."""
    if context.unit or context.doubtful:
        return context
    longer = (context_of(phrase.strip(), units) for phrase in phrases)
    money = {each.unit for each in longer if each and each.unit and is_currency(each.unit) and each.scale == context.scale}
    return context._replace(unit=money.pop()) if len(money) == 1 else context


def plain_label(label: str, units: Mapping[str, str]) -> str:
    """Return a label with the scale words that only its language has in English: "(miles)" of a Spanish table; without "unless stated otherwise"."""
    language = language_of(units)
    label = UNLESS_STATED.sub("", label)
    return with_english_scales(label, language) if language else label


def scale_before_comma(label: str, units: Mapping[str, str]) -> list[str]:
    """Return the words before the first comma that are a scale, a currency or a share and nothing else: "\u00a3000, year ended 30 June"."""
    head, comma, _ = label.partition(",")
    context = context_of(head.strip(), units) if comma and not label[len(head) + 1 : len(head) + 2].isdigit() else None
    says_scale = context and not context.doubtful and (context.scale > 1 or context.unit in SHARES)
    return [head.strip()] if says_scale else []


def with_scale(context: Context | None, scale: int) -> Context | None:
    """Add the scale that the whole words of a label say. `scale`: 1 where they say none, 0 where it is not surely read."""
    if scale == 1 or (context and (context.unit in SHARES or context.scale == scale)):
        return context
    unit = context.unit if context else None
    if context and (context.scale > 1 or context.doubtful):
        scale = 0
    return Context(scale or 1, unit, doubtful=not scale)


def context_of(phrase: str, units: Mapping[str, str]) -> Context | None:
    """Read a phrase that is a scale, a unit or both, and nothing else."""
    scale, unit, at, letter, money = 1, None, 0, False, False
    if phrase[:1] == "/":
        return None  # "/km\u00b2" is what a number is per
    while at < len(phrase) and not (unit and is_of_thing(unit, phrase, at)):
        gap = _GAP.match(phrase, at)
        at = gap.end() if gap else at
        if at >= len(phrase):
            break
        step, end = _scale_at(phrase, at, money=money or bool(unit and len(unit) == 3 and unit.isupper()))
        if gap and "/" in gap[0] and phrase[at:end] in _LETTERS:
            return None  # "EUR/T" is a price per tonne
        found = unit_at(phrase, at, units) if not step or phrase[at:end] in _LETTERS else None
        if found and unit is None and not (step and found[1] <= end and unit):
            letter = letter or phrase[at : found[1]] in ("m", "M", "b", "t", "k", "T")
            unit, at = found
        elif step:
            scale, at = scale * step, end
        elif unit is None and (mark := _money_at(phrase, at)):
            unit, at = mark[0] or None, mark[1]
            money = True
        elif unit is None and (joined := _JOINED_MONEY.match(phrase, at)) and is_currency(joined["code"]):
            scale, unit, at = scale * _LETTERS[joined["letter"]], joined["code"], joined.end()
            money = True
        else:
            return None
        if scale > LARGEST_SCALE:
            return None
    if scale == 1 and unit is None:
        return None
    return Context(scale, unit, letter and scale == 1 and unit in ("m", "t") and phrase.strip() in ("m", "M", "t", "T", "b"))


def is_scale_alone(phrase: str) -> bool:
    """Return whether a phrase is a scale and nothing else: "1000", "in millions", "x 1 000", "1000-tal"."""
    phrase, at = phrase.strip(" ()[]"), 0
    if _EXPONENT_ALONE.fullmatch(phrase):
        return True
    phrase = _AROUND_SCALE.sub("", phrase)
    while at < len(phrase):
        gap = _GAP.match(phrase, at)
        at = gap.end() if gap else at
        step, at = _scale_at(phrase, at, money=False) if at < len(phrase) else (1, at)
        if not step:
            return False
    return bool(phrase)


def _scale_at(phrase: str, at: int, money: bool) -> tuple[int, int]:
    """Return the scale at an offset and where it ends; 0 where there is none."""
    if phrase[at] in HAN_SCALES:
        end, scale = at, 1
        while end < len(phrase) and phrase[end] in HAN_SCALES:
            scale, end = scale * HAN_SCALES[phrase[end]], end + 1
        if phrase[end : end + 1] not in ("克", "米", "瓦"):
            return scale, end
        return (scale // 1000, end - 1) if end - 1 > at and phrase[end - 1] == "千" else (0, at)  # 千瓦时 is the unit of 亿千瓦时
    if not at and phrase[at].isdigit() and (power := POWER_OF_TEN.match(phrase)):
        return int("".join(filter(str.isdecimal, power[0]))), power.end()
    word = _WORD.match(phrase, at)
    if not word or (word[0] in _CAPITALS and not money):
        return 0, at
    key = word[0].lower()
    if "000" in key:
        return 1000, word.end()
    if key in SHORT_WITH_POINT and phrase[word.end() : word.end() + 1] == ".":
        return SHORT_WITH_POINT[key], word.end() + 1
    if key == "miles" and phrase[word.end() :].startswith(" de "):
        return 1000, word.end() + 3
    scale = SCALE_WORDS.get(key) or SHORT_SCALES.get(key) or turkish_scale(phrase) or (_LETTERS.get(word[0], 0) if money else 0)
    return scale, word.end()


def _money_at(phrase: str, at: int) -> tuple[str, int] | None:
    """Return the currency mark at an offset, which in a header stands before no number."""
    for end in range(min(len(phrase), at + 5), at, -1):
        mark = currency_before(phrase[:end] + "1", end)
        if mark and mark.start == at and mark.end == end and mark.scale == 1:
            return mark.code or "", end
    return None
