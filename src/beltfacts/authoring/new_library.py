"""Start a library: the folder of facts with a vocabulary and an example, the folder of documents, and `beltfacts.toml`.

It writes only what is not there, and asks nothing. What the files say is in `library_templates`.
"""

from __future__ import annotations

import json
import os
from typing import NamedTuple

from beltfacts.authoring.library_templates import EXAMPLE, LEFT_OUT, VOCABULARY, configuration_text
from beltfacts.configuration import FILE_NAME
from beltfacts.configuration_file import FOLDER_NAME
from beltfacts.errors import UseError
from beltfacts.library.files import create_file, parse_file, schema

DOCUMENTS = "documents"
"""The usual name of the folder of documents."""


class NewFile(NamedTuple):
    """A file or folder of a new library."""

    path: str
    """Its absolute path."""
    is_new: bool
    """Whether it was made now. What was there already has stayed as it was."""


def start_library(folder: str, documents: str = DOCUMENTS, style: str = "", language: str = "", executor: str = "") -> list[NewFile]:
    """Make a library in a folder, and return its files in the order in which a person should read them.

    `folder`: it is made if it is not there; fact files that stand in it directly become the library's. `documents`: the folder of the
    documents, from `folder` on. `style`, `language`, `executor`: defaults for `beltfacts.toml`, empty for none.
    Raises UseError for a folder that cannot be made or written. Nothing is ever overwritten.
    """
    folder = os.path.abspath(os.path.expanduser(folder))
    facts = "." if _has_facts(folder) else FOLDER_NAME
    facts_folder = os.path.normpath(os.path.join(folder, facts))
    documents_folder = os.path.normpath(os.path.join(folder, os.path.expanduser(documents)))
    made = []
    for each in (folder, facts_folder, documents_folder):
        if (is_new := _make_folder(each)) or each == documents_folder:
            made += [NewFile(each, is_new)] if each != folder else []
    files = {
        FILE_NAME: configuration_text(facts, documents, style, language, executor),
        os.path.join(facts, "vocabulary.toml"): VOCABULARY,
        os.path.join(facts, "example.toml"): EXAMPLE,
        os.path.join(facts, "left-out", "README.md"): LEFT_OUT,
        os.path.join(facts, "schema", "facts.schema.json"): json.dumps(schema(), indent=2, ensure_ascii=False) + "\n",
    }
    if facts == ".":
        del files[os.path.join(facts, "example.toml")]  # there are real ones to look at
    for name, text in files.items():
        path = os.path.normpath(os.path.join(folder, name))
        _make_folder(os.path.dirname(path))
        is_new = not os.path.lexists(path)
        if is_new:
            _create(path, text, has_others=any(each.is_new for each in made))
        made.append(NewFile(path, is_new))
    return sorted(made, key=lambda each: os.path.basename(each.path) != FILE_NAME)


def _create(path: str, text: str, *, has_others: bool) -> None:
    """Write a file. `has_others`: whether something was made before, which stays. Raises UseError where it cannot be written."""
    try:
        create_file(path, text.encode())
    except UseError as error:
        if not has_others:
            raise
        reason = str(error).partition("; nothing was written")[0]
        raise UseError(f"{reason}; what was made before it stays, and the same command makes the rest later") from error


def _make_folder(path: str) -> bool:
    """Make a folder with those above it, and return whether it was not there. Raises UseError when it cannot be made."""
    if os.path.isdir(path):
        return False
    try:
        os.makedirs(path)
    except OSError as error:
        raise UseError(f"cannot make the folder {path}: {(error.strerror or 'error').lower()}") from error
    return True


def _has_facts(folder: str) -> bool:
    """Return whether fact files stand in a folder directly: TOML files with a source, a fact or a part of a vocabulary."""
    if not os.path.isdir(folder):
        return False
    names = [name for name in sorted(os.listdir(folder)) if name.endswith(".toml") and not name.startswith(".") and name != FILE_NAME]
    parsed = (parse_file(os.path.join(folder, name)) for name in names)
    return any(each.facts or each.sources or each.subjects or each.topics for each in parsed)
