"""The table of units and currencies that comes with the program, read when a text first needs it.

`data/units.txt` is made from CLDR, ISO 4217 and UCUM by `tools/make_units.py`. It is one file of sections, each read
into a dictionary on first use: about 80 kB, 1 ms. It finds nothing in a text: that is `units` and `currencies`.
"""

import os
from collections.abc import Mapping
from functools import cache

SIGNS = "$\xa2\xa3\xa5\u058f\u060b\u09f3\u0e3f\u17db\u20a0-\u20c0\ufe69\uff04\uffe0\uffe1\uffe5\uffe6"
"""The signs of currencies, as inside a character class of a pattern."""


@cache
def unit_words() -> Mapping[str, str]:
    """Return the codes by words: names in small letters, symbols as printed. Several codes are joined by "|"."""
    return _table("words")


@cache
def first_words() -> Mapping[str, int]:
    """Return the tokens of the longest phrase by its first word in small letters: "square" begins phrases of 2, "km" of 3."""
    return {word: int(size) for word, size in _table("first").items()}


@cache
def currency_marks() -> Mapping[str, str]:
    """Return the currency codes by what stands before a number: "US$", "KSh", "人民币". Several are joined by "|"."""
    return _table("marks")


@cache
def currency_names() -> Mapping[str, str]:
    """Return the English plurals by ISO 4217 code, also of currencies that are no more."""
    return {code: name.lstrip("-") for code, name in _table("currencies").items()}


@cache
def unit_names() -> Mapping[str, str]:
    """Return the English plurals by UCUM code."""
    return _table("names")


@cache
def evidence_words() -> Mapping[str, str]:
    """Return the words that show which unit an ambiguous word means, by code, joined by "|": countries, adjectives."""
    return _table("evidence")


@cache
def wordlike_codes() -> frozenset[str]:
    """Return the currency codes that are English words: ALL, TOP, TRY."""
    return frozenset(_section("wordlike").split("\n"))


@cache
def ucum_atoms() -> Mapping[str, frozenset[str]]:
    """Return UCUM's own codes: "prefixes", units that take them ("metric"), and units that do not ("other")."""
    return {name: frozenset(codes.split(" ")) for name, codes in _table("ucum").items()}


@cache
def words_by_code() -> Mapping[str, list[str]]:
    """Return the words of each code, ambiguous words under each of their codes."""
    found: dict[str, list[str]] = {}
    for word, codes in unit_words().items():
        for code in codes.split("|"):
            found.setdefault(code, []).append(word)
    return found


def _table(name: str) -> dict[str, str]:
    """Return a section whose lines are a key, a tab and a value."""
    cells = _section(name).replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=True))


def _section(name: str) -> str:
    """Return the lines of one section, without a line end after the last."""
    return _text().partition(f"\n[{name}]\n")[2].partition("\n\n[")[0].rstrip("\n")


@cache
def _text() -> str:
    """Return the file as text."""
    with open(
        os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "units.txt"), encoding="utf-8"
    ) as file:  # pathlib takes 1 MiB
        return file.read()
