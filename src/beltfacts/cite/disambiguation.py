"""Disambiguation of works that would be cited alike: year suffixes, given names, more names before et al., short titles.

Each style says in its `StyleRules` what it uses, and prints what a `CitationItem` then carries. This module renders nothing and sorts nothing.

* `year_suffixes`: letters after the year (2025a) where author and year are the same (APA 7 §8.19; Chicago 18 §13.114).
* `add_given_names`: initials of a first author who shares the surname with the first author of another work, the whole given name where the
  initials are shared too (APA 7 §8.20; Chicago, chapter 13; MLA 9 §6.7). One name may be printed with initials only, and the other's initials may
  agree with them. Then they may be one person, and nothing is added.
* `et_al_min`: the least number of authors that are cited as the first and et al. Where two works then read the same, as many names as are needed
  (APA 7 §8.18; Chicago, chapter 13). Et al. never stands for one author alone, so that the last one is then named too.
* `short_titles`: a short title after the author of several works (MLA 9 §6.8), and three hyphens for the author in the list after the first of
  them (MLA 9, chapter 5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from beltfacts.cite.citation_item import CitationItem
from beltfacts.cite.names import Name, format_initials
from beltfacts.cite.source_fields import SourceFields
from beltfacts.cite.style_rules import EntryNamesFunction, StyleRules

Authors = tuple[Name, ...]


def disambiguate(items: Sequence[CitationItem], rules: StyleRules, entry_names: EntryNamesFunction) -> list[CitationItem]:
    """Return the items with what each citation needs beside the others.

    `entry_names`: gives the names that an entry begins with.
    """
    if len({item.source.id for item in items}) < 2 or not (rules.year_suffixes or rules.add_given_names or rules.short_titles):
        return list(items)
    sources = list({item.source.id: SourceFields(item) for item in reversed(items)}.values())[::-1]
    authors = {fields.source.id: entry_names(fields) for fields in sources}
    suffixes = _assign_year_suffixes(sources, authors) if rules.year_suffixes else {}
    forms = _choose_given_name_forms(authors.values()) if rules.add_given_names else {}
    use_first = _count_names_before_et_al(sources, rules.et_al_min, rules.year_suffixes)
    repeated = _group_by_authors(authors) if rules.short_titles else []
    needs_title, repeats = {each for ids in repeated for each in ids}, {each for ids in repeated for each in ids[1:]}
    return [
        item._replace(
            year_suffix=suffixes.get(item.source.id, ""),
            given_name_form=forms.get(authors[item.source.id][0], "") if authors[item.source.id] else "",
            et_al_use_first=use_first.get(item.source.id, 1),
            needs_short_title=item.source.id in needs_title,
            repeats_authors=item.source.id in repeats,
        )
        for item in items
    ]


def _assign_year_suffixes(sources: Iterable[SourceFields], authors: Mapping[str, Authors]) -> dict[str, str]:
    """Return letters for sources whose author and year read the same. They are by source id, in the order given: a, b, ... z, aa, ab."""
    alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for fields in sources:
        names = authors[fields.source.id] or (fields.title or fields.description,)
        alike[(names, fields.issued.year_only.year)].append(fields.source.id)
    return {each: _to_letters(index) for ids in alike.values() if len(ids) > 1 for index, each in enumerate(ids)}


def _to_letters(index: int) -> str:
    """Return the letters of an index from 0: a, b, ... z, aa, ab."""
    return (_to_letters(index // 26 - 1) if index >= 26 else "") + chr(ord("a") + index % 26)


def _choose_given_name_forms(authors: Iterable[Authors]) -> dict[Name, str]:
    """Return ``initials`` or ``full`` for first authors who share a surname."""
    alike: dict[str, set[Name]] = defaultdict(set)
    for first in {names[0] for names in authors if names and names[0].disambiguated("full") != names[0].short}:
        alike[first.short.casefold()].add(first)
    return {name: form for names in alike.values() for name in names if (form := _form_among(name, names - {name}))}


def _form_among(name: Name, others: Iterable[Name]) -> str:
    """Return the form that distinguishes a name from all others. It is the longest that any of them needs."""
    return max((_form_beside(name, other) for other in others), key=("", "initials", "full").index, default="")


def _form_beside(one: Name, two: Name) -> str:
    """Return the form that distinguishes two names of one surname.

    It is empty where both may be the same person's name, one of them printed shorter.
    """
    mine, theirs = format_initials(one.given), format_initials(two.given)
    only_initials = one.given == mine or two.given == theirs
    if mine == theirs:
        return "" if only_initials else "full"
    shorter, longer = sorted((one.given, two.given), key=len)
    agree = mine.startswith(theirs) or theirs.startswith(mine)
    return "" if agree and (only_initials or longer.startswith(shorter + " ")) else "initials"


def _count_names_before_et_al(sources: Iterable[SourceFields], et_al_min: int, with_year: bool) -> dict[str, int]:
    """Return how many authors stand before et al., by source id. Sources that need only one are left out.

    `with_year`: whether citations show the year, so that works of different years never read alike.
    """
    alike: dict[tuple[object, ...], list[SourceFields]] = defaultdict(list)
    for fields in sources:
        if et_al_min and len(fields.authors) >= et_al_min:
            alike[(fields.authors[0], fields.issued.year_only.year if with_year else "")].append(fields)
    needed = {}
    for group in alike.values():
        for fields in group:
            if others := {other.authors for other in group} - {fields.authors}:
                count = max(_first_difference(fields.authors, other) for other in others)
                needed[fields.source.id] = len(fields.authors) if count >= len(fields.authors) - 1 else count
    return needed


def _first_difference(authors: Authors, other: Authors) -> int:
    """Return how many authors it takes until these differ from the others."""
    return next((count for count, (one, two) in enumerate(zip(authors, other, strict=False), 1) if one != two), len(authors))


def _group_by_authors(authors: Mapping[str, Authors]) -> list[list[str]]:
    """Return the ids of sources that share their authors, in order. Groups of one are left out."""
    alike: dict[Authors, list[str]] = defaultdict(list)
    for source_id, names in authors.items():
        if names:
            alike[names].append(source_id)
    return [ids for ids in alike.values() if len(ids) > 1]


def list_in_text_names(fields: SourceFields, et_al_min: int, keep_order: bool = False) -> tuple[list[str], bool]:
    """Return the names of an in-text citation, and whether et al. follows.

    `et_al_min`: the least number of authors that are cut. `keep_order`: whether the style keeps the order of a name whose family name
    stands first.
    """
    item, authors = fields.item, fields.authors
    shown = authors[: item.et_al_use_first] if len(authors) >= et_al_min else authors
    names = [name.disambiguated(item.given_name_form if index == 0 else "", keep_order) for index, name in enumerate(shown)]
    return names, len(shown) < len(authors)
