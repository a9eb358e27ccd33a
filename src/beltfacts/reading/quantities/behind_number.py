"""What stands directly behind a number: its scale, its unit, "and a half", a qualifier.

Which words are units is `units` and `currencies`, which are scales `scales`.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.inflections import inflected_unit
from beltfacts.reading.language_words import language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import EXACT, Mention, Numeral, Refusal, part_after, read_scale, scale_value, share
from beltfacts.reading.quantities.qualifiers import bound_after
from beltfacts.reading.units import UNITS, counted_at, currency_after, degrees_at, money_in, unit_at
from beltfacts.reading.words_chinese import COUNTERS
from beltfacts.reading.words_english import FUNCTION_WORDS, MONTHS, SCALES

_ARTICLE = LazyPattern(r"(?:\s{1,3}of)?\s{1,3}an?(?=\s)", re.IGNORECASE)
_SCALE_BEHIND_UNIT = LazyPattern(
    r"[ \xa0](hundred|thousand|lakh|million|crore|billion|trillion|mn|mln|bn|tn)\b(?!\s(?:of|people))", re.IGNORECASE
)
_TIMES = LazyPattern(r" times\b(?!\s(?:an?|per|each|every|in|daily|weekly|monthly|yearly|annually)\b)")
"""Behind the number of a multiple. "2.6 times a day" says how often."""
_WORD_BEHIND = LazyPattern(r"\s([^\W\d_\u2e80-\uffff]{3,})")
_NEXT_WORD = LazyPattern(r" ([A-Za-z]{1,9})(?![A-Za-z])")
_NO_UNITS = (FUNCTION_WORDS - {"a", "at", "in", "per", "are"}) | frozenset(month.capitalize() for month in MONTHS if len(month) > 3)
"""Words behind a number that begin no unit."""
_BOUND_BEHIND_COUNTER = LazyPattern(rf"[{''.join(sorted(COUNTERS))}](?=以[上下内內]|左右|上下|及以[上下]|之[上下])")
_THOUSANDS_OF_MONEY = LazyPattern(r"[ \xa0\u202f]?[kmb]n?(?:[A-Z]{3}\b|[$\u20ac\xa3])")
"""Behind a number: an amount in thousands or more, "1 240 k\u20ac"."""
_LONGEST_BEFORE = 16
"""Characters of the longest unit that is printed before a number."""
_ENDS = frozenset(".,;:)\u3002\uff0c\u3001!?]|")


def take_scale(text: str, mention: Mention, factor: int, language: str) -> str:
    """Read "and a half" and the scale behind a number in digits; return why it is unclear, or an empty string."""
    number = mention.number
    end = number.end
    after = text[end : end + 1]
    if (not number.spelled or language) and not number.unit and number.scale == 1 and after and (after in " -\n\xa0" or after.isalpha()):
        if (after == " " or after == "-") and text[end + 1 : end + 2] == "a" and (part := part_after(text, end)):
            number = number._replace(end=part[2], value=EXACT.add(number.value, share(part[0], part[1])))
        scaled = read_scale(text, number, mention.money, language)
        if isinstance(scaled, Refusal):
            mention.end = max(mention.end, scaled.end)
            return scaled.reason
        number = scaled
        if language and number.scale == 1 and (reason := _open_word(text, number.end, language)):
            return reason
    elif number.spelled and after == " " and text[end + 1 : end + 3] in ("bn", "mn", "cr", "Cr"):
        scaled = read_scale(text, number, mention.money, language)
        number = scaled if isinstance(scaled, Numeral) else number
    if number.scale >= 1000 and not number.spelled and text[number.end : number.end + 2] == " a" and (part := part_after(text, number.end)):
        more = scale_value(share(part[0], part[1]), number.scale)
        number = number._replace(end=part[2], value=EXACT.add(number.value, more))
    if factor > 1:
        if number.scale > 1:
            return "two scales"
        number = number._replace(value=scale_value(number.value, factor), scale=factor)
    if number is not mention.number:
        negative = mention.low.is_signed()
        mention.number = number
        mention.low = mention.high = number.value.copy_negate() if negative else number.value
        mention.end = mention.number_end = number.end
    return ""


def _open_word(text: str, end: int, language: str) -> str:
    """Return why a word behind a number may change its size in a language of which no words are known. Empty for a unit or no word."""
    word = None if language_data(language).scales else _WORD_BEHIND.match(text, end)
    return f"{word[1]!r} may be a scale" if word and not unit_at(text, end, UNITS) else ""


def take_unit(text: str, mention: Mention, units: Mapping[str, str], language: str) -> None:
    """Read the unit behind a number, and what may stand around it: "100+ ports", "half an hour", "5 km or more"."""
    take_bound(text, mention)
    end = mention.end
    number = mention.number
    if number.unit or (language and _take_unit_before(text, mention, language)):
        return
    after = text[end : end + 1]
    if not after or after in _ENDS:
        return
    if after in "倍x\xd7":
        _take_multiple(text, mention)
        return
    if after == " " and (times := _TIMES.match(text, end)) and not mention.money and number.value % 1 and not number.part:
        mention.unit, mention.end = "{multiple}", times.end()
        return
    if number.part and (article := _ARTICLE.match(text, end)) and (found := unit_at(text, article.end(), units)):
        mention.unit, mention.end = found
        return
    if language and number.scale > 1 and (word_between := language_data(language).link):
        link = re.compile(rf"\s{{1,2}}(?:{word_between}\b|d[\u2019'])").match(text, end)
        end = link.end() if link else end
    if after == " " and (word := _NEXT_WORD.match(text, end)) and (word[1] in _NO_UNITS or _is_in(text, word)):
        return
    found = _find_unit(text, end, mention, units, language) if end < len(text) else None
    if found == ("", end):
        return
    if found is None:
        if after >= "\u2e80":
            _take_behind_counter(text, mention, end)
        return
    printed = text[end : found[1]].strip()
    if printed in ("$", "元") and not mention.money:
        found = money_in(units, printed, found[0]), found[1]
    if (mention.money and found[0] != mention.unit) or (text[found[1] - 1] == ")" and _is_four_digits(mention)):
        return
    mention.unit, mention.end = found[0] or None, found[1]
    take_scale_behind_unit(text, mention)
    take_half(text, mention)
    take_bound(text, mention)


def _take_unit_before(text: str, mention: Mention, language: str) -> bool:
    """Read the unit that a language prints before a number: "%8,3" and "y\xfczde 8,3" in Turkish. Return whether there is one.

    With what stands behind the number it may be another one: "y\xfczde 8,3 puan".
    """
    for code, pattern in _patterns_before(language):
        found = pattern.search(text, max(0, mention.start - _LONGEST_BEFORE), mention.start)
        if found and not mention.unit:
            mention.unit, mention.start = code, found.start()
            word = _WORD_BEHIND.match(text, mention.end)
            if word and (whole := _code_around(found[0], word[1], language)):
                mention.unit, mention.end = whole, word.end()
            return True
    return False


@cache
def _patterns_before(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each unit that a language prints before numbers, with the pattern of its words there."""
    before = language_data(language).before.items()
    return tuple((code, compile_pattern(rf"(?<!\w)(?:{words})\s?\Z", re.IGNORECASE)) for code, words in before)


