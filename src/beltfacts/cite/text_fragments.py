"""Links to exact words on a page: text fragments (``#:~:text=``), encoded so that a browser finds the words.

The rules are those of https://wicg.github.io/scroll-to-text-fragment/ : text must begin and end at a word boundary, a search text stays within
one block, and the browser goes to the first match of the first directive that matches. Pure. It opens no page and does not know whether
the address still shows the text. What browsers take for the same text is `page_words`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from beltfacts.cite.page_words import (
    PageWords,
    Span,
    has_no_word_spaces,
    is_word_boundary,
    is_word_character,
    next_word_boundary,
    words_of_page,
)

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

LONGEST_WHOLE_QUOTE = 300
"""A quote of more characters is linked by its first and last words, to keep the address short."""

_SHORTEST_SNIPPET = 24
"""Least characters of the first and of the last words of a quote that is not linked whole."""
_SHORTEST_GUESS = 12
"""The same in a second directive, which is tried only where the whole quote is not on the page."""
_CONTEXT_WORDS = 16
"""Most words of context."""
_LONGEST_EXTENSION = 40
"""Most characters by which a quote is extended to whole words."""

_DASHES = "[-\u00ad\u2010-\u2015\u2212]"
"""What a quote and its page often write differently."""
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~")
_ENCODED = tuple(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in range(256))
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff<>\"{}|\\^`]")

_WIKITEXT = re.compile(r"__(?=\w+?__)|~{3,}")
"""What wikitext acts on in an address: the start of a magic word, and signatures."""


def link_to_text(url: str, quote: str, passage: QuotedPassage | None = None) -> str:
    """Return the address that selects a quote on the page at `url`.

    It is empty unless `url` is a web address. What an address may not contain is percent-encoded. `quote` and `passage` are those of
    `text_directives`.
    """
    if not url.lower().startswith(("http://", "https://")):
        return ""
    page = encode_wikitext(_UNSAFE.sub(lambda found: encode_fragment(found[0]), url.partition(":~:")[0].strip()))
    directives = "&".join(f"text={directive}" for directive in text_directives(quote, passage))
    if not directives:
        return page
    return f"{page}{'' if '#' in page else '#'}:~:{directives}"


def text_directives(quote: str, passage: QuotedPassage | None = None) -> list[str]:
    """Return the values of ``text=``, each ``[prefix-,]start[,end][,-suffix]``; none for a quote without words.

    `passage`: where the quote stands in its document. With it there is one, unmistakable directive in the document's own characters: whole
    words, the words around a quote that occurs several times, first and last words of a quote that runs across blocks. Without it
    the quote is linked as it is. A second directive then names its first and last words, for a page that writes the middle otherwise.
    """
    page = words_of_page(passage.text) if passage else PageWords(quote.strip())
    span = page.span(passage.start, passage.end) if passage else Span(0, len(page.text))
    if span.start == span.end:
        return []
    whole = _extend_to_whole_words(page.text, span)
    if "\n" in page.text[whole.start : whole.end] or whole.end - whole.start > LONGEST_WHOLE_QUOTE:
        return [_format_range(page, whole)]
    exact = _format_directive(*_around(page.text, whole, _find_context(page, whole, _CONTEXT_WORDS if passage else 0)))
    guess = "" if passage else _guess_range(page.text)
    return [exact, guess] if guess else [exact]


def encode_fragment(text: str) -> str:
    """Percent-encode text for a directive: all but ASCII letters, digits and ``._~``, hyphens and commas too."""
    return encode_wikitext("".join([_ENCODED[byte] for byte in text.encode("utf-8", "replace")]))


def encode_wikitext(address: str) -> str:
    """Return an address without what wikitext reads as markup, percent-encoded: ``__NOTOC__`` and signatures (``~~~``).

    The address stays the same one (RFC 3986, 6.2.2.2).
    """
    if "__" not in address and "~~~" not in address:
        return address
    return _WIKITEXT.sub(lambda found: "".join(f"%{ord(char):02X}" for char in found[0]), address)


def _format_directive(before: str, start: str, end: str, after: str) -> str:
    """Return ``before-,start,end,-after`` encoded, without the parts that are empty."""
    parts = [f"{encode_fragment(before.strip())}-"] if before.strip() else []
    parts += [encode_fragment(part) for part in (start, end) if part]
    return ",".join(parts + ([f"-{encode_fragment(after.strip())}"] if after.strip() else []))


def _extend_to_whole_words(text: str, span: Span) -> Span:
    """Return the span extended to whole words, in scripts with spaces."""
    start, end = span
    while not is_word_boundary(text, start) and not has_no_word_spaces(text[start]) and span.start - start < _LONGEST_EXTENSION:
        start -= 1
    while not is_word_boundary(text, end) and not has_no_word_spaces(text[end - 1]) and end - span.end < _LONGEST_EXTENSION:
        end += 1
    return Span(start, end)


def _find_context(page: PageWords, span: Span, most: int, sides: tuple[int, ...] = (-1, 1)) -> Span:
    """Return the span with the words around it that distinguish it from other occurrences.

    `most`: words that are taken at most. `sides`: those that take one more word in turn, -1 for before and 1 for after. An edge inside a
    word takes the rest of that word in any case.
    """
    text = page.text
    outer = span
    if not is_word_boundary(text, span.start):
        outer = outer._replace(start=next_word_boundary(text, span.start, -1))
    if not is_word_boundary(text, span.end):
        outer = outer._replace(end=next_word_boundary(text, span.end, 1))
    for turn in range(most):
        if page.occurs_once(outer):
            break
        side = sides[turn % len(sides)]
        if _ends_block(text, outer, side) and -side in sides and not _ends_block(text, outer, -side):
            side = -side  # rather more words of the same block than those of another
        outer = _add_context_word(text, span, outer, side)
    return outer


def _ends_block(text: str, span: Span, side: int) -> bool:
    """Return whether a block starts (`side` -1) or ends (1) at the edge of a span."""
    return text[span.start - 1 : span.start] in ("", "\n") if side < 0 else text[span.end : span.end + 1] in ("", "\n")


def _add_context_word(text: str, span: Span, outer: Span, side: int) -> Span:
    """Return the outer span with one more word of context.

    From the edge of a block it goes on into the neighbouring block, but never across two edges.
    """
    if side < 0:
        offset = outer.start - (outer.start == span.start and text[outer.start - 1 : outer.start] == "\n")
        return outer._replace(start=next_word_boundary(text, offset, -1))
    offset = outer.end + (outer.end == span.end and text[outer.end : outer.end + 1] == "\n")
    return outer._replace(end=next_word_boundary(text, offset, 1))


def _format_range(page: PageWords, span: Span) -> str:
    """Return a directive with the first and last words. There are as many as the browser needs to find this passage first.

    Where the first block of the passage cannot be told from others, such as "Total", it starts with the next one.
    """
    first = ""
    start = span.start
    while start < span.end:
        directive, is_unmistakable = _format_range_from(page, Span(start, span.end))
        if is_unmistakable:
            return directive
        first = first or directive
        edge = page.text.find("\n", start, span.end)
        if edge < 0:
            break
        start = edge + 1
    return first


def _format_range_from(page: PageWords, span: Span) -> tuple[str, bool]:
    """Return a directive with the first and last words of a span, and whether the browser finds this passage first."""
    text, key = page.text, page.key
    first_end = text.find("\n", span.start, span.end)
    if first_end < 0 and span.end - span.start <= LONGEST_WHOLE_QUOTE:
        outer = _find_context(page, span, _CONTEXT_WORDS)
        return _format_directive(*_around(text, span, outer)), page.occurs_once(outer)
    last_start = text.rfind("\n", span.start, span.end) + 1
    half = span.start + (span.end - span.start) // 2
    stop = first_end if first_end >= 0 else half
    head = _take_words_until(text, span.start, stop, lambda end: key.find(key[span.start : end]) == span.start)
    tail = _take_words_until(text, span.end, last_start or half, lambda start: key.find(key[start : span.end], head) == start)
    begin, end = Span(span.start, head), Span(tail, span.end)
    before = _find_context(page, begin, 0 if key.find(key[begin.start : head]) == begin.start else _CONTEXT_WORDS // 2, (-1,))
    after = _find_context(page, end, 0 if key.find(key[tail : end.end], head) == tail else _CONTEXT_WORDS // 2, (1,))
    is_first = key.find(key[before.start : head]) == before.start and any(map(is_word_character, text[begin.start : head]))
    return _format_directive(
        text[before.start : begin.start], text[begin.start : head], text[tail : end.end], text[end.end : after.end]
    ), is_first


def _around(text: str, span: Span, outer: Span) -> tuple[str, str, str, str]:
    """Return the parts of a directive for a span that is linked whole."""
    return text[outer.start : span.start], text[span.start : span.end], "", text[span.end : outer.end]


def _take_words_until(text: str, offset: int, limit: int, is_enough: Callable[[int], bool]) -> int:
    """Return where a snippet from `offset` towards `limit` is long enough.

    `is_enough`: whether the snippet that ends at an offset will do. Returns `limit` if none does.
    """
    step = 1 if limit > offset else -1
    end = offset
    while (limit - end) * step > 0:
        stepped = next_word_boundary(text, end, step)
        if stepped == end:
            break
        end = stepped
        if abs(end - offset) >= _SHORTEST_SNIPPET and (limit - end) * step >= 0 and is_enough(end):
            return end
    return limit


def _guess_range(text: str) -> str:
    """Return a directive with the first and last words of a quote, without dashes; empty for a quote that has no others."""
    half = len(text) // 2
    head = _take_guess(text, 0, half)
    tail = _take_guess(text, len(text), half)
    return _format_directive("", text[:head], text[tail:], "") if 0 < head < tail < len(text) and text[head:tail].strip() else ""


def _take_guess(text: str, offset: int, limit: int) -> int:
    """Return where the words from `offset` towards `limit` are enough to be looked for. It is `offset` where they are too few."""
    step = 1 if limit > offset else -1
    end = offset
    while abs(end - offset) < _SHORTEST_GUESS:
        stepped = next_word_boundary(text, end, step)
        word = text[min(end, stepped) : max(end, stepped)]
        if stepped == end or (limit - stepped) * step < 0 or (end != offset and re.search(_DASHES, word)):
            break
        end = stepped
    return end if 2 * abs(end - offset) >= _SHORTEST_GUESS else offset
