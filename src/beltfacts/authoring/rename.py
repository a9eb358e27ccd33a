"""Rename a fact: its id, the former id that keeps old citations working, and the facts that name it.

Nothing else in a file changes, and it is replaced only if it says the same of everything else. It prints nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.authoring.names import make_id
from beltfacts.errors import UseError, unknown_name
from beltfacts.library.files import (
    ID,
    FactFiles,
    Parsed,
    display_path,
    find_positions,
    parse_fact_text,
    position_of,
    rewrite_file,
    value_span,
)
from beltfacts.model import Fact


class Renamed(NamedTuple):
    """A place in a fact file that was changed."""

    file: str
    """The file, as messages print it."""
    line: int
    """The line, from 1."""
    fact: str
    """Id of the fact that was changed, after the change."""
    key: str
    """The field: id or supersedes."""


def rename_fact(paths: Sequence[str], old: str, new: str, *, dry_run: bool = False) -> list[Renamed]:
    """Rename a fact in its file, and in the facts that it is superseded by. Return what was changed.

    `paths`: the fact files. Its own file is written first, with the old id among the former ids, so that a reference is valid at any
    moment. `dry_run` writes nothing. Raises UseError for an id that is unknown, taken or malformed, and for a file that cannot be written.
    """
    files = FactFiles.of(paths)
    fact = _fact_to_rename(files, old, new)
    own = next(at for at, parsed in enumerate(files.parsed) if fact in parsed.facts)
    naming = [at for at, parsed in enumerate(files.parsed) if at != own and any(old in each.supersedes for each in parsed.facts)]
    done: list[Renamed] = []
    for at in (own, *naming):
        done += _rename_in_file(paths[at], old, new, dry_run=dry_run)
    return done


def _fact_to_rename(files: FactFiles, old: str, new: str) -> Fact:
    """Return the fact with an id. Raises UseError if it cannot have the new one."""
    if not re.fullmatch(ID, new):
        made = make_id(new)
        raise UseError(f"{new[:60]!r} is no id: lower-case words joined by - or .{f'; {made} would be one' if made else ''}")
    known: dict[str, Fact] = {name: each for each in reversed(files.facts) for name in (*each.former_ids, each.id)}
    fact = known.get(old)
    if fact is None:
        raise unknown_name("fact", old, list(known), "find ids with beltfacts search or beltfacts list")
    if fact.id != old:
        raise UseError(f"{old} is now {fact.id}; to rename it, type beltfacts rename {fact.id} {new}")
    if sum(each.id == old for each in files.facts) > 1:
        raise UseError(f"several facts have the id {old}; give each its own first, see beltfacts check --rule duplicate-id")
    if new == old:
        raise UseError(f"{old} has this id already")
    if new in known and known[new] is not fact:
        standing = "is there already" if known[new].id == new else f"is a former id of {known[new].id}"
        raise UseError(f"{new} {standing}; choose another id")
    return fact


def _rename_in_file(path: str, old: str, new: str, *, dry_run: bool) -> list[Renamed]:
    """Rename a fact in one file, as its id and as a reference. Return what was changed. Raises UseError if it cannot be written."""
    done: list[Renamed] = []
    name = display_path(path)

    def change(text: str) -> str:
        before = _parse(text, name)
        after = text
        for fact in reversed(before.facts):  # from the end, so that the lines above stay where they are
            if old in fact.supersedes:
                after = _with_reference(after, fact.ordinal, old, new)
            if fact.id == old:
                after = _with_id(after, fact, new)
        parsed = _parse(after, name)
        if parsed.facts != tuple(_renamed(fact, old, new) for fact in before.facts):
            raise UseError(f"{name} writes {old} in an unusual way; rename it by hand, and put the old id into former_ids")
        positions = find_positions(after)
        for fact, was in zip(parsed.facts, before.facts, strict=True):
            keys = [("id", was.id == old), ("supersedes", old in was.supersedes)]
            done.extend(Renamed(name, position_of(positions, "fact", fact.ordinal, key)[0], fact.id, key) for key, is_in in keys if is_in)
        return after

    rewrite_file(path, change, dry_run=dry_run)
    return done


def _parse(text: str, name: str) -> Parsed:
    """Return what a fact file's text says."""
    return parse_fact_text(text.replace("\r\n", "\n"), name)


def _renamed(fact: Fact, old: str, new: str) -> Fact:
    """Return a fact as it must be after the change."""
    supersedes = tuple(new if each == old else each for each in fact.supersedes)
    if fact.id != old:
        return fact._replace(supersedes=supersedes)
    return fact._replace(id=new, former_ids=_former_ids(fact, new), supersedes=supersedes)


def _former_ids(fact: Fact, new: str) -> tuple[str, ...]:
    """Return the former ids of a fact after it was renamed, the latest first."""
    return (fact.id, *(each for each in fact.former_ids if each != new))


def _with_reference(text: str, ordinal: int, old: str, new: str) -> str:
    """Return the text of a file with another id in the list of what a fact supersedes."""
    start, end = value_span(text, position_of(find_positions(text), "fact", ordinal, "supersedes"))
    return text[:start] + re.sub(rf"([\"']){re.escape(old)}\1", f'"{new}"', text[start:end]) + text[end:]


def _with_id(text: str, fact: Fact, new: str) -> str:
    """Return the text of a file with another id of a fact, and the id before among its former ids.

    The text stays as it is where the fact is an inline table, whose keys have no lines of their own.
    """
    positions = find_positions(text)
    if ("fact", fact.ordinal, "id") not in positions:
        return text
    listed = "[" + ", ".join(f'"{each}"' for each in _former_ids(fact, new)) + "]"
    id_start, id_end = value_span(text, positions["fact", fact.ordinal, "id"])
    former = positions.get(("fact", fact.ordinal, "former_ids"))
    if former is None:
        newline = text.find("\n", id_end) + 1
        indent = " " * (positions["fact", fact.ordinal, "id"][1] - 1)
        line_end = "\r\n" if text[newline - 2 : newline] == "\r\n" else "\n"
        line = f"{indent}former_ids = {listed}{line_end}"
        return f'{text[:id_start]}"{new}"{text[id_end:newline]}{line}{text[newline:]}'
    start, end = value_span(text, former)
    changes = sorted(((id_start, id_end, f'"{new}"'), (start, end, _with_former_id(text[start:end], fact, new, listed))), reverse=True)
    for start, end, value in changes:
        text = text[:start] + value + text[end:]
    return text


def _with_former_id(value: str, fact: Fact, new: str, listed: str) -> str:
    """Return the list of former ids with one more. A list of several lines keeps its lines and comments."""
    if "\n" not in value or new in fact.former_ids:
        return listed
    opened = value.index("[") + 1
    gap = value[opened : len(value) - len(value[opened:].lstrip())]
    return f'{value[:opened]}{gap}"{fact.id}",{value[opened:]}'
