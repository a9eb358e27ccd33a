"""Lines like those of a linter: file, line, column, verdict, and what the source says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beltfacts.audit import UNUSED, WHY_UNUSED, AuditedDraft, FindFact
from beltfacts.output import printable
from beltfacts.reports._summary import summary


def draw(audited: Iterable[AuditedDraft], everything: bool, find_fact: FindFact) -> Iterator[str]:
    """Yield a line for each figure that needs a look: alarms, ambiguous and unsupported ones. `everything`: supported ones too."""
    done = list[AuditedDraft]()
    for draft in audited:
        for record in draft.figures:
            if everything or record["verdict"] != "supported":
                place = printable(f"{draft.file}:{record['line']}:{record['column']}")
                said = printable(f'"{record["text"]}": {record["reason"]}')
                fact = f"  {printable(record['facts'][0])}" if record["facts"] else ""
                yield f"{place}  {record['verdict']:<13}  {said}{fact}\n"
                for each in record.get("looked_at", []):
                    yield f"    {each['about']:.2f}  {printable(each['figure'])}  {printable(each['id'])}\n"
        for line, column in draft.unused:
            yield f"{printable(draft.file)}:{line}:{column}  {UNUSED}  {WHY_UNUSED}\n"
        done.append(draft._replace(text=""))
    yield printable(summary(done)) + "\n"
