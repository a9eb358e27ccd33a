"""The settings of Datasette for an exported database: a page that answers questions, and search boxes.

Datasette's own search wants every word and sorts by id (findings/datasette-search-sorts-by-key.sh). So the cards have the words of questions
(`card_words`), and come in order of precedence. The query here takes what has most of the words, the best first.
"""

from __future__ import annotations

import json

from beltfacts.search import QUESTIONS

DATABASE_FILE = "facts.db"
"""Name of the database beside the settings, which name it without its ending."""

SETTINGS_FILE = "metadata.json"
"""Name under which Datasette looks for settings in a folder."""

_BREAKS = ("'s ", "\u2019s ", *"?!:;()[]\"'/-\u2013\u2014\u201c\u201d\u2018\u2019")
"""What parts words of a question. Points and commas may be within numbers, and the index passes over others."""

_MEANT = {
    "how many people": "population people",
    "how many people live": "population people",
    "how large": "area",
    "how big": "area",
    "how high": "height",
    "how tall": "height",
    "how deep": "depth",
    "how wide": "width",
    "how often": "interval frequency",
    "when": "year",
    "grow": "growth",
    "grew": "growth",
}
"""Words of questions, and the words of measures that they ask for, beside the answer types of `beltfacts.search`: "how long" becomes "=length =time"."""

_QUERY = """WITH RECURSIVE steps (n, old, new) AS (
  VALUES {steps}
), read (n, text) AS (
  SELECT 0, ' ' || lower(substr(:question, 1, 400)) || ' '
  UNION ALL
  SELECT steps.n, replace(text, old, new) FROM read JOIN steps ON steps.n = read.n + 1
), split (word, rest) AS (
  SELECT '', (SELECT text FROM read ORDER BY n DESC LIMIT 1)
  UNION ALL
  SELECT rtrim(substr(rest, 1, instr(rest, ' ') - 1), '.,'), substr(rest, instr(rest, ' ') + 1) FROM split WHERE rest <> ''
), words (word) AS (
  SELECT DISTINCT word FROM split WHERE word <> '' AND word NOT IN (SELECT word FROM stop_words)
), asked (query) AS (
  SELECT coalesce(group_concat('"' || word || '"', ' OR '), '""') FROM words
), found (number, points) AS (
  SELECT rowid, -bm25(facts_fts, {weights}) FROM facts_fts WHERE facts_fts MATCH (SELECT query FROM asked) ORDER BY 2 DESC LIMIT {most}
), texts (number, points, place, newest, is_part, long, title, about) AS (
  SELECT number, points, place, newest, dimensions IS NOT NULL, length(whole) - length(replace(whole, ' ', '')) + 1,
    {title}, {about}
  FROM found JOIN precedence USING (number) JOIN (SELECT *, rowid AS number, {whole} AS whole FROM facts) AS facts USING (number)
), judged (number, place, score) AS (
  SELECT number, place, points + {newest} * newest - {part} * is_part
    + {about_word} * (SELECT count(*) FROM words WHERE instr(about, ' ' || rtrim(word, 's')))
    - {other_word} * max(0, long - (SELECT count(*) FROM words WHERE instr(title, ' ' || rtrim(word, 's'))))
  FROM texts
)
SELECT cards.fact, cards.figure, cards.date, cards.source, cards.quote, cards.note, cards.link, cards.id
FROM judged JOIN cards USING (number)
ORDER BY score DESC, place LIMIT 20"""
"""The query. What has most of the words, weighed by their rarity, is judged once more: how many of them say what the fact is about, how much of its
title nobody asked for, and whether there is a newer figure or a whole."""

_WEIGHTS = "6.0, 1.0, 1.0, 0.2, 2.0, 4.0, 1.0, 2.0"
"""Weights of title, figure, quote, note, names, subject_names, filed_under and answer_types: what a fact is about counts most."""

_MOST_JUDGED = 300
"""Facts that are judged once more. More than one long series has."""

_NEWEST = 1.5
"""Points of the newest of a series: more than words of quotes differ by, less than a word that says what a fact is about."""

_PART = 2
"""Points that a part loses, so that its whole comes first."""

_ABOUT_WORD = 2.5
"""Points of each word of the question that says what a fact is about. Words of most facts have no weight in `bm25`
(findings/fts5-common-words-weigh-nothing.sh)."""

_OTHER_WORD = 0.45
"""Points lost by each word of the title that is not in the question."""

_FREE_WORDS = ("-", "of the", "of", "the", "in", "and", "to", "total")
"""Words of a title that need not be asked for."""


def question_sql() -> str:
    """Return the query whose parameter `question` is a text as people type it."""
    types = {phrase: " ".join(f"={each}" for each in sorted(types)) for phrase, types in QUESTIONS.items() if phrase.isascii()}
    phrases = sorted(types.keys() | _MEANT.keys(), key=lambda phrase: (-len(phrase), phrase))
    asked = {f" {phrase} ": f" {types.get(phrase, '')} {_MEANT.get(phrase, '')} " for phrase in phrases}
    steps = [
        f"({number}, {_quoted(old)}, {_quoted(new)})"
        for number, (old, new) in enumerate({**dict.fromkeys(_BREAKS, " "), **asked}.items(), 1)
    ]
    return _QUERY.format(
        steps=", ".join(steps),
        weights=_WEIGHTS,
        most=_MOST_JUDGED,
        title=_plain_words("title"),
        about=_plain_words("title", "names", "subject_names", "figure", "date")
        + " || ' =' || replace(coalesce(answer_types, ''), '; ', ' =')",
        whole=_without_free_words(),
        newest=_NEWEST,
        part=_PART,
        about_word=_ABOUT_WORD,
        other_word=_OTHER_WORD,
    )


def _plain_words(*columns: str) -> str:
    """Return SQL for the words of some columns in lower case, each after a space."""
    text = " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)
    return f"' ' || replace(replace(lower({text}), '-', ' '), '(', ' ')"


def _without_free_words() -> str:
    """Return SQL for a title without the words that need not be asked for."""
    found = "title || ' '"
    for word in _FREE_WORDS:
        found = f"replace({found}, ' {word} ', ' ')"
    return f"rtrim({found})"


def _quoted(text: str) -> str:
    """Return a text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


def settings_text() -> str:
    """Return the settings as JSON."""
    described = "Words as remembered. The first facts have most of them; a figure answers only if the fact is about what was asked."
    question = {"sql": question_sql(), "title": "Ask", "description": described}
    tables = {
        "cards": {"fts_table": "cards_fts", "fts_pk": "number", "size": 20},
        "stop_words": {"hidden": True},
        "precedence": {"hidden": True},
        "facts": {"label_column": "title", "sort_desc": "last_day"},
    }
    return json.dumps({"databases": {"facts": {"queries": {"ask": question}, "tables": tables}}}, indent=2) + "\n"
