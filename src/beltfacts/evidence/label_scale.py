"""The scale that labels of a table say beside a noun that is no unit: "million passengers", "\u4e07\u4eba", "(1,000 beds)". Pure.

`reading` reads labels that are a scale, a unit or both. What this module finds besides must not be lost: 2.9 below "million passengers" is not 2.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.reading import LazyPattern

_WORDS = {
    "thousand": 10**3,
    "million": 10**6,
    "mio": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "mrd": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "tsd": 10**3,
    "'000": 10**3,
    "\u2019000": 10**3,
    "000s": 10**3,
}
"""The scale of each word that a label may say."""
_WORD = LazyPattern(
    r"(?<![\w.,])(?P<word>thousand|million|mio|mln|mn|billion|mrd|bn|trillion|tn|lakh|crore|tsd|['\u2019]000|000s)s?\b(?!\s?[-+])",
    re.IGNORECASE,
)
_DIGIT_BEFORE = re.compile(r"\d\s*\Z")
"""A digit before a scale word makes it a number: cities above 1 million."""
_POWER = LazyPattern(r"(?:^|[(\[,\u00d7x*]|\bin\b|\bof\b)\s*(?P<number>1(?:[ ,.\u202f\xa0]?000)+)(?![\d,.]*\d)")
_EXPONENT = LazyPattern(r"(?:^|[(\[,\u00d7x*])\s*10(?:\^(?P<plain>\d{1,2})|(?P<raised>[\u2070\xb9\xb2\xb3\u2074-\u2079]{1,2}))")
_RAISED = str.maketrans("\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789")
_HAN_SCALES = {"\u5343": 10**3, "\u4e07": 10**4, "\u842c": 10**4, "\u4ebf": 10**8, "\u5104": 10**8, "\u767e": 10**2, "\u5146": 10**12}
_HAN_NOUNS = (
    "\u4eba\u6b21|\u4eba|\u7f8e\u5143|\u5143|\u5428\u516c\u91cc|\u4eba\u516c\u91cc|\u5428|\u5678|\u8f86|\u6237|\u4ef6|\u6807\u7bb1|\u6807\u51c6\u7bb1|"
    "\u5e73\u65b9\u7c73|\u5e73\u65b9\u516c\u91cc|\u516c\u9877|\u4ea9|\u7acb\u65b9\u7c73|\u53f0|\u4e2a|\u6b21|\u5bb6|\u5f20|\u53ea|\u5934|\u5957|\u6b27\u5143|\u65e5\u5143"
)
"""What is counted behind a scale in Chinese headers: people, yuan, tonnes, vehicles and the like."""
_HAN = LazyPattern(rf"(?P<scale>[{''.join(_HAN_SCALES)}]{{1,3}})(?:{_HAN_NOUNS})(?=$|[\s)\uff09\]/\uff0c,\u3001])")
_BRACKETED = LazyPattern(
    r"[(\[\uff08]([^()\[\]\uff08\uff09]{1,60})[)\]\uff09]|(?:\u5355\u4f4d|\u55ae\u4f4d)\s?[:\uff1a]?\s?(\S{1,20})|\bin\s+([^,;.()]{1,40})"
)


def scale_of_labels(labels: Iterable[str], captions: Iterable[str]) -> int:
    """Return the scale that labels say, 1 where they say none, 0 where they say several.

    In captions, which are text, only what stands in brackets, behind "in" or behind \u5355\u4f4d counts.
    """
    found = {scale for label in labels for scale in _scales_in(label)}
    if not found:
        phrases = (next(filter(None, match.groups())) for caption in captions for match in _BRACKETED.finditer(caption))
        found = {scale for phrase in phrases for scale in _scales_in(phrase)}
    return found.pop() if len(found) == 1 else 0 if found else 1


def _scales_in(label: str) -> set[int]:
    """Return the scales that a label says."""
    found = {_WORDS[match["word"].lower()] for match in _WORD.finditer(label) if not _DIGIT_BEFORE.search(label[: match.start()])}
    found |= {int(re.sub(r"\D", "", match["number"])) for match in _POWER.finditer(label)}
    for match in _EXPONENT.finditer(label):
        found.add(10 ** int(match["plain"] or match["raised"].translate(_RAISED)))
    for match in _HAN.finditer(label):
        scale = 1
        for char in match["scale"]:
            scale *= _HAN_SCALES[char]
        found.add(scale)
    return found
