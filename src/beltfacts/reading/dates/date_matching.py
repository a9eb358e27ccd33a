"""Match the patterns of dates against a text: first single dates, then what joins or opens them.

It works on tokens and knows no language; the ways of writing dates are those of `date_english`, `date_chinese` and `date_eras`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from beltfacts.reading.dates import date_chinese, date_english, date_eras, day_writers, era_writers, period_writers, reign_writers
from beltfacts.reading.dates.date_edges import GROUPED, HAN_WORDS, POINTS, YEAR_ALONE, YEAR_CLASSES, fits
from beltfacts.reading.dates.date_grammar import GAP, ClassPattern, Row, char_set, variants
from beltfacts.reading.dates.date_tokens import ALPHABET, BREAK, DIGITS, MACROS, PLAIN, WORDISH, Tokens, value_of
from beltfacts.reading.dates.date_values import WRITERS, Context, Listing, Phrase, Written

WRITER_MODULES = (day_writers, era_writers, period_writers, reign_writers)
"""Loaded for the functions that they register in `WRITERS`."""

_GAP = ALPHABET[GAP]
_MOST_KNOWN = 5000
"""Sets of classes whose patterns are remembered: the sentences of a report are much alike."""
_NOTHING = frozenset[str]()
"""The need that every text meets."""
_SEPARATORS = frozenset(ALPHABET[name] for name in ("comma", "and", "huo"))


class Atom(NamedTuple):
    """One date in the tokens of a text, before it is joined with others."""

    start: int
    """Number of its first token."""
    end: int
    """Number of the token after its last."""
    edtf: str
    """The date; empty where it is refused, "#" where it is a number."""
    writer: str
    """The function that wrote it."""


class Joined(NamedTuple):
    """Words that join two dates or open one to a side."""

    start: int
    end: int
    way: str
    """interval, from, until, after, before or refuse."""
    parts: tuple[int, ...]
    """The numbers of the dates that have a name in the pattern."""
    within: range
    """The numbers of all dates inside."""


class _Table:
    """The patterns of a table, of which only those are tried whose classes a text contains."""

    def __init__(self, patterns: Sequence[ClassPattern]) -> None:
        """`patterns`: those of all languages, in the order in which they are tried."""
        needs = {need for pattern in patterns for need in pattern.required}
        in_plain = {need: not need.isdisjoint(PLAIN) for need in needs}
        self.entries = [(pattern, all(map(in_plain.__getitem__, pattern.required))) for pattern in patterns]
        """Each pattern, and whether it can match in a stretch with a year and common words only."""
        self._needs = [frozenset(pattern.required) for pattern in patterns]
        self._known: dict[frozenset[str], list[tuple[ClassPattern, bool]]] = {}
        self._by_class: dict[str, set[frozenset[str]]] = {}
        """The needs that a class meets."""
        for need in needs:
            for char in need:
                self._by_class.setdefault(char, set()).add(need)
        self._by_need: dict[frozenset[str], list[int]] = {}
        """The numbers of the patterns by that need which fewest texts meet."""
        for number, pattern in enumerate(patterns):
            rarest = min(pattern.required, key=in_plain.__getitem__, default=_NOTHING)  # of several the first, which is the rarest
            self._by_need.setdefault(rarest, []).append(number)

    def usable(self, present: Set[str]) -> list[tuple[ClassPattern, bool]]:
        """Return the patterns that may match where these classes occur, in order, each as in `entries`."""
        key = frozenset(present)
        known = self._known.get(key)
        if known is None:
            known = self._usable(key)
            if len(self._known) < _MOST_KNOWN:
                self._known[key] = known
        return known

    def _usable(self, present: frozenset[str]) -> list[tuple[ClassPattern, bool]]:
        """Return the same, worked out."""
        met = {_NOTHING}.union(*(self._by_class.get(char, ()) for char in present))
        numbers = [number for need in met for number in self._by_need.get(need, ()) if self._needs[number] <= met]
        return [self.entries[number] for number in sorted(numbers)]


@cache
def _table(name: str) -> _Table:
    """Translate the rows of both languages."""
    rightmost = f"(?!{char_set(WORDISH)})(?!{char_set(POINTS)}{char_set(GROUPED)})"
    found = []
    for module in (date_english, date_chinese, date_eras):
        edge = rightmost if module is date_english and name != "JOINED" else ""
        for row in getattr(module, name, ()):
            found += [ClassPattern(each, ALPHABET, MACROS, edge) for each in variants(row)]
    return _Table(found)


class _Candidate(NamedTuple):
    length: int
    start: int
    end: int
    row: Row
    match: re.Match[str]


def find_atoms(tokens: Tokens, tables: Sequence[str], context: Context, anchored: bool) -> list[Atom]:
    """Find the single dates in tokens: of those that overlap, the longest.

    `tables` are names of rows: ROWS, ANCHORED, PARTS. With `anchored` the year of `context` stands in for a missing one; else
    dates without a year are refused.
    """
    taken = bytearray(len(tokens.classes) + 1)
    atoms: list[Atom] = []
    for each in sorted(_candidates(tokens, tables), key=lambda each: -each.length):
        if taken[each.start] or taken[each.end - 1]:
            continue
        written = _write(tokens, each, context, anchored)
        if written is None:
            continue
        taken[each.start : each.end] = b"\1" * (each.end - each.start)
        atoms += _atoms(tokens, each, written)
    return sorted(atoms)


def _candidates(tokens: Tokens, tables: Sequence[str]) -> Iterator[_Candidate]:
    classes, starts = tokens.classes, tokens.starts
    present = set(classes)
    for table in tables:
        for pattern, plain in _table(table).usable(present):
            most = len(classes) if plain else tokens.rich
            for match in pattern.regex.finditer(classes, 0, most):
                start, end = match.start("year" if pattern.row.writer in YEAR_ALONE else 0), match.end()
                while classes[end - 1] == _GAP:
                    end -= 1
                if fits(classes, start, end, pattern):
                    yield _Candidate(starts[end] - starts[start], start, end, pattern.row, match)


def _write(tokens: Tokens, each: _Candidate, context: Context, anchored: bool) -> Written:
    numbers: dict[str, int] = {}
    words = {"": "".join(tokens.words[each.start : each.end])}
    for name, (start, end) in ((name, each.match.span(name)) for name in each.match.re.groupindex):
        if start < 0:
            continue
        written = tokens.words[start:end]
        words[name] = "".join(written)
        values = [value for word in written if (value := value_of(word)) is not None]
        if name == "year" and tokens.classes[start] not in DIGITS | YEAR_CLASSES:
            if not anchored or context.year is None:
                return ""
            values = [context.year + values[0]]
        numbers[name] = sum(values)
    if each.row.needs == "capital" and not any(word[:1].isupper() for word in words.get("month", "")):
        return None
    if each.row.needs and not anchored:
        return ""
    phrase: Phrase = Phrase(numbers, words, context)
    if each.row.writer in ("each_day", "each_year"):
        phrase = Listing(numbers, words, context)
        phrase.items = _listed(tokens, each)
    try:
        return WRITERS[each.row.writer](phrase)
    except (ValueError, OverflowError):  # a month 13, a year 0
        return None


def _listed(tokens: Tokens, each: _Candidate) -> list[int]:
    """Return the days of "May 5, 6 and 9, 2024", or the years of a list of years."""
    wanted = YEAR_CLASSES if each.row.writer == "each_year" else DIGITS - YEAR_CLASSES | {ALPHABET["first"], ALPHABET["ord"]}
    month = each.match.span("month") if each.row.writer == "each_day" else (0, 0)
    places = (at for at in range(each.start, each.end) if tokens.classes[at] in wanted and not month[0] <= at < month[1])
    return [value_of(tokens.words[at]) or 0 for at in places]


def _atoms(tokens: Tokens, each: _Candidate, written: str | list[str]) -> Iterator[Atom]:
    """Yield one date a phrase, or those of a list with the words of each."""
    if isinstance(written, str):
        yield Atom(each.start, each.end, written, each.row.writer)
        return
    pieces: list[tuple[int, int]] = []
    start = each.start
    for at in range(each.start, each.end + 1):
        if at == each.end or tokens.classes[at] in _SEPARATORS:
            core = [place for place in range(start, at) if tokens.classes[place] != _GAP]
            if core and pieces and len(pieces) == len(written):
                pieces[-1] = (pieces[-1][0], core[-1] + 1)  # the year behind the last day
            elif core:
                pieces.append((core[0], core[-1] + 1))
            start = at + 1
    if len(pieces) != len(written):
        yield Atom(each.start, each.end, "", "refuse")
        return
    for (first, last), edtf in zip(pieces, written, strict=True):
        yield Atom(first, last, edtf, "listed")


def find_joined(tokens: Tokens, atoms: Sequence[Atom]) -> list[Joined]:
    """Find the words that join or open dates, the longest first."""
    parts: list[str] = []
    marks: list[int] = []
    done = size = 0
    for atom in atoms:
        parts += (tokens.classes[done : atom.start], _class_of(atom, tokens.classes[atom.end - 1]))
        size += atom.start - done + 1
        marks.append(size - 1)
        done = atom.end
    classes = "".join(parts) + tokens.classes[done:]
    present, numbers = set(classes), {mark: number for number, mark in enumerate(marks)}
    found = []
    for pattern, _ in _table("JOINED").usable(present):
        for match in pattern.regex.finditer(classes):
            start, end = match.start(), match.start() + len(match[0].rstrip(_GAP))
            before = classes[start - 1 : start]
            nearest = classes[start - 2 : start - 1] if before == _GAP else before
            if (nearest and nearest in pattern.before) or (before and before in WORDISH and classes[start] in WORDISH):
                continue
            named = tuple(numbers[match.start(name)] for name in pattern.regex.groupindex)
            within = range(bisect_right(marks, start - 1), bisect_right(marks, end - 1))
            found.append(Joined(_token(start, marks, atoms), _token(end, marks, atoms), pattern.row.writer, named, within))
    return sorted(found, key=lambda each: each.start - each.end)


def _class_of(atom: Atom, last: str) -> str:
    if atom.edtf in ("", "#"):
        return ALPHABET["unread" if not atom.edtf else BREAK]
    return ALPHABET["endof" if atom.writer == "end" else "handate" if last in HAN_WORDS else "date"]


def _token(place: int, marks: Sequence[int], atoms: Sequence[Atom]) -> int:
    """Return the token at a place of the shortened classes."""
    number = bisect_right(marks, place - 1) - 1
    return place if number < 0 else atoms[number].end + place - marks[number] - 1
