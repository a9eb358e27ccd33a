"""Figures as printed, read into value, unit and bound: "more than 50 million tonnes" is 50000000 t, more than.

It reads numbers, units and bounds that are written; it converts no units, works out no dates, and never guesses:
years, dates, versions, labels ("Figure 3"), names ("14th Five-Year Plan", "5G", "10+1"), addresses and numbers that
are grouped wrongly give no quantity. Rates keep only their first unit ("5 tonnes per day" is 5 t). A comma and a space
before exactly three digits is read as a scanning fault ("9, 500" is 9500), so "2, 300" is 2300.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from itertools import chain
from typing import NamedTuple

from beltfacts.numberwords import EXACT, MOST_DIGITS, Number, Pattern, numbers, times

# UCUM codes for measures, ISO 4217 for money, {braces} for what is counted. The first word is the one printed.
_UNIT_WORDS = {
    "t": "tonnes,tonne,tons,ton,metric tons,metric ton,metric tonnes,t,吨",
    "kg": "kilograms,kilogram,kg,kgs,公斤,千克",
    "km": "kilometres,kilometre,kilometers,kilometer,km,kms,公里,千米",
    "m": "metres,metre,meters,meter,m,米",
    "m2": "square metres,square metre,square meters,square meter,sq m,m2,m²,平方米",
    "km2": "square kilometres,square kilometre,square kilometers,square kilometer,sq km,km2,km²,平方公里",
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
_PRINTED = {code: words.split(",")[0] for code, words in _UNIT_WORDS.items()}
# Other units that only their case tells apart from ours (mW is a thousandth of a watt).
_OTHER_UNITS = frozenset(("mW", "T", "M", "H", "S"))
_LENGTHS_AND_TIMES = frozenset(("km", "m", "s", "min", "h", "d", "wk", "mo", "a", "%"))

_BOUND_WORDS = {
    "more-than": "more than,over,exceed,exceeds,exceeded,exceeding,above,upwards of,in excess of,surpass,surpasses,"
    "surpassed,surpassing,topped,topping,greater than,higher than,longer than,超过,超,逾,多于,高于",
    "less-than": "less than,under,below,fewer than,lower than,不到,不足,低于,少于",
    "nearly": "nearly,almost,close to,approaching,just under,nearing,近,接近",
    "about": "about,around,approximately,approx.,approx,roughly,some,circa,~,≈,约,大约",
    "at-least": "at least,no less than,not less than,no fewer than,not fewer than,as little as,as few as,≥,至少,不少于",
    "at-most": "at most,up to,no more than,not more than,no longer than,as much as,as many as,within,≤,最多,不超过",
}
BOUNDS: Mapping[str, str] = {word: bound for bound, words in _BOUND_WORDS.items() for word in words.split(",")}
_BOUND_PRINTED = {bound: words.split(",")[0] + " " for bound, words in _BOUND_WORDS.items()} | {"exact": ""}
_AFTER_WORDS = {"above": "at-least", "up": "at-least", "below": "at-most", "so": "about"}
_AFTER_WORDS |= dict.fromkeys(("more", "over", "higher"), "at-least") | dict.fromkeys(("less", "fewer"), "at-most")
# Words that do not stand between a number and its noun: "48 of ports" is not 48 ports.
# Words that do not stand between a number and its noun: "48 of ports" is not 48 ports.
_FUNCTION_WORDS = (
    "a about after all also among an and are as at been before between but by can did do for from had has have if in "
    "into is it its more of on only or other our over per so than that the their them then they this through to under "
    "until up via was were when where which while who will with"
)
_NO_ADJECTIVES = frozenset(_FUNCTION_WORDS.split())

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS += "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH_BEFORE = Pattern(rf"\b(?:{_MONTHS})\.?\s{{1,3}}\Z")
_MONTH_AFTER = Pattern(rf"\s{{1,3}}(?:of\s)?(?:{_MONTHS})\b")
_TIME_BEFORE = Pattern(r"\b(?:in|since|by|until|till|before|after|during|mid|early|late)[\s-]{1,3}\Z", re.I)
_LABEL_BEFORE = Pattern(
    r"\b(?:Version|Figure|Fig\.|Table|Chapter|Section|Route|Page|No\.|Article|Phase|Annex|Appendix|Item|Step|Volume|"
    r"Vol\.|Part|Line|Plus|ID|[Pp]{1,2}\.)\s{0,3}\Z"
)
_LISTED_BEFORE = Pattern(r"(?:\A|\n)\s{0,4}\Z")
_LISTED_AFTER = Pattern(r"\.\s{1,3}[\"\u201c]?[A-Z]|\.?\s{1,3}https?:")
_YEAR = Pattern(r"(?:19|20)[0-9]{2}")
_VERSION = Pattern(r"[0-9]+\.0")
_ADDRESS = Pattern(r"[!-~]+")
_MONEY = Pattern(r"(?<![A-Za-z0-9])([A-Z]{0,3}[$€£¥￥]|USD|CNY|RMB|EUR|GBP|JPY|HKD)\s?\Z", re.I)
_MONEY_ENDS = frozenset("$€£¥￥DdYyBbRrPp")
_SIGN_ENDS = frozenset("-+\u2212Ss$€£¥￥")
_SIGN = Pattern(r"(?:(?<![^\s(\uff08\[])([-\u2212+])|\b(minus)\s{1,3})\Z", re.I)
_BETWEEN = Pattern(r"\bbetween\s{1,3}\Z", re.I)
_FROM = Pattern(r"\bfrom\s{1,3}\Z", re.I)
_LAST_WORD = Pattern(r"(\w+)\s{1,3}\Z")
_SENTENCE_START = Pattern(r"(?:\A|[.;:!?\n])[\s\"\u201c\u2018(]*\Z")
_WORDS_BEFORE = Pattern(r"(?:[^\W\d_]+\.?\s+){1,4}\Z")
_HAN = "\u2e80"  # Chinese and its neighbours, where words run together, start here
_UNIT_TOKEN = Pattern(r"(?:\s*|-)(\{[^{}\s]{1,40}\}|[Uu]\.[Ss]\.|[^\W\d_]+(?:/[^\W\d_]+)?[23\u00b2\u00b3]?|[%\uff05€£$])")
_UNIT_END = Pattern(r"[-\s]on[-\s]|-(?!(?:long|wide|high|tall|deep|old|thick)\b)[^\W\d_]")
_ADJECTIVE = Pattern(r"\s+([a-z]{2,20})(?=\s)", re.I)
_ARTICLE = Pattern(r"(?:\s+of)?\s+an?(?=\s)", re.I)
_DAY = Pattern(r"[0-3]?[0-9](?:st|nd|rd|th)?")
# What shows that a number is a piece of something else: 5G, 10:30, 24/7, 5-in-one, 10+1, 5 p.m., 3月.
_GLUED_AFTER = Pattern(r"[°‰]|[:/^]\w|\s?\+\s?[0-9]|\s?[ap]\.?m\b", re.I)
_PLAN = Pattern(r"[\s-]Year\sPlan")
_HYPHENED = Pattern(r"[-\u2013\u2212][^\W\d_]")
_HAN_AFTER = frozenset("月日号点时分世几来零一二三四五六七八九十百千万亿两")
_MORE_AFTER = Pattern(r"(?:\+|多|余|-plus\b)(?![0-9])")
_AFTER = Pattern(r"\s+(?:or|and(?=\s(?:above|up|below)))\s(\w+)\b(?!\s(?:than|[0-9$€£]|US))", re.I)
_DASH = Pattern(r"(\s{0,2})[-\u2013\u2212~](\s{0,2})")
_DASH_ON = Pattern(r"[-\u2013\u2212][0-9]")
_MINUS_ON = Pattern(r"\s+[-\u2212]\S")
_LINK = Pattern(r"\s{1,3}(to|and|or)\s{1,3}", re.I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure read: `low` to `high` (equal unless a range) of `unit`, with spans into the text it was read from.

    `bound` is one of exact, about, nearly, more-than, less-than, at-least, at-most. `start:end` spans the words of
    bound and unit too, `number_start:number_end` the number with its sign and scale word. Values keep the written
    precision; a fraction without a finite decimal ("a third") is given to 28 digits.
    """

    low: Decimal
    high: Decimal
    unit: str | None
    bound: str
    start: int
    end: int
    number_start: int
    number_end: int
    ordinal: bool = False

    @property
    def value(self) -> Decimal | None:
        """The one number, unscaled and in `unit`; None for a range."""
        return self.low if self.low == self.high else None


