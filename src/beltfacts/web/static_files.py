"""The style sheet, script and icon of the pages, which come with the program."""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256

from beltfacts.charts import CHART_STYLE

_FOLDER = os.path.join(os.path.dirname(__file__), "static")

MEDIA_TYPES = {
    "style.css": "text/css; charset=utf-8",
    "pages.js": "text/javascript; charset=utf-8",
    "search.js": "text/javascript; charset=utf-8",
    "site.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
"""The files, each with its media type."""


@cache
def static_file(name: str) -> bytes:
    """Return the bytes of one of `MEDIA_TYPES`. The style sheet has that of pictures behind it. Raises KeyError for another name."""
    if name not in MEDIA_TYPES:
        raise KeyError(name)
    with open(os.path.join(_FOLDER, name), "rb") as file:
        content = file.read()
    return content + CHART_STYLE.encode() if name == "style.css" else content


@cache
def file_version(name: str) -> str:
    """Return a text that changes with the content of a file."""
    return sha256(static_file(name)).hexdigest()[:12]
