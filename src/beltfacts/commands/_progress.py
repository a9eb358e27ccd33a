"""Progress of a long job on a terminal: one line on standard error, taken away at the end."""

from __future__ import annotations

import sys
import time

_LONG = 1.0
"""Seconds after which progress is shown."""


class Progress:
    """Shows how much of a job is done, when it takes long."""

    def __init__(self, words: str) -> None:
        """`words`: the line, with ``{done}`` and ``{all}``."""
        self._words = words
        self._started = time.monotonic()
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` are done."""
        if sys.stderr.isatty() and time.monotonic() - self._started > _LONG:
            sys.stderr.write("\r" + self._words.format(done=done, all=total))
            sys.stderr.flush()
            self._shown = True
        if done == total and self._shown:
            sys.stderr.write("\r\x1b[K")