class _Part(NamedTuple):
    """A number with its unit and sign, before bounds and ranges are known."""

    number: Number
    low: Decimal
    high: Decimal
    unit: str | None
    start: int
    number_start: int
    number_end: int
    end: int
    money: bool = False  # the unit stands before the number
    dashed: bool = False  # a dash stands directly before it: the end of a range, or else of a name
    date: bool = False  # a bare year or the day of a date: kept only to see what it is joined to
    bound: str = "exact"


def find_quantities(text: str, units: Mapping[str, str] = UNITS) -> list[Quantity]:
    """Return every quantity of running text, in order and without overlaps; any text is fine, none raises.

    `units` maps lower-case words or phrases of up to five words to unit codes (UCUM, ISO 4217, `{counted things}`).
    The longest phrase directly after the number counts; before a counted thing, one adjective may stand between
    ("28 neighboring countries"). "From 2 to 18" is a change and gives two quantities; "2 to 18" is a range.
    """
    found: list[Quantity] = []
    floor = 0
    for part in _paired(text, _dashed(text, _parts(text, units))):
        quantity = _bounded(text, floor, part)
        if part.number.spelled and text[part.number_start : part.number_end].lower() == "one" and not part.unit:
            whole = text.strip(" \t\r\n.")
            if whole != text[quantity.start : quantity.end]:  # "one of", "no one": a pronoun
                continue
        found.append(quantity)
        floor = part.end
    return found


