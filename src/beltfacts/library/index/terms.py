"""The index terms of texts, values and units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from beltfacts.library.index.stop_words import STOP
from beltfacts.library.index.tokenizer import _LONG, MAX_WORD, _pattern, is_cjk, normalize_token, tokenize

_COMPOUND = r"[^\W\d_]+(?:[-\u2010-\u2015\u2212/][^\W\d_]+)+"


_MAX_COMPOUND = 24


def correctable(word: str) -> bool:
    """Whether typing errors in a word are mended: never in numbers, in very short or Chinese words."""
    return len(word) >= 3 and word.isalpha() and not is_cjk(word)


def name_key(words: Iterable[str]) -> str:
    """The words of a name by which it is known again: without those that carry nothing, "of" and "the"."""
    return " ".join(word for word in words if word not in STOP)


def cjk_bigrams(run: str) -> list[str]:
    """The overlapping pairs by which a CJK run is indexed; a single character stands for itself."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def join_bigrams(word: str) -> str:
    """What the overlapping pairs were made of, in a line with spaces; another word as it is."""
    return "".join(pair[0] for pair in word.split(" ")) + word[-1] if " " in word else word


def index_terms(text: str) -> list[str]:
    """The words by which a text is found: its tokens, CJK runs as pairs, and hyphenated words written together as well.

    In a long text, a word longer than `MAX_WORD` characters is left out.
    """
    words = tokenize(text)
    if not text.isascii():
        words = [piece for word in words for piece in (cjk_bigrams(word) if is_cjk(word) else (word,))]
    if len(text) > _LONG:
        words = [word for word in words if len(word) <= MAX_WORD]
    if "-" in text or "/" in text or not text.isascii():
        words += _compounds(text)
    return words


def _compounds(text: str) -> Iterator[str]:
    """The hyphenated words of a text written together."""
    ascii_only = text.isascii()
    for chunk in [chunk for chunk in text.split() if "-" in chunk or "/" in chunk or not (ascii_only or chunk.isascii())]:
        for compound in _pattern(_COMPOUND).findall(normalize_token(chunk)):
            joined = "".join(filter(str.isalpha, compound))
            if len(joined) <= _MAX_COMPOUND and not is_cjk(joined):
                yield joined


@lru_cache(maxsize=512)
def unit_codes(unit: str) -> tuple[str, ...]:
    """The codes a unit is asked for by, in lower case: itself, a rate's counter, and each of two things counted together."""
    base = unit.lower().rpartition("/")[0]
    both = ["{" + part + "}" for part in unit.lower().strip("{}").split("-or-")] if "-or-" in unit else []
    return tuple(code for code in (unit.lower(), base, *both) if code)


def value_term(value: float) -> str:
    """The index word of a value: its first two digits and size, so that a rounded number meets the facts it may be of."""
    return f"=v-{value:.1e}"
