"""English words for those of a text in another language, so that it is compared with English facts.

The words are those of `data/english`, by their beginnings, and the nouns of the language file. It knows no names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from beltfacts.audit.words.words_of_facts import name_stems, stems
from beltfacts.library.index import STOP, stem, tokenize
from beltfacts.reading import LazyPattern, english_terms, language_data

_SHORT = 5
"""Letters from which the beginning of a word may stand anywhere in a compound, and have a long ending."""
_SHORTEST = 2
"""Letters of words that say nothing as a rule."""
_LEAST_AT_END, _LONGEST_AT_END = 4, 2
"""Letters of the last part of a compound, and those of a short ending. That of a beginning of three letters has one."""
_COMPOUNDING = frozenset(("da", "de", "nb", "nl", "sv"))
"""Languages that write compounds as one word: "Monatsmiete"."""
_WORD = LazyPattern(r"[^\W_]+(?:['\u2019][^\W_]+)?")
_WORDS_BEHIND = LazyPattern(r"(?:\s+[^\W\d_]+(?:['\u2019-][^\W\d_]+)?){0,3}")
"""The words behind a number in which its noun stands."""
_DESCRIBING = frozenset("new large big small young old people persons individuals".split())
"""English words that describe a noun, or stand for people of any kind."""
_ELIDED = LazyPattern(r"(?<!\w)[^\W\d_]{1,6}['\u2019](?=\w\w)", 0, ("'", "\u2019"))
"""An article or a preposition without its vowel: "l'année", "dell'anno"."""


def placed_in_english(language: str, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the offset of each word of a text in a language, and the token for it with those of English words."""
    for word in _WORD.finditer(_ELIDED.sub(lambda match: " " * len(match[0]), text)):
        for token in tokenize(word[0]):
            if not (token[0].isdigit() or _is_empty(language, token)):
                yield word.start(), (token, *_in_english(language, token))


def words_in_english(language: str, text: str) -> Iterator[tuple[str, ...]]:
    """Yield the token of each word of a text in a language with those of English words for it."""
    return (words for _, words in placed_in_english(language, text))


def words_as_said(language: str, text: str) -> list[str]:
    """Return the tokens of a text, with those of English words beside them where it is in another language."""
    if not language:
        return tokenize(text)
    plain = _ELIDED.sub(" ", text)
    return [word for token in tokenize(plain) for word in (() if _is_empty(language, token) else (token, *_in_english(language, token)))]


@lru_cache(1 << 10)
def stems_in(language: str, text: str) -> tuple[str, ...]:
    """Return the stems of a text's words in order, with those of English words beside them where it is in another language."""
    return stems(" ".join(words_as_said(language, text))) if language else stems(text)


def things_in_english(language: str, behind: str) -> frozenset[str]:
    """Return the stems of English words for the noun behind a number: the first word behind it, in German the first with a capital.

    None where no English word is known for it, or it only describes a noun: "nuevos".
    """
    found = _WORDS_BEHIND.match(behind)
    words = [(behind[at], words) for at, words in placed_in_english(language, found[0])] if found else []
    noun = next((words for first, words in words if first.isupper() or not language_data(language).before_nouns), ())
    return frozenset(map(stem, noun[1:])) if _DESCRIBING.isdisjoint(noun) else frozenset()


def has_english(language: str, word: str) -> bool:
    """Return whether English words are known for a word of a language, and it is no name of a country or the like."""
    return any(english.islower() for token in tokenize(word) for english in _found(language, token))


def names_in_english(language: str, names: frozenset[str]) -> frozenset[str]:
    """Return stems of names with the English name in the place of each that is known: of "China" for "Chine"."""
    if not language:
        return names
    known = {name: [word for word in _found(language, name) if not word.islower()] for name in names}
    return frozenset(each for name, words in known.items() for each in (name_stems(words[0]) if words else (name,)))


@lru_cache(1 << 12)
def _is_empty(language: str, token: str) -> bool:
    """Return whether a token is a frequent word of a language, or an unknown one of one or two letters, which say nothing."""
    return token in _empty_words(language) or (len(token) <= _SHORTEST and token not in _terms(language) and token.isalpha())


@lru_cache(1 << 12)
def _in_english(language: str, token: str) -> tuple[str, ...]:
    """Return English words for a token of a text in a language, in small letters; none where they are not known."""
    return tuple(dict.fromkeys(map(str.lower, _found(language, token))))


@lru_cache(1 << 12)
def _found(language: str, token: str) -> tuple[str, ...]:
    """Return English words for a token of a text in a language, names with a capital."""
    terms = _terms(language)
    longest = _longest(language)
    found = _parts(token, terms, longest) if language in _COMPOUNDING else _whole(token, terms, longest)
    return tuple(word for words in found for word in words)


def _whole(token: str, terms: Mapping[str, tuple[str, ...]], longest: int) -> Iterator[tuple[str, ...]]:
    """Yield the English words for the longest beginning of a token whose ending is shorter than it. `longest`: letters of the longest term."""
    for end in range(min(len(token), longest), 1, -1):
        if token[:end] in terms and len(token) - end <= (end - 1 if end >= _SHORT else end - _LONGEST_AT_END):
            yield terms[token[:end]]
            return


def _parts(token: str, terms: Mapping[str, tuple[str, ...]], longest: int) -> Iterator[tuple[str, ...]]:
    """Yield the English words for each part of a compound, the longest ones first. `longest`: letters of the longest term."""
    at = 0
    while at < len(token):
        ends = (end for end in range(min(len(token), at + longest), at + 1, -1) if token[at:end] in terms and _is_part(token, at, end))
        end = next(ends, None)
        if end is not None and (at == 0 or terms[token[at:end]][0].islower()):
            yield terms[token[at:end]]
        at = end or at + 1


def _is_part(token: str, start: int, end: int) -> bool:
    """Return whether some letters may be a part of a compound: short ones only as a whole word, or as the last part."""
    behind = len(token) - end
    if end - start >= _SHORT:
        return True
    return behind <= min(_LONGEST_AT_END, end - start - _LONGEST_AT_END) and (start == 0 or end - start >= _LEAST_AT_END)


@cache
def _terms(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the beginnings of words of a language as tokens, each with the English words for it."""
    found: dict[str, tuple[str, ...]] = {}
    for english, words in english_terms(language).items():
        for word in words.split("|"):
            for token in tokenize(word):
                found[token] = (*found.get(token, ()), *english.split())
    return found


@cache
def _longest(language: str) -> int:
    """Return the letters of the longest beginning of a word of a language for which English words are known."""
    return max(map(len, _terms(language)), default=0)


@cache
def _empty_words(language: str) -> frozenset[str]:
    """Return the frequent words of a language as tokens, with the function words of English."""
    data = language_data(language)
    return STOP.union(*map(tokenize, data.frequent | data.openers))