def parse_figure(text: str, units: Mapping[str, str] = UNITS) -> Quantity | None:
    """Return the quantity of a figure as printed, the first if there are several, None if there is none."""
    return next(iter(find_quantities(text, units)), None)


def format_quantity(quantity: Quantity, units: Mapping[str, str] = UNITS) -> str:
    """Print a quantity in plain English so that `parse_figure` reads back the same low, high, unit and bound.

    A unit that neither the built-in units nor `units` name prints as its code. Holds for numbers up to 40 characters.
    """
    low, high = _printed(quantity.low, quantity), _printed(quantity.high, quantity)
    number = low if quantity.low == quantity.high else f"{low} to {high}"
    unit = quantity.unit and (_PRINTED.get(quantity.unit) or _word_for(quantity.unit, units))
    gap = "" if unit in (None, "%") else " "
    return f"{_BOUND_PRINTED[quantity.bound]}{number}{gap}{unit or ''}"


def _word_for(code: str, units: Mapping[str, str]) -> str:
    return next((word for word, named in units.items() if named == code), code)


def _printed(value: Decimal, quantity: Quantity) -> str:
    """Print a number with thousands commas, which keep 2,024 from being a year; 3.0 would be a version."""
    printed = f"{value:,f}"
    if not quantity.unit and _VERSION.fullmatch(printed.lstrip("-").replace(",", "")):
        printed = printed[:-2]
    if not quantity.ordinal:
        return printed
    teen = printed[-2:-1] == "1"
    return printed + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(printed[-1], "th"))


def rounds_to(value: Decimal, typed: Decimal) -> bool:
    """Whether somebody who remembers `value` may have typed `typed`: equal, rounded (half up or even) or cut off.

    What counts are the significant digits typed, and at least two: 982.34 rounds to 982, 4.786 to 4.79 or 4.78, and
    50400000 to 50000000 but 5.4 not to 5.
    """
    if not value.is_finite() or not typed.is_finite():
        return False
    near = abs(value.adjusted() - typed.adjusted()) <= 1 and value.is_signed() == typed.is_signed()
    shown = typed.normalize(EXACT) if typed.as_tuple().exponent == 0 else typed
    digits = max(2, len(shown.as_tuple().digits))
    if value == typed or not near or digits > MOST_DIGITS:
        return value == typed
    step = Decimal(1).scaleb(typed.adjusted() - digits + 1)
    ways = (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN)
    return any(value.quantize(step, way, context=EXACT) == typed for way in ways)


# ── One number: its sign and unit, and whether it is a quantity at all ──────────────────────────────────────────────


def _parts(text: str, units: Mapping[str, str]) -> Iterator[_Part | None]:
    """Yield each number with its unit, None where it is no quantity (it still parts its neighbours)."""
    addresses = _addresses(text)
    address = next(addresses, None)
    floor = 0
    for number in numbers(text):
        while address and address.end() <= number.start:
            address = next(addresses, None)
        if number.start < floor:
            continue  # "twenty" of "twenty-foot equivalent units"
        hidden = address and address.start() <= number.start
        part = None if hidden else _measured(text, number, floor, units)
        yield part
        floor = part.end if part else number.end


