"""A process that reads documents for another one, within limits that the system enforces whatever a reader does.

What it finds comes back as checked data, so that a document that misleads a reader misleads nothing else. Which documents are read in this
way is decided in `_limited`.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain, islice
from threading import Timer
from typing import IO, NamedTuple, TypeVar

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._held_bytes import HeldBytes
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
_LONGEST_KIND = 20
"""Bytes of a line with the kind or the length of an answer."""
_LONGEST_BODY = 16 << 20
"""Bytes of a short answer. What a file says of itself is less."""
_PIECES_BEFORE_TEXT = 3
"""Pieces of an answer before its text. They need the most memory, so they are made before anything is sent."""
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

    def read(self, data: HeldBytes, name: str, limits: Limits) -> Extraction:
        """Return the text of a document. Raises Unreadable with its reason, or because the process ended without one."""
        return self._answer(_TEXT, data, name, limits, lambda file: decode_extraction(file, ""))

    def read_properties(self, data: HeldBytes, name: str, limits: Limits) -> list[Property]:
        """Return what a file says of itself. Raises Unreadable as `read` does."""
        return self._answer(_PROPERTIES, data, name, limits, lambda file: _decode_properties(_read_body(file)))

    def _answer(self, task: str, data: HeldBytes, name: str, limits: Limits, decode: Callable[[IO[bytes]], Read | None]) -> Read:
        """Return the answer to what is asked of a document. `decode`: reads it; None for one that is damaged. Raises Unreadable."""
        self.is_ready = False
        timer = Timer(limits.seconds * _WAITING, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            file = self._ask(task, data, name, limits)
            kind = file.readline(_LONGEST_KIND).decode("ascii", "replace").strip()
            if kind not in (task, _REASON):
                raise ValueError("no answer")
            answer = decode(file) if kind == task else _read_body(file).decode("utf-8", "replace")
        except (OSError, ValueError, EOFError) as error:
            ended = self._process.end()
            is_slow = timer.finished.is_set() or ended == -getattr(signal, "SIGXCPU", 0)
            why = f"takes longer than {limits.seconds:.0f} seconds" if is_slow else f"ended its process ({_name_of(ended)})"
            raise Unreadable(f"reading it {why}; keep its text as .txt") from error
        finally:
            timer.cancel()
        if isinstance(answer, str):
            self.is_ready = True
            raise Unreadable(answer)
        if answer is None:
            raise Unreadable("what was read of it is damaged; verify it again")
        self.is_ready = True
        return answer

    def _ask(self, task: str, data: HeldBytes, name: str, limits: Limits) -> IO[bytes]:
        """Send a document, and let its bytes go. Returns where the answer comes from. Raises OSError where the process has ended."""
        stdin, stdout = self._process.popen.stdin, self._process.popen.stdout
        assert stdin and stdout
        head = ascii((task, len(data.data), name, *limits))
        stdin.write(head.encode() + b"\n")
        stdin.write(data.take())
        stdin.flush()
        return stdout

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
        for piece in _read(task, sys.stdin.buffer.read(length), name):
            answers.write(piece)
        answers.flush()
    os._exit(0)


def _read(task: str, data: bytes, name: str) -> Iterator[bytes]:
    """Yield the pieces of an answer. `task`: what is asked for."""
    held = HeldBytes(data)
    del data
    try:
        if task == _PROPERTIES:
            answer = _body(task, ascii([tuple(each) for each in list_properties(held.take(), name)]).encode())
        else:
            pieces = encode_extraction(extract_document(held, name), "")
            answer = chain((f"{task}\n".encode(),), [*islice(pieces, _PIECES_BEFORE_TEXT)], pieces)
    except Unreadable as error:
        answer = _body(_REASON, str(error).encode("utf-8", "replace"))
    except MemoryError:  # the text was read, and there is no room to send it
        answer = _body(_REASON, b"too large (MemoryError); keep its text as .txt")
    yield from answer


def _body(kind: str, data: bytes) -> Iterator[bytes]:
    """Yield a short answer: its kind, its length, and what it says."""
    yield f"{kind}\n{len(data)}\n".encode()
    yield data


def _read_body(file: IO[bytes]) -> bytes:
    """Read what a short answer says. Raises ValueError where it is cut short."""
    size = int(file.readline(_LONGEST_KIND))
    body = file.read(min(size, _LONGEST_BODY))
    if len(body) != size:
        raise ValueError("the answer is cut short")
    return body


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
