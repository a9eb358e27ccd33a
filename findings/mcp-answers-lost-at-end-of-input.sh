#!/usr/bin/env bash
# mcp 2.3.0 over standard input and output drops the answer to a call that is still running when the input ends, although standard output is open.
# The process ends with exit code 0. Requests from a file or a pipe (`server < requests.jsonl`) are then answered in part, by chance of timing.
# Expected: requests that were read are answered before the server ends.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check mcp==2.3.0
cat > "$folder/server.py" <<'END'
import time

from mcp.server.mcpserver import MCPServer

server = MCPServer("ports", log_level="ERROR")


@server.tool()
def ships(port: str) -> str:
    time.sleep(1)
    return f"{port}: 610"


server.run("stdio")
END
cat > "$folder/requests.jsonl" <<'END'
{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"file","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ships","arguments":{"port":"Nordhaven"}}}
END
run() { "$folder/env/bin/python" "$folder/server.py" | grep -c '"id":2' || true; }
ended="$(run < "$folder/requests.jsonl")"
open="$({ cat "$folder/requests.jsonl"; sleep 6; } | run)"
echo "mcp 2.3.0: answers to the call: $ended with the input at its end, $open with the input left open"
[ "$ended $open" = "0 1" ] || { echo "changed"; exit 1; }
