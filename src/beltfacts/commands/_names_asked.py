"""Subjects, topics and units as they are typed: ids, names or other names, and new ones that are declared with the fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from beltfacts.authoring import Declaration, declare_unit, declared_id, make_id, names_like, plural, printed_name, undeclared
from beltfacts.commands._form import Form
from beltfacts.commands._output import print_message
from beltfacts.errors import UseError
from beltfacts.reading import unit_name

Kind = Literal["subject", "topic"]


def declared(form: Form, kind: Kind, text: str) -> Callable[[str], str]:
    """Return a check that turns what is typed into an id. A name that nothing declares is declared if that is wanted.

    `text`: the document, in which the usual form of a new name may stand. The files are read again before a name counts as new.
    """

    def check(typed: str) -> str:
        if (found := _known(form, kind, typed)) or (
            (kind, make_id(typed.partition("=")[0])) in form.new and make_id(typed.partition("=")[0])
        ):
            return found or make_id(typed.partition("=")[0])
        given, _, name = (part.strip() for part in typed.partition("="))
        new = given if name else make_id(given)
        table = f'[[{kind}]] id = "{new or given[:60]}", name = "..."'
        names = getattr(form.current.files, f"{kind}s")
        if not new:
            raise UseError(f"the {kind} {typed[:60]!r} gives no id; write one before it: rail={given[:40]}")
        shown = name or printed_name(given, text)
        near = [f"{each} ({names[each].name})" for each in names_like(given, names)]
        if not (form.asks or form.creates):
            raise undeclared(kind, given, names, f"--create declares it, or write it in the vocabulary: {table}")
        if not form.may_create(f"the {kind} {new} ({shown})", near):
            raise UseError(f"type another {kind}; ? lists them")
        form.new[kind, new] = Declaration(kind, new, shown)
        return new

    return check


def _known(form: Form, kind: Kind, typed: str) -> str:
    """Return the id of a declared name. The files are read again if it is not there. Empty if it is not."""
    if found := declared_id(typed, getattr(form.current.files, f"{kind}s")):
        return found
    return declared_id(typed, getattr(form.current.reload(), f"{kind}s")) if form.asks else ""


def listed(form: Form, kind: Kind) -> Callable[[], Iterable[str]]:
    """Return what lists the declared names of a kind."""
    return lambda: [f"{each.id}: {each.name}" for each in getattr(form.current.files, f"{kind}s").values()]


def unit(form: Form) -> Callable[[str], str]:
    """Return a check that turns a typed unit into its code: codes of UCUM and ISO 4217, their words, and {things}, which are declared."""

    def check(typed: str) -> str:
        code, new = declare_unit(typed, form.current.files.units, form.current.files.unit_words)
        if new and form.asks:
            code, new = declare_unit(typed, form.current.reload().units, form.current.files.unit_words)
        for each in new:
            if ("unit", each.id) in form.new:
                continue
            if not (form.asks or form.creates):
                written = f'[[unit]] code = "{each.id}", name = "{each.name}"'
                raise undeclared(
                    "unit", each.id, form.current.files.units, f"--create declares it, or write it in the vocabulary: {written}"
                )
            if not form.may_create(f"the unit {each.id} ({each.name})", []):
                raise UseError("type another unit; ? lists them")
            form.new["unit", each.id] = each
        return code

    return check


def add_printed_word(form: Form, code: str, printed: str, word: str = "") -> None:
    """Give a new unit the words that print it here, if they are others: {employee} is printed as "staff".

    `code`: the unit that was chosen. `printed`: the one that the document names, or empty. `word`: what prints it in another language.
    """
    thing = code.partition("/")[0]
    new = form.new.get(("unit", thing))
    if new and word:
        form.new["unit", thing] = new._replace(words=tuple(dict.fromkeys((word, *new.words))))
        return
    if (
        new
        and thing == code
        and printed not in ("", code)
        and printed.startswith("{")
        and "/" not in printed
        and printed not in form.current.files.units
    ):
        word = plural(printed[1:-1])
        form.new["unit", code] = new._replace(words=(word,))
        print_message(f"the unit {code} is printed as {word!r} here, which becomes a word of it")


def listed_units(form: Form) -> Callable[[], Iterable[str]]:
    """Return what lists the units that the library declares, and how others are written."""
    others = ("t, kg, km, m3, L, h, %, Cel, km/h, ... (UCUM)", "USD, EUR, GBP, CNY, ... (ISO 4217)", "{thing} for what is counted")
    return lambda: [*(f"{code}: {each.name or unit_name(code)}" for code, each in form.current.files.units.items()), *others]


def several(check: Callable[[str], str]) -> Callable[[str], str]:
    """Return a check of names parted by commas."""
    return lambda typed: ",".join(dict.fromkeys(check(part.strip()) for part in typed.split(",") if part.strip()))
