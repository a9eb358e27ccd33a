"""The arguments of a call, checked before a tool sees them, so that a client hears in one line what to correct.

The SDK passes over an argument that a tool does not have, as if it had not been given: a filter with a misspelt name would filter nothing
(findings/mcp-unknown-arguments-pass.sh).
"""

from __future__ import annotations

from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, InputRequiredResult, Tool
from pydantic import ValidationError

from beltfacts.errors import did_you_mean, unknown_name


class CheckingServer(MCPServer[Any]):
    """A server that refuses arguments which a tool does not have, and words the SDK's errors for whoever called."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool. Null counts as not given. Raises ToolError that says what is wrong and what to give."""
        tools = {tool.name: tool for tool in await self.list_tools()}
        if name not in tools:
            raise ToolError(str(unknown_name("tool", name, list(tools), f"there are {', '.join(tools)}")))
        given = {key: value for key, value in arguments.items() if value is not None}
        _refuse_others(tools[name], given)
        try:
            return await super().call_tool(name, given, context)
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                raise ToolError(f"{name}: {_what_is_wrong(tools[name], error.__cause__)}") from None
            raise


def _refuse_others(tool: Tool, given: dict[str, Any]) -> None:
    """Raise ToolError for an argument that a tool does not have."""
    known = list(tool.input_schema.get("properties", {}))
    for key in given:
        if key not in known:
            takes = f"it takes {', '.join(known)}" if known else "it takes none"
            raise ToolError(f"{tool.name} has no argument {key[:60]!r}: {did_you_mean(key, known, takes)}")


def _what_is_wrong(tool: Tool, error: ValidationError) -> str:
    """Return each wrong argument with the reason, and what it is for."""
    properties = tool.input_schema.get("properties", {})
    said = []
    for each in error.errors(include_url=False, include_input=False):
        key = str(each["loc"][0]) if each["loc"] else ""
        reason = "is missing" if each["type"] == "missing" else each["msg"].lower()
        said.append(f"argument {key} {reason}; give it as {properties.get(key, {}).get('type', 'text')}: {_meaning(properties, key)}")
    return "; ".join(said)


def _meaning(properties: dict[str, Any], key: str) -> str:
    """Return what an argument is for."""
    return str(properties.get(key, {}).get("description", ""))
