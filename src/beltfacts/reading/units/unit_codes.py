"""Unit codes: whether UCUM or ISO 4217 knows a code, and the one spelling to compare it by.

A code is one of UCUM's (``m3``, ``[acr_us]``, ``kW.h``, ``mm[Hg]``, ``L/(100.km)``), a currency of ISO 4217, a thing that is counted
in braces (``{household}``), or a rate of these (``USD/{person}``, ``{birth}/1000``). It converts nothing and reads no text.
"""

import re
from collections.abc import Collection
from functools import cache, lru_cache

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.unit_data import currency_names, ucum_atoms, unit_names, unit_words, words_by_code

MOST_CHARACTERS = 80
"""Longer texts are no unit codes; the longest in use have about 30 characters."""

_POWER = LazyPattern(r"(10[*^]|[^0-9+\-].*?)([+-]?[0-9]{1,3})\Z")
_ANNOTATION = LazyPattern(r"\{[!-z|~]*\}\Z")
_FACTOR = LazyPattern(r"[1-9][0-9]{0,14}\Z")
_SPLIT = LazyPattern(r"\{[^{}]*\}|\[[^\[\]]*\]|[./()]|[^./(){}\[\]]+")
_COUNTED = LazyPattern(r"(?:^|(?<=[./(]))\{[^{}]+\}")
KNOWN_COUNTED = frozenset(("{TEU}", "{percentage-point}", "{basis-point}", "{multiple}", "{rank}"))
"""Counted units that need no declaration: their words are built in."""


def is_unit_code(code: str) -> bool:
    """Return whether a code is written as UCUM writes it, with currencies of ISO 4217 and braces as its units too."""
    return 0 < len(code) <= MOST_CHARACTERS and code.isascii() and code.isprintable() and " " not in code and _is_term(code)


@lru_cache(maxsize=512)
def canonical_code(code: str) -> str:
    """Return the spelling of a code to compare by: ``l/min`` and ``L/min`` are one, so are ``ha`` and ``har``, ``kWh`` and ``kW.h``.

    A code that is not known comes back as it is.
    """
    if len(code) > MOST_CHARACTERS:
        return code
    parts = _tokens(code)
    return "".join(map(_canonical_part, parts)) if "".join(parts) == code else code


def same_unit(one: str, other: str) -> bool:
    """Return whether two codes are spellings of one unit. Parentheses are not compared: many write ``USD/kW.h`` for ``USD/(kW.h)``."""
    return one == other or _without_parentheses(one) == _without_parentheses(other)


def _without_parentheses(code: str) -> str:
    """Return the one spelling of a code without parentheses."""
    return canonical_code(code).replace("(", "").replace(")", "")


def usual_code(code: str) -> str:
    """Return the code that is usually meant by this one, where it is another unit or none in UCUM; else an empty string.

    `ha` is a spelling for the hectare, `har` in UCUM, where `ft` would be a femtotonne and `kWh` is not known.
    """
    meant = unit_words().get(code, "")
    if not meant or "|" in meant or meant == code or code in currency_names() or code in words_by_code():
        return ""
    return "" if _canonical_spelling(code) == _canonical_spelling(meant) else meant


def is_known_unit(code: str, declared: Collection[str] = ()) -> bool:
    """Return whether a fact may use a code: declared, or of UCUM or ISO 4217 with each counted thing in it declared.

    A code that is usually written for another unit (`ft`, a femtotonne in UCUM) is not.
    """
    if code in declared:
        return True
    return is_unit_code(code) and not usual_code(code) and all(part in declared for part in counted_parts(code))


def explain_code(code: str) -> str:
    """Return what to write instead of a code that is not known: "hectares are har in UCUM"; empty if nothing is near."""
    meant = usual_code(code)
    if not meant and canonical_code(code) != code and is_unit_code(canonical_code(code)):
        meant = canonical_code(code)
    if not meant:
        return ""
    return f"{unit_name(meant) or 'this unit'} {'is' if not unit_name(meant) else 'are'} {meant} in {'ISO 4217' if meant in currency_names() else 'UCUM'}"


