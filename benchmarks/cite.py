"""Citations: ``python -m benchmarks.cite`` prints what 20 facts cost beside one, and references beside loading the library.

Processor time of whole processes in turn, in each style for readers, on the facts of beltfacts. References are exported in this process,
from a generated library of as many sources, to each form of a bibliography. It writes no page.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import process_time

import beltfacts
from beltfacts.registry import STYLES
from beltfacts.styles import is_reader_style

ROUNDS = 7
MANY = 20
SOURCES = 10_000
PER_FILE = 250
FORMS = ("bibtex", "biblatex", "ris", "csl-json", "hayagriva", "citation-cff", "word")
FAMILIES = "Okafor Lindqvist Tanaka Moreau Haddad Novak Castillo Bergman Achterberg Silva".split()
WORDS = "freight harbour rainfall schooling turbines orchards migration bridges wages fisheries housing glaciers".split()


def processor_time(command: list[str]) -> float:
    """Return the seconds of processor time of a process."""
    before = getrusage(RUSAGE_CHILDREN)  # os.times counts in hundredths of a second
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare_styles(rounds: int) -> None:
    """Print for each style the time of one fact, and the ratio of many to it."""
    with beltfacts.load() as library:
        ids = library.ids()
        asked = ids[:: max(len(ids) // MANY, 1)][:MANY]
    print(f"| style | 1 fact, ms | {MANY} facts, ratio |\n|---|---:|---:|")
    for style in filter(is_reader_style, STYLES.names):
        command = [sys.executable, "-m", "beltfacts", "cite", "--style", style]
        processor_time([*command, *asked])
        pairs = [(processor_time([*command, asked[0]]), processor_time([*command, *asked])) for _ in range(rounds)]
        print(f"| {style} | {1000 * median(one for one, _ in pairs):.0f} | {median(many / one for one, many in pairs):.2f} |")


def write_sources(folder: Path, count: int) -> None:
    """Write fact files with so many sources, each with a fact."""
    rng = Random(count)
    for start in range(0, count, PER_FILE):
        entries = []
        for number in range(start, min(start + PER_FILE, count)):
            words = " ".join(rng.sample(WORDS, 4)).capitalize()
            names = ", ".join(f'{{ family = "{rng.choice(FAMILIES)}", given = "{chr(65 + number % 26)}." }}' for _ in range(1 + number % 3))
            entries.append(
                f'[[source]]\nid = "s{number}"\ntype = "{rng.choice(("report", "book", "article-journal"))}"\ntitle = "{words} {number}"\n'
                f'author = [{names}]\nissued = "{1990 + number % 35}"\npublisher = "Office {number % 90}"\nlanguage = "en"\n'
            )
            entries.append(
                f'[[fact]]\nid = "f{number}"\nsubject = "town-{number % 500}"\nmeasure = "{words.lower()}"\nfigure = "{number} t"\n'
                f'value = {number}\nunit = "t"\ndate = "{1990 + number % 35}"\ntopics = ["trade"]\nsource = "s{number}"\n'
                f'quote = "It counted {number} t"\nlocator = "p. {1 + number % 300}"\n'
            )
        (folder / f"sources-{start:06}.toml").write_text("\n".join(entries), encoding="utf-8")


def compare_forms(count: int, rounds: int) -> None:
    """Print the time to load a library from its files, and the ratio of each form of a bibliography to it."""
    from beltfacts.export import export

    with tempfile.TemporaryDirectory() as place:
        write_sources(Path(place), count)
        seconds: dict[str, list[float]] = {}
        os.environ["BELTFACTS_CACHE"] = os.path.join(place, "cache")
        beltfacts.load([place]).close()
        for _ in range(rounds):
            start = process_time()
            beltfacts.load([place], cached=False).close()
            seconds.setdefault("load", []).append(process_time() - start)
            for form in FORMS:
                with beltfacts.load([place]) as library:  # a new one, which has read no source yet
                    start = process_time()
                    export(library, form)
                    seconds.setdefault(form, []).append(process_time() - start)
    loading = median(seconds.pop("load"))
    print(f"\nLoading {count:,} sources from TOML: {loading:.2f} s.\n\n| form | s | of loading |\n|---|---:|---:|")
    for form, spent in seconds.items():
        print(f"| {form} | {median(spent):.2f} | {median(spent) / loading:.2f} |")


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.cite", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of each case (default %(default)s)")
    parser.add_argument("--sources", type=int, default=SOURCES, help="sources of the generated library (default %(default)s)")
    parser.add_argument("--only", choices=("styles", "forms"), help="run one part")
    chosen = parser.parse_args()
    if chosen.only != "forms":
        compare_styles(chosen.rounds)
    if chosen.only != "styles":
        compare_forms(chosen.sources, max(chosen.rounds // 3, 1))


if __name__ == "__main__":
    main()
