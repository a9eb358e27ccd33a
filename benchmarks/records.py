"""Makes up facts for benchmarks, any number of them, with near neighbours: facts on one subject that differ in measure, qualifier and date.

Subjects, places and people are drawn from shifted Zipf laws without an end, so that common ones come back in thousands of facts and the
vocabulary goes on growing as that of natural text does (Heaps). The first facts of a large set are those of a small one; everything
follows from the seed. One source is in memory at a time. It writes nothing (`generator`) and makes no queries (`queries`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import NamedTuple

from benchmarks.words import (
    CODAS,
    COMMENTS,
    ENDINGS,
    GIVEN,
    GOODS,
    GROUPS,
    KINDS,
    LEADS,
    MONTHS,
    ONSETS,
    SAYINGS,
    VOWELS,
    Measure,
)

PER_FILE = (250, 600)
"""Fewest and most facts in a file."""

_ISSUERS = ("government", "media", "think tank", "company", "academic")


class Record(NamedTuple):
    """One fact as it was made up: what a person would remember of it, and what is written in its file."""

    id: str
    rank: int
    name: str
    measure: str
    figure: str
    value: str
    unit: str
    printed: str
    when: str
    date: str
    quote: str
    topic: str
    period: str
    bound: str
    place: str
    line: int

    @property
    def about(self) -> str:
        """Subject, measure, figure and date in words: the line by which other tools are given the fact."""
        return f"{self.name}: {self.measure}, {self.figure}, {self.when}"


@lru_cache(1 << 17)
def name(kind: str, rank: int, seed: int) -> str:
    """The name of the place or person of that rank; commoner ones are shorter."""
    rng = Random(f"{seed}:{kind}:{rank}")
    syllables = 1 if rank < 300 and rng.random() < 0.6 else rng.choice((1, 2, 2, 3))
    parts = [rng.choice(ONSETS) + rng.choice(VOWELS) + (rng.choice(CODAS) if rng.random() < 0.4 else "") for _ in range(syllables)]
    parts[-1] = parts[-1].rstrip("aeiou") or parts[-1]
    return "".join((*parts, rng.choice(ENDINGS[kind]))).capitalize()


def zipf(rng: Random, shift: float = 30.0, tail: float = 0.35) -> int:
    """A rank from 0 without an end (Zipf-Mandelbrot): the number of different ranks grows with a power of the number drawn."""
    return min(int(shift * (rng.random() ** (-1 / tail) - 1)), 1 << 40)


@lru_cache(1 << 16)
def subject(rank: int, seed: int) -> tuple[str, int, str]:
    """Name, kind and country of the subject of that rank; neighbouring ranks share a place."""
    kind = rank * 7 % len(KINDS)
    rng = Random(f"{seed}:subject:{rank}")
    a = name("place", rank * 3 // 5, seed)
    b = name("place", rank * 3 // 5 + rng.randint(1, 40), seed)
    return KINDS[kind][0].format(a=a, b=b), kind, rng.choice("AZ BY CN ID KE KG KH KZ LA LK MM MN MY PH PK RS TH TJ UZ VN".split())


def slug(text: str) -> str:
    """A text as lower-case words joined by hyphens."""
    return "-".join(re.findall("[a-z0-9]+", text.lower()))


def _qualifier(rng: Random, by: str, seed: int) -> str:
    way = rng.choice(by.split("-")) if by else ""
    if not way or rng.random() < 0.2:
        return ""
    if way in ("to", "from"):
        return f" {way} {name('place', zipf(rng, 15), seed)}"
    if way == "goods":
        return f" of {rng.choice(GOODS)}"
    return f" of {rng.choice(GROUPS)}" if way == "group" else f" of {way}"


def _date(rng: Random, year: int) -> tuple[str, str, str]:
    """A date as EDTF, as remembered, and as a phrase of the quote."""
    style = rng.random()
    if style < 0.75:
        return str(year), str(year), f"in {year}"
    if style < 0.9:
        month = rng.randrange(12)
        text = f"{MONTHS[month]} {year}"
        return f"{year}-{month + 1:02}", text, f"in {text}"
    half = rng.choice((1, 2))
    text = f"{('first', 'second')[half - 1]} half of {year}"
    return f"{year}-H{half}", text, f"in the {text}"


def _figure(rng: Random, measure: Measure, level: float) -> tuple[str, str, str]:
    """A figure as printed, its value, and its bound; `level` is the power of ten around which its series moves."""
    number = 10 ** min(max(level + rng.gauss(0, 0.1), measure.low), measure.high)
    digits = rng.choice((3, 3, 4))
    value = Decimal(f"{number:.{digits - 1}e}")
    for word, scale in (("billion", 9), ("million", 6)):
        if value >= 10**scale:
            text = f"{value.scaleb(-scale):f} {word}"
            break
    else:
        value = round(value) + Decimal(0) if value >= 100 else round(value, 1)
        text = f"{value:,f}"
    bound = rng.choice(("about", "more-than", "nearly")) if rng.random() < 0.15 else ""
    text = f"{bound.replace('-', ' ')} {text} {measure.printed}".strip()
    return text, f"{value:f}", bound


def _quote(rng: Random, lead: str, who: list[str], seed: int) -> str:
    comment = rng.choice(COMMENTS).format(p=f"{rng.uniform(0.3, 40):.1f}")
    site = name("place", zipf(rng, 60), seed)
    saying = rng.choice(SAYINGS).format(who=rng.choice(who), site=site)
    text = ", ".join(part for part in (lead, comment, saying) if part)
    return text[0].upper() + text[1:]


def _block(rng: Random, seed: int, issued: int, who: list[str], start: int) -> Iterator[Record]:
    """Facts on one subject that differ in measure, in its qualifier, and in date: near neighbours."""
    rank = zipf(rng)
    title, kind, country = subject(rank, seed)
    topic = KINDS[kind][1]
    measures = rng.sample(KINDS[kind][2], rng.choice((1, 2, 2)))
    years = sorted(rng.sample(range(issued - 8, issued + 1), rng.choice((1, 2, 3, 4))))
    line = start
    for measure in measures:
        for qualifier in dict.fromkeys(_qualifier(rng, measure.by, seed) for _ in range(rng.choice((1, 2, 3)))):
            level = rng.uniform(measure.low, measure.high)
            for year in years:
                date, when, phrase = _date(rng, year)
                figure, value, bound = _figure(rng, measure, level)
                phrased = measure.phrase + qualifier
                words = {
                    "when": phrase,
                    "When": phrase.capitalize(),
                    "measure": phrased,
                    "Measure": phrased,
                    "subject": title,
                    "figure": figure,
                }
                quote = _quote(rng, rng.choice(LEADS).format(**words), who, seed)
                fact_id = f"{slug(title)}-{slug(phrased)}-{slug(date)}-{line:x}"
                _, unit, printed, _, _, period, _ = measure
                yield Record(
                    fact_id, rank, title, phrased, figure, value, unit, printed, when, date, quote, topic, period, bound, country, line
                )
                line += 1


class Issue(NamedTuple):
    """One source with its facts."""

    n: int
    year: int
    title: str
    author: str
    publisher: str
    kind: str
    records: list[Record]


def issues(count: int, seed: int = 4) -> Iterator[Issue]:
    """Sources with `count` facts in all, one source at a time."""
    made = n = 0
    while made < count:
        rng = Random(f"{seed}:source:{n}")
        year = 2000 + int(25 * rng.random() ** 0.6)
        who = [f"{rng.choice(GIVEN)} {name('person', zipf(rng, 40), seed)}" for _ in range(4)]
        place = name("place", zipf(rng), seed)
        quota = min(rng.randint(*PER_FILE), count - made)
        records: list[Record] = []
        while len(records) < quota:
            records.extend(_block(rng, seed, year, who, made + len(records)))
        title = f"{rng.choice(('Annual report', 'Statistical bulletin', 'Review', 'Outlook'))} {year}: {place} and its neighbours"
        yield Issue(n, year, title, who[0], f"{place} Bureau of Statistics", rng.choice(_ISSUERS), records[:quota])
        made += quota
        n += 1
