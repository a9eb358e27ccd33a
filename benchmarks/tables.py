"""A large table, imported, checked, verified and searched, beside a hand-made conversion: ``python -m benchmarks.tables OLD NEW``.

`OLD` and `NEW` are the paths of two programs, which may be the same. The old way is a script that writes the same facts with quotes, each a
line of a text, and a check of them by `OLD`. In each round every step runs once, as a whole process.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from random import Random

from benchmarks.measuring import clean_environment

YEARS = range(1960, 2024)
MEASURES = {"Population, total": "{person}", "GDP (current US$)": "USD"}
"""What is measured, with its unit, as in the tables of the World Bank."""


def write_table(path: Path, cells: int, rng: Random, *, is_wide: bool) -> None:
    """Write a table of countries, measures and years with so many figures: a row for each, or a column for each year."""
    names = [f"{first} {second}" for first in "Aral Beren Coda Dorn Elva Fara Gorm Hale".split() for second in map(str, range(1, 400))]
    series = [(name, f"C{n:03}", measure) for n, name in enumerate(names) for measure in MEASURES][: -(-cells // len(YEARS))]
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["Country Name", "Country Code", "Indicator Name", *(YEARS if is_wide else ("Year", "Value"))])
        for name, code, measure in series:
            figures = [
                str(rng.randrange(9000, 10**9)) if "Pop" in measure else repr(rng.random() * 10 ** rng.randrange(8, 14)) for _ in YEARS
            ]
            rows = (
                [[name, code, measure, *figures]]
                if is_wide
                else [[name, code, measure, *each] for each in zip(YEARS, figures, strict=True)]
            )
            out.writerows(rows)


def convert(table: Path, folder: Path) -> None:
    """Write the facts of a table by hand, as whoever had no import did: each is a line of a text, with a quote."""
    with table.open(newline="") as file:
        head, *rows = csv.reader(file)
    if head[3] != "Year":
        rows = [[*row[:3], year, figure] for row in rows for year, figure in zip(head[3:], row[3:], strict=True)]
    lines = [" ".join((name, measure, year, figure)) for name, _, measure, year, figure in rows]
    (folder / "documents").mkdir()
    (folder / "facts").mkdir()
    text = "\n\n".join(lines)
    digest = sha256(text.encode()).hexdigest()
    (folder / "documents" / "table.txt").write_text(text)
    ids = {name: name.lower().replace(" ", "-") for name, *_ in rows}
    entries = [
        f'[[source]]\nid = "table"\ntype = "dataset"\ntitle = "Table"\nissued = "2025"\ndocument = "table.txt"\nsha256 = "{digest}"\n'
    ]
    entries += [f'[[subject]]\nid = "{each}"\nname = "{name}"\n' for name, each in ids.items()]
    entries += ['[[topic]]\nid = "economy"\nname = "Economy"\n', '[[unit]]\ncode = "{person}"\nname = "people"\nwords = ["population"]\n']
    for place, ((name, _, measure, year, figure), line) in enumerate(zip(rows, lines, strict=True), 1):
        entries.append(
            f'[[fact]]\nid = "{ids[name]}-{"pop" if "Pop" in measure else "gdp"}-{year}"\nsubject = "{ids[name]}"\nmeasure = "{measure}"\n'
            f'figure = "{figure}"\nvalue = {figure}\nunit = "{MEASURES[measure]}"\ndate = "{year}"\ntopics = ["economy"]\n'
            f'quote = "{line}"\nlocator = "para. {place}"\n'
        )
    (folder / "facts" / "table.toml").write_text("\n".join(entries))


def run(command: list[str], env: Mapping[str, str], folder: Path) -> tuple[float, float]:
    """Run a command in a folder. Return its processor seconds, and the MiB that it held at most. Raises RuntimeError where it fails."""
    child = subprocess.Popen(command, cwd=folder, env=dict(env), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise RuntimeError(f"failed: {' '.join(command)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measure(old: str, new: str, table: Path, folder: Path) -> dict[str, tuple[float, float]]:
    """Run every step once. Return processor seconds and MiB by step."""
    root = Path(__file__).parents[1]
    env = clean_environment(folder.parent / "pycache", BELTFACTS_CACHE=str(folder / "cache"), PYTHONPATH=str(root))
    (folder / "new").mkdir()
    (folder / "old").mkdir()
    (folder / "new" / "facts.toml").write_text("# facts of a table\n")
    facts, documents = ["--facts", str(folder / "new")], ["--documents", str(table.parent)]
    said = [*facts, *documents, "--topic", "economy", "--yes"]
    return {
        "import": run([new, "import", table.name, *said], env, folder),
        "check": run([new, "check", *facts], env, folder),
        "verify": run([new, "verify", *facts, *documents], env, folder),
        "first search": run([new, "search", *facts, "population of Coda 7 in 2010"], env, folder),
        "conversion by hand": run([sys.executable, "-m", "benchmarks.tables", "--convert", str(table), str(folder / "old")], env, folder),
        "its check": run([old, "check", "--facts", str(folder / "old" / "facts")], env, folder),
    }


def main() -> None:
    """Measure, and print the lines of a table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.tables", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("programs", nargs=2, metavar="PROGRAM", help="the older and the newer one; with --convert a table and a folder")
    parser.add_argument("--convert", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--cells", type=int, default=31_000, help="figures of the table (default %(default)s)")
    parser.add_argument("--wide", action="store_true", help="a column for each year")
    parser.add_argument("--rounds", type=int, default=3, help="(default %(default)s)")
    chosen = parser.parse_args()
    if chosen.convert:
        convert(*map(Path, chosen.programs))
        return
    old, new = map(os.path.abspath, chosen.programs)
    with tempfile.TemporaryDirectory() as made:
        table = Path(made, "documents", "table.csv")
        table.parent.mkdir()
        code = f"from benchmarks.tables import *; write_table(Path({str(table)!r}), {chosen.cells}, Random(4), is_wide={chosen.wide})"
        subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[1])
        found: dict[str, list[tuple[float, float]]] = {}
        for number in range(chosen.rounds):
            folder = Path(made, f"{number}")
            folder.mkdir()
            for step, used in measure(old, new, table, folder).items():
                found.setdefault(step, []).append(used)
    print("| step | processor seconds, least | MiB, most |\n|---|---:|---:|")
    least = {step: min(seconds for seconds, _ in used) for step, used in found.items()}
    for step, used in found.items():
        print(f"| {step} | {least[step]:.2f} | {max(memory for _, memory in used):.0f} |")
    by_hand = least["conversion by hand"] + least["its check"]
    print(
        f"| import, check, verify and search, of the conversion and its check | {(sum(least.values()) - by_hand) / by_hand:.2f} times | |"
    )


if __name__ == "__main__":
    main()
