"""Words of a comparison around a time or figure: "more than in 2023", "against 12 in 2022", "gegen\xfcber dem Vorjahr". Pure.

Those of English and Chinese, and some of German, French, Spanish and Portuguese, are `dating_words`. Those of the language of the source are
added. It finds no dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beltfacts.authoring.dates.dating_words import CHANGED_TO, COMPARED, COMPARED_FIGURE, OTHER_LEVEL, RELATIVE, YEAR_BEFORE
from beltfacts.model import Source
from beltfacts.reading import BEHIND_WORD, comparison_words, find_dates, language_code, language_data

_ARTICLE = re.compile(r"\A\w+(?:\s+|['\u2019])")
"""The first word of a time, which may belong to the words before it: "al" of "respecto al a\xf1o anterior"."""
_THROUGH = re.compile(r"\s(?:hasta|a|al|at\xe9|do|\u043f\u043e|till|til)\s", re.IGNORECASE)
"""Behind a date from which a time runs to another one: "desde 2020 hasta 2023"."""
_NOTHING = re.compile(r"(?!)")


class Comparisons:
    """The words of comparisons of English and Chinese and of one more language."""

    def __init__(self, language: str) -> None:
        """`language`: as `language_code` gives it, or empty."""
        words = language_data(language).compared if language else {}
        between, time, level, figure = comparison_words(language)
        year_before = words.get("year before", "")
        self.time = _pattern(time and rf"{time}\Z")
        self.figure = _pattern(level and rf"{level}{figure}\Z")
        self.level = _pattern(level and rf"{level}[^\w\s]{{0,2}}\Z")
        self.change = _pattern("from" in words and rf"(?<!\w)(?:{words['from']})\s+{between}[^\w\s]{{0,2}}\Z")
        self.changed_to = _pattern("to" in words and rf"[^.;]{{0,40}}?(?<!\w)(?:{words['to']})\s+{between}[^\w\s]{{0,2}}\d")
        self.relative = _pattern(year_before and rf"(?<!\w)(?:{year_before})(?!\w)")
        self.since = _pattern("since" in words and rf"(?<!\w)(?:{words['since']}){BEHIND_WORD}{between}\Z")
        self.since_behind = _pattern("since behind" in words and rf"['\u2019]?\w{{0,4}}\s(?:{words['since behind']})(?!\w)")
        self.bound = _pattern("bound" in words and rf"(?<!\w)(?:{words['bound']}){BEHIND_WORD}{between}\Z")
        self.bound_behind = _pattern("bound behind" in words and rf"['\u2019]?\w{{0,4}}\s(?:{words['bound behind']})(?!\w)")
        self.behind = _pattern("behind" in words and rf"\s(?:{words['behind']})(?!\w)")
        gap = rf"(?:\s(?:{words['between behind']})){{0,2}}" if "between behind" in words else ""
        self.time_behind = _pattern("behind" in words and rf"['\u2019]?\w{{0,4}}{gap}\s(?:{words['behind']})(?!\w)")
        self.each_year = _pattern("each year" in words and rf"(?<!\w)(?:{words['each year']})(?!\w)")

    def is_time_compared(self, before: str) -> bool:
        """Return whether what is compared with a time stands before it."""
        return bool(COMPARED.search(before) or self.time.search(before))

    def bound_at(self, text: str, start: int, end: int) -> int | None:
        """Return where words of the other language begin that make a time an end or a beginning: "bis", "jusqu'en". None without them."""
        if self.bound_behind.match(text, end):
            return start
        found = self.bound.search(text[:start])
        return found.start() if found else None

    def other_figure(self, before: str) -> tuple[int, int, int] | None:
        """Return where another figure begins and ends that a text before a time compares with, and where its words begin: "against 842 in"."""
        found = COMPARED_FIGURE.search(before) or self.figure.search(before)
        return (*found.span("other"), found.start()) if found else None

    def is_other_level(self, text: str, start: int, end: int) -> bool:
        """Return whether a figure is the level that another figure is compared with or has changed from, so that it is of another time."""
        before = text[:start]
        found = OTHER_LEVEL.search(before)
        if found and (found["change"] is None or CHANGED_TO.match(text, end)):
            return True
        return bool(self.level.search(before) or (self.change.search(before) and self.changed_to.match(text, end)))

    def counts_since(self, text: str) -> bool:
        """Return whether a text in the other language counts from a date on, so that its figure is neither of that date nor of another: "depuis 2021"."""
        if self.since is _NOTHING and self.since_behind is _NOTHING:
            return False
        return any(
            self.since_behind.match(text, each.named.end)
            or (self.since.search(text[: each.named.start]) and not _THROUGH.match(text, each.named.end))
            for each in find_dates(text)
        )

    def relative_times(self, text: str) -> Iterator[int]:
        """Yield where times begin that are counted from another one and are no comparison: "a year earlier", "im Vorjahr"."""
        yield from (each.start() for each in RELATIVE.finditer(text))
        for each in self.relative.finditer(text):
            words = (each.start() + word.end() for word in _ARTICLE.finditer(each[0]))
            is_compared = any(self.is_time_compared(text[:at]) for at in (each.start(), *words))
            if not (is_compared or self.behind.match(text, each.end())):
                yield each.start()

    def says_year_before(self, text: str) -> bool:
        """Return whether a text compares with the year before, so that its figure is of a year or a part of it, and never of one day."""
        return bool(YEAR_BEFORE.search(text) or self.each_year.search(text) or self.relative.search(text))


def _pattern(words: str | bool) -> re.Pattern[str]:
    """Return a pattern of words, or one that nothing matches."""
    return re.compile(words, re.IGNORECASE) if isinstance(words, str) and words else _NOTHING


@cache
def _comparisons(language: str) -> Comparisons:
    """Return the words of comparisons of a language, made once."""
    return Comparisons(language)


def comparisons_of(source: Source | None) -> Comparisons:
    """Return the words of comparisons in a source's language; those of English and Chinese for none."""
    return _comparisons(language_code(str(source.csl.get("language", ""))) if source else "")
