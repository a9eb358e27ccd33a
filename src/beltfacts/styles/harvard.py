"""Harvard, Cite Them Right, 12th edition: (Okafor, 2023, p. 7).

Author-date, British: single quotation marks with the comma outside, sentence case, "no date" where there is none, an inferred date in square
brackets, c. before an approximate one.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.styles._apart import cited_names
from beltfacts.styles._dates import day_month, day_month_year, hedged
from beltfacts.styles._locators import Terms, written
from beltfacts.styles._names import Name, initials, listed
from beltfacts.styles._parts import Parts
from beltfacts.styles._text import SINGLE, capital, ended, italic, joined, nested, quoted, text
from beltfacts.styles._titles import small_subtitle
from beltfacts.styles._work import Text, Work

ORDER = "author-date"
SUFFIXES = True
SURNAMES = True
ET_AL = 4
MARKS = SINGLE

_TERMS: Terms = {
    "chapter": ("ch. {}", "chs {}"),
    "section": ("sec. {}", "secs {}"),
    "paragraph": ("para. {}", "paras {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": "Figure {}",
    "table": "Table {}",
}


def reference(work: Work) -> Text:
    """The entry of the reference list."""
    parts = Parts(work)
    who = _authors(parts)
    year = f"({_year(parts)})"
    opening = joined((who, year, _title(parts)) if parts.authors else (_title(parts), year), " ")
    return joined((*_rest(parts, opening), _available(parts)), " ")


def in_text(work: Work) -> Text:
    """The citation in parentheses, with the place."""
    return text("(", joined((_who(Parts(work)), _year(Parts(work)), written(work.locator, _TERMS))), ")")


def note(work: Work) -> Text:
    """The narrative form."""
    return text(_who(Parts(work)), " (", joined((_year(Parts(work)), written(work.locator, _TERMS))), ")")


def _who(parts: Parts) -> Text:
    if not parts.authors:
        short = parts.get("title-short")
        words = nested(small_subtitle(short) if parts.english else short, SINGLE) if short else _cased(parts, parts.head)
        return _styled(parts, words, _standing(parts)) if words else text(f"[{parts.description}]")
    names, others = cited_names(parts, ET_AL)
    return text(", ".join(names), " ", italic("et al.")) if others else text(_and(names))


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _authors(parts: Parts) -> Text:
    """Up to three authors; of four and more the first and et al., in italics."""
    if len(parts.authors) >= ET_AL:
        people = text(_inverted(0, parts.authors[0]), " ", italic("et al."))
    else:
        people = text(listed(parts.authors, _inverted, " and ", 3, 1, ""))
    return text(people, f" ({'eds' if len(parts.authors) > 1 else 'ed.'})") if parts.edited else people


def _inverted(place: int, name: Name) -> str:
    return name.inverted(initials(name.given, by=""))


def _year(parts: Parts) -> str:
    date, suffix = parts.when.of_year, parts.work.suffix
    if not date.known:
        return "no date" + (f" {suffix}" if suffix else "")
    return hedged(date.year + suffix, date, circa="c. ", always=False)


def _cased(parts: Parts, title: str) -> str:
    return nested(small_subtitle(parts.get("title-sentence") or title) if parts.english else title, SINGLE)


def _standing(parts: Parts) -> bool:
    return not parts.within


def _styled(parts: Parts, words: str, standing: bool) -> Text:
    return italic(words) if standing else quoted(words, SINGLE)


def _title(parts: Parts) -> Text:
    if not parts.title:
        return text(f"[{parts.description}]", " [Machine translation]" if parts.machine else "")
    said = [parts.translation, "" if parts.kind == "thesis" else parts.capital_genre, "Machine translation" if parts.machine else ""]
    return joined(
        (_styled(parts, _cased(parts, parts.head), _standing(parts)), parts.original, *(f"[{part}]" for part in said if part)), " "
    )


def _rest(parts: Parts, opening: Text) -> list[Text]:
    pages = f"{parts.page_label} {parts.pages}" if parts.pages else ""
    by = " " if not parts.authors else ", "
    if parts.periodical:
        volume, issue = parts.get("volume"), parts.get("issue")
        numbering = f"{volume}({issue})" if volume and issue else volume or (f"({issue})" if issue else "")
        day = "" if parts.kind == "journal" else _day(parts)
        return [ended(joined((opening, joined((italic(parts.container), numbering, day, pages))), by))]
    if parts.kind == "chapter":
        editors = listed(parts.editors, lambda _, name: name.ahead(initials(name.given, by="")), " and ", 3, 1, " et al.")
        label = f"{editors} ({'eds' if len(parts.editors) > 1 else 'ed.'}) " if editors else ""
        container = small_subtitle(parts.container) if parts.english else parts.container
        return [ended(text(opening, ", in ", label, italic(container))), ended(joined((parts.publisher, pages)))]
    if parts.kind == "web":  # the address says which site it is on
        return [ended(opening) if parts.authors else opening]
    own = {name.literal for name in parts.authors} if parts.kind == "document" else set()
    bodies = ", ".join(body for body in dict.fromkeys((parts.publisher, parts.archive)) if body and body not in own)
    edition = parts.edition.replace(" ed.", " edn.")
    number = f"No. {parts.number}" if parts.number and parts.kind == "report" else ""
    kind = (parts.capital_genre or "Thesis") if parts.kind == "thesis" else ""
    day = _day(parts) if parts.kind == "document" else ""
    return [ended(opening), *(ended(part) for part in (kind, edition, capital(parts.version), number, bodies, day) if part)]


def _day(parts: Parts) -> str:
    """Day and month, without the year, which stands in front."""
    date = parts.when
    if date.end:
        return day_month_year(date)[:-5] if date.start[0] == date.end[0] and len(date.start) > 1 else ""
    day = day_month(date.start)
    return hedged(day, date, circa="c. ", always=False) if day else ""


def _available(parts: Parts) -> str:
    accessed = f" (Accessed: {day_month_year(parts.accessed)})" if parts.accessed.known and not parts.doi else ""
    return f"Available at: {parts.address}{accessed}." if parts.address else ""
