"""The kinds of answer: the words that ask for each, and the figures that are of it. Pure."""

from __future__ import annotations

from itertools import takewhile

from beltfacts.library.index import STOP, is_cjk, lemma_candidates
from beltfacts.search.dictionary import is_english

_ASKED_BY = {
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
_KINDS = {kind: phrases.split(",") for kind, phrases in _ASKED_BY.items()}

_UNITS = {
    "time": frozenset("ms s min h d wk mo a".split()),
    "length": frozenset("mm cm m km ft mi nmi [ft_i] [mi_i] [nmi_i]".split()),
    "share": frozenset({"%", "{percentage-point}"}),
    "growth": frozenset({"%", "{percentage-point}", "{multiple}"}),
    "speed": frozenset("km/h m/s mph kn [mi_i]/h [kn_i]".split()),
}
_AREAS = frozenset("m2 km2 har [sft_i] [acr_us] [smi_us]".split())
_WEIGHTS = frozenset("mg g kg t kt Mt Gt lb oz [lb_av] [oz_av]".split())
_COUNTS = frozenset({"how many", "number of"})
_NOT_COUNTS = frozenset({"{rank}", "{multiple}", "{percentage-point}"})


def expected_answer_types(words: list[str]) -> dict[str, frozenset[str]]:
    """What kinds of answer the words of a question ask for (date, time, length, count, share, growth, size, speed, weight, money), each by which words."""
    text = f" {' '.join(words)} "
    asked = {
        kind: [phrase for phrase in phrases if (phrase if is_cjk(phrase) else f" {phrase} ") in text] for kind, phrases in _KINDS.items()
    }
    return {kind: frozenset(word for phrase in phrases for word in phrase.split()) for kind, phrases in asked.items() if phrases}


def counted_word_positions(words: list[str]) -> tuple[int, int]:
    """Where the words stand that a question asks the number of: the last a plural, those before describe it; -1 without one.

    After "number of", which may stand within what is asked, only the plural counts.
    """
    start = next((at for at in range(2, len(words)) if " ".join(words[at - 2 : at]) in _COUNTS), 0)
    if not start:
        return -1, -1
    run = takewhile(lambda at: words[at] not in STOP, range(start, len(words)))
    last = next((at for at in run if words[at].endswith("s") and any(map(is_english, lemma_candidates(words[at])))), start)
    return start if words[start - 2] == "how" else last, last


def has_answer_type(kind: str, unit: str, period: str) -> bool:
    """Whether a figure with a unit (none: a date or words) and a period is of a kind."""
    if kind == "date":
        return not unit and period == "event"
    if kind == "count":
        return is_count(unit)
    if kind == "size":
        return unit in _AREAS or is_count(unit) or any(has_answer_type(each, unit, period) for each in ("length", "weight", "money"))
    base = unit.partition("/")[0]
    if kind == "weight":
        return base in _WEIGHTS
    if kind == "money":
        return len(base) == 3 and base.isupper()
    return unit in _UNITS[kind]


def is_count(unit: str) -> bool:
    """Whether a unit counts things, which ranks, multiples and percentage points do not."""
    return unit.startswith("{") and unit not in _NOT_COUNTS


def is_symmetric(unit: str) -> bool:
    """Whether a figure is the same from here to there as from there to here: a distance, or the time it takes."""
    return unit in _UNITS["time"] or unit in _UNITS["length"]
