"""The library that a folder belongs to: a `beltfacts.toml`, or a folder `facts`, found upward from the working folder.

It reads no fact file and prints nothing. A search pays two system calls a folder for it. What the file says is read by `configuration_file`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from beltfacts.configuration_file import FOLDER_NAME, Configuration, read_configuration
from beltfacts.configuration_file import is_address as is_address

FILE_NAME = "beltfacts.toml"
"""The name of the file that names a library's folders and defaults."""

FACTS_VARIABLE = "BELTFACTS_FACTS"
"""Environment variable that names the folders and files to load when none are given, separated as in PATH."""

CEILING_VARIABLE = "BELTFACTS_CEILING"
"""Environment variable of folders that are not searched, nor those above them, separated as in PATH (as GIT_CEILING_DIRECTORIES)."""

_copies: dict[str, str] = {}
"""Addresses of shared libraries by the folder of their local copy."""


class Found(NamedTuple):
    """What is found upward from a folder."""

    configuration: Configuration | None
    """The nearest library, or None."""
    ignored: tuple[str, ...]
    """Nearer files and folders that belong to another user, and do not count."""


def find_configuration(folder: str | None = None) -> Found:
    """Return the nearest library of a folder and those above it; None stands for the working folder.

    A `beltfacts.toml` counts before a folder `facts` beside it. Files and folders of another user do not count: who may write into a
    folder above could else choose which figures are shown (git refuses such repositories too, as "dubious ownership").
    Raises UseError for a file that is wrong.
    """
    ignored: list[str] = []
    for each in _folders_upward(os.path.abspath(folder) if folder is not None else _working_folder()):
        file, facts = os.path.join(each, FILE_NAME), os.path.join(each, FOLDER_NAME)
        for path in (file, facts):
            if not (os.path.isfile(path) if path == file else _has_fact_files(path)):
                continue
            if _is_own(each) and _is_own(path):
                return Found(_configuration_at(path), tuple(ignored))
            ignored.append(path)
    return Found(None, tuple(ignored))


def configuration_of(facts: Iterable[str | os.PathLike[str]] = ()) -> Configuration | None:
    """Return the configuration of the library at these paths.

    `facts`: paths as given by a user, or the roots of an opened library. For such paths it is the nearest file above the first one that
    names it. Without any it is that of ``BELTFACTS_FACTS``, else the nearest of the working folder. Raises UseError for a file that is wrong.
    """
    paths = [absolute(os.fspath(path)) for path in facts] or named_by_environment()
    if not paths:
        return find_configuration().configuration
    first = _copies.get(paths[0], paths[0])
    if is_address(first):
        nearest = find_configuration().configuration
        return nearest if nearest and first in nearest.facts else None
    for each in _folders_upward(first):
        file = os.path.join(each, FILE_NAME)
        if os.path.isfile(file) and _is_own(each) and _is_own(file):
            configuration = read_configuration(file)
            return configuration if {first, os.path.dirname(first)} & {each, *configuration.facts} else None
    return None


def absolute(path: str) -> str:
    """Return the absolute path of what a user typed. The address of a shared library stays as it is."""
    return path if is_address(path) else os.path.abspath(os.path.expanduser(path))


def name_copy(folder: str, address: str) -> None:
    """Keep that a folder is the local copy of a shared library, whose `beltfacts.toml` is one that names the address."""
    _copies[folder] = address


def shown_path(path: str) -> str:
    """Return a path for messages: the address of a shared library without its password and parameters."""
    if not is_address(path):
        return path
    scheme, _, rest = path.partition("://")
    rest = rest.partition("?")[0].partition("#")[0]
    user, at, host = rest.rpartition("@")
    return f"{scheme}://{user.partition(':')[0]}{at}{host}"


def _configuration_at(path: str) -> Configuration:
    """Return the configuration of a `beltfacts.toml` or of a folder `facts`, which may hold one. Raises UseError for a file that is wrong."""
    file = path if os.path.basename(path) == FILE_NAME else os.path.join(path, FILE_NAME)
    return read_configuration(file) if os.path.isfile(file) else Configuration(path, (path,))


def named_by_environment() -> list[str]:
    """Return the absolute paths that ``BELTFACTS_FACTS`` names; none where it is not set."""
    variable = os.environ.get(FACTS_VARIABLE, "")
    named = [variable] if is_address(variable) else variable.split(os.pathsep)  # an address has the separator of paths in it
    return [absolute(path) for path in named if path]


def facts_of(path: str) -> tuple[str, ...]:
    """Return the folders and files of facts that a path stands for: those its `beltfacts.toml` names, else itself.

    Raises UseError for a file that is wrong.
    """
    if is_address(path):
        return (path,)
    return _configuration_at(path).facts


def _working_folder() -> str:
    """Return the working folder, or an empty text where it is gone."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def _folders_upward(start: str) -> Iterator[str]:
    """Yield a folder and those above it, as far as git would look for a repository.

    The search ends behind the home folder and at the edge of a file system, and before a folder that `CEILING_VARIABLE` names.
    """
    ceilings = {os.path.abspath(each) for each in os.environ.get(CEILING_VARIABLE, "").split(os.pathsep) if each}
    home = os.path.abspath(os.path.expanduser("~"))
    device = None
    while start:
        try:
            status = os.stat(start)
        except OSError:
            status = None
        if status is not None:
            if device is not None and status.st_dev != device:
                return
            device = status.st_dev
            yield start
        above = os.path.dirname(start)
        if start == home or above == start or above in ceilings:
            return
        start = above


def _has_fact_files(folder: str) -> bool:
    """Return whether a folder holds a file that may be a fact file."""
    try:
        with os.scandir(folder) as entries:
            return any(entry.name.endswith(".toml") and not entry.name.startswith(".") for entry in entries)
    except OSError:
        return False


def _is_own(path: str) -> bool:
    """Return whether a file or folder belongs to this user, or to the user who called sudo. True where the system has no such owners."""
    if not hasattr(os, "geteuid"):
        return True
    user = os.geteuid()
    caller = os.environ.get("SUDO_UID", "") if user == 0 else ""
    try:
        return os.stat(path).st_uid in {user, int(caller) if caller.isdecimal() else user}
    except OSError:
        return False
