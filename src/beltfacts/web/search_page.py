"""The start page and the answer to a query: what answers, what is near with what it leaves open, and what was searched for instead."""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library import Library
from beltfacts.search import Answer
from beltfacts.web import links
from beltfacts.web.cards import cards, hit_card
from beltfacts.web.layout import Frame, page
from beltfacts.web.markup import NOTHING, Html, element, join

MORE = 50
"""Facts that the longer list of results has."""


MOST_TOPICS = 12
"""Topics on the start page. All are on a page of their own."""


def start_page(frame: Frame, library: Library) -> Html:
    """Return the page before anything is asked."""
    return page(frame, frame.title, results_area(start_text(frame, library)))


def start_text(frame: Frame, library: Library) -> Html:
    """Return what stands in place of results before anything is asked."""
    counted = f"{frame.facts:,} {'fact' if frame.facts == 1 else 'facts'} from {frame.sources:,} {'source' if frame.sources == 1 else 'sources'}. "
    browse = join(
        "Browse by ",
        element("a", "topic", href=links.page("topics")),
        ", ",
        element("a", "subject", href=links.page("subjects")),
        " or ",
        element("a", "source", href=links.page("sources")),
        ".",
    )
    return join(
        element("h1", frame.title),
        element("p", counted, frame.advice),
        element("p", browse),
        element("p", class_="status", role="status"),
        _widest_topics(library),
    )


def _widest_topics(library: Library) -> Html:
    """Return the topics that no other is above, as links; nothing where there are none."""
    topics = library.store.topics.topics
    widest = [topic for topic in topics.values() if topic.broader not in topics][:MOST_TOPICS]
    items = [element("li", element("a", topic.name, href=links.page("topics", topic.id))) for topic in widest]
    return join(element("h2", "Topics"), element("ul", *items, class_="chips")) if items else NOTHING


def results_area(content: Html) -> Html:
    """Return the part of the page that the script replaces while somebody types."""
    return element("div", content, id="results")


def answer_page(frame: Frame, library: Library, query: str, found: Answer) -> Html:
    """Return the page of an answer."""
    return page(frame, query, results_area(answer_text(library, query, found)), query=query)


def answer_text(library: Library, query: str, found: Answer) -> Html:
    """Return an answer: a line that says how many facts answer, the messages, the cards, and the facts that are near."""
    said = [element("p", message, class_="message") for message in messages(query, found)]
    shown = cards(hit_card(library, hit, large=not at) for at, hit in enumerate(found.hits))
    near = NOTHING
    if found.near:
        near = join(
            element("h2", "These leave something open", id="near"),
            element("div", cards(hit_card(library, hit) for hit in found.near), class_="near"),
        )
    return join(
        element("h1", f"Results for {query}" if found.hits else f"No match for {query}", class_="small"),
        element("p", status(found), class_="status", role="status"),
        said,
        element("h2", "Answers", class_="unseen") if found.hits else None,
        shown,
        _more(query, found),
        near,
    )


def status(found: Answer) -> str:
    """Return how many facts answer, and how many are near: what a screen reader says while somebody types."""
    count = f"{found.total:,} {'fact answers' if found.total == 1 else 'facts answer'}" if found.total else "No fact answers all of it"
    near = len(found.near)
    return count + (f"; {near} {'leaves' if near == 1 else 'leave'} something open." if near else ".")


def messages(query: str, found: Answer) -> Iterator[str]:
    """Yield what a reader must know of an answer: corrections, unknown words, what is similar, and that a long query was cut."""
    yield from (f"Showing results for \u201c{used}\u201d (typed \u201c{typed}\u201d)." for typed, used in found.corrections)
    yield from (f"No fact has the word \u201c{word}\u201d." for word in found.unknown)
    yield from found.suggestions
    if found.read < len(query):
        yield f"Only the first {found.read} characters were read."


def _more(query: str, found: Answer) -> Html:
    """Return what is said where not all results are shown."""
    count = len(found.hits)
    if found.total <= count:
        return NOTHING
    words = f"{count} of {found.total:,} shown. "
    more = min(MORE, found.total)
    if count >= MORE:
        return element("p", words + "Add a word to narrow the search.", class_="more")
    return element("p", words, element("a", f"Show {more}", href=f"{links.home(query)}&limit={more}"), class_="more")
