"""Disambiguation of works that would be cited alike: year suffixes, given names, more names before et al., short titles.

Each style says in its `StyleRules` what it uses, and prints what a `CitationItem` then carries. Works are alike where the style prints one in-text
form for both, whatever their names are in full. This module knows no named style and sorts nothing.

* `add_given_names`: initials of a first author who shares the surname with the first author of another work, the whole given name where the
  initials are shared too (Chicago, chapter 13; MLA 9 \u00a76.7; APA 7 \u00a78.20 has initials only). One name may be printed with initials only, and the
  other's initials may agree with them. Then they may be one person, and nothing is added.
* `et_al_min`: the least number of authors that are cited as the first and et al. Where two works then read the same, as many names as are needed
  (APA 7 \u00a78.18; Chicago, chapter 13). Et al. never stands for one author alone, so that the last one is then named too.
* `add_initials`: initials of further authors whose surnames agree.
* `short_titles`: a short title after the author of several works (MLA 9 \u00a76.8), and three hyphens for the author in the list after the first of
  them (MLA 9, chapter 5).
* `year_suffixes`: letters after the year (2025a) of works that still read alike (APA 7 \u00a78.19; Chicago 18 \u00a713.114).
* Where letters are not used: the whole title, then the year or a number in square brackets after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from beltfacts.cite.citation_item import CitationItem
from beltfacts.cite.names import Name, format_initials
from beltfacts.cite.source_fields import SourceFields
from beltfacts.cite.style_rules import EntryNamesFunction, StyleRules

Authors = tuple[Name, ...]
ShortForm = Callable[[CitationItem], str]
"""Prints the short form of an item: the citation in the text, or the short note."""


def disambiguate(
    items: Sequence[CitationItem], rules: StyleRules, entry_names: EntryNamesFunction, short_form: ShortForm
) -> list[CitationItem]:
    """Return the items with what each citation needs beside the others.

    `entry_names`: gives the names that an entry begins with. `short_form`: prints an item as the style cites it in the text.
    """
    if len({item.source.id for item in items}) < 2 or not (rules.year_suffixes or rules.add_given_names or rules.short_titles):
        return list(items)
    first_of_each = {item.source.id: item for item in reversed(items)}
    works = {each: first_of_each[each]._replace(fact=None) for each in list(first_of_each)[::-1]}
    _add_names(works, rules, entry_names)
    if rules.add_initials:
        _add_coauthor_initials(works, short_form)
    if rules.short_titles:
        _add_short_titles(works, entry_names, short_form)
    if rules.year_suffixes:
        for ids in _read_alike(works, short_form):
            for index, each in enumerate(ids):
                works[each] = works[each]._replace(year_suffix=_to_letters(index))
    else:
        _distinguish_titles(works, short_form)
    return [works[item.source.id]._replace(fact=item.fact) for item in items]


Works = dict[str, CitationItem]
"""The item of each source by its id, without a fact, in the order of the list."""


def _add_names(works: Works, rules: StyleRules, entry_names: EntryNamesFunction) -> None:
    """Set how much of the first author's given name is printed, and how many authors stand before et al."""
    fields = [SourceFields(item) for item in works.values()]
    authors = {each.source.id: entry_names(each) for each in fields}
    forms = _choose_given_name_forms(authors.values()) if rules.add_given_names else {}
    use_first = _count_names_before_et_al(fields, rules)
    for each, item in works.items():
        form = forms.get(authors[each][0], "") if authors[each] else ""
        allowed = "initials" if form and rules.add_given_names == "initials" else form
        works[each] = item._replace(given_name_form=allowed, et_al_use_first=use_first.get(each, 1))
    if rules.add_given_names == "initials":  # where the initials are shared too they distinguish nothing (APA 7 \u00a78.20)
        _drop_shared_initials(works, authors)


