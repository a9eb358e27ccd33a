"""Write a site into a folder: built beside it and put in its place, so that nobody sees half of it.

It makes no page (`pages`).
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress

from beltfacts.errors import UseError
from beltfacts.library import Library
from beltfacts.web.site.addresses import file_of
from beltfacts.web.site.folder_swap import exchange, hold, release
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


def write_site(library: Library, folder: str, content: SiteContent) -> int:
    """Write the pages of a library into a folder, all of them or none. Return the number of files.

    An earlier site there is replaced in one step where the system can exchange two folders. What a killed run left beside it is removed.
    Raises UseError for a folder that holds other things, or that cannot be written.
    """
    target = os.path.realpath(folder)
    refuse_other_things(target)
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        built = f"{target}.{os.urandom(_RANDOM).hex()}{_NEW}"
        held = _begin(built, target)
        try:
            count = _write_files(library, content, built)
            refuse_other_things(target)
            _put_in_place(built, target)
        finally:
            _remove(built)
            release(held)
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


def _begin(built: str, target: str) -> int:
    """Make the folder in which a site is built, marked and held. Return what holds it.

    One process at a time begins, so that none takes the new folder of another for an abandoned one.
    """
    turn = hold(os.path.dirname(target), waits=True)
    try:
        _clear_abandoned(target)
        os.mkdir(built)
        try:
            with open(os.path.join(built, _MARK), "xb") as file:
                file.write(b"Written by beltfacts site. The next run replaces the whole folder.\n")
            return hold(os.path.join(built, _MARK))
        except OSError:
            shutil.rmtree(built, ignore_errors=True)
            raise
    finally:
        release(turn)


def _write_files(library: Library, content: SiteContent, folder: str) -> int:
    """Write all files of a site into a folder that has its mark. Return how many there are with it."""
    count = 1
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

    for address, text in site_pages(library, content):
        write(file_of(address), text.encode("utf-8"))
    for name, text in search_files(library):
        write(name, text.encode("utf-8"))
    for name in _STATIC:
        write(f"static/{name}", static_file(name))
    return count


def _put_in_place(built: str, target: str) -> None:
    """Give a folder that is built the name of the site. Raises OSError, with the earlier site in its place."""
    if not os.path.exists(target):
        os.rename(built, target)
        return
    if exchange(built, target):
        return  # the earlier site has the name of what was built, and is removed with it
    old = f"{built.removesuffix(_NEW)}{_OLD}"
    os.rename(target, old)
    try:
        os.rename(built, target)
    except OSError:
        os.rename(old, target)
        raise
    _remove(old)


def _remove(folder: str) -> None:
    """Remove a folder of this program as far as that is possible. Its mark goes last, so that another run knows what is left of it."""
    with suppress(OSError):
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            if os.path.isdir(path):
                shutil.rmtree(path, ignore_errors=True)
            elif name != _MARK:
                os.remove(path)
        with suppress(FileNotFoundError):
            os.remove(os.path.join(folder, _MARK))
        os.rmdir(folder)


def _clear_abandoned(target: str) -> None:
    """Remove what killed processes left beside a site. A site that one of them had moved away comes back if there is none."""
    folder = os.path.dirname(target)
    ours = re.compile(rf"{re.escape(os.path.basename(target))}\.[0-9a-f]{{{2 * _RANDOM}}}({re.escape(_NEW)}|{re.escape(_OLD)})")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if ours.fullmatch(name) and _is_abandoned(path):
            if name.endswith(_OLD) and not os.path.exists(target):
                os.rename(path, target)
            else:
                _remove(path)


def _is_abandoned(path: str) -> bool:
    """Return whether a folder beside a site belongs to no process that runs: whoever builds one holds its mark."""
    mark = os.path.join(path, _MARK)
    with suppress(OSError):
        if os.path.exists(mark) or not os.listdir(path):  # an empty one was not marked yet
            held = hold(mark if os.path.exists(mark) else path)
            release(held)
            return held >= 0
    return False
