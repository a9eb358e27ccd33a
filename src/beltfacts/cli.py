"""The command line: runs one command and maps errors to exit codes.

0 done; 1 nothing found, or findings; 2 wrong use (one line on standard error). It makes the standard streams safe to write to first.
"""

from __future__ import annotations

import codecs
import os
import sys
from io import BufferedWriter, FileIO, RawIOBase, TextIOWrapper
from typing import TYPE_CHECKING

from beltfacts.commands import run_line
from beltfacts.errors import UseError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_PATIENCE = 5.0
"""Seconds that a pipe which does not block may stay full, as between two reads of a busy reader. Then writing fails."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; `arguments` default to those of the process."""
    _make_streams_safe()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except UseError as error:
        return _report_use_error(str(error))
    except KeyboardInterrupt:
        return _report_use_error("stopped")
    except SystemExit as stop:  # typer's answer to a closed pipe; it also ends shell completion so
        if isinstance(stop.__context__, BrokenPipeError):
            return _on_closed_pipe()
        raise
    except BrokenPipeError:
        return _on_closed_pipe()
    except OSError as error:
        if error.filename is not None:  # not a standard stream: a mistake in the program
            raise
        _on_closed_pipe()
        return _report_use_error(f"cannot write to standard output: {(error.strerror or 'error').lower()}")
    return code if isinstance(code, int) else 0


def _run(arguments: list[str] | None) -> object:
    """Run the command; if it meets a damaged cache, once more with a new one."""
    try:
        return run_line(arguments)
    except Exception as error:
        cache = sys.modules.get("beltfacts.library.index.cache")  # not imported by commands that need no cache
        if cache is None or not isinstance(error, cache.DAMAGE) or not cache.reject_open_caches():
            raise
    return run_line(arguments)


def _make_streams_safe() -> None:
    """Let a closed standard stream be empty or swallow what is written, and write what its encoding lacks as a JSON escape."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            if name == "stdout" and _may_lose_output(stream):
                stream = sys.stdout = _lossless(stream)
            stream.reconfigure(errors="beltfacts")


def _may_lose_output(stream: TextIOWrapper) -> bool:
    """Return whether a write to a stream may be cut short without an error.

    Python's text streams drop what a raw file does not take: an unbuffered one (PYTHONUNBUFFERED), on a disk that is nearly full or a pipe
    that does not block.
    """
    try:
        return isinstance(stream.buffer, RawIOBase) or not os.get_blocking(stream.fileno())
    except (AttributeError, OSError, ValueError):  # no file, or a system without such pipes
        return False


def _lossless(stream: TextIOWrapper) -> TextIOWrapper:
    """Return a stream to the same file that writes everything or raises OSError. A stream without a buffer is flushed at each line."""
    stream.flush()
    by_line = stream.line_buffering or isinstance(stream.buffer, RawIOBase)
    file = BufferedWriter(_PatientFile(stream.fileno(), "wb", closefd=False))
    return TextIOWrapper(file, encoding=stream.encoding, line_buffering=by_line)


class _PatientFile(FileIO):
    """A file that waits while it takes nothing, for `_PATIENCE` at most."""

    def write(self, data: ReadableBuffer) -> int:
        """Write what the file takes and return its length. Raises BlockingIOError when it takes nothing for too long."""
        written: int | None = super().write(data)
        if written is None:
            from select import select  # imported here: few pipes do not block

            select([], [self.fileno()], [], _PATIENCE)
            written = super().write(data)
        if written is None:
            raise BlockingIOError(11, "nobody reads it")
        return written


def _json_escape(error: UnicodeError) -> tuple[str, int]:
    """Return characters as JSON writes them (UTF-16 units), so that JSON stays JSON on every terminal and pipe."""
    assert isinstance(error, UnicodeEncodeError)
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2)), error.end


codecs.register_error("beltfacts", _json_escape)


def _on_closed_pipe() -> int:
    """Send what is still to be written nowhere: nobody reads standard output any more, which is no failure."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 0


def _report_use_error(message: str) -> int:
    """Print the one line of wrong use and return its exit code; nothing while a shell asks for completions."""
    if "_BELTFACTS_COMPLETE" in os.environ:  # there are none, and a person is typing
        return 2
    from beltfacts.commands import print_message

    line = message.strip().rstrip(".")
    first = line[:1] if line[1:2].isupper() else line[:1].lower()  # EDITOR and PDF stay as they are
    print_message(f"beltfacts: {first}{line[1:]}")
    return 2
