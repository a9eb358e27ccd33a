"""Writes folders of fact files for benchmarks: one source a file, and a vocabulary; and the same facts as one line each for the peers.

What the facts say is made up in `records`. One file is in memory at a time.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from time import time
from typing import NamedTuple

from benchmarks.records import Issue, Record, issues, slug
from benchmarks.words import SYNONYMS, TOPICS, UNITS


class Data(NamedTuple):
    """A generated set on disk: the folder of fact files, and one line a fact (id, about, quote, value, unit) for the peers."""

    facts: Path
    records: Path
    size: int


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def fact_text(record: Record, locator: str) -> str:
    """Return a fact as its file writes it. `locator` may be empty."""
    bound = f'bound = "{record.bound}"\n' if record.bound else ""
    return (
        f'\n[[fact]]\nid = "{record.id}"\nsubject = "{_subject_id(record.name, record.rank)}"\n'
        f"measure = {_quoted(record.measure)}\n"
        f'figure = {_quoted(record.figure)}\nvalue = {record.value}\nunit = "{record.unit}"\n{bound}date = "{record.date}"\n'
        f'period = "{record.period}"\n'
        f'topics = ["{record.topic}"]\nplaces = ["{record.place}"]\n'
        f"quote = {_quoted(record.quote)}\n"
    ) + (f"locator = {_quoted(locator)}\n" if locator else "")


def _subject_id(title: str, rank: int) -> str:
    return f"{slug(title)}-{rank:x}"


def source_text(issue: Issue, document: str = "") -> str:
    """Return a source as its file writes it. `document`: its file name, or empty."""
    given, _, family = issue.author.partition(" ")
    return (
        f'[[source]]\nid = "source-{issue.n:05}"\ntype = "report"\ntitle = {_quoted(issue.title)}\n'
        f"author = [{{ family = {_quoted(family)}, given = {_quoted(given)} }}]\npublisher = {_quoted(issue.publisher)}\n"
        f'issued = "{issue.year + 1}-04"\nlanguage = "en"\nissuer = "{issue.kind}"\n'
    ) + (f'document = "{document}"\n' if document else "")


def vocabulary(subjects: dict[int, str]) -> Iterator[str]:
    """Yield the parts of a vocabulary. `subjects`: name by rank."""
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
            texts = [source_text(issue)]
            for record in issue.records:
                subjects[record.rank] = record.name
                texts.append(fact_text(record, f"paragraph {record.line % 97 + 1}"))
                lines.write(f"{record.id}\t{record.about}\t{record.quote}\t{record.value}\t{record.unit}\n")
            (data.facts / f"source-{issue.n:05}.toml").write_text("".join(texts), encoding="utf-8")
    with open(data.facts / "vocabulary.toml", "w", encoding="utf-8") as file:
        file.writelines(vocabulary(subjects))
    hour_ago = time() - 3600
    for path in data.facts.iterdir():  # beltfacts reads a file that has only just been written twice, to be sure of it
        os.utime(path, (hour_ago, hour_ago))
    done.write_text(f"{count} {seed}")
    return data
