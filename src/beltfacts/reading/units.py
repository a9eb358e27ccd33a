"""The unit at a place of a text, as a code: UCUM for measures, ISO 4217 for money, braces for what is counted.

    unit_at(text, at, units)             ("km/h", end)         the unit that begins at `at`, rates included
    rate_at(text, at, code, units)       ("USD/h", end)        what a number with its unit is "per": "/hr", " a year"
    counted_at(text, at, units)          ("{country}", end)    a declared thing behind one adjective
    counted_noun_at(text, at)            ("{household}", end)  a proposal for a noun that nothing declares
    currency_before, currency_after      in `currencies`: the money beside a number

`units` maps words in small letters to codes and comes first: `UNITS` and what a vocabulary declares (`with_declared`). Any other word is
looked up in the table of `unit_data`, which is read when the first text needs it. A word that means several units ("pesos", "pounds") gives
none, unless the text names one of them. It reads no number and converts nothing: 万 in 万吨 and "million" belong to the number.
"""

import re
from collections.abc import Iterable, Mapping

from beltfacts.model import Unit
from beltfacts.reading.counted_things import counted_noun_at, noun_of_code
from beltfacts.reading.lazy_regex import LazyPattern

__all__ = ["HAN", "UNITS", "counted_at", "counted_noun_at", "is_letter", "printed_unit", "rate_at", "simple_unit_at", "unit_at", "with_declared"]

