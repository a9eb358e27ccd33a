"""The numbers of Chinese dates: years digit by digit, days and months, and decades side by side. Pure. It finds no dates."""

from __future__ import annotations

HAN_DIGITS = "〇零○一二三四五六七八九"
HAN_VALUES = {char: max(0, at - 2) for at, char in enumerate(HAN_DIGITS)} | {"两": 2, "兩": 2}
"""The value of each digit."""


def is_two_tens(token: str) -> bool:
    """Return whether a number names two decades side by side, such as 八九十."""
    ones = [HAN_VALUES.get(char, 0) for char in token[:2]]
    return len(token) == 3 and token[2] == "十" and 1 <= ones[0] == ones[1] - 1


def han_value(token: str) -> int | None:
    """Return the value of 二〇二四, 二十五, 十二 or 九; None for other runs of Han numerals."""
    token = token.replace("廿", "二十").replace("卅", "三十")
    if len(token) == 4 and all(char in HAN_VALUES for char in token):
        year = sum(HAN_VALUES[char] * 10 ** (3 - at) for at, char in enumerate(token))
        return year if 1000 <= year < 2200 else None
    if len(token) == 2 and all(char in HAN_VALUES for char in token):
        return 10 * HAN_VALUES[token[0]] + HAN_VALUES[token[1]]
    if len(token) == 3 and token[0] not in "〇零○" and all(char in HAN_VALUES for char in token):
        return int("".join(str(HAN_VALUES[char]) for char in token))
    if is_two_tens(token):
        return 10 * HAN_VALUES[token[0]]
    thousands, thousand, rest = token.partition("千")
    if thousand:
        base, rest = (1900, rest[2:]) if rest.startswith("九百") else (2000, rest)
        ones_of_year = han_value(rest.lstrip("零〇"))
        return base + ones_of_year if ones_of_year and ones_of_year < 100 and thousands in "一二两兩" else None
    tens, ten, ones = token.partition("十")
    if len(tens) > 1 or len(ones) > 1 or (not ten and len(token) > 1):
        return None
    if not set(tens + ones) <= HAN_VALUES.keys():
        return None
    if not ten:
        return HAN_VALUES[token] if token else None
    return 10 * (HAN_VALUES[tens] if tens else 1) + (HAN_VALUES[ones] if ones else 0)
