"""What the two styles of the Chicago Manual (18th edition) share: names, titles, terms for places, and what is said of a text's kind."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.styles._dates import When, hedged
from beltfacts.styles._locators import Terms, places, said_in
from beltfacts.styles._names import Name, listed
from beltfacts.styles._parts import Parts
from beltfacts.styles._text import curled, italic, quoted, text
from beltfacts.styles._titles import headline_case
from beltfacts.styles._work import Text

TERMS: Terms = {
    "chapter": ("chap. {}", "chaps. {}"),
    "section": ("sec. {}", "secs. {}"),
    "paragraph": ("para. {}", "paras. {}"),
    "page": "{}",
    "figure": ("fig. {}", "figs. {}"),
    "table": ("table {}", "tables {}"),
    "line": ("line {}", "lines {}"),
    "annex": ("app. {}", "apps. {}"),
}
"""Abbreviations of the manual's lists; pages stand without a label."""

_QUOTED = ("journal", "magazine", "newspaper", "blog", "chapter", "web", "document")


_GENERIC = frozenset("introduction conclusion preface foreword afterword abstract acknowledgments prologue epilogue".split())


def place(locator: str) -> str:
    """A locator in Chicago's terms: generic parts in small letters, other headings in quotation marks, as titles of sections."""
    return ", ".join(_heading(number) if kind == "heading" else said_in(((kind, number),), TERMS) for kind, number in places(locator))


def _heading(words: str) -> str:
    return words.lower() if words.lower() in _GENERIC else f"\u201c{words}\u201d"


def owner(parts: Parts) -> str:
    """The site or paper that stands in the place of an author who is not named."""
    return parts.container if not parts.authors and parts.kind in ("web", "newspaper") else ""


def inverted(people: Sequence[Name], most: int = 6, shown: int = 3) -> str:
    """Names of a bibliography: the first inverted (a name whose family name stands first takes no comma), the others in reading order."""

    def form(at: int, name: Name) -> str:
        return name.inverted(name.given) if at == 0 and not name.fixed else name.straight

    pair = " and " if len(people) == 2 and "," not in form(0, people[0]) else ", and "
    return listed(people, form, ", and ", most, shown, ", et al.", pair)


def straight(people: Sequence[Name], short: bool = False) -> str:
    """Names in reading order, or family names alone; three or more are the first and et al."""
    form = (lambda _, name: name.short) if short else (lambda _, name: name.straight)
    return listed(people, form, " and ", 2, 1, " et al.")


def title(parts: Parts, stop: str) -> Text:
    """The title in headline case, in quotation marks (`stop` inside them) or italics; without one its description in square brackets."""
    if not parts.title:
        return text(f"[{parts.description}]", stop)
    cased = curled(headline_case(parts.head) if parts.english else parts.head)
    more = "".join((f" {parts.original}" if parts.original else "", f" [{parts.translation}]" if parts.translation else ""))
    if parts.kind in _QUOTED:
        return text(quoted(cased), more, stop) if more else quoted(cased, stop=stop)
    end = "" if stop == "." and (cased + more)[-1:] in ".?!" else stop
    return text(italic(cased), more, end)


def short_title(parts: Parts) -> Text:
    """The title for short forms: the short title of the source, else the title as far as its colon, without a leading article."""
    if not parts.title:
        return text(f"[{parts.description}]")
    words = parts.get("title-short") or parts.head.partition(": ")[0]
    for article in ("A ", "An ", "The "):
        words = words.removeprefix(article)
    cased = curled(headline_case(words) if parts.english else words)
    return quoted(cased) if parts.kind in _QUOTED else italic(cased)


def said(parts: Parts) -> list[str]:
    """What kind of text it is, and that it is a machine translation, as elements without capitals; empty for what the kind says by itself."""
    genre = "" if parts.kind in ("newspaper", "journal", "magazine") and parts.genre in ("news", "article") else parts.genre
    return [part for part in (genre if parts.title else "", "machine translation" if parts.machine else "") if part]


def author(parts: Parts, words: str) -> str:
    """Names of authors; in square brackets where they are inferred and name a person."""
    return f"[{words}]" if words and "author" in parts.source.inferred and not parts.corporate else words


def dated(words: str, date: When) -> str:
    """A date as Chicago marks it: square brackets where it is inferred, approximate or uncertain; n.d. without one."""
    return hedged(words, date) if date.known else "n.d."


def bodies(parts: Parts) -> list[str]:
    """Site, publisher and distributor, without what stands in the place of the author."""
    via = f"distributed by {parts.archive}" if parts.archive and parts.genre == "press release" else parts.archive
    own = {name.literal for name in parts.authors} | {owner(parts)}
    return [name for name in dict.fromkeys((parts.container, parts.publisher, via)) if name and name not in own]


def straight_all(people: Sequence[Name]) -> str:
    """All names in reading order, as editors stand."""
    return listed(people, lambda _, name: name.straight, ", and ", 6, 3, ", et al.", " and ")
