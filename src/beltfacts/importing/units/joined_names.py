"""Units in names of columns whose words are joined by low lines, as programs write them: g/kg of "organic_c_g_kg". Pure.

The last words are the unit, and the second of two is what it is per. A name is spelled out as people write it, "organic c (g/kg)", and read as
such. Codes of statistics that are a unit alone, KG_HAB, are those of `coded_units`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.reading import UNITS, read_cell

_SYMBOLS = {
    symbol.casefold(): symbol
    for symbol in (
        "ng ug mg g kg kt ml dl l hl mm cm m km m2 km2 ha m3 s min h d day days hours minutes seconds weeks months years W kW MW GW Wh kWh MWh GWh TWh "
        "kJ MJ GJ TJ Hz kHz MHz Pa hPa kPa mbar degC degF mol mmol umol t pct percent ppm ppb litres liters metres meters tonnes kilometres "
        "kilometers hectares EUR USD GBP JPY CHF CNY SEK NOK DKK PLN CZK HUF AUD CAD NZD INR BRL MXN ZAR KRW"
    ).split()
}
"""Units as they are written, by their small letters.

Mt is left out: "mt" is metric tons to others. Of currencies those are there whose code is no word: "top" is no pa\u02bbanga.
"""
_PER = frozenset("kg g t l ml m2 km2 ha m3 s min h d day kwh mwh".split())
"""Units that an amount is per, where they are the second of two."""
_ELECTRIC = {"us": "uS", "ms": "mS"}
"""Microsiemens and millisiemens, which small letters write as times: uS/cm of "us_cm"."""
_SCALES = frozenset("k m mn mln mio b bn bln mrd thousand thousands million millions billion billions 000 000s".split())
"""Last words that may be a scale: the m of "gdp_usd_m"."""
_OPEN_ALONE = frozenset("g l t s h d day min kt".split())
"""Units that are another thing alone: the t of "soil_t", minima of "temp_min", knots."""
_COUNT = frozenset(("n", "num", "nr", "count", "number"))
"""First words that say a count: "num_visits"."""
_MEASURED = re.compile(r"(?:depth|height|length|width|distance|dist|elevation|altitude|alt|thickness|radius|diameter)\Z")
"""Words before the m of metres."""
_JOINED = re.compile(r"[^\W_]+(?:_+[^\W_]+)+\Z")
_MOST = 120
"""Characters of a name that is looked at."""
_TWO = 2
_PROBE = "7"


def is_joined(name: str) -> bool:
    """Return whether a name has its words joined by low lines."""
    return len(name) <= _MOST and _JOINED.match(name) is not None


def words_of_joined(name: str) -> str:
    """Return the words of a joined name: "soil ph" of "soil_ph", "number of visits" of "num_visits". Other names as they are."""
    if not is_joined(name):
        return name
    first, *rest = name.replace("_", " ").split()
    return f"number of {' '.join(rest)}" if first.casefold() in _COUNT else " ".join((first, *rest))


@lru_cache(maxsize=20_000)
def unit_of_joined(name: str) -> str | None:
    """Return the unit code that the last words of a joined name say; empty where they leave it open, None where they say none."""
    words = name.casefold().split("_") if is_joined(name) else []
    tail = _tail(words)
    if may_end_in_scale(name) and (len(tail) != 1 or tail[0] != "m" or not _MEASURED.match(words[-_TWO])):
        return ""
    if "per" in words:
        at = words.index("per")
        of = _tail(words[:at])[-1:]
        return _read(of[0], words[at + 1]) if of and len(words) == at + _TWO and words[at + 1] in _SYMBOLS else ""
    if not tail:
        return None
    if len(tail) == 1:
        return "" if tail[0] in _OPEN_ALONE else _read(tail[0])
    return _read(*tail) if len(tail) == _TWO and _is_rate(*tail) else ""


def may_end_in_scale(name: str) -> bool:
    """Return whether the last word of a joined name may be a scale: "gdp_usd_m", "pop_thousands"."""
    return is_joined(name) and name.casefold().rpartition("_")[2] in _SCALES


def _tail(words: list[str]) -> list[str]:
    """Return the last words that are units, without the first word, which is a name."""
    count = 0
    while count < len(words) - 1 and _is_symbol(words[-1 - count], words[len(words) - count :]):
        count += 1
    return words[len(words) - count :]


def _is_symbol(word: str, behind: list[str]) -> bool:
    """Return whether a word is a unit. `behind`: the words behind it."""
    return word in _SYMBOLS or (word in _ELECTRIC and behind == ["cm"])


def _is_rate(of: str, per: str) -> bool:
    """Return whether a unit may be per another one: mg/kg, uS/cm, and no square metres per hectare."""
    return (per in _PER and of != per) or (of in _ELECTRIC and per == "cm")


def _read(of: str, per: str = "") -> str:
    """Return the code of a unit, and of what it is per, as a header with it in brackets is read; empty where that is open."""
    if of in _ELECTRIC:
        return f"{_ELECTRIC[of]}/{per}"
    unit = f"{_SYMBOLS[of]}/{_SYMBOLS[per]}" if per else _SYMBOLS[of]
    header = f"{'length' if of == 'm' else 'amount'} ({unit})"
    read = read_cell(_PROBE, header, units=UNITS)
    return (read.unit or "") if read is not None and str(read.low) == _PROBE else ""
