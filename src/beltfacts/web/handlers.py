"""What answers each path: reads the request, asks the library, and returns a page or JSON.

Searches run on the event loop: they take milliseconds, and a thread would cost more. What may take longer runs in one thread beside it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from beltfacts.audit import AuditedDraft, Auditor, audit_draft, read_draft
from beltfacts.compare import Comparison, compare_facts, facts_beside
from beltfacts.errors import UseError
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.output import fact_record, written_in_line
from beltfacts.search import Answer, answer
from beltfacts.web import list_pages, openapi, records
from beltfacts.web.citing import Cited, cite_fact, known_style
from beltfacts.web.compare_page import compare_page
from beltfacts.web.context import words_in_context
from beltfacts.web.draft_page import MOST_TEXT, draft_page
from beltfacts.web.fact_page import Context, fact_page
from beltfacts.web.layout import MOST_QUERY, Frame
from beltfacts.web.links import Links
from beltfacts.web.markup import Html
from beltfacts.web.search_page import answer_page, answer_text, start_page, start_text
from beltfacts.web.served_library import OLD, Lent, ServedLibrary
from beltfacts.web.static_files import MEDIA_TYPES, static_file

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

RESULTS = 10
"""Facts that a page of results has at first."""

_MOST_COMPARED = 40
"""Ids of facts that one comparison may name."""

_MOST_WAITING = 4
"""Slow jobs that may wait for the one that runs. More would wait longer than a reader does."""

_SECONDS_TO_SEND = 10.0
"""Seconds that a client has to send a text."""

_MOST_PAGES = 100_000
"""The highest number of a page of a list."""

_Result = TypeVar("_Result")
Locate = Callable[[Fact, tuple[str, ...]], Fact]
"""Returns a fact with its locator. The second argument: the roots of its library."""


class Locator(NamedTuple):
    """Finds facts in their documents, as `show` and `cite` do.

    locate: returns a fact with the location of its quote, if it is found once.
    passages: returns where quotes stand in their documents, by id.
    """

    locate: Callable[[Fact, tuple[str, ...]], Fact]
    passages: Callable[[list[Fact], tuple[str, ...]], dict[str, QuotedPassage]]


class Desk:
    """Answers the requests to one library."""

    def __init__(self, served: ServedLibrary, title: str, documents: str | None, locator: Locator | None, version: str) -> None:
        """Answer from this library. `documents`: folder whose passages are shown; None to show none. `version`: that of the program."""
        self.served = served
        self._title = title
        self._documents = documents
        self._locator = locator
        self._version = version
        self._thread = ThreadPoolExecutor(1, "slow")
        self._waiting = 0

    def close(self) -> None:
        """Wait for what runs, and close the library."""
        self._thread.shutdown(wait=True)
        self.served.close()

    def frame(self, lent: Lent | None) -> Frame:
        """Return what all pages have in common."""
        if lent is None:
            return Frame(Links(), self._title, 0, 0)
        store = lent.library.store
        sources = int(store.query("SELECT count(*) FROM source")[0][0])
        return Frame(Links(), self._title, store.size, sources, (OLD,) if lent.is_old else ())

    @asynccontextmanager
    async def _lent(self) -> AsyncIterator[tuple[Library, Frame]]:
        """Yield the library and the frame of its pages."""
        async with self.served.lent() as lent:
            yield lent.library, self.frame(lent)

    async def _slowly(self, work: Callable[[], _Result]) -> _Result:
        """Run what may take long in the thread for it. Raises HTTPException where too much waits already."""
        if self._waiting >= _MOST_WAITING:
            raise HTTPException(503, "Others are being answered; try again in a moment.", {"Retry-After": "5"})
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._waiting -= 1

    # ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def home(self, request: Request) -> Response:
        """Answer the start page: a query, or nothing asked yet. With `part` only what stands in the place of results."""
        query, is_part = _query(request), "part" in request.query_params
        async with self._lent() as (library, frame):
            if not query.strip():
                return _page(start_text(frame) if is_part else start_page(frame))
            found = answer(library, query, _limit(request, RESULTS))
            return _page(answer_text(frame, library, query, found) if is_part else answer_page(frame, library, query, found))

    async def fact(self, request: Request) -> Response:
        """Answer the page of a fact."""
        style = known_style(request.query_params.get("style", ""))
        async with self._lent() as (library, frame):
            fact = _fact(library, request)
            if self._locator is None and self._documents is None:
                return _page(fact_page(frame, library, fact, [cite_fact(fact, style)]))
            cited, context, located = await self._slowly(lambda: self._with_documents(library, fact, style))
            return _page(fact_page(frame, library, located, [cited], context))

    def _with_documents(self, library: Library, fact: Fact, style: str) -> tuple[Cited, Context | None, Fact]:
        """Return the citation of a fact and its context, looked up in its document."""
        passage = None
        if self._locator is not None:
            fact = self._locator.locate(fact, library.roots)
            passage = self._locator.passages([fact], library.roots).get(fact.id)
        return cite_fact(fact, style, passage), words_in_context(fact, self._documents) if self._documents else None, fact

    async def compare(self, request: Request) -> Response:
        """Answer the page that sets facts side by side."""
        async with self._lent() as (library, frame):
            query, comparison, found = _compared(library, request)
            return _page(compare_page(frame, library, query, comparison, found))

    async def browse(self, request: Request) -> Response:
        """Answer the lists of topics, sources and subjects."""
        kind = request.url.path.strip("/").partition("/")[0]
        make = {"topics": list_pages.topics_page, "sources": list_pages.sources_page, "subjects": list_pages.subjects_page}[kind]
        async with self._lent() as (library, frame):
            return _page(make(frame, library) if kind == "topics" else make(frame, library, _page_number(request)))  # type: ignore[call-arg]

    async def one(self, request: Request) -> Response:
        """Answer the facts of one topic, source or subject."""
        kind = request.url.path.strip("/").partition("/")[0]
        make = {"topics": list_pages.topic_page, "sources": list_pages.source_page, "subjects": list_pages.subject_page}[kind]
        async with self._lent() as (library, frame):
            try:
                return _page(make(frame, library, request.path_params["name"], _page_number(request)))
            except UseError as error:
                raise HTTPException(404, str(error)) from error

    async def draft(self, request: Request) -> Response:
        """Answer the draft check: the form, or the verdicts on the text that was sent."""
        async with self._lent() as (library, frame):
            if request.method != "POST":
                return _page(draft_page(frame))
            fields = parse_qs((await _body(request)).decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=10)
            typed = fields.get("text", [""])[0].replace("\r\n", "\n")
            if not typed.strip():
                return _page(draft_page(frame, typed, message="There is no text; paste what you want checked."), 400)
            audited = await self._audited(library, typed)
            return _page(draft_page(frame, typed, audited))

    async def _audited(self, library: Library, typed: str) -> AuditedDraft:
        """Return a text with the verdicts on its figures. Raises HTTPException for a text that is too long."""
        if len(typed) > MOST_TEXT:
            raise HTTPException(413, f"The text has more than {MOST_TEXT:,} characters; check it in parts.")
        return await self._slowly(lambda: audit_draft(Auditor(library), read_draft(typed.encode("utf-8", "replace"), "draft.txt"), "draft"))

    async def api_help(self, request: Request) -> Response:
        """Answer the page about the data."""
        async with self._lent() as (_, frame):
            return _page(openapi.api_page(frame))

    async def static(self, request: Request) -> Response:
        """Answer one of the program's own files, which browsers keep."""
        name = request.path_params["name"]
        if name not in MEDIA_TYPES:
            raise HTTPException(404, "There is no such file.")
        return Response(static_file(name), media_type=MEDIA_TYPES[name], headers={"cache-control": "public, max-age=31536000, immutable"})

    # ── Data ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def api_search(self, request: Request) -> Response:
        """Answer a query as JSON."""
        query = _query(request)
        async with self.served.lent() as lent:
            return _json(records.answer_record(query, answer(lent.library, query, _limit(request, RESULTS))), lent)

    async def api_fact(self, request: Request) -> Response:
        """Answer a fact as JSON."""
        async with self.served.lent() as lent:
            return _json(fact_record(_fact(lent.library, request)), lent)

    async def api_cite(self, request: Request) -> Response:
        """Answer the citation of a fact as JSON."""
        style = known_style(request.query_params.get("style", ""))
        async with self.served.lent() as lent:
            fact = _fact(lent.library, request)
            return _json(records.citation_record(fact, cite_fact(fact, style)), lent)

    async def api_compare(self, request: Request) -> Response:
        """Answer facts side by side as JSON."""
        async with self.served.lent() as lent:
            query, comparison, found = _compared(lent.library, request)
            return _json(records.comparison_record(query, comparison, found.near if found else ()), lent)

    async def api_topics(self, request: Request) -> Response:
        """Answer the topics as JSON."""
        async with self.served.lent() as lent:
            return _json(records.topics_record(lent.library), lent)

    async def api_sources(self, request: Request) -> Response:
        """Answer the sources as JSON."""
        async with self.served.lent() as lent:
            return _json(records.sources_record(lent.library), lent)

    async def api_audit(self, request: Request) -> Response:
        """Answer the verdicts on a text as JSON."""
        async with self.served.lent() as lent:
            typed = (await _body(request)).decode("utf-8", "replace")
            return _json(records.audit_record(await self._audited(lent.library, typed)), lent)

    async def api_openapi(self, request: Request) -> Response:
        """Answer the description of the API."""
        return _json(openapi.openapi_document(self._version))

    async def health(self, request: Request) -> Response:
        """Answer whether facts can be served, for what watches the server."""
        async with self.served.lent() as lent:
            return _json({"facts": lent.library.store.size, "is_old": lent.is_old})


