"""A process that reads documents for another one, within limits that the system enforces whatever a reader does.

What it finds comes back as checked data, so that a document that misleads a reader misleads nothing else. Which documents are read in this
way is decided in `_limited`.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from threading import Timer
from typing import NamedTuple, TypeVar

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._process import HelperProcess, can_start_processes, is_in_pool, join_pool
from beltfacts.documents.extractors._properties import Property, list_properties
from beltfacts.documents.extractors._run import extract_document
from beltfacts.documents.extractors._unreadable import Unreadable
from beltfacts.documents.stored_extraction import decode_extraction, encode_extraction

Read = TypeVar("Read")
"""What an answer holds."""

_WAITING = 3.0
"""Times its processor time that a process is waited for, because other programs run too."""
_TEXT, _PROPERTIES, _REASON = "text", "properties", "reason"
"""What is asked for, and what an answer is: that, or why there is none."""
_PROGRAM = """from beltfacts.documents.extractors._reader_process import answer_all
answer_all({in_pool!r})
"""
"""What the process runs."""


class Limits(NamedTuple):
    """What reading a document may take."""

    seconds: float
    """Processor time in seconds."""
    memory: int
    """Address space in bytes."""


class ReaderProcess:
    """A process that reads one document after the other."""

    def __init__(self) -> None:
        """Start it. Raises OSError where that is not possible."""
        if not can_start_processes():
            raise OSError("this program cannot start others like itself")
        self.owner = os.getpid()
        """The process that started it."""
        self.is_ready = True
        """Whether it can read another document."""
        self._process = HelperProcess(_PROGRAM.format(in_pool=is_in_pool()))

    def read(self, data: bytes, name: str, limits: Limits) -> Extraction:
        """Return the text of a document. Raises Unreadable with its reason, or because the process ended without one."""
        return self._checked(decode_extraction(self._answer(_TEXT, data, name, limits), ""))

    def read_properties(self, data: bytes, name: str, limits: Limits) -> list[Property]:
        """Return what a file says of itself. Raises Unreadable as `read` does."""
        return self._checked(_decode_properties(self._answer(_PROPERTIES, data, name, limits)))

    def _answer(self, task: str, data: bytes, name: str, limits: Limits) -> bytes:
        """Return the answer to what is asked of a document. Raises Unreadable as `read` does."""
        self.is_ready = False
        timer = Timer(limits.seconds * _WAITING, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            kind, body = self._ask(task, data, name, limits)
        except (OSError, ValueError) as error:
            ended = self._process.end()
            is_slow = timer.finished.is_set() or ended == -getattr(signal, "SIGXCPU", 0)
            why = f"takes longer than {limits.seconds:.0f} seconds" if is_slow else f"ended its process ({_name_of(ended)})"
            raise Unreadable(f"reading it {why}; keep its text as .txt") from error
        finally:
            timer.cancel()
        self.is_ready = kind in (task, _REASON)
        if kind == _REASON:
            raise Unreadable(body.decode("utf-8", "replace"))
        return body if kind == task else b""

    def _checked(self, answer: Read | None) -> Read:
        """Return what an answer holds. Raises Unreadable where it is damaged, and takes no further document then."""
        self.is_ready = self.is_ready and answer is not None
        if answer is None:
            raise Unreadable("what was read of it is damaged; verify it again")
        return answer

    def _ask(self, task: str, data: bytes, name: str, limits: Limits) -> tuple[str, bytes]:
        """Send a document and return the kind and the body of the answer. Raises OSError or ValueError where there is none."""
        stdin, stdout = self._process.popen.stdin, self._process.popen.stdout
        assert stdin and stdout
        head = ascii((task, len(data), name, *limits))
        stdin.write(head.encode() + b"\n")
        stdin.write(data)
        stdin.flush()
        kind, length = stdout.readline(100).decode("ascii", "replace").split()
        body = stdout.read(int(length))
        if len(body) < int(length):
            raise ValueError("the answer is cut short")
        return kind, body

    def end(self) -> None:
        """End the process."""
        self.is_ready = False
        if self.owner == os.getpid():
            self._process.end()


def _name_of(code: int) -> str:
    """Say why a process ended. `code`: its exit code, below 0 for a signal."""
    with suppress(ValueError):
        return signal.Signals(-code).name
    return f"exit code {code}"


def answer_all(in_pool: bool) -> None:
    """Read documents from standard input and write their texts, until there are no more. This is what the process runs.

    `in_pool`: whether the process that asks is one of a pool. Else a further one may read a part of a document.
    """
    from ast import literal_eval

    if in_pool:
        join_pool()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # at once, also inside PDFium
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that a library prints is an answer
    while head := sys.stdin.buffer.readline():
        task, length, name, seconds, memory = literal_eval(head.decode())
        _set_limits(Limits(seconds, memory))
        kind, body = _read(task, sys.stdin.buffer.read(length), name)
        answers.write(f"{kind} {len(body)}\n".encode())
        answers.write(body)
        answers.flush()
    os._exit(0)


def _read(task: str, data: bytes, name: str) -> tuple[str, bytes]:
    """Return the kind and the body of an answer. `task`: what is asked for."""
    try:
        if task == _PROPERTIES:
            return task, ascii([tuple(each) for each in list_properties(data, name)]).encode()
        return task, encode_extraction(extract_document(data, name), "")
    except Unreadable as error:
        return _REASON, str(error).encode("utf-8", "replace")
    except MemoryError:  # the text was read, and there is no room to send it
        return _REASON, b"too large (MemoryError); keep its text as .txt"


def _decode_properties(body: bytes) -> list[Property] | None:
    """Return the properties of an answer, or None for one that holds anything else."""
    from ast import literal_eval

    with suppress(ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        found = [Property(*each) for each in literal_eval(body.decode("ascii"))]
        if all(isinstance(text, str) for each in found for text in each):
            return found
    return None


def _set_limits(limits: Limits) -> None:
    """Let the system end this process when the next document takes too much. Some systems have no such limits."""
    with suppress(ImportError):
        import resource

        used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        for kind, most in (
            (resource.RLIMIT_CPU, round(used + limits.seconds + 0.5)),
            (resource.RLIMIT_AS, limits.memory),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(OSError, ValueError):  # the user has less already
                hard = resource.getrlimit(kind)[1]
                resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
