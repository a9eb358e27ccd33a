"""The nouns: fact, source, vocabulary, finding, hit, and the one exception for wrong use.

Records are immutable and know where they were written (`file` and `ordinal`, the how-manieth table of its kind in that file).
This module holds data only: it reads no file, parses no text and prints nothing.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

BOUNDS = ("exact", "about", "nearly", "more-than", "less-than", "at-least", "at-most")
PERIODS = ("point", "flow", "cumulative", "event")
STATUSES = ("actual", "forecast", "target", "estimate")
TRANSLATED = ("human", "machine")
ISSUERS = ("government", "intergovernmental", "media", "state media", "think tank", "company", "academic", "ngo", "person")


class Withdrawn(NamedTuple):
    """Why a fact is kept but hidden: the date of the withdrawal (EDTF) and its reason."""

    date: str
    reason: str


Names = tuple[tuple[str, tuple[str, ...]], ...]
"""Other names per language, as `(("en", ("ILSTC",)), ("zh", ("陆海新通道",)))`."""


class Source(NamedTuple):
    """A document that is cited: a superset of a CSL-JSON item.

    `csl` holds every CSL field as it was written (`author`, `publisher`, `container-title`, ...); what is not printed in the
    document is not there. `inferred` maps a field to the reason for which it was inferred.
    """

    id: str
    type: str
    title: str
    issued: str
    URL: str
    document: str
    sha256: str
    translated: str
    issuer: str
    inferred: Mapping[str, str]
    csl: Mapping[str, Any]
    file: str
    ordinal: int

    @property
    def author(self) -> tuple[str, ...]:
        """Author names in reading order, as printed (a corporate author is one name)."""
        return tuple(name_text(name) for name in self.csl.get("author", ()))

    @property
    def publisher(self) -> str:
        """The publisher, or an empty string where the document does not name one."""
        return str(self.csl.get("publisher", ""))

    @property
    def label(self) -> str:
        """A short name for tables, author and year, such as ``Xinhua Institute [2025]`` (an inferred date in brackets)."""
        first: Mapping[str, Any] = next(iter(self.csl.get("author", ())), {})
        who = first.get("family") or first.get("literal") or self.publisher or self.title or self.id
        year = self.issued.partition("/")[0].partition("-")[0].rstrip("?~%")
        when = f"[{year}]" if "issued" in self.inferred else year
        return f"{who} {when}" if when else who


class Fact(NamedTuple):
    """One datum from one source (DESIGN: fact file contract).

    `figure` is the datum as printed; `value` (or `low` and `high`) is the unscaled number in `unit` and serves sorting and
    comparing only. `date` is EDTF text or ``undated``. Empty strings and empty tuples mean that the fact does not say.
    """

    id: str
    subject: str
    measure: str
    figure: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: str
    date: str
    period: str
    status: str
    topics: tuple[str, ...]
    places: tuple[str, ...]
    quote: str
    locator: str
    source: str
    names: Names
    says: str
    via: str
    url: str
    note: str
    sic: str
    supersedes: tuple[str, ...]
    withdrawn: Withdrawn | None
    former_ids: tuple[str, ...]
    file: str
    ordinal: int
    cited: Source | None = None
    """The source itself, where the fact comes from a library; `source` is its id."""

    @property
    def smallest(self) -> Decimal | None:
        """The value, or the lower end of a range; None for a figure that is not a number."""
        return self.value if self.value is not None else self.low

    @property
    def largest(self) -> Decimal | None:
        """The value, or the upper end of a range; None for a figure that is not a number."""
        return self.value if self.value is not None else self.high


def name_text(name: Mapping[str, Any]) -> str:
    """A CSL name as one reads it: the literal, or given name and family name.

    The family name comes first in Chinese, Japanese and Korean script, and where CSL's ``static-ordering`` says that it
    is printed so.
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
    """Whom or what facts are about, with the other names people search for."""

    id: str
    name: str
    names: Names
    file: str
    ordinal: int


class Topic(NamedTuple):
    """A filing word; `broader` names the topic that includes it, or is empty."""

    id: str
    name: str
    broader: str
    names: Names
    file: str
    ordinal: int


class Unit(NamedTuple):
    """A unit of value: UCUM-like code, ISO 4217 for money, ``{thing}`` for counted things, with the words that print it."""

    code: str
    name: str
    words: tuple[str, ...]
    file: str
    ordinal: int


class Vocabulary(NamedTuple):
    """The declared subjects, topics and units by id or code, and groups of words that searchers use for one another."""

    subjects: Mapping[str, Subject]
    topics: Mapping[str, Topic]
    units: Mapping[str, Unit]
    synonyms: tuple[tuple[str, ...], ...]

    def narrower(self, topic: str) -> set[str]:
        """The topic and every topic below it; loops in `broader` are harmless."""
        found = {topic}
        grown = True
        while grown:
            grown = False
            for each in self.topics.values():
                if each.broader in found and each.id not in found:
                    found.add(each.id)
                    grown = True
        return found


class Finding(NamedTuple):
    """Something wrong in the data: where (`line` and `column` from 1, 0 where unknown), which rule says so, and what to do."""

    rule: str
    message: str
    file: str
    line: int = 0
    column: int = 0
    fact: str = ""

    @property
    def place(self) -> str:
        """``file:line:column`` as editors understand it."""
        return self.file + (f":{self.line}:{self.column}" if self.line else "")

    def __str__(self) -> str:
        """One line: place, message, rule."""
        return f"{self.place}: {self.message} [{self.rule}]"


class Hit(NamedTuple):
    """A fact with its rank: `score` from 0 to 1, and `why` it was found, one line for each word of the query.

    `missed` are the words that carry the question and that the fact does not answer.
    """

    fact: Fact
    score: float
    why: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


def all_names(names: Names) -> Iterable[str]:
    """Every other name, of every language, in the order they were written."""
    return (name for _, group in names for name in group)
