"""Start this Python again, with what it reads as its standard input.

What the other process does is decided by its program. It sets no limits itself (`_reader_process`).
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from typing import IO

_HEAD = "import sys\nsys.path[:] = {path!r}\n"
"""How the program of each process begins: it imports from where this one does, and never from the folder that it is started in."""


class HelperProcess:
    """Another process of this Python. It ends with all that it starts."""

    def __init__(self, program: str, stdin: IO[bytes] | int = PIPE, *, has_group: bool = True) -> None:
        """`program`: Python code. `stdin`: a file with what it reads. Raises OSError where no process can be started.

        `has_group`: whether it has a group of processes of its own, which ends as a whole. Else it belongs to the group of this one.
        """
        head = _HEAD.format(path=[path for path in sys.path if isinstance(path, str)])
        self._has_group = os.name == "posix" and has_group
        self.popen = Popen(
            [sys.executable, "-c", head + program],
            stdin=stdin,
            stdout=PIPE,
            stderr=DEVNULL,
            process_group=0 if self._has_group else -1,
        )

    def kill(self) -> None:
        """End the process, and all that it started, whatever they do."""
        if self.popen.returncode is None:
            with suppress(ProcessLookupError, PermissionError):  # it has ended
                if self._has_group:
                    os.killpg(self.popen.pid, signal.SIGKILL)
                else:
                    self.popen.kill()

    def end(self) -> int:
        """End the process if it still runs. Returns its exit code, below 0 for a signal."""
        self.kill()
        code = self.popen.wait()
        for pipe in (self.popen.stdin, self.popen.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        return code


def can_start_processes() -> bool:
    """Return whether this program can start others like itself."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


class _Pool:
    """Whether this process is one of a pool, whose other processes are busy already."""

    is_joined = False
    """Whether the process that started this one said so."""


def join_pool() -> None:
    """Count this process as one of a pool."""
    _Pool.is_joined = True


def is_in_pool() -> bool:
    """Return whether this process is one of a pool, so that a further process would gain nothing."""
    process = sys.modules.get("multiprocessing.process")
    return _Pool.is_joined or (process is not None and process.parent_process() is not None)
