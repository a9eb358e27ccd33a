"""Drafts of facts: a file with one a line, and the one that is kept when a person stops in the middle.

It checks no field of a fact and asks nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple, TextIO

from beltfacts.cache_files import cache_folder, make_private_folder, new_file
from beltfacts.errors import UseError, did_you_mean

_KEPT = "add-draft.json"
"""Name of the kept draft, in the user's cache folder."""
_LONGEST_LINE = 1 << 20
"""Characters of a line of drafts; a longer one is no draft."""


class Draft(NamedTuple):
    """One line of a file of drafts."""

    line: int
    """Its line, from 1."""
    options: Mapping[str, Any]
    """The options of add by name: text, or a list of texts where an option may be given several times."""
    problem: str
    """Why the line is no draft; empty if it is."""


def read_drafts(file: TextIO, known: Collection[str], many: Collection[str]) -> Iterator[Draft]:
    """Yield the drafts of a file, one JSON object a line. Empty lines are passed over, and a line without end is the last.

    `known`: names of the options. `many`: those that may be given several times.
    """
    number = 0
    while line := file.readline(_LONGEST_LINE + 1):
        number += 1
        if not line.strip():
            continue
        if len(line) > _LONGEST_LINE:
            yield Draft(number, {}, f"longer than {_LONGEST_LINE:,} characters; write one object a line, nothing behind it was read")
            return
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Draft(number, {}, f"not JSON: {str(error)[:80]}; write one object a line")
            continue
        if not isinstance(data, dict):
            yield Draft(number, {}, 'not an object; write {"quote": "...", "subject": "..."}')
            continue
        options, problem = _options_of(data, known, many)
        yield Draft(number, options, problem)


def _options_of(data: Mapping[str, Any], known: Collection[str], many: Collection[str]) -> tuple[dict[str, Any], str]:
    """Return the options of a draft by name, and why they are none."""
    options: dict[str, Any] = {}
    for key, value in data.items():
        name = {"topics": "topic", "places": "place"}.get(key, key.replace("-", "_"))
        if name not in known:
            return {}, f"unknown key {key[:40]!r}; " + did_you_mean(name, sorted(known), f"it may have {', '.join(sorted(known))}")
        texts = [str(each) for each in value] if isinstance(value, list) else [] if value is None else [str(value)]
        if name in many:
            options[name] = texts
        elif isinstance(value, bool):
            options[name] = value
        elif len(texts) == 1:
            options[name] = texts[0]
        else:
            return {}, f"{key[:40]!r} takes one text"
    return options, ""


def keep_draft(options: Mapping[str, Any]) -> str:
    """Keep what was typed, and return the path of the file; empty if it cannot be written. An earlier draft is replaced."""
    with suppress(OSError):
        folder = cache_folder()
        make_private_folder(folder)
        path = os.path.join(folder, _KEPT)
        with new_file(path) as (handle, _):
            os.write(handle, json.dumps({key: value for key, value in options.items() if value}, ensure_ascii=False, indent=1).encode())
        return path
    return ""


def kept_draft() -> dict[str, Any]:
    """Return what was typed and kept. Raises UseError if nothing is."""
    try:
        with open(os.path.join(cache_folder(), _KEPT), encoding="utf-8") as file:
            data = json.load(file)
    except (OSError, ValueError) as error:
        raise UseError("no draft is kept; beltfacts add begins a new one") from error
    if not isinstance(data, dict):
        raise UseError("the kept draft cannot be read; beltfacts add begins a new one")
    return data


def forget_draft() -> None:
    """Remove the kept draft, if there is one."""
    with suppress(OSError):
        os.unlink(os.path.join(cache_folder(), _KEPT))
