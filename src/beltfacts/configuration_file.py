"""Read a `beltfacts.toml`: the folders and defaults of a library, checked, with did-you-mean for a wrong key.

It looks for no file (`configuration`) and prints nothing.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import Any, NamedTuple

from beltfacts.errors import UseError, did_you_mean

FOLDER_NAME = "facts"
"""The name of the folder of facts where the file does not name one, and of one that is found without such a file."""

_PLAIN_LINE = (
    r"[ \t]*(?:([a-z]+)[ \t]*=[ \t]*(?:\"([^\"\\\x00-\x08\x0a-\x1f\x7f]*)\"|([1-9][0-9]{0,8}|0)))?"
    r"[ \t]*(?:#[^\x00-\x08\x0a-\x1f\x7f]*)?"
)
"""A line that needs no parser of TOML."""

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
    if size > _MAX_BYTES:
        raise UseError(f"{path}: larger than {_MAX_BYTES >> 20} MiB; it holds a few lines, see beltfacts init --help")
    with open(path, "rb") as file:
        data = file.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UseError(f"{path}: not UTF-8 text; save the file as UTF-8") from error
    if (values := plain_values(text)) is not None:
        return _checked(path, values)
    import tomli  # imported here: it takes longer than opening a library

    try:
        values = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise UseError(
            f"{path}:{error.lineno}:{error.colno}: {error.msg[:1].lower()}{error.msg[1:]}; write texts in straight quotes"
        ) from error
    except (RecursionError, ValueError) as error:
        raise UseError(f"{path}: not readable as TOML: {str(error)[:80]}") from error
    return _checked(path, values)


def plain_values(text: str) -> dict[str, Any] | None:
    """Return the values of a file in which each line is a key with a plain text or number, a comment, or blank; None for any other.

    For such a file they are what a parser of TOML returns. Importing that takes longer than a search has.
    """
    values: dict[str, Any] = {}
    for line in text.replace("\r\n", "\n").split("\n"):
        found = re.fullmatch(_PLAIN_LINE, line)
        if found is None or found[1] in values:
            return None
        if found[1]:
            values[found[1]] = found[2] if found[3] is None else int(found[3])
    return values


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


def is_address(path: str) -> bool:
    """Return whether a path is the address of a shared library instead."""
    return path.startswith(("postgresql://", "postgres://"))


def _inside(folder: str, path: str) -> str:
    """Return a path of the file as an absolute one. The address of a shared library stays as it is."""
    if is_address(path):
        return path
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))
