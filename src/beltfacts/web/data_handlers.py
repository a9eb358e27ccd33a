"""What answers the paths of the JSON API."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from beltfacts.output import fact_record
from beltfacts.search import answer
from beltfacts.web import openapi, records
from beltfacts.web.citing import cite_fact, known_style
from beltfacts.web.desk import Desk
from beltfacts.web.requests import asked_comparison, asked_fact, asked_limit, asked_query, sent_bytes
from beltfacts.web.responses import json_response


class DataHandlers:
    """Answers requests with JSON."""

    def __init__(self, desk: Desk) -> None:
        """Answer from what the desk has."""
        self._desk = desk

    async def api_search(self, request: Request) -> Response:
        """Answer a query as JSON."""
        query = asked_query(request)
        async with self._desk.served.lent() as lent:
            return json_response(records.answer_record(query, answer(lent.library, query, asked_limit(request))), lent)

    async def api_fact(self, request: Request) -> Response:
        """Answer a fact as JSON."""
        async with self._desk.served.lent() as lent:
            return json_response(fact_record(asked_fact(lent.library, request)), lent)

    async def api_cite(self, request: Request) -> Response:
        """Answer the citation of a fact as JSON."""
        style = known_style(request.query_params.get("style", ""))
        async with self._desk.served.lent() as lent:
            fact = asked_fact(lent.library, request)
            return json_response(records.citation_record(fact, cite_fact(fact, style)), lent)

    async def api_compare(self, request: Request) -> Response:
        """Answer facts side by side as JSON."""
        async with self._desk.served.lent() as lent:
            query, comparison, found = asked_comparison(lent.library, request)
            return json_response(records.comparison_record(query, comparison, found.near if found else ()), lent)

    async def api_topics(self, request: Request) -> Response:
        """Answer the topics as JSON."""
        async with self._desk.served.lent() as lent:
            return json_response(records.topics_record(lent.library), lent)

    async def api_sources(self, request: Request) -> Response:
        """Answer the sources as JSON."""
        async with self._desk.served.lent() as lent:
            return json_response(records.sources_record(lent.library), lent)

    async def api_audit(self, request: Request) -> Response:
        """Answer the verdicts on a text as JSON."""
        async with self._desk.served.lent() as lent:
            typed = (await sent_bytes(request)).decode("utf-8", "replace")
            return json_response(records.audit_record(await self._desk.audited(lent.library, typed)), lent)

    async def api_openapi(self, request: Request) -> Response:
        """Answer the description of the API."""
        return json_response(openapi.openapi_document(self._desk.version))

    async def health(self, request: Request) -> Response:
        """Answer whether facts can be served, for what watches the server."""
        async with self._desk.served.lent() as lent:
            return json_response({"facts": lent.library.store.size, "is_old": bool(lent.notice)})
