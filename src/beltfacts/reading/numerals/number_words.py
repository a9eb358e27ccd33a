"""English numbers in words: cardinals, ordinals, decimals with "point", fractions, "a million and a half".

It reads the words alone, and the scale words among them. A run of number words that makes no number is refused as a whole, so
that no part of it is read as one: `twenty twenty-five`, `five hundred hundred`.
"""

from decimal import Decimal
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.fraction_words import (
    LAST_WORD,
    OF,
    SCALES,
    Word,
    bare_part,
    is_bare,
    is_definite,
    is_in_order,
    noun_follows,
    part_is_whole,
    part_of,
    quarters,
    scaled_part,
)
from beltfacts.reading.numerals.number_types import EXACT, LARGEST_SCALE, Numeral, Refusal, scale_value, share
from beltfacts.reading.words_english import CARDINALS, DENOMINATORS, ORDINAL_SCALES, ORDINALS, TENS

_KNOWN = {"a", "an", "and", "point", "cr", "halves", *CARDINALS, *SCALES, *ORDINALS, *ORDINAL_SCALES, *DENOMINATORS}
_KNOWN |= {f"{word}s" for word in DENOMINATORS if word != "second"}
_WORD = LazyPattern(r"(\s{1,3}|-\s?|)([^\W\d_]{1,24})")
BEHIND_A_NOUN = "a half behind a noun"
"""Why the half of "two furlongs and a half" is not read by itself."""
_LONGEST_RUN = 40
"""Words of the longest number in words; a longer run of them is none."""


class _Sum(NamedTuple):
    """A cardinal: its value, last scale, and the position in the run of the word behind it."""

    value: int
    scale: int
    behind: int
    last: str


def read_words(text: str, start: int, end: int) -> Numeral | Refusal | None:
    """Read the number that begins with the word `text[start:end]`; None where it is an ordinary word."""
    run = _run(text, start, end)
    if len(run) >= _LONGEST_RUN:
        return Refusal(start, run[-1].end, "a run of number words")
    first = run[0].key
    if first in SCALES:
        return None
    if first in ORDINALS or first in ORDINAL_SCALES:
        return _ordinal(text, start, run)
    if first in ("half", "quarter"):
        return bare_part(text, start, run[0])
    if first in ("a", "an"):
        return _after_article(text, start, run)
    if first == "point":
        return _point(text, start, run, 0, 0)
    return _cardinal_led(text, start, run)


def _run(text: str, start: int, end: int) -> list[Word]:
    """Return the words from `start` on that may belong to one number."""
    run = [Word(text[start:end].lower(), end, hyphen=False)]
    while len(run) < _LONGEST_RUN and (found := _WORD.match(text, run[-1].end)):
        key = found[2].lower()
        if key not in _KNOWN or text[found.end() : found.end() + 1].isdigit():
            break
        run.append(Word(key, found.end(), found[1][:1] == "-"))
    while len(run) > 1 and run[-1].key in ("a", "an", "and", "point"):
        run.pop()
    return run


def _sum(run: list[Word], index: int) -> _Sum | None:
    """Add up the cardinal from an index on: "two million five hundred thousand", "twenty-five hundred"."""
    total, group, least, scale, last = 0, 0, LARGEST_SCALE, 1, ""
    begun = index
    while index < len(run):
        at, key = index, run[index].key
        if key == "and" and last in SCALES and index + 1 < len(run):
            at, key = index + 1, run[index + 1].key
            if part_of(run, at):
                break
        if key in CARDINALS and (index == begun or _fits(group, last, CARDINALS[key])):
            group, scale = group + CARDINALS[key], 1
        elif (factor := SCALES.get(key, 0)) and at == index:
            if group and factor <= 100 and (group < 100 or (factor == 12 and not group % 100)):
                group, scale = group * factor, factor
            elif group and 100 < factor < least:
                total, group, least, scale = total + group * factor, 0, factor, scale * factor
            else:
                break
        else:
            break
        index, last = at + 1, key
    return _Sum(total + group, scale, index, last) if index > begun else None


def _fits(group: int, last: str, value: int) -> bool:
    """Return whether a cardinal may follow: "forty two", "hundred and forty"; not "twenty twenty", "two five"."""
    return (last in TENS and 0 < value < 10) or (last in SCALES and last not in ("dozen", "dozens") and not group % 100 and value > 0)


def _cardinal_led(text: str, start: int, run: list[Word]) -> Numeral | Refusal | None:
    """Read a number that starts with a cardinal."""
    found = _sum(run, 0)
    if not found:
        return None
    value, scale, index, last = found
    number = Numeral(start, run[index - 1].end, Decimal(value), scale, spelled=True)
    if index == len(run):
        return number
    following = run[index]
    if following.key == "point" and index + 1 < len(run) and run[index + 1].key in CARDINALS:
        return _point(text, start, run, index, value) if scale == 1 else _refuse(start, run)
    if following.key == "and" and index + 1 < len(run) and run[index + 1].key in ORDINALS and last in SCALES:
        after = run[index + 1]
        return Numeral(start, after.end, Decimal(value + ORDINALS[after.key]), 1, ordinal=True, spelled=True)
    if following.key == "and":
        return _with_part(text, number, run, index, last)
    if part := _denominator(text, start, run, index, value):
        return part
    if following.key in ORDINALS and (last in TENS or last in SCALES):
        if (following.key == "second" or last in SCALES) and noun_follows(text, following.end) and not is_definite(text, start):
            return _refuse(start, run)  # "a thirty-second film", "a hundred third parties"
        return Numeral(start, following.end, Decimal(value + ORDINALS[following.key]), 1, ordinal=True, spelled=True)
    if following.key in ORDINAL_SCALES:
        return Numeral(start, following.end, Decimal(value * ORDINAL_SCALES[following.key]), 1, ordinal=True, spelled=True)
    if following.key in CARDINALS or following.key in SCALES:
        return _refuse(start, run)
    return number


