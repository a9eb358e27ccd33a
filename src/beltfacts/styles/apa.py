"""APA, 7th edition: (Xinhua Institute, [2025], Chapter 1).

Author-date. Titles in sentence case. An inferred date stands in square brackets, ca. before an approximate one, n.d. where there is none. A work
without title is described in square brackets. The publisher is left out where it is the author. Genre and machine translation stand in square
brackets after the title (Publication Manual, chapters 8 to 10).
"""

from __future__ import annotations

from beltfacts.cite import (
    CitationItem,
    LocatorTerms,
    Name,
    SourceDate,
    SourceFields,
    StyledText,
    StyleRules,
    add_full_stop,
    add_full_stop_inside_quotes,
    add_year_suffix,
    append_mark,
    capitalize,
    concat,
    curl_quotes,
    format_date_after_year,
    format_initials,
    format_locator,
    format_month_day_year,
    italicize,
    join_names,
    join_sentences,
    join_styled,
    join_with_serial_comma,
    list_in_text_names,
    mark_doubtful_date,
    quote_styled,
    to_headline_case,
    to_sentence_case,
)
from beltfacts.output import join_nonempty
from beltfacts.styles import _apa

RULES = StyleRules(
    order="author-date",
    undated_first=True,
    by_day=True,
    year_suffixes=True,
    add_given_names="initials",
    et_al_min=3,
    sentence_case=True,
    author_substitutes=("editor", "director"),
)

