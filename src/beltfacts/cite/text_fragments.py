"""Links to exact words on a page: text fragments (``#:~:text=``), encoded so that a browser finds the words.

The rules are those of https://wicg.github.io/scroll-to-text-fragment/ : text must begin and end at a word boundary, a search text stays within
one block, and the browser goes to the first match. Trials have shown that browsers ignore case and the difference of curly and straight quotes.
They split Chinese into words by a dictionary, so here words are cut at spaces and punctuation only. Pure. It opens no page and does not know
whether the address still shows the text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

LONGEST_WHOLE_QUOTE = 300
"""A quote of more characters is linked by its first and last words, to keep the address short."""

_SHORTEST_SNIPPET = 24
"""Least characters of the first and of the last words of a long quote."""

_CONTEXT_WORDS = 8
"""Most words of context on each side."""

_LONGEST_EXTENSION = 40
"""Most characters by which a quote is extended to whole words."""

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~")
_ENCODED = tuple(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in range(256))
_MID_WORD = frozenset(".,:;'\u2019\u00b7_\uff07\uff0c\uff0e\uff1a\uff1b")
_PLAIN_QUOTES = {0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"'}
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff<>\"{}|\\^`]")


class _NormalizedText(NamedTuple):
    """A text as browsers search it.

    * `text`: one line a block, single spaces.
    * `key`: the same with small letters and straight quotes; offsets in both agree.
    """

    text: str
    key: str


class _Span(NamedTuple):
    """Offsets in a normalized text; `end` is the one after the last character."""

    start: int
    end: int


def link_to_text(url: str, quote: str, document_text: str | None = None, occurrence: int = 0) -> str:
    """Return the address that selects a quote on the page at `url`.

    It is empty unless `url` is a web address. With the document's text the link is unmistakable: whole words, the words around a quote that
    occurs several times, and first and last words of a quote that runs across paragraphs (lines of the text). `occurrence`: which of
    several is meant, from 0. A quote that does not occur in the text is linked as it is. What an address may not contain is
    percent-encoded.
    """
    if not url.lower().startswith(("http://", "https://")):
        return ""
    page = _UNSAFE.sub(lambda found: encode_fragment(found[0]), url.partition(":~:")[0].strip())
    directive = text_fragment(quote, document_text, occurrence)
    if not directive:
        return page
    return f"{page}{'' if '#' in page else '#'}:~:text={directive}"


def text_fragment(quote: str, document_text: str | None = None, occurrence: int = 0) -> str:
    """Return the value of ``text=``: ``[prefix-,]start[,end][,-suffix]``; empty for a quote without words.

    `document_text` and `occurrence` are those of `link_to_text`.
    """
    quoted = _normalize(quote)
    if not quoted.text:
        return ""
    page = _normalize(document_text) if document_text else quoted
    found = _find_occurrences(page, quoted) if document_text else []
    if not found:
        page, found = quoted, [_Span(0, len(quoted.text))]
    span = _extend_to_whole_words(page, found[min(occurrence, len(found) - 1)])
    if "\n" in page.text[span.start : span.end] or span.end - span.start > LONGEST_WHOLE_QUOTE:
        return _format_range(page, span)
    before, after = _find_context(page, span, range(2 * _CONTEXT_WORDS) if len(found) > 1 else ())
    return _format_directive(before, page.text[span.start : span.end], "", after)


def encode_fragment(text: str) -> str:
    """Percent-encode text for a directive: all but ASCII letters, digits and ``._~``, hyphens and commas too."""
    return "".join([_ENCODED[byte] for byte in text.encode("utf-8", "replace")])


def _format_directive(before: str, start: str, end: str, after: str) -> str:
    """Return ``before-,start,end,-after`` encoded, without the parts that are empty."""
    parts = [f"{encode_fragment(before)}-"] if before else []
    parts += [encode_fragment(part) for part in (start, end) if part]
    return ",".join(parts + ([f"-{encode_fragment(after)}"] if after else []))


def _normalize(text: str) -> _NormalizedText:
    """Return a text with a line a block and single spaces.

    Soft hyphens are left out. A letter whose small form has two characters stays as it is in the key, so that offsets agree.
    """
    lines = (" ".join(line.split()) for line in text.replace("\u00ad", "").splitlines())
    normalized = "\n".join(line for line in lines if line)
    return _NormalizedText(
        normalized, "".join(lower if len(lower := char.lower()) == 1 else char for char in normalized.translate(_PLAIN_QUOTES))
    )


def _find_occurrences(page: _NormalizedText, quoted: _NormalizedText) -> list[_Span]:
    """Return where a quote occurs on a page. A space of the quote may be the end of a paragraph there."""
    pattern = "[ \n]".join(re.escape(word) for word in quoted.key.split())
    return [_Span(*match.span()) for match in re.finditer(pattern, page.key)]


def _is_word_character(char: str) -> bool:
    """Return whether a character is a letter, a digit or a diacritic."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _has_no_word_spaces(char: str) -> bool:
    """Return whether a letter belongs to a script without spaces. Browsers find the ends of its words in a dictionary."""
    return (
        "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or "\u2e80" <= char <= "\ud7ff"
        or char > "\uf8ff"
    )


