"""Formulas (MathML) as a line of text: "1/2" for a fraction, raised and lowered digits for exponents and indices. Pure.

It computes nothing.
"""

from __future__ import annotations

from typing import Any

_SHIFTS = {
    "msup": (0, 1),
    "msub": (0, -1),
    "msubsup": (0, -1, 1),
    "mover": (0, 1),
    "munder": (0, -1),
    "munderover": (0, -1, 1),
}
"""For each element with raised or lowered parts, how its children stand."""


def formula_children(name: str, children: list[Any]) -> list[tuple[Any, int]]:
    """Return the children of an element of a formula with the text between them.

    `name`: the name of the element. Each comes with 1 where it is raised, -1 where it is lowered, else 0. Elements that stand in a line
    give their children as they are.
    """
    parts = [each for each in children if each.name != "#text" or (each.data or "").strip()]
    if name == "mfrac" and len(parts) == 2:
        return [(" ", 0), (parts[0], 0), ("/", 0), (parts[1], 0), (" ", 0)]
    if name in ("msqrt", "mroot"):
        index = [(parts[1], 1)] if name == "mroot" and len(parts) == 2 else []
        return [*index, ("\u221a", 0), *((each, 0) for each in (parts[:1] if index else parts))]
    if name == "mspace":
        return [(" ", 0)]
    if name == "mtd":
        return [(" ", 0), *((each, 0) for each in parts), (" ", 0)]
    shifts = _SHIFTS.get(name, ())
    return [(each, shifts[at] if at < len(shifts) else 0) for at, each in enumerate(parts if shifts else children)]
