"""Write what a vocabulary says of words into an index: names of subjects, synonyms, and words that print a unit."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from beltfacts.library.index.records import unpack_synonyms, unpack_unit
from beltfacts.library.index.stemmer import stem
from beltfacts.library.index.terms import name_key
from beltfacts.library.index.tokenizer import is_cjk, tokenize
from beltfacts.model import Subject, all_names

_LONGEST_NAME = 5
"""Words of a name that an abbreviation may stand for. A longer one is a phrase, not a name."""


def write_vocabulary_terms(db: sqlite3.Connection, subjects: Collection[Subject]) -> set[str]:
    """Write names, synonyms and unit words. Return the words that may be typed, and misspelt, though no fact has them."""
    from beltfacts.reading import with_declared

    names_by_subject = [[tokenize(name) for name in (each.name, *all_names(each.names))] for each in subjects]
    names_by_subject = [[name for name in names if not any(map(is_cjk, name))] for names in names_by_subject]
    keys = {(name_key(name), each.id) for each, names in zip(subjects, names_by_subject, strict=True) for name in names}
    db.executemany("INSERT INTO name VALUES (?, ?)", sorted(key for key in keys if key[0]))

    records = db.execute("SELECT kind, record FROM term ORDER BY n").fetchall()
    units = with_declared(unpack_unit(record) for kind, record in records if kind == "unit")
    db.executemany("INSERT OR REPLACE INTO unit_word VALUES (?, ?)", units.items())
    groups = [[" ".join(tokenize(phrase)) for phrase in unpack_synonyms(record)] for kind, record in records if kind == "synonyms"]
    pairs = {(key, other) for group in groups for phrase in group for other in group if other != phrase for key in _synonym_keys(phrase)}
    single = {(key, other) for key, other in pairs if " " not in other}
    abbreviations = {pair for names in names_by_subject for pair in _abbreviations(names)}
    db.executemany("INSERT INTO synonym VALUES (?, ?)", sorted(single | abbreviations))
    return {*units, *(key for key, _ in pairs)}


def _abbreviations(names: list[list[str]]) -> set[tuple[str, str]]:
    """Return each name of one word with each name of several words.

    All are names of one subject.
    """
    return {(name[0], " ".join(full)) for name in names for full in names if len(name) == 1 < len(full) <= _LONGEST_NAME}


def _synonym_keys(phrase: str) -> tuple[str, ...]:
    """Return the keys of a phrase among the synonyms.

    These are the phrase itself, and for a single word its stem, marked ~.
    """
    return (phrase,) if " " in phrase else (phrase, "~" + stem(phrase))
