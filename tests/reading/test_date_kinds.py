"""Ways of writing dates of which a part must never be read alone: circa, mixed separators, eras, decades, years of two digits."""

from collections.abc import Callable
from functools import partial

import pytest

from beltfacts.reading.dates.date_expressions import date_spans, find_dates
from tests.support import examples, is_quick


def edtf(text: str) -> list[str]:
    return [phrase.date.edtf for phrase in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("built c. 1905", ["1905~"]),
        ("built c.1720-c.1745", ["1720~/1745~"]),
        ("ca. 1934 \u2013 ca. 1938", ["1934~/1938~"]),
        ("1931 to circa 1936", ["1931/1936~"]),
        ("circa 1931 to 1936", ["1931~/1936"]),
        ("circa May 1948 to circa 3/1951", ["1948-05~/1951-03~"]),
        ("c1925", ["1925~"]),
        ("c.1888", ["1888~"]),
        ("around 1975 to 1980", ["1975~/1980"]),
        ("ca. 1500 m long", []),
        ("circa 1500 people", []),
        ("c. 1500 tonnes", []),
        ("CA 1995", ["1995"]),
        ("(c) 2019 the authors", ["2019"]),
    ],
)
def test_circa_belongs_to_the_end_of_a_range_before_which_it_stands(text: str, dates: list[str]) -> None:
    assert edtf(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2011.07-2014", ["2011-07/2014"]),
        ("2006.11-2007", ["2006-11/2007"]),
        ("2015.03-2016.09", ["2015-03/2016-09"]),
        ("9/July 2014", ["2014-07-09"]),
        ("March-7, 2013", ["2013-03-07"]),
        ("Sept-15 2012", ["2012-09-15"]),
        ("June, 11th 2009", ["2009-06-11"]),
        ("7 - September - 2011", ["2011-09-07"]),
        ("Table 4 - March 2020", ["2020-03"]),
        ("2021 Nov", ["2021-11"]),
        ("2013 February", ["2013-02"]),
        ("2018, March", ["2018-03"]),
        ("2012 May 3", ["2012-05-03"]),
        ("the 2019 August fires", ["2019-08"]),
        ("between 2018 March and 2019 May", ["2018-03/2019-05"]),
        ("2018 March to May", ["2018-03/2018-05"]),
        ("2016\u00b74\u00b712", ["2016-04-12"]),
        ("10-12/August 2014", []),
        ("3/4 May 2019", []),
        ("2019, June 5 and 6", []),
        ("In 2018, March was cold", ["2018"]),
        ("In 2016 May became prime minister", ["2016"]),
        ("in 2020 may rise again", ["2020"]),
        ("In 2014 Jan Smith left", []),
    ],
)
def test_months_in_unusual_places_are_read_whole_or_refused(text: str, dates: list[str]) -> None:
    assert edtf(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("the 1970s-90s saw growth", ["197X/199X"]),
        ("in the 1920s\u201340s", ["192X/194X"]),
        ("the 1830s to 50s", ["183X/185X"]),
        ("the 1980s and '90s", ["198X", "199X"]),
        ("17th-18th centuries", ["16XX/17XX"]),
        ("the 18th to 19th century", ["17XX/18XX"]),
        ("二十世纪六七十年代", ["196X/197X"]),
        ("上世纪八九十年代", ["198X/199X"]),
        ("20世纪60、70年代", []),
        ("1970-1990年代", ["197X/199X"]),
        ("1980年代至90年代", ["198X/199X"]),
    ],
)
def test_a_range_of_decades_or_centuries_keeps_both_ends(text: str, dates: list[str]) -> None:
    assert edtf(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("in 410 A.D. the city fell", ["0410"]),
        ("in AD 79", ["0079"]),
        ("the AD 25\u2013220 period", ["0025/0220"]),
        ("since AD 900", ["0900/.."]),
        ("on September 4, 476 AD", ["0476-09-04"]),
        ("公元二二零年", ["0220"]),
        ("公元79年", ["0079"]),
        ("公元618年至907年", ["0618/0907"]),
        ("a 2010 ad campaign", ["2010"]),
        ("sold 500 ad slots", []),
        ("sold 12 CE marked parts", []),
    ],
)
def test_years_of_our_era_are_dates(text: str, dates: list[str]) -> None:
    assert edtf(text) == dates


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fell in 45 BC", ["45 BC"]),
        ("from 120 BCE to 40 CE", ["120 BCE", "40 CE"]),
        ("on 15 March, 44 BC", ["15 March, 44 BC"]),
        ("秦于公元前221年统一", ["公元前221年"]),
        ("昭和64年", ["昭和64年"]),
        ("公元前206年至220年", ["公元前206年至220年"]),
    ],
)
def test_years_of_other_eras_are_refused_and_are_no_quantity(text: str, words: list[str]) -> None:
    assert edtf(text) == []
    assert [text[start:end] for start, end in date_spans(text)] == words


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("pre 1750 houses", ["../1749"]),
        ("pre-1950", ["../1949"]),
        ("post-1945 order", ["1946/.."]),
        ("post 1990", ["1991/.."]),
        ("the blog post 2019", []),
        ("the five years to 2024", []),
        ("the two years to June 2020", []),
        ("spring/summer 2019", []),
        ("first-half 2017 profit", ["2017-40"]),
    ],
)
def test_before_and_after_a_year_in_other_words(text: str, dates: list[str]) -> None:
    assert edtf(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("一九九八年后九月", ["1998-04/1998-12"]),
        ("二零一八年前五月", ["2018-01/2018-05"]),
        ("2020年后,情况好转", ["2021/.."]),
        ("2020年后三天", []),
        ("2021年前三名", ["2021"]),
        ("2021年前三年", []),
        ("2023年首季度营收", ["2023-33"]),
        ("2022年首月", ["2022-01"]),
        ("2022年首两个月", ["2022-01/2022-02"]),
        ("2021年首三季", ["2021-01/2021-09"]),
        ("2016年末季", ["2016-36"]),
        ("2020年首次", ["2020"]),
        ("2017年3\uff0d8月份", ["2017-03/2017-08"]),
        ("2021\uff0d2025年", ["2021/2025"]),
        ("两千零一年九月十一日", ["2001-09-11"]),
        ("一千九百九十九年", ["1999"]),
        ("两千五百年前", []),
        ("两千年历史", []),
        ("七九年五月三日", ["1979-05-03"]),
        ("八六年一季度", ["1986-33"]),
        ("03年7月", ["2003-07"]),
        ("45年8月15日", []),
        ("工期15年3个月", []),
        ("康熙15年3月", []),
        ("在98年12月底前", []),
        ("97年4月至6月", []),
        ("97年一、二季度", []),
        ("2019年年底", ["2019-12-31"]),
        ("2014年秋,", ["2014-23"]),
        ("2014年春节", ["2014"]),
        ("2021年冬至", ["2021"]),
        ("2014年秋至2015年春", ["2014-23/2015-21"]),
    ],
)
def test_parts_and_years_in_chinese(text: str, dates: list[str]) -> None:
    assert edtf(text) == dates


@pytest.mark.untraced
@pytest.mark.parametrize("unit", ["AD 1 ", "c.1720-", "2011.07-", "公元前", "两千零", "B. C. ", "八九十年代", "1970s-90s "])
def test_time_grows_with_the_length_of_a_text(unit: str) -> None:
    def read(times: int) -> Callable[[], object]:
        return partial(find_dates, unit * examples(times))

    # 10 times the text: 100 times the time if it were quadratic
    assert is_quick(read(2_000), read(20_000), lambda seconds: 40 * max(seconds, 0.01))