def unit_name(code: str) -> str:
    """Return the usual English name of a code in the plural, or an empty string."""
    return currency_names().get(code) or unit_names().get(code, "")


def is_currency(code: str) -> bool:
    """Return whether a code is a currency of ISO 4217."""
    return code in currency_names()


def counted_parts(code: str) -> list[str]:
    """Return the counted things in a code that a vocabulary must declare: ``{ship}`` of ``{ship}/d``."""
    return [part for part in (match[0] for match in _COUNTED.finditer(code)) if part not in KNOWN_COUNTED]


# ── UCUM's grammar ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_term(code: str) -> bool:
    """Return whether a code is components with dots and slashes between, in parentheses that close (UCUM 2.2, §§ 5-12)."""
    depth, expects_component = 0, True
    tokens = _tokens(_joined_brackets(code))
    if sum(map(len, tokens)) != len(_joined_brackets(code)):
        return False
    for place, token in enumerate(_components(tokens)):
        if token == "(":
            if not expects_component:
                return False
            depth += 1
        elif token == ")":
            if expects_component or not depth:
                return False
            depth -= 1
        elif token in "./":
            if expects_component and not (token == "/" and place == 0):
                return False
            expects_component = True
        else:
            if not expects_component or not _is_component(token):
                return False
            expects_component = False
    return depth == 0 and not expects_component


def _tokens(code: str) -> list[str]:
    """Return the braces, brackets, dots, slashes, parentheses and what stands between them."""
    return [match[0] for match in _SPLIT.finditer(code)]


def _joined_brackets(code: str) -> str:
    """Return the code with the dots and slashes inside square brackets hidden: ``[m/s2/Hz^(1/2)]``, ``B[10.nV]``."""
    if "[" not in code:
        return code
    return re.sub(r"\[[^\[\]]*\]", lambda match: re.sub(r"[./()]", "\x01", match[0]), code)


def _components(tokens: list[str]) -> list[str]:
    """Return the tokens with atoms, brackets and annotations that stand together joined: ``mm``, ``[Hg]`` is one."""
    joined: list[str] = []
    for token in tokens:
        if joined and token not in "./()" and joined[-1] not in "./()":
            joined[-1] += token
        else:
            joined.append(token)
    return joined


def _is_component(token: str) -> bool:
    """Return whether a token is a number, or a unit that may have a power and an annotation."""
    unit, brace, annotation = token.partition("{")
    if brace and not _ANNOTATION.match("{" + annotation):
        return False
    return (not unit and bool(brace)) or bool(_FACTOR.match(unit)) or _is_powered(unit)


def _is_powered(unit: str) -> bool:
    """Return whether a unit is known, with or without a power: ``m``, ``s-2``, ``10*3``."""
    if _is_atom(unit):
        return True
    power = _POWER.match(unit)
    return power is not None and _is_atom(power[1])


def _is_atom(unit: str) -> bool:
    """Return whether a unit stands in UCUM's table, alone or behind a prefix, or is a currency."""
    atoms = ucum_atoms()
    unit = _hidden().get(unit, unit)
    if unit in atoms["metric"] or unit in atoms["other"] or unit in currency_names():
        return True
    return any(unit[:size] in atoms["prefixes"] and unit[size:] in atoms["metric"] for size in (1, 2))


@cache
def _hidden() -> dict[str, str]:
    """Return UCUM's codes with dots or slashes inside, by what `_joined_brackets` makes of them."""
    both = ucum_atoms()["metric"] | ucum_atoms()["other"]
    return {_joined_brackets(code): code for code in both if re.search(r"[./()]", code)}


# ── One spelling ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _canonical_part(part: str) -> str:
    """Return the spelling of one part of a code."""
    if part[0] in "{[./()":
        return {"[iU]": "[IU]", "[acr_i]": "[acr_us]"}.get(part, part)
    return _canonical_spelling(usual_code(part) or part)


def _canonical_spelling(code: str) -> str:
    """Return ``L`` for ``l``, and ``10*`` for ``10^``."""
    code = code.replace("10^", "10*")
    prefix, litre = code[:-1], code[-1:] == "l"
    return f"{prefix}L" if litre and (not prefix or prefix in ucum_atoms()["prefixes"]) else code
