"""Newsroom, for running text: according to a Xinhua Institute report published in 2025.

The in-text form is a clause for a sentence, the note a credit line, the reference the credit with title and address. What is not known is said: an
undated text is called undated, with the year that was inferred. A machine translation is called one. State media are named as such in the credit.
"""

from __future__ import annotations

from beltfacts.cite import (
    CitationItem,
    LocatorTerms,
    SourceFields,
    StyledText,
    StyleRules,
    add_full_stop,
    capitalize_styled,
    concat,
    curl_quotes,
    format_locator,
    format_month_day_year,
    format_quote,
    join_styled,
    quote_styled,
)
from beltfacts.output import printable

RULES = StyleRules()

_TERMS: LocatorTerms = {
    "chapter": "chapter {}",
    "section": "section {}",
    "paragraph": "paragraph {}",
    "page": ("page {}", "pages {}"),
    "figure": "figure {}",
}
_NOUN_BY_KIND = {
    "journal": "article",
    "newspaper": "article",
    "magazine": "article",
    "blog": "blog post",
    "report": "report",
    "book": "book",
    "chapter": "chapter",
    "thesis": "thesis",
    "web": "web page",
    "document": "text",
}
_GENRE_NOUNS = (
    "article",
    "release",
    "report",
    "feature",
    "commentary",
    "statement",
    "speech",
    "page",
    "post",
    "paper",
    "thesis",
    "dissertation",
    "set",
    "editorial",
    "interview",
    "brief",
)
"""Ends of genres that are nouns by themselves ("press release"); any other ("opinion") needs one after it."""


def reference(item: CitationItem) -> StyledText:
    """Return the full credit: who, what, title, where it appeared, date, address."""
    fields = SourceFields(item)
    kind = _noun(fields) + (" in machine translation" if fields.is_machine_translated else "")
    outlet = ("in " if fields.kind == "chapter" else "") + _outlet_label(fields) if _outlet(fields) else ""
    distributor = f"distributed by {fields.archive}" if fields.archive else ""
    details = join_styled((outlet, distributor, _credit_date(fields)))
    translation = f"({fields.translated_title})," if fields.translated_title else ""
    title = quote_styled(curl_quotes(fields.title), stop="" if translation else ",") if fields.title else ()
    what = join_styled((kind, title, translation), " ") if title else concat(kind + ",")
    body = capitalize_styled(join_styled((join_styled((_credit(fields), what)), details), " "))
    return join_styled((add_full_stop(body), fields.address), " ")


def in_text(item: CitationItem) -> StyledText:
    """Return the clause for running text."""
    fields = SourceFields(item)
    speaker = f", citing {printable(item.fact.says)}" if item.fact and item.fact.says else ""
    machine = "a machine translation of " if fields.is_machine_translated else ""
    return concat(f"according to {machine}{_describe_source(fields)}{_publication_clause(fields)}{speaker}")


def note(item: CitationItem) -> StyledText:
    """Return the credit line under a figure or chart."""
    fields = SourceFields(item)
    what = " ".join(filter(None, (_outlet_label(fields).removeprefix("The "), _noun(fields))))
    if fields.kind == "chapter":
        what = f"chapter in {fields.container}"
    machine = "machine translation" if fields.is_machine_translated else ""
    locator = format_locator(item.locator, _TERMS)
    return concat("Source: ", join_styled((_credit(fields), what, machine, _credit_date(fields), locator)))


def quotation(item: CitationItem) -> StyledText:
    """Return the exact words, then the clause: “...,” according to ..."""
    words = format_quote(item)
    closing = words[-1][0]
    inside = closing[:-1] if closing[-2:-1] in "?!,.;:" else closing[:-1] + ","
    return concat(words[:-1], inside, "\u201d ", in_text(item), ".")


