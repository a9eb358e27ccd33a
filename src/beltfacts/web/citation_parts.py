"""Citations on the page of a fact: in one chosen style, or in several, each part with a button that copies it.

It cites nothing (`citing`).
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.model import Fact
from beltfacts.registry import STYLES
from beltfacts.web import links
from beltfacts.web.citing import NOT_CITED, Cited, CitedPart, style_names
from beltfacts.web.markup import NOTHING, Html, element, join, lines


def chosen_citation(fact: Fact, cited: Cited) -> Html:
    """Return the citation in the chosen style, with a form that chooses another."""
    if not (cited.parts or cited.program_text):
        return element("p", NOT_CITED, class_="warning bad")
    return join(_style_form(fact, cited.style), _cited(cited))


def all_citations(made: Sequence[Cited]) -> Html:
    """Return the citation in each of some styles, one below the other. The first one is open."""
    known = [cited for cited in made if cited.parts or cited.program_text]
    if not known:
        return element("p", NOT_CITED, class_="warning bad")
    return join(
        element("details", element("summary", _style_label(cited.style)), _cited(cited, f"{cited.style}-"), open=not at)
        for at, cited in enumerate(known)
    )


def _style_label(name: str) -> str:
    """Return what a style is called, without the example of another source that its summary has."""
    return STYLES.summary(name).partition(": ")[0]


def _style_form(fact: Fact, chosen: str) -> Html:
    """Return the form that chooses a style."""
    groups = []
    for label, names in zip(("For readers", "For programs"), style_names(), strict=True):
        options = [element("option", _style_label(name), value=name, selected=name == chosen) for name in names]
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


def _cited(cited: Cited, prefix: str = "") -> Html:
    """Return one citation with a button to copy each part. `prefix`: makes the ids of its parts unique on a page."""
    if cited.program_text:
        name = f"{prefix}program"
        text = element("pre", lines(cited.program_text), id=name, tabindex=0, role="region", aria_label=f"Citation in {cited.style}")
        return element("div", text, _copy_button(name, "the citation"), class_="part")
    return join(_part(part, prefix + part.key) for part in cited.parts)


def _part(part: CitedPart, name: str) -> Html:
    """Return one part of a citation."""
    button = NOTHING if part.key == "warning" else _copy_button(name, part.label.lower())
    return element("div", element("h3", part.label), element("p", part.rich, id=name), button, class_="part")


def _copy_button(name: str, what: str) -> Html:
    """Return a button that copies an element. It is hidden until the script shows it: without the script it does nothing."""
    label = element("span", f" {what}", class_="unseen")
    return element("button", "Copy", label, type="button", class_="copy", data_copy=name, hidden=True)
