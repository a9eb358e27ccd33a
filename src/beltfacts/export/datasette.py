"""The settings of Datasette for an exported database: a page that answers questions, and search boxes.

Datasette's own search wants every word and sorts by id (findings/datasette-search-sorts-by-key.sh).
The query here takes what has most of the words, the best first.
"""

from __future__ import annotations

import json

DATABASE_FILE = "facts.db"
"""Name of the database beside the settings, which name it without its ending."""

SETTINGS_FILE = "metadata.json"
"""Name under which Datasette looks for settings in a folder."""

_BREAKS = "?!.,:;()[]\"'/-\u2013\u2014\u201c\u201d\u2018\u2019"
"""Characters of a question that part words, as the tokenizer of the index has it."""

_MEANT = {
    "how long": "length duration",
    "how far": "distance",
    "how fast": "speed growth",
    "how high": "height",
    "how tall": "height",
    "how deep": "depth",
    "how large": "area size",
    "how big": "area size",
    "how old": "age",
    "when": "date year",
    "grow": "growth",
    "grew": "growth",
}
"""Words of questions, and the words of measures that they ask for."""

_QUERY = """WITH RECURSIVE steps (n, old, new) AS (
  VALUES {steps}
), read (n, text) AS (
  SELECT 0, ' ' || lower(substr(:question, 1, 400)) || ' '
  UNION ALL
  SELECT steps.n, replace(text, old, new) FROM read JOIN steps ON steps.n = read.n + 1
), split (word, rest) AS (
  SELECT '', (SELECT text FROM read ORDER BY n DESC LIMIT 1)
  UNION ALL
  SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM split WHERE rest <> ''
), asked (query) AS (
  SELECT coalesce(group_concat('"' || word || '"', ' OR '), '""') FROM (SELECT DISTINCT word FROM split)
  WHERE word <> '' AND word NOT IN (SELECT word FROM stop_words)
)
SELECT cards.fact, cards.figure, cards.date, cards.source, cards.quote, cards.note, cards.link, cards.id
FROM facts_fts JOIN cards ON cards.number = facts_fts.rowid
WHERE facts_fts MATCH (SELECT query FROM asked)
ORDER BY bm25(facts_fts, {weights}) LIMIT 20"""

_WEIGHTS = "6.0, 1.0, 1.0, 0.2, 2.0, 4.0, 1.0"
"""Weights of title, figure, quote, note, names, subject_names and filed_under: what a fact is about counts most."""


def question_sql() -> str:
    """Return the query whose parameter `question` is a text as people type it."""
    replaced = dict.fromkeys(_BREAKS, " ") | {f" {asked} ": f" {meant} " for asked, meant in _MEANT.items()}
    steps = [f"({number}, {_quoted(old)}, {_quoted(new)})" for number, (old, new) in enumerate(replaced.items(), 1)]
    return _QUERY.format(steps=", ".join(steps), weights=_WEIGHTS)


def _quoted(text: str) -> str:
    """Return a text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


def settings_text() -> str:
    """Return the settings as JSON."""
    described = "Words as remembered. The first facts have most of them; a figure answers only if the fact is about what was asked."
    question = {"sql": question_sql(), "title": "Ask", "description": described}
    tables = {
        "cards": {"fts_table": "facts_fts", "fts_pk": "number", "size": 20},
        "stop_words": {"hidden": True},
        "facts": {"label_column": "title", "sort_desc": "last_day"},
    }
    return json.dumps({"databases": {"facts": {"queries": {"ask": question}, "tables": tables}}}, indent=2) + "\n"
