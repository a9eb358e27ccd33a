"""MLA, 9th edition: (Okafor 7).

Headline case with small prepositions; the author is left out where it is the publisher, and the work then goes by its title; a work without title
is described in roman; no n.d.: what is not known is left out, an inferred date stands in square brackets (MLA Handbook, chapters 5 and 6). Works of
one author take a short title after the name (§6.8), and three hyphens for the name in the list after the first.
"""

from __future__ import annotations

from beltfacts.cite import (
    MLA_MONTHS,
    LocatorTerms,
    Name,
    SourceFields,
    Text,
    Work,
    append_mark,
    capitalize,
    capitalize_head,
    cited_names,
    curl_quotes,
    day_month_year,
    end_with,
    format_locator_parts,
    headline_case,
    hedge_date,
    italic,
    join_names,
    join_styled,
    parse_locator,
    quote_styled,
    styled,
)
from beltfacts.styles._chicago import generic

ORDER = "author-title"
SURNAMES = True
TITLES = True
ET_AL = 3

_TERMS: LocatorTerms = {
    "chapter": ("ch. {}", "chs. {}"),
    "section": ("sec. {}", "secs. {}"),
    "paragraph": ("par. {}", "pars. {}"),
    "page": "{}",
    "figure": "fig. {}",
    "table": "table {}",
    "line": ("line {}", "lines {}"),
    "annex": "app. {}",
}


def leads(parts: SourceFields) -> tuple[Name, ...]:
    """Whom an entry begins with: an author who is the publisher too is passed over (§5.25)."""
    return () if parts.author_is_publisher else parts.authors


def reference(work: Work) -> Text:
    """The entry of the list of works cited."""
    parts = SourceFields(work)
    who = "---" if work.again else join_names(leads(parts), _name, ", and ", 2, 1, ", et al.")
    if parts.edited:
        who += ", editors" if len(parts.authors) > 1 else ", editor"
    if parts.kind == "thesis":
        rest = join_styled((parts.publisher, parts.genre or "thesis", parts.address))
        return join_styled(
            [end_with(who), _title(parts), end_with(_date(parts)), end_with(capitalize_head(rest)), *map(end_with, _accessed(parts))], " "
        )
    elements: list[str | Text] = [
        _container(parts),
        _editors(parts),
        *_numbering(parts),
        _publisher(parts),
        _date(parts),
        _pages(parts),
        parts.address,
    ]
    rest = capitalize_head(join_styled(elements))  # what follows a full stop has a capital
    return join_styled([end_with(who), _title(parts), end_with(rest), *(end_with(capitalize(part)) for part in _said(parts))], " ")


def in_text(work: Work) -> Text:
    """The citation in parentheses: author or short title, and the place; a page follows without a comma."""
    parts = SourceFields(work)
    names = _people(parts, " et al.")
    title = _short_title(parts) if work.titled or not names else ()
    return styled("(", _placed(join_styled((names, title)), work), ")")


def note(work: Work) -> Text:
    """The narrative form: author or title in the sentence, what else is needed in parentheses."""
    parts = SourceFields(work)
    names = styled(_people(parts, " and others"))
    inside = _placed(_short_title(parts) if work.titled and names else (), work)
    return join_styled((names or _short_title(parts), styled("(", inside, ")") if inside else ""), " ")


def _placed(key: Text, work: Work) -> Text:
    """A key with the place: pages follow without a comma, and a comma stands inside a closing quotation mark."""
    place = ", ".join(_place(kind, number) for kind, number in parse_locator(work.locator))
    if not key or not place:
        return key or styled(place)
    if place[:1].isdigit():
        return styled(key, " ", place)
    return styled(append_mark(key, ","), " ", place)


def _place(kind: str, number: str) -> str:
    if kind == "heading":
        return generic(number)
    return format_locator_parts(((kind, _range(number) if kind == "page" else number),), _TERMS)


