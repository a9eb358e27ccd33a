"""Units as a person types them in options and maps: codes, their usual words, or the noun that is counted. Pure.

What the table says is read by `units`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from beltfacts.errors import UseError
from beltfacts.importing.headers import column_letter
from beltfacts.importing.mapping import Mapping as Map
from beltfacts.importing.tables import DataTable
from beltfacts.importing.units.counted_nouns import PROBE, counted_noun, probe_words
from beltfacts.importing.units.foreign_nouns import foreign_noun
from beltfacts.importing.units.units import is_unit, parse_unit, says_scale
from beltfacts.reading import has_several_codes, is_open_money

HOW_TO_SAY = "a code or the usual word: kg, kilograms, {dog}, dogs"
"""What may stand in the place of CODE."""


def typed_unit(typed: str, units: Mapping[str, str]) -> str:
    """Return a typed unit as a code, with its scale before it: "1000 kg" of "1000 kilograms" or "thousand kg", {dog} of "dogs".

    `units`: unit word in lower case to code. Empty for words that are no unit, or may be several.
    """
    scale, code = parse_unit(typed)
    if is_unit(typed) or code in units.values():
        return typed
    word = code.casefold().rpartition(" ")[2]
    read = None if is_open_money(word) or has_several_codes(word) else probe_words(code, units)
    if read is not None and read.unit:
        scale *= read.low / PROBE
        return f"{scale.normalize():f} {read.unit}" if scale != 1 or says_scale(typed) else read.unit
    noun = foreign_noun(code, "") or counted_noun(code)
    return f"{scale.normalize():f} {noun}" if noun and says_scale(typed) else noun


def with_codes(mapping: Map, data: DataTable, words: Mapping[str, str]) -> Map:
    """Return a map whose units are codes, of the labels that are meant. `words`: unit word in lower case to code.

    Raises UseError for words that are no unit.
    """
    labels = _labels(data)
    units = {}
    for name, typed in mapping.units.items():
        unit = typed_unit(typed, words)
        if not unit:
            raise UseError(f"no unit {typed[:60]!r}: give {HOW_TO_SAY}")
        units[_label_of(name, data, labels)] = unit
    return mapping._replace(units=units)


def names_of_units(names: Iterable[str], data: DataTable) -> list[str]:
    """Return the labels that a person names: `with_codes` keeps units under them."""
    labels = _labels(data)
    return [_label_of(name, data, labels) for name in names]


def _labels(data: DataTable) -> set[str]:
    """Return the names of columns and the texts of header rows."""
    return {*(column.name for column in data.columns), *(text for level in data.levels for text in level.texts.values())}


def _label_of(name: str, data: DataTable, labels: Collection[str]) -> str:
    """Return the label that a person names in other letters, or by the letter of its column; other names as they are."""
    if name in labels:
        return name
    alike = [label for label in labels if " ".join(label.split()).casefold() == " ".join(name.split()).casefold()]
    lettered = [column.name for column in data.value_columns if column_letter(column.place) == name]
    return (alike or lettered or [name])[0]
