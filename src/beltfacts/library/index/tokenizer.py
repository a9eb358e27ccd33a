"""Text to the words that are indexed and looked up, the same for facts and queries. Pure.

Folding follows Unicode NFKC and case folding, and drops accents. It does not correct, weigh or look up anything. It runs for
every fact when an index is built and at every search, so it uses one regular expression and plain string work.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from unicodedata import combining, normalize

_TOKEN = r"\d+(?:,\d+)*(?:\.\d+)?[^\W_]*|[^\W_]+(?:'[^\W_]+)?"
_SCRIPTS = r"(?<=[0-9])(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])(?=[0-9])"
_DOLLARS = r"(?<![^\W\d_])(?:[A-Za-z]{1,3}(?=\$)|[Uu]\.?[Ss]\.?(?= [Dd]ollar))"
MAX_WORD, _LONG = 40, 1000


@lru_cache
def _pattern(text: str) -> re.Pattern[str]:
    """An expression, made when it is first needed: most queries need none."""
    return re.compile(text)


def normalize_token(text: str) -> str:
    """Compatibility forms, case and accents folded away (NFKC, casefold, no combining marks); typographic apostrophes straight."""
    if text.isascii():
        return text.lower()
    bare = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return normalize("NFC", bare).casefold().translate(_LETTERS)


_LETTERS = str.maketrans({"\u2019": "'", "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that have no accent to drop, as they are written without it."""


def tokenize(text: str) -> list[str]:
    """The words of a text in order: numbers without grouping commas, words without possessive, CJK runs as they stand.

    What stands before a dollar is no word: money in US$ is not about the US.
    """
    if "$" in text or "ollar" in text:
        text = _pattern(_DOLLARS).sub("", text)
    if text.isascii():
        return _ascii_tokens(text)
    found = list[str]()
    for token in _pattern(_TOKEN).findall(_pattern(_SCRIPTS).sub(" ", normalize_token(text))):
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
