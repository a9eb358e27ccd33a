"""The nouns: fact, source, subject, topic, unit, vocabulary, finding, hit.

Records are immutable. Those of fact files know where they are written: `file` is the file's name, `ordinal` the index of the table among
those of its kind in the file, from 0. Empty texts and tuples mean that the file does not say. This module reads no file, parses no text and
prints nothing.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

BOUNDS = ("exact", "about", "nearly", "more-than", "less-than", "at-least", "at-most")
"""How a figure is limited."""

PERIODS = ("point", "flow", "cumulative", "event")
"""What a figure covers: a moment, a length of time, the time since a start. An event is something that happened."""

STATUSES = ("actual", "forecast", "target", "estimate")

TRANSLATED = ("human", "machine")
"""By whom a document is translated."""

ISSUERS = ("government", "intergovernmental", "media", "state media", "think tank", "company", "academic", "ngo", "person")
"""What kind of body speaks in a document."""


class Withdrawn(NamedTuple):
    """The withdrawal of a fact, which is kept but hidden."""

    date: str  # EDTF
    reason: str


class CellKeys(NamedTuple):
    """Where a figure stands in a table: evidence in place of a sentence."""

    table: str  # name of the table or sheet as printed ("Table 3"), or empty
    row: tuple[str, ...]  # labels of its row
    column: tuple[str, ...]  # labels of its column


Names = tuple[tuple[str, tuple[str, ...]], ...]
"""Other names by language: `(("en", ("ILSTC",)), ("zh", ("陆海新通道",)))`."""


class Source(NamedTuple):
    """A document that is cited: a superset of a CSL-JSON item."""

    id: str  # permanent id
    type: str  # CSL type ("report")
    title: str  # as printed, empty if the document prints none
    issued: str  # publication date, EDTF
    URL: str  # address
    document: str  # file name of the document
    sha256: str  # checksum of that file, hexadecimal
    translated: str  # one of `TRANSLATED`, or empty
    issuer: str  # one of `ISSUERS`, or empty
    inferred: Mapping[str, str]  # field that the document does not print → the reason for its value
    csl: Mapping[str, Any]  # CSL field → value as written (`author`, `publisher`, `container-title` and others)
    file: str
    ordinal: int

    @property
    def author(self) -> tuple[str, ...]:
        """Return the author names in reading order, as printed. A corporate author is one name."""
        return tuple(name_text(name) for name in self.csl.get("author", ()))

    @property
    def publisher(self) -> str:
        """Return the publisher, empty if the document does not name one."""
        return str(self.csl.get("publisher", ""))

    @property
    def label(self) -> str:
        """Return author and year for tables: ``Xinhua Institute [2025]``. An inferred date has brackets."""
        first: Mapping[str, Any] = next(iter(self.csl.get("author", ())), {})
        name = first.get("family") or first.get("literal") or self.publisher or self.title or self.id
        year = self.issued.partition("/")[0].partition("-")[0].rstrip("?~%")
        date = f"[{year}]" if "issued" in self.inferred else year
        return f"{name} {date}" if date else name


class Fact(NamedTuple):
    """One datum from one source."""

    id: str  # permanent id
    subject: str  # id of the subject
    measure: str  # what is measured
    figure: str  # the datum as printed
    value: Decimal | None  # the number in `unit`, unscaled, for sorting and comparing. None for a range and for words
    low: Decimal | None  # lower end of a range, else None
    high: Decimal | None  # upper end of a range, else None
    unit: str  # unit code, or empty
    bound: str  # one of `BOUNDS`
    date: str  # EDTF, or ``undated``
    period: str  # one of `PERIODS`
    status: str  # one of `STATUSES`
    topics: tuple[str, ...]  # ids of topics
    places: tuple[str, ...]  # ISO 3166 codes
    quote: str  # the exact words of the document; made of the labels and the figure where `cell` is the evidence
    locator: str  # where the quote occurs ("p. 12")
    source: str  # id of the source
    names: Names  # other names by language, which people search for
    says: str  # who is quoted or named in the source as saying it
    via: str  # where the source took it from
    url: str  # the address that the source gives for it
    note: str  # what a reader must know
    sic: str  # how a misprinted figure is read
    supersedes: tuple[str, ...]  # ids of older facts
    withdrawn: Withdrawn | None
    former_ids: tuple[str, ...]  # earlier ids, which still work
    dimensions: tuple[tuple[str, str], ...]  # what narrows the measure: `(("sex", "female"),)`. Empty for the whole
    cell: CellKeys | None  # the cell of a table that has the figure; None where a quote has it
    price_base: str  # the year of constant prices, EDTF; empty for current prices and other units
    file: str
    ordinal: int
    cited: Source | None = None  # the source itself, if the fact comes from a library

    @property
    def smallest(self) -> Decimal | None:
        """Return the value or the lower end of a range. None if the figure is no number."""
        return self.value if self.value is not None else self.low

    @property
    def largest(self) -> Decimal | None:
        """Return the value or the upper end of a range. None if the figure is no number."""
        return self.value if self.value is not None else self.high

    @property
    def exact_words(self) -> str:
        """Return the exact words of the document. Empty where the quote is made, because the figure stands in a table's cell."""
        return "" if self.cell else self.quote


