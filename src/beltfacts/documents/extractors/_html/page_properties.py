"""What a web page says of itself in its head: meta elements, its title, its language, its address, linked data (JSON-LD).

It judges nothing and reads no text of the page (`page`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from beltfacts.documents.extractors._html.parsing import parse_page

_MOST_NODES = 200_000
"""Nodes of a page that are looked at. What a page says of itself stands at its start."""


def read_page_properties(text: str, *, is_xml: bool = False) -> list[tuple[str, str]]:
    """Return names and texts of what a page says of itself. `is_xml`: whether browsers parse it as XML. Raises Unreadable."""
    found: list[tuple[str, str]] = []
    for node in _walk(parse_page(text, is_xml=is_xml)):
        attributes = node.attrs or {}
        if node.name == "html":
            found.append(("html lang", attributes.get("lang") or attributes.get("xml:lang") or ""))
        elif node.name == "title" and not any(name == "title element" for name, _ in found):
            found.append(("title element", _text(node)))
        elif node.name == "meta":
            name = next((attributes[key] for key in ("name", "property", "itemprop") if attributes.get(key)), "")
            found.append((f"meta {name.strip().lower()}", attributes.get("content") or ""))
        elif node.name == "link" and "canonical" in (attributes.get("rel") or "").lower().split():
            found.append(("link canonical", attributes.get("href") or ""))
        elif node.name == "script" and (attributes.get("type") or "").strip().lower() == "application/ld+json":
            found.append(("json-ld", _text(node)))
    return found


def _walk(root: Any) -> Iterator[Any]:
    """Yield the elements of a page in order. Drawings are passed over: their titles are not the page's."""
    pending, seen = [root], 0
    while pending and seen < _MOST_NODES:
        node = pending.pop()
        seen += 1
        if node.name in ("#text", "#comment", "svg", "math"):
            continue
        yield node
        pending.extend(reversed(node.children or []))


def _text(node: Any) -> str:
    """Return the text directly inside an element."""
    return "".join(child.data or "" for child in node.children or [] if child.name == "#text")
