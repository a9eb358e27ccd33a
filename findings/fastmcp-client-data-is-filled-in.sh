#!/usr/bin/env bash
# FastMCP 4.2.3 gives a client two readings of one answer, and data is not what the server sent: a field that the answer has not is filled in from the
# "default" of the output schema, or is None; a field that the schema does not name is gone; 1035 is 1035.0; source-id is source_id; and the blank of an
# address is %20. Where a field of the format "date" has a month, 2024-03, data is None as a whole: the error is a line of the log. structured_content has all
# as it was sent. Expected: the values of the server, as JSON Schema says of "default" that it fills nothing in, and an error for the month.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fastmcp==4.2.3
cat > "$folder/look.py" <<'END'
import asyncio
import json

from fastmcp import Client, FastMCP

server = FastMCP("facts")
TEXT = {"type": "string"}
FIELDS = {
    "figure": {"type": "number"},
    "date": {"type": "string", "format": "date"},
    "source-id": TEXT,
    "qualifier": {"type": "string", "default": "exactly"},
    "unit": TEXT,
    "url": {"type": "string", "format": "uri"},
}
SCHEMA = {"type": "object", "properties": FIELDS, "required": ["figure"]}


@server.tool(output_schema=SCHEMA)
def day() -> dict:
    return {"figure": 1035, "date": "2024-03-31", "source-id": "wb", "note": "about", "url": "https://example.org/a b"}


@server.tool(output_schema=SCHEMA)
def month() -> dict:
    return {"figure": 1035, "date": "2024-03"}


async def main():
    async with Client(server) as client:
        for name in ("day", "month"):
            answer = await client.call_tool(name)
            print(*([f"{key}: {value}" for key, value in vars(answer.data).items()] if answer.data else ["no data"]), sep="; ")
            print(json.dumps(answer.structured_content))


asyncio.run(main())
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py 2> /dev/null)"
echo "FastMCP 4.2.3: $seen"
[ "$seen" = 'figure: 1035.0; date: 2024-03-31; source_id: wb; qualifier: exactly; unit: None; url: https://example.org/a%20b
{"figure": 1035, "date": "2024-03-31", "source-id": "wb", "note": "about", "url": "https://example.org/a b"}
no data
{"figure": 1035, "date": "2024-03"}' ] || { echo "changed"; exit 1; }
