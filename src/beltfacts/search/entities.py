"""Entity linking: which words of a query are the name of a subject or of a country, as a whole, the longest first.

It does not correct spelling.
"""

from __future__ import annotations

import re

from beltfacts.library.index import STOP, Lexicon, is_cjk, tokenize
from beltfacts.model import Subject, all_names
from beltfacts.reading import has_digit
from beltfacts.search.countries import Country, begins_name, find_country, longer_country_names
from beltfacts.search.dictionary import is_common
from beltfacts.search.query import Name
from beltfacts.search.query_numbers import FoundTerm

_MAX_NAME_WORDS = 8
"""Words of a name."""

_MAX_ABBREVIATION = 3
"""Letters up to which the name of a country may be a word of a sentence: "us", "are". It must be typed in capitals, or be no word."""

_MAX_SUBJECTS = 3
"""Subjects of one name whose other names are looked for in texts as well."""


def link_names(words: list[str], typed_words: list[str], lexicon: Lexicon) -> list[tuple[int, int, Name]]:
    """Find the names in a query, the longest first, without overlaps.

    `words`: tokens. `typed_words`: the same as typed. Return start and end index with each name, in order. A single common word is a name
    only if it is typed with a capital: "World".
    """
    phrases = name_spans(words, lexicon)
    subjects = lexicon.subjects_named([*dict.fromkeys(phrases.values())])
    found: list[tuple[int, int, Name]] = []
    spans = [(span, phrase) for span, phrase in phrases.items() if phrase in subjects or find_country(phrase)]
    for (start, end), phrase in sorted(spans, key=lambda each: each[0][0] - each[0][1]):
        if any(start < other_end and other_start < end for other_start, other_end, _ in found) or is_cjk(phrase):
            continue
        country = find_country(phrase)
        if end - start > 1 or _is_name(phrase, typed_words[start], country):
            found.append((start, end, _make_name(phrase, subjects.get(phrase, frozenset()), country, lexicon)))
    return sorted(found, key=lambda each: each[:2])


def name_spans(words: list[str], lexicon: Lexicon) -> dict[tuple[int, int], str]:
    """Return what may be a name in a query: start and end index with the words between, which neither begin nor end with a stop word.

    Of the words with which no name of several words begins, each is by itself.
    """
    found: dict[tuple[int, int], str] = {}
    for start, word in enumerate(words):
        if word in STOP:
            continue
        phrase = found[start, start + 1] = word
        if not (lexicon.may_begin_phrase(word) or begins_name(word)):
            continue
        for end in range(start + 1, min(start + _MAX_NAME_WORDS, len(words))):
            phrase = f"{phrase} {words[end]}"
            if words[end] not in STOP:
                found[start, end + 1] = phrase
    return found


def without_numbers_of_names(text: str, found: list[FoundTerm], lexicon: Lexicon) -> list[FoundTerm]:
    """Return the numbers and dates of a text but for numbers that are a part of a subject's name: "area 7", however it is written."""
    if not any(term.is_bare_number for _, _, term in found):
        return found
    phrases = [phrase for phrase in name_spans(tokenize(text), lexicon).values() if " " in phrase and has_digit(phrase)]
    names = [re.compile(r"\W+".join(map(re.escape, name.split(" "))), re.IGNORECASE) for name in lexicon.subjects_named(phrases)]
    spans = [match.span() for name in names for match in name.finditer(text)]
    return [each for each in found if not (each[2].is_bare_number and any(low <= each[0] and each[1] <= high for low, high in spans))]


def _is_name(word: str, typed: str, country: Country | None) -> bool:
    """Return whether one word is a name. A common word needs a capital, and a short one that is a word needs all of them."""
    if country and len(word) <= _MAX_ABBREVIATION and (is_common(word) or word in STOP):
        return typed.isupper()
    return not is_common(word) or typed[:1].isupper()


def _make_name(phrase: str, subjects: frozenset[str], country: Country | None, lexicon: Lexicon) -> Name:
    """Return the name of a phrase: of the subjects that it names and of the country, if it is one."""
    if country is None:
        declared = [lexicon.subject(subject) for subject in sorted(subjects)[:_MAX_SUBJECTS]]
        others = [name for each in declared if each for name in subject_phrases(each)]
        return Name(subjects, [phrase, *others], is_strict=False)
    by_name = lexicon.subjects_named(country.names)
    named = subjects.union(*by_name.values()) if phrase not in by_name and not subjects else subjects | by_name.get(phrase, frozenset())
    phrases = [name for name in (phrase, *country.names, *country.words) if len(name) > _MAX_ABBREVIATION or not is_common(name)]
    longer = {longer for name in phrases for longer in longer_country_names(name, country)}
    return Name(named, phrases, longer)


def subject_phrases(subject: Subject) -> list[str]:
    """Return the names of a subject as tokens with spaces between, without those in CJK script."""
    names = (" ".join(tokenize(name)) for name in (subject.name, *all_names(subject.names)))
    return [name for name in names if name and not is_cjk(name)]


def typed_words(text: str, words: list[str]) -> list[str]:
    """Return the words of a text with their capitals, one for each of its tokens, or the tokens where they do not fit.

    `words`: its tokens. Without capitals they are the same.
    """
    if text.isascii() and text == text.lower() and "&" not in text:
        return words
    typed: list[str] = []
    for chunk in text.replace("-", " ").split():
        count = 1 if chunk.isascii() and chunk.isalnum() else len(tokenize(chunk))
        typed += [chunk.strip(".,;:()?!\"'")] * count
    return typed if len(typed) == len(words) else words


def find_capitalised_phrases(text: str, linked: list[str]) -> list[str]:
    """Find runs of capitalised common words: "World Bank" in "World Bank members".

    `linked`: the words of linked names, which begin and end a run. Return them as tokens with a space before and after. A query without a
    word in small letters has none.
    """
    typed_words = text.replace("-", " ").split()
    if not any(word.islower() and word not in STOP for word in typed_words):
        return []
    runs: list[list[str]] = [[]]
    for index, typed in enumerate(typed_words):
        token = tokenize(typed) if typed[:1].isupper() and typed[1:].islower() else []
        is_capital = len(token) == 1 and is_common(token[0]) and token[0] not in linked
        if is_capital and not (index == 0 and token[0] in STOP):
            runs[-1].append(token[0])
        if not is_capital or not typed[-1].isalpha():
            runs.append([])
    return [f" {' '.join(run)} " for run in runs if len(run) > 1]
