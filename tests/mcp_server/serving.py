"""A library for the tests of the server, and clients that ask it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

import beltfacts
from beltfacts.commands._locate import locator_of
from beltfacts.mcp_server import open_server
from tests.conftest import SOURCE, VOCABULARY, fact

EDITED = 'withdrawn = { date = "2025-02-01", reason = "counted twice" }'


def library_text(value: int = 120) -> str:
    """Return a fact file: a series of two years and its rounding, ships, and a withdrawn fact."""
    return "".join(
        [
            SOURCE,
            VOCABULARY,
            fact("cargo-2023", value=100, date="2023"),
            fact("cargo-2024", value=value),
            fact("berths", value=7, measure="berths", figure="7 ships", quote="there are berths for 7 ships").replace(
                'unit = "t"', 'unit = "{ship}"'
            ),
            fact("cargo-2022", value=90, date="2022", extra=EDITED),
        ]
    )


Story = Callable[[Client], Awaitable[None]]


def ask(folder: Path, story: Story) -> None:
    """Run a story of a client with a server in this process."""

    async def whole() -> None:
        with beltfacts.load([folder]) as library, open_server(library, locator_of()) as server:
            async with Client(server) as client:
                await story(client)

    asyncio.run(whole())


def ask_process(folder: Path, story: Story) -> None:
    """Run a story of a client with a server in a process of its own."""

    async def whole() -> None:
        started = StdioServerParameters(command=sys.executable, args=["-m", "beltfacts", "mcp", "--facts", str(folder)])
        async with Client(stdio_client(started)) as client:
            await story(client)

    asyncio.run(whole())


async def result(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    """Return the structured result of a call, which must be no error."""
    returned = await client.call_tool(tool, arguments)
    assert not returned.is_error, returned.content
    assert returned.structured_content is not None
    return returned.structured_content


async def refusal(client: Client, tool: str, **arguments: Any) -> str:
    """Return the text of a call that must be refused."""
    returned = await client.call_tool(tool, arguments)
    assert returned.is_error
    [content] = returned.content
    assert content.type == "text"
    return content.text