def _refuse(start: int, run: list[Word]) -> Refusal:
    return Refusal(start, run[-1].end, "number words that make no number")


def _point(text: str, start: int, run: list[Word], index: int, whole: int) -> Numeral | Refusal | None:
    """Read "two point five million" and "point six"; the digits behind "point" stand singly."""
    digits, at = "", index + 1
    while at < len(run) and run[at].key in CARDINALS:
        value = CARDINALS[run[at].key]
        if value > 9 and digits:
            return _refuse(start, run)
        digits, at = digits + str(value), at + 1
        if value > 9:
            if value >= 20 and at < len(run) and run[at].hyphen and 0 < CARDINALS.get(run[at].key, 0) < 10:
                digits, at = str(value + CARDINALS[run[at].key]), at + 1
            break
    if not digits:
        return None if not index else _refuse(start, run)
    scale = 1
    while at < len(run) and run[at].key in SCALES:
        scale, at = scale * SCALES[run[at].key], at + 1
        if scale > LARGEST_SCALE:
            return _refuse(start, run)
    if at < len(run) and run[at].key in CARDINALS:
        return _refuse(start, run)
    needs = "size" if not index and scale == 1 and run[index + 1].key == "one" else ""
    return Numeral(start, run[at - 1].end, scale_value(Decimal(f"{whole}.{digits}"), scale), scale, spelled=True, needs=needs)


def _with_part(text: str, number: Numeral, run: list[Word], index: int, last: str) -> Numeral | Refusal:
    """Read "and a half" behind a cardinal: a part of one, or of the scale that stands last."""
    part = part_of(run, index + 1) if index + 1 < len(run) else None
    if not part:
        return number
    top, bottom, at = part
    end = run[at - 1].end
    if bottom not in (2, 4) and top == 1 and noun_follows(text, end) and at == len(run):
        return number  # "two and a third party"
    scale = SCALES.get(last, 1)
    whole = number.value
    if scale >= 1000:
        if at < len(run) and run[at].key in SCALES:
            return _refuse(number.start, run)
        return number._replace(end=end, value=EXACT.add(whole, scale_value(share(top, bottom), scale)))
    value, factor = EXACT.add(whole, share(top, bottom)), 1
    while at < len(run) and run[at].key in SCALES:
        factor, end, at = factor * SCALES[run[at].key], run[at].end, at + 1
        if factor > LARGEST_SCALE:
            return _refuse(number.start, run)
    if at < len(run) and run[at].key in CARDINALS:
        return _refuse(number.start, run)
    return number._replace(end=end, value=scale_value(value, factor), scale=max(number.scale, 1) * factor)


def _denominator(text: str, start: int, run: list[Word], index: int, top: int) -> Numeral | Refusal | None:
    """Read "two thirds", "one-eighth", "five eighths of", "three quarters": cardinal and denominator."""
    part = part_of(run, 0)
    if not part or part[2] <= index or part[0] != top:
        return None
    _, bottom, at = part
    end = run[at - 1].end
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return None  # "one third-party"
    if run[at - 1].key == "quarters":
        return quarters(text, start, run, top, end)
    if top == 1 and not run[index].hyphen and not part_is_whole(text, end) and bottom > 2:
        return None
    return scaled_part(text, start, end, top, bottom)


def _after_article(text: str, start: int, run: list[Word]) -> Numeral | Refusal | None:
    """Read "a million", "a dozen", "a third of", "a hundredth", "a twenty-fifth"."""
    if len(run) < 2:
        return None
    key = run[1].key
    if key in SCALES and not key.endswith("s") and key not in ("lac", "crore", "lakh"):
        rest = [Word("one", run[0].end, hyphen=False), *run[1:]]
        return _cardinal_led(text, start, rest)
    if key == "quarter" or key == "half":
        before = LAST_WORD.search(text, max(0, start - 16), start)
        if before and before[1].lower() in ("and", "every", "per"):
            return Refusal(start, run[1].end, BEHIND_A_NOUN)
        found = scaled_part(text, start, run[1].end, 1, DENOMINATORS[key])
        whole = isinstance(found, Numeral) and (found.scale > 1 or key == "half" or part_is_whole(text, run[1].end))
        return found if whole and text[run[1].end : run[1].end + 1] != "-" else None
    part = part_of(run, 0)
    if not part or (key in CARDINALS and key not in TENS):
        return None
    end = run[part[2] - 1].end
    before = LAST_WORD.search(text, max(0, start - 8), start)
    by = bool(before and before[1].lower() == "by")
    return scaled_part(text, start, end, 1, part[1]) if part_is_whole(text, end) and (by or not is_in_order(text, end)) else None


def _ordinal(text: str, start: int, run: list[Word]) -> Numeral | Refusal | None:
    """Read a bare ordinal, or "tenth of a gallon"."""
    word = run[0]
    value = ORDINALS.get(word.key) or ORDINAL_SCALES[word.key]
    if value > 2 and (found := OF.match(text, word.end)) and found[1].lower() in ("a", "an") and is_bare(text, start):
        return Numeral(start, word.end, share(1, value), spelled=True, part=True)
    return Numeral(start, word.end, Decimal(value), 1, ordinal=True, spelled=True)
