"""The sentences and clauses of a text: the stretches that say what a figure is of. It reads no number."""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.reading import OTHER_MONTHS, LazyPattern

_NOTE_MARKS = r"(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|\[[0-9]{1,3}\])*"
"""The marks of footnotes behind a full stop: "2024.\u00b9", "2024.[1]"."""
_SENTENCE_END = LazyPattern(
    rf"(?:[.!?]+[\"'\u201d\u2019)\]]*{_NOTE_MARKS}(?=\s+[\"'\u201c\u2018(\[]*[A-Z0-9\u2019])"
    r"|[。！？]+[\u201d」]?"
    r"|\n(?=\s*(?:[A-Z]:|[-\u2022*]\s)))\s*"
)
_ABBREVIATIONS = (
    r"(?<![\u00b0\d])(?<!\d\s)[A-Z] Mr Ms Mrs Dr St No Nos vs approx ca cf Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec al Fig fig p pp est"
    " Inc Ltd Co Corp"
)
_NO_END = LazyPattern(rf"(?:,\s[A-Z][a-z]{{1,3}}|\b(?:{'|'.join(_ABBREVIATIONS.split())}|e\.g|i\.e|U\.S|U\.K))\.$")
_DAY = LazyPattern(r"(?<![\w.,])[0-9]{1,2}\.$")
"""The day of a date that has a point behind it: "am 22. Juni"."""
_CLAUSE_WORDS = "and but while whereas which with or against compared up down including according as"
_MONTH_ENDS = ")(?<!".join("uary arch pril May June July gust mber ober Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
"""What stands before the comma of "May, 2024", which ends no clause as that of "it had 47, 2024 had 28" does."""
_CLAUSE_END_PATTERN = (
    r"[;:]\s|\s[\u2013\u2014-]\s|\u2014|[，；：、]|(?<=[a-z]{4}[.!?])(?<!approx\.)\s(?=[a-z])"
    rf"|,\s(?=(?:{'|'.join(_CLAUSE_WORDS.split())})\b)|,\s(?![0-9]{{4}}\b|[A-Z][a-z]{{1,4}}\.|(?:its|their)\s[\w-]+(?:\s[\w-]+){{0,3}}[.;])"
    rf"|(?<=[a-z)])(?<!{_MONTH_ENDS}),\s(?=[12][0-9]{{3}}\s(?!(?:and|or|to)\b)[a-z])"
    r"|\s(?=(?:but|while|whereas)\s)|\s(?=and\s(?:(?:then\s|later\s|finally\s)?to\s)?(?:(?!to\s)[^\s,.;]+\s){0,4}(?:[0-9]|(?:with|of|by|from|on|in|for)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))"
    r"|\s(?=and\s(?:has|have|had|is|are|was|were|will|it|they)\s)"
)
_CLAUSE_END = LazyPattern(_CLAUSE_END_PATTERN)
_AND_IN_CHINESE = "和与及"
_CLAUSE_END_WITH_AND = LazyPattern(rf"{_CLAUSE_END_PATTERN}|(?<=[\u4e00-\u9fff])(?=[{_AND_IN_CHINESE}][0-9])")
"""The same in a sentence with a Chinese "and". A range of so many characters takes longer to compile than the rest."""
_ASIDE = LazyPattern(
    r",\s(?:(?:by|in) contrast|by comparison|in comparison|however|meanwhile|in turn|on the other hand|for (?:its|their) part|though|too|in fact"
    r"|of course|for (?:example|instance)|likewise|therefore|thus),\s",
    re.IGNORECASE,
)
"""What stands between commas and ends no clause: "its price, by contrast, was 30 euros"."""
_NAME_BEFORE, _AND_NAME = (
    LazyPattern(r"(?<![.!?:]\s)\b[A-Z][a-z]+\Z"),
    LazyPattern(r"and\s[A-Z][a-z]+(?=\s(?!in\b|with\b|had\b|has\b)[a-z])"),
)
"""What stands on both sides of an "and" that is part of a name: "Belt and Road countries"."""
_LONGEST_NAME = 40
"""Characters of a word of such a name."""
_SHORT_LABEL = 3
"""Characters before a colon that are no words: "A: Since 2016"."""
_SMALL_WORDS = (
    "in since by from until during as of at on up down over under to after before about around nearly almost only just than the a an or and "
    "year years earlier previous more less higher lower annual annually year-on-year on-year rise increase growth gain drop fall percent"
)
_NO_CONTENT = LazyPattern(rf"(?:\b(?:{'|'.join(_SMALL_WORDS.split())}|of (?:men|women|boys|girls|males|females))\b|\W)*", re.IGNORECASE)
"""What stands beside a figure in a clause that does not say what the figure is of: "Since 2016,", ", up 12 percent"."""
_WORD = LazyPattern(r"[^\W\d_]+")
_LONGEST_MONTH = 12
"""Letters of the longest name of a month."""
_SHORT_REST = 80
"""Characters behind a colon up to which they belong to the words before it, as in a list: "Members: 110"."""


@lru_cache(8)
def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each sentence. The last paragraphs are kept, because each of their figures asks."""
    found, at = list[tuple[int, int]](), 0
    for end in _SENTENCE_END.finditer(text):
        if _NO_END.search(text, max(0, end.start() - 12), end.start() + 1):
            continue
        if _DAY.search(text, max(0, end.start() - 3), end.start() + 1) and _is_month(text[end.end() : end.end() + _LONGEST_MONTH]):
            continue
        found.append((at, end.end()))
        at = end.end()
    return (*found, (at, len(text))) if at < len(text) else tuple(found)


def _is_month(text: str) -> bool:
    """Return whether a text begins with a month of another language than English."""
    word = _WORD.match(text)
    return word is not None and word[0].lower() in OTHER_MONTHS


def find_clause(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """Return the part of a sentence between the marks and conjunctions that stand nearest to a figure."""
    begin, finish = sentence
    marks = _clause_ends(text, begin, finish)
    before = [begin, *(last for _, last in marks if last <= start)]
    after = [*(first for first, last in marks if first >= end and last > start), finish]
    begin, finish = before[-1], after[0]
    if _NO_CONTENT.fullmatch(text[begin:start]) and _NO_CONTENT.fullmatch(text[end:finish]):
        if len(before) == 1 and len(after) > 1:
            return begin, after[1]
        if len(before) > 1:
            return before[-2], finish
    return begin, finish


@lru_cache(8)
def _clause_ends(text: str, begin: int, finish: int) -> tuple[tuple[int, int], ...]:
    """Return start and end of each mark that ends a clause of a sentence. The last sentences are kept, because each of their figures asks."""
    ends = _CLAUSE_END_WITH_AND if any(char in text[begin:finish] for char in _AND_IN_CHINESE) else _CLAUSE_END
    found = (mark for mark in ends.finditer(text, begin, finish) if mark.start() - begin >= _SHORT_LABEL)
    asides = [aside.span() for aside in _ASIDE.finditer(text, begin, finish)]
    return tuple(
        mark.span()
        for mark in found
        if (mark[0][:1] not in (":", "\uff1a") or finish - mark.end() >= _SHORT_REST)
        and not any(first <= mark.start() < last for first, last in asides)
        and not (
            mark[0].isspace()
            and _AND_NAME.match(text, mark.end())
            and _NAME_BEFORE.search(text, max(begin, mark.start() - _LONGEST_NAME), mark.start())
        )
    )
