"""Writes folders of fact files for benchmarks: any number of facts with near neighbours, one source a file, and a vocabulary.

Subjects, places and people are drawn from shifted Zipf laws without an end, so that common ones come back in thousands of facts and the
vocabulary goes on growing as that of natural text does (Heaps). The first facts of a large set are those of a small one; everything
follows from the seed. One file is in memory at a time. It makes no queries (`queries`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from random import Random
from time import time
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
    SYNONYMS,
    TOPICS,
    UNITS,
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


class Data(NamedTuple):
    """A generated set on disk: the folder of fact files, and one line a fact (id, about, quote, value, unit) for the peers."""

    facts: Path
    records: Path
    size: int


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


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _fact_text(record: Record, source: int) -> str:
    bound = f'bound = "{record.bound}"\n' if record.bound else ""
    return (
        f'\n[[fact]]\nid = "{record.id}"\nsubject = "{_subject_id(record.name, record.rank)}"\n'
        f"measure = {_quoted(record.measure)}\n"
        f'figure = {_quoted(record.figure)}\nvalue = {record.value}\nunit = "{record.unit}"\n{bound}date = "{record.date}"\n'
        f'period = "{record.period}"\n'
        f'topics = ["{record.topic}"]\nplaces = ["{record.place}"]\n'
        f'quote = {_quoted(record.quote)}\nlocator = "paragraph {record.line % 97 + 1}"\n'
    )


def _subject_id(title: str, rank: int) -> str:
    return f"{slug(title)}-{rank:x}"


def _source_text(issue: Issue) -> str:
    given, _, family = issue.author.partition(" ")
    return (
        f'[[source]]\nid = "source-{issue.n:05}"\ntype = "report"\ntitle = {_quoted(issue.title)}\n'
        f"author = [{{ family = {_quoted(family)}, given = {_quoted(given)} }}]\npublisher = {_quoted(issue.publisher)}\n"
        f'issued = "{issue.year + 1}-04"\nlanguage = "en"\nissuer = "{issue.kind}"\n'
    )


def _vocabulary(subjects: dict[int, str]) -> Iterator[str]:
    for topic in TOPICS:
        yield f'[[topic]]\nid = "{topic}"\nname = "{topic.capitalize()}"\n\n'
    for code, printed in UNITS.items():
        yield f'[[unit]]\ncode = "{code}"\nname = "{printed}"\nwords = ["{printed}"]\n\n'
    for group in SYNONYMS:
        yield f"[[synonyms]]\nwords = [{', '.join(map(_quoted, group))}]\n\n"
    for rank, title in sorted(subjects.items()):
        short = "".join(word[0] for word in re.findall(r"\w+", title))
        names = f'names = {{ en = ["{short}{rank:x}"] }}\n' if rank % 4 == 0 and len(short) > 2 else ""
        yield f'[[subject]]\nid = "{_subject_id(title, rank)}"\nname = {_quoted(title)}\n{names}\n'


def write(folder: Path, count: int, seed: int = 4) -> Data:
    """Write `count` facts below `folder`, unless they are there already, and one line a fact for the peers."""
    data = Data(folder / "facts", folder / "records.tsv", count)
    done = folder / "done"
    if done.exists() and done.read_text() == f"{count} {seed}":
        return data
    data.facts.mkdir(parents=True, exist_ok=True)
    subjects: dict[int, str] = {}
    with open(data.records, "w", encoding="utf-8") as lines:
        for issue in issues(count, seed):
            texts = [_source_text(issue)]
            for record in issue.records:
                subjects[record.rank] = record.name
                texts.append(_fact_text(record, issue.n))
                lines.write(f"{record.id}\t{record.about}\t{record.quote}\t{record.value}\t{record.unit}\n")
            (data.facts / f"source-{issue.n:05}.toml").write_text("".join(texts), encoding="utf-8")
    with open(data.facts / "vocabulary.toml", "w", encoding="utf-8") as file:
        file.writelines(_vocabulary(subjects))
    hour_ago = time() - 3600
    for path in data.facts.iterdir():  # beltfacts reads a file that has only just been written twice, to be sure of it
        os.utime(path, (hour_ago, hour_ago))
    done.write_text(f"{count} {seed}")
    return data
