"""The server for assistants: ``python -m benchmarks.mcp [FACTS]`` prints its start beside the SDK's own, and the time of a warm search.

FACTS is a folder of fact files. Starts are processor time of whole processes in turn, with the input at its end; searches are seen from the
client, over standard input and output. It writes no page.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from statistics import median
from time import perf_counter

from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

ROUNDS = 21
SEARCHES = 200
IMPORT = [sys.executable, "-c", "import mcp.server.mcpserver"]
QUERIES = ("China-Laos Railway freight", "AIIB members", "trade of ASEAN 2024", "jakarta bandung travl time")


def processor_time(command: list[str]) -> float:
    """Return the seconds of processor time of a process that reads an empty input."""
    before = os.times()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


async def searches(arguments: list[str]) -> list[float]:
    """Return the seconds of each warm search, as the client sees it."""
    seconds = []
    async with Client(stdio_client(StdioServerParameters(command=sys.executable, args=arguments))) as client:
        for number in range(SEARCHES + len(QUERIES)):
            start = perf_counter()
            await client.call_tool("search_facts", {"query": QUERIES[number % len(QUERIES)]})
            seconds.append(perf_counter() - start)
    return seconds[len(QUERIES) :]


def main() -> None:
    """Measure both and print them."""
    facts = ["--facts", sys.argv[1]] if sys.argv[1:] else []
    arguments = ["-m", "beltfacts", "mcp", *facts]
    cases = {"import": IMPORT, "start": [sys.executable, *arguments]}
    for command in cases.values():
        processor_time(command)  # compiled files and the index are made
    seen: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(ROUNDS):
        for name, command in cases.items():
            seen[name].append(processor_time(command))
    importing, starting = median(seen["import"]), median(seen["start"])
    print(f"start {starting:.3f} s, import of the SDK {importing:.3f} s, ratio {starting / importing:.2f}")
    waited = sorted(asyncio.run(searches(arguments)))
    print(f"search: median {median(waited) * 1000:.1f} ms, 95 of 100 below {waited[len(waited) * 95 // 100] * 1000:.1f} ms")


if __name__ == "__main__":
    main()
