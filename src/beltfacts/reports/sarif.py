"""SARIF 2.1.0, which code scanning and editors read: one result for each figure that is not supported.

Levels are those that readers show: warning for alarms, note for the rest. Columns count Unicode code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from beltfacts.audit import ALARMS, UNUSED, VERDICTS, WHY_UNUSED, AuditedDraft, FindFact
from beltfacts.output import written
from beltfacts.record_types import AuditRecord

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HELP = "Run beltfacts audit --why to see the facts that were looked at, and beltfacts show ID for one of them."


def draw(audited: Iterable[AuditedDraft], everything: bool, find_fact: FindFact) -> Iterator[str]:
    """Yield the whole report."""
    from importlib.metadata import version  # imported here: it is slow

    results, seen = list[dict[str, Any]](), dict[str, int]()
    for draft in audited:
        results += [_result(record, seen) for record in draft.figures if record["verdict"] != "supported"]
        results += [_unused(draft.file, line, column, seen) for line, column in draft.unused]
    driver = {
        "name": "beltfacts",
        "version": version("beltfacts"),
        "informationUri": "https://pypi.org/project/beltfacts/",
        "rules": [*map(_rule, _NAMES)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    yield written({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


_RULES = {**{name: said for name, said in VERDICTS.items() if name != "supported"}, UNUSED: "the comment ignores no alarm"}
"""What a result may be: a verdict, or a comment without use."""
_NAMES = (*_RULES,)


def _level(verdict: str) -> str:
    """Return the level of a verdict."""
    return "warning" if verdict in ALARMS else "note"


def _rule(name: str) -> dict[str, Any]:
    """Return a verdict as a rule. It has a name where that is not the id itself (SARIF 2.1.0, 3.49.7)."""
    return {
        "id": name,
        **({"name": "".join(part.capitalize() for part in name.split("-"))} if "-" in name else {}),
        "shortDescription": {"text": f"{_RULES[name][:1].upper()}{_RULES[name][1:]}."},
        "help": {"text": _HELP},
        "defaultConfiguration": {"level": _level(name)},
    }


def _result(record: AuditRecord, seen: dict[str, int]) -> dict[str, Any]:
    """Return a figure as a result. Its fingerprint is of file, verdict and figure, and stays where lines are added above."""
    name = record["verdict"]
    print_of = f"{record['file']}\0{name}\0{record['text']}\0{','.join(record['facts'])}"
    fact = f" ({', '.join(record['facts'])})" if record["facts"] else ""
    region = {
        "startLine": record["line"],
        "startColumn": record["column"],
        "endLine": record["end_line"],
        "endColumn": record["end_column"],
    }
    return _as_result(name, f"\u201c{record['text']}\u201d: {record['reason']}{fact}", record["file"], region, print_of, seen)


def _unused(file: str, line: int, column: int, seen: dict[str, int]) -> dict[str, Any]:
    """Return a comment that ignores nothing as a result."""
    return _as_result(UNUSED, WHY_UNUSED, file, {"startLine": line, "startColumn": column}, f"{file}\0{UNUSED}", seen)


def _as_result(name: str, message: str, file: str, region: dict[str, int], print_of: str, seen: dict[str, int]) -> dict[str, Any]:
    """Return a result. `print_of`: what its fingerprint is of. `seen`: how often each stood before."""
    seen[print_of] = seen.get(print_of, 0) + 1
    return {
        "ruleId": name,
        "ruleIndex": _NAMES.index(name),
        "level": _level(name),
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _address(file)}, "region": region}}],
        "partialFingerprints": {"beltfacts/v1": sha256(f"{print_of}\0{seen[print_of]}".encode(errors="surrogateescape")).hexdigest()[:32]},
    }


def _address(file: str) -> str:
    """Return the name of a file as a relative address, or a file address where it is absolute."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")
