"""Declare subjects, topics and counted units that a new fact needs: their entries, and the file that they go into.

It writes no file (`add` does, with the fact in one step).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beltfacts.authoring.entry import format_table
from beltfacts.authoring.names import make_id
from beltfacts.errors import UseError
from beltfacts.library.files import END, ID, Parsed, insert_entry
from beltfacts.reading import counted_parts, explain_code, find_quantities, is_known_unit, singular

_PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women", "staff": "staff", "sheep": "sheep", "foot": "feet"}
_IN_BRACES = re.compile(r"\{([^{}]+)\}")
_NAME_IN_BRACES = re.compile(r"[a-z0-9][a-z0-9-]*")


class Declaration(NamedTuple):
    """A name that a fact needs and that no file declares."""

    table: str
    """subject, topic or unit."""
    id: str
    """Its id, or the code of a unit."""
    name: str
    """Its usual name; of a unit in the plural."""
    words: tuple[str, ...] = ()
    """The words that print a unit, where they are others than its name."""

    @property
    def entry(self) -> str:
        """The entry as TOML."""
        key = "code" if self.table == "unit" else "id"
        return format_table(self.table, {key: self.id, "name": self.name, "words": self.words})


def declare_unit(typed: str, declared: Iterable[str], words: dict[str, str]) -> tuple[str, list[Declaration]]:
    """Return the code of a typed unit, and the counted things in it that must be declared.

    `typed`: a code, or the words that print it: tonnes, km/h, households. A thing may be in other letters than those of codes: {intervención}.
    `declared`: codes of the library. `words`: unit word in lower case to code. Raises UseError for what is neither.
    """
    known = set(declared)
    typed = " ".join(typed.split())
    printed = {f"{{{make_id(name)}}}": name for name in _IN_BRACES.findall(typed) if not name.isascii() and make_id(name)}
    for part, name in printed.items():  # as the document prints it: {冊} is {ce}, with that word
        typed = typed.replace(f"{{{name}}}", part)
    code = typed if typed in known or is_known_unit(typed, known) or _is_counted(typed) else _code_of_words(typed, words)
    things = [part for part in counted_parts(code) if part not in known]
    if not code or not is_known_unit(code, [*known, *things]):
        usual = explain_code(typed)
        raise UseError(
            f"no unit {typed[:60]!r}: "
            + (usual or f"give a code of UCUM or ISO 4217, its usual words, or {_thing_of(typed)} for what is counted")
        )
    for part in things:
        if not _NAME_IN_BRACES.fullmatch(part[1:-1]):
            raise UseError(f"no unit {typed[:60]!r}: write what is counted in small letters, joined by hyphens: {{bus-stop}}")
    return code, [
        Declaration("unit", part, name, (name,)) if (name := printed.get(part)) else Declaration("unit", part, plural(part[1:-1]))
        for part in things
    ]


def _thing_of(typed: str) -> str:
    """Return the code of what is counted, as a plural names it: {sports-hall} for "sports halls"; {thing} for other words."""
    noun = singular("-".join(typed.lower().split()))
    return f"{{{noun}}}" if _NAME_IN_BRACES.fullmatch(noun) else "{thing}"


def _is_counted(code: str) -> bool:
    """Return whether a text is a code with things in braces: {ship}/d."""
    return "{" in code and is_known_unit(code, counted_parts(code))


def _code_of_words(typed: str, words: dict[str, str]) -> str:
    """Return the code that words mean: t for "tonnes", km/h for "km/h". Empty for others."""
    if typed.lower() in words:
        return words[typed.lower()]
    found = find_quantities(f"5 {typed}", words)
    return found[0].unit or "" if len(found) == 1 and found[0].end == len(typed) + 2 else ""


def plural(noun: str) -> str:
    """Return the English plural of a noun of a code: bus-stop gives "bus stops"."""
    words = noun.replace("-", " ")
    head, _, last = words.rpartition(" ")
    if last in _PLURALS:
        last = _PLURALS[last]
    elif last.endswith(("child", "woman", "man")) and not last.endswith(("human", "german", "roman")):
        last = last + "ren" if last.endswith("d") else f"{last[:-2]}en"
    elif re.search(r"(?:[wl]|kn)ife\Z", last):
        last = last[:-2] + "ves"
    elif re.search(r"(?:s|x|z|ch|sh)\Z", last):
        last += "es"
    else:
        last = last[:-1] + "ies" if re.search(r"[^aeiou]y\Z", last) else last + "s"
    return f"{head} {last}".strip()


def vocabulary_index(parsed: Sequence[Parsed], own: str) -> int:
    """Return which file new names go into: the one called vocabulary, else one that declares names and no source, else that of the source.

    `own`: the file of the source, as messages print it.
    """
    names = [re.split(r"[\\/]", each.file)[-1] for each in parsed]
    if "vocabulary.toml" in names:
        return names.index("vocabulary.toml")
    declaring = [at for at, each in enumerate(parsed) if (each.subjects or each.topics or each.units) and not each.sources]
    return declaring[0] if declaring else next(at for at, each in enumerate(parsed) if each.file == own)


def with_declarations(text: str, new: Sequence[Declaration]) -> str:
    """Return the text of a fact file with new declarations at its end. Raises UseError for an id that is malformed."""
    for each in new:
        if each.table != "unit" and not re.fullmatch(ID, each.id):
            raise UseError(f"{each.id[:60]!r} is not an id: lower-case letters and digits, words joined by - or .")
        text = insert_entry(text, each.entry, END)[0]
    return text
