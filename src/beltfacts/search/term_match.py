"""Match one term of a query against the fields of a fact. Pure.

Words match loosely, each kind of match with its weight. Numbers and dates are matched by `value_match`.
"""

from __future__ import annotations

from collections.abc import Mapping

from beltfacts.library.index import join_bigrams, unit_codes
from beltfacts.model import Fact
from beltfacts.search.answer_types import is_count
from beltfacts.search.phrase_match import WeightedWords
from beltfacts.search.query import QueryTerm
from beltfacts.search.value_match import score_number_or_date

Match = tuple[float, str, str]
"""How well a fact answers a term (0 to 1), in which field, and the reason for `why`; 0 and empty texts if it does not."""

FIELD_WEIGHTS = (
    ("subject", 1.0),
    ("measure", 1.0),
    ("figure", 0.95),
    ("names", 0.95),
    ("quote", 0.75),
    ("note", 0.4),
    ("source", 0.4),
    ("title", 0.4),
)
"""Fields of a fact and the weight of a match there (0 to 1), the highest first."""

_OWN_FIELD_WEIGHTS = FIELD_WEIGHTS[:4]
"""The fields in which the fact itself says what it is about. Low-information terms match only there."""

SOURCE_FIELDS = ("source", "title")
"""Fields that are about the source, not about the fact."""

DATE_IN_TEXT = 0.7
"""Factor for a date of the query that a text contains, while the date of the fact is another (0 to 1)."""

COUNTED_IN_MEASURE = 0.8
"""Factor for what "how many" asks for, in the measure of a fact that counts something (0 to 1)."""

COUNTED_ELSEWHERE = 0.45
"""The same where the fact counts another thing."""


def weighted_words(term: QueryTerm) -> WeightedWords:
    """Return the words that answer a term, best first.

    They have a space before and after. A number has none, and neither has a part of a year with its year: `value_match` decides for them.
    """
    if term.number is not None or term.is_bare_number or (term.date is not None and term.date.within_a_year and not term.of_any_year):
        return []
    alternatives = sorted(term.alternatives.items(), key=lambda each: -each[1])
    return [(f" {word} ", weight, word) for word, weight in alternatives if word[0] != "="]


def match_term(term: QueryTerm, words: WeightedWords, fact: Fact, texts: Mapping[str, str], asks_only_count: bool) -> Match:
    """Return the best match of a term in a fact.

    `words`: those of `weighted_words` that some field contains. `texts`: field → its tokens, with a space before and after each.
    `asks_only_count`: whether a count is the only expected answer type.
    """
    best, best_field, reason = 0.0, "", ""
    if term.number is not None or term.date is not None:
        best, reason = score_number_or_date(term, fact)
    if not best and term.is_bare_number and f" {term.typed} " in texts["subject"]:
        return 1.0, "subject", f"{term.typed} in subject"
    if words:
        found = _match_words(term, words, texts, best)
        if found:
            best, best_field, reason = found
    if term.counted and asks_only_count and best_field and best_field != "figure":
        best *= COUNTED_IN_MEASURE if best_field == "measure" and is_count(fact.unit) else COUNTED_ELSEWHERE
    for unit in unit_codes(fact.unit):
        if term.alternatives.get("=u-" + unit, 0.0) > best:
            best, best_field, reason = term.alternatives["=u-" + unit], "unit", f"unit {fact.unit}"
    return best, best_field, reason


def _match_words(term: QueryTerm, words: WeightedWords, texts: Mapping[str, str], least: float) -> Match | None:
    """Return the best match above `least` in the fields of a fact.

    Fields and words come with the highest weight first, so the search ends where no better match can follow.
    """
    best, found = least, None
    factor = DATE_IN_TEXT if term.date is not None else 1.0
    for field, field_weight in _OWN_FIELD_WEIGHTS if term.low_information else FIELD_WEIGHTS:
        if words[0][1] * field_weight * factor <= best:
            break
        text = texts[field]
        for padded, weight, word in words:
            if field in SOURCE_FIELDS and term.match_type[word] == "synonym":  # a source is known by its own words only
                continue
            if weight * field_weight * factor <= best:
                break
            if padded in text and term.occurs_in(word, text):
                best = weight * field_weight * factor
                found = best, field, f"{join_bigrams(word)} in {field} ({term.match_type[word]})"
    return found


def counts_field(field: str, unit: str) -> bool:
    """Return whether the figure may count what a field names.

    The figure and its unit always, measure, names and subject only if the unit counts things or is empty, the quote never.
    """
    return field in ("unit", "figure") or ((not unit or is_count(unit)) and field in ("measure", "names", "subject"))
