"""IEEE: [1, Ch. 1, Sec. II.1].

Numbered in the order of citation. Titles of articles, reports and pages stand in quotation marks and sentence case, those of books in italics and
headline case. Initials stand before family names, full stops between the elements of a web page. An inferred date stands in square brackets (IEEE
Reference Guide, 2023, and Editorial Style Manual).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beltfacts.cite import (
    IEEE_MONTHS,
    CitationItem,
    LocatorTerms,
    Name,
    SourceFields,
    StyledText,
    StyleRules,
    add_full_stop,
    capitalize_styled,
    concat,
    curl_quotes,
    format_initials,
    format_locator,
    format_month_day_year,
    format_page_ranges,
    italicize,
    join_names,
    join_styled,
    mark_doubtful_date,
    plain_text,
    quote_styled,
    to_headline_case,
    to_sentence_case,
)

RULES = StyleRules(sentence_case=True, author_substitutes=("editor", "translator", "director"))

_ROLE_LABELS = {"editor": ("Ed.", "Eds."), "translator": ("Trans.", "Trans."), "director": ("Dir.", "Dirs.")}

_TERMS: LocatorTerms = {
    "chapter": ("Ch. {}", "Chs. {}"),
    "section": ("Sec. {}", "Secs. {}"),
    "paragraph": ("para. {}", "paras. {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": ("Fig. {}", "Figs. {}"),
    "table": "Table {}",
    "annex": "Appendix {}",
}


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list, with its number."""
    fields = SourceFields(item)
    if fields.is_legal:  # the guide leaves laws and cases to The Bluebook
        law = fields.format_law(fields.display_title, format_month_day_year(fields.issued, IEEE_MONTHS), fields.issued.year or "n.d.")
        return concat(f"[{item.citation_number}] ", _add_availability(fields, law))
    label = fields.label_author_role(_ROLE_LABELS)
    authors = concat(_names_with_initials(fields.authors), f", {label}" if label else "")
    details = join_styled(_publication_details(fields))
    if fields.kind == "web":  # the one kind whose elements end with full stops
        body = join_styled((add_full_stop(authors), _title(fields, "."), capitalize_styled(details)), " ")
    else:
        body = join_styled((concat(authors, ",") if authors else (), _title(fields, ","), details), " ")
    return concat(f"[{item.citation_number}] ", _add_availability(fields, body))


def in_text(item: CitationItem) -> StyledText:
    """Return the number in square brackets, with the locator."""
    return concat("[", ", ".join(filter(None, (str(item.citation_number), format_locator(item.locator, _TERMS)))), "]")


def note(item: CitationItem) -> StyledText:
    """Return the author in the sentence, then the number."""
    authors = _name_list(SourceFields(item).authors, lambda _, name: name.short, 2)
    return join_styled((authors, in_text(item)), " ")


def _label_names(names: Sequence[Name], one: str, many: str) -> StyledText:
    """Return up to six names with the label for one or for several; nothing without names."""
    return concat(_names_with_initials(names), f", {many if len(names) > 1 else one}") if names else ()


def _names_with_initials(names: Sequence[Name]) -> StyledText:
    """Return up to six names with initials."""
    return _name_list(names, lambda _, name: name.given_first(format_initials(name.given)), 6)


def _name_list(names: Sequence[Name], format_name: Callable[[int, Name], str], limit: int) -> StyledText:
    """Return names as a list. Of more than `limit` return the first and et al., in italics."""
    if len(names) > limit:
        return concat(format_name(0, names[0]), " ", italicize("et al."))
    return concat(join_names(names, format_name, ", and ", limit=limit, use_first=1, et_al="", pair=" and "))


def _title(fields: SourceFields, stop: str) -> StyledText:
    """Return the title with a mark. `stop`: the mark, which stands inside quotation marks."""
    if not fields.title:
        return concat(f"[{fields.description}]", stop)
    if fields.kind == "book" or fields.source.type == "standard":
        title = _book_title(fields, fields.title)
        numbered = _numbered_details(fields)
        return concat(italicize(title), "," if numbered or fields.kind != "book" else "" if title[-1:] in ".?!" else ".")
    title = fields.get("title-sentence") or (to_sentence_case(fields.display_title) if fields.is_english else fields.display_title)
    additions = fields.title_additions
    return concat(quote_styled(title), additions, stop) if additions else quote_styled(title, stop=stop)


def _book_title(fields: SourceFields, title: str) -> str:
    """Return the title of a book in headline case. One in another language or script stays as printed."""
    is_latin = all(ord(char) < 0x250 or not char.isalpha() for char in title)
    return curl_quotes(to_headline_case(title) if fields.is_english and is_latin else title)


