"""Command lines for comparing two versions, each with the name of what it tests. It runs nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from comparison_queries import Library

FORMATS = ("csv", "json", "jsonl", "markdown", "plain", "table")
SORTS = tuple(sign + name for name in ("file", "id", "subject", "date", "value", "source") for sign in ("", "-"))
STYLES = tuple(
    "apa biblatex bibtex chicago-author-date chicago-notes csl-json gb-t-7714 harvard ieee jsonld mla newsroom pandoc ris vancouver"
    " web-annotation wikipedia".split()
)
READER_STYLES = ("apa", "mla", "chicago-notes", "chicago-author-date", "harvard", "ieee", "vancouver", "gb-t-7714", "newsroom")
PARTS = ("in-text", "reference", "note", "quote", "figure", "link", "warning")
MARKUPS = ("text", "markdown", "html", "terminal")
TARGETS = ("biblatex", "bibtex", "csl-json", "csv", "json", "jsonl", "jsonld", "markdown", "pandoc", "ris", "web-annotation")
DAMAGED = ("--facts", "damaged")
"""The folder of fact files with mistakes, beside the folder ``facts``."""

SINGLE_SEARCHES = 100
"""How many queries are searched one by one, in every format; the others are searched in batches."""


class Case(NamedTuple):
    """One command line.

    `arguments`: what follows the program's name, the command first.
    `stdin`: text for standard input.
    `columns`: width of a terminal, 0 for a pipe without one.
    `colour`: whether colours are forced.
    `output`: name of the file that the command writes, empty without one.
    """

    arguments: tuple[str, ...]
    stdin: str = ""
    columns: int = 0
    colour: bool = False
    output: str = ""


def all_cases(library: Library, queries: Sequence[str], documents: Path | None, seed: int) -> Iterator[Case]:
    """Yield every command line to compare."""
    chance = random.Random(seed)
    ids = [fact["id"] for fact in library.facts]
    yield from _searches(library, queries, chance)
    yield from _lists(library)
    yield from _shows(ids)
    yield from _cites(ids, chance)
    yield from _checks(ids, documents, library)
    yield from _exports(library, documents)
    for command in ("topics", "subjects", "sources"):
        yield from (Case((command, "--format", form, *facts)) for form in FORMATS for facts in ((), DAMAGED))
    yield from (Case(("subjects", "--topic", topic)) for topic in library.topics)


def _filters(library: Library) -> list[tuple[str, ...]]:
    """Every filter alone, and some together."""
    places = sorted({place for fact in library.facts for place in fact.get("places", ())})
    alone: list[tuple[str, ...]] = [("--topic", topic) for topic in library.topics]
    alone += [("--subject", subject) for subject in library.subjects]
    alone += [("--source", source["id"]) for source in library.sources]
    alone += [("--place", place) for place in places]
    times = ("2013", "2021-12", "2024", "2024-06", "2025", "2025-H1", "2025-Q2", "2030")
    alone += [(option, time) for option in ("--since", "--until") for time in times]
    together: list[tuple[str, ...]] = [("--topic", topic, "--since", "2024") for topic in library.topics]
    together += [("--place", place, "--until", "2024", "--source", library.sources[0]["id"]) for place in places[:10]]
    return alone + together


def _searches(library: Library, queries: Sequence[str], chance: random.Random) -> Iterator[Case]:
    chance.shuffle(single := list(queries))
    single, rest = single[:SINGLE_SEARCHES], single[SINGLE_SEARCHES:]
    filters = _filters(library)
    for number, query in enumerate(single):
        options = (("--format", FORMATS[number % 6]), (), ("--why",), ("--limit", "3"), ("--cite", chance.choice(READER_STYLES)))[
            number % 5
        ]
        yield Case(("search", *options, "--", query), columns=(0, 60, 100, 160)[number % 4], colour=number % 3 == 0)
    plain, filtered = rest[: len(rest) // 2], rest[len(rest) // 2 :]
    batches: list[tuple[str, ...]] = [(), ("--limit", "3"), ("--limit", "50"), ("--why",), ("--cite", "mla"), ("--no-cache",), DAMAGED]
    for number, batch in enumerate(batches):
        yield _batch(plain[number::7], *batch)
    for start in range(0, len(filtered), 25):
        yield _batch(filtered[start : start + 25], *chance.choice(filters))


def _batch(queries: Sequence[str], *options: str) -> Case:
    return Case(("search", "--from", "-", "--format", "jsonl", *options), "\n".join(queries) + "\n")


def _lists(library: Library) -> Iterator[Case]:
    for number, order in enumerate(SORTS):
        yield from (Case(("list", "--sort", order, "--format", form), columns=(0, 60, 100, 160)[number % 4]) for form in FORMATS)
    yield from (Case(("list", "--format", "json", *options)) for options in _filters(library))
    for columns in (40, 72, 100, 200):
        yield Case(("list", "--format", "table"), columns=columns, colour=True)
    yield from (Case(("list", *options)) for options in (("--withdrawn",), ("--limit", "5"), ("--no-cache",), DAMAGED))


def _shows(ids: Sequence[str]) -> Iterator[Case]:
    yield from (Case(("show", *ids, "--format", form), columns=columns) for form in FORMATS for columns in (0, 72))
    yield from (Case(("show", fact_id), columns=(0, 100)[number % 2], colour=number % 4 == 1) for number, fact_id in enumerate(ids[::6]))
    yield Case(("show", "no-such-fact"))


def _cites(ids: Sequence[str], chance: random.Random) -> Iterator[Case]:
    for style in STYLES:
        chance.shuffle(order := list(ids))
        yield from (Case(("cite", *order, "--style", style, "--markup", markup)) for markup in MARKUPS)
        yield from (Case(("cite", *order, "--style", style, "--format", form)) for form in FORMATS)
        yield from (
            Case(("cite", *order, "--style", style, "--only", part, "--markup", markup)) for part in PARTS for markup in MARKUPS[:2]
        )
        yield from (Case(("cite", fact_id, "--style", style), columns=100, colour=True) for fact_id in order[:4])
    yield from (Case(("cite", fact_id, "--style", chance.choice(READER_STYLES))) for fact_id in ids[::4])


def _checks(ids: Sequence[str], documents: Path | None, library: Library) -> Iterator[Case]:
    yield from (Case(("check", "--format", form)) for form in FORMATS)
    yield from (Case(("check", "--format", form, *DAMAGED)) for form in ("json", "jsonl", "csv"))
    for options in ((), ("--documents", str(documents))) if documents else ((),):
        for facts in ((), DAMAGED):
            yield from (Case(("verify", "--format", form, *options, *facts)) for form in ("json", "jsonl", "csv"))
            yield from (Case(("coverage", "--all", "--format", form, *options, *facts)) for form in FORMATS)
            yield Case(("coverage", "--at-least", "90", "--format", "json", *options, *facts))
            yield from (Case(("verify", "--format", "json", *options, *facts, more)) for more in ("--strict", "--problems", ids[0]))
        yield from (Case(("verify", "--format", "json", "--source", source["id"], *options)) for source in library.sources)


def _exports(library: Library, documents: Path | None) -> Iterator[Case]:
    choices: list[tuple[str, ...]] = [(), ("--withdrawn",), ("--since", "2025"), ("--topic", library.topics[0]), DAMAGED]
    if documents:
        choices.append(("--documents", str(documents)))
    for options in choices:
        yield from (Case(("export", "--to", target, *options)) for target in TARGETS)
        yield Case(("export", "--to", "sqlite", "--output", "facts.db", "--force", *options), output="facts.db")
