"""The opened library: all facts and sources of some fact files, read from their index when they are asked for.

It is the same to whoever holds it, whether its index is a cache file or in memory. It neither ranks facts nor writes files.
"""

from __future__ import annotations

from _thread import allocate_lock  # threading has the same lock, and takes longer to import
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from beltfacts.errors import unknown_name
from beltfacts.library.files import FactPaths, list_fact_files, parse_file
from beltfacts.library.index import CacheState, Progress, Snapshot, Store, has_changed_files, open_store, take_snapshot
from beltfacts.library.roots import LocalRoots, find_roots, local_roots
from beltfacts.model import Fact, Source, Vocabulary

if TYPE_CHECKING:  # parsing is imported where it is done: a fresh cache needs none of it
    from types import TracebackType

    from beltfacts.library.files import FactFiles
    from beltfacts.library.index import Lexicon

_MOST_ATTEMPTS = 5
"""How often a library is read again that others replace while it is read."""


class Library:
    """All facts and sources of some fact files, in the order of files and of the facts in them.

    Any thread may use it. Close it with `close`, or open it in a `with` block. What was taken from it stays usable afterwards; asking a
    closed library for anything raises UseError.

    roots: absolute paths of the folders and files that it was opened with.
    paths: absolute paths of its fact files.
    state: where its index is kept, and how many files were read for it.
    """

    def __init__(self, roots: LocalRoots, snapshot: Snapshot, store: Store, state: CacheState, *, cached: bool = True) -> None:
        """Keep what `load` made; use that instead."""
        self.roots = tuple(roots.paths)
        self._local = roots
        self.paths = tuple(stamp.path for stamp in snapshot.stamps)
        self.state = state
        self._store = store
        self._cached = cached
        self._snapshot = snapshot
        self._versions = _Versions(self)

    def __enter__(self) -> Library:
        """Return the library itself; leaving the block closes it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the library."""
        self.close()

    def close(self) -> None:
        """Close the index. Closing twice does nothing. Libraries that `current` made of this one stay open."""
        self._store.close()
        for copy in self._local.copies:
            copy.close()
        for kept in ("facts", "files", "lexicon", "unit_words"):
            self.__dict__.pop(kept, None)

    def current(self) -> Library:
        """Return a library of the fact files as they are now.

        It is this one while they are as they were, else a new one, the same for all threads that ask. Sizes and times of the files are
        compared, and contents only where a file was written less than two seconds before it was looked at. A shared library is followed: its
        database tells of changes, and is asked once a second. While it does not answer, `note` says so.

        The old library stays open, because other threads may still use it. Whoever opened it closes it, and each library that this method
        returned, when no thread uses it any more.

        Raises UseError when this library is closed, or when there are no fact files any more.
        """
        self._store.opened()
        with self._versions.lock:
            for copy in self._local.copies:
                copy.follow()
            newest = self._versions.newest
            if newest._store.closed or newest._has_changed():
                versions, newest = self._versions, _open(self._local, self._cached, None, follows=True)
                newest._versions = versions
                versions.newest = newest
            return newest

    def _has_changed(self) -> bool:
        """Return whether fact files came, went or changed since they were read for this library."""
        now = take_snapshot(list_fact_files(self.roots))
        if now.stamps == self._snapshot.stamps and self._snapshot.settled:
            return False
        if has_changed_files(self._store, now):
            return True
        self._snapshot = now
        return False

    @property
    def note(self) -> str:
        """Return what a reader must know: which shared libraries do not answer, and how old their facts are. Empty for nothing."""
        return self._local.note

    @property
    def store(self) -> Store:
        """Return the index that facts are read from. Raises UseError when the library is closed."""
        return self._store.opened()

    @cached_property
    def lexicon(self) -> Lexicon:
        """Return what the index knows of words."""
        from beltfacts.library.index import Lexicon

        return Lexicon(self.store)

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """Return every fact, withdrawn ones included."""
        from beltfacts.library.index import FactList

        return FactList(self.store)

    @cached_property
    def files(self) -> FactFiles:
        """Return the fact files with the position of everything in them. They are parsed when this is asked for first."""
        from beltfacts.library.files import FactFiles

        self._store.opened()
        return FactFiles.of(self.paths)

    @property
    def sources(self) -> Mapping[str, Source]:
        """Return every source by id."""
        return self.store.sources

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the declared subjects, topics, units, and groups of synonyms."""
        return self.store.vocabulary

    @cached_property
    def unit_words(self) -> Mapping[str, str]:
        """Return the code of each unit word, in lower case.

        These are the built-in words and those that the vocabulary declares.
        """
        from beltfacts.reading import with_declared

        return with_declared(self.store.units.values())

    @property
    def broken(self) -> int:
        """Return how many findings parsing the files gave. What they concern may be missing from `facts`."""
        return int(self.store.query("SELECT coalesce(sum(findings), 0) FROM file")[0][0])

    @cached_property
    def content_hash(self) -> str:
        """Return a hash of the contents of its fact files, by path, as they were read for this library."""
        from beltfacts.light_hash import sha256  # imported here: a search needs none

        rows = self.store.query("SELECT path, hash FROM file ORDER BY n")
        return str(sha256("\n".join(f"{digest} {path}" for path, digest in rows).encode("utf-8", "surrogateescape")).hexdigest())

    def ids(self) -> list[str]:
        """Return the ids of all facts, former ones not included."""
        return [row[0] for row in self.store.query("SELECT id FROM fact ORDER BY n")]

    def fact(self, fact_id: str) -> Fact:
        """Return the fact with this id, or that had it before. Raises UseError with the nearest ids when there is none."""
        numbers = self.store.numbers_of(fact_id)
        if not numbers:
            raise unknown_name("fact", fact_id, self.ids(), "find ids with beltfacts search or beltfacts list")
        return self.store.facts(numbers[:1])[0]


class _Versions:
    """The libraries that `Library.current` made of one another: the newest, and a lock for making the next.

    newest: the library of the files as they were when `current` was called last.
    lock: held while files are compared and read, so that one thread alone makes the next library.
    """

    def __init__(self, newest: Library) -> None:
        self.newest = newest
        self.lock = allocate_lock()


def load(paths: FactPaths | Library = (), *, cached: bool = True, progress: Progress | None = None) -> Library:
    """Open the library of some fact files.

    `paths`: folders, files or addresses of shared libraries (postgresql://...), or a library, whose files are opened anew; the default library
    when none are given.
    `cached` keeps an index in the user's cache folder. `progress` is
    called with the number of files done and of all files while the index is built. Close the library, or open it in a `with` block.

    Raises UseError for a path that cannot be loaded. What is wrong inside files is found by `check`.
    """
    return _open(paths._local if isinstance(paths, Library) else find_roots(paths), cached, progress)


def _open(roots: LocalRoots, cached: bool, progress: Progress | None, *, follows: bool = False) -> Library:
    """Open the library of these folders and files: once more where a copy of a shared library was replaced while it was read.

    `follows`: whether this process had it open before, see `open_store`.
    """
    for _ in range(_MOST_ATTEMPTS):
        before = [copy.files.state() for copy in roots.copies]
        snapshot = take_snapshot(list_fact_files(roots.paths))
        store, state = open_store(roots.paths, snapshot, parse_file, cached=cached, follows=follows, progress=progress)
        if before == [copy.files.state() for copy in roots.copies] and None not in before:
            break
        for copy in roots.copies:
            copy.files.wait()
    return Library(roots, snapshot, store, state, cached=cached)


LibraryOrPaths: TypeAlias = "Library | FactFiles | FactPaths"
"""An opened library, fact files that are parsed already, or paths as `load` takes them."""


def open_fact_files(library: LibraryOrPaths) -> FactFiles:
    """Return the fact files of a library as they are on disk now. Raises UseError for a path that cannot be loaded."""
    from beltfacts.library.files import FactFiles

    if isinstance(library, FactFiles):
        return library
    return FactFiles.of(library.paths if isinstance(library, Library) else list_fact_files(local_roots(library)))
