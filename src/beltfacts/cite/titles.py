"""Titles in sentence case and headline case, with names left alone. Only English titles are to be changed.

Sentence case is risky, since no program knows every name. It is applied only to a title that is printed in headline case. There a run of
capitalised words is lowered only when every word of it is on a list of ordinary words ("New Frontiers", "High-Quality Development"). A run with any
other word in it ("Maritime Silk Road", "China-ASEAN Cooperation") stays as printed. A source may state its title in sentence case itself, as
``title-sentence``.
"""

from __future__ import annotations

import re

from beltfacts.cite.ordinary_words import ORDINARY

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_COMPOUND = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_SMALL = frozenset("a an and as at but by for from if in into nor of off on onto or out over per so the to up via vs with yet".split())
_LONG_PREPOSITIONS = frozenset(
    "about above across after against along amid among around before behind below beneath beside besides between beyond concerning despite "
    "down during except inside like near outside past since than through throughout till toward towards under underneath until upon within "
    "without".split()
)
_OPENS = re.compile(r"[:?!\u2014\u2013]\s*[\"\u201c\u2018'(\[]*$|^[\"\u201c\u2018'(\[]*$")
"""The text before a word that begins a title or a subtitle."""

_HEADLINE_SHARE = 0.75
"""Least share of long words with a capital in headline case; the second half of a compound ("Win-win") often stays small."""


def is_english(language: str) -> bool:
    """Return whether a language code is English, or empty."""
    return not language or language.lower().split("-")[0] == "en"


def is_headline(title: str) -> bool:
    """Return whether a title is printed in headline case.

    Three quarters of its words of four letters and more begin with a capital, long prepositions and the first word aside.
    """
    words = [found[0] for found in _WORD.finditer(title)][1:]
    long = [word for word in words if len(word) > 3 and word.lower() not in _LONG_PREPOSITIONS | _SMALL and not word[0].isdigit()]
    return bool(long) and sum(word[0].isupper() for word in long) >= _HEADLINE_SHARE * len(long)


def to_sentence_case(title: str, lower_subtitle: bool = False) -> str:
    """Return a title in sentence case, as far as that is safe.

    The docstring of the module says what is safe. `lower_subtitle`: whether the word after a colon begins small too, as NLM and Cite Them Right
    have it ("Rail and trade: evidence").
    """
    lowered = _lower_ordinary_words(title) if is_headline(title) else title
    return _lower_subtitle(lowered) if lower_subtitle else lowered


def _lower_ordinary_words(title: str) -> str:
    """Return a title with small words and runs of ordinary words lowered. A word that opens a subtitle stays."""
    found = _find_words(title)
    safe = [_is_ordinary(word) for _, word in found]
    out, end = [], 0
    for index, (start, word) in enumerate(found):
        opens = bool(_OPENS.search(title[:start]))
        low = word.lower() in _SMALL or (safe[index] and all(safe[near] for near in _find_run(title, found, index)))
        out += [title[end:start], word if opens or not low else word[:1].lower() + word[1:] if _is_common_form(word) else word]
        end = start + len(word)
    return "".join(out) + title[end:]


def _lower_subtitle(title: str) -> str:
    """Return a title with a small letter after each colon. Only ordinary words are lowered."""
    found = _find_words(title)
    safe = [_is_ordinary(word) for _, word in found]
    for index, (start, word) in enumerate(found):
        if title[:start].endswith(": ") and all(safe[near] for near in _find_run(title, found, index)):
            title = title[:start] + word[:1].lower() + title[start + 1 :]
    return title


def _find_words(title: str) -> list[tuple[int, str]]:
    """Return each word with its offset. A compound with hyphens is one word."""
    return [(found.start(), found[0]) for found in _COMPOUND.finditer(title)]


def _is_common_form(word: str) -> bool:
    """Return whether no part of a word has a capital inside it: an acronym or a name such as iPhone or GlobeNewswire does."""
    return all(not part[1:] or part[1:].islower() for part in re.split(r"[-'\u2019]", word)) and not (
        word == word.upper() and len(word) > 1
    )


def _is_ordinary(word: str) -> bool:
    """Return whether a word, or each part of it, is ordinary."""
    return _is_common_form(word) and (word.lower() in ORDINARY or all(part in ORDINARY for part in word.lower().split("-")))


def _find_run(title: str, found: list[tuple[int, str]], index: int) -> list[int]:
    """Return the indexes of the capitalised words around this one.

    A run ends at a small word and at anything but a blank between two words.
    """
    run = [index]
    for step in (-1, 1):
        near = index
        while 0 <= near + step < len(found):
            left, right = sorted((near, near + step))
            between = title[found[left][0] + len(found[left][1]) : found[right][0]]
            word = found[near + step][1]
            if between.strip() or word.lower() in _SMALL or not word[0].isupper():
                break
            near += step
            run.append(near)
    return run


def to_headline_case(title: str, lower_prepositions: bool = False) -> str:
    """Return a title in headline case.

    Words with a capital inside them stay. Small words are articles, coordinating conjunctions and prepositions of up to four letters
    (Chicago, 18th edition), but not the first word, the last word, or the first after a colon. `lower_prepositions`: whether prepositions
    of five letters and more are small too (MLA).
    """
    small = _SMALL | _LONG_PREPOSITIONS if lower_prepositions else _SMALL
    found = _find_words(title)
    out, end = [], 0
    for index, (start, word) in enumerate(found):
        keeps_capital = index in (0, len(found) - 1) or bool(_OPENS.search(title[:start]))
        out += [title[end:start], _capitalize_word(word, small, keeps_capital)]
        end = start + len(word)
    return "".join(out) + title[end:]


def _capitalize_word(word: str, small: frozenset[str], keeps_capital: bool) -> str:
    """Return a word, or each part of a compound, in headline case."""
    if not keeps_capital and word.lower() in small and _is_common_form(word):
        return word.lower()
    parts = re.split("(-)", word)
    last = len(parts) - 1
    return "".join(
        part if index % 2 or (0 < index < last and part in small) or not _is_common_form(part) else part[:1].upper() + part[1:]
        for index, part in enumerate(parts)
    )
