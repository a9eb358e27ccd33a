#!/usr/bin/env bash
# mcp 2.3.0 passes over an argument that a tool does not have. The call succeeds as if the argument had not been given, and nothing says so:
# a filter whose name is misspelt filters nothing. Neither the input schema (no additionalProperties) nor the call warns.
# Expected: an error that names the argument, as for a Python call with an unexpected keyword argument.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check mcp==2.3.0
seen="$("$folder/env/bin/python" - <<'END'
import asyncio

from mcp import Client
from mcp.server.mcpserver import MCPServer

server = MCPServer("ports")


@server.tool()
def ships(port: str, year: int = 0) -> str:
    return f"{port}, year {year}"


async def main() -> None:
    async with Client(server) as client:
        [tool] = (await client.list_tools()).tools
        answer = await client.call_tool("ships", {"port": "Nordhaven", "yaer": 2024})
        print(answer.content[0].text, "| error:", answer.is_error, "| additionalProperties:", tool.input_schema.get("additionalProperties"))


asyncio.run(main())
END
)"
echo "mcp 2.3.0: $seen"
[ "$seen" = "Nordhaven, year 0 | error: False | additionalProperties: None" ] || { echo "changed"; exit 1; }
