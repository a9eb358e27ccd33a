"""Tell whether a date of a sentence is tied to a figure, or may be that of another event or figure in it. Pure.

"The worst since the eruption of 2010" and "a charge for the fire of May 2022" name times of other events. It chooses no date (`date_proposals`).
"""

from __future__ import annotations

import re

from beltfacts.authoring.dates.date_lengths import have_common_days, is_period
from beltfacts.reading import find_dates, find_quantities

_OTHER_EVENT = re.compile(
    r";|\b(?:what|when|where|whose|after|following|since|because of|due to|owing to|thanks to|despite|although|though|whereas|while|but|before|until)\b"
    r"|(?<!so )\bthat\b|\b(?:who|which)\b",
    re.IGNORECASE,
)
"""Between a figure and a date behind it, what begins to tell of another event."""
_OF_COUNTED = re.compile(r"(?:\s[\w-]+){0,2}\s(?:that|who|which)\s[^;]*", re.IGNORECASE)
_CAME_TO_BE = re.compile(
    r"\b(?:began|begun|started|opened|built|founded|launched|established|born|joined|introduced|set up)\b", re.IGNORECASE
)
"""A clause about what is counted tells its time: "12 pupils who sat it in June 2023". How it came to be is another time."""
_LISTED = re.compile(
    r"(?:\s[\w%/()-]+){0,3}(?:(?:,|,?\s(?:and|or|plus))\s#(?:\s[\w%/()-]+){0,3})*(?:\s(?:in|on|at|by|during|for|of))?(?:\s(?:the|our|its))?\s"
)
"""Between a figure and the date behind a list of figures, each written as #: "12 cows, 40 sheep and 3 pigs in 2022"."""
_OPENED = re.compile(
    r"(?:\A|[.;:,(]\s*)(?:ever since|since|after|following|before|until|despite|unlike|because of|due to|owing to|thanks to)\s+[^\W\d][^,;]*\Z",
    re.IGNORECASE,
)
"""Before a date, how a clause begins that tells of another event: "Since the limit came in on 1 March 2024, speeds fell by 3 mph"."""
_INSERTED = re.compile(
    r",\s(?:(?:[a-z]+ly|first|last|now|which|who|that|was|were|is|had|been|being)\s){0,3}"
    r"(?!published|conducted|carried|held|taken|done|undertaken|completed|counted|including|ending|ended)"
    r"(?:[a-z]{2,}ed|built|bought|begun|born|dug|cut|drawn|drilled|found|given|grown|known|laid|led|let|lost|made|put|seen|set|shown|sold|sunk|won|written)\b"
    r"[^,;()]*\Z"
)
"""Before a date, an insertion about a thing: "The chest, bought in 1964 for \xa335, is worth \xa328,000"."""
_RELATIVE_CLAUSE = re.compile(
    r"\b(?:who|which|whose|where|that\s(?:was|were|had|began|opened|started|ended|closed|took|[a-z]{2,}ed))\b[^,;]*\Z"
)
"""Before a date, a clause about a thing: "the survey that began in 2019 has found 38 planets"."""
_NOW = re.compile(
    r"\b(?:now(?!\s(?:estimated|put|expected|forecast|projected|thought|seen|said|reported|stands?|known)\b)|"
    r"today|currently|still|nowadays|at present|these days|in my day|then|later|afterwards|earlier)\b",
    re.IGNORECASE,
)
"""Between a date and a figure behind it, words of another time, unlike in "output of 2023 is now put at 12 t"."""
_IN_BRACKET = re.compile(r"\s?\((?P<inner>[^()]*)\)")
_HAPPENING = re.compile(
    r"\b(?:the|its|their|our|his|her|an?)\s(?:[\w-]+\s)?(?:[\w-]+(?:ing|[ts]ion|ment|ure)|fires?|floods?|storms?|strikes?|wars?|crash|accidents?|collapse|"
    r"outbreak|crisis|drought|earthquake|sale|purchase|loss|theft|merger|arrival|removal|visit)\b",
    re.IGNORECASE,
)
"""What happened: "a charge for the grounding of a ship in November 2022"."""
_THING = re.compile(
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bis)(?<!\bare)\s(?:built|bought|begun|founded|opened|laid|made|sunk|written|planted|installed|acquired|launched)"
    r"\s(?:in|on)\s\Z"
)
_SAYS = re.compile(r"\s(?:is|are|was|were|has|have|had|can|will|now|[a-z]+s|[a-z]+ed)\s")
"""Before a date and behind it, a thing and what is said of it: "the press bought in 1964 weighs 2 t"."""


def may_be_of_other_event(text: str, start: int, end: int, edtf: str, above: str) -> bool:
    """Return whether each place where a text names a date may be the time of something else than its figure (from `start` to `end`).

    `above`: the date (EDTF) of a heading or title that is the time of its figures, or empty.
    """
    spans = [(phrase.named.start, phrase.named.end) for phrase in find_dates(text) if phrase.named.date.text == edtf]
    is_far = bool(above) and is_period(above) and not have_common_days(edtf, above)
    return bool(spans) and all(_is_loose(text, start, end, *span, is_far=is_far) for span in spans)


def tells_of_now(between: str) -> bool:
    """Return whether words between a time and a figure behind it are of another time: "in December alone, and 87 are now registered"."""
    return _NOW.search(between) is not None


def _is_loose(text: str, start: int, end: int, begin: int, stop: int, *, is_far: bool) -> bool:
    """Return whether a date (from `begin` to `stop`) need not be that of a figure (from `start` to `end`).

    `is_far`: whether the heading above is of another time, so that the date may be that of what happened earlier.
    """
    if begin >= end:
        between = text[end:begin]
        if is_far and _HAPPENING.search(between):
            return True
        told = _OTHER_EVENT.search(between)
        if told and not (_OF_COUNTED.fullmatch(between) and not _CAME_TO_BE.search(between)):
            return True
        others = find_quantities(between)
        return bool(others) and "," in between and not _LISTED.fullmatch(_without(between, [(each.start, each.end) for each in others]))
    if stop > start:
        return False  # the date is a part of the figure
    before, between = text[:begin], text[stop:start]
    is_told_of = "," in between or _SAYS.search(between) is not None
    if ";" in between or _OPENED.search(before) or (is_told_of and _RELATIVE_CLAUSE.search(before)):
        return True
    if _INSERTED.search(before) and re.match(r"[^,;()]*,", between):
        return True
    bracket = _IN_BRACKET.match(between)
    if (bracket and find_quantities(bracket["inner"])) or _NOW.search(between):
        return True
    return is_far and is_told_of and _THING.search(before) is not None


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """Return a text with # in place of its figures."""
    for first, last in reversed(spans):
        text = f"{text[:first]}#{text[last:]}"
    return text


def is_in_other_bracket(text: str, date: int, figure: int) -> bool:
    """Return whether a date stands in brackets, and a figure outside of them: "96% in the May survey (2019: 94%)"."""
    opened = text.rfind("(", 0, date)
    closed = text.find(")", opened)
    return opened >= 0 and closed > date and not opened < figure < closed and text[opened + 1 : date].strip() == ""
