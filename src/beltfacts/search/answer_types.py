"""Expected answer types: the phrases and words that ask for a date, a length or a count, and the figures of each type.

Pure. It does not score facts.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile

from beltfacts.library.index import STOP, is_cjk, lemma_candidates
from beltfacts.model import Fact
from beltfacts.reading import has_digit
from beltfacts.search.word_classes import PERSON_BASES

_QUESTIONS_TEXT = {
    "date": "when,what date,what day,what year,what month,which day,which date,which year,which month,什么时候,何时,何年,哪一年,哪年,哪一天,哪天",
    "place": "where,which city,which country,which town,what city,what country,在哪里,在哪儿,哪个城市,哪个国家",
    "time": "how quick,how quickly,how soon,how often,多久,多长时间,几个小时,几小时,几分钟,几天,几个月,几年",
    "age date": "how old",
    "time length": "how long",
    "length": "how far,how high,how tall,how deep,how wide,多远,多少公里,全长",
    "count": "how many,number of,多少个,几个",
    "size": "how big,how large,多大",
    "speed": "how fast,多快",
    "money": "how much money,多少钱",
}
QUESTIONS = {phrase: frozenset(types.split()) for types, phrases in _QUESTIONS_TEXT.items() for phrase in phrases.split(",")}
"""Question phrase, in lower case → the answer types that it asks for. A figure of any of them answers."""

_QUESTION_WORDS = frozenset(phrase.partition(" ")[0] for phrase in QUESTIONS) | {"what"}
"""Words by which an English question phrase begins."""

_WORDS_TEXT = {
    "date": "date day month 日期",
    "time": "time duration frequency",
    "length": "length height width depth long 距离 长度",
    "share": "share proportion percentage percent portion fraction 占比 比重 比例",
    "rate": "rate",
    "size": "size area",
    "speed": "speed 时速 速度",
    "weight": "tonnage weight 货运量 吨位 重量",
    "money": "worth value money 金额 贸易额",
}
WORDS = {word: frozenset({answer_type}) for answer_type, words in _WORDS_TEXT.items() for word in words.split()}
"""Word → the answer type that it asks for. It is answered by the word itself, or by a figure of the type: a length by kilometres."""

_UNITS = {
    "time": frozenset("ms s min h d wk mo a".split()),
    "age": frozenset("a mo".split()),
    "length": frozenset("mm cm m km ft mi nmi [ft_i] [mi_i] [nmi_i] {nmi}".split()),
    "share": frozenset({"%", "{percentage-point}"}),
    "rate": frozenset({"%", "{percentage-point}", "{multiple}"}),
    "speed": frozenset("km/h m/s mph kn [mi_i]/h [kn_i]".split()),
}
"""Answer type → the unit codes of its figures. The other types are decided in `has_answer_type`."""

AREA_UNITS = frozenset("m2 km2 har [sft_i] [acr_us] [smi_us]".split())
TYPE_QUALITY = 0.8
"""How well a figure of the type that a word asks for answers it, where the fact does not have the word (0 to 1)."""

_MASS_UNITS = frozenset("mg g kg t kt Mt Gt lb oz [lb_av] [oz_av]".split())

_YEAR = r"\b[12]\d{3}\b"
"""A year in a figure of words."""

_PERCENT = frozenset({"percent", "percentage"})
_PRICE = frozenset("cost costs pay paid price worth money".split())
"""Words by which "how many" asks for a share, and "how much" for money."""

_LASTING = frozenset("take takes took taken taking last lasts lasted wait waits waited".split())
"""Words by which "how long" asks for a time."""

_TRADED = frozenset("buy export grow import make manufacture mine produce sell".split())
"""Verbs by which "what does X" asks for things and no amount."""

_RANKED = frozenset("rank ranks ranked".split())
"""Words by which "where" asks for no place."""

_PERSONS = f"(?:{'|'.join(PERSON_BASES)})"
_NO_BASES = "cent|annum|se|second|minute|hour|day|night|week|month|quarter|season|year"
BASE = rf"(?i)\bper (?:1[,\d]*00\b(?: {_PERSONS}s?\b)?|{_PERSONS}\b|(?P<thing>(?!(?:{_NO_BASES})\b)[a-z]+))"
"""The base of a rate: "per 1,000 people", "per head", and with its group "per train". What is "per day" may be called daily."""

_BASE_WORDS = frozenset("per each average mean median".split())
"""Words of a measure or figure that is an amount for each of something."""

_OTHER_BASE = r"(?i)(?:/|\bper )[\d, ]*([a-z]+(?: [a-z]+)?)"
"""The base of a figure or measure."""

_EACH = frozenset("per each every daily weekly monthly hourly annually".split())
_ASKS_RATE = r" an? (?:second|minute|hour|day|night|week|month|quarter|year) "
"""Words by which "how many" asks for a number for each of something: "how many trains a day"."""

_GROWING = frozenset("grow grows growing grew rise rises rising rose increase increases increasing fall falls falling fell".split())
"""Words by which "how fast" asks for a rate of growth."""

_COUNT_PHRASES = frozenset({"how many", "number of"})
"""Two words that stand before the thing of which the number is asked."""

_NON_COUNT_UNITS = frozenset({"{rank}", "{multiple}", "{percentage-point}", "{nmi}"})
"""Unit codes in braces that do not count things."""


def counted_word_positions(words: list[str]) -> tuple[int, int]:
    """Return the first and the last index of what "how many" asks for.

    The last word is its plural ("students"), the words before it describe it ("Vietnamese students"). After "number of", which may stand in
    the middle of a sentence, only the plural counts: both indexes are the same. Both are -1 if the query asks for no number.
    """
    start = next((index for index in range(2, len(words)) if " ".join(words[index - 2 : index]) in _COUNT_PHRASES), 0)
    if not start:
        return -1, -1
    phrase = [*takewhile(lambda index: words[index] not in STOP, range(start, len(words)))]
    last = next((index for index in phrase if words[index].endswith("s") and any(lemma_candidates(words[index]))), start)
    return start if words[start - 2] == "how" else last, last


def question_phrases(words: list[str]) -> dict[str, frozenset[str]]:
    """Return the question phrases of a query, each with its answer types. `words`: tokens of the query."""
    if _QUESTION_WORDS.isdisjoint(words) and all(map(str.isascii, words)):
        return {}
    text = f" {' '.join(words)} "
    found = {phrase: types for phrase, types in QUESTIONS.items() if (phrase if is_cjk(phrase) else f" {phrase} ") in text}
    for phrase in _COUNT_PHRASES & found.keys():
        if not _PERCENT.isdisjoint(words):
            found[phrase] = frozenset({"share"})
        elif not _EACH.isdisjoint(words) or re.search(_ASKS_RATE, text):
            found[phrase] = frozenset({"count", "rate"})
    if " how much " in text and " by how much " not in text and not _PRICE.isdisjoint(words):
        found["how much"] = frozenset({"money"})
    if "how long" in found and not _LASTING.isdisjoint(words):
        found["how long"] = frozenset({"time"})
    if not _RANKED.isdisjoint(words):
        found.pop("where", None)
    if words[0] == "what" and {"do", "does", "did"} & {*words[1:2]} and words[-1] in _TRADED:
        found["what"] = frozenset({"things"})
    if "how fast" in found and not _GROWING.isdisjoint(words):
        found["how fast"] = frozenset({"rate"})
    return {phrase: types for phrase, types in found.items() if not any(phrase in other for other in found if other != phrase)}


def units_of_types(types: Collection[str]) -> list[str]:
    """Return the unit codes by which figures of some types are looked up: of a size, those of areas."""
    return sorted({unit for each in types for unit in (AREA_UNITS if each == "size" else _UNITS.get(each, ()))})


def has_answer_type(answer_type: str, fact: Fact) -> bool:
    """Return whether a figure is of an answer type."""
    unit = fact.unit
    if answer_type == "date":
        return not unit and (fact.period == "event" or re.search(_YEAR, fact.figure) is not None)
    if answer_type == "place":
        return not unit and fact.smallest is None and not has_digit(fact.figure)
    if answer_type == "things":
        return fact.smallest is None
    if answer_type == "count":
        return is_count(unit) or unit == "1" or (not unit and fact.period != "event")
    if answer_type == "base":
        return unit.partition("/")[2] not in ("", *_UNITS["time"]) or not _BASE_WORDS.isdisjoint(
            f"{fact.measure} {fact.figure}".lower().split()
        )
    if answer_type == "person":
        return _is_per_person(fact)
    base = unit.partition("/")[0]
    if answer_type == "size":
        return unit in AREA_UNITS or is_count(unit) or any(has_answer_type(each, fact) for each in ("length", "weight", "money"))
    if answer_type == "weight":
        return base in _MASS_UNITS
    if answer_type == "money":
        return len(base) == 3 and base.isupper()  # ISO 4217
    return unit in _UNITS[answer_type] or (answer_type == "rate" and "/" in unit)


def base_type(phrase: str) -> str:
    """Return the answer type of the base of a rate, as `BASE` finds it: "person" for "per 1,000 people", "base" for "per 1,000" and "per train"."""
    return "person" if re.search(rf"{_PERSONS}s?$", phrase) else "base"


def _is_per_person(fact: Fact) -> bool:
    """Return whether a figure is an amount for each person, or for a number of them: of births it is not."""
    named = [found[1].lower().split() for text in (fact.measure, fact.figure) for found in [re.search(_OTHER_BASE, text)] if found]
    if named:
        return any(word.rstrip("s") in PERSON_BASES for words in named for word in words)
    return "/" in fact.unit and (fact.unit.endswith("/{person}") or fact.unit[-1].isdigit())


def is_count(unit: str) -> bool:
    """Return whether a unit code counts things: ``{passenger}``, but not ``{rank}`` or ``{birth}/1000``."""
    return unit.startswith("{") and "/" not in unit and unit not in _NON_COUNT_UNITS


def is_symmetric(unit: str) -> bool:
    """Return whether a figure is the same in both directions: a distance or a travel time."""
    return unit in _UNITS["time"] or unit in _UNITS["length"]


def is_derived_unit(unit: str) -> bool:
    """Return whether a figure is a share, or an amount for each of something else."""
    return "/" in unit or unit in _UNITS["rate"]
