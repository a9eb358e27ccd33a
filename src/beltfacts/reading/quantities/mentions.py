"""The numbers of a text, each with its sign, scale and unit, and those that count nothing, with the reason.

A piece of a word or sum (5G, 10+1), a date, a version, a label ("Figure 3"), an address is no quantity. What stands between two
numbers is `ranges`, `ratios` and `compounds`. Qualifiers before a number are `qualifiers`.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_words import language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import BEHIND_A_NOUN, DATE, FIGURE, REFUSED, Mention, Numeral, Refusal, refused, scan
from beltfacts.reading.quantities.before_number import is_plain_word, take_money, take_sign
from beltfacts.reading.quantities.behind_number import take_scale, take_unit
from beltfacts.reading.quantities.clarity import why_unclear
from beltfacts.reading.quantities.date_parts import is_clock, is_date_part, is_part_of_year, is_spelled_day
from beltfacts.reading.quantities.foreign_halves import take_half_behind, take_half_of_number
from beltfacts.reading.quantities.labels import addresses, is_label
from beltfacts.reading.quantities.signs import dash_before
from beltfacts.reading.text import ends_row
from beltfacts.reading.units import bound_in, counted_noun_at, money_in, touching_duration_at, unit_at, writes_comma
from beltfacts.reading.words_chinese import LABELS_AFTER
from beltfacts.reading.words_english import LABELS

__all__ = ["DATE", "FIGURE", "REFUSED", "Mention", "find_mentions", "refused"]

_LONGEST_BOUND = 24
"""Characters before a number in which its qualifier is looked for."""
_DIGITS_OF_A_YEAR = 4
_LONGEST_LABEL = 3
"""Digits of the number of a table or page: "Tabelle 3 Einwohner"."""
_SENTENCE_START = LazyPattern(r"(?:\A|[.;:!?\n])[\s\"\u201c\u2018(]*\Z")


def find_mentions(text: str, units: Mapping[str, str], language: str = "") -> list[Mention]:
    """Return each number of a text with its unit; those that are no quantity say so in `kind`."""
    found: list[Mention] = []
    hidden = iter(addresses(text)) if "://" in text or "@" in text or "www." in text.lower() else iter(())
    first, last = next(hidden, (len(text), len(text)))
    floor = 0
    for number in scan(text, language, continental=writes_comma(language, units)):
        start = number.start
        if start < floor:
            continue  # "twenty" of "twenty-foot equivalent units"
        while last <= start < len(text):
            first, last = next(hidden, (len(text), len(text)))
        if first <= start:
            continue
        if duration := touching_duration_at(text, start):
            mention = duration
        elif type(number) is Refusal:
            mention = refused(*number)
            mention.dashed = dash_before(text, start)
            if number.reason is BEHIND_A_NOUN:
                mention = _half_behind_noun(text, mention, found, units)
        else:
            mention = _measured(text, number, floor, units, language)  # type: ignore[arg-type]
            if found and start == found[-1].end and found[-1].kind is REFUSED:
                mention.refuse("it touches a number that is not read")
        found.append(mention)
        floor = mention.end
    return found


def _half_behind_noun(text: str, half: Mention, found: list[Mention], units: Mapping[str, str]) -> Mention:
    """Read "an hour and a half"; refuse the number before an unknown noun ("two furlongs and a half")."""
    if found and _NOUN_BETWEEN.fullmatch(text, found[-1].end, half.start):
        found[-1].refuse("a half behind a noun that is no unit")
        return half
    before = _ONE_UNIT.search(text, max(found[-1].end if found else 0, half.start - 28), half.start)
    unit = unit_at(text, before.start(2), units) if before else None
    if not before or not unit or unit[1] != before.end(2):
        return half
    more = Decimal("0.25") if text.startswith("quarter", half.end - 7) else Decimal("0.5")
    whole = Mention(Numeral(before.start(1), half.end, more + 1, spelled=True, part=True), before.start(1), half.end)
    whole.unit = unit[0]
    whole.word = text[max(0, whole.start - 24) : whole.start].rpartition("\n")[2].strip().rpartition(" ")[2]
    return whole


def _measured(text: str, number: Numeral, floor: int, units: Mapping[str, str], language: str) -> Mention:
    """Return a number with its sign, scale and unit, or with the reason why it is none."""
    start = number.start
    mention = Mention(number, start, number.end)
    head = text[max(floor, start - 24) : start]
    words = head.split()
    word = words[-1] if words else ""
    factor = 1
    if head and (head[-1] > " " or not is_plain_word(word)):
        factor = take_money(text, mention, floor)
        if mention.unit == "USD" and text[mention.start] == "$":
            mention.unit = money_in(units, "$", "USD") or None
        if reason := take_sign(text, mention, floor):
            return mention.refuse(reason)
        if mention.start != start:
            words = text[max(floor, mention.start - 24) : mention.start].split()
            word = words[-1] if words else ""
    mention.word = word
    if (number.ordinal or number.spelled) and _is_enumerator(text, number, word):
        return mention.refuse("counts off, or a name")
    if start and text[start - 1] == "第" and not number.ordinal:
        if text.startswith(LABELS_AFTER, number.end):
            return mention.refuse("the number of a thing")
        mention.number = number = number._replace(ordinal=True)
        mention.start = mention.number_start = start - 1
    is_alone = number.ordinal or (_LINE_END.match(text, number.end) and ends_row(text, number.end))
    reason = "" if is_alone else _take_behind(text, mention, factor, units, language)
    if reason := reason or why_unclear(text, mention):
        return mention.refuse(reason)
    counts = (
        not (language and number.spelled) or mention.unit or mention.number.scale > 1 or text.strip() == text[mention.start : mention.end]
    )
    if not counts and not counted_noun_at(text, mention.number_end, language):
        return mention.refuse("a word that may be no number")
    return _judge(text, mention, word, language)


def _take_behind(text: str, mention: Mention, factor: int, units: Mapping[str, str], language: str) -> str:
    """Read the scale and the unit behind a number, and a half in another language behind each; return why it is unclear, or an empty string."""
    reason = take_half_of_number(text, mention, units, language) if language else ""
    reason = reason or take_scale(text, mention, factor, language)
    if language and not reason and mention.number.scale > 1:
        reason = take_half_behind(text, mention, units, language)
    if reason:
        return reason
    take_unit(text, mention, units, language)
    return take_half_behind(text, mention, units, language) if language and mention.unit and mention.end > mention.number_end else ""


def _is_enumerator(text: str, number: Numeral, word: str) -> bool:
    """Return whether a number counts off or names: "First, ...", "at first", "21st Century", "Five-Year"."""
    if number.start and text[number.start] >= "\u2e80":
        return False
    after = text[number.end : number.end + 8]
    if number.ordinal and after[1:].lower() == "century" and not after[0].isalnum():
        return True
    if number.spelled and text[number.start].isupper() and _CAPITAL.match(text, number.end):
        sentence = not word or word[-1] in ".!?:"
        if _NAMED.match(text, number.end) if number.ordinal else not sentence:
            return True  # "Fifth Avenue", "the Seven Sisters"
    if number.ordinal and number.spelled:
        starts = after.startswith(",") and _SENTENCE_START.search(text, max(0, number.start - 6), number.start)
        return bool(starts) or word.lower() in ("at", "per")
    if word and text[number.start].isupper() and word[0].isupper() and word.lower() in LABELS:
        return True
    return after[:1] == "-" and after[1:2].isupper()


def _judge(text: str, mention: Mention, word: str, language: str) -> Mention:
    """Tell dates and labels from figures."""
    number = mention.number
    start, end = number.start, number.end
    if number.scale > 1 or mention.money or mention.unit == "%" or mention.number_start < start:
        return mention
    if number.ordinal:
        if (
            is_part_of_year(text, end, word, ordinal=True)
            or is_date_part(text, start, end, ordinal=True, bounded=False)
            or is_spelled_day(text, end, word)
        ):
            mention.kind = DATE
        return mention
    first = text[max(0, start - 6) : start].rstrip().rpartition(" ")[2]
    if is_part_of_year(text, mention.number_end, first, ordinal=False):
        mention.kind = DATE
        return mention
    if number.spelled:
        return mention
    if not mention.unit and end - start == 2 and start and text[start - 1] in "'\u2019" and mention.number_end == end:
        return mention.refuse("a year in two digits")
    if not mention.unit and is_clock(text, start, end):
        mention.kind, mention.reason = DATE, "a date or time"
        return mention
    if not mention.unit or end - start == 4 or number.joined:
        timed = is_date_part(text, start, end, ordinal=False, bounded=mention.bound != "exact")
        if timed and (not mention.unit or _time_before(text, start) or text[mention.end - 1] == "年"):
            mention.kind = DATE
            return mention
        if number.joined and not mention.unit and _joined_day(text, start):
            mention.kind = DATE
            return mention
    elif end - start <= 2 and mention.unit in ("a", "mo", "d") and text[mention.end - 1] in "年月日":
        return mention
    is_year = language and end - start == _DIGITS_OF_A_YEAR and text[start:end].startswith(("19", "20"))
    if is_year and (mention.unit == "a" or _year_mark(language).match(text, end)):
        mention.kind, mention.unit = DATE, None  # "2023 roku"
        return mention
    if language and word.lower().rstrip(".") in language_data(language).labels and end - start <= _LONGEST_LABEL:
        return mention.refuse("the number of a thing")
    if not mention.unit and is_label(text, start, end, word):
        about = language and bound_in(language, text[max(0, start - _LONGEST_BOUND) : start])
        counts = about or (language and (_GROUPED.fullmatch(text, start, end) or _counts_in(language, text, mention.number_end, word)))
        return mention if counts else mention.refuse("the number of a thing")  # "Environ 1 250" names nothing
    return mention


@cache
def _year_mark(language: str) -> re.Pattern[str]:
    """Return the pattern of a letter for "year" behind four digits: the 2022 of "в 2022 г." are no grams."""
    return compile_pattern(rf"\s?(?:{language_data(language).dates.get('year mark') or '(?!)'})(?:\.|\Z)")


def _counts_in(language: str, text: str, end: int, word: str) -> bool:
    """Return whether a number counts the noun behind it in another language, though a word with a capital stands before it: German nouns have one."""
    data = language_data(language)
    if word.lower().rstrip(".") in data.labels:
        return False
    behind = _WORD_BEHIND.match(text, end)
    is_money = behind is not None and behind[1].lower() in data.open_units.get("money", "").split("|")
    return is_money or counted_noun_at(text, end, language) is not None


_WORD_BEHIND = LazyPattern(r"\s([^\W\d_]+)")
_GROUPED = LazyPattern(r"[0-9]{1,3}(?:[.\u00a0\u202f ][0-9]{3})+")
"""A number in groups of digits, as no number of a thing is written: "die Stadt 7.450"."""

_LINE_END = LazyPattern(r"[ \t\r]*\n")
_ONE_UNIT = LazyPattern(r"(?<![^\W_])([Aa]n?|[Oo]ne)\s([a-z]+)\sand\s\Z")
_NAMED = LazyPattern(r"\s(?:Street|Avenue|Lady|World|Reich|Amendment|Estate)\b")
_CAPITAL = LazyPattern(r"\s[A-Z][a-z]")
_NOUN_BETWEEN = LazyPattern(r"[\s-][a-z]+(?:\s[a-z]+)?\sand\s")
_JOINED_DAY = LazyPattern(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?\s\Z|[0-9]{4}\s\Z"
)
_TIME_WORD = LazyPattern(r"\b(?:in|since|by|until|till|before|after|during|mid|early|late)[\s-]{1,3}\Z", re.IGNORECASE)


def _joined_day(text: str, start: int) -> bool:
    return bool(_JOINED_DAY.search(text, max(0, start - 12), start))


def _time_before(text: str, start: int) -> bool:
    return bool(_TIME_WORD.search(text, max(0, start - 10), start)) or bool(_JOINED_DAY.search(text, max(0, start - 12), start))
