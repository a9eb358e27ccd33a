"""The page of one fact: all that is known of it, its exact words in their context, and its citations.

It makes no citation (`citation_parts`).
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.library import Library
from beltfacts.model import Fact, all_names
from beltfacts.output import inert_address, source_of
from beltfacts.web import links
from beltfacts.web.cards import exact_words, figure, source_line, warning_lines
from beltfacts.web.fact_words import date_label, source_date, source_title, value_words
from beltfacts.web.layout import Frame, definitions, page, section
from beltfacts.web.markup import NOTHING, Child, Html, element, join, lines


class Context(NamedTuple):
    """The exact words where they stand in the document.

    before, words, after: the text. Lines end as in the document.
    place: where that is, in words.
    reason: why there is no context; empty where there is one.
    """

    before: str = ""
    words: str = ""
    after: str = ""
    place: str = ""
    reason: str = ""


def fact_page(frame: Frame, library: Library, fact: Fact, citations: Html, beside: str, context: Context | None = None) -> Html:
    """Return the page of a fact.

    `citations`: how it is cited. `beside`: address of the page that sets it beside others, empty for none. `context`: None where documents
    are not shown.
    """
    subject = library.store.subject_name(fact.subject)
    head = join(
        element("h1", figure(fact.figure)),
        element("p", element("a", element("b", subject), href=links.page("subjects", fact.subject)), f": {fact.measure}", class_="what"),
        element("p", element("span", date_label(fact.date), class_="date"), " · ", source_line(fact), class_="origin"),
        exact_words(fact),
        *warning_lines(library, fact),
    )
    return page(
        frame,
        f"{fact.figure}, {subject}: {fact.measure}",
        element("article", head, class_="card large"),
        _context(context),
        section("Cite", citations, id="cite"),
        section("All that is known", definitions(_fields(library, fact)), id="known"),
        section("Source", definitions(_source_fields(fact)), id="source"),
        _ways_on(fact, beside),
    )


def _context(context: Context | None) -> Html:
    """Return the exact words in their context, or why it is not at hand."""
    if context is None:
        return NOTHING
    if context.reason:
        return section("In the document", element("p", context.reason, class_="label"), id="context")
    passage = element("p", lines(context.before), element("mark", lines(context.words)), lines(context.after), class_="passage")
    return section("In the document", element("p", context.place, class_="label"), passage, id="context")


def _fields(library: Library, fact: Fact) -> list[tuple[str, Child]]:
    """Return labels and values of all that is known."""
    topics = library.store.topics.topics
    filed = [
        join(", " if number else None, element("a", topics[each].name if each in topics else each, href=links.page("topics", each)))
        for number, each in enumerate(fact.topics)
    ]
    told = date_label(fact.date)
    return [
        ("Measure", fact.measure),
        ("Value", value_words(library, fact)),
        ("Date", told if fact.date in ("undated", told) else f"{told} ({fact.date})"),
        ("Narrowed to", "; ".join(f"{name}: {value}" for name, value in fact.dimensions)),
        ("Constant prices of", fact.price_base),
        ("Period", fact.period),
        ("Status", fact.status),
        ("Says", fact.says),
        ("Via", fact.via),
        ("Address given", address(fact.url)),
        ("Topics", filed),
        ("Places", ", ".join(fact.places)),
        ("Other names", ", ".join(all_names(fact.names))),
        ("Supersedes", ", ".join(fact.supersedes)),
        ("Former ids", ", ".join(fact.former_ids)),
        ("Id", element("code", fact.id)),
    ]


def _source_fields(fact: Fact) -> list[tuple[str, Child]]:
    """Return labels and values of what is known of the source."""
    source = source_of(fact)
    return [
        ("Title", element("a", source_title(source), href=links.page("sources", source.id))),
        ("Author", ", ".join(source.author)),
        ("Publisher", source.publisher),
        ("Issued", source_date(source)),
        ("Locator", fact.locator),
        ("Address", address(source.URL)),
        ("Inferred", "; ".join(f"{field}: {reason}" for field, reason in source.inferred.items())),
    ]


def address(target: str) -> Html:
    """Return an address, which can be followed where it is a web address."""
    if not target.startswith(("https://", "http://")):
        return element("span", inert_address(target)) if target else NOTHING
    return element("a", target, href=target, rel="noreferrer noopener", class_="address")


def _ways_on(fact: Fact, beside: str) -> Html:
    """Return where a reader goes from here."""
    compare = element("li", element("a", "Compare with other facts on this", href=beside)) if beside else NOTHING
    return element("ul", compare, element("li", element("a", "The same as JSON", href=links.data("facts", fact.id))), class_="ways")
