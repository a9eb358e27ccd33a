"""The styles by name: facts cited in a style of the program's own, or in a CSL style."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from beltfacts.cite import Citation, Styled, figure_text, make_citation, ordered_works, quote_link, quoted_words, warning_text
from beltfacts.errors import UseError
from beltfacts.model import Fact
from beltfacts.registry import STYLES


def cite(fact: Fact, style: str = "apa") -> Citation:
    """A fact that came from a library, cited in a style. Raises UseError for an unknown style, and for a fact without its source."""
    return bibliography([fact], style)[0]


def bibliography(facts: Iterable[Fact], style: str = "apa") -> list[Citation]:
    """Facts cited together: sorted as the style sorts, numbered, and told apart where they would read alike (2025a and 2025b, initials, titles).

    Facts of one source share its reference, number and letter. Raises UseError as `cite` does.
    """
    if style not in STYLES.names and (style.endswith(".csl") or (style and _csl_path(style))):
        return _rendered(facts, style)
    module = reader_style(style)
    return [make_citation(work, style, module) for work in ordered_works(facts, module)]


def reader_style(name: str) -> ModuleType:
    """The style of that name, which must be one for readers. Raises UseError otherwise."""
    module = STYLES.load(name)
    if not hasattr(module, "reference"):
        raise UseError(f"the style {name} is for programs and has no parts; use beltfacts cite --style {name}, or export")
    return module


def _csl_path(style: str) -> str:
    from beltfacts.cite import find_style  # imported here: only a style that is not the project's own needs it

    return find_style(style)


def _rendered(facts: Iterable[Fact], style: str) -> list[Citation]:
    """The citations of a CSL style, through pandoc."""
    from beltfacts.cite import find_style, remark, render_csl

    made = []
    for work, reference, in_text, note in render_csl(ordered_works(facts), find_style(style)):
        assert work.fact is not None
        quote = quoted_words(work)
        warning = " ".join(filter(None, (warning_text(work.fact), remark(work.source))))
        figure, link = Styled(figure_text(work.fact)), quote_link(work.fact)
        quoted = Styled((*quote, (" ", ""), *in_text))
        shown = Styled(reference)
        made.append(Citation(work.fact, style, shown, Styled(in_text), Styled(note), quoted, figure, link, warning, shown))
    return made
