"""Units that the words of a label say in a way of their own: an index, another dollar, passenger kilometres. Pure.

It comes before what single words say (`units`), which would be a part of the unit: kilometres of "passenger kilometres".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from beltfacts.importing.units.counted_nouns import PROBE, probe_words
from beltfacts.reading import UNITS, currency_before

_BASE = re.compile(r"=\s?100(?:\.0)?(?![\d.,])")
"""What an index is in its base year: "(2015 = 100)"."""
_DOLLARS = re.compile(r"[$\uff04]")
_MOST_SIGNS = 20
"""Signs of money that a label may have. With more of them its unit is asked for."""
_OTHER_DOLLARS = re.compile(
    r"\b(?:pesos?|reais)\b|(?<![^\W\d_])(?:MXN|COP|CLP|ARS|UYU|DOP|CUP|BRL|AUD|CAD|NZD|HKD|SGD|TWD)(?![^\W\d_])|(?:NZ|HK|NT|CA|AU|(?<![^\W\d_])[ACSR])\$"
)
"""Money with the sign of the dollar that is not that of the United States."""
_WORD_BEFORE_MONEY = re.compile(r"[(\[]\s*(?P<word>[^\W\d_]{2,})\.?\s?[$\u20ac\xa3\xa5\u20b9\u20ba\u20bd]\s*[)\]]")
"""A word before a currency sign in a bracket, which may be a scale: "(Bin $)" is in thousands."""
_CARRIERS = re.compile(
    r"\b(?:passenger|vehicle|train|seat|car|lorry|truck|bus|aircraft|wagon|freight|cargo|ton|person|man|worker|employee|student|pupil|bed|patient|inpatient|"
    r"visitor|guest|animal|cow|driver|machine|degree|lane|track|route|berth)s?[\s-](?:kilomet(?:re|er)s?|km|miles?|hours?|days?|nights?|years?|months?)\b",
    re.IGNORECASE,
)
"""A unit that is a product: "passenger kilometres", "bed days" are neither kilometres nor days."""
_BY_SEX = re.compile(r"\b(?:fe)?males?\b", re.IGNORECASE)
_ANIMALS = re.compile(
    r"\b(?:species|animals?|breeds?|livestock|zoo|birds?|fish|cattle|sheep|goats?|pigs?|horses?|herds?|cows?|mammals?|insects?|mice|rats?|specimens?)\b",
    re.IGNORECASE,
)


def special_unit(words: str) -> str | None:
    """Return the unit code of words that say it in a way of their own; empty where they leave it open, None for other words."""
    if _BASE.search(words):
        return "1"
    if (money := _other_money(words)) is not None:
        return money
    if product := _CARRIERS.search(words):
        read = probe_words(product[0], UNITS)
        return (read.unit or "") if read and "." in (read.unit or "") else ""
    return None


def names_other_dollars(line: str) -> bool:
    """Return whether a label or caption names money whose sign may be "$" and that is no US dollar."""
    return _OTHER_DOLLARS.search(line) is not None


def says_index(line: str) -> bool:
    """Return whether a label or caption says what an index is in its base year: "(2021 = 100)"."""
    return _BASE.search(line) is not None


def _other_money(words: str) -> str | None:
    """Return the code of a dollar that is not that of the United States: NZD of "NZ$(million)". Empty where it is open; None for other words."""
    if found := _WORD_BEFORE_MONEY.search(words):
        read = probe_words(found[0].strip("()[] "), UNITS)
        if read is None or (not read.unit and read.low == PROBE):
            return ""
    signs = [*islice(_DOLLARS.finditer(words), _MOST_SIGNS + 1)]
    if len(signs) > _MOST_SIGNS:
        return ""
    codes = {mark.code or "" for sign in signs if (mark := currency_before(f"{words[: sign.end()]}1", sign.end()))}
    if codes <= {"USD"}:
        return None
    return codes.pop() if len(codes) == 1 else ""


def may_be_animals(measure: str, labels: Iterable[str]) -> bool:
    """Return whether males and females may be animals: a label or caption says so."""
    return _BY_SEX.search(measure) is not None and any(map(_ANIMALS.search, labels))
