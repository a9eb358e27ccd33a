"""MLA, 9th edition: (Okafor 7).

Headline case with small prepositions; the author is left out where it is the publisher, and the work then goes by its title; a work without title
is described in roman; no n.d.: what is not known is left out, an inferred date stands in square brackets (MLA Handbook, chapters 5 and 6).
"""

from __future__ import annotations

from beltfacts.styles._dates import MLA_MONTHS, day_month_year, hedged
from beltfacts.styles._locators import Terms, written
from beltfacts.styles._names import Name, listed
from beltfacts.styles._parts import Parts
from beltfacts.styles._text import capital, capital_head, curled, ended, italic, joined, quoted, text
from beltfacts.styles._titles import headline_case
from beltfacts.styles._work import Text, Work

ORDER = "author-title"

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


def reference(work: Work) -> Text:
    """The entry of the list of works cited."""
    parts = Parts(work)
    who = "" if parts.author_is_publisher else listed(parts.authors, _name, ", and ", 2, 1, ", et al.")
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
    place = written(work.locator, _TERMS)
    by = " " if place[:1].isdigit() else ", "
    who = _who(parts)
    if place and by == ", " and who[-1][0].endswith("\u201d"):  # the comma stands inside the closing quotation mark
        return text("(", who[:-1], who[-1][0][:-1], ",\u201d ", place, ")")
    return text("(", joined((who, place), by), ")")


def note(work: Work) -> Text:
    """The narrative form: author or title in the sentence, the place in parentheses."""
    parts = Parts(work)
    place = written(work.locator, _TERMS)
    return joined((_who(parts), f"({place})" if place else ""), " ")


def _who(parts: Parts) -> Text:
    people = () if parts.author_is_publisher else parts.authors
    if people:
        return text(listed(people, lambda _, name: name.short, " and ", 2, 1, " et al."))
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
    return [parts.edition, *(f"{label} {words}" for label, words in labelled if words)]


def _publisher(parts: Parts) -> str:
    """Publisher and distributor; left out where the site or paper has the same name."""
    if parts.periodical:
        return ""
    via = f"distributed by {parts.archive}" if parts.archive and parts.genre == "press release" else parts.archive
    return ", ".join(name for name in dict.fromkeys((parts.publisher, via)) if name and name != parts.container)


def _date(parts: Parts) -> str:
    shown = parts.when.of_year if parts.kind in ("journal", "book", "chapter", "report") else parts.when
    words = day_month_year(shown, MLA_MONTHS)
    return hedged(words, shown, circa="circa ") if words else ""


def _pages(parts: Parts) -> str:
    if not parts.pages or not parts.within:
        return ""
    return f"{parts.page_label} {parts.pages_short()}"


def _said(parts: Parts) -> list[str]:
    """Supplementary elements at the end: what kind of text it is, machine translation, the day it was looked at."""
    accessed = f"accessed {day_month_year(parts.accessed, MLA_MONTHS)}" if parts.accessed.known else ""
    genre = "" if not parts.title or parts.periodical else parts.genre
    return [part for part in (genre, "machine translation" if parts.machine else "", accessed) if part]
