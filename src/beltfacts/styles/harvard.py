"""Harvard, Cite Them Right, 12th edition: (Okafor, 2023, p. 7).

Author-date, British: single quotation marks with the comma outside, sentence case, "no date" where there is none. An inferred date stands in
square brackets, c. before an approximate one.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import (
    SINGLE_QUOTES,
    CitationItem,
    LocatorTerms,
    Name,
    SourceFields,
    StyledText,
    StyleRules,
    add_year_suffix,
    concat,
    format_initials,
    format_locator,
    italicize,
    join_names,
    join_styled,
    list_in_text_names,
    mark_doubtful_date,
    quote_styled,
)
from beltfacts.styles import _harvard

RULES = StyleRules(
    order="author-date",
    year_suffixes=True,
    add_given_names="initials",
    add_initials=True,
    et_al_min=4,
    sentence_case=True,
    quotation_marks=SINGLE_QUOTES,
    author_substitutes=("editor", "translator"),
)

_TERMS: LocatorTerms = {
    "chapter": ("ch. {}", "chs {}"),
    "section": ("sec. {}", "secs {}"),
    "paragraph": ("para. {}", "paras {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": "Figure {}",
    "table": "Table {}",
}


_ROLE_LABELS = {"editor": ("ed.", "eds"), "translator": ("trans.", "trans.")}

entry_names = _harvard.entry_names


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list."""
    fields = SourceFields(item)
    year, title = f"({_year(fields)})", _title(fields)
    opening = join_styled((_author_list(fields), year, title) if _harvard.entry_names(fields) else (title, year), " ")
    return join_styled((*_harvard.list_publication_details(fields, opening), _harvard.format_availability(fields)), " ")


def in_text(item: CitationItem) -> StyledText:
    """Return the citation in parentheses, with the locator."""
    fields = SourceFields(item)
    return concat("(", join_styled((_author_text(fields), _year_and_locator(fields))), ")")


def note(item: CitationItem) -> StyledText:
    """Return the narrative form."""
    fields = SourceFields(item)
    return concat(_author_text(fields), " (", _year_and_locator(fields), ")")


def _year_and_locator(fields: SourceFields) -> StyledText:
    """Return the year, and the locator in the terms of the style."""
    return join_styled((_year(fields), format_locator(fields.item.locator, _TERMS)))


def _author_text(fields: SourceFields) -> StyledText:
    """Return the authors of an in-text citation, or the title."""
    if _harvard.is_unsigned(fields):
        return italicize(fields.container)
    if not fields.authors:
        short = fields.get("title-short")
        words = _harvard.in_sentence_case(fields, short) if short else _title_in_case(fields)
        return _style_title(fields, words) if words else concat(f"[{fields.description}]")
    names, et_al = list_in_text_names(fields, RULES.et_al_min)
    return concat(", ".join(names), " ", italicize("et al.")) if et_al else concat(_join_with_and(names))


def _join_with_and(names: Sequence[str]) -> str:
    """Return "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _author_list(fields: SourceFields) -> StyledText:
    """Return up to three authors. Of four and more return the first and et al., in italics."""
    if _harvard.is_unsigned(fields):
        return italicize(fields.container)
    if len(fields.authors) >= RULES.et_al_min:
        authors = concat(_format_author(0, fields.authors[0]), " ", italicize("et al."))
    else:
        authors = concat(join_names(fields.authors, _format_author, " and ", limit=3, use_first=1, et_al=""))
    label = fields.label_author_role(_ROLE_LABELS)
    return concat(authors, f" ({label})") if label else authors


def _format_author(index: int, name: Name) -> str:
    """Return a name inverted, with initials without blanks."""
    return name.inverted(format_initials(name.given, separator=""))


def _year(fields: SourceFields) -> str:
    """Return the year with its suffix, or "no date"."""
    date, suffix = fields.issued.year_only, fields.item.year_suffix
    if not date.is_known:
        return "no date" + (f" {suffix}" if suffix else "")
    return mark_doubtful_date(add_year_suffix(date.year, suffix), date, circa="c. ", bracket_doubtful=False)


def _title_in_case(fields: SourceFields) -> str:
    """Return the title in sentence case. An English source may give it as `title-sentence`."""
    return _harvard.in_sentence_case(fields, (fields.get("title-sentence") if fields.is_english else "") or fields.display_title)


def _style_title(fields: SourceFields, title: str) -> StyledText:
    """Return a title in italics, or that of a component in quotation marks."""
    is_quoted = (fields.is_component and not fields.is_standalone) or _harvard.is_part_of_programme(fields)
    return quote_styled(title, SINGLE_QUOTES) if is_quoted else italicize(title)


def _title(fields: SourceFields) -> StyledText:
    """Return the title with translation, genre and machine translation in brackets."""
    machine = "Machine translation" if fields.is_machine_translated else ""
    if not fields.title:
        return concat(f"[{fields.description}]", f" [{machine}]" if machine else "")
    genre = "" if fields.kind == "thesis" or fields.report_number else fields.capitalized_genre or fields.medium
    labels = (fields.translated_title, genre, machine)
    title = _style_title(fields, _title_in_case(fields))
    return join_styled((title, fields.title_in_original_script, *(f"[{label}]" for label in labels if label)), " ")
