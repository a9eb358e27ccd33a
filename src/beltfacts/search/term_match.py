"""Match one term of a query against the fields of a fact. Pure.

Words match loosely, each kind of match with its weight. Numbers and dates are matched by `value_match`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beltfacts.library.index import STOP, american, is_cjk, join_bigrams, tokenize, unit_codes
from beltfacts.model import Fact
from beltfacts.search.answer_types import AREA_UNITS, QUESTIONS, TYPE_QUALITY, has_answer_type, is_count
from beltfacts.search.query import REAL_WORD, RELATIONS, Name, QueryTerm
from beltfacts.search.value_match import UNCERTAIN_REASONS, score_number_or_date
from beltfacts.search.word_classes import NEGATIONS


class Match(NamedTuple):
    """How a fact answers a term.

    quality: how well (0 to 1), without the weight of the field; 0 if it does not.
    field: where: subject, measure, figure, names, unit, quote, note, source, title, value or date; empty if nowhere.
    word: the word of the fact, empty for numbers, dates and types.
    match_type: as in `QueryTerm.match_type`; the reason for numbers and dates.
    """

    quality: float
    field: str
    word: str = ""
    match_type: str = ""


NO_MATCH = Match(0.0, "")

FIELD_WEIGHTS = {"subject": 1.0, "measure": 1.0, "figure": 0.95, "names": 0.9, "quote": 0.7, "note": 0.4, "source": 0.4, "title": 0.4}
"""Fields of a fact and the weight of a match there (0 to 1), the highest first."""

OWN_FIELDS = frozenset({"subject", "measure", "figure", "names", "unit", "value", "date"})
"""Fields in which a fact itself says what it is."""

OPEN_FIELDS = frozenset({"", "title"})
"""Fields that answer no term: what only the title of its source says does not make a fact answer."""

_TEXTS = ("subject", "measure", "figure", "names")
"""Those of them that are texts."""

_RELATED_FIELDS = frozenset({"measure", "names", "figure"})
"""Those in which related words count. A figure says before "/" what it counts: "1.7 children born/woman"."""

_EXACT = frozenset({"typed", "form"})
"""Match types of the word itself."""

_SOURCE_FIELDS = frozenset({"source", "title"})
"""Fields that are about the source. Only the words typed, and their forms, match there."""

_OTHER_SIZE = 0.6
"""The same of a size that is no area: a place may be as big as its people are many."""

_INITIALS = 0.8
"""Words of which a term is the initials (0 to 1)."""

_WORDS_APART = 0.6
"""All words of a name in the fact itself, apart from one another (0 to 1)."""

_BOUNDS = ("since", "before", "after", "until", "by", "against", "than")
"""Words before a year that only bounds the time of a figure, or is compared with it: "growth since 2019" is no growth in 2019."""

_DATE_IN_TEXT = 0.7
"""A date of the query that a text contains, while the date of the fact is another (0 to 1)."""

WeightedWords = Sequence[tuple[str, float, str, str]]
"""The alternatives of one query term, best first: word with a space on both sides, its weight (0 to 1), the word, its match type."""


def weighted_words(term: QueryTerm) -> WeightedWords:
    """Return the words that answer a term, best first.

    They have a space before and after. A number has none, and neither has a part of a year with its year: `value_match` decides for them.
    """
    if term.number is not None or term.is_bare_number or (term.date is not None and term.date.within_a_year and not term.of_any_year):
        return []
    alternatives = sorted(term.alternatives.items(), key=lambda each: -each[1])
    return [(f" {word} ", weight, word, term.match_type[word]) for word, weight in alternatives if word[0] != "="]


def match_term(term: QueryTerm, words: WeightedWords, fact: Fact, texts: Mapping[str, str]) -> Match:
    """Return the best match of a term in a fact.

    `words`: those of `weighted_words` that some field contains. `texts`: field → its tokens, with a space before and after each.
    """
    if term.name is not None:
        return _match_name(term, term.name, words, fact, texts)
    found = NO_MATCH
    if term.number is not None or term.date is not None:
        quality, reason = score_number_or_date(term, fact)
        if quality and reason not in UNCERTAIN_REASONS:
            return Match(quality, "value" if term.date is None else "date", "", reason)
    elif term.is_bare_number and f" {term.typed} " in texts["subject"]:
        return Match(1.0, "subject", term.typed, "typed")
    if words:
        found = _match_words(term, words, fact, texts)
        if term.date is not None and found.quality:
            found = found._replace(quality=found.quality * _DATE_IN_TEXT)
    if term.initials and not found.field:
        return _match_initials(term.initials, texts["measure"])
    is_own = found.field in OWN_FIELDS
    is_question = term.typed in QUESTIONS  # its units only help to find facts: "how far" is no speed in km/h
    if not is_question and (not is_own or found.match_type not in _EXACT):
        best = max((term.alternatives.get("=u-" + unit, 0.0) for unit in unit_codes(fact.unit)), default=0.0)
        if best > (found.quality if is_own else 0.0):
            return Match(best, "unit", fact.unit, "unit")
    if term.answer_types and not (is_own and found.match_type in _EXACT):
        # "freight" is a synonym of "tonnage" only where tonnes are meant, and a speed has no length though its quote says one
        if not any(has_answer_type(each, fact) for each in term.answer_types):
            return NO_MATCH
        quality = _OTHER_SIZE if "size" in term.answer_types and fact.unit not in AREA_UNITS else TYPE_QUALITY
        return found if is_own else Match(quality, "unit", fact.unit, "type")
    return found


def _match_words(term: QueryTerm, words: WeightedWords, fact: Fact, texts: Mapping[str, str]) -> Match:
    """Return the match with the highest product of weight and field weight.

    What "how many" counts must be in the fact's own fields, and the subject counts only if the figure counts something.
    """
    best, found = 0.0, NO_MATCH
    asks_derived = term.asks_derived
    for field, field_weight in FIELD_WEIGHTS.items():
        if words[0][1] * field_weight <= best:
            break
        if term.is_counted and (field not in _TEXTS or (field == "subject" and fact.unit and not is_count(fact.unit))):
            continue
        if term.typed in NEGATIONS and field not in ("measure", "figure"):
            continue
        if asks_derived and field not in _TEXTS:
            continue
        text, takes_related = texts[field], field in _RELATED_FIELDS
        for padded, weight, word, match_type in words:
            if weight * field_weight <= best:
                break
            if match_type == REAL_WORD and not _is_beside(word, term.neighbours, text):
                continue
            if term.date is not None and any(f" {other}{padded}" in text for other in _BOUNDS):
                continue
            if (
                padded in text
                and (takes_related or match_type not in RELATIONS)
                and (field == "measure" or match_type != "defined")
                and (field != "names" or not term.is_counted or match_type not in RELATIONS)
                and (field != "figure" or match_type not in RELATIONS or word in tokenize(fact.figure.partition("/")[0]))
                and (field not in _SOURCE_FIELDS or match_type != "synonym")
            ):
                if field == "subject" and match_type == "form" and not _is_name_form(word, term.typed):
                    continue
                best = weight * field_weight
                found = Match(weight, field, join_bigrams(word) if is_cjk(word) else word, match_type)
    return found


def _match_initials(letters: str, measure: str) -> Match:
    """Return the match of initials with words of a measure in a row, stop words left out: "A&E" with "accident and emergency"."""
    words = [word for word in measure.split() if word not in STOP]
    start = "".join([word[0] for word in words]).find(letters)
    return Match(_INITIALS, "measure", " ".join(words[start : start + len(letters)]), "initials") if start >= 0 else NO_MATCH


def _is_beside(word: str, neighbours: tuple[str, str], text: str) -> bool:
    """Return whether a text has a word beside one of its neighbours, stop words left out: "coast" for "cost" in "east cost rail link"."""
    before, after = neighbours
    text = f" {' '.join([each for each in text.split() if each not in STOP])} "
    return bool(before and f" {before} {word} " in text) or bool(after and f" {word} {after} " in text)


def _is_name_form(word: str, typed: str) -> bool:
    """Return whether a word of a name is a form of the one typed: its plural, or its British spelling.

    Names have no other forms: "blocked" is not the "block train".
    """
    short, long = sorted((american(word), american(typed)), key=len)
    return long in (short, short + "s", short + "es")


def _match_name(term: QueryTerm, name: Name, words: WeightedWords, fact: Fact, texts: Mapping[str, str]) -> Match:
    """Return the match of a name as a whole.

    The fact's subject is best. Else a field must contain the name, and not as a part of a longer one. That a quote mentions a subject of
    the library says nothing: a partner in a list of a country's partners.
    """
    if fact.subject in name.subjects:
        return Match(1.0, "subject", term.typed, "typed")
    for field in _TEXTS if name.subjects else (*_TEXTS, "quote"):
        text = texts[field]
        for padded, weight, word, match_type in words:
            if padded in text:
                rest = text
                for longer in name.longer:
                    rest = rest.replace(longer, "  ")
                if padded in rest:
                    return Match(weight, field, word, match_type)
    if not name.is_strict and " " in term.typed:
        own = "".join(texts[field] for field in _TEXTS)
        if all(f" {word} " in own for word in term.typed.split(" ")):
            return Match(_WORDS_APART, "measure", term.typed, "part")
    return NO_MATCH
