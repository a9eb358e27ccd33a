"""Find everything wrong in fact files, with file, line and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.checks import HINTS, check_files, count_by_rule, first_of_each_rule, group_findings, hints_last
from beltfacts.commands._completion import complete_rules
from beltfacts.commands._options import DOCUMENTS, FACTS, FORMAT, Option, flag
from beltfacts.commands._output import DONE, NOTHING, announce_library, print_message, print_sheet, refuse_database
from beltfacts.documents import documents_folder
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import local_roots
from beltfacts.library.files import FactFiles, list_fact_files
from beltfacts.model import Finding
from beltfacts.output import printable
from beltfacts.printable_text import number_of
from beltfacts.registry import CHECKS


def _known_rule(name: str) -> None:
    """Raise UseError for a name that is neither a rule nor ``all``."""
    if name != "all":
        CHECKS.load(name)


OPTIONS = (
    Option("explain", ("--explain",), "Explain a rule; all lists them.", "RULE", check=_known_rule, complete=complete_rules),
    Option("rule", ("--rule",), "Only this rule; may be given several times.", "RULE", default=(), many=True, complete=complete_rules),
    flag("every", "--all", "Print every finding, also those that say the same of several facts."),
    Option("limit", ("--limit", "-n"), "Print at most N findings.", "N", kind=int, least=1),
    flag(
        "fix",
        "--fix",
        "Correct what is certain: quotation marks, malformed ids, order of keys, missing names; with --documents checksums too.",
    ),
    DOCUMENTS,
    FORMAT,
    FACTS,
)
_MOST_OF_A_RULE = 8
"""Findings of one rule that are printed for people without --all."""
_FOR_PEOPLE = (None, "plain", "table")
"""Formats in which findings that say the same are one line. The others have every finding."""
_COLUMNS = (
    Column("place", "Place", whole=True, role="id"),
    Column("message", "Finding"),
    Column("rule", "Rule", whole=True, role="label"),
    Column("fact", "Fact", shown=False),
    Column("file", "File", shown=False),
    Column("line", "Line", shown=False),
    Column("column", "Column", shown=False),
)
_RULES = (Column("rule", "Rule", whole=True, role="id"), Column("summary", "What is wrong"))


def run(
    explain: str | None,
    rule: Sequence[str],
    every: bool,
    limit: int | None,
    fix: bool,
    folder: str | None,
    format_name: str | None,
    facts: Sequence[str],
) -> int:
    """Find everything wrong in fact files: file, line, what it is, what to do.

    The same mistake in several facts is one line, which says how often it occurs and where first. Of each rule the first findings are printed.
    --all and the formats for programs have each one. Exit code 0 when nothing is wrong; hints (unused) do not count. 1 when something is.

    Example: beltfacts check --facts my-facts/
    """
    if explain == "all":
        rows = [Row((name, CHECKS.summary(name)), {"rule": name, "summary": CHECKS.summary(name)}) for name in CHECKS.names]
        return print_sheet(Sheet(_RULES, rows, {"total": len(rows)}), format_name)
    if explain:
        print(f"{explain}: {(CHECKS.load(explain).__doc__ or '').strip()}")
        return DONE
    if fix:
        refuse_database(facts, "check --fix")
    announce_library(facts)
    paths = list_fact_files(local_roots(facts))
    if fix:
        _fix(paths, folder)
    files = FactFiles.of(paths)
    found = hints_last(check_files(files, rule))
    for_people = format_name in _FOR_PEOPLE and not every
    shown = (
        first_of_each_rule(group_findings(found), _MOST_OF_A_RULE)
        if for_people and not limit
        else group_findings(found)
        if for_people
        else found
    )
    shown = shown[:limit]
    left_out = f", {files.left_out} more left out" if files.left_out else ""
    print_message(f"{number_of(len(files.facts), 'fact')} in {number_of(len(paths), 'file')}{left_out}: {number_of(len(found), 'finding')}")
    print_sheet(Sheet(_COLUMNS, [_row(each, format_name) for each in shown], {"total": len(shown)}), format_name)
    if len(shown) < len(found):
        print_message(f"by rule: {count_by_rule(found)}; --all prints each of them")
    return NOTHING if any(each.rule not in HINTS for each in found) else DONE


def _fix(paths: Sequence[str], folder: str | None) -> None:
    """Correct what is certain, and say what was done."""
    from beltfacts.authoring import fix_files  # only --fix writes

    done = fix_files(paths, documents_folder(folder))
    for line in done:
        print_message(f"corrected: {line}")
    if not done:
        print_message("nothing was certain enough to be corrected")


def _row(each: Finding, format_name: str | None) -> Row:
    """Return a finding as a row. For people its message names the fact."""
    named = each.fact and each.fact not in each.message and format_name in _FOR_PEOPLE
    message = f"{each.fact}: {each.message}" if named else each.message
    data = {
        "rule": each.rule,
        "message": each.message,
        "file": each.file,
        "line": each.line,
        "column": each.column,
        "fact": each.fact or None,
    }
    return Row(tuple(map(printable, (each.place, message, each.rule, each.fact, each.file, str(each.line), str(each.column)))), data)
