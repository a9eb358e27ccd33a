"""Standard input that is closed, endless, too long, or no text: one line says so, or it counts as empty."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import facts_of

COMMANDS = (("source", "add", "-"), ("audit", "-"), ("search", "--from", "-"), ("add", "--from", "-"))

NO_TEXT = {
    "bytes": b"\xff\xfe\x00",
    "nulls": b"\x00" * 100_000,
    "deep lists": b"[" * 100_000,
    "at signs": b"@" * 100_000,
    "a long line": b"{" * 2_000_000,
}
"""What may be given, by its name."""


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("facts")
    (folder / "canals.toml").write_text(facts_of(["1000 tonnes"]), encoding="utf-8")
    return folder


def ran(facts: Path, command: tuple[str, ...], given: bytes | None) -> subprocess.CompletedProcess[bytes]:
    line = [sys.executable, "-m", "beltfacts", *command, "--facts", str(facts)]
    if given is None:  # a shell closes the stream: subprocess cannot
        return subprocess.run(["sh", "-c", 'exec "$@" <&-', "sh", *line], capture_output=True, check=False, timeout=60)
    return subprocess.run(line, input=given, capture_output=True, check=False, timeout=60)


@pytest.mark.untraced
@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of Unix")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_closed_stream_is_empty(facts, command):
    done = ran(facts, command, None)
    assert done.returncode in (0, 1, 2) and b"Traceback" not in done.stderr


@pytest.mark.untraced
@pytest.mark.parametrize("given", NO_TEXT.values(), ids=NO_TEXT)
@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[3]], ids=" ".join)
def test_what_is_no_text_is_refused_in_one_line(facts, command, given):
    done = ran(facts, command, given)
    assert done.returncode in (1, 2) and b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1 and len(done.stdout.splitlines()) <= 1


@pytest.mark.untraced
def test_drafts_behind_a_line_without_end_are_not_read(facts):
    done = ran(facts, ("add", "--from", "-", "--format", "json"), b"[]\n" + b"x" * 1_048_580 + b"\n{}\n")
    results = json.loads(done.stdout)["results"]
    assert [each["line"] for each in results] == ["1", "2"] or [each["line"] for each in results] == [1, 2]
    assert done.returncode == 1
