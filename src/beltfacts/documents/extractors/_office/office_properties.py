"""What office files and books say of themselves: Dublin Core in docProps/core.xml, meta.xml and the package file of an EPUB.

Sources: ECMA-376-2, 11; ODF 1.3 part 3, 4.3; EPUB 3.3, 5.5. Dates of a file (created, modified) are left out: they are not those of
its publication.
"""

from __future__ import annotations

from beltfacts.documents.extractors._office.package import Package
from beltfacts.documents.extractors._office.xml_tree import Node

_DUBLIN_CORE = ("http://purl.org/dc/elements/1.1/:", "http://purl.org/dc/terms/:")
"""The namespaces of Dublin Core, as the tree has them in names."""

_OPENDOCUMENT_AUTHOR = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0:initial-creator"
"""Who began an OpenDocument file. Its dc:creator is who saved it last."""


def read_word_properties(data: bytes) -> list[tuple[str, str]]:
    """Return what an Office Open XML file says of itself. Raises Unreadable."""
    package = Package(data, "an Office file")
    links = [link.target for link in package.relationships().values() if link.kind == "core-properties" and package.has(link.target)]
    if not links:
        return []
    wanted = ("title", "creator", "language", "subject")
    return [(f"{name} of the file properties", text) for name, text in _dublin_core(package.parse(links[0])) if name in wanted]


def read_opendocument_properties(data: bytes) -> list[tuple[str, str]]:
    """Return what an OpenDocument file says of itself. Raises Unreadable."""
    package = Package(data, "an OpenDocument file")
    if not package.has("meta.xml"):
        return []
    root = package.parse("meta.xml")
    found = [(name, text) for name, text in _dublin_core(root) if name in ("title", "language", "subject")]
    found += [("creator", _text(node)) for node in root.walk() if node.tag == _OPENDOCUMENT_AUTHOR]
    return [(f"{name} of the file properties", text) for name, text in found]


def read_epub_properties(data: bytes) -> list[tuple[str, str]]:
    """Return what a book says of itself: Dublin Core of its package file. Raises Unreadable."""
    package = Package(data, "an EPUB book")
    paths = [node.get("full-path") for node in package.parse("META-INF/container.xml").walk() if node.tag == "container:rootfile"]
    if not paths or not package.has(paths[0]):
        return []
    root = package.parse(paths[0])
    refined = {node.get("refines").lstrip("#"): _text(node) for node in root.walk() if node.get("property") == "role"}
    found = []
    for node in root.walk():
        name = _name(node)
        role = node.get("opf:role") or refined.get(node.get("id"), "")
        event = node.get("opf:event")
        if name == "creator" and role not in ("", "aut"):
            name = "editor" if role == "edt" else "translator" if role == "trl" else "contributor"
        if name == "date" and event not in ("", "publication"):
            continue
        if name:
            found.append((f"dc:{name} of the book", _text(node)))
    return found


def _dublin_core(root: Node) -> list[tuple[str, str]]:
    """Return the elements of Dublin Core by their names."""
    return [(name, _text(node)) for node in root.walk() if (name := _name(node))]


def _name(node: Node) -> str:
    """Return the name of an element of Dublin Core, empty for others."""
    return next((node.tag.removeprefix(space) for space in _DUBLIN_CORE if node.tag.startswith(space)), "")


def _text(node: Node) -> str:
    """Return all text inside an element."""
    return "".join(each.text for each in node.walk())