def _noun(fields: SourceFields) -> str:
    """Return what kind of text it is, as a noun.

    A genre that is an adjective stands before the noun of its kind.
    """
    noun = _NOUN_BY_KIND.get(fields.kind, "text")
    if not fields.genre:
        return noun
    if fields.genre.lower().endswith(_GENRE_NOUNS):
        return fields.genre
    return f"{fields.genre} article" if noun == "text" else f"{fields.genre} {noun}"


def _author_names(fields: SourceFields) -> str:
    """Return the authors in reading order. Of three and more return the first "and others"."""
    names = [name.reading_order for name in fields.authors]
    if len(names) > 2:
        return f"{names[0]} and others"
    return " and ".join(names)


def _outlet(fields: SourceFields) -> str:
    """Return where it appeared, unless that is the author."""
    outlet = fields.container or fields.publisher
    return "" if outlet in [name.literal for name in fields.authors] else outlet


def _outlet_label(fields: SourceFields) -> str:
    """Return the outlet, with state media named as such."""
    outlet = _outlet(fields)
    is_state_media = not fields.has_corporate_author and fields.source.issuer == "state media"
    return f"{outlet} (state media)" if outlet and is_state_media else outlet


def _describe_source(fields: SourceFields) -> str:
    """Return the source as a noun phrase.

    Examples: a Xinhua Institute report; a commentary by Wang Dan; a Straits Times article by Anna Smith; a book by Ann Lee.
    """
    outlet, noun = _outlet(fields), _noun(fields)
    body = fields.authors[0].literal if fields.has_corporate_author else ""
    is_book_part = fields.kind in ("chapter", "book", "thesis")
    leading = (body or ("" if is_book_part and fields.authors else outlet)).removeprefix("The ")
    by = f"{' edited' if fields.editors_as_authors else ''} by {_author_names(fields)}" if fields.authors and not body else ""
    where = ""
    if body and outlet and fields.kind == "web":
        where = f" on {outlet}"
    elif fields.kind == "chapter" and not leading:
        where = f" in {fields.container}"
    return f"{_indefinite_article(leading or noun)} {leading + ' ' if leading else ''}{noun}{by}{where}"


def _indefinite_article(words: str) -> str:
    """Return ``a`` or ``an``, by sound. The letters of an acronym are named one by one (an FAO report, a UN report)."""
    first = words.split()[0] if words.split() else words
    if len(first) > 1 and first.isupper() and first.isalpha():
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if first.lower().startswith(("uni", "use", "eu", "one", "ut")):
        return "a"
    return "an" if first[:1].lower() in "aeiou" else "a"


def _publication_clause(fields: SourceFields) -> str:
    """Return when it was published, as a clause after the source."""
    date = fields.issued
    if not date.is_known:
        return " (undated)"
    if date.inferred:
        return f" (undated; {_date_text(fields)} inferred)"
    preposition = "on " if len(date.start) > 2 and not date.circa else "in "
    if date.end:
        preposition = "in " if len(date.start) == 1 else ""
    doubt = " (date uncertain)" if date.uncertain else ""
    return f" published {'about ' if date.circa else preposition}{_date_text(fields)}{doubt}"


def _date_text(fields: SourceFields) -> str:
    """Return the date; "about" stands before an approximate one that is inferred."""
    about = "about " if fields.issued.circa and fields.issued.inferred else ""
    return about + format_month_day_year(fields.issued)


def _credit(fields: SourceFields) -> str:
    """Return the authors, with editors and state media named as such."""
    names = _author_names(fields)
    if fields.editors_as_authors:
        names += f" ({'editors' if len(fields.authors) > 1 else 'editor'})"
    is_state_media = fields.has_corporate_author and fields.source.issuer == "state media"
    return f"{names} (state media)" if names and is_state_media else names


def _credit_date(fields: SourceFields) -> str:
    """Return the date of a credit; what is inferred is said."""
    date = fields.issued
    if not date.is_known:
        return "undated"
    if date.inferred:
        return f"undated ({_date_text(fields)} inferred)"
    return ("about " if date.circa else "") + format_month_day_year(date)