def _is_word_boundary(text: str, offset: int) -> bool:
    """Return whether a word surely begins or ends at an offset.

    The rules are those of Unicode UAX 29. A point, comma or apostrophe between letters or digits does not separate them.
    """
    if offset <= 0 or offset >= len(text):
        return True
    left, right = text[offset - 1], text[offset]
    if left.isspace() or right.isspace():
        return True
    if _is_word_character(left) and _is_word_character(right):
        return False
    middle = offset if right in _MID_WORD else offset - 1 if left in _MID_WORD else 0
    if not 0 < middle < len(text) - 1:
        return True
    around = text[middle - 1], text[middle + 1]
    return not all(_is_word_character(char) and not _has_no_word_spaces(char) for char in around)


def _next_word_boundary(text: str, offset: int, step: int) -> int:
    """Return the next word boundary, or the edge of the block.

    `step`: 1 to go forwards, -1 to go backwards.
    """
    while 0 <= offset + step <= len(text) and text[min(offset, offset + step)] != "\n":
        offset += step
        if _is_word_character(text[offset] if step < 0 else text[offset - 1]) and _is_word_boundary(text, offset):
            break
    return offset


def _extend_to_whole_words(page: _NormalizedText, span: _Span) -> _Span:
    """Return the span extended to whole words, in scripts with spaces."""
    start, end = span
    while not _is_word_boundary(page.text, start) and not _has_no_word_spaces(page.text[start]) and span.start - start < _LONGEST_EXTENSION:
        start -= 1
    while not _is_word_boundary(page.text, end) and not _has_no_word_spaces(page.text[end - 1]) and end - span.end < _LONGEST_EXTENSION:
        end += 1
    return _Span(start, end)


def _find_context(page: _NormalizedText, span: _Span, turns: Iterable[int]) -> tuple[str, str]:
    """Return the words around a span that distinguish it from other occurrences.

    `turns`: the sides that take one more word in turn, before for an even number and after for an odd one. An edge inside a word takes the
    rest of that word in any case.
    """
    text = page.text
    outer = _Span(*span)
    if not _is_word_boundary(text, span.start):
        outer = outer._replace(start=_next_word_boundary(text, span.start, -1))
    if not _is_word_boundary(text, span.end):
        outer = outer._replace(end=_next_word_boundary(text, span.end, 1))
    for turn in turns:
        if page.key.count(page.key[outer.start : outer.end]) == 1:
            break
        outer = _add_context_word(text, span, outer, turn)
    return text[outer.start : span.start].strip(), text[span.end : outer.end].strip()


def _add_context_word(text: str, span: _Span, outer: _Span, turn: int) -> _Span:
    """Return the outer span with one more word of context.

    The word is the one before for an even turn, the one after for an odd turn. From the edge of a block it goes on into the neighbouring
    block, but never across two edges.
    """
    if turn % 2 == 0:
        offset = outer.start - (outer.start == span.start and text[outer.start - 1 : outer.start] == "\n")
        return outer._replace(start=_next_word_boundary(text, offset, -1))
    offset = outer.end + (outer.end == span.end and text[outer.end : outer.end + 1] == "\n")
    return outer._replace(end=_next_word_boundary(text, offset, 1))


def _format_range(page: _NormalizedText, span: _Span) -> str:
    """Return a directive with the first and last words. There are as many as the browser needs to find this passage first."""
    text, key = page
    half = span.start + (span.end - span.start) // 2
    first_end = text.find("\n", span.start, span.end)
    last_start = text.rfind("\n", span.start, span.end) + 1
    stop = first_end if first_end >= 0 else half
    begin = last_start if last_start > 0 else half
    head = _take_words_until(text, span.start, stop, lambda end: key.find(key[span.start : end]) == span.start)
    tail = _take_words_until(text, span.end, begin, lambda start: key.find(key[start : span.end], head) == start)
    before, after = _find_context(page, span, ())
    if not before and key.find(key[span.start : head]) != span.start:
        before = _find_context(page, _Span(span.start, head), [0] * _CONTEXT_WORDS)[0]
    if not after and key.find(key[tail : span.end], head) != tail:
        after = _find_context(page, _Span(tail, span.end), [1] * _CONTEXT_WORDS)[1]
    return _format_directive(before, text[span.start : head], text[tail : span.end], after)


def _take_words_until(text: str, offset: int, limit: int, is_enough: Callable[[int], bool]) -> int:
    """Return where a snippet from `offset` towards `limit` is long enough.

    `is_enough`: whether the snippet that ends at an offset will do. Returns `limit` if none does.
    """
    step = 1 if limit > offset else -1
    end = offset
    while (limit - end) * step > 0:
        stepped = _next_word_boundary(text, end, step)
        if stepped == end:
            break
        end = stepped
        if abs(end - offset) >= _SHORTEST_SNIPPET and (limit - end) * step >= 0 and is_enough(end):
            return end
    return limit
