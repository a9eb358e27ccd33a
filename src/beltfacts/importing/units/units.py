"""Find the unit of a value: as a column of units writes it, as the labels say it, or as the noun that is counted (`counted_nouns`). Pure.

A unit that nothing says is not made up: the import asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from beltfacts.evidence import propose_unit
from beltfacts.importing.foreign_words import (
    counts_people,
    foreign_unit,
    is_foreign_unit,
    rate_denominator,
    says_density,
    unit_of_label,
    without_scales,
)
from beltfacts.importing.units.coded_units import coded_unit, is_scale_unsaid, may_hold_scale
from beltfacts.importing.units.counted_nouns import COUNT_OF, PROBE, SCALE_WORD, counted_noun, probe_words
from beltfacts.importing.units.foreign_nouns import ENGLISH, foreign_noun, is_foreign_rate
from beltfacts.importing.units.joined_names import unit_of_joined, words_of_joined
from beltfacts.importing.units.special_units import special_unit
from beltfacts.reading import canonical_code, is_known_unit, is_scale_alone, rate_at
from beltfacts.search import is_common

_WRITTEN = re.compile(r"(?:(?P<scale>\d[\d ,_]*|0\.0*1)\s+)?(?P<code>\S+)\Z")
_COUNTED = re.compile(r"\{[^{}\s]+\}\Z")
_MAY_SCALE = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d|[^\W\d_]\.")
"""What a unit that is not known may say a scale with: a number that is no year, or an abbreviation."""
_POINTS = re.compile(r"^1(?:\.000)+\b")
"""A power of ten with the points of some languages."""
_PER_CENT = re.compile(r"(?<!\d)(?<!\d\s)%")
"""A sign of per cent that is a unit: "95% CI" has none."""
_MEASURED = re.compile(
    r"(?<![\d.,])(?<!per )(?<!/)(?<!/ )(?<!je )(?<!pro )(?<!par )(?<!por )(?!(?:19|20)\d\d\b)"
    r"\d[\d.,]*(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?(?:%|[^\W\d_]{1,12}[23\xb2\xb3]?(?!\w))",
    re.IGNORECASE,
)
"""A number with the word behind it, whose unit is not that of the figures: "Trips over 10 km", "95% CI"."""
_SHARE_OF = re.compile(r"(?:per\s?cent|percentage|%)(?!-?\s?points?\b)(?:\s|\Z)", re.IGNORECASE)
_PER = re.compile(r"(?<!\s)\s+per\s+", re.IGNORECASE)
PEOPLE = frozenset(
    "{person} {employee} {worker} {staff} {FTE} {fte} {people} {member} {student} {pupil} {patient} {inhabitant} {resident} {passenger} {visitor}".split()
)
"""Units of people, which no scale of money is that of."""
_INDEX = re.compile(r"\b(?:index|indices|ratio|coefficient|score|factor|pH|p[\s-]values?)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:population|inhabitants|people|persons|einwohner|habitants|habitantes|abitanti)\b", re.IGNORECASE)
_RATE = re.compile(r"\b(?:per|rate|share|percentage|percent|proportion|average|mean|median|growth|change)\b|%", re.IGNORECASE)
BRACKETED = re.compile(r"[(\[]([^()\[\]]{3,40})[)\]]")
_OPEN = "?"
"""Stands for the unit of a rate per 1,000 of something, which is asked for."""
WHOLE_TABLE = "*"
"""The name under which a map keeps the unit of all figures for which the labels say none."""


class PrintedUnit(NamedTuple):
    """A unit as a column of units writes it."""

    text: str = ""
    """As displayed."""
    scale: Decimal = Decimal(1)
    """What its figures are multiplied by."""
    unit: str = ""
    """Its code; empty where it is not known."""
    may_scale: bool = False
    """Whether it may hold a scale that is not surely read."""


def parse_unit(written: str) -> tuple[Decimal, str]:
    """Return scale and code of a unit as an option or a map writes it: "1000 {person}", "EUR"."""
    match = _WRITTEN.match(written.strip())
    if match is None:
        return Decimal(1), written.strip()
    return Decimal(re.sub(r"[ ,_]", "", match["scale"])) if match["scale"] else Decimal(1), match["code"]


def says_scale(written: str) -> bool:
    """Return whether an option or a map writes a number before a unit: "1000 {person}", "1 EUR"."""
    match = _WRITTEN.match(written.strip())
    return match is not None and bool(match["scale"])


def names_index(measure: str) -> bool:
    """Return whether a measure is a ratio or an index, which a scale of the table is not that of."""
    return _INDEX.search(measure) is not None


def read_unit(text: str, mapped: Mapping[str, str], units: Mapping[str, str]) -> PrintedUnit:
    """Return a unit as the table writes it.

    `mapped`: what the user says of printed units. `units`: unit word in lower case to code. An unknown one has no code.
    """
    if text in mapped:
        scale, unit = parse_unit(mapped[text])
        own = read_unit(text, {}, units)
        if own.may_scale and not says_scale(mapped[text]) and is_scale_unsaid(text, unit):
            return own
        return PrintedUnit(text, own.scale if scale == 1 else scale, unit)
    if (coded := coded_unit(text)) is not None:
        return PrintedUnit(text, *coded)
    if _SHARE_OF.match(text):  # "Percent of GDP", "Percent change"
        return PrintedUnit(text, Decimal(1), "%")
    said = text.partition(": ")[2] if re.match(r"[A-Z0-9_]+: ", text) else text
    said = _POINTS.sub(lambda power: power[0].replace(".", ""), said)
    read = probe_words(said, units) or (probe_words(said.lower(), units) if said.istitle() else None)
    if read is not None and (read.unit or read.low != PROBE):
        bare = re.sub(rf"^\W*(?:{SCALE_WORD}|[\d, ]+)\s*(?:of\s+)?", "", said, flags=re.IGNORECASE)
        noun = read.unit or ("" if is_scale_alone(said) else counted_noun(without_scales(bare)))
        return PrintedUnit(text, read.low / PROBE, noun or foreign_unit(said))
    if (
        read is None and (" " in said.strip() or not is_foreign_unit(said)) and not _is_code(said)
    ):  # a scale that is not surely read, or words that are not known: "Million Zb"
        return PrintedUnit(text, Decimal(1), "", may_scale=read is None or _MAY_SCALE.search(said) is not None)
    if rate := _counted_rate(said, units):
        return PrintedUnit(text, Decimal(1), rate)
    if _PER.search(said) or rate_denominator(said):
        return PrintedUnit(text, Decimal(1), "")
    if len(said) == 3 and said.isupper() and is_known_unit(said, ()):
        return PrintedUnit(text, Decimal(1), said)
    if _is_code(said):
        return PrintedUnit(text, Decimal(1), canonical_code(said))
    unit = foreign_unit(said) or foreign_noun(said, "") or (counted_noun(said) if said.islower() or said.istitle() else "")
    return PrintedUnit(text, Decimal(1), unit, may_scale=not unit and (_MAY_SCALE.search(said) is not None or may_hold_scale(said)))


def _is_code(text: str) -> bool:
    """Return whether a text is the code of a unit that is not counted."""
    return text[:1] != "{" and is_known_unit(text, ()) and not text.isdigit()


def unit_of_measure(
    measure: str, labels: Iterable[str], mapped: Mapping[str, str], units: Mapping[str, str], language: str = ENGLISH
) -> tuple[Decimal, str]:
    """Return scale and unit code of a measure whose figures print none; the code is empty where nothing says it.

    `labels`: row and column labels with units. `mapped`: what the user says of measures, columns and, under `WHOLE_TABLE`, of all figures for
    which the labels say no unit; only that has a scale. `units`: unit word in lower case to code. `language`: of the table, whose nouns are counted.
    """
    labels = tuple(labels)
    for name in (measure, *labels):
        if name in mapped:
            return parse_unit(mapped[name])
    if joined := {unit for name in (measure, *labels) if (unit := unit_of_joined(name)) is not None}:
        return Decimal(1), joined.pop() if len(joined) == 1 else ""
    measure, labels = words_of_joined(measure), tuple(map(words_of_joined, labels))
    words = " ".join((measure, *labels))
    if (special := special_unit(words)) is not None:
        return Decimal(1), special
    proposed = propose_unit("7", _MEASURED.sub(" ", words), _MEASURED.sub(" ", measure), None, units)
    per = next(filter(None, map(rate_denominator, (measure, *labels))), "")
    if per and not _PER.search(words) and (of := _unit_of_denominator(per, units)):
        is_of_people = counts_people(words) and proposed in (None, "", of, f"{{person}}/{of}")
        return Decimal(1), f"{{person}}/{of}" if is_of_people and of != _OPEN else ""
    if not proposed and (foreign := {unit for label in labels if (unit := unit_of_label(label))}):
        unit = foreign.pop() if len(foreign) == 1 else ""
        return Decimal(1), (noun_of(measure, language) if unit == "1" else "") or unit
    if proposed and ("/" in proposed or proposed == "%" or not re.search(r"\bper\b", words)):
        return Decimal(1), proposed
    if not proposed and _PER_CENT.search(words):
        return Decimal(1), "%"
    if WHOLE_TABLE in mapped:
        return parse_unit(mapped[WHOLE_TABLE])
    if not proposed and (rate := _counted_rate(measure, units)):
        return Decimal(1), rate
    if proposed or says_density(words) or (_RATE.search(words) and not COUNT_OF.match(measure)):
        return Decimal(1), ""
    if scaled := {unit for label in labels for found in BRACKETED.finditer(label) if (unit := scaled_unit(found[1], units))}:
        return Decimal(1), scaled.pop() if len(scaled) == 1 else ""
    if any(_names_unknown(found[1], units) for label in labels for found in BRACKETED.finditer(label)):
        return Decimal(1), ""
    if (_PEOPLE.search(measure) or counts_people(measure)) and not is_foreign_rate(measure):
        return Decimal(1), "{person}"
    return Decimal(1), noun_of(measure, language) or ("1" if _INDEX.search(measure) else "")


def noun_of(measure: str, language: str) -> str:
    """Return what a measure counts in the language of its table as a code; empty where it surely counts nothing.

    A table whose language is not told counts English nouns that a dictionary has: "Gastos" are no {gasto}.
    """
    if language == ENGLISH:
        return counted_noun(measure) or foreign_noun(measure, language)
    english = "" if language else counted_noun(measure)
    return foreign_noun(measure, language) or (english if is_common(english.strip("{}")) else "")


def _names_unknown(phrase: str, units: Mapping[str, str]) -> bool:
    """Return whether a phrase is a scale of something that is not known: "millions of crowns"."""
    read = read_unit(phrase, {}, units)
    return read.scale > 1 and not read.unit and not is_scale_alone(phrase)


def scaled_unit(phrase: str, units: Mapping[str, str]) -> str:
    """Return the unit of a phrase that begins with a scale, "thousand persons"; empty for other phrases."""
    read = read_unit(phrase, {}, units)
    return read.unit if read.scale > 1 else ""


def _unit_of_denominator(words: str, units: Mapping[str, str]) -> str:
    """Return the unit that the words behind "per" are, `_OPEN` for a number of them; empty for words that are none: "par pays"."""
    words = words.removeprefix("1 ")
    if words[:1].isdigit():
        return _OPEN
    read = probe_words(words, units)
    return (read.unit if read and read.low == PROBE and read.unit else "") or foreign_unit(words)


def _counted_rate(words: str, units: Mapping[str, str]) -> str:
    """Return a counted noun with what it is per: {bed}/1000 of "beds per 1 000 inhabitants". Empty where the words go on, or are no rate."""
    per = _PER.search(words)
    counted = counted_noun(words[: per.start()]) if per else ""
    if not per or not counted:
        return ""
    rest = f" per {words[per.end() :]}"
    found = rate_at(rest, 0, counted, units)
    return found[0] if found and not rest[found[1] :].strip() else ""


def is_unit(written: str) -> bool:
    """Return whether a text is a unit code, with or without a scale before it: "USD", "1000 {person}"."""
    code = parse_unit(written)[1]
    of, per, number = code.partition("/")
    is_rate = per and (number.isdigit() or is_unit(number)) and (is_unit(of) or of == "1")
    return bool(_COUNTED.match(code)) or is_known_unit(code, ()) or bool(is_rate)
