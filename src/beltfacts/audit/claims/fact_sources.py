"""Whose a fact is: whether a name that a sentence gives as a source may be that of a fact."""

from __future__ import annotations

from collections.abc import Iterable

from beltfacts.audit.claims.attribution import DESCRIBED_BODY, DESCRIPTION, NAME, OWNER, named_sources
from beltfacts.audit.words import is_han, may_be, words_in_english
from beltfacts.library.index import stem, tokenize
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_EMPTY = frozenset("the of for and on institute report agency office press ministry bureau news online limited ltd".split())
_ANY = frozenset("the of for and on a its own latest new report statement".split())
"""Words of descriptions that say nothing of a source."""
_NAME_IN_QUOTE = LazyPattern(NAME)
"""A name that a quote has, which may be whom it quotes."""
_LEAST_PART = 0.5
"""Share of the words of a name that a source has at least."""


def speaks_for(name: str, fact: Fact) -> bool:
    """Return whether a name is one of a fact's source: its author, publisher, title, series, whom it quotes, or in a name of its quote."""
    if any(map(is_han, name)):
        return name in fact.quote or may_be(name, _bodies_of(fact))
    if is_description(name):
        return _is_described(_telling(name), name, fact)
    words = set(tokenize(name)) - {"the", "of", "for", "and", "on"}
    if not words:
        return True
    known = {token for text in _texts_of(fact) for token in tokenize(text)}
    if name.isupper() and len(name) <= 8 and name.lower() in {_initials(text) for text in _texts_of(fact)} | known:
        return True
    telling = words - _EMPTY or words
    if any(telling <= set(tokenize(each[0])) for each in _NAME_IN_QUOTE.finditer(fact.quote)):
        return True
    return len(telling & known) / len(telling) > _LEAST_PART or telling <= known


def may_be_translated(name: str, language: str, fact: Fact) -> bool:
    """Return whether an English word for one of a name in another language is in what the source of a fact is called.

    So "Direcci\xf3n de Pesca" may be its Directorate of Fisheries.
    """
    in_english = frozenset(stem(word) for _, *words in words_in_english(language, name) for word in words)
    return not in_english.isdisjoint(_known(name, fact))


def is_description(name: str) -> bool:
    """Return whether a name only says what a source is, as "the energy regulator": it may be that of many."""
    return DESCRIPTION.match(name) is not None


def _is_described(telling: frozenset[str], name: str, fact: Fact) -> bool:
    """Return whether a description with some words may be meant for the source of a fact, or for what its quote speaks of."""
    return len(telling & _known(name, fact)) > _LEAST_PART * len(telling) or telling <= frozenset(map(stem, tokenize(fact.quote)))


def is_strange(description: str, fact: Fact) -> bool:
    """Return whether a description has a name, and no word that is in what the source of a fact is called: "Luxembourg statistics office"."""
    has_name = not description.islower() and not OWNER.search(description)
    return has_name and _telling(description).isdisjoint(_known(description, fact))


def is_called(name: str, fact: Fact) -> bool:
    """Return whether each word of a description is in what the source of a fact is called, or the one that its quote names."""
    words = _telling(name)
    named = {stem(token) for source, _ in named_sources(fact.quote) for token in tokenize(source)}
    return words <= _known(name, fact) or words <= named


def _telling(name: str) -> frozenset[str]:
    """Return the stems of the words of a description that not any report may have."""
    return frozenset(stem(token) for token in tokenize(name) if token not in _ANY)


def _known(name: str, fact: Fact) -> frozenset[str]:
    """Return the stems of what the source of a fact is called, for a body only of those who wrote it."""
    texts = _bodies_of(fact) if DESCRIBED_BODY.match(name) else _texts_of(fact)
    return frozenset(stem(token) for text in texts for token in tokenize(text))


def _texts_of(fact: Fact) -> Iterable[str]:
    """Return the texts that say whose a fact is."""
    yield from (*_writers_of(fact), fact.source.replace("-", " "))
    if source := fact.cited:
        yield from (source.title, source.issuer)
        yield from (str(source.csl.get(field, "")) for field in ("collection-title", "title-short", "container-title-short", "note"))


def _bodies_of(fact: Fact) -> Iterable[str]:
    """Return the texts that say which body a fact is from. A title may name another: "A comment on the ministry's report"."""
    writers = tuple(filter(None, _writers_of(fact)))
    return (*writers, fact.source.replace("-", " ")) if writers else _texts_of(fact)


def _writers_of(fact: Fact) -> Iterable[str]:
    """Return the names of those who speak in a fact or wrote its source."""
    yield from (fact.says, fact.via)
    if fact.cited:
        yield from (fact.cited.publisher, *fact.cited.author, str(fact.cited.csl.get("container-title", "")))


def _initials(text: str) -> str:
    """Return the first letters of the words of a name: cgtn."""
    return "".join(word[0] for word in tokenize(text) if word not in ("of", "the", "and", "for"))
