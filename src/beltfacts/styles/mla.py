"""MLA, 9th edition: (Okafor 7).

Headline case with small prepositions. An author who is the publisher is left out, and the work then goes by its title. A work without title is
described in roman. There is no n.d.: what is not known is left out, and an inferred date stands in square brackets (MLA Handbook, chapters 5 and
6). Works of one author take a short title after the name (§6.8), and three hyphens for the name in the list after the first.
"""

from __future__ import annotations

from beltfacts.cite import (
    CitationItem,
    LocatorTerms,
    Name,
    SourceFields,
    StyledText,
    StyleRules,
    add_full_stop,
    append_mark,
    capitalize,
    capitalize_styled,
    concat,
    curl_quotes,
    format_locator_parts,
    format_page_ranges,
    italicize,
    join_names,
    join_sentences,
    join_styled,
    join_with_serial_comma,
    list_in_text_names,
    parse_locator,
    quote_styled,
    space_initials,
    to_headline_case,
)
from beltfacts.styles import _chicago, _chicago_works, _mla

RULES = StyleRules(
    order="author-title",
    add_given_names="full",
    add_initials=True,
    et_al_min=3,
    short_titles=True,
    author_substitutes=("editor", "translator"),
)

_TERMS: LocatorTerms = {
    "chapter": ("ch. {}", "chs. {}"),
    "section": ("sec. {}", "secs. {}"),
    "paragraph": ("par. {}", "pars. {}"),
    "page": "{}",
    "figure": "fig. {}",
    "table": "table {}",
    "line": ("line {}", "lines {}"),
    "annex": "app. {}",
}


_ROLE_LABELS = {"editor": (", editor", ", editors"), "translator": (", translator", ", translators")}


def entry_names(fields: SourceFields) -> tuple[Name, ...]:
    """Return the authors that an entry begins with. One who is the publisher too is left out (§5.25)."""
    return () if fields.author_is_publisher else fields.authors


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the list of works cited."""
    fields = SourceFields(item)
    authors = add_full_stop(_author_list(fields))
    if fields.kind == "thesis":
        submitted = capitalize_styled(join_styled((fields.publisher, fields.genre or "thesis", fields.address)))
        return join_styled(
            (authors, _title(fields), join_sentences((_mla.format_date(fields), submitted, _mla.format_accessed(fields)))), " "
        )
    elements: list[str | StyledText] = [
        _container(fields),
        *_mla.list_contributors(fields),
        *_mla.list_numbers(fields),
        _mla.format_publisher(fields),
        _mla.format_date(fields),
        _mla.format_pages(fields),
        _mla.format_archive(fields),
        fields.address,
    ]
    details = capitalize_styled(join_styled(elements))  # what follows a full stop has a capital
    supplement = join_sentences(capitalize(element) for element in _mla.list_supplements(fields))
    original = add_full_stop(fields.original_year) if fields.original_year else ""
    interview = add_full_stop(f"Interview by {_mla.join_in_order(fields.interviewers)}") if fields.interviewers else ""
    review = add_full_stop(_chicago_works.describe_review(fields))
    return join_styled((authors, _title(fields), interview, review, original, add_full_stop(details), supplement), " ")


def in_text(item: CitationItem) -> StyledText:
    """Return the citation in parentheses: author or short title, then the locator."""
    fields = SourceFields(item)
    names = _in_text_authors(fields, " et al.")
    key = join_styled((names, _short_title(fields) if item.needs_short_title or not names else ()))
    return concat("(", _add_locator(key, item), ")")


def note(item: CitationItem) -> StyledText:
    """Return the narrative form: author or title in the sentence, what else is needed in parentheses."""
    fields = SourceFields(item)
    names = concat(_in_text_authors(fields, " and others"))
    inside = _add_locator(_short_title(fields) if item.needs_short_title and names else (), item)
    return join_styled((names or _short_title(fields), concat("(", inside, ")") if inside else ""), " ")


def _container(fields: SourceFields) -> StyledText:
    """Return what contains the work, and the town of a newspaper in square brackets."""
    title = italicize(_title_in_case(fields, fields.container) if fields.kind == "chapter" else fields.periodical_title)
    return concat(title, f" [{fields.newspaper_place}]" if fields.newspaper_place else "")


def _add_locator(key: StyledText, item: CitationItem) -> StyledText:
    """Return author or title with the locator.

    A page follows without a comma. A comma before any other locator stands inside a closing quotation mark.
    """
    locator = ", ".join(_format_locator_part(kind, number) for kind, number in parse_locator(item.locator))
    if not key or not locator:
        return key or concat(locator)
    if locator[:1].isdigit():
        return concat(key, " ", locator)
    return concat(append_mark(key, ","), " ", locator)


def _format_locator_part(kind: str, number: str) -> str:
    """Return one part of a locator, with abbreviated pages."""
    if kind == "heading":
        return _chicago.format_heading(number)
    return format_locator_parts(((kind, format_page_ranges(number, "minimal-two") if kind == "page" else number),), _TERMS)


def _author_list(fields: SourceFields) -> str:
    """Return the authors of an entry: up to two, of more the first and et al.; hyphens for repeated ones."""
    names = entry_names(fields)
    authors = "---" if fields.item.repeats_authors else join_names(names, _format_author, ", and ", limit=2, use_first=1, et_al=", et al.")
    return authors + fields.label_author_role(_ROLE_LABELS)


def _format_author(index: int, name: Name) -> str:
    """Return a name of an entry: the first is inverted, the others are in reading order."""
    return name.inverted(space_initials(name.given)) if index == 0 and not name.static_ordering else name.reading_order


def _in_text_authors(fields: SourceFields, et_al: str) -> str:
    """Return the names by which a work goes. A work that goes by its title gives an empty string."""
    if not entry_names(fields):
        return ""
    names, others = list_in_text_names(fields, RULES.et_al_min, keep_order=True)
    if others:
        return ", ".join(names) + ("," if len(names) > 1 else "") + et_al
    return join_with_serial_comma(names, " and ")


def _short_title(fields: SourceFields) -> StyledText:
    """Return the title for in-text forms, or the description as it stands."""
    if not fields.title:
        return concat(fields.short_description)
    return _style_title(fields, _title_in_case(fields, fields.short_title))


def _title_in_case(fields: SourceFields, title: str) -> str:
    """Return an English title in headline case, any other as printed."""
    is_changed = fields.is_english and not fields.keeps_title
    return curl_quotes(to_headline_case(title, lower_prepositions=True) if is_changed else title)


def _is_standalone(fields: SourceFields) -> bool:
    """Return whether a work stands alone. Its title is then in italics."""
    return fields.kind in ("book", "report", "thesis") or fields.is_standalone or fields.is_patent


def _style_title(fields: SourceFields, title: str, stop: str = "") -> StyledText:
    """Return a title in italics or quotation marks. `stop`: the mark after it, which stands inside quotation marks."""
    if _is_standalone(fields):
        return concat(italicize(title), "" if stop and title[-1:] in ".?!" else stop)
    return quote_styled(title, stop=stop)


def _title(fields: SourceFields) -> StyledText:
    """Return the title, or the description, with a full stop."""
    title, additions = _title_in_case(fields, _mla.own_title(fields)), fields.title_additions
    if not title:
        return add_full_stop(fields.description)
    return concat(_style_title(fields, title), additions, ".") if additions else _style_title(fields, title, ".")
