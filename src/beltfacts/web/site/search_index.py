"""The search index of a site: scripts that hand data to the site's own script, so that it works without a server too.

One file says what there is; shards of terms in order hold the facts of each, and files of cards what is shown. It writes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from beltfacts.library import Library, list_facts
from beltfacts.library.index import STOP, lemma_candidates
from beltfacts.model import Fact
from beltfacts.search import last_day
from beltfacts.web.cards import card
from beltfacts.web.site.addresses import with_files
from beltfacts.web.site.search_terms import QUESTION_TYPES, TYPE_WORDS, FactTerms, TermMaker

CARDS_A_FILE = 8
"""Cards in one file: an answer of ten reads ten files at most, of about 10 kB each."""

_SHARD = 16_000
"""Characters of a shard. One term of many facts may have more."""

_SHORTEST_BASE = 3
"""Letters of a word that another may be an inflection of."""


def search_files(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the files of the index: name within the site, and text."""
    facts = in_order_of_rank(list_facts(library))
    maker = TermMaker(library)
    found = [maker.terms_of(fact) for fact in facts]
    shards = [*_shards(_entries(found))]
    cards = [[with_files(card(library, fact), "/") for fact in facts[at : at + CARDS_A_FILE]] for at in range(0, len(facts), CARDS_A_FILE)]
    version = _version(shards, cards)
    subjects = {subject: number for number, subject in enumerate(dict.fromkeys(fact.subject for fact in facts))}
    needs = {subjects[fact.subject]: terms.guarded for fact, terms in zip(facts, found, strict=True) if terms.guarded}
    index = {
        "version": version,
        "facts": len(facts),
        "stop": sorted(STOP),
        "questions": [[phrase, types] for phrase, types in QUESTION_TYPES.items()],
        "typeWords": [[word, answer_type] for word, answer_type in TYPE_WORDS.items()],
        "firsts": [shard[0][0] for shard in shards],
        "lengths": [terms.length for terms in found],
        "subjects": [subjects[fact.subject] for fact in facts],
        "needs": [[subject, [[term, [*needed]] for term, needed in terms.items()]] for subject, terms in needs.items()],
        "cardsAFile": CARDS_A_FILE,
    }
    yield "search/index.js", _script("index", version, index)
    for name, files in (("terms", shards), ("cards", cards)):
        for number, content in enumerate(files):
            yield f"search/{name}-{number}.js", _script(f"{name}-{number}", version, content)


def in_order_of_rank(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts as they rank where words do not tell them apart: the newest of each series, wholes before parts, newer before older."""
    dated = sorted(facts, key=lambda fact: (last_day(fact.date), fact.id), reverse=True)
    seen = set[tuple[str, str]]()
    first = []
    for fact in dated:
        series = (fact.subject, fact.measure)
        first.append((series in seen, bool(fact.dimensions)))
        if not fact.dimensions:
            seen.add(series)
    return [fact for _, fact in sorted(zip(first, dated, strict=True), key=lambda each: each[0])]


def _entries(found: Sequence[FactTerms]) -> list[list[Any]]:
    """Return the terms in order: term, facts by field as distances from one to the next, and the terms that inflect it."""
    postings: dict[str, list[list[int]]] = {}
    for number, terms in enumerate(found):
        for field, several in enumerate((terms.about, terms.told, terms.words, terms.guarded)):
            for term in several:
                postings.setdefault(term, [[], [], [], []])[field].append(number)
    inflected: dict[str, list[str]] = {}
    for term in sorted(postings):
        for base in {*lemma_candidates(term)} if term.isascii() and term.isalpha() else ():
            if len(base) >= _SHORTEST_BASE and base != term:
                inflected.setdefault(base, []).append(term)
    nothing: list[list[int]] = [[], [], [], []]
    return [
        [term, *map(_distances, postings.get(term, nothing)), inflected.get(term, [])]
        for term in sorted(postings.keys() | inflected.keys(), key=lambda term: term.encode("utf-16-be"))
    ]


def _distances(numbers: Iterable[int]) -> list[int]:
    """Return the first of some rising numbers, and by how much each is more than the one before."""
    found, before = [], 0
    for number in numbers:
        found.append(number - before)
        before = number
    return found


def _shards(entries: list[list[Any]]) -> Iterator[list[list[Any]]]:
    """Yield the entries in parts of about the same size."""
    part, size = list[list[Any]](), 0
    for entry in entries:
        part.append(entry)
        size += len(json.dumps(entry, separators=(",", ":")))
        if size > _SHARD:
            yield part
            part, size = [], 0
    if part:
        yield part


def _version(*contents: Any) -> str:
    """Return a text that changes with the content of the index."""
    digest = sha256()
    for content in contents:
        for part in content:
            digest.update(json.dumps(part).encode())
    return digest.hexdigest()[:12]


def _script(name: str, version: str, content: Any) -> str:
    """Return a script that hands one part of the index to the site's own script. Nothing in it acts: it is JSON within a call."""
    return f"beltfacts.take({json.dumps(name)},{json.dumps(version)},{json.dumps(content, separators=(',', ':'))});\n"
