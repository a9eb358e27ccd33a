"""How far a date reaches in its sentence: whether it may be that of a figure beside it, or only that of another one. It looks up no fact."""

from __future__ import annotations

import re

from beltfacts.audit.claims.claims import Claim
from beltfacts.audit.claims.compared_times import is_base_in, is_of_other_figure_in
from beltfacts.audit.claims.other_languages import tells_contrast
from beltfacts.audit.claims.plans import is_plan
from beltfacts.reading import LazyPattern

SAME = LazyPattern(r"\W*(?:(?:and )?(?:that|this|which) (?:is|was)|i\.e\.|or|equal to|equivalent to)\s", re.IGNORECASE)
"""What begins a clause that tells the figure before it in another way: "that is 50.7%"."""

_AHEAD = LazyPattern(r"[,\uff0c]\s*")
"""What stands between a date and the clause that it opens: "In 2024, the port handled ..."."""

_BEFORE_THAT = LazyPattern(
    r"\s*[,(]?\s*(?:(?:up|down)\s+(?:(?:by\s+)?[0-9][0-9.,]*\s?(?:%|per\s?cent)\s+)?)?(?:from|after|against|compared\s+(?:with|to)|versus|vs\.?)\s+"
    r"(?:(?!in\b)\w+\s+){0,2}",
    re.IGNORECASE,
)
"""What stands between a date and a figure of the time before it: "rose to 322 tonnes in 2024 from 313", "in 2024, up 3% from 313"."""

_FROM_THAT = LazyPattern(r"\s+from\s+[^,.;]{0,20}[0-9](?:[^,;]|,(?=[0-9])){0,40}?\s+(?:(?:in|for|of)\s+)?", re.IGNORECASE)
_TO_THAT = LazyPattern(r",?\s+to\s+(?:(?!in\b)[a-z]+\s+){0,2}", re.IGNORECASE)
_FROM_BEFORE = LazyPattern(r"\bfrom\s+[^,.;]{0,20}[0-9][^;]{0,60}\Z", re.IGNORECASE)
"""The same where the other figure stands between the two, and before the date."""

_ROSE_FROM = LazyPattern(
    r"[^;]*?[0-9][^;]*?\b(?:up|down|rose|grew|climbed|increased|jumped|fell|dropped|declined|decreased|sank|shrank|rise|increase|fall|drop|decline)\b"
    r"[^;]{0,40}?\bfrom\s+(?:(?!in\b)\w+\s+){0,2}",
    re.IGNORECASE,
    ("from",),
)
"""What stands between a date and the earlier figure behind another one: "in 2024 322 tonnes came, a rise of 3% from 313"."""

