"""Properties of reading numbers that hold for any text: nothing raises, halves read like the whole, a changed digit changes the value."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.reading import find_numerals, find_quantities
from beltfacts.reading.quantities.quantities import find_refused, read_cell
from tests.support import examples, is_quick

SENTENCES = [
    "Exports rose by 4.5 per cent to $3.2 billion.",
    "One in five ports was shut.",
    "It fell from 12.4 to 9.8 million tonnes.",
    "The trip takes 1 h 35 min.",
    "In 2019 they sold 12,500 tickets.",
    "Between 5 and 7 million people came.",
    "Its margin was negative two per cent.",
    "A 15-foot wave hit Section 9.",
    "贸易额为二点三万亿美元。",
    "约有3成的人反对，负2.7亿元。",
    "Half of the 40 crews agreed.",
]
EDGES = st.characters(codec=None)
NUMBERS = st.integers(10, 10**12)
PRINTERS = [
    lambda number: f"{number:,} tonnes",
    lambda number: f"It paid ${number:,} in all.",
    lambda number: f"a loss of -{number:,} euros",
    lambda number: f"{number:,}.5 per cent",
    lambda number: f"共{number}吨",
    lambda number: f"about {number:,}".replace(",", "\u202f") + " km",
]


@given(st.one_of(st.text(EDGES), st.lists(st.sampled_from(SENTENCES)).map("".join).flatmap(lambda text: st.just(text[::2]))))
def test_nothing_raises_on_any_text(text: str) -> None:
    find_quantities(text)
    find_refused(text)
    list(find_numerals(text))
    read_cell(text, text)


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8), st.integers(1, 7))
def test_two_halves_parted_at_a_sentence_end_read_like_the_whole(sentences: list[str], cut: int) -> None:
    first, second = " ".join(sentences[:cut]), " ".join(sentences[cut:])
    whole = [(each.low, each.high, each.unit, each.bound) for each in find_quantities(f"{first} {second}")]
    halves = [(each.low, each.high, each.unit, each.bound) for text in (first, second) for each in find_quantities(text)]
    assert whole == halves


@given(NUMBERS, st.sampled_from(PRINTERS), st.integers(0, 11), st.integers(1, 9))
def test_a_changed_digit_changes_the_value(number: int, printer: object, place: int, step: int) -> None:
    assert callable(printer)
    digits = str(number)
    at = place % len(digits)
    other = digits[:at] + str((int(digits[at]) + step) % 10) + digits[at + 1 :]
    if other[0] == "0":
        return
    (one,), (two,) = find_quantities(printer(number)), find_quantities(printer(int(other)))
    assert one.low != two.low
    assert one.unit == two.unit


@given(NUMBERS, st.sampled_from(PRINTERS))
def test_what_is_printed_in_a_claimed_form_reads_back_equal(number: int, printer: object) -> None:
    assert callable(printer)
    printed = printer(number)
    (read,) = find_quantities(printed)
    assert abs(read.low) == Decimal(number) + (Decimal("0.5") if ".5 per" in printed else 0)


@pytest.mark.parametrize("piece", [" million", " hundred", " billion", "万", "十", "half a "])
def test_a_run_of_scale_words_is_no_number_and_no_error(piece: str) -> None:
    for text in ("1" + piece * 100, f"Output was 3{piece * 26} tonnes."):
        assert all(each.low < Decimal(10) ** 20 for each in find_quantities(text))


@pytest.mark.untraced
@pytest.mark.parametrize("char", ["1", "a", "一", "½", "\ud800", " ", "$", "-", "1,", "m ", "|", "5分之", "one "])
def test_a_line_of_a_hundred_thousand_characters_takes_linear_time(char: str) -> None:
    def read(size: int) -> Callable[[], object]:
        return partial(find_quantities, char * (examples(size) // len(char)))

    # 8 times the text; 64 times the time if it were quadratic
    assert is_quick(read(12_500), read(100_000), lambda seconds: max(0.5, 20 * seconds))
