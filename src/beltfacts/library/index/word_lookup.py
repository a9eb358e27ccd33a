"""Look up words and phrases in the word tables of an index, as many as there are in one SQL statement. It remembers nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NamedTuple

from beltfacts.library.index.terms import name_key

_LOOK_UP = """
SELECT 0, word.word, '', facts, named FROM json_each(?) AS asked CROSS JOIN word ON word.word = asked.value
UNION ALL SELECT 1, stem, word.word, facts, named FROM json_each(?) AS asked CROSS JOIN word ON stem = asked.value WHERE facts > 0
UNION ALL SELECT 2, synonym.key, other, 0, 0 FROM json_each(?) AS asked CROSS JOIN synonym ON synonym.key = asked.value
UNION ALL SELECT 3, word, code, 0, 0 FROM json_each(?) AS asked CROSS JOIN unit_word ON word = asked.value
UNION ALL SELECT 4, words, subject, 0, 0 FROM json_each(?) AS asked CROSS JOIN name ON words = asked.value
UNION ALL SELECT 5, name_tokens.id, name_tokens.id, 0, 0 FROM json_each(?) AS asked
    CROSS JOIN name_tokens ON kind = 'subject' AND name_tokens.id = asked.value
UNION ALL SELECT 6, asked.value, '',
    EXISTS (SELECT 1 FROM name WHERE words > asked.value || ' ' AND words < asked.value || '!')
    OR EXISTS (SELECT 1 FROM name_tokens WHERE kind = 'subject' AND id > asked.value || '-' AND id < asked.value || '.'),
    EXISTS (SELECT 1 FROM synonym WHERE synonym.key > asked.value || ' ' AND synonym.key < asked.value || '!') FROM json_each(?) AS asked
"""
"""All that is known of some words, in one statement: SQLite prepares it once, however many there are.

Counts of words, words by stem, synonyms by key, units by word, subjects by name, subjects that have facts by id, and whether names and
synonyms of several words begin with a word. The sign after a space is ``!``, and that after ``-`` is a full stop.
"""


class AskedWords(NamedTuple):
    """What is looked up, each without duplicates.

    counted: words whose counts are asked for.
    stems: stems whose words are asked for.
    keys: keys of synonyms: a word, a phrase, or a stem with ``~`` before it.
    unit_words: words that may print a unit.
    names: phrases that may name a subject, as tokens with spaces between.
    begins: words with which names and synonyms of several words may begin.
    """

    counted: Collection[str]
    stems: Collection[str]
    keys: Collection[str]
    unit_words: Collection[str]
    names: Collection[str]
    begins: Collection[str]


class WordData(NamedTuple):
    """What an index knows of the words that were asked for.

    counts: word → number of facts with it, and number of facts whose subject's names have it; words that `forms` adds as well.
    forms: stem → words of facts with it, the most frequent first.
    synonyms: key → its synonyms.
    units: word → code of the unit that it prints, or empty.
    subjects: phrase → ids of the subjects that it names.
    begins: word → whether names of several words begin with it, and whether synonyms do; 0 or 1.
    """

    counts: dict[str, tuple[int, int]]
    forms: dict[str, list[str]]
    synonyms: dict[str, list[str]]
    units: dict[str, str]
    subjects: dict[str, frozenset[str]]
    begins: dict[str, tuple[int, int]]


def look_up_words(query: Callable[[str, Sequence[Any]], list[Any]], asked: AskedWords) -> WordData:
    """Look up all that is asked for. `query` returns the rows of an SQL statement with values."""
    name_keys = {phrase: name_key(phrase.split(" ")) for phrase in asked.names}
    ids = {phrase: phrase.replace(" ", "-") for phrase in asked.names}
    counts, begins = dict.fromkeys(asked.counted, (0, 0)), dict.fromkeys(asked.begins, (0, 0))
    forms: dict[str, list[tuple[int, str]]] = {key: [] for key in asked.stems}
    synonyms: dict[str, list[str]] = {key: [] for key in asked.keys}
    units = dict.fromkeys(asked.unit_words, "")
    subjects: dict[tuple[int, str], list[str]] = {}
    lists: tuple[Iterable[str], ...] = (*asked[:4], name_keys.values(), ids.values(), asked.begins)
    for kind, key, other, facts, named in query(_LOOK_UP, [*map(_json_list, lists)]):
        if kind == 0:
            counts[key] = facts, named
        elif kind == 1:
            forms[key].append((-facts, other))
            counts[other] = facts, named
        elif kind == 2:
            synonyms[key].append(other)
        elif kind == 3:
            units[key] = other
        elif kind == 6:
            begins[key] = facts, named
        else:
            subjects.setdefault((kind, key), []).append(other)
    named_by = {phrase: frozenset(subjects.get((4, name_keys[phrase]), []) + subjects.get((5, ids[phrase]), [])) for phrase in asked.names}
    return WordData(counts, {key: [word for _, word in sorted(found)] for key, found in forms.items()}, synonyms, units, named_by, begins)


def _json_list(values: Iterable[str]) -> str:
    """Return texts as a list in JSON. A module for it takes longer to import than a search."""
    text = "\n".join(values)  # no token has a line break
    return '["' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", '","') + '"]' if text else "[]"
