"""Questions to Datasette on the exported file: ``python -m benchmarks.datasette`` prints how often the right fact comes first.

It exports the facts of the repository and asks Datasette itself (the package must be there: ``pip install datasette==0.65.5``), by the page `ask`
and by the search boxes of `cards` and `facts`. The questions stand in datasette_questions.tsv, each with the beginnings of the ids that answer it.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path
from urllib.parse import quote_plus

from beltfacts.cli import main as beltfacts

QUESTIONS = Path(__file__).with_name("datasette_questions.tsv")

PAGES = {"ask": "/facts/ask.json?question=", "cards": "/facts/cards.json?_search=", "facts": "/facts/facts.json?_search="}
"""What answers → the beginning of its address."""


async def count_right(folder: Path, questions: list[tuple[str, list[str]]]) -> dict[str, int]:
    """Return for each page how many questions have the right fact first. Those that have not are printed."""
    from datasette.app import Datasette  # type: ignore[import-not-found]

    settings = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    datasette = Datasette([str(folder / "facts.db")], metadata=settings)
    right = dict.fromkeys(PAGES, 0)
    for question, ids in questions:
        for name, address in PAGES.items():
            rows = (await datasette.client.get(f"{address}{quote_plus(question)}&_shape=array")).json()
            first = rows[0]["id"] if isinstance(rows, list) and rows else ""
            if first.startswith(tuple(ids)):
                right[name] += 1
            elif name != "facts":
                print(f"{name}: {question} -> {first or 'nothing'}")
    return right


def main() -> None:
    """Export, ask and print."""
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    questions = [(question, ids.split()) for question, ids in (line.split("\t") for line in lines)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "site"
        try:
            beltfacts(["export", "--to", "datasette", "--output", str(folder)])
        except SystemExit as ended:
            if ended.code:
                raise
        right = asyncio.run(count_right(folder, questions))
    for name, count in right.items():
        print(f"{name}: right first for {count} of {len(questions)}")


if __name__ == "__main__":
    main()
