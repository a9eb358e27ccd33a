"""Where the time of one draft goes: ``python -m benchmarks.audit_parts [ROUNDS]`` prints the shares of an audit, whole processes.

Each round is a process of its own, whose stack is looked at every few milliseconds of processor time. Other programs on the machine make a
round longer, but change its shares little. It writes no page.
"""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from types import FrameType

ROUNDS = 40
_EVERY = 0.001
"""Seconds of processor time between two looks; the system may take longer."""

_PARTS = (
    ("compiling patterns", "pattern_cache.py:compile_pattern"),
    ("loading modules", "_bootstrap>:_find_and_load"),
    ("finding figures and dates", "claims/claims.py:find_claims"),
    ("looking up words and candidates", "audit/auditing.py:_candidates"),
    ("the words around each figure", "weighing/surroundings.py:look_around"),
    ("reading facts and their words", "weighing/facts_by_row.py:_with_words"),
    ("weighing each fact for each figure", "weighing/facts_by_row.py:weigh"),
    ("judging", "audit/auditing.py:_judge_sentence"),
    ("reading the draft and the rest of the audit", "audit/records.py:audit_draft"),
)
"""Parts, and the function that each is the time of, without the parts before it."""


def _part(frame: FrameType | None) -> str:
    """Return the part to which a stack belongs."""
    names = set()
    while frame:
        names.add(f"{'/'.join(frame.f_code.co_filename.split('/')[-2:])}:{frame.f_code.co_name}")
        frame = frame.f_back
    return next((part for part, function in _PARTS if any(name.endswith(function) for name in names)), "starting, opening, printing")


def run_once(draft: str) -> None:
    """Audit a draft, and print how often each part was seen."""
    seen = Counter[str]()
    signal.signal(signal.SIGPROF, lambda _, frame: seen.update([_part(frame)]))
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    sys.argv = ["beltfacts", "audit", "--fail-on", "none", draft]
    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
        from beltfacts.__main__ import run

        run()
    signal.setitimer(signal.ITIMER_PROF, 0)
    for part, times in seen.items():
        print(f"{times}\t{part}")


def main(rounds: int) -> None:
    """Print the table. The program is loaded here alone, so that each round loads it itself."""
    import beltfacts
    from benchmarks.audit import make_draft

    seen = Counter[str]()
    with tempfile.TemporaryDirectory() as place, beltfacts.load() as library:
        draft = Path(place) / "draft.md"
        draft.write_text(make_draft(library, Random(1)), encoding="utf-8")
        for _ in range(rounds):
            done = subprocess.run([sys.executable, "-m", "benchmarks.audit_parts", str(draft)], capture_output=True, text=True, check=True)
            for line in done.stdout.splitlines():
                times, _, part = line.partition("\t")
                seen[part] += int(times)
    print("| part | share |\n|---|---:|")
    for part, times in seen.most_common():
        print(f"| {part} | {100 * times / seen.total():.0f} |")


if __name__ == "__main__":
    if len(sys.argv) > 1 and os.path.exists(sys.argv[1]):
        run_once(sys.argv[1])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
