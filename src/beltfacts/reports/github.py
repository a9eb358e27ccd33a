"""Annotations of GitHub Actions, the worst first: only ten of a kind are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from beltfacts.audit import ALARMS, UNUSED, WHY_UNUSED, AuditedDraft, FindFact
from beltfacts.output import printable
from beltfacts.record_types import AuditRecord
from beltfacts.reports._summary import summary

_ORDER = ("wrong-figure", "wrong-unit", "wrong-date", "misquote", "misattributed", "overstated", "outdated", "ambiguous", "unsupported")
"""The verdicts, the worst first."""


def draw(audited: Iterable[AuditedDraft], everything: bool, find_fact: FindFact) -> Iterator[str]:
    """Yield a command for each figure that is not supported, then a line with the counts."""
    drafts = [*audited]
    records = [record for draft in drafts for record in draft.figures if record["verdict"] in _ORDER]
    for record in sorted(records, key=lambda each: _ORDER.index(each["verdict"])):
        yield _annotation(record) + "\n"
    for draft in drafts:
        for line, column in draft.unused:
            yield _command("notice", {"file": draft.file, "line": line, "col": column, "title": UNUSED}, WHY_UNUSED) + "\n"
    yield printable(summary(drafts)).replace("##[", "## [") + "\n"  # "##[error]" is a command wherever it stands in a line


def _annotation(record: AuditRecord) -> str:
    """Return a figure as a workflow command."""
    kind = "warning" if record["verdict"] in ALARMS else "notice"
    fields: dict[str, str | int] = {
        "file": record["file"],
        "line": record["line"],
        "endLine": record["end_line"],
        "col": record["column"],
        "endColumn": record["end_column"],
        "title": record["verdict"],
    }
    fact = f" ({record['facts'][0]})" if record["facts"] else ""
    return _command(kind, fields, f"{record['text']}: {record['reason']}{fact}")


def _command(kind: str, fields: Mapping[str, str | int], message: str) -> str:
    """Return a workflow command with its fields and its message."""
    said = ",".join(f"{name}={_escaped(printable(str(value)), ':,')}" for name, value in fields.items())
    return f"::{kind} {said}::{_escaped(printable(message))}"


def _escaped(text: str, also: str = "") -> str:
    """Return a text as workflow commands want it: per cent, line ends, and in fields colons and commas as codes."""
    for char in f"%\r\n{also}":
        text = text.replace(char, f"%{ord(char):02X}")
    return text
