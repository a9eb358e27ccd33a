"""The whole page around its content: head, skip link, search form, navigation, footer. It knows no fact."""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.web import links
from beltfacts.web.markup import NOTHING, Child, Html, element, join
from beltfacts.web.static_files import file_version

MOST_QUERY = 400
"""Characters of a query: as many as `search` reads."""


LISTS = (("Topics", links.page("topics")), ("Sources", links.page("sources")), ("Subjects", links.page("subjects")))
"""The pages that lists are on."""

SERVED = (*LISTS, ("Compare", links.compare()), ("Draft check", links.page("draft")), ("Data", links.page("api")))
"""The pages of a server."""


class Frame(NamedTuple):
    """What all pages of one answer have in common.

    title: name of the library.
    facts, sources: how many the library has.
    notices: lines above the content, such as that the library is being read again.
    navigation: the pages that every page leads to, each with its address.
    scripts: names of the program's own scripts.
    head: what else stands in the head of a page.
    advice: what a reader may type.
    """

    title: str
    facts: int
    sources: int
    notices: tuple[Html, ...] = ()
    navigation: tuple[tuple[str, str], ...] = SERVED
    scripts: tuple[str, ...] = ("pages.js", "search.js")
    head: Html = NOTHING
    advice: str = "Type words as you remember them, in any order. Spelling may be loose; digits must be right."


def page(frame: Frame, title: str, *content: Child, current: str = "", query: str = "") -> Html:
    """Return a whole page.

    `title`: what it shows. `current`: the entry of the navigation that it belongs to. `query`: what stands in the search field.
    """
    head = join(
        Html('<meta charset="utf-8">'),
        frame.head,
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{title} · {frame.title}" if title != frame.title else title),
        element("link", rel="stylesheet", href=_static("style.css")),
        element("link", rel="icon", href=_static("icon.svg"), type="image/svg+xml"),
        [element("script", src=_static(name), defer=True) for name in frame.scripts],
    )
    body = join(
        element("a", "Skip to the content", href="#content", class_="skip"),
        element("header", element("div", _name(frame), _navigation(frame, current), class_="bar"), search_form(query)),
        element("main", *frame.notices, *content, id="content", tabindex=-1),
        element("footer", element("p", "Figures stand as printed in their sources, with date and exact words. Read only.")),
    )
    return Html(f'<!DOCTYPE html>\n<html lang="en">\n<head>{head}</head>\n<body>{body}</body>\n</html>\n')


def notice(words: str) -> Html:
    """Return a line that stands above the content of a page."""
    return element("p", words, class_="notice")


def _static(name: str) -> str:
    """Return the address of one of the program's own files."""
    return links.static(name, file_version(name))


def _name(frame: Frame) -> Html:
    """Return the name of the library, which leads to the start page."""
    return element("a", frame.title, href=links.home(), class_="name")


def _navigation(frame: Frame, current: str) -> Html:
    """Return the navigation, with the entry of this page marked."""
    items = [
        element("li", element("a", name, href=address, aria_current="page" if name == current else None))
        for name, address in frame.navigation
    ]
    return element("nav", element("ul", *items), aria_label="Pages")


def search_form(query: str) -> Html:
    """Return the form that searches, which is on every page."""
    field = element(
        "input",
        type="search",
        name="q",
        id="query",
        value=query,
        maxlength=MOST_QUERY,
        autocomplete="off",
        autocapitalize="off",
        spellcheck="false",
        placeholder="Words, a name, a year",
    )
    return element(
        "search",
        element(
            "form",
            element("label", "Find a figure", for_="query"),
            element("div", field, element("button", "Search", type="submit"), class_="field"),
            action=links.home(),
            method="get",
            class_="search",
        ),
    )


def section(title: str, *content: Child, id: str = "", level: int = 2) -> Html:
    """Return a part of a page with its heading; nothing without content."""
    inner = join(*content)
    if not inner:
        return NOTHING
    return element("section", element(f"h{level}", title, id=id or None), inner, aria_labelledby=id or None)


def definitions(entries: list[tuple[str, Child]]) -> Html:
    """Return labels with what they stand for, without those that are empty."""
    rows = [element("div", element("dt", label), element("dd", value)) for label, value in entries if value or value == 0]
    return element("dl", *rows) if rows else NOTHING


def table(caption: str, head: list[str], rows: list[list[Child]], numbers: tuple[int, ...] = ()) -> Html:
    """Return a table whose first cells are the names of its rows. `numbers`: columns of numbers, from 0.

    It can be scrolled by keyboard where it is wider than the screen. On a phone its cells stand below one another with their titles; the roles
    say to screen readers that it is a table then too.
    """
    titles = [
        element("th", title, scope="col", role="columnheader", class_="number" if at in numbers else None) for at, title in enumerate(head)
    ]
    body = []
    for row in rows:
        cells = [
            element("th", cell, scope="row", role="rowheader")
            if at == 0
            else element("td", cell, role="cell", data_label=head[at], class_="number" if at in numbers else None)
            for at, cell in enumerate(row)
        ]
        body.append(element("tr", *cells, role="row"))
    inner = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *titles, role="row"), role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
        role="table",
    )
    return element("div", inner, class_="scroll", tabindex=0, role="region", aria_label=caption)
