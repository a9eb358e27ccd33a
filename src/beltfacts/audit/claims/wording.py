"""What the words around a figure claim of it: a peak or an average, now or then.

Lists of words and tests on them; it compares no numbers.
"""

from __future__ import annotations

import re

from beltfacts.audit.claims.word_patterns import any_word
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_PEAK = any_word(
    "highest maximum max peak peaked record top topped busiest longest shortest fastest slowest worst",
    phrases=("up to", "at most", "as much as", "as many as", "as high as", "single day", "single-day"),
    chinese="最高 最多 峰值 高达",
)
_PEAKS = frozenset("highest maximum max peak peaked peaks record".split())
_TOLD_AS_PEAK = any_word(" ".join(_PEAKS), phrases=("single day", "single-day"), chinese="最高 最多 峰值")
_AVERAGE = any_word(
    "average averages averaged mean typical typically usual usually ordinary normal normally each every always regular regularly constantly routine "
    "routinely",
    phrases=(
        "on average",
        "all year",
        "all the time",
        "throughout the year",
        "the whole year",
        "at all times",
        "day in day out",
        "as a rule",
    ),
    chinese="平均 每 日均 月均 年均",
)
_USUAL = any_word(
    "normal normally usual usually typical typically ordinary ordinarily customary average averages averaged mean",
    phrases=("long-term", "long term", "most years"),
    chinese="常年 往年 通常 一般年份 平均",
)
_UNLIKE_USUAL = LazyPattern(
    r"\b(?:than|above|below|over|under|like)\s+(?:(?:in|the|an?|is)\s+){0,2}(?:normal|usual|average|mean|ordinary)\b(?!\s+(?:of\s+)?[\d.]|\s+\w+\s+[\d.])",
    re.IGNORECASE,
)
"""What sets a figure against the usual one: "fewer than usual"."""
_PAST = any_word(
    "was were had did began started initial initially original originally formerly previously earlier before then once rose grew fell went "
    "came ran stood made took until",
    phrases=(
        *("used to", "at first", "at the start", "at the opening", "at the time", "at the beginning", "back in", "up from", "down from"),
        *("at that time", "at that point", "in those days", "back then", "in that year"),
    ),
    chinese="曾 当时 此前 起初 之初 初期",
)
_PAST_FORM = LazyPattern(r"\b(?!(?:[a-z]*(?:need|speed|feed|seed|weed|deed|breed|ceed)|hundred|sacred|naked)\b)[a-z]{2,}ed\b")
"""A verb of the past by its ending, or a participle. "Need" and "exceed" are none."""
_IRREGULAR = any_word(
    "ate became bought broke brought built came caught chose cost dealt drew drove fed felt fought found flew forgot froze gave got held kept knew "
    "laid lay led left lent lit lost meant met paid ran sang sank saw sold sent shone shook shot shrank slept slid spoke spent split spread "
    "struck swam swore taught thought told threw understood woke won wore wrote overtook withdrew undertook",
    phrases=("been", "had been", "would be"),
    chinese="\u4e86 \u539f \u540c\u6bd4 \u4e0a\u5e74 \u5f53\u5e74",
)
"""Verbs of the past that are no forms of others, and Chinese words for what was or has changed."""
_NOW = any_word(
    "now today currently presently still nowadays latest",
    phrases=(
        *(
            "at present",
            "as of now",
            "these days",
            "so far",
            "to date",
            "this year",
            "right now",
            "at the moment",
            "for the moment",
            "for now",
        ),
        *("by now", "at last count", "at the last count", "at the latest count", "at the time of writing", "as things stand"),
    ),
    chinese="目前 现在 如今 迄今 现有 现为 现已 现达 现占 当前 眼下 时下",
)
_PRESENT = any_word(
    "is are has have stand stands sit sits rank ranks count counts account accounts make makes go goes move moves come comes reach reaches "
    "carry carries run runs serve serves link links connect connects hold holds operate operates employ employs cover covers take takes last lasts "
    "need needs cost costs"
)
_SINCE = any_word(
    "since by until so-far total totals totalled cumulative altogether already",
    phrases=("so far", "to date", "as of", "at the end of", "in all", "up to"),
    chinese="累计 截至 以来 共",
)
_EARLIER = frozenset("opening start initial initially before original previous previously former earlier beginning".split())
"""Words of a measure for an earlier state of a thing."""
_STATES = _EARLIER | frozenset("first after now latest current currently since today".split())
"""Words of a measure for an earlier or later state of the same thing."""
_SINCE_START = LazyPattern(
    r"\bsince\s+(?:it|its|they|their|then|(?:the\s+)?(?:opening|launch|start|beginning|founding|foundation)"
    r"|(?:the\s+)?[^\W\d][\w-]*\s+(?:began|started|opened|launched|was\s+(?:founded|opened|launched|set\s+up)))\b"
    r"|\b(?:so far|to date|altogether|cumulative(?:ly)?)\b|累计|以来|迄今",
    re.IGNORECASE,
)
_SINCE_YEAR = LazyPattern(r"\bsince\s+(?:[^\W\d][\w'\u2019-]*\s+){0,9}?(?:1[5-9]|20)[0-9]{2}\b", re.IGNORECASE)
"""Words for all that came together since a start, and since one that is dated."""
_COMPARED = LazyPattern(
    r"\b(?:the\s+[a-z]{2,}est|(?:most|least|best|worst|first|record|more|less|fewer|higher|lower|larger|smaller)(?!\s+than\b))\b[^,;]{0,60}\bsince\b",
    re.IGNORECASE,
    ("since", "Since"),
)
"""What makes "since" the start of a comparison: "the most since 2018"."""
_AT_START = LazyPattern(
    r"\b(?:start(?:ed|ing|s)?|began|begin(?:ning|s)?|open(?:ed|ing|s)?|launch(?:ed|ing)?)(?:\s+(?:out|life|service|operations?))?\s+with\b"
    r"|\b(?:initially|originally|at first|to begin with)\b|\bat (?:the|its) (?:start|beginning|launch|opening)\b|最初|起初|之初|初期",
    re.IGNORECASE,
)
"""Words for the state that a thing had at its start."""
_OPENING = 20
"""Characters at the start of a sentence in which "today" is said of all of it."""
_BEFORE_FIGURE = 30
"""Characters before a figure in its quote in which "up to" belongs to it."""