def _addresses(text: str) -> Iterator[re.Match[str]]:
    """Yield the web and mail addresses of a text, which hold digits that count nothing."""
    return (word for word in _ADDRESS.finditer(text) if "://" in word[0] or "@" in word[0] or "www." in word[0].lower())


def _measured(text: str, number: Number, floor: int, units: Mapping[str, str]) -> _Part | None:
    """Return a number with its sign and unit; None if it is a piece of a word, name, date or label."""
    start, number_start, value, unit = number.start, number.start, number.value, None
    last = text[max(floor, start - 2) : start].strip()[-1:]
    if last in _MONEY_ENDS and (mark := _MONEY.search(text, max(floor, start - 6), start)):
        start, unit = mark.start(), units.get(mark[1].lower())
        if not unit and mark[1] not in "¥￥":  # unknown dollars; but ¥, yen or yuan, stays a number without unit
            return None
    signed = _SIGN.search(text, max(floor, start - 8), start) if last in _SIGN_ENDS or unit else None
    if signed and not (floor and text[floor : signed.start()].isspace()):  # "20 -30": a range or a minus, see _run
        start = number_start = signed.start()
        value = value if signed[1] == "+" else value.copy_negate()
    if _glued_before(text, start) or ((number.ordinal or number.spelled) and _counts_off(text, number)):
        return None
    dashed = text[start - 1 : start] in tuple("-\u2013\u2212") if start else False
    part = _Part(number, value, value, unit, start, number_start, number.end, number.end, bool(unit), dashed)
    part = _with_unit(text, part, units)
    if _glued_after(text, part) or _is_name(text, part):
        return None
    return part._replace(date=True) if _is_date(text, part) else part


def _is_letter(char: str) -> bool:
    """Whether a character next to a word or digits makes them another word: not so in Chinese."""
    return (char.isalnum() or char == "_") and char < _HAN


def _glued_before(text: str, start: int) -> bool:
    """Whether what stands before makes the number a piece of a word, a sum or a sequence: A1, .5, 10+1, 10:30, 第5."""
    last = text[start - 1] if start else " "
    if _is_letter(last) or last in "./\\@#=&^*+$€£第百千万亿":
        return True
    if (last == ":" and text[start - 2 : start - 1].isdigit()) or (last in "'\u2019" and text[start - 2 : start - 1].isalnum()):
        return True
    return text[max(0, start - 3) : start].rstrip()[-1:] in tuple("+><=*\xd7")


def _glued_after(text: str, part: _Part) -> bool:
    """Whether what follows makes the number a piece of something else, or a footnote mark "[3]"."""
    after = text[part.end : part.end + 1]
    footnote = after == "]" and text[part.start - 1 : part.start] == "["
    if _PLAN.match(text, part.number.end):
        return True
    bare = not part.unit and (after in _HAN_AFTER or _HYPHENED.match(text, part.end))
    return bool(footnote or bare or _is_letter(after) or _GLUED_AFTER.match(text, part.end))


def _counts_off(text: str, number: Number) -> bool:
    """Whether a number counts off or names: "First, ...", "at first", "21st Century", "Five-Year"."""
    after, before = text[number.end : number.end + 8], _LAST_WORD.search(text, max(0, number.start - 12), number.start)
    if number.ordinal and after[1:].lower() == "century" and not after[0].isalnum():
        return True
    if number.ordinal and number.spelled:
        starts = _SENTENCE_START.search(text, max(0, number.start - 6), number.start)
        return bool(after.startswith(",") and starts) or bool(before and before[1].lower() in ("at", "per"))
    return bool(after[:1] == "-" and after[1:2].isupper())


def _is_date(text: str, part: _Part) -> bool:
    """Whether a number is the day of a month, or a bare year: 1900 to 2099 without unit, or after "in", "since"."""
    start, end = part.number.start, part.number.end
    if part.number.scale > 1 or part.money or part.unit == "%" or part.number_start < start:
        return False
    day, year = _DAY.fullmatch(text, start, end), _YEAR.fullmatch(text, start, end)
    if not (day or year or part.number.joined):
        return False
    if text[start - 1 : start] in ("'", "\u2019") and end == start + 2 and not part.unit:
        return True  # the class of '24
    month = _MONTH_BEFORE.search(text, max(0, start - 14), start)
    if not year:
        return bool(month or (day and not part.unit and _MONTH_AFTER.match(text, end)))
    timed = month or _TIME_BEFORE.search(text, max(0, start - 10), start)
    return not part.unit or bool(timed) or text[part.end - 1] == "年"


