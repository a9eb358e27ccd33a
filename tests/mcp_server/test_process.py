"""The server as a process, as assistants start it: by clients of both generations of the SDK, and by one that sends nonsense."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

import beltfacts
from beltfacts.commands._locate import locator_of
from beltfacts.mcp_server.tools import Tools
from tests.mcp_server.serving import ask_process, library_text, refusal, result

FORMER = ["mcp==1.30.0", "httpx==0.28.1", "httpcore==1.0.9", "httpx-sse==0.4.3", "pydantic-settings==2.16.3", "python-dotenv==1.2.4"]
"""The last client of the former protocol, and what it needs besides the packages of the current one."""

FORMER_CLIENT = """
import asyncio, json, sys
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

async def main():
    server = StdioServerParameters(command=sys.executable, args=["-m", "beltfacts", "mcp", "--facts", sys.argv[1]])
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        begun = await session.initialize()
        tools = (await session.list_tools()).tools
        found = await session.call_tool("search_facts", {"query": "canal cargo 2024"})
        wrong = await session.call_tool("cite", {"ids": "cargo-2024", "style": "mlaa"})
        fact = (await session.read_resource("fact://cargo-2024")).contents[0]
        prompt = await session.get_prompt("write_with_citations", {"task": "canals"})
        print(json.dumps({
            "version": begun.protocolVersion,
            "tools": [tool.name for tool in tools],
            "found": found.structuredContent,
            "wrong": [wrong.isError, wrong.content[0].text],
            "fact": json.loads(fact.text),
            "prompt": prompt.messages[0].content.text,
        }))

asyncio.run(main())
"""


@pytest.fixture
def folder(facts_folder) -> Path:
    return facts_folder(canals=library_text())


def test_the_current_client_is_served_and_hears_of_an_edit(folder):
    async def story(client: Client) -> None:
        assert client.protocol_version >= "2026"
        assert (await result(client, "search_facts", query="Grand Canal cargo 2024"))["facts"][0]["value"] == "120"
        (folder / "canals.toml").write_text(library_text(121), encoding="utf-8")
        assert (await result(client, "search_facts", query="Grand Canal cargo 2024"))["facts"][0]["value"] == "121"
        assert "did you mean mla" in await refusal(client, "cite", ids="cargo-2024", style="mlaa")

    ask_process(folder, story)


@pytest.mark.once
def test_the_last_client_of_the_former_protocol_is_served(folder, tmp_path, monkeypatch):
    packages = tmp_path / "packages"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target", str(packages)]
    if subprocess.run([*install, *FORMER], capture_output=True, timeout=60, check=False).returncode:
        pytest.skip("no package index is at hand")
    monkeypatch.setenv("PYTHONPATH", str(packages))
    told = subprocess.run([sys.executable, "-c", FORMER_CLIENT, str(folder)], capture_output=True, text=True, timeout=60, check=True)
    said: dict[str, Any] = json.loads(told.stdout)
    assert said["version"].startswith("2025-")
    assert "search_facts" in said["tools"]
    assert (said["found"]["total"], said["found"]["facts"][0]["value"]) == (1, "120")
    assert said["wrong"][0]
    assert "did you mean mla" in said["wrong"][1]
    assert said["fact"]["figure"] == "120 tonnes"
    assert "search_facts" in said["prompt"]


def test_nonsense_is_answered_or_passed_over_and_the_next_call_is_served(folder):
    initialize = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    nonsense = [
        "",
        "no json",
        "[]",
        "{",
        '{"jsonrpc": "2.0"}',
        '{"jsonrpc": "2.0", "id": 7, "method": "none"}',
        "9" * 100_000,
        '"\\ud800"',
        "\0",
    ]
    nonsense += [request(8, "tools/call", {"name": "search_facts", "arguments": []}), request(9, "tools/call", {"name": 5})]
    nonsense += [request(10, "tools/call", {"name": "search_facts", "arguments": {"query": "\ud800 \0 \x1b[31m"}}), "x" * 3_000_000]
    lines = [request(1, "initialize", initialize), json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}), *nonsense]
    lines.append(request(2, "tools/call", {"name": "search_facts", "arguments": {"query": "berths"}}))
    answers, errors, code = served(folder, "\n".join(lines) + "\n", until=2)
    assert code == 0
    assert "Traceback" not in errors
    [answer] = [each for each in answers if each.get("id") == 2]
    assert answer["result"]["structuredContent"]["total"] == 1


def request(number: int, method: str, params: dict[str, Any]) -> str:
    """Return a line that calls a method."""
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params})


def served(folder: Path, text: str, until: int = 0) -> tuple[list[dict[str, Any]], str, int]:
    """Return what a server says to a text: its answers, what it prints on standard error, its exit code.

    `until`: number of the request whose answer is waited for before the input ends (findings/mcp-answers-lost-at-end-of-input.sh), 0 for none.
    """
    command = [sys.executable, "-m", "beltfacts", "mcp", "--facts", str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(text)
        process.stdin.flush()
        answers: list[dict[str, Any]] = []
        while until and not any(each.get("id") == until for each in answers):
            answers.append(json.loads(process.stdout.readline()))  # nothing but the protocol is on standard output
        rest, errors = process.communicate(timeout=60)
    return [*answers, *map(json.loads, rest.splitlines())], errors, process.returncode


def test_the_server_ends_quietly_with_its_input_and_when_it_is_interrupted(folder):
    assert served(folder, "") == ([], "", 0)
    command = [sys.executable, "-m", "beltfacts", "mcp", "--facts", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(request(1, "ping", {}) + "\n")
        process.stdin.flush()
        process.stdout.readline()  # it is running
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert "Traceback" not in errors


def test_calls_from_many_threads_are_answered_while_files_change(folder):
    with beltfacts.load([folder]) as library:
        tools = Tools(library, locator_of())

        def search(number: int) -> str:
            if number % 10 == 0:
                replaced = folder / f"new-{number}"  # a name for each: two threads may replace the file at the same moment
                replaced.write_text(library_text(120 + number % 3), encoding="utf-8")
                replaced.replace(folder / "canals.toml")
            return tools.search_facts("Grand Canal cargo 2024", "", "", "", "", 5)["facts"][0]["value"]

        with ThreadPoolExecutor(4) as pool:
            values = list(pool.map(search, range(60)))
        tools.close()
    assert set(values) <= {"120", "121", "122"}
