"""MLA, 9th edition: (Okafor 7).

Headline case with small prepositions; the author is left out where it is the publisher, and the work then goes by its title; a work without title
is described in roman; no n.d.: what is not known is left out, an inferred date stands in square brackets (MLA Handbook, chapters 5 and 6). Works of
one author take a short title after the name (§6.8), and three hyphens for the name in the list after the first.
"""

from __future__ import annotations

from beltfacts.styles._apart import cited_names
from beltfacts.styles._chicago import generic
from beltfacts.styles._dates import MLA_MONTHS, day_month_year, hedged
from beltfacts.styles._locators import Terms, places, said_in
from beltfacts.styles._names import Name, listed
from beltfacts.styles._parts import Parts
from beltfacts.styles._text import after, capital, capital_head, curled, ended, italic, joined, quoted, text
from beltfacts.styles._titles import headline_case
from beltfacts.styles._work import Text, Work

ORDER = "author-title"
SURNAMES = True
TITLES = True
ET_AL = 3

_TERMS: Terms = {
    "chapter": ("ch. {}", "chs. {}"),
    "section": ("sec. {}", "secs. {}"),
    "paragraph": ("par. {}", "pars. {}"),
    "page": "{}",
    "figure": "fig. {}",
    "table": "table {}",
    "line": ("line {}", "lines {}"),
    "annex": "app. {}",
}


def leads(parts: Parts) -> tuple[Name, ...]:
    """Whom an entry begins with: an author who is the publisher too is passed over (§5.25)."""
    return () if parts.author_is_publisher else parts.authors


def reference(work: Work) -> Text:
    """The entry of the list of works cited."""
    parts = Parts(work)
    who = "---" if work.again else listed(leads(parts), _name, ", and ", 2, 1, ", et al.")
    if parts.edited:
        who += ", editors" if len(parts.authors) > 1 else ", editor"
    if parts.kind == "thesis":
        rest = joined((parts.publisher, parts.genre or "thesis", parts.address))
        return joined([ended(who), _title(parts), ended(_date(parts)), ended(capital_head(rest)), *map(ended, _accessed(parts))], " ")
    elements: list[str | Text] = [
        _container(parts),
        _editors(parts),
        *_numbering(parts),
        _publisher(parts),
        _date(parts),
        _pages(parts),
        parts.address,
    ]
    rest = capital_head(joined(elements))  # what follows a full stop has a capital
    return joined([ended(who), _title(parts), ended(rest), *(ended(capital(part)) for part in _said(parts))], " ")


def in_text(work: Work) -> Text:
    """The citation in parentheses: author or short title, and the place; a page follows without a comma."""
    parts = Parts(work)
    names = _people(parts, " et al.")
    title = _short_title(parts) if work.titled or not names else ()
    return text("(", _placed(joined((names, title)), work), ")")


def note(work: Work) -> Text:
    """The narrative form: author or title in the sentence, what else is needed in parentheses."""
    parts = Parts(work)
    names = text(_people(parts, " and others"))
    inside = _placed(_short_title(parts) if work.titled and names else (), work)
    return joined((names or _short_title(parts), text("(", inside, ")") if inside else ""), " ")


def _placed(key: Text, work: Work) -> Text:
    """A key with the place: pages follow without a comma, and a comma stands inside a closing quotation mark."""
    place = ", ".join(_place(kind, number) for kind, number in places(work.locator))
    if not key or not place:
        return key or text(place)
    if place[:1].isdigit():
        return text(key, " ", place)
    return text(after(key, ","), " ", place)


def _place(kind: str, number: str) -> str:
    if kind == "heading":
        return generic(number)
    return said_in(((kind, _range(number) if kind == "page" else number),), _TERMS)


def _people(parts: Parts, rest: str) -> str:
    """The names by which a work goes; empty where it goes by its title."""
    if not leads(parts):
        return ""
    names, others = cited_names(parts, ET_AL, keep=True)
    if others:
        return ", ".join(names) + ("," if len(names) > 1 else "") + rest
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])}, and {names[-1]}"


def _short_title(parts: Parts) -> Text:
    """The short title of the source, else the title as far as its colon, without a leading article; a description as it stands."""
    if not parts.title:
        return text(parts.description)
    words = parts.get("title-short") or parts.head.partition(": ")[0]
    for article in ("A ", "An ", "The "):
        words = words.removeprefix(article)
    return _styled(parts, _cased(parts, words))


def _name(place: int, name: Name) -> str:
    return name.inverted(name.given) if place == 0 and not name.fixed else name.straight


def _cased(parts: Parts, words: str) -> str:
    return curled(headline_case(words, prepositions=True) if parts.english else words)


def _standing(parts: Parts) -> bool:
    """Whether it stands alone, so that its title is in italics."""
    return parts.kind in ("book", "report", "thesis")


def _styled(parts: Parts, words: str, stop: str = "") -> Text:
    return text(italic(words), "" if stop and words[-1:] in ".?!" else stop) if _standing(parts) else quoted(words, stop=stop)


def _title(parts: Parts) -> Text:
    if not parts.title:
        return ended(parts.description)
    words = _cased(parts, parts.head)
    more = "".join((f" {parts.original}" if parts.original else "", f" [{parts.translation}]" if parts.translation else ""))
    return text(_styled(parts, words), more, ".") if more else _styled(parts, words, ".")


def _container(parts: Parts) -> Text:
    return italic(parts.container)


def _editors(parts: Parts) -> str:
    editors = listed(parts.editors, lambda _, name: name.straight, " and ", 2, 1, " et al.")
    return f"edited by {editors}" if editors and parts.kind == "chapter" else ""


def _numbering(parts: Parts) -> list[str]:
    volume, issue = parts.get("volume"), parts.get("issue")
    number = parts.number if parts.kind == "report" else ""
    labelled = (("vol.", volume if parts.periodical else ""), ("no.", issue if parts.periodical else number))
    return [parts.edition, parts.version, *(f"{label} {words}" for label, words in labelled if words)]


def _publisher(parts: Parts) -> str:
    """Publisher and distributor; left out where the site or paper has the same name."""
    if parts.periodical:
        return ""
    via = f"distributed by {parts.archive}" if parts.archive and parts.genre == "press release" else parts.archive
    return ", ".join(name for name in dict.fromkeys((parts.publisher, via)) if name and name != parts.container)


def _date(parts: Parts) -> str:
    shown = parts.when.of_year if parts.kind in ("book", "chapter") else parts.when
    words = day_month_year(shown, MLA_MONTHS)
    return hedged(words, shown, circa="circa ") if words else ""


def _pages(parts: Parts) -> str:
    if not parts.pages or not parts.within:
        return ""
    return f"{parts.page_label} {_range(parts.pages)}"


def _range(pages: str) -> str:
    """Pages with the last two digits of the second number, where the ones before are the same (101–20)."""
    first, _, last = pages.partition("\u2013")
    short = first.isdigit() and last.isdigit() and len(first) == len(last) > 2 and first[:-2] == last[:-2]
    return f"{first}\u2013{last[-2:]}" if short else pages


def _said(parts: Parts) -> list[str]:
    """Supplementary elements at the end: what kind of text it is, machine translation, the day it was looked at."""
    genre = "" if not parts.title or parts.periodical else parts.genre
    return [part for part in (genre, "machine translation" if parts.machine else "", *_accessed(parts)) if part]


def _accessed(parts: Parts) -> list[str]:
    return [f"Accessed {day_month_year(parts.accessed, MLA_MONTHS)}"] if parts.accessed.known else []
