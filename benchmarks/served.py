"""A server of the pages in a process of its own, and what it uses of processor and memory, for the benchmarks of serving."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.generator import Data


class Running(NamedTuple):
    """A server that answers. port: on loopback. process: number of its first process."""

    port: int
    process: int

    def connect(self) -> HTTPConnection:
        """Return a connection to it."""
        return HTTPConnection("127.0.0.1", self.port, timeout=60)

    def processes(self) -> list[int]:
        """Return the numbers of its processes, the first one before its workers."""
        found = [self.process]
        for each in found:
            for task in Path(f"/proc/{each}/task").glob("*/children"):
                found += map(int, task.read_text().split())
        return found

    def processor_seconds(self) -> float:
        """Return the processor time that its processes have used."""
        ticks = 0
        for each in self.processes():
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def memory(self) -> list[float]:
        """Return the memory of its own (MiB) that each process holds, without pages of files that all share."""
        return [_own_memory(each) for each in self.processes()]


def _own_memory(process: int) -> float:
    """Return the anonymous memory (MiB) of a process."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("RssAnon"))


@contextmanager
def running(facts: Path, workers: int = 1) -> Iterator[Running]:
    """Serve a folder of facts on a free port until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "beltfacts", "serve", "--facts", str(facts), "--port", str(port), "--rate", "0"]
    process = subprocess.Popen([*command, "--workers", str(workers)], stderr=subprocess.DEVNULL)
    server = Running(port, process.pid)
    try:
        _wait(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(30)


def _wait(server: Running, process: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers. Raises RuntimeError where it ends instead."""
    while process.poll() is None:
        try:
            connection = server.connect()
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the server ended with {process.returncode}")


def queries(data: Data, count: int, rng: Random) -> list[str]:
    """Return questions of up to six words about facts that are there."""
    lines = data.records.read_text(encoding="utf-8").splitlines()
    return [" ".join(line.split("\t")[1].split()[:6]) for line in rng.sample(lines, count)]
