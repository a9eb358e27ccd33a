"""Text to the words that are indexed and looked up, the same for facts and queries. Pure.

Folding follows Unicode NFKC and case folding, and drops accents. It does not correct, weigh or look up anything. It runs for
every fact when an index is built and at every search, so it uses one regular expression and plain string work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from unicodedata import combining, normalize

_TOKEN = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?[^\W_]*|[^\W_]+(?:'[^\W_]+)?")
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212/")
_MAX_COMPOUND = 24


def fold(text: str) -> str:
    """Compatibility forms, case and accents folded away (NFKC, casefold, no combining marks); typographic apostrophes straight."""
    if text.isascii():
        return text.lower()
    bare = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return normalize("NFC", bare).casefold().replace("\u2019", "'")


def tokens(text: str) -> list[str]:
    """The words of a text in order: numbers without grouping commas, words without possessive, CJK runs as they stand."""
    return [word for _, _, word in _spans(fold(text))]


def _spans(folded: str) -> Iterator[tuple[int, int, str]]:
    """Each word with where it starts and ends in the folded text."""
    for found in _TOKEN.finditer(folded):
        token, start, end = found[0], found.start(), found.end()
        if token.isascii():
            if "'" in token:
                head, _, tail = token.partition("'")
                token = head if tail == "s" else head + tail
            if "," in token:
                for part in _numbers(token):
                    yield start, end, part
                continue
            yield start, end, token
        else:
            for _, run in groupby(token.replace("'", ""), is_cjk):
                yield start, end, "".join(run)


def _numbers(token: str) -> list[str]:
    """``1,035`` is one number; ``12,34`` is two, as its comma groups nothing."""
    parts = token.split(",")
    grouped = len(parts[0]) <= 3 and all(len(part.partition(".")[0]) == 3 for part in parts[1:])
    return ["".join(parts)] if grouped else parts


def is_cjk(text: str) -> bool:
    """Whether a text begins in Chinese, Japanese or Korean script."""
    first = text[:1]
    return first >= "\u2e80" and (first <= "\u9fff" or "\uac00" <= first <= "\ud7af" or "\uf900" <= first <= "\ufaff")


def pieces(run: str) -> list[str]:
    """The overlapping pairs by which a CJK run is indexed; a single character stands for itself."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def index_words(text: str) -> list[str]:
    """The words by which a text is found: its tokens, CJK runs as pairs, and hyphenated words written together as well."""
    found: list[str] = []
    folded = fold(text)
    compound, reached = "", -2
    for start, end, word in _spans(folded):
        if word.isascii():
            found.append(word)
        else:
            found.extend(pieces(word) if is_cjk(word) else (word,))
        joins = start == reached + 1 and folded[reached] in _HYPHENS and word.isalpha()
        compound = compound + word if joins and compound else word if word.isalpha() else ""
        if joins and compound != word and len(compound) <= _MAX_COMPOUND:
            found.append(compound)
        reached = end
    return found


_SUFFIXES = (
    (5, ("isations", "izations", "isation", "ization", "ations", "ation", "ments", "ities", "ively", "ions", "ment", "ness", "ally")),
    (5, ("ion", "ity", "ive", "als", "ly", "al")),
    (3, ("ings", "ing", "ed")),
    (2, ("ies", "es", "s", "e", "y")),
)
"""Endings to take off, with how many letters must be left; tried in this order."""


def stem(word: str) -> str:
    """The key under which forms of one word meet: plural, past, -ing, -ion, -ment, British and American spelling.

    It is coarse on purpose; a word found only by its stem weighs less than the word typed.
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    short = _shortened(_american(word))
    if len(short) > 6:
        short = _shortened(short)
    if len(short) > 3:
        short = short.rstrip("ieya")
    return (short[:-1] if len(short) > 3 and short[-1] == short[-2] else short) or word


def _shortened(word: str) -> str:
    for left, endings in _SUFFIXES:
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= left and not (ending == "ed" and word[-3] == "e"):
                return word[: -len(ending)]
    return word


def _american(word: str) -> str:
    word = word[:2] + word[2:].replace("our", "or")
    for british, american in (
        ("tres", "ters"),
        ("tre", "ter"),
        ("mmes", "ms"),
        ("mme", "m"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ising", "izing"),
    ):
        if word.endswith(british) and len(word) > len(british) + 1:
            return word[: -len(british)] + american
    for british in ("ised", "ises", "ise"):
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + "iz" + british[2:]
    return word


def deletions(word: str) -> list[str]:
    """The word and every form of it with one letter left out (SymSpell): two words within one edit share one of them."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]
