"""APA, 7th edition: (Xinhua Institute, [2025], Chapter 1).

Author-date. Titles in sentence case. An inferred date stands in square brackets, ca. before an approximate one, n.d. where there is none. A work
without title is described in square brackets. The publisher is left out where it is the author. Genre and machine translation stand in square
brackets after the title (Publication Manual, chapters 8 to 10).
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import (
    CitationItem,
    LocatorTerms,
    Name,
    SourceDate,
    SourceFields,
    StyledText,
    StyleRules,
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

RULES = StyleRules(order="author-date", undated_first=True, year_suffixes=True, add_given_names="initials", et_al_min=3, sentence_case=True)

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
    authors, date, title = _author_list(fields), f"({_date(fields)})", _title(fields)
    if title and not title[-1][1]:
        title = add_full_stop_inside_quotes(title)
    opening = (authors, date, title) if authors else (title, date)
    entry = join_sentences((*opening, _container(fields), *_publishers(fields)))
    original = f"(Original work published {fields.original_year})" if fields.original_year else ""
    return join_styled((entry, _address(fields), original), " ")


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
    return authors + (f" ({'Eds.' if len(fields.authors) > 1 else 'Ed.'})" if fields.editors_as_authors else "")


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
    title = curl_quotes(to_headline_case(words) if fields.is_english else words)
    return quote_styled(title) if fields.is_component else italicize(title)


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
    if date.is_year_alone or fields.kind in ("journal", "book", "chapter", "thesis"):
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
    title = concat(words) if fields.is_component else italicize(words)
    details = ", ".join(
        filter(
            None,
            (
                _report_number(fields),
                fields.edition if fields.kind == "book" else "",
                _volume(fields) if fields.kind != "chapter" else "",
                capitalize(fields.version),
            ),
        )
    )
    inside = "; ".join(filter(None, (*_contributors(fields), details)))
    parenthesis = f"({inside})" if inside else ""
    kind_of_text = "" if _names_genre(fields) else fields.capitalized_genre
    genre = join_nonempty((kind_of_text, fields.publisher if fields.kind == "thesis" else ""))
    label = capitalize("; ".join(filter(None, (genre, "machine translation" if fields.is_machine_translated else ""))))
    translation = f"[{fields.translated_title}]" if fields.translated_title else ""
    return join_styled((title, translation, parenthesis, f"[{label}]" if label else ""), " ")


def _names_genre(fields: SourceFields) -> bool:
    """Return whether the number of a report is named by what kind of report it is."""
    return bool(fields.genre) and fields.report_number[:1].isdigit()


def _report_number(fields: SourceFields) -> str:
    """Return the number of a report: "Working Paper No. 14" (§10.4)."""
    genre = f"{to_headline_case(fields.genre)} " if _names_genre(fields) else ""
    return genre + fields.label_report_number("No.")


def _volume(fields: SourceFields) -> str:
    """Return the volume or volumes of a book: "Vol. 2", "Vols. 1-3"."""
    if fields.book_volume or not fields.get("number-of-volumes").isdigit():
        return fields.label_book_volume("Vol.", "Vols.")
    return f"Vols. 1\u2013{fields.get('number-of-volumes')}"


def _container(fields: SourceFields) -> StyledText:
    """Return the periodical with its numbering, or a chapter's book."""
    if fields.kind == "chapter":
        return _containing_book(fields)
    if not fields.is_periodical:
        return ()
    volume, issue = fields.get("volume"), fields.get("issue")
    numbering = concat(italicize(volume), f"({issue})" if issue else "") if volume or issue else ()
    article = f"Article {fields.article_number}" if fields.article_number else ""
    return join_styled((italicize(fields.container), numbering, article or fields.format_pages("expanded")))


def _containing_book(fields: SourceFields) -> StyledText:
    """Return the editors, title, edition, volume and pages of a chapter's book."""
    editors = _names_in_order(fields.editors)
    label = f"{editors} ({'Eds.' if len(fields.editors) > 1 else 'Ed.'}), " if editors else ""
    container = to_sentence_case(fields.container) if fields.is_english else fields.container
    volume = fields.label_book_volume("Vol.", "Vols.")
    details = ", ".join(filter(None, (fields.edition, volume, fields.label_pages("expanded"))))
    return concat("In ", label, italicize(curl_quotes(container)), f" ({details})" if details else "")


def _names_in_order(names: Sequence[Name]) -> str:
    """Return names of editors or translators, with initials first."""
    return join_names(
        names, lambda _, name: name.given_first(format_initials(name.given)), ", & ", limit=20, use_first=19, et_al="", pair=" & "
    )


def _contributors(fields: SourceFields) -> list[str]:
    """Return the editors of an authored work and the translators, labelled: "J. Doe, Ed."."""
    roles = [(fields.contributing_editors, "Ed.", "Eds."), (fields.translators, "Trans.", "Trans.")]
    if fields.translated_by_editors:
        roles = [(fields.translators, "Ed. & Trans.", "Eds. & Trans.")]
    return [f"{_names_in_order(names)}, {many if len(names) > 1 else one}" for names, one, many in roles if names]


def _address(fields: SourceFields) -> str:
    """Return the address.

    The day on which it was looked at is added where there is no date of publication, since the page may change.
    """
    if not fields.address or fields.issued.is_known or not fields.accessed.is_known or fields.doi:
        return fields.address
    return f"Retrieved {format_month_day_year(fields.accessed)}, from {fields.address}"


def _publishers(fields: SourceFields) -> list[str]:
    """Return publisher and site, then the archive or distributor, without a body that is the author."""
    if fields.is_periodical:
        return []
    site = fields.container if fields.kind == "web" else ""
    publisher = "" if fields.kind == "thesis" and fields.title else fields.publisher  # it stands in the brackets
    bodies = fields.other_bodies((publisher, site, fields.archive))
    archive = [fields.archive] if fields.archive in bodies else []
    return ["; ".join(body for body in bodies if body not in archive), *archive]
