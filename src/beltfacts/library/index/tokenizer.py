"""Split text into tokens, the same for facts and queries. Pure.

Tokens are normalized: Unicode NFKC, case folded, without accents. It corrects, weighs and looks up nothing. It runs for every fact when
an index is built and at every search, so it uses one regular expression and plain string work.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from beltfacts.pattern_cache import compile_pattern

_TOKEN = r"\d+(?:,\d+)*(?:\.\d+)?[^\W_]*|[^\W_]+(?:'[^\W_]+)?"
"""A number with grouping commas, decimals and letters at its end, or a word."""

_SCRIPT_EDGE = r"(?<=[0-9])(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])(?=[0-9])"
"""Between a digit and a character beyond ASCII: 5万 is two tokens."""

_DOLLAR_PREFIXES = {"$": r"(?<![^\W\d_])[A-Za-z]{1,3}(?=\$)", "ollar": r"[Uu](?<![^\W\d_][Uu])\.?[Ss]\.?(?= [Dd]ollar)"}
"""What precedes a dollar, by a part of it: US in US$ and in "US dollars". The second begins with a letter, by which it is found quickly."""


@lru_cache
def compiled(text: str) -> re.Pattern[str]:
    """Return a regular expression, compiled when it is needed first: most queries need none."""
    return compile_pattern(text)


def normalize_token(text: str) -> str:
    """Return a text in NFKC, case folded, without combining marks, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize  # imported here: most queries are ASCII

    def without_mark(match: re.Match[str]) -> str:
        return "" if combining(match[0]) else match[0]

    bare = compiled(_MAY_COMBINE).sub(without_mark, normalize("NFKD", text.casefold()))
    return normalize("NFC", bare).casefold().translate(_LETTERS)


_SIGNS = "\u00b7\u2010\u2011\u2013\u2014\u2018\u201c\u201d"
"""Signs between words that are all that is beyond ASCII in many English texts: dashes, quotation marks, the dot between labels."""

_FIRST_HAN, _LAST_HAN = "\u4e00", "\u9fff"
"""Chinese characters, of which Unicode normalizes none. A text of these alone, as many names are, is one token."""

_PLAIN_SIGNS = str.maketrans(dict.fromkeys(_SIGNS, " ") | {"\u2019": "'"})
"""The same and the apostrophe as they are in tokens: a text that is ASCII with them need not be normalized."""

_MAY_COMBINE = r"[^\w\x00-\xbf\u2000-\u206f\u3000-\u3029\uff01-\uff1f]"
"""A character that may be a combining mark: none is a letter or digit. Frequent signs are none, and need not be looked up one by one.
Longer ranges would be written with fewer signs, but take a hundred times as long to compile."""

_LETTERS = str.maketrans({"\u2019": "'", "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that Unicode does not decompose, as they are written without accents."""


def tokenize(text: str) -> list[str]:
    """Return the tokens of a text in order.

    Numbers are without grouping commas, words without possessive, CJK runs as they are. What precedes a dollar is left out: money in US$
    is not about the US.
    """
    if text.isalpha() and text.isascii():  # a word alone, as texts are looked at word by word
        return [text.lower()]
    for dollar, prefix in _DOLLAR_PREFIXES.items():
        if dollar in text:
            text = compiled(prefix).sub("", text)
    if text.isascii():
        return _ascii_tokens(text)
    if _FIRST_HAN <= text[0] <= _LAST_HAN and min(text) >= _FIRST_HAN and max(text) <= _LAST_HAN:
        return [text]
    plain = text.translate(_PLAIN_SIGNS)
    if plain.isascii():
        return _ascii_tokens(plain)
    text = normalize_token(text)
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    if text.isascii():
        return _ascii_tokens(text)
    found = list[str]()
    for token in compiled(_TOKEN).findall(compiled(_SCRIPT_EDGE).sub(" ", text)):
        if token.isascii() and token.isalnum():
            found.append(token)
        else:
            found += _split_match(token)
    return found


def _ascii_tokens(text: str) -> list[str]:
    """Return the tokens of ASCII text. The expression runs only where a sign is within a word, which is several times faster."""
    spaced = f" {text} ".encode().translate(_ASCII_FOLDED).decode().replace(". ", " ").replace(", ", " ")
    chunks = spaced.split()
    if "," not in spaced and "'" not in spaced and ("." not in spaced or _decimals_only(spaced)):
        return chunks
    found = list[str]()
    for chunk in chunks:
        if chunk.isalnum():
            found.append(chunk)
        else:
            found += [token for match in compiled(_TOKEN).findall(chunk) for token in _split_match(match)]
    return found


def _decimals_only(spaced: str) -> bool:
    """Return whether every full stop is between two runs of digits with spaces around."""
    at = spaced.find(".")
    while at >= 0:
        if not (spaced[spaced.rfind(" ", 0, at) + 1 : at].isdigit() and spaced[at + 1 : spaced.find(" ", at)].isdigit()):
            return False
        at = spaced.find(".", at + 1)
    return True


_ASCII_FOLDED = bytes(ord(chr(code).lower()) if chr(code).isalnum() or chr(code) in ".,'" else 32 for code in range(128)) + bytes(128)
"""Every ASCII letter in lower case, and a space for each sign that cannot be within a word or number."""


def _split_match(token: str) -> list[str]:
    """Return the tokens of one match of the expression: mostly itself."""
    if min(token) >= "\u2e80" and max(token) <= "\u9fff":  # all of it is CJK, and no letter of another script
        return [token]
    if not token.isascii():
        return ["".join(run) for _, run in groupby(token.replace("'", ""), is_cjk)]
    if "'" in token:
        head, _, tail = token.partition("'")
        return [head if tail == "s" else head + tail]
    return _split_number(token) if "," in token else [token]


def _split_number(token: str) -> list[str]:
    """Return one number for ``1,035``, and two for ``12,34``, whose comma groups no digits."""
    groups = token.split(",")
    is_grouped = len(groups[0]) <= 3 and all(len(group.partition(".")[0].rstrip("sthndr")) == 3 for group in groups[1:])
    return ["".join(groups)] if is_grouped else groups


def is_cjk(text: str) -> bool:
    """Return whether a text begins in Chinese, Japanese or Korean script."""
    first = text[:1]
    return first >= "\u2e80" and (first <= "\u9fff" or "\uac00" <= first <= "\ud7af" or "\uf900" <= first <= "\ufaff")
