"""HTML as it is seen on the screen, without scripts, styles and hidden parts."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import Any

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._unreadable import Unreadable

ENDINGS = ("html", "htm")
MAX_BYTES = 64 << 20
"""A larger page is not read: parsing needs many times its size in memory."""

_RAISED = str.maketrans("0123456789+-", "\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b")
_LOWERED = str.maketrans("0123456789+-", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b")
_UNSEEN = frozenset("script style template noscript head title svg math iframe object canvas select textarea".split())
_INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong "
        "sub sup time tt u var wbr"
    ).split()
)
_HEADING_MARKS = {f"h{level}": "#" * level + " " for level in range(1, 7)}


def extract(data: bytes) -> Extraction:
    """Return the visible text of a page. Raises Unreadable if Beautiful Soup is missing or cannot parse it."""
    try:
        from bs4 import BeautifulSoup
    except ImportError as error:
        raise Unreadable('reading HTML needs Beautiful Soup; install it with pip install "beltfacts[documents]"') from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            page = BeautifulSoup(data, "html.parser")
        except Exception as error:  # whatever a broken page makes of the parser
            raise Unreadable(f"not readable as HTML ({type(error).__name__})") from error
    lines = (" ".join(line.split()) if line.strip() else "" for line in "".join(_visible_text(page)).split("\n"))
    return Extraction(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n"))


def _visible_text(page: Any) -> Iterator[str]:
    """Yield the visible text of a page in order.

    What ends a line on the screen ends it here, and the cells of a table are kept apart. Digits that are raised or lowered
    stay apart from others, as superscripts and subscripts.
    """
    from bs4.element import NavigableString, PreformattedString, Tag

    pending: list[Any] = [page]
    while pending:
        each = pending.pop()
        if isinstance(each, str) and not isinstance(each, NavigableString):
            yield each
        elif isinstance(each, Tag):
            if each.name in _UNSEEN or _is_hidden(each):
                continue
            before, after = _separators(each.name)
            pending.append(after)
            pending.extend(reversed(each.contents))
            pending.append(before)
        elif not isinstance(each, PreformattedString):
            text = str(each) if each.find_parent("pre") else re.sub(r"\s+", " ", each)
            shifted = each.find_parent(("sup", "sub")) if any(map(str.isdigit, text)) else None
            yield text.translate(_RAISED if shifted.name == "sup" else _LOWERED) if shifted else text


def _separators(tag_name: str) -> tuple[str, str]:
    """Return what is put before and after the text of a tag."""
    if tag_name == "br":
        return "", "\n"
    if tag_name in ("td", "th"):
        return "", " \u2502 "
    if tag_name in _INLINE:
        return "", ""
    return "\n\n" + _HEADING_MARKS.get(tag_name, ""), "\n\n"


def _is_hidden(tag: Any) -> bool:
    """Return whether a tag says itself that it is not shown."""
    style = str(tag.get("style", "")).replace(" ", "").lower()
    return tag.has_attr("hidden") or "display:none" in style or "visibility:hidden" in style
