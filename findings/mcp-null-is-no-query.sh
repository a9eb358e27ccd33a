#!/usr/bin/env bash
# mcp 2.3.0 (Python SDK, MCPServer) reads the text "null" given to a parameter typed str | None as None: a tool that searches for the word null gets
# no query. "[1]" for the same parameter is refused, since it is taken as JSON. A parameter typed str gets both as they are.
# Expected: the string, which is valid for the declared schema as it stands.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mcp==2.3.0
cat > "$folder/look.py" <<'END'
import asyncio

from mcp.server.mcpserver import MCPServer

server = MCPServer("a")


@server.tool()
def optional(query: str | None = "nothing given") -> str:
    return repr(query)


@server.tool()
def required(query: str) -> str:
    return repr(query)


async def ask() -> None:
    for tool in ("optional", "required"):
        for query in ("null", "[1]", "2024"):
            try:
                answer = (await server.call_tool(tool, {"query": query})).content[0].text
            except Exception:
                answer = "refused"
            print(tool, query, "=", answer.replace("'", '"'), end="; ")
    print()


asyncio.run(ask())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "mcp 2.3.0: $seen"
[ "$seen" = 'optional null = None; optional [1] = refused; optional 2024 = "2024"; required null = "null"; required [1] = "[1]"; required 2024 = "2024"; ' ] || { echo "changed"; exit 1; }
