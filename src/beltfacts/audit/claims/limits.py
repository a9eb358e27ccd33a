"""Whether a fact gives its figure as a limit, as "up to 90" and "as little as 7" do, and a text tells it as one. It compares no numbers."""

from __future__ import annotations

from beltfacts.audit.claims.other_languages import may_tell_limit
from beltfacts.audit.claims.word_patterns import any_word
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_LEAST_OF_ALL = LazyPattern(r"\bas (?:little|few|low|short|quick(?:ly)?|cheap(?:ly)?) as\b|最[快少低短]")
"""What says in a quote that a figure is the lowest of several."""
_BEFORE = 30
"""Characters before the figure of a quote in which that stands."""

_LIMITED = any_word(
    "can could may might able capacity capable limit limits limited ceiling cap capped maximum minimum max min most least worst best highest lowest "
    "longest shortest greatest largest biggest fastest slowest quickest busiest peak peaks peaked record top within under below inside potential "
    "potentially sometimes occasionally extreme possible possibly perhaps maybe depending room space suffice suffices",
    phrases=(
        "up to",
        "as much as",
        "as many as",
        "as high as",
        "as long as",
        "as little as",
        "as few as",
        "as low as",
        "no more",
        "not more",
    ),
    chinese="最 内 可 能 高达 多达 上限 不超过 以下 峰值",
)
"""What says in a draft that a figure is a limit, or that it need not be reached."""


def is_limit(fact: Fact) -> bool:
    """Return whether a fact gives its figure as the highest or the lowest of several, most of which it does not tell."""
    if fact.bound == "at-most":
        return True
    before = fact.quote.partition(fact.figure)[0][-_BEFORE:] if fact.figure in fact.quote else ""
    return fact.bound == "at-least" and bool(_LEAST_OF_ALL.search(f"{before} {fact.figure}"))


def tells_limit(text: str, language: str = "") -> bool:
    """Return whether a text tells that a figure is a limit. `language`: that of the text; empty for English and Chinese."""
    return may_tell_limit(language, text) if language else bool(_LIMITED.search(text))
