"""A fact on a card, as the terminal shows it: figure, what, date, source, exact words, and what of a query it leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beltfacts.library import Library
from beltfacts.model import Fact, Hit
from beltfacts.output import join_nonempty, qualities, source_label, source_of
from beltfacts.web import links
from beltfacts.web.fact_words import date_label, is_kept_whole, warnings_of
from beltfacts.web.markup import NOTHING, Html, element, join, marked


def figure(words: str) -> Html:
    """Return a figure. It is not wrapped, unless it is longer than a line of a phone."""
    return element("span", words, class_="figure whole" if is_kept_whole(words) else "figure")


def exact_words(fact: Fact) -> Html:
    """Return the exact words with the figure highlighted; for the cell of a table its labels and its figure, and that they are made."""
    words = marked(fact.quote, fact.figure)
    if fact.cell is None:
        return element("blockquote", element("p", "\u201c", words, "\u201d"))
    table = f"Cell of a table, {fact.cell.table}: " if fact.cell.table else "Cell of a table: "
    return element("p", element("span", table, class_="label"), words, class_="cell")


def source_line(fact: Fact) -> Html:
    """Return author and year with the way to the source, the locator, and the kind of document."""
    source = source_of(fact)
    link = element("a", source_label(source), href=links.page("sources", source.id))
    return join(
        link, f", {fact.locator}" if fact.locator else None, element("span", genre, class_="label") if (genre := _genre(fact)) else None
    )


def _genre(fact: Fact) -> str:
    """Return the kind of document with what separates it; empty where the source does not say."""
    genre = str(source_of(fact).csl.get("genre", ""))
    return f" · {genre}" if genre else ""


def _fact_link(library: Library, fact: Fact) -> Html:
    """Return figure, subject and measure as a link to the page of the fact."""
    what = element("span", element("b", library.store.subject_name(fact.subject)), f": {fact.measure}", class_="what")
    return element("a", figure(fact.figure), " ", what, href=links.fact(fact.id))


def warning_lines(library: Library, fact: Fact) -> list[Html]:
    """Return what a reader must know of a fact, a paragraph each."""
    found = []
    for warning in warnings_of(library, fact):
        newer = [join(" ", element("a", each, href=links.fact(each))) for each in warning.facts]
        found.append(element("p", element("strong", f"{warning.label}: "), warning.words, newer, class_=f"warning {warning.kind}"))
    return found


def card(library: Library, fact: Fact, missed: Sequence[str] = (), read_as: Sequence[str] = (), *, large: bool = False) -> Html:
    """Return a fact as a card. `missed`: words of the query that it leaves open. `read_as`: what was read otherwise. `large`: the best one."""
    when = join(
        element("span", date_label(fact.date), class_="date"),
        element("span", "".join(f" · {each}" for each in qualities(fact)), class_="label"),
    )
    open_words = element("p", element("strong", "Not in it: "), "; ".join(missed), class_="missed") if missed else NOTHING
    reread = element("p", element("strong", "Read: "), "; ".join(read_as), class_="reread") if read_as else NOTHING
    return element(
        "article",
        element("h3", _fact_link(library, fact)),
        open_words,
        reread,
        element("p", when, " · ", source_line(fact), class_="origin"),
        exact_words(fact),
        *warning_lines(library, fact),
        class_="card large" if large else "card",
    )


def hit_card(library: Library, hit: Hit, *, large: bool = False) -> Html:
    """Return a hit as a card."""
    return card(library, hit.fact, hit.missed, [f"{typed} as {used}" for typed, used in hit.read_as], large=large)


def cards(made: Iterable[Html]) -> Html:
    """Return cards as a list, in order."""
    items = [element("li", each) for each in made]
    return element("ol", *items, class_="cards") if items else NOTHING


def fact_list(library: Library, facts: Sequence[Fact]) -> Html:
    """Return facts as a list of lines: figure, what, date, source."""
    items = []
    for fact in facts:
        gone = " · withdrawn" if fact.withdrawn else ""
        origin = element("span", join_nonempty((date_label(fact.date), source_label(source_of(fact))), " · ") + gone, class_="label")
        items.append(element("li", _fact_link(library, fact), " ", origin))
    return element("ul", *items, class_="facts") if items else NOTHING
