"""Where a long job runs: in processes of this machine, or on a Dask cluster. Both are made only when they are asked for, or pay.

It verifies nothing: what runs in an executor is decided by the job.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from importlib import import_module
from multiprocessing.process import BaseProcess
from typing import Any
from urllib.parse import urlsplit

from beltfacts.errors import UseError, install_line

_PATIENCE = 10
"""Seconds to wait for the scheduler of a cluster."""


class ProcessPool(Executor):
    """A pool of processes that starts anew after one of its processes has ended, as with a document that crashes its reader."""

    def __init__(self, jobs: int) -> None:
        """`jobs`: the number of processes."""
        self._jobs = jobs
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        """Return new processes. They are spawned, which is safe on every system."""
        from multiprocessing import get_context

        return ProcessPoolExecutor(self._jobs, get_context("spawn"), _prepare_process)

    def submit(self, function: Callable[..., Any], /, *args: Any, **options: Any) -> Future[Any]:
        """Run a function in one of the processes."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._pool.submit(function, *args, **options)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = self._start()
            return self._pool.submit(function, *args, **options)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the processes: at once where the job was stopped.

        It waits for the thread that looks after them, which Python 3.12 would otherwise wake while it closes: that prints an error at the end.
        """
        if kind is not None:
            for process in list((getattr(self._pool, "_processes", None) or {}).values()):
                process.kill()
        self.shutdown(cancel_futures=True)


def _prepare_process() -> None:
    """Let a process end with the one that started it, and leave Ctrl-C to that one."""
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := parent_process():
        Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """End this process when its parent ends, however that ends."""
    parent.join()
    os._exit(1)


def usable_processors() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_start_processes() -> bool:
    """Return whether this program can start others like itself."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def check_address(address: str) -> str:
    """Return the address of a scheduler as Dask writes it. Raises UseError for an address that is not ``dask://HOST:PORT``."""
    try:
        parts = urlsplit(address)
        if parts.scheme == "dask" and parts.hostname and parts.port and not parts.path.strip("/"):
            return f"tcp://{parts.netloc}"
    except ValueError:
        pass
    raise UseError(f"--executor {address!r}: no such executor; give dask://HOST:PORT")


class DaskCluster:
    """The executor of a Dask cluster, as a context."""

    def __init__(self, address: str) -> None:
        """`address`: ``dask://HOST:PORT``. Raises UseError where Dask is missing or the scheduler does not answer."""
        scheduler = check_address(address)
        try:
            client: Any = import_module("distributed").Client
        except ImportError as error:
            raise UseError(f"--executor dask://... needs Dask; install it with {install_line('dask')}") from error
        try:
            self._client = client(scheduler, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:  # TimeoutError is an OSError
            raise UseError(f"--executor {address}: no Dask scheduler answers there; start one with dask scheduler") from error

    def __enter__(self) -> Executor:
        """Return the executor."""
        executor: Executor = self._client.get_executor()
        return executor

    def __exit__(self, *_: object) -> None:
        """Leave the cluster. What still runs there for this job is given up."""
        self._client.close()
