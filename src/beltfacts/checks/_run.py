"""The verb check: every rule over every file, all findings in one run. It changes nothing.

A rule is a file in `checks/`: its docstring explains it (first line: what is wrong; then why and what to do), its
`check(files)` yields findings.
"""

from __future__ import annotations

from collections.abc import Iterable

from beltfacts.library import LibraryOrPaths, open_fact_files
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding
from beltfacts.registry import CHECKS


def check(library: LibraryOrPaths, rules: Iterable[str] = ()) -> list[Finding]:
    """Return everything wrong in the fact files of a library, by file and line.

    `library`: an opened library, whose files are read anew, or paths as `load` takes them. `rules`: names of rules, all when empty.
    Raises UseError for a path that cannot be loaded and for a rule that does not exist.
    """
    return check_files(open_fact_files(library), rules)


def check_files(files: FactFiles, rules: Iterable[str] = ()) -> list[Finding]:
    """The findings of these rules (all when none are named), by file and line. Raises UseError for a rule that does not exist."""
    found = [finding for rule in rules or CHECKS.names for finding in CHECKS.load(rule).check(files)]
    return sorted(found, key=lambda finding: (finding.file, finding.line, finding.column, finding.rule, finding.message))
