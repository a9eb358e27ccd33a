"""Drafts: ``python -m benchmarks.audit`` prints what an audit costs beside a search, a figure of a large library, and two processes beside one.

A draft has quotes of the library, some with another figure, sentences in other words, and remarks without figures: about 40 figures and dates in
1,000 words. Processes are measured by
processor time, in turn. It writes no page.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

import beltfacts
from beltfacts.audit import Auditor, read_draft
from beltfacts.library import Library
from benchmarks.cite import processor_time
from benchmarks.generator import write

ROUNDS = 9
FACTS = 100_000
DRAFTS = 1_000
SENTENCES = 23
PER_PARAGRAPH = 4
REMARKS = (
    "Officials who know the region say that much of this has to do with the new line and with the way in which traders have learned to use it",
    "Not everybody agrees, and those who live beside the track remember that promises of this kind were made to them before",
    "What comes next is less certain, because neither the ministry nor the operator wants to say how the work will be paid for",
)
PROGRAM = [sys.executable, "-m", "beltfacts"]


def make_draft(library: Library, rng: Random, sentences: int = SENTENCES) -> str:
    """Return a draft on facts of a library: half of its figures in quotes, a quarter wrong, a quarter in other words; a remark behind each."""
    lines = []
    for number in range(sentences):
        fact = library.facts[rng.randrange(len(library.facts))]
        name, text = library.store.subject_name(fact.subject), fact.quote.rstrip(".")
        if number % 4 == 1:
            text = text.replace(fact.figure.split()[0], f"{rng.randint(100, 999) / 10}")
        elif number % 4 == 2:
            text = f"In {fact.date[:4]} the {fact.measure} of {name} was {fact.figure}, and those who follow it were not surprised"
        lines += [text + ".", REMARKS[number % len(REMARKS)] + "."]
    return "\n\n".join(" ".join(lines[at : at + PER_PARAGRAPH]) for at in range(0, len(lines), PER_PARAGRAPH)) + "\n"


def compare_with_search(folder: Path, rounds: int) -> None:
    """Print the processor time of a search, of the audit of a draft that is new in each round, and of the same draft once more. Whole processes."""
    draft = folder / "draft.md"
    search, audit = [*PROGRAM, "search", "China-Laos Railway freight"], [*PROGRAM, "audit", "--fail-on", "none", str(draft)]
    times, words = list[tuple[float, float, float]](), list[int]()
    run = "".join(chr(ord("a") + int(digit)) for digit in str(os.getpid()))  # so that no earlier run has kept an audit of the draft
    with beltfacts.load() as library:
        texts = [make_draft(library, Random(number)) for number in range(rounds + 1)]
    for text in texts:
        draft.write_text(f"{text}\nVersion {run} for print.\n", encoding="utf-8")
        words.append(len(text.split()))
        times.append((processor_time(search), processor_time(audit), processor_time(audit)))
    print(f"Drafts of {median(words):,.0f} words, whole processes, ms of processor time:\n")
    print("| search | new draft | ratio | same draft again | ratio |\n|---:|---:|---:|---:|---:|")
    one, new, again = (1000 * median(each[place] for each in times[1:]) for place in range(3))
    ratios = [median(each[place] / each[0] for each in times[1:]) for place in (1, 2)]
    print(f"| {one:.0f} | {new:.0f} | {ratios[0]:.2f} | {again:.0f} | {ratios[1]:.2f} |")


def measure_figures(folder: Path, facts: int, rounds: int) -> None:
    """Print the processor time of a figure in a large library, in this process: each draft with an auditor of its own."""
    gc.set_threshold(1_000_000)  # as the program does
    spent, figures = list[float](), 0
    with beltfacts.load([str(write(folder / "large", facts).facts)]) as library:
        for seed in range(rounds):
            draft = read_draft(make_draft(library, Random(seed)).encode(), "draft.md")
            auditor, start = Auditor(library), process_time()
            count = len([*auditor.audit(draft)])
            spent.append((process_time() - start) / count)
            figures += count
    print(
        f"\nA library of {facts:,} facts, {figures} figures in {rounds} drafts: {1000 * median(spent):.1f} ms a figure (median of the drafts)."
    )


def compare_processes(folder: Path, drafts: int) -> None:
    """Print the time of many drafts in one process and in two."""
    many = folder / "drafts"
    many.mkdir()
    with beltfacts.load() as library:
        for number in range(drafts):
            (many / f"{number:04}.md").write_text(make_draft(library, Random(number), 12), encoding="utf-8")
    print(f"\n{drafts:,} drafts of 12 sentences:\n\n| processes | s | s of processor time |\n|---:|---:|---:|")
    for jobs in (1, 2):
        os.environ["BELTFACTS_CACHE"] = str(folder / f"cache-{jobs}")
        subprocess.run(
            [*PROGRAM, "search", "rail"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True
        )  # both begin with an index
        command = [*PROGRAM, "audit", "--fail-on", "none", "--jobs", str(jobs), str(many)]
        start, before = perf_counter(), os.times()
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        after = os.times()
        processor = after.children_user + after.children_system - before.children_user - before.children_system
        print(f"| {jobs} | {perf_counter() - start:.1f} | {processor:.1f} |")


def main() -> None:
    """Measure all three."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.audit", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of each case (default %(default)s)")
    parser.add_argument("--facts", type=int, default=FACTS, help="facts of the generated library (default %(default)s)")
    parser.add_argument("--drafts", type=int, default=DRAFTS, help="drafts for one process and for two (default %(default)s)")
    parser.add_argument("--only", choices=("search", "figures", "processes"), help="run one part")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        if chosen.only in (None, "search"):
            compare_with_search(folder, chosen.rounds)
        if chosen.only in (None, "figures"):
            os.environ.setdefault("BELTFACTS_CACHE", str(folder / "cache"))
            measure_figures(folder, chosen.facts, chosen.rounds)
        if chosen.only in (None, "processes"):
            compare_processes(folder, chosen.drafts)


if __name__ == "__main__":
    main()
