"""The page that sets facts side by side: a picture, dates, figures, changes, and how they stand to each other.

It works out no change (`compare` does).
"""

from __future__ import annotations

from beltfacts.charts import NARROW, draw_svg, fits_narrow, make_chart
from beltfacts.compare import Comparison, Kind, change_words
from beltfacts.library import Library
from beltfacts.output import source_label, source_of
from beltfacts.search import Answer
from beltfacts.web import links
from beltfacts.web.cards import cards, figure, hit_card
from beltfacts.web.fact_words import date_label
from beltfacts.web.layout import MOST_QUERY, Frame, page, table
from beltfacts.web.markup import NOTHING, Child, Html, element, join

LEAST_DRAWN = 2
"""Figures from which on there is a picture: one alone shows nothing beside it."""


def compare_page(
    frame: Frame, library: Library, query: str, comparison: Comparison | None, found: Answer | None = None, *, has_form: bool = True
) -> Html:
    """Return the page of a comparison.

    `comparison`: None where nothing was asked or nothing answers. `found`: the answer to the words that were asked, for what is near. `has_form`: whether a
    server can answer what is asked.
    """
    form = _form(query) if has_form else NOTHING
    if comparison is None:
        missing = NOTHING
        if found is not None:
            near = [element("h2", "These leave something open"), cards(hit_card(library, hit) for hit in found.near)] if found.near else []
            missing = join(element("p", f"No match for {query}.", class_="status", role="status"), near)
        return page(frame, "Compare", element("h1", "Compare"), form, missing, current="Compare")
    subjects = list(dict.fromkeys(library.store.subject_name(fact.subject) for fact in comparison.facts))
    title = f"Compare: {', '.join(subjects)[:200]}"
    return page(
        frame, title, element("h1", title), form, _chart(library, comparison), _table(comparison), _relations(comparison), current="Compare"
    )


def _form(query: str) -> Html:
    """Return the form that asks what is set side by side."""
    field = element("input", type="text", name="q", id="compared", value=query, maxlength=MOST_QUERY, autocomplete="off")
    return element(
        "form",
        element("label", "Words, or ids of facts", for_="compared"),
        element("div", field, element("button", "Compare", type="submit"), class_="field"),
        action=links.compare(),
        method="get",
    )


def _chart(library: Library, comparison: Comparison) -> Html:
    """Return the figures as a picture; nothing where fewer than two can be drawn."""
    chart = make_chart(library, comparison)
    if len(chart.marks) < LEAST_DRAWN:
        return NOTHING
    has_narrow = fits_narrow(chart)
    pictures = [element("div", Html(draw_svg(chart, styled=False)), class_="wide" if has_narrow else None)]
    if has_narrow:
        pictures.append(element("div", Html(draw_svg(chart, styled=False, name="narrow", width=NARROW)), class_="narrow"))
    return element("figure", *pictures, class_="chart", tabindex=0, aria_label="Picture of the figures")


def _table(comparison: Comparison) -> Html:
    """Return the facts as a table, by date."""
    rows: list[list[Child]] = []
    for fact in comparison.facts:
        step = comparison.steps.get(fact.id)
        link = element("a", figure(fact.figure), href=links.fact(fact.id))
        rows.append([date_label(fact.date), link, change_words(step) if step else "", fact.measure, source_label(source_of(fact))])
    return table("Facts by date", ["Date", "Figure", "Change", "Measure", "Source"], rows)


def _relations(comparison: Comparison) -> Html:
    """Return how the facts stand to each other."""
    items = []
    for relation in comparison.relations:
        is_bad = relation.kind in (Kind.CONTRADICTION, Kind.DIFFERENCE)
        name = element("strong", relation.kind.value.replace("-", " "), class_="bad" if is_bad else None)
        both = [element("a", fact.figure, href=links.fact(fact.id)) for fact in (relation.first, relation.second)]
        said = "; ".join(relation.explained) or ("unexplained" if is_bad else "")
        items.append(element("li", name, ": ", both[0], " and ", both[1], f": {relation.reason}", f" ({said})" if said else None))
    return join(element("h2", "How they stand to each other"), element("ul", *items)) if items else NOTHING
