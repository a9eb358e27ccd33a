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
    add_full_stop,
    add_year_suffix,
    capitalize,
    concat,
    format_day_month,
    format_day_month_year,
    format_initials,
    format_locator,
    italicize,
    join_names,
    join_styled,
    list_in_text_names,
    mark_doubtful_date,
    nest_quotes,
    quote_styled,
    to_sentence_case,
)

RULES = StyleRules(
    order="author-date",
    year_suffixes=True,
    add_given_names="initials",
    add_initials=True,
    et_al_min=4,
    sentence_case=True,
    quotation_marks=SINGLE_QUOTES,
)

_TERMS: LocatorTerms = {
    "chapter": ("ch. {}", "chs {}"),
    "section": ("sec. {}", "secs {}"),
    "paragraph": ("para. {}", "paras {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": "Figure {}",
    "table": "Table {}",
}


def entry_names(fields: SourceFields) -> tuple[Name, ...]:
    """Return the authors that an entry begins with, or the paper in place of them (Cite Them Right: "The Times (2012)")."""
    return fields.authors or ((Name(literal=fields.container),) if _is_unsigned(fields) else ())


def _is_unsigned(fields: SourceFields) -> bool:
    """Return whether a newspaper, magazine or journal stands in the place of an author."""
    return not fields.authors and fields.kind in ("newspaper", "magazine", "journal")


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list."""
    fields = SourceFields(item)
    year, title = f"({_year(fields)})", _title(fields)
    opening = join_styled((_author_list(fields), year, title) if entry_names(fields) else (title, year), " ")
    return join_styled((*_publication_details(fields, opening), _availability(fields)), " ")


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
    if _is_unsigned(fields):
        return italicize(fields.container)
    if not fields.authors:
        short = fields.get("title-short")
        words = _sentence_case(fields, short) if short else _title_in_case(fields)
        return _style_title(fields, words) if words else concat(f"[{fields.description}]")
    names, et_al = list_in_text_names(fields, RULES.et_al_min)
    return concat(", ".join(names), " ", italicize("et al.")) if et_al else concat(_join_with_and(names))


def _join_with_and(names: Sequence[str]) -> str:
    """Return "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _author_list(fields: SourceFields) -> StyledText:
    """Return up to three authors. Of four and more return the first and et al., in italics."""
    if _is_unsigned(fields):
        return italicize(fields.container)
    if len(fields.authors) >= RULES.et_al_min:
        authors = concat(_format_author(0, fields.authors[0]), " ", italicize("et al."))
    else:
        authors = concat(join_names(fields.authors, _format_author, " and ", limit=3, use_first=1, et_al=""))
    return concat(authors, f" ({'eds' if len(fields.authors) > 1 else 'ed.'})") if fields.editors_as_authors else authors


def _format_author(index: int, name: Name) -> str:
    """Return a name inverted, with initials without blanks."""
    return name.inverted(format_initials(name.given, separator=""))


def _year(fields: SourceFields) -> str:
    """Return the year with its suffix, or "no date"."""
    date, suffix = fields.issued.year_only, fields.item.year_suffix
    if not date.is_known:
        return "no date" + (f" {suffix}" if suffix else "")
    return mark_doubtful_date(add_year_suffix(date.year, suffix), date, circa="c. ", bracket_doubtful=False)


def _sentence_case(fields: SourceFields, title: str) -> str:
    """Return an English title in sentence case, any other as printed. Quotation marks inside it are double."""
    return nest_quotes(to_sentence_case(title, lower_subtitle=True) if fields.is_english else title, SINGLE_QUOTES)


def _title_in_case(fields: SourceFields) -> str:
    """Return the title in sentence case. An English source may give it as `title-sentence`."""
    return _sentence_case(fields, (fields.get("title-sentence") if fields.is_english else "") or fields.display_title)


def _style_title(fields: SourceFields, title: str) -> StyledText:
    """Return a title in italics, or that of a component in quotation marks."""
    return quote_styled(title, SINGLE_QUOTES) if fields.is_component else italicize(title)


def _title(fields: SourceFields) -> StyledText:
    """Return the title with translation, genre and machine translation in brackets."""
    machine = "Machine translation" if fields.is_machine_translated else ""
    if not fields.title:
        return concat(f"[{fields.description}]", f" [{machine}]" if machine else "")
    labels = (fields.translated_title, "" if fields.kind == "thesis" else fields.capitalized_genre, machine)
    title = _style_title(fields, _title_in_case(fields))
    return join_styled((title, fields.title_in_original_script, *(f"[{label}]" for label in labels if label)), " ")


def _publication_details(fields: SourceFields, opening: StyledText) -> list[StyledText]:
    """Return the opening (authors, year, title) and what follows, as sentences."""
    if fields.is_periodical:
        volume, issue = fields.get("volume"), fields.get("issue")
        numbering = f"{volume}({issue})" if volume and issue else volume or (f"({issue})" if issue else "")
        day = "" if fields.kind == "journal" else _day_and_month(fields)
        details = join_styled(("" if _is_unsigned(fields) else italicize(fields.container), numbering, day, fields.labelled_pages))
        return [add_full_stop(join_styled((opening, details), ", " if entry_names(fields) else " "))]
    if fields.kind == "chapter":
        edition = f"{fields.edition.replace(' ed.', ' edn')}" if fields.edition else ""
        book = add_full_stop(concat(opening, ", in ", _containing_book(fields)))
        return [book, add_full_stop(edition), concat(_volume(fields)), _publisher_and_pages(fields)]
    if fields.kind == "web":  # the address says which site it is on
        return [add_full_stop(opening) if fields.authors else opening]
    details_of_kind = (
        (fields.capitalized_genre or "Thesis") if fields.kind == "thesis" else "",
        fields.edition.replace(" ed.", " edn"),
        *_contributors(fields),
        _volume(fields),
        capitalize(fields.version),
        fields.label_report_number("No."),
        ", ".join(fields.other_bodies((fields.publisher, fields.archive), authors=fields.kind == "document")) + _series(fields),
        _day_and_month(fields) if fields.kind == "document" else "",
    )
    return [add_full_stop(opening), *(add_full_stop(detail) for detail in details_of_kind if detail)]


def _names_in_order(names: Sequence[Name]) -> str:
    """Return names of editors or translators, with initials first."""
    return join_names(
        names,
        lambda _, name: name.given_first(format_initials(name.given, separator="")),
        " and ",
        limit=3,
        use_first=1,
        et_al=" et al.",
    )


def _contributors(fields: SourceFields) -> list[str]:
    """Return the editors of an authored work and the translators."""
    roles = [("Edited by", fields.contributing_editors), ("Translated by", fields.translators)]
    if fields.translated_by_editors:
        roles = [("Edited and translated by", fields.translators)]
    return [f"{words} {_names_in_order(names)}" for words, names in roles if names]


def _volume(fields: SourceFields) -> str:
    """Return the volume of a book as a sentence, or how many volumes it has."""
    volume = fields.label_book_volume("Vol.", "Vols.")
    return f"{volume}." if volume[:1] == "V" else volume


def _containing_book(fields: SourceFields) -> StyledText:
    """Return editors, translators and title of the book that contains a chapter."""
    editors = f"{_names_in_order(fields.editors)} ({'eds' if len(fields.editors) > 1 else 'ed.'})" if fields.editors else ""
    translators = f"{_names_in_order(fields.translators)} (trans.)" if fields.translators else ""
    label = ", ".join(filter(None, (editors, translators)))
    title = _sentence_case(fields, fields.container)
    return concat(f"{label} " if label else "", italicize(title))


def _publisher_and_pages(fields: SourceFields) -> StyledText:
    """Return publisher and pages of a chapter, as a sentence."""
    return add_full_stop(join_styled((fields.publisher + _series(fields), fields.labelled_pages)))


def _series(fields: SourceFields) -> str:
    """Return the series with its number in parentheses, after a blank."""
    series = ", ".join(filter(None, (fields.get("collection-title"), fields.get("collection-number"))))
    return f" ({series})" if series else ""


def _day_and_month(fields: SourceFields) -> str:
    """Return day and month without the year, which stands in front."""
    date = fields.issued
    if date.season:
        return date.season_range
    if date.end:
        if date.start[0] != date.end[0]:
            return "\u2013".join(filter(None, (format_day_month(date.start), format_day_month(date.end))))
        return format_day_month_year(date)[:-5] if len(date.start) > 1 else ""
    day = format_day_month(date.start)
    return mark_doubtful_date(day, date, circa="c. ", bracket_doubtful=False) if day else ""


def _availability(fields: SourceFields) -> str:
    """Return the address, with the day on which it was looked at."""
    accessed = f" (Accessed: {format_day_month_year(fields.accessed)})" if fields.accessed.is_known and not fields.doi else ""
    return f"Available at: {fields.address}{accessed}." if fields.address else ""