def _people(parts: SourceFields, rest: str) -> str:
    """The names by which a work goes; empty where it goes by its title."""
    if not leads(parts):
        return ""
    names, others = cited_names(parts, ET_AL, keep=True)
    if others:
        return ", ".join(names) + ("," if len(names) > 1 else "") + rest
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])}, and {names[-1]}"


def _short_title(parts: SourceFields) -> Text:
    """The short title of the source, else the title as far as its colon, without a leading article; a description as it stands."""
    if not parts.title:
        return styled(parts.description)
    words = parts.get("title-short") or parts.head.partition(": ")[0]
    for article in ("A ", "An ", "The "):
        words = words.removeprefix(article)
    return _styled(parts, _cased(parts, words))


def _name(place: int, name: Name) -> str:
    return name.inverted(name.given) if place == 0 and not name.fixed else name.straight


def _cased(parts: SourceFields, words: str) -> str:
    return curl_quotes(headline_case(words, prepositions=True) if parts.english else words)


def _standing(parts: SourceFields) -> bool:
    """Whether it stands alone, so that its title is in italics."""
    return parts.kind in ("book", "report", "thesis")


def _styled(parts: SourceFields, words: str, stop: str = "") -> Text:
    return styled(italic(words), "" if stop and words[-1:] in ".?!" else stop) if _standing(parts) else quote_styled(words, stop=stop)


def _title(parts: SourceFields) -> Text:
    if not parts.title:
        return end_with(parts.description)
    words = _cased(parts, parts.head)
    more = "".join((f" {parts.original}" if parts.original else "", f" [{parts.translation}]" if parts.translation else ""))
    return styled(_styled(parts, words), more, ".") if more else _styled(parts, words, ".")


def _container(parts: SourceFields) -> Text:
    return italic(parts.container)


def _editors(parts: SourceFields) -> str:
    editors = join_names(parts.editors, lambda _, name: name.straight, " and ", 2, 1, " et al.")
    return f"edited by {editors}" if editors and parts.kind == "chapter" else ""


def _numbering(parts: SourceFields) -> list[str]:
    volume, issue = parts.get("volume"), parts.get("issue")
    number = parts.number if parts.kind == "report" else ""
    labelled = (("vol.", volume if parts.periodical else ""), ("no.", issue if parts.periodical else number))
    return [parts.edition, parts.version, *(f"{label} {words}" for label, words in labelled if words)]


def _publisher(parts: SourceFields) -> str:
    """Publisher and distributor; left out where the site or paper has the same name."""
    if parts.periodical:
        return ""
    via = f"distributed by {parts.archive}" if parts.archive and parts.genre == "press release" else parts.archive
    return ", ".join(name for name in dict.fromkeys((parts.publisher, via)) if name and name != parts.container)


def _date(parts: SourceFields) -> str:
    shown = parts.when.of_year if parts.kind in ("book", "chapter") else parts.when
    words = day_month_year(shown, MLA_MONTHS)
    return hedge_date(words, shown, circa="circa ") if words else ""


def _pages(parts: SourceFields) -> str:
    if not parts.pages or not parts.within:
        return ""
    return f"{parts.page_label} {_range(parts.pages)}"


def _range(pages: str) -> str:
    """Pages with the last two digits of the second number, where the ones before are the same (101–20)."""
    first, _, last = pages.partition("\u2013")
    short = first.isdigit() and last.isdigit() and len(first) == len(last) > 2 and first[:-2] == last[:-2]
    return f"{first}\u2013{last[-2:]}" if short else pages


def _said(parts: SourceFields) -> list[str]:
    """Supplementary elements at the end: what kind of text it is, machine translation, the day it was looked at."""
    genre = "" if not parts.title or parts.periodical else parts.genre
    return [part for part in (genre, "machine translation" if parts.machine else "", *_accessed(parts)) if part]


def _accessed(parts: SourceFields) -> list[str]:
    return [f"Accessed {day_month_year(parts.accessed, MLA_MONTHS)}"] if parts.accessed.known else []
