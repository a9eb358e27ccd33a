"""Errors planted in facts, thirteen kinds, for the tests of verify: each keeps figure, value and quote in step as far as a careless hand would."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from beltfacts.model import Fact
from beltfacts.reading.dates import edtf
from beltfacts.reading.quantities.quantities import parse_figure

Units = Mapping[str, str]


class Planted(NamedTuple):
    """A fact with an error, and which kind of error it is."""

    kind: str
    fact: Fact


def _reread(fact: Fact, figure: str, units: Units) -> Fact:
    """The fact with another figure, in its quote and as a number too: a mistake made in all three places."""
    quote = fact.quote.replace(fact.figure, figure, 1)
    read = parse_figure(figure, units)
    if fact.smallest is None or read is None:
        return fact._replace(figure=figure, quote=quote)
    low, high = (None, None) if fact.low is None else (read.low, read.high)
    return fact._replace(figure=figure, quote=quote, value=None if fact.value is None else read.low, low=low, high=high)


def _digits(edit: Callable[[str, random.Random], str]) -> Callable[[Fact, random.Random, Units], Fact | None]:
    def plant(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
        found = re.search(r"\d+", fact.figure)
        if not found:
            return None
        digits = edit(found[0], chance)
        if digits == found[0] or not digits:
            return None
        return _reread(fact, fact.figure[: found.start()] + digits + fact.figure[found.end() :], units)

    return plant


def _changed(digits: str, chance: random.Random) -> str:
    place = chance.randrange(len(digits))
    return digits[:place] + chance.choice([digit for digit in "123456789" if digit != digits[place]]) + digits[place + 1 :]


def _dropped(digits: str, chance: random.Random) -> str:
    place = chance.randrange(len(digits))
    return digits[:place] + digits[place + 1 :]


def _added(digits: str, chance: random.Random) -> str:
    place = chance.randrange(len(digits) + 1)
    return digits[:place] + chance.choice("123456789") + digits[place:]


def _transposed(digits: str, chance: random.Random) -> str:
    places = [place for place in range(len(digits) - 1) if digits[place] != digits[place + 1]]
    if not places:
        return digits
    place = chance.choice(places)
    return digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


def _sign(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    if fact.value is None or not fact.figure[0].isdigit():
        return None
    if chance.random() < 0.5:
        return fact._replace(value=-fact.value)
    return _reread(fact, "-" + fact.figure, units)


def _scale_word(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    scales = ("hundred", "thousand", "million", "billion", "trillion")
    found = re.search(rf"\b({'|'.join(scales)})\b", fact.figure)
    if not found or fact.value is None:
        return None
    other = chance.choice([scale for scale in scales if scale != found[0]])
    mistaken = _reread(fact, fact.figure[: found.start()] + other + fact.figure[found.end() :], units)
    return mistaken if chance.random() < 0.5 else fact._replace(value=mistaken.value)


def _unit(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    read = parse_figure(fact.figure, units)
    if fact.smallest is None or read is None or not read.unit:
        return None
    others = sorted({code for code in units.values() if code.partition("/")[0] != read.unit.partition("/")[0]})
    return fact._replace(unit=chance.choice(others))


def _unprinted_unit(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    """Another unit where the figure prints none; not one that the fact's own words name as well ("128" of routes, ships and cities)."""
    read = parse_figure(fact.figure, units)
    if fact.smallest is None or (read and read.unit):
        return None
    text = "\n".join((fact.figure, fact.measure, fact.quote, fact.note)).lower()
    named = {code.partition("/")[0] for word, code in units.items() if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)}
    others = sorted({code for code in units.values() if code.partition("/")[0] not in (*named, fact.unit.partition("/")[0])})
    return fact._replace(unit=chance.choice(others))


