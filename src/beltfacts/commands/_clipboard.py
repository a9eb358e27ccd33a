"""The clipboard of the terminal a person sits at, over OSC 52, which works through ssh. It knows no system clipboard."""

from __future__ import annotations

import os
import sys
from base64 import b64encode
from typing import TextIO

from beltfacts.errors import UseError

MOST = 74_994
"""Bytes that terminals take at least: 100,000 characters of base64 with the sequence around them (xterm, hterm)."""


def copy(text: str) -> None:
    """Put text on the clipboard.

    Raises UseError where there is no terminal, or the text is longer than terminals take.
    """
    data = text.encode("utf-8", "replace")
    if len(data) > MOST:
        raise UseError(f"--copy: {len(data):,} bytes are more than terminals take ({MOST:,}); name fewer ids, or use a pipe")
    sequence = f"\x1b]52;c;{b64encode(data).decode()}\x07"
    if os.environ.get("TERM", "").startswith("screen") and "TMUX" not in os.environ:
        sequence = f"\x1bP{sequence}\x1b\\"  # GNU screen passes on only what is wrapped
    terminal = _terminal()
    terminal.write(sequence)
    terminal.flush()
    if terminal is not sys.stderr:
        terminal.close()


def _terminal() -> TextIO:
    """Return the controlling terminal, or standard error where that is one."""
    try:
        return open("/dev/tty", "w", encoding="ascii")
    except OSError:
        if sys.stderr is not None and sys.stderr.isatty():
            return sys.stderr
    raise UseError("--copy needs a terminal, and there is none; leave it out and use the printed text")
