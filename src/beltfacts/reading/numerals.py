"""Numbers as printed: digits, scale words and spelled-out numbers, each with its place in a text.

It reads a number only: not its sign, unit or bound, nor whether it is a year, a date or part of a name; that is
`beltfacts.quantity`. It never guesses: `1,23,456`, `12,34` and `007` are not read, nor is `twenty twenty-five`.
Not read either: decimal commas, Chinese numerals other than the scales after digits (`50亿`), other scripts' digits.
"""

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern

# More digits than any figure has: a longer run is an id, and arithmetic below stays exact.
MOST_DIGITS = 40
EXACT = Context(prec=200)
_THIRDS = Context(prec=28)  # one third has no finite decimal: it is given to 28 digits

_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
}
_SCALES |= {word + "s": scale for word, scale in _SCALES.items()}
_SHORT = {"k": 10**3, "mn": 10**6, "mln": 10**6, "mil": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9}
_SHORT |= {"mrd": 10**9, "tn": 10**12, "trn": 10**12, "trln": 10**12}
_ATTACHED = _SHORT | {"m": 10**6, "b": 10**9}
_HAN = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}


def _listed(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_CARDINALS = _TENS | _listed("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""")
_ORDINALS = _listed(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth""",
    1,
)
_PARTS = {"half": 2, "quarter": 4} | {word: n for word, n in _ORDINALS.items() if 3 <= n <= 10}
_VULGAR = {
    char: _THIRDS.divide(Decimal(top), Decimal(bottom))
    for chars, bottom in (("½", 2), ("⅓⅔", 3), ("¼_¾", 4), ("⅕⅖⅗⅘", 5), ("⅛_⅜_⅝_⅞", 8))
    for top, char in enumerate(chars, 1)
    if char != "_"
}

_START = LazyPattern(rf"[0-9{''.join(_VULGAR)}]|[^\W\d_]+")
_BLOB = LazyPattern(r"[0-9.,]+")
# A comma and one space is a scanning fault for a thousands comma: 1-3 digits before, exactly three after.
_NUMERAL = LazyPattern(r"(?:[1-9][0-9]{0,2}(?:(?:, ?|[\xa0\u2009\u202f])[0-9]{3}(?![0-9]))+|0|[1-9][0-9]*)(?:\.[0-9]+)?(?![.,]?[0-9])")
_FRACTION = LazyPattern(r"(?:([1-9][0-9]{0,2}) )?([1-9])/(10|[2-9])(?![0-9/]|[.,][0-9])")
_LISTED = LazyPattern(r"[0-9], \Z")
_MORE = LazyPattern(r",? (?:and |or )?[0-9]")
_GROUP_AFTER = LazyPattern(r" [0-9]{3}(?![0-9])")
_GROUP_BEFORE = LazyPattern(r"(?<![0-9])[0-9]{1,3} \Z")
_ORDINAL_END = LazyPattern(r"(?:st|nd|rd|th)(?!\w)", re.I)
_NEXT_WORD = LazyPattern(r"(\s+|-|)([^\W\d_]+)")
_HAN_SCALE = LazyPattern(r"\s?((?:[万亿]|[百千](?![克米伏瓦分]))+)")  # 千米 is a kilometre
_HAN_REST = LazyPattern(r"([1-9][0-9]*)([百千万亿]+)")
_AND_PART = LazyPattern(r"[\s-]+and[\s-]+(?:(an?|one)[\s-]+(half|quarter)|(two|three)[\s-]+(thirds|quarters))\b", re.I)
_OF_A_SCALE = LazyPattern(r"(?:(?:\s+of)?\s+an?)?[\s-]\s*([^\W\d_]+)", re.I)
_OF = LazyPattern(r"\s+of\b", re.I)
_CLOSED = LazyPattern(r"\s*(?:[.;)]|\Z)")
_BEFORE = LazyPattern(r"([^\W_]+)\s+\Z")
# "the first half", "the last three quarters", "an hour and a half": a time, or the tail of another number.
_NO_PART_AFTER = frozenset(_listed("last past next previous other latter the this each and a first second 1st 2nd"))
_SIZE = LazyPattern(r"[-\s](?:long|wide|high|tall|deep)\b", re.I)


class Numeral(NamedTuple):
    """One number in a text: `text[start:end]`; `value` includes `scale`, the product of its scale words (1: none)."""

    start: int
    end: int
    value: Decimal
    scale: int = 1
    ordinal: bool = False
    spelled: bool = False
    part: bool = False  # a fraction in words, after which a unit may stand as "an hour", "of an hour"
    joined: bool = False  # a space after a thousands comma was passed over


def scale_value(value: Decimal, scale: int) -> Decimal:
    """Return `value` times `scale`, exactly: 2.50 stays 2.50, 2.50 million is 2500000."""
    if scale == 1:
        return value
    product = EXACT.multiply(value, Decimal(scale))
    whole = product == product.to_integral_value(context=EXACT)
    return product.quantize(Decimal(1), context=EXACT) if whole else product.normalize(EXACT)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield every number of a text in order; takes time in proportion to the length of the text, raises nothing."""
    at = 0
    while opening := _START.search(text, at):
        if opening[0] in "0123456789" or opening[0] in _VULGAR:
            number, at = _digits(text, opening.start())
        else:
            number, at = _words(text, opening)
        if number:
            yield number


def _digits(text: str, at: int) -> tuple[Numeral | None, int]:
    """Read a number that starts with a digit; also return where to go on, behind whatever was refused."""
    refused = max((shape.end() for shape in (_BLOB.match(text, at), _NUMERAL.match(text, at)) if shape), default=at + 1)
    number: Numeral | None = None
    if text[at] in _VULGAR:
        number = Numeral(at, at + 1, _VULGAR[text[at]])
    elif fraction := _FRACTION.match(text, at):
        whole, top, bottom = (int(digits or 0) for digits in fraction.groups())
        if top < bottom:
            number = Numeral(at, fraction.end(), _share(Decimal(whole), top, bottom))
    if not number:
        number = _numeral(text, at)
    if number and not number.ordinal:
        number = _scaled(text, number)
    return number, max(refused, number.end if number else 0)


def _share(whole: Decimal, top: int, bottom: int) -> Decimal:
    return EXACT.add(whole, _THIRDS.divide(Decimal(top), Decimal(bottom)))


def _numeral(text: str, at: int) -> Numeral | None:
    found = _NUMERAL.match(text, at)
    if not found or len(found[0]) > MOST_DIGITS or _in_a_list(text, found):
        return None
    end, value = found.end(), Decimal("".join(char for char in found[0] if char in "0123456789."))
    if ordinal := _ORDINAL_END.match(text, end):
        return Numeral(at, ordinal.end(), value, ordinal=True) if "." not in found[0] else None
    if text[end : end + 1] in _VULGAR and "." not in found[0]:
        end, value = end + 1, EXACT.add(value, _VULGAR[text[end]])
    return Numeral(at, end, value, joined=", " in found[0])


def _in_a_list(text: str, found: re.Match[str]) -> bool:
    """Whether "100, 200, 300" may be a list or one number, or "208 000" one number or two: neither is read."""
    start, end = found.span()
    if ", " in found[0]:
        return found[0].count(", ") > 1 or bool(_LISTED.search(text, max(0, start - 3), start) or _MORE.match(text, end))
    if end - start > 3 or not found[0].isdigit():
        return False
    return bool(_GROUP_AFTER.match(text, end) or (end - start == 3 and _GROUP_BEFORE.search(text, max(0, start - 5), start)))


def _scaled(text: str, number: Numeral) -> Numeral | None:
    """Read on over "and a half" and the scale: " million", "m", "bn", "亿"; None if what follows is not clear."""
    value, end = number.value, number.end
    if more := _AND_PART.match(text, end):
        top = _CARDINALS[(more[3] or "one").lower()]
        value = _share(value, top, _PARTS[(more[2] or more[4]).lower().removesuffix("s")])
        end = more.end()
    if han := _HAN_SCALE.match(text, end):
        return _han(text, number._replace(value=value), han)
    scale = 1  # of the words still to come: a spelled number holds its own
    while word := _NEXT_WORD.match(text, end):
        gap, key = word[1], word[2].lower()
        table = _SCALES if number.spelled or scale > 1 else _SCALES | (_SHORT if gap else _ATTACHED)
        after = text[word.end() : word.end() + 1]
        if key not in table or after.isalnum() or after in tuple("_/^") or (key == "m" and _SIZE.match(text, word.end())):
            break
        scale, end = scale * table[key], word.end()
    if end == number.end:
        return number
    return number._replace(end=end, value=scale_value(value, scale), scale=number.scale * scale)


def _han(text: str, number: Numeral, found: re.Match[str]) -> Numeral | None:
    """Read "50亿", "1.2万亿", and "1亿2000万" as a sum of ever smaller scales."""
    scale = least = _han_scale(found[1])
    value, end = scale_value(number.value, scale), found.end()
    while rest := _HAN_REST.match(text, end):
        if _han_scale(rest[2]) >= least:
            return None
        least = _han_scale(rest[2])
        value, end = EXACT.add(value, Decimal(int(rest[1][:MOST_DIGITS]) * least)), rest.end()
    return None if text[end : end + 1].isdigit() else number._replace(end=end, value=value, scale=scale)


def _han_scale(chars: str) -> int:
    scale = 1
    for char in chars[:4]:
        scale *= _HAN[char]
    return scale


def _words(text: str, opening: re.Match[str]) -> tuple[Numeral | None, int]:
    """Read a number that starts with a word; also return where to go on, behind whatever was refused."""
    first, start, end = opening[0].lower(), opening.start(), opening.end()
    if first in _ORDINALS:
        return Numeral(start, end, Decimal(_ORDINALS[first]), ordinal=True, spelled=True), end
    if first == "half":
        return _part(text, start, end, 1, 2), end
    if first in ("a", "an"):
        word = _NEXT_WORD.match(text, end)
        if not word or word[2].lower() not in _SCALES or word[2].lower().endswith("s"):
            part = _part_word(text, start, 1, word) if word else None
            return part, part.end if part else end
    elif first not in _CARDINALS:
        return None, end
    return _cardinal(text, start, end, first)


def _cardinal(text: str, start: int, end: int, last: str) -> tuple[Numeral | None, int]:
    """Read "three hundred and fifty", "twenty-five hundred", "two billion", "a dozen", "two thirds", "forty-first"."""
    value, scale, last, end = _sum(text, end, last)
    word = _NEXT_WORD.match(text, end)
    joined = word if word and word[2].lower() == "and" and last in _SCALES else None
    word = _NEXT_WORD.match(text, joined.end()) if joined else word
    key = word[2].lower() if word else ""
    if word and (part := _part_word(text, start, value, word)):
        return part, part.end
    if word and _runs_on(text, word):
        return None, _past_number_words(text, end)
    if word and key in _ORDINALS and (last in _TENS or last in _SCALES):
        # Not "a thirty-second film", nor "a hundred third parties".
        clear = key != "second" and (joined or last in _TENS)
        return (Numeral(start, word.end(), Decimal(value + _ORDINALS[key]), 1, True, True) if clear else None), word.end()
    number = _scaled(text, Numeral(start, end, Decimal(value), scale, spelled=True))
    return number, number.end if number else end


def _sum(text: str, end: int, last: str) -> tuple[int, int, str, int]:
    """Add up the number words from `last`, which ends at `end`; return sum, last scale, last word and its end."""
    total, group, least, scale = 0, _CARDINALS.get(last, 1), 10**18, 1
    while word := _NEXT_WORD.match(text, end):
        if word[2].lower() == "and" and last in _SCALES:
            word = _NEXT_WORD.match(text, word.end())
        key = word[2].lower() if word else ""
        factor = _SCALES.get(key, 0)
        if key in _CARDINALS and _fits(group, last, _CARDINALS[key]):
            group, scale = group + _CARDINALS[key], 1
        elif group and 0 < factor <= 100 and group < 100:
            group, scale = group * factor, factor
        elif group and 100 < factor < least:
            total, group, least, scale = total + group * factor, 0, factor, scale * factor
        else:
            break
        assert word
        last, end = key, word.end()
    return total + group, scale, last, end


def _fits(group: int, last: str, value: int) -> bool:
    """Whether a cardinal may follow: "forty two", "hundred [and] forty", but not "twenty twenty" or "two five"."""
    return (last in _TENS and 0 < value < 10) or (last in _SCALES and last not in ("dozen", "dozens") and not group % 100)


def _runs_on(text: str, word: re.Match[str]) -> bool:
    key, after = word[2].lower(), _NEXT_WORD.match(text, word.end())
    return key in _CARDINALS or key in _SCALES or bool(key == "point" and after and after[2].lower() in _CARDINALS)


def _past_number_words(text: str, end: int) -> int:
    """Return the end of a run of number words that makes no number, so that no piece of it is read as one."""
    while (word := _NEXT_WORD.match(text, end)) and (word[2].lower() == "point" or _runs_on(text, word)):
        end = word.end()
    return end


def _part_word(text: str, start: int, top: int, word: re.Match[str]) -> Numeral | None:
    """Read "one-third", "two thirds", "a fifth of", but not "a third forum", nor "three quarters" of a year."""
    noun = word[2].lower()
    bottom = _PARTS.get(noun.removesuffix("s"), 0)
    if not 1 <= top <= 9 or not bottom or noun.endswith("s") != (top > 1) or text[word.end() : word.end() + 1] == "-":
        return None
    sure = word[1] == "-" or (top > 1 and bottom != 4) or _OF.match(text, word.end())
    closed = _CLOSED.match(text, word.end())
    if not sure and (not closed or (bottom == 4 and closed.end() < len(text))):
        return None
    return _part(text, start, word.end(), top, bottom)


def _part(text: str, start: int, end: int, top: int, bottom: int) -> Numeral | None:
    before = _BEFORE.search(text[max(0, start - 16) : start])
    if before and before[1].lower() in _NO_PART_AFTER and not (top > 1 and before[1].lower() == "and"):
        return None
    if (word := _OF_A_SCALE.match(text, end)) and (scale := _SCALES.get(word[1].lower(), 0)):
        share = _THIRDS.divide(Decimal(top * scale), Decimal(bottom))
        return Numeral(start, word.end(), scale_value(share, 1), scale, spelled=True)
    return Numeral(start, end, _THIRDS.divide(Decimal(top), Decimal(bottom)), spelled=True, part=True)
