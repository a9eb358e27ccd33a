"""The bytes of a document to its text, one reader for each kind of file. Pure.

Lines end with a line feed and pages with a form feed in every text. Nothing is added to what a reader of the document sees but
line ends, the marks of headings (``#``) and bars between the cells of a table; scripts, styles and hidden parts are left out, raised
and lowered digits stay apart from others. It recognises no characters in pictures: a scan without text is Unreadable.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from beltfacts.errors import UseError

MAX_MARKUP = 64 << 20
"""HTML and PDF beyond this many bytes are not read: taking them apart needs many times their size in memory."""

_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_RAISED = str.maketrans("0123456789+-", "\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b")
_LOWERED = str.maketrans("0123456789+-", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b")
_SILENT = frozenset("script style template noscript head title svg math iframe object canvas select textarea".split())
_INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong "
        "sub sup time tt u var wbr"
    ).split()
)
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_MARKS = (
    (re.compile(r"!?\[([^\]\n]{0,1000})\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,200}\")?\)"), r"\1"),
    (re.compile(r"(?<![\\*])\*\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<![\\*\w])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*(?!\w)"), r"\1"),
    (re.compile(r"(?<![\\\w])__?(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)__?(?!\w)"), r"\1"),
    (re.compile(r"`([^`\n]{1,1000})`"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


class Unreadable(UseError):
    """A document that cannot be used: one line that says why."""


def extract(data: bytes, name: str) -> str:
    """The text of a file of this name. Raises Unreadable where its kind is not known, its reader is not installed, or it holds no text."""
    ending = name.rpartition(".")[2].lower() if "." in name else "txt"
    reader = READERS.get(ending)
    if reader is None:
        raise Unreadable(f"no reader for .{ending[:20]} files; keep the document as {', '.join('.' + kind for kind in READERS)}")
    if reader is not _text and reader is not _markdown and len(data) > MAX_MARKUP:
        raise Unreadable(f"larger than {MAX_MARKUP >> 20} MiB; keep its text as .txt")
    text = reader(data)
    if not text or text.isspace():
        raise Unreadable("it holds no text" + ("; a scan needs text recognition first, kept as .txt" if reader is _pdf else ""))
    return text


def _text(data: bytes) -> str:
    try:
        text = data.decode(_BOMS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 text at byte {error.start}; save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _markdown(data: bytes) -> str:
    """Markdown without the marks of emphasis, links and code, as a reader sees it; headings keep theirs."""
    text = _text(data)
    for shape, plain in _MARKS:
        text = shape.sub(plain, text)
    return text


def _html(data: bytes) -> str:
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
    lines = (" ".join(line.split()) if line.strip() else "" for line in "".join(_pieces(page)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _pieces(page: Any) -> Iterator[str]:
    """The visible text of a page in order: what ends a line on the screen ends it here, cells of a table are kept apart."""
    from bs4.element import NavigableString, PreformattedString, Tag

    waiting: list[Any] = [page]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str) and not isinstance(each, NavigableString):
            yield each
        elif isinstance(each, Tag):
            if each.name in _SILENT or _hidden(each):
                continue
            before, after = _edges(each.name)
            waiting.append(after)
            waiting.extend(reversed(each.contents))
            waiting.append(before)
        elif not isinstance(each, PreformattedString):
            text = str(each) if each.find_parent("pre") else re.sub(r"\s+", " ", each)
            shifted = each.find_parent(("sup", "sub")) if any(map(str.isdigit, text)) else None
            yield text.translate(_RAISED if shifted.name == "sup" else _LOWERED) if shifted else text


def _edges(name: str) -> tuple[str, str]:
    if name == "br":
        return "", "\n"
    if name in ("td", "th"):
        return "", " \u2502 "
    if name in _INLINE:
        return "", ""
    return "\n\n" + _HEADINGS.get(name, ""), "\n\n"


def _hidden(tag: Any) -> bool:
    style = str(tag.get("style", "")).replace(" ", "").lower()
    return tag.has_attr("hidden") or "display:none" in style or "visibility:hidden" in style


def _pdf(data: bytes) -> str:
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise Unreadable('reading PDF needs pypdf; install it with pip install "beltfacts[documents]"') from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            reader = PdfReader(BytesIO(data), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise Unreadable("it is locked with a password; keep its text as .txt")
            pages = [page.extract_text().replace("\f", "\n") for page in reader.pages]
        except Unreadable:
            raise
        except Exception as error:  # whatever a broken file makes of the parser
            raise Unreadable(f"not readable as PDF ({type(error).__name__})") from error
    return "\n\f".join(pages)


READERS: dict[str, Callable[[bytes], str]] = {"txt": _text, "md": _markdown, "html": _html, "htm": _html, "pdf": _pdf}
"""The reader of each kind of file by its ending."""