def _is_name(text: str, part: _Part) -> bool:
    """Whether a number without unit and scale is a version, a label, a heading: "FTA 3.0", "Figure 3", "2. Roads"."""
    start, end = part.number.start, part.number.end
    if part.number.scale > 1 or part.number.ordinal or part.unit:
        return False
    listed = _LISTED_AFTER.match(text, end) and _LISTED_BEFORE.search(text, max(0, start - 5), start)
    labelled = _LABEL_BEFORE.search(text, max(0, start - 14), start)
    return bool(listed or labelled or _VERSION.fullmatch(text, start, end))


# ── Units ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _with_unit(text: str, part: _Part, units: Mapping[str, str]) -> _Part:
    """Add the unit after a number, and what may stand around it: "100+ ports", "half an hour", "5 km or more"."""
    if part.number.ordinal:
        return part
    part = _with_bound_after(text, part)
    article = _ARTICLE.match(text, part.end) if part.number.part else None
    found = (article and _unit_at(text, article.end(), units)) or _unit_at(text, part.end, units)
    if not found and not _YEAR.fullmatch(text, part.number.start, part.number.end):
        found = _counted_at(text, part.end, units)
    if not found or (part.money and found[0] != part.unit):
        return part
    unit, end = found
    if text[part.end : end] == " m" and (longer := _unit_at(text, end, units)):  # "50 m tonnes": million, not metres
        million, low = part.number._replace(scale=part.number.scale * 10**6), times(part.low, 10**6)
        return part._replace(number=million, low=low, high=low, unit=longer[0], number_end=end, end=longer[1])
    return _with_bound_after(text, part._replace(unit=unit, end=end))


def _with_bound_after(text: str, part: _Part) -> _Part:
    if more := _MORE_AFTER.match(text, part.end):
        return part._replace(end=more.end(), bound="more-than")
    after = _AFTER.match(text, part.end)
    bound = _AFTER_WORDS.get(after[1].lower()) if after else None
    return part._replace(end=after.end(), bound=bound) if after and bound else part


def _counted_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return a counted thing after one adjective: the {country} of "28 neighboring countries"; "consecutive" years."""
    word = _ADJECTIVE.match(text, at)
    if not word or word[1].lower() in _NO_ADJECTIVES:
        return None
    found = _unit_at(text, word.end(), units)
    return found if found and (found[0].startswith("{") or word[1].lower() == "consecutive") else None


def _unit_at(text: str, at: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the code and the end of the longest unit phrase at a place; whole words, except in Chinese."""
    tokens: list[re.Match[str]] = []
    while len(tokens) < 5 and (token := _UNIT_TOKEN.match(text, tokens[-1].end() if tokens else at)):
        tokens.append(token)
    if not tokens:
        return None
    start = tokens[0].start(1)
    if tokens[0][1].startswith("{"):
        return tokens[0][1], tokens[0].end()
    han = tokens[0][1][0] >= _HAN
    ends = range(min(start + 6, tokens[0].end()), start, -1) if han else [token.end() for token in reversed(tokens)]
    for end in ends:
        phrase = " ".join(text[start : min(end, start + 60)].split())
        code = units.get(phrase.lower()) or units.get(phrase.lower().replace("-", " "))
        other = phrase in _OTHER_UNITS or (phrase == "s" and start == at)  # 1990s
        if code and not other and (han or not _cut(text, end)):
            return code, end
    return None


def _cut(text: str, end: int) -> bool:
    """Whether a unit would end inside a word: the "year" of "year-on-year", the "km" of "km/day"."""
    after = text[end : end + 1]
    if text[end - 1] in "$€£":
        return after.isdigit()  # the money of the next number: "5-$7"
    return text[end - 1].isalnum() and (_is_letter(after) or after == "/" or bool(_UNIT_END.match(text, end)))


# ── Ranges and bounds ───────────────────────────────────────────────────────────────────────────────────────────────


def _dashed(text: str, parts: Iterator[_Part | None]) -> Iterator[_Part | None]:
    """Yield the parts with "20%-30%" made one range; None for what a dash makes a date, a score or a name."""
    run: list[_Part] = []
    for part in chain(parts, (None,)):
        if run and (part is None or not _DASH.fullmatch(text, run[-1].end, part.start)):
            yield from _run(text, run)
            run = []
        if part:
            run.append(part)
        else:
            yield None


