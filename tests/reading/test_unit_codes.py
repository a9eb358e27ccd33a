"""Unit codes: every code of the table stands in UCUM's own table of definitions, with the size that its words have."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.reading.units.unit_codes import (
    canonical_code,
    counted_parts,
    explain_code,
    is_known_unit,
    is_unit_code,
    same_unit,
    unit_name,
    usual_code,
)
from beltfacts.reading.units.unit_data import currency_names, ucum_atoms, unit_words, words_by_code
from beltfacts.reading.units.units import UNITS, unit_at

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

pytest.importorskip("ucumvert")
import ucum_table

MEASURES = sorted(code for code in words_by_code() if code not in currency_names())


def test_every_code_of_the_table_stands_in_ucums_definitions() -> None:
    for code in MEASURES:
        assert is_unit_code(code)
        ucum_table.size_of(code)  # ValueError if UCUM has no such unit
        assert canonical_code(code) == code


def test_the_codes_of_ucum_are_those_that_it_defines() -> None:
    atoms = ucum_atoms()
    assert atoms["metric"] | atoms["other"] == set(ucum_table.units())
    assert atoms["prefixes"] == set(ucum_table.prefixes())
    assert [code for code in ucum_table.units() if not is_unit_code(code)] == []


@pytest.mark.parametrize(
    ("printed", "number", "base"),
    [
        ("1 hectare", 10_000, "m2"),
        ("1 acre", 4046.87, "m2"),
        ("1 sq mi", 2_589_988, "m2"),
        ("1 平方公里", 1_000_000, "m2"),
        ("1 mile", 1609.344, "m"),
        ("1 nautical mile", 1852, "m"),
        ("1 foot", 0.3048, "m"),
        ("1 光年", 9.4607e15, "m"),
        ("1 tonne", 1_000_000, "g"),
        ("1 lb", 453.592, "g"),
        ("1 short ton", 907_185, "g"),
        ("1 long ton", 1_016_047, "g"),
        ("1 troy ounce", 31.1035, "g"),
        ("1 carat", 0.2, "g"),
        ("1 gallon", 3.785412e-3, "m3"),
        ("1 imperial gallon", 4.54609e-3, "m3"),
        ("1 barrel", 0.1589873, "m3"),
        ("1 bushel", 0.0352391, "m3"),
        ("1 bcm", 1e9, "m3"),
        ("1 acre-foot", 1233.48, "m3"),
        ("1 cubic foot", 0.02831685, "m3"),
        ("1 kWh", 3.6e6, "J"),
        ("1 太瓦时", 3.6e15, "J"),
        ("1 Calorie", 4184, "J"),
        ("1 kcal", 4184, "J"),
        ("1 MMBtu", 1.05435e9, "J"),
        ("1 therm", 1.0548e8, "J"),
        ("1 horsepower", 745.7, "W"),
        ("1 mW", 0.001, "W"),
        ("1 MW", 1e6, "W"),
        ("1 psi", 6894.76, "Pa"),
        ("1 mph", 0.44704, "m/s"),
        ("1 knot", 0.514444, "m/s"),
        ("1 km/h", 0.277778, "m/s"),
        ("1 year", 31_557_600, "s"),
        ("1 decade", 315_576_000, "s"),
        ("1 fortnight", 1_209_600, "s"),
        ("1 ppm", 1e-6, "1"),
        ("1 ‰", 1e-3, "1"),
        ("1 %", 1e-2, "1"),
        ("1 barrel a day", 0.1589873 / 86400, "m3/s"),
        ("1 L/100 km", 1e-8, "m2"),
    ],
)
def test_a_printed_unit_has_the_size_that_ucum_gives_its_code(printed: str, number: float, base: str) -> None:
    found = unit_at(printed, 1, UNITS)
    assert found is not None
    size, unit = ucum_table.size_of(found[0]), ucum_table.size_of(base)
    assert size is not None and unit is not None
    assert size.dimensions == unit.dimensions
    assert math.isclose(size.number, number * unit.number, rel_tol=1e-4)


@pytest.mark.parametrize(
    "code",
    [
        *("m3 kW.h [acr_us] har mm[Hg] [in_i'Hg] L/(100.km) 10*6.[Btu] 10*6{pixel} t{CO2} m-1 s-1 /min 1 % [degF] Cel [ppm]".split()),
        *("USD EUR/MW.h USD/{person} {birth}/1000 {person}/km2 (m.s)/kg B[10.nV] [m/s2/Hz^(1/2)] ug/m3 {TEU} 10^3 1/{person}".split()),
    ],
)
def test_codes_of_ucum_and_iso_4217_are_known(code: str) -> None:
    assert is_unit_code(code)


@pytest.mark.parametrize(
    "code",
    ["", "ha", "kWh", "mi", "m//s", "m/", "(m", "m)", "()", "m s", "{", "}", "{a b}", "[acr]", "x", "m.", "吨", "m\n", "t" * 200, "00"],
)
def test_other_spellings_are_not(code: str) -> None:
    assert not is_unit_code(code)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ha", "hectares are har in UCUM"),
        ("ft", "feet are [ft_i] in UCUM"),
        ("kWh", "kilowatt-hours are kW.h in UCUM"),
        ("mi", "miles are [mi_i] in UCUM"),
        ("acres", "acres are [acr_us] in UCUM"),
        ("dollars", "US dollars are USD in ISO 4217"),
        ("EUR/kWh", "this unit is EUR/kW.h in UCUM"),
        ("t", ""),
        ("m3", ""),
        ("xyz", ""),
        ("{ship}", ""),
        ("pesos", ""),
    ],
)
def test_the_code_that_is_meant_is_told(code: str, said: str) -> None:
    assert explain_code(code) == said
    assert not said or not is_known_unit(code)


def test_a_thing_that_is_counted_must_be_declared() -> None:
    assert not is_known_unit("{ship}")
    assert is_known_unit("{ship}", {"{ship}"})
    assert is_known_unit("{ship}/d", {"{ship}"})
    assert is_known_unit("{ship}/d", {"{ship}/d"})
    assert not is_known_unit("t/{ship}")
    assert is_known_unit("{TEU}") and is_known_unit("t{CO2}")
    assert counted_parts("{birth}/1000.{person}") == ["{birth}", "{person}"]


def test_a_declared_code_is_known_however_it_is_written() -> None:
    assert is_known_unit("ha", {"ha"})


@pytest.mark.parametrize(
    ("one", "other"),
    [("l/min", "L/min"), ("ml", "mL"), ("ha", "har"), ("t/ha", "t/har"), ("kWh", "kW.h"), ("USD/kW.h", "USD/(kW.h)"), ("[iU]", "[IU]")],
)
def test_spellings_of_one_unit_are_the_same(one: str, other: str) -> None:
    assert same_unit(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("mW", "MW"), ("cal", "[Cal]"), ("[gal_us]", "[gal_br]"), ("t/d", "t"), ("lm", "Lm"), ("USD", "AUD")]
)
def test_different_units_are_not_the_same(one: str, other: str) -> None:
    assert not same_unit(one, other)


def test_every_code_has_a_name() -> None:
    for code in [*sorted(currency_names()), *MEASURES]:
        assert unit_name(code) and unit_name(code) != "None"


@given(st.text(st.sampled_from("mskgLt.(/)[]{}0129*^-' haUSD\n吨\ud800"), max_size=90))
def test_no_code_raises(code: str) -> None:
    is_unit_code(code)
    is_known_unit(code)
    canonical_code(code)
    explain_code(code)
    counted_parts(code)
    usual_code(code)


def test_the_food_calorie_is_not_the_small_one() -> None:
    assert unit_words()["Calories"] == "[Cal]"
    assert not same_unit("[Cal]", "cal")
