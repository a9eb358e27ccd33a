"""The verb cite: a fact to a reference, an in-text form, a note, its exact words with their place, and a link. Pure.

Each style renders one work (`styles/`); here works are sorted, numbered and told apart, and what no style decides is put together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from types import ModuleType
from typing import NamedTuple

from beltfacts.cite import citation_parts as _common
from beltfacts.cite.citation_item import Styled, Work
from beltfacts.cite.disambiguation import Leads, disambiguate, leads_of
from beltfacts.cite.source_fields import SourceFields
from beltfacts.errors import UseError
from beltfacts.model import Fact, Source


class Citation(NamedTuple):
    """One fact cited in one style.

    The texts are runs of characters, each with ``italic`` or an empty string, and read as plain text (``str()``). `link` and `warning` are
    empty where the source has no address and there is nothing to warn of. `listed` is the reference as it stands in the list of all that are
    cited together, where that differs (MLA writes --- for an author who was named before).
    """

    fact: Fact
    style: str
    reference: Styled
    in_text: Styled
    note: Styled
    quote: Styled
    figure: Styled
    link: str
    warning: str
    listed: Styled

    def __str__(self) -> str:
        """The reference."""
        return str(self.reference)


def ordered_works(facts: Iterable[Fact], style: ModuleType | None = None) -> list[Work]:
    """Facts as works, in the order of the style (`ORDER`), with numbers and, where the style uses them, what tells like ones apart."""
    listed = [Work(_source(fact), fact) for fact in facts]
    order = getattr(style, "ORDER", "cited")
    if order != "cited":
        leads, undated_first = leads_of(style), getattr(style, "UNDATED_FIRST", False)
        listed.sort(key=lambda work: _sort_key(SourceFields(work), order, leads, undated_first))
    numbers = {source: place for place, source in enumerate(dict.fromkeys(work.source.id for work in listed), 1)}
    numbered = [work._replace(number=numbers[work.source.id]) for work in listed]
    return disambiguate(numbered, style)


def make_citation(work: Work, style: str, module: ModuleType) -> Citation:
    """One work in every form."""
    assert work.fact is not None
    quoted = module.quotation(work) if hasattr(module, "quotation") else _common.quotation_text(work, module)
    reference = Styled(module.reference(work._replace(again=False)))
    return Citation(
        work.fact,
        style,
        reference,
        Styled(module.in_text(work)),
        Styled(module.note(work)),
        Styled(quoted),
        Styled(_common.figure_text(work.fact)),
        _common.quote_link(work.fact),
        _common.warning_text(work.fact),
        Styled(module.reference(work)) if work.again else reference,
    )


def _source(fact: Fact) -> Source:
    if fact.cited is None:
        raise UseError(f"the fact {fact.id} does not carry its source; take it from a library, as in load().fact({fact.id!r})")
    return fact.cited


def _sort_key(parts: SourceFields, order: str, leads: Leads, undated_first: bool) -> tuple[object, ...]:
    """Author, date, title; ``author-title`` leaves the date out. A work without author sorts by its title, articles at its head aside.

    Undated works come after the dated ones of their author, in APA before them (§9.46).
    """
    title = _folded(parts.head or parts.description)
    for article in ("a ", "an ", "the "):
        title = title.removeprefix(article)
    who = [_folded(f"{name.short} {'' if name.literal else name.given}") for name in leads(parts)] or [title]
    date = parts.when
    when = (date.known == undated_first, date.start, date.words) if order == "author-date" else ()
    return (who, when, title, parts.source.id)


def _folded(text: str) -> str:
    """Text for alphabetical order: no case, accents or punctuation."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return "".join(char if char.isalnum() else " " for char in bare).strip()
