"""Text to the words that are indexed and looked up, the same for facts and queries. Pure.

Folding follows Unicode NFKC and case folding, and drops accents. It does not correct, weigh or look up anything. It runs for
every fact when an index is built and at every search, so it uses one regular expression and plain string work.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from unicodedata import combining, normalize

from beltfacts.index.common_words import STOP

_TOKEN = r"\d+(?:,\d+)*(?:\.\d+)?[^\W_]*|[^\W_]+(?:'[^\W_]+)?"
_SCRIPTS = r"(?<=[0-9])(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])(?=[0-9])"
_COMPOUND = r"[^\W\d_]+(?:[-\u2010-\u2015\u2212/][^\W\d_]+)+"
_DOLLARS = r"(?<![^\W\d_])(?:[A-Za-z]{1,3}(?=\$)|[Uu]\.?[Ss]\.?(?= [Dd]ollar))"
_MAX_COMPOUND = 24
MAX_WORD, _LONG = 40, 1000


@lru_cache
def _pattern(text: str) -> re.Pattern[str]:
    """An expression, made when it is first needed: most queries need none."""
    return re.compile(text)


def fold(text: str) -> str:
    """Compatibility forms, case and accents folded away (NFKC, casefold, no combining marks); typographic apostrophes straight."""
    if text.isascii():
        return text.lower()
    bare = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return normalize("NFC", bare).casefold().translate(_LETTERS)


_LETTERS = str.maketrans({"\u2019": "'", "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that have no accent to drop, as they are written without it."""


def tokens(text: str) -> list[str]:
    """The words of a text in order: numbers without grouping commas, words without possessive, CJK runs as they stand.

    What stands before a dollar is no word: money in US$ is not about the US.
    """
    if "$" in text or "ollar" in text:
        text = _pattern(_DOLLARS).sub("", text)
    if text.isascii():
        return _ascii_tokens(text)
    found = list[str]()
    for token in _pattern(_TOKEN).findall(_pattern(_SCRIPTS).sub(" ", fold(text))):
        if token.isascii() and token.isalnum():
            found.append(token)
        else:
            found += _parts(token)
    return found


def _ascii_tokens(text: str) -> list[str]:
    """What the expression finds in ASCII text: tried only where a sign stands within a word, which is several times faster."""
    spaced = f" {text} ".encode().translate(_FOLDED).decode().replace(". ", " ").replace(", ", " ")
    pieces = spaced.split()
    if "," not in spaced and "'" not in spaced and ("." not in spaced or _decimals_only(spaced)):
        return pieces
    found = list[str]()
    for piece in pieces:
        if piece.isalnum():
            found.append(piece)
        else:
            found += [part for token in _pattern(_TOKEN).findall(piece) for part in _parts(token)]
    return found


def _decimals_only(spaced: str) -> bool:
    """Whether every full stop stands between two runs of digits with spaces around."""
    at = spaced.find(".")
    while at >= 0:
        if not (spaced[spaced.rfind(" ", 0, at) + 1 : at].isdigit() and spaced[at + 1 : spaced.find(" ", at)].isdigit()):
            return False
        at = spaced.find(".", at + 1)
    return True


_FOLDED = bytes(ord(chr(code).lower()) if chr(code).isalnum() or chr(code) in ".,'" else 32 for code in range(128)) + bytes(128)
"""Every ASCII letter in lower case, and a space for each sign that cannot stand within a word or number."""


def _parts(token: str) -> list[str]:
    """What one match of the expression holds: mostly itself."""
    if not token.isascii():
        return ["".join(run) for _, run in groupby(token.replace("'", ""), is_cjk)]
    if "'" in token:
        head, _, tail = token.partition("'")
        return [head if tail == "s" else head + tail]
    return _numbers(token) if "," in token else [token]


def _numbers(token: str) -> list[str]:
    """``1,035`` is one number; ``12,34`` is two, as its comma groups nothing."""
    parts = token.split(",")
    grouped = len(parts[0]) <= 3 and all(len(part.partition(".")[0].rstrip("sthndr")) == 3 for part in parts[1:])
    return ["".join(parts)] if grouped else parts


def is_cjk(text: str) -> bool:
    """Whether a text begins in Chinese, Japanese or Korean script."""
    first = text[:1]
    return first >= "\u2e80" and (first <= "\u9fff" or "\uac00" <= first <= "\ud7af" or "\uf900" <= first <= "\ufaff")


def correctable(word: str) -> bool:
    """Whether typing errors in a word are mended: never in numbers, in very short or Chinese words."""
    return len(word) >= 3 and word.isalpha() and not is_cjk(word)


def name_key(words: Iterable[str]) -> str:
    """The words of a name by which it is known again: without those that carry nothing, "of" and "the"."""
    return " ".join(word for word in words if word not in STOP)


def pieces(run: str) -> list[str]:
    """The overlapping pairs by which a CJK run is indexed; a single character stands for itself."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def whole(word: str) -> str:
    """What the overlapping pairs were made of, in a line with spaces; another word as it is."""
    return "".join(pair[0] for pair in word.split(" ")) + word[-1] if " " in word else word


def index_words(text: str) -> list[str]:
    """The words by which a text is found: its tokens, CJK runs as pairs, and hyphenated words written together as well.

    In a long text, a word longer than `MAX_WORD` characters is left out.
    """
    words = tokens(text)
    if not text.isascii():
        words = [piece for word in words for piece in (pieces(word) if is_cjk(word) else (word,))]
    if len(text) > _LONG:
        words = [word for word in words if len(word) <= MAX_WORD]
    if "-" in text or "/" in text or not text.isascii():
        words += _compounds(text)
    return words


def _compounds(text: str) -> Iterator[str]:
    """The hyphenated words of a text written together."""
    ascii_only = text.isascii()
    for chunk in [chunk for chunk in text.split() if "-" in chunk or "/" in chunk or not (ascii_only or chunk.isascii())]:
        for compound in _pattern(_COMPOUND).findall(fold(chunk)):
            joined = "".join(filter(str.isalpha, compound))
            if len(joined) <= _MAX_COMPOUND and not is_cjk(joined):
                yield joined


@lru_cache(maxsize=512)
def unit_codes(unit: str) -> tuple[str, ...]:
    """The codes a unit is asked for by, in lower case: itself, a rate's counter, and each of two things counted together."""
    base = unit.lower().rpartition("/")[0]
    both = ["{" + part + "}" for part in unit.lower().strip("{}").split("-or-")] if "-or-" in unit else []
    return tuple(code for code in (unit.lower(), base, *both) if code)


def value_word(value: float) -> str:
    """The index word of a value: its first two digits and size, so that a rounded number meets the facts it may be of."""
    return f"=v-{value:.1e}"
