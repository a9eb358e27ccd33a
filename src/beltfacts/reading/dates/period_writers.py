"""Write halves, quarters, seasons, years and longer times as EDTF, each from the parts of a matched phrase. It finds nothing."""

from datetime import date, timedelta

from beltfacts.reading.dates.date_values import NUMBER, REFUSED, Phrase, Written, full_year, iso, last_day, writer, year_and_month


def _part(each: Phrase, letter: str, parts: int, name: str = "nth") -> str | None:
    number = parts if each[name] < 0 else each[name]
    return f"{full_year(each.year, each.words.get('year', '2000')):04}-{letter}{number}" if 1 <= number <= parts else None


@writer
def _half(each: Phrase) -> Written:
    return _part(each, "H", 2)


@writer
def _quarter(each: Phrase) -> Written:
    return _part(each, "Q", 4)


@writer
def _quarters(each: Phrase) -> Written:
    """From the first day of one quarter to the last of another, in months; quarters that are named stay quarters."""
    first, last = each["nth"], 4 if each["nth2"] < 0 else each["nth2"]
    if not 1 <= first < last <= 4:
        return None
    return _first_of(each.year, 3 * last) if first == 1 else f"{iso(each.year, 3 * first - 2)}/{iso(each.year, 3 * last)}"


@writer
def _two_quarters(each: Phrase) -> Written:
    first, last = each["nth"], 4 if each["nth2"] < 0 else each["nth2"]
    return _quarters(each) if last == first + 1 else REFUSED


def _first_of(year: int, months: int) -> str:
    return f"{iso(year, 1)}/{iso(year, months)}"


def _counted(each: Phrase, size: int, last: bool) -> str | None:
    months = each["count"] * size
    if not 1 <= months <= 12:
        return None
    if months == 1:
        return iso(each.year, 12 if last else 1)
    return f"{iso(each.year, 13 - months)}/{iso(each.year, 12)}" if last else _first_of(each.year, months)


@writer
def _first_months(each: Phrase) -> Written:
    return _counted(each, 1, last=False)


@writer
def _last_months(each: Phrase) -> Written:
    return _counted(each, 1, last=True)


@writer
def _first_quarters(each: Phrase) -> Written:
    return _counted(each, 3, last=False)


@writer
def _last_quarters(each: Phrase) -> Written:
    return _counted(each, 3, last=True)


@writer
def _season(each: Phrase) -> Written:
    return f"{each.year:04}-{each['season']}"


@writer
def _winter(each: Phrase) -> Written:
    """Write "winter 2023-24", which EDTF names by the year in which it begins."""
    return f"{each.year:04}-24" if each["until"] % 100 == (each.year + 1) % 100 else REFUSED


@writer
def _decade(each: Phrase) -> Written:
    """Write "1990s"; "1900s" is also a century, and "2000s" mostly ten years."""
    year = each["year"]
    if year % 10 or (year % 100 == 0 and year != 2000):
        return None if year % 10 else REFUSED
    return f"{year // 10}X"


@writer
def _century(each: Phrase) -> Written:
    """Write a century as EDTF does: the 20th is 19XX, which begins in 1900. "21st Century" with a capital is a name."""
    if "Century" in each.words[""]:
        return NUMBER
    return f"{each['nth'] - 1:02}XX" if 2 <= each["nth"] <= 30 else REFUSED


@writer
def _century_decade(each: Phrase) -> Written:
    decade = each["decade"]
    return f"{each['nth'] - 1:02}{decade // 10}X" if decade % 10 == 0 and 2 <= each["nth"] <= 30 else REFUSED


@writer
def _century_decades(each: Phrase) -> Written:
    first, last, century = each["decade"], each["until"], each["nth"] - 1
    return REFUSED if first % 10 or last % 10 or first >= last else f"{century:02}{first // 10}X/{century:02}{last // 10}X"


@writer
def _year(each: Phrase) -> Written:
    return f"{each.year:04}"


@writer
def _bare_year(each: Phrase) -> Written:
    return f"{each.year:04}"


@writer
def _old_year(each: Phrase) -> Written:
    return f"{each.year:04}"


@writer
def _old_years(each: Phrase) -> Written:
    return _years(each) if each.year >= 1500 else None


@writer
def _years(each: Phrase) -> Written:
    return f"{each.year:04}/{each['until']:04}" if each.year < each["until"] else None


@writer
def _round_number(each: Phrase) -> Written:
    """Refuse 2000年前, before 2000 or 2000 years ago; other years are dates."""
    return NUMBER if each.year % 100 == 0 else None


@writer
def _number(_: Phrase) -> Written:
    return NUMBER


@writer
def _refuse(_: Phrase) -> Written:
    return REFUSED


@writer
def _fiscal(each: Phrase) -> Written:
    """Write a fiscal year, whose first day nobody names, as about the year it is called by."""
    first = full_year(each["year"], each.words["year"])
    if "until" not in each:
        return f"{first:04}~"
    return f"{first:04}~/{first + 1:04}~" if each["until"] % 100 == (first + 1) % 100 else REFUSED


@writer
def _fiscal_range(each: Phrase) -> Written:
    return f"{each.year:04}~/{each['until']:04}~" if each.year < each["until"] else None


def _back(each: Phrase, months: int) -> str:
    """Write the months up to the day or month named."""
    year, month, day = each.year, each["month"], each["day"]
    length = last_day(year, month)
    if day and day > length:
        return REFUSED
    begin = year * 12 + month - months  # months since year 0 of the month after the one that precedes the time
    if day in (0, length):
        first, last = iso(*year_and_month(begin)), iso(year, month)
        return first if first == last else f"{first}/{last}"
    start_year, start_month = year_and_month(begin - 1)
    after = date(start_year, start_month, min(day, last_day(start_year, start_month))) + timedelta(1)
    return f"{after.isoformat()}/{iso(year, month, day)}"


@writer
def _year_to(each: Phrase) -> Written:
    return _back(each, 12)


@writer
def _quarter_to(each: Phrase) -> Written:
    return _back(each, 3)


@writer
def _half_to(each: Phrase) -> Written:
    return _back(each, 6)


@writer
def _months_to(each: Phrase) -> Written:
    return _back(each, each["count"]) if 1 <= each["count"] <= 60 else REFUSED


@writer
def _past_years(each: Phrase) -> Written:
    return f"{each.year - each['count']:04}~/{each.year:04}"


@writer
def _past_decades(each: Phrase) -> Written:
    return f"{each.year - 10 * each['count']:04}~/{each.year:04}"


@writer
def _past_decade(each: Phrase) -> Written:
    return f"{each.year - 10:04}~/{each.year:04}"


@writer
def _years_ago(each: Phrase) -> Written:
    return f"{each.year - each['count']:04}~"


@writer
def _year_earlier(each: Phrase) -> Written:
    return f"{each.year - 1:04}"


@writer
def _year_before(each: Phrase) -> Written:
    return f"{each.year - 1:04}"


@writer
def _near_month(each: Phrase) -> Written:
    if each.context.month is None:
        return REFUSED
    return iso(*year_and_month(each.year * 12 + each.context.month - 1 + each["month2"]))


@writer
def _year_to_month(each: Phrase) -> Written:
    if each.context.month is None:
        return REFUSED
    each.numbers["year"] = each.year - (each["month"] > each.context.month)
    return _back(each, 12)
