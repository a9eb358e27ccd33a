"""Count in how many facts each word occurs, and write the counts.

It counts what `writer` adds and removes. What the words of a query mean is decided in `lexicon` and above.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator

from beltfacts.library.index.schema import PRIMARY
from beltfacts.library.index.stemmer import stem
from beltfacts.library.index.stop_words import STOP
from beltfacts.library.index.terms import correctable
from beltfacts.library.index.vocabulary_terms import write_vocabulary_terms
from beltfacts.model import Subject

_UPSERT = (
    "INSERT INTO word (word, stem, facts, named, reversed, source_only) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (word) DO UPDATE "
    "SET facts = ? - iif(? > source_only + excluded.source_only, source_only + excluded.source_only, 0), "
    "named = named + excluded.named, source_only = source_only + excluded.source_only"
)
_STEMS_WITHOUT_WORD = (
    "SELECT DISTINCT stem FROM word AS form WHERE reversed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM word WHERE word = form.stem)"
)
_DELETE_UNUSED = (
    "DELETE FROM word WHERE word = ? AND facts <= 0 AND NOT EXISTS (SELECT 1 FROM unit_word WHERE unit_word.word = word.word) "
    "AND NOT EXISTS (SELECT 1 FROM synonym WHERE key = word.word) "
    "AND NOT EXISTS (SELECT 1 FROM word AS form WHERE form.stem = word.word AND form.facts > 0)"
)


class WordCounts:
    """Word counts of an index while facts are added to it and removed.

    is_new: whether the index had no word before. Then all its words are counted at the end, else only those that changed.
    change: by term, change of the number of facts in which it occurs. Kept for an index that is not new.
    named: by word, change of the number of facts whose subject's names have it.
    source_only: by word, change of the number of facts that have it from their source alone.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        """Look whether the index is new."""
        self.db = db
        self.is_new = not db.execute("SELECT 1 FROM word LIMIT 1").fetchone()
        self.change: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self.source_only: Counter[str] = Counter()

    def write(self, subjects: Collection[Subject]) -> None:
        """Write the counts of all words.

        Words of the vocabulary and stems are written as well: they may be typed though no fact has them.
        """
        rows = (
            (word, stem(word), facts - only if facts > only else facts, self.named[word], _reversed_word(word), only, facts, facts)
            for word, facts in self._fact_counts()
            for only in (self.source_only[word],)
        )
        self.db.executemany(_UPSERT, rows)
        if self.is_new:
            further = write_vocabulary_terms(self.db, subjects) | {row[0] for row in self.db.execute(_STEMS_WITHOUT_WORD)}
        else:
            further = set(map(stem, self._changed()))
        words = ((word, stem(word), _reversed_word(word)) for word in sorted(further) if correctable(word))
        self.db.executemany("INSERT OR IGNORE INTO word VALUES (?, ?, 0, 0, ?, 0)", words)
        if not self.is_new:
            changed = self._changed()
            self.db.executemany(_DELETE_UNUSED, [(word,) for word in {*changed, *map(stem, changed)}])

    def _changed(self) -> list[str]:
        """Return the words whose counts change, in alphabetical order."""
        changed = {word for counts in (self.change, self.named, self.source_only) for word, change in counts.items() if change}
        return sorted(word for word in changed if word[0] not in "=" + PRIMARY)

    def _fact_counts(self) -> Iterator[tuple[str, int]]:
        """Yield each word with the number of facts in which it occurs.

        Their sources are included. It yields all words of a new index, else those that changed.
        """
        if not self.is_new:
            yield from ((word, self._count_before(word) + self.change[word]) for word in self._changed())
            return
        self._make_term_table()
        first = ""
        for mark in sorted("=" + PRIMARY):
            sql = "SELECT term, doc FROM temp.counted WHERE term >= ? AND term < ?"  # SQLite passes over the others by their beginning
            yield from self.db.execute(sql, (first, mark))
            first = chr(ord(mark) + 1)
        yield from self.db.execute("SELECT term, doc FROM temp.counted WHERE term >= ?", (first,))

    def _count_before(self, word: str) -> int:
        """Return the number of facts in which a word occurred before.

        It follows from what is stored, unless both numbers are equal: then all facts may have the word from their sources, or half of them.
        FTS5 counts a word by reading all its facts, and it counts those that were added and removed since.
        """
        row = self.db.execute("SELECT facts, source_only FROM word WHERE word = ?", (word,)).fetchone()
        facts, source_only = row or (0, 0)
        if not facts or facts != source_only:
            return int(facts + source_only)
        self._make_term_table()
        row = self.db.execute("SELECT doc FROM temp.counted WHERE term = ?", (word,)).fetchone()
        return (row[0] if row else 0) - self.change[word]

    def _make_term_table(self) -> None:
        """Make the table of the terms of all facts."""
        self.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.counted USING fts5vocab ('main', 'postings', 'row')")


def _reversed_word(word: str) -> str | None:
    """Return a word backwards, so that words are found by their end.

    Return None for a word that no spelling error is corrected to.
    """
    return word[::-1] if correctable(word) and word not in STOP else None
