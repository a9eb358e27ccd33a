"""Finding and reading fact files, and the library they make. The only reader of fact files.

A `Library` is one thing to whoever holds it, whether its facts were just parsed or come from the cache; it reads only what is
asked of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from beltfacts.errors import unknown_name
from beltfacts.library.files import chosen_paths, list_fact_files, parse_file
from beltfacts.library.index import CacheState, FactList, Progress, Store, open_store
from beltfacts.model import Fact, Source, Vocabulary

if TYPE_CHECKING:  # parsing is imported where it is done: a fresh cache needs none of it
    from beltfacts.library.files import FactFiles, Parsed
    from beltfacts.library.index import Lexicon


class Library:
    """All facts and sources loaded. Facts are read when they are asked for, in the order of files and of the facts in them."""

    def __init__(self, roots: Sequence[str], files: Sequence[str], store: Store, state: CacheState) -> None:
        """Use `load`; this only keeps what it made."""
        self.roots = tuple(roots)
        self.files = tuple(files)
        self.store = store
        self.state = state

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the index knows of words."""
        from beltfacts.library.index import Lexicon

        return Lexicon(self.store)

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """Every fact, withdrawn ones included."""
        return FactList(self.store)

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every source by id."""
        return self.store.sources

    @property
    def vocabulary(self) -> Vocabulary:
        """Declared subjects, topics, units, and groups of words."""
        return self.store.vocabulary

    @cached_property
    def unit_words(self) -> Mapping[str, str]:
        """The words that print a unit, in lower case, to its code: the built-in ones and those that the vocabulary declares."""
        from beltfacts.reading import with_declared

        return with_declared(self.vocabulary.units.values())

    @property
    def broken(self) -> int:
        """How many findings reading the files gave; what they concern may be missing from `facts`."""
        return int(self.store.db.execute("SELECT coalesce(sum(findings), 0) FROM file").fetchone()[0])

    def ids(self) -> list[str]:
        """The ids of all facts, former ones not included."""
        return [row[0] for row in self.store.db.execute("SELECT id FROM fact ORDER BY n")]

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id, or that had it before. Raises UseError with the nearest ids when there is none."""
        numbers = self.store.numbers_of(fact_id)
        if not numbers:
            raise unknown_name("fact", fact_id, self.ids(), "find ids with beltfacts search or beltfacts list")
        return self.store.facts(numbers[:1])[0]

    def parsed(self) -> list[Parsed]:
        """The files read anew, for whatever must see them as they are on disk."""
        return [parse_file(path) for path in self.files]


def load(paths: Iterable[str | os.PathLike[str]] = (), *, cached: bool = True, progress: Progress | None = None) -> Library:
    """Load fact files: folders or files, the shipped facts when none are given.

    `cached` keeps an index in the user's cache folder. Raises UseError for a path that cannot be loaded; what is wrong inside
    files is told by `check`.
    """
    roots = chosen_paths(paths)
    files = list_fact_files(roots)
    store, state = open_store(roots, files, parse_file, cached=cached, progress=progress)
    return Library(roots, files, store, state)


LibraryOrPaths: TypeAlias = "Library | FactFiles | Iterable[str | os.PathLike[str]]"
"""An opened library, fact files that are parsed already, or paths as `load` takes them."""


def open_fact_files(library: LibraryOrPaths) -> FactFiles:
    """Return the fact files of a library as they are on disk now. Raises UseError for a path that cannot be loaded."""
    from beltfacts.library.files import FactFiles

    if isinstance(library, FactFiles):
        return library
    return FactFiles.of(library.files if isinstance(library, Library) else list_fact_files(chosen_paths(library)))
