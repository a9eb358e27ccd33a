"""Newsroom, for running text: according to a Xinhua Institute report published in 2025.

The in-text form is a clause for a sentence, the note a credit line, the reference the credit with title and address. What is not known is said: an
undated text is called undated, with the year that was inferred; a machine translation is called one; state media are named as such in the credit.
"""

from __future__ import annotations

from beltfacts.cite import (
    LocatorTerms,
    SourceFields,
    Text,
    Work,
    capitalize_head,
    curl_quotes,
    end_with,
    format_locator,
    join_styled,
    month_day_year,
    quote_styled,
    quoted_words,
    styled,
)
from beltfacts.output import printable

ORDER = "cited"

_TERMS: LocatorTerms = {
    "chapter": "chapter {}",
    "section": "section {}",
    "paragraph": "paragraph {}",
    "page": ("page {}", "pages {}"),
    "figure": "figure {}",
}
_WORDS = {
    "journal": "article",
    "newspaper": "article",
    "magazine": "article",
    "blog": "blog post",
    "report": "report",
    "book": "book",
}
_MORE = {"chapter": "chapter", "thesis": "thesis", "web": "web page", "document": "text"}
_NOUNS = (
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


def reference(work: Work) -> Text:
    """The full credit: who, what, title, where it appeared, date, address."""
    parts = SourceFields(work)
    kind = _kind(parts) + (" in machine translation" if parts.machine else "")
    where = ("in " if parts.kind == "chapter" else "") + _outlet_said(parts)
    rest = join_styled((where if _outlet(parts) else "", f"distributed by {parts.archive}" if parts.archive else "", _credit_date(parts)))
    title = quote_styled(curl_quotes(parts.title), stop="" if parts.translation else ",") if parts.title else ()
    titled = join_styled((kind, title, f"({parts.translation})," if parts.translation else ""), " ") if title else styled(kind + ",")
    body = capitalize_head(join_styled((join_styled((_credit(parts), titled)), rest), " "))
    return join_styled((end_with(body), parts.address), " ")


def in_text(work: Work) -> Text:
    """The clause for running text."""
    parts = SourceFields(work)
    said = f", citing {printable(work.fact.says)}" if work.fact and work.fact.says else ""
    machine = "a machine translation of " if parts.machine else ""
    return styled(f"according to {machine}{_named(parts)}{_published(parts)}{said}")


def note(work: Work) -> Text:
    """The credit line under a figure or chart."""
    parts = SourceFields(work)
    what = (
        " ".join(filter(None, (_outlet_said(parts).removeprefix("The "), _kind(parts))))
        if parts.kind != "chapter"
        else f"chapter in {parts.container}"
    )
    machine = "machine translation" if parts.machine else ""
    return styled("Source: ", join_styled((_credit(parts), what, machine, _credit_date(parts), format_locator(work.locator, _TERMS))))


def quotation(work: Work) -> Text:
    """The exact words, then the clause: “...,” according to ..."""
    words = quoted_words(work)
    closing = words[-1][0]
    inside = closing[:-1] if closing[-2:-1] in "?!,.;:" else closing[:-1] + ","
    return styled(words[:-1], inside, "\u201d ", in_text(work), ".")


def _kind(parts: SourceFields) -> str:
    """What kind of text it is, as a noun: the genre where it is one, an adjective before the noun of its kind otherwise."""
    noun = _WORDS.get(parts.kind) or _MORE.get(parts.kind, "text")
    if not parts.genre:
        return noun
    if parts.genre.lower().endswith(_NOUNS):
        return parts.genre
    return f"{parts.genre} article" if noun == "text" else f"{parts.genre} {noun}"


def _people(parts: SourceFields) -> str:
    people = [name.straight for name in parts.authors]
    if len(people) > 2:
        return f"{people[0]} and others"
    return " and ".join(people)


def _outlet(parts: SourceFields) -> str:
    """Where it appeared, where that is not the author."""
    outlet = parts.container or parts.publisher
    return "" if outlet in [name.literal for name in parts.authors] else outlet


def _outlet_said(parts: SourceFields) -> str:
    """The outlet, with state media named as such."""
    outlet = _outlet(parts)
    return f"{outlet} (state media)" if outlet and not parts.corporate and parts.source.issuer == "state media" else outlet


def _named(parts: SourceFields) -> str:
    """A Xinhua Institute report; a commentary by Wang Dan; a Straits Times article by Anna Smith; a book by Ann Lee."""
    outlet, kind = _outlet(parts), _kind(parts)
    body = parts.authors[0].literal if parts.corporate else ""
    inside = parts.kind in ("chapter", "book", "thesis")
    leading = (body or ("" if inside and parts.authors else outlet)).removeprefix("The ")
    by = f"{' edited' if parts.edited else ''} by {_people(parts)}" if parts.authors and not body else ""
    at = (
        f" on {outlet}"
        if body and outlet and parts.kind == "web"
        else f" in {parts.container}"
        if parts.kind == "chapter" and not leading
        else ""
    )
    return f"{_article(leading or kind)} {leading + ' ' if leading else ''}{kind}{by}{at}"


def _article(words: str) -> str:
    """``a`` or ``an``, by sound: letters of an acronym are named one by one (an FAO report, a UN report)."""
    first = words.split()[0] if words.split() else words
    if len(first) > 1 and first.isupper() and first.isalpha():
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if first.lower().startswith(("uni", "use", "eu", "one", "ut")):
        return "a"
    return "an" if first[:1].lower() in "aeiou" else "a"


def _published(parts: SourceFields) -> str:
    date = parts.when
    if not date.known:
        return " (undated)"
    if date.inferred:
        return f" (undated; {_when(parts)} inferred)"
    on = "on " if len(date.start) > 2 and not date.circa else "in "
    if date.end:
        on = "in " if len(date.start) == 1 else ""
    about = "about " if date.circa else ""
    return f" published {'' if about else on}{about}{_when(parts)}" + (" (date uncertain)" if date.unsure else "")


def _when(parts: SourceFields) -> str:
    about = "about " if parts.when.circa and parts.when.inferred else ""
    return about + month_day_year(parts.when)


def _credit(parts: SourceFields) -> str:
    """Who says it, with state media named as such."""
    who = _people(parts) + (f" ({'editors' if len(parts.authors) > 1 else 'editor'})" if parts.edited else "")
    return f"{who} (state media)" if who and parts.corporate and parts.source.issuer == "state media" else who


def _credit_date(parts: SourceFields) -> str:
    if not parts.when.known:
        return "undated"
    return (
        f"undated ({_when(parts)} inferred)" if parts.when.inferred else ("about " if parts.when.circa else "") + month_day_year(parts.when)
    )
