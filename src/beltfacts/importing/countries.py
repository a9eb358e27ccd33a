"""Codes of countries (ISO 3166-1) and their names, from a table that comes with the program.

The table is `data/country_codes.txt`, which `tools/make_country_codes.py` writes. It knows no library.
"""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple


class CountryCode(NamedTuple):
    """A country with its codes."""

    alpha_2: str
    """Its code of two letters."""
    alpha_3: str
    """Its code of three letters."""
    name: str
    """Its usual English name."""


def country_of(text: str) -> CountryCode | None:
    """Return the country with a code of two or three capital letters or with a name, else None."""
    codes, names = _tables()
    return codes.get(text) or names.get(text.casefold())


@cache
def _tables() -> tuple[dict[str, CountryCode], dict[str, CountryCode]]:
    """Return the countries by code, and by name in small letters."""
    with open(os.path.join(os.path.dirname(__file__), "data", "country_codes.txt"), encoding="utf-8") as file:
        listed = [CountryCode(*line.rstrip("\n").split("\t")) for line in file]
    codes = {code: each for each in listed for code in (each.alpha_2, each.alpha_3)}
    codes |= {"EL": codes["GR"], "UK": codes["GB"]}  # as Eurostat writes them
    return codes, {each.name.casefold(): each for each in listed}
