"""What a vocabulary says of words, to the rows of a store: names of subjects, synonyms, and words that print a unit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from beltfacts.library.index.records import unpack_synonyms, unpack_unit
from beltfacts.library.index.stemmer import stem
from beltfacts.library.index.terms import name_key
from beltfacts.library.index.tokenizer import is_cjk, tokenize
from beltfacts.model import Subject, all_names

_IN_FULL = 5
"""Words of a name that an abbreviation stands for, at the most."""


def write_vocabulary_terms(db: sqlite3.Connection, subjects: Iterable[Subject]) -> set[str]:
    """Write names, synonyms and unit words; single words of the latter, which may be misspelt as well though no fact has them."""
    from beltfacts.reading import with_declared

    called = [[tokenize(name) for name in (each.name, *all_names(each.names))] for each in subjects]
    called = [[name for name in names if not any(map(is_cjk, name))] for names in called]
    keys = {name_key(name) for names in called for name in names}
    db.executemany("INSERT INTO name VALUES (?)", [(key,) for key in sorted(keys) if key])
    short = {(name[0], " ".join(full)) for names in called for name in names for full in names if len(name) == 1 < len(full) <= _IN_FULL}

    records = db.execute("SELECT kind, record FROM term ORDER BY n").fetchall()
    units = with_declared(unpack_unit(record) for kind, record in records if kind == "unit")
    db.executemany("INSERT OR REPLACE INTO unit_word VALUES (?, ?)", units.items())
    groups = [[" ".join(tokenize(phrase)) for phrase in unpack_synonyms(record)] for kind, record in records if kind == "synonyms"]
    pairs = {(key, other) for group in groups for phrase in group for other in group if other != phrase for key in _keys(phrase)}
    single = {(key, other) for key, other in pairs if " " not in other}
    db.executemany("INSERT INTO synonym VALUES (?, ?)", sorted(single | short))
    return {*units, *(key for key, _ in pairs)}


def _keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase among the synonyms: itself, and for a single word its stem, marked."""
    return (phrase,) if " " in phrase else (phrase, "~" + stem(phrase))
