"""IEEE: [1, Ch. 1, Sec. II.1].

Numbered in the order of citation. Titles of articles, reports and pages in quotation marks and sentence case, books in italics and headline case;
initials before family names; full stops between the elements of a web page; an inferred date in square brackets (IEEE Reference Guide, 2023, and
Editorial Style Manual).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beltfacts.cite import (
    IEEE_MONTHS,
    LocatorTerms,
    Name,
    SourceFields,
    Text,
    Work,
    capitalize_head,
    curl_quotes,
    end_with,
    format_locator,
    headline_case,
    hedge_date,
    initials,
    italic,
    join_names,
    join_styled,
    month_day_year,
    quote_styled,
    sentence_case,
    styled,
)

ORDER = "cited"

_TERMS: LocatorTerms = {
    "chapter": ("Ch. {}", "Chs. {}"),
    "section": ("Sec. {}", "Secs. {}"),
    "paragraph": ("para. {}", "paras. {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": ("Fig. {}", "Figs. {}"),
    "table": "Table {}",
    "annex": "Appendix {}",
}


def reference(work: Work) -> Text:
    """The entry of the reference list, with its number."""
    parts = SourceFields(work)
    who, rest = _authors(parts), join_styled(_rest(parts))
    if parts.kind == "web":  # the one kind whose elements end with full stops
        body = join_styled((end_with(who), _title(parts, "."), capitalize_head(rest)), " ")
    else:
        body = join_styled((styled(who, ",") if who else (), _title(parts, ","), rest), " ")
    return styled(f"[{work.number}] ", _online(parts, body))


def in_text(work: Work) -> Text:
    """The number in square brackets, with the place."""
    return styled("[", ", ".join(filter(None, (str(work.number), format_locator(work.locator, _TERMS)))), "]")


def note(work: Work) -> Text:
    """The author in the sentence, then the number."""
    parts = SourceFields(work)
    who = _people(parts.authors, lambda _, name: name.short, 2)
    return join_styled((who, in_text(work)), " ")


def _authors(parts: SourceFields) -> Text:
    return _labelled(parts.authors, parts.edited)


def _labelled(people: Sequence[Name], edited: bool) -> Text:
    names = _people(people, _name, 6)
    return styled(names, f", {'Eds.' if len(people) > 1 else 'Ed.'}") if people and edited else names


def _people(people: Sequence[Name], form: Callable[[int, Name], str], most: int) -> Text:
    """Names as a list; of more than `most` the first and et al., in italics."""
    if len(people) > most:
        return styled(form(0, people[0]), " ", italic("et al."))
    return styled(join_names(people, form, ", and ", most, 1, "", " and "))


def _name(place: int, name: Name) -> str:
    return name.ahead(initials(name.given))


def _title(parts: SourceFields, stop: str) -> Text:
    """The title with the mark after it, which stands inside quotation marks."""
    if not parts.title:
        return styled(f"[{parts.description}]", stop)
    if parts.kind == "book":
        words = curl_quotes(headline_case(parts.title) if parts.english else parts.title)
        return styled(italic(words), "," if parts.edition else "" if words[-1:] in ".?!" else ".")
    words = parts.get("title-sentence") or (sentence_case(parts.head) if parts.english else parts.head)
    more = "".join((f" {parts.original}" if parts.original else "", f" [{parts.translation}]" if parts.translation else ""))
    return styled(quote_styled(words), more, stop) if more else quote_styled(words, stop=stop)


def _rest(parts: SourceFields) -> list[str | Text]:
    """What follows the title, parted by commas."""
    undated = "" if parts.kind == "web" else "n.d."
    date = hedge_date(month_day_year(parts.when, IEEE_MONTHS), parts.when) if parts.when.known else undated
    pages = f"{parts.page_label} {parts.pages}" if parts.pages else ""
    machine = "machine translation" if parts.machine else ""
    if parts.periodical:
        volume, issue = parts.get("volume"), parts.get("issue")
        doi = f"doi: {parts.doi.removeprefix('https://doi.org/')}" if parts.doi else ""
        return [
            italic(parts.container_short),
            f"vol. {volume}" if volume else "",
            f"no. {issue}" if issue else "",
            pages,
            machine,
            date,
            doi,
        ]
    if parts.kind == "chapter":
        container = headline_case(parts.container) if parts.english else parts.container
        return [styled("in ", italic(container)), _labelled(parts.editors, True), parts.imprint, date, pages]
    if parts.kind == "book":
        edition = parts.edition and end_with(parts.edition)
        return [join_styled((edition, parts.imprint), " "), date]
    if parts.kind == "thesis":
        return [parts.genre or "thesis", machine, parts.publisher, date]
    own = {name.literal for name in parts.authors} if parts.kind == "document" else set()
    bodies = [body for body in dict.fromkeys((parts.container, parts.publisher, parts.archive)) if body and body not in own]
    number = f"Rep. {parts.number}" if parts.number and parts.kind == "report" else ""
    genre = parts.genre if parts.title else ""
    return [*bodies, genre, machine, number, date] if parts.kind == "report" else [genre, machine, parts.version, *bodies, number, date]


def _online(parts: SourceFields, body: Text) -> Text:
    """The body with its stop, and where it is online."""
    if not parts.own_url or parts.doi:
        return end_with(body)
    accessed = f"Accessed: {month_day_year(parts.accessed, IEEE_MONTHS)}." if parts.accessed.known else ""
    return join_styled((end_with(body), accessed, f"[Online]. Available: {parts.own_url}"), " ")
