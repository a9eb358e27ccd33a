"""Lists of words and phrases to look for in a text. No list is compiled: that takes longer than looking.

It reads no file and no number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from beltfacts.reading import LazyPattern

_WORD = LazyPattern(r"\w+")

_REMEMBERED = 1 << 10
"""Texts whose words are remembered: several lists are looked for in each clause."""


class WordList:
    """Words and phrases, whole and in any case, and Chinese words anywhere."""

    def __init__(self, words: str, phrases: Sequence[str], chinese: str) -> None:
        """Sort the words by how they are looked for. See `any_word`."""
        self._words = frozenset(word for word in words.split() if "*" not in word)
        self._stems = tuple(word.removesuffix("*") for word in words.split() if word.endswith("*"))
        self._phrases = tuple(phrases)
        self._chinese = tuple(chinese.split())
        self.search: Callable[[str], bool] = lru_cache(_REMEMBERED)(self._has_one)
        """Return whether a text has one of them. Each clause is asked for with many facts."""

    def _has_one(self, text: str) -> bool:
        """Return the same, found out."""
        words, plain = _read(text)
        if not self._words.isdisjoint(words) or any(each in text for each in self._chinese):
            return True
        if self._stems and any(word.startswith(self._stems) and self._is_inflected(word) for word in words):
            return True
        return any(phrase in plain and _is_whole(phrase, plain) for phrase in self._phrases)

    def _is_inflected(self, word: str) -> bool:
        """Return whether a word is a stem with any letters behind it."""
        rests = (word[len(stem) :] for stem in self._stems if word.startswith(stem))
        return any(not rest or (rest.isascii() and rest.isalpha()) for rest in rests)


def any_word(words: str, *, phrases: tuple[str, ...] = (), chinese: str = "") -> WordList:
    """Return a list for one of some words or phrases, whole and in any case, or for Chinese words anywhere.

    words: separated by spaces, in small letters; a ``*`` at the end of a word stands for any letters. phrases: words with spaces between.
    """
    return WordList(words, phrases, chinese)


@lru_cache(_REMEMBERED)
def _read(text: str) -> tuple[frozenset[str], str]:
    """Return the words of a text in small letters, and the text in small letters with single spaces."""
    plain = " ".join(text.lower().split())
    return frozenset(_WORD.findall(plain)), plain


def _is_whole(phrase: str, plain: str) -> bool:
    """Return whether a phrase that occurs in a text does so with no letter or digit beside it."""
    at = plain.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not (at and _is_letter(plain[at - 1])) and not (end < len(plain) and _is_letter(plain[end])):
            return True
        at = plain.find(phrase, at + 1)
    return False


def _is_letter(char: str) -> bool:
    """Return whether a character is a letter or digit of a word."""
    return char.isalnum() or char == "_"
