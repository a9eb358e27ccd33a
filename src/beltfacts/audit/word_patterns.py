"""Patterns made of lists of words, so that a list stays a list. It reads no text."""

from __future__ import annotations

import re


def any_word(words: str, *, phrases: tuple[str, ...] = (), chinese: str = "") -> re.Pattern[str]:
    """Return a pattern for one of some words or phrases, whole and in any case, or for Chinese words anywhere.

    words: separated by spaces; a ``*`` at the end of a word stands for any letters. phrases: words with spaces between.
    """
    english = [re.escape(each).replace(r"\*", "[a-z]*") for each in words.split()]
    english += [re.escape(each).replace(r"\ ", r"\s+").replace(r"\*", "[a-z]*") for each in phrases]
    parts = [rf"\b(?:{'|'.join(sorted(english, key=len, reverse=True))})\b"] if english else []
    return re.compile("|".join([*parts, *map(re.escape, chinese.split())]), re.IGNORECASE)
