"""Gallons, quarts, pints and ounces of two countries."""

from beltfacts.authoring import liquid_unit


def test_gallons_are_those_of_the_country_or_asked_for() -> None:
    assert liquid_unit("[gal_us]", "40 gallons", "en-US", "") == "[gal_us]"
    assert liquid_unit("[gal_us]", "40 gallons", "en-GB", "") == "[gal_br]"
    assert liquid_unit("[mi_i]/[gal_us]", "40 mpg", "en-GB", "") == "[mi_i]/[gal_br]"
    assert liquid_unit("[gal_us]", "40 gallons", "en", "A tank.") == ""
    assert liquid_unit("[gal_us]", "40 gallons", "en", "Sold to American farms.") == "[gal_us]"
    assert liquid_unit("[gal_us]", "40 US gallons", "en-GB", "") == "[gal_us]"
    assert liquid_unit("L", "40 litres", "en", "") == "L"
