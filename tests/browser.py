"""A headless Chromium for tests, driven through a pipe: open a page, ask it something, see where a link lands."""

from __future__ import annotations

import itertools
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NO_BROWSER = "no Chromium here: what a browser does was not tried"

_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --disable-dev-shm-usage --remote-debugging-pipe"
).split()
_CONNECT = """import fcntl, os, sys
first, second = (fcntl.fcntl(int(each), fcntl.F_DUPFD, 10) for each in sys.argv[1:3])
os.dup2(first, 3)
os.dup2(second, 4)
os.execv(sys.argv[3], sys.argv[3:])"""
"""What starts Chromium, which reads commands from descriptor 3 and writes answers to 4."""
_TIMEOUT = 60.0
"""Seconds that one answer may take."""
_PATIENCE = 30.0
"""Seconds after which a link that has not led to the right element has not found it."""
_PATIENCE_WITH_THE_DEAD = 0.8
"""The same for a link that should lead nowhere."""

SPACER = '<div style="height:900px"></div>'
"""What stands between the elements of a page on which links are tried, so that only one is in the middle."""
_IN_THE_MIDDLE = """(() => {
  const middle = innerHeight / 2; let best = "", least = 1e9;
  for (const each of document.querySelectorAll("[id]")) {
    const box = each.getBoundingClientRect(), away = Math.max(box.top - middle, middle - box.bottom, 0);
    if (away < least) { least = away; best = each.id; }
  }
  return scrollY ? best : "";
})()"""


class Browser:
    """One Chromium with one page. Messages are those of the DevTools protocol, each ended by a zero byte."""

    def __init__(self) -> None:
        assert BROWSER is not None
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        read_commands, self._out = os.pipe()
        self._in, write_answers = os.pipe()

        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _CONNECT,
                str(read_commands),
                str(write_answers),
                BROWSER,
                *_FLAGS,
                f"--user-data-dir={self._profile.name}",
            ],
            pass_fds=(read_commands, write_answers),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(read_commands)
        os.close(write_answers)
        self._numbers = itertools.count(1)
        self._buffer = b""
        self._session = ""
        page = next(each for each in self.call("Target.getTargets")["targetInfos"] if each["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        self.call("Page.enable")

    def call(self, method: str, **parameters: Any) -> Any:
        """Send one command and return its result."""
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]

    def open(self, address: str) -> None:
        """Open a page and wait until it has loaded."""
        self.call("Page.navigate", url="about:blank")
        self._wait_loaded("about:blank")
        self.call("Page.navigate", url=address)
        self._wait_loaded(address.partition("#")[0])

    def show(self, page: str) -> None:
        """Show a page from its text, as a browser parses it when it opens it."""
        self.open("about:blank")  # a page that is still being opened would replace what is set
        tree = self.call("Page.getFrameTree")["frameTree"]
        self.call("Page.setDocumentContent", frameId=tree["frame"]["id"], html=page)
        self._wait_loaded("about:blank")

    def landing(self, link: str, expected: str) -> str:
        """Return the id of the element to which a link of the open page leads; empty for a dead one.

        The link is followed as if typed, because browsers obey text fragments only then. It is waited for until it leads to the
        `expected` one, or moves no more.
        """
        self.ask("scrollTo(0, 0)")
        self.call("Page.navigate", url=link)
        limit = time.monotonic() + (_PATIENCE if expected else _PATIENCE_WITH_THE_DEAD)
        found = ""
        while time.monotonic() < limit and (not found or found != expected):
            time.sleep(0.005)
            found = str(self.ask(_IN_THE_MIDDLE))
        return found

    def ask(self, expression: str) -> Any:
        """Return the value of a JavaScript expression; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def close(self) -> None:
        """End the browser and remove its profile."""
        self._session = ""
        self._process.terminate()
        self._process.wait(60)
        os.close(self._out)
        os.close(self._in)
        self._profile.cleanup()

    def _wait_loaded(self, address: str) -> None:
        limit = time.monotonic() + _TIMEOUT
        while time.monotonic() < limit:
            if self.ask("document.readyState === 'complete' && location.href.split('#')[0]") == address:
                return
            time.sleep(0.01)
        raise TimeoutError(address)

    def _receive(self) -> dict[str, Any]:
        limit = time.monotonic() + _TIMEOUT
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0.0, limit - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self._in, 1 << 16)
            if not piece:
                raise EOFError("the browser has ended")
            self._buffer += piece
        message, _, self._buffer = self._buffer.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer


@contextmanager
def served(pages: Mapping[str, str]) -> Iterator[str]:
    """Serve pages by name on this computer. Gives the address before the name."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path.strip("/"))
            if page is None:
                self.send_error(404)
                return
            body = page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
