"""The numbers of a text, each with its sign, scale and unit, and those that count nothing, with the reason.

A piece of a word or sum (5G, 10+1), a date, a version, a label ("Figure 3"), an address is no quantity. What stands between two
numbers is `ranges`, `ratios` and `compounds`. Qualifiers before a number are `qualifiers`.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from beltfacts.reading.date_parts import is_clock, is_date_part, is_part_of_year
from beltfacts.reading.labels import addresses, is_label
from beltfacts.reading.currencies import currency_after, currency_before
from beltfacts.reading.number_types import EXACT, Numeral, Refusal, scale_value, share
from beltfacts.reading.number_words import BEHIND_A_NOUN
from beltfacts.reading.numerals import scan
from beltfacts.reading.qualifiers import bound_after
from beltfacts.reading.scales import part_after, read_scale
from beltfacts.reading.signs import dash_before, money_minus, sign_before
from beltfacts.reading.units import counted_at, unit_at
from beltfacts.reading.words_chinese import COUNTERS
from beltfacts.reading.words_english import LABELS, SCALES
from beltfacts.reading.words_other import LANGUAGES

FIGURE, DATE, REFUSED = "figure", "date", "refused"

_MONEY_WORD = re.compile(r"([^\s\d]+)[ \xa0]?\Z")
_SMALL_MONEY = frozenset("usd eur gbp cny rmb jpy hkd chf inr aud cad sgd nzd krw rs rs. rm us hk nt kr re ringgit ringgits sen".split())
_ARTICLE = re.compile(r"(?:\s{1,3}of)?\s{1,3}an?(?=\s)", re.IGNORECASE)
_GLUED_BEFORE = frozenset("./\\@#=&^*_$\u20ac\xa3\xd7\xb1")
_GLUED_AFTER = re.compile(r"[/^\xb0\u2030]\w|\s?\+\s?[0-9]|[*_]{1,2}[0-9]")
_HYPHENED = re.compile(r"[-\u2010\u2011]([^\W\d_]+)")
_DASH_LETTER = re.compile(r"[-\u2013\u2212\u2010\u2011][^\W\d_]")
_NO_NOUN = frozenset("in on to a an by and or for of up at the as da de la x".split())
_PLAN = re.compile(r"[\s-]Years?\sPlan")
_SCALE_BEHIND_UNIT = re.compile(r"[ \xa0](hundred|thousand|lakh|million|crore|billion|trillion|mn|mln|bn|tn)\b(?!\s(?:of|people))", re.IGNORECASE)
_LETTER_UNIT = re.compile(r" ?[MmKkBT]\b(?![/\xb2\xb3.'\u2019])")
_SENTENCE_START = re.compile(r"(?:\A|[.;:!?\n])[\s\"\u201c\u2018(]*\Z")
_LAST_WORD = re.compile(r"(\w+)\s{1,3}\Z")
_EUROPEAN = frozenset("EUR CHF DKK SEK NOK PLN CZK HUF RON TRY BRL IDR".split())
_INDIAN = frozenset("INR PKR BDT NPR LKR".split())


class Mention:
    """A number with its unit and sign, before qualifiers and ranges are known.

    number: the numeral. low, high: its value, with sign. unit: code or None.
    start, end: the characters of number, unit and qualifier behind. number_start, number_end: those of number, sign and scale.
    money: whether its unit stands before it. dashed: whether a dash stands directly before it.
    kind: "figure", "date" or "refused". bound: the qualifier behind it. reason: why it is refused.
    """

    __slots__ = ("bound", "dashed", "end", "high", "kind", "low", "money", "number", "number_end", "number_start", "reason", "start", "unit")

    def __init__(self, number: Numeral, start: int, end: int) -> None:
        self.number = number
        self.low = self.high = number.value
        self.unit: str | None = number.unit or None
        self.start = self.number_start = start
        self.end = self.number_end = end
        self.money = self.dashed = False
        self.kind, self.bound, self.reason = FIGURE, number.bound, ""

    def refuse(self, reason: str) -> "Mention":
        """Mark this number as not read, and return it."""
        self.kind, self.reason = REFUSED, reason
        return self


def refused(start: int, end: int, reason: str) -> Mention:
    """Return a mention of a number that is not read."""
    return Mention(Numeral(start, end, Decimal(0)), start, end).refuse(reason)


def find_mentions(text: str, units: Mapping[str, str], language: str = "") -> list[Mention]:
    """Return each number of a text with its unit; those that are no quantity say so in `kind`."""
    found: list[Mention] = []
    hidden = list(addresses(text)) if "://" in text or "@" in text or "www." in text.lower() else []
    floor = 0
    for number in scan(text, language):
        start = number.start
        if start < floor:
            continue  # "twenty" of "twenty-foot equivalent units"
        if hidden and any(first <= start < last for first, last in hidden):
            continue
        if type(number) is Refusal:
            mention = refused(*number)
            mention.dashed = dash_before(text, start)
            if number.reason is BEHIND_A_NOUN and found and _NOUN_BETWEEN.fullmatch(text, found[-1].end, start):
                found[-1].refuse("a half behind a noun that is no unit")
        else:
            assert isinstance(number, Numeral)
            mention = _measured(text, number, floor, units, language)
            if found and start == found[-1].end and found[-1].kind is REFUSED:
                mention.refuse("it touches a number that is not read")
        found.append(mention)
        floor = mention.end
    return found


def _measured(text: str, number: Numeral, floor: int, units: Mapping[str, str], language: str) -> Mention:
    """Return a number with its sign, scale and unit, or with the reason why it is none."""
    start = number.start
    mention = Mention(number, start, number.end)
    factor = _take_money(text, mention, floor)
    if reason := _take_sign(text, mention, floor):
        return mention.refuse(reason)
    if number.ordinal or number.spelled:
        if _is_enumerator(text, number):
            return mention.refuse("counts off, or a name")
    if not number.ordinal:
        if reason := _take_scale(text, mention, factor, language):
            return mention.refuse(reason)
        _take_unit(text, mention, units, language)
    if reason := _unclear(text, mention):
        return mention.refuse(reason)
    return _judge(text, mention, floor)


def _take_money(text: str, mention: Mention, floor: int) -> int:
    """Read the currency before a number; return what a letter in it multiplies by."""
    start = mention.start
    if start <= floor:
        return 1
    last = text[start - 1]
    if last == " " or last == "\xa0":
        if start - 2 < floor:
            return 1
        last = text[start - 2]
    elif last in "-\u2212" and money_minus(text, start):
        mark = currency_before(text, start - 1)
        if mark and mark.code:
            mention.start, mention.number_start, mention.unit, mention.money = mark.start, start - 1, mark.code, True
            mention.low = mention.high = -mention.low
        return 1
    if last.isalpha():
        word = _MONEY_WORD.search(text, max(floor, start - 16), start)
        if not word or not (word[1][0].isupper() or word[1].lower() in _SMALL_MONEY or last >= "\u2e80"):
            return 1
        if last >= "\u2e80" and last not in "币幣元镑鎊":
            return 1
    elif last.isdigit() or last.isspace() or last in ".,;()-\"'\u201c\u201d%" and not (last == "." and text[start - 3 : start - 2].isalpha()):
        return 1
    mark = currency_before(text, start)
    if not mark or mark.start < floor:
        return 1
    mention.start, mention.money = mark.start, True
    mention.unit = mark.code
    return mark.scale


def _take_sign(text: str, mention: Mention, floor: int) -> str:
    """Read the sign before a number or its currency; return why the number is no number of its own, or an empty string."""
    start = mention.start
    if start <= floor:
        mention.dashed = False
        return ""
    last = text[start - 1]
    if last == " ":
        before = text[start - 2] if start > 1 else ""
        if before not in "-\u2212e\u8d1f\u8ca0s+*\xd7=\xb1":
            return ""
        if before in "+*\xd7=\xb1" and before:
            return "a part of a sum"
    elif last.isspace():
        return ""
    sign = sign_before(text, floor, start)
    if sign:
        mention.start = sign.start
        mention.number_start = min(mention.number_start, sign.start)
        if sign.negative:
            mention.low = mention.high = mention.low.copy_negate()
        start, last = sign.start, text[sign.start - 1 : sign.start] if sign.start else ""
        if not last or last.isspace():
            return ""
    elif dash_before(text, start):
        mention.dashed = True
        return ""
    return _touches_before(text, start, last)


def _touches_before(text: str, start: int, last: str) -> str:
    """Return what directly before a number makes it a piece of something else, or an empty string."""
    if last < "\u2e80" and (last.isalnum() or last in _GLUED_BEFORE) and not "\u0e00" <= last <= "\u0e7f":
        return "letters or marks touch the number"
    if last == "+" or (last in ":\u2236" and text[start - 2 : start - 1].isdigit()):
        return "a part of a sum, time or score"
    if last in "'\u2019" and start > 1 and text[start - 2].isalnum():
        return "letters or marks touch the number"
    return ""


def _take_scale(text: str, mention: Mention, factor: int, language: str) -> str:
    """Read "and a half" and the scale behind a number in digits; return why it is unclear, or an empty string."""
    number = mention.number
    end = number.end
    after = text[end : end + 1]
    if not number.spelled and not number.unit and number.scale == 1 and after and (after in " -\n\xa0" or after.isalpha()):
        if (after == " " or after == "-") and text[end + 1 : end + 2] == "a" and (part := part_after(text, end)):
            number = number._replace(end=part[2], value=EXACT.add(number.value, share(part[0], part[1])))
        scaled = read_scale(text, number, mention.money, language)
        if isinstance(scaled, Refusal):
            return scaled.reason
        number = scaled
    elif number.spelled and after == " " and text[end + 1 : end + 3] in ("bn", "mn", "cr", "Cr"):
        scaled = read_scale(text, number, mention.money, language)
        number = scaled if isinstance(scaled, Numeral) else number
    if number.scale >= 1000 and not number.spelled and text[number.end : number.end + 2] == " a" and (part := part_after(text, number.end)):
        more = scale_value(share(part[0], part[1]), number.scale)
        number = number._replace(end=part[2], value=EXACT.add(number.value, more))
    if factor > 1:
        if number.scale > 1:
            return "two scales"
        number = number._replace(value=scale_value(number.value, factor), scale=factor)
    if number is not mention.number:
        negative = mention.low.is_signed()
        mention.number = number
        mention.low = mention.high = number.value.copy_negate() if negative else number.value
        mention.end = mention.number_end = number.end
    return ""


def _take_unit(text: str, mention: Mention, units: Mapping[str, str], language: str) -> None:
    """Read the unit behind a number, and what may stand around it: "100+ ports", "half an hour", "5 km or more"."""
    _take_bound(text, mention)
    end = mention.end
    number = mention.number
    if number.unit:
        return
    after = text[end : end + 1]
    if not after or after in ".,;:)\u3002\uff0c\u3001!?]|":
        return
    if after == "x" or after == "\xd7":
        if not text[end + 1 : end + 2].isalnum() and not mention.money:
            mention.unit, mention.end = "{multiple}", end + 1
        return
    if number.part and (article := _ARTICLE.match(text, end)) and (found := unit_at(text, article.end(), units)):
        mention.unit, mention.end = found
        return
    if language in LANGUAGES and LANGUAGES[language].link and number.scale > 1:
        link = re.compile(rf"\s{{1,2}}{LANGUAGES[language].link}\b").match(text, end)
        end = link.end() if link else end
    found = unit_at(text, end, units)
    if found is None and not mention.money and (after.isupper() or not after.isascii() or text[end + 1 : end + 2].isupper() or after in "lLr'"):
        found = _money_behind(text, mention, end)
        if found == ("", end):
            return
    if found is None and after == " " and not _is_four_digits(mention):
        found = counted_at(text, end, units)
    if found is None and text.startswith(" (", end):
        found = _bracketed(text, end, units)
    if found is None:
        if after >= "\u2e80" and text[end + 1 : end + 2] == "半" and after in COUNTERS:
            _take_half(text, mention, end + 1)
        return
    if mention.money and found[0] != mention.unit:
        return
    mention.unit, mention.end = found
    _take_scale_behind_unit(text, mention)
    _take_half(text, mention)
    _take_bound(text, mention)


def _is_four_digits(mention: Mention) -> bool:
    number = mention.number
    return number.end - number.start == 4 and 1900 <= number.value < 2100


def _bracketed(text: str, end: int, units: Mapping[str, str]) -> tuple[str, int] | None:
    """Read a unit in brackets: "20 (kg)"."""
    found = unit_at(text, end + 2, units)
    return (found[0], found[1] + 1) if found and text[found[1] : found[1] + 1] == ")" and found[1] - end < 8 else None


def _money_behind(text: str, mention: Mention, end: int) -> tuple[str, int] | None:
    """Read the currency behind a number, with the scale in "MEUR"; a code of "" where the text leaves the currency open."""
    mark = currency_after(text, end)
    if mark is None or (mark.scale > 1 and mention.number.scale > 1):
        return None
    if mark.scale > 1:
        _multiply(mention, mark.scale)
    if mark.code is None:
        mention.end = mark.end
        return "", end
    return mark.code, mark.end


def _multiply(mention: Mention, factor: int) -> None:
    mention.low = scale_value(mention.low, factor)
    mention.high = scale_value(mention.high, factor)
    mention.number = mention.number._replace(scale=mention.number.scale * factor)


def _take_scale_behind_unit(text: str, mention: Mention) -> None:
    """Read the scale of "40 USD million"."""
    unit = mention.unit or ""
    if len(unit) == 3 and unit.isupper() and mention.number.scale == 1 and text[mention.end : mention.end + 1] in (" ", "\xa0"):
        scale = _SCALE_BEHIND_UNIT.match(text, mention.end)
        if scale:
            factor = SCALES.get(scale[1].lower()) or {"mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}[scale[1].lower()]
            _multiply(mention, factor)
            mention.end = scale.end()


def _take_half(text: str, mention: Mention, at: int = 0) -> None:
    """Read the half behind a unit: "two hours and a half", 一吨半."""
    at = at or mention.end
    after = text[at : at + 1]
    if after == "半" and mention.number.scale == 1 and text[at + 1 : at + 2] not in ("导", "岛", "数", "夜", "山", "年"):
        mention.low = mention.high = EXACT.add(mention.low, Decimal("0.5"))
        mention.end = at + 1
        mention.number_end = mention.end
    elif after == " " and text.startswith("and a", mention.end + 1) and (part := part_after(text, mention.end)) and mention.number.scale == 1:
        mention.low = mention.high = EXACT.add(mention.low, share(part[0], part[1]))
        mention.end = part[2]


def _take_bound(text: str, mention: Mention) -> None:
    if found := bound_after(text, mention.end):
        mention.end, mention.bound = found


def _unclear(text: str, mention: Mention) -> str:
    """Return what behind a number makes it a piece of something else or unclear, or an empty string."""
    number, end = mention.number, mention.end
    after = text[end : end + 1]
    if number.needs and (reason := _needs(mention)):
        return reason
    if not after or after in " ,;)":
        if after == " " and not mention.unit and not number.ordinal and (letter := _LETTER_UNIT.match(text, end)) and not number.spelled:
            return f"{letter[0].strip()!r} may be a scale"
        if after == " " and text[end + 1 : end + 2] == "+" and text[end + 2 : end + 3] in ("", " ") and text[end + 3 : end + 4].isdigit():
            return "a part of a sum"
        return "a name of a plan" if after == " " and _PLAN.match(text, number.end) else ""
    if after == "]" and text[mention.start - 1 : mention.start] == "[":
        return "a footnote"
    if after < "\u2e80" and (after.isalnum() or after == "_") and not "\u0e00" <= after <= "\u0e7f" and text[end - 1] < "\u2e80":
        return "letters touch the number"
    if _GLUED_AFTER.match(text, end) and not (after == "/" and (mention.unit or mention.money) and text[end + 1].isalpha()):
        return "a part of a sum, power or fraction"
    if after in "-\u2010\u2011\u2013\u2212" and (hyphened := _DASH_LETTER.match(text, end)):
        return _hyphened(text, mention, hyphened)
    if after == "-" and _PLAN.match(text, number.end):
        return "a name of a plan"
    return ""


def _hyphened(text: str, mention: Mention, found: re.Match[str]) -> str:
    """Judge letters behind a dash: "12-member" is twelve, "5-in-one" and "10,000-Training" are names."""
    if mention.unit:
        return "" if text[mention.end] in "-\u2010\u2011\u2013" else "letters touch the number"
    noun = _HYPHENED.match(text, found.start())
    if _PLAN.match(text, mention.number.end):
        return "a name of a plan"
    if not noun or mention.number.ordinal:
        return "letters touch the number"
    word = noun[1]
    if word == "fold":
        mention.unit, mention.end = "{multiple}", noun.end()
        return ""
    if word in _NO_NOUN or not word.islower() or len(word) < 3 or text[noun.end() : noun.end() + 1].isdigit():
        return "a name or several numbers"
    return "" if word not in ("party", "class", "hand", "rate", "built", "time", "way") or not mention.number.part else "a part of a word"


def _needs(mention: Mention) -> str:
    """Return why digits with marks between them are unclear, or an empty string."""
    needs, unit, scaled = mention.number.needs, mention.unit or "", mention.number.scale > 1
    if needs == "dot":
        return "a dot before three digits may group them" if unit in _EUROPEAN and not scaled else ""
    if needs == "money":
        known = unit in _INDIAN or (mention.money and not unit) or mention.number.scale in (10**5, 10**7)
        return "" if known else "digits in uneven groups"
    if needs == "clock":
        return "" if unit in ("min", "s", "h", "[in_i]", "cm") else "a leading zero"
    if needs == "size":
        return "" if unit or scaled else "a decimal mark that may be none"
    return ""


def _is_enumerator(text: str, number: Numeral) -> bool:
    """Return whether a number counts off or names: "First, ...", "at first", "21st Century", "Five-Year"."""
    if number.start and "\u2e80" <= text[number.start]:
        return False
    after = text[number.end : number.end + 8]
    if number.ordinal and after[1:].lower() == "century" and not after[0].isalnum():
        return True
    before = _LAST_WORD.search(text, max(0, number.start - 12), number.start)
    if number.ordinal and number.spelled:
        starts = _SENTENCE_START.search(text, max(0, number.start - 6), number.start)
        return bool(after.startswith(",") and starts) or bool(before and before[1].lower() in ("at", "per"))
    if before and before[1][0].isupper() and before[1].lower() in LABELS and text[number.start].isupper():
        return True
    return after[:1] == "-" and after[1:2].isupper()


def _judge(text: str, mention: Mention, floor: int) -> Mention:
    """Tell dates and labels from figures."""
    number = mention.number
    start, end = number.start, number.end
    if number.scale > 1 or mention.money or mention.unit == "%" or mention.number_start < start:
        return mention
    if number.ordinal:
        if is_part_of_year(text, start, end, ordinal=True) or is_date_part(text, start, end, ordinal=True, bounded=False):
            mention.kind = DATE
        return mention
    if is_part_of_year(text, start, mention.number_end, ordinal=False):
        mention.kind = DATE
        return mention
    if number.spelled:
        return mention
    if not mention.unit and end - start == 2 and start and text[start - 1] in "'\u2019" and mention.number_end == end:
        return mention.refuse("a year in two digits")
    if not mention.unit and is_clock(text, start, end):
        mention.kind, mention.reason = DATE, "a date or time"
        return mention
    if not mention.unit or end - start == 4 or number.joined:
        timed = is_date_part(text, start, end, ordinal=False, bounded=mention.bound != "exact")
        if timed and (not mention.unit or _time_before(text, start) or text[mention.end - 1] == "年"):
            mention.kind = DATE
            return mention
        if number.joined and not mention.unit and _joined_day(text, start):
            mention.kind = DATE
            return mention
    elif end - start <= 2 and mention.unit in ("a", "mo", "d") and text[mention.end - 1] in "年月日":
        return mention
    if not mention.unit and is_label(text, start, end):
        return mention.refuse("the number of a thing")
    return mention


_NOUN_BETWEEN = re.compile(r"[\s-][a-z]+(?:\s[a-z]+)?\sand\s")
_JOINED_DAY = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?\s\Z|[0-9]{4}\s\Z")
_TIME_WORD = re.compile(r"\b(?:in|since|by|until|till|before|after|during|mid|early|late)[\s-]{1,3}\Z", re.IGNORECASE)


def _joined_day(text: str, start: int) -> bool:
    return bool(_JOINED_DAY.search(text, max(0, start - 12), start))


def _time_before(text: str, start: int) -> bool:
    return bool(_TIME_WORD.search(text, max(0, start - 10), start)) or bool(_JOINED_DAY.search(text, max(0, start - 12), start))


