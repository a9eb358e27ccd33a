"""Small libraries for tests of the audit, written as a table, one line a fact, and words that show the language of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.support import toml

YEARBOOK = '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\n'
GERMAN = "Die Stadt ist mit dem Bus zu erreichen und auch am Abend für die Gäste da. "
FRENCH = "Le bourg est dans la vallée et les enfants sont nombreux. "
SPANISH = "Es la ciudad más grande de la costa y está al norte del faro, con los barcos por cada muelle. "
"""Sentences before that which a test is about: by their words a draft is read as one in the language."""

_TOPIC = '[[topic]]\nid = "all"\nname = "All"\n'


def library_of(
    facts: str, columns: str, subjects: Mapping[str, str | tuple[str, ...]], *, units: Iterable[str] = (), sources: str = YEARBOOK
) -> str:
    """Return a library as TOML text.

    `facts`: a line for each, with "|" between its fields. `columns`: the names of these fields. A fact without a source is of the yearbook,
    its figure is its quote where it has none, and it is an event where it has no number or is a place in an order, if no period is given.
    `subjects`: id → name, or name and Chinese names. `units`: the things that the library counts.
    """
    parts = [sources, _TOPIC]
    for key, name in subjects.items():
        english, *chinese = (name,) if isinstance(name, str) else name
        names = f"names = {{ zh = [{', '.join(map(toml, chinese))}] }}\n" if chinese else ""
        parts.append(f'[[subject]]\nid = "{key}"\nname = {toml(english)}\n{names}')
    for unit in units:
        plural = f"{unit[:-1]}ies" if unit.endswith("y") else f"{unit}s"
        parts.append(f'[[unit]]\ncode = "{{{unit}}}"\nname = "{plural}"\nwords = ["{unit}", "{plural}"]\n')
    for at, line in enumerate(facts.strip().splitlines()):
        told = zip(columns.split(), map(str.strip, line.split("|")), strict=True)
        fact = {"source": "yearbook"} | {name: text for name, text in told if text}
        fact.setdefault("quote", fact["figure"])
        if "value" not in fact or fact["unit"] == "{rank}":
            fact.setdefault("period", "event")
        fields = "".join(f"{name} = {text if name == 'value' else toml(text)}\n" for name, text in fact.items())
        parts.append(f'[[fact]]\nid = "fact-{at}"\ntopics = ["all"]\n{fields}')
    return "\n".join(parts)
