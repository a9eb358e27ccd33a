"""Write years of an era or of two digits, decades in a row and "circa" as EDTF, each from the parts of a matched phrase. It finds nothing."""

from functools import partial

from beltfacts.reading.dates.date_values import REFUSED, WRITERS, Phrase, Written, iso, writer

_LAST_YEAR = 2200
"""A number above it with AD or 公元 is no year."""
_LARGEST_COUNT = 31
"""Up to it a number before CE may be a count."""
_SHORT_YEARS = range(70, 130)
"""Years since 1900 that two digits stand for; 45年8月 may be of 1945 or of 2045."""


@writer
def _era_year(each: Phrase) -> Written:
    """Write AD 79; "12 CE" with so small a number may count the marks of that name."""
    if each.year <= _LARGEST_COUNT and "CE" in each.words[""]:
        return None
    return f"{each.year:04}" if 1 <= each.year <= _LAST_YEAR else None


@writer
def _era_day(each: Phrase) -> Written:
    return iso(each.year, each["month"], each["day"]) if 1 <= each.year <= _LAST_YEAR else None


@writer
def _era_years(each: Phrase) -> Written:
    return f"{each.year:04}/{each['until']:04}" if 1 <= each.year < each["until"] <= _LAST_YEAR else REFUSED


_BEFORE_MINGUO = 1911
"""The year before the first one of the Republic of China, from which its years are counted."""
_MINGUO_YEARS = range(1, 190)
_BUDGET_YEARS = range(100, 160)
"""Years of the Republic that three digits and 年度 stand for without its name: nothing lasts 112年度."""


def _write_minguo(kind: str, each: Phrase) -> Written:
    """Write a date of the Republic of China as the date of our era of the same kind: 民國112年3月 is 2023-03."""
    years = {name: each[name] for name in ("year", "until") if name in each}
    if any(year not in _MINGUO_YEARS for year in years.values()):
        return REFUSED
    moved = {name: year + _BEFORE_MINGUO for name, year in years.items()}
    return WRITERS[kind](Phrase({**each.numbers, **moved}, each.words, each.context))


WRITERS.update({f"minguo_{kind}": partial(_write_minguo, kind) for kind in ("year", "month", "day", "end", "quarter", "half", "years")})


@writer
def _minguo_budget_year(each: Phrase) -> Written:
    is_sure = each.year in _BUDGET_YEARS and each.words[""].endswith("年度")
    return f"{each.year + _BEFORE_MINGUO}" if is_sure else None


@writer
def _about_era(each: Phrase) -> Written:
    return f"{each.year:04}~" if 1 <= each.year <= _LAST_YEAR else None


@writer
def _about_year(each: Phrase) -> Written:
    """Write "c. 1905" and "c1905"; a lone "c" before a space is no circa."""
    words = each.words[""]
    return None if words.startswith("c ") else f"{each.year:04}~"


@writer
def _sure_old_year(each: Phrase) -> Written:
    return f"{each.year:04}"


def _decade_after(each: Phrase) -> tuple[int, int]:
    """Return the first years of two decades, the second written in two digits or four; 0, 0 where they do not fit."""
    first, until = each["year"], each["until"]
    last = until if until >= 1000 else first // 100 * 100 + until
    fits = first % 10 == 0 == last % 10 and first < last and (first % 100 > 0 or first == 2000)
    return (first, last) if fits else (0, 0)


@writer
def _decades(each: Phrase) -> Written:
    first, last = _decade_after(each)
    return f"{first // 10}X/{last // 10}X" if first else REFUSED


@writer
def _each_decade(each: Phrase) -> Written:
    first, last = _decade_after(each)
    return [f"{first // 10}X", f"{last // 10}X"] if first else REFUSED


@writer
def _two_decades(each: Phrase) -> Written:
    """Write 八九十年代, two decades side by side."""
    decade, century = each["decade"] // 10, each["nth"] - 1
    return f"{century:02}{decade}X/{century:02}{decade + 1}X" if 2 <= each["nth"] <= 30 else REFUSED


@writer
def _centuries(each: Phrase) -> Written:
    first, last = each["nth"], each["nth2"]
    return f"{first - 1:02}XX/{last - 1:02}XX" if 2 <= first < last <= 30 else REFUSED


def _year_of_two_digits(each: Phrase) -> int | None:
    """Return the year that 98年 or 零七年 stands for, None where it is not clear."""
    number = each.year + (100 if each.year < 30 else 0)
    digits = each.words["year"]
    return 1900 + number if len(digits) == 2 and "十" not in digits and number in _SHORT_YEARS else None


@writer
def _short_month(each: Phrase) -> Written:
    year = _year_of_two_digits(each)
    return iso(year, each["month"], each["day"]) if year else REFUSED


@writer
def _short_quarter(each: Phrase) -> Written:
    year = _year_of_two_digits(each)
    return f"{year}-Q{each['nth']}" if year and 1 <= each["nth"] <= 4 else REFUSED
