"""Look at the set-up: versions, paths, cache, extras, encodings, and what is wrong with each. It prints nothing and changes nothing.

Opening the library builds its index, as every command does.
"""

from __future__ import annotations

import locale
import os
import platform
import re
import shlex
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from beltfacts.configuration import configuration_of, find_configuration, named_by_environment, shown_path
from beltfacts.errors import UseError, install_line
from beltfacts.printable_text import number_of

CORE = ("typer", "rich", "tomli", "rapidfuzz")
"""The packages that every installation has."""

EXTRAS = {
    "add": "add, for facts of your own documents",
    "charts": "compare --chart FILE.png",
    "csl": "cite in 10,000 CSL styles, through pandoc",
    "dask": "verify on a cluster",
    "documents": "read PDF, EPUB, web pages and Markdown",
    "lsp": "lsp, the audit of a draft in an editor",
    "mcp": "mcp, the facts for an assistant",
    "postgres": "push and pull, for a library that a team shares",
    "serve": "serve, the library in a browser",
    "sources": "source add from BibTeX and RIS files",
}
"""What each extra gives. Those for development are left out."""

_SETTINGS = (
    ("style", "apa", "cite --style counts before it"),
    ("limit", "10", "search --limit counts before it"),
    ("language", "none", "of documents that do not name theirs, for source add"),
    ("executor", "processes of this computer", "verify --executor counts before it"),
)
"""Keys of a `beltfacts.toml` beside its folders, what counts without one, and what the key is for."""

_SAMPLE = "\u4e2d\u2013\u00e9"
"""Characters that the shipped facts print; an output encoding that lacks them writes escapes."""


class Item(NamedTuple):
    """One thing that was looked at.

    part: what it belongs to: program, library, documents, setting, cache, extra, output or variable.
    name: what it is.
    value: what was found, in words.
    wrong: what is wrong, in words; empty where nothing is.
    todo: the line to type; empty where there is nothing to do.
    """

    part: str
    name: str
    value: str
    wrong: str = ""
    todo: str = ""


def look_at_set_up(facts: Sequence[str], documents: str | None) -> list[Item]:
    """Return everything that was looked at. `facts` and `documents`: the paths that were given, as other commands take them."""
    return [*_program(), *_library(facts), _documents(facts, documents), *_settings(facts, documents), *_extras(), *_output()]


