"""Units, money and scales in the cases and plurals of a language, and words behind a number that several units share."""

from __future__ import annotations

import pytest

from beltfacts.reading import CODES, UNITS, counted_noun_at, find_quantities, language_data, units_in


def _read(language: str, text: str) -> list[str]:
    return [f"{each.low} {each.unit}" for each in find_quantities(text, units_in(language, UNITS))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "на 1,7 процентного пункта", ["1.7 {percentage-point}"]),
        ("ru", "равна 84 квадратным километрам", ["84 km2"]),
        ("ru", "с 5 тысячами тонн", ["5000 t"]),
        ("ru", "5 тоннелей", ["5 None"]),
        ("ru", "5 часовых поясов", ["5 None"]),
        ("pl", "o 2,1 punktu procentowego", ["2.1 {percentage-point}"]),
        ("pl", "z 6 kilometrami torów", ["6 km"]),
        ("pl", "120 osobowych wagonów", ["120 None"]),
        ("tr", "4 liradan 6,5 liraya", ["4 TRY", "6.5 TRY"]),
        ("tr", "27 kilometrelik boru", ["27 km"]),
        ("tr", "nüfus 3 milyona ulaştı", ["3000000 None"]),
        ("tr", "5 bina", ["5 None"]),
        ("tr", "3 bin 400 ton", ["3400 t"]),
        ("ru", "больше, чем в 2022 г.", []),
        ("ru", "весом 250 г.", ["250 g"]),
        ("tr", "5 bini aşkın", ["5000 None"]),
        ("tr", "yüzde 4,2 puan", ["4.2 {percentage-point}"]),
        ("tr", "%4,2 puanlık artış", ["4.2 {percentage-point}"]),
        ("de", "auf 6,5 Kilometern", ["6.5 km"]),
        ("de", "12 Mio. Schweizer Franken", ["12000000 CHF"]),
        ("sv", "de 5 procenten", ["5 %"]),
        ("fr", "4 mégawatts", ["4 MW"]),
    ],
)
def test_a_word_is_read_in_its_cases(language: str, text: str, expected: list[str]) -> None:
    assert _read(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("es", "La temperatura fue de 43,2 grados", "Cel"),
        ("ru", "Температура составила 12,4 градуса", "Cel"),
        ("de", "Das Wasser war 22,8 Grad warm", "Cel"),
        ("es", "El eje giró 43 grados", None),
        ("es", "La temperatura subió. El eje giró 43 grados", None),
        ("es", "subió 3 puntos", None),
        ("es", "costó 3 libras", None),
    ],
)
def test_a_word_of_several_units_is_told_by_its_sentence_or_left_open(language: str, text: str, unit: str | None) -> None:
    (found,) = find_quantities(text, units_in(language, UNITS))
    assert found.unit == unit
    assert unit or counted_noun_at(text, found.number_end, language) is None


def test_long_words_and_lines_are_read_quickly_and_without_an_error() -> None:
    text = "5 " + "lira" * 25_000 + " 7 " + "градус " * 10_000
    assert _read("tr", text) == _read("ru", text) == ["5 None", "7 None"]


@pytest.mark.parametrize("code", sorted(CODES))
def test_no_scale_of_a_language_is_dropped_where_the_language_of_a_text_is_not_known(code: str) -> None:
    data = language_data(code)
    unit = next((word for word in data.units if len(word) > 3 and word.isalpha()), "euro")
    wrong = {}
    for scale, factor in data.scales.items():
        read = [int(each.low) for each in find_quantities(f"Baz 375 {scale} {unit} foo", UNITS)]
        if len(scale) > 2 and read not in ([], [375 * factor], [375 * 10**9]):  # "billion" and "bln", which are of English
            wrong[scale] = read
    assert not wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sahada 375 bin lira", []),
        ("Yola 375 milyonluk", []),
        ("tsd. 375 tsd. Tonnen", []),
        ("They bought 375 bin bags", ["375 None"]),
        ("We saw 30 mills", ["30 None"]),
    ],
)
def test_a_scale_of_a_language_that_is_not_known_is_refused_and_english_words_are_none(text: str, expected: list[str]) -> None:
    assert [f"{each.low} {each.unit}" for each in find_quantities(text, UNITS)] == expected
