"""Add a fact: a quote from a source's document becomes an entry in the file that declares the source.

Nothing is written that does not verify against the document, or that adds a finding to the fact files. The written words are the
document's. What may be proposed is left to `figures` and `date_proposals`, and replacing the file to `library.files`. It asks nothing and
prints nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from beltfacts.authoring.context import DraftContext
from beltfacts.authoring.declarations import Declaration, vocabulary_index, with_declarations
from beltfacts.authoring.entry import format_entry
from beltfacts.checks import HINTS, check_files
from beltfacts.documents import Location
from beltfacts.errors import UseError
from beltfacts.evidence import first_offset, verify_fact
from beltfacts.library.files import (
    END,
    FIRST,
    FactFiles,
    Parsed,
    display_path,
    insert_entry,
    insert_line,
    parse_fact_text,
    rewrite_file,
    shipped_folder,
)
from beltfacts.model import Fact

_STATIC_ARRAY = re.compile(r"^[ \t]*(?:fact|\"fact\"|'fact')[ \t]*=[ \t]*\[", re.MULTILINE)


class Added(NamedTuple):
    """A new fact, and where its entry is."""

    fact: Fact
    """The fact, with its source."""
    entry: str
    """The entry as TOML."""
    file: str
    """The fact file, as messages print it."""
    line: int
    """The line of the entry, from 1; 0 if nothing was written."""


def add_fact(
    context: DraftContext, values: Mapping[str, Any], location: Location, *, declare: Sequence[Declaration] = (), dry_run: bool = False
) -> Added:
    """Write a fact into the file that declares its source, and what it needs into the vocabulary.

    Facts are in the order of the document, and the source gets the SHA-256 of its document. `values`: the fields of the fact by name.
    `location`: where its quote is in the document. `declare`: subjects, topics and units that no file declares. `dry_run` checks everything
    and writes nothing. Raises UseError if the entry does not verify, would add a finding, or cannot be written; then nothing has changed.
    """
    alone = sum(len(parsed.sources) for parsed in context.files.parsed if context.source in parsed.sources) == 1
    values = {**values, "source": "" if alone else context.source.id}
    own = display_path(context.path)
    place = vocabulary_index(context.files.parsed, own) if declare else -1
    apart = context.files.parsed[place].file if declare and context.files.parsed[place].file != own else ""
    added: list[Added] = []

    def change(old: str) -> str:
        ready = _with_checksum(context, old)
        ready = with_declarations(ready, declare) if declare and not apart else ready
        new, fact, line = _revise_text(_with_new_names(context, declare, apart or own), ready, format_entry(values), values, location)
        added[:] = [Added(fact._replace(cited=context.source), format_entry(values), own, 0 if dry_run else line)]
        return new

    if not dry_run and _is_shipped(context.path):
        raise UseError("the facts that come with beltfacts are replaced when it is updated; copy them and give --facts the copy")
    if apart and not dry_run:
        rewrite_file(context.path, change, dry_run=True)  # nothing is declared for a fact that is refused
        rewrite_file(context.paths[place], lambda old: with_declarations(old, _still_new(old, apart, declare)))
    rewrite_file(context.path, change, dry_run=dry_run)
    return added[0]


def _is_shipped(path: str) -> bool:
    """Return whether a fact file comes with the installed program."""
    shipped = str(shipped_folder())
    return os.path.dirname(path) == shipped and os.path.dirname(shipped) == os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def _still_new(old: str, file: str, declare: Sequence[Declaration]) -> list[Declaration]:
    """Return the declarations that a file has not got meanwhile. `old`: its text. `file`: its name, as messages print it."""
    parsed = parse_fact_text(old.replace("\r\n", "\n"), file)
    known = {("subject", each.id) for each in parsed.subjects} | {("topic", each.id) for each in parsed.topics}
    known |= {("unit", each.code) for each in parsed.units}
    return [each for each in declare if (each.table, each.id) not in known]


def _with_new_names(context: DraftContext, declare: Sequence[Declaration], file: str) -> DraftContext:
    """Return the context with names that are to be declared in a file."""
    if not declare:
        return context
    new = parse_fact_text(with_declarations("", declare), file)
    parsed = [
        each._replace(subjects=each.subjects + new.subjects, topics=each.topics + new.topics, units=each.units + new.units)
        if each.file == file
        else each
        for each in context.files.parsed
    ]
    return context._replace(files=FactFiles(parsed))


def _with_checksum(context: DraftContext, old: str) -> str:
    """Return the text of a fact file with the SHA-256 of the document in its source, unless it has one or cannot be given one."""
    if context.source.sha256 or not context.sha256:
        return old
    new = insert_line(old, "source", context.source.ordinal, "document", f'sha256 = "{context.sha256}"')
    name = display_path(context.path)
    before, after = (parse_fact_text(text.replace("\r\n", "\n"), name) for text in (old, new))
    given = tuple(
        each._replace(sha256=context.sha256) if each.ordinal == context.source.ordinal and each.id == context.source.id else each
        for each in before.sources
    )
    return new if after._replace(findings=()) == before._replace(sources=given, findings=()) else old


def _revise_text(context: DraftContext, old: str, entry: str, values: Mapping[str, Any], location: Location) -> tuple[str, Fact, int]:
    """Return a fact file's new text, the fact and its line.

    `old`: the text of the file. `entry`: the fact as TOML. Raises UseError if the new text would be wrong.
    """
    name = display_path(context.path)
    before = parse_fact_text(old.replace("\r\n", "\n"), name)
    if before.facts and _STATIC_ARRAY.search(old):
        raise UseError(f"the facts of {name} are one array (fact = [...]), which no entry can follow; write each as a [[fact]] table")
    for after in dict.fromkeys((_insertion_point(context, before, location), END)):
        new, line = insert_entry(old, entry, after)
        parsed = parse_fact_text(new.replace("\r\n", "\n"), name)
        facts = [fact for fact in parsed.facts if fact.id == values["id"]]
        if len(parsed.facts) == len(before.facts) + 1 and _without_last(parsed, facts) == _without_last(before, ()):
            break
    _reject_new_findings(context, parsed, name, new, str(values["id"]))
    if len(facts) != 1:
        raise UseError(f"the entry cannot be inserted in {name}; write it by hand from what --dry-run prints")
    fact = facts[0]
    verdict = verify_fact(fact, context.text, context.source.issued, context.unit_words, context.source.title)
    if verdict.verdict != "found":
        raise UseError(f"the entry would not verify: {verdict.reason}; nothing was written")
    return new, fact, line


def _without_last(parsed: Parsed, added: Sequence[Fact]) -> list[Fact]:
    """Return the facts of a file without the last one of `added`.

    For comparing: their ordinals are set to 0.
    """
    return [fact._replace(ordinal=0) for fact in parsed.facts if not added or fact is not added[-1]]


def _insertion_point(context: DraftContext, parsed: Parsed, location: Location) -> int | None:
    """Return the ordinal of the fact after which the new one goes: the last whose quote starts no later in the document."""
    starts = {fact.ordinal: first_offset(fact, context.text) for fact in parsed.facts if fact.source == context.source.id}
    known = {ordinal: start for ordinal, start in starts.items() if start is not None}
    earlier = [ordinal for ordinal, start in known.items() if start <= location.start]
    if earlier:
        return max(earlier)
    return FIRST if 0 in known else END


def _reject_new_findings(context: DraftContext, parsed: Parsed, name: str, text: str, fact_id: str) -> None:
    """Raise UseError if a new text has findings that are new. A hint, as that it contradicts another fact, refuses nothing.

    `parsed`: the new text parsed. `name`: the file, as messages print it. `fact_id`: the id of the new fact.
    """
    files = FactFiles([parsed if each.file == name else each for each in context.files.parsed], {name: text})
    found = [finding for finding in check_files(files) if finding.rule not in HINTS]
    own = [finding for finding in found if finding.fact == fact_id]
    if not own and found:
        known = {(finding.rule, finding.message) for finding in check_files(context.files)}
        own = [finding for finding in found if (finding.rule, finding.message) not in known]
    if own:
        raise UseError(f"the entry would be wrong: {own[0].message} [{own[0].rule}]; nothing was written")
