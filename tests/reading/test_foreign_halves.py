"""Halves behind numbers, scales and units in other languages than English and Chinese, and where they are open."""

import time

import pytest

from beltfacts.reading import find_quantities


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El viaje dura tres horas y media.", ["3.5 h exact"]),
        ("es", "Hay 4 millones y medio de personas.", ["4500000 {person} exact"]),
        ("es", "más de dos metros y medio", ["2.5 m more-than"]),
        ("es", "entre 2 y 3 horas y media", ["2-3.5 h exact"]),
        ("es", "-2 metros y medio", ["-2.5 m exact"]),
        ("es", "un 3 y medio por ciento", ["3.5 % exact"]),
        ("pt", "A viagem dura duas horas e meia", ["2.5 h exact"]),
        ("fr", "Il y a 3 millions et demi d’habitants.", ["3500000 {person} exact"]),
        ("fr", "Deux ans et demi plus tard", ["2.5 a exact"]),
        ("it", "tre ore e mezza", ["3.5 h exact"]),
        ("nl", "drie en een half uur", ["3.5 h exact"]),
        ("nl", "een bedrag van 3 en een half miljoen euro", ["3500000 EUR exact"]),
        ("de", "zwei und eine halbe Stunde", ["2.5 h exact"]),
        ("sv", "tre och en halv timme", ["3.5 h exact"]),
        ("da", "tre og en halv time", ["3.5 h exact"]),
        ("nb", "3 timer og en halv", ["3.5 h exact"]),
        ("pl", "3 i pół godziny", ["3.5 h exact"]),
        ("ru", "3 с половиной миллиона рублей", ["3500000 RUB exact"]),
        ("tr", "3 buçuk saat", ["3.5 h exact"]),
    ],
)
def test_a_half_in_another_language_is_a_part_of_the_number(language: str, text: str, expected: list[str]) -> None:
    assert _read(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "3 horas y cuarto"),
        ("es", "3 horas y media docena de pausas"),
        ("es", "Costó 3 millones de euros y medio."),
        ("es", "Llegó a las 3 y media."),
        ("es", "entre 3 y medio millón de euros"),
        ("es", "3,5 horas y media"),
        ("fr", "trois heures un quart"),
        ("it", "tre ore e un quarto"),
        ("de", "3 Tonnen und eine halbe Palette"),
        ("nl", "drieënhalf uur"),
        ("de", "zweieinhalb Stunden"),
        ("id", "3 setengah jam"),
    ],
)
def test_a_number_with_a_part_that_may_be_of_something_else_is_not_read(language: str, text: str) -> None:
    assert not _read(language, text)


def test_half_of_another_unit_leaves_the_number_as_it_is() -> None:
    assert _read("es", "5 horas y media tonelada") == ["5 h exact"]


@pytest.mark.parametrize("piece", ["3 y media ", "3 horas y ", "y media ", "3 millones y medio de "])
def test_halves_on_a_long_line_are_read_in_time_that_grows_with_the_line(piece: str) -> None:
    took = []
    for length in (20_000, 80_000):
        text = piece * (length // len(piece))
        begin = time.process_time()
        find_quantities(text, language="es")
        took.append(time.process_time() - begin)
    assert took[1] < 12 * took[0] + 0.5


def _read(language: str, text: str) -> list[str]:
    found = find_quantities(text, language=language)
    return [f"{q.low if q.low == q.high else f'{q.low}-{q.high}'} {q.unit} {q.bound}" for q in found]
