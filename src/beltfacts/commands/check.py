"""Check fact files: everything wrong in them, with file, line and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.checks import check_files, count_by_rule, group_findings
from beltfacts.commands._completion import complete_rules
from beltfacts.commands._options import FACTS, FORMAT, Option, flag
from beltfacts.commands._output import announce_library, print_message, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.files import FactFiles, chosen_paths, list_fact_files
from beltfacts.output import printable
from beltfacts.registry import CHECKS


def _known_rule(name: str) -> None:
    """Raise UseError for a name that is neither a rule nor ``all``."""
    if name != "all":
        CHECKS.load(name)


OPTIONS = (
    Option("explain", ("--explain",), "Explain a rule; all lists them.", "RULE", check=_known_rule, complete=complete_rules),
    Option("rule", ("--rule",), "Only this rule; may be given several times.", "RULE", default=(), many=True, complete=complete_rules),
    flag("every", "--all", "Print every finding, also those that say the same of several facts."),
    FORMAT,
    FACTS,
)
_FOR_PEOPLE = (None, "plain", "table")
"""Formats in which findings that say the same are one line. The others have every finding."""
_COLUMNS = (
    Column("place", "Place", whole=True, role="id"),
    Column("message", "What is wrong, and what to do"),
    Column("rule", "Rule", whole=True, role="label"),
    Column("fact", "Fact", shown=False),
    Column("file", "File", shown=False),
    Column("line", "Line", shown=False),
    Column("column", "Column", shown=False),
)
_RULES = (Column("rule", "Rule", whole=True, role="id"), Column("summary", "What is wrong"))


def run(explain: str | None, rule: Sequence[str], every: bool, format_name: str | None, facts: Sequence[str]) -> int:
    """Check fact files and say everything that is wrong in them: file, line, what it is, what to do.

    What is wrong in the same way in several facts is one line, with how often and where first. --all and formats for programs have each one.
    Exit code 0 when nothing is wrong, 1 when something is.

    Example: beltfacts check --facts my-facts/
    """
    if explain == "all":
        rows = [Row((name, CHECKS.summary(name)), {"rule": name, "summary": CHECKS.summary(name)}) for name in CHECKS.names]
        return print_sheet(Sheet(_RULES, rows, {"total": len(rows)}), format_name)
    if explain:
        print(f"{explain}: {(CHECKS.load(explain).__doc__ or '').strip()}")
        return 0
    announce_library(facts)
    paths = list_fact_files(chosen_paths(facts))
    files = FactFiles.of(paths)
    found = check_files(files, rule)
    shown = found if every or format_name not in _FOR_PEOPLE else group_findings(found)
    rows = [
        Row(
            tuple(map(printable, (each.place, each.message, each.rule, each.fact, each.file, str(each.line), str(each.column)))),
            {
                "rule": each.rule,
                "message": each.message,
                "file": each.file,
                "line": each.line,
                "column": each.column,
                "fact": each.fact or None,
            },
        )
        for each in shown
    ]
    print_message(f"{len(files.facts)} facts in {len(paths)} files: {len(found)} finding{'s' * (len(found) != 1)}")
    if len(shown) < len(found):
        print_message(f"by rule: {count_by_rule(found)}; --all prints each of them")
    print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}), format_name)
    return 1 if rows else 0
