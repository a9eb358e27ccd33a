"""Dates, times and durations as a number format displays them, in English.

It chooses no section (`number_format`). Source: ISO/IEC 29500-1, 18.8.31 and 18.17.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from beltfacts.documents.extractors._office.format_tokens import Token, UnknownFormat

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LAST_DAY = 2958465
"""The day number of 9999-12-31 in the system of 1900."""
_DAYS_TO_1904 = 1462
"""Days between the two systems."""
_FALSE_LEAP_DAY = 60
"""The day number of 1900-02-29, which Excel counts and which did not exist (18.17.4.1). Readers make it the 28th.

See findings/spreadsheet-readers-lose-a-day-of-1900.sh.
"""
_SECONDS_A_DAY = 86400


def display_date(value: Decimal, tokens: Sequence[Token], *, from_1904: bool = False) -> str:
    """Return a day number as a date, time or duration. Raises UnknownFormat for days before or after the calendar."""
    if abs(value) > _LAST_DAY:
        raise UnknownFormat("a date after the calendar")
    minutes = _minute_tokens(tokens)
    decimals = _second_decimals(tokens)
    is_elapsed = any(token.kind == "elapsed" for token in tokens)
    if value < 0 and not (is_elapsed and from_1904):
        raise UnknownFormat("a date before the calendar")
    sign = "-" if value < 0 else ""
    has_seconds = any(token.text[:1] == "s" for token in tokens if token.kind in ("date", "elapsed"))
    seconds = (abs(value) * _SECONDS_A_DAY).quantize(Decimal(1).scaleb(-(decimals if has_seconds else 3)), rounding=ROUND_HALF_UP)
    day, time = divmod(seconds, _SECONDS_A_DAY)
    parts = (
        _date_parts(int(day) + (_DAYS_TO_1904 if from_1904 else 0))
        if any(_is_calendar(token, i in minutes) for i, token in enumerate(tokens))
        else None
    )
    has_noon = any(token.kind == "ampm" for token in tokens)
    shown: list[str] = []
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
        elif token.kind == "date" and token.text[0] in "ymd" and index not in minutes:
            assert parts is not None
            shown.append(_calendar_part(token.text, parts))
        elif token.kind == "elapsed":
            shown.append(_elapsed_part(token.text, seconds))
        elif token.kind == "date":
            shown.append(_time_part(token.text, time, has_noon))
        elif token.kind == "ampm":
            shown.append(_noon_part(token.text, time))
        elif token.kind == "point" and decimals and index + 1 < len(tokens) and tokens[index + 1].kind == "digit":
            shown.append("." + f"{seconds:.{decimals}f}".partition(".")[2])
            skip = decimals
        else:
            shown.append(token.text)
    return sign + "".join(shown)


def _is_calendar(token: Token, is_minute: bool) -> bool:
    return token.kind == "date" and token.text[0] in "ymd" and not is_minute


def _minute_tokens(tokens: Sequence[Token]) -> set[int]:
    """Return the indexes of the tokens "m" and "mm" that are minutes: after hours, or before seconds."""
    units = [index for index, token in enumerate(tokens) if token.kind in ("date", "elapsed")]
    minutes: set[int] = set()
    for position, index in enumerate(units):
        if tokens[index].kind == "date" and tokens[index].text in ("m", "mm"):
            before = tokens[units[position - 1]].text[0] if position else ""
            after = tokens[units[position + 1]].text[0] if position + 1 < len(units) else ""
            if before == "h" or after == "s":
                minutes.add(index)
    return minutes


def _second_decimals(tokens: Sequence[Token]) -> int:
    """Return the number of decimals of the seconds: 2 for "ss.00"."""
    for index, token in enumerate(tokens):
        if token.kind == "point":
            end = index + 1
            while end < len(tokens) and tokens[end].kind == "digit":
                end += 1
            return end - index - 1
    return 0


def _date_parts(day: int) -> tuple[int, int, int, int]:
    """Return year, month, day and weekday (Monday 0) of a day number in the system of 1900."""
    if day > _LAST_DAY:
        raise UnknownFormat("a date after the calendar")
    if day == _FALSE_LEAP_DAY:
        return 1900, 2, 29, 2
    if day == 0:
        return 1900, 1, 0, 5
    found = date(1899, 12, 31) + timedelta(day - (day > _FALSE_LEAP_DAY))
    return found.year, found.month, found.day, found.weekday() if day > _FALSE_LEAP_DAY else (found.weekday() - 1) % 7


def _calendar_part(code: str, parts: tuple[int, int, int, int]) -> str:
    """Return a year, month or day."""
    year, month, day, weekday = parts
    if code[0] == "y":
        return f"{year:04}" if len(code) > 2 else f"{year % 100:02}"
    if code[0] == "m":
        name = _MONTHS[month - 1]
        return {1: str(month), 2: f"{month:02}", 3: name[:3], 5: name[0]}.get(len(code), name)
    return {1: str(day), 2: f"{day:02}", 3: _DAYS[weekday][:3]}.get(len(code), _DAYS[weekday])


def _time_part(code: str, time: Decimal, has_noon: bool) -> str:
    """Return hours, minutes or seconds of a day."""
    hours = int(time // 3600)
    number = {"h": (hours % 12 or 12) if has_noon else hours, "m": int(time // 60) % 60, "s": int(time) % 60}[code[0]]
    return f"{number:02}" if len(code) > 1 else str(number)


def _elapsed_part(code: str, seconds: Decimal) -> str:
    """Return all hours, minutes or seconds of a duration."""
    return f"{int(seconds // {'h': 3600, 'm': 60, 's': 1}[code[0]]):0{len(code)}}"


def _noon_part(code: str, time: Decimal) -> str:
    """Return the half of the day."""
    before, after = code.split("/")
    return before if time < _SECONDS_A_DAY // 2 else after
