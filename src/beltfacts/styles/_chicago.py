"""What the two styles of the Chicago Manual (18th edition) share: names, titles, terms for places, and what is said of a text's kind."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import (
    LocatorTerms,
    Name,
    SourceFields,
    Text,
    When,
    cited_names,
    curl_quotes,
    format_locator_parts,
    headline_case,
    hedge_date,
    italic,
    join_names,
    parse_locator,
    quote_styled,
    styled,
)

TERMS: LocatorTerms = {
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

ET_AL = 3

_QUOTED = ("journal", "magazine", "newspaper", "blog", "chapter", "thesis", "web", "document")


_GENERIC = frozenset("introduction conclusion preface foreword afterword abstract acknowledgments prologue epilogue".split())


def place(locator: str) -> str:
    """A locator in Chicago's terms: generic parts in small letters, other headings in quotation marks, as titles of sections."""
    found = ((kind, inclusive(number) if kind == "page" else number) for kind, number in parse_locator(locator))
    return ", ".join(generic(number) if kind == "heading" else format_locator_parts(((kind, number),), TERMS) for kind, number in found)


def inclusive(pages: str) -> str:
    """Pages as Chicago abbreviates them (§9.63): 71–72, 100–104, 101–8, 321–28, 498–532, 1496–1500."""
    first, _, last = pages.partition("\u2013")
    if not (first.isdigit() and last.isdigit() and len(first) == len(last) > 2) or first.endswith("00"):
        return pages
    same = next((at for at, (one, two) in enumerate(zip(first, last, strict=True)) if one != two), len(first) - 1)
    least = 1 if first[-2] == "0" else 2
    if len(first) == 4 and same <= 1:
        return pages  # 1496–1500: where three digits change of four, all stand
    return f"{first}\u2013{last[min(same, len(last) - least) :]}"


def generic(heading: str) -> str:
    """A heading as a place: generic parts (introduction) in small letters, others in quotation marks."""
    return heading.lower() if heading.lower() in _GENERIC else f"\u201c{heading}\u201d"


def owner(parts: SourceFields) -> str:
    """The site or paper that stands in the place of an author who is not named."""
    return parts.container if not parts.authors and parts.kind in ("web", "newspaper") else ""


def inverted(people: Sequence[Name], most: int = 6, shown: int = 3) -> str:
    """Names of a bibliography: the first inverted (a name whose family name stands first takes no comma), the others in reading order."""

    def form(at: int, name: Name) -> str:
        return name.inverted(name.given) if at == 0 and not name.fixed else name.straight

    pair = " and " if len(people) == 2 and "," not in form(0, people[0]) else ", and "
    return join_names(people, form, ", and ", most, shown, ", et al.", pair)


def leads(parts: SourceFields) -> tuple[Name, ...]:
    """Whom an entry begins with: the authors, or the site or paper that stands in their place."""
    return parts.authors or ((Name(literal=owner(parts)),) if owner(parts) else ())


def straight(people: Sequence[Name]) -> str:
    """Names in reading order; three or more are the first and et al."""
    return join_names(people, lambda _, name: name.straight, " and ", 2, 1, " et al.")


def named(parts: SourceFields, people: str) -> str:
    """Names as an entry or a note begins with them; editors in the place of authors are called so."""
    return author(parts, people) + ("" if not parts.edited else ", eds." if len(parts.authors) > 1 else ", ed.")


def short_names(parts: SourceFields) -> str:
    """Family names alone, as in-text citations and short notes have them; three or more are the first and et al., or as many as are needed."""
    names, others = cited_names(parts, ET_AL, keep=True)
    if others:
        return ", ".join(names) + (", et al." if len(names) > 1 else " et al.")
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])}, and {names[-1]}"


def title(parts: SourceFields, stop: str) -> Text:
    """The title in headline case, in quotation marks (`stop` inside them) or italics; without one its description in square brackets."""
    if not parts.title:
        return styled(f"[{parts.description}]", stop)
    cased = curl_quotes(headline_case(parts.head) if parts.english else parts.head)
    more = "".join((f" {parts.original}" if parts.original else "", f" [{parts.translation}]" if parts.translation else ""))
    if parts.kind in _QUOTED:
        return styled(quote_styled(cased), more, stop) if more else quote_styled(cased, stop=stop)
    end = "" if stop == "." and (cased + more)[-1:] in ".?!" else stop
    return styled(italic(cased), more, end)


def short_title(parts: SourceFields) -> Text:
    """The title for short forms: the short title of the source, else the title as far as its colon, without a leading article."""
    if not parts.title:
        return styled(f"[{parts.description}]")
    words = parts.get("title-short") or parts.head.partition(": ")[0]
    for article in ("A ", "An ", "The "):
        words = words.removeprefix(article)
    cased = curl_quotes(headline_case(words) if parts.english else words)
    return quote_styled(cased) if parts.kind in _QUOTED else italic(cased)


def said(parts: SourceFields) -> list[str]:
    """What kind of text it is, and that it is a machine translation, as elements without capitals; empty for what the kind says by itself."""
    genre = "" if parts.kind in ("newspaper", "journal", "magazine") and parts.genre in ("news", "article") else parts.genre
    return [part for part in (genre if parts.title else "", "machine translation" if parts.machine else "") if part]


def author(parts: SourceFields, words: str) -> str:
    """Names of authors; in square brackets where they are inferred and name a person."""
    return f"[{words}]" if words and "author" in parts.source.inferred and not parts.corporate else words


def dated(words: str, date: When) -> str:
    """A date as Chicago marks it: square brackets where it is inferred, approximate or uncertain; n.d. without one."""
    return hedge_date(words, date) if date.known else "n.d."


def thesis(parts: SourceFields) -> str:
    """What kind of thesis, and where it was submitted."""
    return ", ".join(filter(None, (*(said(parts) or ["thesis"]), parts.publisher)))


def bodies(parts: SourceFields) -> list[str]:
    """Site, publisher and distributor, without what stands in the place of the author."""
    via = f"distributed by {parts.archive}" if parts.archive and parts.genre == "press release" else parts.archive
    own = {name.literal for name in parts.authors} | {owner(parts)}
    return [name for name in dict.fromkeys((parts.container, parts.publisher, via)) if name and name not in own]


def straight_all(people: Sequence[Name]) -> str:
    """All names in reading order, as editors stand."""
    return join_names(people, lambda _, name: name.straight, ", and ", 6, 3, ", et al.", " and ")
