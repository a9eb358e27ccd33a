"""Relations between facts as lines for people."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.compare import Kind, Relation
from beltfacts.formats import Line, Span
from beltfacts.model import Fact
from beltfacts.output import printable

_SAID = {
    Kind.AGREES: ("agree", "good"),
    Kind.ROUNDING: ("rounding", "good"),
    Kind.QUALIFIER: ("agree", "good"),
    Kind.CHANGE: ("change", "label"),
    Kind.CONTRADICTION: ("contradiction", "bad"),
    Kind.DIFFERENCE: ("difference", "bad"),
    Kind.NOT_COMPARABLE: ("not comparable", "note"),
    Kind.REPLACED: ("replaced", "note"),
}
"""How each relation is called for people, and its role."""


def relation_lines(relations: Sequence[Relation]) -> tuple[Line, ...]:
    """Return relations as lines for people, under a heading; none for no relation."""
    if not relations:
        return ()
    lines: list[Line] = [(Span("How they compare:", "title"),)]
    for relation in relations:
        name, role = _SAID[relation.kind]
        both = f"{relation.first.figure} ({relation.first.id}) and {relation.second.figure} ({relation.second.id})"
        lines.append((Span(f"  {name}: ", role), Span(printable(f"{both}: {relation.reason}"))))
        if relation.kind in (Kind.CONTRADICTION, Kind.DIFFERENCE):
            said = relation.explained or ("unexplained",)
            lines += [(Span("    ", ""), Span(printable(each), "label")) for each in said]
    return tuple(lines)


def relation_words(relations: Sequence[Relation], fact: Fact) -> str:
    """Return what is between a fact and those before it, as one line: "rounding with ID: REASON"."""
    return "; ".join(
        f"{_SAID[relation.kind][0]} with {relation.first.id}: {relation.reason}" for relation in relations if relation.second.id == fact.id
    )
