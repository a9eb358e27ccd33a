"""Dates in running text: which words are found, and what they stand for."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beltfacts.reading.dates.date_expressions import date_spans, find_dates, find_parts_of_year
from beltfacts.reading.dates.edtf import DateError, parse_edtf
from tests.support import examples, is_quick


def found(text: str, anchor_year: int | None = None) -> list[tuple[str, str]]:
    return [(phrase.text, phrase.date.edtf) for phrase in find_dates(text, anchor_year)]


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("December 3, 2021", "2021-12-03"),
        ("December 3 2021", "2021-12-03"),
        ("December 3rd, 2021", "2021-12-03"),
        ("DECEMBER 3, 2021", "2021-12-03"),
        ("3 December 2021", "2021-12-03"),
        ("3rd of December, 2021", "2021-12-03"),
        ("Dec. 3, 2021", "2021-12-03"),
        ("Aug. 5, 2025", "2025-08-05"),
        ("Sept. 11, 2025", "2025-09-11"),
        ("May 11, 2024", "2024-05-11"),
        ("February 29, 2024", "2024-02-29"),
        ("December\n3, 2021", "2021-12-03"),
        ("December\u00a03,\u00a02021", "2021-12-03"),
        ("2025-06-30", "2025-06-30"),
        ("October 2022", "2022-10"),
        ("October, 2022", "2022-10"),
        ("October of 2022", "2022-10"),
        ("early October 2013", "2013-10"),
        ("mid-October 2024", "2024-10"),
        ("2025-06", "2025-06"),
        ("end of February 2025", "2025-02-28"),
        ("end of February 2024", "2024-02-29"),
        ("end of 2024", "2024-12-31"),
        ("end-2024", "2024-12-31"),
        ("end-June 2024", "2024-06-30"),
        ("year-end 2024", "2024-12-31"),
        ("first half of 2025", "2025-40"),
        ("first half 2025", "2025-40"),
        ("second half of 2025", "2025-41"),
        ("latter half of 2025", "2025-41"),
        ("H1 2025", "2025-40"),
        ("2025 H1", "2025-40"),
        ("2025H2", "2025-41"),
        ("1H 2025", "2025-40"),
        ("third quarter of 2025", "2025-35"),
        ("last quarter of 2024", "2024-36"),
        ("Q3 2025", "2025-35"),
        ("Q3 of 2025", "2025-35"),
        ("2025-Q3", "2025-35"),
        ("first three quarters of 2025", "2025-01/2025-09"),
        ("first seven months of 2024", "2024-01/2024-07"),
        ("first 11 months of 2024", "2024-01/2024-11"),
        ("last three months of 2024", "2024-10/2024-12"),
        ("winter of 2024", "2024-24"),
        ("fall 2024", "2024-23"),
        ("1990s", "199X"),
        ("2024", "2024"),
        ("from 2021 to 2024", "2021/2024"),
        ("2021-2024", "2021/2024"),
        ("2021\u20132024", "2021/2024"),
        ("2021 \u2013 2024", "2021/2024"),
        ("2021 to 2024", "2021/2024"),
        ("between 2021 and 2024", "2021/2024"),
        ("2024-25", "2024/2025"),
        ("2024/25", "2024/2025"),
        ("2010\u201312", "2010/2012"),
        ("2010-12", "2010-12"),
        ("from mid-October 2024 to mid-May 2025", "2024-10/2025-05"),
        ("January to June 2025", "2025-01/2025-06"),
        ("between June and December 2024", "2024-06/2024-12"),
        ("1 January to 30 June 2025", "2025-01-01/2025-06-30"),
        ("January 1 - June 30, 2025", "2025-01-01/2025-06-30"),
        ("December 3, 2021 through December 31, 2024", "2021-12-03/2024-12-31"),
        ("May 3-5, 2025", "2025-05-03/2025-05-05"),
        ("3\u20135 May 2025", "2025-05-03/2025-05-05"),
    ],
)  # fmt: skip
def test_english_phrases(phrase: str, edtf: str) -> None:
    assert found(phrase) == [(phrase, edtf)]
    text = f"It carried 5 million tonnes ({phrase}), they said."
    (only,) = find_dates(text)
    assert (only.text, text[only.start : only.end], only.date.edtf) == (phrase, phrase, edtf)


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("2024年", "2024"),
        ("2024 年", "2024"),
        ("2024年12月", "2024-12"),
        ("2025 年 6 月", "2025-06"),
        ("2021年12月3日", "2021-12-03"),
        ("2024年底", "2024-12-31"),
        ("2025年2月底", "2025-02-28"),
        ("2025年上半年", "2025-40"),
        ("2025年下半年", "2025-41"),
        ("2025年第三季度", "2025-35"),
        ("2025年前三季度", "2025-01/2025-09"),
        ("2025年前7个月", "2025-01/2025-07"),
        ("2025年前十一个月", "2025-01/2025-11"),
        ("2024年1-9月", "2024-01/2024-09"),
        ("2021年至2024年", "2021/2024"),
        ("2021至2024年", "2021/2024"),
        ("2021—2024年", "2021/2024"),
        ("2021年12月3日至2024年12月31日", "2021-12-03/2024-12-31"),
    ],
)  # fmt: skip
def test_chinese_phrases(phrase: str, edtf: str) -> None:
    assert found(phrase) == [(phrase, edtf)]
    assert found(f"截至{phrase}\uff0c累计发送货物6000万吨。") == [(phrase, edtf)]


@pytest.mark.parametrize(
    "text",
    [
        "", "no date at all", "2024,5", "2,024", "2024.5", "3.2024", "12024", "20245", "B2024", "2024x", "$2025",
        "US$2025", "US$ 2025", "€2025", "RMB 2025", "2025%", "2025 %", "2025 percent", "2025 per cent", "2025 million",
        "2025 billion yuan", "2025\nmillion", "2025 dollars", "2024万吨", "2025 tonnes", "1899", "2100", "this year", "last year",
        "end of last year", "first half of this year", "Sept. 11", "in May", "去年底", "half an hour", "two quarters",
    ],
)  # fmt: skip
def test_what_is_no_date_or_has_no_year_is_left_out(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("February 30, 2024", []),
        ("2025-02-30", []),
        ("H3 2025", [("2025", "2025")]),
        ("first five quarters of 2025", [("2025", "2025")]),
        ("30 June 30, 2025", [("June 30, 2025", "2025-06-30")]),
        ("2024 to 2021", [("2024", "2024"), ("2021", "2021")]),
        ("December to February 2025", [("December to February 2025", "2024-12/2025-02")]),
        ("May to 2024", []),
        ("2020 and 2021", [("2020", "2020"), ("2021", "2021")]),
        ("between 2020 to 2021", [("2020 to 2021", "2020/2021")]),
        ("opened in 2010\u2014when", [("2010", "2010")]),
        ("opened in 2021\u20142024 saw", [("2021", "2021"), ("2024", "2024")]),
        ("in 2013, 2014 and 2015.", [("2013", "2013"), ("2014", "2014"), ("2015", "2015")]),
        ("first half of 2024 to 2025-Q1", [("first half of 2024 to 2025-Q1", "2024-40/2025-33")]),
        ("2021-2023 to 2025", [("2021-2023", "2021/2023"), ("2025", "2025")]),
        ("first two months of 2024 to 2025", [("first two months of 2024", "2024-01/2024-02"), ("2025", "2025")]),
        ("October\n\n2024", [("2024", "2024")]),
        ("on June 30,000 people came in 2024", [("2024", "2024")]),
    ],
)  # fmt: skip
def test_near_misses(text: str, dates: list[tuple[str, str]]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "phrase", "edtf"),
    [
        ("In the first half of this year,", "first half of this year", "2025-40"),
        ("the first three quarters of this year, China's", "first three quarters of this year", "2025-01/2025-09"),
        ("As of the end of last year, the total", "end of last year", "2024-12-31"),
        ("This year's trade", "This year", "2025"),
        ("by next year", "next year", "2026"),
        ("in October last year", "October last year", "2024-10"),
        ("Q3 this year", "Q3 this year", "2025-35"),
        ("On Sept. 11, they", "Sept. 11", "2025-09-11"),
        ("On 11 September they", "11 September", "2025-09-11"),
        ("From January 1 to June 30, they", "From January 1 to June 30", "2025-01-01/2025-06-30"),
        ("今年上半年", "今年上半年", "2025-40"),
        ("去年底", "去年底", "2024-12-31"),
        ("June 2024 to this year", "June 2024 to this year", "2024-06/2025"),
    ],
)  # fmt: skip
def test_phrases_that_need_the_year_of_the_text(text: str, phrase: str, edtf: str) -> None:
    assert found(text, 2025)[0] == (phrase, edtf)


@pytest.mark.parametrize(
    ("text", "anchor_year"),
    [("in May", 2025), ("they may 5 times", 2025), ("February 29", 2025), ("last year", 1), ("next year", 9999)],
)
def test_a_year_given_does_not_make_a_date_of_everything(text: str, anchor_year: int) -> None:
    assert found(text, anchor_year) == []


def test_dates_come_in_order_and_in_their_places() -> None:
    text = "Launched on December 3, 2021, it carried 1 million tonnes by 2022; as of June 30, 2025, 64 million."
    phrases = find_dates(text)
    assert [phrase.date.edtf for phrase in phrases] == ["2021-12-03", "2022", "2025-06-30"]
    assert all(text[phrase.start : phrase.end] == phrase.text for phrase in phrases)


def test_a_phrase_open_to_a_side_also_gives_the_date_that_it_names() -> None:
    (phrase,) = find_dates("shipped before March 2019.")
    assert (phrase.text, phrase.date.edtf) == ("before March 2019", "../2019-02")
    assert (phrase.named.text, phrase.named.date.edtf) == ("March 2019", "2019-03")


def test_a_phrase_that_is_not_open_names_itself() -> None:
    (phrase,) = find_dates("from March to May 2019")
    assert phrase.named is phrase


@pytest.mark.parametrize(
    ("text", "day_first", "edtf"),
    [
        ("5/8/2025", True, "2025-08-05"),
        ("5/8/2025", False, "2025-05-08"),
        ("25/8/2025", False, "2025-08-25"),
        ("5.8.2025", True, "2025-08-05"),
    ],
)
def test_the_order_of_numeric_dates_may_be_given(text: str, day_first: bool, edtf: str) -> None:
    assert [phrase.date.edtf for phrase in find_dates(text, day_first=day_first)] == [edtf]


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("last month", "2025-01", "2024-12"),
        ("上月", "2025-03-09", "2025-02"),
        ("the year to June", "2025-09", "2024-07/2025-06"),
        ("the year to June", "2025-03", "2023-07/2024-06"),
        ("last year", "2025-03", "2024"),
    ],
)
def test_the_time_of_the_text_may_be_a_month(text: str, anchor: str, edtf: str) -> None:
    assert [phrase.date.edtf for phrase in find_dates(text, anchor=parse_edtf(anchor))] == [edtf]


@pytest.mark.parametrize("text", ["last month", "上月", "the year to June"])
def test_a_month_counted_from_a_year_is_refused(text: str) -> None:
    assert find_dates(text, 2025) == []


def test_fullwidth_digits_are_read_and_kept_in_the_words() -> None:
    (phrase,) = find_dates("２０２３年")
    assert (phrase.text, phrase.date.edtf) == ("２０２３年", "2023")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On Sept. 11 they sold 30.", ["Sept. 11"]),
        ("due 5/8/2025, 40 t", ["5/8/2025"]),
        ("2024年1—9月进口额为5亿元", ["2024年1—9月"]),
        ("the first nine months of 2024 brought 12 ships", ["first nine months of 2024"]),
        ("running since 1865", ["1865"]),
        ("Q3 FY2024 revenue of 5 million", ["Q3 FY2024"]),
        ("more than 2000 nurses", []),
        ("in 1200 cases", []),
    ],
)
def test_the_places_of_dates_are_known_also_where_they_are_refused(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in date_spans(text)] == words


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
PRINTED = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    st.builds("{}-{}".format, st.integers(1900, 2099), st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41])),
    st.integers(191, 209).filter(lambda decade: decade % 10 or decade == 200).map("{}X".format),
)


@given(PRINTED)
def test_a_date_that_we_print_reads_back_equal(edtf: str) -> None:
    printed = parse_edtf(edtf)
    (phrase,) = find_dates(printed.label())
    assert (phrase.date.edtf, phrase.text) == (printed.edtf, printed.label())


@given(PRINTED, PRINTED)
def test_a_range_or_open_time_that_we_print_reads_back_equal(one: str, other: str) -> None:
    first, last = sorted((one, other), key=lambda edtf: parse_edtf(edtf).last or date.max)
    for edtf in (f"{first}/..", f"../{last}", f"{first}/{last}"):
        try:
            printed = parse_edtf(edtf)
        except DateError:
            continue
        (phrase,) = find_dates(f"It ran {printed.label()}.")
        assert (phrase.date.first, phrase.date.last) == (printed.first, printed.last)


@given(PRINTED, PRINTED)
def test_two_sentences_give_the_dates_of_each(one: str, other: str) -> None:
    sentences = [f"They met in {parse_edtf(edtf).label()} at the port." for edtf in (one, other)]
    apart = [phrase.date for sentence in sentences for phrase in find_dates(sentence)]
    assert [phrase.date for phrase in find_dates(" ".join(sentences))] == apart


WORDS = st.sampled_from(
    ["2021", "2024", "-", "\u2013", " to ", " ", ", ", "May", "Dec. 3", "first half of ", "end of ", "this year", "年",
     "6月", "from ", "between ", " and ", "Q3", "%", "$", "\n", "30", "month", "/", ".", "1865", "0000", "9999年", "since ", "before ", "after ",
     "二〇一九", "十月", "至", "以来", "前", "上世纪", "90年代", "century", "19th ", "FY", "24", "s", "a year earlier", "the year to ", "last ", "days ",
     "\ud800", "\uff12", "12 months to "]
)  # fmt: skip


@settings(deadline=None)
@given(st.text() | st.lists(WORDS).map("".join), st.none() | st.integers(1, 9999))
def test_any_text_gives_ordered_phrases_that_do_not_overlap(text: str, anchor_year: int | None) -> None:
    phrases = find_dates(text, anchor_year)
    spans = date_spans(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[phrase.start : phrase.end] == phrase.text for phrase in phrases)
    assert all(a.end <= b.start for a, b in pairwise(phrases))


@pytest.mark.untraced
@pytest.mark.parametrize("unit", ["lorem ipsum ", "first half of ", "December 3, ", "1", " ", "2024 " + " " * 999])
def test_a_megabyte_is_read(unit: str) -> None:
    text = "opened in 2021. " + unit * (1_000_000 // len(unit)) + " and on May 11, 2024"
    phrases = find_dates(text)
    assert phrases[0].text == "2021"
    assert phrases[-1].text == "May 11, 2024"


@pytest.mark.untraced
@pytest.mark.parametrize("piece", ["2019年", "年", "1/1/2019-", "May 5, ", "2019 ", "from ", "二", "世纪", "a year earlier ", "\n"])
def test_reading_time_grows_with_the_text_only(piece: str) -> None:
    def read(size: int) -> Callable[[], object]:
        return partial(find_dates, piece * (examples(size) // len(piece)), 2025)

    # 16 times the text: 256 times the time if it were quadratic
    assert is_quick(read(4_000), read(64_000), lambda seconds: max(0.4, 60 * seconds))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("exports h1", (1, 6)),
        ("second half exports", (7, 12)),
        ("Q3 sales", (7, 9)),
        ("fourth quarter", (10, 12)),
        ("jan-sep trade", (1, 9)),
        ("January to June", (1, 6)),
        ("first nine months", (1, 9)),
        ("first three quarters", (1, 9)),
        ("Q1-Q3", (1, 9)),
        ("下半年出口", (7, 12)),
        ("前三季度外贸", (1, 9)),
        ("第二季度", (4, 6)),
        ("前5个月", (1, 5)),
    ],
)
def test_parts_of_a_year_are_read_without_one(text: str, months: tuple[int, int]) -> None:
    (found,) = find_parts_of_year(text)
    assert found.date.first is not None and found.date.last is not None
    assert (found.date.first.month, found.date.last.month) == months
    assert (found.date.first.day, text[found.start : found.end]) == (1, found.text)


@pytest.mark.parametrize("text", ["half of exports", "may not march", "last quarter", "h3", "the 12 months after", "dec-jan", ""])
def test_what_names_no_part_of_a_year_is_none(text: str) -> None:
    assert find_parts_of_year(text) == []
