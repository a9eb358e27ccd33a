"""Links to exact words on a page: text fragments (``#:~:text=``), encoded so that a browser finds the words.

The rules are those of https://wicg.github.io/scroll-to-text-fragment/ : text must begin and end at a word boundary, a search text stays within
one block, and the browser goes to the first match. What was learnt by trying: browsers fold curly and straight quotes and case, and part
Chinese into words by a dictionary, so words are cut at spaces and punctuation only. Pure; it opens no page and does not know whether the
address still shows the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

LONG = 300
"""A quote of more characters is linked by its first and last words, to keep the address short."""

_SNIPPET = 24
_CONTEXT = 8
_WORD = 40
_KEPT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~")
_ENCODED = tuple(chr(byte) if byte in _KEPT else f"%{byte:02X}" for byte in range(256))
_MID = frozenset(".,:;'\u2019\u00b7_\uff07\uff0c\uff0e\uff1a\uff1b")
_FOLDED = {0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"'}
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff<>\"{}|\\^`]")


class _Text(NamedTuple):
    """A text with one line a block and single spaces, and the same, folded as browsers compare: equally long."""

    words: str
    key: str


class _Span(NamedTuple):
    start: int
    end: int


def link_to_text(url: str, quote: str, document_text: str | None = None, occurrence: int = 0) -> str:
    """The address of these words on the page at `url`; an empty string where `url` is no web address.

    With the document's text the link is unmistakable: whole words, the words around where the quote stands several times (`occurrence`
    counts from 0), and first and last words where it runs across paragraphs (lines of the text). A quote that is not in the text is linked as
    it is. What may not stand in an address is percent-encoded.
    """
    if not url.lower().startswith(("http://", "https://")):
        return ""
    page = _UNSAFE.sub(lambda found: encode_fragment(found[0]), url.partition(":~:")[0].strip())
    directive = text_fragment(quote, document_text, occurrence)
    if not directive:
        return page
    return f"{page}{'' if '#' in page else '#'}:~:text={directive}"


def text_fragment(quote: str, document_text: str | None = None, occurrence: int = 0) -> str:
    """The value of ``text=``: ``[prefix-,]start[,end][,-suffix]``, or an empty string for a quote without words."""
    said = _text(quote)
    if not said.words:
        return ""
    text = _text(document_text) if document_text else said
    found = _occurrences(text, said) if document_text else []
    if not found:
        text, found = said, [_Span(0, len(said.words))]
    span = _whole_words(text, found[min(occurrence, len(found) - 1)])
    if "\n" in text.words[span.start : span.end] or span.end - span.start > LONG:
        return _range(text, span)
    before, after = _context(text, span, range(2 * _CONTEXT) if len(found) > 1 else ())
    return _joined(before, text.words[span.start : span.end], "", after)


def encode_fragment(text: str) -> str:
    """Text as a part of a directive: all but ASCII letters, digits and ``._~`` in percent-encoded UTF-8, the hyphen and comma too."""
    return "".join([_ENCODED[byte] for byte in text.encode("utf-8", "replace")])


def _joined(before: str, start: str, end: str, after: str) -> str:
    parts = [f"{encode_fragment(before)}-"] if before else []
    parts += [encode_fragment(part) for part in (start, end) if part]
    return ",".join(parts + ([f"-{encode_fragment(after)}"] if after else []))


def _text(written: str) -> _Text:
    """Blocks on lines of their own, spaces single, soft hyphens out; the key is folded letter by letter, so that places agree."""
    lines = (" ".join(line.split()) for line in written.replace("\u00ad", "").splitlines())
    words = "\n".join(line for line in lines if line)
    return _Text(words, "".join(lower if len(lower := char.lower()) == 1 else char for char in words.translate(_FOLDED)))


def _occurrences(text: _Text, said: _Text) -> list[_Span]:
    """Where the words stand in the text; a space may be a paragraph's end there."""
    pattern = "[ \n]".join(re.escape(word) for word in said.key.split())
    return [_Span(*match.span()) for match in re.finditer(pattern, text.key)]


