"""The longest unit phrase at a place of a text, without what it is "per": "square miles", kWh, 平方公里.

`UNITS` are the most frequent words. The caller's words come first, then the table of `unit_data`. It reads no rate: that is `rates`.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.ambiguous_units import resolved
from beltfacts.reading.units.language_units import code_in_language
from beltfacts.reading.units.unit_data import SIGNS, unit_words

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

PRINTED = {code: words.split(",")[0] for code, words in _UNIT_WORDS.items()}
# Other units or scales that only their case tells apart from ours: mW is a thousandth of a watt, MM is a million.
_SIEMENS = {"\xb5S": "uS", "\u03bcS": "uS", "mS": "mS", "dS": "dS"}
"""Signs that in small letters are another unit: \xb5s is a microsecond."""
_OTHER_UNITS = frozenset("mW T M H S G D MM Mm KT PM AM IN".split())

SECOND_WORDS = frozenset("h h. hour hours ampere amperes per point yuan rmb kilometers kilometres old".split())
"""The second words of the phrases in the table that begin with one of `UNITS`. No other needs the table."""

HAN = "\u2e80"
"""Chinese and its neighbours, where words run together, start here."""

MOST_TOKENS = 8
"""Tokens of the longest unit phrase: "million British thermal units", "L/100 km"."""
MOST_HAN = 15
"""Characters of the longest Chinese unit: 波士尼亞-赫塞哥維納可轉換馬克."""

_HAN_CLASS = r"[^\x00-\u2e7f\U00010000-\U0010ffff]"
"""The characters U+2E80 to U+FFFF. Python compiles a class several times faster the fewer characters of the first plane it lists."""


def _token_patterns(letter: str, next_line: str, han_alone: str) -> tuple[LazyPattern, LazyPattern]:
    """Return the patterns of the first token of a unit and of each further one, as a letter of a word is written in some texts.

    `letter`: a class of letters. `next_line`: what a line begins with that goes on. `han_alone`: a Chinese token among others, or nothing.
    """
    gap = rf"(?:[^\S\n]{{0,3}}\n[^\S\n]{{0,8}}(?={next_line})|[^\S\n]{{0,3}})"
    first = (
        rf"\{{[^{{}}\s]{{1,40}}\}}|[Uu]\.[Ss]\.|{letter}{{1,40}}|[^\W\d_]|[%\u2030\u2031\uff05\ufe6a\xb0\u2103\u2109\u2033\xba{SIGNS}]|''"
    )
    signs = rf"[23](?![0-9])|[\xb2\xb3]|\^[23]|/(?:100(?![0-9]))?|[.·\u22c5(](?=[^\W\d_]|\Z|\s)|[{SIGNS}&)%]|[’']s\b"
    return LazyPattern(rf"(?:{gap}|-)({first})"), LazyPattern(rf"(?:{gap}|[-\u2011])({letter}{{1,40}}|{han_alone}{signs})")


_PATTERNS_OF_PLAIN = _token_patterns(r"[^\W\d_]", "[a-z]", "")
"""For texts without a character from `HAN` on: they compile in a fifth of the time."""
_PATTERNS = _token_patterns(r"[^\W\d_\u2e80-\uffff]", f"[a-z]|{_HAN_CLASS}", rf"(?<=\s){_HAN_CLASS}(?![^\W_])|")
# 升 is litre, or to rise: 2升到3升 is a range of litres, 从2升到3 is a rise.
_LITRES_TO_LITRES = LazyPattern(r"[至到][^升\s，。,]{1,12}升(?![至到])")
# "5 in" is a length only where nothing else can follow a number's "in".
_INCHES_AFTER = LazyPattern(
    r"\s{0,3}(?:\Z|[.,;:)\]](?:\s|\Z)|(?:of|long|wide|high|tall|deep|thick|in diameter|by|x|×)\b)|[-\s](?:diameter|screen|pipe|gun|shell)"
)


def is_letter(char: str) -> bool:
    """Return whether a character next to a word or digits makes them another word: not so in Chinese."""
    return (char.isalnum() or char == "_") and char < HAN


@lru_cache(1 << 6)
def _has_han(text: str) -> bool:
    """Return whether a text has a character from `HAN` on."""
    return max(text, default="") >= HAN


def simple_unit_at(text: str, at: int, units: Mapping[str, str], most: int = MOST_TOKENS) -> tuple[str, int] | None:
    """Return the code and the end of the longest unit at a place, without what it is "per"."""
    first_token, next_token = _PATTERNS if _has_han(text) else _PATTERNS_OF_PLAIN
    first = first_token.match(text, at)
    if not first:
        return None
    start = first.start(1)
    if text[start] == "{":
        return first[1], first.end()
    if text[start] >= HAN:
        ends: Iterable[int] = range(min(start + MOST_HAN, len(text)), start, -1)
    else:
        found_ends = [first.end()]
        while len(found_ends) < most and (token := next_token.match(text, found_ends[-1])):
            found_ends.append(token.end())
        ends = reversed(found_ends)
    for end in ends:
        code = _code_of(text, start, end, units)
        if code and not (text[start:end] == "s" and start == at) and not _runs_on(text, end):  # 1990s
            return code, end
    return None


def _code_of(text: str, start: int, end: int, units: Mapping[str, str]) -> str | None:
    """Return the code of the phrase between two places, None if it is none or means several units."""
    phrase = text[start:end]
    if "\n" in phrase or "  " in phrase or "\xa0" in phrase:
        phrase = " ".join(phrase.split())
    if siemens := _SIEMENS.get(phrase):
        return siemens
    if phrase in _OTHER_UNITS and phrase != "mW":
        return None
    small = phrase.lower()
    code = units.get(small) or units.get(small.replace("-", " ")) or code_in_language(small, units)
    if code and (code != UNITS.get(small) or small == phrase or len(phrase) > 2):
        return code
    head, _, rest = small.partition(" ")
    if rest and head in UNITS and rest.partition(" ")[0] not in SECOND_WORDS and not rest.startswith(("of oil", "of coal", "of standard")):
        return code or None  # "tonnes of freight": the table is not read for it
    words = unit_words()
    found = words.get(phrase) or (words.get(small) if len(phrase) > 1 else None) or words.get(small.replace("-", " ")) or code
    if found == "[in_i]" and small == "in" and (phrase != "in" or not _INCHES_AFTER.match(text, end)):
        return None
    if found and ("|" in found or phrase == "$"):
        return resolved(found, text, end)
    return found or None


def _runs_on(text: str, end: int) -> bool:
    """Return whether a phrase ends inside a word or, if it is Chinese, inside another word: 升 in 升至."""
    last = text[end - 1]
    if last >= HAN:
        if last == "升" and _LITRES_TO_LITRES.match(text, end):
            return False
        return text[end - 1 : end + 1] in _HAN_RUNS_ON or text[end - 1 : end + 1] in ("元旦", "周边", "天然", "天津")
    after = text[end : end + 1]
    if last in "$€£¥":
        return after.isdigit()  # the money of the next number: "5-$7"
    if after in ("'", "\u2019") and text[end - 2 : end - 1].isspace() and text[end + 1 : end + 2].isalpha():
        return True  # a word cut short: "en 2026 s'ouvre", "300 d'entre eux"
    return (last.isalnum() and is_letter(after)) or (after in "\xb2\xb3" and after != "")


_HAN_RUNS_ON = frozenset(
    a + b
    for a, heads in {
        "升": "至到高级級幅温溫降值学學",
        "克": "服",
        "桶": "装裝",
        "米": "其兰蘭饭飯",
        "年": "级級轻輕龄齡代",
        "天": "气氣",
    }.items()
    for b in heads
)
