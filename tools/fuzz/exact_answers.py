"""Ask for figures, titles and ids as they stand in libraries of any size and shape: each must be listed first (promise 1)."""

from __future__ import annotations

from pathlib import Path
from random import Random

from beltfacts.library import load
from beltfacts.search import answer

IN_TESTS = 3

HEAD = '[[source]]\nid = "ledger"\ntype = "report"\ntitle = "Ledger"\n\n[[topic]]\nid = "water"\nname = "Waterways"\n'
NOUNS = "crates barrels wagons lamps looms kilns wells sheds piers cranes".split()
LEAST_YEAR, GREATEST_YEAR = 1000, 2100
"""A bare number between them is read as a year."""

PLACES = "yard shed lock pier dock".split()


def fuzz(random: Random, folder: Path) -> None:
    """Make a library whose figures share their first digits, and ask for some of them."""
    facts = random.choice((10, 39, 40, 41, 300, 1000, 1000, 3000))
    noun, place = random.choice(NOUNS), random.choice(PLACES)
    start, step = random.choice((1000, 31_000, 5_700_000, 100_000_000)), random.choice((1, 3, 10))
    values = [start + step * number for number in range(facts)]
    parts = [
        HEAD,
        f'[[unit]]\ncode = "{{{noun}}}"\nname = "{noun}"\nwords = ["{noun}"]\n',
        '[[subject]]\nid = "reedham"\nname = "Reedham"\n',
    ]
    for number, value in enumerate(values):
        parts.append(
            f'[[fact]]\nid = "r-{number}"\nsubject = "reedham"\nmeasure = "{noun} counted at {place} {start // 10 + number}"\n'
            f'figure = "{value:,} {noun}"\nvalue = {value}\nunit = "{{{noun}}}"\ndate = "{random.randrange(1900, 2020)}"\n'
            f'topics = ["water"]\nquote = "There were {value:,} {noun}."\n'
        )
    entries = parts[3:]
    random.shuffle(entries)
    (folder / "ledger.toml").write_text("\n".join([*parts[:3], *entries]))
    with load([folder], cached=False) as library:
        for number in random.sample(range(facts), min(facts, 8)):
            label = f"{noun} counted at {place} {start // 10 + number}"
            bare = [] if LEAST_YEAR <= values[number] <= GREATEST_YEAR else [str(values[number])]
            for query in (f"{values[number]:,} {noun}", *bare, label, f"Reedham: {label}", f"r-{number}"):
                found = answer(library, query, 3)
                assert found.hits, f"no match for {query!r} among {facts}"
                assert found.hits[0].fact.id == f"r-{number}", f"{query!r} among {facts}: {found.hits[0].fact.id}"