_THAN_THAT = LazyPattern(
    r"(?:[^.;]|\.(?=[0-9])){0,60}?\b(?:after|against|compared\s+(?:with|to)|versus|vs\.?|instead\s+of|(?:up|down)\s+from|(?:than|above|below)\s+the)\s+(?:\w+\s+){0,2}?"
    r"[^\s\w]?[0-9][^;]{0,40}?\s+(?:in|for|of|during)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""What stands between a figure and the date of another one that it is compared with: "3,111 cases, after 9,005 in 2022"."""

_OF_PART = LazyPattern(r",\s(?:of (?:which|whom|them|these|those)|among them|including)\b[^,;]{0,80}?[0-9]")
"""What stands between a figure and the date of a part of it: "1,120 seats, of which 82% were sold in 2022"."""

_HAS_DIGIT = LazyPattern("[0-9]")
_BRACKETS = LazyPattern(r"[(\uff08\[][^()\uff08\uff09\[\]]{0,80}[)\uff09\]]")
"""An aside in brackets: the date of "(2023: 2.8 million)" is that of the figure in it."""

_LONGEST_ASIDE = 82
"""Characters of an aside, with its brackets."""

_LONGEST_COMPARISON = 240
"""Characters between a date and the earlier figure behind another one, from which it is not looked for: a sentence may be a long list."""

_FULL_STOP = LazyPattern(r"[^\W\d_]{4}[.!?]\s")
"""The end of a sentence before one that begins with a small letter, as in a chat."""

STATEMENT_ENDS = ";\uff1b"

LONGEST_BASE = 110
"""Characters of the words that make a date a base."""

_BASE = LazyPattern(
    r"(?:\b(?:since|(?:compared|relative) (?:to|with)|(?:higher|lower|more|less|larger|smaller) than|than)"
    r"(?: (?:in|at|of|the|same|period|year|years|month|months|quarter|quarters|half|time|day|level|end|beginning|start))*"
    r"|\b(?:doubl\w+|tripl\w+|quadrupl\w+|twice|times|half)(?: \w+)? (?:the|that|its)(?: \w+)?(?: (?:in|of|from|for))+"
    r"|\b(?:what|than) (?:it|they|that|this) (?:was|were|had been|stood at)(?: \w+)?(?: (?:in|at|of|during))+"
    r"|\bas in|(?:\b(?:points?|per ?cent|times|up|down)|%)(?: \S+){0,2}? (?:from|above|below|over|on|against|versus|vs\.?)(?: the| (?:that|those) of)?"
    r"|\b(?:above|below|over|under|than|from|of) the(?: [a-z-]+){0,2}? (?:average|mean|normal|median|norm|level)(?: [a-z]+)? (?:of|for|in|from)(?: the)?"
    r"|\bsince\s(?:[^\W\d][\w'\u2019-]*\s){1,10}?(?:in|on)"
    r"|\bfrom\s(?:its|their|the)\s(?:launch|start|opening|creation|beginnings?|inception|establishment|founding|foundation)\b[^,.;:\d]{0,40}?\s(?:in|on)"
    r"|(?:\A|[.,;]\s)(?:(?:which|that|who)\s(?:was|were)\s)?(?:[Ff]irst\s)?(?:founded|set up|established|launched|created|formed|inaugurated)"
    r"\b[^,.;:\d]{0,40}?\s(?:in|on)|\bafter\s(?:its|their|the)\s(?:launch|start|opening|creation|foundation|founding)\b[^,.;:\d]{0,30}?\s(?:in|on)"
    r"|\u81ea|\u8f83|\u6bd4)\s*\Z",
    re.IGNORECASE,
)
"""What stands before a date from which a figure is counted: "since", "since it was set up in"."""


def opens_clause(date: Claim, claim: Claim, text: str) -> bool:
    """Return whether a date opens the clause of a figure, with a comma between: "In 2024, the port handled 40"."""
    is_ahead = _AHEAD.fullmatch(text, date.whole[1], max(date.whole[1], claim.clause[0]))
    return bool(is_ahead) and not _HAS_DIGIT.search(text, date.clause[0], date.whole[0])


def is_date_near(date: Claim, claim: Claim, text: str) -> bool:
    """Return whether a date opens the clause of a figure, or stands behind it with no other number and no semicolon between."""
    between = text[claim.whole[1] : date.whole[0]]
    return opens_clause(date, claim, text) or (bool(between) and not any(char.isdigit() or char in STATEMENT_ENDS for char in between))


def may_reach(date: Claim, claim: Claim, text: str, language: str = "") -> bool:
    """Return whether the only date of a sentence may be that of a figure in another clause.

    It is not that of a plan in its own clause, nor behind a semicolon, nor in an aside between commas before the figure:
    "Bergen, second in 2020 with 40, has 31". One that opens its
    sentence is of all of it, but for what is planned: "It took 8 in 2023, and is expected to take 9". `language`: that of the text; empty for
    English and Chinese.
    """
    if _is_of_aside(date, claim, text):
        return False
    if date.start < claim.start and is_plan(text[slice(*claim.clause)]) and not is_plan(text[slice(*date.clause)]):
        return False
    if date.start > claim.start and is_plan(text[slice(*date.clause)]) and not is_plan(text[slice(*claim.clause)]):
        return False
    if date.start > claim.start and tells_contrast(language, text[claim.whole[1] : date.whole[0]]):
        return False
    if date.start > claim.start:
        return not _OF_PART.search(text, claim.whole[1], date.whole[0]) and not (
            any(mark in text[claim.whole[1] : date.whole[0]] for mark in STATEMENT_ENDS) or _FULL_STOP.search(text, claim.end, date.start)
        )
    if any(mark in text[date.whole[1] : claim.whole[0]] for mark in STATEMENT_ENDS):
        return not _HAS_DIGIT.search(text, claim.sentence[0], date.whole[0]) or bool(SAME.match(text, claim.clause[0]))
    is_aside = date.clause[0] > claim.sentence[0] and text[date.clause[1] : date.clause[1] + 1] in (",", "\uff0c")
    has_figure = _HAS_DIGIT.search(text, date.clause[0], date.whole[0]) or _HAS_DIGIT.search(text, date.whole[1], date.clause[1])
    return not (is_aside and has_figure)


def is_of_another_figure(date: Claim, claim: Claim, text: str, language: str = "") -> bool:
    """Return whether a date beside a figure is that of another one, told as before or after it, or in a clause of its own.

    So are those of "in 2024, up from 313", "fell to 313 from 322 in 2024", "from 322 in 2023 to 313" and "here 313, there in 2024 322".
    `language`: that of the text; empty for English and Chinese.
    """
    if _is_of_aside(date, claim, text) or is_of_other_figure_in(language, text, date.whole, claim.whole):
        return True
    if date.whole[1] > claim.whole[0]:
        last = max(claim.whole[1], date.whole[0])
        if _FROM_THAT.fullmatch(text, claim.whole[1], last) or _THAN_THAT.fullmatch(text, claim.whole[1], last):
            return True
        is_ahead = date.clause[0] > claim.start and not _HAS_DIGIT.search(text, date.clause[0], date.whole[0])
        return is_ahead and _HAS_DIGIT.search(text, date.whole[1], date.clause[1]) is not None
    if claim.whole[0] - date.whole[1] > _LONGEST_COMPARISON:
        return False
    if any(pattern.fullmatch(text, date.whole[1], claim.whole[0]) for pattern in (_BEFORE_THAT, _ROSE_FROM)):
        return True
    return bool(_TO_THAT.fullmatch(text, date.whole[1], claim.whole[0]) and _FROM_BEFORE.search(text, claim.sentence[0], date.whole[0]))


def _is_of_aside(date: Claim, claim: Claim, text: str) -> bool:
    """Return whether a date stands in brackets with another figure, and a figure outside of them."""
    start, end = claim.sentence
    for aside in _BRACKETS.finditer(text, max(start, date.start - _LONGEST_ASIDE), min(end, date.whole[1] + _LONGEST_ASIDE)):
        if aside.start() < date.start < aside.end():
            others = text[aside.start() : date.whole[0]] + text[date.whole[1] : aside.end()]
            return not aside.start() < claim.start < aside.end() and _HAS_DIGIT.search(others) is not None
    return False


def is_base(date: Claim, text: str, language: str = "") -> bool:
    """Return whether a date is the start or the base that a figure is counted from: "since 2018", "compared with 2013".

    `language`: that of the text; empty for English and Chinese.
    """
    return is_base_at(text, date.start, language)


def is_base_at(text: str, start: int, language: str = "") -> bool:
    """Return whether a date at an offset is one."""
    before = text[max(0, start - LONGEST_BASE) : start]
    return bool(_BASE.search(before)) or is_base_in(language, before)
