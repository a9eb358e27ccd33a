"""What a draft in a language other than English and Chinese says of a figure, by the words of its language file. It knows no words itself."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from beltfacts.audit.words import has_english
from beltfacts.model import Fact
from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading import language_data

_ARTICLES = r"(?:[^\W\d_A-Z]{1,4}(?:['\u2019]|\s))?"
"""A short word in small letters before a name: "dem", "la", "l'"."""
_NAME = r"[A-Z\xc0-\xde\u0410-\u042f][\w&'\u2019-]*(?:\s(?:[^\W\d_A-Z]{1,4}\s)?[A-Z\xc0-\xde\u0410-\u042f][\w&'\u2019-]*)*"


def tells_plan(language: str, text: str) -> bool:
    """Return whether a text tells what is planned, aimed at or expected."""
    return _has(language_data(language).told.get("plan", ""), text)


def tells_now(language: str, text: str) -> bool:
    """Return whether a text says in so many words that something is so now."""
    return _has(language_data(language).told.get("now", ""), text)


def may_tell_limit(language: str, text: str) -> bool:
    """Return whether a text may tell that a figure is a limit. So it may in a language of which no such words are known."""
    words = language_data(language).told.get("limit", "")
    return not words or _has(words, text)


def tells_past(language: str, text: str) -> bool:
    """Return whether a text tells what was, or how something changed. So it may in a language of which no such words are known."""
    data = language_data(language)
    words = (
        data.told.get("perhaps past", ""),
        data.told.get("past", ""),
        data.compared.get("changes", ""),
        data.compared.get("year before", ""),
    )
    return not words[0] or any(_has(each, text) for each in words)


def tells_year_before(language: str, text: str) -> bool:
    """Return whether a text says that something was in the year before: "ein Jahr zuvor"."""
    return _has(language_data(language).compared.get("year before", ""), text)


def tells_contrast(language: str, text: str) -> bool:
    """Return whether a text has a word with which a clause on something else begins: "pero", "w\xe4hrend"."""
    return bool(language) and _has(language_data(language).compared.get("contrast", ""), text)


def has_noun_at(language: str, text: str, at: int) -> bool:
    """Return whether a noun that a number may count begins at an offset. So it does nowhere in a language of which no nouns are known."""
    noun = language_data(language).noun
    return bool(noun) and _compiled(noun).match(text, at) is not None


def is_in_another_language(fact: Fact, language: str) -> bool:
    """Return whether the document of a fact is in another language than a draft, so that a word that the fact has not says nothing.

    `language`: that of the draft; empty for English and Chinese. A document whose language is not known may have that of the draft.
    """
    of_fact = str(fact.cited.csl.get("language", "")) if language and fact.cited else ""
    return bool(of_fact) and of_fact.partition("-")[0].lower() != language


def sources_in(language: str, sentence: str) -> list[tuple[str, int]]:
    """Return the names that a sentence gives as sources, each with its offset: those behind "laut", "selon"."""
    words = language_data(language).told.get("source", "")
    pattern = _compiled(rf"(?i:(?<!\w)(?:{words}))\s+{_ARTICLES}((?:[^\W\d_A-Z]+\s){{0,3}}?{_NAME})") if words else None
    return [(match[1], match.start(1)) for match in pattern.finditer(sentence)] if pattern else []


@lru_cache(1 << 8)
def with_small_words(language: str, text: str) -> str:
    """Return a text of the same length in which words with a capital that are no names have a small letter.

    So have scales, units, and frequent words at the beginning of a sentence: "Die", "Les". Where a language writes nouns as names, so have
    those behind an article, an adjective or a number: "die Karte", "neue Karten", "12 Karten".
    """
    if not language:
        return text
    known, data = _known_words(language), language_data(language)

    def small(word: re.Match[str]) -> str:
        """Return a word in small letters where it is no name."""
        is_known = word[0].lower() in known or ((data.before_nouns or _opens_sentence(word)) and has_english(language, word[0]))
        return word[0].lower() if is_known else word[0]

    text = _compiled(r"(?<!\w)[A-Z\xc0-\xde\u0410-\u042f]\w*").sub(small, text)
    if data.before_nouns:
        before = "|".join((data.before_nouns, *data.scales, *data.numbers))
        text = _compiled(rf"(?:(?<!\w)(?i:{before})|[0-9%])\s[A-Z\xc0-\xde]").sub(lambda match: match[0][:-1] + match[0][-1].lower(), text)
    return text


def _opens_sentence(word: re.Match[str]) -> bool:
    """Return whether a word opens a sentence, and no other word with a capital follows it: "Logements : 400"."""
    before = word.string[: word.start()].rstrip(" \"'\u201c\u00ab\u2019(*-")[-1:]
    return before in ("", ".", "!", "?", ":", "\n") and not _compiled(r"[\s-]+[A-Z\xc0-\xde\u0410-\u042f]").match(word.string, word.end())


@cache
def _known_words(language: str) -> frozenset[str]:
    """Return the frequent words of a language, and those of scales, units, numbers and qualifiers."""
    data = language_data(language)
    return data.frequent.union(
        data.openers, data.scales, data.units, data.numbers, *(words.replace("|", " ").split() for words in data.bounds.values())
    )


def _has(words: str, text: str) -> bool:
    """Return whether a text has what a pattern of whole words finds."""
    return bool(words) and _compiled(rf"(?i:(?<!\w)(?:{words})(?!\w))").search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, compiled when it is needed first."""
    return compile_pattern(pattern)
