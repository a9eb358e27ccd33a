"""Harvard, Cite Them Right, 12th edition: (Okafor, 2023, p. 7).

Author-date, British: single quotation marks with the comma outside, sentence case, "no date" where there is none, an inferred date in square
brackets, c. before an approximate one.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import (
    SINGLE,
    LocatorTerms,
    Name,
    SourceFields,
    Text,
    Work,
    capitalize,
    cited_names,
    day_month,
    day_month_year,
    end_with,
    format_locator,
    hedge_date,
    initials,
    italic,
    join_names,
    join_styled,
    nest_quotes,
    quote_styled,
    small_subtitle,
    styled,
)

ORDER = "author-date"
SUFFIXES = True
SURNAMES = True
ET_AL = 4
MARKS = SINGLE

_TERMS: LocatorTerms = {
    "chapter": ("ch. {}", "chs {}"),
    "section": ("sec. {}", "secs {}"),
    "paragraph": ("para. {}", "paras {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": "Figure {}",
    "table": "Table {}",
}


def reference(work: Work) -> Text:
    """The entry of the reference list."""
    parts = SourceFields(work)
    who = _authors(parts)
    year = f"({_year(parts)})"
    opening = join_styled((who, year, _title(parts)) if parts.authors else (_title(parts), year), " ")
    return join_styled((*_rest(parts, opening), _available(parts)), " ")


def in_text(work: Work) -> Text:
    """The citation in parentheses, with the place."""
    return styled("(", join_styled((_who(SourceFields(work)), _year(SourceFields(work)), format_locator(work.locator, _TERMS))), ")")


def note(work: Work) -> Text:
    """The narrative form."""
    return styled(_who(SourceFields(work)), " (", join_styled((_year(SourceFields(work)), format_locator(work.locator, _TERMS))), ")")


def _who(parts: SourceFields) -> Text:
    if not parts.authors:
        short = parts.get("title-short")
        words = nest_quotes(small_subtitle(short) if parts.english else short, SINGLE) if short else _cased(parts, parts.head)
        return _styled(parts, words, _standing(parts)) if words else styled(f"[{parts.description}]")
    names, others = cited_names(parts, ET_AL)
    return styled(", ".join(names), " ", italic("et al.")) if others else styled(_and(names))


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _authors(parts: SourceFields) -> Text:
    """Up to three authors; of four and more the first and et al., in italics."""
    if len(parts.authors) >= ET_AL:
        people = styled(_inverted(0, parts.authors[0]), " ", italic("et al."))
    else:
        people = styled(join_names(parts.authors, _inverted, " and ", 3, 1, ""))
    return styled(people, f" ({'eds' if len(parts.authors) > 1 else 'ed.'})") if parts.edited else people


def _inverted(place: int, name: Name) -> str:
    return name.inverted(initials(name.given, by=""))


def _year(parts: SourceFields) -> str:
    date, suffix = parts.when.of_year, parts.work.suffix
    if not date.known:
        return "no date" + (f" {suffix}" if suffix else "")
    return hedge_date(date.year + suffix, date, circa="c. ", always=False)


def _cased(parts: SourceFields, title: str) -> str:
    return nest_quotes(small_subtitle(parts.get("title-sentence") or title) if parts.english else title, SINGLE)


def _standing(parts: SourceFields) -> bool:
    return not parts.within


def _styled(parts: SourceFields, words: str, standing: bool) -> Text:
    return italic(words) if standing else quote_styled(words, SINGLE)


def _title(parts: SourceFields) -> Text:
    if not parts.title:
        return styled(f"[{parts.description}]", " [Machine translation]" if parts.machine else "")
    said = [parts.translation, "" if parts.kind == "thesis" else parts.capital_genre, "Machine translation" if parts.machine else ""]
    return join_styled(
        (_styled(parts, _cased(parts, parts.head), _standing(parts)), parts.original, *(f"[{part}]" for part in said if part)), " "
    )


def _rest(parts: SourceFields, opening: Text) -> list[Text]:
    pages = f"{parts.page_label} {parts.pages}" if parts.pages else ""
    by = " " if not parts.authors else ", "
    if parts.periodical:
        volume, issue = parts.get("volume"), parts.get("issue")
        numbering = f"{volume}({issue})" if volume and issue else volume or (f"({issue})" if issue else "")
        day = "" if parts.kind == "journal" else _day(parts)
        return [end_with(join_styled((opening, join_styled((italic(parts.container), numbering, day, pages))), by))]
    if parts.kind == "chapter":
        editors = join_names(parts.editors, lambda _, name: name.ahead(initials(name.given, by="")), " and ", 3, 1, " et al.")
        label = f"{editors} ({'eds' if len(parts.editors) > 1 else 'ed.'}) " if editors else ""
        container = small_subtitle(parts.container) if parts.english else parts.container
        return [end_with(styled(opening, ", in ", label, italic(container))), end_with(join_styled((parts.publisher, pages)))]
    if parts.kind == "web":  # the address says which site it is on
        return [end_with(opening) if parts.authors else opening]
    own = {name.literal for name in parts.authors} if parts.kind == "document" else set()
    bodies = ", ".join(body for body in dict.fromkeys((parts.publisher, parts.archive)) if body and body not in own)
    edition = parts.edition.replace(" ed.", " edn.")
    number = f"No. {parts.number}" if parts.number and parts.kind == "report" else ""
    kind = (parts.capital_genre or "Thesis") if parts.kind == "thesis" else ""
    day = _day(parts) if parts.kind == "document" else ""
    return [end_with(opening), *(end_with(part) for part in (kind, edition, capitalize(parts.version), number, bodies, day) if part)]


def _day(parts: SourceFields) -> str:
    """Day and month, without the year, which stands in front."""
    date = parts.when
    if date.end:
        return day_month_year(date)[:-5] if date.start[0] == date.end[0] and len(date.start) > 1 else ""
    day = day_month(date.start)
    return hedge_date(day, date, circa="c. ", always=False) if day else ""


def _available(parts: SourceFields) -> str:
    accessed = f" (Accessed: {day_month_year(parts.accessed)})" if parts.accessed.known and not parts.doi else ""
    return f"Available at: {parts.address}{accessed}." if parts.address else ""
