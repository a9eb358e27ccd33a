"""Pages to browse by: topics, sources and subjects, and the facts of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from beltfacts.errors import unknown_name
from beltfacts.library import Filters, Library, count_facts, count_facts_by, count_facts_by_topic, list_facts
from beltfacts.model import Fact, Topic
from beltfacts.output import join_nonempty
from beltfacts.web import links
from beltfacts.web.cards import fact_list
from beltfacts.web.fact_page import address
from beltfacts.web.fact_words import source_date, source_kind, source_title
from beltfacts.web.layout import Frame, definitions, page, table
from beltfacts.web.markup import NOTHING, Child, Html, element, join

MOST_LISTED = 200
"""Facts, subjects or sources that one page lists. A longer page is slow to read and to draw."""


def topics_page(frame: Frame, library: Library) -> Html:
    """Return the topics as a tree, each with how many facts it has."""
    counts = count_facts_by_topic(library)
    items = _branch(library.store.topics.topics, counts)
    return page(frame, "Topics", element("h1", "Topics"), items or element("p", "No topics are declared."), current="Topics")


def _branch(topics: Mapping[str, Topic], counts: Mapping[str, int]) -> Html:
    """Return the topics as lists in lists. A topic whose broader one is not declared, or that is in a circle, is a root."""
    below: dict[str, list[Topic]] = {}
    for topic in topics.values():
        below.setdefault(topic.broader if topic.broader in topics else "", []).append(topic)
    seen = set[str]()

    def listed(among: list[Topic]) -> Html:
        """Return some topics with those below each."""
        items = []
        for topic in among:
            if topic.id not in seen:
                seen.add(topic.id)
                link = element("a", topic.name, href=links.page("topics", topic.id))
                items.append(
                    element("li", link, element("span", f" {counts.get(topic.id, 0):,}", class_="label"), listed(below.get(topic.id, [])))
                )
        return element("ul", *items, class_="topics") if items else NOTHING

    roots = listed(below.get("", []))
    return join(roots, listed([*topics.values()]))


def topic_page(frame: Frame, library: Library, topic_id: str, page_number: int = 1, at_hand: Sequence[Fact] | None = None) -> Html:
    """Return the facts of a topic. Raises UseError with the nearest ids for one that is not declared."""
    topics = library.store.topics.topics
    if topic_id not in topics:
        raise unknown_name("topic", topic_id, list(topics), "the page Topics lists all")
    filters = Filters(topics=(topic_id,))
    return _facts_page(frame, library, topics[topic_id].name, ("topics", topic_id), filters, page_number, "Topics", at_hand)


def subjects_page(frame: Frame, library: Library, page_number: int = 1) -> Html:
    """Return the subjects that facts are about, by name, with how many facts each has."""
    counts = count_facts_by(library, "subject")
    named = sorted((library.store.subject_name(each).casefold(), each) for each in counts)
    shown = named[(page_number - 1) * MOST_LISTED : page_number * MOST_LISTED]
    rows: list[list[Child]] = [
        [element("a", library.store.subject_name(each), href=links.page("subjects", each)), f"{counts[each]:,}"] for _, each in shown
    ]
    listed = table("Subjects by name", ["Subject", "Facts"], rows, (1,))
    pages = _pages(("subjects",), page_number, len(named))
    return page(frame, "Subjects", element("h1", "Subjects"), listed, pages, current="Subjects")


def subject_page(frame: Frame, library: Library, subject_id: str, page_number: int = 1, at_hand: Sequence[Fact] | None = None) -> Html:
    """Return the facts on a subject. Raises UseError for one that no fact has."""
    filters = Filters(subjects=(subject_id,))
    if not count_facts(library, filters, withdrawn=True):
        raise unknown_name("subject", subject_id, list(library.vocabulary.subjects), "the page Subjects lists all")
    name = library.store.subject_name(subject_id)
    return _facts_page(frame, library, name, ("subjects", subject_id), filters, page_number, "Subjects", at_hand)


def sources_page(frame: Frame, library: Library, page_number: int = 1) -> Html:
    """Return the documents that facts are taken from, with how many facts each gives."""
    counts = Counter(count_facts_by(library, "source"))
    every = [*library.sources.values()]
    rows: list[list[Child]] = []
    for source in every[(page_number - 1) * MOST_LISTED : page_number * MOST_LISTED]:
        title = element("a", source_title(source), href=links.page("sources", source.id))
        who = join_nonempty(source.author) or source.publisher
        rows.append([title, who, source_date(source), source_kind(source), f"{counts[source.id]:,}"])
    listed = table("Sources", ["Title", "By", "Issued", "Kind", "Facts"], rows, (4,))
    return page(frame, "Sources", element("h1", "Sources"), listed, _pages(("sources",), page_number, len(every)), current="Sources")


def source_page(frame: Frame, library: Library, source_id: str, page_number: int = 1, at_hand: Sequence[Fact] | None = None) -> Html:
    """Return what is known of a source, and its facts. Raises UseError with the nearest ids for one that is not declared."""
    if source_id not in library.sources:
        raise unknown_name("source", source_id, list(library.sources), "the page Sources lists all")
    source = library.sources[source_id]
    known = definitions(
        [
            ("Author", ", ".join(source.author)),
            ("Publisher", source.publisher),
            ("Issued", source_date(source)),
            ("Kind", source_kind(source)),
            ("Address", address(source.URL)),
            ("Note", str(source.csl.get("note", ""))),
            ("Inferred", "; ".join(f"{field}: {reason}" for field, reason in source.inferred.items())),
        ]
    )
    filters = Filters(sources=(source_id,))
    return _facts_page(frame, library, source_title(source), ("sources", source_id), filters, page_number, "Sources", at_hand, known)


def _facts_page(
    frame: Frame,
    library: Library,
    title: str,
    path: tuple[str, ...],
    filters: Filters,
    page_number: int,
    current: str,
    at_hand: Sequence[Fact] | None,
    known: Html = NOTHING,
) -> Html:
    """Return the facts that match filters, the newest first.

    `at_hand`: all of them, from `facts_to_list`; None if they are to be looked up. `known`: what stands above them.
    """
    total = count_facts(library, filters) if at_hand is None else len(at_hand)
    found = facts_to_list(library, filters, page_number * MOST_LISTED) if at_hand is None else at_hand
    facts = found[(page_number - 1) * MOST_LISTED : page_number * MOST_LISTED]
    counted = element("p", f"{total:,} {'fact' if total == 1 else 'facts'}, the newest first.", class_="label")
    listed = fact_list(library, facts)
    pages = _pages(path, page_number, total)
    return page(frame, title, element("h1", title), known, counted, listed, pages, current=current)


def facts_to_list(library: Library, filters: Filters, limit: int | None = None) -> list[Fact]:
    """Return the facts that match filters as pages list them, the newest first."""
    return list_facts(library, filters, "-date", limit=limit)


def count_pages(total: int) -> int:
    """Return how many pages list so many facts, subjects or sources; one for none."""
    return max(1, -(-total // MOST_LISTED))


def _pages(path: tuple[str, ...], number: int, total: int) -> Html:
    """Return the ways to the pages before and after; nothing where one page has all."""
    last = count_pages(total)
    if last == 1:
        return NOTHING
    here = links.page(*path)
    before = element("a", "Before", href=f"{here}?page={number - 1}", rel="prev") if number > 1 else None
    after = element("a", "Next", href=f"{here}?page={number + 1}", rel="next") if number < last else None
    return element("nav", before, f" Page {number} of {last} ", after, aria_label="More of the list", class_="pages")
