"""Writes libraries whose sources have documents, for benchmarks of `verify`: fact files, and the documents that say the facts.

A document has one quote after another in paragraphs, with sentences of no fact between them. Nearly all facts are right; a few have another
figure, or words that the document does not have. Everything follows from the seed. It measures nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import time
from typing import NamedTuple

from benchmarks import generator
from benchmarks.records import Issue, Record, issues

_FILLERS = (
    "The figures are those of the statistical bureau, and were revised twice since the first release of the bulletin.",
    "Officials of the ministry said that the works went on as planned, and that the next report would be ready in the autumn.",
    "Of the {n} stations on the line, {k} had been rebuilt, and a further {k} were closed for repairs that took {n} days.",
    "A survey of {n} traders found that {k} percent of them had heard of the scheme, and fewer had made any use of it.",
    "Not everybody was content: the mayor of the next town asked for a second bridge, as he had done for years.",
)


class Documented(NamedTuple):
    """A generated library on disk."""

    facts: Path
    """The folder of fact files."""
    documents: Path
    """The folder of documents."""


def write(folder: Path, facts: int, documents: int, seed: int = 4) -> Documented:
    """Write a library of so many facts in so many text documents below `folder`, unless it is there already."""
    made = Documented(folder / "facts", folder / "documents")
    done = folder / "done"
    if done.exists() and done.read_text() == f"{facts} {documents} {seed}":
        return made
    made.facts.mkdir(parents=True, exist_ok=True)
    made.documents.mkdir(parents=True, exist_ok=True)
    subjects: dict[int, str] = {}
    for issue in split_issues(facts, documents, seed):
        toml, paragraphs = _source(issue, Random(f"{seed}:document:{issue.n}"))
        subjects.update((record.rank, record.name) for record in issue.records)
        (made.facts / f"source-{issue.n:05}.toml").write_text(toml, encoding="utf-8")
        (made.documents / f"source-{issue.n:05}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    with open(made.facts / "vocabulary.toml", "w", encoding="utf-8") as file:
        file.writelines(generator.vocabulary(subjects))
    hour_ago = time() - 3600
    for path in (*made.facts.iterdir(), *made.documents.iterdir()):
        os.utime(path, (hour_ago, hour_ago))
    done.write_text(f"{facts} {documents} {seed}")
    return made


def write_pdf(folder: Path, facts: int = 100, pages: int = 300, seed: int = 4) -> Documented:
    """Write a library of so many facts in one PDF of so many pages below `folder`, unless it is there already. Needs reportlab."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    made = Documented(folder / "facts", folder / "documents")
    if (folder / "done").exists():
        return made
    for each in made:
        each.mkdir(parents=True, exist_ok=True)
    rng = Random(f"{seed}:pdf")
    (issue,) = split_issues(facts, 1, seed)
    style = getSampleStyleSheet()["BodyText"]
    toml = [generator.source_text(issue, "report.pdf")]
    story = []
    for page in range(pages):
        records = issue.records[page * facts // pages : (page + 1) * facts // pages]
        toml += [generator.fact_text(record, f"p. {page + 1}") for record in records]
        sentences = [record.quote.rstrip(".") + "." for record in records]
        for _ in range(5):
            paragraph = [rng.choice(_FILLERS).format(n=rng.randint(3, 900), k=rng.randint(2, 60)) for _ in range(4)]
            paragraph += [sentences.pop()] if sentences else []
            story.append(Paragraph(" ".join(rng.sample(paragraph, len(paragraph))), style))
        story.append(PageBreak())
    SimpleDocTemplate(str(made.documents / "report.pdf"), pagesize=A4).build(story)
    (made.facts / "report.toml").write_text("".join(toml), encoding="utf-8")
    subjects = {record.rank: record.name for record in issue.records}
    (made.facts / "vocabulary.toml").write_text("".join(generator.vocabulary(subjects)), encoding="utf-8")
    (folder / "done").touch()
    return made


def split_issues(facts: int, documents: int, seed: int) -> Iterator[Issue]:
    """Yield so many sources with equally many facts each."""
    records = [(issue, record) for issue in issues(facts, seed) for record in issue.records]
    for n in range(documents):
        part = records[n * facts // documents : (n + 1) * facts // documents]
        yield part[0][0]._replace(n=n, records=[record for _, record in part])


def _source(issue: Issue, rng: Random) -> tuple[str, list[str]]:
    """Return the fact file of a source, and the paragraphs of its document."""
    toml = [generator.source_text(issue, f"source-{issue.n:05}.txt")]
    paragraphs = [f"# {issue.title}"]
    waiting = list(issue.records)
    while waiting:
        count = rng.randint(1, 4)
        said, waiting = waiting[:count], waiting[count:]
        sentences: list[str] = []
        for record in said:
            sentences.append(record.quote.rstrip(".") + ".")
            sentences += [rng.choice(_FILLERS).format(n=rng.randint(3, 900), k=rng.randint(2, 60)) for _ in range(rng.randint(0, 2))]
            locator = f"para. {len(paragraphs) + 1}" if rng.random() < 0.5 else ""
            toml.append(generator.fact_text(_misquoted(record, rng), locator))
        paragraphs.append(" ".join(sentences))
    return "".join(toml), paragraphs


def _misquoted(record: Record, rng: Random) -> Record:
    """Return the record, or in one of a hundred cases one with another figure or other words."""
    chance = rng.random()
    if chance < 0.005:
        figure = record.figure.replace("1", "7").replace("2", "1")
        return record._replace(figure=figure, quote=record.quote.replace(record.figure, figure))
    if chance < 0.01:
        return record._replace(quote=" ".join(reversed(record.quote.split())))
    return record
