"""Turn the addresses of the server's pages into files of a site, and into ways from one file to another. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qs, quote, unquote, urlsplit
from zlib import crc32

_LONGEST_NAME = 120
"""Characters of a file's name without its ending. Systems have 255 bytes; archives and Windows have less for a whole path."""

_TAG = re.compile(r"<[a-z][^<>]*>")
"""A tag. In texts and in values of attributes both signs are escaped."""

_OWN_ADDRESS = re.compile(r' (href|src|action)="(/[^"]*)"')
"""An attribute of a tag that leads to a page of our own."""


@lru_cache(maxsize=1 << 14)
def file_of(address: str) -> str:
    """Return the file that holds what the server answers under an address: "facts/some-id.html" for "/facts/some-id".

    Data ends in .json. The second page of a list is a file in a folder of its name.
    """
    parts = urlsplit(address)
    path = "/".join(_file_name(unquote(part)) for part in parts.path.strip("/").split("/"))
    if path.startswith(("static/", "search/")):
        return path
    if path.startswith("api/"):
        return f"{path}.json"
    number = parse_qs(parts.query).get("page", ["1"])[0]
    return f"{path or 'index'}{f'/page-{number}' if number != '1' else ''}.html"


def _file_name(part: str) -> str:
    """Return a part of a path as the name of a file that every system allows."""
    name = quote(part, safe="").replace("%", "_")
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}_{crc32(part.encode()):08x}"


def with_files(markup: str, address: str) -> str:
    """Return a page whose addresses lead to files. `address`: that of the page on the server."""
    up = "../" * file_of(address).count("/")

    def relative(match: re.Match[str]) -> str:
        """Return an attribute with the way from this file to the other."""
        target, mark, fragment = match[2].partition("#")
        version = target.partition("?")[2] if target.startswith("/static/") else ""
        return f' {match[1]}="{up}{quote(file_of(target))}{f"?{version}" if version else ""}{mark}{fragment}"'

    return _TAG.sub(lambda tag: _OWN_ADDRESS.sub(relative, tag[0]), markup)
