"""The option `audit --fix`: a diff with citations and corrected figures, and the drafts replaced by them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from typing import NamedTuple

from beltfacts.audit import (
    AuditedDraft,
    Auditor,
    apply_edits,
    audit_draft,
    draft_format,
    encode_like,
    find_edits,
    read_draft,
    read_draft_bytes,
)
from beltfacts.cite import Citation, is_citable, render_markup
from beltfacts.commands._citation_parts import citation_part
from beltfacts.commands._draft_paths import draft_paths
from beltfacts.commands._locate import passages_of, with_locator
from beltfacts.commands._output import DONE, NOTHING, open_library, print_message
from beltfacts.configuration import configuration_of
from beltfacts.errors import UseError
from beltfacts.library import Library
from beltfacts.library.files import exchange_file
from beltfacts.output import visible_line
from beltfacts.registry import STYLES
from beltfacts.styles import bibliography, load_program_style, load_reader_style, resolve_style_name

_STARTS_AT_FIRST_LINE = re.compile(r"@@ -1(?:,\d+)? \+1(?:,\d+)? @@")
"""The header of a part of a diff that begins with the first line of the file."""


class _Fixed(NamedTuple):
    """A draft with its changes. file: its path. old, new: its bytes. text, new_text: the same as text. is_failing: whether an alarm is left."""

    file: str
    old: bytes
    new: bytes
    text: str
    new_text: str
    is_failing: bool


def fix_drafts(
    files: Sequence[str],
    style: str | None,
    accept: Sequence[str],
    write: bool,
    failing: frozenset[str],
    facts: Sequence[str],
    no_cache: bool,
) -> int:
    """Print the changes of drafts as a diff, and write them if wanted. Return the exit code: 1 where an alarm is left.

    `failing`: the verdicts that count as alarms. Raises UseError for standard
    input and Word files, before anything is written.
    """
    style = _style(style, facts)
    with open_library(facts, no_cache) as library:
        accepted = frozenset(library.fact(name).id for name in accept)
        auditor = Auditor(library)
        fixed = [_fix(auditor, library, file, style, accepted, failing) for file in draft_paths(files)]
    for each in fixed:
        if each.new == each.old:
            continue
        sys.stdout.write("".join(_diff(each)))
        sys.stdout.flush()
        if write:
            exchange_file(each.file, each.old, each.new)
            print_message(f"wrote {each.file}")
    if not any(each.new != each.old for each in fixed):
        print_message("nothing to change")
    return NOTHING if any(each.is_failing for each in fixed) else DONE


def _style(style: str | None, facts: Sequence[str]) -> str:
    """Return the name of the style of the citations. Raises UseError for a style without citations in the text."""
    if style is None:
        configuration = configuration_of(facts)
        style = (configuration and configuration.style) or "apa"
    style = resolve_style_name(style)
    if style in STYLES.names and (load_program_style(style) is not None or load_reader_style(style).RULES.is_note_style):
        raise UseError(f"the style {style} has no citations in the text; choose one that names author and year, such as apa")
    return style


def _fix(auditor: Auditor, library: Library, file: str, style: str, accepted: frozenset[str], failing: frozenset[str]) -> _Fixed:
    """Return a draft with its changes. Raises UseError for one that is no text file."""
    if file == "-":
        raise UseError("--fix changes files; name one instead of standard input")
    name = draft_format(file)
    if name == "word":
        raise UseError(f"{file} is a Word file; --fix changes text, Markdown, HTML, LaTeX and Typst")
    data = read_draft_bytes(file)
    draft = read_draft(data, file)
    done = audit_draft(auditor, draft, file)
    citations = _citations(library, done, style, accepted)
    figures = {fact_id: render_markup(((library.fact(fact_id).figure, ""),), name) for fact_id in (*citations, *accepted)}
    edits = find_edits(draft, done.verdicts, {each: _in_text(citations[each], name) for each in citations}, figures, accepted, name)
    for verdict in edits.left:
        line, column = draft.position(draft.blocks[verdict.claim.block].origins[verdict.claim.start])
        print_message(f"{file}:{line}:{column}: not corrected, change it by hand: {verdict.reason}")
    text = apply_edits(draft.text, edits.edits)
    is_failing = any(each.verdict in failing and each not in edits.corrected for each in done.verdicts)
    return _Fixed(file, data, encode_like(text, data, file), draft.text, text, is_failing)


def _citations(library: Library, done: AuditedDraft, style: str, accepted: frozenset[str]) -> dict[str, Citation]:
    """Return a citation of each fact that a figure of a draft rests on, by its id."""
    first = dict.fromkeys(each.facts[0].id for each in done.verdicts if each.facts and each.verdict == "supported")
    facts = [library.fact(name) for name in dict.fromkeys((*first, *sorted(accepted)))]
    for fact in facts:
        if not is_citable(fact):
            print_message(f"note: {fact.id} is not cited: its source {fact.source} is missing or has a finding; run beltfacts check")
    found = [with_locator(fact, None, library.roots) for fact in facts if is_citable(fact)]
    return {each.fact.id: each for each in bibliography(found, style, passages_of(found, None, library.roots))} if found else {}


def _in_text(citation: Citation, markup: str) -> str:
    """Return a citation for the text. Raises UseError for a number, which is that of a list that the draft does not have."""
    written = citation_part(citation, "in-text", markup)
    if not any(map(str.isalpha, written)):
        raise UseError(f"the style {citation.style} cites by number; choose one that names author and year, such as apa")
    return written


def _diff(fixed: _Fixed) -> Iterator[str]:
    """Yield the lines of a unified diff. What would act on a terminal is a visible sign."""
    first: set[str] = set()
    for line in unified_diff(_lines(fixed.text), _lines(fixed.new_text), fixed.file, fixed.file):
        body, end = (line[:-1], "\n") if line.endswith("\n") else (line, "\n\\ No newline at end of file\n")
        versions = set("-+") if line[0] == " " else {line[0]}
        yield _visible(body, is_first=not first.isdisjoint(versions)) + end
        first = set("-+") if _STARTS_AT_FIRST_LINE.match(line) else first - versions


def _visible(line: str, *, is_first: bool) -> str:
    """Return a line of a diff without what acts. For other programs, its carriage return stays.

    `is_first`: whether it is the first line of the file, old or new. A byte order mark at its start stays.
    """
    before = line[:1] + ("\ufeff" if is_first and line.startswith("\ufeff", 1) else "")
    behind = "\r" if line.endswith("\r") else ""
    kept = "" if sys.stdout.isatty() else behind
    return before + visible_line(line[len(before) :].removesuffix(behind)) + kept


def _lines(text: str) -> list[str]:
    """Return the lines of a text with their ends. Only a line feed ends one, as in other diffs."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
