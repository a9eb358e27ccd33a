"""Run the application: one process, or several that share one port."""

from __future__ import annotations

from functools import partial

from beltfacts.errors import UseError
from beltfacts.web.app import Settings, make_app

_MOST_CONNECTIONS = 500
"""Connections of one process. More are answered with 503, so that they do not use up its memory."""

_LONGEST_HEAD = 16 << 10
"""Bytes of the head of a request."""

_SECONDS_TO_END = 5
"""Seconds that answers have to end when the server is stopped."""


def run_server(settings: Settings, host: str, port: int, workers: int) -> None:
    """Serve until the process is stopped. Raises UseError where the port cannot be had."""
    import socket

    import uvicorn
    from uvicorn.supervisors import Multiprocess

    config = uvicorn.Config(
        partial(make_app, settings),
        factory=True,
        host=host,
        port=port,
        workers=workers,
        http="h11",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        timeout_graceful_shutdown=_SECONDS_TO_END,
        forwarded_allow_ips="127.0.0.1",
    )
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # only a socket named TCP is given TCP_NODELAY by asyncio (findings/uvicorn-workers-answer-after-40-ms.sh)
        bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OSError as error:
        raise UseError(f"cannot listen on {host} port {port}: {(error.strerror or 'error').lower()}; choose another with --port") from error
    server = uvicorn.Server(config)
    with bound:
        if workers == 1:
            server.run(sockets=[bound])
        else:
            Multiprocess(config, sockets=[bound]).run()
