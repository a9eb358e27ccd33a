"""The application that a server runs: the paths, what answers them, and what is said when something is wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from beltfacts.errors import UseError
from beltfacts.library import load
from beltfacts.output import written_in_line
from beltfacts.web.data_handlers import DataHandlers
from beltfacts.web.desk import Desk
from beltfacts.web.guard import Guard
from beltfacts.web.message_page import message_page
from beltfacts.web.page_handlers import PageHandlers
from beltfacts.web.served_library import ServedLibrary, Unavailable

if TYPE_CHECKING:
    from beltfacts.evidence import Locator


class Settings(NamedTuple):
    """How a library is served.

    facts: folders or files of the library, as `load` takes them. cached: whether an index is kept.
    title: name of the library on its pages. version: that of the program.
    documents: folder of documents whose passages are shown; None to show none.
    names: host names that are answered; none for any.
    rate: requests a second from one address; 0 for any number.
    locator: finds facts in their documents; None to look into none.
    """

    facts: tuple[str, ...]
    cached: bool = True
    title: str = "beltfacts"
    version: str = ""
    documents: str | None = None
    names: tuple[str, ...] = ()
    rate: float = 0
    locator: Locator | None = None


def make_app(settings: Settings) -> ASGIApp:
    """Return the application for some settings. The library is opened when the server starts, and closed when it ends."""
    served = ServedLibrary(load(settings.facts, cached=settings.cached))
    desk = Desk(served, settings.title, settings.documents, settings.locator, settings.version)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        """Close the library when the server ends."""
        yield
        desk.close()

    async def wrong_use(request: Request, error: Exception) -> Response:
        """Answer a request that asks for what is not possible."""
        return _message(desk, request, 400, str(error))

    async def refused(request: Request, error: Exception) -> Response:
        """Answer a request that led nowhere."""
        assert isinstance(error, HTTPException)
        said = error.detail if error.status_code not in (404, 405) or error.detail not in ("Not Found", "Method Not Allowed") else ""
        response = _message(desk, request, error.status_code, said or "Go back, or search for what you look for.")
        response.headers.update(error.headers or {})
        return response

    async def unavailable(request: Request, error: Exception) -> Response:
        """Answer while the fact files are not there."""
        return _message(desk, request, 503, "The fact files cannot be read at the moment. Whoever runs the server sees why.")

    async def failed(request: Request, error: Exception) -> Response:
        """Answer where the program itself went wrong. The server logs what happened."""
        return _message(desk, request, 500, "This should not happen. Try again, and tell whoever runs the server.")

    async def gone(request: Request, error: Exception) -> Response:
        """Answer a client that has gone."""
        return Response(status_code=400)

    handlers = {UseError: wrong_use, HTTPException: refused, Unavailable: unavailable, ClientDisconnect: gone, Exception: failed}
    app = Starlette(routes=_routes(desk), lifespan=lifespan, exception_handlers=handlers)
    app.router.redirect_slashes = False
    return Guard(app, settings.names, settings.rate)


def _message(desk: Desk, request: Request, status: int, words: str) -> Response:
    """Return what is wrong, as JSON where data was asked for, else as a page."""
    sentence = f"{words[:1].upper()}{words[1:]}"[:1000]
    headers = {"cache-control": "no-store"}
    if request.url.path.startswith("/api/"):
        return Response(written_in_line({"error": sentence}) + "\n", status, headers, "application/json")
    return Response(str(message_page(desk.frame(None), status, sentence)), status, headers, "text/html; charset=utf-8")


def _routes(desk: Desk) -> list[Route]:
    """Return the paths with what answers each. None changes anything; a text to check is posted because it is long."""
    both = ["GET", "POST"]
    pages, data = PageHandlers(desk), DataHandlers(desk)
    return [
        Route("/", pages.home),
        Route("/facts/{name:path}", pages.fact),
        Route("/compare", pages.compare),
        *(Route(f"/{kind}", pages.browse) for kind in ("topics", "sources", "subjects")),
        *(Route(f"/{kind}/{{name:path}}", pages.one) for kind in ("topics", "sources", "subjects")),
        Route("/draft", pages.draft, methods=both),
        Route("/api", pages.api_help),
        Route("/api/search", data.api_search),
        Route("/api/facts/{name:path}", data.api_fact),
        Route("/api/cite/{name:path}", data.api_cite),
        Route("/api/compare", data.api_compare),
        Route("/api/topics", data.api_topics),
        Route("/api/sources", data.api_sources),
        Route("/api/audit", data.api_audit, methods=["POST"]),
        Route("/api/openapi.json", data.api_openapi),
        Route("/health", data.health),
        Route("/static/{name}", pages.static),
    ]
