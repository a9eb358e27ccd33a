#!/usr/bin/env bash
# uvicorn 0.54.0 with `--workers 2` answers each request of a kept connection after 40 ms, with one worker after less than one.
# For several workers it makes its socket without naming the protocol (`socket.socket(family)`: 0, not IPPROTO_TCP). asyncio sets TCP_NODELAY only on
# sockets that are named TCP, so the head of an answer is sent, and its body waits for the client's acknowledgement, which Linux delays by 40 ms.
# The same holds for `--fd`, `--reload`, and every socket of one's own that is passed to `Server.run(sockets=[...])`.
# Expected: more workers answer no later than one.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check uvicorn==0.54.0 h11==0.16.0
cat > "$folder/app.py" <<'END'
async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})
END
cat > "$folder/measure.py" <<'END'
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from statistics import median


def milliseconds(workers):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "app:app", "--port", str(port), "--lifespan", "off", "--log-level", "critical", "--workers", workers]
    server = subprocess.Popen(command)
    try:
        while True:
            try:
                client = HTTPConnection("127.0.0.1", port)
                client.request("GET", "/")
                client.getresponse().read()
                break
            except OSError:
                time.sleep(0.1)
        seen = []
        for _ in range(30):
            start = time.perf_counter()
            client.request("GET", "/")
            client.getresponse().read()
            seen.append(time.perf_counter() - start)
        return median(seen) * 1000
    finally:
        server.terminate()
        server.wait()


one, two = milliseconds("1"), milliseconds("2")
print(f"uvicorn 0.54.0: {one:.1f} ms with one worker, {two:.1f} ms with two")
sys.exit(not (one < 20 < 35 < two))
END
cd "$folder"
"$folder/env/bin/python" measure.py || { echo "changed"; exit 1; }