def is_peak(fact: Fact) -> bool:
    """Return whether the figure of a fact is the highest of several."""
    before = fact.quote.partition(fact.figure)[0] if fact.figure in fact.quote else ""
    return bool(_PEAK.search(fact.measure)) or fact.bound == "at-most" or bool(_PEAK.search(before[-_BEFORE_FIGURE:]))


def is_told_as_peak(text: str) -> bool:
    """Return whether a text tells the highest of several in so many words. "Up to" alone may be said of any."""
    return bool(_TOLD_AS_PEAK.search(text))


def is_average(text: str) -> bool:
    """Return whether a text speaks of an average, or of each time."""
    return bool(_AVERAGE.search(text)) and not _PEAK.search(text)


def is_usual(text: str) -> bool:
    """Return whether a text speaks of what is usual, as the mean of many years is."""
    return bool(_USUAL.search(_UNLIKE_USUAL.sub(" ", text)))


def is_of_now(clause: str, sentence: str = "") -> bool:
    """Return whether a clause speaks of the present time, and of no earlier one. So it does where its sentence begins with "today"."""
    if _NOW.search(clause):
        return True
    if is_past(clause):
        return False
    return bool(_PRESENT.search(clause) or _NOW.search(sentence[:_OPENING]))


def is_past(text: str) -> bool:
    """Return whether a text tells what happened, or was."""
    return bool(_PAST.search(text) or _PAST_FORM.search(text))


def may_be_past(text: str) -> bool:
    """Return whether a text may tell what happened, was or has been: a past form may also be a participle."""
    return is_past(text) or bool(_IRREGULAR.search(text))


def says_now(text: str) -> bool:
    """Return whether a text says in so many words that something is so now."""
    return bool(_NOW.search(text))


def is_told_since(text: str) -> bool:
    """Return whether a text tells what has come together since a start or up to an end: "since 2018", "by the end of 2024"."""
    return bool(_SINCE.search(text))


def is_told_since_start(text: str) -> bool:
    """Return whether a text tells what has come together since a start, and not what is the most since then."""
    return bool(_SINCE_START.search(text)) and not _COMPARED.search(text)


def is_told_since_year(text: str) -> bool:
    """Return whether a text tells the same since a year that it names."""
    return bool(_SINCE_YEAR.search(text)) and not _COMPARED.search(text)


def is_told_as_start(text: str) -> bool:
    """Return whether a text tells the state that a thing had at its start: "at first", "it began with"."""
    return bool(_AT_START.search(text))


def state_free(measure: str) -> str:
    """Return a measure without the words for an earlier or later state: "daily trains at opening" is "daily trains at"."""
    return " ".join(word for word in measure.split() if word.strip(",.;").lower() not in _STATES)


def peak_free(measure: str) -> str:
    """Return a measure without the words for the highest of several: "highest daily trains" is "daily trains"."""
    return " ".join(word for word in measure.split() if word.strip(",.;").lower() not in _PEAKS)


def is_earlier_state(measure: str) -> bool:
    """Return whether a measure is of an earlier state: at opening, before, initially. "Since the opening" is none."""
    words = measure.lower().replace(",", " ").split()
    return "since" not in words and bool(_EARLIER.intersection(words))
