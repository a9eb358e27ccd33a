"""Books (.epub): their pages in reading order, each read as HTML.

Source: EPUB 3.3, chapters 4 and 5.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

from beltfacts.documents.extraction import Extraction, TextBuilder
from beltfacts.documents.extractors._office.package import Package, resolve
from beltfacts.documents.extractors._office.xml_tree import Node
from beltfacts.documents.extractors._unreadable import Unreadable

_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
"""The kinds of file that hold text."""
_LINK = re.compile(rb"<link\b[^<>]*>", re.IGNORECASE)
_STYLE_SHEET = re.compile(rb"\brel\s*=\s*[\"']?stylesheet\b", re.IGNORECASE)
_ADDRESS = re.compile(rb"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def read_epub_file(data: bytes, read_page: Callable[[bytes], Extraction]) -> Extraction:
    """Return the text of a book. `read_page`: reads a page of HTML. Raises Unreadable."""
    package = Package(data, "an EPUB book")
    locked = _locked_parts(package)
    builder = TextBuilder()
    for part in _pages_in_order(package):
        if part in locked:
            raise Unreadable("it is locked against copying")
        if not package.has(part):
            builder.add_gap(0, f"its page {part[:80]} is missing")
            continue
        page = read_page(_with_styles(package, part))
        if page.text and not page.text.isspace():
            builder.add("\n\n" if builder.length else "")
            builder.add_extraction(page)
    return builder.build()


def _pages_in_order(package: Package) -> Iterator[str]:
    """Yield the names of the pages, in the order of the spine."""
    container = package.parse("META-INF/container.xml")
    paths = [node.get("full-path") for node in container.walk() if node.tag == "container:rootfile"]
    if not paths:
        raise Unreadable("not readable as an EPUB book: it names no package file")
    folder = posixpath.dirname(paths[0])
    root = package.parse(paths[0])
    items: dict[str, Node] = {node.get("id"): node for node in root.walk() if node.tag == "opf:item"}
    for reference in root.walk():
        item = items.get(reference.get("idref")) if reference.tag == "opf:itemref" else None
        if item is not None and item.get("media-type") in _PAGES:
            yield resolve(folder, item.get("href"))


def _locked_parts(package: Package) -> set[str]:
    """Return the names of the parts that are encrypted. Fonts often are."""
    if not package.has("META-INF/encryption.xml"):
        return set()
    nodes = package.parse("META-INF/encryption.xml").walk()
    return {resolve("", node.get("URI")) for node in nodes if node.tag.endswith("CipherReference")}


def _with_styles(package: Package, part: str) -> bytes:
    """Return a page with its style sheets written into it: they say what is hidden or raised."""

    def written(match: re.Match[bytes]) -> bytes:
        address = _ADDRESS.search(match[0])
        if not address or not _STYLE_SHEET.search(match[0]):
            return match[0]
        sheet = resolve(posixpath.dirname(part), (address[1] or address[2] or b"").decode("utf-8", "replace"))
        return b"<style>" + package.read(sheet).replace(b"</", b"") + b"</style>" if package.has(sheet) else match[0]

    return _LINK.sub(written, package.read(part))
