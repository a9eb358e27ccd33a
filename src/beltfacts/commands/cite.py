"""Cite facts: in-text form, reference, exact words, figure, link and note, ready to paste."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from beltfacts import styles
from beltfacts.cite import MARKUPS, CitationItem, SourceFields, make_citation_items, needs_sentence_title, validate_markup
from beltfacts.commands import _completion as completion
from beltfacts.commands._citation_parts import PARTS, all_parts, citation_sheet, known_part, one_part
from beltfacts.commands._locate import passages_of, with_locator
from beltfacts.commands._options import COMMON, DOCUMENTS, IDS, Option, flag
from beltfacts.commands._output import DONE, asked_fact, canvas, open_library, print_message, print_sheet
from beltfacts.configuration import configuration_of
from beltfacts.errors import UseError, unknown_name
from beltfacts.model import Fact
from beltfacts.registry import FORMATS, STYLES
from beltfacts.styles import bibliography, load_program_style, load_reader_style, resolve_style_name, uses_passages

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

_DATA = tuple(name for name in FORMATS.names if name not in MARKUPS)
"""Formats of data, with every part in a field of its own. Markdown is a form of text here."""


def _known_form(name: str) -> str:
    """Return the name of a form that `cite` prints. Raises UseError for another."""
    if name not in MARKUPS and name not in _DATA:
        forms = (*MARKUPS, *_DATA)
        raise unknown_name("format", name, forms, f"choose from {', '.join(forms)}")
    return name


OPTIONS = (
    IDS,
    Option(
        "style",
        ("--style",),
        "A style from the list above, a .csl file, or an installed one (extra csl: nature, ...). Default: that of beltfacts.toml, else apa.",
        "STYLE",
        complete=completion.complete_styles,
    ),
    Option("only", ("--only",), f"One part alone: {', '.join(PARTS)}.", "PART"),
    flag("copy", "--copy", "Put it on the clipboard too; with --format html, italics reach a word processor."),
    Option(
        "markup",
        ("--markup",),
        "Former name of --format for texts; with a format of data, how its texts are written.",
        "MARKUP",
        hidden=True,
    ),
    DOCUMENTS._replace(help="Folder that holds the documents, for locators and links to the exact words. Default: as for verify."),
    Option(
        "format_name",
        ("--format", "-f"),
        f"Text to paste as {', '.join(MARKUPS)}, or data as {', '.join(_DATA)}. Default: text, with italics on a terminal with colour.",
        "FORMAT",
        check=_known_form,
        complete=completion.starting((*MARKUPS, *_DATA)),
    ),
    *COMMON[1:],
)


_NAME_WIDTH = 21
"""Width of the column of names in the list of styles."""
_HELP_WIDTH = 80
"""The most columns that help takes, as click has it; four of them are indents."""


def more_help() -> str:
    """Return the part of the help that lists the styles: name and first line of each file, which is read without importing it."""
    from shutil import get_terminal_size  # imported here: only help needs them
    from textwrap import wrap

    folder, lines = styles.__path__[0], []
    width = max(min(get_terminal_size().columns, _HELP_WIDTH) - 4, 50)
    for name in STYLES.names:
        with open(os.path.join(folder, name.replace("-", "_") + ".py"), encoding="utf-8") as file:
            summary = file.readline().strip().lstrip("r").strip('"').rstrip(".")
        first = f"  {name:<{_NAME_WIDTH - 1}} "
        lines += wrap(summary, width, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False)
    return "Styles:\n\n\b\n" + "\n".join(lines)


def run(
    ids: Sequence[str],
    style: str | None,
    only: str | None,
    copy: bool,
    markup: str | None,
    folder: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
) -> int:
    """Cite facts, ready to paste: in-text form, reference, exact words, figure, link, and what a reader must know.

    Several ids make one bibliography, sorted as the style sorts. --format gives it for a word processor, a web page or LaTeX, or as data.

    Example: beltfacts cite china-laos-railway-cargo-since-opening --style chicago-notes
    """
    if only:
        known_part(only)
    if style is None:
        configuration = configuration_of(facts)
        style = (configuration and configuration.style) or "apa"
    style = resolve_style_name(style)
    data_format, drawn_as = _choose_form(format_name, markup)
    with open_library(facts, no_cache) as library:
        found = [with_locator(asked_fact(library, fact_id), folder, library.roots) for fact_id in dict.fromkeys(ids)]
        text = _programs(found, style, only, format_name, lambda: passages_of(found, folder, library.roots))
        if text is not None:
            return _print_and_copy(lambda _: text, "text", copy, is_source=True)
        _say_headline_titles(found, style)
        citations = bibliography(found, style, passages_of(found, folder, library.roots))
        if data_format is not None:
            return print_sheet(citation_sheet(citations, style, drawn_as), data_format)

    def drawn(form: str) -> str:
        return one_part(citations, only, form, [fact.id for fact in found]) if only else all_parts(citations, form)

    return _print_and_copy(drawn, drawn_as, copy)


def _choose_form(format_name: str | None, markup: str | None) -> tuple[str | None, str]:
    """Return the format of data, None for text, and how texts are written: one of `MARKUPS`.

    `markup`: the value of the former option. Raises UseError for one that is unknown.
    """
    if format_name is not None and format_name not in MARKUPS:
        return format_name, validate_markup(markup or "text")
    return None, validate_markup(format_name or markup or ("terminal" if canvas(sys.stdout.isatty()).color else "text"))


def _print_and_copy(drawn: Callable[[str], str], form: str, copy: bool, is_source: bool = False) -> int:
    """Print what is cited, and put it on the clipboard if wanted. Return the exit code.

    `drawn`: returns the text in a markup. `form`: the markup to print. `is_source`: whether the text is for a program, such as BibTeX.
    """
    text = drawn(form)
    sys.stdout.write(text if is_source else _laid_out(text, form))
    if copy:
        from beltfacts.commands import _clipboard  # imported here: only --copy needs it

        if is_source or form in ("markdown", "latex", "typst"):
            clip = _clipboard.Clip(text.rstrip("\n"))
        else:
            rich = "rtf" if form == "rtf" else "html"
            clip = _clipboard.Clip(drawn("text").rstrip("\n"), drawn(rich).rstrip("\n"), rich.upper(), form == rich)
        print_message(f"copied {_clipboard.copy(clip)}")
    return DONE


def _programs(
    facts: list[Fact], style: str, only: str | None, format_name: str | None, passages: Callable[[], dict[str, QuotedPassage]]
) -> str | None:
    """Return the facts as a style for programs (BibLaTeX, RIS, ...) writes them, or None for a style for readers.

    `passages`: returns where the quotes of the facts stand in their documents.
    """
    if style not in STYLES.names:
        return None
    module = load_program_style(style)
    if module is None:
        return None
    if only or format_name:
        raise UseError(f"the style {style} is for programs and has no parts; leave out {'--only' if only else '--format'}")
    items = make_citation_items(facts)
    return module.bundle(items, passages()) if uses_passages(module) else module.bundle(items)


def _laid_out(text: str, markup: str) -> str:
    """Return the text with a hanging indent and links last where a person reads it on a terminal, else as it is, each part on one line."""
    if markup not in ("text", "terminal") or not sys.stdout.isatty():
        return text
    from beltfacts.commands._hanging import hang_lines, put_links_last  # imported here: pipes and files need none

    screen = canvas(True)
    return hang_lines(put_links_last(text, screen.color), screen.width)


def _say_headline_titles(facts: Sequence[Fact], style: str) -> None:
    """Say which titles stay in headline case in a style that wants sentence case."""
    if style not in STYLES.names or not load_reader_style(style).RULES.sentence_case:
        return
    sources = {fact.cited.id: fact.cited for fact in facts if fact.cited}.values()
    fields = [SourceFields(CitationItem(source)) for source in sources if "title-sentence" not in source.csl]
    titles = [each.source.id for each in fields if each.is_english and needs_sentence_title(each.title)]
    if titles:
        print_message(f"note: the title of {', '.join(titles)} is in headline case; add title-sentence to the source")
