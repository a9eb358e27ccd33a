"""Pages and records as responses of the server."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from beltfacts.output import written_in_line
from beltfacts.web.markup import Html
from beltfacts.web.served_library import Lent


def page_response(markup: Html, status: int = 200) -> Response:
    """Return a page as a response that no cache keeps without asking."""
    return Response(str(markup), status, {"cache-control": "no-cache"}, "text/html; charset=utf-8")


def json_response(record: Any, lent: Lent | None = None) -> Response:
    """Return a record as a response. One from before a change says so in a header (RFC 9111, 5.5 has no header for it any more)."""
    headers = {"cache-control": "no-cache", **({"beltfacts-note": lent.notice} if lent and lent.notice else {})}
    return Response(written_in_line(record) + "\n", 200, headers, "application/json")
