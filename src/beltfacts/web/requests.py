"""What a request asks for: words, numbers, facts and texts, all of bounded length. It answers nothing."""

from __future__ import annotations

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request

from beltfacts.compare import Comparison, compare_facts, facts_beside
from beltfacts.errors import UseError
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.search import Answer, answer
from beltfacts.web.draft_page import MOST_TEXT
from beltfacts.web.layout import MOST_QUERY
from beltfacts.web.openapi import MOST_RESULTS

RESULTS = 10
"""Facts that an answer has where none says how many."""

_MOST_COMPARED = 40
"""Ids of facts that one comparison may name."""

_SECONDS_TO_SEND = 10.0
"""Seconds that a client has to send a text."""

_MOST_PAGES = 100_000
"""The highest number of a page of a list."""


def asked_query(request: Request) -> str:
    """Return the words that are asked for. Raises UseError for too many."""
    query = request.query_params.get("q", "")
    if len(query) > MOST_QUERY:
        raise UseError(f"the query has more than {MOST_QUERY} characters; ask for less at once")
    return query


def asked_limit(request: Request, otherwise: int = RESULTS) -> int:
    """Return how many facts are wanted. Raises UseError for what is no such number."""
    return asked_number(request, "limit", otherwise, MOST_RESULTS)


def asked_page(request: Request) -> int:
    """Return the number of the page that is wanted, from 1."""
    return asked_number(request, "page", 1, _MOST_PAGES)


def asked_number(request: Request, name: str, otherwise: int, most: int) -> int:
    """Return a number of the query string. Raises UseError for what is no number from 1 to `most`."""
    given = request.query_params.get(name)
    if given is None:
        return otherwise
    if not (given.isascii() and given.isdecimal() and len(given) < 8 and 1 <= int(given) <= most):
        raise UseError(f"{name} is not possible; give a number from 1 to {most}")
    return int(given)


def asked_fact(library: Library, request: Request) -> Fact:
    """Return the fact that a path names. Raises HTTPException where there is none."""
    try:
        return library.fact(request.path_params["name"])
    except UseError as error:
        raise HTTPException(404, str(error)) from error


def asked_comparison(library: Library, request: Request) -> tuple[str, Comparison | None, Answer | None]:
    """Return what was asked, the facts side by side, and the answer to the words; None where nothing is asked or nothing answers."""
    ids, query = request.query_params.getlist("id")[:_MOST_COMPARED], asked_query(request)
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


async def sent_bytes(request: Request) -> bytes:
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
