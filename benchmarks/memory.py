"""Memory of processes. It imports next to nothing: what it imports would be counted."""

from __future__ import annotations

import os
import sys


def peak_memory(process: str = "self") -> float:
    """Return the most memory (MiB) that a process held: this one, or on Linux that of a number, 0 when it is gone.

    Linux counts it per program; elsewhere it is what the operating system says of the process. `getrusage` alone will not do on Linux: a
    child inherits the peak of the process that started it.
    """
    try:
        with open(f"/proc/{process}/status", encoding="ascii") as lines:
            return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        if process != "self":
            return 0.0
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1 << 20) if sys.platform == "darwin" else peak / 1024


def children() -> list[str]:
    """Return the numbers of the processes that this one has started and that still run; none where the system does not tell."""
    try:
        found = []
        for task in os.listdir("/proc/self/task"):
            with open(f"/proc/self/task/{task}/children", encoding="ascii") as numbers:
                found += numbers.read().split()
        return found
    except OSError:
        return []
