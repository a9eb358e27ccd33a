"""The units that texts print and their codes: UCUM for measures, ISO 4217 for money, braces for what is counted.

It finds the unit at a place of a text; it reads no number and converts nothing.
"""

import re
from collections.abc import Iterable, Mapping

from beltfacts.model import Unit
from beltfacts.reading.lazy_regex import LazyPattern

# The first word is the one printed.
_UNIT_WORDS = {
    "t": "tonnes,tonne,tons,ton,metric tons,metric ton,metric tonnes,t,吨",
    "kg": "kilograms,kilogram,kg,kgs,公斤,千克",
    "km": "kilometres,kilometre,kilometers,kilometer,km,kms,公里,千米",
    "m": "metres,metre,meters,meter,m,米",
    "m2": "square metres,square metre,square meters,square meter,sq m,sqm,m2,m²,平方米",
    "km2": "square kilometres,square kilometre,square kilometers,square kilometer,sq km,sqkm,km2,km²,平方公里",
    "ha": "hectares,hectare,ha,公顷",
    "km/h": "kilometres per hour,kilometers per hour,kilometre per hour,kilometer per hour,km per hour,km/h,kph,kmh",
    "s": "seconds,second,s,秒",
    "min": "minutes,minute,min,mins,分钟",
    "h": "hours,hour,h,hr,hrs,小时",
    "d": "days,day,天",
    "wk": "weeks,week,wk,周",
    "mo": "months,month,mo,个月",
    "a": "years,year,年",
    "%": "%,percent,per cent,pct,\uff05",
    "{percentage-point}": "percentage points,percentage point,percent points,pct points,pct point,pct pts,% points,ppts,pp,个百分点,百分点",
    "kV": "kilovolts,kilovolt,kv,千伏",
    "kW": "kilowatts,kilowatt,kw,千瓦",
    "MW": "megawatts,megawatt,mw,兆瓦",
    "GW": "gigawatts,gigawatt,gw,吉瓦",
    "USD": "US dollars,US dollar,dollars,dollar,U.S. dollars,USD,US$,$,美元",
    "CNY": "yuan,RMB,CNY,yuan renminbi,renminbi,元人民币,人民币,元",
    "EUR": "euros,euro,EUR,€,欧元",
    "GBP": "pounds sterling,GBP,£,英镑",
    "JPY": "yen,Japanese yen,JPY,日元",
    "HKD": "Hong Kong dollars,HKD,HK$",
    "{TEU}": "TEUs,TEU,twenty-foot equivalent units,twenty-foot equivalent unit,标箱",
}
UNITS: Mapping[str, str] = {word.lower(): code for code, words in _UNIT_WORDS.items() for word in words.split(",")}
"""The codes of the units that every library knows, by words or phrases in lower case."""

_PRINTED = {code: words.split(",")[0] for code, words in _UNIT_WORDS.items()}
# Other units that only their case tells apart from ours (mW is a thousandth of a watt).
_OTHER_UNITS = frozenset(("mW", "T", "M", "H", "S"))

# Words that do not stand between a number and its noun: "48 of ports" is not 48 ports.
_FUNCTION_WORDS = (
    "a about after all also among an and are as at been before between but by can did do for from had has have if in "
    "into is it its more of on only or other our over per so than that the their them then they this through to under "
    "until up via was were when where which while who will with"
)
_NO_ADJECTIVES = frozenset(_FUNCTION_WORDS.split())

HAN = "\u2e80"
"""Chinese and its neighbours, where words run together, start here."""

_UNIT_TOKEN = LazyPattern(r"(?:\s*|-)(\{[^{}\s]{1,40}\}|[Uu]\.[Ss]\.|[^\W\d_]+(?:/[^\W\d_]+)?[23\u00b2\u00b3]?|[%\uff05€£$])")
_UNIT_END = LazyPattern(r"[-\s]on[-\s]|-(?!(?:long|wide|high|tall|deep|old|thick)\b)[^\W\d_]")
_ADJECTIVE = LazyPattern(r"\s+([a-z]{2,20})(?=\s)", re.I)


def with_declared(declared: Iterable[Unit]) -> dict[str, str]:
    """`UNITS` and the words of the units that a vocabulary declares, which come before them."""
    return {**UNITS, **{word.lower(): unit.code for unit in declared for word in unit.words}}


def printed_unit(code: str, units: Mapping[str, str] = UNITS) -> str:
    """The usual word for a unit; its code where neither the built-in units nor `units` name one."""
    return _PRINTED.get(code) or next((word for word, named in units.items() if named == code), code)


def is_letter(char: str) -> bool:
    """Whether a character next to a word or digits makes them another word: not so in Chinese."""
    return (char.isalnum() or char == "_") and char < HAN


def unit_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the code and the end of the longest unit phrase at a place; whole words, except in Chinese."""
    tokens: list[re.Match[str]] = []
    while len(tokens) < 5 and (token := _UNIT_TOKEN.match(text, tokens[-1].end() if tokens else at)):
        tokens.append(token)
    if not tokens:
        return None
    start = tokens[0].start(1)
    if tokens[0][1].startswith("{"):
        return tokens[0][1], tokens[0].end()
    han = tokens[0][1][0] >= HAN
    ends = range(min(start + 6, tokens[0].end()), start, -1) if han else [token.end() for token in reversed(tokens)]
    for end in ends:
        phrase = " ".join(text[start : min(end, start + 60)].split())
        code = units.get(phrase.lower()) or units.get(phrase.lower().replace("-", " "))
        other = phrase in _OTHER_UNITS or (phrase == "s" and start == at)  # 1990s
        if code and not other and (han or not _cut(text, end)):
            return code, end
    return None


def counted_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return a counted thing after one adjective: the {country} of "28 neighboring countries"; "consecutive" years."""
    word = _ADJECTIVE.match(text, at)
    if not word or word[1].lower() in _NO_ADJECTIVES:
        return None
    found = unit_at(text, word.end(), units)
    return found if found and (found[0].startswith("{") or word[1].lower() == "consecutive") else None


def _cut(text: str, end: int) -> bool:
    """Whether a unit would end inside a word: the "year" of "year-on-year", the "km" of "km/day"."""
    after = text[end : end + 1]
    if text[end - 1] in "$€£":
        return after.isdigit()  # the money of the next number: "5-$7"
    return text[end - 1].isalnum() and (is_letter(after) or after == "/" or bool(_UNIT_END.match(text, end)))