_TERMS: LocatorTerms = {
    "chapter": "Chapter {}",
    "section": "Section {}",
    "paragraph": ("para. {}", "paras. {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": "Figure {}",
    "table": "Table {}",
    "heading": "{} section",
}


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list."""
    fields = SourceFields(item)
    if fields.is_legal:
        law = fields.format_law(
            fields.display_title, format_month_day_year(fields.issued), _year(fields) if fields.issued.is_known else "n.d."
        )
        return join_styled((add_full_stop(law), fields.address), " ")
    authors, date, title = _author_list(fields), f"({_date(fields)})", _title(fields)
    if title and not title[-1][1]:
        title = add_full_stop_inside_quotes(title)
    opening = (authors, date, title) if authors else (title, date)
    entry = join_sentences((*opening, _apa.format_container(fields), *_apa.list_publishers(fields)))
    return join_styled((entry, _apa.format_address(fields), _apa.format_original(fields)), " ")


def in_text(item: CitationItem) -> StyledText:
    """Return the citation in parentheses, with the locator."""
    fields = SourceFields(item)
    return concat("(", join_styled((append_mark(_author_text(fields, " & "), ","), _year_and_locator(fields)), " "), ")")


def note(item: CitationItem) -> StyledText:
    """Return the narrative form, for a sentence or a footnote. APA has no reference notes."""
    fields = SourceFields(item)
    return concat(_author_text(fields, " and "), " (", _year_and_locator(fields), ")")


def _year_and_locator(fields: SourceFields) -> StyledText:
    """Return the year, and the locator in the terms of the style."""
    return join_styled((_years_in_text(fields), format_locator(fields.item.locator, _TERMS)))


def _author_list(fields: SourceFields) -> str:
    """Return up to twenty authors. Of more return the first nineteen and the last (§9.8)."""
    if not fields.authors:
        return ""
    last = ", . . . " + _format_author(0, fields.authors[-1])
    authors = join_names(fields.authors, _format_author, ", & ", limit=20, use_first=19, et_al=last)
    label = fields.label_author_role(_apa.ROLE_LABELS)
    return authors + (f" ({label})" if label else "")


def _format_author(index: int, name: Name) -> str:
    """Return a name inverted, with initials."""
    return name.inverted(format_initials(name.given))


def _author_text(fields: SourceFields, last: str) -> StyledText:
    """Return the authors of an in-text citation, or the short title. `last`: stands before the last author."""
    if not fields.authors:
        return _short_title(fields)
    names, et_al = list_in_text_names(fields, RULES.et_al_min)
    if et_al:
        return concat(", ".join(names), ", et al." if len(names) > 1 else " et al.")
    return concat(join_with_serial_comma(names, last))


def _short_title(fields: SourceFields) -> StyledText:
    """Return the title in place of an author, in headline case.

    It stands in quotation marks for part of a larger work, else in italics.
    """
    if not fields.title:
        return concat(f"[{fields.description}]")
    words = fields.get("title-short") or fields.display_title
    title = curl_quotes(to_headline_case(words) if fields.is_english and not fields.is_case else words)
    return quote_styled(title) if fields.is_component and not fields.is_standalone else italicize(title)


def _year(fields: SourceFields) -> str:
    """Return the year with its suffix, or n.d."""
    date, suffix = fields.issued.year_only, fields.item.year_suffix
    if not date.is_known:
        return "n.d." + (f"-{suffix}" if suffix else "")
    return mark_doubtful_date(add_year_suffix(_year_with_era(date), suffix), date, bracket_doubtful=False)


def _years_in_text(fields: SourceFields) -> str:
    """Return the year, after that of the first publication: "1889/2019" (§8.15)."""
    return "/".join(filter(None, (fields.original_year, _year(fields))))


def _year_with_era(date: SourceDate) -> str:
    """Return the year, with the era of one before 1000."""
    return date.year_with_era("B.C.E.", "C.E.")


def _date(fields: SourceFields) -> str:
    """Return the date of an entry: the year alone for a journal, a book or a thesis, else with season or month and day."""
    date, suffix = fields.issued, fields.item.year_suffix
    if not date.is_known:
        return _year(fields)
    year = add_year_suffix(_year_with_era(date), suffix)
    if date.is_year_alone or fields.is_patent or fields.kind in ("journal", "book", "chapter", "thesis"):
        return mark_doubtful_date(year, date if date.is_year_alone else date.year_only, bracket_doubtful=False)
    after_year = format_date_after_year(date)
    return mark_doubtful_date(year + (f", {after_year}" if after_year else ""), date, bracket_doubtful=False)


def _title(fields: SourceFields) -> StyledText:
    """Return the title with what describes the work.

    Editors, translators, number, edition, volume and version stand in parentheses, genre and machine translation in square brackets.
    """
    if not fields.title:
        return concat(f"[{fields.description}{'; machine translation' if fields.is_machine_translated else ''}]")
    cased = fields.get("title-sentence") or (to_sentence_case(fields.title) if fields.is_english else fields.title)
    words = fields.romanized_title or curl_quotes(cased)
    volume_title = f": {_apa.format_volume_title(fields)}" if fields.own_volume_title else ""
    title = concat(words) if fields.is_component and not fields.is_standalone else italicize(words + volume_title)
    details = ", ".join(
        filter(
            None,
            (
                _apa.format_number(fields),
                fields.edition if fields.kind in ("book", "report") else "",
                _apa.format_volume(fields) if fields.kind != "chapter" and not volume_title else "",
                capitalize(fields.version),
            ),
        )
    )
    series = fields.series if fields.kind == "report" else ""
    inside = "; ".join(filter(None, (*_apa.list_contributors(fields), details, series)))
    parenthesis = f"({inside})" if inside else ""
    submitted = fields.publisher if fields.kind == "thesis" else ""
    genre = join_nonempty((_apa.label_kind(fields) or ("Thesis" if submitted else ""), submitted))
    label = capitalize("; ".join(filter(None, (genre, "machine translation" if fields.is_machine_translated else ""))))
    translation = f"[{fields.translated_title}]" if fields.translated_title else ""
    reviewed = f"[{review}]" if (review := fields.describe_review(_apa.join_in_order)) else ""
    return join_styled((title, translation, parenthesis, f"[{label}]" if label else "", reviewed), " ")