def _code_around(before: str, behind: str, language: str) -> str:
    """Return the unit of which one word is printed before a number and the last one behind it; empty for none."""
    phrase = f"{before.strip()} {behind}".lower()
    return language_data(language).units.get(phrase) or inflected_unit(language, phrase)


def _take_behind_counter(text: str, mention: Mention, end: int) -> None:
    """Read what follows a Chinese counter without a unit: the qualifier of 50人左右, the half of 一吨半."""
    if behind := _BOUND_BEHIND_COUNTER.match(text, end):
        take_bound(text, mention, behind.end())
    elif text[end + 1 : end + 2] == "半" and text[end] in COUNTERS:
        take_half(text, mention, end + 1)


def _find_unit(text: str, end: int, mention: Mention, units: Mapping[str, str], language: str) -> tuple[str, int] | None:
    """Return the unit, currency or counted thing at an offset; a code of "" for a currency that the text leaves open."""
    found = unit_at(text, end, units) or degrees_at(text, end, language)
    after = text[end]
    named = after.isupper() or not after.isascii() or text[end + 1 : end + 2].isupper() or after in "lLr'"
    named = named or _THOUSANDS_OF_MONEY.match(text, end) is not None
    if found is None and not mention.money and named:
        found = _money_behind(text, mention, end)
    if found is None and after == " " and not _is_four_digits(mention):
        found = counted_at(text, end, units)
    return found


