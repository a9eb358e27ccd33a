"""The ways in which weeks of a year are written in English and Chinese. Data only; `date_grammar` explains the notation.

A week with a number is the one of ISO 8601, from Monday to Sunday. "The third week of 2025" says no days and is refused.
"""

from beltfacts.reading.dates.date_grammar import Row

ROWS = [
    Row("week count=NUMBER (of the|of|in|comma|slash|hyphen)? year=Y", "iso_week", not_after="count n nn"),
    Row("week count=NUMBER TO week? until=NUMBER (of the|of|in|comma|slash|hyphen)? year=Y", "iso_weeks", not_after="count n nn"),
    Row("week count=NUMBER and week? until=NUMBER OFTHE? year=Y", "iso_weeks", not_after="count n nn"),
    Row("year=Y comma? week count=NUMBER", "iso_week"),
    Row("w+count=NUMBER (of|in|comma|slash|hyphen)? year=Y", "iso_week"),
    Row("year=Y (hyphen|slash)? w+count=NUMBER", "iso_week"),
    Row("year=Y week count=NUMBER TO week? until=NUMBER", "iso_weeks"),
    Row("(NTH|last|latter) (full|COUNT)? week OFTHE? Y", "refuse"),
    Row("amount NUMBER slash Y", "refuse"),
    Row("year=YH de? ordinal? count=NUMBER zhweek", "iso_week"),
    Row("year=YH de? ordinal? count=NUMBER zhweek? (zhi|hyphen|ndash|tilde) ordinal? until=NUMBER zhweek", "iso_weeks"),
]
