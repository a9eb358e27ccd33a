"""Units that a label writes in letters which may be something else: "(m)", "(t)", "Time, s", "Rainfall mm". Pure.

Words of the label tell metres from millions, and tonnes from trillions. It reads no scale (`label_scale`).
"""

from __future__ import annotations

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import LENGTH_WORD

_LENGTH_IN_LABELS = LazyPattern(
    r"\b(?:(?:highest|lowest|high|low|summit) point|prominence|ascent|descent|beam|draft|clearance|runway|headroom|freeboard|snow cover|"
    r"\w*(?:tiefe|h\xf6he|l\xe4nge|breite|durchmesser|diepte|hoogte|lengte|breedte|dybde|h\xf8yde|h\xf8jde|l\xe6ngde|l\xe4ngd|djup|h\xf6jd)|profondeur|hauteur|longueur|"
    r"largeur|profundidad|altura|longitud|anchura|profundidade|comprimento|largura|profondit\xe0|altezza|lunghezza|larghezza|altitud|altitudine|"
    r"d\u0142ugo\u015b\u0107|wysoko\u015b\u0107|szeroko\u015b\u0107|g\u0142\u0119boko\u015b\u0107|d\xe9lka|v\xfd\u0161ka|\u0434\u043b\u0438\u043d\u0430|\u0432\u044b\u0441\u043e\u0442\u0430|"
    r"\u0433\u043b\u0443\u0431\u0438\u043d\u0430|\u0448\u0438\u0440\u0438\u043d\u0430)\b",
    re.IGNORECASE,
)
"""Words of labels, beside those of running text, that show a length."""
_MASS = LazyPattern(
    r"\b(?:mass|weight|tonnage|catch|catches|landings?|landed|harvest(?:ed)?|freight|cargo|waste|slaughtered|displacement|payload|biomass|"
    r"quota|production|(?:fish|meat|milk|wheat|rice|maize|coal|steel|cement|salt|sugar|cotton|timber|seed|fertili[sz]er) \w+)\b",
    re.IGNORECASE,
)
_MONEY = LazyPattern(
    r"\b(?:investments?|invested|costs?|spending|spent|expenditures?|budgets?|revenues?|income|sales|turnover|tax(?:es)?|fees?|funding|grants?|"
    r"loans?|debts?|profits?|subsid(?:y|ies)|price|prices|kosten|umsatz|ausgaben|co\xfbts?|d\xe9penses?|ingresos|costes?|gastos|receitas?|custos?)\b",
    re.IGNORECASE,
)
"""Words of money, whose m and t may be millions and trillions, whatever it is spent on."""
_TIME = LazyPattern(r"\b(?:time|times|duration|latency|delay|runtime|interval|lap|split|elapsed)\b", re.IGNORECASE)
_BEFORE_OTHER = LazyPattern(
    r"\b(?:per|every|each|je|pro|par|por|pr|na|to|from|of|and|passengers?|persons?|vehicles?|tonnes?|tons?|trains?|seats?|cars?|"
    r"density|densit\xe9|densidad|densidade|dichte|populations?|inhabitants?|people|residents?)\s+\Z",
    re.IGNORECASE,
)
"""Before a symbol that is no unit of the figures: "per km\xb2", or only a part of it: "Passenger km", "Density km\xb2"."""
_SYMBOL = LazyPattern(
    r"[^\W\d_]{2}\)?\s+(?P<unit>[mck]m[\xb2\xb3]?|[ck]?m[\xb2\xb3]|[ck]m[23]|ha|[mk]?g|kt|Mt|[kMGT]Wh?|[kM]Hz|hPa|mbar|km/h|m/s|m\xb3/s|"
    r"[mk]?g/(?:l|L|ha|m[\xb23])|t/ha|\xb5g/m[\xb33]|\xb0[CF]|[KMGT]iB|[\u20ac\xa3$]|EUR|USD|GBP|JPY|CNY|SEK|NOK|DKK|AUD)\Z"
)
"""The symbol of a unit behind the last word of a label, without bracket or comma: "Area km\xb2".

Letters that name other things as well need a bracket: GB is a country, TB tuberculosis, CHF, CAD and INR are terms of medicine.
"""
_OF_THING = LazyPattern(r"(?:\s+of\s+(?!(?:[a-z-]+\s){0,2}(?:equivalent|equivalents)\b)[a-z]+(?:\s[a-z]+)?)\Z")
"""What a unit of mass, volume or length is of: "thousand tonnes of oil"."""
_AMOUNTS = frozenset(("t", "kg", "g", "L", "hL", "m3", "km", "m", "har", "ha", "m2", "km2"))
"""Units of an amount of a thing."""


def settles_letter(unit: str | None, label: str) -> bool:
    """Return whether the words of a label show that a letter is a unit and no scale: m of "Highest point (m)", t of "Catch (t)".

    "Runway investment (m)" is money, and leaves it open.
    """
    if _MONEY.search(label):
        return False
    if unit == "t":
        return _MASS.search(label) is not None
    return LENGTH_WORD.search(label) is not None or _LENGTH_IN_LABELS.search(label) is not None


def is_seconds(phrase: str, label: str) -> bool:
    """Return whether the letter s in a bracket or behind a comma of a label is seconds: "Time, s", but not "Author(s)"."""
    return phrase == "s" and _TIME.search(label) is not None and not label.endswith(("e(s)", "n(s)", "y(s)", "l(s)", "p(s)", "t(s)"))


def symbol_behind(label: str) -> str:
    """Return the symbol of a unit that ends a label: mm of "Rainfall mm"; empty where none does."""
    match = _SYMBOL.search(label)
    return match["unit"] if match and not _BEFORE_OTHER.search(label, 0, match.start("unit")) else ""


def is_of_thing(unit: str, phrase: str, at: int) -> bool:
    """Return whether words behind a unit of a label only say what its amount is of: "thousand tonnes of oil"."""
    return unit in _AMOUNTS and _OF_THING.match(phrase, at) is not None