def make_quote(cell: CellKeys, figure: str) -> str:
    """Return the quote that is made for a cell: its labels and its figure, "Passengers (million) · 2024 · 2.9"."""
    return " \u00b7 ".join((*cell.row, *cell.column, figure))


def name_text(name: Mapping[str, Any]) -> str:
    """Return a CSL name as one reads it: the literal, or given name and family name.

    The family name comes first in Chinese, Japanese and Korean script, and if CSL's ``static-ordering`` says that it is printed so.
    """
    if literal := name.get("literal"):
        return str(literal)
    family, given = str(name.get("family", "")), str(name.get("given", ""))
    if family and family[0] > "\u3000":
        return family + given
    if name.get("static-ordering"):
        return f"{family} {given}".strip()
    return " ".join(part for part in (given, name.get("non-dropping-particle", ""), family, name.get("suffix", "")) if part)


class Subject(NamedTuple):
    """A person or thing that facts are about."""

    id: str  # permanent id
    name: str  # usual name
    names: Names  # other names by language, which people search for
    file: str
    ordinal: int


class Topic(NamedTuple):
    """A topic under which facts are filed."""

    id: str  # permanent id
    name: str  # usual name
    broader: str  # id of the topic that includes it, or empty
    names: Names  # other names by language
    file: str
    ordinal: int


class Unit(NamedTuple):
    """A unit of value."""

    code: str  # UCUM code, ISO 4217 for money, ``{thing}`` for counted things
    name: str  # usual name
    words: tuple[str, ...]  # the words and signs that print it
    file: str
    ordinal: int


class Vocabulary(NamedTuple):
    """The declared vocabulary of a library."""

    subjects: Mapping[str, Subject]  # by id
    topics: Mapping[str, Topic]  # by id
    units: Mapping[str, Unit]  # by code
    synonyms: tuple[tuple[str, ...], ...]  # groups of words that people use for one another

    def narrower(self, topic: str) -> set[str]:
        """Return the ids of a topic and of every topic below it. Loops in `broader` are harmless."""
        below: dict[str, list[str]] = {}
        for each in self.topics.values():
            below.setdefault(each.broader, []).append(each.id)
        found, waiting = {topic}, [topic]
        while waiting:
            new = [each for each in below.get(waiting.pop(), ()) if each not in found]
            found.update(new)
            waiting += new
        return found


class Finding(NamedTuple):
    """Something wrong in the data."""

    rule: str  # name of the rule that found it
    message: str  # one line: what is wrong and what to do
    file: str  # name of the file
    line: int = 0  # from 1, or 0 if unknown
    column: int = 0  # from 1, or 0 if unknown
    fact: str = ""  # id of the fact, or empty

    @property
    def place(self) -> str:
        """Return ``file:line:column``, which editors open."""
        return self.file + (f":{self.line}:{self.column}" if self.line else "")

    def __str__(self) -> str:
        """Return one line: position, message, rule."""
        return f"{self.place}: {self.message} [{self.rule}]"


class Hit(NamedTuple):
    """A fact that answers a query, or is near to it."""

    fact: Fact
    score: float  # 0 to 1
    why: tuple[str, ...] = ()  # the reason for each term of the query, in order
    missed: tuple[str, ...] = ()  # terms of the query that the fact leaves open; empty if it answers
    read_as: tuple[tuple[str, str], ...] = ()  # a term as typed, and the word or number that it was read as
    features: tuple[tuple[str, float, float], ...] = ()  # name of each feature, its value, and what it adds to the score


def all_names(names: Names) -> Iterable[str]:
    """Return the names of all languages in the order of the file."""
    return (name for _, in_language in names for name in in_language)
