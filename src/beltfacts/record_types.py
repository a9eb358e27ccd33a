"""The shapes of the JSON records that leave the program, as TypedDicts: keys, types, and what null means.

It makes no record: `output` makes those of facts, sources and hits, `evidence` those of verdicts and coverage.
A key is added, never renamed. This module is for type checkers and programs, so a search does not load it.
"""

from typing import Any, Literal, NotRequired, TypedDict

JsonNumber = int | float | str | None
"""A value with all its digits: an integer, a float that is exactly it, else its digits as text. null: no number."""


class SourceRecord(TypedDict):
    """A source: the keys of `source` in a result. null means that the document does not say. `inferred`: field → reason for its value."""

    id: str
    title: str | None
    author: list[str]
    publisher: str | None
    issued: str | None
    type: str
    URL: str | None
    document: str | None
    inferred: dict[str, str]
    translated: str | None


class CellRecord(TypedDict):
    """The cell of a table that has a figure: the labels of its row and column. `table` is null where the fact names none."""

    table: str | None
    row: list[str]
    column: list[str]


class FactRecord(TypedDict):
    """A fact: one result of `list`, `show` and `search`. null means that the fact does not say."""

    id: str
    subject: str
    measure: str
    figure: str
    value: JsonNumber
    low: JsonNumber
    high: JsonNumber
    unit: str | None
    bound: str
    date: str
    period: str | None
    status: str
    topics: list[str]
    places: list[str]
    quote: str
    locator: str | None
    note: str | None
    score: float | None
    missed: list[str]
    read_as: list[str]
    source: SourceRecord
    says: str | None
    via: str | None
    url: str | None
    sic: str | None
    withdrawn: dict[str, Any] | None
    dimensions: dict[str, str] | None
    price_base: str | None
    cell: CellRecord | None
    quote_is_made: bool


class HitRecord(FactRecord):
    """A fact found by a search: `score` is a float from 0 to 1, `missed` the words of the query that it leaves open.

    `read_as` says which words were read as others. With `--why` there are the reason for each word, and the features of the score.
    """

    why: NotRequired[list[str]]
    features: NotRequired[dict[str, dict[str, float]]]


class VerdictRecord(TypedDict):
    """A verdict: one result of `verify`. Offsets are in characters; lines, paragraphs and pages count from 1."""

    id: str
    verdict: Literal["found", "drift", "absent", "ambiguous", "uncheckable"]
    start: int | None
    end: int | None
    paragraph: int | None
    section: str | None
    reason: str | None
    page: int | None
    page_label: str | None
    locator: str | None
    difference: str | None
    source: str
    file: str
    line: int | None


class NumberRecord(TypedDict):
    """A number of a document: one result of `coverage`."""

    document: str
    line: int
    column: int
    text: str
    context: str
    state: Literal["covered", "excused", "left"]
    reason: str | None
    start: int
    end: int
    paragraph: int
    source: str | None
    page: int | None
    section: str | None


class NumberGroupRecord(TypedDict):
    """How many numbers of a page or section are covered: one of `groups` in the result of `coverage`."""

    document: str
    group: str | None
    page: int | None
    section: str | None
    numbers: int
    covered: int
    excused: int
    left: int


class CoverageRecord(TypedDict):
    """How many numbers of a document are covered: one of `documents` in the result of `coverage`. Shares are per cent, 0 to 100."""

    document: str
    source: str | None
    numbers: int
    covered: int
    excused: int
    left: int
    percent_covered: float
    percent_accounted: float


class RelationRecord(TypedDict):
    """How two facts stand to each other: one of `relations` in the result of `compare`, and one result of `conflicts`.

    first, second: ids, the earlier fact first. `change` is second minus first in `unit`, with all digits; `rate` the same in per cent of the
    first, to four decimals. null where none can be worked out. `explained` is empty for a difference that the facts do not explain.
    """

    first: str
    second: str
    relation: Literal["agrees", "rounding", "qualifier", "change", "contradiction", "difference", "not-comparable", "replaced"]
    reason: str
    change: JsonNumber
    rate: JsonNumber
    unit: str | None
    explained: list[str]


class ConvertedRecord(TypedDict):
    """A figure in the unit that `--in` names: the key `converted` of a result. null where no exact conversion is defined.

    `unit` is as given, with its scale. `rate` is the rate of exchange as given. `is_rounded` says that digits were left out.
    """

    value: JsonNumber
    low: JsonNumber
    high: JsonNumber
    unit: str
    rate: str | None
    is_rounded: bool


SentenceRecord = TypedDict(
    "SentenceRecord",
    {
        "id": str,
        "language": str,
        "sentence": str,
        "figure": str,
        "not": list[str],
    },
)
"""A fact in one sentence: one result of `say`. `figure` is as printed. `not` says what it must not be called, each with the reason."""


class LookedAtRecord(TypedDict):
    """A fact that was looked at for a figure of a draft: how surely the figure speaks of it, 0 to 1, and the parts of that."""

    id: str
    figure: str
    about: float
    subject: float
    measure: float
    clause: float


class UnreadRecord(TypedDict):
    """A stretch of a draft with digits that was not read: its line, from 1, and why."""

    line: int
    reason: str


class AuditRecord(TypedDict):
    """A figure or date of a draft: one result of `audit`. Lines and columns count from 1, columns in characters; the end is behind the last.

    facts: ids, the best first. `looked_at` is there with `--why`.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    verdict: str
    facts: list[str]
    reason: str
    citation: str | None
    looked_at: NotRequired[list[LookedAtRecord]]