def _take_multiple(text: str, mention: Mention) -> None:
    """Read "2.5x" and 2.5倍."""
    end = mention.end
    if text[end] == "倍" or (not text[end + 1 : end + 2].isalnum() and not mention.money):
        mention.unit, mention.end = "{multiple}", end + 1
        if text[end] == "倍":
            take_bound(text, mention)


def _is_in(text: str, word: re.Match[str]) -> bool:
    """Return whether "in" behind a number is a preposition: a digit or a capital letter follows."""
    ahead = text[word.end() + 1 : word.end() + 2]
    return word[1] == "in" and text[word.end() : word.end() + 1] == " " and (ahead.isdigit() or ahead.isupper())


def _is_four_digits(mention: Mention) -> bool:
    number = mention.number
    return number.end - number.start == 4 and 1900 <= number.value < 2100


def _money_behind(text: str, mention: Mention, end: int) -> tuple[str, int] | None:
    """Read the currency behind a number, with the scale in "MEUR"; a code of "" where the text leaves the currency open."""
    mark = currency_after(text, end)
    if mark is None or (mark.scale > 1 and mention.number.scale > 1):
        return None
    if mark.scale > 1:
        _multiply(mention, mark.scale)
    if mark.code is None:
        mention.end = mark.end
        return "", end
    return mark.code, mark.end


def _multiply(mention: Mention, factor: int) -> None:
    mention.low = scale_value(mention.low, factor)
    mention.high = scale_value(mention.high, factor)
    mention.number = mention.number._replace(scale=mention.number.scale * factor)


def take_scale_behind_unit(text: str, mention: Mention) -> None:
    """Read the scale of "40 USD million"."""
    unit = mention.unit or ""
    if len(unit) == 3 and unit.isupper() and mention.number.scale == 1 and text[mention.end : mention.end + 1] in (" ", "\xa0"):
        scale = _SCALE_BEHIND_UNIT.match(text, mention.end)
        if scale:
            factor = SCALES.get(scale[1].lower()) or {"mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}[scale[1].lower()]
            _multiply(mention, factor)
            mention.end = scale.end()


def take_half(text: str, mention: Mention, at: int = 0) -> None:
    """Read the half behind a unit: "two hours and a half", 一吨半."""
    at = at or mention.end
    after = text[at : at + 1]
    if after == "半" and mention.number.scale == 1 and text[at + 1 : at + 2] not in ("导", "岛", "数", "夜", "山", "年", "月", "个", "個"):
        mention.low = mention.high = EXACT.add(mention.low, Decimal("0.5"))
        mention.end = mention.number_end = at + 1
    elif (
        after == " " and text.startswith("and a", mention.end + 1) and (part := part_after(text, mention.end)) and mention.number.scale == 1
    ):
        mention.low = mention.high = EXACT.add(mention.low, share(part[0], part[1]))
        mention.end = mention.number_end = part[2]


def take_bound(text: str, mention: Mention, at: int = 0) -> None:
    """Read the qualifier behind a number or its unit, or at an offset behind a counted noun (50人左右)."""
    if found := bound_after(text, at or mention.end):
        mention.end, mention.bound = found
