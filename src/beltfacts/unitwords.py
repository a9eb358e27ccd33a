"""Whether the words of a fact say its unit, for figures that print a bare number ("20,000") or a word ("the third forum"). Pure.

What the figure itself prints comes first, then measure, quote, subject and note. A rate needs both its parts ("daily passengers"), a
rank an order ("9th", "largest"), a multiple a word for it ("tripled", "times"). It reads no number: that is `quantity`. It cannot tell
which of two nouns beside a bare number is counted: both pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from beltfacts.model import Fact
from beltfacts.numberwords import Pattern
from beltfacts.quantity import Quantity

RANK, MULTIPLE = "{rank}", "{multiple}"

_ADVERBS = {"h": "hourly", "d": "daily|everyday", "wk": "weekly", "mo": "monthly", "a": "annual|annually|yearly|per annum|p\\.a\\."}
_EACH_HAN = {"h": "每小时", "d": "每[天日]|日均", "wk": "每周|周均", "mo": "每月|月均", "a": "每年|年均"}
_TIMES = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
_RANKED = Pattern(r"\b(?:rank(?:s|ed|ing|ings)?|places?|placed|position|No\.|number|edition|session)(?!\w)|第|排名", re.IGNORECASE)
_SUPERLATIVE = Pattern(
    r"\b(?:(?:larg|bigg|small|great|high|low|long|short|fast|slow|old|new|young|strong|weak|rich|poor|bus)[a-z]{0,4}est|"
    r"most|least|best|worst|top|first|last|second|leading|foremost|number one|No\. ?1)\b|最|首|第",
    re.IGNORECASE,
)
_MULTIPLIED = Pattern(
    r"\b(?:times|double[ds]?|doubling|twice|twofold|thrice|triple[ds]?|tripling|quadrupl(?:e[ds]?|ing)|multiples?|"
    r"\w*-?fold)\b|\d\s?x\b|倍|翻番|翻一番",
    re.IGNORECASE,
)
_COUNTS_TIME = Pattern(r"\b(?:anniversary|anniversaries|consecutive|straight|successive)\b|周年", re.IGNORECASE)
_ALSO = {"a": ("anniversary", "decade", "周年"), "%": ("percentage",), "{percentage-point}": ("point",)}
"""Further words that say a unit without being read as one behind a number."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[^\w\s]|_")


def unsaid(fact: Fact, read: Quantity | None, units: Mapping[str, str]) -> str:
    """Why the words of a fact do not say its unit, or an empty string. `read` is its figure as read, `units` maps unit words to codes.

    A unit for which neither `units` nor its own code holds a word is taken on trust.
    """
    if read and read.ordinal and fact.unit != RANK and fact.unit not in _TIMES:
        return f"the figure {fact.figure[:60]!r} is a place in an order, in {RANK}, not {fact.unit}"
    if fact.unit == RANK:
        return "" if _is_rank(fact, read) else _lacking(fact)
    if fact.unit == MULTIPLE:
        return "" if any(map(_MULTIPLIED.search, (fact.figure, fact.quote, fact.measure))) else _lacking(fact)
    if read is None and _MULTIPLIED.search(fact.figure) and not _says(fact.figure, fact.unit, units):
        return f"the figure {fact.figure[:60]!r} is in {MULTIPLE}, not {fact.unit}"
    if read and read.unit == fact.unit:
        return ""
    known = _codes_by_words(tuple(units.items()))
    about = (fact.measure, fact.quote, fact.subject.replace("-", " ").replace(".", " "), fact.note)
    number, *each = fact.unit.split("/")
    if any(not _says_each(code, (fact.figure, *about), units) for code in each):
        return _lacking(fact)
    if read and read.unit and read.unit.partition("/")[0] == number:
        return ""
    del known
    for texts in ((fact.figure,), about):
        if any(_says(text, number, units) for text in texts):
            return ""
        if any(_says_any(text, units) for text in texts):
            break
    return _lacking(fact)
