"""Say which field or table is meant by one that does not exist: a spelling error, or the name it has in other formats.

It converts nothing (`parsing`).
"""

from __future__ import annotations

from collections.abc import Collection

from beltfacts.errors import closest_names
from beltfacts.library.files.csl_fields import CSL_DATES, CSL_NAMES, CSL_TEXTS, FACT_FIELDS_MEANT, FURTHER, SOURCE_FIELDS_MEANT
from beltfacts.library.files.fields import SOURCE, TABLES

_SOURCE_FIELDS = frozenset((*CSL_NAMES, *CSL_DATES, *CSL_TEXTS, *FURTHER, *(field.name for field in SOURCE)))
"""What a source may have: the program's own fields, and the closed list of CSL 1.0.2."""
_TABLES_MEANT = {"citation": "source", "reference": "source", "datum": "fact", "data": "fact", "tag": "topic", "entity": "subject"}
_LEAST_SIMILARITY = 2
"""Letters by which a field and the one that is meant may differ in length."""


def is_source_field(key: str) -> bool:
    """Return whether a source may have a field: one of CSL 1.0.2 or of the program's own."""
    return key in _SOURCE_FIELDS


def unknown_table(name: str) -> str:
    """Return the message for a table that does not exist."""
    meant = _TABLES_MEANT.get(name.lower().rstrip("s"), "") or _one_like(name, list(TABLES))
    hint = f"write [[{meant}]]" if meant else f"a fact file contains {', '.join(TABLES)}"
    return f"unknown table {name[:60]!r}: {hint}"


def unknown_field(table: str, key: str, present: Collection[str]) -> tuple[str, str]:
    """Return the message for a field that does not exist, and the field that is meant, empty if none is near.

    `present`: the keys of the record. A field that is there already is not meant.
    """
    fields = sorted(_SOURCE_FIELDS) if table == "source" else [field.name for field in TABLES[table]]
    known = SOURCE_FIELDS_MEANT if table == "source" else FACT_FIELDS_MEANT if table == "fact" else {}
    meant = known.get(key.lower().replace(" ", "-"), "") or _one_like(key, [each for each in fields if each not in present])
    if meant and meant not in present:
        return f"unknown field {key[:60]!r}: write {meant}", meant
    listed = (
        "a source has the fields of CSL 1.0.2 and those that docs/citations.md lists"
        if table == "source"
        else f"a {table} has {', '.join(fields)}"
    )
    return f"unknown field {key[:60]!r}: {listed}", ""


def _one_like(word: str, known: list[str]) -> str:
    """Return the known name that a word is most like; empty if none is near."""
    found = closest_names(word, known, 1)
    is_near = found and abs(len(found[0]) - len(word)) <= _LEAST_SIMILARITY
    return found[0] if is_near else ""
