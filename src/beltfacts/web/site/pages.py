"""All pages of a site, one after the other: those of the server, without what only a server can do.

It writes no file (`writing`) and makes no index (`search_index`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from beltfacts.compare import compare_facts, facts_beside
from beltfacts.library import Filters, Library, count_facts_by, list_facts
from beltfacts.model import Fact
from beltfacts.output import fact_record, written_in_line
from beltfacts.web import links, list_pages
from beltfacts.web.citation_parts import all_citations
from beltfacts.web.citing import DEFAULT_STYLE, cite_fact, style_names
from beltfacts.web.compare_page import compare_page
from beltfacts.web.context import words_in_context
from beltfacts.web.fact_page import fact_page
from beltfacts.web.layout import LISTS, Frame, notice
from beltfacts.web.markup import NOTHING, Html, element, join
from beltfacts.web.search_page import start_page
from beltfacts.web.site.addresses import with_files

if TYPE_CHECKING:
    from beltfacts.documents import DocumentFolder
    from beltfacts.evidence import Locator

Page: TypeAlias = tuple[str, str]
"""The address of a page on the server, and its text as a file."""

_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
"""Content-Security-Policy of a page without a server's headers: scripts, styles and pictures of the site alone, none within a page."""

_PROGRAM_STYLES = ("bibtex", "csl-json", "ris")
"""Styles for programs that a page shows. All of them would make it several times as long."""

_ADVICE = "Type words as they stand in the facts, in any order. Every word counts, and digits must be right."

_WITHOUT_SCRIPTS = "Searching this site needs JavaScript. Topics, subjects and sources are lists that need none."


class SiteContent(NamedTuple):
    """What a site shows beside its facts.

    title: name of the library on its pages.
    documents: documents whose passages are shown; None to show none.
    locator: finds facts in their documents; None to look into none.
    """

    title: str
    documents: DocumentFolder | None = None
    locator: Locator | None = None


def site_frame(library: Library, title: str) -> Frame:
    """Return what all pages of a site have in common."""
    head = join(
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="referrer", content="no-referrer"),
    )
    store = library.store
    return Frame(
        title,
        store.size,
        store.source_count,
        (element("noscript", notice(_WITHOUT_SCRIPTS)),),
        LISTS,
        ("pages.js", "site.js"),
        head,
        _ADVICE,
    )


def site_pages(library: Library, content: SiteContent) -> Iterator[Page]:
    """Yield every page, with addresses that lead to files."""
    frame = site_frame(library, content.title)
    for address, page in _server_pages(library, frame, content):
        yield address, with_files(page, address) if isinstance(page, Html) else page


def _server_pages(library: Library, frame: Frame, content: SiteContent) -> Iterator[Page]:
    """Yield every page as a server would send it."""
    yield links.home(), start_page(frame, library)
    yield links.page("topics"), list_pages.topics_page(frame, library)
    for topic in library.store.topics.topics:
        yield from _listed(("topics", topic), library, frame, Filters(topics=(topic,)), list_pages.topic_page)
    subjects = count_facts_by(library, "subject")
    yield from _numbered(links.page("subjects"), len(subjects), lambda number: list_pages.subjects_page(frame, library, number))
    every = list_facts(library, withdrawn=True)
    for subject in dict.fromkeys(fact.subject for fact in every):
        yield from _listed(("subjects", subject), library, frame, Filters(subjects=(subject,)), list_pages.subject_page)
    yield from _numbered(links.page("sources"), len(library.sources), lambda number: list_pages.sources_page(frame, library, number))
    for source in library.sources:
        yield from _listed(("sources", source), library, frame, Filters(sources=(source,)), list_pages.source_page)
    yield from _pages_of_facts(library, frame, content, every)


def _listed(
    path: tuple[str, str],
    library: Library,
    frame: Frame,
    filters: Filters,
    make: Callable[[Frame, Library, str, int, Sequence[Fact]], Html],
) -> Iterator[Page]:
    """Yield the pages that list the facts of one topic, subject or source."""
    facts = list_pages.facts_to_list(library, filters)
    yield from _numbered(links.page(*path), len(facts), lambda number: make(frame, library, path[1], number, facts))


def _numbered(address: str, total: int, make: Callable[[int], Html]) -> Iterator[Page]:
    """Yield the pages of a list that has so many entries."""
    for number in range(1, list_pages.count_pages(total) + 1):
        yield f"{address}?page={number}" if number > 1 else address, make(number)


def _pages_of_facts(library: Library, frame: Frame, content: SiteContent, facts: Sequence[Fact]) -> Iterator[Page]:
    """Yield the page of each fact, the same as data, and the pages that set several side by side."""
    compared = dict[tuple[str, ...], str]()
    for fact in facts:
        beside = facts_beside(library, fact)
        group = tuple(each.id for each in beside)
        if len(group) > 1 and group not in compared:
            compared[group] = links.page("compare", fact.id)
            yield compared[group], compare_page(frame, library, "", compare_facts(library, beside), has_form=False)
        yield links.fact(fact.id), _page_of_fact(library, frame, content, fact, compared.get(group, ""))
        yield links.data("facts", fact.id), written_in_line(fact_record(fact)) + "\n"


def _page_of_fact(library: Library, frame: Frame, content: SiteContent, fact: Fact, beside: str) -> Html:
    """Return the page of one fact, cited in each style."""
    passage = None
    if content.locator is not None:
        fact = content.locator.locate(fact, library.roots)
        passage = content.locator.passages([fact], library.roots).get(fact.id)
    readers = style_names()[0]
    styles = [DEFAULT_STYLE, *(name for name in readers if name != DEFAULT_STYLE), *_PROGRAM_STYLES]
    citations = all_citations([cite_fact(fact, style, passage) for style in styles])
    context = words_in_context(fact, content.documents) if content.documents else None
    return fact_page(frame, library, fact, citations or NOTHING, beside, context)
