"""What the words around a figure claim of it: a plan or a fact, a peak or an average, now or then.

Lists of words and tests on them; it compares no numbers.
"""

from __future__ import annotations

import re

from beltfacts.audit.claims.word_patterns import any_word
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_PLAN = any_word(
    "will would shall should could may plan plans planned planning aim aims target targets targeted goal pledge pledges pledged promise "
    "promises promised expect expects expected forecast forecasts project projects projected propose proposes proposed proposal intend intends "
    "intended scheduled capacity hope hopes announced envisaged designed proposing planning pledging promising aiming announcing targeting named listed "
    "offer offers offered offering outlined presented identified suggested recommended idea vision concept budgeted earmarked "
    "want wants wanted commit commits committed vow vows vowed seek seeks sought strive strives ambition",
    phrases=(
        *("is to", "are to", "was to", "were to", "to be", "to build", "under construction", "being built", "able to"),
        *("from this year", "from next year", "from now on", "as from next"),
        *("can make", "can produce", "can build", "can assemble", "can handle", "can carry", "can turn out"),
        *("to make", "to produce", "to assemble", "to handle", "to turn out"),
    ),
    chinese="计划 规划 目标 预计 将 承诺 在建 设计 拟 宣布 提出 倡议",
)
_BY_YEAR = LazyPattern(r"\bby 20[2-9]\d\b")
_UNFINISHED = any_word(
    "planned pledged proposed will",
    phrases=("under construction", "being built", "to be built", "plans to", "aims to", "is to"),
    chinese="在建 计划 承诺",
)
_PLANNED_KIND = LazyPattern(
    r"\bplanned\s+(?:[a-z-]+\s+){1,3}?(?:[a-z]+ed|lost|missed|put off|called off|not carried out|that fell through)\b", re.IGNORECASE
)
"""A measure of what became of planned things: "planned operations cancelled"."""
_TARGET = LazyPattern(r"(?<!\bon )(?<!\boff )\btarget(?:s|ed)?\b", re.IGNORECASE)
"""A word of a measure for what is aimed at. "Shots on target" are done."""
_UNFINISHED_STATE = any_word(
    "unfinished",
    phrases=(
        *("is planned", "are planned", "was planned", "still planned", "being planned", "planned to", "planned for"),
        "under construction",
        "being built",
        "being laid",
        "to be built",
        "not yet",
        "work goes on",
        "work continues",
        "still building",
    ),
    chinese="在建",
)
_DONE = any_word(
    "operational operate operates open opens opened complete completed finished built running use uses using used carries carried transports transported "
    "inaugurated commissioned",
    phrases=(
        "up and running",
        "in service",
        "in operation",
        "in use",
        "now carries",
        "now serves",
        "now runs",
        "now run",
        "already runs",
        "already run",
        "trains run",
        "is running",
        *("already travel", "already ride", "already cross", "already drive", "now travel", "now cross", "now drive"),
        *("run on", "run along", "run every", "runs every", "entered service", "went into service"),
    ),
    chinese="已建成 通车 建成",
)
_PART_END = LazyPattern(r"(?:;|[.!?])\s|[\u3002\uff1b]")
"""What stands between the statements of a quote."""
_ONCE_DONE = LazyPattern(
    r"\b(?:when|once|after|until|if)\s+(?:(?:it|they|the\s+[a-z-]+|this)\s+)?(?:(?:is|are|has\s+been)\s+)?"
    r"(?:open(?:s|ed)?|complete[sd]?|finish(?:es|ed)|built)\b|建成后|通车后",
    re.IGNORECASE,
)
"""What tells of a time when something will be done: "once it is open"."""
_REACHED = any_word(
    "already",
    phrases=tuple(
        f"{has} {verb}"
        for has in ("has", "have", "had", "was", "were", "it", "that")
        for verb in ("reached", "hit", "attained", "met", "achieved")
    ),
    chinese="已达到 已实现 达到了 实现了",
)
_REACHED_CHINESE = LazyPattern(r"\u5df2(?:\u7ecf)?[^\uff0c\u3002\uff1b\uff1a]{0,12}(?:\u8fbe\u5230|\u5b9e\u73b0|\u5b8c\u6210)")
_FORECAST = any_word(
    "will would shall should may plan plans planned planning aim aims target targets goal pledge pledges pledged promise promises promised expect expects "
    "expected forecast forecasts intend intends intended scheduled hope hopes envisaged",
    phrases=("to be", "to build", "under construction", "not yet", "is to", "are to"),
    chinese="计划 规划 目标 预计 将 承诺 在建 拟",
)
_PEAK = any_word(
    "highest maximum max peak peaked record top topped",
    phrases=("up to", "at most", "as much as", "as many as", "as high as", "single day", "single-day"),
    chinese="最高 最多 峰值 高达",
)
_TOLD_AS_PEAK = any_word("highest maximum max peak peaked peaks record", phrases=("single day", "single-day"), chinese="最高 最多 峰值")
_AVERAGE = any_word(
    "average averages averaged mean typical typically usual usually ordinary normal normally each every always regular regularly constantly routine "
    "routinely",
    phrases=("on average", "all year", "all the time", "throughout the year", "the whole year", "at all times", "day in day out"),
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
_PAST_FORM = LazyPattern(r"\b[a-z]{2,}ed\b")
_NOW = any_word(
    "now today currently presently still nowadays latest",
    phrases=("at present", "as of now", "these days", "so far", "to date", "this year", "right now"),
    chinese="目前 现在 如今 迄今",
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


def is_plan(text: str) -> bool:
    """Return whether a text speaks of what is planned, promised or expected."""
    return bool(_PLAN.search(text) or _BY_YEAR.search(text))


def is_forecast(text: str) -> bool:
    """Return whether a text says in so many words that something is still to come."""
    return bool(_FORECAST.search(text))


def is_unfinished(fact: Fact) -> bool:
    """Return whether a fact is about what is not done yet: a target, a forecast, or something under construction."""
    if fact.status in ("target", "forecast") or _TARGET.search(fact.measure):
        return True
    return not fact.cell and bool(_UNFINISHED.search(_PLANNED_KIND.sub("", fact.measure)))


def is_told_as_done(text: str, fact: Fact) -> bool:
    """Return whether a text tells as done what the quote of a fact tells as not finished."""
    parts = _PART_END.sub("\n", fact.quote).split("\n")
    quote = next((part for part in parts if fact.figure in part), fact.quote)
    if not _UNFINISHED_STATE.search(quote) or _UNFINISHED_STATE.search(text):
        return False
    return bool(_DONE.search(text)) and not (_ONCE_DONE.search(text) or _FORECAST.search(text))


def is_told_as_reached(text: str) -> bool:
    """Return whether a text tells that something was reached, and nothing in it that it is a plan: "has already hit its capacity"."""
    return bool(_REACHED.search(text) or _REACHED_CHINESE.search(text)) and not _FORECAST.search(text)


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


def is_told_since(text: str) -> bool:
    """Return whether a text tells what has come together since a start or up to an end: "since 2018", "by the end of 2024"."""
    return bool(_SINCE.search(text))


def is_told_as_start(text: str) -> bool:
    """Return whether a text tells the state that a thing had at its start: "at first", "it began with"."""
    return bool(_AT_START.search(text))


def state_free(measure: str) -> str:
    """Return a measure without the words for an earlier or later state: "daily trains at opening" is "daily trains at"."""
    return " ".join(word for word in measure.split() if word.strip(",.;").lower() not in _STATES)


def is_earlier_state(measure: str) -> bool:
    """Return whether a measure is of an earlier state: at opening, before, initially. "Since the opening" is none."""
    words = measure.lower().replace(",", " ").split()
    return "since" not in words and bool(_EARLIER.intersection(words))