def _version(package: str) -> str:
    """Return the version of an installed package, empty where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version  # imported here: it is slow

    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _program() -> Iterator[Item]:
    """Yield the versions of the program and of what it runs on."""
    yield Item("program", "beltfacts", _version("beltfacts") or "not installed as a package")
    yield Item("program", "python", f"{platform.python_version()} ({sys.executable or 'unknown path'})")
    with sqlite3.connect(":memory:") as db:
        has_search = any(row[0] == "ENABLE_FTS5" for row in db.execute("PRAGMA compile_options"))
    db.close()
    wrong = "" if has_search else "this SQLite has no full-text search (FTS5), which search needs"
    yield Item("program", "sqlite", sqlite3.sqlite_version, wrong, "install a Python whose SQLite has FTS5" if wrong else "")
    yield Item("program", "system", f"{platform.system()} {platform.release()} {platform.machine()}")
    for package in CORE:
        found = _version(package)
        yield Item("program", package, found or "missing", *(() if found else (f"{package} is missing", f'pip install "{package}"')))


def _library(facts: Sequence[str]) -> Iterator[Item]:
    """Yield the library that is used, why it is used, and its cache."""
    from beltfacts.library import load
    from beltfacts.library.files import chosen_paths

    try:
        found = find_configuration() if not facts and not named_by_environment() else None
        for path in found.ignored if found else ():
            yield Item(
                "library",
                "not used",
                path,
                "it belongs to another user, who could choose the figures",
                f"beltfacts list --facts {shlex.quote(path)}",
            )
        yield Item("library", "path", ", ".join(map(shown_path, chosen_paths(facts))))
        yield Item("library", "named by", _named_by(facts))
        with load(facts) as library:
            broken, trouble = library.broken, library.state.trouble
            wrong = f"the fact files have {broken} finding{'s' * (broken != 1)}, and what they concern is left out" if broken else ""
            yield Item(
                "library",
                "facts",
                f"{len(library.facts):,} in {number_of(len(library.paths), 'file')}",
                wrong,
                "beltfacts check" if wrong else "",
            )
            yield _cache(str(library.state.path or ""), trouble)
    except UseError as error:
        what, _, todo = str(error).partition("; ")
        yield Item("library", "facts", "none", what, todo)


def _named_by(facts: Sequence[str]) -> str:
    """Return what names the library."""
    if facts:
        return "--facts"
    if named_by_environment():
        return "BELTFACTS_FACTS"
    configuration = find_configuration().configuration
    return configuration.path if configuration else "nothing: these are the facts that ship with beltfacts"


def _cache(index: str, trouble: str) -> Item:
    """Return the state of the cache. `index`: path of the index of this library. `trouble`: why there is none."""
    if not trouble:
        sizes = [entry.stat().st_size for entry in os.scandir(os.path.dirname(index)) if entry.is_file()]
        files = f"{len(sizes)} file{'s' * (len(sizes) != 1)} there, {sum(sizes) / 1e6:.1f} MB"
        return Item("cache", "index", f"{index} ({files})")
    return Item(
        "cache", "index", "in memory", trouble, "set BELTFACTS_CACHE to a folder of your own, as in export BELTFACTS_CACHE=~/.beltfacts"
    )


def _documents(facts: Sequence[str], given: str | None) -> Item:
    """Return the folder of documents. It is not wrong to have none: only verify and coverage need it."""
    from beltfacts.documents import documents_folder

    try:
        root = documents_folder(given, facts)
    except UseError as error:
        what, _, todo = str(error).partition("; ")
        return Item("documents", "folder", given or os.environ.get("BELTFACTS_DOCUMENTS", ""), what, todo)
    return Item("documents", "folder", root or "none: verify and coverage need --documents DIR or BELTFACTS_DOCUMENTS")


def _settings(facts: Sequence[str], documents: str | None) -> Iterator[Item]:
    """Yield the settings in force that a `beltfacts.toml` may hold, and where each comes from."""
    try:
        configuration = configuration_of(facts)
    except UseError:  # told of the library already
        return
    ways = (
        ("--documents", documents),
        ("BELTFACTS_DOCUMENTS", os.environ.get("BELTFACTS_DOCUMENTS")),
        (f"documents in {configuration.path}", configuration.documents) if configuration else ("", ""),
    )
    if named := next((way for way, folder in ways if folder), ""):
        yield Item("documents", "named by", named)
    for name, usual, option in _SETTINGS:
        value = getattr(configuration, name, "") or ""
        origin = f"{name} in {configuration.path}" if configuration and value else "nothing sets it"
        yield Item("setting", name, f"{value or usual} ({origin}; {option})")


def _extras() -> Iterator[Item]:
    """Yield each extra: whether all its packages are there. One that is there in part is wrong, one that is not there is a choice."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        lines = requires("beltfacts") or []
    except PackageNotFoundError:
        lines = []
    for name, gives in EXTRAS.items():
        packages = [re.split(r"[^\w.-]", line)[0] for line in lines if re.search(rf"extra == ['\"]{name}['\"]", line)]
        there = {package: _version(package) for package in packages}
        missing = [package for package, version in there.items() if not version]
        install = install_line(name)
        if not packages or len(missing) == len(packages):
            yield Item("extra", name, f"not installed; it would give: {gives}", "", "" if not packages else install)
        else:
            value = f"{', '.join(f'{package} {version}' for package, version in there.items() if version)}: {gives}"
            wrong = f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing" if missing else ""
            yield Item("extra", name, value, wrong, install if missing else "")


def _output() -> Iterator[Item]:
    """Yield terminal, encodings and width."""
    from beltfacts.commands._output import canvas

    encoding = str(getattr(sys.stdout, "encoding", "") or "unknown")
    try:
        _SAMPLE.encode(encoding)
        wrong = ""
    except (LookupError, UnicodeError):
        wrong = f"{encoding} lacks most characters, and they are written as escapes (\\u4e2d)"
    yield Item("output", "encoding", encoding, wrong, "export PYTHONUTF8=1" if wrong else "")
    named = next((f"{name}={os.environ[name]}" for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "not set")
    yield Item("output", "locale", f"{named}, {locale.getpreferredencoding(False)}; file names in {sys.getfilesystemencoding()}")
    is_terminal = sys.stdout.isatty()
    drawn = canvas(is_terminal)
    what = f"a terminal ({os.environ.get('TERM') or 'TERM is not set'})" if is_terminal else "no terminal"
    yield Item("output", "terminal", f"{what}, {drawn.width} columns, {'with' if drawn.color else 'without'} colour")
