"""The noun that a label counts in a language beside English, as an English code: {dog} of "Gemeldete Hunde". Pure.

Only nouns of the language files are known, and only where they are the head of the label: behind adjectives or the words for "number of",
before a preposition, an adjective or the end. A rate, an average, or two nouns that differ count nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_files import CODES, HAN_CODES, codes_of_words, sections_of

_CODES = tuple(sorted({*CODES, *HAN_CODES}))
_LONGEST = 160
"""Characters of a label that is looked at."""
_MOST_WORDS = 4
"""Words of a noun, and words before it."""
_SHORTEST_REST = 3
"""Letters before a noun that ends a longer word."""
_BRACKETS = re.compile(r"[(\[\uff08][^()\[\]\uff08\uff09]*[)\]\uff09]?")
_BOTH_SEXES = re.compile(
    r"(?<=\w)(?:[*:_\u00b7]|/-?)(?=innen\b)|(?<=\w)\u00b7e(?=\u00b7s\b)|(?<=\u00b7e)\u00b7(?=s\b)|(?<=\w)[/(]-?(?:as|a|e)\b\)?"
)
"""What a word for men and women has that one for either has not: "Schüler*innen"."""
_RATE = re.compile(r"[^\W\d_]\s?/\s?[^\W_]|%")
_WORD = re.compile(r"[^\s,;]+|[,;]")
_ANY = "1"
"""The unit of a count of things that have no code."""


class _Counted(NamedTuple):
    """What a language counts in labels."""

    nouns: Mapping[str, str]
    ends: Mapping[str, str]
    """Nouns that end longer words too."""
    joins: frozenset[str]
    number_of: re.Pattern[str] | None
    number_behind: re.Pattern[str] | None
    quantity_behind: re.Pattern[str] | None
    adjective: re.Pattern[str] | None
    alone: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    never: re.Pattern[str] | None


@cache
def count_words() -> frozenset[str]:
    """Return the words of all languages that say in the place of a unit that something is counted: "Anzahl", "张"."""
    return _words_of("number")


@cache
def breakdown_words() -> frozenset[str]:
    """Return the words of all languages before what a figure is per, or is told by one by one: "par"."""
    return _words_of("per or by")


def _words_of(key: str) -> frozenset[str]:
    """Return the words that the languages have for labels under a key."""
    words = (sections_of(code).get("counted labels", {}).get(key, "") for code in _CODES)
    return frozenset(filter(None, "|".join(words).split("|")))


@lru_cache(maxsize=20_000)
def label_nouns(label: str) -> Mapping[str, str]:
    """Return the code of what a label counts by the language in which it does: {"de": "{dog}"}; 1 where only the words for "number of" say it."""
    if len(label) > _LONGEST:
        return {}
    plain = _BOTH_SEXES.sub("", label)
    words = " ".join(_BRACKETS.sub(" ", plain).casefold().split())
    if not words or _RATE.search(plain) or any(never.search(words) for code in HAN_CODES if (never := _counted(code).never)):
        return {}
    return {code: found for code in _CODES if (found := _noun_in(_counted(code), words))}


def _noun_in(language: _Counted, words: str) -> str:
    """Return the code of what a label in small letters counts in one language; empty where it surely counts nothing."""
    if language.never and language.never.search(words):
        return ""
    if language.number_behind:
        return _last_noun(language, words)
    number = language.number_of.match(words) if language.number_of else None
    rest = words[number.end() :].strip() if number else words
    return _first_noun(language, _WORD.findall(rest)) or (_ANY if number and rest else "")


def _last_noun(language: _Counted, words: str) -> str:
    """Return the code of a label whose head noun comes last, before the word for "number": {hospital} of "病院数"."""
    number = language.number_behind.search(words) if language.number_behind else None
    quantity = language.quantity_behind.search(words) if language.quantity_behind else None
    if not number and not quantity:
        return language.nouns.get(words, "")
    thing = words[: min(match.start() for match in (number, quantity) if match)].strip()
    has_spaces = language.adjective is not None
    starts = (at for at in range(len(thing)) if not has_spaces or at == 0 or thing[at - 1] == " ")
    found = next((language.nouns[thing[at:]] for at in starts if thing[at:] in language.nouns), "")
    return found or (_ANY if not quantity and len(thing) > 1 else "")


def _first_noun(language: _Counted, words: list[str]) -> str:
    """Return the code of the noun that words begin with, adjectives before it left out; empty where another word comes first."""
    at = 0
    for _ in range(_MOST_WORDS):
        code, end = _noun_at(language, words, at)
        if code:
            beside, _ = _noun_at(language, words, end)
            is_adjective = language.adjective is not None and language.adjective.fullmatch(" ".join(words[at:end])) is not None
            if not beside or not is_adjective:
                return code if _ends(language, words, at, end, code) else ""
            at = end  # "Ledige boliger" are no people
        elif at < len(words) and language.adjective and language.adjective.fullmatch(words[at]):
            at += 1
        else:
            return ""
    return ""


def _noun_at(language: _Counted, words: list[str], at: int) -> tuple[str, int]:
    """Return the code of the longest noun at a word, and the place behind it; empty where none stands there."""
    for end in range(min(len(words), at + _MOST_WORDS), at, -1):
        if code := language.nouns.get(" ".join(words[at:end]), ""):
            return code, end
    word = words[at] if at < len(words) else ""
    ends = (word[start:] for start in range(_SHORTEST_REST, len(word)))
    return next(((language.ends[each], at + 1) for each in ends if each in language.ends), ("", at))


def _ends(language: _Counted, words: list[str], at: int, end: int, code: str) -> bool:
    """Return whether a noun is the head of its words: what follows neither is another noun nor may make an adjective of it."""
    behind = words[end] if end < len(words) else ""
    if not behind:
        return True
    if behind in language.joins or behind in ",;":
        other = _first_noun(language, words[end + 1 :])
        return other == code
    if language.behind is None:  # adjectives follow
        return True
    if _noun_at(language, words, end)[0] not in ("", code):
        return False
    is_sure = language.alone is not None and language.alone.fullmatch(" ".join(words[at:end])) is None
    return is_sure or behind[0].isdigit() or language.behind.fullmatch(behind) is not None


@cache
def _counted(code: str) -> _Counted:
    """Return what a language counts in labels."""
    sections = sections_of(code)
    said = sections.get("counted labels", {})
    words = codes_of_words(sections.get("counted", {}))

    def pattern(key: str, form: str = "{}") -> re.Pattern[str] | None:
        return compile_pattern(form.format(said[key]), re.IGNORECASE) if key in said else None

    return _Counted(
        {word.removeprefix("-"): unit for word, unit in words.items()},
        {word[1:]: unit for word, unit in words.items() if word[0] == "-"},
        frozenset(said.get("and", "").split("|")),
        pattern("number of", r"(?:{})(?:(?<=['\u2019])|(?!\w))"),
        pattern("number behind", r"(?:{})\Z"),
        pattern("quantity behind", r"(?:{})\Z"),
        pattern("adjective"),
        pattern("alone"),
        pattern("behind"),
        pattern("never", r"(?:{})" if code in HAN_CODES else r"(?<!\w)(?:{})(?!\w)"),
    )
