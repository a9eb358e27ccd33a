"""Cite facts: in-text form, reference, exact words, figure, link and note, ready to paste."""

import os
import re
import sys
from inspect import cleandoc
from typing import Annotated

import typer

from beltfacts import styles
from beltfacts.cite import MARKUPS, known_markup, ordered_works
from beltfacts.commands import _citation_parts as _bundle
from beltfacts.commands._citations import complete_styles
from beltfacts.commands._locate import with_locator
from beltfacts.commands._shell import (
    DONE,
    Facts,
    Format,
    NoCache,
    canvas,
    complete_ids,
    completing,
    open_library,
    print_message,
    print_sheet,
)
from beltfacts.errors import UseError
from beltfacts.model import Fact
from beltfacts.registry import STYLES
from beltfacts.styles import bibliography


def _styles() -> str:
    """One line for each style: its name and the first line of its file, which is read without importing it."""
    folder, lines = styles.__path__[0], []
    for name in STYLES.names:
        with open(os.path.join(folder, name.replace("-", "_") + ".py"), encoding="utf-8") as file:
            lines.append(f"  {name:<20} {file.readline().strip().strip(chr(34)).rstrip('.')}")
    return "\n".join(lines)


def run(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", autocompletion=completing(complete_ids), help="Ids of facts; former ids work too.")
    ],
    style: Annotated[
        str,
        typer.Option(
            "--style",
            metavar="STYLE",
            autocompletion=completing(complete_styles),
            help="A style from the list above, a .csl file, or the name of an installed one (extra csl: nature, elsevier-harvard, ...).",
        ),
    ] = "apa",
    only: Annotated[str | None, typer.Option("--only", metavar="PART", help="One part alone: " + ", ".join(_bundle.PARTS) + ".")] = None,
    copy: Annotated[bool, typer.Option("--copy", help="Put it on the clipboard too (OSC 52: works over ssh).")] = False,
    markup: Annotated[
        str | None,
        typer.Option(
            "--markup",
            metavar="MARKUP",
            help="Italics as " + ", ".join(MARKUPS) + ". Default: text, and on a terminal with colour, terminal.",
        ),
    ] = None,
    format_name: Format = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """Cite facts, ready to paste: in-text form, reference, exact words, figure, link, and what a reader must know.

    Several ids make one bibliography, sorted as the style sorts. --format gives the same as data.
    """
    if only:
        _bundle.known_part(only)
    drawn_as = known_markup(markup or ("terminal" if format_name is None and canvas(sys.stdout.isatty()).color else "text"))
    loaded = open_library(facts, no_cache)
    found = [with_locator(loaded.fact(fact_id)) for fact_id in dict.fromkeys(ids)]
    text = _programs(found, style, only, format_name)
    if text is None:
        citations = bibliography(found, style)
        if format_name is not None:
            return print_sheet(_bundle.citation_sheet(citations, style, drawn_as), format_name)
        text = _bundle.one_part(citations, only, drawn_as, [fact.id for fact in found]) if only else _bundle.all_parts(citations, drawn_as)
    sys.stdout.write(text)
    if copy:
        _copy(text)
    return DONE


def _programs(facts: list[Fact], style: str, only: str | None, format_name: str | None) -> str | None:
    """The works as a style for programs (BibLaTeX, RIS, ...) writes them, or None for a style for readers."""
    if style not in STYLES.names:
        return None
    module = STYLES.load(style)
    if not hasattr(module, "bundle"):
        return None
    if only or format_name:
        raise UseError(f"the style {style} is for programs and has no parts; leave out {'--only' if only else '--format'}")
    text: str = module.bundle(ordered_works(facts, module))
    return text


def _copy(text: str) -> None:
    from beltfacts.commands import _clipboard  # imported here: only --copy needs it

    _clipboard.copy(re.sub(r"\x1b\[\d+m", "", text).rstrip("\n"))
    print_message("copied, if the terminal allows it (OSC 52)")


run.__doc__ = f"""{cleandoc(run.__doc__ or "")}

Styles:

\b
{_styles()}

Example: beltfacts cite china-laos-railway-cargo-since-opening --style chicago-notes
"""
