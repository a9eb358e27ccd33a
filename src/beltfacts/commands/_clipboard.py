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


class Clip(NamedTuple):
    """What goes on the clipboard.

    plain: the text for programs that take plain text only.
    rich: the same as HTML or RTF, which word processors paste with its italics. Empty where there is only plain text.
    rich_type: "HTML" or "RTF".
    wants_rich: whether a program that takes one type at a time gets the rich text.
    """

    plain: str
    rich: str = ""
    rich_type: str = "HTML"
    wants_rich: bool = False


class ClipboardProgram(NamedTuple):
    """A program that puts its input on the clipboard.

    command: the words of the command line for plain text.
    type_option: the option whose value is the type of other text. Empty where the program takes plain text only.
    takes_both: whether it puts rich and plain text on the clipboard together, from a script of `_apple_script`.
    """

    command: tuple[str, ...]
    type_option: str = ""
    takes_both: bool = False


def copy(clip: Clip) -> str:
    """Put text on the clipboard and return how, in words for a message.

    Raises UseError where there is neither a clipboard program nor a terminal, or the text is longer than terminals take.
    """
    for program in _programs():
        if how := _copy_with(program, clip):
            return how
    _copy_by_terminal(clip.plain)
    return "over OSC 52, if the terminal allows it" + (f", as plain text ({clip.rich_type} cannot be sent so)" if clip.wants_rich else "")


def _copy_with(program: ClipboardProgram, clip: Clip) -> str:
    """Put a clip on the clipboard with one program. Return how, empty where it failed."""
    name = program.command[0]
    if program.takes_both:
        return f"with {name}, as {clip.rich_type} and plain text" if clip.rich and _run(program.command, _apple_script(clip)) else ""
    if clip.wants_rich and program.type_option:
        command = (*program.command, program.type_option, f"text/{clip.rich_type.lower()}")
        return f"with {name}, as {clip.rich_type} ({_ONE_TYPE})" if _run(command, clip.rich) else ""
    if not _run(program.command, clip.plain):
        return ""
    if not clip.rich:
        return f"with {name}"
    if not program.type_option:
        return f"with {name}, as plain text (it takes no other)"
    return f"with {name}, as plain text ({_ONE_TYPE}; --format html copies HTML)"


_ONE_TYPE = "it takes one type at a time"


def _apple_script(clip: Clip) -> str:
    """Return a script for osascript that puts a clip on the clipboard in both types. Text is written in hexadecimal, so nothing is escaped."""
    rich, plain = (text.encode("utf-8", "replace").hex() for text in (clip.rich, clip.plain))
    return f"set the clipboard to {{«class {clip.rich_type:<4}»:«data {clip.rich_type:<4}{rich}», «class utf8»:«data utf8{plain}»}}\n"


def _programs() -> Iterator[ClipboardProgram]:
    """Yield the programs that reach the clipboard of the desktop that the person sees."""
    if os.environ.get("WAYLAND_DISPLAY"):
        yield ClipboardProgram(("wl-copy",), "--type")
    if os.environ.get("DISPLAY"):
        yield ClipboardProgram(("xclip", "-selection", "clipboard"), "-t")
        yield ClipboardProgram(("xsel", "--input", "--clipboard"))
    if not os.environ.get("SSH_CONNECTION"):  # else these are programs of the far machine
        if sys.platform == "darwin":
            yield ClipboardProgram(("osascript", "-"), takes_both=True)
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
