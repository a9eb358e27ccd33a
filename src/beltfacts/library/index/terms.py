"""Make the terms by which texts, values and units are indexed and looked up. Pure.

What a token is, is decided in `tokenizer`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from beltfacts.library.index.stop_words import STOP
from beltfacts.library.index.tokenizer import compiled, is_cjk, normalize_token, tokenize

_COMPOUND = r"(?<![^\W\d_])[^\W\d_]++(?:[-\u2010-\u2015\u2212/][^\W\d_]++)+"
"""A word with hyphens or slashes: "high-speed". A run of letters is looked at once, so that time grows with the text."""

_LONGEST_COMPOUND = 24
"""Characters of a hyphenated word that is indexed written together as well."""

_LONGEST_WORD = 40
"""Characters of a word that is indexed in a long text. A longer one is an address or a key, which nobody types."""

_BETWEEN_LABELS = " \u00b7 "
"""What stands between the labels of a cell in the quote that is made for it. Most such quotes are plain but for it."""

_LONG_TEXT = 1000
"""Characters from which a text is long."""


_NOT_PLAIN = r"[A-Z^'\"\s]|[\x00-\x20]|[\x7f-\xa0\ud800-\udfff]"
"""What SQLite would fold, split at, cut off or reject in a term, and ``^``, which marks such a character."""


def encode_term(term: str) -> str:
    """Return a term as SQLite stores it: one token, whatever characters it has.

    Each letter, digit and sign is itself, but for capitals, quotes, spaces, controls, lone surrogates and ``^``. These are written as
    ``^``, the code point in hexadecimal digits, and ``;``. Two terms are never written alike, and no term is empty.
    """
    return compiled(_NOT_PLAIN).sub(lambda match: f"^{ord(match[0]):x};", term) or "^;"


def quote_term(term: str) -> str:
    """Return a term as a string of an FTS5 expression, in which nothing is an operator."""
    return f'"{encode_term(term)}"'


def correctable(word: str) -> bool:
    """Return whether spelling errors in a word are corrected.

    They never are in numbers, in very short or Chinese words.
    """
    return len(word) >= 3 and word.isalpha() and not is_cjk(word)


def name_key(words: Iterable[str]) -> str:
    """Return the words by which a name is recognised, as a line: without stop words."""
    return " ".join(word for word in words if word not in STOP)


def plain_text(text: str) -> str:
    """Return a text in lower case with single spaces and without commas, for comparing it as a whole."""
    return " ".join(text.casefold().replace(",", "").split())


def text_key(text: str) -> int:
    """Return the number by which a whole text is looked up: the CRC-32 of its `plain_text`. Two texts may have the same."""
    return crc32(plain_text(text).encode("utf-8", "surrogatepass"))


def cjk_bigrams(run: str) -> list[str]:
    """Return the overlapping pairs by which a CJK run is indexed. A single character is its own term."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def join_bigrams(word: str) -> str:
    """Return the CJK run of a line of overlapping pairs. Another word is returned as it is."""
    return "".join(pair[0] for pair in word.split(" ")) + word[-1] if " " in word else word


def index_terms(text: str) -> list[str]:
    """Return the terms by which a text is found.

    These are its tokens, CJK runs as pairs, and hyphenated words written together as well. In a text longer than `_LONG_TEXT`, words
    longer than `_LONGEST_WORD` are left out.
    """
    text = text.replace(_BETWEEN_LABELS, "   ")
    words = tokenize(text)
    if not text.isascii():
        words = [term for word in words for term in (cjk_bigrams(word) if is_cjk(word) else (word,))]
    if len(text) > _LONG_TEXT:
        words = [word for word in words if len(word) <= _LONGEST_WORD]
    if "-" in text or "/" in text or not text.isascii():
        words += _compounds(text)
    return words


def _compounds(text: str) -> Iterator[str]:
    """Yield the hyphenated words of a text, written together."""
    ascii_only = text.isascii()
    for chunk in [chunk for chunk in text.split() if "-" in chunk or "/" in chunk or not (ascii_only or chunk.isascii())]:
        yield from _joined(chunk) if len(chunk) <= _LONGEST_WORD else _joined.__wrapped__(chunk)


@lru_cache(maxsize=512)
def _joined(chunk: str) -> tuple[str, ...]:
    """Return the hyphenated words in a text without spaces, written together."""
    compounds = ("".join(filter(str.isalpha, compound)) for compound in compiled(_COMPOUND).findall(normalize_token(chunk)))
    return tuple(joined for joined in compounds if len(joined) <= _LONGEST_COMPOUND and not is_cjk(joined))


@lru_cache(maxsize=512)
def unit_codes(unit: str) -> tuple[str, ...]:
    """Return the codes that a unit is found by, in lower case.

    These are its own, that of a rate's counter, and those of two things counted together.
    """
    base = unit.lower().rpartition("/")[0]
    both = ["{" + thing + "}" for thing in unit.lower().strip("{}").split("-or-")] if "-or-" in unit else []
    return tuple(code for code in (unit.lower(), base, *both) if code)


def value_term(value: float) -> str:
    """Return the term of a value.

    It is made of its first two digits and its magnitude, so that a rounded number finds the exact one.
    """
    return f"=v-{value:.1e}"
