"""What stands before every request: names of the server, rates, lengths, and the headers that keep a page from acting.

It is an ASGI application around another one, and makes no page but plain messages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from beltfacts.web.message_page import TITLES
from beltfacts.web.rates import Rates

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), clipboard-write=(self)",
}
"""Headers of every answer. Scripts, styles and pictures come from this server alone, and none stands in a page."""

_LONGEST_ADDRESS = 4000
"""Bytes of path and query. The longest that a page makes has a query of 400 characters, nine bytes each."""

_METHODS = ("GET", "HEAD", "POST")


class Guard:
    """Lets requests through that may be answered."""

    def __init__(self, app: ASGIApp, names: tuple[str, ...], rate: float) -> None:
        """Guard an application. `names`: host names that are answered, none for any. `rate`: requests a second from one address, 0 for any."""
        self._app = app
        self._names = frozenset(names)
        self._rates = Rates(rate)
        self._headers = [(name.encode(), value.encode()) for name, value in HEADERS.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on with the headers added to the answer."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            """Send a part of an answer, with the headers before it."""
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *self._headers]
            await send(message)

        if status := self._refusal(scope):
            await _refuse(status, send_guarded)
        else:
            await self._app(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> int:
        """Return the status of a request that is not answered, else 0."""
        client = scope.get("client")
        if not self._rates.allows(client[0] if client else ""):
            return 429
        if scope["method"] not in _METHODS:
            return 405
        if len(scope.get("raw_path") or b"") + len(scope.get("query_string") or b"") > _LONGEST_ADDRESS:
            return 413
        if self._names:
            host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode("latin-1")
            if _host_name(host) not in self._names:
                return 421
        return 0


def _host_name(host: str) -> str:
    """Return the name in a Host header, without its port; empty where it has none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


async def _refuse(status: int, send: Send) -> None:
    """Send a short answer in plain text."""
    more = {429: "; wait a second", 413: "; ask for less", 421: "; the server answers to this name only with --name"}.get(status, "")
    body = f"{TITLES[status]}{more}.\n".encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
    ]
    if status == 429:
        headers.append((b"retry-after", b"1"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
