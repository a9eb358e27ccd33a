"""Measure how soon the language server knows the verdicts on a paragraph after each keystroke in it. It starts no server.

Run: ``python -m benchmarks.keystrokes DRAFT [FACTS]``. Printed: the median and the longest time of a keystroke, in milliseconds of processor
time, and the characters of the draft.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

import beltfacts
from beltfacts.audit import Auditor, BlockKey, read_draft
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.model import Fact

_KEYSTROKES = 60
"""Characters that are typed, one by one, at the end of the longest paragraph."""

_TYPED = " In 2024 the railway handled 4.786 million tonnes of freight, more than planned."


def main(path: str, facts: list[str]) -> None:
    """Type a sentence into a draft, and print how long each character takes."""
    text = Path(path).read_text(encoding="utf-8")
    longest = max(text.split("\n"), key=len)
    at = text.index(longest) + len(longest)
    known: dict[BlockKey, tuple[list[Verdict], list[Fact]]] = {}
    took = list[float]()
    with beltfacts.load(*([facts] if facts else [])) as library:
        auditor = Auditor(library)
        list(auditor.audit_again(read_draft(text.encode(), path), known))
        for count in range(1, _KEYSTROKES + 1):
            changed = text[:at] + _TYPED[:count] + text[at:]
            started = time.process_time()
            list(auditor.audit_again(read_draft(changed.encode(), path), known))
            took.append((time.process_time() - started) * 1000)
    print(f"{len(text)} characters: median {statistics.median(took):.1f} ms, longest {max(took):.1f} ms a keystroke")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
