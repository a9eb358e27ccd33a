"""The drafts that paths on the command line name: files, all drafts of a folder, and patterns. It reads none of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from beltfacts.errors import UseError
from beltfacts.registry import DRAFT_FORMATS


def draft_paths(names: Sequence[str]) -> Iterator[str]:
    """Yield the drafts that paths name, each once, in order.

    A folder stands for all drafts below it, without hidden ones. A pattern (``drafts/**/*.md``) is for shells that leave it as it is.
    ``-`` stays. Raises UseError for a folder or pattern without a draft.
    """
    seen = set[str]()
    for name in names:
        for path in _named(name):
            if path not in seen:
                seen.add(path)
                yield path


def _named(name: str) -> list[str]:
    """Return the drafts that one path names."""
    if name == "-" or os.path.isfile(name):
        return [name]
    if os.path.isdir(name):
        found = sorted(_below(name))
    elif any(sign in name for sign in "*?["):
        from glob import glob

        found = sorted(path for path in glob(name, recursive=True) if os.path.isfile(path))
    else:
        return [name]
    if not found:
        raise UseError(f"no draft in {name}; drafts end in {', '.join(_endings())}")
    return found


def _endings() -> tuple[str, ...]:
    """Return the endings of the files of a folder that are drafts. A file that is named itself may have any."""
    return tuple(ending for name in DRAFT_FORMATS.names for ending in DRAFT_FORMATS.load(name).ENDINGS if ending)


def _below(folder: str) -> Iterator[str]:
    """Yield the files of a folder and the folders in it that are drafts by their endings. Pipes and devices are none."""
    endings = _endings()
    for parent, folders, files in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for file in files:
            path = os.path.join(parent, file)
            if not file.startswith(".") and file.lower().endswith(endings) and (os.path.isfile(path) or not os.path.exists(path)):
                yield path
