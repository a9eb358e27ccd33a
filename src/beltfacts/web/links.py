"""Addresses of our own pages, as paths of the server.

It looks nothing up.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode


def home(query: str = "") -> str:
    """Return the address of the start page, or of the answer to a query."""
    return f"/?{urlencode({'q': query})}" if query else "/"


def page(*path: str) -> str:
    """Return the address of a page by its path: `page("facts", "some-id")`."""
    return "/" + "/".join(quote(part, safe="") for part in path)


def fact(fact_id: str) -> str:
    """Return the address of the page of a fact."""
    return page("facts", fact_id)


def compare(fact_ids: Iterable[str] = (), query: str = "") -> str:
    """Return the address of the page that sets facts side by side: given ones, those beside a single one, or those of a query."""
    asked = [("id", each) for each in fact_ids] + ([("q", query)] if query else [])
    return page("compare") + (f"?{urlencode(asked)}" if asked else "")


def data(*path: str) -> str:
    """Return the address of a JSON document."""
    return page("api", *path)


def static(name: str, version: str) -> str:
    """Return the address of a file that comes with the program. `version`: changes with its content, so that browsers may keep it."""
    return f"/static/{name}?{version}"
