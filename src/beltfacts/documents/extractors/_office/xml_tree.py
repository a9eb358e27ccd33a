"""XML of office files as a tree of nodes, with short prefixes for the namespaces that matter.

Entities, deep nesting and broken XML are refused. It loads nothing from outside, and knows nothing of what the elements mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

from beltfacts.documents.extractors._unreadable import Unreadable

MAX_DEPTH = 250
"""Elements inside one another. Deeper files are refused, because the readers call themselves once or twice a level."""

_BELOW_ROOT = 3
"""Open elements where one ends that stands in a child of the root: that child, the root, and what holds the root."""

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing": "xdr",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
    "urn:oasis:names:tc:opendocument:xmlns:container": "container",
    "http://www.idpf.org/2007/opf": "opf",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "text", "table", "style", "manifest", "presentation")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}svg-compatible:1.0": "svg",
}
"""The short prefix of each namespace. Transitional and strict Office Open XML (ISO/IEC 29500) share one."""


class Node:
    """An element."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        """`tag` and the keys of `attributes`: names with the short prefix ("w:p"), or without one where they have no namespace."""
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []
        """Elements and text, in order."""

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute, or `default`."""
        return self.attributes.get(name, default)

    @property
    def elements(self) -> list[Node]:
        """Return the child elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def find(self, *path: str) -> Node | None:
        """Return the first element at the end of a path of tags, or None."""
        node: Node | None = self
        for tag in path:
            node = next((child for child in node.elements if child.tag == tag), None) if node else None
        return node

    def walk(self) -> Iterator[Node]:
        """Yield the element itself and all inside it, in order."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.elements))

    @property
    def text(self) -> str:
        """Return the text directly inside the element."""
        return "".join(child for child in self.children if isinstance(child, str))


def parse_xml(
    data: bytes, handlers: Mapping[str, Callable[[Node], None]] | None = None, inside: tuple[str, Callable[[Node], None]] | None = None
) -> Node:
    """Parse XML and return the root.

    `handlers`: what to call with each finished element of a tag. `inside`: the tag of a child of the root, and what to call with each finished
    child of it. Such elements are then dropped, which keeps large files small in memory.
    Raises Unreadable for broken XML, entities of the file's own, and deep nesting.
    """
    root = Node("", {})
    stack = [root]
    names: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > MAX_DEPTH:
            raise Unreadable(f"its XML is nested more than {MAX_DEPTH} levels deep")
        node = Node(_short_name(name, names), {_short_name(key, names): value for key, value in attributes.items()})
        stack[-1].children.append(node)
        stack.append(node)

    def end(_: str) -> None:
        node = stack.pop()
        if handlers and (handler := handlers.get(node.tag)):
            stack[-1].children.pop()
            handler(node)
        elif inside and len(stack) == _BELOW_ROOT and stack[-1].tag == inside[0]:
            stack[-1].children.clear()
            inside[1](node)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda text: stack[-1].children.append(text)
    parser.StartDoctypeDeclHandler = _refuse_own_entities
    parser.SkippedEntityHandler = _refuse_unknown_entity
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # LookupError: an encoding that Python does not know
        raise Unreadable(f"its XML is broken ({error})") from error
    return root.elements[0] if root.elements else root


def _short_name(name: str, names: dict[str, str]) -> str:
    """Return "w:p" for "http://... p". `names`: those found before."""
    short = names.get(name)
    if short is None:
        space, _, local = name.rpartition(" ")
        short = names[name] = f"{_PREFIXES.get(space, space)}:{local}" if space else local
    return short


def _refuse_own_entities(_name: str, _system: str | None, _public: str | None, has_internal_subset: bool) -> None:
    """Refuse a document type with declarations of its own, which can expand to any size."""
    if has_internal_subset:
        raise Unreadable("its XML declares entities of its own")


def _refuse_unknown_entity(name: str, _is_parameter: bool) -> None:
    """Refuse an entity that is declared elsewhere. Dropping it would join what it separates."""
    raise Unreadable(f"its XML uses the unknown entity &{name[:20]};")


def whole_number(text: str, default: int = 0) -> int:
    """Return the whole number that an attribute contains, or `default` for anything else."""
    text = text.strip()
    digits = text[1:] if text[:1] in ("-", "+") else text
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default
