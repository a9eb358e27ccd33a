"""Make the lists of the documents from the program's own records: commands, options, fields, rules, formats, styles, extras.

Each function returns Markdown that ends with a line break. `LISTS` names them. It writes no file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path

from relations_read import READ

from beltfacts.commands._set_up import EXTRAS
from beltfacts.commands._typer_app import ORDER
from beltfacts.library.files.csl_fields import CSL_DATES, CSL_NAMES, CSL_TEXTS, FURTHER
from beltfacts.library.files.fields import TABLES, Field
from beltfacts.registry import CHECKS, COMMANDS, FORMATS, STYLES, Registry

_KINDS = {
    "any": "text or number",
    "cell": "table of labels",
    "choice": "one of these",
    "date": "EDTF date",
    "dimensions": "table of names and values",
    "id": "id",
    "ids": "list of ids",
    "line": "one line",
    "names": "table: a list of names for each language",
    "names-csl": "list of CSL names",
    "number": "number",
    "places": "list of ISO codes",
    "source-date": "EDTF date, or in press",
    "table": "table: a reason for each field",
    "text": "text",
    "withdrawn": "table of date and reason",
    "words": "list of words",
}
"""The kinds of the field table, as a reader of the docs needs them."""

_TABLES = {
    "fact": "One figure, with what it measures, its date and the exact words.",
    "source": "One document that is cited. Further fields of CSL 1.0.2 are below.",
    "subject": "Whom or what facts are about.",
    "topic": "A word under which facts are filed.",
    "unit": "A counted thing, or a unit that neither UCUM nor ISO 4217 has.",
    "synonyms": "Words that a search reads as one another.",
}
"""What each table of a fact file is, in the order of the page."""


def lines(registry: Registry) -> str:
    """Return a registry, one line a variant."""
    return "".join(f"- `{name}`: {registry.summary(name)}\n" for name in registry.names)


def command_names() -> list[str]:
    """Return the names of all commands, in the order of the help."""
    return [*(name for name in ORDER if name in COMMANDS.names), *(name for name in COMMANDS.names if name not in ORDER)]


def commands() -> str:
    """Return all commands with their summaries, each a link to its section on the page of commands."""
    return "".join(f"- [`{name}`](#{name}): {COMMANDS.summary(name)}\n" for name in command_names())


def reference() -> str:
    """Return all commands with their help and options."""
    return "".join(f"\n## {name}\n\n{_explained(name)}\n{_options(name)}" for name in command_names()) + "\n"


def _explained(name: str) -> str:
    """Return a command's help, its examples as one block of code."""
    text = cleandoc(COMMANDS.load(name).run.__doc__ or "")
    return re.sub(r"(?m)^    (.*)\n\n(?=    )", r"    \1\n", re.sub(r"(?m)^Example: (.*)$", r"    \1", text)) + "\n"


def _options(name: str) -> str:
    """Return a command's options as a table."""
    rows = [("option", "meaning"), ("---", "---")]
    for option in (each for each in COMMANDS.load(name).OPTIONS if not each.hidden):
        metavar = option.metavar.replace("|", "\\|")
        shown = ", ".join(f"`{flag}`" for flag in option.flags) + (f" `{metavar}`" if metavar else "")
        many = " May be given several times." if option.many and "several times" not in option.help else ""
        default = "" if option.default in (None, "", (), False) or "efault" in option.help else f" Default: `{option.default}`."
        rows.append((shown.strip(), option.help.replace("|", "\\|") + many + default + (" Required." if option.required else "")))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def fields() -> str:
    """Return the fields of each table of fact files, and the further ones of a source."""
    tables = "".join(f"\n## [[{name}]]\n\n{what}\n\n{_fields(TABLES[name])}" for name, what in _TABLES.items())
    kinds = {"text or number": CSL_TEXTS, "list of CSL names": CSL_NAMES, "EDTF date": CSL_DATES, "further fields of CSL-JSON": FURTHER}
    own = {field.name for field in TABLES["source"]}
    further = "".join(f"- {kind}: {', '.join(f'`{name}`' for name in sorted(set(names) - own))}\n" for kind, names in kinds.items())
    return f"{tables}\n## Further fields of a source\n\nEvery other variable of CSL 1.0.2 may be given, so that a style can print it.\n\n{further}\n"


def _fields(table: tuple[Field, ...]) -> str:
    """Return the fields of one table of fact files as a table."""
    rows = [("field", "meaning and kind"), ("---", "---")]
    for field in table:
        kind = f"one of {', '.join(f'`{each}`' for each in field.choices)}" if field.choices else _KINDS[field.kind]
        rows.append((f"`{field.name}`", field.help.replace("|", "\\|") + f" ({kind}{'; **required**' if field.required else ''})"))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def messages() -> str:
    """Return the rules of check, each with the text that ``check --explain`` prints."""
    index = "".join(f"- [`{name}`](#{name}): {CHECKS.summary(name)}\n" for name in CHECKS.names)
    return index + "".join(f"\n## {name}\n\n{cleandoc(CHECKS.load(name).__doc__ or '')}\n" for name in CHECKS.names) + "\n"


def extras() -> str:
    """Return the extras, and what each gives."""
    return "".join(f"- `{name}`: {what}\n" for name, what in EXTRAS.items())


def draft() -> str:
    """Return the draft of the page of audits as a block."""
    text = (Path(__file__).resolve().parent.parent / "examples" / "draft.md").read_text(encoding="utf-8")
    return f"\n```markdown\n{text}```\n\n"


def relations() -> str:
    """Return every relation of the shipped library as a table, each with what a reader found in the documents."""
    import beltfacts
    from beltfacts.compare import find_relations

    rows = ["| figures | facts | the program says | read by hand |\n|---|---|---|---|\n"]
    read = dict(READ)
    with beltfacts.load([Path(__file__).resolve().parent.parent / "facts"], cached=False) as library:
        for relation in find_relations(library):
            pair = relation.first, relation.second
            figures, ids = (" · ".join(each) for each in ([fact.figure for fact in pair], [f"`{fact.id}`" for fact in pair]))
            said = f"{relation.kind.value.replace('-', ' ')}: {relation.reason}"
            rows.append(f"| {figures} | {ids} | {said} | {read.pop((relation.first.id, relation.second.id))} |\n")
    assert not read, f"the program no longer finds {list(read)}"
    return "".join(rows)


LISTS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "draft": draft,
    "extras": extras,
    "fields": fields,
    "formats": lambda: lines(FORMATS),
    "messages": messages,
    "reference": reference,
    "relations": relations,
    "styles": lambda: lines(STYLES),
}
"""What may stand between ``<!-- list NAME -->`` and ``<!-- end -->``."""
