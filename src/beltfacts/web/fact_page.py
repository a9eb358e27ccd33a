"""The page of one fact: all that is known of it, its exact words in their context, and how to cite it."""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.library import Library
from beltfacts.model import Fact, all_names
from beltfacts.output import inert_address, source_of
from beltfacts.registry import STYLES
from beltfacts.web import links
from beltfacts.web.cards import exact_words, figure, source_line, warning_lines
from beltfacts.web.citing import NOT_CITED, Cited, CitedPart, style_names
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


def fact_page(frame: Frame, library: Library, fact: Fact, cited: Cited, context: Context | None = None) -> Html:
    """Return the page of a fact. `cited`: in the chosen style. `context`: None where documents are not shown."""
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
        _citation(fact, cited),
        section("All that is known", definitions(_fields(library, fact)), id="known"),
        section("Source", definitions(_source_fields(fact)), id="source"),
        _ways_on(fact),
    )


def _context(context: Context | None) -> Html:
    """Return the exact words in their context, or why it is not at hand."""
    if context is None:
        return NOTHING
    if context.reason:
        return section("In the document", element("p", context.reason, class_="label"), id="context")
    passage = element("p", lines(context.before), element("mark", lines(context.words)), lines(context.after), class_="passage")
    return section("In the document", element("p", context.place, class_="label"), passage, id="context")


def _citation(fact: Fact, cited: Cited) -> Html:
    """Return the citation, with a form that chooses the style."""
    if not (cited.parts or cited.program_text):
        return section("Cite", element("p", NOT_CITED, class_="warning bad"), id="cite")
    return section("Cite", _style_form(fact, cited.style), _cited(cited), id="cite")


def _style_form(fact: Fact, chosen: str) -> Html:
    """Return the form that chooses a style."""
    groups = []
    for label, names in zip(("For readers", "For programs"), style_names(), strict=True):
        options = [element("option", STYLES.summary(name), value=name, selected=name == chosen) for name in names]
        groups.append(element("optgroup", *options, label=label))
    return element(
        "form",
        element("label", "Style", for_="style"),
        element("select", *groups, name="style", id="style"),
        element("button", "Show", type="submit"),
        action=links.fact(fact.id) + "#cite",
        method="get",
        class_="style",
    )


def _cited(cited: Cited) -> Html:
    """Return one citation with a button to copy each part. `prefix`: makes the ids of its parts unique."""
    if cited.program_text:
        name = "program"
        text = element("pre", lines(cited.program_text), id=name, tabindex=0, role="region", aria_label=f"Citation in {cited.style}")
        return element("div", text, _copy_button(name, "the citation"), class_="part")
    return join(_part(part, part.key) for part in cited.parts)


def _part(part: CitedPart, name: str) -> Html:
    """Return one part of a citation."""
    button = NOTHING if part.key == "warning" else _copy_button(name, part.label.lower())
    return element("div", element("h3", part.label), element("p", part.rich, id=name), button, class_="part")


def _copy_button(name: str, what: str) -> Html:
    """Return a button that copies an element. It is hidden until the script shows it: without the script it does nothing."""
    label = element("span", f" {what}", class_="unseen")
    return element("button", "Copy", label, type="button", class_="copy", data_copy=name, hidden=True)


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


def _ways_on(fact: Fact) -> Html:
    """Return where a reader goes from here."""
    compare = element("li", element("a", "Compare with other facts on this", href=links.compare([fact.id])))
    return element("ul", compare, element("li", element("a", "The same as JSON", href=links.data("facts", fact.id))), class_="ways")
