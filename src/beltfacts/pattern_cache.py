"""Regular expressions that are compiled once for all runs: what Python made of them is kept in the user's cache folder.

An audit uses some 300, and compiling them takes a fifth of its time. What is kept is disposable, and belongs to one build of Python: it is not
used where it is damaged or others may have written it, and Python checks each compiled expression before it runs. It holds no pattern.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, TypeAlias
from zlib import crc32

from beltfacts.cache_files import cache_folder, check_private, make_private_folder, new_file

_Key: TypeAlias = tuple[str, int]
"""A regular expression and its flags."""

_Compiled: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What Python's compiler hands to its matcher: all flags, the code, the number of groups, the groups by name, and their names in order.
The code is made numbers where it is used: most runs need few of the patterns that are kept."""

_CHECKED = sys.implementation.name == "cpython" and sys.version_info < (3, 14)
"""Whether the inner parts of `re` are known. They are no part of its interface, and tests hold those of each of these versions against it."""

_FORM = "1"
"""Which form the file has; another for each change of `_Compiled`."""

_MOST = 3000
"""Patterns that are kept. A library has patterns of its own words, and they should not gather for ever."""

_CHECKSUM = 4
"""Bytes of the checksum before the patterns."""

_kept: dict[_Key, _Compiled] | None = None
"""The patterns of this and earlier runs; None where none are kept."""

_new: dict[_Key, _Compiled] = {}
"""Those that no earlier run has kept."""


def compile_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the same as `re.compile`, of what an earlier run kept where patterns are kept. Raises re.error."""
    if _kept is None:
        return re.compile(pattern, flags)
    key = pattern, int(flags)
    try:
        if key not in _kept:
            _kept[key] = _new[key] = _compile(*key)
        all_flags, code, *groups = _kept[key]
        numbers = memoryview(code).cast("I").tolist()
        compiled: re.Pattern[str] = import_module("_sre").compile(pattern, all_flags, numbers, *groups)
    except Exception:  # whatever another Python or a wrong pattern may raise: `re` tells what is wrong with it
        return re.compile(pattern, flags)
    return compiled


def _compile(pattern: str, flags: int) -> _Compiled:
    """Return what Python's compiler makes of a pattern."""
    from array import array  # imported here: most runs compile none

    parsed: Any = import_module("re._parser").parse(pattern, flags)
    names: list[str | None] = [None] * parsed.state.groups
    for name, group in parsed.state.groupdict.items():
        names[group] = name
    code = array("I", import_module("re._compiler")._code(parsed, flags))
    return int(flags | parsed.state.flags), code.tobytes(), parsed.state.groups - 1, dict(parsed.state.groupdict), tuple(names)


@contextmanager
def kept_patterns(*, cached: bool = True) -> Iterator[None]:
    """Keep the patterns that are compiled meanwhile, and use those that are kept. Without `cached`, or a cache folder, nothing is kept."""
    global _kept
    path = _path() if cached and _CHECKED and _kept is None else ""
    if not path:
        yield
        return
    _kept = _load(path)
    try:
        yield
    finally:
        if _new:
            with suppress(OSError):
                _store(path, _kept if len(_kept) <= _MOST else _new)
        _kept = None
        _new.clear()


def _path() -> str:
    """Return the file of the patterns for this Python; empty where there is no cache folder."""
    try:
        return os.path.join(cache_folder(), f"patterns-{sys.implementation.cache_tag}-{crc32(sys.version.encode()):08x}")
    except OSError:
        return ""


def _load(path: str) -> dict[_Key, _Compiled]:
    """Return the patterns that are kept; none where there are none, they are damaged, or others may have written them."""
    try:
        if check_private(os.path.dirname(path)) and check_private(path):
            with open(path, "rb", buffering=0) as file:
                data = file.read()
            if crc32(data[_CHECKSUM:]).to_bytes(_CHECKSUM) == data[:_CHECKSUM]:
                form, version, patterns = marshal.loads(data[_CHECKSUM:])
                if (form, version) == (_FORM, sys.version):
                    return dict(patterns)
    except (OSError, EOFError, ValueError, TypeError):
        pass
    return {}


def _store(path: str, patterns: dict[_Key, _Compiled]) -> None:
    """Keep patterns. Raises OSError where that is not possible."""
    make_private_folder(os.path.dirname(path))
    data = marshal.dumps((_FORM, sys.version, patterns))
    with new_file(path, syncs=False) as (handle, _), os.fdopen(handle, "wb", closefd=False) as file:
        file.write(crc32(data).to_bytes(_CHECKSUM) + data)
