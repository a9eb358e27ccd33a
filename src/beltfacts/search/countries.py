"""Names of countries and parts of the world, with the words derived from them.

They are those of `data/countries.txt`, which `tools/make_countries.py` writes. It knows no library.
"""

from __future__ import annotations

import os
import re
from functools import cache, lru_cache
from typing import NamedTuple


class Country(NamedTuple):
    """A country or part of the world.

    names: its names, the usual one first.
    words: words derived from them ("kenyan").
    """

    names: tuple[str, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=4096)
def find_country(name: str) -> Country | None:
    """Return the country with a name, or with a word derived from it. `name`: tokens with spaces between."""
    text = _countries()
    at = text.find(f"|{name}|") if begins_name(name.partition(" ")[0]) else -1
    if at < 0:
        return find_country(name[:-1]) if name.endswith("ans") else None  # Kenyans
    line = text[text.rfind("\n", 0, at) + 1 : text.find("\n", at)]
    names, _, words = line.partition("\t")
    return Country(tuple(filter(None, names.split("|"))), tuple(filter(None, words.split("|"))))


def begins_name(word: str) -> bool:
    """Return whether a name, or a word derived from it, begins with a word."""
    return word in _first_words()


@lru_cache(maxsize=1024)
def longer_country_names(name: str, country: Country) -> list[str]:
    """Return the names of other countries that contain a name: "south sudan" for "sudan"."""
    pattern = rf"\|((?:[^|\n]+ )?{re.escape(name)}(?: [^|\n]+)?)(?=\|)"
    return [found for found in re.findall(pattern, _countries()) if found not in country.names and found not in country.words]


@cache
def _countries() -> str:
    """Return the table: a country on each line, its names and then its words with "|" on both sides."""
    with open(os.path.join(os.path.dirname(__file__), "data", "countries.txt"), encoding="utf-8") as file:
        return "".join("|" + line.rstrip("\n").replace("\t", "|\t|") + "|\n" for line in file)


@cache
def _first_words() -> frozenset[str]:
    """Return the first word of each name and of each word derived from one."""
    return frozenset(name.partition(" ")[0] for name in _countries().split("|"))
