"""Ranges in words: "20 to 30 percent", "between 5 and 7", 三到五亿 are one figure, "rose from 2 to 18" are two.

It sees numbers with their units (`mentions`). Those with a dash are `dash_ranges`.
"""

import re
from decimal import Decimal
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_words import language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import (
    DATE,
    FIGURE,
    LARGEST_SCALE,
    REFUSED,
    Mention,
    scale_value,
    scaled_like_chinese,
    share_chinese_part,
    spread_label,
)
from beltfacts.reading.quantities.compound_ranges import refuse_open_range, share_compound_unit
from beltfacts.reading.quantities.compounds import is_compound
from beltfacts.reading.units import link_in

_BETWEEN = LazyPattern(r"\bbetween\s{1,3}(?:the\s{1,3})?\Z", re.IGNORECASE)
_FROM = LazyPattern(r"\bfrom\s{1,3}\Z", re.IGNORECASE)
_RANGING = LazyPattern(
    r"(?:\brang(?:e|es|ed|ing)\s{1,3}(?:\w{1,10}\s{1,3})?|"
    r"\b(?:var(?:y|ies|ied|ying)|runs?|ran|running|aged|made|makes?|fetch(?:ed|es)?|sold|sells?|traded?|priced|quoted|costs?|span\w{0,4}|extend\w{0,3})\s{1,3}|\banywhere\s{1,3})from\s{1,3}\Z",
    re.IGNORECASE,
)
_APART = LazyPattern(r"(?:, |\()from\s{1,3}\Z", re.IGNORECASE)
_CHANGED = LazyPattern(
    r"\b(?:grew|grown|rose|risen|fell|fallen|increased|decreased|declined|dropped|jumped|climbed|shrank|shrunk|soared|surged|slumped|plunged|"
    r"went (?:up|down)|doubled|tripled|halved)\b[^.;:!?\n]*\Z"
)
_LONGEST_CHANGE = 70
"""What says of a pair behind a comma that it is a change: "has grown most, from 80 to 95", and the characters in which it stands."""
_LINK = LazyPattern(r"\s{1,3}(to|and|or)\s{1,3}(?:the\s{1,3}|about\s{1,3}|around\s{1,3})?|\s?(至|到|与|與|和|比)\s?", re.IGNORECASE)
_LINK_BEHIND_WORD = LazyPattern(r"((?![号號楼层層级級章节節页頁届屆期线線])[\u4e00-\u9fff]{1,2}?)(至|到)")
"""Between two numbers in Chinese: the word for what both count, which stands behind the second one too: "800张至1000张". 3号线至5号线 counts nothing."""
_CHANGE_HAN = LazyPattern(r"[增升涨漲降跌减減扩擴缩縮提回下上][加长長高升大少低小落降滑扩擴]?[到至为為]")
_CHANGING = LazyPattern(
    r"\b(?:by|up|down|grew|grow(?:n|s|ing)?|r[io]se[ns]?|rising|f[ae]ll(?:en|s|ing)?|increas\w+|decreas\w+|declin\w+|dropp?\w*|jump\w*|climb\w*|"
    r"rais\w+|reduc\w+|chang\w+|slid\w*|sank|shrank|shr[iu]nk\w*|narrow\w*|widen\w*|expand\w*|double\w*|gain\w*|lost|los[es]\w*|cuts?|cutting|"
    r"went|moved?|mov\w+|soar\w*|surg\w+|slump\w*|plung\w*|slipp?\w*|edg\w+|dipp?\w*|rall\w+|advanc\w+|swell\w*|ton?)\b\W*(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
_FROM_HAN = LazyPattern("[从由自從]\\s?\\Z")
_HAN_SCALE = LazyPattern("[百千万萬亿億]")
_BETWEEN_HAN = LazyPattern(r"\s?(?:之?[间間])")
_LONGEST_GAP = 16
_OPEN_MINUS = "a minus that may belong to both numbers"


def join_word_ranges(text: str, mentions: list[Mention], language: str = "") -> list[Mention]:
    """Return the mentions with "20 to 30 percent" made one range, and "from 5 to 7 million" two of a kind. `language`: empty for English."""
    joined: list[Mention] = []
    for right in mentions:
        left = joined[-1] if joined else None
        if left and 0 < right.start - left.end <= _LONGEST_GAP:
            link = _LINK.fullmatch(text, left.end, right.start)
            is_change = text[right.start - 1] in "到至为為" and _CHANGE_HAN.fullmatch(text, left.end, right.start)
            if not link and is_change and FIGURE == left.kind == right.kind:
                _share(left, right, text)
            if link:
                word = (link[1] or link[2]).lower()
            elif not (word := "" if is_change else _link_behind_word(text, left, right)) and language:
                word = link_in(language, text, left.end, right.start)
            if word and _pair(text, left, right, word, language):
                continue
        joined.append(right)
    return joined


def _link_behind_word(text: str, left: Mention, right: Mention) -> str:
    """Return 至 or 到 between two numbers that are followed by the same word for what they count; empty where there is none."""
    if left.unit or right.unit or left.number.ordinal:
        return ""
    found = _LINK_BEHIND_WORD.fullmatch(text, left.end, right.start)
    return found[2] if found and text.startswith(found[1], right.end) else ""


def is_minus_of_both(text: str, left: Mention, right: Mention) -> bool:
    """Return whether a word for minus before two numbers may belong to both: "minus 20-30%"."""
    return left.low < 0 < right.low and text[left.number_start : left.number_start + 5].lower() in ("minus", "negat", "минус", "eksi ")


def may_be_day(mention: Mention) -> bool:
    """Return whether a number may be the day of a month."""
    return 1 <= mention.low <= 31 and not mention.unit and mention.number.scale == 1 and not mention.number.spelled


def may_be_year(mention: Mention) -> bool:
    """Return whether a number may be a year."""
    number = mention.number
    return number.end - number.start == 4 and 1000 <= mention.low < 2100 and not mention.unit and number.scale == 1


@cache
def _before_pair(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what stands before two numbers in a language: "between", "from", and "ranging from"."""
    words = language_data(language)
    the = words.per.get("the", "")
    article = rf"(?:(?:{the})(?:\s{{1,3}}|(?<=['\u2019])))?" if the else ""
    between, start, ranging = (words.ranges.get(key) or "(?!)" for key in ("between", "from", "ranging"))
    phrases = (between, start, rf"(?:{ranging})\s{{1,3}}(?:{start})")
    first, second, third = (compile_pattern(rf"\b(?:{phrase})\s{{1,3}}{article}\Z", re.IGNORECASE) for phrase in phrases)
    return first, second, third


@cache
def _before_change(language: str) -> re.Pattern[str]:
    """Return what stands before the first number of a change in a language whose word before the second one never ends a range: "von 5 auf 7"."""
    words = language_data(language)
    start = words.ranges.get("from") or words.compared.get("from") or "(?!)"
    return compile_pattern(rf"\b(?:{start})\s{{1,3}}\Z", re.IGNORECASE)


def _pair(text: str, left: Mention, right: Mention, word: str, language: str) -> bool:
    """Join two numbers with "to", "and", "or", 至 between; True where the left one has become the range."""
    in_between, first, in_range = _before_pair(language) if language else (_BETWEEN, _FROM, _RANGING)
    before = max(0, left.start - 26)
    if not left.unit and is_compound(right):
        is_changed = first.search(text, before, left.start) and _CHANGED.search(text, max(0, left.start - _LONGEST_CHANGE), left.start)
        may_be_range = word in ("to", "or") or in_between.search(text, max(0, left.start - 15), left.start)
        refuse_open_range(left, right, may_be_range=bool(may_be_range and not is_changed))
    if left.kind is REFUSED or right.kind is REFUSED:
        spread_label(left, right)
        return False
    if left.kind is DATE or right.kind is DATE:
        if left.kind is DATE and (may_be_day(right) or may_be_year(right)) and not right.unit and word in ("and", "to", "or"):
            right.kind = DATE
        elif right.kind is DATE and may_be_day(left):
            left.kind = DATE
        return False
    if word >= "\u2e80":
        return _pair_han(text, left, right, word)
    if word == "change":
        if _before_change(language).search(text, max(0, left.start - 15), left.start):
            _share(left, right, text)
        return False
    if left.number.part and not right.number.part:
        return False  # "rose by a third to £9"
    if word == "to" and right.low == 1 and left.low > 1 and not left.unit and not right.unit:
        left.refuse("a ratio")
        right.refuse("a ratio")
        return False
    between = in_between.search(text, max(0, left.start - 15), left.start) if word == "and" else None
    if word == "to" and not between and is_minus_of_both(text, left, right):
        left.refuse(_OPEN_MINUS)
        right.refuse(_OPEN_MINUS)
        return False
    change = word == "to" and first.search(text, before, left.start)
    own = (left.unit and not left.money) or left.number.scale > 1
    apart = (
        not own and _APART.search(text, before, left.start) and not _CHANGED.search(text, max(0, left.start - _LONGEST_CHANGE), left.start)
    )
    ranging = change and (in_range.search(text, before, left.start) or apart)
    plain = not change and (not (own or (left.money and right.money)) or not _CHANGING.search(text, max(0, left.start - 32), left.start))
    if (between or (word == "to" and (plain or ranging))) and (whole := range_of(left, right, text)):
        if between:
            whole.start = between.start()
            whole.word = text[max(0, whole.start - 20) : whole.start].rpartition("\n")[2].strip().rpartition(" ")[2]
        return True
    if change:
        _share(left, right, text)
        right.unit = right.unit or (left.unit if left.money else None)
    elif not own and right.number.scale > 1 and not right.number.ordinal and not left.number.ordinal:
        left.refuse("the scale of the next number may be its own")
        if word == "or":
            right.refuse("one of two numbers")
    elif not own and word != "to" and right.unit and not right.money and text[left.end - 1] != "%":
        left.unit = right.unit  # "45 and 50 mg"
    return False


def _pair_han(text: str, left: Mention, right: Mention, word: str) -> bool:
    """Join two numbers with 至, 到, or 与 … 之间 between them."""
    if word == "比":
        left.refuse("a ratio")
        right.refuse("a ratio")
        return False
    if word in "与與和" and not _BETWEEN_HAN.match(text, right.end):
        return False
    if _FROM_HAN.search(text, max(0, left.start - 2), left.start):
        _share(left, right, text)
        return False
    if _scaled_like(left, right, text) is None:
        left.refuse("the scale of the next number may be its own")
        return False
    return range_of(left, right, text) is not None


def range_of(left: Mention, right: Mention, text: str) -> Mention | None:
    """Make the left mention the range of two numbers; None if they are not of one kind or do not rise."""
    if left.number.ordinal != right.number.ordinal or left.low != left.high or right.high != right.low:
        return None
    share_chinese_part(text, left, right)
    share_compound_unit(left, right)
    unit = right.unit or (left.unit if left.money else None)
    own = left.unit or unit
    if own != unit or (left.number.ordinal and (left.unit or right.unit)):
        return None
    low, high = _scaled_like(left, right, text), right.low
    if low is not None and high < low < 0:  # "-5 to -10 °C"
        low, high = high, low
    if low is None or low >= high:
        return None
    left.low, left.high, left.unit, left.kind = low, high, unit, FIGURE
    left.bound = left.bound if right.bound == "exact" else right.bound
    left.number = left.number._replace(scale=max(left.number.scale, right.number.scale))
    left.number_end, left.end = right.number_end, right.end
    return left


def _share(left: Mention, right: Mention, text: str) -> None:
    """Give the left number the unit and scale of the right where it has none; refuse it if that is not clear."""
    low = _scaled_like(left, right, text, descending=True)
    if low is None:
        left.refuse("the scale of the next number may be its own")
        return
    left.low = left.high = low
    left.unit = left.unit or right.unit


def _scaled_like(left: Mention, right: Mention, text: str, *, descending: bool = False) -> Decimal | None:
    """Return the left number with the scale of the right where it has none; None if that is not clear.

    descending: whether the left may be somewhat larger ("from 12.4 to 9.8 million").
    "5 to 7 million" is 5 million; "900,000 to 1 million" is as printed; "500 to 7 million" may be either.
    """
    scale = right.number.scale
    if _HAN_SCALE.search(text, right.number.start, right.number.end):
        return scaled_like_chinese(text, left, right, descending=descending)
    own = (left.unit and not left.money) or left.number.scale > 1
    if not left.unit and is_compound(right):
        return None  # "4 to 5 ft 6 in"
    if own or scale == 1 or not left.low or scale > LARGEST_SCALE:
        return left.low
    scaled = scale_value(left.low, scale)
    if abs(scaled) < abs(right.low) or (descending and abs(scaled) < 20 * abs(right.low)):
        return scaled
    return left.low if abs(left.low) >= 1000 else None
