"""A library in a server: many threads use it, and it is closed explicitly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from beltfacts.errors import UseError
from beltfacts.library.library import Library
from beltfacts.search.answers import answer
from tests.conftest import SOURCE, VOCABULARY, fact, load
from tests.library.samples import BARGES, NEW, OLD, replace

Write = Callable[..., Path]

THREADS = 8
SEARCHES = 1000
QUERIES = (
    "grand canal cargo",
    "cargo 250 tonnes",
    "barges built in 2023",
    "gazette of canals",
    "大运河",
    "大运河 900 tonnes",
    "cargoo carried",
    "bargess built",
    "lock gates",
    "ships 2025",
    "31",
    "dredging",
)
ANSWERS = """
import json, sys
from beltfacts import load
from beltfacts.search import answer
folder, *queries = sys.argv[1:]
with load([folder]) as library:
    print(json.dumps({query: repr(answer(library, query)) for query in queries}))
"""


def answers_of_a_fresh_process(folder: Path) -> dict[str, str]:
    command = [sys.executable, "-c", ANSWERS, str(folder), *QUERIES]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.untraced
@pytest.mark.parametrize("cached", [True, False], ids=["cache", "memory"])
def test_threads_that_search_while_files_are_rewritten_answer_as_a_fresh_process(folder: Path, cached: bool, opened: set[Library]) -> None:
    new_folder = folder.with_name("new")
    new_folder.mkdir()
    for name, text in (("barges", BARGES), ("canals", NEW), ("vocabulary", VOCABULARY)):
        (new_folder / f"{name}.toml").write_text(text, encoding="utf-8")
    right = [answers_of_a_fresh_process(folder)]
    text = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    replace(folder / "canals.toml", NEW)
    right.append(answers_of_a_fresh_process(folder))
    replace(folder / "canals.toml", text["canals.toml"])
    assert all(right[0][query] != right[1][query] for query in ("grand canal cargo", "cargo 250 tonnes", "lock gates"))

    library = load([folder], cached=cached)
    done = Event()

    def ask(thread: int) -> list[tuple[str, str]]:
        said = []
        for number in range(SEARCHES // THREADS):
            current = library.current()
            opened.add(current)
            query = QUERIES[(thread + number) % len(QUERIES)]
            said.append((query, repr(answer(current, query))))
        return said

    def rewrite() -> int:
        for count in range(10_000):
            replace(folder / "canals.toml", (NEW, OLD)[count % 2])
            if done.wait(0.03):
                return count
        return 0

    with ThreadPoolExecutor(THREADS + 1) as pool:
        writer = pool.submit(rewrite)
        try:
            said = [each for answers in pool.map(ask, range(THREADS)) for each in answers]
        finally:
            done.set()
    assert len(said) == SEARCHES
    assert [(query, got) for query, got in said if got not in (right[0][query], right[1][query])] == []
    assert writer.result() > 1 and len(opened) > 2
    assert {got for query, got in said if query == "lock gates"} == {right[0]["lock gates"], right[1]["lock gates"]}


@pytest.mark.untraced
@pytest.mark.parametrize("cached", [True, False], ids=["cache", "memory"])
def test_threads_that_share_one_library_get_the_answers_of_one_thread(folder: Path, cached: bool) -> None:
    right = {query: repr(answer(load([folder], cached=cached), query)) for query in QUERIES}
    library = load([folder], cached=cached)

    def ask(thread: int) -> list[tuple[str, str]]:
        return [(query, repr(answer(library, query))) for number in range(40) for query in [QUERIES[(thread + number) % len(QUERIES)]]]

    with ThreadPoolExecutor(THREADS) as pool:
        said = [each for answers in pool.map(ask, range(THREADS)) for each in answers]
    assert [(query, got) for query, got in said if got != right[query]] == []


def test_everything_of_a_library_can_be_asked_from_another_thread(folder: Path) -> None:
    library = load([folder])

    def ask() -> list[Any]:
        return [
            [each.id for each in library.facts],
            library.ids(),
            library.fact("barges-2023").figure,
            library.facts[0].id,
            dict(library.sources),
            library.vocabulary,
            library.broken,
            library.store.places,
            [each.id for each in library.files.facts],
        ]

    with ThreadPoolExecutor(1) as pool:
        elsewhere = pool.submit(ask).result()
    with load([folder]) as again:
        library = again
        assert elsewhere == ask()


def test_a_library_is_closed_by_its_block_and_by_close(folder: Path) -> None:
    with load([folder]) as library:
        (first, *_) = library.facts
    library.close()
    assert first.cited is not None and first.cited.title == "Gazette of canals"
    with closing(load([folder], cached=False)) as other:
        assert len(other.facts) == 3
    for closed in (library, other):
        with pytest.raises(UseError, match="the library is closed; open it again with load"):
            closed.current()


@pytest.mark.parametrize(
    "ask",
    [
        lambda library: [*library.facts],
        lambda library: library.facts[0],
        lambda library: library.ids(),
        lambda library: library.fact("barges-2023"),
        lambda library: library.sources,
        lambda library: library.vocabulary,
        lambda library: library.broken,
        lambda library: library.lexicon,
        lambda library: library.files,
        lambda library: library.current(),
        lambda library: answer(library, "cargo"),
    ],
)
@pytest.mark.parametrize("used", [True, False], ids=["used before", "never used"])
def test_a_closed_library_says_so_whatever_it_is_asked(folder: Path, ask: Callable[[Library], object], used: bool) -> None:
    library = load([folder])
    if used:
        ask(library)
    library.close()
    with pytest.raises(UseError, match=r"^the library is closed; open it again with load$"):
        ask(library)


def test_facts_being_read_when_the_library_is_closed_end_with_that_error(facts_folder: Write) -> None:
    library = load([facts_folder(a=SOURCE + "".join(fact(f"f{number}") for number in range(1100)))])
    facts = iter(library.facts)
    next(facts)
    library.close()
    with pytest.raises(UseError, match="the library is closed"):
        list(facts)