def _page(markup: Html, status: int = 200) -> Response:
    """Return a page as a response that no cache keeps without asking."""
    return Response(str(markup), status, {"cache-control": "no-cache"}, "text/html; charset=utf-8")


def _json(record: Any, lent: Lent | None = None) -> Response:
    """Return a record as a response. One from before a change says so in a header (RFC 9111, 5.5 has no header for it any more)."""
    headers = {"cache-control": "no-cache", **({"beltfacts-note": OLD} if lent and lent.is_old else {})}
    return Response(written_in_line(record) + "\n", 200, headers, "application/json")


def _query(request: Request) -> str:
    """Return the words that are asked for. Raises UseError for too many."""
    query = request.query_params.get("q", "")
    if len(query) > MOST_QUERY:
        raise UseError(f"the query has more than {MOST_QUERY} characters; ask for less at once")
    return query


def _limit(request: Request, otherwise: int) -> int:
    """Return how many facts are wanted. Raises UseError for what is no such number."""
    return _number(request, "limit", otherwise, openapi.MOST_RESULTS)


def _page_number(request: Request) -> int:
    """Return the number of the page that is wanted, from 1."""
    return _number(request, "page", 1, _MOST_PAGES)


def _number(request: Request, name: str, otherwise: int, most: int) -> int:
    """Return a number of the query string. Raises UseError for what is no number from 1 to `most`."""
    given = request.query_params.get(name)
    if given is None:
        return otherwise
    if not (given.isascii() and given.isdecimal() and len(given) < 8 and 1 <= int(given) <= most):
        raise UseError(f"{name} is not possible; give a number from 1 to {most}")
    return int(given)


