"""The verb cite: a fact to a reference, an in-text form, a note, its exact words with their place, and a link. Pure.

Each style renders one work (`styles/`); here works are sorted, numbered and told apart, and what no style decides is put together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import NamedTuple

from beltfacts.model import Fact, Source, UseError
from beltfacts.registry import STYLES
from beltfacts.styles import _common
from beltfacts.styles._parts import Parts
from beltfacts.styles._work import Styled, Text, Work, plain


class Citation(NamedTuple):
    """One fact cited in one style.

    The texts are runs of characters, each with ``italic`` or an empty string, and read as plain text (``str()``). `link` and `warning` are
    empty where the source has no address and there is nothing to warn of.
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

    def __str__(self) -> str:
        """The reference."""
        return str(self.reference)


def cite(fact: Fact, style: str = "apa") -> Citation:
    """A fact that came from a library, cited in a style. Raises UseError for an unknown style, and for a fact without its source."""
    return bibliography([fact], style)[0]


def bibliography(facts: Iterable[Fact], style: str = "apa") -> list[Citation]:
    """Facts cited together: sorted as the style sorts, numbered, and with 2025a and 2025b where author and year are the same.

    Facts of one source share its reference, number and letter. Raises UseError as `cite` does.
    """
    if style not in STYLES.names and (style.endswith(".csl") or (style and _csl_path(style))):
        return _rendered(facts, style)
    module = reader_style(style)
    return [citation(work, style, module) for work in works(facts, module)]


def reader_style(name: str) -> ModuleType:
    """The style of that name, which must be one for readers. Raises UseError otherwise."""
    module = STYLES.load(name)
    if not hasattr(module, "reference"):
        raise UseError(f"the style {name} is for programs and has no parts; use beltfacts cite --style {name}, or export")
    return module


def works(facts: Iterable[Fact], style: ModuleType | None = None) -> list[Work]:
    """Facts as works, in the order of the style (`ORDER`), with numbers and, where the style uses them (`SUFFIXES`), letters."""
    listed = [Work(_source(fact), fact) for fact in facts]
    order = getattr(style, "ORDER", "cited")
    if order != "cited":
        listed.sort(key=lambda work: _sort_key(work, order))
    sources = list(dict.fromkeys(work.source.id for work in listed))
    letters = _letters([work.source for work in _first_of_each(listed)]) if getattr(style, "SUFFIXES", False) else {}
    return [work._replace(number=sources.index(work.source.id) + 1, suffix=letters.get(work.source.id, "")) for work in listed]


def citation(work: Work, style: str, module: ModuleType) -> Citation:
    """One work in every form."""
    assert work.fact is not None
    quoted = module.quotation(work) if hasattr(module, "quotation") else _common.quotation(work, module)
    return Citation(
        work.fact,
        style,
        Styled(module.reference(work)),
        Styled(module.in_text(work)),
        Styled(module.note(work)),
        Styled(quoted),
        Styled(_common.figure(work.fact)),
        _common.link(work.fact),
        _common.warning(work.fact),
    )


def _csl_path(style: str) -> str:
    from beltfacts import csl  # imported here: only a style that is not the project's own needs it

    return csl.find(style)


def _rendered(facts: Iterable[Fact], style: str) -> list[Citation]:
    """The citations of a CSL style, through pandoc."""
    from beltfacts import csl

    made = []
    for work, reference, in_text, note in csl.render(works(facts), csl.find(style)):
        assert work.fact is not None
        quote = _common.quoted_words(work)
        warning = " ".join(filter(None, (_common.warning(work.fact), csl.remark(work.source))))
        figure, link = Styled(_common.figure(work.fact)), _common.link(work.fact)
        quoted = Styled((*quote, (" ", ""), *in_text))
        made.append(Citation(work.fact, style, Styled(reference), Styled(in_text), Styled(note), quoted, figure, link, warning))
    return made


def _source(fact: Fact) -> Source:
    if fact.cited is None:
        raise UseError(f"the fact {fact.id} does not carry its source; take it from a library, as in load().fact({fact.id!r})")
    return fact.cited


def _first_of_each(listed: Sequence[Work]) -> list[Work]:
    return list({work.source.id: work for work in reversed(listed)}.values())[::-1]


def _sort_key(work: Work, order: str) -> tuple[object, ...]:
    """Author, date, title; ``author-title`` leaves the date out. A work without author sorts by its title, articles at its head aside."""
    parts = Parts(work)
    title = _folded(parts.title or parts.description)
    for article in ("a ", "an ", "the "):
        title = title.removeprefix(article)
    who = [_folded(f"{name.short} {'' if name.literal else name.given}") for name in parts.authors] or [title]
    date = parts.when
    when = (not date.known, date.start, date.words) if order == "author-date" else ()
    return (who, when, title, work.source.id)


def _folded(text: str) -> str:
    """Text for alphabetical order: no case, accents or punctuation."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return "".join(char if char.isalnum() else " " for char in bare).strip()


def _letters(sources: Sequence[Source]) -> dict[str, str]:
    """Letters for sources whose author and year read the same, in the order given: a, b, ... z, aa, ab."""
    alike: dict[tuple[object, ...], list[str]] = {}
    for source in sources:
        parts = Parts(Work(source))
        who = parts.authors or (parts.title or parts.description,)
        alike.setdefault((who, parts.when.of_year.year), []).append(source.id)
    return {each: _letter(place) for group in alike.values() if len(group) > 1 for place, each in enumerate(group)}


def _letter(place: int) -> str:
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(ord("a") + place % 26)


__all__ = ["Citation", "Styled", "Text", "Work", "bibliography", "citation", "cite", "plain", "reader_style", "works"]
