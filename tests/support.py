"""What the tests share beside the fixtures: the program run in this process, work that is killed, and text written into fact files."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from beltfacts.cli import main
from tests.conftest import SOURCE, VOCABULARY, Ran

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]")
"""What no output for people may hold: controls other than tab and newline, direction marks, line separators."""


def called(capsys: pytest.CaptureFixture[str], *args: object, cwd: Path | None = None, stdin: str = "", **env: str | None) -> Ran:
    """Run the program in this process, as in a pipe; keywords set environment variables, None takes one away."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"COLUMNS": None, "NO_COLOR": None, "FORCE_COLOR": None, **env}.items():
            if value is None:
                patch.delenv(name, raising=False)
            else:
                patch.setenv(name, value)
        if cwd is not None:
            patch.chdir(cwd)
        if stdin:
            patch.setattr("sys.stdin", TextIOWrapper(BytesIO(stdin.encode()), "utf-8"))
        code = main([str(each) for each in args])
    return Ran(*capsys.readouterr(), code)


def examples(number: int) -> int:
    """Return how many examples (or bytes) a slow test tries: all with BELTFACTS_EXAMPLES=all, else a fifth."""
    return number if os.environ.get("BELTFACTS_EXAMPLES") == "all" else max(1, number // 5)


def is_quick(few: Callable[[], object], many: Callable[[], object], most: Callable[[float], float]) -> bool:
    """Return whether many take at most the processor time that `most` says for the time of few. It looks three times before it says no."""
    seconds = least_seconds(few)
    return any(seconds_of(many) <= most(seconds) for _ in range(3))


def least_seconds(action: Callable[[], object]) -> float:
    """Return the least processor time of an action out of three runs: what else the machine does can only add to it."""
    return min(seconds_of(action) for _ in range(3))


def seconds_of(action: Callable[[], object]) -> float:
    """Return the processor time of an action."""
    start = time.process_time()
    action()
    return time.process_time() - start


def kill_at_event(work: Callable[[], object], moment: int, events: tuple[str, ...]) -> int:
    """Do work in a process that is killed at its audit event of this number. Return how many events came before its end.

    `moment`: 1 is the first event, 0 is none: then the work is done to its end. `events`: names of the audit events that are counted.
    Return 0 if the process was killed. AssertionError: the work failed.
    """
    reader, writer = os.pipe()
    process = os.fork()
    if process:
        os.close(writer)
        with open(reader, encoding="ascii") as pipe:
            counted = pipe.read()
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) in (0, -signal.SIGKILL), "the work failed"
        return int(counted or 0)
    done = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if event in events:
            done += 1
            if done == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    try:
        work()
        os.write(writer, str(done).encode())
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def toml(text: str) -> str:
    """A TOML string that holds exactly this text."""
    plain = (char if " " <= char < "\x7f" and char not in '"\\' else f"\\U{ord(char):08x}" for char in text)
    return f'"{"".join(plain)}"'


def facts_of(figures: Iterable[str], *, quote: str = "it says {} and no more", measure: str = "cargo carried", extra: str = "") -> str:
    """A fact file with one fact for each figure, with the ids f1, f2, ..., and the vocabulary they need."""
    parts = [SOURCE, VOCABULARY]
    for number, figure in enumerate(figures, 1):
        parts.append(
            f'[[fact]]\nid = "f{number}"\nsubject = "grand-canal"\nmeasure = {toml(measure)}\nfigure = {toml(figure)}\n'
            f'date = "2024"\ntopics = ["water"]\nquote = {toml(quote.format(figure))}\n{extra}\n'
        )
    return "\n".join(parts)
