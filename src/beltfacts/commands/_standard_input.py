"""Standard input in place of a file, with a limit: it may have no end."""

from __future__ import annotations

import sys

from beltfacts.errors import UseError


def read_standard_input(most: int, advice: str) -> bytes:
    """Return the bytes of standard input. `most`: how many are taken. `advice`: what to do with more. Raises UseError where there are more."""
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise UseError(f"standard input has more than {most >> 20} MiB; {advice}")
    return data
