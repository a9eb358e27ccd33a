"""Numbers in Chinese numerals, alone or mixed with digits: 三千四百万, 3亿5千万, 三点五, 一千多万.

It reads the value. Whether a numeral is a number at all, and not a part of another word, is `han_figures`.
"""

from decimal import Decimal
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.number_types import EXACT, scale_value
from beltfacts.reading.words_chinese import DIGITS, LARGE_SCALES, MORE, POINTS, PREFIX_UNITS, SCALES, SMALL_SCALES, TENS

NUMERALS = frozenset((*DIGITS, *SCALES, *TENS))
"""Every character of a Chinese numeral."""
_LITERAL = LazyPattern(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,20})(?:\.[0-9]{1,20})?(?![0-9.,][0-9])")
_LONGEST = 60
"""Characters of the longest Chinese numeral."""


class HanNumber(NamedTuple):
    """A number that starts at an offset.

    value: the number, scales included.
    end: where it ends.
    scale: the last scale, 1 where it has none.
    bound: "more-than" of 多, 余 and 几, "about" of 来, else "exact".
    bare: whether it is one or more scales without a digit before them (百万), as in many words of another meaning.
    digits: how many digits of one place each stand side by side (三八: 2), which make no number but a discount or year.
    """

    value: Decimal
    end: int
    scale: int = 1
    bound: str = "exact"
    bare: bool = False
    digits: int = 1


class _State:
    """What has been read of a Chinese numeral so far."""

    __slots__ = ("bare", "current", "last", "literal", "section", "seen_large", "spoken_zero", "total", "zero")

    def __init__(self) -> None:
        self.total, self.section = Decimal(0), Decimal(0)
        self.current: Decimal | None = None
        self.last, self.seen_large = 0, 0
        self.zero = self.literal = self.spoken_zero = False
        self.bare = True

    def sum(self) -> Decimal:
        return EXACT.add(EXACT.add(self.total, self.section), self.current or Decimal(0))

    def small(self, scale: int) -> bool:
        """Take 十, 百 or 千; False where it cannot stand here."""
        if self.current is None:
            if self.last and (self.last < LARGEST_SMALL or scale != 10) and not self.zero and self.last != scale * 10:
                return False
            self.current = Decimal(1)
        if self.section and 0 < self.last <= scale:
            return False
        self.section = EXACT.add(self.section, EXACT.multiply(self.current, Decimal(scale)))
        self.current, self.last, self.zero, self.literal = None, scale, False, False
        return True

    def large(self, scale: int) -> bool:
        """Take 万 or 亿; False where it cannot stand here."""
        amount = EXACT.add(self.section, self.current or Decimal(0))
        if scale == 10**8 and self.seen_large == 10**4 and amount < 1000 and not (self.zero or self.spoken_zero) and amount:
            return False  # 3万4亿
        if not amount:
            if not 0 < self.total < MOST_TOTAL or self.last not in (10**4, 10**8) or self.last > scale:
                return False
            self.total = EXACT.multiply(self.total, Decimal(scale))
        elif scale == 10**8:
            if self.seen_large >= 10**8:
                return False
            self.total = EXACT.multiply(EXACT.add(self.total, amount), Decimal(scale))
        else:
            if self.seen_large == scale or (self.total and self.seen_large < scale):
                return False
            self.total = EXACT.add(self.total, EXACT.multiply(amount, Decimal(scale)))
        self.section, self.current = Decimal(0), None
        self.last = self.seen_large = scale
        self.zero = self.literal = self.spoken_zero = False
        return True


LARGEST_SMALL = 10**4
MOST_TOTAL = 10**13
"""What 万 or 亿 may still multiply by itself, as in 万亿."""


def read_number(text: str, at: int) -> HanNumber | None:
    """Read the Chinese numeral, or digits with Chinese scales, at an offset; None where it makes no number."""
    state, start = _State(), at
    while at < len(text) and at - start < _LONGEST:
        char = text[at]
        if char in DIGITS:
            step = _digit(text, at, state)
            if step == 0:
                break
            if step < 0:
                return _side_by_side(text, start)
            at += step
            continue
        if char in SCALES:
            if char in "千仟" and text[at + 1 : at + 2] in tuple(PREFIX_UNITS) and at > start:
                break
            if (char in "百佰" and text.startswith("分点", at + 1)) or text.startswith("分點", at + 1):
                break
            taken = state.small(SMALL_SCALES[char]) if char in SMALL_SCALES else state.large(LARGE_SCALES[char])
            if not taken:
                return None
            at += 1
        elif char in TENS:
            if state.current is not None or 0 < state.last < 100:
                return None
            state.section, state.last, state.bare = EXACT.add(state.section, Decimal(TENS[char])), 10, False
            at += 1
        elif char in "0123456789" and char:
            literal = _LITERAL.match(text, at)
            if state.current is not None or not literal:
                return None
            state.current, state.literal, state.bare = Decimal(literal[0].replace(",", "")), True, False
            at = literal.end()
        else:
            break
    return _finish(text, start, at, state)


