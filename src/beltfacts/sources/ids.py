"""Propose the id of a source: author, year and a word or two of the title, as in xinhua-institute-2025-rcep. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import count
from typing import Any

_LONGEST_AUTHOR = 28
"""Characters of an author or publisher in an id."""

_LONGEST_TITLE = 24
"""Characters of the words of the title behind author and year."""

_LONGEST_ALONE = 48
"""Characters of the words of a title without an author."""

_ARTICLES = frozenset("a an the der die das le la les el los".split())
"""Words that say nothing in any id."""

_EMPTY_WORDS = frozenset(
    "a an the of and or for in on to at by from with its report annual paper study der die das le la les el los de du des".split()
)
"""Words of titles and names that say too little for an id."""

_LETTERS = {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe", "ı": "i"}
"""Latin letters that Unicode does not take apart."""


def propose_source_id(fields: Mapping[str, Any], taken: Iterable[str] = (), numbers: dict[str, int] | None = None) -> str:
    """Return an id that is not taken, made of author (else publisher), year and title, else of the file name.

    A title that holds the year says it itself. Titles in other scripts than Latin give no words. `fields`: those of the source.
    `numbers`: for many sources, the number from which each id is tried that is taken; it is kept up to date.
    """
    used = taken if isinstance(taken, AbstractSet) else set(taken)
    year = (re.match(r"\d{4}", str(fields.get("issued", ""))) or [""])[0]
    title = str(fields.get("title-short") or fields.get("title") or fields.get("description") or "")
    author = _words(_author(fields), _LONGEST_AUTHOR, _ARTICLES)
    words = _words(title, _LONGEST_TITLE, _EMPTY_WORDS) if author else _words(title, _LONGEST_ALONE, _ARTICLES)
    if any(re.fullmatch(r"(?:19|20)\d\d", word) for word in words):
        year = "" if not author or year in words else year
    parts = [*author, *([year] if year else []), *words] if author else [*words, *([year] if year else [])]
    if not any(part.isalpha() for part in parts):
        name = str(fields.get("document", "")).rpartition("/")[2]
        name = name.rpartition(".")[0] or name
        parts = _words(name, _LONGEST_ALONE, frozenset()) or ["source"]
    base = "-".join(parts)
    if base not in used:
        return base
    numbers = {} if numbers is None else numbers
    free = next(number for number in count(numbers.get(base, 2)) if f"{base}-{number}" not in used)
    numbers[base] = free + 1
    return f"{base}-{free}"


def _author(fields: Mapping[str, Any]) -> str:
    """Return the family name or the body that comes first, else the publisher."""
    for name in fields.get("author", ()):
        return str(name.get("family") or name.get("literal") or name.get("given") or "")
    return str(fields.get("publisher", ""))


def _words(text: str, longest: int, left_out: frozenset[str]) -> list[str]:
    """Return the first words of a text as an id has them, together at most `longest` characters, without single letters."""
    text = "".join(_LETTERS.get(char, char) for char in text.lower())
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    found: list[str] = []
    for word in re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)['\u2019](?=\w)", "", bare)):
        if word in left_out or (len(word) == 1 and word.isalpha()):
            continue
        if found and len("-".join([*found, word])) > longest:
            break
        found.append(word[:longest])
    return found
