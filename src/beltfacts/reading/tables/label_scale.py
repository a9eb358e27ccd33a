"""The scale that a label of a table says beside a noun: "million passengers", "\u4e07\u4eba", "(1,000 beds)", "\u00d7 1000". Pure.

A label that is a scale, a unit or both is read by `label_context`, which asks this module about the rest. It reads no unit and no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import prod

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.tables.scale_words import MILES, OPEN_WORDS, SCALE_WORDS, SHORT_WITH_POINT
from beltfacts.reading.words_chinese import SCALES as HAN_SCALES
from beltfacts.reading.words_english import CARDINALS, MANY, PERSONS, SCALES

OPEN = 0
"""What stands for a scale that is printed and not surely read."""
_STATES = frozenset(("MN", "TN"))
"""Short scales that in capitals are a state: "Memphis, TN"."""
_WORDS = "|".join(
    [MILES, *(rf"{word}\." for word in SHORT_WITH_POINT), *(rf"{word}\b" for word in sorted(SCALE_WORDS, key=len, reverse=True))]
)
_RUN = LazyPattern(rf"(?<![^\W_])(?:{_WORDS})(?:\.?[\s-]+(?:d['\u2019e]\s?)?(?:{_WORDS}))*", re.IGNORECASE)
_ONE = LazyPattern(rf"(?<![^\W_])(?:{_WORDS})", re.IGNORECASE)
_NUMBERS = "|".join((*CARDINALS, "half", "several", "few", "many", "some", "couple of"))
_COUNTED = LazyPattern(
    rf"(?:[0-9\uff10-\uff19]|\b(?:an?|the|per|each|every|pro|je|por|par|pr\.?|na|top|first|last|next|{_NUMBERS})|/)[\s-]*\Z|[^\W\d_]-\Z",
    re.IGNORECASE,
)
"""Before a scale word: a number or "per", so that the label says a number or a rate ("above 1 million", "deaths per million")."""
_YEAR_BEFORE = LazyPattern(r"(?<![\w$\u20ac\u00a3.,])(?:19|20)\d\d\s+\Z")
"""Before a scale word: a year or a number, as in "2023 million"."""
_NAME_BEFORE = LazyPattern(r"\b(?:[A-Z]|CO|NO|SO|CH|PM)\d{1,2}\s+\Z")
"""Before a scale word: a name with a digit, which counts nothing, as in "Q4 million EUR"."""
_COMPARED = LazyPattern(r"\b(?:above|over|under|below|than|exceeding|of thousands|hundreds of|thousands of|tens of)\s+\Z", re.IGNORECASE)
_MULTIPLIED = LazyPattern(r"(?:^|[(\[,:\uff08])\s*1(?:0|00|000)?\s*\Z")
"""Before a scale word: a power of ten that may be a part of the scale: "(100 million yuan)"."""
_NO_SCALE_BEHIND = LazyPattern(r"[-\u2010\u2011\u2013][^\W\d_]|\s?\+")
_NEXT_WORD = LazyPattern(r"\.?\s+(?:of\s+)?([^\W\d_]+)")
_FOREIGN_WORD = LazyPattern(r"(?<![^\W_])(?:thou\.|t\.kr|[^\W\d_]{2,})", re.IGNORECASE)
_ZEROS = LazyPattern(r"(?<!\w)(?<!\d[ ,.\xa0\u202f'\u2019])['\u2019\u2018\u00b4`]?000(?:[ ,.\xa0\u202f]?000)*s?(?!\w|[.,]\d)")
_POWER = LazyPattern(
    r"(?P<before>^|[(\[,:\u00d7*\uff08\uff1a]|(?<![^\W\d_])x|\b(?:in|of)\b)\s*"
    r"(?P<money>(?:[$\u20ac\u00a3]|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN)\b)\s*)?"
    r"(?P<number>10{0,2}(?:[ ,.'\u2019\u202f\xa0]?000)+)(?![\d]|[.,]\d)",
    re.IGNORECASE,
)
_MANY_TIMES = ("x", "\u00d7", "*", "in")
"""Before a power of ten that is a scale, also with money between them: "x \u20ac 1.000"."""
POWER_OF_TEN = LazyPattern(r"10{0,2}(?:[ ,'\u2019\u202f\xa0]?000)+(?![\d]|[.,]\d)")
"""A power of ten from a thousand on, in digits."""
_TIMES = LazyPattern(r"^[x\u00d7]\s*(?=1)")
"""Before a power of ten that is a phrase: "x 1 000"."""
_CLASS_BEHIND = LazyPattern(r"(?!-tal\b)\s*(?:[-\u2013\u2014/+<>]|(?:to|and|or|bis|et|y)\b|\u4ee5|\u81f3)", re.IGNORECASE)
"""Behind a number of a class of sizes: "1,000 to 4,999", "1,000 and more". The "1000-tal" of Nordic languages is thousands."""
_EXPONENT = LazyPattern(
    r"(?<![\w.,])10(?:\^(?P<plain>[-\u2212]?\d{1,2})|(?P<raised>[\u207b\u2070\xb9\xb2\xb3\u2074-\u2079]{1,3}))(?![\d^])"
)
_RAISED = str.maketrans("\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789")
_LETTER = LazyPattern(r"(?:^|[(\[,])\s*(?P<letter>[mMkKbB])\s(?P<noun>[^\W\d_]+)")
_CURRENCY = r"(?:[$\u20ac\u00a3\u00a5\u20b9]|US\$|(?:USD|EUR|GBP|CNY|RMB|JPY|INR|CHF|AUD|CAD|SEK|NOK|DKK|Rs\.?)(?![A-Za-z]{3}))"
_MONEY = LazyPattern(
    rf"(?<![^\W_]){_CURRENCY}\s?(?P<scale>[mMkKbBtT]|MM|(?i:mn|bn|tn|cr))\b|(?<![^\W_])(?P<ahead>[mMkKtT])\s?{_CURRENCY}(?![^\W_])"
)
"""A letter beside money: "net \u00a3m", "EUR k", "M\u20ac", "TEUR"."""
_MONEY_SCALES = {"m": 10**6, "mm": 10**6, "mn": 10**6, "k": 10**3, "b": 10**9, "bn": 10**9, "tn": 10**12, "cr": 10**7}
_BEFORE_MONEY = LazyPattern(
    r"[(\[]\s*bin\s+(?:ABD\s+)?(?:[$\u20ac\u20ba]|TL|USD|EUR|TRY|dolar\w*|avro|euro|lira\w*)\s*[)\]]", re.IGNORECASE
)
"""A thousand of Turkish before money: "(Bin $)"."""
_BEFORE_UNIT = LazyPattern(
    r"[(\[,:]\s*(?:bin|mii|\u03c7\u03b9\u03bb|\u03b5\u03ba\u03b1\u03c4)\b\.?\s+(?!and\b|or\b)[^\W\d_]", re.IGNORECASE
)
"""Words that are a scale before a unit and something else elsewhere: "bin ton" of Turkish, "mii lei" of Romanian."""
_LONE_LETTERS = LazyPattern(r"[(\[]\s*(?:K|M|MM|MN|TN|CR)\s*[)\]]")
"""Letters in brackets that may be a scale, a unit or a name: kelvin, Minnesota, male."""
_HAN_NOUNS = (
    "\u5343\u74e6\u65f6|\u5343\u74e6\u6642|\u5343\u74e6\u5c0f\u65f6|\u5343\u74e6|\u5343\u514b|\u5343\u7c73|"
    "\u4eba\u6b21|\u4eba|\u540d|\u4f4d|\u7f8e\u5143|\u6b27\u5143|\u65e5\u5143|\u6e2f\u5143|\u5143|\u5186|\u5713|\u5428\u516c\u91cc|\u4eba\u516c\u91cc|\u8f66\u516c\u91cc|\u516c\u91cc|"
    "\u5428|\u5678|\u516c\u5428|\u516c\u5678|\u8f86|\u8f1b|\u6237|\u6236|\u4ef6|\u6807\u7bb1|\u6807\u51c6\u7bb1|\u6a19\u7bb1|\u7bb1|\u5e73\u65b9\u7c73|\u5e73\u65b9\u516c\u91cc|\u516c\u9877|\u516c\u9803|\u4ea9|"
    "\u7acb\u65b9\u7c73|\u53f0|\u4e2a|\u500b|\u6b21|\u5bb6|\u5f20|\u5f35|\u53ea|\u5934|\u982d|\u5957|\u518c|\u518a|\u672c|\u90e8|\u6761|\u689d|\u8258|\u67b6|\u679a|\u9879|\u9805|\u6240|\u5ea7|"
    "\u95f4|\u6876|\u53cc|\u7b14|\u7968|\u5217|\u73ed|\u5e8a|\u79cd|\u5904|\u682a|\u30c8\u30f3|TEU|kWh|t"
)
"""What is counted behind a scale in Chinese and Japanese headers: people, yuan, tonnes, vehicles and the like."""
_HAN_SCALE = f"[{''.join(char for char in HAN_SCALES if char not in '十拾')}]{{1,3}}"
_EDGE = r"(?=$|[\s()\uff08\uff09\]/\uff0c,\u3001;\uff1b|])"
_HAN = LazyPattern(
    rf"(?<![0-9\uff10-\uff19.\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u4e24\u6570\u51e0\u591a\u6bcf])(?P<scale>{_HAN_SCALE})(?:{_HAN_NOUNS}){_EDGE}"
)
_HAN_OPEN = LazyPattern(rf"[(\[\uff08,\uff0c:\uff1a]\s*{_HAN_SCALE}(?![\u514b\u7c73\u74e6])[^\W\d_a-z]{{1,6}}{_EDGE}")
_OTHER_SCRIPTS = LazyPattern(
    r"(?:^|[(\[:,\s])(?:[\uc2ed\ubc31\ucc9c]*[\ub9cc\uc5b5\uc870\ucc9c])(?:\uba85|\uc6d0|\ud1a4|\ub300|\uac1c|\uac74|\ub2ec\ub7ec|TEU)|"
    r"\u0e25\u0e49\u0e32\u0e19|\u0e1e\u0e31\u0e19|\u0e2b\u0e21\u0e37\u0e48\u0e19|\u5146(?![\u74e6\u5b57\u8d6b\u5e15\u7126\u4f0f])"
)
"""Korean and Thai scales, and \u5146, whose size depends on the place."""
_SENTENCE = LazyPattern(r"[.;!?\u3002]\s*\Z")
_MOST_WORDS = 4
"""Words of a phrase that is a scale and what it counts: "millions of air passengers"."""
_LONGEST_LABEL = 120
"""Characters of a caption above which it is a sentence and no label."""
_MOST_ZEROS = 99
"""Zeros of the largest scale that is read: those of an exponent with two digits."""
_LARGEST = 10**_MOST_ZEROS
_MOST_BEFORE = 80
"""Characters before a scale word that are looked at: a label may have hundreds of such words."""


def scale_in_label(label: str) -> int:
    """Return the scale that a label says: 1 where it says none, OPEN where it is not surely read.

    Several different scales are OPEN. "Above 1 million" is a number and "per million" a rate: they say none.
    """
    said = (*_in_words(label), *_in_zeros(label), *_in_letters(label), *_in_han(label))
    found = {scale if scale <= _LARGEST else OPEN for scale in said} - {1}
    return found.pop() if len(found) == 1 else OPEN if found else 1


def scale_in_caption(line: str, phrases: Iterable[str]) -> int:
    """Return the scale that a caption says: 1 where it says none, OPEN where it is not surely read.

    `phrases`: its words in brackets, behind commas, behind "in" or behind \u5355\u4f4d. A scale elsewhere is OPEN. A sentence says a scale in
    its phrases only.
    """
    found = {scale_in_label(f"({phrase})") for phrase in phrases} - {1}
    if found:
        return found.pop() if len(found) == 1 else OPEN
    return 1 if is_sentence(line) or scale_in_label(line) == 1 else OPEN


def is_sentence(line: str) -> bool:
    """Return whether a line above a table is a sentence and no caption."""
    return len(line) > _LONGEST_LABEL or _SENTENCE.search(line) is not None


def turkish_scale(phrase: str) -> int:
    """Return 1000 for a phrase that says thousands of money in Turkish, "Bin $"; 0 for others."""
    return 1000 if _BEFORE_MONEY.search(f"({phrase})") else 0


def begins_with_scale(phrase: str) -> bool:
    """Return whether a phrase begins with a scale and has few words: "million passengers", "1,000 beds"."""
    phrase = _TIMES.sub("", phrase)
    begins = any(pattern.match(phrase) for pattern in (_RUN, _ZEROS, POWER_OF_TEN))
    return begins and len(phrase.split()) <= _MOST_WORDS


def _in_words(label: str) -> Iterator[int]:
    """Yield the scales that words of a label say."""
    for run in _RUN.finditer(label):
        yield _of_run(label, run)
    for word in _FOREIGN_WORD.finditer(label):
        if word[0].lower() in OPEN_WORDS and not _ends_before(_COUNTED, label, word.start()):
            yield OPEN


def _of_run(label: str, run: re.Match[str]) -> int:
    """Return the scale of one or several scale words that follow one another."""
    start, end = run.span()
    if _ends_before(_MULTIPLIED, label, start) or _ends_before(_YEAR_BEFORE, label, start):
        return OPEN
    is_counted = _ends_before(_COUNTED, label, start) and not _ends_before(_NAME_BEFORE, label, start)
    if is_counted or _NO_SCALE_BEHIND.match(label, end):
        return 1
    if run[0] in _STATES:
        return OPEN if label.isupper() and len(label) > len(run[0]) + 12 else 1
    if _ends_before(_COMPARED, label, start):
        return OPEN
    noun = _NEXT_WORD.match(label, end)
    if noun and noun[1].istitle() and run[0].istitle() and run[0].lower() in SCALES and not _is_many(noun[1]):
        return OPEN  # "Thousand Oaks" is a place
    if noun and noun[1].lower() in SCALE_WORDS:
        return OPEN  # "hundreds of thousands"
    return prod(_size_of(word[0].lower().rstrip(".")) for word in _ONE.finditer(run[0]))


def _ends_before(pattern: LazyPattern, label: str, end: int) -> bool:
    """Return whether a pattern that ends with its text is found right before a place of a label."""
    return pattern.search(label, max(0, end - _MOST_BEFORE), end) is not None


def _size_of(word: str) -> int:
    """Return the number that a scale word in small letters means."""
    return 1000 if word == MILES else SCALE_WORDS.get(word) or SHORT_WITH_POINT[word]


def _is_many(noun: str) -> bool:
    """Return whether a noun is of things that are counted in thousands or millions."""
    return noun.lower() in MANY or noun.lower() == "pax" or noun.lower().endswith(PERSONS)


def _in_zeros(label: str) -> Iterator[int]:
    """Yield the scales that digits of a label say: "'000 beds", "(1,000 beds)", "\u00d7 1000", "10\u2076"."""
    for match in _ZEROS.finditer(label):
        yield _power_of_ten(match[0].count("0"))
    for match in _POWER.finditer(label):
        if _CLASS_BEHIND.match(label, match.end()) or _RUN.match(label[match.end() :].lstrip()):
            continue  # a class of sizes, or a number with a scale word, which `_of_run` reads
        before = match["before"].lower()
        if match["money"] and before not in _MANY_TIMES:
            continue  # an amount of money
        is_sure = before and before != "of" and ("." not in match["number"] or before in _MANY_TIMES)  # once would say nothing
        yield _power_of_ten(match["number"].count("0")) if is_sure else OPEN
    for match in _EXPONENT.finditer(label):
        exponent = (match["plain"] or match["raised"]).translate(_RAISED)
        yield 10 ** int(exponent) if exponent.isdigit() else OPEN


def _power_of_ten(zeros: int) -> int:
    """Return a power of ten; OPEN for one that is too large for a scale."""
    return 10**zeros if zeros <= _MOST_ZEROS else OPEN


def _in_letters(label: str) -> Iterator[int]:
    """Yield the scales that single letters of a label say: "m passengers", "net \u00a3m"."""
    for match in _LETTER.finditer(label):
        if _is_many(match["noun"]):
            yield OPEN if match["letter"] in "bBK" else _MONEY_SCALES[match["letter"].lower()]
    for match in _MONEY.finditer(label):
        yield _MONEY_SCALES.get((match["scale"] or match["ahead"]).lower(), OPEN)
    if _BEFORE_MONEY.search(label):
        yield 1000
    elif _LONE_LETTERS.search(label) or _BEFORE_UNIT.search(label):
        yield OPEN


def _in_han(label: str) -> Iterator[int]:
    """Yield the scales that Chinese, Japanese, Korean or Thai words of a label say."""
    if label.isascii():
        return
    for match in _HAN.finditer(label):
        yield prod(HAN_SCALES[char] for char in match["scale"])
    sure = {match.start("scale") for match in _HAN.finditer(label)}
    for match in _HAN_OPEN.finditer(label):
        if not any(match.start() < at < match.end() for at in sure):
            yield OPEN
    if _OTHER_SCRIPTS.search(label):
        yield OPEN
