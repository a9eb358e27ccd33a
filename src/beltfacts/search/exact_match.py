"""Look up what a query says exactly: a whole id, title, measure or figure, and numbers by their exact value.

So these are found however many other facts share their words or the first digits of their values. It scores nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from beltfacts.library import Filters, Library, date_range_sql, filter_terms, match_expression
from beltfacts.library.index import PRIMARY, plain_text, text_key, tokenize, value_term
from beltfacts.model import Fact, all_names
from beltfacts.search.query import Query

if TYPE_CHECKING:
    from beltfacts.search.scoring import Score

_MOST_ROWS = 40
"""Facts of one exact text or value that are scored."""

_MOST_COMPARED = 2000
"""Facts of one measure among which the newest are chosen: that takes 2 ms."""

_MOST_SPLITS = 24
"""Words of a query, from its first, after which its subject may end and its measure begin."""

_EXACT = """
SELECT * FROM (SELECT NULL FROM fact WHERE id = ? LIMIT 1) UNION ALL SELECT * FROM (SELECT NULL FROM former WHERE id = ? LIMIT 1)
UNION ALL SELECT * FROM (SELECT NULL FROM fact_key WHERE figure_key = ? LIMIT 1)
UNION ALL SELECT asked.value FROM json_each(?) AS asked WHERE EXISTS (SELECT 1 FROM fact_key WHERE measure_key = asked.value)
"""
"""A row where a text is the id of a fact, where it was one, where its key is that of a figure, and for each key of a measure: that key."""

_FEW = 40
"""Facts whose values look like a number of the query, up to which all of them are candidates anyway."""


def says_exactly(library: Library, text: str, fact: Fact) -> bool:
    """Return whether a query is the id, figure, measure or title of a fact, apart from case and spaces."""
    asked = plain_text(text)
    measure = plain_text(fact.measure)
    if asked in (measure, plain_text(fact.figure)) or text.strip() in (fact.id, *fact.former_ids):
        return True
    if not asked.endswith(f" {measure}"):
        return False
    return asked.removesuffix(f" {measure}").rstrip(" :\uff1a") in map(plain_text, _subject_names(library, fact.subject))


def _subject_names(library: Library, subject_id: str) -> Iterable[str]:
    """Return all names of a subject, and its id."""
    subject = library.store.subject(subject_id)
    return (subject_id, *((subject.name, *all_names(subject.names)) if subject else ()))


def any_number_is_rounded(query: Query, score: Score, fact: Fact) -> bool:
    """Return whether a value of the fact answers a number of the query only because it rounds to it.

    A number that was typed with a bound ("nearly 5 million") asks for values near it.
    """
    return any(
        term.number is not None
        and match.field == "value"
        and term.number.bound == "exact"
        and term.number.low not in (fact.smallest, fact.largest)
        for term, match in zip(query.terms, score.matches, strict=True)
    )


def exact_rows(library: Library, text: str, filters: Filters) -> list[int]:
    """Return the row numbers of facts whose id, figure, measure or title is the query, at most 40 of each."""
    words, plain = text.split(), plain_text(text).split(" ")
    starts = range(min(len(words), _MOST_SPLITS))
    keys = {text_key(" ".join(plain[start:])): start for start in reversed(starts)}
    known = text.strip().encode("utf-8", "replace").decode()  # what a shell passes on need not be Unicode
    found = library.store.query(_EXACT, (known, known, text_key(text), f"[{','.join(map(str, keys))}]"))
    if not found:
        return []
    rows = library.store.numbers_of(text.strip())[:_MOST_ROWS]
    rows += [n for (n,) in library.store.query("SELECT n FROM fact_key WHERE figure_key = ? LIMIT ?", (text_key(text), _MOST_ROWS))]
    rows += _rows_of_title(library, words, {key: keys[key] for (key,) in found if key in keys})
    return rows_that_match(library, [*dict.fromkeys(rows)], [], filters)


def _rows_of_title(library: Library, words: list[str], keys: dict[int, int]) -> list[int]:
    """Return the row numbers of facts whose measure ends a query, of the subject that the rest of it names; the newest first.

    `keys`: `text_key` of a measure → index of its first word.
    """
    rows: list[int] = []
    for key in keys:
        subjects: Sequence[str] = ()
        if keys[key]:
            phrase = " ".join(tokenize(" ".join(words[: keys[key]])))
            subjects = sorted(library.lexicon.subjects_named([phrase]).get(phrase, ())) if phrase else ()
            if not subjects:
                continue
        of_subjects = f"AND subject IN ({', '.join('?' * len(subjects))})" if subjects else ""
        inner = f"SELECT n, last, words FROM fact_key WHERE measure_key = ? {of_subjects} LIMIT {_MOST_COMPARED}"
        newest = f"SELECT n FROM ({inner}) ORDER BY coalesce(last, '') DESC, n LIMIT {_MOST_ROWS}"
        rows += [n for (n,) in library.store.query(newest, [key, *subjects])]
    return rows


def rows_of_numbers(library: Library, query: Query, filters: Filters) -> list[int]:
    """Return the row numbers of facts that say the numbers of a query exactly, at most 40.

    They are looked up only where more facts have values that begin with the same digits than are scored. Facts with all words of the query
    in subject, measure, figure and date come first, else those with the value and the other words.
    """
    numbers = [term for term in query.terms if term.number is not None and term.count > _FEW]
    if not numbers:
        return []
    literal = [[PRIMARY + word] for word in dict.fromkeys(query.words)]
    rows = _rows_with(library, literal, filters)
    if rows:
        return rows
    values = [float(term.number.low) for term in numbers if term.number is not None]
    found = library.store.query("SELECT n FROM fact_key WHERE value = ? LIMIT ?", (values[0], 10 * _MOST_ROWS))
    others = [[*term.alternatives] for term in query.terms if term.number is None and term.alternatives and not term.is_empty]
    if others:  # all of these rows have the term of the value, which few facts have: far quicker than to ask for each row
        kept = _all_rows_with(library, [*others, [value_term(values[0])]], filters)
        return [n for (n,) in found if n in kept][:_MOST_ROWS]
    return rows_that_match(library, [n for (n,) in found], [], filters)[:_MOST_ROWS]


def _rows_with(library: Library, groups: list[list[str]], filters: Filters) -> list[int]:
    """Return at most 40 rows with a term of every group that pass the filters."""
    join, days = date_range_sql(filters)
    sql = f"SELECT postings.rowid FROM postings {join} WHERE postings MATCH ? LIMIT ?"
    expression = match_expression([*groups, *filter_terms(library, filters)])
    return [row for (row,) in library.store.query(sql, (*days, expression, _MOST_ROWS))]


def _all_rows_with(library: Library, groups: list[list[str]], filters: Filters) -> set[int]:
    """Return all rows with a term of every group that pass the filters."""
    join, days = date_range_sql(filters)
    expression = match_expression([*groups, *filter_terms(library, filters)])
    return {
        row for (row,) in library.store.query(f"SELECT postings.rowid FROM postings {join} WHERE postings MATCH ?", (*days, expression))
    }


def rows_that_match(library: Library, rows: Sequence[int], groups: list[list[str]], filters: Filters) -> list[int]:
    """Return those of some rows that have a term of every group and pass the filters. Rows after the 400th are left out."""
    groups = [*groups, *filter_terms(library, filters)]
    join, days = date_range_sql(filters)
    rows = rows[: 10 * _MOST_ROWS]
    if not rows or not (groups or join):
        return [*rows]
    marks = ", ".join("?" * len(rows))
    if groups:
        sql = f"SELECT postings.rowid FROM postings {join} WHERE postings MATCH ? AND postings.rowid IN ({marks})"
        there = library.store.query(sql, (*days, match_expression(groups), *rows))
    else:
        sql = f"SELECT postings.rowid FROM (SELECT n AS rowid FROM fact_key WHERE n IN ({marks})) AS postings {join}"
        there = library.store.query(sql, (*rows, *days))
    kept = {row for (row,) in there}
    return [row for row in rows if row in kept]
