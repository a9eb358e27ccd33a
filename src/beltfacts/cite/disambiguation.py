"""What tells works apart that would be cited alike in one text: letters after the year, given names, more names before et al., titles.

Each style says by its constants what it uses, and prints what a work then carries. It renders nothing and sorts nothing.

* `SUFFIXES`: letters after the year (2025a) where author and year are the same (APA 7 §8.19; Chicago 18 §13.114).
* `SURNAMES`: initials of a first author who shares the surname with the first author of another work, the whole given name where the initials
  are shared too (APA 7 §8.20; Chicago, chapter 13; MLA 9 §6.7). Where one name is printed with initials only and the other's initials agree
  with them, nothing tells whether they are two persons, and nothing is added.
* `ET_AL`: the least number of authors that are cited as the first and et al.; where two works then read the same, as many names as are needed
  (APA 7 §8.18; Chicago, chapter 13). Et al. never stands for one author alone, so that the last one is then named too.
* `TITLES`: a short title after the author of several works (MLA 9 §6.8), and three hyphens for the author in the list after the first of them
  (MLA 9, chapter 5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import ModuleType

from beltfacts.cite.citation_item import Work
from beltfacts.cite.names import Name, initials
from beltfacts.cite.source_fields import SourceFields

Authors = tuple[Name, ...]
Leads = Callable[[SourceFields], Authors]


def leads_of(style: ModuleType | None) -> Leads:
    """Whom a style's entries begin with: the authors, or what its `leads` says (MLA passes over an author who is the publisher)."""
    found: Leads = getattr(style, "leads", lambda parts: parts.authors)
    return found


def disambiguate(works: Sequence[Work], style: ModuleType | None) -> list[Work]:
    """The works, in their order, each with what its citation needs beside the others."""
    if len({work.source.id for work in works}) < 2 or not any(hasattr(style, flag) for flag in ("SUFFIXES", "SURNAMES", "TITLES")):
        return list(works)
    leads, dated = leads_of(style), getattr(style, "SUFFIXES", False)
    sources = list({work.source.id: SourceFields(work) for work in reversed(works)}.values())[::-1]
    people = {parts.source.id: leads(parts) for parts in sources}
    letters = _letters(sources, people) if dated else {}
    given = _given(people.values()) if getattr(style, "SURNAMES", False) else {}
    named = _named(sources, getattr(style, "ET_AL", 0), dated)
    several = _several(people) if getattr(style, "TITLES", False) else []
    titled, again = {each for ids in several for each in ids}, {each for ids in several for each in ids[1:]}
    return [
        work._replace(
            suffix=letters.get(work.source.id, ""),
            given=given.get(people[work.source.id][0], "") if people[work.source.id] else "",
            named=named.get(work.source.id, 1),
            titled=work.source.id in titled,
            again=work.source.id in again,
        )
        for work in works
    ]


def _letters(sources: Iterable[SourceFields], people: Mapping[str, Authors]) -> dict[str, str]:
    """Letters for sources whose author and year read the same, in the order given: a, b, ... z, aa, ab."""
    alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for parts in sources:
        who = people[parts.source.id] or (parts.title or parts.description,)
        alike[(who, parts.when.of_year.year)].append(parts.source.id)
    return {each: _letter(place) for group in alike.values() if len(group) > 1 for place, each in enumerate(group)}


def _letter(place: int) -> str:
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(ord("a") + place % 26)


def _given(authors: Iterable[Authors]) -> dict[Name, str]:
    """How first authors who share a surname give their given names: ``initials`` or ``full``."""
    alike: dict[str, set[Name]] = defaultdict(set)
    for first in {people[0] for people in authors if people and people[0].told("full") != people[0].short}:
        alike[first.short.casefold()].add(first)
    return {name: how for people in alike.values() for name in people if (how := _how(name, people - {name}))}


def _how(name: Name, others: Iterable[Name]) -> str:
    """What tells a name from all others of the same surname: the most that any of them takes."""
    return max((_tells(name, other) for other in others), key=("", "initials", "full").index, default="")


def _tells(one: Name, two: Name) -> str:
    """What tells two names of one surname apart; nothing where they may be the same person's, one of them printed shorter."""
    mine, theirs = initials(one.given), initials(two.given)
    bare = one.given == mine or two.given == theirs
    if mine == theirs:
        return "" if bare else "full"
    shorter, longer = sorted((one.given, two.given), key=len)
    agree = mine.startswith(theirs) or theirs.startswith(mine)
    return "" if agree and (bare or longer.startswith(shorter + " ")) else "initials"


def _named(sources: Iterable[SourceFields], least: int, dated: bool) -> dict[str, int]:
    """How many authors come before et al. where the first alone would stand for different authors; only sources that need more than one."""
    alike: dict[tuple[object, ...], list[SourceFields]] = defaultdict(list)
    for parts in sources:
        if least and len(parts.authors) >= least:
            alike[(parts.authors[0], parts.when.of_year.year if dated else "")].append(parts)
    needed = {}
    for group in alike.values():
        for parts in group:
            if others := {other.authors for other in group} - {parts.authors}:
                count = max(_differs(parts.authors, other) for other in others)
                needed[parts.source.id] = len(parts.authors) if count >= len(parts.authors) - 1 else count
    return needed


def _differs(authors: Authors, other: Authors) -> int:
    """How many authors it takes until these differ from those."""
    return next((place for place, (one, two) in enumerate(zip(authors, other, strict=False), 1) if one != two), len(authors))


def _several(people: Mapping[str, Authors]) -> list[list[str]]:
    """The sources of authors who have more than one here, as they stand after one another."""
    alike: dict[Authors, list[str]] = defaultdict(list)
    for source, authors in people.items():
        if authors:
            alike[authors].append(source)
    return [ids for ids in alike.values() if len(ids) > 1]


def cited_names(parts: SourceFields, least: int, keep: bool = False) -> tuple[list[str], bool]:
    """The names of an in-text citation, and whether et al. stands for others; `keep` where the style keeps names whose family name stands first."""
    work, people = parts.work, parts.authors
    shown = people[: work.named] if len(people) >= least else people
    return [name.told(work.given if place == 0 else "", keep) for place, name in enumerate(shown)], len(shown) < len(people)