def _edition_and_volume(fields: SourceFields) -> str:
    """Return edition and volume of a book: "2nd ed., vol. 3"."""
    return ", ".join(filter(None, (fields.edition, fields.label_book_volume("vol.", "vols."))))


def _contributors(fields: SourceFields) -> list[str]:
    """Return directors and interviewers, labelled: "I. Voss, Director"."""
    roles = ((fields.directors, "Director", "Directors"), (fields.interviewers, "Interviewer", "Interviewers"))
    return [plain_text(_label_names(*role)) for role in roles if role[0]]


def _numbered_details(fields: SourceFields) -> str:
    """Return edition, volume, editors and translators of a book: "2nd ed., R. Roth, Ed."."""
    roles = ((fields.contributing_editors, *_ROLE_LABELS["editor"]), (fields.translators, *_ROLE_LABELS["translator"]))
    contributors = [plain_text(_label_names(*role)) for role in roles if role[0]]
    return ", ".join(filter(None, (_edition_and_volume(fields), *contributors)))


def _publication_details(fields: SourceFields) -> list[str | StyledText]:
    """Return what follows the title, separated by commas."""
    date, machine = _date(fields), "machine translation" if fields.is_machine_translated else ""
    if fields.is_periodical:
        return _periodical_details(fields, machine, date)
    if fields.kind == "chapter":
        container = concat("in ", italicize(_book_title(fields, fields.container)))
        editors, series = _label_names(fields.editors, *_ROLE_LABELS["editor"]), f"({fields.series})" if fields.series else ""
        return [join_styled((container, series), " "), _edition_and_volume(fields), editors, fields.imprint, date, fields.labelled_pages]
    if fields.kind == "book":
        series = f"({fields.series})." if fields.series else ""
        return [join_styled((add_full_stop(_numbered_details(fields)), series, fields.imprint), " "), date]
    if fields.kind == "thesis":
        return [fields.genre or "thesis", machine, _publisher_and_place(fields), date]
    publisher = _publisher_and_place(fields) if fields.kind == "report" else fields.publisher
    bodies = fields.other_bodies((fields.container, publisher, fields.archive), authors=fields.kind == "document")
    genre = fields.genre if fields.title else ""
    if fields.source.type == "standard":
        return [fields.number, *fields.other_bodies((fields.publisher,)), date]
    if fields.is_patent:
        return [fields.number, date]
    details = [genre, machine, fields.version, fields.label_work_number(), *_contributors(fields), fields.medium, fields.event]
    if fields.kind == "report":
        number = f"{genre} {fields.report_number}" if fields.report_number and genre else fields.label_report_number("Rep.") or genre
        return [*bodies, machine, number, date]
    return [*details, *bodies, date]


def _publisher_and_place(fields: SourceFields) -> str:
    """Return the publisher of a report or the university of a thesis, then its place."""
    return ", ".join(filter(None, (fields.publisher, fields.get("publisher-place"))))


def _periodical_details(fields: SourceFields, machine: str, date: str) -> list[str | StyledText]:
    """Return the periodical with volume, issue, pages, date and DOI."""
    volume, issue = fields.get("volume"), fields.get("issue")
    return [
        italicize(fields.container_short),
        fields.newspaper_place,
        f"vol. {volume}" if volume else "",
        f"no. {format_page_ranges(issue, 'as-printed')}" if issue else "",
        f"Art. no. {fields.article_number}" if fields.article_number else fields.labelled_pages,
        *_contributors(fields),
        machine,
        date,
        f"doi: {fields.bare_doi}" if fields.doi else "",
    ]


def _date(fields: SourceFields) -> str:
    """Return the date, the year alone for books; n.d. without one, but nothing for a web page."""
    if not fields.issued.is_known:
        return "" if fields.kind == "web" else "n.d."
    date = fields.issued.year_only if fields.kind in ("book", "chapter") else fields.issued
    if fields.source.type == "paper-conference" and fields.kind == "chapter":  # the month of the meeting
        date = fields.issued.without_days
    if date.literal == "in press":
        return "to be published"
    return mark_doubtful_date(format_month_day_year(date, IEEE_MONTHS), date)


def _add_availability(fields: SourceFields, body: StyledText) -> StyledText:
    """Return the body with its full stop, then the DOI of what is no article, or address and access date."""
    if fields.doi and not fields.is_periodical:
        return join_styled((add_full_stop(body), f"doi: {fields.bare_doi}."), " ")
    if not fields.own_url or fields.doi:
        return add_full_stop(body)
    accessed = f"Accessed: {format_month_day_year(fields.accessed, IEEE_MONTHS)}." if fields.accessed.is_known else ""
    return join_styled((add_full_stop(body), accessed, f"[Online]. Available: {fields.own_url}"), " ")
