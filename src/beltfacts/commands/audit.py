"""Check drafts against the facts: every figure gets a verdict."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from beltfacts.audit import ALARMS, VERDICTS, AuditedDraft, DraftAudits, read_draft_bytes
from beltfacts.commands._completion import complete_ids, complete_styles, starting
from beltfacts.commands._draft_paths import draft_paths
from beltfacts.commands._options import FACTS, NO_CACHE, Option, flag
from beltfacts.commands._output import DONE, NOTHING, open_library, print_message
from beltfacts.commands._standard_input import read_standard_input
from beltfacts.errors import UseError, unknown_name
from beltfacts.library import Library
from beltfacts.pattern_cache import kept_patterns
from beltfacts.printable_text import number_of
from beltfacts.registry import REPORTS

_MANY_DRAFTS = 60
"""Drafts from which other processes audit them: that takes two seconds in one, and starting others half a second."""

_MOST_INPUT = 32 << 20
"""Bytes of standard input that are read as a draft."""

OPTIONS = (
    Option("files", (), "Drafts, folders of them, or patterns; - for standard input.", "FILE...", default=(), many=True, required=True),
    Option(
        "format_name",
        ("--format", "-f"),
        f"Report: {', '.join(REPORTS.names)}. Default: text.",
        "FORMAT",
        check=REPORTS.load,
        complete=starting(REPORTS.names),
    ),
    flag("everything", "--all", "List supported figures too."),
    flag("why", "--why", "Show the facts that were looked at for each figure, with how likely each is meant (0 to 1)."),
    Option(
        "fail_on",
        ("--fail-on",),
        "Verdicts that make the exit code 1: names with commas between, alarms, or none. Default: alarms.",
        "VERDICTS",
        default="alarms",
    ),
    flag("fix", "--fix", "Print a diff with citations behind supported figures; nothing is written without --write."),
    Option(
        "style",
        ("--style",),
        "With --fix, the style of the citations. Default: that of beltfacts.toml, else apa.",
        "STYLE",
        complete=complete_styles,
    ),
    Option(
        "accept",
        ("--accept",),
        "With --fix, a fact whose printed figure takes the place of the wrong one; may be given again.",
        "ID",
        default=(),
        many=True,
        complete=complete_ids,
    ),
    flag("write", "--write", "With --fix, replace the drafts too."),
    Option(
        "jobs",
        ("--jobs", "-j"),
        "Processes that audit at the same time. Default: one a processor for many drafts, else 1.",
        "N",
        kind=int,
        least=1,
        most=512,
    ),
    FACTS,
    NO_CACHE,
)


def run(
    files: Sequence[str],
    format_name: str | None,
    everything: bool,
    why: bool,
    fail_on: str,
    fix: bool,
    style: str | None,
    accept: Sequence[str],
    write: bool,
    jobs: int | None,
    facts: Sequence[str],
    no_cache: bool,
) -> int:
    """Check drafts against the facts: every figure and date gets a verdict, with the fact that supports or contradicts it.

    Verdicts: supported; wrong-figure, wrong-unit, wrong-date, outdated, overstated, misattributed, misquote (alarms); ambiguous, several
    facts fit and differ; unsupported, no fact on this. An alarm is given only where subject, measure and time surely agree.

    A comment in the draft, <!-- beltfacts: ignore: REASON -->, switches off the alarms of the next block.

    Exit code 1 when there is an alarm.

    Example: beltfacts audit article.md

    Example: beltfacts audit article.md --format json --all

    Example: beltfacts audit article.md --fix --style chicago-author-date
    """
    failing = _failing(fail_on)
    if fix:
        from beltfacts.commands._audit_fix import fix_drafts  # imported here: only --fix needs it

        if format_name or everything or why:
            raise UseError("--fix prints a diff and no report; leave out --format, --all and --why")
        return fix_drafts(files, style, accept, write, failing, facts, no_cache)
    if style or accept or write:
        raise UseError(f"{'--style' if style else '--accept' if accept else '--write'} needs --fix")
    has_failed, unread = False, 0
    with kept_patterns(cached=not no_cache), open_library(facts, no_cache) as library:
        paths = [*draft_paths(files)]

        def audited() -> Iterator[AuditedDraft]:
            """Yield each draft with its verdicts, as it is done. One of several that cannot be read is said and left out."""
            nonlocal has_failed, unread
            for done in _audited(paths, library, jobs, facts, no_cache, why):
                if isinstance(done, UseError):
                    if len(paths) == 1:
                        raise done
                    unread += 1
                    print_message(f"beltfacts: {done}")
                    continue
                has_failed |= any(record["verdict"] in failing for record in done.figures)
                yield done

        for part in REPORTS.load(format_name or "text").draw(audited(), everything, library.fact):
            sys.stdout.write(part)
    if unread:
        raise UseError(f"{number_of(unread, 'draft')} of {len(paths)} could not be read; the others are audited")
    return NOTHING if has_failed else DONE


def _audited(
    paths: Sequence[str], library: Library, jobs: int | None, facts: Sequence[str], no_cache: bool, why: bool
) -> Iterator[AuditedDraft | UseError]:
    """Yield each draft with its verdicts, or why it cannot be read: in other processes where there are many, else one by one here."""
    if (jobs or 2) > 1 and "-" not in paths and (jobs or len(paths) >= _MANY_DRAFTS):
        from beltfacts.commands._audit_jobs import audit_in_processes  # imported here: few drafts need none

        yield from audit_in_processes(paths, jobs, facts, no_cache, why)
        return
    audits = DraftAudits(library, kept=not no_cache, why=why)
    for file in paths:
        try:
            data = _standard_input() if file == "-" else read_draft_bytes(file)
            yield audits.audit(data, file, "standard input" if file == "-" else file)
        except UseError as error:
            yield error


def _failing(names: str) -> frozenset[str]:
    """Return the verdicts that make the exit code 1. Raises UseError for a name that is none."""
    chosen = set[str]()
    for name in filter(None, map(str.strip, names.split(","))):
        if name == "alarms":
            chosen.update(ALARMS)
        elif name != "none":
            if name not in VERDICTS:
                raise unknown_name("verdict", name, [*VERDICTS, "alarms", "none"], f"choose from {', '.join(VERDICTS)}, alarms, none")
            chosen.add(name)
    return frozenset(chosen)


def _standard_input() -> bytes:
    """Return standard input. Raises UseError where it is too long."""
    return read_standard_input(_MOST_INPUT, "audit the text of the draft alone")
