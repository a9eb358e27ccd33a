"""Finding and reading fact files, and the library they make. The only reader of fact files.

A `Library` is one thing to whoever holds it, whether its facts were just parsed or come from the cache; it reads only what is
asked of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from beltfacts.index import cache
from beltfacts.index.store import FactList, Store
from beltfacts.model import Fact, Finding, Source, UseError, Vocabulary
from beltfacts.registry import unknown

if TYPE_CHECKING:  # parsing is imported where it is done: a fresh cache needs none of it
    from beltfacts.index.lexicon import Lexicon
    from beltfacts.parsing import Parsed

VARIABLE = "BELTFACTS_FACTS"
MAX_BYTES = 1 << 28
"""A larger fact file is refused: 256 MiB hold more than half a million facts, and parsing takes many times its size in memory."""


def shipped() -> Path:
    """The folder of the facts that come with the program."""
    here = Path(__file__).resolve().parent
    inside = here / "facts"
    return inside if inside.is_dir() else here.parent.parent / "facts"


def chosen(paths: Iterable[str | os.PathLike[str]] = ()) -> list[str]:
    """The absolute folders or files to load: those given, else those of ``BELTFACTS_FACTS`` (separated like PATH), else the shipped ones."""
    given = [os.fspath(path) for path in paths] or [part for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]
    roots = dict.fromkeys(os.path.abspath(os.path.expanduser(path)) for path in given or [str(shipped())])
    return list(roots)


def fact_files(roots: Sequence[str]) -> list[str]:
    """The ``*.toml`` files in these folders (not below them) and these files themselves, sorted within a folder.

    Raises UseError for a path that is not there, cannot be read, or holds no fact files.
    """
    files: dict[str, None] = {}
    for root in roots:
        try:
            if os.path.isdir(root):
                names = sorted(entry.name for entry in os.scandir(root) if entry.name.endswith(".toml") and not entry.name.startswith("."))
                if not names:
                    raise UseError(f"no fact files in {root}: it holds no *.toml; see the README for how to write one")
                files.update(dict.fromkeys(os.path.join(root, name) for name in names))
            elif os.path.isfile(root):
                files[root] = None
            else:
                raise UseError(f"no such folder or file: {root}; give --facts a folder of *.toml files")
        except OSError as error:
            raise UseError(f"cannot read {root}: {(error.strerror or 'error').lower()}") from error
    return list(files)


def read_file(path: str, name: str | None = None) -> Parsed:
    """Parse one fact file; whatever is wrong with it is a finding of the result. `name` is what findings call it."""
    from beltfacts.parsing import Parsed, parse

    name = _storable(name or path)
    try:
        if not (os.path.isfile(path) or os.path.isdir(path)) and os.path.exists(path):
            return _broken(name, "not a file but a pipe or device")
        if os.path.getsize(path) > MAX_BYTES:
            return _broken(name, f"larger than {MAX_BYTES >> 20} MiB; split it, one file a source")
        data = Path(path).read_bytes()
    except OSError as error:
        return _broken(name, f"cannot be read: {(error.strerror or 'error').lower()}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Parsed(name, findings=(Finding("syntax", "not UTF-8 text; save the file as UTF-8", name, line, column),))
    return parse(text.replace("\r\n", "\n"), name)


def read_text(path: str) -> str:
    """The text of a fact file for finding lines in it; empty when it cannot be read (which `read_file` reports)."""
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > MAX_BYTES:
            return ""
        return Path(path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return ""


def shown(path: str) -> str:
    """A path as messages print it: relative where that is shorter to read, else as it is."""
    try:
        near = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if near.startswith("..") else near


def _storable(name: str) -> str:
    """A file name as facts and findings hold it: what is not Unicode is spelt out, and control characters are question marks."""
    return "".join(char if char >= " " else "?" for char in name.encode("utf-8", "backslashreplace").decode())


def _broken(name: str, message: str) -> Parsed:
    from beltfacts.parsing import Parsed

    return Parsed(name, findings=(Finding("syntax", f"{message}; nothing in this file is loaded", name, 1, 1),))


class Library:
    """All facts and sources loaded. Facts are read when they are asked for, in the order of files and of the facts in them."""

    def __init__(self, roots: Sequence[str], files: Sequence[str], store: Store, state: cache.State) -> None:
        """Use `load`; this only keeps what it made."""
        self.roots = tuple(roots)
        self.files = tuple(files)
        self.store = store
        self.state = state

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the index knows of words."""
        from beltfacts.index.lexicon import Lexicon

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
            raise unknown("fact", fact_id, self.ids(), "find ids with beltfacts search or beltfacts list")
        return self.store.facts(numbers[:1])[0]

    def parsed(self) -> list[Parsed]:
        """The files read anew, for whatever must see them as they are on disk."""
        return [read_file(path) for path in self.files]


def load(paths: Iterable[str | os.PathLike[str]] = (), *, cached: bool = True, progress: cache.Progress | None = None) -> Library:
    """Load fact files: folders or files, the shipped facts when none are given.

    `cached` keeps an index in the user's cache folder. Raises UseError for a path that cannot be loaded; what is wrong inside
    files is told by `check`.
    """
    roots = chosen(paths)
    files = fact_files(roots)
    store, state = cache.open_store(roots, files, read_file, cached=cached, progress=progress)
    return Library(roots, files, store, state)
