"""Times of a shared library on PostgreSQL: ``python -m benchmarks.shared_library [FACTS]`` prints docs/benchmarks-shared-library.md's table.

A server is started for it in a temporary folder. Each task runs in a process of its own. Beside the time stands the processor time of the process
and of the server, because other programs may run on the machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.generator import write
from tests.postgres import NO_POSTGRES, PROGRAMS, Server, running

_TASKS = {
    "push": "from beltfacts.library.shared import parse_address, push; print(len(push(folder, parse_address(database)).files))",
    "build from TOML": "from beltfacts.library import load; library = load([folder]); print(library.state.read); library.close()",
    "pull into a ready index": "from beltfacts.library import load; library = load([database]); print(library.state.read); library.close()",
    "open again": "from beltfacts.library import load; library = load([database]); print(library.state.read); library.close()",
}
"""What is measured, as a program of one line."""

_FOLLOW = """
import sys, time
from beltfacts.library import load
library = load([database])
library.current()
print("ready", flush=True)
while True:
    before = time.process_time()
    now = library.current()
    if now is not library:
        break
    time.sleep(0.001)
print(time.time(), time.process_time() - before, now.fact(name).note, flush=True)
"""
"""A server that waits for a change and says when it has it."""


def _run(program: str, folder: Path, database: str, cache: Path) -> tuple[float, float]:
    """Seconds and processor seconds of a program."""
    before, start = os.times(), time.perf_counter()
    setting = f"folder, database = {str(folder)!r}, {database!r}\n"
    subprocess.run(
        [sys.executable, "-c", setting + program], check=True, stdout=subprocess.DEVNULL, env={**os.environ, "BELTFACTS_CACHE": str(cache)}
    )
    after = os.times()
    return time.perf_counter() - start, after.children_user + after.children_system - before.children_user - before.children_system


def _server_seconds(server: Server) -> float:
    """Processor seconds of the server's processes that have ended, one for each connection."""
    assert server._process is not None
    fields = Path(f"/proc/{server._process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")


def _change(server: Server, database: str, cache: Path) -> tuple[float, float]:
    """Seconds, and processor seconds of the reader, from a change of one row to an answer with it. The reader follows the database."""
    name = str(server.sql(database, "SELECT min(id) FROM beltfacts.fact")[0][0])
    setting = f"database, name = {database!r}, {name!r}\n"
    command = [sys.executable, "-c", setting + _FOLLOW]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "BELTFACTS_CACHE": str(cache)}) as reader:
        assert reader.stdout and reader.stdout.readline()
        server.sql(database, f"UPDATE beltfacts.fact SET note = 'changed' WHERE id = '{name}'")
        changed = time.time()
        seen, used, note = reader.stdout.readline().split()
        assert note == "changed"
    return float(seen) - changed, float(used)


def main(count: int) -> None:
    """Print the times for a library of `count` facts."""
    if PROGRAMS is None:
        sys.exit(NO_POSTGRES)
    with running() as server, tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        folder = work / "facts"
        shutil.copytree(write(Path(os.environ.get("BELTFACTS_BENCHMARKS", temporary)) / f"shared-{count}", count).facts, folder)
        database = server.database()
        print(f"{count:,} facts\n\n| task | seconds | processor seconds | of the server |\n|---|---|---|---|")
        times = {}
        for name, program in _TASKS.items():
            cache = work / ("folder" if "TOML" in name else "database")
            before = _server_seconds(server)
            times[name] = _run(program, folder, database, cache)
            time.sleep(0.5)  # until the server has taken note of the end
            of_server = _server_seconds(server) - before
            print(f"| {name} | {times[name][0]:.2f} | {times[name][1]:.2f} | {of_server:.2f} |", flush=True)
        for each in range(2):
            server.sql(database, "UPDATE beltfacts.fact SET note = NULL WHERE note = 'changed'")
            seconds, used = _change(server, database, work / "database")
            print(f"| one change reaches a server ({each + 1}) | {seconds:.2f} | {used:.2f} | |", flush=True)
        ratios = [times["pull into a ready index"][n] / times["build from TOML"][n] for n in (0, 1)]
        print(f"\npull into a ready index / build from TOML: {ratios[0]:.2f} of the time, {ratios[1]:.2f} of the processor time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
