"""Addresses of our own pages: paths of the server, or relative paths of files in a static site.

It looks nothing up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, urlencode


class Links(NamedTuple):
    """Makes the addresses that a page names.

    root: what leads from the page to the start page: "/" on the server, "./" or "../" in a static site.
    is_site: whether pages are files. Their names end in .html, and what a server works out is not there.
    """

    root: str = "/"
    is_site: bool = False

    def home(self, query: str = "") -> str:
        """Return the address of the start page, or of the answer to a query."""
        page = f"{self.root}index.html" if self.is_site else self.root
        return f"{page}?{urlencode({'q': query})}" if query else page

    def page(self, *path: str) -> str:
        """Return the address of a page by its path: `page("facts", "some-id")`."""
        return self.root + "/".join(quote(part, safe="") for part in path) + (".html" if self.is_site else "")

    def fact(self, fact_id: str) -> str:
        """Return the address of the page of a fact."""
        return self.page("facts", fact_id)

    def compare(self, fact_ids: Iterable[str] = (), query: str = "") -> str:
        """Return the address of the page that sets facts side by side: given ones, those beside a single one, or those of a query."""
        ids = [*fact_ids]
        if self.is_site:
            return self.page("compare", *ids[:1])
        asked = [("id", each) for each in ids] + ([("q", query)] if query else [])
        return self.page("compare") + (f"?{urlencode(asked)}" if asked else "")

    def data(self, *path: str) -> str:
        """Return the address of a JSON document."""
        return f"{self.root}api/" + "/".join(quote(part, safe="") for part in path) + (".json" if self.is_site else "")

    def static(self, name: str, version: str) -> str:
        """Return the address of a file that comes with the program. `version`: changes with its content, so that browsers may keep it."""
        return f"{self.root}static/{name}?{version}"
