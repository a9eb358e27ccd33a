"""Write a site into a folder: built beside it and put in its place, so that nobody sees half of it.

It makes no page (`pages`).
"""

from __future__ import annotations

import os
import re
import shutil
import time
from contextlib import suppress

from beltfacts.errors import UseError
from beltfacts.library import Library
from beltfacts.web.site.addresses import file_of
from beltfacts.web.site.pages import SiteContent, site_pages
from beltfacts.web.site.search_index import search_files
from beltfacts.web.static_files import static_file

_MARK = ".beltfacts-site"
"""File that says that a folder was made by this program."""

_ENTRIES = frozenset(
    (
        *(_MARK, "index.html", "topics.html", "subjects.html", "sources.html"),
        *("topics", "subjects", "sources", "facts", "compare", "api", "search", "static"),
    )
)
"""What stands in the folder of a site."""

_STATIC = ("style.css", "icon.svg", "pages.js", "site.js")
"""Files of the program that the pages use."""

_NEW, _OLD = ".new", ".old"
"""Endings of the folders beside the site, in which the new one is built and the old one waits for its end."""

_RANDOM = 6
"""Random bytes in the names of these folders."""

_ABANDONED = 24 * 3600
"""Seconds after which a folder that is built belongs to no process that runs."""


def write_site(library: Library, folder: str, content: SiteContent) -> int:
    """Write the pages of a library into a folder, all of them or none. Return the number of files.

    An earlier site there is replaced. Raises UseError for a folder that holds other things, or that cannot be written.
    """
    target = os.path.realpath(folder)
    refuse_other_things(target)
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        _remove_abandoned(target)
        built = f"{target}.{os.urandom(_RANDOM).hex()}{_NEW}"
        try:
            os.mkdir(built)
            count = _write_files(library, content, built)
            refuse_other_things(target)
            _put_in_place(built, target)
        finally:
            shutil.rmtree(built, ignore_errors=True)
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise UseError(f"cannot write the site to {folder}: {reason}; nothing was changed there") from error
    return count


def refuse_other_things(target: str) -> None:
    """Raise UseError for a path that is neither free, nor an empty folder, nor a site that this program wrote."""
    try:
        names = {*os.listdir(target)}
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise UseError(f"{target} is a file; name a folder that is new or empty") from error
    if not names:
        return
    if _MARK not in names:
        raise UseError(f"{target} holds other things; name a folder that is new or empty")
    if others := sorted(names - _ENTRIES):
        raise UseError(f"{target} holds {others[0]} beside an earlier site; move it away, since the whole folder is replaced")


def _write_files(library: Library, content: SiteContent, folder: str) -> int:
    """Write all files of a site into a new folder. Return how many."""
    count = 0
    made = set[str]()

    def write(name: str, content: bytes) -> None:
        """Write one file."""
        nonlocal count
        path = os.path.join(folder, *name.split("/"))
        if (parent := os.path.dirname(path)) not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        with open(path, "xb") as file:
            file.write(content)
        count += 1

    write(_MARK, b"Written by beltfacts site. The next run replaces the whole folder.\n")
    for address, text in site_pages(library, content):
        write(file_of(address), text.encode("utf-8"))
    for name, text in search_files(library):
        write(name, text.encode("utf-8"))
    for name in _STATIC:
        write(f"static/{name}", static_file(name))
    return count


def _put_in_place(built: str, target: str) -> None:
    """Give a folder that is built the name of the site. Raises OSError, with the earlier site in its place."""
    old = f"{built.removesuffix(_NEW)}{_OLD}"
    try:
        os.rename(target, old)
    except FileNotFoundError:
        os.rename(built, target)
        return
    try:
        os.rename(built, target)
    except OSError:
        os.rename(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _remove_abandoned(target: str) -> None:
    """Remove what a process that was killed left beside a site a day ago or earlier."""
    folder = os.path.dirname(target)
    ours = re.compile(rf"{re.escape(os.path.basename(target))}\.[0-9a-f]{{{2 * _RANDOM}}}({re.escape(_NEW)}|{re.escape(_OLD)})")
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if ours.fullmatch(name) and os.path.exists(os.path.join(path, _MARK)):
            with suppress(OSError):
                if time.time() - os.stat(path).st_mtime > _ABANDONED:
                    shutil.rmtree(path, ignore_errors=True)
