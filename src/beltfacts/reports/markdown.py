"""A Markdown table of the figures, draft by draft, for a pull request or a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from beltfacts.audit import UNUSED, WHY_UNUSED, AuditedDraft, FindFact
from beltfacts.output import printable
from beltfacts.reports._summary import summary

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&@^])")


def draw(audited: Iterable[AuditedDraft], everything: bool, find_fact: FindFact) -> Iterator[str]:
    """Yield a heading and a table for each draft. `everything`: supported figures too."""
    done = list[AuditedDraft]()
    for draft in audited:
        rows = [record for record in draft.figures if everything or record["verdict"] != "supported"]
        yield f"## {_plain(draft.file)}\n\n"
        if rows:
            yield "| Line | Figure | Verdict | What the library says | Fact |\n|---:|---|---|---|---|\n"
        for record in rows:
            fact = f"`{record['facts'][0]}`" if record["facts"] else ""
            yield f"| {record['line']} | {_plain(record['text'])} | {record['verdict']} | {_plain(record['reason'])} | {fact} |\n"
        yield "\n" if rows else f"{'Every figure is supported' if draft.figures else 'No figure was found'}.\n\n"
        for line, _ in draft.unused:
            yield f"- Line {line}: {UNUSED}: {WHY_UNUSED}\n"
        yield "\n" if draft.unused else ""
        done.append(draft._replace(text=""))
    yield f"{_plain(summary(done))}\n"


def _plain(text: str) -> str:
    """Return a text in which no sign is a mark of Markdown."""
    return _SPECIAL.sub(r"\\\1", printable(text))
