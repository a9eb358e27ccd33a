"""What answers the paths of pages. Searches run on the event loop: they take milliseconds, and a thread would cost more."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from beltfacts.documents import DocumentFolder
from beltfacts.errors import UseError
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.search import answer
from beltfacts.web import links, list_pages, openapi
from beltfacts.web.citation_parts import chosen_citation
from beltfacts.web.citing import Cited, cite_fact, known_style
from beltfacts.web.compare_page import compare_page
from beltfacts.web.context import words_in_context
from beltfacts.web.desk import Desk
from beltfacts.web.draft_page import draft_page
from beltfacts.web.fact_page import Context, fact_page
from beltfacts.web.requests import asked_comparison, asked_fact, asked_limit, asked_page, asked_query, sent_bytes
from beltfacts.web.responses import page_response
from beltfacts.web.search_page import answer_page, answer_text, start_page, start_text
from beltfacts.web.static_files import MEDIA_TYPES, static_file


class PageHandlers:
    """Answers requests with pages."""

    def __init__(self, desk: Desk) -> None:
        """Answer from what the desk has."""
        self._desk = desk

    async def home(self, request: Request) -> Response:
        """Answer the start page: a query, or nothing asked yet. With `part` only what stands in the place of results."""
        query, is_part = asked_query(request), "part" in request.query_params
        async with self._desk.lent_frame() as (library, frame):
            if not query.strip():
                return page_response(start_text(frame, library) if is_part else start_page(frame, library))
            found = answer(library, query, asked_limit(request))
            return page_response(answer_text(library, query, found) if is_part else answer_page(frame, library, query, found))

    async def fact(self, request: Request) -> Response:
        """Answer the page of a fact."""
        style = known_style(request.query_params.get("style", ""))
        async with self._desk.lent_frame() as (library, frame):
            fact = asked_fact(library, request)
            if self._desk.locator is None and self._desk.documents is None:
                return page_response(
                    fact_page(frame, library, fact, chosen_citation(fact, cite_fact(fact, style)), links.compare([fact.id]))
                )
            cited, context, located = await self._desk.slowly(lambda: self._with_documents(library, fact, style))
            return page_response(fact_page(frame, library, located, chosen_citation(fact, cited), links.compare([fact.id]), context))

    def _with_documents(self, library: Library, fact: Fact, style: str) -> tuple[Cited, Context | None, Fact]:
        """Return the citation of a fact and its context, looked up in its document."""
        passage = None
        if self._desk.locator is not None:
            fact = self._desk.locator.locate(fact, library.roots)
            passage = self._desk.locator.passages([fact], library.roots).get(fact.id)
        return (
            cite_fact(fact, style, passage),
            words_in_context(fact, DocumentFolder(self._desk.documents)) if self._desk.documents else None,
            fact,
        )

    async def compare(self, request: Request) -> Response:
        """Answer the page that sets facts side by side."""
        async with self._desk.lent_frame() as (library, frame):
            query, comparison, found = asked_comparison(library, request)
            return page_response(compare_page(frame, library, query, comparison, found))

    async def browse(self, request: Request) -> Response:
        """Answer the lists of topics, sources and subjects."""
        kind = request.url.path.strip("/").partition("/")[0]
        make = {"topics": list_pages.topics_page, "sources": list_pages.sources_page, "subjects": list_pages.subjects_page}[kind]
        async with self._desk.lent_frame() as (library, frame):
            return page_response(make(frame, library) if kind == "topics" else make(frame, library, asked_page(request)))  # type: ignore[call-arg]

    async def one(self, request: Request) -> Response:
        """Answer the facts of one topic, source or subject."""
        kind = request.url.path.strip("/").partition("/")[0]
        make = {"topics": list_pages.topic_page, "sources": list_pages.source_page, "subjects": list_pages.subject_page}[kind]
        async with self._desk.lent_frame() as (library, frame):
            try:
                return page_response(make(frame, library, request.path_params["name"], asked_page(request)))
            except UseError as error:
                raise HTTPException(404, str(error)) from error

    async def draft(self, request: Request) -> Response:
        """Answer the draft check: the form, or the verdicts on the text that was sent."""
        async with self._desk.lent_frame() as (library, frame):
            if request.method != "POST":
                return page_response(draft_page(frame))
            fields = parse_qs((await sent_bytes(request)).decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=10)
            typed = fields.get("text", [""])[0].replace("\r\n", "\n")
            if not typed.strip():
                return page_response(draft_page(frame, typed, message="There is no text; paste what you want checked."), 400)
            audited = await self._desk.audited(library, typed)
            return page_response(draft_page(frame, typed, audited))

    async def api_help(self, request: Request) -> Response:
        """Answer the page about the data."""
        async with self._desk.lent_frame() as (_, frame):
            return page_response(openapi.api_page(frame))

    async def static(self, request: Request) -> Response:
        """Answer one of the program's own files, which browsers keep."""
        name = request.path_params["name"]
        if name not in MEDIA_TYPES:
            raise HTTPException(404, "There is no such file.")
        return Response(static_file(name), media_type=MEDIA_TYPES[name], headers={"cache-control": "public, max-age=31536000, immutable"})
