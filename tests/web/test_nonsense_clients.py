"""What a client may send that speaks no HTTP, or none that is meant well: each is refused or dropped, and others are answered meanwhile."""

from __future__ import annotations

import random
import socket
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("browser")]

HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n"

NONSENSE = {
    "random bytes": random.Random(3).randbytes(4000),
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500),
    "no version": b"GET /\r\n\r\n",
    "a proxy's request": b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n",
    "another protocol": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "two hosts": HEAD + b"Host: evil.example\r\n\r\n",
    "two lengths": b"POST /draft HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\ntext=x",
    "length and chunks": b"POST /draft HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x",
    "a negative length": b"POST /draft HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    "a chunk without a size": b"POST /draft HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
    "a head without an end": HEAD + b"X: " + b"y" * 100_000,
    "many headers": HEAD + b"".join(b"X-%d: y\r\n" % n for n in range(5000)) + b"\r\n",
    "a line end in a header": HEAD + b"X: a\rb\r\n\r\n",
    "an upgrade": HEAD + b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n",
}
"""What is sent, by what it is."""


ANSWERED = ("an upgrade", "many headers")
"""What may be answered with the page: a request without its upgrade, and a head that arrives at once (h11 limits a head while it has no end)."""


def status_of(port: int, path: str) -> int:
    """Return the status of an answer to a client that means well."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as client:
        client.request("GET", path, headers={"Host": "localhost"})
        with client.getresponse() as answer:
            return answer.status


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_gets_no_page_of_another_and_others_are_answered(address: str, name: str) -> None:
    port = urlsplit(address).port or 0
    answer = b""
    with socket.create_connection(("127.0.0.1", port), 60) as client:
        client.settimeout(60)
        try:
            client.sendall(NONSENSE[name])
            client.shutdown(socket.SHUT_WR)
            while part := client.recv(1 << 16):
                answer += part
        except ConnectionError:
            pass  # dropped
    status = answer.split(b" ", 2)[1] if answer.startswith(b"HTTP/1.1 ") else b""
    assert status in (b"", b"400", b"405", b"413", b"421", b"431") or (name in ANSWERED and status == b"200"), answer[:200]
    assert b"Traceback" not in answer
    assert status_of(port, "/health") == 200


def test_clients_that_send_slowly_or_go_away_hold_up_nobody(address: str) -> None:
    port = urlsplit(address).port or 0
    slow = [socket.create_connection(("127.0.0.1", port), 60) for _ in range(100)]
    for number, each in enumerate(slow):
        each.sendall(HEAD if number % 2 else b"POST /draft HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n\r\ntext=")
    for _ in range(5):
        assert status_of(port, "/?q=canal+cargo") == 200
    for each in slow:
        each.close()
    assert status_of(port, "/health") == 200
