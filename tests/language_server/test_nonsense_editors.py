"""What an editor may send that is wrong, too much, or out of order: the next request is answered, and standard error has single lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.audit.test_audit import written

ADDRESS = "file:///drafts/article.md"
PLACE = {"textDocument": {"uri": ADDRESS}, "position": {"line": 0, "character": 30}}


def message(content: object) -> bytes:
    """Return a message of the protocol with its head. `content`: bytes as they are, anything else as JSON."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


def call(method: str, params: Any, number: int = 0) -> bytes:
    """Return a request, or a notification where it has no number."""
    return message({"jsonrpc": "2.0", "method": method, "params": params} | ({"id": number} if number else {}))


def opened(text: str, address: str = ADDRESS) -> bytes:
    return call("textDocument/didOpen", {"textDocument": {"uri": address, "languageId": "markdown", "version": 1, "text": text}})


def changed(version: int, change: dict[str, Any]) -> bytes:
    return call("textDocument/didChange", {"textDocument": {"uri": ADDRESS, "version": version}, "contentChanges": [change]})


def stretch(*at: int) -> dict[str, Any]:
    start, end = {"line": at[0], "character": at[1]}, {"line": at[2], "character": at[3]}
    return {"range": {"start": start, "end": end}, "text": "x"}


HELLO = call("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1) + call("initialized", {})
OPENED = opened("Nordhaven harbour handled 4.78 million tonnes of cargo in 2024.\n")
LAST = call("textDocument/hover", PLACE, 99)
BYE = call("shutdown", None, 100) + call("exit", None)

SENT = {
    "no JSON": message(b"{nope") + message(b"\xff\xfe") + message(b"[" * 100_000) + message([]) + message(None),
    "another version": message({"jsonrpc": "1.0", "id": 3, "method": "x"}),
    "unknown methods": call("nosuch/x", {}, 9) + call("workspace/executeCommand", {"command": "rm", "arguments": ["x"]}, 6),
    "no such parameters": call("textDocument/hover", {"textDocument": 5}, 7) + call("textDocument/didChange", {"x": 1}),
    "drafts that are not open": call("textDocument/didClose", {"textDocument": {"uri": "file:///x"}}) * 2 + opened("12", "zz\0://["),
    "changes out of order": changed(9, {"text": "x 5 tonnes"}) + changed(2, {"text": "It carried 4.78 million tonnes of cargo in all"}),
    "changes out of the text": changed(2, stretch(99, 0, 100, 7)) + changed(3, stretch(5, 5, 0, 0)) + changed(4, stretch(-1, -1, -1, -1)),
    "megabytes": opened("It carried 4.78 million tonnes of cargo. " * 60_000, "file:///long.md"),
}
"""What is sent after the greeting, by what it is. The draft that is open is asked about afterwards."""


def drive(facts: object, sent: bytes) -> tuple[int, bytes, list[str]]:
    """Send bytes to a server and go away. Return its exit code, its answers and the lines of its messages."""
    command = [sys.executable, "-m", "beltfacts", "lsp", "--facts", str(facts)]
    done = subprocess.run(command, input=sent, capture_output=True, check=False, timeout=120, env=dict(os.environ))
    return done.returncode, done.stdout, done.stderr.decode().splitlines()


@pytest.fixture
def facts(facts_folder):
    return facts_folder(harbour=written())


@pytest.mark.once
def test_nonsense_is_said_in_single_lines_and_the_next_request_is_answered(facts):
    code, answers, said = drive(facts, HELLO + OPENED + b"".join(SENT.values()) + LAST + BYE)
    assert code == 0
    assert b'"id": 99' in answers or b'"id":99' in answers
    assert b"are not judged while they are written" in answers
    assert said and all(line.startswith("beltfacts: ") and len(line) < 330 for line in said), said


@pytest.mark.once
@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" + bytes(range(256)) * 20, 0),
        (HELLO + OPENED + b"Content-Length: 500\r\n\r\n{", 0),
        (b"Content-Length: 99999999999999\r\n\r\n{}", 2),
        (HELLO + OPENED + changed(2, {"text": "It carried 5 tonnes"}), 0),
    ],
    ids=["another protocol", "half a message", "an endless message", "gone while it waits"],
)
def test_an_editor_that_goes_away_leaves_no_traceback(facts, sent, code):
    ended, _, said = drive(facts, sent)
    assert ended == code
    assert len(said) <= 1 and all(line.startswith("beltfacts: ") for line in said), said


def test_a_server_that_is_told_to_end_ends_without_a_word(facts):
    assert drive(facts, HELLO + OPENED + BYE)[::2] == (0, [])
