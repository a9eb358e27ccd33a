"""Number words of other languages than English and Chinese: one word alone, "elf" or "trois", before what it counts. Pure.

Several words together, fractions and "one" are not read, and refused where another number word stands beside. The words are in `data/languages`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_words import language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.digit_numerals import VULGAR
from beltfacts.reading.numerals.mention import FIGURE, Mention
from beltfacts.reading.numerals.number_types import Numeral, Refusal

_NEXT = LazyPattern(r"(?:\s|-)([^\W\d_]+)")
_LAST = LazyPattern(r"([^\W\d_]+|\d)(?:\s|-)\Z")
_PART_OF = LazyPattern(r"(?:\s[^\W\d_]+)?\s(?:sur|von|de cada|em cada|su|op(?: de)?|ud af|ut av|av|z|na|из)\s(?:([^\W\d_]+)|\d)")
_PART_BEHIND = LazyPattern(r"\s[^\W\d_]+[dt][ea]n\s(?:biri|ikisi|üçü|dördü|beşi)\b")
_OF = LazyPattern(
    r"(?:([^\W\d_]+)\s)?(?:([^\W\d_]+)\s)?(?:(?P<share>sur|de cada|em cada|em|su|ogni|op(?: de)?|ud af|ut av|på|na)|von|av|z|из|(?<!op )(?<!van )de)\s\Z"
)
"""Between the parts of a share: "deux sur cinq", "üç kişiden biri"."""
_ONE = frozenset("een eén en ett et ein eine einer eines un une uno una um uma jeden jedna jedno один одна одно hver elke".split())
"""Words for one that are articles too: "een op de drie" is a share, "een van de drie" a thing."""
_REASON = "a number word that is read alone only"


@cache
def _anchor(language: str) -> re.Pattern[str] | None:
    """Return the pattern of where a digit (group 1) or a number word of a language begins, None where no words are known."""
    words = sorted(language_data(language).numbers, key=len, reverse=True)
    digits = f"0-9{''.join(VULGAR)}"
    return compile_pattern(rf"([{digits}])|(?<![\w'\u2019-])({'|'.join(words)})(?![\w'\u2019-])", re.IGNORECASE) if words else None


def next_number(text: str, at: int, language: str) -> tuple[int, int, bool] | None:
    """Return where the next digit or number word of a language begins and ends, and whether it is a word. None where none follows."""
    anchor = _anchor(language)
    found = anchor.search(text, at) if anchor else None
    return (*found.span(), found[1] is None) if found else None


def knows_words(language: str) -> bool:
    """Return whether number words of a language are known."""
    return bool(language_data(language).numbers)


def read_word(text: str, start: int, end: int, language: str) -> Numeral | Refusal:
    """Read a number word; refuse one beside another number word, or in a share. Whether it counts something is for the caller."""
    value = language_data(language).numbers[text[start:end].lower()]
    following, before = _NEXT.match(text, end), _LAST.search(text, max(0, start - 24), start)
    if following and following[1].lower() in language_data(language).scales:
        following = _NEXT.match(text, following.end())
    beside = (following and _is_number(following[1], language)) or (before and _is_number(before[1], language))
    if beside or _is_of_share(text, start, end, language):
        return Refusal(start, end, _REASON)
    return Numeral(start, end, Decimal(value), spelled=True)


def refuse_shares(text: str, mentions: Iterable[Mention], language: str) -> None:
    """Refuse a whole number in digits of whose things a share is told in words: "un visiteur sur 3", "3 kişiden biri"."""
    for mention in mentions:
        is_whole = mention.kind is FIGURE and not mention.unit and mention.low == mention.low.to_integral_value()
        if is_whole and (_is_share_before(text, mention.number_start, language) or _PART_BEHIND.match(text, mention.number_end)):
            mention.refuse(_REASON)


def _is_of_share(text: str, start: int, end: int, language: str) -> bool:
    """Return whether a number word is a part of a share: "deux communes sur cinq"."""
    behind = _PART_OF.match(text, end)
    if _PART_BEHIND.match(text, end) or (behind and (behind[1] is None or _is_number(behind[1], language))):
        return True
    return _is_share_before(text, start, language)


def _is_share_before(text: str, start: int, language: str) -> bool:
    """Return whether words before a number make it that of which a share is told: "deux communes sur"."""
    before = _OF.search(text, max(0, start - 40), start)
    words = [word.lower() for word in before.groups()[:2] if word] if before else []
    if before is None or not words:
        return False
    if before["share"]:
        return any(_is_number(word, language) or word in _ONE for word in words)
    numbers = [word for word in words if _is_number(word, language) and word not in language_data(language).links]
    is_number = any(word not in _ONE for word in numbers)  # an article before a noun is no "one": "une population de 12 400"
    return is_number or words[-1] in numbers


def _is_number(word: str, language: str) -> bool:
    """Return whether a word is a number, a part of one or a fraction. A scale word behind a number is read with it."""
    data = language_data(language)
    return word.isdigit() or word.lower() in data.numbers or word.lower() in data.open_numbers
