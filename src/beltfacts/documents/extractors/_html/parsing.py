"""Parse the text of a web page into a tree, as the HTML standard does.

It reads no style sheet and decides nothing about what is shown (`page`). Why not with html5lib: findings/html5lib-template-swallows-the-page.sh.
"""

from __future__ import annotations

import re
from typing import Any

from beltfacts.documents.extractors._unreadable import Unreadable
from beltfacts.errors import install_line

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""The elements that HTML never closes."""
_EMPTY_TAG = re.compile(r"<([A-Za-z][^\s/<>]*)((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*?)\s*/>")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_STRAY = re.compile(r"<(?![A-Za-z/!?])")
_MOST_STRAY = 10_000
"""Signs "<" that begin no tag, beyond which they are escaped before parsing: the parser's time grows with their square."""


def parse_page(text: str, *, is_xml: bool = False) -> Any:
    """Return the root of a page's tree. `is_xml`: whether it is XHTML that browsers parse as XML.

    A node has `name` ("#text" for text), `attrs`, `children` and `data`. Raises Unreadable if the parser is missing or fails.
    """
    try:
        from justhtml import JustHTML
    except ImportError as error:
        raise Unreadable(f"reading HTML needs justhtml; install it with {install_line('documents')}") from error
    try:
        return JustHTML(source_for_parser(text, is_xml=is_xml), sanitize=False).root
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken page makes of the parser
        raise Unreadable(f"not readable as HTML ({type(error).__name__})") from error


def source_for_parser(text: str, *, is_xml: bool) -> str:
    """Return the text of a page as the parser reads it right and quickly. `is_xml`: as in `parse_page`."""
    if is_xml:
        closed = text.rfind("]]>") + len("]]>")  # what is open behind it is looked for no more
        text = _CDATA.sub(lambda found: _escape(found[1]), text[:closed]) + text[closed:] if closed >= len("]]>") else text
        text = _EMPTY_TAG.sub(_open_and_close, text)
    if len(_STRAY.findall(text)) > _MOST_STRAY:
        text = _STRAY.sub("&lt;", text)
    return text


def _open_and_close(found: re.Match[str]) -> str:
    """Return an empty element of XML as HTML writes it: HTML knows no ``<p/>``."""
    name, attributes = found.groups()
    return found[0] if name.lower() in _VOID else f"<{name}{attributes}></{name}>"


def _escape(text: str) -> str:
    """Escape a text for HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
