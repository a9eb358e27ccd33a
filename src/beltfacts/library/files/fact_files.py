"""All parsed fact files of a library, with the position of everything in them. Rules and verification see a library so.

It judges nothing: that is left to `checks` and `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from beltfacts.library.files.folder import display_path, parse_file, read_fact_text
from beltfacts.library.files.parsing import Parsed
from beltfacts.library.files.plain_positions import positions_in
from beltfacts.library.files.positions import Position, Positions, position_of
from beltfacts.model import Fact, Finding, Source, Subject, Topic, Unit

_MOST_FILES = 16
"""Files whose positions are kept at a time: those of a large library take several times the memory of its facts."""

_Record = TypeVar("_Record", Source, Subject, Topic)


class FactFiles:
    """All parsed files of a library: everything in them, and its positions.

    parsed: the files, in the order of the library.
    """

    def __init__(self, parsed: Sequence[Parsed], texts: Mapping[str, str] | None = None) -> None:
        """Keep parsed files. `texts` are their texts by name, for the lines of findings; without them findings name the file alone."""
        self.parsed = parsed
        self._texts = texts or {}
        self._positions: dict[str, Positions] = {}

    @classmethod
    def of(cls, paths: Sequence[str]) -> FactFiles:
        """Parse the fact files at these paths as they are now."""
        return cls([parse_file(path, display_path(path)) for path in paths], {display_path(path): read_fact_text(path) for path in paths})

    @cached_property
    def facts(self) -> list[Fact]:
        """Return every usable fact."""
        return [fact for each in self.parsed for fact in each.facts]

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Return sources by id. Of several with one id the first counts."""
        return _first(source for each in self.parsed for source in each.sources)

    @cached_property
    def subjects(self) -> dict[str, Subject]:
        """Return declared subjects by id. Of several with one id the first counts."""
        return _first(subject for each in self.parsed for subject in each.subjects)

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """Return declared topics by id. Of several with one id the first counts."""
        return _first(topic for each in self.parsed for topic in each.topics)

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Return declared units by code. Of several with one code the first counts."""
        return {unit.code: unit for each in reversed(self.parsed) for unit in reversed(each.units)}

    @cached_property
    def unit_words(self) -> dict[str, str]:
        """Return the code of each unit word, in lower case.

        These are the built-in words and those that the files declare.
        """
        from beltfacts.reading import with_declared

        return with_declared(self.units.values())

    @cached_property
    def left_out(self) -> int:
        """Return how many facts cannot be used, because something in them is wrong."""
        return sum(each.left_out for each in self.parsed)

    @cached_property
    def left_out_uses(self) -> frozenset[str]:
        """Return the names that facts use which cannot be used, each with its table: "subject grand-canal"."""
        return frozenset[str]().union(*(each.left_out_uses for each in self.parsed))

    def noted(self, rule: str) -> Iterator[Finding]:
        """Return the findings of one rule that parsing the files gave."""
        return (finding for each in self.parsed for finding in each.findings if finding.rule == rule)

    def finding(self, rule: str, message: str, file: str, table: str, ordinal: int, key: str = "", fact: str = "") -> Finding:
        """Return a finding at a key of a record, or at its header where it does not have the key."""
        return Finding(rule, message, file, *self.position(file, table, ordinal, key), fact)

    def position(self, file: str, table: str, ordinal: int, key: str) -> Position:
        """Return line and column (from 1) of a key of a record, or of its header where it does not have the key. Both are 0 where that is not known."""
        if file not in self._positions:
            if len(self._positions) >= _MOST_FILES:
                del self._positions[next(iter(self._positions))]
            self._positions[file] = positions_in(self._texts[file]) if file in self._texts else {}
        return position_of(self._positions[file], table, ordinal, key)

    def at(self, rule: str, fact: Fact, key: str, message: str) -> Finding:
        """Return a finding at a field of a fact."""
        return self.finding(rule, message, fact.file, "fact", fact.ordinal, key, fact.id)


def _first(records: Iterable[_Record]) -> dict[str, _Record]:
    """Return records by id. Of several with one id the first counts."""
    by_id: dict[str, _Record] = {}
    for record in records:
        by_id.setdefault(record.id, record)
    return by_id