def _drop_shared_initials(works: Works, authors: Mapping[str, Authors]) -> None:
    """Take the initials from first authors whose surname is shared only by authors with the same initials."""
    initials: dict[str, set[str]] = defaultdict(set)
    for names in authors.values():
        if names:
            initials[names[0].short.casefold()].add(format_initials(names[0].given))
    for each, item in works.items():
        if item.given_name_form and len(initials[authors[each][0].short.casefold()]) == 1:
            works[each] = item._replace(given_name_form="")


def _add_coauthor_initials(works: Works, short_form: ShortForm) -> None:
    """Set which further authors take initials: those that differ between works that read alike."""
    for ids in _read_alike(works, short_form):
        names = [SourceFields(works[each]).authors for each in ids]
        places = range(1, min(map(len, names)))
        differing = frozenset(place for place in places if len({format_initials(each[place].given) for each in names}) > 1)
        for each in ids:
            works[each] = works[each]._replace(initials_at=differing)


def _add_short_titles(works: Works, entry_names: EntryNamesFunction, short_form: ShortForm) -> None:
    """Set which works take a short title, and which entries repeat the authors before them."""
    authors = {each: entry_names(SourceFields(item)) for each, item in works.items()}
    repeated = _group_by_authors(authors)
    alike = [ids for ids in _read_alike(works, short_form) if authors[ids[0]]]
    for each in {each for ids in (*repeated, *alike) for each in ids}:
        works[each] = works[each]._replace(needs_short_title=True)
    for each in {each for ids in repeated for each in ids[1:]}:
        works[each] = works[each]._replace(repeats_authors=True)


def _distinguish_titles(works: Works, short_form: ShortForm) -> None:
    """Set the whole title, then the year or a number, for works whose short forms read alike."""
    alike = _read_alike(works, short_form)
    for each in (each for ids in alike for each in ids):
        works[each] = works[each]._replace(needs_full_title=True)
    for ids in [] if not alike else _read_alike(works, short_form):
        years = [SourceFields(works[each]).issued.year for each in ids]
        for index, each in enumerate(ids):
            mark = years[index] if years[index] and len(set(years)) == len(ids) else str(index + 1)
            works[each] = works[each]._replace(distinguisher=mark)


def _read_alike(works: Works, short_form: ShortForm) -> list[list[str]]:
    """Return the ids of works that are printed alike in the text, in order. Groups of one are left out."""
    alike: dict[str, list[str]] = defaultdict(list)
    for each, item in works.items():
        alike[short_form(item)].append(each)
    return [ids for ids in alike.values() if len(ids) > 1]


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


def _count_names_before_et_al(sources: Iterable[SourceFields], rules: StyleRules) -> dict[str, int]:
    """Return how many authors stand before et al., by source id. Sources that need only one are left out.

    Citations that show the year never read alike in different years. Names that would be printed alike distinguish nothing.
    """
    alike: dict[tuple[object, ...], list[SourceFields]] = defaultdict(list)
    for fields in sources:
        if rules.et_al_min and len(fields.authors) >= rules.et_al_min:
            alike[(fields.authors[0], fields.issued.year_only.year if rules.year_suffixes else "")].append(fields)
    needed = {}
    for group in alike.values():
        printed = {fields.source.id: _printed_names(fields.authors, rules.add_initials) for fields in group}
        for fields in group:
            mine = printed[fields.source.id]
            if others := set(printed.values()) - {mine}:
                count = max(_first_difference(mine, other) for other in others)
                needed[fields.source.id] = len(fields.authors) if count >= len(fields.authors) - 1 else count
    return needed


def _printed_names(authors: Authors, with_initials: bool) -> tuple[str, ...]:
    """Return what a citation may print of each author: the short name, with initials where the style adds them."""
    return tuple(f"{name.short} {format_initials(name.given) if with_initials else ''}" for name in authors)


def _first_difference(authors: tuple[str, ...], other: tuple[str, ...]) -> int:
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
    forms = [item.given_name_form if index == 0 else "initials" if index in item.initials_at else "" for index in range(len(shown))]
    names = [name.disambiguated(form, keep_order) for name, form in zip(shown, forms, strict=True)]
    return names, len(shown) < len(authors)
