"""The library that a folder belongs to: a `beltfacts.toml`, or a folder `facts`, found upward from the working folder.

It reads no fact file and prints nothing. A search pays two system calls a folder for it, and parses TOML only where there is a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from beltfacts.errors import UseError, did_you_mean

FILE_NAME = "beltfacts.toml"
"""The name of the file that names a library's folders and defaults."""

FOLDER_NAME = "facts"
"""The name of a folder of fact files that is found without such a file."""

FACTS_VARIABLE = "BELTFACTS_FACTS"
"""Environment variable that names the folders and files to load when none are given, separated as in PATH."""

CEILING_VARIABLE = "BELTFACTS_CEILING"
"""Environment variable of folders that are not searched, nor those above them, separated as in PATH (as GIT_CEILING_DIRECTORIES)."""

_MAX_BYTES = 1 << 20
"""Bytes from which a configuration file is refused."""

_MAX_LIMIT = 1_000_000
"""The largest number of facts that `limit` may name."""

KEYS = {
    "facts": "Folder of the fact files, or a list of folders and files, from this file's folder on.",
    "documents": "Folder that holds the documents.",
    "style": "Citation style of cite.",
    "limit": "How many facts search shows.",
    "language": "Language of documents that do not name theirs, as BCP 47: en, zh, pt-BR. Only source add uses it.",
    "executor": "Where verify runs: dask://HOST:PORT.",
}
"""What may stand in the file, with the meaning of each key."""


class Configuration(NamedTuple):
    """The folders and defaults of a library."""

    path: str
    """The file that says them, or the folder `facts` that was found without one."""
    facts: tuple[str, ...]
    """Absolute folders and files of facts."""
    documents: str = ""
    """Absolute folder of the documents; empty if none is named."""
    style: str = ""
    """Citation style; empty if none is named."""
    language: str = ""
    """BCP 47 code of documents that do not name their language; empty if none is named."""
    executor: str = ""
    """Address where facts are verified; empty if none is named."""
    limit: int = 0
    """How many facts a search shows; 0 if no number is named."""

    @property
    def folder(self) -> str:
        """Return the folder that holds the file, or that holds the folder `facts`."""
        return os.path.dirname(self.path)


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
    paths = [os.path.abspath(os.path.expanduser(path)) for path in facts] or named_by_environment()
    if not paths:
        return find_configuration().configuration
    first = paths[0]
    for each in _folders_upward(first):
        file = os.path.join(each, FILE_NAME)
        if os.path.isfile(file) and _is_own(each) and _is_own(file):
            configuration = read_configuration(file)
            return configuration if {first, os.path.dirname(first)} & {each, *configuration.facts} else None
    return None


def _configuration_at(path: str) -> Configuration:
    """Return the configuration of a `beltfacts.toml` or of a folder `facts`, which may hold one. Raises UseError for a file that is wrong."""
    file = path if os.path.basename(path) == FILE_NAME else os.path.join(path, FILE_NAME)
    return read_configuration(file) if os.path.isfile(file) else Configuration(path, (path,))


def named_by_environment() -> list[str]:
    """Return the absolute paths that ``BELTFACTS_FACTS`` names; none where it is not set."""
    named = os.environ.get(FACTS_VARIABLE, "").split(os.pathsep)
    return [os.path.abspath(os.path.expanduser(path)) for path in named if path]


def facts_of(path: str) -> tuple[str, ...]:
    """Return the folders and files of facts that a path stands for: those its `beltfacts.toml` names, else itself.

    Raises UseError for a file that is wrong.
    """
    return _configuration_at(path).facts


def read_configuration(path: str) -> Configuration:
    """Read a `beltfacts.toml`. Raises UseError, with its place, for one that cannot be read or says something wrong."""
    try:
        status = os.stat(path)
        return _parse(os.path.abspath(path), status.st_mtime_ns, status.st_size)
    except OSError as error:
        raise UseError(f"cannot read {path}: {(error.strerror or 'error').lower()}") from error


@lru_cache(maxsize=8)
def _parse(path: str, _time: int, size: int) -> Configuration:
    """Parse the file. Its time and size make it read again when it has changed."""
    import tomli  # imported here: most starts have no such file

    if size > _MAX_BYTES:
        raise UseError(f"{path}: larger than {_MAX_BYTES >> 20} MiB; it holds a few lines, see beltfacts init --help")
    with open(path, "rb") as file:
        data = file.read()
    try:
        values = tomli.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UseError(f"{path}: not UTF-8 text; save the file as UTF-8") from error
    except tomli.TOMLDecodeError as error:
        raise UseError(
            f"{path}:{error.lineno}:{error.colno}: {error.msg[:1].lower()}{error.msg[1:]}; texts stand in straight quotes"
        ) from error
    except (RecursionError, ValueError) as error:
        raise UseError(f"{path}: not readable as TOML: {str(error)[:80]}") from error
    return _checked(path, values)


def _checked(path: str, values: dict[str, Any]) -> Configuration:
    """Return the configuration that parsed values make. Raises UseError for a key or value that is wrong."""
    for key in values:
        if key not in KEYS:
            raise UseError(f"{path}: unknown key {key[:60]!r}: {did_you_mean(key, list(KEYS), 'the keys are ' + ', '.join(KEYS))}")
    folder = os.path.dirname(path)
    limit = values.get("limit", 0)
    if type(limit) is not int or not ("limit" not in values or 0 < limit <= _MAX_LIMIT):
        raise UseError(f"{path}: limit must be a whole number from 1; write limit = 10")
    given = values.get("facts", FOLDER_NAME if os.path.isdir(os.path.join(folder, FOLDER_NAME)) else ".")
    facts = given if isinstance(given, list) else [given]
    if not facts or not all(isinstance(each, str) and each.strip() for each in facts):
        raise UseError(f'{path}: facts must be a folder or a list of them; write facts = "{FOLDER_NAME}"')
    texts = {}
    for key in ("documents", "style", "language", "executor"):
        texts[key] = values.get(key, "")
        if not isinstance(texts[key], str) or (key in values and not texts[key].strip()) or "\n" in texts[key]:
            raise UseError(f'{path}: {key} must be one line of text; write {key} = "..." or leave it out')
    if texts["documents"]:
        texts["documents"] = _inside(folder, texts["documents"])
    return Configuration(path, tuple(_inside(folder, each) for each in facts), limit=limit, **texts)


def _inside(folder: str, path: str) -> str:
    """Return a path of the file as an absolute one."""
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))


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
