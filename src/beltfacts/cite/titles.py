"""Titles in sentence case and headline case, with names left alone.

Only English titles change. Sentence case is risky, since no program knows every name: it is applied only to a title that is printed in headline
case, and there a run of capitalised words is lowered only when every word of it is on a list of ordinary words ("New Frontiers", "High-Quality
Development"); a run with any other word in it ("Maritime Silk Road", "China-ASEAN Cooperation") stays as printed. A source may state its title in
sentence case itself, as ``title-sentence``.
"""

from __future__ import annotations

import re

from beltfacts.cite.ordinary_words import ORDINARY

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SMALL = frozenset("a an and as at but by for from if in into nor of off on onto or out over per so the to up via vs with yet".split())
_LONG_PREPOSITIONS = frozenset(
    "about above across after against along among amid around before behind below beneath beside besides between beyond concerning despite "
    "down during except inside like near outside past since than through throughout till toward towards under underneath until upon within "
    "without".split()
)
_OPENS = re.compile(r"[:?!\u2014\u2013]\s*[\"\u201c\u2018'(\[]*$|^[\"\u201c\u2018'(\[]*$")


def is_english(language: str) -> bool:
    """Whether a language code is English, or there is none."""
    return not language or language.lower().split("-")[0] == "en"


def is_headline(title: str) -> bool:
    """Whether a title is printed in headline case: no ordinary word of four letters or more but begins with a capital (long prepositions aside)."""
    words = [found[0] for found in _WORD.finditer(title)][1:]
    long = [word for word in words if len(word) > 3 and word.lower() not in _LONG_PREPOSITIONS | _SMALL and not word[0].isdigit()]
    # The second half of a compound ("Win-win") often stays small in headline case, so a small minority of small words is no objection.
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def sentence_case(title: str) -> str:
    """A title in sentence case, as far as that is safe (see above); the word after a colon keeps its capital."""
    if not is_headline(title):
        return title
    found = list(_words(title))
    safe = [_lowerable(word) for _, word in found]
    out, end = [], 0
    for place, (start, word) in enumerate(found):
        opens = bool(_OPENS.search(title[:start]))
        low = word.lower() in _SMALL or (safe[place] and all(safe[n] for n in _run(title, found, place)))
        out += [title[end:start], word if opens or not low else word[:1].lower() + word[1:] if _plain(word) else word]
        end = start + len(word)
    return "".join(out) + title[end:]


def small_subtitle(title: str) -> str:
    """A title in sentence case whose subtitle begins small, as far as that is safe (NLM and Cite Them Right: "Rail and trade: evidence")."""
    title = sentence_case(title)
    found = list(_words(title))
    safe = [_lowerable(word) for _, word in found]
    for place, (start, word) in enumerate(found):
        if title[:start].endswith(": ") and all(safe[n] for n in _run(title, found, place)):
            title = title[:start] + word[:1].lower() + title[start + 1 :]
    return title


def _words(title: str) -> list[tuple[int, str]]:
    """Words with their places; compounds with hyphens are one word."""
    return [(found.start(), found[0]) for found in re.finditer(r"[^\W_]+(?:['\u2019-][^\W_]+)*", title)]


def _plain(word: str) -> bool:
    """Whether a word has no capital within a part of it: not an acronym or a name such as iPhone or GlobeNewswire."""
    return all(not part[1:] or part[1:].islower() for part in re.split(r"[-'\u2019]", word)) and not (
        word == word.upper() and len(word) > 1
    )


def _lowerable(word: str) -> bool:
    return _plain(word) and (word.lower() in ORDINARY or all(part in ORDINARY for part in word.lower().split("-")))


def _run(title: str, found: list[tuple[int, str]], place: int) -> list[int]:
    """The words written with capitals that stand together with this one, nothing but a space between them, and not across small words."""
    run = [place]
    for step in (-1, 1):
        near = place
        while 0 <= near + step < len(found):
            left, right = sorted((near, near + step))
            between = title[found[left][0] + len(found[left][1]) : found[right][0]]
            word = found[near + step][1]
            if between.strip() or word.lower() in _SMALL or not word[0].isupper():
                break
            near += step
            run.append(near)
    return run


def headline_case(title: str, prepositions: bool = False) -> str:
    """A title in headline case; words with inner capitals stay. `prepositions` keeps those of five letters and more small too (MLA).

    Small words are articles, coordinating conjunctions and prepositions of up to four letters (Chicago, 18th edition), but not the first and last word
    and not the first after a colon.
    """
    small = _SMALL | _LONG_PREPOSITIONS if prepositions else _SMALL
    found = _words(title)
    out, end = [], 0
    for place, (start, word) in enumerate(found):
        edge = place in (0, len(found) - 1) or bool(_OPENS.search(title[:start]))
        out += [title[end:start], _headline(word, small, edge)]
        end = start + len(word)
    return "".join(out) + title[end:]


def _headline(word: str, small: frozenset[str], edge: bool) -> str:
    if not edge and word.lower() in small and _plain(word):
        return word.lower()
    parts = re.split("(-)", word)
    last = len(parts) - 1
    return "".join(
        part if place % 2 or (0 < place < last and part in small) or not _plain(part) else part[:1].upper() + part[1:]
        for place, part in enumerate(parts)
    )
