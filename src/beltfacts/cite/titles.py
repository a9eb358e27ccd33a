"""Titles in sentence case and headline case, with names left alone. Only English titles are to be changed.

Sentence case is risky, since no program knows every name. It is applied only to a title that is printed in headline case, and only where every
capitalised word is on a list of ordinary words, is an acronym, or stands in quotation marks ("New Frontiers", "RCEP and Trade"). Any other title stays
as printed as a whole ("My Life as an Unknown Heir"), since neither case is neither. A source may state its title in sentence case itself, as
``title-sentence``.

Headline case raises small words and never lowers a word that is printed with a capital, unless the title has a capital on every word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.cite.ordinary_words import ORDINARY

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_COMPOUND = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_SMALL = frozenset("a an and as at but by down for from in into nor of on onto or over so the till to up via vs with yet".split())
"""Words that stay small in headline case: articles, conjunctions and prepositions of up to four letters (Chicago 18 \u00a78.159; the list of CSL)."""

_NEVER_ADVERBS = frozenset("a an and as at but by for from in into nor of onto or the to via vs with".split())
"""Small words that are lowered where every word of a title has a capital. "Up", "On" and "Down" may be adverbs, which keep it."""

_PARTICLES = frozenset(("de", "van", "von"))
"""Particles of names, which stay small before a word with a capital (as CSL processors have it)."""

_AFTER_PARTICLES = frozenset("den der het la las los und zu zum zur".split())
"""Words that stay small after a particle: "von der Marsch", "de la Cruz"."""

_ELIDED = re.compile(r"[dl]['\u2019](?=[^\W\d_])")
"""The particles d' and l'."""

_AFTER_APOSTROPHE = re.compile(r"\s['\u2018\u2019](?:n$|[st]-)")
"""A blank and a word that begins with an apostrophe: 'n' for "and", and Dutch 's and 't before a hyphen."""

_LONG_PREPOSITIONS = frozenset(
    "about above across after against along amid among around before behind below beneath beside besides between beyond concerning despite "
    "down during except inside like near outside past since than through throughout till toward towards under underneath until upon within "
    "without".split()
)
_OPENS = r"(?:^|[:?!]\s*|\w{4,}\.\s+|(?:^|\s)[\"\u201c\u2018'])[\"\u201c\u2018'(\[]*$"
"""The text before a word that begins a title, a subtitle, a sentence or words in quotation marks."""

_OPENS_SENTENCE = r"(?:^|[:?!]\s*|\w{4,}\.\s+)[\"\u201c\u2018'(\[]*$"
"""The same without words in quotation marks, whose first word is not raised."""

_QUOTED = r"\u201c[^\u201d]*\u201d|\"[^\"]*\"|(?<!\w)[\u2018'][^\u2018\"]*?[\u2019'](?!\w)"
"""Words in quotation marks: the name or the title of something, which keeps its capitals."""

_HEADLINE_SHARE = 0.75
"""Least share of long words with a capital in headline case; the second half of a compound ("Win-win") often stays small."""

_REMEMBERED = 256
"""Titles whose case is remembered: facts that are cited together share few sources."""


@lru_cache(_REMEMBERED)
def is_headline(title: str) -> bool:
    """Return whether a title is printed in headline case.

    Three quarters of its words of four letters and more begin with a capital, long prepositions and the first word aside.
    """
    words = [found[0] for found in _WORD.finditer(title)][1:]
    long = [word for word in words if len(word) > 3 and word.lower() not in _LONG_PREPOSITIONS | _SMALL and not word[0].isdigit()]
    return bool(long) and sum(word[0].isupper() for word in long) >= _HEADLINE_SHARE * len(long)


def to_sentence_case(title: str, lower_subtitle: bool = False) -> str:
    """Return a title in sentence case, or as printed where that is not safe.

    The docstring of the module says what is safe. `lower_subtitle`: whether the word after a colon begins small too, as NLM and Cite Them Right
    have it ("Rail and trade: evidence").
    """
    lowered = _lower_ordinary_words(title) if is_headline(title) else title
    return _lower_subtitle(lowered) if lower_subtitle else lowered


def needs_sentence_title(title: str) -> bool:
    """Return whether a title is in headline case and cannot be put into sentence case safely."""
    return is_headline(title) and _lower_ordinary_words(title) == title and any(word[0].isupper() for _, word in _find_words(title)[1:])


@lru_cache(_REMEMBERED)
def _lower_ordinary_words(title: str) -> str:
    """Return a title with its ordinary words lowered, or unchanged if any other word has a capital. A word that opens a subtitle stays."""
    found, quoted = _find_words(title), [each.span() for each in re.finditer(_QUOTED, title)]
    inside = [any(left <= start < right for left, right in quoted) for start, _ in found]
    opens = [bool(re.search(_OPENS, title[:start])) for start, _ in found]
    known = (each or _may_be_lowered(word) for (_, word), each in zip(found, inside, strict=True))
    if not all(safe or (opens[index] and len(_find_run(title, found, index)) == 1) for index, safe in enumerate(known)):
        return title
    out, end = [], 0
    for index, (start, word) in enumerate(found):
        named = inside[index] and word.lower() not in _NEVER_ADVERBS
        stays = opens[index] or named or not _is_common_form(word) or (word == "A" and _is_a_letter(word, title[start + 1 :]))
        out += [title[end:start], word if stays else word.lower()]
        end = start + len(word)
    return "".join(out) + title[end:]


def _may_be_lowered(word: str) -> bool:
    """Return whether a word is small already, is ordinary, or is an acronym, which stays as it is."""
    return not word[:1].isupper() or word.lower() in _SMALL or _is_ordinary(word) or (len(word) > 1 and word.isupper())


def _lower_subtitle(title: str) -> str:
    """Return a title with a small letter after each colon. Only ordinary words of a subtitle in sentence case are lowered."""
    found = _find_words(title)
    safe = [_is_ordinary(word) for _, word in found]
    stays_as_printed = needs_sentence_title(title)
    for index, (start, word) in enumerate(found):
        subtitle = title[start:].partition(": ")[0]
        if is_headline(subtitle) or (stays_as_printed and not any(len(each) > 3 and each.islower() for _, each in _find_words(subtitle))):
            continue
        if word == "A" and _is_a_letter(word, title[start + 1 :]):
            continue
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


@lru_cache(_REMEMBERED)
def to_headline_case(title: str, lower_prepositions: bool = False) -> str:
    """Return a title in headline case.

    Words with a capital stay, except small words of a title that has a capital on every word. The first word, the last word and the first of a
    subtitle, of a sentence or of quoted words have a capital. `lower_prepositions`: whether prepositions of five letters and more stay small (MLA).
    """
    small = _SMALL | _LONG_PREPOSITIONS if lower_prepositions else _SMALL
    lowered = (
        _NEVER_ADVERBS | (_LONG_PREPOSITIONS if lower_prepositions else frozenset()) if _has_capitals_throughout(title) else frozenset()
    )
    found = _find_words(title)
    out, end = [], 0
    for index, (start, word) in enumerate(found):
        keeps_capital = index in (0, len(found) - 1) or bool(re.search(_OPENS_SENTENCE, title[:start]))
        after = title[start + len(word) :]
        if (
            not keeps_capital
            and not re.search(_OPENS, title[:start])
            and word.lower() in lowered
            and _is_common_form(word)
            and not _is_a_letter(word, after)
        ):
            word = word.lower()
        elif not (_is_particle(title[:start], word, after) or _is_unit(title[:start], word)):
            word = _raise_word(word, small, keeps_capital)
        out += [title[end:start], word]
        end = start + len(found[index][1])
    return "".join(out) + title[end:]


def _has_capitals_throughout(title: str) -> bool:
    """Return whether every word after the first has a capital, and one of them is a small word: "The Development Of The Road"."""
    words = [word for _, word in _find_words(title)[1:] if word[0].isalpha()]
    return all(word[0].isupper() for word in words) and any(word.lower() in _NEVER_ADVERBS - {"a"} for word in words)


def _is_a_letter(word: str, after: str) -> bool:
    """Return whether "A" is a letter and no article: before a full stop, a small word or nothing ("Vitamin A and Health", "A.N. Author")."""
    following = after.split(maxsplit=1)
    return len(word) == 1 and (not after.startswith(" ") or not following or following[0].lower() in _SMALL)


def _is_unit(before: str, word: str) -> bool:
    """Return whether a short word in small letters follows a figure: "10 m", "5 kg"."""
    return len(word) < 3 and word.islower() and before.rstrip()[-1:].isdigit()


def _is_particle(before: str, word: str, after: str) -> bool:
    """Return whether a word is the particle of a name or an elided word, in small letters: "von der Marsch", "d'Arcy", "de l'avenir".

    So is a letter after an apostrophe: "Rock 'n' Roll", "'s-Hertogenbosch".
    """
    if _ELIDED.match(word) or _AFTER_APOSTROPHE.match(before[-2:] + word):
        return True
    if word not in _PARTICLES and not (word in _AFTER_PARTICLES and before.split()[-1:] and before.split()[-1] in _PARTICLES):
        return False
    following = [_ELIDED.sub("", each) for each in after.split() if each not in _PARTICLES | _AFTER_PARTICLES]
    is_elided = bool(_ELIDED.match(after.lstrip()))
    return after.startswith(" ") and (is_elided or (bool(following) and following[0][:1].isupper()))


def _raise_word(word: str, small: frozenset[str], keeps_capital: bool) -> str:
    """Return a word, or each part of a compound, with a capital. Small words, Greek letters and codes (07-x) stay as they are."""
    if not keeps_capital and word in small:
        return word
    parts = re.split("(-)", word)
    last = len(parts) - 1
    return "".join(
        part
        if index % 2 or (0 < index < last and part in small) or not _is_common_form(part) or _is_code(parts, index)
        else part[:1].upper() + part[1:]
        for index, part in enumerate(parts)
    )


def _is_code(parts: list[str], index: int) -> bool:
    """Return whether a part of a compound is a Greek letter or the letter of a number."""
    return len(parts[index]) == 1 and (not parts[index].isascii() or (index > 1 and parts[index - 2].isdigit()))
