"""An address of a kind that programs act on.

Addresses go into bibliographies, web pages and linked data, where people and programs follow them. One that begins with javascript:, data:,
file: or the like runs code or opens files there, so it is written with its colon encoded and leads nowhere. Give the web address.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding
from beltfacts.output import inert_address


def check(files: FactFiles) -> Iterator[Finding]:
    """Look at the addresses of sources and facts."""
    for source in files.sources.values():
        if inert_address(source.URL) != source.URL:
            message = f"source {source.id}: URL {source.URL[:60]!r} is no web address; give one that begins with https://"
            yield files.finding("address", message, source.file, "source", source.ordinal, "URL")
    for fact in files.facts:
        if inert_address(fact.url) != fact.url:
            message = f"{fact.id}: url {fact.url[:60]!r} is no web address; give one that begins with https://"
            yield files.at("address", fact, "url", message)
