"""The shapes of what the tools return: flat, with texts, numbers as digits in a text, and empty texts for what is not known.

The SDK makes the output schemas of them. `typing_extensions` has the TypedDict that pydantic reads on Python 3.11.
"""

from __future__ import annotations

from typing_extensions import TypedDict


class FigureFields(TypedDict):
    """A figure as printed, its digits in `unit`, and its date."""

    figure: str
    value: str
    low: str
    high: str
    unit: str
    bound: str
    date: str
    status: str


class ShortFact(FigureFields):
    """A fact in few fields. `figure` is as printed; `value`, `low` and `high` are its digits in `unit`, empty for none.

    bound: exact, about, nearly, more-than, less-than, at-least or at-most. status: actual, forecast, target or estimate.
    warning: withdrawn, or superseded by which fact; empty for most.
    left_open: words of the query that the fact does not answer; empty for a result.
    """

    id: str
    about: str
    source: str
    quote: str
    note: str
    warning: str
    left_open: list[str]


class FoundFacts(TypedDict):
    """An answer to a query. `total` counts all facts that answer, `facts` are the first of them.

    near: facts that leave something open, each with what. hints: what was read otherwise, and what to try.
    """

    query: str
    total: int
    facts: list[ShortFact]
    near: list[ShortFact]
    hints: list[str]


class WholeFact(FigureFields):
    """All that is known of a fact. Empty means that it does not say."""

    id: str
    subject: str
    measure: str
    date_in_words: str
    period: str
    topics: list[str]
    places: list[str]
    quote: str
    quote_is_made: bool
    locator: str
    says: str
    via: str
    note: str
    sic: str
    dimensions: str
    price_base: str
    warning: str
    source_id: str
    source: str
    source_title: str
    source_address: str
    can_be_cited: bool
    hints: list[str]


class WholeSource(TypedDict):
    """A source. Empty means that the document does not say. `inferred`: fields that it does not print, with the reason."""

    id: str
    title: str
    author: list[str]
    publisher: str
    issued: str
    type: str
    address: str
    document: str
    translated: str
    inferred: list[str]


class CitationParts(TypedDict):
    """A citation of a fact, ready to paste. `warning`: what a reader must be told."""

    id: str
    in_text: str
    reference: str
    note: str
    quote: str
    link: str
    warning: str


class Citations(TypedDict):
    """Citations of facts together, with each reference once, in the order of the style."""

    style: str
    total: int
    citations: list[CitationParts]
    references: list[str]
    hints: list[str]


class FactRelation(TypedDict):
    """How two facts stand to each other, the earlier first. `change` is second minus first; `rate` the same in per cent of the first."""

    first: str
    second: str
    relation: str
    reason: str
    change: str
    rate: str
    unit: str
    explained: list[str]


class ComparedFacts(TypedDict):
    """Facts side by side, by date. Where none answers, `near` has facts that leave something open."""

    query: str
    total: int
    facts: list[ShortFact]
    relations: list[FactRelation]
    near: list[ShortFact]
    hints: list[str]


class AuditedFigure(TypedDict):
    """A figure or date of a text. Line and column count from 1. `facts`: ids, the best first."""

    line: int
    column: int
    text: str
    verdict: str
    is_alarm: bool
    reason: str
    facts: list[str]


class AuditedText(TypedDict):
    """The figures of a text with their verdicts. `unread`: stretches with digits that were not read."""

    total: int
    alarms: int
    figures: list[AuditedFigure]
    unread: list[str]
    hints: list[str]


class ListedTopic(TypedDict):
    """A topic. `facts` counts those of narrower topics too."""

    id: str
    name: str
    broader: str
    facts: int


class ListedTopics(TypedDict):
    """The topics of the library."""

    total: int
    topics: list[ListedTopic]
    hints: list[str]
