"""Every word of a text that is a number is found, in time that grows with the text, and offsets inside a number are known."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from beltfacts.reading import cuts_digits, cuts_number, cuts_quantity, cuts_word, find_number_words, find_quantities
from tests.support import examples, is_quick


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in find_number_words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("人口五十亿和三分之二的人", ["五十亿", "三分之二"]),
        ("第三次会议，货运量50亿吨，3亿5千万人", ["第三", "50亿", "3亿5千万"]),
        ("2024年10月、二〇二四年、三月", ["2024", "10", "二〇二四", "三"]),
        ("三成、九五折、翻一番、半年、一千多万", ["三成", "九五折", "翻一番", "半", "一千多万"]),
        ("三年、一个、两项", ["三", "一", "两"]),
        ("三的另一种写法是叁，一以上", ["三", "一", "叁", "一"]),
        ("统一、一定、队伍、一带一路、星期三、四川", []),
        ("许可证10120180008号", ["10120180008"]),
        ("노선은 1,150km를 25개국", ["1,150km", "25"]),
        ("参加国は25カ国", ["25"]),
        ("รถไฟยาว1,150กิโลเมตร ๕๐ คน", ["1,150", "๕๐"]),
    ],
)
def test_chinese_numerals_are_whole_and_no_word_of_a_script_without_spaces_is_glued_to_digits(text: str, found: list[str]) -> None:
    assert words(text) == found


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*"0123456789五十亿百万三半年个，,. -%$", "million ", "five ", "third ", "km ", "tonnes "]), max_size=14).map(
        "".join
    )
)
@example("亿five ")
def test_every_quantity_is_in_a_number_word(text: str) -> None:
    spans = find_number_words(text)
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))
    for each in find_quantities(text):
        assert any(start < each.number_end and each.number_start < end for start, end in spans)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_digit_of_any_text_is_in_a_number_word(text: str) -> None:
    spans = find_number_words(text)
    assert all(any(start <= at < end for start, end in spans) for at, char in enumerate(text) if char.isdecimal())


@pytest.mark.untraced
@pytest.mark.parametrize("piece", ["1", "1,", "a", "é", ",", "中", "五", "亿", "第", "两", "分之", "二分之", "한", "ก", "one ", "10亿"])
def test_time_grows_with_the_text(piece: str) -> None:
    def read(size: int) -> Callable[[], object]:
        return partial(find_number_words, piece * (examples(size) // len(piece)))

    assert is_quick(read(20_000), read(100_000), lambda seconds: 12 * seconds + 0.05)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        *(("1", "2"), ("12.", "5"), ("12", ".5"), ("1,", "250"), (" .", "5"), ("10", "\u00b2"), ("50", "亿"), ("五十", "亿")),
        *(("三分", "之二"), ("第", "三次"), ("3亿", "5千万"), ("화물 50", "억톤"), ("ราคา 50", "ล้าน")),
    ],
)
def test_an_offset_between_digits_and_scales_of_one_numeral_cuts_it(before: str, after: str) -> None:
    assert cuts_digits(before + after, len(before))
    assert cuts_number(before + after, len(before))
    assert cuts_quantity(before + after, len(before))


@pytest.mark.parametrize(
    ("before", "after", "number", "quantity"),
    [
        ("fell by -", "5 percent", True, True),
        ("8.5", "% more", True, True),
        ("8.5", " % more", False, True),
        ("costs $", "5", False, True),
        ("20-", "30 ships", False, True),
        ("20", " – 30 ships", False, True),
        ("China-", "2", False, True),
        ("量", "50亿吨", False, False),
        ("50亿吨", "货物", False, False),
        ("50亿", "吨货物", False, False),
        ("the year ", "2024", False, False),
        ("", "5", False, False),
        ("5", "", False, False),
    ],
)
def test_signs_belong_to_a_number_and_currency_and_range_to_a_quantity(before: str, after: str, number: bool, quantity: bool) -> None:
    assert not cuts_digits(before + after, len(before))
    assert cuts_number(before + after, len(before)) == number
    assert cuts_quantity(before + after, len(before)) == quantity


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        *(("is", "land", True), ("5", "G", True), ("caf", "é", True), ("cafe", "\u0301", True), ("snake", "_case", True)),
        *(("量", "50", False), ("중국", "은", False), ("ยาว", "1", False), ("is ", "land", False), ("是", "land", False)),
        ("ที", "\u0e48", True),
    ],
)
def test_a_word_is_cut_between_its_letters_in_scripts_that_set_spaces(before: str, after: str, cut: bool) -> None:
    assert cuts_word(before + after, len(before)) == cut


@settings(deadline=None)
@given(st.text(max_size=40), st.integers(-5, 50))
def test_no_offset_of_any_text_raises(text: str, edge: int) -> None:
    for cuts in (cuts_word, cuts_digits, cuts_number, cuts_quantity):
        assert cuts(text, edge) in (True, False)
