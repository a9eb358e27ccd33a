"""The clipboard: the one of the desktop where a program reaches it, else that of the terminal over OSC 52, which works through ssh.

It chooses by what the environment says and by which program is installed. What is copied is made elsewhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from beltfacts.errors import UseError

MOST = 74_994
"""Bytes that terminals take at least: 100,000 characters of base64 with the sequence around them (xterm, hterm)."""

_SECONDS = 5
"""How long a clipboard program may take to read its input."""


class ClipboardProgram(NamedTuple):
    """A program that puts its input on the clipboard.

    command: the words of the command line for plain text.
    html: what is added for HTML; empty where the program takes plain text only.
    """

    command: tuple[str, ...]
    html: tuple[str, ...] = ()


def copy(text: str, *, html: bool = False) -> str:
    """Put text on the clipboard and return how, in words for a message.

    `html`: whether the text is HTML, which word processors then paste with its italics. Raises UseError where there is neither a clipboard
    program nor a terminal, or the text is longer than terminals take.
    """
    for program in _programs():
        as_html = html and bool(program.html)
        if _run((*program.command, *(program.html if as_html else ())), text):
            return f"with {program.command[0]}{' as HTML' if as_html else ''}"
    _copy_by_terminal(text)
    return "over OSC 52, if the terminal allows it"


def _programs() -> Iterator[ClipboardProgram]:
    """Yield the programs that reach the clipboard of the desktop that the person sees."""
    if os.environ.get("WAYLAND_DISPLAY"):
        yield ClipboardProgram(("wl-copy",), ("--type", "text/html"))
    if os.environ.get("DISPLAY"):
        yield ClipboardProgram(("xclip", "-selection", "clipboard"), ("-t", "text/html"))
        yield ClipboardProgram(("xsel", "--input", "--clipboard"))
    if not os.environ.get("SSH_CONNECTION"):  # else these are programs of the far machine
        if sys.platform == "darwin":
            yield ClipboardProgram(("pbcopy",))
        if sys.platform == "win32" or os.environ.get("WSL_DISTRO_NAME"):
            yield ClipboardProgram(("clip.exe",))


def _run(command: tuple[str, ...], text: str) -> bool:
    """Return whether a program took the text."""
    found = shutil.which(command[0])
    if found is None:
        return False
    encoding = "utf-16" if command[0] == "clip.exe" else "utf-8"
    try:
        done = subprocess.run(
            (found, *command[1:]),
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _copy_by_terminal(text: str) -> None:
    """Send the text to the terminal. Raises UseError as `copy` does."""
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
    raise UseError("--copy needs a clipboard program or a terminal, and there is neither; leave it out and use the printed text")