def _lettered(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _unspaced(char: str) -> bool:
    """Whether a letter belongs to a script that is written without spaces: words end where a dictionary says."""
    return (
        "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or "\u2e80" <= char <= "\ud7ff"
        or char > "\uf8ff"
    )


def _free(words: str, place: int) -> bool:
    """Whether a word surely begins or ends here (Unicode UAX 29): a point, comma or apostrophe between letters or digits does not part them."""
    if place <= 0 or place >= len(words):
        return True
    left, right = words[place - 1], words[place]
    if left.isspace() or right.isspace():
        return True
    if _lettered(left) and _lettered(right):
        return False
    middle = place if right in _MID else place - 1 if left in _MID else 0
    if not 0 < middle < len(words) - 1:
        return True
    around = words[middle - 1], words[middle + 1]
    return not all(_lettered(char) and not _unspaced(char) for char in around)


def _step(words: str, place: int, by: int) -> int:
    """The next place in this direction where a word surely begins or ends; the block's edge where there is none."""
    while 0 <= place + by <= len(words) and words[min(place, place + by)] != "\n":
        place += by
        if _lettered(words[place] if by < 0 else words[place - 1]) and _free(words, place):
            break
    return place


def _whole_words(text: _Text, span: _Span) -> _Span:
    """The span grown to whole words, in scripts that put spaces between them."""
    start, end = span
    while not _free(text.words, start) and not _unspaced(text.words[start]) and span.start - start < _WORD:
        start -= 1
    while not _free(text.words, end) and not _unspaced(text.words[end - 1]) and end - span.end < _WORD:
        end += 1
    return _Span(start, end)


def _context(text: _Text, span: _Span, turns: Iterable[int]) -> tuple[str, str]:
    """The words before (even turns) and after (odd turns): as few as tell the span from other places, and what its edges need in any case."""
    words = text.words
    outer = _Span(*span)
    if not _free(words, span.start):
        outer = outer._replace(start=_step(words, span.start, -1))
    if not _free(words, span.end):
        outer = outer._replace(end=_step(words, span.end, 1))
    for turn in turns:
        if text.key.count(text.key[outer.start : outer.end]) == 1:
            break
        outer = _grown(words, span, outer, turn)
    return words[outer.start : span.start].strip(), words[span.end : outer.end].strip()


def _grown(words: str, span: _Span, outer: _Span, turn: int) -> _Span:
    """One more word, before or after; from the edge of a block on into its neighbour, but never across two edges."""
    if turn % 2 == 0:
        place = outer.start - (outer.start == span.start and words[outer.start - 1 : outer.start] == "\n")
        return outer._replace(start=_step(words, place, -1))
    place = outer.end + (outer.end == span.end and words[outer.end : outer.end + 1] == "\n")
    return outer._replace(end=_step(words, place, 1))


def _range(text: _Text, span: _Span) -> str:
    """First and last words, as many as the browser needs to meet this passage first."""
    words, key = text
    half = span.start + (span.end - span.start) // 2
    first_end = words.find("\n", span.start, span.end)
    last_start = words.rfind("\n", span.start, span.end) + 1
    stop = first_end if first_end >= 0 else half
    begin = last_start if last_start > 0 else half
    head = _stretch(words, span.start, stop, lambda end: key.find(key[span.start : end]) == span.start)
    tail = _stretch(words, span.end, begin, lambda start: key.find(key[start : span.end], head) == start)
    before, after = _context(text, span, ())
    if not before and key.find(key[span.start : head]) != span.start:
        before = _context(text, _Span(span.start, head), [0] * _CONTEXT)[0]
    if not after and key.find(key[tail : span.end], head) != tail:
        after = _context(text, _Span(tail, span.end), [1] * _CONTEXT)[1]
    return _joined(before, words[span.start : head], words[tail : span.end], after)


def _stretch(words: str, place: int, limit: int, enough: Callable[[int], bool]) -> int:
    """From `place` towards `limit`, word by word, until there is a snippet that is `enough`; `limit` where there is none."""
    by = 1 if limit > place else -1
    end = place
    while (limit - end) * by > 0:
        stepped = _step(words, end, by)
        if stepped == end:
            break
        end = stepped
        if abs(end - place) >= _SNIPPET and (limit - end) * by >= 0 and enough(end):
            return end
    return limit
