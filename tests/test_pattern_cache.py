"""A pattern that an earlier run compiled is the pattern itself, whatever stands in the cache folder."""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import beltfacts.audit
import beltfacts.reading
from beltfacts import pattern_cache
from beltfacts.pattern_cache import compile_pattern, kept_patterns
from beltfacts.reading import LazyPattern

PATTERNS = [
    ("(?P<day>[0-9]{1,2}) (?P<month>May|June)", 0),
    ("(a)?b(?(1)c|d)", re.IGNORECASE),
    (r"(?<!\w)\u6708[\u4e00-\u9fff]{0,3}?", re.MULTILINE),
    (r"(?ai:kelvin)|(?s:.)+", 0),
    (r"^x*+(?>y|yz) # a remark", re.VERBOSE | re.DOTALL),
    ("[\u0130-\u017f]", re.IGNORECASE | re.ASCII),
]


@pytest.fixture
def file(cache_folder: Path) -> Path:
    """The file of kept patterns, which is not there yet."""
    with kept_patterns():
        compile_pattern("first")
    (path,) = cache_folder.glob("patterns-*")
    path.unlink()
    return path


def patterns_of_rooms() -> Iterator[tuple[str, int]]:
    """The patterns of the rooms that an audit is in."""
    for room in (beltfacts.reading, beltfacts.audit):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(found.name)
            yield from (value._source for value in vars(module).values() if isinstance(value, LazyPattern))


def compile_all(patterns: list[tuple[str, int]]) -> None:
    """Compile patterns, each of which must be what `re` makes of it."""
    with kept_patterns():
        for pattern, flags in patterns:
            kept, plain = compile_pattern(pattern, flags), re.compile(pattern, flags)
            assert kept == plain
            assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (plain.pattern, plain.flags, plain.groups, plain.groupindex)


def fail(*_: Any) -> Any:
    raise AssertionError("it was compiled once more")


@pytest.mark.skipif(not pattern_cache._CHECKED, reason="patterns are not kept on this Python")
def test_kept_patterns_are_those_that_re_compiles(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = [*PATTERNS, *patterns_of_rooms()]
    assert len(patterns) > 200
    compile_all(patterns)
    assert file.stat().st_mode & 0o777 == 0o600
    monkeypatch.setattr(pattern_cache, "_compile", fail)
    compile_all(patterns)


def test_names_and_choices_of_a_kept_pattern_match_alike(file: Path) -> None:
    for _ in range(2):
        with kept_patterns():
            found = compile_pattern(*PATTERNS[0]).search("on 5 May")
            assert found and found.groupdict() == {"day": "5", "month": "May"} and found.lastgroup == "month"
            assert compile_pattern(*PATTERNS[1]).fullmatch("ABC") and not compile_pattern(*PATTERNS[1]).fullmatch("BC")


def test_flags_tell_patterns_apart(file: Path) -> None:
    with kept_patterns():
        assert compile_pattern("oslo", re.IGNORECASE).search("Oslo")
        assert not compile_pattern("oslo").search("Oslo")


def test_a_damaged_file_is_not_used(file: Path) -> None:
    compile_all(PATTERNS)
    whole = file.read_bytes()
    for data in (b"", whole[:3], whole[:-1], whole[:100] + bytes([whole[100] ^ 1]) + whole[101:], whole[1:]):
        file.write_bytes(data)
        compile_all(PATTERNS)
        assert file.read_bytes() == whole


def test_code_that_python_refuses_is_compiled_anew(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern_cache._store(str(file), {("a+", 0): (32, b"\1\2\3\4", 0, {}, (None,)), ("b+", 0): (32, b"\1", 0, {}, (None,))})
    compile_all([("a+", 0), ("b+", 0)])


def test_a_file_that_others_may_write_is_not_used(file: Path) -> None:
    pattern_cache._store(str(file), {("a", 0): pattern_cache._compile("b", 0)})
    with kept_patterns():
        assert compile_pattern("a").search("b")  # else this test would show nothing
    os.chmod(file, 0o666)
    compile_all([("a", 0)])


def test_patterns_of_another_python_are_not_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_all(PATTERNS)
    monkeypatch.setattr(sys, "version", f"{sys.version} patched")
    os.rename(file, pattern_cache._path())
    assert pattern_cache._load(pattern_cache._path()) == {}


def test_a_python_without_these_parts_compiles_as_ever(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without(name: str) -> Any:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(pattern_cache, "import_module", without)
    compile_all(PATTERNS)
    assert not file.exists()


def test_a_wrong_pattern_is_told_by_re(file: Path) -> None:
    with kept_patterns(), pytest.raises(re.error, match="missing \\)"):
        compile_pattern("(a")


def test_patterns_do_not_gather_for_ever(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_cache, "_MOST", 6)
    compile_all(PATTERNS)
    compile_all([("new", 0)])
    assert [*pattern_cache._load(str(file))] == [("new", 0)]


def test_nothing_is_kept_without_a_cache(file: Path) -> None:
    with kept_patterns(cached=False):
        assert compile_pattern("a").search("a")
    assert not file.exists()


@pytest.mark.parametrize(("arguments", "is_kept"), [([], True), (["--no-cache"], False)])
def test_an_audit_keeps_its_patterns(file: Path, tmp_path: Path, arguments: list[str], is_kept: bool) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("The line carried 4.786 million tonnes of freight.\n")
    run = [sys.executable, "-m", "beltfacts", "audit", str(draft), *arguments]  # a process that has compiled none yet
    assert subprocess.run(run, capture_output=True).returncode in (0, 1)
    assert file.exists() == is_kept
