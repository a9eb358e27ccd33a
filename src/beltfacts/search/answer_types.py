"""Expected answer types: the phrases that ask for a date, a length or a count, and the figures of each type.

Pure. It does not score facts.
"""

from __future__ import annotations

from itertools import takewhile

from beltfacts.library.index import STOP, is_cjk, lemma_candidates
from beltfacts.search.dictionary import is_english

_PHRASES_TEXT = {
    "date": "when,what date,what day,what year,what month,which day,which date,which year,which month,date,launch day,opening day,"
    "什么时候,何时,何年,哪一年,哪年,哪一天,哪天",
    "time": "how long,how quick,how quickly,how soon,how often,how many hours,how many minutes,how many seconds,how many days,how many months,"
    "how many years,frequency,duration,travel time,journey time,inspection time,drive time,driving time,waiting time,"
    "多久,多长时间,几个小时,几小时,几分钟,几天,几个月,几年",
    "length": "how long,how far,how many kilometers,how many kilometres,how many km,length,distance,多远,多少公里,全长,长度",
    "count": "how many,number,numbers,count,多少个,几个,数量,人数",
    "share": "what share,what percentage,what percent,what proportion,share,percentage,percent,占比,比重,比例",
    "growth": "growth,rate,by how much,增长,增幅,增速",
    "size": "how big,how large,多大",
    "speed": "how fast,speed,多快,时速,速度",
    "weight": "tonnage,tonnes,tons,weight,货运量,吨位,重量",
    "money": "cost,worth,value,usd,dollar,dollars,yuan,money,多少钱,金额,贸易额,成本,造价",
}
_PHRASES = {answer_type: phrases.split(",") for answer_type, phrases in _PHRASES_TEXT.items()}
"""Answer type → the phrases that ask for it, in lower case."""

_UNITS = {
    "time": frozenset("ms s min h d wk mo a".split()),
    "length": frozenset("mm cm m km ft mi nmi [ft_i] [mi_i] [nmi_i]".split()),
    "share": frozenset({"%", "{percentage-point}"}),
    "growth": frozenset({"%", "{percentage-point}", "{multiple}"}),
    "speed": frozenset("km/h m/s mph kn [mi_i]/h [kn_i]".split()),
}
"""Answer type → the unit codes of its figures. The other types are decided in `has_answer_type`."""

_AREA_UNITS = frozenset("m2 km2 har [sft_i] [acr_us] [smi_us]".split())
_MASS_UNITS = frozenset("mg g kg t kt Mt Gt lb oz [lb_av] [oz_av]".split())

_COUNT_PHRASES = frozenset({"how many", "number of"})
"""Two words that stand before the thing of which the number is asked."""

_NON_COUNT_UNITS = frozenset({"{rank}", "{multiple}", "{percentage-point}"})
"""Unit codes in braces that do not count things."""


def expected_answer_types(words: list[str]) -> dict[str, frozenset[str]]:
    """Return the answer types that a query asks for.

    `words`: tokens of the query. The result maps each type (date, time, length, count, share, growth, size, speed, weight, money) to the
    words of the phrases that ask for it.
    """
    text = f" {' '.join(words)} "
    asked = {
        answer_type: [phrase for phrase in phrases if (phrase if is_cjk(phrase) else f" {phrase} ") in text]
        for answer_type, phrases in _PHRASES.items()
    }
    return {
        answer_type: frozenset(word for phrase in phrases for word in phrase.split()) for answer_type, phrases in asked.items() if phrases
    }


def counted_word_positions(words: list[str]) -> tuple[int, int]:
    """Return the first and the last index of what "how many" asks for.

    The last word is its plural ("students"), the words before it describe it ("Vietnamese students"). After "number of", which may stand in
    the middle of a sentence, only the plural counts: both indexes are the same. Both are -1 if the query asks for no number.
    """
    start = next((index for index in range(2, len(words)) if " ".join(words[index - 2 : index]) in _COUNT_PHRASES), 0)
    if not start:
        return -1, -1
    phrase = takewhile(lambda index: words[index] not in STOP, range(start, len(words)))
    last = next((index for index in phrase if words[index].endswith("s") and any(map(is_english, lemma_candidates(words[index])))), start)
    return start if words[start - 2] == "how" else last, last


def has_answer_type(answer_type: str, unit: str, period: str) -> bool:
    """Return whether a figure is of an answer type.

    `unit`: unit code, empty for a date or words. `period`: period of the fact.
    """
    if answer_type == "date":
        return not unit and period == "event"
    if answer_type == "count":
        return is_count(unit)
    if answer_type == "size":
        return unit in _AREA_UNITS or is_count(unit) or any(has_answer_type(each, unit, period) for each in ("length", "weight", "money"))
    base = unit.partition("/")[0]
    if answer_type == "weight":
        return base in _MASS_UNITS
    if answer_type == "money":
        return len(base) == 3 and base.isupper()  # ISO 4217
    return unit in _UNITS[answer_type]


def is_count(unit: str) -> bool:
    """Return whether a unit code counts things: ``{passenger}``, but not ``{rank}``."""
    return unit.startswith("{") and unit not in _NON_COUNT_UNITS


def is_symmetric(unit: str) -> bool:
    """Return whether a figure is the same in both directions: a distance or a travel time."""
    return unit in _UNITS["time"] or unit in _UNITS["length"]