def _fact(library: Library, request: Request) -> Fact:
    """Return the fact that a path names. Raises HTTPException where there is none."""
    try:
        return library.fact(request.path_params["name"])
    except UseError as error:
        raise HTTPException(404, str(error)) from error


def _compared(library: Library, request: Request) -> tuple[str, Comparison | None, Answer | None]:
    """Return what was asked, the facts side by side, and the answer to the words; None where nothing is asked or nothing answers."""
    ids, query = request.query_params.getlist("id")[:_MOST_COMPARED], _query(request)
    words = query.split()
    if not ids and words and all(library.store.numbers_of(word) for word in words):
        ids = words
    if ids:
        try:
            facts = [library.fact(each) for each in dict.fromkeys(ids)]
        except UseError as error:
            raise HTTPException(404, str(error)) from error
        facts = facts_beside(library, facts[0]) if len(facts) == 1 else facts
        return query or " ".join(ids), compare_facts(library, facts), None
    if not words:
        return "", None, None
    found = answer(library, query, 1)
    if not found.hits:
        return query, None, found
    return query, compare_facts(library, facts_beside(library, found.hits[0].fact)), found


async def _body(request: Request) -> bytes:
    """Return what a client sends. Raises HTTPException where it is too long or takes too long."""
    most = MOST_TEXT * 12  # a character of a form may take twelve bytes: four of UTF-8, three each
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length[:12]) > most:
        raise HTTPException(413, f"The text has more than {MOST_TEXT:,} characters; check it in parts.")
    parts, size = list[bytes](), 0
    try:
        async with asyncio.timeout(_SECONDS_TO_SEND):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    raise HTTPException(413, f"The text has more than {MOST_TEXT:,} characters; check it in parts.")
                parts.append(part)
    except TimeoutError as error:
        raise HTTPException(408, "The text did not arrive in time; send it again.") from error
    return b"".join(parts)
