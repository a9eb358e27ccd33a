"""Lines like those of a linter: file, line, column, verdict, and what the source says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beltfacts.audit import AuditedDraft
from beltfacts.output import printable
from beltfacts.reports._summary import summary


def draw(audited: Iterable[AuditedDraft], everything: bool = False) -> Iterator[str]:
    """Yield a line for each figure that needs a look: alarms, ambiguous and unsupported ones. `everything`: supported ones too."""
    done = list[AuditedDraft]()
    for draft in audited:
        for record in draft.figures:
            if everything or record["verdict"] != "supported":
                place = f"{draft.file}:{record['line']}:{record['column']}"
                fact = f"  {record['facts'][0]}" if record["facts"] else ""
                yield printable(f'{place}  {record["verdict"]:<13}  "{record["text"]}": {record["reason"]}{fact}') + "\n"
                for each in record.get("looked_at", []):
                    yield printable(f"    {each['about']:.2f}  {each['figure']}  {each['id']}") + "\n"
        for line, column in draft.unused:
            yield printable(f"{draft.file}:{line}:{column}  unused-ignore  no alarm here; take the comment out") + "\n"
        done.append(draft._replace(text=""))
    yield printable(summary(done)) + "\n"
