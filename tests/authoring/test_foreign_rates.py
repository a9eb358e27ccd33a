"""What a number is per in other languages: read, or left open so that the unit is asked for."""

from __future__ import annotations

import pytest

from beltfacts.authoring.figures import read_figure
from beltfacts.authoring.unit_proposals import unit_in_text
from beltfacts.reading import UNITS, find_quantities
from beltfacts.reading.languages import units_in


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("de", "Die Fahrt dauert 9,8 Minuten je Fahrgast", ""),
        ("de", "12 Boote je 1.000 Einwohner", ""),
        ("de", "Ein Platz kostet 20 Euro pro Monat", "EUR/mo"),
        ("de", "Kies kostet 3 Euro die Tonne", ""),
        ("de", "Sie zahlte 5 Mio. Euro für Boote", "EUR"),
        ("fr", "La pêche vaut 452 € les 1 000 litres", ""),
        ("fr", "452 € par élève", ""),
        ("fr", "300 tonnes par la commune", "t"),
        ("fr", "3 km par Renault", "km"),
        ("fr", "Une hausse de 3,7 % par rapport à 2022", "%"),
        ("fr", "Elle a gagné 452 € par rapport à 2022", "EUR"),
        ("es", "20 euros el litro", ""),
        ("es", "30 € por alumno", ""),
        ("es", "300 t por la empresa", "t"),
        ("pt", "30 euros por aluno", ""),
        ("it", "3 euro per abitante", "EUR/{person}"),
        ("nl", "30 euro per boot", "EUR/{boot}"),
    ],
)
def test_what_a_number_is_per_is_read_or_asked_for(language: str, text: str, unit: str) -> None:
    units = units_in(language, UNITS)
    assert unit_in_text(text, find_quantities(text, units)[0], "", units)[0] == unit


@pytest.mark.parametrize(("figure", "value"), [("9 tons 12 cwt", None), ("2 h 15 min", 135), ("9 tons", 9)])
def test_a_number_in_two_units_is_read_as_a_whole_or_not_at_all(figure: str, value: int | None) -> None:
    assert read_figure(figure, f"The engine has {figure} in all", "size", UNITS).value == value
