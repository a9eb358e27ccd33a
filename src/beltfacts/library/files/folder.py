"""Find fact files and read them. It parses none itself (`parsing`) and changes none (`atomic_file`)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from beltfacts.configuration import FILE_NAME, absolute, facts_of, find_configuration, named_by_environment
from beltfacts.errors import UseError
from beltfacts.model import Finding

if TYPE_CHECKING:  # parsing is imported where it is done: a fresh cache needs none of it
    from pathlib import Path

    from beltfacts.library.files.parsing import Parsed

PENDING = ".beltfacts-pending.json"
"""The file in a folder that says which of its files are to be replaced together (`pending_files`)."""

MAX_BYTES = 1 << 28
"""Bytes from which a fact file is refused: 256 MiB are more than half a million facts, and parsing takes many times that in memory."""


def shipped_folder() -> Path:
    """Return the folder of the facts that come with the program."""
    from pathlib import Path  # imported here: it takes longer than opening a library

    return Path(shipped_path())


def shipped_path() -> str:
    """Return the folder of the shipped facts: inside the installed package, else beside the sources."""
    package = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
    inside = os.path.join(package, "facts")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(package)), "facts")


FactPaths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
"""One folder or fact file, or several.

None at all means those of ``BELTFACTS_FACTS``, else those of the nearest `beltfacts.toml` or folder `facts`, else the shipped ones.
"""


def chosen_paths(paths: FactPaths = ()) -> list[str]:
    """Return the absolute folders or files to load, each once. Addresses of shared libraries stay among them (`library.local_roots`).

    These are the given ones, else those of ``BELTFACTS_FACTS``, which separates them as PATH does, else those of the nearest
    `beltfacts.toml` or folder `facts` upward from the working folder, else the shipped ones. A folder with a `beltfacts.toml` stands for
    the fact files that it names. Raises UseError for a `beltfacts.toml` that is wrong.
    """
    named = _as_list(paths)
    if "" in named:  # an unset variable of a script, which would mean the working folder
        raise UseError("--facts is empty; name a folder or a file, or . for the working folder")
    given = [absolute(path) for path in named] or named_by_environment()
    if given:
        return list(dict.fromkeys(root for path in given for root in facts_of(path)))
    nearest = find_configuration().configuration
    return list(dict.fromkeys(nearest.facts)) if nearest else [shipped_path()]


def _as_list(paths: FactPaths) -> list[str]:
    """Return paths as a list of text. Raises UseError for what are no paths."""
    if isinstance(paths, (str, os.PathLike)):
        paths = [paths]
    try:
        found = [os.fspath(path) for path in paths]
        if all(isinstance(path, str) for path in found):
            return found
    except TypeError:
        pass
    raise UseError(f"no library in {repr(paths)[:60]}: give a folder of fact files, a file, a list of them, or an opened Library")


def list_fact_files(roots: Sequence[str]) -> list[str]:
    """Return the paths of all fact files of these folders and files.

    Of a folder, these are the ``*.toml`` files in it (not below it), sorted by name. Raises UseError for a path that is not there, cannot
    be read, or contains no fact files.
    """
    files: dict[str, None] = {}
    for root in roots:
        try:
            if os.path.isdir(root):
                names = _fact_files_in(root)
                if not names:
                    import shlex  # imported here: only this message needs it

                    raise UseError(f"no fact files in {root}: it contains no *.toml; start them with beltfacts init {shlex.quote(root)}")
                files.update(dict.fromkeys(os.path.join(root, name) for name in names))
            elif os.path.isfile(root):
                files[root] = None
            else:
                raise UseError(f"no such folder or file: {root}; give --facts a folder of *.toml files")
        except OSError as error:
            raise UseError(f"cannot read {root}: {(error.strerror or 'error').lower()}") from error
    return list(files)


def _fact_files_in(folder: str) -> list[str]:
    """Return the names of the fact files in a folder, sorted, after what a killed program left undone there is done."""
    names = sorted(entry.name for entry in os.scandir(folder))
    if PENDING in names:
        from beltfacts.library.files.pending_files import finish_pending

        finish_pending(folder)
        names = sorted(entry.name for entry in os.scandir(folder))
    return [name for name in names if _is_fact_file(name)]


def _is_fact_file(name: str) -> bool:
    """Return whether a file of this name in a folder is a fact file."""
    return name.endswith(".toml") and not name.startswith(".") and name != FILE_NAME


def parse_file(path: str, name: str | None = None) -> Parsed:
    """Parse one fact file. Whatever is wrong with it is a finding of the result. `name` is its name in findings."""
    from beltfacts.library.files.parsing import Parsed, parse_fact_text

    name = _name_as_text(name or path)
    try:
        if not (os.path.isfile(path) or os.path.isdir(path)) and os.path.exists(path):
            return _unreadable(name, "not a file but a pipe or device")
        if os.path.getsize(path) > MAX_BYTES:
            return _unreadable(name, f"larger than {MAX_BYTES >> 20} MiB; split it, one file a source")
        data = _read_bytes(path)
    except OSError as error:
        return _unreadable(name, f"cannot be read: {(error.strerror or 'error').lower()}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Parsed(name, findings=(Finding("syntax", "not UTF-8 text; save the file as UTF-8", name, line, column),))
    return parse_fact_text(text.replace("\r\n", "\n"), name)


def read_fact_text(path: str) -> str:
    """Return the text of a fact file, for finding lines in it.

    It is empty when the file cannot be read, which `parse_file` reports.
    """
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > MAX_BYTES:
            return ""
        return _read_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return ""


def display_path(path: str) -> str:
    """Return a path as messages print it.

    It is relative when the file is below the current folder.
    """
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if relative.startswith("..") else relative


def _read_bytes(path: str) -> bytes:
    """Return the bytes of a file. Raises OSError."""
    with open(path, "rb") as file:
        return file.read()


def _name_as_text(name: str) -> str:
    """Return a file name as facts and findings contain it.

    What is not Unicode is spelt out, and control characters are question marks.
    """
    return "".join(char if char >= " " else "?" for char in name.encode("utf-8", "backslashreplace").decode())


def _unreadable(name: str, message: str) -> Parsed:
    """Return the result of a file that cannot be read: one finding."""
    from beltfacts.library.files.parsing import Parsed

    return Parsed(name, findings=(Finding("syntax", f"{message}; nothing in this file is loaded", name, 1, 1),))