# The first word is the one printed.
_UNIT_WORDS = {
    "t": "tonnes,tonne,tons,ton,metric tons,metric ton,metric tonnes,t,吨",
    "kg": "kilograms,kilogram,kg,kgs,公斤,千克",
    "km": "kilometres,kilometre,kilometers,kilometer,km,kms,公里,千米",
    "m": "metres,metre,meters,meter,m,米",
    "m2": "square metres,square metre,square meters,square meter,sq m,sqm,m2,m²,平方米",
    "km2": "square kilometres,square kilometre,square kilometers,square kilometer,sq km,sqkm,km2,km²,平方公里",
    "har": "hectares,hectare,ha,公顷",
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
"""The codes of the most frequent units, by words or phrases in lower case: enough for most texts, at no cost of loading."""

_PRINTED = {code: words.split(",")[0] for code, words in _UNIT_WORDS.items()}
# Other units or scales that only their case tells apart from ours: mW is a thousandth of a watt, MM is a million.
_OTHER_UNITS = frozenset("mW T M H S G D MM Mm KT PM AM IN".split())

HAN = "\u2e80"
"""Chinese and its neighbours, where words run together, start here."""

MOST_TOKENS = 8
"""Tokens of the longest unit phrase: "million British thermal units", "L/100 km"."""
MOST_HAN = 8
"""Characters of the longest Chinese unit: 圣多美和普林西比多布拉 is longer and written out nowhere but in lists."""

# Words that do not stand between a number and its noun: "48 of ports" is not 48 ports.
_FUNCTION_WORDS = (
    "a about after all also among an and are as at been before between but by can did do for from had has have if in "
    "into is it its more of on only or other our over per so than that the their them then they this through to under "
    "until up via was were when where which while who will with"
)
_NO_ADJECTIVES = frozenset(_FUNCTION_WORDS.split())

_LINE_END = r"[^\S\n]*\n[^\S\n]*(?=[a-z\u2e80-\uffff])"
_GAP = rf"(?:{_LINE_END}|[^\S\n]*)"
_FIRST_TOKEN = LazyPattern(rf"(?:{_GAP}|-)(\{{[^{{}}\s]{{1,40}}\}}|[Uu]\.[Ss]\.|[^\W\d_]+|[%\u2030\u2031\uff05\ufe6a\xb0\u2103\u2109€£$¥￥₹₩₽₺₦₫₱₪฿₴₸])")
_NEXT_TOKEN = LazyPattern(rf"(?:{_GAP}|[-\u2011])([^\W\d_]+|[23](?![0-9])|[\xb2\xb3]|\^[23]|/(?:100(?![0-9]))?|[.·\u22c5$(](?=[^\W\d_]|\Z|\s)|\)|%)")
_UNIT_END = LazyPattern(r"[-\s]on[-\s]|-(?!(?:long|wide|high|tall|deep|old|thick)\b)[^\W\d_]")
_ADJECTIVE = LazyPattern(r"\s+([a-z]{2,20})(?=\s)", re.I)
_CLASSIFIER = LazyPattern(r"[个個家座条條艘辆輛架台名位只間间栋棟项項种種所支]")
# "5 in" is a length only where nothing else can follow a number's "in".
_INCHES_AFTER = LazyPattern(r"\s*(?:\Z|[.,;:)\]](?:\s|\Z)|(?:of|long|wide|high|tall|deep|thick|in diameter|by|x|×)\b)|[-\s](?:diameter|screen|pipe|gun|shell)")

_PER = LazyPattern(r"\s?/\s?|\s+(per|an?|each|every)\s+|每|(?<=[^\W\d_])·?p(?=ер)", re.I)
_BASE = LazyPattern(r"(1(?:[, \xa0]?000){1,3}|100|10 000|hundred|thousand|million)(?:\s+|(?=\s*(?:\Z|[.,;)])))", re.I)
_BASES = {"hundred": "100", "thousand": "1000", "million": "1000000"}
_BASE_NOUN = LazyPattern(r"(?:live births|births|people|persons|population|inhabitants|residents|women|men|children|households|adults|workers|employees)\b", re.I)
_NO_TIME = LazyPattern(r"\s+(?:ago|earlier|later|before|after|away|from now|prior|hence)\b|-")
_NO_RATES = frozenset(("%", "{percentage-point}", "{basis-point}", "[ppth]"))
"""Shares are not divided: "5% a year" is in %."""
_TIMES = frozenset(("s", "min", "h", "d", "wk", "mo", "a", "{night}"))
_EACH = {"capita": "{person}", "head": "{person}", "person": "{person}", "annum": "a", "diem": "d", "night": "{night}", "people": "{person}"}
_SHORT_TIMES = {"d": "d", "a": "a", "y": "a", "yr": "a", "hr": "h", "h": "h", "s": "s", "sec": "s", "min": "min", "mo": "mo", "mth": "mo", "wk": "wk"}
_SHORT_TIMES |= {"日": "d", "天": "d", "年": "a", "月": "mo", "时": "h", "小时": "h", "分": "min", "秒": "s", "周": "wk", "人": "{person}", "person": "{person}"}


def with_declared(declared: Iterable[Unit]) -> dict[str, str]:
    """Return `UNITS` and the words of the units that a vocabulary declares, which come before them.

    A counted thing is also read by its name and its code, where no other unit has that word: {household} by "households".
    """
    units = list(declared)
    words = {**UNITS, **{word.lower(): unit.code for unit in units for word in unit.words}}
    for unit in units:
        for word in noun_of_code(unit.code, unit.name):
            words.setdefault(word, unit.code)
    return words


def printed_unit(code: str, units: Mapping[str, str] = UNITS) -> str:
    """Return the usual word for a unit; its code where nothing names it."""
    if found := _PRINTED.get(code) or next((word for word, named in units.items() if named == code), None):
        return found
    from beltfacts.reading.unit_codes import unit_name

    return unit_name(code) or code


def is_letter(char: str) -> bool:
    """Return whether a character next to a word or digits makes them another word: not so in Chinese."""
    return (char.isalnum() or char == "_") and char < HAN


def unit_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the code and the end of the longest unit that begins at a place, with what it is "per".

    Whole words only, except in Chinese. One line end may stand before a word in small letters.
    """
    found = simple_unit_at(text, at, units)
    if not found:
        return None
    code, end = rate_at(text, found[1], found[0], units) or found
    return None if code[0] != "{" and _cut(text, end) else (code, end)


def simple_unit_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the code and the end of the longest unit at a place, without what it is "per"."""
    first = _FIRST_TOKEN.match(text, at)
    if not first:
        return None
    start = first.start(1)
    if text[start] == "{":
        return first[1], first.end()
    if text[start] >= HAN:
        ends: Iterable[int] = range(min(start + MOST_HAN, len(text)), start, -1)
    else:
        found_ends = [first.end()]
        while len(found_ends) < MOST_TOKENS and (token := _NEXT_TOKEN.match(text, found_ends[-1])):
            found_ends.append(token.end())
        ends = reversed(found_ends)
    for end in ends:
        code = _code_of(text, start, end, units)
        if code and not (text[start:end] == "s" and start == at) and not _runs_on(text, end):  # 1990s
            return code, end
    return None


def rate_at(text: str, at: int, code: str, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the code and the end of a rate, where `code` ends at `at` and "per" something follows; else None.

    "/" and "per" take any unit, a declared thing, "1,000 population"; "a" and "each" take a time, and after money any unit.
    """
    if code in _NO_RATES:
        return None
    found = None
    while (per := _PER.match(text, at)) and code.count("/") < 2:
        base = _BASE.match(text, per.end())
        below = _denominator(text, base.end() if base else per.end(), per, code, units)
        if base and code[0] in "{" and (noun := _BASE_NOUN.match(text, base.end())):
            below = ("", noun.end())
        if below is None:
            return found
        number = _BASES.get(base[1].lower(), re.sub(r"\D", "", base[1])) if base else ""
        code, at = f"{code}/{_joined(number, below[0])}", below[1]
        found = code, at
    return found


def counted_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return a counted thing after one adjective or classifier: the {country} of "28 neighboring countries", of 28个国家."""
    if classifier := _CLASSIFIER.match(text, at):
        found = simple_unit_at(text, classifier.end(), units)
        return found if found and found[0].startswith("{") else None
    word = _ADJECTIVE.match(text, at)
    if not word or word[1].lower() in _NO_ADJECTIVES:
        return None
    found = unit_at(text, word.end(), units)
    return found if found and (found[0].startswith("{") or word[1].lower() == "consecutive") else None


def _code_of(text: str, start: int, end: int, units: Mapping[str, str]) -> str | None:
    """Return the code of the phrase between two places, None if it is none or means several units."""
    phrase = text[start:end]
    if "\n" in phrase or "  " in phrase or "\xa0" in phrase:
        phrase = " ".join(phrase.split())
    if phrase in _OTHER_UNITS and phrase != "mW":
        return None
    small = phrase.lower()
    code = units.get(small) or units.get(small.replace("-", " "))
    if code and (code != UNITS.get(small) or small == phrase or len(phrase) > 2):
        return code
    from beltfacts.reading.unit_data import unit_words

    words = unit_words()
    found = words.get(phrase) or (words.get(small) if len(phrase) > 1 else None) or words.get(small.replace("-", " ")) or code
    if found == "[in_i]" and small == "in" and (phrase != "in" or not _INCHES_AFTER.match(text, end)):
        return None
    if found and ("|" in found or phrase == "$"):
        from beltfacts.reading.currencies import resolved

        return resolved(found, text, end)
    return found or None


def _denominator(text: str, at: int, per: re.Match[str], code: str, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the unit below the stroke and its end."""
    word = re.compile(r"[^\W\d_]+").match(text, at)
    if not word:
        return None
    found = simple_unit_at(text, at, units)
    short = _SHORT_TIMES.get(word[0]) or (_EACH.get(word[0].lower()) if word[0].islower() else None)
    if short and (not found or found[1] <= word.end()):
        found = short, word.end()
    if not found and word[0] >= HAN:
        size = next((size for size in (2, 1) if word[0][:size] in _SHORT_TIMES), 0)
        found = (_SHORT_TIMES[word[0][:size]], at + size) if size else None
    if not found or is_letter(text[found[1] : found[1] + 1]) or "/" in found[0]:
        return None
    money = len(code) == 3 and code.isupper()
    if per[1] and per[1].lower() in ("a", "an", "each", "every") and not money and found[0] not in _TIMES:
        return None
    return None if per[1] and found[0] in _TIMES and _NO_TIME.match(text, found[1]) else found


def _joined(number: str, code: str) -> str:
    """Return what stands below the stroke: 1000 for people, (100.km)."""
    if not number or not code:
        return number or (f"({code})" if "." in code else code)
    return f"({number}.{code})"


def _runs_on(text: str, end: int) -> bool:
    """Return whether a phrase ends inside a word or, if it is Chinese, inside another word: 升 in 升至."""
    last = text[end - 1]
    if last >= HAN:
        return text[end - 1 : end + 1] in _HAN_RUNS_ON or text[end - 1 : end + 1] in ("元旦", "周边", "天然", "天津")
    after = text[end : end + 1]
    if last in "$€£¥":
        return after.isdigit()  # the money of the next number: "5-$7"
    return (last.isalnum() and is_letter(after)) or (after in "\xb2\xb3" and after != "")


_HAN_RUNS_ON = frozenset(
    a + b for a, heads in {"升": "至到高级級幅温溫降值学學", "克": "服", "桶": "装裝", "米": "其兰蘭饭飯", "年": "级級轻輕龄齡", "天": "气氣"}.items() for b in heads
)


def _cut(text: str, end: int) -> bool:
    """Return whether a unit would end inside a word: the "year" of "year-on-year", the "km" of "km/xyz"."""
    after = text[end : end + 1]
    if text[end - 1] in "$€£":
        return after.isdigit()  # the money of the next number: "5-$7"
    return text[end - 1].isalnum() and text[end - 1] < HAN and (is_letter(after) or after == "/" or bool(_UNIT_END.match(text, end)))