def _digit(text: str, at: int, state: _State) -> int:
    """Take one Chinese digit: 1 where it is read, 0 where the number ends before it, -1 where two stand side by side."""
    char = text[at]
    value = DIGITS[char]
    after = text[at + 1 : at + 2]
    if char in "两兩" and (state.last or state.current is not None) and after not in SCALES:
        return 0  # the unit 两
    if state.current is not None:
        if state.current == 0 and not state.literal and value:
            return -1
        return -1
    if value == 0 and (state.last or state.total):
        state.zero = state.spoken_zero = True
        return 1
    state.current, state.bare = Decimal(value), False
    if value == 0 and after in SMALL_SCALES:
        state.current = None  # 零十
        state.zero = True
    return 1


def _side_by_side(text: str, start: int) -> HanNumber | None:
    """Read digits of one place each, side by side: 三八折, 二〇二四年."""
    end = start
    while end < len(text) and text[end] in DIGITS and end - start < _LONGEST:
        end += 1
    if text[end : end + 1] in SCALES or end - start < 2:
        return None
    return HanNumber(Decimal("".join(str(DIGITS[char]) for char in text[start:end])), end, digits=end - start)


def _finish(text: str, start: int, at: int, state: _State) -> HanNumber | None:
    """Return the number read, with a decimal part and a qualifier inside it."""
    if at == start:
        return None
    if state.current is not None and not state.literal and not state.zero and state.last >= 100 and state.current:
        state.current = EXACT.multiply(state.current, Decimal(state.last // 10))  # 一千三 is 1300
    elif state.literal and state.last and state.current is not None:
        whole = state.current == state.current.to_integral_value()
        if state.current >= state.last or not whole or (not state.zero and state.last >= 100 and state.current < 10):
            return None
    whole = state.current is None and not state.zero and state.last >= 100
    value, scale = state.sum(), state.seen_large or (state.last if whole else 1)
    if text[at : at + 1] in POINTS and text[at : at + 1]:
        return _decimals(text, at, value, state)
    if text[at : at + 1] in (*MORE, "几", "幾", "来", "來"):
        return _about(text, at, value, scale, state)
    return HanNumber(value, at, scale, bare=state.bare)


def _decimals(text: str, at: int, value: Decimal, state: _State) -> HanNumber | None:
    """Read 点 with the digits behind it, and scales behind those: 三点五亿."""
    end = at + 1
    while end < len(text) and (text[end] in DIGITS or text[end] in "0123456789") and end - at < 25:
        end += 1
    if end == at + 1:
        return HanNumber(value, at, state.seen_large or 1, bare=state.bare)
    if text[end : end + 1] in ("分", "刻") and text[end + 1 : end + 2] not in ("之", "钟", "鐘"):
        return None
    printed = "".join(str(DIGITS.get(char, char)) for char in text[at + 1 : end])
    value = EXACT.add(value, Decimal(f"0.{printed}"))
    scale = 1
    while text[end : end + 1] in SCALES and text[end : end + 1]:
        if text[end + 1 : end + 2] in tuple(PREFIX_UNITS) and text[end] in SMALL_SCALES:
            break
        if text[end] in "十拾":
            return None
        scale, end = scale * SCALES[text[end]], end + 1
        if scale > 10**16:
            return None
    if scale > 1 and state.seen_large:
        return None
    return HanNumber(scale_value(value, scale), end, scale if scale > 1 else state.seen_large or 1)


def _about(text: str, at: int, value: Decimal, scale: int, state: _State) -> HanNumber | None:
    """Read 多, 余 and 几 behind a scale, and the scales behind them: 一千多万, 十几万."""
    char = text[at]
    if char in "几幾" and state.last != 10:
        return HanNumber(value, at, scale, bare=state.bare)
    if char in "来來" and (not state.last or state.current is not None or text[at + 1 : at + 2] in tuple("自到源年临臨看说說了")):
        return HanNumber(value, at, scale, bare=state.bare)
    if state.current is not None and not state.literal:
        return HanNumber(value, at, scale, bare=state.bare)
    end = at + 1
    while text[end : end + 1] in LARGE_SCALES and text[end : end + 1]:
        factor = LARGE_SCALES[text[end]]
        if state.seen_large == 10**8 and factor == 10**4 and state.section and end == at + 1:
            value = EXACT.add(state.total, EXACT.multiply(state.section, Decimal(factor)))  # 一亿五千多万
            scale, end = factor, end + 1
            continue
        if state.seen_large >= 10**8:
            return None
        value, scale, end = EXACT.multiply(value, Decimal(factor)), factor, end + 1
        state.seen_large = factor if factor == 10**8 else state.seen_large
    return HanNumber(value, end, scale, "about" if char in "来來" else "more-than", bare=False)