def _range_end(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    found = re.search(r"(?:\bto (?:the \w+ )?|\d[-\u2013])([$A-Z]*)(\d+)", fact.quote)
    if found:
        digits = _changed(found[2], chance)
        quote = fact.quote[: found.start(2)] + digits + fact.quote[found.end(2) :]
        figure = fact.figure.replace(found[2], digits) if found[0] in fact.figure else fact.figure
        return fact._replace(quote=quote, figure=figure)
    if fact.high is not None:
        return fact._replace(high=fact.high + 1)
    return None


def _date(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    places = [match.start() for match in re.finditer(r"(?<!H)(?<!Q)\d", fact.date)]
    if not places:
        return None
    place = chance.choice(places)
    text = fact.date[:place] + _changed(fact.date[place], chance) + fact.date[place + 1 :]
    try:
        edtf.parse_edtf(text)
    except edtf.DateError:
        return None
    years = [year for year in re.findall(r"\d{4}", text) if year not in fact.date]
    return None if any(year in fact.quote + fact.note for year in years) else fact._replace(date=text)


def _word(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    words = [match for match in re.finditer(r"(?<![\w-])[a-z]{4,}(?![\w-])", fact.quote) if match[0] not in fact.figure]
    if not words:
        return None
    word = chance.choice(words)
    other = chance.choice([each for each in ("decline", "imports", "falling", "European", "planned") if each != word[0]])
    return fact._replace(quote=fact.quote[: word.start()] + other + fact.quote[word.end() :])


def _boundary(fact: Fact, chance: random.Random, units: Units) -> Fact | None:
    start = fact.quote.find(fact.figure)
    found = re.search(r"\d[\d,.]*", fact.figure)
    if not found or start < 0:
        return None
    first, last = start + found.start(), start + found.end()
    if found[0][1:2].isdigit() and chance.random() < 0.6:  # "2 million" out of "12 million"
        return _cut(fact, fact.quote[first + 1 :], fact.figure[found.start() + 1 :], units)
    if found[0][-2:-1].isdigit():  # "1" out of "12"
        return _cut(fact, fact.quote[: last - 1], fact.figure[: found.end() - 1], units)
    return None


def _cut(fact: Fact, quote: str, figure: str, units: Units) -> Fact | None:
    if len(quote) < 20:  # a bare number stands elsewhere too
        return None
    read = parse_figure(figure, units)
    cut = fact._replace(quote=quote, figure=figure, low=None, high=None, value=read.low if read and fact.smallest is not None else None)
    return cut._replace(unit=(read.unit or cut.unit) if read else cut.unit)


_KINDS: dict[str, Callable[[Fact, random.Random, Units], Fact | None]] = {
    "digit changed": _digits(_changed),
    "digit dropped": _digits(_dropped),
    "digit added": _digits(_added),
    "digits transposed": _digits(_transposed),
    "sign": _sign,
    "scale word": _scale_word,
    "unit": _unit,
    "unit where the figure prints none": _unprinted_unit,
    "range end": _range_end,
    "date": _date,
    "word changed": _word,
    "boundary": _boundary,
}


def plant(facts: Sequence[Fact], units: Units, each: int, seed: int) -> Iterator[Planted]:
    """At most `each` errors of every kind, over facts chosen by chance.

    A changed year that the quote or note bears as well ("from 2021 to 2024") is no error that a text can show, and is not planted; nor
    is another quote that prints the very same figure.
    """
    for kind, make in _KINDS.items():
        chance = random.Random(f"{seed} {kind}")
        made = 0
        for fact in chance.sample(facts, len(facts)):
            wrong = make(fact, chance, units)
            if wrong is None or wrong == fact:
                continue
            yield Planted(kind, wrong)
            made += 1
            if made == each:
                break
    chance = random.Random(f"{seed} elsewhere")
    for fact in chance.sample(facts, each):
        other = chance.choice([other for other in facts if fact.figure not in other.quote])
        yield Planted("quote from elsewhere", fact._replace(quote=other.quote))
        far = chance.choice([other for other in facts if other.source != fact.source])
        yield Planted("quote from elsewhere", far._replace(id=fact.id, source=fact.source))