def _run(text: str, run: list[_Part]) -> list[_Part | None]:
    """Return what a run of numbers with dashes between them gives: one number, a range, two numbers, or nothing."""
    if len(run) > 2 or run[0].dashed or _DASH_ON.match(text, run[-1].end):
        return [None]
    if len(run) == 1:
        return [run[0]]
    left, right = run
    if (left.date and right.date) or _MINUS_ON.match(text, left.end):
        return [None]
    if right.date and _may_be_day(left):
        return [None]
    spaced = text[left.end].isspace() and not right.dashed
    whole = None if left.date and (spaced or not right.unit) else _range(left, right)
    return [whole] if whole else [left, right] if spaced else [None]


def _paired(text: str, parts: Iterator[_Part | None]) -> Iterator[_Part]:
    """Yield the parts that stand, with "20 to 30 percent" made one range and "from 5 to 7 million" two of a kind."""
    left: _Part | None = None
    for right in chain(parts, (None,)):
        link = left and right and _LINK.fullmatch(text, left.end, right.start)
        if left and right and link:
            done, left = _pair(text, left, right, link[1].lower())
        else:
            done, left = left, right
        if done and not done.date:
            yield done


def _may_be_day(part: _Part) -> bool:
    return part.low <= 31 and not part.unit and part.number.scale == 1


def _pair(text: str, left: _Part, right: _Part, word: str) -> tuple[_Part | None, _Part | None]:
    """Return what is read of the left of two numbers with "to", "and", "or" between, and what is left on the right."""
    if left.date or (right.date and _may_be_day(left)):
        return None, right._replace(date=right.date or _may_be_day(right))
    between = _BETWEEN.search(text, max(0, left.start - 11), left.start) if word == "and" else None
    change = word == "to" and _FROM.search(text, max(0, left.start - 7), left.start)
    own = (left.unit and not left.money) or left.number.scale > 1
    if (between or (word == "to" and not change and not own)) and (whole := _range(left, right)):
        return None, whole._replace(start=between.start() if between else left.start)
    if change:
        return _like(left, right), right._replace(unit=right.unit or (left.unit if left.money else None))
    return (None if not own and right.number.scale > 1 else left), right  # "five or six million" hides a scale


def _range(left: _Part, right: _Part) -> _Part | None:
    """Return the range of two numbers, None if they are not of one kind or do not rise."""
    low = None if left.number.ordinal or right.number.ordinal else _like(left, right)
    unit = right.unit or (left.unit if left.money else None)
    if not low or low.unit != unit or low.low >= right.low or low.high != low.low or right.high != right.low:
        return None
    bound = left.bound if right.bound == "exact" else right.bound
    return low._replace(high=right.low, number_end=right.number_end, end=right.end, bound=bound)


def _like(left: _Part, right: _Part) -> _Part | None:
    """Return the left number with the unit and scale of the right where it has none; None if that is not clear.

    "5 to 7 million" is 5 million; "900,000 to 1 million" is as printed; "500 to 7 million" may be either.
    """
    like = left._replace(unit=left.unit or right.unit)
    own = (left.unit and not left.money) or left.number.scale > 1
    if own or right.number.scale == 1 or not left.low:
        return like
    scaled = times(left.low, right.number.scale)
    if abs(scaled) < abs(right.low):
        return like._replace(low=scaled, high=scaled)
    return like if abs(left.low) >= 1000 else None


def _bounded(text: str, floor: int, part: _Part) -> Quantity:
    """Make the quantity, with the words of bound that stand before it: the longest of up to four."""
    start, bound = part.start, part.bound
    signs = text[max(floor, start - 6) : start].rstrip()
    words = _WORDS_BEFORE.search(text, max(floor, start - 40), start)
    places = [match.start() + words.start() for match in re.finditer(r"\S+", words[0])] if words else []
    places += [max(floor, start - 6) + len(signs) - size for size in (3, 2, 1) if size <= len(signs)]
    for place in places:
        phrase = " ".join(text[place:start].lower().split())
        fits = not text[place].isspace() and (phrase != "within" or part.unit in _LENGTHS_AND_TIMES)
        if phrase in BOUNDS and fits and not (phrase == "近" and text[place - 1 : place] in tuple("附最")):
            start, bound = place, BOUNDS[phrase]
            break
    number = part.number
    return Quantity(part.low, part.high, part.unit, bound, start, part.end, part.number_start, part.number_end, number.ordinal)
